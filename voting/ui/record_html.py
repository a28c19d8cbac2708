"""Turns a record into HTML that a voter can read: text with its placeholders as chips, fields, what is left out.

Pure functions; everything in their results is escaped: no scripts, no inline styles. What could tell a model (names,
parameters, tokens, latencies, the seed of the sides, what was masked in a system prompt) is kept but not shown while
the comparison is blind.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

from voting.fields import FIELDS
from voting.ports import Finding, Json, Record
from voting.ui.attachments import kind_and_size

STYLE: Final = Path(__file__).with_name("kept.css")
"""The look of the HTML made here; goes on the page before it."""
_SPEAKERS: Final = {"user": "You", "assistant": "Assistant", "system": "Instructions"}
_TOLD_LATER: Final = ("dwell_ms", "input_method", "layout", "shown_a_characters", "shown_b_characters")
_TELLS_A_MODEL: Final = re.compile(r"seed|findings|(?:model|parameters|\w+_token_ms|\w+_tokens|finish_reason)_[ab]")

# The first family whose pattern is in the entity type is its colour; see the types in voting.screening.placeholders.
_FAMILIES: Final = (
    ("secret", "Secret", re.compile(r"SECRET|KEY|TOKEN|PASSWORD|CREDENTIAL")),
    ("cloud", "Cloud", re.compile(r"^(?:AWS|AZURE|GCP|CLOUD)_|PROJECT")),
    ("person", "Person", re.compile(r"PERSON|NAME|ORGANI[SZ]ATION|ACCOUNT_ID|AGE$|BIRTH|MEDICAL")),
    ("contact", "Contact", re.compile(r"EMAIL|PHONE|URL|DOMAIN|IP_ADDRESS|MAC_ADDRESS")),
    ("place", "Place", re.compile(r"LOCATION|ADDRESS|PLACE|CITY|COUNTRY")),
    (
        "number",
        "Number",
        re.compile(r"CARD|IBAN|CRYPTO|NATIONAL|SSN|ITIN|UUID|IDENTIFIER|NUMBER|LICENSE|PASSPORT|BANK|VEHICLE|PLATE"),
    ),
)
_OTHER: Final = ("other", "Other")

_IMPERFECT: Final = "Screening is not perfect: skip if something of yours is still there, or mask it below."
_TEXTLESS: Final = "No text was read in it: only its type and size are kept."
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_NOT_KEPT: Final = (
    "Your account, name and e-mail address; API keys; cloud projects.",
    "Your IP address, browser and cookies.",
    "The exact time: the hour is enough.",
    "File names and the files themselves: only what is shown of them above.",
    "What the coloured placeholders stand for.",
)


def texts_html(record: Record, findings: Sequence[Finding], *, blind: bool | None = None) -> str:
    """Returns what was masked, the conversation and the responses as accessible HTML, fit for `st.html`.

    Args:
        record: As `Collector.preview` made it, or a stored one.
        findings: One per placeholder.
        blind: Whether to withhold what could tell a model; None means as long as there is no winner.
    """
    mark = _Marker(findings)
    parts = (
        _legend(in_sight(record, findings) if _withheld(record, blind) else findings, mark),
        "<h3>Conversation</h3>",
        *_turns(record.content.get("conversation"), mark),
        "<h3>Responses</h3>",
        _said("Response A", record.content.get("response_a"), mark),
        _said("Response B", record.content.get("response_b"), mark),
    )
    return f'<section class="voting-kept" aria-label="What will be kept">{"".join(parts)}</section>'


def details_html(record: Record, findings: Sequence[Finding], *, blind: bool | None = None) -> str:
    """Returns the fields that are kept with the texts, and what is not kept; arguments as for `texts_html`."""
    parts = (
        "<h3>Details kept with it</h3>",
        "<p>Left is response A and right is response B, also where one stands above the other.</p>",
        _fields_table(record, _Marker(findings), withheld=_withheld(record, blind)),
        "<h3>Not kept</h3>",
        f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in _NOT_KEPT)}</ul>",
    )
    return f'<section class="voting-kept" aria-label="Details and what is not kept">{"".join(parts)}</section>'


def screened_html(text: str, findings: Sequence[Finding]) -> str:
    """Returns a redacted text as accessible HTML, with what was masked and why; escaped as `texts_html` is.

    Args:
        text: With placeholders.
        findings: One per placeholder.
    """
    mark = _Marker(findings)
    return (
        '<section class="voting-kept" aria-label="Screened text">'
        f"{_legend(findings, mark, 'Screening is not perfect: please read what is left.')}"
        f'<h3>What is left</h3><div class="voting-text">{mark.html(text)}</div></section>'
    )


def entity_family(entity_type: str) -> tuple[str, str]:
    """Returns the family of an entity type, as the name of its colour and as a word: `("person", "Person")`."""
    return next(((name, word) for name, word, types in _FAMILIES if types.search(entity_type)), _OTHER)


def in_sight(record: Record, findings: Sequence[Finding]) -> list[Finding]:
    """Returns the findings in the conversation and the responses: those in a system prompt could tell a model."""
    said = json.dumps(record.content, ensure_ascii=False)
    return [finding for finding in findings if finding.placeholder in said]


def _withheld(record: Record, blind: bool | None) -> bool:
    return record.winner is None if blind is None else blind


class _Marker:
    """Turns text into HTML with its placeholders as chips."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = {finding.placeholder: finding for finding in findings}
        longest_first = sorted(self._findings, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def html(self, text: str) -> str:
        if self._pattern is None:
            return escape(text)
        parts: list[str] = []
        position = 0
        for found in self._pattern.finditer(text):
            parts += escape(text[position : found.start()]), self.chip(self._findings[found[0]])
            position = found.end()
        return "".join((*parts, escape(text[position:])))

    @staticmethod
    def chip(finding: Finding) -> str:
        family, _ = entity_family(finding.entity_type)
        return (
            f'<mark class="voting-chip voting-chip-{family}" title="{escape(finding.explanation)}">'
            f"{escape(finding.placeholder)}</mark>"
        )


def _legend(findings: Sequence[Finding], mark: _Marker, imperfect: str = _IMPERFECT) -> str:
    if not findings:
        return f"<p>Nothing was found that had to be masked. {imperfect}</p>"
    counts: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        counts[entity_family(finding.entity_type)] += finding.count
    families = "".join(
        f'<li><span class="voting-chip voting-chip-{family}">{word}</span> {count:,}</li>'
        for (family, word), count in counts.items()
    )
    rows = "".join(
        f"<tr><td>{mark.chip(finding)}</td><td>{escape(finding.explanation)}</td>"
        f'<td class="voting-number">{finding.count:,}</td></tr>'
        for finding in findings
    )
    return (
        f"<p>{_times(sum(counts.values()))}. {imperfect}</p>"
        f'<ul class="voting-legend" aria-label="Masked, by kind">{families}</ul>'
        "<details><summary>Why each was masked</summary><table><thead><tr>"
        '<th scope="col">Placeholder</th><th scope="col">Why</th><th scope="col" class="voting-number">Times</th>'
        f"</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _times(masked: int) -> str:
    """Not "places", which is one of the kinds."""
    return "One word or phrase was masked" if masked == 1 else f"{masked:,} words or phrases were masked"


def _turns(conversation: Json, mark: _Marker) -> Iterable[str]:
    for turn in conversation if isinstance(conversation, list) else ():
        if not isinstance(turn, Mapping):
            continue
        speaker = _SPEAKERS.get(str(turn.get("role")), "Unknown")
        yield _said(speaker, turn.get("content"), mark)
        attachments = turn.get("attachments")
        for one in attachments if isinstance(attachments, list) else ():
            if isinstance(one, Mapping):
                yield _said(_attached(one), one.get("text") or _TEXTLESS, mark)
                yield _picture(one.get("picture"))


def _attached(attachment: Mapping[str, Json]) -> str:
    """The words for a person, and what is kept to the letter."""
    media_type, size = str(attachment.get("media_type")), attachment.get("size_bytes")
    told = kind_and_size(media_type, size if isinstance(size, int) else 0)
    return f"Attached: {told} ({media_type}, {size} bytes)"


def _picture(picture: Json) -> str:
    if not isinstance(picture, str) or not _BASE64.fullmatch(picture):
        return ""
    told = "The picture as it would be kept: its words without what was masked, on a blank ground"
    return f'<figure><img class="voting-picture" alt="{told}" src="data:image/png;base64,{picture}"></figure>'


def _said(speaker: str, text: Json, mark: _Marker) -> str:
    return f'<h4>{escape(speaker)}</h4><div class="voting-text">{mark.html(str(text or ""))}</div>'


def _fields_table(record: Record, mark: _Marker, *, withheld: bool) -> str:
    rows = [
        ("winner", record.winner or "your choice", "Which response was preferred."),
        ("voter", record.voter, "Refuses a second vote today; its key is destroyed when the day is over."),
        ("recorded_hour", f"{record.recorded_hour:%Y-%m-%d %H}:00 UTC", "When, to the hour."),
        ("comparison_id", record.comparison_id, "Ties the vote to what was shown. Drawn at random."),
    ]
    for name, field in FIELDS.items():
        if withheld and _TELLS_A_MODEL.fullmatch(name):  # also where there is none: one side's gap would tell its model
            rows.append(
                (name, "kept where there is one; not shown before the vote, so that it stays blind", field.purpose)
            )
        elif name in record.metadata:
            rows.append((name, _value(record.metadata[name]), field.purpose))
        elif name in _TOLD_LATER and record.winner is None:
            rows.append((name, "measured when you vote", field.purpose))
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{mark.html(value)}</td><td>{escape(purpose)}</td></tr>'
        for name, value, purpose in rows
    )
    return (
        '<table><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Why it is kept</th></tr>'
        f"</thead><tbody>{body}</tbody></table>"
    )


def _value(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

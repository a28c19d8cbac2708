"""`voting.ui.record_html`: the record as it would be stored, readable, escaped and blind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.comparison import Outcome
from voting.fields import FIELDS
from voting.ports import Finding, Json, Record
from voting.screening.placeholders import ENTITY_TYPES
from voting.ui.record_html import details_html, entity_family, texts_html

_WHY = "Has the form of an e-mail address."
_MAIL = Finding("<EMAIL_ADDRESS_1>", "EMAIL_ADDRESS", "rule", _WHY, 2)
_HOSTILE = "<script>alert(1)</script><img src=https://evil.example onerror='x'>&lt;\""


class _Reader(HTMLParser):
    """Collects elements, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


def _record(winner: str | None = None, text: str = "hello", **metadata: Json) -> Record:
    content: dict[str, Json] = {
        "conversation": [
            {
                "role": "user",
                "content": f"I am <EMAIL_ADDRESS_1>. {text}",
                "attachments": [{"media_type": "text/plain", "size_bytes": 12, "text": text}],
            }
        ],
        "response_a": f"left {text}",
        "response_b": f"right {text} <EMAIL_ADDRESS_1>",
    }
    hour = datetime(2026, 11, 23, 22, tzinfo=UTC)
    return Record("a" * 32, Outcome.VOTE, "b" * 32, hour, winner, content, metadata)


def kept_html(record: Record, findings: Sequence[Finding]) -> str:
    """All that is shown of a record."""
    return texts_html(record, findings) + details_html(record, findings)


class TestRecordHtml:
    """The pure part."""

    def test_everything_that_is_kept_is_shown(self) -> None:
        """Conversation, file, both responses, the fields with their purposes, the hour and the pseudonym."""
        text = _read(kept_html(_record(policy="campaign/least-voted"), ())).text
        for part in (
            "hello",
            "Attached: text, 12 bytes (text/plain, 12 bytes)",
            "left",
            "right",
            "campaign/least-voted",
            FIELDS["policy"].purpose,
        ):
            assert part in text
        assert "2026-11-23 22:00 UTC" in text
        assert "b" * 32 in text

    def test_what_is_not_kept_is_said(self) -> None:
        """Account, key, address, cookies, time, file names."""
        text = _read(kept_html(_record(), ())).text
        for part in ("Not kept", "API keys", "IP address", "cookies", "exact time", "File names"):
            assert part in text

    def test_placeholder_is_a_chip_that_says_why(self) -> None:
        """Coloured by family, in conversation, response and legend."""
        html = kept_html(_record(), (_MAIL,))
        chip = f'<mark class="voting-chip voting-chip-contact" title="{_WHY}">&lt;EMAIL_ADDRESS_1&gt;</mark>'
        assert html.count(chip) == 3
        assert "2 words or phrases were masked" in html
        assert "Why each was masked" in html

    @pytest.mark.parametrize(
        ("count", "said"), [(1, "One word or phrase was masked."), (1_200, "1,200 words or phrases were masked.")]
    )
    def test_how_many_were_masked(self, count: int, said: str) -> None:
        """One is one; and "places" would be one of the kinds."""
        assert said in kept_html(_record(), (replace(_MAIL, count=count),))

    def test_a_kept_picture_is_shown(self) -> None:
        """As it would be kept, with words for who cannot see it; what is no picture cannot break out."""
        record = _record()
        attachment = record.content["conversation"][0]["attachments"][0]  # type: ignore[index,call-overload]
        attachment["picture"] = "aGVsbG8="  # type: ignore[index,call-overload]
        html = kept_html(record, ())
        assert 'src="data:image/png;base64,aGVsbG8="' in html
        assert 'alt="The picture as it would be kept' in html
        attachment["picture"] = 'x"><script>'  # type: ignore[index,call-overload]
        assert "<img" not in kept_html(record, ())

    def test_a_file_without_text(self) -> None:
        """It says that type and size are all."""
        record = _record()
        record.content["conversation"][0]["attachments"][0]["text"] = None  # type: ignore[index,call-overload]
        assert "only its type and size are kept" in kept_html(record, ())

    def test_unknown_placeholder_is_only_text(self) -> None:
        """A model may write one itself."""
        assert "<mark" not in kept_html(_record(text="<PERSON_7>"), ())

    def test_placeholder_that_begins_another(self) -> None:
        """`<PERSON_1>` does not stand in `<PERSON_10>`, and the longer one wins."""
        findings = tuple(Finding(f"<PERSON_{n}>", "PERSON", "rule", f"number {n}") for n in (1, 10))
        html = kept_html(_record(text="<PERSON_10>"), findings)
        assert 'title="number 10">&lt;PERSON_10&gt;' in html

    def test_nothing_found(self) -> None:
        """It says so, and that this is no promise."""
        text = _read(kept_html(_record(), ())).text
        assert "Nothing was found" in text
        assert "not perfect" in text

    def test_headings_and_tables_are_real(self) -> None:
        """In order, with column and row headers, in a named section."""
        html = kept_html(_record(seed=1), (_MAIL,))
        headings = [tag for tag in _read(html).elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        assert headings[0] == "h3"
        assert set(headings) == {"h3", "h4"}
        assert 'scope="col"' in html
        assert 'scope="row"' in html
        assert '<section class="voting-kept" aria-label=' in html

    def test_blind_before_the_vote(self) -> None:
        """A name, a parameter, a token count or a latency could tell a model."""
        telling: dict[str, Json] = {
            f"{name}_{side}": "larch-2" if name == "model" else 4711
            for name in ("model", "first_token_ms", "last_token_ms", "input_tokens", "output_tokens")
            for side in "ab"
        } | {"parameters_a": {"x": "larch-2"}, "finish_reason_b": "larch-2", "seed": 4711, "findings": {"PERSON": 4711}}
        before, after = kept_html(_record(**telling), ()), kept_html(_record("model_a", **telling), ())
        assert "larch-2" not in before
        assert "4711" not in before
        nothing = kept_html(_record(), ())
        assert before.count("so that it stays blind") == nothing.count("so that it stays blind") == 16
        assert "larch-2" in after
        assert "4711" in after

    def test_what_was_masked_in_a_system_prompt_alone_is_not_told(self) -> None:
        """Only one of two models may have one."""
        hidden = Finding("<PERSON_7>", "PERSON", "names", "A name.")
        assert "PERSON_7" not in kept_html(_record(), (hidden,))
        assert "PERSON_7" in kept_html(_record("model_a"), (hidden,))

    def test_measured_later(self) -> None:
        """The choice and how it was made are announced before they exist."""
        text = _read(kept_html(_record(), ())).text
        assert "your choice" in text
        assert "dwell_ms" in text
        assert "measured when you vote" not in kept_html(_record("tie", dwell_ms=1), ())

    def test_hostile_text_stays_text(self) -> None:
        """In turns, files, responses, fields and explanations."""
        finding = Finding(_HOSTILE, _HOSTILE, _HOSTILE, _HOSTILE)
        record = _record(text=_HOSTILE, category=_HOSTILE, findings={_HOSTILE: 1})
        for found in ((), (finding,)):
            reader = _read(kept_html(record, found))
            assert not {"script", "img", "style", "a", "iframe"} & set(reader.elements)
            assert not {"onerror", "src", "href", "style"} & {name for name, _ in reader.attributes}
            assert "<script>alert(1)</script>" in reader.text

    @settings(deadline=None)
    @given(st.text(), st.text())
    def test_any_text(self, text: str, why: str) -> None:
        """No text adds an element."""
        plain = _read(kept_html(_record(text="x"), (_MAIL,))).elements
        told = Finding("<EMAIL_ADDRESS_1>", "EMAIL_ADDRESS", "rule", why, 2)
        assert _read(kept_html(_record(text=text.replace("<EMAIL", "")), (told,))).elements == plain

    def test_skip_has_no_text(self) -> None:
        """A record without content is shown without fault."""
        record = Record("a" * 32, Outcome.SKIP, "b" * 32, datetime(2026, 11, 23, tzinfo=UTC))
        assert "Response A" in kept_html(record, ())


class TestEntityFamily:
    """Which colour an entity type has."""

    @pytest.mark.parametrize(
        ("entity_type", "family"),
        [
            ("PERSON", "person"),
            ("USERNAME", "person"),
            ("EMAIL_ADDRESS", "contact"),
            ("PHONE_NUMBER", "contact"),
            ("LOCATION", "place"),
            ("SECRET", "secret"),
            ("GCP_PROJECT", "cloud"),
            ("AZURE_TENANT", "cloud"),
            ("IBAN_CODE", "number"),
            ("US_SSN", "number"),
            ("MASKED", "other"),
            ("ANYTHING_NEW", "other"),
        ],
    )
    def test_family(self, entity_type: str, family: str) -> None:
        """By kind, not one by one."""
        assert entity_family(entity_type)[0] == family

    def test_only_the_voters_own_marks_are_other(self) -> None:
        """Every type that screening declares has a family."""
        assert {one for one in ENTITY_TYPES if entity_family(one)[0] == "other"} == {"MASKED"}

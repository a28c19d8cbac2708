"""Turns a comparison and its screening into what is kept. Only allow-listed metadata gets through."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from voting.comparison import Comparison, Drawing, Outcome, Presentation, Response, Source, Vote
from voting.conversation import Attachment, Conversation
from voting.draft import Draft
from voting.fields import IMPRESSION_FIELDS, SKIP_FIELDS, keep
from voting.notice import Notice
from voting.ports import Finding, Impression, Json, Record, Screened
from voting.version import __version__


def make_impression(draft: Draft, voter: str, hour: datetime) -> Impression:
    """Returns the impression of a draft: which models, how drawn, and not a word of text."""
    metadata = {
        "model_a": draft.left.model,
        "model_b": draft.right.model,
        "category": draft.category,
        "language": draft.language,
        "turns": len(draft.conversation),
        "app_version": __version__,
        **_drawing_fields(draft.drawing),
    }
    return Impression(
        comparison_id=draft.comparison_id,
        voter=voter,
        shown_hour=hour,
        source=str(Source(draft.source)),
        campaign_id=draft.campaign_id,
        item_id=draft.item_id,
        metadata=keep(metadata, IMPRESSION_FIELDS),
    )


def make_vote_record(
    comparison: Comparison,
    screened: Screened,
    vote: Vote | None,
    *,
    voter: str,
    hour: datetime,
    notice: Notice,
    masked_by_voter: int = 0,
    reported: Collection[str] = (),
) -> Record:
    """Returns exactly what a vote keeps.

    Args:
        comparison: The raw comparison; of it only metadata is used.
        screened: Its redacted texts: conversation, then `response_a`, `response_b`, then the text parameters in the
            order of `texts_to_screen`.
        vote: The choice; None for the preview before there is one.
        voter: The day's pseudonym.
        hour: UTC hour.
        notice: What the voter had been shown.
        masked_by_voter: How many further words they had masked.
        reported: Placeholders that they called nothing personal; kept are the kinds, as counts.
    """
    a, b = comparison.responses
    texts = iter(screened.responses[2:])
    metadata: dict[str, object] = {
        **_drawing_fields(comparison.drawing),
        "category": comparison.category,
        "language": comparison.language,
        "turns": len(comparison.conversation),
        **_response_fields(a, "a", _redacted_parameters(a, texts)),
        **_response_fields(b, "b", _redacted_parameters(b, texts)),
        **(_presentation_fields(vote.presentation) if vote else {}),
        "findings": _kinds(screened.findings),
        "masked_by_voter": masked_by_voter or None,
        "reported_by_voter": _kinds(one for one in screened.findings if one.placeholder in reported) or None,
        "screening_versions": dict(screened.versions),
        "app_version": __version__,
        "notice_version": notice.version,
        "notice_sha256": notice.sha256,
    }
    return Record(
        comparison_id=comparison.comparison_id,
        outcome=Outcome.VOTE,
        voter=voter,
        recorded_hour=hour,
        winner=str(vote.winner) if vote else None,
        content={
            "conversation": _turns(screened.conversation),
            "response_a": screened.responses[0],
            "response_b": screened.responses[1],
        },
        metadata=keep(metadata),
    )


def make_textless_record(
    comparison_id: str,
    outcome: Outcome,
    presentation: Presentation,
    *,
    voter: str,
    hour: datetime,
) -> Record:
    """Returns what a skip or a void keeps: that it happened, how long it took, and no text at all."""
    metadata = {**_presentation_fields(presentation), "app_version": __version__}
    return Record(comparison_id, outcome, voter, hour, metadata=keep(metadata, SKIP_FIELDS))


def texts_to_screen(comparison: Comparison) -> tuple[str, ...]:
    """Returns both responses, then every text among their parameters (a system prompt, say), left before right."""
    parameters = (
        value
        for response in comparison.responses
        for _, value in sorted(response.parameters.items())
        if isinstance(value, str)
    )
    return (comparison.response_a.text, comparison.response_b.text, *parameters)


def _redacted_parameters(response: Response, texts: Iterator[str]) -> dict[str, Json]:
    return {
        name: next(texts) if isinstance(value, str) else value for name, value in sorted(response.parameters.items())
    }


def _kinds(findings: Iterable[Finding]) -> dict[str, Json]:
    return dict(Counter(finding.entity_type for finding in findings))


def _drawing_fields(drawing: Drawing) -> dict[str, object]:
    return {
        "seed": drawing.seed,
        "policy": drawing.policy,
        "probability": float(drawing.probability),
        "pair_probability": float(drawing.pair_probability),
    }


def _response_fields(response: Response, side: str, parameters: Mapping[str, Json]) -> dict[str, object]:
    values = {
        "model": response.model,
        "parameters": dict(parameters) or None,
        "first_token_ms": response.first_token_ms,
        "last_token_ms": response.last_token_ms,
        "input_tokens": response.input_tokens,
        "output_tokens": response.output_tokens,
        "finish_reason": response.finish_reason,
    }
    return {f"{name}_{side}": value for name, value in values.items()}


def _presentation_fields(presentation: Presentation) -> dict[str, object]:
    return {
        "dwell_ms": presentation.dwell_ms,
        "input_method": str(presentation.input_method),
        "layout": presentation.layout,
        "shown_a_characters": presentation.shown_a_characters,
        "shown_b_characters": presentation.shown_b_characters,
    }


def _turns(conversation: Conversation) -> list[Json]:
    turns: list[Json] = []
    for turn in conversation:
        told: dict[str, Json] = {"role": str(turn.role), "content": turn.content}
        if turn.attachments:
            told["attachments"] = [_attachment(one) for one in turn.attachments]
        turns.append(told)
    return turns


def _attachment(one: Attachment) -> Json:
    told: dict[str, Json] = {"media_type": one.media_type, "size_bytes": one.size_bytes, "text": one.text}
    if one.picture is not None:
        told["picture"] = base64.b64encode(one.picture.png).decode()
    return told

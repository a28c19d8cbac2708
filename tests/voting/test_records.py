from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import NOTICE, clock_at, make_comparison
from voting.comparison import Outcome, Presentation, Response, Source, Vote, Winner
from voting.conversation import Attachment, Conversation
from voting.draft import Draft
from voting.fields import FIELDS, IMPRESSION_FIELDS, SKIP_FIELDS
from voting.picture import Picture, Reading
from voting.ports import Finding, Screened
from voting.records import make_impression, make_textless_record, make_vote_record, texts_to_screen
from voting.version import __version__

CANARY = "canary-" + "4ec04d"
HOUR = clock_at(2026, 11, 23, 14)
VOTER = "ab" * 16
text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
parameters = st.dictionaries(text, st.one_of(text, st.integers(), st.floats(allow_nan=False), st.booleans(), st.none()))


def screened_as(comparison, clean=lambda one: one, **changes):
    """A screening that did to every text what `clean` does."""
    values = {
        "conversation": comparison.conversation,
        "responses": tuple(map(clean, texts_to_screen(comparison))),
        "versions": {"screener": "9"},
    }
    return Screened(**(values | changes))


def vote_record(comparison, screened, vote=None, **changes):
    return make_vote_record(comparison, screened, vote, voter=VOTER, hour=HOUR, notice=NOTICE, **changes)


class TestTextsToScreen:
    """Everything that could hold text goes to the screener and comes back to its own place."""

    @given(parameters, parameters, text, text)
    def test_every_text_meets_its_own_redaction_again(self, left, right, text_a, text_b):
        """Any mix of parameters: texts come back redacted under their name and side, everything else as it was."""
        comparison = make_comparison(
            response_a=Response("larch-2", text_a, left), response_b=Response("cobalt-mini", text_b, right)
        )

        def clean(one):
            return f"[{one}]"

        record = vote_record(comparison, screened_as(comparison, clean))
        assert (record.content["response_a"], record.content["response_b"]) == (clean(text_a), clean(text_b))
        for side, given_ in (("a", left), ("b", right)):
            expected = {name: clean(value) if isinstance(value, str) else value for name, value in given_.items()}
            assert record.metadata.get(f"parameters_{side}", {}) == expected

    @given(parameters, parameters)
    def test_no_text_is_left_out(self, left, right):
        """The screener gets both responses and each text parameter, no more and no less."""
        comparison = make_comparison(response_a=Response("m", "A", left), response_b=Response("n", "B", right))
        texts = [value for side in (left, right) for value in side.values() if isinstance(value, str)]
        sent = texts_to_screen(comparison)
        assert sent[:2] == ("A", "B")
        assert sorted(sent[2:]) == sorted(texts)


class TestVoteRecord:
    """What a vote keeps: redacted content, declared metadata, the hour."""

    def test_nothing_of_the_raw_texts_gets_in(self):
        """Only what the screening returned is content."""
        raw = Response("larch-2", CANARY, {"system_prompt": CANARY, "temperature": 0.5})
        comparison = make_comparison(prompt=CANARY, response_a=raw, response_b=raw)
        cleaned = Conversation().with_turn("user", "<X>", [Attachment("text/plain", 9, "<Y>")])
        record = vote_record(comparison, screened_as(comparison, lambda _: "<Z>", conversation=cleaned))
        assert CANARY not in json.dumps([record.content, record.metadata])
        assert record.content == {
            "conversation": [
                {
                    "role": "user",
                    "content": "<X>",
                    "attachments": [{"media_type": "text/plain", "size_bytes": 9, "text": "<Y>"}],
                }
            ],
            "response_a": "<Z>",
            "response_b": "<Z>",
        }
        assert record.metadata["parameters_a"] == {"system_prompt": "<Z>", "temperature": 0.5}

    def test_a_picture_is_kept_as_base64(self):
        """Beside the text of its attachment; what was read in it is not kept twice."""
        comparison = make_comparison()
        picture = Picture(b"pixels", (Reading(CANARY),))
        cleaned = Conversation().with_turn("user", "<X>", [Attachment("image/jpeg", 9, "<Y>", picture)])
        record = vote_record(comparison, screened_as(comparison, lambda _: "<Z>", conversation=cleaned))
        (kept,) = record.content["conversation"][0]["attachments"]
        assert kept == {"media_type": "image/jpeg", "size_bytes": 9, "text": "<Y>", "picture": "cGl4ZWxz"}

    def test_metadata_of_the_comparison(self):
        """Everything that is measured arrives under its declared name."""
        comparison = make_comparison(category="advice", language="en-GB")
        vote = Vote(Winner.TIE, Presentation(1200, layout="stacked", shown_a_characters=4, shown_b_characters=5))
        found = (
            Finding("<PERSON_1>", "PERSON", "r", "e", 4),
            Finding("<PERSON_2>", "PERSON", "r", "e"),
            Finding("<SECRET_1>", "SECRET", "r", "e"),
        )
        record = vote_record(
            comparison,
            screened_as(comparison, findings=found),
            vote,
            masked_by_voter=2,
            reported={"<PERSON_2>", "<GONE_1>"},
        )
        assert (record.outcome, record.winner, record.voter, record.recorded_hour) == (
            Outcome.VOTE,
            "tie",
            VOTER,
            HOUR,
        )
        assert record.metadata == {
            "model_a": "larch-2",
            "model_b": "cobalt-mini",
            "parameters_a": {"temperature": 0.7},
            "seed": 7,
            "policy": "test",
            "probability": 0.25,
            "pair_probability": 0.5,
            "category": "advice",
            "language": "en-GB",
            "turns": 1,
            "first_token_ms_a": 120,
            "last_token_ms_a": 900,
            "input_tokens_a": 11,
            "output_tokens_a": 5,
            "finish_reason_a": "stop",
            "dwell_ms": 1200,
            "input_method": "unknown",
            "layout": "stacked",
            "shown_a_characters": 4,
            "shown_b_characters": 5,
            "findings": {"PERSON": 2, "SECRET": 1},
            "masked_by_voter": 2,
            "reported_by_voter": {"PERSON": 1},
            "screening_versions": {"screener": "9"},
            "app_version": __version__,
            "notice_version": NOTICE.version,
            "notice_sha256": NOTICE.sha256,
        }

    def test_every_declared_field_can_be_filled(self):
        """A declaration that nothing fills would be a promise without meaning."""
        measured = Response("larch-2", "A", {"top_p": 0.9}, 1, 2, 3, 4, "stop")
        comparison = make_comparison(
            response_a=measured, response_b=measured, category="advice", language="en", item_id="7"
        )
        vote = Vote(Winner.TIE, Presentation(1, layout="columns", shown_a_characters=1, shown_b_characters=1))
        found = (Finding("<PERSON_1>", "PERSON", "r", "e"),)
        record = vote_record(
            comparison, screened_as(comparison, findings=found), vote, masked_by_voter=1, reported={"<PERSON_1>"}
        )
        assert set(record.metadata) == set(FIELDS)

    def test_the_preview_has_no_winner_and_no_presentation(self):
        """Before the choice there is neither."""
        comparison = make_comparison()
        record = vote_record(comparison, screened_as(comparison))
        assert record.winner is None
        assert not set(record.metadata) & {one.name for one in fields(Presentation)}

    def test_the_repr_shows_no_content(self):
        """A record may be logged by accident."""
        comparison = make_comparison(prompt=CANARY)
        assert CANARY not in repr(vote_record(comparison, screened_as(comparison)))


class TestImpression:
    """What is kept of every comparison that was shown."""

    def test_models_and_draw_without_text(self):
        """Also when nobody answers."""
        comparison = make_comparison(
            prompt=CANARY,
            response_a=Response("larch-2", CANARY, {"system_prompt": CANARY}),
            source=Source.CAMPAIGN,
            campaign_id="c",
            item_id="i",
            category="advice",
        )
        impression = make_impression(Draft.of(comparison), VOTER, HOUR)
        assert CANARY not in repr(impression)
        assert set(impression.metadata) <= IMPRESSION_FIELDS
        assert (impression.source, impression.campaign_id, impression.item_id) == ("campaign", "c", "i")
        assert (impression.metadata["seed"], impression.metadata["category"]) == (7, "advice")
        assert (impression.shown_hour, impression.voter) == (HOUR, VOTER)


class TestTextlessRecord:
    """A skip or a void: that it happened, and how long it took."""

    @pytest.mark.parametrize("outcome", [Outcome.SKIP, Outcome.VOID])
    def test_it_holds_no_content_and_only_skip_fields(self, outcome):
        """Neither text nor winner."""
        presentation = Presentation(1, layout="columns", shown_a_characters=2, shown_b_characters=3)
        record = make_textless_record("ab" * 16, outcome, presentation, voter=VOTER, hour=HOUR)
        assert (record.outcome, record.winner, record.content) == (outcome, None, {})
        assert set(record.metadata) == SKIP_FIELDS

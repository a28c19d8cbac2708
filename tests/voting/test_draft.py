from __future__ import annotations

import re
import threading

import pytest

from tests.fakes import make_comparison
from voting.comparison import Drawing, Response, Source
from voting.conversation import Conversation
from voting.draft import Draft, new_comparison_id
from voting.errors import ProviderError
from voting.streaming import ResponseStream

CANARY = "canary-" + "d4af7"
PROMPT = Conversation().with_turn("user", CANARY)


def draft_of(left, right):
    return Draft(f"{1:032x}", PROMPT, left, right, Drawing(seed=1, probability=1.0))


def complete(model="larch-2"):
    return ResponseStream.finished(Response(model, "fine"))


def failed(model="larch-2"):
    def chunks():
        yield "begun"
        raise ProviderError("the endpoint went away", model=model, retryable=True)

    stream = ResponseStream.of(chunks(), model=model)
    assert stream.wait(10)
    return stream


class TestNewComparisonId:
    """Ids have the one form that a comparison accepts."""

    def test_form_and_difference(self):
        """32 lower-case hex digits, never the same twice."""
        ids = {new_comparison_id() for _ in range(1000)}
        assert len(ids) == 1000
        assert all(re.fullmatch(r"[0-9a-f]{32}", one) for one in ids)
        assert make_comparison(comparison_id=ids.pop())


class TestOf:
    """A prepared comparison is a draft whose responses are there."""

    def test_it_gives_the_same_comparison_back(self):
        """Everything: texts, sides, timings, names of the campaign."""
        comparison = make_comparison(
            source=Source.CAMPAIGN, campaign_id="c", item_id="i", category="advice", language="en"
        )
        draft = Draft.of(comparison)
        assert draft.complete
        assert not draft.failed
        assert draft.comparison() == comparison

    def test_its_repr_shows_no_text(self):
        """Neither prompt nor responses."""
        comparison = make_comparison(prompt=CANARY, response_a=Response("larch-2", CANARY, {"system_prompt": CANARY}))
        assert CANARY not in repr(Draft.of(comparison))


class TestProgress:
    """It knows whether both responses have ended, and how."""

    def test_one_response_still_on_its_way(self):
        """Neither complete nor failed, and there is no comparison yet."""
        hold = threading.Event()

        def slow():
            yield CANARY
            hold.wait(30)

        slow_one = ResponseStream.of(slow(), model="cobalt-mini")
        draft = draft_of(complete(), slow_one)
        assert not draft.complete
        assert not draft.failed
        with pytest.raises(RuntimeError, match="not done") as caught:
            draft.comparison()
        assert CANARY not in str(caught.value)
        hold.set()
        assert slow_one.wait(10)
        assert draft.complete
        assert draft.comparison().response_b.text == CANARY

    @pytest.mark.parametrize("sides", ["left", "right", "both"])
    def test_a_failed_response(self, sides):
        """On either side there is nothing to compare, and the provider's error says why."""
        draft = draft_of(
            failed() if sides != "right" else complete(), failed("cobalt-mini") if sides != "left" else complete()
        )
        assert draft.failed
        assert draft.complete
        with pytest.raises(ProviderError, match="went away"):
            draft.comparison()

    def test_left_is_model_a(self):
        """Streams stand as they will be recorded."""
        draft = draft_of(complete("larch-2"), complete("cobalt-mini"))
        assert draft.streams == (draft.left, draft.right)
        assert (draft.comparison().response_a.model, draft.comparison().response_b.model) == ("larch-2", "cobalt-mini")

from __future__ import annotations

import threading
import traceback
from datetime import timedelta

import pytest

from tests.fakes import NOTICE, LateScreener, MemoryStore, WordScreener, clock_at, make_comparison
from voting.collector import Collector
from voting.comparison import Annotation, Drawing, Outcome, Presentation, Response, Skip, Vote, Winner
from voting.conversation import Attachment, Conversation
from voting.draft import Draft
from voting.errors import LimitError, OutcomeConflictError, ProviderError, ScreeningError, StoreUnavailableError
from voting.fields import FIELDS, SKIP_FIELDS
from voting.identity import Identity
from voting.pending import Pending
from voting.streaming import ResponseStream

CANARY = "canary-" + "7f3a9b"


class Setup:
    """A collector on fakes."""

    def __init__(self, *words: str, max_characters: int = 100_000) -> None:
        self.store = MemoryStore()
        self.screener = WordScreener(*words)
        self.collector = Collector(
            self.store,
            lambda: self.screener,
            notice=NOTICE,
            max_characters=max_characters,
            clock=lambda: clock_at(2026, 11, 23, 14, 35, 12),
        )

    def begin(self, identity: Identity | None = None, **changes: object) -> Pending:
        """Shows a comparison."""
        return self.collector.begin(make_comparison(**changes), browser="browser-1", identity=identity)


class TestRecord:
    """A vote is kept once, screened, with declared fields only."""

    def test_a_vote_is_stored_with_what_was_measured(self):
        """Winner, content and metadata arrive; the time is the hour."""
        setup = Setup()
        vote = Vote(Winner.MODEL_B, Presentation(4200, shown_a_characters=21, shown_b_characters=11))
        receipt = setup.collector.record(setup.begin(), vote)
        record, stored = setup.store.outcomes[f"{1:032x}"]
        assert stored.code == receipt.code
        assert receipt.first
        assert (record.outcome, record.winner) == (Outcome.VOTE, "model_b")
        assert record.recorded_hour == clock_at(2026, 11, 23, 14)
        assert record.content["response_a"] == "Away from the ground."
        assert record.content["conversation"] == [{"role": "user", "content": "Which way is up?"}]
        kept = record.metadata
        assert (kept["model_a"], kept["model_b"], kept["dwell_ms"]) == ("larch-2", "cobalt-mini", 4200)
        assert (kept["seed"], kept["probability"], kept["pair_probability"]) == (7, 0.25, 0.5)
        assert (kept["first_token_ms_a"], kept["output_tokens_a"]) == (120, 5)
        assert (kept["notice_version"], kept["notice_sha256"]) == (NOTICE.version, NOTICE.sha256)
        assert set(kept) <= set(FIELDS)

    def test_the_same_vote_again_gets_the_first_receipt(self):
        """A retry or double click is absorbed."""
        setup = Setup()
        pending = setup.begin()
        first = setup.collector.record(pending, Vote(Winner.TIE))
        again = setup.collector.record(pending, Vote(Winner.TIE))
        assert again.code == first.code
        assert (first.first, again.first) == (True, False)
        assert len(setup.store.outcomes) == 1

    @pytest.mark.parametrize("second", [Winner.MODEL_B, Winner.TIE, None])
    def test_a_different_outcome_is_refused(self, second):
        """The first one stands, whether the other is a vote or a skip."""
        setup = Setup()
        pending = setup.begin()
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        outcome = Vote(second) if second else Skip()
        act = setup.collector.record if second else setup.collector.skip
        with pytest.raises(OutcomeConflictError):
            act(pending, outcome)
        assert setup.store.outcomes[f"{1:032x}"][0].winner == "model_a"

    def test_every_identity_field_is_masked_everywhere(self):
        """Prompt, attachments, responses and system prompts pass the screener with the identity."""
        setup = Setup()
        identity = Identity("acct-" + CANARY, "m@" + CANARY, "n-" + CANARY, ("k-" + CANARY,), ("p-" + CANARY,))
        every = " ".join(value for _, value in identity.items())
        setup.collector.record(
            setup.begin(
                identity,
                prompt=every,
                response_a=Response("larch-2", every, {"system_prompt": every}),
                response_b=Response("cobalt-mini", every),
            ),
            Vote(Winner.MODEL_A),
        )
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert CANARY not in repr((record.content, record.metadata))
        assert record.metadata["parameters_a"] == {"system_prompt": " ".join(["<WORD>"] * 5)}

    def test_an_attachment_is_kept_as_screened_text_without_a_name(self):
        """Type, size and text: there is no place for a file name."""
        setup = Setup()
        conversation = Conversation().with_turn("user", "See the file", [Attachment("text/plain", 12, "hello world")])
        setup.collector.record(setup.begin(conversation=conversation), Vote(Winner.TIE))
        record, _ = setup.store.outcomes[f"{1:032x}"]
        turn = record.content["conversation"][0]
        assert turn["attachments"] == [{"media_type": "text/plain", "size_bytes": 12, "text": "hello world"}]


class TestFailClosed:
    """If anything fails on the way, nothing is stored and the caller is told."""

    @pytest.mark.parametrize(
        "fault", [ScreeningError("too slow"), RuntimeError(CANARY), MemoryError(CANARY), RecursionError(CANARY)]
    )
    def test_a_failing_screener_stores_nothing(self, fault):
        """Whatever it raises becomes a ScreeningError without the text."""
        setup = Setup()
        setup.screener.fault = fault
        pending = setup.begin(prompt=CANARY)
        with pytest.raises(ScreeningError) as caught:
            setup.collector.record(pending, Vote(Winner.MODEL_A))
        assert CANARY not in "".join(traceback.format_exception(caught.value))
        assert not setup.store.outcomes

    def test_a_screener_that_loads_itself_late_is_loaded_only_then(self):
        """One that cannot is told to be missing, though it was made; the next vote has it tried again."""
        screener = LateScreener()
        collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE)
        pending = collector.begin(make_comparison(), browser="b")
        with pytest.raises(ScreeningError, match="ModuleNotFoundError"):
            collector.record(pending, Vote(Winner.MODEL_A))
        assert not collector.loaded
        screener.loads = True
        pending.retry()
        collector.record(pending, Vote(Winner.MODEL_A))
        assert collector.loaded

    def test_a_screener_that_cannot_be_loaded_stores_nothing(self, caplog):
        """The reason is logged by its type alone."""

        def broken():
            raise OSError(CANARY)

        store = MemoryStore()
        collector = Collector(store, broken, notice=NOTICE)
        pending = collector.begin(make_comparison(), browser="b")
        with pytest.raises(ScreeningError):
            collector.record(pending, Vote(Winner.MODEL_A))
        assert not store.outcomes
        assert "OSError" in caplog.text
        assert CANARY not in caplog.text

    def test_a_screener_that_loses_a_text_is_refused(self):
        """A response must never be paired with another one's redaction."""
        setup = Setup()
        screen = setup.screener.screen

        def losing(*arguments):
            from dataclasses import replace

            screened = screen(*arguments)
            return replace(screened, responses=screened.responses[:1])

        setup.screener.screen = losing
        with pytest.raises(ScreeningError):
            setup.collector.record(setup.begin(), Vote(Winner.TIE))
        assert not setup.store.outcomes

    def test_retry_screens_again(self):
        """After the fault is gone the same vote can be stored."""
        setup = Setup()
        setup.screener.fault = ScreeningError("busy")
        pending = setup.begin()
        with pytest.raises(ScreeningError):
            setup.collector.record(pending, Vote(Winner.TIE))
        setup.screener.fault = None
        pending.retry()
        assert setup.collector.record(pending, Vote(Winner.TIE)).first

    def test_a_store_that_cannot_be_reached_is_said(self):
        """The error goes through; nothing pretends to be saved."""
        setup = Setup()
        pending = setup.begin()
        setup.store.fault = StoreUnavailableError("the store could not be reached")
        with pytest.raises(StoreUnavailableError):
            setup.collector.record(pending, Vote(Winner.TIE))
        setup.store.fault = None
        assert setup.collector.record(pending, Vote(Winner.TIE)).first

    def test_a_comparison_over_the_limit_is_refused(self):
        """Longer text than may be kept is never cut silently."""
        setup = Setup(max_characters=50)
        with pytest.raises(LimitError):
            setup.collector.record(setup.begin(prompt="x" * 60), Vote(Winner.TIE))
        assert not setup.store.outcomes
        assert setup.screener.calls == 0

    def test_a_failed_response_leaves_nothing_to_vote_on(self):
        """The provider's error comes back and only a void is stored."""
        setup = Setup()

        def half():
            yield "begun"
            raise ProviderError("the stream ended early", model="larch-2", retryable=True)

        draft = Draft(
            f"{1:032x}",
            Conversation().with_turn("user", "hi"),
            ResponseStream.of(half(), model="larch-2"),
            ResponseStream.of(["fine"], model="cobalt-mini"),
            Drawing(seed=1, probability=1.0),
        )
        pending = setup.collector.begin(draft, browser="b")
        with pytest.raises(ProviderError):
            setup.collector.record(pending, Vote(Winner.MODEL_B))
        setup.collector.void(pending)
        assert setup.store.outcomes[f"{1:032x}"][0].outcome is Outcome.VOID


class TestSkip:
    """A skip keeps that it happened, and no text."""

    def test_no_text_and_no_waiting(self):
        """It is stored while a response still streams, and holds only what SKIP_FIELDS names."""
        setup = Setup()
        hold = threading.Event()

        def slow():
            yield CANARY
            hold.wait(30)

        draft = Draft(
            f"{1:032x}",
            Conversation().with_turn("user", CANARY),
            ResponseStream.of(slow(), model="larch-2"),
            ResponseStream.of(slow(), model="cobalt-mini"),
            Drawing(seed=1, probability=1.0),
        )
        pending = setup.collector.begin(draft, browser="b")
        setup.collector.skip(pending, Skip(Presentation(dwell_ms=900)))
        hold.set()
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert (record.outcome, record.winner, record.content) == (Outcome.SKIP, None, {})
        assert set(record.metadata) <= SKIP_FIELDS
        assert CANARY not in repr((record, setup.store.impressions))


class TestBegin:
    """Showing a comparison leaves an impression without text."""

    def test_the_impression_carries_models_and_draw_but_no_text(self):
        """Unanswered comparisons must be counted by model."""
        setup = Setup()
        setup.begin(prompt=CANARY)
        impression = setup.store.impressions[f"{1:032x}"]
        assert impression.metadata["model_a"] == "larch-2"
        assert impression.metadata["probability"] == 0.25
        assert impression.shown_hour == clock_at(2026, 11, 23, 14)
        assert CANARY not in repr(impression)

    def test_the_browser_secret_never_reaches_the_store(self):
        """Only the day's pseudonym does."""
        setup = Setup()
        pending = setup.collector.begin(make_comparison(), browser=CANARY)
        setup.collector.record(pending, Vote(Winner.TIE))
        assert CANARY not in repr((setup.store.impressions, setup.store.outcomes))


class TestPreview:
    """What will be kept is shown exactly."""

    def test_it_equals_the_record_but_for_the_choice(self):
        """The preview and the stored record agree in content."""
        setup = Setup("ground")
        pending = setup.begin()
        preview, findings = setup.collector.preview(pending)
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert preview.content == record.content
        assert preview.winner is None
        assert {**preview.metadata, "input_method": "unknown"} == record.metadata
        assert findings[0].placeholder == "<WORD>"

    def test_a_word_that_the_voter_marks_is_masked_and_counted(self):
        """It is gone from what is stored; the record says how many words were marked, not which."""
        setup = Setup()
        pending = setup.begin()
        pending.mask("depends")
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert record.content["response_b"] == "It <WORD>."
        assert record.metadata["masked_by_voter"] == 1

    def test_a_word_that_stands_nowhere_is_not_counted(self):
        """Nor is one that was entered twice counted twice."""
        setup = Setup()
        pending = setup.begin()
        for word in ("depends", "depend5", "depends"):
            pending.mask(word)
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert record.metadata["masked_by_voter"] == 1

    def test_a_placeholder_that_the_voter_calls_a_mistake_is_counted_and_stays(self):
        """The record says of which kind there was one; the text stays masked; a word taken back is not counted."""
        setup = Setup("ground")
        pending = setup.begin()
        pending.report(["<WORD>"])
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        record, _ = setup.store.outcomes[f"{1:032x}"]
        assert record.metadata["reported_by_voter"] == {"WORD": 1}
        assert "ground" not in str(record.content)

    def test_a_mistake_that_the_voter_takes_back_is_not_counted(self):
        """What is kept is what was marked when they voted."""
        setup = Setup("ground")
        pending = setup.begin()
        pending.report(["<WORD>"])
        pending.report([])
        setup.collector.record(pending, Vote(Winner.MODEL_A))
        assert "reported_by_voter" not in setup.store.outcomes[f"{1:032x}"][0].metadata


class TestAnnotate:
    """Tags and a comment follow the vote."""

    def test_the_comment_is_screened(self):
        """Like everything else that is kept."""
        setup = Setup(CANARY)
        pending = setup.begin()
        receipt = setup.collector.record(pending, Vote(Winner.MODEL_A))
        assert setup.collector.annotate(pending, receipt, Annotation(("clearer",), f"ask {CANARY}"))
        assert setup.store.annotations[f"{1:032x}"] == {"tags": ["clearer"], "comment": "ask <WORD>"}

    def test_a_comment_that_cannot_be_screened_is_not_kept(self):
        """Fail closed here too."""
        setup = Setup()
        pending = setup.begin()
        receipt = setup.collector.record(pending, Vote(Winner.MODEL_A))
        setup.screener.fault = ScreeningError("too slow")
        with pytest.raises(ScreeningError):
            setup.collector.annotate(pending, receipt, Annotation((), "because"))
        assert not setup.store.annotations


class TestWithdraw:
    """A receipt takes the vote back."""

    def test_known_and_unknown(self):
        """The vote is gone; an unknown receipt changes nothing."""
        setup = Setup()
        receipt = setup.collector.record(setup.begin(), Vote(Winner.MODEL_A))
        assert not setup.collector.withdraw("ABCD-EFGH")
        assert setup.collector.withdraw(receipt.code)
        assert not setup.store.outcomes

    def test_elsewhere(self):
        """Is asked of the store, which is left alone for half a minute when it does not answer: pages would wait."""
        now, asked, store = [clock_at(2026, 11, 23, 14)], [], MemoryStore()
        collector = Collector(store, WordScreener, notice=NOTICE, clock=lambda: now[0])
        pending = collector.begin(make_comparison(), browser="b")
        receipt, comparison_id = collector.record(pending, Vote(Winner.TIE)), pending.draft.comparison_id
        assert not collector.is_taken_back(comparison_id)
        store.withdraw(receipt.code)
        ask, others = store.is_withdrawn, []

        def slowly(one):
            asked.append(one)
            if len(asked) == 2:  # a page of another voter is drawn meanwhile
                others.append(collector.is_taken_back(comparison_id))
            return ask(one)

        store.is_withdrawn = slowly
        store.fault = StoreUnavailableError("the store could not be reached")
        for seconds, answer, times in ((0, False, 1), (29, False, 1), (1, True, 2)):
            now[0] += timedelta(seconds=seconds)
            assert (collector.is_taken_back(comparison_id), len(asked)) == (answer, times)
            store.fault = None
        assert others == [False]
        assert (collector.is_taken_back(comparison_id), len(asked)) == (True, 3)

from __future__ import annotations

import threading
import traceback
from contextlib import contextmanager

import pytest

from tests.fakes import WordScreener, make_comparison
from voting.comparison import Drawing, Response
from voting.conversation import Conversation
from voting.draft import Draft
from voting.errors import LimitError, ProviderError, ScreeningError, StoreError
from voting.identity import Identity
from voting.pace import Pace, Rates
from voting.pending import Pending
from voting.streaming import ResponseStream

CANARY = "canary-" + "9e4d"
WAIT_S = 20


class HeldScreener(WordScreener):
    """Waits in each round until the round's gate is opened; tells when it was reached."""

    def __init__(self, rounds):
        super().__init__()
        self.gates = [threading.Event() for _ in range(rounds)]
        self.reached = [threading.Event() for _ in range(rounds)]
        self._lock = threading.Lock()
        self._next = 0

    def screen(self, *arguments):
        """As the port says, held."""
        with self._lock:
            number, self._next = self._next, self._next + 1
        self.reached[number].set()
        assert self.gates[number].wait(WAIT_S)
        return super().screen(*arguments)


class NoQueue(Pace):
    """Lets everything be screened at once."""

    @contextmanager
    def screening(self, *_, **__):
        """As `Pace`, without a turn to wait for."""
        yield


def begin(screener, shown=None, *, identity=None, max_characters=10_000):
    draft = shown or Draft.of(make_comparison())
    return Pending(
        draft,
        voter="ab" * 16,
        identity=identity or Identity(),
        screener=lambda: screener,
        max_characters=max_characters,
        pace=NoQueue(Rates()),
    )


def streaming(left, right):
    prompt = Conversation().with_turn("user", CANARY)
    return Draft(f"{1:032x}", prompt, left, right, Drawing(seed=1, probability=1.0))


def screening_threads():
    return [one for one in threading.enumerate() if one.name == "voting-screening"]


def ended():
    """Whether every screening thread has ended."""
    for one in screening_threads():
        one.join(WAIT_S)
    return not screening_threads()


class TestPrepared:
    """Screening runs while the voter reads; its result is there for the click."""

    def test_it_is_ready_without_being_asked(self):
        """The thread works on its own, and ends."""
        pending = begin(WordScreener("ground"))
        assert ended()
        assert pending.ready
        assert pending.prepared(0).screened.responses[0] == "Away from the <WORD>."

    def test_it_waits_for_the_responses(self):
        """Half a response is never screened."""
        hold = threading.Event()

        def slow():
            yield "half "
            assert hold.wait(WAIT_S)
            yield "whole"

        screener = WordScreener()
        pending = begin(screener, streaming(ResponseStream.of(slow(), model="a"), ResponseStream.of(["x"], model="b")))
        assert not pending.ready
        with pytest.raises(ScreeningError, match="still being screened"):
            pending.prepared(0.01)
        assert screener.calls == 0
        hold.set()
        assert pending.prepared(WAIT_S).screened.responses == ("half whole", "x")

    def test_a_timeout_is_not_the_end(self):
        """The same call gets the result later."""
        screener = HeldScreener(1)
        pending = begin(screener)
        for timeout_s in (0, 0.001):
            with pytest.raises(ScreeningError):
                pending.prepared(timeout_s)
        screener.gates[0].set()
        assert pending.prepared(WAIT_S).masked == ()

    def test_its_thread_never_keeps_the_process(self):
        """It is a daemon."""
        screener = HeldScreener(1)
        pending = begin(screener)
        assert all(one.daemon for one in screening_threads())
        screener.gates[0].set()
        assert pending.prepared(WAIT_S)
        assert ended()

    def test_neither_repr_shows_raw_text(self):
        """Pending, and what it prepares."""
        comparison = make_comparison(prompt=CANARY, response_a=Response("larch-2", CANARY))
        pending = begin(WordScreener(), Draft.of(comparison), identity=Identity("acct-" + CANARY))
        pending.mask(CANARY)
        for shown in (repr(pending), str(pending), repr(pending.prepared(WAIT_S))):
            assert CANARY not in shown

    def test_a_comparison_of_exactly_the_limit_is_screened(self):
        """Prompt, responses and text parameters together; attachments too."""
        comparison = make_comparison(prompt="x" * 10, response_b=Response("b", "y" * 10, {"system_prompt": "z" * 10}))
        length = 30 + len(comparison.response_a.text)
        assert begin(WordScreener(), Draft.of(comparison), max_characters=length).prepared(WAIT_S)
        with pytest.raises(LimitError, match="longer than the"):
            begin(WordScreener(), Draft.of(comparison), max_characters=length - 1).prepared(WAIT_S)


class TestFailure:
    """Whatever goes wrong is told without a word of the text, each time anew."""

    @pytest.mark.parametrize("kind", [ScreeningError, StoreError, RuntimeError, AssertionError, RecursionError])
    def test_no_text_in_the_error(self, kind):
        """Neither in its message, nor its cause, nor the frames of another thread."""
        screener = WordScreener()

        def screen(*_):
            try:
                int(CANARY)
            except ValueError as error:
                raise kind("it broke" if issubclass(kind, ScreeningError | StoreError) else CANARY) from error

        screener.screen = screen
        pending = begin(screener)
        told = []
        for _ in range(3):
            with pytest.raises(ScreeningError if kind is not StoreError else StoreError) as caught:
                pending.prepared(WAIT_S)
            told.append("".join(traceback.format_exception(caught.value)))
            assert CANARY not in told[-1]
            assert caught.value.__cause__ is None

    def test_retry_screens_again_only_after_a_failure(self):
        """A good result is kept."""
        screener = WordScreener()
        screener.fault = ScreeningError("busy")
        pending = begin(screener)
        with pytest.raises(ScreeningError, match="busy"):
            pending.prepared(WAIT_S)
        screener.fault = None
        pending.retry()
        prepared = pending.prepared(WAIT_S)
        assert screener.calls == 2
        pending.retry()
        assert pending.prepared(WAIT_S) is prepared
        assert screener.calls == 2

    def test_retry_keeps_the_masked_words(self):
        """What the voter marked is still masked."""
        screener = WordScreener()
        screener.fault = ScreeningError("busy")
        pending = begin(screener)
        pending.mask("depends")
        with pytest.raises(ScreeningError):
            pending.prepared(WAIT_S)
        screener.fault = None
        pending.retry()
        assert pending.prepared(WAIT_S).screened.responses[1] == "It <WORD>."

    def test_a_failed_response_is_not_screened(self):
        """The provider's error comes through with its model."""

        def broken():
            yield CANARY
            raise ProviderError("gone", model="larch-2", retryable=True)

        screener = WordScreener()
        draft = streaming(ResponseStream.of(broken(), model="larch-2"), ResponseStream.of(["x"], model="b"))
        pending = begin(screener, draft)
        with pytest.raises(ProviderError) as caught:
            pending.prepared(WAIT_S)
        assert caught.value.model == "larch-2"
        assert screener.calls == 0

    @pytest.mark.parametrize("lost", ["response", "turn"])
    def test_a_screening_that_loses_something_is_refused(self, lost):
        """Texts must never be paired with other texts' redactions."""
        from dataclasses import replace

        class Losing(WordScreener):
            """Drops one text."""

            def screen(self, *arguments):
                whole = super().screen(*arguments)
                if lost == "turn":
                    return replace(whole, conversation=Conversation())
                return replace(whole, responses=whole.responses[1:])

        with pytest.raises(ScreeningError, match="another number"):
            begin(Losing()).prepared(WAIT_S)


class TestMask:
    """A word that the voter marks is masked in everything."""

    @pytest.mark.parametrize("word", ["", " ", "\n\t", "\u2003"])
    def test_an_empty_word_is_refused(self, word):
        """It would stand everywhere."""
        pending = begin(WordScreener())
        with pytest.raises(ValueError, match="empty"):
            pending.mask(word)
        assert pending.prepared(WAIT_S).masked == ()

    def test_words_add_up(self):
        """Spaces around them are not part of them."""
        pending = begin(WordScreener())
        pending.mask(" depends ")
        pending.mask("ground")
        prepared = pending.prepared(WAIT_S)
        assert prepared.masked == ("depends", "ground")
        assert prepared.screened.responses == ("Away from the <WORD>.", "It <WORD>.")

    def test_the_result_of_a_superseded_round_is_dropped(self):
        """A round that began before the word was marked may end later: it must not win."""
        screener = HeldScreener(2)
        pending = begin(screener)
        assert screener.reached[0].wait(WAIT_S)
        pending.mask("depends")
        assert screener.reached[1].wait(WAIT_S)
        screener.gates[1].set()
        assert pending.prepared(WAIT_S).masked == ("depends",)
        screener.gates[0].set()
        assert ended()
        assert pending.prepared(0).masked == ("depends",)

    def test_the_result_of_a_superseded_round_does_not_count_as_ready(self):
        """Also when it ends first."""
        screener = HeldScreener(2)
        pending = begin(screener)
        assert screener.reached[0].wait(WAIT_S)
        pending.mask("depends")
        assert screener.reached[1].wait(WAIT_S)
        screener.gates[0].set()
        with pytest.raises(ScreeningError, match="still"):
            pending.prepared(0.05)
        screener.gates[1].set()
        assert pending.prepared(WAIT_S).masked == ("depends",)


class TestComment:
    """A comment is screened together with its comparison."""

    def test_with_identity_and_masked_words(self):
        """Everything that is masked there is masked here."""
        pending = begin(WordScreener("alpha"), identity=Identity("beta"))
        pending.mask("gamma")
        assert pending.screen_comment("alpha beta gamma delta") == "<WORD> <WORD> <WORD> delta"

    def test_the_comment_comes_back_and_not_another_text(self):
        """Also when parameters hold texts."""
        comparison = make_comparison(response_b=Response("b", "B", {"system_prompt": "P", "user": "U"}))
        assert begin(WordScreener(), Draft.of(comparison)).screen_comment("C") == "C"

    @pytest.mark.parametrize("fault", [RuntimeError(CANARY), ScreeningError("slow"), UnicodeError(CANARY)])
    def test_a_fault_is_told_without_the_comment(self, fault):
        """Whatever the screener raises."""
        screener = WordScreener()
        pending = begin(screener)
        pending.prepared(WAIT_S)
        screener.fault = fault
        with pytest.raises(ScreeningError) as caught:
            pending.screen_comment(CANARY)
        assert CANARY not in "".join(traceback.format_exception(caught.value))

    def test_a_comment_over_the_limit_is_refused(self):
        """It counts with the comparison."""
        with pytest.raises(LimitError):
            begin(WordScreener(), max_characters=100).screen_comment("x" * 90)

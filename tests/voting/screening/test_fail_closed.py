import traceback
from collections.abc import Iterator

import pytest

from tests.voting.screening.samples import engine, recogniser, say
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screener
from voting.screening.recogniser import Match, Recogniser

NOBODY = Identity()
CANARY = "canary-7781"


class TestFailClosed:
    """Invariants 1 and 2: no partial result, no text in the error."""

    def broken(self, error: BaseException) -> Recogniser:
        """A recogniser that fails with the text in its message."""

        def find(text: str) -> Iterator[Match]:
            yield Match(0, 1)
            raise error if error.args else type(error)(text)

        return recogniser(find=find)

    @pytest.mark.parametrize(
        "error", [ValueError(), RuntimeError(), MemoryError(), RecursionError(), KeyError(), UnicodeError()]
    )
    def test_any_exception_is_a_screening_error(self, error: Exception) -> None:
        """With neither text, cause nor context."""
        screener = engine(self.broken(error))
        for call in (lambda: screener.find(CANARY), lambda: screener.screen(say(CANARY), [CANARY], NOBODY)):
            with pytest.raises(ScreeningError) as raised:
                call()
            assert raised.value.__cause__ is None
            assert raised.value.__context__ is None
            assert CANARY not in "".join(traceback.format_exception(raised.value))

    def test_interrupt_passes(self) -> None:
        """Stopping the process is not a screening error."""
        with pytest.raises(KeyboardInterrupt):
            engine(self.broken(KeyboardInterrupt("stop"))).find("x")

    def test_over_budget(self) -> None:
        """Checked between recognisers and between matches."""

        def endless(_: str) -> Iterator[Match]:
            while True:
                yield Match(0, 1)

        slow = engine(recogniser(find=endless), minimum_budget_s=0.01, budget_s_per_100k_characters=0.01)
        with pytest.raises(ScreeningError, match="longer than it may"):
            slow.find(CANARY)

    def test_bad_arguments_are_refused_as_well(self, screener: Screener) -> None:
        """A response that is no text cannot be screened."""
        with pytest.raises(ScreeningError):
            screener.screen(say("x"), [None], NOBODY)  # type: ignore[list-item]  # the bad input

    def test_span_beyond_the_text_is_cut(self) -> None:
        """A recogniser that lies about offsets masks what there is."""
        spans = engine(recogniser(find=lambda text: [Match(2, 99)] if "c" in text else [])).find("abc")
        assert [(span.start, span.end) for span in spans] == [(2, 3)]

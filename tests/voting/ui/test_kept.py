"""`voting.ui.kept`: the view of the record before the vote, and what a voter can mend in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import NOTICE, MemoryStore, WordScreener, make_comparison
from voting.collector import Collector
from voting.errors import ScreeningError
from voting.notice import make_notice
from voting.pending import Pending


def _page(pending, collector):  # its source alone is run, so annotations would not be found
    from voting.ui.kept import show_kept

    show_kept(pending, collector)


def _texts(app: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in app.get("html"))


@pytest.fixture
def opened() -> Callable[..., tuple[AppTest, Pending, WordScreener]]:
    """Opens the view of a comparison on fakes."""

    def open_view(screener: WordScreener) -> tuple[AppTest, Pending, WordScreener]:
        collector = Collector(MemoryStore(), lambda: screener, notice=NOTICE)
        pending = collector.begin(make_comparison(prompt="I live in Larchwood"), browser="b")
        return AppTest.from_function(_page, args=(pending, collector)).run(), pending, screener

    return open_view


class TestShowKept:
    """The view."""

    def test_shows_the_record(self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]) -> None:
        """As `Collector.preview` makes it."""
        app, _, _ = opened(WordScreener())
        assert not app.exception
        assert "I live in Larchwood" in _texts(app)

    @pytest.mark.parametrize("content_days", [None, 180])
    def test_how_long(self, content_days: int | None) -> None:
        """Stands under the record, where something is deleted by age."""
        notice = make_notice("Lab", "We", content_days=content_days)
        collector = Collector(MemoryStore(), WordScreener, notice=notice)
        app = AppTest.from_function(_page, args=(collector.begin(make_comparison(), browser="b"), collector)).run()
        assert not app.exception
        assert [one.value for one in app.markdown] == ([notice.how_long] if content_days else [])

    def test_masks_another_word(self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]) -> None:
        """It is gone from the record on the same run."""
        app, _, _ = opened(WordScreener())
        app.text_input[0].input("Larchwood")
        app.button[0].click().run()
        assert not app.exception
        assert "Larchwood" not in _texts(app)
        assert "I live in" in _texts(app)

    def test_a_word_that_stands_nowhere_is_told(
        self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]
    ) -> None:
        """Who mistyped it must not believe that it is gone; one that is there is not told of."""
        app, pending, _ = opened(WordScreener())
        for word in ("Lurchwood*", "Larchwood"):
            app.text_input[0].input(word)
            app.button[0].click().run()
        assert not app.exception
        assert len(app.warning) == 1
        assert app.warning[0].value.startswith("Nothing was masked for “Lurchwood&#42;”:")
        assert pending.prepared(0).masked == ("Lurchwood*", "Larchwood")

    def test_one_tap_reports_a_mistake(self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]) -> None:
        """What was masked in the text can be called nothing personal, and called back."""
        app, pending, _ = opened(WordScreener("Larchwood"))
        assert app.pills[0].options == ["<WORD>"]
        app.pills[0].select("<WORD>").run()
        assert not app.exception
        assert pending.reported == {"<WORD>"}
        app.pills[0].unselect("<WORD>").run()
        assert pending.reported == frozenset()

    def test_nothing_masked_offers_nothing_to_report(
        self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]
    ) -> None:
        """No empty row of pills."""
        app, _, _ = opened(WordScreener("absent"))
        assert not app.pills

    def test_blank_word_masks_nothing(self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]) -> None:
        """Nothing is screened again."""
        app, _, screener = opened(WordScreener())
        before = screener.calls
        app.text_input[0].input("   ")
        app.button[0].click().run()
        assert not app.exception
        assert screener.calls == before

    def test_failure_is_said_in_place(self, opened: Callable[..., tuple[AppTest, Pending, WordScreener]]) -> None:
        """With what it means, and a way to try again."""
        screener = WordScreener()
        screener.fault = ScreeningError("screening took too long")
        app, _, _ = opened(screener)
        assert not app.exception
        assert "screening took too long" in app.warning[0].value
        assert "skipping works" in app.warning[0].value
        screener.fault = None
        next(one for one in app.button if one.label == "Screen again").click().run()
        assert not app.warning
        assert "I live in Larchwood" in _texts(app)

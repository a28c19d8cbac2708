"""The leaderboard's page, view by view."""

from __future__ import annotations

import json
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import MemoryStore
from tests.voting.colours import contrast, shade_at
from tests.voting.research.votes import FIRST_DAY, MODELS, add_one_sided, store_with
from voting.errors import StoreUnavailableError
from voting.ports import Impression
from voting.ranking.quality import InFile
from voting.research import Desk, ReleaseRun, Releases, VoteTable, in_this_process
from voting.research.choice import Choice
from voting.ui.research.showing import signed

VIEWS = ("Ratings", "Head to head", "By part", "Over time", "Who answered", "How sure", "Doubtful votes")
_desks: list[Desk] = []


def _page() -> None:
    from tests.voting.ui.screens.test_leaderboard import _desks  # AppTest runs the source of this function alone
    from voting.ui.screens.leaderboard import leaderboard

    leaderboard(_desks[-1])


def desk_of(table: VoteTable) -> Desk:
    root = Path(mkdtemp(prefix="voting-test-"))
    releases = Releases(root, lambda: None, nullcontext, ReleaseRun())  # type: ignore[arg-type]  # this page opens no vault
    return Desk(table, lambda: InFile(root / "quarantine.json"), releases)


def open_page(store: MemoryStore, view: str = "Ratings", **address: str) -> AppTest:
    """The page of this store, when its votes have been read."""
    table = VoteTable(in_this_process(lambda: store))
    table.ask()
    until = time.monotonic() + 60
    while table.reading().running and time.monotonic() < until:
        time.sleep(0.01)
    _desks.append(desk_of(table))
    page = AppTest.from_function(_page, default_timeout=60)
    page.query_params.update(view=view, **address)
    return page.run()


@pytest.fixture(scope="module")
def many() -> MemoryStore:
    return store_with(2500)


class TestLeaderboard:
    """What researchers see."""

    @pytest.mark.parametrize("view", VIEWS)
    def test_every_view_draws(self, many: MemoryStore, view: str) -> None:
        """With a table or a figure, and no error."""
        page = open_page(many, view)
        assert not page.exception
        assert not page.error
        assert page.dataframe
        assert [one.value for one in page.title] == ["Leaderboard"]

    def test_ratings(self, many: MemoryStore) -> None:
        """The strongest first, with ranks as ranges and intervals."""
        table = open_page(many).dataframe[0].value
        assert table["model"].tolist()[0] == "heron-pro"
        assert sorted(table["model"]) == list(MODELS)
        assert all(" to " in one for one in table["interval"])
        assert "note" not in table.columns

    @pytest.mark.parametrize("view", VIEWS)
    def test_an_empty_store(self, view: str) -> None:
        """Says what to do, whatever the address asks for."""
        page = open_page(MemoryStore(), view)
        assert not page.exception
        assert "No votes yet." in page.info[0].value
        assert "python -m voting leaderboard --file" in page.info[0].value

    def test_a_comparison_that_nobody_answered(self) -> None:
        """Is counted apart from votes: there are none, however many comparisons were shown."""
        store = MemoryStore()
        store.add_impression(Impression("a" * 32, "b" * 32, FIRST_DAY, "chat", metadata={"model_a": "heron-pro"}))
        page = open_page(store)
        assert "No votes yet." in page.info[0].value
        assert any(one.value.endswith(": 1 comparison shown, 0 votes.") for one in page.caption)

    @pytest.mark.parametrize("view", VIEWS)
    def test_ten_votes(self, view: str) -> None:
        """Are shown as what they are: not enough for a number."""
        page = open_page(store_with(12), view)
        assert not page.exception
        if view == "How sure":
            assert any(" for one side. Too few votes to tell: " in one.value for one in page.markdown)
            assert not any("decides" in one.value for one in page.markdown)
        if view == "Ratings":
            assert "No model has enough data" in page.info[0].value
            table = page.dataframe[0].value
            assert all("not enough data" in one for one in table["note"])
            assert {*table["rank"], *table["interval"]} == {"–"}

    @pytest.mark.parametrize("view", ["Ratings", "By part", "Doubtful votes"])
    def test_no_number_is_a_dash(self, view: str) -> None:
        """Streamlit would write "None" where not enough is known."""
        table = open_page(store_with(12), view).dataframe[0]
        assert table.value.isna().any(axis=None)
        assert table.proto.placeholder == "–"

    @pytest.mark.parametrize("view", ["Head to head", "Who answered"])
    def test_per_cent_is_written_alike(self, many: MemoryStore, view: str) -> None:
        """In a table as in the text beside it, without a space."""
        columns = open_page(many, view).dataframe[0].proto.columns
        assert "%%" in columns
        assert " %" not in columns

    def test_comparisons_are_counted_in_whole_numbers(self) -> None:
        """Where a day has one or two, the axis knows no half of one."""
        (chart,) = open_page(store_with(12), "Over time").get("vega_lite_chart")
        assert json.loads(chart.proto.spec)["encoding"]["y"]["axis"] == {"format": ",d", "tickMinStep": 1}

    def test_every_share_is_readable_on_its_shade(self, many: MemoryStore) -> None:
        """At least AA (4.5), from none won to all."""
        (chart,) = open_page(many, "Head to head").get("vega_lite_chart")
        cells, numbers = json.loads(chart.proto.spec)["layer"]
        shades = cells["encoding"]["color"]["scale"]["range"]
        ink = numbers["encoding"]["color"]
        above = float(ink["condition"]["test"].removeprefix("(").removesuffix(")").removeprefix("datum.share > "))
        for share in range(101):
            colour = ink["condition"]["value"] if share / 100 > above else ink["value"]
            assert contrast(colour, shade_at(shades, share / 100)) >= 4.5, share

    def test_no_two_ticks_are_written_alike(self, many: MemoryStore) -> None:
        """Predicted ties lie within a point of each other."""
        for chart in open_page(many, "How sure").get("vega_lite_chart"):
            axis = json.loads(chart.proto.spec)["layer"][1]["encoding"]["x"]["axis"]
            assert axis == {"format": ".2~%", "tickMinStep": 0.0001}

    def test_the_first_vote(self) -> None:
        """Is one vote."""
        store = store_with(1)
        assert store.counts()["votes"] == 1
        assert "There is 1 vote; each model needs" in open_page(store).info[0].value

    def test_filters_that_leave_nothing(self, many: MemoryStore) -> None:
        """Are said, in every view that needs votes."""
        page = open_page(many)
        page.date_input(key="since").set_value(date(2032, 1, 1))
        page.run()
        assert "No votes are left" in page.info[0].value

    @pytest.mark.parametrize(
        ("address", "choice"),
        [
            ({"source": "Campaign"}, Choice(source="campaign")),
            ({"campaign": "spring"}, Choice(campaign="spring")),
            ({"category": "code"}, Choice(category="code")),
            ({"language": "de"}, Choice(language="de")),
            ({"turns": "3–5"}, Choice(turns="3–5")),
            ({"since": "2031-05-06"}, Choice(since=date(2031, 5, 6))),
            ({"until": "2031-05-06"}, Choice(until=date(2031, 5, 6))),
            ({"anchor": MODELS[0]}, Choice(anchor=MODELS[0])),
            ({"ties": "A tie is half a win"}, Choice(ties="half")),
        ],
        ids=lambda one: next(iter(one)) if type(one) is dict else "",
    )
    def test_each_filter_of_the_address(self, many: MemoryStore, address: dict[str, str], choice: Choice) -> None:
        """Shows what it says, and nothing else: the ratings are those of just these votes, rated so."""
        page = open_page(many, **address)
        assert not page.exception
        board = _desks[-1].votes.reading().results.ratings(choice)  # type: ignore[union-attr]
        table = page.dataframe[0].value.set_index("model")
        assert table["rating"].to_dict() == {one.model: one.rating for one in board.ranked}
        assert table["votes"].sum() == 2 * board.votes

    def test_an_anchor_without_enough_data(self) -> None:
        """Is said in place."""
        page = open_page(store_with(12))
        page.selectbox(key="anchor").set_value(MODELS[0]).run()
        assert page.warning[0].value.startswith("Not shown: ")

    def test_a_store_that_cannot_be_read(self) -> None:
        """Is told in its words, with a way to try again."""
        store = MemoryStore()

        def broken() -> MemoryStore:
            raise StoreUnavailableError("the store could not be reached")

        table = VoteTable(in_this_process(broken))
        table.ask()
        while table.reading().running:
            time.sleep(0.01)
        _desks.append(desk_of(table))
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert page.warning[0].value == "Not read: the store could not be reached."
        table._store = lambda: store
        page.button(key="research-refresh").click().run()
        assert not page.exception

    def test_the_tables_are_what_was_counted(self, many: MemoryStore) -> None:
        """Wins of each pair, what came of each model's comparisons, and of each day's, counted by hand."""
        wins, came, days = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[date, str]]()
        for one in many.records():
            names = str(one.impression.metadata["model_a"]), str(one.impression.metadata["model_b"])
            outcome = str(one.record.outcome) if one.record else "unanswered"
            came.update((name, outcome) for name in names)
            days[(one.record.recorded_hour if one.record else one.impression.shown_hour).date(), outcome] += 1
            if one.record and one.record.winner in {"model_a", "model_b"}:
                wins[names if one.record.winner == "model_a" else names[::-1]] += 1
        pairs = open_page(many, "Head to head").dataframe[0].value
        assert {(row.model, row.other): row.wins for row in pairs.itertuples()} == wins
        answered = open_page(many, "Who answered").dataframe[0].value.set_index("model")
        assert {(model, kind): answered.loc[model, kind] for model, kind in came} == came
        by_day = open_page(many, "Over time").dataframe[0].value.set_index("when")
        named = {"vote": "Vote", "skip": "Skip", "unanswered": "Unanswered"}
        assert {(day, kind): by_day.loc[day, named[kind]] for day, kind in days} == days
        parts = open_page(many, "By part").dataframe[0].value
        assert sorted(name.partition(" ")[0] for name in parts.columns[1:]) == ["advice", "code"]

    def test_no_voter_is_shown(self, many: MemoryStore) -> None:
        """No table has a pseudonym or an id in it."""
        for view in VIEWS:
            page = open_page(many, view)
            shown = page.dataframe[0].value.to_csv()
            assert "0" * 20 not in shown


class TestDoubtfulVotes:
    """Put aside, and taken back."""

    @pytest.fixture
    def page(self) -> AppTest:
        """A store in which one voter always prefers the left response."""
        return open_page(add_one_sided(store_with(300)), "Doubtful votes")

    def test_put_aside_and_back(self, page: AppTest) -> None:
        """What was put aside is told with its reason, and counts again when it is taken back."""
        desk = _desks[-1]
        assert not desk.quarantine().ids
        page.button(key="research-aside-all").click().run()
        assert not page.exception
        put = desk.quarantine().ids
        assert {f"{number:032x}" for number in range(1000, 1060)} <= put
        assert "No doubtful vote waits for a decision." in [one.value for one in page.markdown]
        aside = page.dataframe[1].value
        assert set(aside["comparison_id"]) == put
        assert all(aside["reason"])
        desk.take_back([min(put)], "it was fine")
        page.run()
        assert min(put) not in set(page.dataframe[1].value["comparison_id"])
        assert "No doubtful vote waits for a decision." in [one.value for one in page.markdown]

    def test_the_ratings_without_them(self, page: AppTest) -> None:
        """Stand beside the raw ones, which stay as they were."""
        page.session_state["view"] = "Ratings"
        page.run()
        before = page.dataframe[0].value
        page.session_state["beside"] = ["clean"]
        page.run()
        after = page.dataframe[0].value
        assert "rating_clean" in after.columns
        assert after["rating"].tolist() == before["rating"].tolist()
        assert after["rating_clean"].tolist() != before["rating"].tolist()

    def test_no_heading_is_cut(self, page: AppTest) -> None:
        """Each of another rating's has the room that its letters take, and tells what it means."""
        page.session_state["view"] = "Ratings"
        page.session_state["beside"] = ["style", "weighted", "clean"]
        page.run()
        columns = json.loads(page.dataframe[0].proto.columns)
        for name in ("style", "weighted", "clean"):
            column = columns[f"rating_{name}"]
            assert column["width"] >= 7.5 * len(column["label"]) + 24, column
            assert column["help"] == columns[f"interval_{name}"]["help"]

    def test_a_file_that_cannot_be_read(self, page: AppTest) -> None:
        """Is said in place."""
        (_desks[-1].releases.directory / "quarantine.json").write_text("{")
        page.run()
        assert page.warning[0].value.startswith("Not shown: ")


class TestWithoutTexts:
    """A store in which the texts of older votes were cut out."""

    def test_every_view_draws(self) -> None:
        """They count; the ratings without style are without them, and say so."""
        store = store_with(400)
        votes = [one for one, (record, _) in store.outcomes.items() if record.winner is not None]
        for comparison_id in votes[:100]:
            record, receipt = store.outcomes[comparison_id]
            store.outcomes[comparison_id] = (replace(record, content={}), receipt)
        page = open_page(store)
        for view in VIEWS:
            page.session_state["view"] = view
            page.session_state["beside"] = ["style"] if view == "Ratings" else []
            page.run()
            assert not page.exception
            assert not page.error
            if view == "Ratings":
                captions = [one.value for one in page.caption]
                assert any("leave out 100 votes whose texts were cut out" in one for one in captions)


class TestStyle:
    """Ratings without style."""

    def test_what_votes_cannot_tell(self) -> None:
        """Has no number but a sentence: a model that alone writes headings, and always."""
        store = store_with(2500)
        for comparison_id, (record, receipt) in store.outcomes.items():
            metadata = store.impressions[comparison_id].metadata
            texts = {
                f"response_{side}": "# So" if metadata[f"model_{side}"] == "heron-pro" else "Well" for side in "ab"
            }
            content = record.content and {**record.content, **texts}
            store.outcomes[comparison_id] = (replace(record, content=content), receipt)
        page = open_page(store)
        page.session_state["beside"] = ["style"]
        page.run()
        assert not page.exception
        captions = [one.value for one in page.caption]
        assert any(one.startswith("What headings does is not told: ") for one in captions)
        assert any(one.startswith("heron-pro has no rating without style: ") for one in captions)
        table = page.dataframe[0].value.set_index("model")
        assert table["rating_style"].isna().tolist() == (table.index == "heron-pro").tolist()


class TestSigned:
    """Points with their sign."""

    @pytest.mark.parametrize(("points", "told"), [(-1234.4, "−1,234"), (-0.6, "−1"), (12.0, "+12"), (0.0, "+0")])
    def test_a_minus_is_no_hyphen(self, points: float, told: str) -> None:
        """At a hyphen a line would break."""
        assert signed(points) == told

"""The page of releases, without a build: what it says of none, of what waits and of a store that is away."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import pytest
from streamlit.testing.v1 import AppTest

from storage import open_store
from tests.fakes import MemoryStore
from tests.voting.research.votes import store_with
from voting.errors import StoreUnavailableError
from voting.ranking.quality import InFile
from voting.release.facts import ReleaseFacts
from voting.release.register import Register, taken
from voting.release.register_file import register_in, register_of
from voting.release.reviews import Held
from voting.research import Desk, ReleaseRun, Releases, VoteTable, in_this_process
from voting.research.held_texts import HeldTexts
from voting.research.release_run import Run, RunState
from voting.settings import StoreSettings
from voting.ui.research.release_history import contents
from voting.ui.research.release_progress import how_far

_desks: list[Desk] = []


def _page() -> None:
    from tests.voting.ui.screens.test_releases import _desks  # AppTest runs the source of this function alone
    from voting.ui.screens.releases import releases

    releases(_desks[-1])


@contextmanager
def no_vault() -> Iterator[None]:
    raise StoreUnavailableError("The store could not be reached")
    yield


@pytest.fixture
def state() -> Path:
    """Where the register is; the desk uses it."""
    root = Path(mkdtemp(prefix="voting-test-"))
    table = VoteTable(in_this_process(MemoryStore))
    made = Releases(root / "releases", lambda: register_of(root / "state"), no_vault, ReleaseRun())
    _desks.append(Desk(table, lambda: InFile(root / "quarantine.json"), made))
    return root / "state"


class TestReleasesPage:
    """What a researcher finds."""

    def test_none_yet(self, state: Path) -> None:
        """Says what to do; no directory is made by looking."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert not page.exception
        assert "No release was built yet." in page.info[0].value
        assert "python -m voting release build --help" in page.info[0].value
        assert "a text that stands in both does" in page.markdown[0].value  # nobody may think that nothing joins them
        assert not state.exists()

    @pytest.mark.usefixtures("state")
    def test_a_wrong_name(self) -> None:
        """Starts nothing."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        page.text_input[0].set_value("../up")
        page.button[0].click().run()
        assert page.warning[0].value.startswith("Not started: the name must be of letters, digits")
        assert _desks[-1].releases.run.latest() is None

    def test_a_store_that_is_away(self, state: Path) -> None:
        """Is told where the list would be."""
        facts = ReleaseFacts("first", counts={"votes": 1})
        register_in(state).add(facts, json.dumps(facts.as_json()), "00", b"")
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert not page.exception
        assert page.error[0].value == "Not shown: The store could not be reached."

    @pytest.mark.usefixtures("state")
    def test_a_filter_that_is_left_empty_takes_all(self) -> None:
        """And says so."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        told = {one.label: one.proto.placeholder for one in page.multiselect}
        assert told == dict.fromkeys(("Outcomes", "Models", "Languages", "Campaigns"), "All")

    @pytest.mark.usefixtures("state")
    def test_why_a_build_failed(self) -> None:
        """In a sentence of its own, which begins as sentences do, without the command's name."""
        run = ReleaseRun([sys.executable, "-c", "import sys; sys.exit('voting: stopped at canaries: 1 row')"])
        _desks[-1].releases.run = run
        run.start("pilot", [])
        _until(lambda: (latest := run.latest()) is not None and latest.state is not RunState.RUNNING)
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert page.error[0].value == "Release pilot was not built. Stopped at canaries: 1 row"

    def test_a_name_that_was_used(self, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Is refused before anything is read, in the words that the command has for it."""
        settings = StoreSettings(data_dir=state.parent / "data", key_file=state.parent / "key")
        open_store(settings).close()
        facts = ReleaseFacts("pilot", counts={"votes": 1})
        register_in(state).add(facts, json.dumps(facts.as_json()), "00", b"")
        monkeypatch.setenv("VOTING_STORE__DATA_DIR", str(settings.data_dir))
        monkeypatch.setenv("VOTING_STORE__KEY_FILE", str(settings.key_file))
        monkeypatch.setenv("VOTING_RELEASE__STATE_DIR", str(state))
        run = _desks[-1].releases.run
        page = AppTest.from_function(_page, default_timeout=60).run()
        page.text_input[0].set_value("pilot")
        page.button[0].click().run()
        _until(lambda: (latest := run.latest()) is not None and latest.state is not RunState.RUNNING)
        page.run()
        assert run.latest().unit == ""  # type: ignore[union-attr]
        refusal = str(taken("pilot"))
        assert page.error[0].value == f"Release pilot was not built. {refusal[0].upper()}{refusal[1:]}"

    def test_held_rows_are_counted(self, state: Path) -> None:
        """Each waits until somebody decides."""
        register = register_in(state)
        register.hold([Held("0123456789abcdef", "00", 0.9, "leak"), Held("0123456789abcde0", "00", 0.8, "leak")])
        assert [one.risk for one in _desks[-1].releases.held()] == [0.9, 0.8]
        register.decide("0123456789abcdef", release=False)
        assert len(_desks[-1].releases.held()) == 1


class TestBuildForm:
    """What to build is told to the command, word by word."""

    def test_every_field_is_an_option(self, state: Path) -> None:
        """And nothing is asked for that was not chosen."""
        echo = ReleaseRun([sys.executable, "-c", "import json, sys; print(json.dumps(sys.argv[1:]))"])
        desk = _desks[-1]
        table = VoteTable(in_this_process(lambda: store_with(60)))
        releases = Releases(state.parent / "releases", lambda: register_of(state), no_vault, echo)
        _desks.append(Desk(table, desk.open_quarantine, releases))
        table.ask()
        _until(lambda: not table.reading().running)
        page = AppTest.from_function(_page, default_timeout=60).run()
        field = {one.label: one for one in (*page.date_input, *page.multiselect, *page.number_input, *page.checkbox)}
        field["From (UTC)"].set_value(date(2031, 5, 2))
        field["To (UTC)"].set_value(date(2031, 5, 9))
        field["Outcomes"].set_value(["vote", "skip"])
        field["Turns at least"].set_value(2)
        field["Models"].set_value(["larch-2"])
        field["Languages"].set_value(["de"])
        field["Campaigns"].set_value(["spring"])
        field["Made-up values in the place of placeholders"].check()
        field["Leave out the votes that were put aside as doubtful"].uncheck()
        page.button_group[0].set_value(["csv"])
        page.button_group[1].set_value(["trl", "arena"])
        page.text_input[0].set_value(" pilot ")
        page.button[0].click().run()
        _until(lambda: (run := echo.latest()) is not None and run.state is not RunState.RUNNING)
        assert set(json.loads(echo.latest().message)) == {  # type: ignore[union-attr]
            "--name=pilot", f"--out={state.parent / 'releases' / 'pilot'}", "--progress-json", "--surrogates",
            "--since=2031-05-02", "--until=2031-05-09", "--outcome=vote", "--outcome=skip", "--turns-min=2",
            "--model=larch-2", "--language=de", "--campaign=spring", "--format=csv", "--preset=trl", "--preset=arena",
        }  # fmt: skip


_HALF_WAY = """
import json, sys, time
print(json.dumps({"unit": "rows written", "done": 3, "total": 6}), file=sys.stderr, flush=True)
time.sleep(300)
"""


class TestProgress:
    """A build under way."""

    def test_shown_and_stopped(self, state: Path) -> None:
        """How far it is, live; another cannot begin; stopped, it says how to go on."""
        desk = _desks[-1]
        run = ReleaseRun([sys.executable, "-c", _HALF_WAY])
        releases = Releases(state.parent / "releases", lambda: register_of(state), no_vault, run)
        _desks.append(Desk(desk.votes, desk.open_quarantine, releases))
        run.start("pilot", [])
        try:
            _until(lambda: run.latest().done == 3)  # type: ignore[union-attr]
            page = AppTest.from_function(_page, default_timeout=60).run()
            (bar,) = page.get("progress")
            assert bar.proto.value == 50
            assert bar.proto.text.startswith("Release pilot: 3 of 6 rows written")
            assert next(one for one in page.button if one.label == "Build").disabled
            page.button(key="research-release-stop").click().run()
        finally:
            run.stop()
        _until(lambda: run.latest().state is not RunState.RUNNING)  # type: ignore[union-attr]
        page.run()
        assert page.info[0].value.startswith("The build of pilot was stopped. The same one goes on")

    @pytest.mark.parametrize(
        ("run", "told"),
        [
            (Run("r"), "Release r begins …"),
            (Run("r", unit="rows", done=0, total=9, seconds=5.0), "Release r: 0 of 9 rows"),
            (Run("r", unit="rows", done=3, total=9, seconds=0.5), "Release r: 3 of 9 rows"),
            (
                Run("r", unit="rows", done=3_000, total=9_000, seconds=2.0),
                "Release r: 3,000 of 9,000 rows, 1,500 a second, about 4 s left for this step",
            ),
        ],
    )
    def test_rate_and_time_left(self, run: Run, told: str) -> None:
        """As soon as there is something to go by."""
        assert how_far(run) == told


def _until(holds: Callable[[], bool]) -> None:
    """Waits for it, for a minute at most."""
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


class TestContents:
    """What is in a release, in a few words."""

    @pytest.mark.parametrize(
        ("number", "told"),
        [
            (1, "1 model, 1 language; splits train 1. Beside the votes: 1 skipped, 1 failed, without text."),
            (
                1_200,
                "1,200 models, 1,200 languages; splits train 1,200. Beside the votes: 1,200 skipped, 1,200 failed, ",
            ),
        ],
    )
    def test_one_is_one(self, number: int, told: str) -> None:
        """And what was shown without a vote is told in the words of the form."""
        each = {str(place): 1 for place in range(number)}
        counts = {"votes": number, "skips": number, "unanswered": 0, "voids": number}
        facts = ReleaseFacts("first", counts=counts, models=each, languages=each, splits={"train": number})
        assert contents(facts).startswith(told)

    def test_what_was_left_out(self) -> None:
        """By its reason; what left out nothing is not named."""
        facts = ReleaseFacts("first", counts={"votes": 1, "quarantined": 3, "held": 0})
        assert contents(facts).endswith("Not in it: 3 quarantined.")


_LURE = "![pixel](https://tracker.example.net/p.png)"
_SAYS = f"""
import json, sys
for row in sys.argv[1:-1]:
    print(json.dumps({{"id": row, "conversation": [{{"role": "user", "content": {_LURE!r}}}], "response_a": "Left.",
                      "response_b": "Right.", "comment": None, "parameters_a": {{"system": "Be kind."}}}}))
if len(sys.argv) > 2:
    sys.exit("voting: no vote in the store has the id " + sys.argv[-1])
"""


class TestHeldRows:
    """Rows that wait for a person."""

    @pytest.fixture
    def register(self, state: Path) -> Register:
        """With two rows that wait; the last one was withdrawn since."""
        register = register_in(state)
        register.hold(
            [
                Held("0123456789abcdef", "00", 0.9, "leak", {"US_SSN": 2}),
                Held("0123456789abcde0", "00", 0.8, "fingerprint"),
            ]
        )
        _desks[-1].releases.texts = HeldTexts([sys.executable, "-c", _SAYS])
        return register

    @pytest.mark.usefixtures("register")
    def test_texts_are_shown_as_they_are(self) -> None:
        """Only when asked for; nothing in them is markup."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert not page.exception
        assert not [one for one in page.code if _LURE in one.value]
        page.toggle(key="research-held-texts").set_value(True).run()
        assert [one.value for one in page.code] == [_LURE, "Left.", "Right.", "Be kind."]
        told = " ".join(one.value for one in page.markdown)
        assert "Perhaps left in it: 2 × US SSN" in told
        assert "One voter alone used this prompt" in told
        assert "Its vote was taken back since" in told
        assert "tracker" not in told

    @pytest.mark.usefixtures("register")
    def test_a_row_whose_texts_are_gone(self) -> None:
        """Is no empty text: it says why there is none."""
        says = _SAYS.replace(repr(_LURE), repr("")).replace('"Left."', "None").replace('"Right."', "None")
        says = says.replace('[{"role": "user", "content": \'\'}]', "None").replace('{"system": "Be kind."}', "None")
        _desks[-1].releases.texts = HeldTexts([sys.executable, "-c", says])
        page = AppTest.from_function(_page, default_timeout=60).run()
        page.toggle(key="research-held-texts").set_value(True).run()
        assert not page.exception
        assert not page.code
        assert "Its texts were cut out since" in " ".join(one.value for one in page.markdown)

    def test_a_decision_needs_a_reason(self, register: Register) -> None:
        """It is kept with the decision and the day, and with nobody's name."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        let_in = [one for one in page.button if one.label == "Let it into releases"]
        let_in[0].click().run()
        assert page.warning[0].value.startswith("Not decided: say why")
        assert not register.decisions()
        mine = next(one for one in page.text_input if one.label == "Why")
        mine.set_value("  a made-up number ")
        next(one for one in page.button if one.label == "Let it into releases").click().run()
        (decision,) = register.decisions()
        assert (decision.review, decision.release, decision.why) == ("0123456789abcdef", True, "a made-up number")
        assert date.fromisoformat(decision.day)
        assert [one.review for one in _desks[-1].releases.held()] == ["0123456789abcde0"]
        assert page.dataframe[0].value["why"].tolist() == ["a made-up number"]

    def test_kept_out(self, register: Register) -> None:
        """The other button."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        next(one for one in page.text_input if one.label == "Why").set_value("her own number")
        next(one for one in page.button if one.label == "Keep it out").click().run()
        assert [one.release for one in register.decisions()] == [False]

    @pytest.mark.usefixtures("register")
    def test_a_store_that_is_away_is_told_in_place(self) -> None:
        """The rows are still there to be decided about."""
        _desks[-1].releases.texts = HeldTexts([sys.executable, "-c", "import sys; sys.exit('voting: it is away')"])
        page = AppTest.from_function(_page, default_timeout=60).run()
        page.toggle(key="research-held-texts").set_value(True).run()
        assert page.error[0].value == "Not shown: it is away."
        assert len([one for one in page.button if one.label == "Keep it out"]) == 2

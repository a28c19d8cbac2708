"""The page of releases, without a build: what it says of none, of what waits and of a store that is away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest
from streamlit.testing.v1 import AppTest

from tests.fakes import MemoryStore
from voting.errors import StoreUnavailableError
from voting.release.facts import ReleaseFacts
from voting.release.register import Register
from voting.release.reviews import Held
from voting.research import Desk, ReleaseRun, Releases, VoteTable, in_this_process

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
    made = Releases(root / "releases", root / "state", no_vault, ReleaseRun())
    _desks.append(Desk(table, root / "quarantine.json", made))
    return root / "state"


class TestReleasesPage:
    """What a researcher finds."""

    def test_none_yet(self, state: Path) -> None:
        """Says what to do; no directory is made by looking."""
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert not page.exception
        assert "No release was built yet." in page.info[0].value
        assert "python -m voting release build --help" in page.info[0].value
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
        Register(state).add(facts, json.dumps(facts.as_json()), "00", b"")
        page = AppTest.from_function(_page, default_timeout=60).run()
        assert not page.exception
        assert page.error[0].value == "Not shown: The store could not be reached."

    def test_held_rows_are_counted(self, state: Path) -> None:
        """Each waits until somebody decides."""
        register = Register(state)
        register.hold([Held("0123456789abcdef", "00", 0.9, "leak"), Held("0123456789abcde0", "00", 0.8, "leak")])
        assert _desks[-1].releases.held() == 2
        register.decide("0123456789abcdef", release=False)
        assert _desks[-1].releases.held() == 1

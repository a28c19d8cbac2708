from __future__ import annotations

import io
import json
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from tests.storage.samples import StandingClock, cast
from tests.voting.cli.conftest import Run, Terminal
from voting.ports import OutcomeStore
from voting.receipt_file import write_receipt
from voting.settings import StoreSettings


class TestWithdraw:
    """With the receipt alone."""

    def test_however_the_code_comes(
        self, app: OutcomeStore, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Prompt, standard input, file, or argument."""
        receipts = [cast(app)[1] for _ in range(4)]
        codes = [receipt.code for receipt in receipts]
        monkeypatch.setattr("getpass.getpass", lambda _: codes[0].lower())
        monkeypatch.setattr(sys, "stdin", Terminal(""))
        assert run("withdraw").out == "the vote was taken back; nothing of it is kept\n"
        monkeypatch.setattr(sys, "stdin", io.StringIO(f" {codes[1].replace('-', ' ')}\n"))
        assert json.loads(run("withdraw", "--json").out) == {"withdrawn": True}
        (tmp_path / "receipt.txt").write_text(write_receipt(receipts[2]))
        assert run("withdraw", "--receipt", "receipt.txt").code == 0
        assert run("withdraw", "--code", codes[3]).code == 0
        assert app.counts()["withdrawn"] == 4
        for code in codes:
            ran = run("withdraw", "--code", code)
            assert (ran.code, ran.out) == (1, "")
            assert "belongs to no vote" in ran.err
            assert code not in ran.err

    def test_without_an_app(self, settings: StoreSettings, clock: StandingClock, run: Run) -> None:
        """The command opens the store itself."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
        assert run("withdraw", "--code", receipt.code).code == 0
        with closing(open_store(settings, clock=clock)) as store:
            assert store.counts()["withdrawn"] == 1

    @pytest.mark.usefixtures("app")
    @pytest.mark.parametrize("typed", ["", "canary", "7" * 26])
    def test_no_code(self, run: Run, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Mistyped: said without it."""
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        ran = run("withdraw")
        assert (ran.code, ran.out) == (1, "")
        assert "mistyped" in ran.err
        assert "canary" not in ran.err

    def test_an_unreadable_file(self, run: Run) -> None:
        """By name."""
        assert "gone.txt cannot be read" in run("withdraw", "--receipt", "gone.txt").err

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.samples import HOUR, StandingClock, cast
from tests.voting.cli.conftest import Run
from voting.ports import OutcomeStore
from voting.receipt_file import write_receipt
from voting.settings import StoreSettings


class TestPurge:
    """What is older than the setting says."""

    @pytest.fixture
    def settings(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StoreSettings:
        """Thirty days."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VOTING_STORE__RETENTION_DAYS", "30")
        return StoreSettings(data_dir=tmp_path / "data", retention_days=30)

    def test_by_the_app(self, app: OutcomeStore, clock: StandingClock, run: Run) -> None:
        """First what would be deleted, then it is; the clock that stood still for long must be confirmed."""
        clock.now = HOUR + timedelta(days=38)
        dry = json.loads(run("purge", "--dry-run", "--json").out)
        assert (dry["dry_run"], dry["impressions"], [day["day"] for day in dry["days"]]) == (True, 1, ["2031-05-17"])
        assert dry["clock_believed"] is False
        assert "nothing will be, though" in run("purge", "--dry-run").out.splitlines()[-1]
        assured = run("purge", "--dry-run", "--clock-is-right")
        assert "nothing will be" not in assured.out
        assert "1 comparison," in assured.out
        assert len(list(app.records())) == 2
        refused = run("purge")  # the dry run that was told so has not changed what is believed
        assert refused.code == 1
        assert "if the clock is right, say so with" in refused.err
        ran = run("purge", "--clock-is-right")
        assert ran.code == 0
        assert "2031-05-17  1 shown, 1 outcome, key " in ran.out
        assert "from before 2031-05-18: 1 comparison, 1 outcome and 0 annotations were deleted" in ran.out
        assert len(list(app.records())) == 1
        assert run("verify").code == 0

    def test_without_the_setting(self, app: OutcomeStore, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nothing is purged, and it says what to set."""
        app.close()
        monkeypatch.delenv("VOTING_STORE__RETENTION_DAYS")
        assert "set store.retention_days" in run("purge").err


class TestTrim:
    """Fields that are kept shorter than their records."""

    @pytest.fixture
    def settings(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StoreSettings:
        """Thirty days for them; the records stay."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VOTING_STORE__INTERACTION_DAYS", "30")
        return StoreSettings(data_dir=tmp_path / "data", interaction_days=30)

    def test_by_the_app(self, app: OutcomeStore, clock: StandingClock, run: Run) -> None:
        """First what would be cut out, then it is, and the vote stays."""
        clock.now = HOUR + timedelta(days=38)
        dry = json.loads(run("purge", "--dry-run", "--json").out)
        assert dry == {"dry_run": True, "clock_believed": False, "trimmed": 1, "trimmed_before": "2031-05-18"}
        ran = run("purge", "--clock-is-right")
        assert ran.out == "from before 2031-05-18: interaction fields were cut out of 1 outcome\n"
        assert json.loads(run("purge", "--dry-run", "--json").out)["trimmed"] == 0
        assert len(list(app.records())) == 2
        assert run("verify").code == 0


class TestTexts:
    """Texts that are kept shorter than their votes."""

    @pytest.fixture
    def settings(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StoreSettings:
        """Thirty days for them; the votes stay."""
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VOTING_STORE__CONTENT_DAYS", "30")
        return StoreSettings(data_dir=tmp_path / "data", content_days=30)

    def test_by_the_app(self, app: OutcomeStore, clock: StandingClock, run: Run) -> None:
        """First what would be cut out, then it is, and the vote stays."""
        clock.now = HOUR + timedelta(days=38)
        dry = json.loads(run("purge", "--dry-run", "--json").out)
        assert dry == {
            "dry_run": True, "clock_believed": False,
            "texts_trimmed": 1, "comments_trimmed": 0, "texts_trimmed_before": "2031-05-18",
        }  # fmt: skip
        assert "texts would be cut out of 1 vote, and 0 comments" in run("purge", "--dry-run").out
        ran = run("purge", "--clock-is-right")
        assert ran.out == "from before 2031-05-18: texts were cut out of 1 vote, and 0 comments\n"
        assert json.loads(run("purge", "--dry-run", "--json").out)["texts_trimmed"] == 0
        assert sorted(bool(one.record.content) for one in app.records() if one.record) == [False, True]
        assert run("verify").code == 0

    def test_the_receipt_says_so(self, app: OutcomeStore, clock: StandingClock, run: Run, tmp_path: Path) -> None:
        """It is good, and tells what became of the texts."""
        _, receipt = cast(app)
        (tmp_path / "receipt.txt").write_text(write_receipt(receipt), encoding="utf-8")
        assert (
            run("verify", "--receipt", "receipt.txt").out.splitlines()[-1]
            == "in the store: it is there, as it was entered"
        )
        clock.advance(days=38)
        assert run("purge", "--clock-is-right").code == 0
        ran = run("verify", "--receipt", "receipt.txt")
        assert (ran.code, ran.out.splitlines()[-1]) == (
            0,
            "in the store: it is there; its texts were cut out of it because of their age",
        )
        assert json.loads(run("verify", "--receipt", "receipt.txt", "--json").out)["store"] == "textless"

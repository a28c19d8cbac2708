"""What an operator meets when the app cannot start: one clear line and an exit code, at once, and no traceback."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from storage import open_store
from storage.key_file import key_path, make_key
from tests.browser.running import RunningApp
from voting.settings import StoreSettings

ROOT: Final = Path(__file__).parents[1]


def start(directory: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Starts the app as an operator does, which must end by itself."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VOTING_", "STREAMLIT_"))}
    return subprocess.run(
        [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", "1"],
        cwd=directory,
        env={**clean, "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def settings_of(directory: Path) -> StoreSettings:
    """Where the app keeps its store when it is started there."""
    return StoreSettings(data_dir=directory / "data")


def file_in_the_way(directory: Path) -> None:
    (directory / "data").write_text("no directory")


def database_is_none(directory: Path) -> None:
    open_store(settings_of(directory)).close()
    (directory / "data" / "votes.sqlite3").write_bytes(b"no database, " * 500)


def newer_database(directory: Path) -> None:
    open_store(settings_of(directory)).close()
    with closing(sqlite3.connect(directory / "data" / "votes.sqlite3")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'r9999'")
        connection.commit()


def missing_key(directory: Path) -> None:
    open_store(settings_of(directory)).close()
    key_path(settings_of(directory)).unlink()


def another_key(directory: Path) -> None:
    missing_key(directory)
    make_key(key_path(settings_of(directory)))


def broken_settings(directory: Path) -> None:
    (directory / "voting.toml").write_text('[notice]\ncontact = "unfinished')


def unknown_setting(directory: Path) -> None:
    (directory / "voting.toml").write_text("[store]\nretention_weeks = 3\n")


def broken_models(directory: Path) -> None:
    (directory / "models.toml").write_text("[[models]\n")


def model_without_its_key(directory: Path) -> None:
    entry = '[[models]]\nname = "larch-2"\nbase_url = "http://127.0.0.1:9/v1"\nmodel = "x"\nkey_env = "NOT_SET_HERE"\n'
    (directory / "models.toml").write_text(entry)


def broken_campaign(directory: Path) -> None:
    (directory / "broken.jsonl").write_text('{"prompt": "canary-7719", "response_a": "a", "model_a": "m"}\nnot json\n')
    (directory / "voting.toml").write_text('[campaign]\nfiles = ["broken.jsonl"]\n')


def empty_campaign(directory: Path) -> None:
    (directory / "empty.jsonl").write_text("")
    (directory / "voting.toml").write_text('[campaign]\nfiles = ["empty.jsonl"]\n')


FAULTS: Final = [
    (file_in_the_way, ["store.data_dir", "cannot be made or written"]),
    (database_is_none, ["damaged or is no database"]),
    (newer_database, ["newer"]),
    (missing_key, ["key file is missing", "store.key_file"]),
    (another_key, ["key"]),
    (broken_settings, ["voting.toml", "TOML"]),
    (unknown_setting, ["store.retention_weeks", "no such setting"]),
    (broken_models, ["models.toml", "TOML"]),
    (model_without_its_key, ["larch-2", "NOT_SET_HERE"]),
    (broken_campaign, ["broken.jsonl", "line 1: ", "voting campaign check"]),
    (empty_campaign, ["empty.jsonl"]),
]


class TestStart:
    """A start that cannot go well."""

    @pytest.mark.parametrize(("fault", "words"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
    def test_ends_with_one_clear_line(self, tmp_path: Path, fault: Callable[[Path], None], words: list[str]) -> None:
        """It names what is wrong, quotes nothing of it, and the exit code is 1."""
        fault(tmp_path)
        ended = start(tmp_path)
        assert ended.returncode == 1
        (line,) = ended.stderr.splitlines()
        assert line.startswith("Not started: ")
        assert [word for word in words if word not in line] == []
        assert "canary-7719" not in line
        assert ended.stdout.strip() == ""

    def test_an_unknown_variable(self, tmp_path: Path) -> None:
        """A mistyped section is not ignored."""
        ended = start(tmp_path, VOTING_STROE__DATA_DIR="elsewhere")
        assert ended.returncode == 1
        assert ended.stderr.splitlines() == ["Not started: environment variable VOTING_STROE__DATA_DIR is no setting"]

    def test_nothing_of_the_data_is_changed(self, tmp_path: Path) -> None:
        """A refused start leaves database and key as they were."""
        newer_database(tmp_path)
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        start(tmp_path)
        assert {path: path.read_bytes() for path in before} == before


class TestWithoutTesseract:
    """A setting asks for a program that is not there."""

    def test_the_app_starts_and_says_what_it_does_instead(self, tmp_path: Path) -> None:
        """Of pictures type and size are kept, as by default."""
        app = RunningApp(tmp_path, {"VOTING_UPLOADS__PICTURES": "picture", "PATH": str(tmp_path)}).start()
        app.stop()
        (line,) = (line for line in app.log.read_text().splitlines() if "pictures" in line)
        assert line.startswith("Of uploaded pictures only type and size are kept: Tesseract is not installed")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A directory whose store another process (this one) writes to."""
    with closing(open_store(settings_of(tmp_path))):
        yield tmp_path


class TestSecondProcess:
    """Two apps on one store."""

    def test_is_refused(self, held: Path) -> None:
        """And told who is in the way and what to do."""
        ended = start(held)
        assert ended.returncode == 1
        (line,) = ended.stderr.splitlines()
        assert "open for writing already" in line

    def test_may_start_when_the_first_was_killed(self, tmp_path: Path) -> None:
        """The lock goes with its process, however that ended."""
        code = "import sys, os; from storage import open_store; from voting.settings import StoreSettings;"
        code += "open_store(StoreSettings(data_dir=sys.argv[1])); os.kill(os.getpid(), 9)"
        killed = subprocess.run([sys.executable, "-c", code, str(tmp_path / "data")], cwd=ROOT, check=False)
        assert killed.returncode == -9
        open_store(settings_of(tmp_path)).close()

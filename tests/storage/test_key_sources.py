from __future__ import annotations

import base64
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import ValidationError

from storage import open_store
from storage.key_sources import KeyCommand, KeyFile, KeySource, KeyVariable, key_source
from storage.key_text import key_of, written
from storage.sealing import Key
from tests.storage.samples import cast
from voting.errors import KeyringError, StoreUnavailableError, VotingError
from voting.settings import StoreSettings

_OLD, _NEW = key_of(bytes(range(32))), key_of(bytes(range(1, 33)))


def _base64(key: Key) -> str:
    return base64.b64encode(key.secret).decode()


def _command(code: str, *, timeout_s: float = 30.0) -> KeyCommand:
    return KeyCommand((sys.executable, "-c", code), timeout_s)


def _printing(text: str) -> KeyCommand:
    return _command(f"import sys; sys.stdout.write({text!r})")


def _variable(text: str) -> KeyVariable:
    return KeyVariable("VOTES_KEY", {"VOTES_KEY": text})


_GIVEN = (
    (_base64(_OLD), (_OLD,), "base64 alone"),
    (f"\n {_base64(_OLD)}\r\n", (_OLD,), "white space around it"),
    (f"{_base64(_OLD)} {_base64(_NEW)}", (_OLD, _NEW), "two, during a rotation"),
    (written([_OLD]), (_OLD,), "a key file, as gpg --decrypt writes it"),
    (f"# held since May\n{written([_OLD, _NEW])}", (_OLD, _NEW), "a key file with a remark"),
)
_WRONG = (
    ("c2hvcnQ=", "not 32 bytes"),
    (_base64(_OLD)[:-2], "cut off"),
    (_base64(_OLD).replace("A", "é"), "not ASCII"),
    (f"{_base64(_OLD)} canary", "a word too many"),
    (f"{_base64(_OLD)} " * 9, "more than a rotation needs"),
    (written([_OLD]).replace("key-id: ", "key-id: 0"), "another id"),
    ("key: canary", "no id"),
    ("canary " * 4000, "a whole document"),
)


class TestReading:
    """A variable and a command give the same."""

    @pytest.mark.parametrize("source", [_variable, _printing])
    @pytest.mark.parametrize(("text", "keys", "reason"), _GIVEN)
    def test_what_is_a_key(
        self, source: Callable[[str], KeySource], text: str, keys: tuple[Key, ...], reason: str
    ) -> None:
        """In any of the forms."""
        assert source(text).read() == keys, reason

    @pytest.mark.parametrize("source", [_variable, _printing])
    @pytest.mark.parametrize(("text", "reason"), _WRONG)
    def test_what_is_none(self, source: Callable[[str], KeySource], text: str, reason: str) -> None:
        """Named by its setting; nothing of it is shown, nor kept in a cause."""
        with pytest.raises(KeyringError, match=r"setting store\.key_(variable|command) names gives no key") as caught:
            source(text).read()
        assert "canary" not in str(caught.value), reason
        assert caught.value.__suppress_context__ or caught.value.__context__ is None

    @pytest.mark.parametrize("text", ["", " \n"])
    def test_a_variable_that_is_not_set(self, text: str) -> None:
        """Or set to nothing, as a compose file does for a missing secret."""
        with pytest.raises(KeyringError, match="is not set or empty"):
            _variable(text).read()
        with pytest.raises(KeyringError, match="is not set or empty"):
            KeyVariable("ANOTHER", {"VOTES_KEY": _base64(_OLD)}).read()

    def test_nothing_secret_is_in_a_repr(self) -> None:
        """Neither the environment nor the command's arguments, which may hold a token."""
        assert "canary" not in repr([_variable("canary"), _printing("canary"), KeyCommand(("canary",))])


class TestCommand:
    """A program of the operator's."""

    def test_no_shell_sees_the_arguments(self, tmp_path: Path) -> None:
        """They arrive as they are."""
        code = "import sys; open(sys.argv[1], 'w').write(sys.argv[2]); print(sys.argv[3])"
        out = tmp_path / "a b; $(touch c)"
        command = (sys.executable, "-c", code, str(out), "`id` > $HOME", _base64(_OLD))
        assert KeyCommand(command).read() == (_OLD,)
        assert out.read_text() == "`id` > $HOME"
        assert os.listdir(tmp_path) == [out.name]

    @pytest.mark.parametrize(
        ("code", "told"),
        [
            ("import sys; print('canary'); sys.exit('canary')", "ended with exit code 1"),
            ("import os; os.kill(os.getpid(), 9)", "ended with exit code -9"),
            ("", "gives no key"),
        ],
    )
    def test_one_that_fails(self, capfd: pytest.CaptureFixture[str], code: str, told: str) -> None:
        """By its exit code; nothing that it wrote is passed on, to an error or to the log."""
        with pytest.raises(KeyringError, match=told) as caught:
            _command(code).read()
        assert "canary" not in str(caught.value)
        assert capfd.readouterr() == ("", "")

    @pytest.mark.parametrize("program", ["/nowhere/vault", "/"])
    def test_one_that_is_not_there(self, program: str) -> None:
        """With the system's reason, without its name."""
        with pytest.raises(KeyringError, match="cannot be run") as caught:
            KeyCommand((program,)).read()
        assert "vault" not in str(caught.value)

    def test_one_that_hangs_is_ended_with_all_that_it_started(self, tmp_path: Path) -> None:
        """A child of it that holds the pipe does not hold the app."""
        mark = tmp_path / "alive"
        child = f"import time; time.sleep(2); open({str(mark)!r}, 'w')"
        code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
        with pytest.raises(KeyringError, match=r"did not end within 0\.5 seconds"):
            _command(code, timeout_s=0.5).read()
        time.sleep(2.5)
        assert not mark.exists()

    def test_it_is_given_no_input(self) -> None:
        """One that asks for a password ends instead of waiting."""
        with pytest.raises(KeyringError, match="ended with exit code 1"):
            _command("input()").read()


class TestNextKey:
    """What a rotation takes."""

    @pytest.mark.parametrize("source", [_variable, _printing])
    def test_must_be_given(self, source: Callable[[str], KeySource]) -> None:
        """A source that cannot be written to holds both keys meanwhile."""
        with pytest.raises(KeyringError, match="holds no second key"):
            source(_base64(_OLD)).next_key(_OLD)
        order = f"in the wrong order, {_NEW.key_id} before the store's own {_OLD.key_id}: let it give that first"
        with pytest.raises(KeyringError, match=order):
            source(f"{_base64(_NEW)} {_base64(_OLD)}").next_key(_OLD)
        with pytest.raises(KeyringError, match=f"does not hold the store's key {_OLD.key_id}"):
            source(_base64(_NEW)).next_key(_OLD)
        both = source(f"{_base64(_OLD)} {_base64(_NEW)}")
        assert both.next_key(_OLD) == _NEW
        assert not both.keep_only(_NEW)
        assert source(_base64(_NEW)).keep_only(_NEW)

    def test_is_made_for_a_file(self, tmp_path: Path) -> None:
        """Once: a rotation that was broken off goes on with the same."""
        source = KeyFile(tmp_path / "voting.key")
        old = source.first()
        new = source.next_key(old)
        assert source.read() == (old, new)
        assert source.next_key(old) == new
        assert source.keep_only(new)
        assert source.read() == (new,)

    def test_a_file_of_another_store(self, tmp_path: Path) -> None:
        """Somebody put another key there meanwhile: it is the only one of whatever it opens, and it stays."""
        source = KeyFile(tmp_path / "voting.key")
        other = source.first()
        for replace in (source.next_key, source.keep_only):
            with pytest.raises(KeyringError, match=f"does not hold the store's key {_OLD.key_id} any more"):
                replace(_OLD)
        assert source.read() == (other,)

    def test_a_new_store_takes_one(self) -> None:
        """Of two it could not tell which."""
        with pytest.raises(KeyringError, match="a new store takes one"):
            _variable(f"{_base64(_OLD)} {_base64(_NEW)}").first()


class TestStore:
    """A store under each source."""

    @pytest.fixture(params=["variable", "command"])
    def settings(
        self, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> StoreSettings:
        """Settings that name a key elsewhere than in a file."""
        monkeypatch.setenv("VOTES_KEY", _base64(_OLD))
        if request.param == "variable":
            return StoreSettings(data_dir=tmp_path / "data", key_variable="VOTES_KEY")
        return StoreSettings(
            data_dir=tmp_path / "data",
            key_command=(sys.executable, "-c", "import os; print(os.environ['VOTES_KEY'])"),
        )

    def test_opens_again(self, settings: StoreSettings, tmp_path: Path) -> None:
        """For writing and for reading; no key file is made."""
        with closing(open_store(settings)) as store:
            cast(store)
        for read_only in (False, True):
            with closing(open_store(settings, read_only=read_only)) as store:
                assert len(list(store.records())) == 1
        assert os.listdir(tmp_path) == ["data"]

    def test_a_key_for_other_data(self, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> None:
        """Said at the start, with both ids."""
        open_store(settings).close()
        monkeypatch.setenv("VOTES_KEY", _base64(_NEW))
        for read_only in (False, True):
            with pytest.raises(KeyringError, match=f"holds key {_NEW.key_id}.*sealed with {_OLD.key_id}"):
                open_store(settings, read_only=read_only)

    @pytest.mark.parametrize("text", ["", "canary"])
    def test_no_key(self, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
        """Nothing is made without one, and it is said by the name of the setting."""
        monkeypatch.setenv("VOTES_KEY", text)
        with pytest.raises(KeyringError, match=r"store\.key_(variable|command)"):
            open_store(settings)
        monkeypatch.setenv("VOTES_KEY", _base64(_OLD))
        with pytest.raises(StoreUnavailableError, match="no store yet"):
            open_store(settings, read_only=True)

    def test_a_check_value_of_another_store(self, settings: StoreSettings) -> None:
        """The key's id alone opens nothing."""
        open_store(settings).close()
        other = settings.model_copy(update={"data_dir": settings.data_dir.with_name("other")})
        open_store(other).close()
        with closing(sqlite3.connect(other.data_dir / "votes.sqlite3")) as raw:
            (check,) = raw.execute("SELECT key_check FROM store_info").fetchone()
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw, raw:
            raw.execute("UPDATE store_info SET key_check = ?", (check,))
        with pytest.raises(KeyringError, match=r"store_info\.key_check"):
            open_store(settings)


class TestSettings:
    """Which source."""

    def test_a_file_when_nothing_is_said(self, tmp_path: Path) -> None:
        """As always."""
        assert key_source(StoreSettings(data_dir=tmp_path / "d")) == KeyFile(tmp_path / "d-keys" / "voting.key")

    @pytest.mark.parametrize(
        "two",
        [
            {"key_file": Path("a"), "key_variable": "B"},
            {"key_file": Path("a"), "key_command": ("b",)},
            {"key_variable": "A", "key_command": ("b",)},
        ],
    )
    def test_two_are_refused(self, two: dict[str, object]) -> None:
        """Rather than one of them being ignored."""
        with pytest.raises(ValidationError, match="only one may be set"):
            StoreSettings.model_validate(two)

    def test_from_the_environment(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A command is a list in JSON."""
        from voting import load_settings

        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("VOTING_STORE__KEY_COMMAND", '["vault", "kv", "get"]')
        monkeypatch.setenv("VOTING_STORE__KEY_TIMEOUT_S", "5")
        assert key_source(load_settings().store) == KeyCommand(("vault", "kv", "get"), 5.0)
        monkeypatch.setenv("VOTING_STORE__KEY_VARIABLE", "VOTES_KEY")
        with pytest.raises(VotingError, match="only one may be set"):
            load_settings()

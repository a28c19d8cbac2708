"""A thousand canaries in everything that a store is given, looked for wherever a store or its server writes."""

from __future__ import annotations

import base64
import logging
import random
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import ahocorasick
import pytest

from storage import open_store
from storage.backup import back_up
from tests.postgres_server import PostgresServer
from tests.storage.databases import BOTH, raw
from tests.storage.samples import StandingClock, shown, vote
from voting.errors import BackupError, OutcomeConflictError, TextError
from voting.ports import Impression, OutcomeStore
from voting.settings import StoreSettings

_COMPARISONS = 100
_EACH = 10
CANARIES = [
    f"{random.Random(number).getrandbits(64):016x}-🐤" for number in range(_COMPARISONS * _EACH)
]  # told apart by their beginning: a piece that was cut off behind it is found too


def _needles() -> Iterator[str]:
    """Each canary as text, UTF-16, hexadecimal and base 64, one character per byte."""
    for canary in CANARIES:
        telling = canary[:16]
        yield telling
        yield telling.encode("utf-16-le").decode("latin-1")
        yield telling.encode().hex()
        yield telling.encode().hex().upper()
        for shift in range(3):
            yield base64.b64encode(b"\0" * shift + telling.encode())[4:-4].decode()


class Search:
    """Looks for all of them at once."""

    def __init__(self) -> None:
        self._automaton = ahocorasick.Automaton()
        for needle in _needles():
            self._automaton.add_word(needle, needle)
        self._automaton.make_automaton()

    def found(self, text: bytes) -> set[str]:
        """Returns what of the canaries stands in it, as it is written there."""
        return {needle for _, needle in self._automaton.iter(text.decode("latin-1"))}

    def below(self, *directories: Path) -> dict[str, set[str]]:
        """Returns what is found in each file, by name; a name is looked at too."""
        found = {}
        for directory in directories:
            for path in directory.rglob("*") if directory.is_dir() else [directory]:
                with suppress(FileNotFoundError):  # the server's come and go
                    text = path.read_bytes() if path.is_file() else b""
                    if here := self.found(text + str(path).encode()):
                        found[path.name] = here
        return found

    def in_open_files(self) -> set[str]:
        """Returns what is found in files that this process has open, those that have no name any more included."""
        found = set()
        for link in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                if link.is_file():
                    found |= self.found(link.read_bytes())
        return found


@pytest.fixture(scope="module")
def search() -> Search:
    """Made once: it has 7,000 needles."""
    return Search()


class Places:
    """Wherever something is written.

    Attributes:
        search: Looks there.
    """

    def __init__(self, search: Search, settings: StoreSettings, directory: Path, server: PostgresServer | None) -> None:
        self.search = search
        self._settings = settings
        self._directory = directory
        self._server = server

    def below(self) -> dict[str, set[str]]:
        """Returns what is found in each file of the test, and of the server."""
        if self._server is None:
            return self.search.below(self._directory)
        self._server.run("CHECKPOINT")
        return self.search.below(self._directory, self._server.directory / "data", self._server.directory / "log")

    def copied(self) -> bytes:
        """Returns a backup, or what the server's own tool dumps."""
        if self._server is not None:
            assert self._settings.url is not None
            return self._server.dump(self._settings.url)
        copy = self._directory / "copies" / "backup.sqlite3"
        copy.parent.mkdir(exist_ok=True)
        back_up(self._settings, copy)
        return copy.read_bytes()


@pytest.fixture
def places(
    search: Search,
    settings: StoreSettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Places]:
    """Temporary files go below the test's directory, and everything that anybody logs, down to SQL statements."""
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    handler = logging.FileHandler(tmp_path / "all.log")
    loggers = [logging.getLogger(name) for name in (None, "sqlalchemy.engine", "sqlalchemy.pool")]
    before = [one.level for one in loggers]
    logging.getLogger().addHandler(handler)
    for one in loggers:
        one.setLevel(logging.DEBUG)
    yield Places(search, settings, tmp_path, request.getfixturevalue("postgres") if settings.url else None)
    for one, level in zip(loggers, before, strict=True):
        one.setLevel(level)
    logging.getLogger().removeHandler(handler)
    handler.close()


def plant(store: OutcomeStore, canaries: list[str]) -> Impression:
    """Shows a comparison and votes on it, with ten canaries where text goes, that of what is refused included."""
    one = iter(canaries)
    store.pseudonym(next(one))
    impression = shown(metadata={"parameters_a": {next(one): next(one)}})
    store.add_impression(impression)
    content = {
        "conversation": [{"role": "user", "content": next(one), "attachments": [{"text": next(one)}]}],
        "response_a": next(one) * 200,
        "response_b": next(one),
    }
    with pytest.raises(TextError):
        store.add_outcome(vote(impression.comparison_id, content={"response_a": f"{canaries[-1]}\ud800"}))
    receipt = store.add_outcome(vote(impression.comparison_id, content=content, metadata={"layout": next(one)}))
    assert store.annotate(receipt.code, {"comment": next(one)})
    with pytest.raises(OutcomeConflictError):
        store.add_outcome(vote(impression.comparison_id, "tie", content={"response_a": next(one)}))
    assert next(one, None) is None
    return impression


@BOTH
class TestThousand:
    """Through everything that a store does."""

    def test_found_nowhere(self, settings: StoreSettings, clock: StandingClock, places: Places) -> None:
        """Not in tables, write-ahead logs, temporary files, a backup or a dump, nor in logs, the server's included."""
        search = places.search
        with closing(open_store(settings, clock=clock)) as store:
            planted = [plant(store, CANARIES[first : first + _EACH]) for first in range(0, len(CANARIES), _EACH)]
            assert places.below() == {}
            assert search.in_open_files() == set()
            read = "".join(str(stored.record and stored.record.content) for stored in store.records())
            assert len(search.found(read.encode())) == 4 * _COMPARISONS  # it is there, for who has the key
            copy = places.copied()
        assert search.found(copy) == set()
        assert planted[0].comparison_id.encode() in copy
        assert settings.url or places.below() == {}  # a server writes nothing when a client leaves

    def test_one_that_escapes_is_seen(self, settings: StoreSettings, store: OutcomeStore, places: Places) -> None:
        """The search finds what is planted past the store: in a table, in a log, in an open file without a name."""
        plant(store, CANARIES[:_EACH])
        raw(settings, "CREATE TABLE escaped (what TEXT)")
        try:
            raw(settings, "INSERT INTO escaped VALUES (:what)", what=CANARIES[5])
            logging.getLogger("somebody").warning("it is %s", CANARIES[6])
            if settings.url is None:
                with pytest.raises(BackupError):  # a table more, which is no backup's
                    places.copied()
            else:
                assert places.search.found(places.copied()) == {CANARIES[5][:16]}
            found = places.below()
            assert CANARIES[5][:16] in set().union(*(some for name, some in found.items() if name != "all.log"))
            assert CANARIES[6][:16] in found["all.log"]
        finally:
            raw(settings, "DROP TABLE escaped")
        with tempfile.TemporaryFile() as gone:
            gone.write(CANARIES[7].encode("utf-16-le"))
            gone.flush()
            assert CANARIES[7][:16].encode("utf-16-le").decode("latin-1") in places.search.in_open_files()

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from storage.traces import Traces
from storage.upkeep import Upkeep
from tests.postgres_server import PostgresServer
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import faults_of, maintenance_of
from tests.storage.samples import HOUR, StandingClock, cast, files_holding, files_holding_any, shown, skip, vote
from voting.comparison import Outcome
from voting.errors import OutcomeConflictError
from voting.ports import Json, OutcomeStore, Record
from voting.settings import StoreSettings

_SEALED = {
    "impressions": ("sealed_metadata", "salt"),
    "outcomes": ("sealed_content", "sealed_metadata", "sealed_receipt", "salt"),
    "annotations": ("sealed_content", "salt"),
}


def _ciphertexts(settings: StoreSettings, comparison_id: str) -> list[bytes]:
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as connection:
        return [
            value
            for table, columns in _SEALED.items()
            for row in connection.execute(
                f"SELECT {', '.join(columns)} FROM {table} WHERE comparison_id = ?",  # noqa: S608  # names from above
                (comparison_id,),
            )
            for value in row
        ]


class TestNothingPlainOnDisk:
    """Canaries in every text that a store is given."""

    @BOTH
    def test_canaries(
        self, settings: StoreSettings, clock: StandingClock, tmp_path: Path, request: pytest.FixtureRequest
    ) -> None:
        """Found in no file of the store, nor of the server: while it is open, after a refusal, after closing."""
        canaries = [f"CANARY-{number:04d}-🐥" for number in range(12)]
        one = iter(canaries)
        impression = shown(metadata={next(one): next(one)})
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym(next(one))
            store.add_impression(impression)
            content = {
                "conversation": [{"role": "user", "content": next(one), "attachments": [{"text": next(one)}]}],
                "response_a": next(one),
                "response_b": next(one),
            }
            receipt = store.add_outcome(
                vote(impression.comparison_id, content=content, metadata={next(one): next(one)})
            )
            store.annotate(receipt.code, {"tags": [next(one)], "comment": next(one)})
            with pytest.raises(OutcomeConflictError):
                store.add_outcome(vote(impression.comparison_id, "tie", content={"response_a": next(one)}))
            assert next(one, None) is None
            needles = (*canaries, receipt.code, receipt.code.replace("-", ""), "-🐥", "model_a", "response_a")
            forms = [form.encode() for one in needles for form in (one, one.encode("unicode_escape").decode())]
            for form in forms:
                assert files_holding(settings, form) == [], form
            if settings.url:
                _search_the_server(request.getfixturevalue("postgres"), forms, impression.comparison_id)
            assert canaries[3] in str([stored.record and stored.record.content for stored in store.records()])
        assert files_holding(settings, b"CANARY") == []
        assert [path for path in tmp_path.rglob("*") if "CANARY" in path.name] == []

    def test_the_winner_cannot_be_told_by_its_size(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Every kind of vote leaves the same columns; only the length of the whole content differs."""
        shapes = set()
        for winner, response in (
            ("model_a", "12345"),
            ("model_b", "12345"),
            ("tie", "123456789"),
            ("both_bad", "1234"),
        ):
            impression = shown()
            store.add_impression(impression)
            store.add_outcome(vote(impression.comparison_id, winner, content={"response_a": response}))
            shapes.add(tuple(map(len, _ciphertexts(settings, impression.comparison_id))))
        assert len(shapes) == 1

    def test_no_time_but_the_hour(self, store: OutcomeStore, settings: StoreSettings, clock: StandingClock) -> None:
        """No column of any table holds anything finer."""
        clock.now = HOUR.replace(minute=37, second=41)
        impression = shown(shown_hour=clock.now)
        store.add_impression(impression)
        store.add_outcome(vote(impression.comparison_id, recorded_hour=clock.now))
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as connection:
            rows = [
                value
                for table in ("impressions", "outcomes", "day_keys", "store_info")
                for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608  # names from above
                for value in row
                if isinstance(value, (int, float)) and value > 1000
            ]
        assert rows == [HOUR.timestamp() // 3600] * 2


def _search_the_server(server: PostgresServer, needles: list[bytes], there: str) -> None:
    """Tables, write-ahead log and the server's own log hold none of these; `there` they do hold."""
    server.run("CHECKPOINT")
    whole = b"".join(file.read_bytes() for file in server.directory.rglob("*") if file.is_file())
    assert there.encode() in whole
    assert [needle for needle in needles if needle in whole] == []


class TestErasure:
    """What was withdrawn is gone from the files."""

    def test_no_byte_of_the_ciphertext_is_left(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Of a small vote, and of one that fills pages of its own, nor of the salts; what stays is untouched."""
        receipts, ciphertexts = [], []
        for number in range(6):
            impression = shown()
            store.add_impression(impression)
            text = "text " * (20_000 if number % 2 else 1)
            receipt = store.add_outcome(vote(impression.comparison_id, content={"response_a": text}))
            store.annotate(receipt.code, {"comment": "Better, on the whole."})
            receipts.append(receipt.code)
            ciphertexts.append(_ciphertexts(settings, impression.comparison_id))
        assert all(len(sealed) == 5 + 3 for sealed in ciphertexts)
        for code, sealed in zip(receipts[:4], ciphertexts[:4], strict=True):
            assert all(files_holding(settings, one[-24:]) for one in sealed)
            assert store.withdraw(code)
            assert files_holding_any(settings, sealed) == []
        assert len(list(store.records())) == 2

    def test_a_skip_is_erased_too(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """It holds no text, and goes all the same."""
        impression = shown()
        store.add_impression(impression)
        receipt = store.add_outcome(skip(impression.comparison_id))
        sealed = _ciphertexts(settings, impression.comparison_id)
        assert store.withdraw(receipt.code)
        assert files_holding_any(settings, sealed) == []

    def test_the_receipt_is_gone(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """Nothing links the tombstone to the code that made it."""
        impression = shown()
        store.add_impression(impression)
        store.add_outcome(Record(impression.comparison_id, Outcome.VOID, "a" * 32, HOUR))
        ((digest,),) = raw(settings, "SELECT receipt_sha256 FROM outcomes")
        code = store.add_outcome(Record(impression.comparison_id, Outcome.VOID, "a" * 32, HOUR)).code
        assert store.withdraw(code)
        assert files_holding(settings, digest.encode()) == []


_CANARY = b"\xf3canary\xf3" * 4


def _planted(settings: StoreSettings) -> Path:
    """Puts something into the unused part of the page with the newest outcome; returns the file of the closed store."""
    path = settings.data_dir / "votes.sqlite3"
    while True:
        with closing(open_store(settings, clock=StandingClock())) as store:
            cast(store)
        ((kept,),) = raw(settings, "SELECT receipt_sha256 FROM outcomes ORDER BY number DESC LIMIT 1")
        held = bytearray(path.read_bytes())
        pages = [at for at in range(0, len(held), 4096) if held[at] == 0x0D and kept.encode() in held[at : at + 4096]]
        ((page,), cells) = pages, int.from_bytes(held[pages[0] + 3 : pages[0] + 5], "big")
        if int.from_bytes(held[page + 5 : page + 7], "big") > 2500:  # room for more, which is taken from the other end
            place = page + 8 + 2 * cells + 20
            held[place : place + len(_CANARY)] = _CANARY
            path.write_bytes(held)
            return path


class TestMovedRows:
    """Copies that SQLite leaves in the unused part of a page when it moves rows: `storage.traces`."""

    def test_none_is_left_of_many_that_were_withdrawn(self, store: OutcomeStore, settings: StoreSettings) -> None:
        """In an order in which SQLite 3.40 leaves one whole, with its salt."""
        chance, votes = random.Random(2), {}
        for _ in range(150):
            store.add_impression(impression := shown())
            content: dict[str, Json] = {"response_a": "x" * chance.choice([1, 50, 300, 1000])}
            receipt = store.add_outcome(vote(impression.comparison_id, content=content))
            if chance.random() < 0.5:
                store.annotate(receipt.code, {"comment": "y" * chance.randrange(200)})
            votes[receipt.code] = _ciphertexts(settings, impression.comparison_id)
        codes = [*votes]
        chance.shuffle(codes)
        for code in codes[:-10]:
            assert store.withdraw(code)
        maintenance_of(store).wipe_traces()
        assert files_holding_any(settings, [one for code in codes[:-10] for one in votes[code]]) == []
        assert len(list(store.records())) == 10
        assert faults_of(settings) == []

    def test_a_page_that_the_writer_remembers(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Is not written again as it was: neither to the log nor, from there, to the database."""
        path = _planted(settings)
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
            store.withdraw(receipt.code)
            assert files_holding(settings, _CANARY) == ["votes.sqlite3"]
            maintenance_of(store).wipe_traces()
            cast(store)
            assert files_holding(settings, _CANARY) == []
        assert _CANARY not in path.read_bytes()
        assert raw(settings, "PRAGMA integrity_check") == [("ok",)]
        assert faults_of(settings) == []

    def test_many_at_once(self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
        """A part each time, as votes wait meanwhile, until none is left."""
        traces = Traces(_planted(settings))
        with closing(open_store(settings, clock=clock)) as store:
            for number in range(300):  # whose random ids move others from page to page
                cast(store, item_id=f"{number}")
            store.withdraw(cast(store)[1].code)
            traces.look()
            assert len(traces._pages) > 2
            monkeypatch.setattr("storage.traces._WIPED_AT_ONCE", 1)
            monkeypatch.setattr("storage.writer._RETRY_ERASING_S", 0.01)
            maintenance_of(store).wipe_traces()
            traces.look()
            assert traces.found
            until = time.monotonic() + 60
            while traces.found:
                assert time.monotonic() < until
                time.sleep(0.02)
                traces.look()
        traces.close()

    def test_by_itself(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Soon after the start, whatever an earlier version left; a reader in the way is waited for."""
        path = _planted(settings)
        with closing(open_store(settings, clock=clock)) as store:
            upkeep = Upkeep(maintenance_of(store), every_s=0.01)
            try:
                with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)) as reader:
                    cast(store)
                    reader.execute("BEGIN")
                    reader.execute("SELECT * FROM outcomes").fetchall()
                    cast(store)
                    time.sleep(0.1)
                until = time.monotonic() + 60
                while _CANARY in path.read_bytes():
                    assert time.monotonic() < until
                    time.sleep(0.02)
            finally:
                upkeep.stop()
                upkeep.join()

    def test_what_tells_nothing_is_left_alone(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Places of cells that are gone; and where nothing was erased, nothing is looked through again."""
        looked: list[int] = []
        look = Traces.look
        monkeypatch.setattr(Traces, "look", lambda traces: (looked.append(1), look(traces))[1])
        with closing(open_store(settings, clock=clock)) as store:
            receipts = [cast(store)[1] for _ in range(30)]
            for _ in range(2):
                maintenance_of(store).wipe_traces()
            store.withdraw(receipts[7].code)
            jobs = store.figures().jobs  # type: ignore[attr-defined]  # of `OperatedStore`
            looked.clear()
            for _ in range(3):
                maintenance_of(store).wipe_traces()
            assert (store.figures().jobs, len(looked)) == (jobs, 1)  # type: ignore[attr-defined]  # likewise

    def test_a_large_file_is_not_always_looked_through(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A look that took long is followed by a rest, whatever is erased meanwhile."""
        looked: list[int] = []
        monkeypatch.setattr(Traces, "look", lambda _: (time.sleep(0.02), looked.append(1)))
        with closing(open_store(settings, clock=clock)) as store:
            for long_s, looks in ((10.0, 2), (0.01, 3)):
                monkeypatch.setattr("storage.sqlite._LONG_LOOK_S", long_s)
                for _ in range(2):
                    store.withdraw(cast(store)[1].code)
                    maintenance_of(store).wipe_traces()
                assert len(looked) == looks

    @pytest.mark.parametrize(("cell", "is_wiped"), [(3_000, True), (100, False)])
    def test_what_is_no_such_page_is_left_alone(self, tmp_path: Path, cell: int, is_wiped: bool) -> None:
        """Though it begins like one: a cell that is listed in it would lie where nothing is."""
        page = bytearray(4096)
        page[0:10] = bytes((0x0D, 0, 0, 0, 1, *divmod(2_500, 256), 0, *divmod(cell, 256)))
        page[200 : 200 + len(_CANARY)] = _CANARY
        path = tmp_path / "some"
        path.write_bytes(b"SQLite format 3\0\x10\0".ljust(4096, b"\0") + page)
        traces = Traces(path)
        traces.look()
        assert traces.found
        traces.wipe()
        traces.close()
        assert (_CANARY in path.read_bytes()) is not is_wiped

    def test_a_page_that_changed_since(self, tmp_path: Path) -> None:
        """Of what is a cell by now, nothing is overwritten; nor in what is no such page, or an empty file."""
        path = tmp_path / "some"
        path.touch()
        Traces(path).look()
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, body BLOB)")
            connection.execute("INSERT INTO kept VALUES (1, ?)", (b"short",))
            connection.execute("INSERT INTO kept VALUES (2, ?)", (b"\x0d\x0a\x05\x02" * 5_000,))
        held = bytearray(path.read_bytes())
        held[4096 + 40 : 4096 + 40 + len(_CANARY)] = _CANARY
        path.write_bytes(held)
        traces = Traces(path)
        traces.look()
        assert traces.found
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE kept SET body = ? WHERE number = 1", (b"long " * 600,))
        traces.wipe()
        traces.close()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            bodies = [body for (body,) in connection.execute("SELECT body FROM kept ORDER BY number")]
            assert bodies == [b"long " * 600, b"\x0d\x0a\x05\x02" * 5_000]

    @pytest.mark.parametrize("mode", ["NONE", "FULL"])
    def test_pages_that_are_maps(self, tmp_path: Path, mode: str) -> None:
        """A file with `auto_vacuum` has pages that begin as those with rows do, so nothing in it is touched."""
        path = tmp_path / "other.sqlite3"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA auto_vacuum={mode}")
            connection.execute("CREATE TABLE kept (content BLOB)")
            for _ in range(2_000):
                connection.execute("INSERT INTO kept VALUES (randomblob(400))")
            root = connection.execute("SELECT rootpage FROM sqlite_master").fetchone()[0]
        held = bytearray(path.read_bytes())
        place = 4096 * (root - 1) + 2_000  # a page of so few rows is hardly filled
        held[place : place + len(_CANARY)] = _CANARY
        path.write_bytes(held)
        traces = Traces(path)
        traces.look()
        assert traces.found is (mode == "NONE")
        traces.wipe()
        assert (_CANARY in path.read_bytes()) is (mode == "FULL")
        traces.close()

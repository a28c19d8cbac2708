"""`storage.verification`: a store as it should be has no fault; a thousand ways to tamper with it are all found."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import open_store
from storage.checkpoint import Checkpoint, VerifierKey, read_checkpoint
from storage.engine import Reads
from storage.key_sources import KeySource, key_source
from storage.key_trial import try_keys
from storage.signing import verifier_key
from storage.sqlite import reading_engine
from storage.verification import Fault, Verification, verify_store
from tests.storage.rotating import maintenance_of
from tests.storage.samples import StandingClock, cast, shown, skip
from tests.storage.tampering import tampered
from voting.errors import KeyringError
from voting.settings import StoreSettings

_VOTES = 40


def _fill(settings: StoreSettings, clock: StandingClock) -> None:
    with closing(open_store(settings, clock=clock)) as store:
        receipts = [cast(store, ("model_a", "tie")[number % 2], item_id=f"{number}")[1] for number in range(_VOTES)]
        for number in range(0, _VOTES, 3):
            store.annotate(receipts[number].code, {"tags": ["clearer"]})
        store.annotate(receipts[0].code, {"tags": ["safer"]})
        for number in (3, 4):
            store.withdraw(receipts[number].code)
        for number in range(5):
            store.add_impression(shown(item_id=f"open {number}", voter="b" * 32))
        impression = shown(item_id="skipped")
        store.add_impression(impression)
        store.add_outcome(skip(impression.comparison_id))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a store in which everything happened that can happen."""
    directory = tmp_path_factory.mktemp("whole")
    settings = StoreSettings(data_dir=directory / "data")
    _fill(settings, StandingClock())
    return settings.data_dir / "votes.sqlite3"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[StoreSettings, Path]:
    """A store whose days were purged, destroyed and cut, and its database as it was before that."""
    directory = tmp_path_factory.mktemp("lived")
    settings = StoreSettings(data_dir=directory / "data", retention_days=30, interaction_days=30)
    clock = StandingClock()
    _fill(settings, clock)
    older = Path(shutil.copy(settings.data_dir / "votes.sqlite3", directory / "older.sqlite3"))
    with closing(open_store(settings, clock=clock)) as store:
        for day in range(45):
            clock.advance(days=1)
            store.pseudonym("browser")
            maintenance_of(store).keep_up()
            maintenance_of(store).purge_if_due()
            if day % 9 == 0:
                receipts = [cast(store, item_id=f"{day} {number}")[1] for number in range(4)]
                store.annotate(receipts[0].code, {"tags": ["clearer"]})
                store.withdraw(receipts[1].code)
        maintenance_of(store).destroy_day(clock.now.date() - timedelta(days=17))
    return settings, older


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A copy of it to tamper with."""
    return Path(shutil.copy(whole, tmp_path / "votes.sqlite3"))


def _verify(path: Path, older: Checkpoint | None = None, key: VerifierKey | None = None) -> Verification:
    reads = Reads(reading_engine(path, as_stored=True))
    try:
        return verify_store(reads, key or _key(path), older)
    finally:
        reads.close()


def _verify_with_keys(path: Path, key: VerifierKey, source: KeySource) -> list[Fault]:
    reads = Reads(reading_engine(path, as_stored=True))
    try:
        faults = verify_store(reads, key).faults
        with suppress(KeyringError):  # nothing says which key is the store's
            faults += try_keys(reads, source)
        return faults
    finally:
        reads.close()


def _key(path: Path) -> VerifierKey:
    reads = Reads(reading_engine(path, as_stored=True))
    key = verifier_key(reads, _rows(path, "SELECT store_id FROM store_info")[0][0])
    reads.close()
    assert key is not None
    return key


def _rows(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(statement).fetchall()


def _checkpoint(path: Path) -> Checkpoint:
    return read_checkpoint(_rows(path, "SELECT checkpoint FROM log_head")[0][0], _key(path))


def _run(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executescript(script)


class TestWhole:
    """A store that nobody touched."""

    def test_has_no_fault(self, path: Path) -> None:
        """Votes, skips, annotations set and replaced, withdrawals, open impressions."""
        result = _verify(path)
        assert result.faults == []
        assert result.rows == 2 * (_VOTES + 1) - 2 + 5 + 13  # of 14 annotations, one went with its vote
        assert _verify(path, older=_checkpoint(path)).faults == []

    def test_goes_on_being_whole_when_the_day_is_over(self, tmp_path: Path) -> None:
        """Emptied impressions are deleted then, and the log knows why."""
        settings, clock = StoreSettings(data_dir=tmp_path / "data"), StandingClock()
        _fill(settings, clock)
        clock.advance(days=1)
        with closing(open_store(settings, clock=clock)) as store:
            store.pseudonym("browser")
            cast(store, item_id="next")
        path = settings.data_dir / "votes.sqlite3"
        assert _verify(path).faults == []
        assert _rows(path, "SELECT * FROM impressions WHERE sealed_metadata IS NULL") == []
        assert _rows(path, "SELECT kind FROM log_leaves WHERE kind = 'expiry'") == [("expiry",)]


_EIGHTH = "number = (SELECT number FROM outcomes ORDER BY number LIMIT 1 OFFSET 7)"
_UNANSWERED = "SELECT number FROM impressions EXCEPT SELECT number FROM outcomes ORDER BY number DESC LIMIT 1"
_ANNOTATED = "number = (SELECT max(number) FROM annotations)"
_NAMED: tuple[tuple[str, str, str], ...] = (
    (f"UPDATE outcomes SET kind = 'skip' WHERE {_EIGHTH}", "outcomes", "changed"),  # noqa: S608
    (f"UPDATE outcomes SET item_id = 'other' WHERE {_EIGHTH}", "outcomes", "another campaign or item"),  # noqa: S608
    (f"UPDATE impressions SET voter = 'x' WHERE {_EIGHTH}", "impressions", "changed"),  # noqa: S608
    (f"DELETE FROM annotations WHERE {_ANNOTATED}", "annotations", "deleted"),  # noqa: S608
    (f"UPDATE impressions SET number = 1000 WHERE number = ({_UNANSWERED})", "impressions", "another number"),  # noqa: S608
    (f"UPDATE impressions SET number = 1000 WHERE {_EIGHTH}", "outcomes", "of another comparison, or of none"),  # noqa: S608
    (f"UPDATE outcomes SET number = ({_UNANSWERED}) WHERE {_EIGHTH}", "outcomes", "the number of another"),  # noqa: S608
    (f"UPDATE annotations SET number = ({_UNANSWERED}) WHERE {_ANNOTATED}", "annotations", "of none"),  # noqa: S608
    (
        "DELETE FROM outcomes WHERE comparison_id = (SELECT comparison_id FROM outcomes "
        "WHERE comparison_id NOT IN (SELECT comparison_id FROM annotations) LIMIT 1)",
        "outcomes",
        "deleted",
    ),
    ("DELETE FROM impressions WHERE voter = '" + "b" * 32 + "'", "impressions", "deleted"),
    ("DELETE FROM tombstones WHERE rowid = 1", "tombstones", "missing"),
    ("INSERT INTO tombstones SELECT comparison_id FROM outcomes LIMIT 1", "tombstones", "no withdrawal"),
    (
        "INSERT INTO outcomes SELECT -9, t.comparison_id, voter, kind, recorded_hour, campaign_id, item_id, 'r', "
        "key_day, sealed_content, sealed_metadata, sealed_receipt, salt, NULL FROM outcomes, tombstones t LIMIT 1",
        "outcomes",
        "withdrawn, and is there again",
    ),
    (f"UPDATE outcomes SET leaf_index = NULL WHERE {_EIGHTH}", "outcomes", "never entered"),  # noqa: S608
    (f"UPDATE outcomes SET leaf_index = 100000 WHERE {_EIGHTH}", "outcomes", "never entered"),  # noqa: S608
    (f"UPDATE outcomes SET salt = NULL WHERE {_EIGHTH}", "outcomes", "salt"),  # noqa: S608
    ("DELETE FROM log_leaves WHERE leaf_index = 7", "log_leaves", "missing"),
    ("DELETE FROM log_leaves WHERE leaf_index > 90", "log_leaves", "where the log ends"),
    ("UPDATE log_leaves SET body = x'7b7d' WHERE kind = 'withdrawal'", "log_leaves", "something else"),
    ("UPDATE log_leaves SET body = 'text' WHERE kind = 'withdrawal'", "log_leaves", "does not say"),
    ("UPDATE log_leaves SET body = x'7b7d' WHERE leaf_index = 7", "log_leaves", "does not say"),
    ("UPDATE log_leaves SET leaf_hash = 'text' WHERE leaf_index = 7", "log_leaves", "no hash"),
    (f"UPDATE outcomes SET key_day = 'yesterday' WHERE {_EIGHTH}", "outcomes", "no such row"),  # noqa: S608
    ("UPDATE log_head SET frontier = 'text'", "log_head", "no such row"),
    ("UPDATE log_leaves SET leaf_hash = zeroblob(32) WHERE leaf_index = 7", "log_leaves", "changed"),
    ("UPDATE log_leaves SET kind = 'gift' WHERE leaf_index = 7", "log_leaves", "unknown kind"),
    ("UPDATE log_head SET size = size - 1", "log_head", "another"),
    (
        "UPDATE log_head SET checkpoint = substr(checkpoint, 1, length(checkpoint) - 20) "
        "|| 'deadbeef' || substr(checkpoint, -12)",
        "log_head",
        "not signed",
    ),
    ("UPDATE log_head SET complete = 0", "log_head", "not entered yet"),
    ("DELETE FROM log_head", "log_head", "missing"),
    (
        "PRAGMA ignore_check_constraints = ON; "
        "INSERT INTO log_head SELECT 2, size, frontier, checkpoint, complete FROM log_head",
        "log_head",
        "one head",
    ),
    ("INSERT INTO log_tiles VALUES (0, 0, zeroblob(8192))", "log_tiles", "not made"),
    (f"UPDATE outcomes SET recorded_hour = recorded_hour + 0.5 WHERE {_EIGHTH}", "outcomes", "no such row"),  # noqa: S608
    (f"UPDATE impressions SET shown_hour = shown_hour + 0.5 WHERE {_EIGHTH}", "impressions", "no such row"),  # noqa: S608
    # The same day in another form, which a purge does not find.
    (f"UPDATE outcomes SET key_day = '2031-W20-6' WHERE {_EIGHTH}", "day_keys", "outcomes are sealed under it"),  # noqa: S608
    ("UPDATE day_keys SET day = '2031-W20-6'", "day_keys", "no such row"),
    ("UPDATE day_keys SET day = 'yesterday'", "day_keys", "no such row"),
    ("DELETE FROM day_keys", "day_keys", "annotations are sealed under it"),
)


class TestTampering:
    """Each kind is found, and named by table and by what is wrong."""

    @pytest.mark.parametrize(("script", "table", "what"), _NAMED, ids=[one[0][:50] for one in _NAMED])
    def test_named(self, path: Path, script: str, table: str, what: str) -> None:
        """The fault says where and what."""
        key = _key(path)
        _run(path, script)
        faults = _verify(path, key=key).faults
        assert [fault for fault in faults if fault.table == table and what in fault.what], faults

    def test_two_rows_swapped(self, path: Path) -> None:
        """Contents, salts and places of two votes change places: both are found, whichever of them moved."""
        first, second = (row[0] for row in _rows(path, "SELECT comparison_id FROM outcomes LIMIT 2"))
        names = "kind, receipt_sha256, sealed_content, sealed_metadata, sealed_receipt, salt"
        read = f"SELECT comparison_id, {names} FROM outcomes"  # noqa: S608  # names from above
        values = {key: rest for key, *rest in _rows(path, read)}
        with closing(sqlite3.connect(path)) as raw, raw:
            raw.execute("UPDATE outcomes SET receipt_sha256 = 'moving' WHERE comparison_id = ?", (first,))
            for key, other in ((second, first), (first, second)):
                raw.execute(
                    f"UPDATE outcomes SET ({names}) = (?, ?, ?, ?, ?, ?) WHERE comparison_id = ?",  # noqa: S608
                    (*values[other], key),
                )
        assert {fault.row for fault in _verify(path).faults} == {first, second}

    @pytest.mark.parametrize(
        "script",
        [
            "UPDATE impressions SET number = 99999 WHERE number = {0}; UPDATE impressions SET number = {0} WHERE "
            "number = {1}; UPDATE impressions SET number = {1} WHERE number = 99999",
            "UPDATE impressions SET number = 1 WHERE number = {0}",
            "UPDATE impressions SET number = -500 WHERE number = {0}",
            "UPDATE impressions SET number = -500 WHERE number = (SELECT max(number) FROM impressions)",
        ],
    )
    def test_numbers(self, path: Path, script: str) -> None:
        """Two emptied impressions change theirs; one is given a free one, or one of rows older than any log."""
        emptied = [row[0] for row in _rows(path, "SELECT number FROM impressions WHERE sealed_metadata IS NULL")]
        _run(path, script.format(*emptied))
        other = [fault.table for fault in _verify(path).faults if fault.what == "has another number than it was given"]
        assert set(other) == {"impressions"}

    def test_rows_put_back(self, lived: tuple[StoreSettings, Path], path: Path) -> None:
        """As they were, at their own places, after they were purged: each is named."""
        settings, older = lived
        shutil.copy(settings.data_dir / "votes.sqlite3", path)
        back = "; ".join(f"INSERT INTO {table} SELECT * FROM older.{table}" for table in ("impressions", "outcomes"))  # noqa: S608
        _run(path, f"ATTACH '{older}' AS older; {back}")
        there = {row[0] for row in _rows(older, "SELECT comparison_id FROM impressions WHERE leaf_index = number")}
        faults = [fault for fault in _verify(path).faults if fault.what.endswith("is there again")]
        assert {fault.row for fault in faults if fault.table == "impressions"} >= there
        assert len([fault for fault in faults if fault.table == "outcomes"]) == _VOTES + 1 - 2

    @pytest.mark.parametrize(
        ("kind", "of_body", "what"),
        [
            ("withdrawal", "$.outcome_leaf", "is of another kind than a later entry says"),
            ("withdrawal", "$.impression_leaf", "is of another kind than a later entry says"),
            ("expiry", "$.leaves[0]", "is of another kind than a later entry says"),
            ("purge", "$.ranges[0][0]", "counted other kinds of entries than those that it names"),
        ],
    )
    def test_an_entry_without_a_row_said_to_be_of_another_kind(
        self, lived: tuple[StoreSettings, Path], path: Path, kind: str, of_body: str, what: str
    ) -> None:
        """A shown comparison is made an outcome, and the other way round: the entry that says why it is gone tells."""
        shutil.copy(lived[0].data_dir / "votes.sqlite3", path)
        read = f"SELECT json_extract(body, '{of_body}') FROM log_leaves WHERE kind = '{kind}' LIMIT 1"  # noqa: S608
        changed = "UPDATE log_leaves SET kind = iif(kind = 'outcome', 'impression', 'outcome')"
        _run(path, f"{changed} WHERE leaf_index = ({read})")
        assert [fault.what for fault in _verify(path).faults] == [what]

    def test_the_id_of_a_key_that_was_destroyed(self, lived: tuple[StoreSettings, Path], path: Path) -> None:
        """Stands in the log."""
        shutil.copy(lived[0].data_dir / "votes.sqlite3", path)
        for script in ("UPDATE day_keys SET key_id = 'x' WHERE day = '2031-05-17'", "UPDATE day_keys SET kek_id = 'x'"):
            _run(path, script)
            assert "day_keys 2031-05-17: has another id than the key that was destroyed" in map(
                str, _verify(path).faults
            )

    @pytest.mark.parametrize(
        "place", ["kind = 'withdrawal'", "kind = 'annotation'", "kind = 'impression' AND leaf_index NOT IN (SELECT "]
    )
    def test_a_row_put_there(self, path: Path, place: str) -> None:
        """For a comparison that nobody answered, at a place in the log that no row of another table stands at."""
        free = place + ("leaf_index FROM impressions)" if place.endswith("(SELECT ") else "")
        at = f"(SELECT leaf_index FROM log_leaves WHERE {free} LIMIT 1)"  # noqa: S608  # from above
        columns = "i.number, i.comparison_id, i.voter, 'vote', i.shown_hour, i.campaign_id, i.item_id, 'r', o.key_day, "
        columns += f"o.sealed_content, o.sealed_metadata, o.sealed_receipt, o.salt, {at}"
        _run(path, "DELETE FROM annotations")  # named, too; so that their places are free
        unanswered = f"FROM impressions i, outcomes o WHERE i.voter = '{'b' * 32}' LIMIT 1"
        _run(path, f"INSERT INTO outcomes SELECT {columns} {unanswered}")  # likewise
        forged = _rows(path, "SELECT comparison_id FROM outcomes WHERE receipt_sha256 = 'r'")
        faults = [fault for fault in _verify(path).faults if fault.row == forged[0][0]]
        assert ["place of another kind" in fault.what for fault in faults] == [True]

    @pytest.mark.parametrize(
        ("script", "what"),
        [
            ("DELETE FROM log_tiles", "is missing"),
            ("UPDATE log_tiles SET hashes = zeroblob(8192)", "is not made of the entries below it"),
        ],
    )
    def test_tiles(self, tmp_path: Path, script: str, what: str) -> None:
        """Of a log that is long enough to have one."""
        settings = StoreSettings(data_dir=tmp_path / "data")
        with closing(open_store(settings, clock=StandingClock())) as store:
            for number in range(130):
                cast(store, item_id=f"{number}")
        path = settings.data_dir / "votes.sqlite3"
        assert _verify(path).faults == []
        _run(path, script)
        assert [str(fault) for fault in _verify(path).faults] == [f"log_tiles 0/0: {what}"]

    def test_a_row_to_be_entered_at_the_next_start(self, tmp_path: Path) -> None:
        """The log is made to look as if it had not been begun: the app enters nothing, and the row is named."""
        settings = StoreSettings(data_dir=tmp_path / "data")
        _fill(settings, StandingClock())
        path = settings.data_dir / "votes.sqlite3"
        columns = "voter, 99, shown_hour, source, campaign_id, 'forged', key_day, sealed_metadata, NULL, NULL"
        _run(path, f"INSERT INTO impressions SELECT 999, 'forged', {columns} FROM impressions LIMIT 1")  # noqa: S608
        _run(path, "UPDATE log_head SET complete = 0")
        open_store(settings, clock=StandingClock()).close()
        assert [fault.what for fault in _verify(path).faults if fault.row == "forged"] == [
            "was never entered in the log"
        ]

    def test_an_older_copy_put_back(self, tmp_path: Path) -> None:
        """Whole in itself; the newer checkpoint that somebody kept tells."""
        settings = StoreSettings(data_dir=tmp_path / "data")
        _fill(settings, StandingClock())
        live = settings.data_dir / "votes.sqlite3"
        copy = shutil.copy(live, tmp_path / "older.sqlite3")
        with closing(open_store(settings, clock=StandingClock())) as store:
            cast(store, item_id="one more")
        kept = _checkpoint(live)
        shutil.copy(copy, live)
        assert _verify(live).faults == []
        faults = _verify(live, older=kept).faults
        assert ["was cut" in fault.what for fault in faults] == [True]

    def test_a_log_made_anew(self, path: Path) -> None:
        """Another history of the same length, signed by the same key: the checkpoint of the first one tells."""
        kept = _checkpoint(path)
        forged = Checkpoint(kept.origin, kept.size - 1, bytes(32))
        faults = _verify(path, older=forged).faults
        assert ["does not begin" in fault.what for fault in faults] == [True]

    def test_another_key(self, path: Path) -> None:
        """A public key kept elsewhere does not fit a log that somebody else signed."""
        key = _key(path)
        faults = _verify(path, key=VerifierKey(key.name, bytes(32))).faults
        assert [fault.table for fault in faults] == ["log_head", "log_keys", "log_keys"]

    def test_a_thousand(self, lived: tuple[StoreSettings, Path], tmp_path: Path) -> None:
        """Changed, emptied and cut columns, deleted, added, swapped and returned rows, ends cut off: all found.

        The keys of days among them, for who has the store's key.
        """
        settings, older = lived
        whole = settings.data_dir / "votes.sqlite3"
        chance = random.Random(20311017)
        path = tmp_path / "tampered.sqlite3"
        key, source = _key(whole), key_source(settings)
        assert _verify_with_keys(whole, key, source) == []
        missed = []
        with closing(sqlite3.connect(whole)) as original:
            for number in range(1_000):
                with closing(sqlite3.connect(":memory:")) as raw:
                    original.backup(raw)
                    raw.execute("ATTACH ? AS older", (str(older),))
                    told = tampered(raw, chance)
                    path.unlink(missing_ok=True)
                    with closing(sqlite3.connect(path)) as file:
                        raw.backup(file)
                if not _verify_with_keys(path, key, source):
                    missed.append((number, told))
        assert missed == [], missed

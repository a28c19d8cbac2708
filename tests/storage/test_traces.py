from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import open_store
from tests.postgres_server import PostgresServer
from tests.storage.databases import BOTH
from tests.storage.samples import HOUR, StandingClock, files_holding, files_holding_any, shown, skip, vote
from voting.comparison import Outcome
from voting.errors import OutcomeConflictError
from voting.ports import OutcomeStore, Record
from voting.settings import StoreSettings

_SEALED = {
    "impressions": ("sealed_metadata", "salt"),
    "outcomes": ("sealed_content", "sealed_metadata", "sealed_receipt", "salt"),
    "annotations": ("sealed_content", "salt"),
}


def _ciphertexts(settings: StoreSettings, comparison_id: str) -> list[bytes]:
    with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
        return [
            value
            for table, columns in _SEALED.items()
            for row in raw.execute(
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
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
            rows = [
                value
                for table in ("impressions", "outcomes", "day_keys", "store_info")
                for row in raw.execute(f"SELECT * FROM {table}")  # noqa: S608  # names from above
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
        with closing(sqlite3.connect(settings.data_dir / "votes.sqlite3")) as raw:
            (digest,) = raw.execute("SELECT receipt_sha256 FROM outcomes").fetchone()
        code = store.add_outcome(Record(impression.comparison_id, Outcome.VOID, "a" * 32, HOUR)).code
        assert store.withdraw(code)
        assert files_holding(settings, digest.encode()) == []

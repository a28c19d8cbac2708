"""`storage.rotation` where a day's key is destroyed: gone for everybody, from old copies too, and told by the log."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from storage import open_store
from storage.adoption import adopt_keys
from storage.backup import back_up
from storage.key_file import key_path
from storage.key_sources import KeyFile
from storage.opening import open_sql_store
from storage.sealing import Key
from tests.postgres_server import PostgresServer
from tests.storage.copies import at
from tests.storage.databases import BOTH, raw
from tests.storage.rotating import Voters, days_of_votes, faults_of, held_keys, maintenance_of, readable
from tests.storage.samples import HOUR, StandingClock, cast, vote
from voting.errors import KeyringError, OutcomeUnreadableError, StoreError, StoreUnavailableError
from voting.settings import StoreSettings


@BOTH
class TestDestroyDay:
    """A day that nobody is to read again."""

    def test_it_cannot_be_read_and_all_else_can(self, settings: StoreSettings, clock: StandingClock) -> None:
        """By this process, which had its key in memory, and by the next; counts and the check of the log go on."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 3)
            assert readable(store) == set(ids)
            day = (HOUR + timedelta(days=1)).date()
            done = maintenance_of(store).destroy_day(day)
            assert (done["impressions"], done["outcomes"], done["annotations"]) == (1, 1, 1)
            assert readable(store) == {ids[0], ids[2]}
            assert store.counts() == {
                "impressions": 3, "votes": 2, "skips": 0, "voids": 0, "unanswered": 0, "withdrawn": 0, "destroyed": 1,
            }  # fmt: skip
            assert store.vote_counts("breakfast") == dict.fromkeys(ids, 1)
        with closing(open_store(settings, clock=clock)) as store:
            assert readable(store) == {ids[0], ids[2]}
            for winner in ("model_a", "model_b"):  # whether it is the same as the first cannot be told
                with pytest.raises(OutcomeUnreadableError, match=r"was stored; .* receipt cannot be shown again"):
                    store.add_outcome(vote(ids[1], winner))
        assert faults_of(settings) == []
        assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'key-destroyed'") == [(1,)]

    def test_a_comment_of_another_day_goes_alone(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The vote stays, in what is read and in the counts; it can be commented on again, and taken back."""
        with closing(open_store(settings, clock=clock)) as store:
            comparison_id, receipt = cast(store)
            clock.advance(days=1)
            store.annotate(receipt.code, {"tags": ["clearer"]})
            clock.advance(days=1)
            (before,) = store.records()
            reading = store.records()
            other, _ = cast(store)
            done = maintenance_of(store).destroy_day((HOUR + timedelta(days=1)).date())
            assert (done["impressions"], done["outcomes"], done["annotations"]) == (0, 0, 1)
            after = {one.impression.comparison_id: one for one in store.records()}
            assert after.keys() == {comparison_id, other}
            assert (after[comparison_id].record, after[comparison_id].annotation) == (before.record, None)
            assert after[comparison_id].mark != before.mark
            assert {one.impression.comparison_id for one in reading} == {comparison_id, other}
            counts = store.counts()
            assert (counts["votes"], counts["destroyed"]) == (2, 0)
            assert store.annotate(receipt.code, {"tags": ["shorter"]})
            again = {one.impression.comparison_id: one.annotation for one in store.records()}
            assert again == {comparison_id: {"tags": ["shorter"]}, other: None}
            assert faults_of(settings) == []
            assert store.withdraw(receipt.code)
        assert faults_of(settings) == []

    def test_its_receipts_still_withdraw(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The rows that nobody can read go, too."""
        with closing(open_store(settings, clock=clock)) as store:
            _, receipt = cast(store)
            clock.advance(days=1)
            maintenance_of(store).destroy_day(HOUR.date())
            assert store.withdraw(receipt.code)
            assert store.counts()["destroyed"] == 0
        assert faults_of(settings) == []

    def test_under_load(self, settings: StoreSettings, clock: StandingClock) -> None:
        """Four voters meanwhile: no vote fails."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 3)
            with Voters(store) as voters:
                for number in range(3):
                    maintenance_of(store).destroy_day((HOUR + timedelta(days=number)).date())
                    voters.wait_for_more()
            assert voters.failures == []
            assert readable(store).isdisjoint(ids)
            assert len(readable(store)) == len(voters.receipts)
        assert faults_of(settings) == []

    def test_what_is_refused(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The day in use, one without a key, and one that is destroyed already; nothing is rotated then."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=1)
            cast(store)
            maintenance_of(store).destroy_day(HOUR.date())
            held = held_keys(settings)
            for days, told in ((0, "destroyed before"), (1, "key is in use"), (-1, "nothing was sealed")):
                with pytest.raises(StoreError, match=told):
                    maintenance_of(store).destroy_day((HOUR + timedelta(days=days)).date())
            assert held_keys(settings) == held

    def test_the_day_in_use_where_the_clock_is_behind(self, settings: StoreSettings, clock: StandingClock) -> None:
        """It is the newest one that was believed, not the clock's: what is sealed meanwhile would be lost."""
        with closing(open_store(settings, clock=clock)) as store:
            cast(store)
            clock.advance(days=-3653)
            cast(store)
            with pytest.raises(StoreError, match="key is in use"):
                maintenance_of(store).destroy_day(HOUR.date())
            cast(store)
            assert len(readable(store)) == 3

    def test_others_forget_it_too(self, settings: StoreSettings, clock: StandingClock) -> None:
        """A process that had its key in memory drops it at its next round of upkeep, and no other."""
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 3)
            assert readable(store) == set(ids)
            others = [(HOUR + timedelta(days=number)).date() for number in (0, 2)]
            raw(settings, "UPDATE day_keys SET wrapped = :none WHERE day = '2031-05-18'", none=b"")  # as another does
            maintenance_of(store).keep_up()
            assert sorted(maintenance_of(store)._keyring._keys) == others
            assert readable(store) == {ids[0], ids[2]}

    def test_while_it_is_being_read(self, settings: StoreSettings, clock: StandingClock) -> None:
        """An export that has begun leaves out what it has not reached, and goes on."""
        with closing(open_store(settings, clock=clock)) as store:
            for _ in range(40):
                cast(store)
            clock.advance(days=1)
            for _ in range(40):
                cast(store)
            records = store.records()
            first = next(records)
            maintenance_of(store).destroy_day(HOUR.date())
            rest = list(records)
            left = readable(store)
            assert len(left) == 40
            assert {one.impression.comparison_id for one in rest} == left - {first.impression.comparison_id}


def _fail(*_: object) -> None:
    raise StoreUnavailableError("the power went off")


class TestForgotten:
    """A key that somebody destroys while this process reads it."""

    def test_is_not_kept(self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its row was read before, and would come into memory after it was dropped from there."""
        with closing(open_sql_store(settings, clock=clock)) as store:
            keyring = store._sealer.keyring
            day, key = keyring.today()
            keyring.forget(day)
            read = keyring._read

            def read_and_forgotten(day: date) -> Key:
                found = read(day)
                keyring.forget(day)
                return found

            with monkeypatch.context() as patch:
                patch.setattr(keyring, "_read", read_and_forgotten)
                assert keyring.of(day) == key
            assert day not in keyring._keys
            assert keyring.of(day) == keyring._keys[day] == key


def _backup(settings: StoreSettings, directory: Path, request: pytest.FixtureRequest) -> StoreSettings:
    """As an operator makes one and restores it elsewhere, beside the key file of the store."""
    if settings.url is None:
        back_up(settings, directory / "backup.sqlite3")
        return at(directory / "backup.sqlite3", settings)
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.new_database()
    request.addfinalizer(lambda: server.drop_database(name))
    server.restore(server.dump(settings.url, "--format=custom"), name)
    return settings.model_copy(update={"url": server.url(name), "key_file": key_path(settings)})


class TestOldCopies:
    """A copy of the database from before, on a voter's worst day: somebody has it, and the key file of today."""

    def _copied(self, settings: StoreSettings, name: str) -> StoreSettings:
        copy = settings.data_dir.with_name(name)
        shutil.copytree(settings.data_dir, copy, ignore=lambda *_: {"votes.sqlite3.control", "votes.sqlite3.lock"})
        return settings.model_copy(update={"data_dir": copy, "key_file": key_path(settings)})

    def test_the_day_cannot_be_read_from_it(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The copy holds the day's key, but what opens it is gone."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 2)
            old = self._copied(settings, "backup")
            assert len(raw(old, "SELECT wrapped FROM day_keys WHERE length(wrapped) > 0")) == 2
            maintenance_of(store).destroy_day(HOUR.date())
        for read_only in (True, False):
            with pytest.raises(KeyringError, match="sealed with"):
                open_store(old, clock=clock, read_only=read_only)

    @BOTH
    def test_nor_from_a_backup_that_was_made_under_load(
        self, settings: StoreSettings, clock: StandingClock, tmp_path: Path, request: pytest.FixtureRequest
    ) -> None:
        """While voters vote, of whom none is told of a fault; nor does its key help who can write to the store."""
        of_the_day = "day_keys WHERE day = '2031-05-17'"
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 2)
            with Voters(store) as voters:
                old = _backup(settings, tmp_path, request)
                voters.wait_for_more()
                maintenance_of(store).rotate()
                maintenance_of(store).destroy_day(HOUR.date())
                voters.wait_for_more()
            assert voters.failures == []
            assert readable(store) == {ids[1], *(comparison_id for comparison_id, _ in voters.receipts)}
        for read_only in (True, False):
            with pytest.raises(KeyringError, match="sealed with"):
                open_store(old, clock=clock, read_only=read_only)
        ((kek_id, wrapped),) = raw(old, f"SELECT kek_id, wrapped FROM {of_the_day}")  # noqa: S608  # from above
        back = f"UPDATE {of_the_day.replace(' WHERE', ' SET kek_id = :kek_id, wrapped = :wrapped WHERE')}"  # noqa: S608
        raw(settings, back, kek_id=kek_id, wrapped=wrapped)
        with (
            closing(open_store(settings, clock=clock, read_only=True)) as reader,
            pytest.raises(KeyringError, match=f"sealed with {kek_id}"),
        ):
            list(reader.records())

    def test_nor_where_it_broke_off_and_is_repeated(
        self, settings: StoreSettings, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """With the day's key destroyed and the old key-encryption key still there; a third time there is nothing left.

        The process that was not told of the end does not hold the day's key either.
        """
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 2)
            old = self._copied(settings, "backup")
            with monkeypatch.context() as patch:
                patch.setattr(KeyFile, "keep_only", _fail)
                with pytest.raises(StoreUnavailableError, match="power"):
                    maintenance_of(store).destroy_day(HOUR.date())
            assert readable(store) == {ids[1]}
        with closing(open_store(settings, clock=clock)) as store:
            done = maintenance_of(store).destroy_day(HOUR.date())
            assert (done["day"], done["outcomes"], done["old_gone"]) == ("2031-05-17", 1, True)
            assert held_keys(settings) == [done["new"]]
            with pytest.raises(StoreError, match="destroyed before"):
                maintenance_of(store).destroy_day(HOUR.date())
        with pytest.raises(KeyringError, match="sealed with"):
            open_store(old, clock=clock, read_only=True)
        assert raw(settings, "SELECT count(*) FROM log_leaves WHERE kind = 'key-destroyed'") == [(1,)]

    def test_with_todays_rows_of_keys_in_it_the_other_days_can(
        self, settings: StoreSettings, clock: StandingClock
    ) -> None:
        """`adopt_keys` brings an old copy under the new key; the destroyed day stays destroyed, and the log says so.

        The pseudonyms of the day go on, too.
        """
        with closing(open_store(settings, clock=clock)) as store:
            ids = days_of_votes(store, clock, 2)
            pseudonym = store.pseudonym("browser")
            old = self._copied(settings, "backup")
            maintenance_of(store).destroy_day(HOUR.date())
            cast(store)
        assert adopt_keys(old.data_dir / "votes.sqlite3", settings) == {"keys": 1, "destroyed": 1, "left": []}
        with closing(open_store(old, clock=clock)) as store:
            assert readable(store) == {ids[1]}
            assert store.pseudonym("browser") == pseudonym
        assert faults_of(old) == []

    def test_what_cannot_be_adopted(self, settings: StoreSettings, clock: StandingClock) -> None:
        """The store itself by any of its names, a copy of another store, and no file: each is left as it is."""
        other = settings.model_copy(update={"data_dir": settings.data_dir.with_name("other")})
        for one in (settings, other):
            with closing(open_store(one, clock=clock)) as store:
                cast(store)
        present = settings.data_dir / "votes.sqlite3"
        (link := settings.data_dir / "link").symlink_to(present)
        (second := settings.data_dir / "second").hardlink_to(present)
        for file in (present, link, second):
            with pytest.raises(StoreError, match="the store itself"):
                adopt_keys(file, settings)
        with pytest.raises(StoreError, match="another store"):
            adopt_keys(other.data_dir / "votes.sqlite3", settings)
        with pytest.raises(StoreError, match="no such copy"):
            adopt_keys(settings.data_dir / "gone.sqlite3", settings)
        assert not (settings.data_dir / "gone.sqlite3").exists()
        open_store(other, clock=clock).close()


class TestForged:
    """A destroyed key and the log."""

    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            ("UPDATE day_keys SET wrapped = x'00' WHERE day = '2031-05-17'", "17: was destroyed, and is there again"),
            ("DELETE FROM day_keys WHERE day = '2031-05-17'", "17: is missing"),
            ("UPDATE day_keys SET wrapped = x'' WHERE day = '2031-05-18'", "18: is gone, and no entry says why"),
        ],
    )
    def test_is_found(self, settings: StoreSettings, clock: StandingClock, statement: str, told: str) -> None:
        """A key put back from a copy, its row deleted, or a key taken away without a word."""
        with closing(open_store(settings, clock=clock)) as store:
            days_of_votes(store, clock, 2)
            maintenance_of(store).destroy_day(HOUR.date())
        assert faults_of(settings) == []
        raw(settings, statement)
        assert any(told in fault for fault in faults_of(settings))

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.fakes import MemoryStore
from tests.voting.release.building import (
    HOUR,
    MemoryVault,
    built,
    contents,
    end,
    filled,
    identity,
    question,
    rows,
    screening,
    vote,
)
from voting.comparison import Outcome
from voting.ports import Record, StoredRecord
from voting.release import building, gathering
from voting.release.drafts import Draft
from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.presets import PRESETS
from voting.release.query import Query


class TestBuildingAgain:
    """The same store gives the same bytes."""

    def test_byte_identical(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also with more processes, and although another release was built meanwhile."""
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        store = filled()
        built(store, tmp_path, presets=(PRESETS["arena"],), formats=(".csv",), shard_bytes=3_000)
        first = contents(tmp_path / "first")
        assert len([path for path in first if path.startswith("votes/train")]) > 1
        built(store, tmp_path, name="second")
        (tmp_path / "first").rename(tmp_path / "kept")
        built(store, tmp_path, presets=(PRESETS["arena"],), formats=(".csv",), shard_bytes=3_000, processes=3)
        assert contents(tmp_path / "first") == first

    def test_what_comes_while_it_is_built_is_not_in_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is the store as the checkpoint in its manifest says, whichever part was read when."""
        store = filled()
        built(store, tmp_path)
        (tmp_path / "first").rename(tmp_path / "kept")
        goes_on = filled()
        numbers = iter(range(1_000, 2_000))

        def records(*given: Any, **rest: Any) -> Iterator[StoredRecord]:
            vote(goes_on, next(numbers))
            end(goes_on, next(numbers))
            open_ones = [one for one in goes_on.impressions.values() if one.comparison_id not in goes_on.outcomes]
            for one in open_ones[:1]:
                goes_on.add_outcome(Record(one.comparison_id, Outcome.SKIP, one.voter, HOUR))
            yield from MemoryStore.records(goes_on, *given, **rest)

        monkeypatch.setattr(goes_on, "records", records)
        built(goes_on, tmp_path, state=tmp_path / "other")
        assert len(goes_on.impressions) > len(store.impressions)
        manifest = json.loads((tmp_path / "first" / "MANIFEST.json").read_text())
        (moment,) = [gate for gate in manifest["gates"] if gate["name"] == "moment"]
        assert moment["counts"] == {"log_entries": len(store.entries)}
        assert manifest["checkpoint"].split("\n")[1] == str(len(store.entries))
        assert contents(tmp_path / "first") == contents(tmp_path / "kept")

    def test_never_replaces(self, tmp_path: Path) -> None:
        """What stands there."""
        (tmp_path / "first").mkdir()
        with pytest.raises(ReleaseError, match="exists already"):
            built(filled(), tmp_path)


class TestName:
    """Two releases of one name could be joined by their ids."""

    @pytest.mark.parametrize(
        ("changes", "of_the_store"),
        [
            ({}, lambda store: vote(store, 500)),
            ({"query": Query(winners=("tie",)), "k": 1}, None),
            ({"time_unit": "month"}, None),
            ({"screened": screening(version="v2")}, None),
            ({"software": "2"}, None),
        ],
        ids=["store", "filter", "setting", "screening", "software"],
    )
    def test_refused_before_a_comparison_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], of_the_store: Any
    ) -> None:
        """Wherever it shall stand, and nothing is begun; a name in other letters is another one."""
        store = filled()
        built(store, tmp_path)
        if of_the_store is not None:
            of_the_store(store)
        read: list[object] = []
        with monkeypatch.context() as patch:
            patch.setattr(store, "records", lambda *given, **_: read.append(given) or [])
            for place in (tmp_path, tmp_path / "elsewhere"):
                with pytest.raises(ReleaseError, match=r"release first was built before.*choose another name"):
                    built(store, place, state=tmp_path / "state", **changes)
        assert not read
        assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "state"]
        built(store, tmp_path, name="First", **changes)

    def test_of_two_at_once_the_second_is_refused_at_its_end(self, tmp_path: Path) -> None:
        """In the same words as at its beginning."""
        store = filled()

        def overtaken(_: ReleaseFacts) -> dict[str, str]:
            if not (tmp_path / "other").exists():
                built(store, tmp_path / "other", state=tmp_path / "state", time_unit="month")
            return {}

        with pytest.raises(ReleaseError) as at_the_end:
            built(store, tmp_path, papers=overtaken)
        assert not (tmp_path / "first").exists()
        with pytest.raises(ReleaseError) as at_once:
            built(store, tmp_path / "again", state=tmp_path / "state")
        assert str(at_once.value) == str(at_the_end.value)

    def test_one_that_comes_meanwhile_is_an_earlier_one(self, tmp_path: Path) -> None:
        """What is registered in the last moment is told of, or it could not be built again to the same bytes."""
        store = filled()

        def overtaken(_: ReleaseFacts) -> dict[str, str]:
            if not (tmp_path / "other").exists():
                built(store, tmp_path / "other", name="second", state=tmp_path / "state")
            return {}

        facts = built(store, tmp_path, papers=overtaken)
        assert facts.previous is not None
        assert (facts.previous.name, facts.tombstones) == ("second", {"second": 0})
        built(store, tmp_path / "again", state=tmp_path / "state", papers=overtaken)
        assert contents(tmp_path / "again" / "first") == contents(tmp_path / "first")

    def test_registered_and_then_interrupted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is gone on with, though a vote came since: it is of the moment at which it began."""
        store = filled()

        def interrupted(_: Draft) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(Draft, "publish", interrupted)
            with pytest.raises(KeyboardInterrupt):
                built(store, tmp_path)
        vote(store, 500)
        assert built(store, tmp_path).counts["votes"] == 40


class TestInterruption:
    """Leaves nothing that looks finished, and is gone on with."""

    @pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError, OSError(28, "No space left on device")])
    def test_while_reading(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException | type[BaseException]
    ) -> None:
        """Parts that were read are not read again; a full disk is told in the system's words."""
        store = filled()
        read: list[str] = []
        stop = True

        def records(
            outcomes: Sequence[Outcome] | None = None, *, after: str = "", **rest: Any
        ) -> Iterator[StoredRecord]:
            read.append(after)
            if stop and len(read) == 9:
                raise fault
            yield from MemoryStore.records(store, outcomes, after=after, **rest)

        monkeypatch.setattr(store, "records", records)
        full = isinstance(fault, OSError)
        with pytest.raises(ReleaseError if full else fault, match="built: No space left" if full else None):  # type: ignore[arg-type]
            built(store, tmp_path)
        assert not (tmp_path / "first").exists()
        stop = False
        built(store, tmp_path)
        assert len(read) == gathering.PARTS + 1
        built(store, tmp_path / "again")
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "first", "state"]

    def test_while_writing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Shards that are whole are not written again; one that was spoilt is."""
        store = filled(120)
        written: list[int] = []
        real = building.write_shard

        def broken(number: int, *rest: Any) -> Any:
            written.append(number)
            if len(written) == 4:
                raise KeyboardInterrupt
            return real(number, *rest)

        monkeypatch.setattr(building, "write_shard", broken)
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        with pytest.raises(KeyboardInterrupt):
            built(store, tmp_path, shard_bytes=10_000)
        assert not (tmp_path / "first").exists()
        (spoilt, *_) = sorted((tmp_path / ".first.unfinished" / "release" / "votes").glob("train-00001-*"))
        spoilt.write_bytes(spoilt.read_bytes()[:-1])
        facts = built(store, tmp_path, shard_bytes=10_000)
        shards = len([file for file in facts.files if file.path.startswith("votes/train")])
        assert shards > 5
        assert sorted(written) == sorted([*range(shards), 1, 3])
        built(store, tmp_path / "again", shard_bytes=10_000)
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")

    def test_after_a_power_cut(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What was read is read again, for it was not synced: cut short, it would be missed in silence."""
        store = filled(60)

        def interrupted(*_: object) -> Any:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(building, "write_shard", interrupted)
            with pytest.raises(KeyboardInterrupt):
                built(store, tmp_path)
        for part in (tmp_path / ".first.unfinished" / "work").glob("part-*.cards"):
            part.write_bytes(b"")
        monkeypatch.setattr(building, "boot", lambda: "another one")
        built(store, tmp_path)
        built(store, tmp_path / "again")
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")

    @pytest.mark.parametrize("processes", [1, 2])
    def test_on_the_disk_before_it_is_called_done(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
    ) -> None:
        """Every file of a shard: what a power cut took would be missed else."""
        synced: set[int] = set()
        real_sync, real_finish = os.fsync, Draft.finish

        def sync(descriptor: int) -> None:
            synced.add(os.fstat(descriptor).st_ino)
            real_sync(descriptor)

        def finish(self: Draft, step: str, told: Any) -> Any:
            if step.startswith("shard-"):
                assert {(self.release / one["path"]).stat().st_ino for one in told["files"]} <= synced
            return real_finish(self, step, told)

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(Draft, "finish", finish)
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        built(filled(60), tmp_path, shard_bytes=5_000, formats=(".csv",), processes=processes)

    def test_killed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a chance to clean up, in the middle of a shard; the next build makes it whole."""
        store = filled(60)
        real = building.write_shard

        def killed(number: int, *rest: Any) -> Any:
            if number == 2:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(number, *rest)

        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        with monkeypatch.context() as patch:
            patch.setattr(building, "write_shard", killed)
            process = multiprocessing.get_context("fork").Process(
                target=built, args=(store, tmp_path), kwargs={"shard_bytes": 5_000}
            )
            process.start()
            process.join(60)
        assert process.exitcode == -signal.SIGKILL
        assert not (tmp_path / "first").exists()
        built(store, tmp_path, shard_bytes=5_000)
        built(store, tmp_path / "again", shard_bytes=5_000)
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")
        assert not list(tmp_path.glob(".*"))

    def test_other_inputs_begin_anew(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another filter, and another day: what was purged since must not come back."""
        store = filled()

        def interrupted(*_: object) -> Any:
            raise KeyboardInterrupt

        for changes in ({"query": Query(winners=("tie",)), "k": 1}, {"today": date(2031, 6, 1)}):
            with monkeypatch.context() as patch:
                patch.setattr(building, "write_shard", interrupted)
                with pytest.raises(KeyboardInterrupt):
                    built(store, tmp_path)
            name = identity(0)
            impression, outcome = store.impressions.pop(name), store.outcomes.pop(name)
            built(store, tmp_path, **changes)  # type: ignore[arg-type]
            assert question(0) not in str(rows(tmp_path / "first"))
            store.impressions[name], store.outcomes[name] = impression, outcome
            for path in (tmp_path / "first", tmp_path / "state"):
                path.rename(tmp_path / f"{path.name}-{len(list(tmp_path.iterdir()))}")

    @pytest.mark.parametrize(
        "changes",
        [
            {"quarantine": frozenset({identity(0)})},
            {"canaries": ("way is up",)},
            {"screened": screening(version="v2")},
            {"screened": replace(screening(), strictness="more")},
            {"vault": MemoryVault(MemoryStore(), b"1" * 32)},
            {"leak_threshold": 0.4},
            {"time_unit": "month"},
            {"software": "2"},
            {"destroyed": 1},
        ],
        ids="-".join,
    )
    def test_nothing_is_taken_over_from_other_inputs(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any]
    ) -> None:
        """Rows that were read under another rule, key or screening are read again; under the same ones they are not."""
        store, read = filled(12), []

        def records(*given: Any, **rest: Any) -> Iterator[StoredRecord]:
            read.append(given)
            yield from MemoryStore.records(store, *given, **rest)

        def interrupted(*_: object, **__: object) -> Any:
            raise KeyboardInterrupt

        def begin(**changed: Any) -> int:
            with monkeypatch.context() as patch:
                patch.setattr(store, "records", records)
                patch.setattr(building, "plan", interrupted)
                if destroyed := changed.pop("destroyed", 0):
                    counts = {**store.counts(), "destroyed": destroyed}
                    patch.setattr(store, "counts", lambda: counts)
                with pytest.raises(KeyboardInterrupt):
                    built(store, tmp_path, **changed)
            return len(read)

        assert begin() == begin() == gathering.PARTS
        assert begin(**changes) == 2 * gathering.PARTS

    def test_one_at_a_time(self, tmp_path: Path) -> None:
        """A second build of the same release is refused while the first one lasts."""
        from voting.release.drafts import Draft

        draft = Draft(tmp_path / "first", "x")
        with pytest.raises(ReleaseError, match="being built already"):
            built(filled(), tmp_path)
        draft.close()
        built(filled(), tmp_path)

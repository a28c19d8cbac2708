"""Builds a release: read, plan, write, sign, publish. An interrupted build goes on where it was.

0. The newest checkpoint of the store's log says what is read: all that was entered until then, whatever follows.
1. Each part of the store is read once: filtered, labelled, screened again, searched for canaries (`gathering`).
2. All rows together decide about each: held, fingerprint, k-anonymity, split (`planning`).
3. The shards are written in the order of the labels, which is a random one (`shards`).
4. What was withdrawn meanwhile is planned out, and the shards are written again.
5. Papers, tombstones, manifest and signature; then the draft gets its name, in one move.
"""  # the numbered rules belong to the first sentence

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeAlias

from voting.release.canaries import CanaryScan
from voting.release.drafts import Draft, begun, boot
from voting.release.errors import GateError, ReleaseError, disk_faults
from voting.release.facts import ReleaseFacts
from voting.release.finishing import Finishing
from voting.release.gathering import PARTS, Gathering, gather
from voting.release.labels import Labels, ReviewIds, labels_of
from voting.release.piles import ROWS_PER_PILE, TABLES, Cards, Piles
from voting.release.planning import Plan, plan
from voting.release.ports import OpenStore, Screening, Vault
from voting.release.processes import Tick, done_by
from voting.release.register import Register
from voting.release.request import Build
from voting.release.rescreening import Rescreener
from voting.release.rows import ReleaseRows
from voting.release.screened_cache import ScreenedCache
from voting.release.shards import Sharding, is_whole, shards_of, synced, write_shard
from voting.release.surrogates import Surrogates
from voting.release.telling import facts_of, gates_of, known_of, left_out, log_size

Progress: TypeAlias = Callable[[str, int], AbstractContextManager[Tick]]
"""Gives whom to tell how much more of a stage is done; told the unit and how much there is in all."""


def build(
    request: Build,
    *,
    open_store: OpenStore,
    vault: Vault,
    register: Register,
    screening: Screening,
    papers: Callable[[ReleaseFacts], Mapping[str, str]],
    progress: Progress,
) -> ReleaseFacts:
    """Builds a release and returns its facts. It is there whole, or not at all.

    Args:
        request: What is asked for.
        open_store: See the port.
        vault: See the port.
        register: Of what was released and decided before.
        screening: See the port.
        papers: Makes the papers of the facts: by path, their text.
        progress: Shown while it lasts.

    Raises:
        GateError: A gate stopped it.
        ReleaseError: The name was used for another release, which is told before a comparison is read, nothing is left
            to release, or the disk does not allow it.
        ScreeningError: A text could not be screened.
        StoreError: The store cannot be read.
    """
    with disk_faults("the release cannot be built", "once that is mended, the same command goes on where it was"):
        request.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        finishing = Finishing(request.name, vault, register, papers)
        return _Builder(request, open_store, vault, screening, finishing).build(progress)


class _Builder:
    def __init__(
        self, request: Build, open_store: OpenStore, vault: Vault, screening: Screening, finishing: Finishing
    ) -> None:
        self._request, self._open_store, self._vault = request, open_store, vault
        self._screening, self._finishing = screening, finishing
        with open_store() as store:
            self._stored = dict(store.counts())

    def build(self, progress: Progress) -> ReleaseFacts:
        """See `build`."""
        self._progress = progress
        inputs = self._inputs()
        before = begun(self._request.directory, inputs, "began")
        # Looked up once: a vote that comes between the two would make another release of one that may be built again.
        checkpoint = before["checkpoint"] if before else self._vault.checkpoint()
        known = known_of(self._request, screening=self._screening.version, checkpoint=checkpoint)
        self._finishing.begin(known)
        self._labels: Labels = labels_of(self._vault, known)
        draft = Draft(self._request.directory, inputs)
        try:
            began = draft.done("began") or draft.finish(
                "began",
                {
                    "checkpoint": checkpoint,
                    "piles": self._stored["impressions"] // ROWS_PER_PILE + 1,
                },
            )
            self._piles: int = began["piles"]
            self._checkpoint: str = began["checkpoint"]
            told = self._gather(draft)
            planned, shards, withdrawn = self._write(draft, told)
            facts = facts_of(
                self._request,
                told,
                planned,
                shards,
                screening=self._screening.version,
                withdrawn=len(withdrawn),
                destroyed=self._stored.get("destroyed", 0),
                checkpoint=self._checkpoint,
            )
            facts = self._finishing.finish(draft.release, facts, planned)
            draft.publish()
            return facts
        finally:
            draft.close()

    def _inputs(self) -> str:
        request = self._request
        inputs = {
            "name": request.name,
            "query": request.query.as_json(),
            "settings": request.settings(),
            "screening": self._screening.both_versions,
            "software": request.software,
            "quarantine": sorted(request.quarantine),
            "canaries": sorted(request.canaries),
            "destroyed": self._stored.get("destroyed", 0),
            "today": request.today.isoformat(),
            "store": self._vault.public_key,
            "python": sys.version,  # reads what it wrote itself
        }
        # Hashed with a secret: what is listed here must not be guessed from what an interrupted build leaves behind.
        keyed = hashlib.blake2b(key=self._vault.secret("inputs"))
        keyed.update(json.dumps(inputs, sort_keys=True).encode())
        return keyed.hexdigest()

    def _gather(self, draft: Draft) -> list[dict[str, Any]]:
        request = self._request
        job = Gathering(
            directory=draft.work,
            piles=self._piles,
            query=request.query,
            rows=ReleaseRows(self._labels, request.time_unit),
            reviews=ReviewIds(self._vault),
            labels=self._labels,
            canaries=CanaryScan(request.canaries),
            quarantine=request.quarantine,
            leak_threshold=request.rules.leak_threshold,
            before=log_size(self._checkpoint),
        )
        # The piles of a part are gigabytes that are not synced: after a power cut they may be shorter than they were.
        here = boot()
        done = ((part, draft.done(f"part-{part}")) for part in range(PARTS))
        told = {part: found for part, found in done if found is not None and found["boot"] == here}
        left = [part for part in range(PARTS) if part not in told]
        cache_key, seed = self._vault.secret("screened"), int.from_bytes(self._vault.secret("bands")[:8])

        @contextmanager
        def opened() -> Iterator[tuple[Any, Rescreener, ScreenedCache]]:
            cache = ScreenedCache(request.state / "screened.sqlite3", cache_key, self._screening.both_versions)
            try:
                with self._open_store() as store:
                    yield store, Rescreener(self._screening, cache, seed, job.reviews.digest), cache
            finally:
                cache.close()

        def task(part: int, context: tuple[Any, Rescreener, ScreenedCache], tick: Tick) -> dict[str, Any]:
            store, rescreener, cache = context
            try:
                return gather(part, job, store, rescreener, tick)
            finally:
                cache.flush()

        with self._progress("comparisons read", self._stored["impressions"]) as tick:
            tick(self._stored["impressions"] * len(told) // PARTS)
            for part, result in done_by(task, opened, left, request.processes, tick):
                told[part] = draft.finish(f"part-{part}", {**result, "boot": here})
        return [told[part] for part in range(PARTS)]

    def _write(self, draft: Draft, told: list[dict[str, Any]]) -> tuple[Plan, list[dict[str, Any]], frozenset[str]]:
        while True:
            withdrawn = self._vault.withdrawn()
            planned = plan(
                Cards(draft.work, PARTS),
                told,
                self._request.rules,
                self._labels,
                int.from_bytes(self._vault.secret("splits")[:8]),
                verdicts=self._finishing.register.verdicts(),
                withdrawn=withdrawn,
            )
            self._finishing.register.hold(planned.held)
            self._stop(draft, told, planned)
            shards = self._shards(draft, told, planned)
            if self._vault.withdrawn() == withdrawn:
                return planned, shards, withdrawn

    def _stop(self, draft: Draft, told: list[dict[str, Any]], planned: Plan) -> None:
        gates = self._finishing.with_ids(gates_of(told, planned, self._request, self._screening.version), planned)
        found = [gate for gate in gates if not gate.passed and gate.name in self._request.stop_at]
        if found:
            reports = " ".join(sentence for gate in found for sentence in gate.told)
            raise GateError(f"stopped at {', '.join(gate.name for gate in found)}: {reports}")
        if not planned.rows:
            draft.discard()
            why = ", ".join(f"{name} {number:,}" for name, number in left_out(told, planned).items() if number)
            if not why:
                raise ReleaseError("there is nothing to release yet: nothing was shown that these filters let through")
            hint = f"; at least {self._request.rules.k} rows must share their metadata, see --k"
            suppressed = any(planned.counts[f"suppressed_{table.value}"] for table in TABLES)
            raise ReleaseError(f"nothing is left to release (left out: {why}){hint if suppressed else ''}")

    def _shards(self, draft: Draft, told: list[dict[str, Any]], planned: Plan) -> list[dict[str, Any]]:
        # Loaded before the processes are forked, so that they share it.
        import pandas  # noqa: F401, PLC0415  # not before there is something to write; Arrow asks for it
        import pyarrow.parquet  # noqa: F401, PLC0415  # likewise

        request = self._request
        size = sum(part["bytes"]["votes"] for part in told)
        job = Sharding(
            directory=draft.release,
            shards=min(self._piles, shards_of(size, request.shard_bytes)),
            piles=self._piles,
            splits=tuple(request.rules.splits),
            formats=(".parquet", *request.formats),
            presets=request.presets,
            surrogates=Surrogates(self._labels) if request.surrogates else None,
        )
        prefix = f"shard-{planned.digest}"
        done: dict[int, dict[str, Any]] = {}
        for number in range(job.shards):
            found = draft.done(f"{prefix}-{number}")
            if found is not None and is_whole(draft.release, found):
                done[number] = found
        left = [number for number in range(job.shards) if number not in done]

        @contextmanager
        def opened() -> Iterator[Piles]:
            piles = Piles(draft.work, PARTS)
            try:
                yield piles
            finally:
                piles.close()

        def task(number: int, piles: Piles, tick: Tick) -> dict[str, Any]:
            return write_shard(number, job, planned, piles, tick)

        with self._progress("rows written", len(planned.labels)) as tick:
            tick(len(planned.labels) * len(done) // job.shards)
            for number, result in done_by(task, opened, left, request.processes, tick):
                synced(draft.release, result)
                done[number] = draft.finish(f"{prefix}-{number}", result)
        return [done[number] for number in range(job.shards)]

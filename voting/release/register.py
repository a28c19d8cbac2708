"""What was released before, and what reviewers decided: beside the store or in its database, and without any text.

Of a release it keeps the manifest and the ids that it holds, to tell later what was withdrawn since. The ids are of the
release's own space: without the store's secret they lead nowhere. Beside them, sorted by themselves, stand the ids by
which reviewers know its rows: they tell how many rows two releases share, and not which.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from voting.ports import Rows, Transactions
from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.labels import labels_of
from voting.release.ports import Vault
from voting.release.reviews import Decision, Held, Verdict

_ID_BYTES: Final = 16
_TABLES: Final = (
    ("releases", ("name", "sha256", "manifest", "ids", "reviews"), "number"),
    ("held", ("review", "digest", "risk", "reason", "kinds"), "review"),
    ("verdicts", ("review", "release", "digest", "why", "day"), "review"),
)
"""Names, columns and order of what is kept."""
# In words that SQLite and PostgreSQL both know.
_ADD: Final = (
    "INSERT INTO releases (name, number, sha256, manifest, ids, reviews)"
    " SELECT :name, COALESCE(MAX(number), 0) + 1, :sha256, :manifest, :ids, :reviews FROM releases"
)
_HOLD: Final = (
    "INSERT INTO held (review, digest, risk, reason, kinds) VALUES (:review, :digest, :risk, :reason, :kinds)"
    " ON CONFLICT (review) DO "
)
_DECIDE: Final = (
    "INSERT INTO verdicts (review, release, digest, why, day) VALUES (:review, :release, :digest, :why, :day)"
    " ON CONFLICT (review) DO "
)
_HELD: Final = (
    "SELECT review, digest, risk, reason, kinds FROM held WHERE NOT EXISTS (SELECT 1 FROM verdicts"
    " WHERE verdicts.review = held.review AND (verdicts.release = 0 OR verdicts.digest = held.digest))"
    " ORDER BY risk DESC, review"
)
_DECIDED: Final = (
    "SELECT v.review, v.release, v.why, v.day, v.digest = h.digest"
    " FROM verdicts v JOIN held h ON h.review = v.review ORDER BY v.day DESC, v.review"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a register holds, row by row, as `Register.take_in` adds it to another one.

    Attributes:
        releases: In the order in which they were first built.
        held: What reviewers are to look at, or were.
        verdicts: What they decided.
    """

    releases: Sequence[Mapping[str, Any]]
    held: Sequence[Mapping[str, Any]]
    verdicts: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A release that was built.

    Attributes:
        facts: What its manifest says.
        manifest_sha256: Of its manifest.
    """

    facts: ReleaseFacts
    manifest_sha256: str


def taken(name: str) -> ReleaseError:
    """Returns the refusal to build a release whose name another one has: at the beginning or at the end of a build."""
    return ReleaseError(
        f"release {name} was built before, and the store, what is asked for or the releases before it have changed "
        "since: choose another name (whoever has the first would take the second for it), or, if nobody was given "
        f"it, take it out first: python -m voting release forget {name}"
    )


class ReleasedIds:
    """Ids of a release, 16 bytes each and sorted: looked up without a set of a million texts in memory."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __len__(self) -> int:
        return len(self._raw) // _ID_BYTES

    def __contains__(self, label: str) -> bool:
        wanted = bytes.fromhex(label)
        at = bisect_left(range(len(self)), wanted, key=self._at)
        return at < len(self) and self._at(at) == wanted

    def _at(self, number: int) -> bytes:
        return self._raw[number * _ID_BYTES : (number + 1) * _ID_BYTES]


class Register:
    """Any number of processes may use one.

    Args:
        transactions: Where it is kept.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._open = transactions

    def releases(self) -> tuple[Registered, ...]:
        """Returns all releases in the order in which they were first built."""
        with self._open(writing=False) as rows:
            found = rows.run("SELECT manifest, sha256 FROM releases ORDER BY number")
        return tuple(Registered(ReleaseFacts.from_json(json.loads(manifest)), sha256) for manifest, sha256 in found)

    def add(
        self,
        facts: ReleaseFacts,
        manifest: str,
        sha256: str,
        ids: bytes,
        reviews: bytes | None = None,
        *,
        after: Sequence[Registered] | None = None,
    ) -> bool:
        """Registers a release and returns True; the same one again changes nothing.

        Args:
            facts: Of the release.
            manifest: The text of its manifest.
            sha256: Of the manifest.
            ids: Of all its rows, 16 bytes each, sorted.
            reviews: What reviewers call its rows, 8 bytes each, sorted.
            after: The releases that it tells of as earlier ones: where others are registered, it is not, and False is
                returned. None: whatever is registered.

        Raises:
            ReleaseError: There is another release of this name.
        """
        with self._open(writing=True) as rows:
            found = rows.run("SELECT sha256 FROM releases WHERE name = :name", {"name": facts.name})
            if found and found[0][0] != sha256:
                raise taken(facts.name)
            if found:
                return True
            before = rows.run("SELECT name, sha256 FROM releases ORDER BY number")
            if after is not None and before != [(one.facts.name, one.manifest_sha256) for one in after]:
                return False
            told = {"name": facts.name, "sha256": sha256, "manifest": manifest, "ids": ids, "reviews": reviews}
            rows.run(_ADD, told)
            return True

    def telling_of(self, name: str) -> tuple[str, ...]:
        """Returns the releases whose papers tell of this one, in their order: they were built after it.

        Raises:
            ReleaseError: No release of this name is registered.
        """
        with self._open(writing=False) as rows:
            return _telling_of(rows, name)

    def forget(self, name: str) -> tuple[str, ...]:
        """Takes a release out, so that its name is free and later ones do not know of it; returns as `telling_of`.

        What reviewers are to decide or have decided about rows stays: it is about the store's rows, not the release's.

        Raises:
            ReleaseError: No release of this name is registered.
        """
        with self._open(writing=True) as rows:
            telling = _telling_of(rows, name)
            rows.run("DELETE FROM releases WHERE name = :name", {"name": name})
        return telling

    def ids(self, name: str) -> ReleasedIds:
        """Returns the ids of a release's rows, as they stand in it."""
        with self._open(writing=False) as rows:
            found = rows.run("SELECT ids FROM releases WHERE name = :name", {"name": name})
        return ReleasedIds(found[0][0] if found else b"")

    def reviews(self, name: str) -> bytes | None:
        """Returns what reviewers call a release's rows, see `add`; None of a release of an older version."""
        with self._open(writing=False) as rows:
            found = rows.run("SELECT reviews FROM releases WHERE name = :name", {"name": name})
        return found[0][0] if found else None

    def withdrawn(self, release: ReleaseFacts, vault: Vault) -> frozenset[str]:
        """Returns the ids of a release's rows that were taken back after it was built, as they stand in it."""
        labels = labels_of(vault, release)
        ids = self.ids(release.name)
        return frozenset(label for label in map(labels.comparison, vault.withdrawn()) if label in ids)

    def hold(self, held: Iterable[Held]) -> None:
        """Puts rows on the list of what a reviewer is to look at; those that are on it keep one place."""
        told = [
            {
                "review": one.review,
                "digest": one.digest,
                "risk": one.risk,
                "reason": one.reason,
                "kinds": json.dumps(dict(one.kinds)),
            }
            for one in held
        ]
        if told:
            with self._open(writing=True) as rows:
                rows.run(
                    f"{_HOLD} UPDATE SET digest = excluded.digest, risk = excluded.risk,"
                    " reason = excluded.reason, kinds = excluded.kinds",
                    *told,
                )

    def held(self) -> tuple[Held, ...]:
        """Returns the rows that wait for a decision, the riskiest first."""
        with self._open(writing=False) as rows:
            found = rows.run(_HELD)
        return tuple(
            Held(review, digest, risk, reason, json.loads(kinds)) for review, digest, risk, reason, kinds in found
        )

    def decide(self, review: str, *, release: bool, why: str = "") -> None:
        """Keeps a reviewer's decision about a held row, as its texts are now; a later one replaces it.

        Args:
            review: The row's id for the reviewer.
            release: Whether it may be in later releases.
            why: The reviewer's words.

        Raises:
            ReleaseError: No such row is held.
        """
        with self._open(writing=True) as rows:
            found = rows.run("SELECT digest FROM held WHERE review = :review", {"review": review})
            if not found:
                raise ReleaseError(f"no held row has the id {review[:40]}")
            day = datetime.now(UTC).date().isoformat()
            words = why.replace("\0", "")  # which no database of ours takes
            rows.run(
                f"{_DECIDE} UPDATE SET release = excluded.release, digest = excluded.digest,"
                " why = excluded.why, day = excluded.day",
                {"review": review, "release": int(release), "digest": found[0][0], "why": words, "day": day},
            )

    def reopen(self, reviews: Iterable[str]) -> None:
        """Forgets what was decided about these rows, so that they wait again."""
        told = [{"review": one} for one in reviews]
        if told:
            with self._open(writing=True) as rows:
                rows.run("DELETE FROM verdicts WHERE review = :review", *told)

    def decisions(self) -> tuple[Decision, ...]:
        """Returns what was decided, the newest first."""
        with self._open(writing=False) as rows:
            found = rows.run(_DECIDED)
        return tuple(
            Decision(review, bool(release), why or "", day or "", not release or bool(same))
            for review, release, why, day, same in found
        )

    def verdicts(self) -> Mapping[str, Verdict]:
        """Returns all decisions, by review id."""
        with self._open(writing=False) as rows:
            found = rows.run("SELECT review, release, digest FROM verdicts")
        return {review: Verdict(bool(release), digest) for review, release, digest in found}

    def contents(self) -> Contents:
        """Returns all that it holds, as it is at one moment."""
        with self._open(writing=False) as rows:
            found = [
                [
                    dict(zip(names, one, strict=True))
                    for one in rows.run(f"SELECT {', '.join(names)} FROM {table} ORDER BY {order}")  # noqa: S608  # ours
                ]
                for table, names, order in _TABLES
            ]
        return Contents(*found)

    def take_in(self, contents: Contents) -> None:
        """Adds what another register holds and this one does not, releases in their order behind those that are here.

        Where both know of a release, a row or a decision, what stands here stays.
        """
        with self._open(writing=True) as rows:
            here = {name for (name,) in rows.run("SELECT name FROM releases")}
            for one in contents.releases:
                if one["name"] not in here:
                    rows.run(_ADD, one)
            for one in contents.held:
                rows.run(f"{_HOLD} NOTHING", one)
            for one in contents.verdicts:
                rows.run(f"{_DECIDE} NOTHING", one)


def _telling_of(rows: Rows, name: str) -> tuple[str, ...]:
    found = {one: json.loads(told) for one, told in rows.run("SELECT name, manifest FROM releases ORDER BY number")}
    if name not in found:
        alike = [one for one in found if one.casefold() == name.casefold()]
        hint = f": there is {', '.join(alike)}" if alike else "; one that is being built is not, until its end"
        raise ReleaseError(f"no release of this name is registered{hint}")
    return tuple(
        one
        for one, told in found.items()
        if one != name and (name in told["tombstones"] or (told["previous"] or {}).get("name") == name)
    )

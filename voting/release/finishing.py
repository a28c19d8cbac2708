"""The last files of a release: papers, tombstones, manifest and signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from voting.release.facts import FileFact, GateFact, ReleaseFacts
from voting.release.hashes import sha256_of
from voting.release.layout import MANIFEST, SIGNATURE, TOMBSTONES
from voting.release.manifest import manifest_text, signed_text
from voting.release.papers.tombstones import tombstone_lines
from voting.release.planning import Plan
from voting.release.ports import Vault
from voting.release.register import Register, Registered, taken
from voting.release.telling import ids_gate


class Finishing:
    """Of one release.

    Args:
        name: Of the release.
        vault: See the port.
        register: Of earlier releases, and of this one in the end.
        papers: Makes the papers of the facts: by path, their text.
    """

    def __init__(
        self,
        name: str,
        vault: Vault,
        register: Register,
        papers: Callable[[ReleaseFacts], Mapping[str, str]],
    ) -> None:
        self._name, self._vault, self.register, self._papers = name, vault, register, papers

    def begin(self, known: ReleaseFacts) -> None:
        """Lets a build begin unless it is known already that `finish` would refuse it.

        Args:
            known: What `voting.release.telling.known_of` says of it.

        Raises:
            ReleaseError: Another release of this name is registered.
        """
        found = next((one.facts for one in self.register.releases() if one.facts.name == self._name), None)
        if found is None:
            return
        earlier = self._earlier()
        same = (
            found.beginning() == known.beginning()
            and set(found.tombstones) == {one.facts.name for one in earlier}
            and found.previous_manifest_sha256 == (earlier[-1].manifest_sha256 if earlier else None)
        )
        if not same:
            raise taken(self._name)

    def finish(self, directory: Path, facts: ReleaseFacts, planned: Plan) -> ReleaseFacts:
        """Writes what is missing, registers the release, and returns the facts as the manifest tells them.

        Raises:
            ReleaseError: Another release of this name is registered.
        """
        while True:
            earlier = self._earlier()
            told, manifest, sha256 = self._write(directory, facts, planned, earlier)
            # Another one may have been registered or forgotten meanwhile: then its papers would miss it, or tell of it.
            if self.register.add(told, manifest, sha256, planned.ids, planned.released_reviews, after=earlier):
                return told

    def _write(
        self, directory: Path, facts: ReleaseFacts, planned: Plan, earlier: tuple[Registered, ...]
    ) -> tuple[ReleaseFacts, str, str]:
        tombstones, counts = self._tombstones(earlier)
        previous = earlier[-1] if earlier else None
        facts = replace(
            facts,
            gates=self.with_ids(facts.gates, planned),
            tombstones=counts,
            previous=replace(previous.facts, previous=None) if previous else None,
            previous_manifest_sha256=previous.manifest_sha256 if previous else None,
        )
        written = {TOMBSTONES: tombstones, **self._papers(facts)}
        files = [_written(directory, path, text) for path, text in sorted(written.items())]
        facts = replace(facts, files=tuple(sorted((*facts.files, *files), key=lambda one: one.path)))
        manifest = manifest_text(facts)
        fact = _written(directory, MANIFEST, manifest)
        _written(directory, SIGNATURE, self._vault.sign(signed_text(self._name, manifest.encode())))
        return facts, manifest, fact.sha256

    def with_ids(self, gates: tuple[GateFact, ...], planned: Plan) -> tuple[GateFact, ...]:
        """Returns the gates, of which the one on ids knows the earlier releases now."""
        before = {one.facts.name: self.register.reviews(one.facts.name) for one in self._earlier()}
        return tuple(ids_gate(planned, before) if gate.name == "ids" else gate for gate in gates)

    def _earlier(self) -> tuple[Registered, ...]:
        """Those that were there before this one was built for the first time."""
        found = self.register.releases()
        names = [one.facts.name for one in found]
        return found[: names.index(self._name)] if self._name in names else found

    def _tombstones(self, earlier: tuple[Registered, ...]) -> tuple[str, dict[str, int]]:
        """Tells withdrawn rows of each earlier release by the ids that they have there, and by nothing else."""
        pairs: list[tuple[str, str]] = []
        counts: dict[str, int] = {}
        for one in earlier:
            gone = self.register.withdrawn(one.facts, self._vault)
            counts[one.facts.name] = len(gone)
            pairs += [(one.facts.name, label) for label in gone]
        return "".join(tombstone_lines(pairs)), counts


def _written(directory: Path, path: str, text: str) -> FileFact:
    place = directory / path
    place.write_text(text, encoding="utf-8", newline="\n")
    return FileFact(path, *sha256_of(place))

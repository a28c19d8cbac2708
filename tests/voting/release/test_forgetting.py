from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.voting.release.building import built, contents, filled, vote
from voting.release.errors import ReleaseError
from voting.release.facts import ReleaseFacts
from voting.release.query import Query
from voting.release.register_file import register_in


class TestForgetting:
    """A release that is forgotten is as if it had never been built."""

    def test_later_ones_leave_it_out(self, tmp_path: Path) -> None:
        """Byte by byte: no word of it in changelog, tombstones, ids report or manifest, though votes were withdrawn."""
        plain, store = filled(), filled()
        receipts = [vote(one, 500) for one in (plain, store)]
        built(plain, tmp_path / "plain", state=tmp_path / "of-plain")
        built(store, tmp_path / "tried", state=tmp_path / "state")
        built(store, tmp_path / "tried", state=tmp_path / "state", name="trial")
        register_in(tmp_path / "state").forget("trial")
        for one, receipt in zip((plain, store), receipts, strict=True):
            one.withdraw(receipt)
        built(plain, tmp_path / "plain", state=tmp_path / "of-plain", name="second")
        facts = built(store, tmp_path / "tried", state=tmp_path / "state", name="second")
        assert facts.tombstones == {"first": 1}
        assert contents(tmp_path / "tried" / "second") == contents(tmp_path / "plain" / "second")

    def test_its_name_is_free(self, tmp_path: Path) -> None:
        """For another release; the other ones are built again to the same bytes."""
        store = filled()
        built(store, tmp_path)
        built(store, tmp_path, name="trial")
        other = tmp_path / "other"
        with pytest.raises(ReleaseError, match="built before"):
            built(store, other, state=tmp_path / "state", name="trial", time_unit="month")
        register_in(tmp_path / "state").forget("trial")
        built(store, other, state=tmp_path / "state", name="trial", time_unit="month")
        built(store, other, state=tmp_path / "state")
        assert contents(other / "first") == contents(tmp_path / "first")

    def test_one_that_tells_of_it_cannot_be_built_again(self, tmp_path: Path) -> None:
        """That is said before anything is read, not at the end."""
        store = filled()
        built(store, tmp_path, name="trial")
        built(store, tmp_path)
        register_in(tmp_path / "state").forget("trial")
        (tmp_path / "first").rename(tmp_path / "kept")
        read: list[object] = []
        store.records = lambda *given, **_: read.append(given) or []  # type: ignore[method-assign,assignment,return-value,func-returns-value]
        with pytest.raises(ReleaseError, match="the releases before it have changed"):
            built(store, tmp_path)
        assert not read

    def test_while_it_is_being_built(self, tmp_path: Path) -> None:
        """The first time it is not known yet; again, it counts when it is there, behind those that there are."""
        store, state, known = filled(), tmp_path / "state", ["trial"]

        def forgetting(_: ReleaseFacts) -> dict[str, str]:
            if known:
                register_in(state).forget(known.pop())
            return {}

        with pytest.raises(ReleaseError, match="one that is being built is not, until its end"):
            built(store, tmp_path, name="trial", papers=forgetting)
        built(store, tmp_path, name="trial", papers=lambda _: {})
        built(store, tmp_path)
        (tmp_path / "trial").rename(tmp_path / "kept")
        known.append("trial")
        facts = built(store, tmp_path, name="trial", papers=forgetting)
        assert facts.tombstones == {"first": 0}
        assert [one.facts.name for one in register_in(state).releases()] == ["first", "trial"]

    def test_while_another_one_is_being_built(self, tmp_path: Path) -> None:
        """In its last moment: that one leaves it out."""
        store, state = filled(), tmp_path / "state"
        built(store, tmp_path, name="trial", query=Query(outcomes=("skip",)))
        forgets = iter([True])

        def forgetting(_: ReleaseFacts) -> dict[str, str]:
            if next(forgets, False):
                register_in(state).forget("trial")
            return {}

        facts = built(store, tmp_path, papers=forgetting)
        assert (facts.previous, facts.tombstones) == (None, {})
        assert "trial" not in json.dumps(json.loads((tmp_path / "first" / "MANIFEST.json").read_text()))

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import MemoryStore
from tests.voting.release.building import MemoryVault
from voting.release.facts import ReleaseFacts
from voting.release.labels import Labels, ReviewIds, labels_of

VAULT = MemoryVault(MemoryStore())
FIRST = ReleaseFacts(
    "first", settings={"k": 2, "stop_at": ()}, versions={"screening": "a", "drawing": "2"}, checkpoint="log\n7\n"
)
TEXTS = st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=4), max_size=4)


class TestLabels:
    """Names within a release."""

    def test_forms(self) -> None:
        """Hex digits, in the lengths that the columns tell."""
        labels = labels_of(VAULT, FIRST)
        found = labels.comparison("a" * 32), labels.voter("a" * 32), labels.item("breakfast", "7")
        assert [len(one) for one in found] == [32, 16, 16]
        assert all(int(one, 16) >= 0 for one in found)
        assert len(set(found)) == 3

    def test_same_release_same_labels(self) -> None:
        """Of one store, also as its manifest tells it; any other one has others, though it has the same name."""
        changed: list[dict[str, Any]] = [
            {"name": "second"},
            {"query": {"winners": ["tie"]}},
            {"settings": {"k": 3}},
            {"versions": {**FIRST.versions, "screening": "b"}},
            {"checkpoint": "log\n8\n"},
            {"versions": {}},
        ]
        others = [labels_of(VAULT, replace(FIRST, **one)) for one in changed]
        others.append(labels_of(MemoryVault(MemoryStore(), b"1" * 32), FIRST))
        first = labels_of(VAULT, FIRST)
        built = replace(FIRST, counts={"votes": 7}, settings={"k": 2, "stop_at": []})
        again = ReleaseFacts.from_json(json.loads(json.dumps(built.as_json())))
        assert first.comparison("x") == labels_of(VAULT, again).comparison("x")
        assert len({first.comparison("x"), *(one.comparison("x") for one in others)}) == 8
        assert len({first.voter("x"), *(one.voter("x") for one in others)}) == 8

    def test_of_an_older_version(self) -> None:
        """Keyed by the name alone: what was withdrawn since is told in the ids that the holders have."""
        older = labels_of(VAULT, ReleaseFacts("first", checkpoint="log\n1\n"))
        assert older.comparison("x") == Labels(VAULT.secret("labels of first")).comparison("x")

    def test_items_of_two_campaigns(self) -> None:
        """Wherever one name ends and the other begins."""
        labels = Labels(bytes(32))
        assert labels.item("ab", "c") != labels.item("a", "bc")
        assert labels.item("1:a", "b") != labels.item("1", ":ab")

    @given(st.text())
    def test_draws(self, value: str) -> None:
        """Between 0 and 1, the same again, another for another purpose."""
        labels = Labels(bytes(32))
        value = value.encode("utf-8", "replace").decode()
        assert 0 <= labels.draw("split", value) < 1
        assert labels.draw("split", value) == labels.draw("split", value) != labels.draw("surrogate", value)


class TestReviewIds:
    """Names for reviewers, and what a decision is about."""

    def test_unlike_any_label(self) -> None:
        """A reviewer's list does not lead into a release."""
        review = ReviewIds(VAULT).of("a" * 32)
        assert len(review) == 16
        assert review not in {labels_of(VAULT, ReleaseFacts(name)).voter("a" * 32) for name in ("first", "reviews")}

    @given(TEXTS, TEXTS)
    def test_digest_of_texts(self, first: list[str], second: list[str]) -> None:
        """Equal exactly for equal lists, wherever one text ends and the next begins."""
        reviews = ReviewIds(VAULT)
        # No texts at all and one that is empty cannot both occur: a vote has two responses.
        if first and second:
            assert (reviews.digest(first) == reviews.digest(second)) == (first == second)

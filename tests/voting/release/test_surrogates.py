from __future__ import annotations

import re
from typing import Any

import pytest

from voting.release.labels import Labels
from voting.release.surrogates import MAKERS, Surrogates

SURROGATES = Surrogates(Labels(bytes(32)))


def row(label: str, *texts: str) -> Any:
    turns = [{"role": "user", "content": text} for text in texts]
    return {"comparison_id": label, "conversation": turns, "response_a": "", "response_b": "", "comment": None}


def texts(made: Any) -> list[str]:
    return [turn["content"] for turn in made["conversation"]]


class TestApplied:
    """Made-up values."""

    def test_same_within_a_comparison(self) -> None:
        """In every text; two persons are two."""
        first, second = texts(SURROGATES.applied(row("a", "<PERSON_1> met <PERSON_2>", "so <PERSON_1> said")))
        one, other = first.split(" met ")
        assert second == f"so {one} said"
        assert one != other

    def test_another_one_elsewhere(self) -> None:
        """In another comparison, and under another key; the same again under the same."""
        made = [texts(SURROGATES.applied(row(label, "<PERSON_1> and <PERSON_2>")))[0] for label in "abc"]
        assert len(set(made)) == 3
        assert texts(SURROGATES.applied(row("a", "<PERSON_1> and <PERSON_2>")))[0] == made[0]
        assert texts(Surrogates(Labels(b"1" * 32)).applied(row("a", "<PERSON_1> and <PERSON_2>")))[0] != made[0]

    @pytest.mark.parametrize(
        "text", ["<SECRET>", "<GCP_PROJECT_1>", "<PERSON>", "<PERSON_0>", "<person_1>", "a < b_1 >"]
    )
    def test_what_stays(self, text: str) -> None:
        """Secrets, types without a list, and what is no placeholder."""
        assert texts(SURROGATES.applied(row("a", text))) == [text]

    @pytest.mark.parametrize("kind", sorted(MAKERS))
    def test_many_are_all_different(self, kind: str) -> None:
        """Or stay placeholders where there are not enough; two things never become one."""
        made = texts(SURROGATES.applied(row("a", *(f"<{kind}_{number}>" for number in range(1, 200)))))
        assert len(set(made)) == len(made)
        assert sum(not one.startswith("<") for one in made) >= 25

    def test_only_reserved_addresses(self) -> None:
        """Nobody is reached by them."""
        for draw in range(0, 10**9, 12_345_678):
            assert MAKERS["EMAIL_ADDRESS"](draw).endswith("@example.org")
            assert MAKERS["IP_ADDRESS"](draw).startswith("198.51.100.")
            assert re.fullmatch(r"\+1 \d{3}-555-01\d\d", MAKERS["PHONE_NUMBER"](draw))

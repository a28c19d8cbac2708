"""Which rules are called on a text."""

import pytest

from voting.screening import re2
from voting.screening.gate import Gate
from voting.screening.recogniser import Kind, Match, Recogniser, Searching


def _rule(name: str, find: Searching | None = None, literals: tuple[str, ...] = ()) -> Recogniser:
    return Recogniser(name, Kind.PERSONAL, "PERSON", "A rule.", find or (lambda _: [Match(0, 1)]), literals)


class TestGate:
    """Rules that may find something."""

    @pytest.mark.parametrize(
        ("text", "opened"),
        [
            ("nothing of it", ["any"]),
            ("Sesame", ["any", "literal"]),
            ("code 12 open", ["any", "one of two"]),
            ("code 12 shut, bank", ["any", "one of two", "needing"]),
            ("code AB", ["any", "one of two"]),
            ("the bank", ["any"]),
            ("code 12, bankı", ["any", "one of two", "needing"]),
            ("code 12, the ıban", ["any", "one of two", "needing"]),  # which Python reads as an i, RE2 does not
        ],
    )
    def test_opens_for_those_alone(self, text: str, opened: list[str]) -> None:
        """A literal is there, one of a rule's patterns matches, and each that it needs."""
        number, letters, bank = (re2.compile(one) for one in ("code [0-9]{2}", "code [A-Z]{2}", "(?i)bank"))
        gate = Gate(
            [
                _rule("any"),
                _rule("literal", literals=("sesame",)),
                _rule("one of two", Searching(lambda _: [], (number, letters))),
                _rule("needing", Searching(lambda _: [], (number,), (bank,))),
            ]
        )
        with gate.open(text) as recognisers:
            assert [one.name for one in recognisers] == opened

    def test_pattern_of_several_rules_opens_for_each(self) -> None:
        """It is asked of a text once, and the answer kept while the rules look."""
        shared = re2.compile("sesame")
        gate = Gate([_rule(name, Searching(lambda _: [], (shared,))) for name in ("one", "two")])
        with gate.open(text := "open sesame") as recognisers:
            assert [one.name for one in recognisers] == ["one", "two"]
            assert [match.span() for match in shared.finditer(text)] == [(5, 11)]
        with gate.open("shut") as recognisers:
            assert recognisers == []

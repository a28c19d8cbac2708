"""Figures of a tool on written texts."""

from __future__ import annotations

import pytest

from benchmarks.screening.written_measuring import LOWER, measured, missed, taken_by_type
from benchmarks.screening.written_texts import Mark, Written

# Anna (0-4), of Acme (8-12), Anna again (14-18), key (20-30).
ONE = Written(
    "Anna of Acme, Anna. 0123456789 end",
    [
        Mark(0, 4, "PERSON", "anna"),
        Mark(8, 12, "ORGANIZATION"),
        Mark(14, 18, "PERSON", "anna"),
        Mark(20, 30, "SECRET", "key"),
    ],
)
ANNAS = [(0, 4, "PERSON"), (14, 18, "PERSON")]


class TestMeasured:
    """Each figure by hand."""

    @pytest.mark.parametrize(
        ("found", "figures"),
        [
            # Everything, and nothing more; the organisation is off by default.
            (
                [*ANNAS, (20, 30, "SECRET")],
                {"half all": 100, "unleaked": 100, "persons": 100, "others": 100, "wrong": 0},
            ),
            # One mention is left: the person is not protected, the conversation leaks.
            ([ANNAS[0], (20, 30, "SECRET")], {"whole PERSON": 50, "persons": 0, "others": 100, "unleaked": 0}),
            # Half of the key is a hit of the first kind, not of the second.
            (
                [*ANNAS, (20, 25, "SECRET")],
                {"half SECRET": 100, "whole SECRET": 0, "characters SECRET": 50, "unleaked": 0},
            ),
            # Nine of ten characters are whole; the type does not matter.
            ([*ANNAS, (20, 29, "PHONE_NUMBER")], {"whole SECRET": 100, "unleaked": 100}),
            # An organisation that is found is reported apart and not wrong.
            ([(8, 12, "ORGANIZATION")], {"whole ORGANIZATION": 100, "whole all": 0, "wrong": 0}),
            # "of" is outside of all: 2 of 12 characters there.
            ([(5, 7, "PERSON")], {"wrong": 100 * 2 / 12, "half all": 0}),
            # Overlapping finds are counted once.
            ([(20, 30, "SECRET"), (22, 30, "URL")], {"characters SECRET": 100}),
        ],
    )
    def test_counts(self, found: list[tuple[int, int, str]], figures: dict[str, float]) -> None:
        """Shares in percent."""
        shares = measured(lambda _: found, [ONE]).shares()
        assert {name: pytest.approx(shares[name]) for name in figures} == figures

    def test_names_in_lower_case_are_counted_apart(self) -> None:
        """Of texts typed so, and of no others."""
        typed = Written("hi, anna and Ben here, key abc", [Mark(4, 8, "PERSON"), Mark(27, 30, "SECRET")])
        lower = typed._replace(text=typed.text.lower() + " and so on, for as long as it takes to type all of this")
        tally = measured(lambda _: [(4, 6, "PERSON")], [typed, lower])
        assert (tally.seen[f"half {LOWER}"], tally.seen["half PERSON"]) == (1, 2)
        assert tally.share(f"characters {LOWER}") == 50
        assert f"half {LOWER}" not in measured(lambda _: [], [ONE]).seen

    def test_sums_add_up(self) -> None:
        """Over files, spans weigh the same; figures without a hit stay in."""
        both = measured(lambda _: [], [ONE]) + measured(lambda _: ANNAS, [ONE])
        assert both.share("whole PERSON") == 50
        assert both.share("whole SECRET") == 0
        assert both.characters == 2 * len(ONE.text)

    def test_taken_is_told_by_type(self) -> None:
        """Of clean text."""
        assert taken_by_type(lambda _: [(0, 4, "PERSON"), (5, 7, "URL")], [ONE]) == {"PERSON": 4, "URL": 2}

    def test_misses_and_wrong_pieces(self) -> None:
        """Organisations are no misses; a piece that touches a span is not wrong."""
        lost, wrong = missed(lambda _: [(0, 7, "PERSON"), (31, 34, "URL")], ONE)
        assert [span[:2] for span in lost] == [(14, 18), (20, 30)]
        assert wrong == [(31, 34, "URL")]

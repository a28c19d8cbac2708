"""What of books is taken."""

from benchmarks.screening.manuals import pieces, taken
from voting.ports import Span


class TestManuals:
    """Pieces, and shares of them."""

    def test_pieces_are_whole_paragraphs(self) -> None:
        """Each is long enough, none stands twice, and the same are drawn again."""
        text = "\n\n".join(f"{number} " + "word " * 200 for number in range(40))
        drawn = pieces(text, 5)
        assert drawn == pieces(text, 5)
        assert len(set(drawn)) == 5
        assert all(1_500 <= len(one) <= 3_000 and one[0].isdigit() for one in drawn)
        assert len(pieces(text, 500)) == 20

    def test_shares_are_of_all_characters(self) -> None:
        """Percent, the largest first."""

        def find(text: str) -> list[Span]:
            return [Span(0, 5, "PERSON", 1.0, "x"), Span(6, 7, "AGE", 1.0, "x")] if text.startswith("a") else []

        assert list(taken(find, ["a" * 10, "b" * 10])) == [("PERSON", 25.0), ("AGE", 5.0)]

"""A text that is longer than what a recogniser sees at once is screened whole."""

from itertools import pairwise

from voting.ports import Screener
from voting.screening.pieces import OVERLAP, pieces
from voting.screening.view import Source, plain_view

LENGTH = 1_000_000
FILLER = "and then it was so, as it has been for long; "


def long_text() -> tuple[str, list[tuple[int, int]]]:
    """A megabyte of plain words, with addresses of mail close together wherever a piece may begin or end."""
    plain = (FILLER * (LENGTH // len(FILLER) + 1))[:LENGTH]
    cuts = list(pieces(plain_view(Source(plain))))
    starts = [piece.original(0, 1)[0] for piece in cuts]
    edges = [edge for start, piece in zip(starts, cuts, strict=True) for edge in (start, start + len(piece.text))]
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < LENGTH:
        near = any(abs(at - edge) < 200 for edge in edges)
        part = f"q{len(places)}x@example{len(places)}.org " if near else FILLER[: 20 + at % 7] + " "
        if near:
            places.append((at, at + len(part) - 1))
        parts.append(part)
        at += len(part)
    return "".join(parts), places


class TestPieces:
    """Cuts."""

    def test_overlap_and_miss_nothing(self) -> None:
        """Each piece begins before the last one ends, and together they are the text."""
        text, _ = long_text()
        cuts = list(pieces(plain_view(Source(text))))
        places = [(piece.original(0, 1)[0], piece.original(len(piece.text) - 1, len(piece.text))[1]) for piece in cuts]
        assert len(cuts) > 10
        assert (places[0][0], places[-1][1]) == (0, len(text))
        assert all(before[1] - after[0] >= OVERLAP - 200 for before, after in pairwise(places))

    def test_values_at_their_edges_are_found(self, screener: Screener) -> None:
        """Whole, in a text of a megabyte."""
        text, places = long_text()
        assert len(text) >= LENGTH
        assert len(places) > 100
        found = {(span.start, span.end) for span in screener.find(text) if span.entity_type == "EMAIL_ADDRESS"}
        assert found == set(places)

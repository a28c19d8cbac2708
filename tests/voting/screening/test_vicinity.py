"""Where a text is looked at again."""

from hypothesis import given
from hypothesis import strategies as st

from voting.screening.vicinity import REACH, vicinities

PLACES = st.lists(st.integers(0, 6_000), min_size=2, max_size=24, unique=True).map(
    lambda edges: list(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
)


class TestVicinities:
    """Windows around what was masked."""

    def test_reach_and_words(self) -> None:
        """As far as a recogniser looks, and never from the middle of a word."""
        text = "word " * 2_000
        ((low, high),) = vicinities(text, [(5_000, 5_004)], [(5_000, 5_004)])
        assert low <= 5_000 - REACH
        assert high >= 5_004 + REACH
        assert high - low < 3 * REACH
        assert text[low - 1] == text[high] == " "

    def test_masked_place_counts_as_one_character(self) -> None:
        """What is beyond a long one has come near."""
        text = "x " * 8_000
        masked = [(5_000, 5_002), (5_010, 11_010)]
        ((low, high),) = vicinities(text, masked[:1], masked)
        assert low < 5_000 - REACH + 3
        assert high > 11_010 + REACH - 20

    @given(PLACES, st.sampled_from(["a", "ab c ", " "]))
    def test_every_fresh_place_is_inside_and_no_masked_one_is_cut(
        self, masked: list[tuple[int, int]], unit: str
    ) -> None:
        """For any places in any text, in order."""
        text = unit * (6_000 // len(unit))
        masked = [(low, high) for low, high in masked if high <= len(text)]
        fresh = masked[::2]
        windows = list(vicinities(text, fresh, masked))
        assert windows == sorted(windows)
        for low, high in fresh:
            assert any(start <= low and high <= end for start, end in windows)
        for start, end in windows:
            assert 0 <= start <= end <= len(text)
            assert not any(low < start < high or low < end < high for low, high in masked)

"""What a decoded view shows around a hidden place."""

import pytest

from voting.screening.decoding import decoded_views
from voting.screening.view import Source, plain_view


def shown(text: str) -> list[str]:
    """The decoded views."""
    return [view.text for view in decoded_views(plain_view(Source(text)))]


class TestEdges:
    """Words at the edges of what is shown."""

    @pytest.mark.parametrize("length", range(248, 262))
    def test_no_word_is_cut_in_two(self, length: int) -> None:
        """A part of one may be a name: "Assi" of Assistant."""
        side = ("Assistant " * 40)[:length]
        text = f"Assistant {side[::-1]} jo%40heron.example {side}Assistant says so"
        (view,) = shown(text)
        assert "jo@heron.example" in view
        words = text.replace("%40", "@").split()
        assert set(view.split()) <= set(words)

    def test_what_has_no_blanks_is_cut(self) -> None:
        """Else a view would be as long as the text."""
        (view,) = shown("a" * 5_000 + " jo%40heron.example " + "b" * 5_000)
        assert len(view) < 600
        assert "jo@heron.example" in view

    def test_at_the_ends_of_a_text(self) -> None:
        """Nothing is beyond them."""
        assert shown("jo%40heron.example") == ["jo@heron.example"]

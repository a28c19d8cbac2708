"""What the plain view makes of a text, and the way back."""

import pytest

from voting.screening.recogniser import joins
from voting.screening.view import Source, plain_view


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("मोबाइल ९८२२० ४६१७३", "मोबाइल 98220 46173"),
        ("هاتف ٠١٠٠٦٤٨٢٧١٩", "هاتف 01006482719"),
        ("شماره ۰۹۱۲", "شماره 0912"),
        ("রোল ৭২৪।", "রোল 724।"),
        ("โทร ๐๘๑", "โทร 081"),
    ],
)
def test_digits_of_other_scripts(text: str, seen: str) -> None:
    """Each is read as the digit that it is, where it is."""
    view = plain_view(Source(text))
    assert view.text == seen
    assert [view.original(at, at + 1) for at in range(len(seen))] == [(at, at + 1) for at in range(len(text))]


def test_vowel_signs_join() -> None:
    """A sign of an Indian script that touches a value belongs to its word; a full stop does not."""
    assert joins("ி")
    assert not joins("।")
    assert not joins("")

"""Words that speak of a kind of values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt.cues import Stems
from voting.screening.learnt.secret_cues import SECRETS


class TestStems:
    """Words that speak of a kind of values."""

    def test_the_longest_of_stems_that_overlap_counts(self) -> None:
        """One stem "password", not "pass" and another; a stem inside of a longer word counts."""
        stems = Stems({"": "pass password word code"}, 5, 5)
        assert [(cue.stem, cue.start) for cue in stems.cues("My Password, doorcode")] == [("password", 3), ("code", 17)]

    def test_windows_are_in_order_and_apart(self) -> None:
        """Near stems share one; none begins before the text or ends behind it."""
        stems = Stems({"": "pin"}, 2, 4)
        text = "pin pin" + " " * 20 + "pin"
        assert list(stems.windows(text, stems.cues(text))) == [(0, 11), (25, 30)]

    @pytest.mark.parametrize(("place", "near"), [((8, 9), False), ((9, 10), True), ((16, 17), True), ((17, 18), False)])
    def test_near_is_what_lies_in_a_window(self, place: tuple[int, int], near: bool) -> None:
        """One character before a stem and four behind it."""
        stems = Stems({"": "pin"}, 1, 4)
        text = " " * 10 + "pin" + " " * 10
        assert stems.is_near(stems.cues(text), *place) is near

    @given(st.text())
    def test_offsets_hold_whatever_lower_case_is(self, text: str) -> None:
        """A letter that grows in lower case, such as the dotted capital I, moves nothing."""
        for cue in SECRETS.cues("İ" + text + " PIN"):
            assert ("İ" + text + " PIN")[cue.start : cue.end].lower()[:1] == cue.stem[:1]

    def test_each_is_of_the_first_of_its_groups(self) -> None:
        """One group for all languages; a low line stands for a blank."""
        stems = Stems({"door": "porta _log_in", "code": "porta kod"}, 5, 5)
        cues = stems.cues("porta, kod, log in, blog in")
        assert [(cue.stem, cue.group) for cue in cues] == [("porta", "door"), ("kod", "code"), ("log in", "door")]

    @pytest.mark.parametrize(("text", "found"), [("vin 4", ["vin"]), ("moving 4", []), ("Kontonr. 4", ["konto", "nr"])])
    def test_some_count_where_they_begin_a_word(self, text: str, found: list[str]) -> None:
        """Short ones would be in half of all words."""
        assert [cue.stem for cue in Stems({"": "_vin konto nr"}, 5, 5).cues(text)] == found

"""Heads of a table's columns."""

import pytest

from voting.screening.personal.fields.heads import is_head


class TestIsHead:
    """A cell of a row of keys."""

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("vards;personas_kods;talrunis;adrese\nJānis", "personas_kods"),
            ("id,username,email,phone", "username"),
            ("| vardas | telefonas | adresas |".strip("| "), "telefonas"),
        ],
    )
    def test_hit(self, text: str, cell: str) -> None:
        """Most cells beside it are keys."""
        at = text.index(cell)
        assert is_head(text, at, at + len(cell))

    @pytest.mark.parametrize(
        ("text", "cell"),
        [
            ("name, mary_poppins9, password", "mary_poppins9"),
            ("jk;geheim12;admin", "geheim12"),
            ("my name, phone and email changed", "phone"),
            ("telefonas", "telefonas"),
        ],
    )
    def test_miss(self, text: str, cell: str) -> None:
        """A row of values, a sentence."""
        at = text.index(cell)
        assert not is_head(text, at, at + len(cell))

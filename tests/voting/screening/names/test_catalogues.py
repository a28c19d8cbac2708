"""Names in catalogues and address books."""

import pytest

from voting.screening.names.catalogues import catalogued


def found(text: str) -> list[str]:
    """The names, in order."""
    return sorted((text[name.start : name.end] for name in catalogued(text)), key=text.index)


class TestCatalogued:
    """BibTeX and vCards."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (
                "@book{w, author = {Wexford, Niamh and Obi, Chukwuemeka}, year=2}",
                ["Wexford, Niamh", "Obi, Chukwuemeka"],
            ),
            ('  author="van Rixt, Jelle and\n   Manda Fairy",', ["van Rixt, Jelle", "Manda Fairy"]),
            ("editor = {{Sorcha Wren}},", ["Sorcha Wren"]),
            ("BEGIN:VCARD\nN:Szymanski;Margaret;Ellen;;\nFN:x", ["Szymanski", "Margaret", "Ellen"]),
            ("BEGIN:VCARD\nN;CHARSET=UTF-8:Fairy;Manda\nEND", ["Fairy", "Manda"]),
        ],
    )
    def test_hit(self, text: str, names: list[str]) -> None:
        """Each name, whole, whatever lists hold."""
        assert found(text) == names

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ('author = "admin",', "an account"),
            ("author = {The Heron Project},", "no person"),
            ("author = {Wren and others},", "a word alone"),
            ("N:Szymanski;Margaret;Ellen;;\n", "no vCard"),
            ("author == {Wexford, Niamh}", "a comparison"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """Nobody by this form."""
        assert found(text) == [], why

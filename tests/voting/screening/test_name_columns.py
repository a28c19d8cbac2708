"""Lists and columns most of whose items are people."""

from voting.screening.hits import Hit
from voting.screening.name_columns import fill_columns
from voting.screening.recogniser import Kind


def filled(text: str, names: list[str]) -> list[str]:
    """What is masked when some names were found."""
    hits = [
        Hit(at, at + len(name), Kind.PERSONAL, "PERSON", "name", "Why.", value=name, key=name)
        for name in names
        for at in (text.index(name),)
    ]
    taken = fill_columns(sorted(hits, key=lambda hit: hit.start), text)
    assert [hit.start for hit in taken] == sorted(hit.start for hit in taken)
    return [text[hit.start : hit.end] for hit in taken]


class TestFillColumns:
    """What stands among names."""

    def test_numbered_list(self) -> None:
        """Every item of a list most of whose items were found."""
        text = "Seats:\n1. Okonkwo\n2. Van Zyl\n3. Tui\n4. de la Fuente\n5. Sato\nThanks"
        assert filled(text, ["Okonkwo", "Van Zyl", "Sato"]) == ["Okonkwo", "Van Zyl", "Tui", "de la Fuente", "Sato"]

    def test_column(self) -> None:
        """Every cell below the head, in that column alone."""
        text = "a,b,c\nFerraro,Luca,Red\nWinters,Mary,Blue\nPark,Ji-hoon,Red\nStone,Rocky,Green"
        assert filled(text, ["Ferraro", "Winters", "Stone"]) == ["Ferraro", "Winters", "Park", "Stone"]

    def test_few_found(self) -> None:
        """Most items name nobody."""
        text = "- Flour\n- Anna\n- Butter\n- Milk\n- Salt"
        assert filled(text, ["Anna"]) == ["Anna"]
        assert filled(text.replace("Flour", "Lee"), ["Lee", "Anna"]) == ["Lee", "Anna"]

    def test_no_name(self) -> None:
        """Items of another form stay."""
        text = "- Anna Lee\n- Ben Roe\n- Cy Poe\n- bring the cake\n- Room 4\n- Dora Moe"
        assert filled(text, ["Anna Lee", "Ben Roe", "Cy Poe", "Dora Moe"]) == [
            "Anna Lee",
            "Ben Roe",
            "Cy Poe",
            "Dora Moe",
        ]

    def test_allowed_item_stays(self) -> None:
        """A name that an operator allows is masked nowhere."""
        text = "1. Okonkwo\n2. Van Zyl\n3. Tui\n4. Sato\n"
        hits = [
            Hit(3, 10, Kind.PERSONAL, "PERSON", "name", "Why."),
            Hit(14, 21, Kind.PERSONAL, "PERSON", "name", "Why."),
        ]
        hits.append(Hit(32, 36, Kind.PERSONAL, "PERSON", "name", "Why."))
        assert len(fill_columns(hits, text)) == 4
        assert fill_columns(hits, text, frozenset({"tui"})) == hits

    def test_short_list(self) -> None:
        """Three items are too few."""
        assert filled("- Anna\n- Ben\n- Cake", ["Anna", "Ben"]) == ["Anna", "Ben"]

"""Names that their form tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.initials import told_by_form
from voting.screening.names.nicknames import NICKNAMES


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    """The names in a text."""
    return [text[name.start : name.end] for name in told_by_form(text, gazetteer)]


class TestToldByForm:
    """Initials, families, surname first, signatures."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Present: U. Vogelsang, chair", "U. Vogelsang"),
            ("by J.-P. Lacaze", "J.-P. Lacaze"),
            ("Apologies: the Mendozas.", "the Mendozas"),
            ("Familie Kowalczuk zieht um", "Kowalczuk"),
            ("i coniugi Abbatantuono confermano", "Abbatantuono"),
            ("the Petersen twins", "Petersen"),
            ("| Quiroga, Belén | x |", "Quiroga, Belén"),
            ('"Adeyemi, Folasade"', "Adeyemi, Folasade"),
            ("B3 Hargreave, Winifred 91y #NOF", "Hargreave, Winifred"),
            ("B1 Ahlström, Per 44y DKA", "Ahlström, Per"),
            ("1. Tanaka, Keiko - absent", "Tanaka, Keiko"),
            ("Patient: Fassbinder, Jörn, * 09.12.1971", "Fassbinder, Jörn"),
            ("Ng, Wei Ling (Ms)", "Ng, Wei Ling"),
            ("All good.\n\nBest,\nR.", "R."),
            ("see you. LG, K", "K"),
            ("its my coworker deepikas sister", "deepika"),
            ("he says im ramonas guest", "ramona"),
            ("adopted by the lindstroms in minnesota", "lindstrom"),
            ("Patient: ZIELINSKI, BARBARA\nExam", "ZIELINSKI, BARBARA"),
            ("Name: COLON, WALLDY E\nDate", "COLON, WALLDY E"),
            ("3. SARASWAT, NEVEDITA S\n4. none", "SARASWAT, NEVEDITA S"),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """The name, whole and alone."""
        assert told(text, gazetteer) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "A. Paris\nB. Berlin\nC. Rome",
            "U.S. Senate, U.K. Parliament, J. Chem. Phys. 12, E. coli, C. elegans, p. 34",
            "Plan B. Then we go, Grade A. Apple pie",
            "the Netherlands, the Alps, the Olympics, the Masters, the Times, the Kings",
            "Paris, France; Austin, Texas",
            "(Berlin, Germany)",
            "| Red, Blue | Monday, Tuesday |",
            "1. Paris, London - done\nB3 Bridge, Street 12 y",
            "- Price, Will (tbc)",
            "SELECT, INSERT A\nBOSTON, OHIO B",
            "Best, R. wrote it. Thanks, it works",
            "all pandas dataframes, numpys arrays, the cookies of kubernetes clusters",
            "the germans win, the koreans lose, the cats sleep, toms river, james bond",
            "see /home/deepikas here, @ramonas guest",
            "durų kodas yra 4471, laiptinės kodas dabar kitas",
            "die Familie ist groß, the royal family",
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str) -> None:
        """Enumerations, journals, species, places, words."""
        assert told(text, gazetteer) == []

    @given(text=st.text(st.sampled_from("A. Bcde,the s|\n")))
    def test_any_text(self, gazetteer: Gazetteer, text: str) -> None:
        """Places lie in the text and are not empty."""
        assert all(0 <= name.start < name.end <= len(text) for name in told_by_form(text, gazetteer))


class TestNicknames:
    """Short forms."""

    def test_folded_and_without_itself(self) -> None:
        """A name is looked up as folding has it, and nobody is called so twice."""
        assert set(NICKNAMES["william"]) >= {"will", "bill", "billy"}
        assert all(name not in short and len(set(short)) == len(short) for name, short in NICKNAMES.items())

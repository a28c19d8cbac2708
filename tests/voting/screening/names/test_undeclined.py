"""Names in other cases than the first."""

import pytest

from voting.screening.names.features import coarse, listed_pair, nearby_features, own_features
from voting.screening.names.gazetteer import DECLINED, Gazetteer, Known, Listed, known
from voting.screening.names.undeclined import LONGEST, first_cases

PLAIN = Known(3, 0, 0).packed() | Listed.GIVEN


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("petrem", "petr"),  # Czech, Slovak
        ("honzovi", "honza"),
        ("novotnym", "novotny"),
        ("dvorakovou", "dvorakova"),
        ("lence", "lenka"),
        ("marka", "marek"),  # Polish too
        ("wisniewska", "wisniewski"),
        ("magdzie", "magda"),
        ("markom", "marko"),  # Croatian, Slovenian
        ("anino", "ana"),
        ("brna", "brno"),
        ("jono", "jonas"),  # Lithuanian
        ("kazlausku", "kazlauskas"),
        ("petrausku", "petrauskas"),
        ("rutes", "rute"),
        ("berzinam", "berzins"),  # Latvian
        ("janim", "janis"),
        ("ilzei", "ilze"),
        ("virtasen", "virtanen"),  # Finnish
        ("korhoselle", "korhonen"),
        ("matin", "matti"),
        ("tampereella", "tampere"),
        ("tammega", "tamm"),  # Estonian
        ("mardi", "mart"),
        ("kadril", "kadri"),
        ("annaval", "anna"),  # Hungarian
        ("peterrel", "peter"),
        ("debrecenben", "debrecen"),
        ("ayseyle", "ayse"),  # Turkish
        ("andreei", "andreea"),  # Romanian
        ("radului", "radu"),
        ("peters", "peter"),
    ],
)
def test_first_cases(word: str, first: str) -> None:
    """The name is among the answers."""
    assert first in first_cases(word)


@pytest.mark.parametrize("word", ["", "ana", "jan", "working", "x" * (LONGEST + 1), "a" * LONGEST + "em"])
def test_no_case(word: str) -> None:
    """Short words, long ones, and those that end as no case does."""
    assert not list(first_cases(word))


class TestEntry:
    """`Gazetteer.entry` of a word that is on no list of names."""

    LISTS = Gazetteer(
        {
            "petr": PLAIN,
            "rare": Known(1, 1, 0).packed() | Listed.GIVEN,
            "hous": Known(4, 0, 0).packed() | Listed.GIVEN | Listed.EVERYDAY,
            "rosa": Known(4, 2, 0).packed() | Listed.GIVEN | Listed.COMMON_GIVEN | Listed.EVERYDAY,
            "brno": Known(0, 0, 4).packed() | Listed.PLACE,
            "petra": Known(2, 0, 0).packed() | Listed.GIVEN,
            "petrem": Known(0, 0, 0, 5, 6).packed() | Listed.WORD,
            "petru": Known(0, 0, 0, 7).packed(),
        }
    )

    def test_has_the_levels_of_the_name(self) -> None:
        """And keeps what is known of the word itself."""
        bits = self.LISTS.entry("Petrem")[0]
        assert bits & DECLINED
        assert bits & Listed.WORD
        assert not bits & Listed.GIVEN
        assert known(bits)[:5] == (3, 0, 0, 5, 6)
        assert self.LISTS.listed("Petrem") & Listed.WORD  # who asks for lists alone is told of them alone
        assert not self.LISTS.listed("Petrem") & DECLINED
        assert known(self.LISTS.entry("Brna")[0]).place == 4

    @pytest.mark.parametrize(
        ("word", "why"),
        [
            ("petra", "is a name itself"),
            ("petru", "is written everywhere"),
            ("rareho", "hardly anybody is called rare"),
            ("housem", "hous is an everyday word"),
            ("unknown", "nothing like it is a name"),
            ("петрем", "is of another script"),
        ],
    )
    def test_is_none(self, word: str, why: str) -> None:
        """Where nothing or little says that it is a case of a name."""
        assert not self.LISTS.entry(word)[0] & DECLINED, why

    def test_of_an_everyday_word_that_many_are_called(self) -> None:
        """It counts."""
        assert self.LISTS.entry("rosou")[0] & DECLINED

    def test_features(self) -> None:
        """A case of a name tells that, to its neighbours too, and is no listed name."""
        bits = self.LISTS.entry("petrem")[0]
        own = own_features("petrem", bits)
        assert {"dg=3", "ds=0", "dp=0", "dn=30", "kg=05"} <= set(own)
        assert "gN" not in own
        assert "dn=30" in nearby_features("petrem", bits, 1)
        assert coarse(bits) == coarse(PLAIN)
        assert listed_pair(bits, bits) == listed_pair(PLAIN, PLAIN)
        assert not [one for one in own_features("petr", PLAIN) if one.startswith("d")]

"""Ages from the Baltic to Turkey, and what is measured or counted there."""

import pytest

from tests.voting.screening.samples import found
from voting.ports import Screener
from voting.screening.personal.ages.finder import AGE


class TestAgesNorthern:
    """A case or the word for a year says that a number is an age."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "ta on 46-aastane, olen kuueteistaastane, 34-aastasele",
                ["46-aastane", "kuueteistaastane", "34-aastasele"],
            ),
            ("poeg on kolmteist aastat vana, beebi 3 kuud vana", ["kolmteist aastat vana", "3 kuud vana"]),
            ("tütar saab seitsmeseks, tema saab varsti 40-seks", ["seitsmeseks", "40-seks"]),
            ("laupäeval on sünnipäev, saab kakskümmend üks", ["kakskümmend üks"]),
            ("poikani on kolmetoista vuotta vanha, viisivuotias", ["kolmetoista vuotta vanha", "viisivuotias"]),
            ("Potilas on 67 v mies. Nainen 54 v, ei allergioita", ["67 v", "54 v"]),
            ("viņam ir 46 gadi, viņai 71 gads.", ["46 gadi", "71 gads"]),
            ("manam dēlam ir trīspadsmit gadu, meitai paliks septiņi", ["trīspadsmit gadu", "septiņi"]),
            ("Paciente, 67 g.v., 46 gadus vecs, 34-gadīgā Anna", ["67 g.v.", "46 gadus vecs", "34-gadīgā"]),
            (
                "jam 46 metai; mano sūnui trylika metų, dukrai sueis septyneri",
                ["46 metai", "trylika metų", "septyneri"],
            ),
            ("Pacientė, 67 m., 27 metų amžiaus, 25-metis", ["67 m.", "27 metų amžiaus", "25-metis"]),
            ("močiutei aštuoniasdešimt dveji metai", ["aštuoniasdešimt dveji metai"]),
            ("most tölti be a hetet, jövőre tölti be a 18-at", ["hetet", "18-at"]),
            ("kızım yediye basacak, babam 60'a bastı", ["yediye", "60'a"]),
            ("\x00 og \x00, begge 51.", ["51"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The age is found."""
        assert found(AGE, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Meie maja on 46-aastane, 20-aastane kogemus, 12-aastane laenuperiood",
            "talomme on 46 vuotta vanha",
            "cégünk 25 éves, a házunk 80 éves",
            "takuu 2 v, 100 v virta",
            "Mūsu firmai ir 25 gadi, manai mašīnai ir 12 gadi, garantija 5 gadi",
            "Mūsų įmonei 25 metai, mano automobiliui 12 metų, garantija 5 metai",
            "töltsd be a fájlt, düğmeye bastı",
            "tööstaaž on 10 aastat, üle kümne aasta",
            "både 51 og 52",
        ],
    )
    def test_miss(self, text: str) -> None:
        """A thing's age, or none."""
        assert found(AGE, text) == []


class TestOfThings:
    """What is measured or counted is no age."""

    @pytest.mark.parametrize(
        "text",
        [
            "Mis vahe on 40-kraadisel pesul ja 60-kraadisel pesul?",
            "Keitä 12 minuuttia, lisää 3 munaa.",
            "Virk 12 minučių, įdėk 3 kiaušinius.",
            "forskellen på 40 grader og 60 graders vask?",
            "Skriv ihop en lokal nyhet på 60 ord:",
            "Újpest, 24. forduló",
            "Petra és Olivér június 21-én tartja az esküvőjét",
            "a 40 fokos és a 60 fokos mosás",
            "A céget 1992-ben alapították, 45 dolgozója van.",
            "Fenerbahçe yendi, 24. hafta, 3. kat",
            "Mida tähendab töölepingu seaduse § 88 lg 1",
            "Stjerneskud 145,-\nDyrlægens Natmad 89,-",
            "Maj-Britt firar 40 år i yrket",
        ],
    )
    def test_miss(self, screener: Screener, text: str) -> None:
        """A degree, a minute, a worker, a round, a section, a price."""
        assert not [one for one in screener.find(text) if one.entity_type == "AGE"]

    @pytest.mark.parametrize(
        ("text", "age"),
        [
            ("Faren, 40 år, i Oslo", "40 år"),
            ("han är 40 år i dag", "40 år"),
            ("hej mor, jeg er 24 og bor på Amager", "24"),
            ("evli, 34 yaşında, öğretmen", "34 yaşında"),
            ("szia anya, 24 vagyok és Zuglóban lakom", "24"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, age: str) -> None:
        """An age beside such words is found."""
        assert [text[one.start : one.end] for one in screener.find(text) if one.entity_type == "AGE"] == [age]

"""Ages of people."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.ages.finder import AGE


class TestAge:
    """Ages of people."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I'm 34 and tired", "34"),
            ("i am 34, female", "34"),
            ("my 7-year-old daughter", "7-year-old"),
            ("a man, 62 years old", "62 years old"),
            ("34 y/o male", "34 y/o"),
            ("Age: 34", "34"),
            ("aged 71", "71"),
            ('"age": 34', "34"),
            ("ich bin 34 Jahre alt", "34 Jahre alt"),
            ("j'ai 34 ans", "34 ans"),
            ("tengo 34 años", "34 años"),
            ("she just turned 40.", "40"),
            ("34M here, need advice", "34M"),
            ("me (29f) and my bf (31m)", "29f"),
            ("F/29 looking for", "F/29"),
            ("I [22F] met him", "22F"),
            ("m34, 180cm", "m34"),
            ("34 y.o. man", "34 y.o."),
            ("my kids are 4 and 7", "4 and 7"),
            ("my son Tim is 5", "5"),
            ("my daughter, 12, refuses", "12"),
            ("when I was 17 my dad left", "17"),
            ("she is thirty-four years old", "thirty-four years old"),
            ("in my mid-30s", "mid-30s"),
            ("\x00 is 34 and lives", "34"),
            ("\x00, 34, a teacher", "34"),
            ("Alter: 34", "34"),
            ("kids are 4, 7 and 11. need", "4, 7 and 11"),
            ("wife 31 yrs, husband 36 yrs", "36"),
            ("ASL? 22/f/glasgow", "22/f"),
            ("at 23 i had a shop", "23"),
            ("a lady of fifty three and", "fifty three"),
            ("Mum is 79, lives alone", "79"),
            ("mąż 35, kredyt", "35"),
            ("ben 26, mijn huisgenoot", "26"),
            ("varón de 67 años", "67 años"),
            ("患者,女,58岁,住院", "58岁"),
            ("儿子今年七岁", "七岁"),
            ("मेरी बेटी आठ साल की है", "आठ साल की"),
            ("w/o mahesh, 52/f, uhid", "52/f"),
            ("\x00 er 16 og bor", "16"),
            ("two kids, \x00 (9) and \x00 (6)", "6"),
            ("who is 83, had", "83"),
            ("a boy of about 15 in", "15"),
            ("he died at 86. The", "86"),
            ("my son doesn't speak at 26 months?", "26 months"),
            ("im \x00 27 from bradford", "27"),
            ("my grandson \x00 7 out", "7"),
            ("we were both 26.", "26"),
            ("mein 7-jähriger Sohn", "7-jähriger"),
            ("ma fille de 7 ans", "7 ans"),
            ("mi hijo tiene 5 años", "5 años"),
            ("mia figlia ha 5 anni", "5 anni"),
            ("tenho 34 anos", "34 anos"),
            ("ik ben 34 jaar", "34 jaar"),
            ("jag är 34 år", "34 år"),
            ("mam 34 lata", "34 lata"),
            ("我今年34岁", "34岁"),
            ("मेरी उम्र 34 है", "34"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The number, with its unit where there is one."""
        assert gate(AGE, text)
        assert expected in found(AGE, text)

    @pytest.mark.parametrize(
        "text",
        [
            "5 साल की वारंटी, 15 साल का लोन",
            "I'm 34 minutes late",
            "he is 5 points ahead",
            "I am 90% sure",
            "I'm 3/4 done",
            "page 34",
            "the average is 34",
            "a 300-year-old house",
            "she is 10th",
            "I'm 1.80 m tall",
            "I am 5 km away",
            "it's a 10-year-old codebase",
            "this wine is 12 years old",
            "the company is 25 years old",
            "my son is 5 feet tall",
            "I'm 3 chapters in",
            "F/2.8 lens at 50mm",
            "M4 screws and F12 key",
            "34M rows, 25F outside",
            "depuis 7 ans",
            "un contrat de 3 ans",
            "hace 5 años",
            "(If 80 columns were good",
            "merge 0555e4a f58 cb/t0000",
            "turn 90 degrees",
            "np.nan, 3",
            "new double[] {Double.NaN, 2, 1}",
            "\x00 (2) is cited",
            "ma 4 lata, laptop",
            "meeting at 10, directions",
            "at 23 degrees i had a beer",
            "the kids are 3 minutes late",
            '"CONN_MAX_AGE": 60,',
            "Cache-Control: max-age=60",
            "o boleto de \x00 vence dia 10. Acesse",
            "who is 5 minutes late",
            "Das Gebäude ist 120 Jahre alt",
            "\x00, 34, 55, 66",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other amounts stay."""
        assert found(AGE, text) == []

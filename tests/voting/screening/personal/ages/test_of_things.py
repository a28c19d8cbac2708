"""Ages of things, and numbers that are none."""

import pytest

from tests.voting.screening.samples import found, marked
from voting.screening.personal.ages.finder import AGE
from voting.screening.personal.ages.of_things import (
    is_in_a_column,
    is_of_a_day,
    is_of_a_thing,
    is_of_another_kind,
)


class TestIsOfAThing:
    """What a clause speaks of before its verb."""

    @pytest.mark.parametrize(
        "text",
        [
            "Der Rechner im Flur ist «14» Jahre alt",
            "La caldaia del condominio ha «19» anni",
            "The scanner upstairs was «6» years old",
            "the boiler is a built in one, maybe «13» years old",
            "it is a built-in one, nearly «13» years old",
            "no enciende, tiene «7 años» la lavadora",
            "arreglo o no, tiene «7» años la lavadora",
            "My car's «12» years old",
            "Reported by: x\nModel: 14 inch, «two years old»",
            "Gerät: 14 Zoll, «zwei Jahre alt»",
            "the toaster is «12 years old»",
            "Min surdeg, den är «sju år» nu",
            "bei der Spülmaschine? die ist «9 jahre alt»",
            "It is a KGN39 something, «nine years old». Now",
            "the boiler, a Vaillant, is «15 years old»",
            "php_value post_max_size «16M»",
            "bozuk. Yazıcı «8 yaşında» zaten",
            "la imprimante a «9 ans» de garantie",
            "Náš kotel má «12 let»",
            "Kuća u selu ima «80 godina»",
            "Машина има «12 година»",
            "mašina de spălat e bună, mașina are «9 ani»",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Devices, houses, files, in a dozen languages."""
        assert is_of_a_thing(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "My son broke the printer and is «12» years old",
            "Meine Oma im Haus ist «81» Jahre alt",
            "Anna from the shop is «34»",
            "the bus driver is «58»",
            "The printer is dead, Tim is «7»",
            "House: 3 rooms. He is «41»",
            "Owner: Kim, «two years old»",
            "Device: my daughter's, «two years old»",
            "compré el coche a los «31» años",
            "tiene «5 años» y medio",
            "Majitel domu má «61 let»",
            "Vlasnik kuće ima «52 godine»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """People beside things."""
        assert not is_of_a_thing(*marked(text))

    @pytest.mark.parametrize(
        ("text", "is_one"),
        [
            ("owing anything on April «15», or", True),
            ("the night of Sept. «3» it rained", True),
            ("the high is supposed to be «70F».", True),
            ("lows will be in the «mid 40s» tonight", True),
            ("April «42» is no day", False),
            ("he left high school at «17»", False),
            ("April is «14»", False),
            ("the high court sent her, now in her «50s», home", False),
        ],
    )
    def test_days_and_degrees(self, text: str, is_one: bool) -> None:
        """A month before a number makes a day of it, a high or a low a temperature."""
        assert is_of_a_day(*marked(text)) is is_one

    def test_the_rule_asks(self) -> None:
        """Of a thing and of somebody in two clauses one is found."""
        assert found(AGE, "Meine Tochter ist 6 Jahre alt, das Auto ist 9 Jahre alt.") == ["6", "6 Jahre alt"]


class TestIsOfAnotherKind:
    """Measures and counts."""

    @pytest.mark.parametrize(
        "text",
        [
            "BP 128 / «79» today",
            "Uncle Ben + «1»",
            "one («1») working day",
            "a loft of «84» sqm",
            "sinds «3» weken lek",
            "la puerta «2».ºB",
            "spf «30», tinted",
            "galat «3» baar",
            "Jenkinsfile vecchio, riga «31», dice",
            "exit code «12» after all",
            "the bill is «60» days past due",
            "in Hamilton i get «40» ping there",
            "he drives for the brewery, «69» plus overtime",
            "under «26» U.S.C. § 6050W(e)",
            "cpld -t silo/3/level -m «71» now",
            "His pulse is «72», her bmi was only «31»",
            "she scored «87» in maths",
            "fristen er den «15». maj",
            "15 juli t/m «25» augustus",
            "o dia «20» de maio foi",
            "on «14» May we",
            "he's «6» ft 2",
            "coach «23», seats 45",
            "season «4» of it",
            "she is 5 foot «4»",
            "I'm «5»'11",
            "a «6»-foot fence",
            "I'm «180» lbs",
            "(UE) 2016/679, motyw «26», mówi",
            "Kapitola «4», strana 12",
            "am «26». Spieltag",
            "la «14»e journée de Ligue 2",
            "jornada «7»: Betis 2-0 Cádiz",
            "giornata «31», Lecce-Monza",
            "speelronde «12»: NEC",
            "«12» V, 2,0 Ah",
            "«45» Beitragsjahre",
        ],
    )
    def test_hit(self, text: str) -> None:
        """By a unit or what stands before."""
        assert is_of_another_kind(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "seventy («70») years old",
            "he was first in line, «34»",
            "my son («7») draws",
            "Ben, «34», here",
            "a baby of «3» weeks",
            "I am «61»",
            "my size «34»",
            "she's «25» may be",
            "he is «69» plus has a dog",
            "her son, «40», pings me",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Ages."""
        assert not is_of_another_kind(*marked(text))


class TestColumns:
    """Numbers in a table."""

    @pytest.mark.parametrize(
        ("head", "counts"),
        [
            ("Day", True),
            ("**Week**", True),
            ("km", True),
            ("Owes", True),
            ("Joined", True),
            ("Alter", False),
            ("Age", False),
            ("", False),
        ],
    )
    def test_the_head_tells(self, head: str, counts: bool) -> None:
        """Days and distances are no ages; a column called otherwise may hold them."""
        text = f"| Who | {head} |\n| --- | --- |\n| Bo | 9 |\n| Ida | 14 |"
        assert is_in_a_column(text, text.index("14")) is counts

    @pytest.mark.parametrize("mark", ["|", ";", "\t"])
    def test_the_year_above(self, mark: str) -> None:
        """A column below a year holds its amounts, in a file of a spreadsheet as well."""
        rows = [["Region", "2023", "Alter"], ["North", "61", "31"]]
        text = "\n".join(mark.join(row) for row in rows)
        assert is_in_a_column(text, text.index("61"))
        assert not is_in_a_column(text, text.index("31"))

    def test_no_table(self) -> None:
        """A number in a line without columns, or in the first line."""
        assert not is_in_a_column("Day\n14", 4)
        assert not is_in_a_column("| Day | 14 |", 8)

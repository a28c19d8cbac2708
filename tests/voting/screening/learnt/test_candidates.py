"""Which values are weighed at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt.kinds import KINDS, Learnable
from voting.screening.learnt.user_cues import USERS
from voting.screening.recogniser import BLANK

_BY_TYPE = {kind.entity_type: kind for kind in KINDS}


def weighed(kind: Learnable, text: str) -> list[str]:
    """The values of a text that are weighed, in order, once each."""
    places, _ = kind.weighed(text)
    return [text[start:end] for start, end in places]


class TestUsers:
    """Near a word that speaks of accounts."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("my discord is blue_heron", "blue_heron"),
            ("add me @heronfan", "heronfan"),
            ("login: jdoe", "jdoe"),
            ("the player wrenfeather left", "wrenfeather"),
            ('gamertag "Copper Kettle" is taken', "Copper Kettle"),
            ("my steam is copper kettle", "copper kettle"),
            ("then @rook.and.wren quoted it", "rook.and.wren"),
            ("我的微博叫半山晚钟，谢谢", "半山晚钟"),
            ("# TODO(mkuhn): later", "mkuhn"),
            ("Created by FOMLINH, then", "FOMLINH"),
            ("everybody on chess.com calls me lopperdief", "lopperdief"),
            ("top 5 this week\n1. sniperwolf 4410", "sniperwolf"),
            (
                "the clan's leaderboard, as it is now, with all of us in it for the first time in a month:\n"
                "1. biscuit ..... 48,210\n2. captain pancake  12,077\n🥉 the other steve 900",
                "the other steve",
            ),
            ("lobby: ★VoidPrincess★ is in", "VoidPrincess"),
            ("who is ★VoidPrincess★ here", "★VoidPrincess★"),
            ("[MOD] discord\n[20:14] 🛡️ wren tail: gg", "wren tail"),
            ("Heckenschere71 schrieb: Also", "Heckenschere71"),
            ("const ADMINS = ['selma.h', 'big_rob']", "big_rob"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """Handles without their sign, wherever they stand; rare and told words near a stem, also several."""
        assert value in weighed(_BY_TYPE["USERNAME"], text)

    def test_one_word_in_two_names_nobody(self) -> None:
        """What "user" is the first half of is no name, where another word may be one."""
        assert "agent" not in weighed(_BY_TYPE["USERNAME"], "login with user agent, please")
        assert "falcon" in weighed(_BY_TYPE["USERNAME"], "login with user falcon, please")

    @pytest.mark.parametrize("value", ["blue_heron", "heron.fan", "k1ngfisher", "heron77", "gwen-wrenfeather"])
    def test_joined_words_are_weighed_wherever_they_stand(self, value: str) -> None:
        """No word near speaks of accounts, but no other words are written so."""
        text = f"> {value} — hi, it is raining here"
        assert USERS.cues(text) == []
        assert weighed(_BY_TYPE["USERNAME"], text) == [value]

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (f'u = create("mssql", "dw_loader", "{BLANK}")', ["dw_loader"]),
            (f"Panel: redaktion / {BLANK}", ["redaktion"]),
            (f"-U jo%{BLANK}", ["jo"]),
            (f"x ops:{BLANK}", ["ops"]),
            (f"City: {BLANK}", []),
            (f"a/b/jo:{BLANK}", []),
            (f"see jo {BLANK}", []),
        ],
    )
    def test_what_stands_before_a_masked_value_is_weighed(self, text: str, names: list[str]) -> None:
        """In quotation marks, before a slash, a colon or a percent sign; not what a field is called, nor a path."""
        assert weighed(_BY_TYPE["USERNAME"], text) == names

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("the file heron is here", "a word as any other"),
            ("a well-known night-time walk", "everyday words"),
            ("open blue_heron.txt now", "a file"),
            ("see ./blue_heron and /srv/blue_heron/x", "places"),
            ("mail blue_heron@post.test", "an address"),
            ("let x = blue_heron;", "code"),
            ("call blue_heron() twice", "a call"),
            ("BLUE_HERON and H2O, v1.2 and 10_000", "a constant, a formula, a version, a number"),
            ("www.heron.lake, heron.test", "hosts"),
        ],
    )
    def test_not_weighed_far_away(self, text: str, why: str) -> None:
        """What is joined as well, and never a user's name."""
        assert USERS.cues(text) == [], why
        assert weighed(_BY_TYPE["USERNAME"], text) == [], why


class TestNumbers:
    """Near a word that speaks of documents, cars, accounts and records."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("the hospital bracelet says 7714-K-208 now", "7714-K-208"),
            ("my old van is NRD 417G, chassis below", "NRD 417G"),
            ("passport (U 28401937) lost", "U 28401937"),
            ("het kenteken van de auto: 4-xzt-18", "4-xzt-18"),
            ("водительское удостоверение ВХМ 448190", "ВХМ 448190"),
            ("护照号E12345678不见了", "E12345678"),
            ("num secu 2 94 07 35 281 446", "2 94 07 35 281 446"),
            ("the plate is ab 12 cde i think", "ab 12 cde"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """As a whole, with its groups of digits and of a few letters."""
        assert value in weighed(_BY_TYPE["IDENTIFIER"], text)

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("look at 7714-K-208 now", "no word near speaks of one"),
            ("the car cost $41208 and 3.500,20 €", "amounts"),
            ("to our account, 450 EUR, CHF 1200", "sums"),
            ("the van of 2019 is from 2019-04-12", "a year, a date"),
            ("my account opens at 10.30 and has 20kg", "a time, a weight"),
            ("the car needs Python 3.11.2", "a version"),
            ("our account: x_4411, 4411_x, 4411@y.test", "parts of something else"),
            ("passport photos of 35 mm", "a measure"),
            ("the car fits size-12-shoes", "words"),
            ("the car has 4 doors", "too short"),
            ("auto Suzuki Swift, 2011-es", "a year with a case"),
            ("patient: BT 98/55, RR 140/85", "pressures of blood"),
        ],
    )
    def test_not_weighed(self, text: str, why: str) -> None:
        """What is no number of anybody by its form or place."""
        assert weighed(_BY_TYPE["IDENTIFIER"], text) == [], why

    @pytest.mark.parametrize("text", ["VIN 7714 KX", "my DNI 7714 KX", "IBAN 7714 KX"])
    def test_a_stem_is_no_part_of_what_it_announces(self, text: str) -> None:
        """Though it is a group of capitals as those of numbers are."""
        assert set(weighed(_BY_TYPE["IDENTIFIER"], text)) == {"7714 KX", "7714"}


class TestAges:
    """Numbers that may be years of a life."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("Neha, 9 and 31F, 104", ["9", "31", "104"]),
            ("she is seven, turned forty-two", ["seven", "forty-two"]),
            ("eleven months old", ["eleven", "eleven months"]),
            ("Bo, 18 months, and Ida 4 and a half", ["18", "18 months", "4", "4 and a half"]),
            ("er ist dreizehn. elle a trente-six ans", ["dreizehn", "trente-six"]),
            ("syn ma dwanaście lat, umur lima belas", ["dwanaście", "lima belas"]),
            ("she was a hundred and two", ["a hundred and two"]),
            ("the new kid - nine - and Bo (sixteen)", ["nine", "sixteen"]),
            ("女儿七岁，今年算三十一", ["七", "三十一"]),
            ("아들은 일곱 살, 저는 마흔둘이에요", ["일곱", "마흔둘"]),
            ("ein 22jähriger, 3歳", ["22", "3"]),
        ],
    )
    def test_weighed(self, text: str, values: list[str]) -> None:
        """In figures, and in words beside one that tells of age."""
        assert weighed(_BY_TYPE["AGE"], text) == values

    @pytest.mark.parametrize(
        "text",
        [
            "120 of them",
            "0",
            "9.5",
            "$40",
            "12:30",
            "30%",
            "5 km",
            "x-12",
            "v2",
            "3rd",
            "2024",
            "3,5",
            "two cups",
            "#7",
            "1/2",
            "x-seven years",
            "on to das char fire",
            "eleven chairs",
            "七天",
            "三十块",
            "10, 20, 30, 40, 50, 60, 70",
        ],
    )
    def test_not_weighed(self, text: str) -> None:
        """Decimals, money, times, units, ranks, parts of words, number words of things."""
        assert weighed(_BY_TYPE["AGE"], text) == []

    def test_the_middle_of_a_row_of_numbers_is_not_weighed(self) -> None:
        """Measured values, matrices, spelled numbers."""
        assert weighed(_BY_TYPE["AGE"], "4 8 15 16 23 42") == ["4", "42"]
        assert weighed(_BY_TYPE["AGE"], "kids 4, 8 and 15") == ["4", "8", "15"]
        assert weighed(_BY_TYPE["AGE"], "it is 3; 5, 7, 9, 11, 13, 17, 19 are odd") == ["3"]


class TestBirths:
    """Dates."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *[("b. 1988-01-30,", "1988-01-30"), ("17.05.2016", "17.05.2016"), ("860214", "860214")],
            *[("3 May 1990", "3 May 1990"), ("born Mar. 3rd", "Mar. 3rd"), ("March '90", "March '90")],
            *[("in 1987", "1987"), ("2nd of June", "2nd of June"), ("12 de mayo de 1960", "12 de mayo de 1960")],
            *[("born 07/2015", "07/2015"), ("* 4.IX.1871", "4.IX.1871"), ("*1848", "1848"), ("in '79, he", "'79")],
            *[
                ("1987年3月生", "1987年3月"),
                ("昭和五十一年生まれ", "昭和五十一年"),
                ("1992년 5월 3일", "1992년 5월 3일"),
            ],
            *[
                ("she was born in fifty-four, I think", "fifty-four"),
                ("född den femte maj sextiotre", "femte maj sextiotre"),
            ],
            ("born on the sixth of May seventy-one and not later", "the sixth of May seventy-one"),
            ("Born Christmas Eve, 1944, in Cork", "Christmas Eve, 1944"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """In figures and in words, whole or a part."""
        assert value in weighed(_BY_TYPE["DATE_OF_BIRTH"], text)

    def test_what_follows_a_birth_is_no_part_of_it(self) -> None:
        """Unless it tells of it, too."""
        assert weighed(_BY_TYPE["DATE_OF_BIRTH"], "born in fifty-four and live in Cork") == ["fifty-four"]
        assert weighed(_BY_TYPE["DATE_OF_BIRTH"], "Born in the USA is an album from 1984") == ["1984"]
        found = weighed(_BY_TYPE["DATE_OF_BIRTH"], "Ich bin 1978 geboren und wohne seit 2010 hier")
        assert "1978" in found
        assert not [one for one in found if "seit" in one or "wohne" in one]
        assert "fifty-four or five" in weighed(_BY_TYPE["DATE_OF_BIRTH"], "born in fifty-four or five, I think")

    def test_other_facts_are_no_part_of_it(self) -> None:
        """A licence, a passport and an age behind it are told for themselves."""
        text = "born Friday, December 11, 1931, driver's license I8661542, passport 543542223, 66 Jahre"
        found = weighed(_BY_TYPE["DATE_OF_BIRTH"], text)
        assert "December 11, 1931" in found
        assert not [one for one in found if "license" in one or "passport" in one or "Jahre" in one]

    @pytest.mark.parametrize("text", ["DOB 30 Aug 1949", "né le 19/11/1958", "geb 30-7-2010", "born 1984"])
    def test_a_word_before_a_whole_date_is_no_part_of_it(self, text: str) -> None:
        """Before a year or a day alone it may be the month."""
        assert weighed(_BY_TYPE["DATE_OF_BIRTH"], text) == [text.partition(" ")[2].removeprefix("le ")]

    @pytest.mark.parametrize(
        "text", ["v1.2", "x1988", "3/4 cup", "12", "no date", "$1990", "born to run", "born in a barn"]
    )
    def test_not_weighed(self, text: str) -> None:
        """Parts of words, fractions with words, lone numbers, money, what is no number."""
        found = {*weighed(_BY_TYPE["DATE_OF_BIRTH"], text)}
        assert not {"1988", "1990", "12", "1.2", "run", "to run", "barn", "a barn"} & found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.entity_type)
@given(
    text=st.lists(
        st.sampled_from(
            [
                *"aB1 9-:.,\n\"'(/@_#*\x00İß密年",
                "code ",
                "pin is",
                " born ",
                "né le ",
                " seven ",
                " months",
                "七岁",
                "user ",
                "passport ",
                "AB 12 ",
                "-77",
            ]
        )
    ).map("".join)
)
def test_places_lie_in_the_text(kind: Learnable, text: str) -> None:
    """None is empty, none holds a line end or a masked place."""
    for start, end in kind.weighed(text)[0]:
        assert 0 <= start < end <= len(text)
        assert "\x00" not in text[start:end]
        assert "\n" not in text[start:end]

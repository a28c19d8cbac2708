"""Which values are weighed at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt.cues import Stems
from voting.screening.learnt.kinds import KINDS, Learnable
from voting.screening.learnt.other_days import is_another_day
from voting.screening.learnt.secret_cues import SECRETS
from voting.screening.learnt.user_cues import USERS
from voting.screening.recogniser import BLANK

_BY_TYPE = {kind.entity_type: kind for kind in KINDS}


def weighed(kind: Learnable, text: str) -> list[str]:
    """The values of a text that are weighed, in order, once each."""
    places, _ = kind.weighed(text)
    return [text[start:end] for start, end in places]


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

    @pytest.mark.parametrize("text", ["Mietvertrag zum 31.03.2025", "valid until 31.03.2025", "due: 31.03.2025"])
    def test_a_deadline_is_refused(self, text: str) -> None:
        """Before a birth stand other words."""
        assert is_another_day(text, text.index("31"), len(text))
        assert not is_another_day("born on 31.03.2025", 8, 18)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("R. Owen    Date: 12/03/2024", "12/03/2024"),
            ('"guest":"Ida","arrival":"2024-03-01"', "2024-03-01"),
            ("(Lindqvist, 2017; \x00 & \x00, 2020)", "2017"),
            ("Okafor v \x00 [2016] EWHC 331", "2016"),
            ("as Soto et al. (2011) say", "2011"),
            ("Factuurdatum: 12-04-2024", "12-04-2024"),
            ("Date d'émission : 12/04/2024", "12/04/2024"),
            ("fecha de pedido: 12/04/2024", "12/04/2024"),
            ("Berlin, den 12.04.2024", "12.04.2024"),
            ("Fait à \x00, le 12 avril 2024", "12 avril 2024"),
            ("À Toulouse, le 12 avril 2024", "12 avril 2024"),
            ("à mon domicile depuis le 1er mars 2026", "1er mars 2026"),
            ("<period><startDate>2024-09-29</startDate>", "2024-09-29"),
            ("sie wurde am 11.11.2023 operiert", "11.11.2023"),
            ("firmato il 02/03/2019", "02/03/2019"),
            ("Urteil vom 12.03.2019", "12.03.2019"),
            ("geboren in Graz, wohne seit 2010 hier", "2010"),
            ("Die Schlacht (15. Juli 1410) war", "15. Juli 1410"),
            ("Ida b. 1928 d. 1994, Bo", "1994"),
            ("Ida Marsh † 12.03.1994", "12.03.1994"),
            ("a card 0613, exp 2026", "2026"),
            ("Respondent owns a 2015 Ram 1500", "2015"),
            ("her birth name. He owns a 2015 Ram 1500", "2015"),
            ("Respondent owns a 2015 \x00 1500", "2015"),
            ("he drove a 1998 Honda Civic", "1998"),
            ("(since Linux 2.6.24)", "2.6.24"),
            ("vedere la sezione 9.4.12", "9.4.12"),
            ("参见节 1.1.12", "1.1.12"),
            ("Am 9. November 1918 wurde die Republik ausgerufen", "9. November 1918"),
            ("Talvisota alkoi 30.11.1939 ja päättyi", "30.11.1939"),
            ("Cumhuriyet 29 Ekim 1923'te ilan edildi", "29 Ekim 1923"),
            ("Am Di., 3. März 2026 um 10:12 Uhr schrieb \x00:", "3. März 2026"),
            ("Le mar. 3 mars 2026 à 10:12, \x00 a écrit :", "3 mars 2026"),
            ("El mar, 3 mar 2026 a las 10:12, \x00 escribió:", "3 mar 2026"),
            ("W dniu 03.03.2026 o 10:12, \x00 pisze:", "03.03.2026"),
            ("Dienstag, 3.3.2026, 10.12 Uhr, \x00", "3.3.2026"),
            ("theo thời gian: 2/9/1945, 7/5/1954, 30/4/1975, 1986", "7/5/1954"),
            ("Mr Demir replied on 3 June 1979 that", "3 June 1979"),
            ("\x00 gave evidence to \x00 on the 3 June 1979.", "3 June 1979"),
            ("On 3 June 1979, \x00 complained to the court", "3 June 1979"),
            ("voleva i treni. Nel 1944 aiutò due fratelli", "1944"),
            ("Il 3 giugno 1979 \x00 firmò il contratto", "3 giugno 1979"),
            ("Am 3. Juni 1979 beschwerte sich \x00", "3. Juni 1979"),
            ("Im Jahr 1944 half \x00 zwei Familien", "1944"),
            ("Op 3 juni 1979 verhuisde opa naar Goor", "3 juni 1979"),
            ("En 1962, \x00 quitta Oran", "1962"),
            ("En 1974 mi abuelo emigró a Suiza", "1974"),
            ("Em 1974 foi para Luanda", "1974"),
            ("I 1944 hjalp farfar to flygtninge", "1944"),
            ("W 1944 roku pomógł dwóm braciom", "1944"),
            ("* Goor, 1941 † Goor, 2 november 2014", "2 november 2014"),
            ("overleden te Goor op 2 november 2014", "2 november 2014"),
            ("décédée à Oran le 2 novembre 2014", "2 novembre 2014"),
            ("verstorben in Bremen am 2.11.2014", "2.11.2014"),
        ],
    )
    def test_another_day_or_year_is_refused(self, text: str, value: str) -> None:
        """What a label says, and the year of a source."""
        assert is_another_day(text, text.index(value), text.index(value) + len(value))

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Date of birth: 12/03/1984", "12/03/1984"),
            ("Geburtsdatum: 12.03.1984", "12.03.1984"),
            ("fecha de nacimiento: 12/03/1984", "12/03/1984"),
            ("Ida Marsh, 12.03.1984, operiert", "12.03.1984"),
            ("geboren am 9. November 1918, am Tag der Republik", "9. November 1918"),
            ("kids: Ann 2/9/1995, Bob 7/5/1994, Cy 30/4/1975", "7/5/1994"),
            ("her dates 2/9/1945, 7/5/1954", "2/9/1945"),
            ("geb. 2/9/1995, 7/5/1994, 30/4/1975", "7/5/1994"),
            ("Ida Marsh, 12.03.1984, in guter Verfassung", "12.03.1984"),
            ("operiert in 1984", "1984"),
            ("Birth date: 12/03/1984", "12/03/1984"),
            ("born in 1995 Ford driver", "1995"),
            ("<birthDate>1984-03-12</birthDate>", "1984-03-12"),
            ("Ida (1984), Bo (1990)", "1984"),
            ("Marsh, 1984, is", "1984"),
            ("born 15 July 1710 in Leeds", "15 July 1710"),
            ("Ida b. 1928 d. 1994, Bo", "1928"),
            ("Linus 2.6.84", "2.6.84"),
            ("Ida, geboren am 12.03.1984 um 10:12", "12.03.1984"),
            ("Ida 1984-03-12 00:00:00", "1984-03-12"),
            ("Ida 12.03.1984, 10 km", "12.03.1984"),
            ("Abschnitt 3: Ida, 2.6.84", "2.6.84"),
            ("Ida came into the world on 3 June 1979", "3 June 1979"),
            ("Ida followed on 3 June 1979", "3 June 1979"),
            ("On 3 June 1979 my sister Ida was born", "3 June 1979"),
            ("Nel 1944 nacque mia zia", "1944"),
            ("Nel 1944 venne al mondo mia zia", "1944"),
            ("Am 3. Juni 1979 kam mein Vater zur Welt", "3. Juni 1979"),
            ("Am 3. Juni 1979 wurde er 40", "3. Juni 1979"),
            ("Op 3 juni 1979 kregen wij onze dochter", "3 juni 1979"),
            ("Le 3 juin 1979 est arrivée notre petite Ida", "3 juin 1979"),
            ("El 3 de junio de 1979 vio la luz mi abuela", "3 de junio de 1979"),
            ("El 3 de junio de 1979 cumplió 40", "3 de junio de 1979"),
            ("Em 1974 nasceu a Rosa", "1974"),
            ("Ida Marsh, 3 giugno 1979, Bari", "3 giugno 1979"),
            ("classe 1944, aiutò tutti", "1944"),
            ("* Goor, 14 juli 1941 † Goor, 2014", "14 juli 1941"),
            ("Ida * 14.7.1941 in Bremen", "14.7.1941"),
            ("Ida, who moved to Leeds, birthday on 3 June 1979", "3 June 1979"),
        ],
    )
    def test_a_birth_is_not(self, text: str, value: str) -> None:
        """A label of a birth, a year behind a first name, a year outside brackets."""
        assert not is_another_day(text, text.index(value), text.index(value) + len(value))

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

"""Values of several parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt import phrases
from voting.screening.learnt.kinds import KINDS
from voting.screening.learnt.recognisers import learnt_recognisers
from voting.settings import ScreeningSettings


def cut(text: str, places: object) -> list[str]:
    """What stands in places of a text."""
    return [text[start:end] for start, end in places]  # type: ignore[attr-defined]


class TestGroups:
    """Digits and capitals that stand apart."""

    @pytest.mark.parametrize(
        "value",
        [
            *["5-0-5", "77 40 12", "14*66*03", "36 – 71 – 05", "3, 0, 6", "61… 09… 44", "R22 L9 R31", "14 H 80"],
            *["C 2 4 X", "7B 21 C0 9E 44 D3", "UP UP DOWN ENTER", "P30 Ľ11 P52", "4Л 18Д 60Л", "L1 R1"],
            *["22 left, 7 right, 41 left", "kanan 18 kiri 7", "Links 3, rechts 40"],
            *["left to 34, right to 12, left to 77", "3 links 41, 2 rechts 7, 1 links 22"],
        ],
    )
    def test_groups(self, value: str) -> None:
        """In all their ways of standing apart."""
        text = f"it is {value} now"
        assert value in cut(text, phrases.groups(text, 0, len(text)))

    @pytest.mark.parametrize("text", ["5", "1.5", "a-1-2", "OK DONE", "X", "12:30-40", "no IBAN here"])
    def test_no_groups(self, text: str) -> None:
        """One part, decimals, times, two words in capitals."""
        assert cut(text, phrases.groups(text, 0, len(text))) == []


class TestSpeltUndivided:
    """Digits in words of languages that do not divide them."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [("后门按幺三洞拐再按井号", ["幺三洞拐"]), ("비번은 공일공삼", ["공일공삼"]), ("三个人", [])],
    )
    def test_weighed(self, text: str, values: list[str]) -> None:
        """Three at least, as radio and telephone have them."""
        assert cut(text, phrases.spelt_undivided(text, 0, len(text))) == values
        places, _ = KINDS[0].weighed(f"{text} pin")
        assert [value for value in values if value not in [text[start:end] for start, end in places]] == []


class TestFarGroups:
    """Digits that stand apart, where nothing speaks of a secret."""

    @pytest.mark.parametrize(
        "value",
        [
            "5-0-5",
            "771 204",
            "0 4 1 1",
            "nine nine one two",
            "due due nove cancelletto",
            "viisi yksi nolla",
            "एक नौ चार",
            "56 e poi 78",
            "4480 then tick",
            "klucz, potem 2025, potem klucz",
            "12 klucz 4590",
            "1 7 3 bell",
            "klucz 15 2288",
            "R18 L4 R26",
            "R to 22 - L to 9 - R to 30",
            "B 47 A 9",
            "4 4 0 9, dann Glocke",
            "zwo acht zwo sechs, dann Schlüsseltaste",
            "um sete três sino",
            "0 0 4 4 enter",
            "B 1 7 0 4 turn",
            "up up left down right",
            "haut, gauche, gauche, bas",
            "right to 8, left past it to 35, right to 16",
            "左17右5左40",
            "우 10 좌 25 우 3",
            "2 and 4 together, then 3",
        ],
    )
    def test_weighed(self, value: str) -> None:
        """In figures and in words, one after the other, with signs and turns."""
        assert value in cut(f"say {value}, ok", phrases.far_groups(f"say {value}, ok"))

    @pytest.mark.parametrize(
        "text",
        [
            *["1-2", "1 2", ".5 0 5", "5 0 5:1", "44 7700 900123", "someone two", "one", "5, 6"],
            *["we then went on", "bell and book", "R2 D2", "up and down", "enter"],
        ],
    )
    def test_not_weighed(self, text: str) -> None:
        """Two digits, parts of others, telephones, one word, words without a figure, two turns."""
        assert cut(text, phrases.far_groups(text)) == []

    def test_another_word_may_follow_where_words_are_not_divided(self) -> None:
        """As a particle of Korean does."""
        text = "다이얼이 우 10 좌 25 우 3인데"
        assert "우 10 좌 25 우 3" in cut(text, phrases.far_groups(text))


class TestTold:
    """What stands in quotes and behind signs."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("safe: left 14, right 30, left 7. ok", "left 14, right 30, left 7"),
            ("school → St Bees infants\n", "St Bees infants"),
            ("Ada      red fox\n", "red fox"),
            ("wifi – two puffins one herring", "two puffins one herring"),
            ("open('barn owl at dusk')", "barn owl at dusk"),
            ("<code>kayak paddle 7</code>", "kayak paddle 7"),
            ("»sandía madura«?", "sandía madura"),
            ("say: up up left down, and wait", "up up left down"),
            ("暗証は「うみねこ食堂」です", "うみねこ食堂"),
            ("合言葉はぽんぽこりんです", "ぽんぽこりん"),
        ],
    )
    def test_weighed(self, text: str, value: str) -> None:
        """Up to the end of the clause, with commas within."""
        assert value in cut(text, phrases.told(text, 0, len(text)))

    @pytest.mark.parametrize("text", ["no sign here at all", "a: b", "one:two\nthree four", '""', "it's the season"])
    def test_not_weighed(self, text: str) -> None:
        """One word, what stands on another line, no sign."""
        assert cut(text, phrases.told(text, 0, len(text))) == []


class TestEnds:
    """Where a phrase ends."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("two sugars please because", ["two sugars please", "two sugars please because"]),
            ("kamera läuft? ja", ["kamera läuft"]),
            ("7 dwarfs 3 bears.", ["7 dwarfs 3 bears"]),
            ("correct-turnip-lamp", ["correct-turnip-lamp"]),
            ("is it so", []),  # begins with a word that links
            ("alone.", []),
        ],
    )
    def test_before_joining_words_and_at_the_last(self, text: str, values: list[str]) -> None:
        """A phrase may be told within a sentence."""
        assert [text[:end] for end in phrases.ends(text, 0)] == values

    @given(st.text(alphabet="ab1 -'&.Ö"))
    def test_within_the_text_and_in_order(self, text: str) -> None:
        """Whatever the text."""
        stops = list(phrases.ends(text, 0))
        assert stops == sorted(stops)
        assert all(0 < stop <= len(text) for stop in stops)


class TestIsSentence:
    """Too long for a phrase."""

    def test_a_row_of_words_of_any_length_is_none(self) -> None:
        """As wallets have them, and a short phrase with a joining word."""
        row = "heron lantern copper wren hollow saddle north pickle rather mango violin attic"
        assert not phrases.is_sentence(row)
        assert not phrases.is_sentence("the heron sleeps on one leg and so do I")
        assert phrases.is_sentence(row.replace("hollow", "and"))
        assert phrases.is_sentence("The lock of the shed sticks whenever it rains for more than a day")

    def test_the_recogniser_asks(self) -> None:
        """Even where it is quoted behind a word of secrets."""
        secrets = learnt_recognisers(ScreeningSettings(learnt_threshold=0.0))[0]
        told = "the heron sleeps on one leg"
        assert told in {text[s:e] for text in [f'my passphrase is "{told}"'] for s, e, _, _ in secrets.find(text)}
        long = f"{told} and the other one is for the days on which it rains"
        assert long not in {text[s:e] for text in [f'my passphrase is "{long}"'] for s, e, _, _ in secrets.find(text)}

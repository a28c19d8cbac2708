"""Names found once, elsewhere in scripts without capitals: as words of their own, with what is glued to them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from voting.ports import Screener
from voting.screening import load_screener
from voting.screening.looking import Begun, Call, Looker
from voting.screening.names.gazetteer import package_gazetteer
from voting.screening.names.people import Spellings, words_of
from voting.screening.recogniser import Kind
from voting.screening.terms import Term, TermFinder, as_target
from voting.screening.view import View
from voting.settings import ScreeningSettings


def found(name: str, text: str) -> list[str]:
    """Returns what of a text is taken for a name that was found."""
    finder = TermFinder([Term(name, as_target(Kind.PERSONAL, "PERSON", "name", "", name), whole=True)])
    return [text[start:end] for start, end, _ in finder.find(text)]


class TestIsWord:
    """Where a name that was found counts elsewhere."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("علي", "قال علي إنه قادم"),
            ("علي", "سافر محمد وعلي"),
            ("علي", "الكتاب لعلي"),
            ("דן", "נתתי לדן ספר"),
            ("דן", "דנה ודן באו"),
            ("राम", "मैंने राम को बुलाया"),
            ("राहुल", "राहुलने सांगितले"),
            ("రమేష్", "రమేష్‌కి చెప్పాను"),
            ("রাহুল", "রাহুলের বই"),
            ("วิภา", "เมื่อวานวิภามาหา"),
            ("王明", "我和王明去"),
            ("రవి", "రవికి చెప్పు"),
            ("রমা", "রমার বই"),
            ("علي", "ياعلي"),
            ("رضا", "رضا۲"),
            ("राहुल वर्मा", "राहुल\nवर्माने कहा"),
            ("José", "jose came"),
            ("Jose Garcia", "josé garcía came"),
            ("Kruger", "danke an krüger"),
            ("Isik", "ışık geldi"),
            ("Minh", "minh ơi"),
            ("Mina", "mіna"),  # with a Cyrillic letter
        ],
    )
    def test_hit(self, name: str, text: str) -> None:
        """Behind a prefix or before an ending that is written together with it; without its marks."""
        assert found(name, text)

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("علي", "السلام عليكم"),
            ("علي", "يعلي صوته"),
            ("حسنا", "اسمه حسن. اليوم"),
            ("דן", "הדנה באה"),
            ("राम", "रामायण पढ़ो"),
            ("वर", "सर्वर बंद है"),
            ("दास", "उदास मत हो"),
            ("ליאור", "כל יאור"),
            ("Minh", "mình thích phở"),
            ("Lan", "đi lần đường bên phải"),
        ],
    )
    def test_near_miss(self, name: str, text: str) -> None:
        """Part of another word, or the same letters with marks that make another word of them."""
        assert not found(name, text)


class TestWordsOf:
    """Into which words a name is divided."""

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("राहुल वर्मा", ["राहुल", "वर्मा"]),
            ("శ్రీనివాస్ రావు", ["శ్రీనివాస్", "రావు"]),
            ("সুমন চট্টোপাধ্যায়", ["সুমন", "চট্টোপাধ্যায়"]),
            ("วิภา ใจดี", ["วิภา", "ใจดี"]),
        ],
    )
    def test_vowel_signs(self, name: str, words: list[str]) -> None:
        """Are letters of the word they stand in."""
        assert words_of(name) == words


def test_a_part_of_a_name_is_found_again(screener: Screener) -> None:
    """The given name alone, in a script whose vowels are signs; and no fragment of it within other words."""
    text = "मेरा नाम राहुल वर्मा है। दुकान का सर्वर बंद है। राहुल को फ़ोन करो।"
    assert [text[span.start : span.end] for span in screener.find(text)] == ["राहुल वर्मा", "राहुल"]


@pytest.mark.parametrize(("name", "looked_for"), [("ธนากร", True), ("เอ", False), ("แก้ว", False)])
def test_a_short_name_in_thai_is_not_looked_for(name: str, looked_for: bool) -> None:
    """Of one or two clusters it stands within other words: "เอ" in "เอกสาร"."""
    assert bool(list(Spellings(package_gazetteer()).of(name))) is looked_for


def test_a_row_of_a_doubtful_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is found when the one before is masked; after some looks all are looked for at once."""
    looks = []

    def counted(looker: Looker, views: Sequence[View], call: Call) -> list[Begun]:
        looks.append(1)
        return begin(looker, views, call)

    begin = Looker.begin
    monkeypatch.setattr(Looker, "begin", counted)
    text = "وعلي " * 300
    assert len(load_screener(ScreeningSettings()).find(text)) == 300
    assert len(looks) < 20

"""Towns in lower case in which somebody lives."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.lived_in import lived_in, lived_in_asia


class TestLivedIn:
    """After a word for living, being born, working."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("we all live together in pécs and", ["pécs"]),
            ("se conocieron en la feria de aguascalientes", ["aguascalientes"]),
            ("i grew up in new york city lol", ["new york city"]),
            ("she moved to bratislava", ["bratislava"]),
            ("annem 64 yaşında, denizlide yaşıyor", ["denizli"]),
            ("eskişehirde oturuyorum 2 yıl", ["eskişehir"]),
            ("izmir'de tek başına yaşıyor ablam", ["izmir"]),
            ("ich heisse jonte ich wohne in eckernhagen mein hobby", ["eckernhagen"]),
            ("vivo en quintanarejo, en un piso", ["quintanarejo"]),
            ("ben almanyadayım gelemiyorum", ["almanya"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The town is found."""
        assert [text[name.start : name.end] for name in lived_in(text, gazetteer)] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "i live in a van",
            "i live in squalor",
            "we talked in eckernhagen about it",
            "moved to production and works in marketing",
            "based in part on this",
            "live in fear, born to run",
            "working in python",
            "evde oturuyor, okulda çalışıyor",
            "neredeyim ben şu an, burada yaşıyor çocuk",
        ],
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Words are no towns."""
        assert list(lived_in(text, gazetteer)) == []


class TestLivedInAsia:
    """Chinese and Japanese."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("我妈今年六十八，在绵阳一个人住", ["绵阳"]),
            ("我住在成都，", ["成都"]),
            ("他在深圳上班", ["深圳"]),
            ("妹の彩花(24)が仙台で一人暮らしを始めた", ["仙台"]),
            ("弟は札幌に住んでいる", ["札幌"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The town is found."""
        assert [text[name.start : name.end] for name in lived_in_asia(text)] == expected

    @pytest.mark.parametrize(
        "text",
        ["现在公司上班", "她在外地打工", "実家で暮らしています", "会社で働いている", "存在问题，住在一起，", "plain"],
    )
    def test_near_miss(self, text: str) -> None:
        """A home, a firm and abroad are no towns."""
        assert list(lived_in_asia(text)) == []

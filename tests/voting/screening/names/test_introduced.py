"""How people introduce themselves in Arabic and Japanese."""

import pytest

from voting.ports import Screener
from voting.screening.names.introduced import introduced


def found(text: str) -> list[str]:
    """What is found, sorted."""
    return sorted(text[name.start : name.end] for name in introduced(text))


class TestIntroduced:
    """Names that a phrase tells."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("أنا هدى الشناوي من طنطا، نسيت", ["طنطا", "هدى الشناوي"]),
            ("مرحبا انا أحمد حسن من الجيزة", ["أحمد حسن", "الجيزة"]),
            ("معك كريم فؤاد، بخصوص الطلب", ["كريم فؤاد"]),
            ("اسمي محمد علي وأسكن هنا", ["محمد علي"]),
            ("اسمي سلوى من طنطا", ["سلوى"]),
            ("北浜製作所の大槻です。", ["大槻"]),
            ("営業部の田村と申します", ["田村"]),
            ("さくら銀行の小野寺でございます", ["小野寺"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Somebody, and where they come from."""
        assert found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "أنا طالب جامعي من مصر",
            "أنا أبحث عن، شقة",
            "أنا المدير الجديد من هنا",
            "أنا متعب جدا اليوم",
            "この会社の製品です",
            "営業部の担当です。",
            "今日の天気です",
            "I am Huda from Tanta",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """A trade, a verb, a title, a thing of the firm."""
        assert found(text) == []

    def test_the_screener_asks(self, screener: Screener) -> None:
        """It is one of the rules."""
        text = "لو سمحت صحح الرسالة: أنا هدى الشناوي من طنطا، نسيت كلمة السر"
        assert "هدى الشناوي" in [text[one.start : one.end] for one in screener.find(text)]

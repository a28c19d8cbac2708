"""Names that a phrase tells in languages of whose names few are on a list."""

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
            ("初めまして、望月と申します。", ["望月"]),
            ("さくら銀行の小野寺でございます", ["小野寺"]),
            ("שלום, שמי אורלי בן-שימול, גרה כאן", ["אורלי בן-שימול"]),
            ("לשלוח לגב' ויינשטיין.", ["ויינשטיין"]),
            ("כרטיס\nלקוח: סשה ויינשטיין\nהערה", ["סשה ויינשטיין"]),
            ("Μίλησα με τον κύριο Δεληγιάννη στην τράπεζα", ["Δεληγιάννη"]),
            ("με λένε Ελένη Παππά και", ["Ελένη Παππά"]),
            ("nhân viên mới tên Tún, ca sáng", ["Tún"]),
            ("hỏi anh Nguyễn Văn Tuấn, nhé", ["Nguyễn Văn Tuấn"]),
            ("memberi kuasa ke adik saya Bagus untuk ambil", ["Bagus"]),
            ("anaknya bernama Sri Wahyuni, lahir", ["Sri Wahyuni"]),
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
            "担当者と申します",
            "I am Huda from Tanta",
            "לקוח: מרוצה",
            "לקוח: לא זמין כרגע",
            "הקפה היה מר מאוד ולא טעים",
            "Αγαπητέ κύριε Καθηγητά, σας ευχαριστώ",
            "Hôm qua anh ấy đi chợ và chị ấy ở nhà",
            "anak saya SMA kelas dua dan ibu saya PNS di kantor",
            "ibu saya Senin depan ke rumah, anaknya Alhamdulillah sehat",
            "ο κύριος λόγος είναι",
            "bạn Việt Nam của tôi, tên là gì",
            "ibu saya masak nasi",
            "my brother said anh Bob lives",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """A trade, a verb, a title, a thing of the firm."""
        assert found(text) == []

    def test_the_screener_asks(self, screener: Screener) -> None:
        """It is one of the rules."""
        text = "لو سمحت صحح الرسالة: أنا هدى الشناوي من طنطا، نسيت كلمة السر"
        assert "هدى الشناوي" in [text[one.start : one.end] for one in screener.find(text)]

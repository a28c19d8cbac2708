"""Names beside an honorific."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.honorifics import honoured


class TestHonoured:
    """By language."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Öğretmen Cevdet Bey'e selam", "Cevdet"),
            ("İyi günler, Gülşah Hanım", "Gülşah"),
            ("Sayın Nevzat Karaibrahim,", "Nevzat Karaibrahim"),
            ("Z poważaniem mgr inż. Dobromił Wącławek", "inż. Dobromił Wącławek"),
            ("list do pana Nowaka", "Nowaka"),
            ("Szanowny Panie Kowalski, proszę o odpowiedź", "Kowalski"),
            ("रमेश जी कल नहीं आएँगे", "रमेश"),
            ("श्रीमती फर्नांडिस को पत्र", "फर्नांडिस"),
            ("डॉक्टर संजीव मल्होत्रा ने दस दिन", "संजीव मल्होत्रा"),
            ("三枝さんに連絡", "三枝"),
            ("ゆづきちゃんに叩かれる", "ゆづき"),
            ("部長の早見様", "早見"),
            ("请联系陈经理处理", "陈"),
            ("改成呼延主任", "呼延"),
            ("小王同学也要", "小王"),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """The name without the honorific."""
        assert name in {text[found.start : found.end] for found in honoured(text, gazetteer)}

    @pytest.mark.parametrize(
        "text",
        [
            "Merhaba Bey",
            "Tamam Hanım, olur",
            "pan i pani młoda",
            "a frying pan Steel",
            "Dear Pan Am",
            "जी हाँ, धन्यवाद",
            "डॉक्टर बनना चाहता है, वकील से बात करो, डॉक्टर के पास ने",
            "माता जी और पिता जी",
            "お客様へのご案内",
            "皆さん、こんにちは",
            "氏名を記入",
            "同様に、多様な模様",
            "お母さんとお父さん",
            "我的老师很好",
            "给班主任写信",
            "我最喜欢历史老师",
            "这位先生请坐，那位女士走了",
            "部门经理和公司经理都说不行",
            "装修师傅和出租车师傅明天来",
            "部門の社長",
            "plain text without any",
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str) -> None:
        """Honorifics of nobody, and words that hold one."""
        assert [text[found.start : found.end] for found in honoured(text, gazetteer)] == []

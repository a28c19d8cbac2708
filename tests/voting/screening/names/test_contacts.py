"""Names told by how somebody is reached or related."""

import pytest

from voting.screening.names.contacts import contacts
from voting.screening.names.gazetteer import Gazetteer


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    """The names in a text."""
    return [text[name.start : name.end] for name in contacts(text, gazetteer)]


class TestContacts:
    """Called, signed, labelled, related."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ring Görel Ask 070-174 06 38 om nåt", ["Görel Ask"]),
            ("Om larmet går, ring Torkel 070-174 06 12.", ["Torkel"]),
            ("hívd Szilárdot: +36 30 555 0149.", ["Szilárdot"]),
            ("dzwoń do Zbyszka 601 555 019 albo", ["Zbyszka"]),
            ("volejte Zdeňkovi 602 555 019.", ["Zdeňkovi"]),
            ("sună-l pe Gheorghiță la 0722 555 019", ["Gheorghiță"]),
            ("llama a Paqui 654 221 087", ["Paqui"]),
            ("merci de rappeler mélissande au 02 61 91 33 20", ["mélissande"]),
            ("bel Teun op 06-39201777", ["Teun"]),
            ("call Wendelin, tel. +49 171 5550142", ["Wendelin"]),
            ("звоните Геннадию +7 912 555-01-77", ["Геннадию"]),
            ("якщо що дзвони тарасу 067 555 01 88", ["тарасу"]),
            ("без матюків, підпис оксана ткачук, кв 12", ["оксана ткачук"]),
            ("Unterschrift Herbert Moser", ["Herbert Moser"]),
            ("有问题找王佳琪,电话 138 0055 0127", ["王佳琪"]),
            ("水管坏了找老郑,手机13900550127", ["老郑"]),
            ("邻居小曾说她最近", ["小曾"]),
            ("紧急联系人：尉迟美兰（姐姐）", ["尉迟美兰"]),
            ("当方：桑原 徹、免許証", ["桑原 徹"]),
            ("管理人の大澤に電話してください", ["大澤"]),
            ("妹の彩花(24)が仙台で", ["彩花"]),
            ("관리실 박철수 소장 010-5555-0142", ["박철수"]),
            ("남궁혜린 씨에게", ["남궁혜린"]),
            ("한수아 매니저가 응대했음, 허말자 할머니는", ["한수아", "허말자"]),
            ("미주 씨를 만났고 구 본부장님, 김대리도", ["미주", "구", "김"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str], gazetteer: Gazetteer) -> None:
        """The name is found in its case, whatever the script."""
        assert told(text, gazetteer) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Call Sales on 0800 123, call Maintenance 0171 22, phone Reception 0800 1",
            "call me on 07700 900123, ring the bell 3 times",
            "Call Lufthansa on 069 123, ring Telia 0771 1, Bel Ziggo op 0900 1",
            "call Tom or Ann later",
            "Kontakta support 0771 22, ring polisen 114 14, dzwoń do biura 22 555",
            "signed copy, podpis klienta, data",
            "Unterschrift Mieter, Datum",
            "звоните в полицию 102, звоните мастеру 03, підпис замовника, дата",
            "找工作,电话多少;问老师说;联系客服，电话 400",
            "找老板说一下",
            "姓名：同上，性别：女",
            "姉の結婚式が、妹の誕生日に、弟の部屋を",
            "우리 선생님은, 이용자님께, 고객님이",
            "수박 씨는, 지하주차장, 위원장님, 솜씨가 좋다",
        ],
    )
    def test_near_miss(self, text: str, gazetteer: Gazetteer) -> None:
        """Companies, offices and words stay."""
        assert told(text, gazetteer) == []

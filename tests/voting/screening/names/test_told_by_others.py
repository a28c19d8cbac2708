"""Names told by what others call somebody."""

import pytest

from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.told_by_others import told_by_others


class TestToldByOthers:
    """In files, signatures, mentions and markup."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('She alleged that one Segun a.k.a. "Shabba" collected', ["Segun"]),
            ("3. That co-accused Happy has been enlarged on bail.", ["Happy"]),
            ("A son Ransom went to Arkansas.", ["Ransom"]),
            ("Godfather: Innocent\n", ["Innocent"]),
            ("baptised Ebenezer, of this parish", ["Ebenezer"]),
            ("account of Iya Bose for a shop", ["Iya Bose"]),
            ('between them and "Mama T":\n10:02 Mama T: call me', ["Mama T", "Mama T"]),
            ("Attendance by RJM.", ["RJM"]),
            ("Dictated by KT, typed by LMB", ["KT", "LMB"]),
            ("00:01.000 --> 00:04.200\n<v Esther>hello", ["Esther"]),
            ('<nok relation="wife">Corazon</nok>', ["Corazon"]),
            ("@Thulani pls confirm @Greta", ["Thulani", "Greta"]),
            ("Adım Nurgül Akpınar, ", ["Nurgül Akpınar"]),
            ("e pis. att, valdirene", ["valdirene"]),
            ("Im Auftrag\nTröndle\n", ["Tröndle"]),
            ("NGUYỄN THỊ MINH CHÂU\nHà Nội", ["NGUYỄN THỊ MINH CHÂU"]),
            ("User: Đặng Hoàng Long asked", ["Đặng Hoàng Long"]),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
        """The name alone, or with what makes one of it."""
        found = sorted(told_by_others(text, gazetteer))
        assert [text[name.start : name.end] for name in found] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "One Direction, who sang it",
            "one Monday who knows",
            "the accused of the trial was late",
            "A brother printer went up in smoke",
            "Mama Bear and Papa Johns",
            "the Pigeon Ate Wednesday's Work",
            "reviewed by FDA and approved by EMA",
            "typed by hand",
            "@Override public void run()",
            "@Component class Shop",
            "<name>Anna</name>",
            "<patient>42</patient>",
            "funkar det att bestrida",
            "lg screen, abs brakes",
            "Im Auftrag\nder Stadt",
            "at Lê",
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str) -> None:
        """Bands, days, agencies, annotations of code, an infinitive."""
        assert list(told_by_others(text, gazetteer)) == []

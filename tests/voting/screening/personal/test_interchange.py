"""Fields of messages between machines."""

from __future__ import annotations

import pytest

from voting.ports import Screener
from voting.screening.personal.interchange import INTERCHANGE

FINDS = {one.name.removeprefix("message_"): one.find for one in INTERCHANGE}
HL7 = (
    "MSH|^~\\&|LAB|HOSP|EMR|HOSP|202409170830||ORU^R01|M1|P|2.5\n"
    "PID|1||4490217^^^HOSP^MR~77-20^^^X||OYELARAN^TEMITOPE^ADE||19620314|M|||18 Larkspur Close^^Dunmore^OH^43016^USA||"
    "(614)555-0188|||M||7718820|283-44-9102\n"
    "NK1|1|OYELARAN^FOLUKE|SPO|9 Elm Road^^Dunmore|614 555 0189\n"
    f"IN1|1|PLAN|44|Health{'|' * 12}OYELARAN^T|SEL|19620314|Box 3^^Dunmore{'|' * 17}POL-7710\n"
    "PV1|1|I|4W^412^A|||00931^HALVORSEN^INGRID^MD|||MED"
)
X12 = (
    "NM1*IL*1*BALOGUN*CHIDIEBERE*T***MI*W204711938~N3*77 Quarry Street*Apt 4B~N4*St Cloud*MN*56301~"
    "DMG*D8*19790822*F~REF*SY*283449102~PER*IC*M LINDQVIST*TE*3205550188*EM*m@l.example~CLM*PT-50231*188~"
)
EDIFACT = (
    "NAD+BY+4012345::9++Lindqvist+Storgatan 5+Umea++90326+SE'CTA+IC+:Birger Lund'COM+46721550188:TE'"
    "COM+b@l.example:EM'DTM+329:19790822:102'DTM+137:20240917:102'"
)
GEDCOM = (
    "0 @I1@ INDI\n1 NAME Cornelius /Vandermolen/\n1 BIRT\n2 DATE ABT 1951\n2 PLAC Zeeland\n1 DEAT\n2 DATE 9 MAY 2003\n"
    "1 RESI\n2 ADDR 418 Ottawa Trail"
)


def found(form: str, text: str) -> list[tuple[str, str]]:
    """Values and types, in their order."""
    return [(text[one.start : one.end], one.entity_type) for one in sorted(FINDS[form](text))]


class TestInterchange:
    """Hits and near-misses."""

    @pytest.mark.parametrize(
        ("form", "text", "values"),
        [
            (
                "hl7",
                HL7,
                [
                    ("4490217", "MEDICAL_RECORD"),
                    ("77-20", "MEDICAL_RECORD"),
                    ("OYELARAN^TEMITOPE^ADE", "PERSON"),
                    ("19620314", "DATE_OF_BIRTH"),
                    ("18 Larkspur Close^^Dunmore^OH^43016^USA", "STREET_ADDRESS"),
                    ("(614)555-0188", "PHONE_NUMBER"),
                    ("7718820", "MEDICAL_RECORD"),
                    ("283-44-9102", "US_SSN"),
                    ("OYELARAN^FOLUKE", "PERSON"),
                    ("9 Elm Road^^Dunmore", "STREET_ADDRESS"),
                    ("614 555 0189", "PHONE_NUMBER"),
                    ("OYELARAN^T", "PERSON"),
                    ("19620314", "DATE_OF_BIRTH"),
                    ("Box 3^^Dunmore", "STREET_ADDRESS"),
                    ("POL-7710", "MEDICAL_RECORD"),
                    ("00931", "IDENTIFIER"),
                    ("HALVORSEN^INGRID", "PERSON"),
                ],
            ),
            (
                "x12",
                X12,
                [
                    ("BALOGUN*CHIDIEBERE*T", "PERSON"),
                    ("W204711938", "MEDICAL_RECORD"),
                    ("77 Quarry Street*Apt 4B", "STREET_ADDRESS"),
                    ("St Cloud*MN*56301", "STREET_ADDRESS"),
                    ("19790822", "DATE_OF_BIRTH"),
                    ("283449102", "US_SSN"),
                    ("M LINDQVIST", "PERSON"),
                    ("3205550188", "PHONE_NUMBER"),
                    ("m@l.example", "EMAIL_ADDRESS"),
                    ("PT-50231", "MEDICAL_RECORD"),
                ],
            ),
            (
                "edifact",
                EDIFACT,
                [
                    ("Storgatan 5+Umea++90326", "STREET_ADDRESS"),
                    ("Birger Lund", "PERSON"),
                    ("46721550188", "PHONE_NUMBER"),
                    ("b@l.example", "EMAIL_ADDRESS"),
                    ("19790822", "DATE_OF_BIRTH"),
                ],
            ),
            (
                "hl7",
                "ORC|RE|ORD-771903\nOBR|1|ORD-771903|77-12^LAB|4548-4^HbA1c^LN|||||1043^OKAFOR^CHINWE",
                [
                    ("ORD-771903", "IDENTIFIER"),
                    ("ORD-771903", "IDENTIFIER"),
                    ("77-12", "IDENTIFIER"),
                    ("1043", "IDENTIFIER"),
                    ("OKAFOR^CHINWE", "PERSON"),
                ],
            ),
            (
                "swift",
                ":32A:250814GBP4200,00\n:50K:/GB54TRDS44741412214566\nJ ROE\n:57A:GTBINGLAXXX\n:59:/0123041774\nN ANYA",
                [
                    ("GB54TRDS44741412214566", "BANK_ACCOUNT"),
                    ("GTBINGLAXXX", "BANK_ACCOUNT"),
                    ("0123041774", "BANK_ACCOUNT"),
                ],
            ),
            (
                "passenger",
                "SSR DOCS YY HK1/P/GBR/512345678/GBR/09JUL79/M/21MAR30/OKAFOR/CHINWE",
                [("512345678", "PASSPORT"), ("09JUL79", "DATE_OF_BIRTH"), ("OKAFOR/CHINWE", "PERSON")],
            ),
            (
                "gedcom",
                GEDCOM,
                [
                    ("Cornelius /Vandermolen", "PERSON"),
                    ("1951", "DATE_OF_BIRTH"),
                    ("418 Ottawa Trail", "STREET_ADDRESS"),
                ],
            ),
        ],
    )
    def test_hits(self, form: str, text: str, values: list[tuple[str, str]]) -> None:
        """By the place that the standard gives to each."""
        assert found(form, text) == values

    @pytest.mark.parametrize(
        ("form", "text"),
        [
            ("hl7", "OBX|1|NM|2345-7^GLUCOSE||182|mg/dL|70-110|H|||F"),
            ("hl7", "PV1|1|I|4W^412^A|||||||MED"),
            ("hl7", "PID|1||||||||||||"),
            ("x12", "NM1*85*1*LINDQVIST*MARGARETA"),  # one segment alone may be anything
            ("x12", "NM1*40*2*CLEARING HOUSE*****46*PAYER99~REF*2U*PAYER~DMG*D6*790822~"),
            ("edifact", "UNH+1+ORDERS:D:96A:UN'DTM+137:20240917:102'COM+x:CA'"),
            ("swift", "at 10:59:/tmp/x and :50:ABC, 17:57:GTBINGLA"),
            ("passenger", "DOCS/P/GBR/512345678/GBR/1979-07-09/M/21MAR30/OKAFOR/CHINWE"),
            ("gedcom", "1 APPLE\n2 PEARS\n3 PLUMS"),
            ("gedcom", "1 NAME Ada /Roe/"),
            ("gedcom", "0 @I1@ INDI\n1 DEAT\n2 DATE 9 MAY 2003\n1 BIRT\n1 MARR\n2 DATE 4 MAR 1951"),
        ],
    )
    def test_near_misses(self, form: str, text: str) -> None:
        """Other fields, other codes, and what only looks like a segment."""
        assert found(form, text) == []

    @pytest.mark.parametrize(("text", "value"), [(X12, "PT-50231"), (EDIFACT, "Birger Lund"), (HL7, "00931")])
    def test_is_asked(self, screener: Screener, text: str, value: str) -> None:
        """By the screener, in which other rules do not find these."""
        assert value in {text[span.start : span.end] for span in screener.find(text)}

"""What stands beside a word for somebody's number and is none."""

import pytest

from tests.voting.screening.samples import marked
from voting.ports import Screener
from voting.screening.personal.no_number import is_no_number


def types(screener: Screener, text: str) -> list[tuple[str, str]]:
    """What is found, without names and places."""
    spans = screener.find(text)
    return [
        (span.entity_type, text[span.start : span.end])
        for span in spans
        if span.entity_type not in ("PERSON", "LOCATION")
    ]


class TestNoNumber:
    """Amounts, measures, days, sizes, models, cases."""

    @pytest.mark.parametrize(
        "text",
        [
            "acc = 0.9412",
            "in casa nr b 12 ani",
            "Přijat pro dušnost, TK 150/90",
            "Zákon č. 262/2006 Sb., zákoník práce, vyhláška č. 114/2002 Sb.",
            "Nariadenie vlády č. 391/2006 Z. z. určuje",
            "Ustawa z dnia 23 kwietnia 1964 r. Kodeks cywilny (Dz.U. 2023 poz. 1610)",
            "Zakon o delovnih razmerjih (Uradni list RS, št. 21/13, 78/13)",
            "Закон о раду („Сл. гласник РС“, бр. 24/2005 и 61/2005)",
            "Le licenciement est régi par l'article L1234-1 du code du travail, permis : articles L1232-6 et R1234-2",
            "voiture : art. L121-3",
            "Legea nr. 53/2003, OUG nr. 34/2014, HG 1425/2006",
            "acc: 88.7",
            '{"acc": 0.9123}',
            "train_acc: 0.9745",
            "Acc 0.912, F1 0.88",
            "account balance: 1234567.89",
            "Buchen auf Sachkonto 6640 bitte",
            "compte 606400 fournitures",
            "Konto 14 Tage überzogen",
            "loan of 220000 at 4.1",
            "Hypothek über 220000 zu 4.1",
            "NEXT VISIT 12/03/25",
            "Date of visit: 14/11/2024",
            "Paciente: TA 140/85, pulss 72",
            "size chart L 98-103, XL 104-109",
            "Shoe chart: EU 38-39",
            "Hb 12.0–15.5 g/dL, TSH 0.4–4.0 mIU/L",
            "MRN: none. TSH 5.8 mIU/L (15-150)",
            "Auto loan acct opened 02/23, closed 11/24",
            "Mercedes C 220 d",
            "Mercedes E 350",
            "o meu carro: Lei 13.709/2018, art. 18, e a Lei 8.245/91",
            "Mein Auto braucht Öl nach VW 504 00, welches nehme ich?",
            "verschil tussen een Bosch PSB 1800 en een Makita HP002G voor beton en auto",
            "Mein Samsung RB38 kühlt nicht, welche Nummer hat der Kundendienst?",
            "Der Wagen hat 150 PS.",
            "Le Code du travail, article L1234-1, prévoit combien de préavis, et mon mot de passe ?",
            "laut § 573c BGB und Artikel 17 DSGVO, PIN vergessen",
            "KvK 72839104, Bakker Bouw B.V.",
            "filter SF-HA 50",
            "Der Motor hat 150 PS.",
            "Golf mit 150 PS",
            "ICE 1048, Wagen 23",
            "VW 504 00 / 507 00",
            "image: web\n  tag: 1.14.2",
            "Case C-131/12",
            "показания счётчика 00348",
            "работал водителем. Желаемая зарплата 90 000.",
            "Tax code: 1257L. tax code is S1257L M1",
            'NINO: none yet, tax code 1257L W1.\nAssistant: "1257L W1" is the standard one',
            "in a pullman tin 33x10x10? or a loaf tin 23 x 13 x 7cm",
            "Hospital patient ref INV 2231",
            "clinic label: METFORMIN ER 750MG, patient on METOPROLOL XR 100MG",
            "Претензия. С 1 по 9 декабря воды не было",
        ],
    )
    def test_is_left(self, screener: Screener, text: str) -> None:
        """Nothing is found."""
        assert types(screener, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Πωλείται ποδήλατο, τηλ 2310-482917 ή 694 58 20 481",
                [("PHONE_NUMBER", "2310-482917"), ("PHONE_NUMBER", "694 58 20 481")],
            ),
            ("tax code RSSMRA80A01H501U", [("NATIONAL_ID", "RSSMRA80A01H501U")]),
            ("TIN 84-3310972", [("NATIONAL_ID", "84-3310972")]),
            ("Hospital patient ref NV 22310", [("MEDICAL_RECORD", "NV 22310")]),
            ("acc: 44718293", [("BANK_ACCOUNT", "44718293")]),
            ("A/c no. XX9182 on 14-01-2025", [("BANK_ACCOUNT", "XX9182")]),
            ("Account: 12-34-56 12345678", [("BANK_ACCOUNT", "12-34-56 12345678")]),
            ("mon compte 606400 est bloqué", [("BANK_ACCOUNT", "606400")]),
            ("Konto 1404021234", [("BANK_ACCOUNT", "1404021234")]),
            ("loan number 220000", [("IDENTIFIER", "220000")]),
            ("MRN 12-03-25", [("MEDICAL_RECORD", "12-03-25")]),
            ("visit no: 44718", [("MEDICAL_RECORD", "44718")]),
            ("patient chart 98-103 is here", [("MEDICAL_RECORD", "98-103")]),
            ("Mein Golf mit B-PS 150", [("LICENSE_PLATE", "B-PS 150")]),
            ("Der Lieferwagen TÖL KE 40 H stand da", [("LICENSE_PLATE", "TÖL KE 40 H")]),
            ("Mein Transporter M AB 1234 ist weg", [("LICENSE_PLATE", "M AB 1234")]),
            ("Makita im Auto, Kennzeichen B-KX 4821", [("LICENSE_PLATE", "B-KX 4821")]),
            ("patient's number (1234-5678) please", [("MEDICAL_RECORD", "1234-5678")]),
            ("my number is (555-0142), call me", [("PHONE_NUMBER", "555-0142")]),
            ("my BMW M-AB 1234 was towed", [("LICENSE_PLATE", "M-AB 1234")]),
            ("Kennzeichen RB-AB 123", [("LICENSE_PLATE", "RB-AB 123")]),
            ("tag: XKC-1142", [("LICENSE_PLATE", "XKC-1142")]),
            ("case C-1311202", [("IDENTIFIER", "C-1311202")]),
            ("white van, part of the plate: YP58", [("LICENSE_PLATE", "YP58")]),
            ("Wells Fargo chk ending 4417", [("BANK_ACCOUNT", "4417")]),
            ("Agent: CVV?\nCustomer: 419", [("SECRET", "419")]),
            ("Agent: expiry date?\nCustomer: 08/27", [("CREDIT_CARD", "08/27")]),
            ("card 4005518277361901 PIN 2204", [("CREDIT_CARD", "4005518277361901"), ("SECRET", "2204")]),
            ("Acct 44718293 PIN 2204", [("BANK_ACCOUNT", "44718293"), ("SECRET", "2204")]),
            ("Account: 2000 4471 8293", [("BANK_ACCOUNT", "2000 4471 8293")]),
        ],
    )
    def test_is_found(self, screener: Screener, text: str, expected: list[tuple[str, str]]) -> None:
        """Numbers of somebody that look alike, each to its end."""
        assert types(screener, text) == expected

    def test_a_range_stands_behind_what_was_measured(self) -> None:
        """Else two numbers in brackets may be a patient's."""
        assert is_no_number(*marked("TSH 5.8 mIU/L («15-150»)"), "MEDICAL_RECORD")
        assert not is_no_number(*marked("patient's number («1234-5678») please"), "MEDICAL_RECORD")

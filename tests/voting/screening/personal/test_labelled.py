"""Numbers that a word beside them tells."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.labelled import LABELLED

BY_NAME = {one.name.removeprefix("labelled_"): one for one in LABELLED}
HITS = [
    ("passport", "my passport number is X1234567.", "X1234567"),
    ("passport", "Passport No: 912803456", "912803456"),
    ("passport", '"passport_number": "C01X00T47"', "C01X00T47"),
    ("passport", "| Passport | PA 1234567 |", "PA 1234567"),
    ("passport", "Reisepass: C4VPX9R7T3", "C4VPX9R7T3"),
    ("passport", "numéro de passeport : 19AV12345", "19AV12345"),
    ("identity_card", "Personalausweis Nr. L01X00T47", "L01X00T47"),
    ("identity_card", "national id: 8001015009087", "8001015009087"),
    ("driver_license", "driver's license number is D1234-56789-01234", "D1234-56789-01234"),
    ("driver_license", "driving licence: MORGA753116SM9IJ", "MORGA753116SM9IJ"),
    ("driver_license", "DL# F255-921-50-094-0", "F255-921-50-094-0"),
    ("driver_license", "Führerscheinnummer: B072RRE2I55", "B072RRE2I55"),
    ("license_plate", "license plate 7ABC123 was", "7ABC123"),
    ("license_plate", "Kennzeichen: B-MK 4711", "B-MK 4711"),
    ("license_plate", "number plate is AB12 CDE", "AB12 CDE"),
    ("license_plate", "with the license plate ab12 cde hit me", "ab12 cde"),
    ("license_plate", "plaque d'immatriculation AB-123-CD", "AB-123-CD"),
    ("vehicle_id", "VIN: WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001"),
    ("patient_number", "MRN: 00482913", "00482913"),
    ("medical_record", "patient ID A-204417 came", "A-204417"),
    ("medical_record", "Medical Record Number: MR483920", "MR483920"),
    ("bank_account", "account number 12345678", "12345678"),
    ("bank_account", "Acct: 0012-3456-789", "0012-3456-789"),
    ("bank_account", "Kontonummer 1234567890", "1234567890"),
    ("bank_account", "CLABE: 032180000118359719", "032180000118359719"),
    ("sort_code", "sort code 12-34-56", "12-34-56"),
    ("sort_code", "BSB: 062-000", "062-000"),
    ("bank_code", "BIC: DEUTDEFF500", "DEUTDEFF500"),
    ("bank_code", "IFSC code is HDFC0001234", "HDFC0001234"),
    ("card_code", "CVV: 123", "123"),
    ("card_code", "the security code is 4821", "4821"),
    ("card_expiry", "exp 09/28", "09/28"),
    ("card_expiry", "Expiry date: 09/2028", "09/2028"),
    ("person_number", "customer number: 4471920", "4471920"),
    ("person_number", "employee ID E-20931 works", "E-20931"),
    ("person_number", "Policy No. PX-99812-3", "PX-99812-3"),
    ("person_number", "order #20931", "20931"),
    ("person_number", "Kundennummer: 88123045", "88123045"),
]
NEAR_MISSES = [
    ("passport", "passport control at 12:30", "a time"),
    ("passport", "use passport.js 0.7 for login", "a library"),
    ("identity_card", "an identity card is needed", "no number"),
    ("driver_license", "a driver's license from 2024", "a year after another word"),
    ("license_plate", "plate of food", "no plate"),
    ("license_plate", "reg = re.compile(x)", "code"),
    ("license_plate", "region: US1", "a longer word"),
    ("vehicle_id", "vin = 3.3 V", "a voltage"),
    ("medical_record", "the patient was 12345 days", "no word for number"),
    ("medical_record", "hospital on 5th", "prose"),
    ("bank_account", "the account has 12 users", "too few digits"),
    ("bank_account", "accounting for 1234567 people", "a longer word"),
    ("sort_code", "sort code by name", "prose"),
    ("bank_code", "swift code completion", "prose"),
    ("card_code", "CVE-2024-1234", "another abbreviation"),
    ("card_expiry", "exp(0.5)", "a function"),
    ("person_number", "order by id", "a query"),
    ("person_number", "in case 2 of 3", "no word for number"),
    ("person_number", "reference: RFC 9110", "no word for number"),
    ("person_number", "client_id = os.environ['ID']", "code"),
]


class TestLabelled:
    """Passports, licences, plates, patients, accounts, customers."""

    @pytest.mark.parametrize(("name", "text", "expected"), HITS)
    def test_hit(self, name: str, text: str, expected: str) -> None:
        """The number after its word, whole and alone, once the gate has let the text pass."""
        assert gate(BY_NAME[name], text)
        assert found(BY_NAME[name], text) == [expected]

    @pytest.mark.parametrize(("name", "text", "why"), NEAR_MISSES)
    def test_near_miss(self, name: str, text: str, why: str) -> None:
        """The word alone, or another meaning of it."""
        assert found(BY_NAME[name], text) == [], why

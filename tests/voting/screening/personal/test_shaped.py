"""Numbers that their form tells, alone or with a word somewhere near."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.shaped import SHAPED

BY_NAME = {one.name.removeprefix("shaped_"): one for one in SHAPED}
HITS = [
    ("plate", "two: AB-123-CD (mine) and GG 908 TX (his).", ["AB-123-CD", "GG 908 TX"]),
    ("plate", "상대 차는 충북 41 나 3307 화물차였다", ["충북 41 나 3307"]),
    ("plate", "plates like HH-KL 482 and M-XY 1907E", ["HH-KL 482", "M-XY 1907E"]),
    ("plate", "seen: AB12 CDE, 47-XN-82, 191-KY-3548", ["191-KY-3548", "47-XN-82", "AB12 CDE"]),
    ("plate", "MH 12 DE 4433 is no house", ["MH 12 DE 4433"]),
    ("plate", "昨天被苏E88B21追尾", ["苏E88B21"]),
    ("plate", "番号は 品川 330 さ 44-17、", ["品川 330 さ 44-17"]),
    ("plate", "번호 41너 9200 이중", ["41너 9200"]),
    ("plate_of_india_typed", "his activa gj 01 qm 7718 and ka-05-mj-4432", ["gj 01 qm 7718", "ka-05-mj-4432"]),
    ("plate_of_india_typed", "dl 3 cab 1234", ["dl 3 cab 1234"]),
    ("plate_of_greece", "Μηχανάκι ΝΚΑ 482 παρκαρισμένο", ["ΝΚΑ 482"]),
    ("account_near", "перевод на счёт 40817810, спасибо", ["40817810"]),
    ("plate_near", "the car that hit me, AB12CDF or so", ["AB12CDF"]),
    ("plate_near", "CT 18 RZV, autoturismul negru", ["CT 18 RZV"]),
    ("plate_near", "vand masina, nr gl 14 kvd, 2016", ["gl 14 kvd"]),
    ("plate_near", "masina is 10 ani, cu ct 20 mii", []),
    ("plate_near", "mașina cu nr IS 07 WRD, CUI 18472918", ["IS 07 WRD"]),
    ("plate_near", "mijn auto stond fout, KL 99 ZZR", ["KL 99 ZZR"]),
    ("plate_near", "Unfall mit OE-994 KL und ZH 867 770", ["OE-994 KL", "ZH 867 770"]),
    ("plate_near", "Placa RKB4D17 (antes RKB-4317)", ["RKB-4317", "RKB4D17"]),
    (
        "machine_readable",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n",
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"],
    ),
    ("machine_readable", "L898902C36UTO7408122F1204159<<<<<<\n", ["L898902C36UTO7408122F1204159<<<<<<"]),
    (
        "machine_readable",
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n",
        ["7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "I<UTOD231458907<<<<<<<<<<<<<<<"],
    ),
    ("passport_near", "passports: wife 21CK22327, kid X2232702", ["21CK22327", "X2232702"]),
    ("passport_near", "el pasaporte de ella PAH699702", ["PAH699702"]),
    ("passport_near", "Pax 2 MBEKI/THABO MR PPT CK0551830", ["CK0551830"]),
    ("passport_near", '"surname": "\x00", "document_no": "R5518207C"', ["R5518207C"]),
    ("plate_near", "a white van, 2QX 4LB, at the kerb", ["2QX 4LB"]),
    ("passport_of_somebody", "23:10 \x00, CB7719024, two nights", ["CB7719024"]),
    ("plate", "a bakkie, KV 31 LB GP, and FJT 204 EC", ["FJT 204 EC", "KV 31 LB GP"]),
    ("resident_of_south_africa", "Owner, ID 8511204071089, said", ["8511204071089"]),
    ("card_of_italy", "documento CA20417FK, tel", ["CA20417FK"]),
    ("resident_of_china", "请报身份证\n客户:440305199107220518", ["440305199107220518"]),
    ("driver_form", "so I sent B316-480-77-252-0, was that wrong", ["B316-480-77-252-0"]),
    ("driver_form", "MORGA657054SM9IJ", ["MORGA657054SM9IJ"]),
    ("driver_near", "license of the driver per report: F9816702", ["F9816702"]),
    ("driver_near", "permis 13AK29137, voiture", ["13AK29137"]),
    ("driver_near", "titular da carta de condução P-2184407 8", ["P-2184407 8"]),
    ("patient_near", "the patient in bed 4 (P-0048213)", ["P-0048213"]),
    ("account_of_service", "our org-Ab1dEfGhIjKlMnOpQrStUvWx is", ["org-Ab1dEfGhIjKlMnOpQrStUvWx"]),
    ("account_of_service", "acct" + "_1032D82eZvKYlo2C failed", ["acct" + "_1032D82eZvKYlo2C"]),
    ("account_of_service", "measurementId: G-AB3D123456", ["G-AB3D123456"]),
    ("account_of_service", "UA-4821773-2", ["UA-4821773-2"]),
    ("patient_near", "tarjeta sanitaria de ella es CMVR941823", ["CMVR941823"]),
    ("driver_digits", "prawo jazdy nr 00123/19/1465", ["00123/19/1465"]),
    ("driver_digits", "driver's licence: 18 447 902, QLD", ["18 447 902"]),
    ("patient_digits", "dossier du patient : 8003417", ["8003417"]),
    ("account_near", "till sitt konto 8327-9, 94 417 203-6", ["8327-9, 94 417 203-6"]),
    ("account_near", "振込先の支店は普通 4050720", ["4050720"]),
    ("sort_code_and_account", "my details: 04-00-04 88120475.", ["04-00-04 88120475"]),
    ("sort_code_and_account", "Bond can go to 38-9014-0662817-00.", ["38-9014-0662817-00"]),
    ("sort_code_and_account", "číslo 19-2000145399/0800, díky", ["19-2000145399/0800"]),
    ("sort_code_and_account", "na 2400118822/2010 do pátku", ["2400118822/2010"]),
    ("sort_code_and_account", "utalja ide: 11773016-11111018-10402233", ["11773016-11111018-10402233"]),
    (
        "passport_digits",
        "crew (passport): Jory British 553108264 19/6/71; Uki Danish 211840936",
        ["211840936", "553108264"],
    ),
    ("passport_digits", "Reisepass | GBR | 553108264 |", ["553108264"]),
    ("sort_code_and_account_near", "pay the rent to 60 83 71 / 20417733", ["60 83 71 / 20417733"]),
    ("sort_code_alone", "theirs: s/c 309626 a/c", ["309626"]),
    ("sort_code_grouped", "send it to sort 60 83 71 account", ["60 83 71"]),
    ("branch_near", "ag 3427 conta", ["3427"]),
    ("branch_near", "transit 00412, institution 003", ["003", "00412"]),
    ("hardware_near", "printer at 3C2AF4881B77 and", ["3C2AF4881B77"]),
    ("member_near", "American AAdvantage 4KP2153, Marriott 885634895", ["4KP2153", "885634895"]),
    ("postal_item", "la raccomandata RB 204 417 882 IT, e LX473124829DE", ["LX473124829DE", "RB 204 417 882 IT"]),
    ("payment_alias", "pay me at 9876543210@ybl, or ravi.k@okaxis", ["9876543210@ybl", "ravi.k@okaxis"]),
    ("hardware_near", "Wi-Fi MAC a0cec8.41d7e2", ["a0cec8.41d7e2"]),
    ("passport_near", "పాస్\u200cపోర్ట్ R8246173", ["R8246173"]),
    ("account_near", "నా ఖాతా 30214488210", ["30214488210"]),
    (
        "machine_readable",
        "P<IRLSWEETMAN<<ORLAITH<GRACE<<<<<<<<<<<<<<<<<<<<<<\n",
        ["P<IRLSWEETMAN<<ORLAITH<GRACE<<<<<<<<<<<<<<<<<<<<<<"],
    ),
    ("member_near", "Mandatsreferenz M-2025-09148", ["M-2025-09148"]),
    ("sort_code_and_account", "ut till 8327-9, 924 018 335-1.", ["8327-9, 924 018 335-1"]),
    ("taxpayer_of_indonesia", "dia, 66.790.254.3-122.000, lahir", ["66.790.254.3-122.000"]),
    ("order", "Amazon 306-4829105-7712345 kam nie an", ["306-4829105-7712345"]),
    ("parcel", "TRK# 1Z 84W 2E7 03 4417 9026, 1Z84W2E70344179026", ["1Z 84W 2E7 03 4417 9026", "1Z84W2E70344179026"]),
]
NEAR_MISSES = [
    ("passport_near", '"title": "x", "doc": "R5518207C"', "a document"),
    ("payment_alias", "write to me@upi.example, @okaxis", "a mail address and a handle"),
    ("hardware_near", "WLAN 20 EUR a0cec841.d7e2", "other groups"),
    ("passport_of_somebody", "ask \x00 about CB7719024", "not a field of its own"),
    ("passport_of_somebody", "\x00, INV204417, paid", "an invoice's"),
    ("passport_of_somebody", "item, CB7719024, two", "nobody before"),
    ("resident_of_south_africa", "Owner, ID 8513204071089", "no month"),
    ("resident_of_south_africa", "parcel 8511204071089", "a parcel's"),
    ("card_of_italy", "articolo CA20417FK", "a part"),
    ("resident_of_china", "单号440305199107220518", "a parcel's"),
    ("resident_of_china", "身份证440305199113220518", "no month"),
    ("plate_near", "the van of 2QX 4LBS", "longer"),
    ("plate_of_india_typed", "up 10 in 2024, mg/dl 20 mg 1000, hr 12 min 2000, tn 12 may 2024", "sentences"),
    ("plate_of_greece", "ΦΕΚ 137 για το αυτοκίνητο", "a gazette"),
    ("plate_of_greece", "το πλοίο ΝΚΑ 482 έφυγε", "no car"),
    ("account_near", "показания счётчика 00348", "a meter"),
    ("plate", "on 12-MAY-24 and 03-JAN-2", "dates"),
    ("plate", "RFC-123-AB and UTF-8 in AB12CDE", "names of things"),
    ("plate", "from this decade (IOS-XE 17) or NX-OS 93", "versions of systems"),
    ("plate", "R3 and LM358DR, LM 358 DR", "parts of a circuit"),
    ("patient_digits", "주민등록번호 있음, 010-2841-7735", "a resident, not a patient"),
    ("plate_near", "the car shows P20E8, then U0100 or P0420", "codes of faults"),
    ("plate_near", "the car costs EUR 12000 and has 150 PS", "money and power"),
    ("plate_near", "my car, a BMW 320, made 210 KM", "a model and a distance"),
    ("plate_near", "order AB12CDF is late", "no car"),
    ("machine_readable", "<<<<<<<<<< HEAD", "a merge"),
    ("machine_readable", "PUBLIC_CONSTANT_NAME", "a name in code"),
    ("passport_near", "flight LX1072 with the passport", "a flight"),
    ("passport_near", "invoice X2232702 is due", "no passport"),
    ("driver_form", "SKU A316-480-77", "another number"),
    ("driver_near", "MIT license, version 2.0.1", "a software licence"),
    ("patient_near", "the patient took 400 mg", "a dose"),
    ("account_of_service", "org-babel-execute-src-block", "a function of an editor"),
    ("account_of_service", "a G-7 meeting, user_2", "too short"),
    ("patient_near", "the patient, PESEL 89022527768", "a national number's label"),
    ("patient_near", "patient of Boston, MA 02110", "a state and a postcode"),
    ("driver_digits", "drivers drove 18 447 km", "a distance"),
    ("driver_digits", "licence GPL 2007", "a software licence"),
    ("patient_digits", "the patient got 12345 leaflets", "no word for a number"),
    ("account_near", "my account has 120 posts", "a count"),
    ("account_near", "parcel 4050720 is late", "no bank"),
    ("sort_code_and_account", "on 04-00-04 at 8812", "a date"),
    ("plate_near", "car park, Flight LH569 LOS-FRA, seat 34K, gate B24", "a flight"),
    ("plate_near", "parking: train ICE 528, coach 22, seat 61", "a train"),
    ("plate_near", "car rental, LHR-LOS 22MAR\nJFK-CDG 05JUN", "days of flights"),
    ("plate_near", "parked since 14MAR or 9 OCT 2024", "a day"),
    ("postal_item", "RB 204 417 882 and XQ204417882IT or RB204417882ZZ", "no country, no letter, no country's code"),
    ("member_near", "Emp no, gross 2,410.00", "an amount"),
    ("member_near", "Employee ID, since 2021-04-19", "a day"),
    ("member_near", "student id, from 19/04/2021", "a day"),
    ("sort_code_and_account", "case 4410233/2024, order 12-3456-78", "a file's number with its year"),
    ("sort_code_and_account", "ISBN 0-13-326224-3, 38-9014-06628170", "other groups"),
    ("passport_digits", "the British 553108264 people", "no passport"),
    ("passport_digits", "passport found, call 553108264", "no nationality"),
    ("sort_code_and_account_near", "the list 60 83 71 20417733 is odd", "no word for a bank"),
    ("sort_code_grouped", "sort 1 2 3", "an order"),
    ("sort_code_alone", "sort 100000 rows by 309626", "an order"),
    ("branch_near", "institution of 1847", "a year after another word"),
    ("hardware_near", "commit 3c2af4881b77 broke it", "no device"),
    ("plate_near", "the car's cost is SB 950,00 a month", "an amount"),
    ("plate_near", "the car is a Ford FT 4000", "a model"),
    ("patient_near", "the patient's jobs\n1993-1998 apprentice", "years"),
    ("member_near", "Hilton has 6500 hotels", "a count"),
    ("taxpayer_of_indonesia", "at 66.790.254.3 and 10.122.000", "other groups"),
    ("parcel", "1ZABCDEFGHIJKLMNOP and 1Z 84W", "no digits, too short"),
    ("order", "ref 306-482910-7712345, 1306-4829105-7712345, 30-4829105-7712345", "groups of other lengths"),
    ("parcel", "table 1Z 2021 2022 2023 2024 done", "years"),
]


class TestShaped:
    """By form, by form and word."""

    @pytest.mark.parametrize(("name", "text", "expected"), HITS)
    def test_hit(self, name: str, text: str, expected: list[str]) -> None:
        """The numbers alone are found, however many there are."""
        assert sorted(found(BY_NAME[name], text)) == expected

    @pytest.mark.parametrize(("name", "text", "reason"), NEAR_MISSES)
    def test_near_miss(self, name: str, text: str, reason: str) -> None:
        """What is something else stays."""
        assert found(BY_NAME[name], text) == [], reason

    def test_every_form_is_tried(self) -> None:
        """Each recogniser has a hit and a near-miss."""
        assert {name for name, *_ in HITS} == set(BY_NAME)
        assert {name for name, *_ in NEAR_MISSES} == set(BY_NAME)

    def test_another_paragraph_tells_nothing(self) -> None:
        """A word counts in its own paragraph alone."""
        assert found(BY_NAME["plate_near"], "my car\n\nAB12CDF") == []

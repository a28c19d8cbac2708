"""Numbers behind their words, ages and births, in languages of other scripts than the Latin one."""

import pytest

from voting.screening.personal.labels_in_scripts import LABELLED_IN_SCRIPTS
from voting.screening.personal.lives_in_scripts import LIVES_IN_SCRIPTS
from voting.screening.recogniser import Recogniser
from voting.screening.view import Source, plain_view


def found(recognisers: tuple[Recogniser, ...], text: str) -> list[tuple[str, str]]:
    """What is found, as what, in a text as the recognisers see it."""
    seen = plain_view(Source(text)).text
    return [(seen[one.start : one.end], rule.entity_type) for rule in recognisers for one in rule.find(seen)]


class TestLabelled:
    """A word, perhaps "number", and a value."""

    @pytest.mark.parametrize(
        ("text", "value", "entity_type"),
        [
            ("мой загранпаспорт 72 4471903 просрочен", "72 4471903", "PASSPORT"),
            ("Անձնագիր՝ AN0482716", "AN0482716", "PASSPORT"),
            ("පාස්පෝට් / ਪਾਸਪੋਰਟ: U6280417", "U6280417", "PASSPORT"),
            ("водительские права 99 12 448120, до мая", "99 12 448120", "DRIVER_LICENSE"),
            ("רישיון נהיגה מספר 7654321 ו", "7654321", "DRIVER_LICENSE"),
            ("आधार क्रमांक 7306 1849 2557 है", "7306 1849 2557", "NATIONAL_ID"),
            ("ЈМБГ: 0302974800213", "0302974800213", "NATIONAL_ID"),
            ("شماره پرونده: ۱۴۰۳-۷۷۲۸۱", "1403-77281", "MEDICAL_RECORD"),
            ("કેસ નં: IPD-3306/25", "IPD-3306/25", "MEDICAL_RECORD"),
            ("সঞ্চয়ী হিসাব নম্বর ০৬১৩৪০১০২৮৭৫৯।", "0613401028759", "BANK_ACCOUNT"),
            ("העבירו לחשבון 123456789 היום", "123456789", "BANK_ACCOUNT"),
            ("вашу оплату на рахунок 26001234567", "26001234567", "BANK_ACCOUNT"),
            ("વાહન નં. GJ 01 AB 1234 ની", "GJ 01 AB 1234", "LICENSE_PLATE"),
            ("госномер К481ТН163, белая", "К481ТН163", "LICENSE_PLATE"),
            ("మీసేవ దరఖాస్తు సంఖ్య CGC012407318846 ఇంకా", "CGC012407318846", "IDENTIFIER"),
            ("रूपया, रोल नंबर ७२४", "724", "IDENTIFIER"),
            ("ग्राहक क्रमांक BMC/W/08213. कृपया", "BMC/W/08213", "IDENTIFIER"),
            ("उपभोक्ता संख्या 204817392, बिल", "204817392", "IDENTIFIER"),
            ("एफआईआर नं. 0148/2023 थाना", "0148/2023", "IDENTIFIER"),
            ("తక్కువ ఫిర్యాదు నంబర్ CMP48291 ఇంకా", "CMP48291", "IDENTIFIER"),
            ("ఉద్యోగి కోడ్ - KPL-00873", "KPL-00873", "IDENTIFIER"),
            ("నా సర్వీసు నంబర్ 1143-00259-08. ప్రతి", "1143-00259-08", "IDENTIFIER"),
            ("విద్యార్థి ఐడి: 21A91A0548", "21A91A0548", "IDENTIFIER"),
            ("புகார் எண் 48291 பதிவு", "48291", "IDENTIFIER"),
            ("Паспорт серия 45 12 № 638104, выдан", "45 12 No 638104", "PASSPORT"),
            ("паспорт 4512 номер 638104", "4512 номер 638104", "PASSPORT"),
            ("паспорт серія КС № 482913", "КС No 482913", "PASSPORT"),
            ("свидетельство о рождении IV-АК № 528310", "IV-АК No 528310", "IDENTIFIER"),
            ("গাড়ির নম্বর ঢাকা মেট্রো-গ ১২-৪৮২১", "ঢাকা মেট্রো-গ 12-4821", "LICENSE_PLATE"),
            ("ఓటరు ఐడి XYZ1234567", "XYZ1234567", "NATIONAL_ID"),
            ("ఐఎఫ్‌ఎస్‌సి: SBIN0004821", "SBIN0004821", "BANK_ACCOUNT"),
            ("Табельный номер 00417. Номер", "00417", "IDENTIFIER"),  # the next sentence's letter is none of it
            ("Больничный лист № 910178234551 открыт", "910178234551", "IDENTIFIER"),
            ("Справа № 752/1849/23, суд", "752/1849/23", "IDENTIFIER"),
            ("Гр. дело № 4821/2022 по описа", "4821/2022", "IDENTIFIER"),
            ("полис ОСАГО серия ХХХ № 0184729301", "ХХХ No 0184729301", "IDENTIFIER"),
            ("φοιτητής, ΑΜ 3200187", "3200187", "IDENTIFIER"),
            ("Αρ. ασφαλιστηρίου 48201177, αρ.", "48201177", "IDENTIFIER"),
            ("చలాన్ నం. TS48291731", "TS48291731", "IDENTIFIER"),
            ("історія хвороби № 7721", "7721", "MEDICAL_RECORD"),
            ("товарителница 1051204817392", "1051204817392", "IDENTIFIER"),
            ("αρ. φακέλου 48291/23, ΑΠ", "48291/23", "MEDICAL_RECORD"),
        ],
    )
    def test_hit(self, text: str, value: str, entity_type: str) -> None:
        """With endings and joined words, digits of the script, and more than one group."""
        assert (value, entity_type) in found(LABELLED_IN_SCRIPTS, text)

    @pytest.mark.parametrize(
        "text",
        [
            "мой паспорт просрочен",
            "договор 2023 года",  # a year
            "заказ на 1500 рублей",
            "полис стоит 4000",
            "хронопаспорт 4820017735",  # a part of another word
            "passport 72 4471903",  # other rules' business
            "गाड़ी 2019 मॉडल",
            "حساب 12",
            "заказ № 12 пришёл",  # too short, with "number" too
            "показания счётчика 0034817 квт",  # a meter, no account
            "Счёт № 1482 от марта",  # a bill
            "शिकायत 1500 रुपये की",  # what is not numbered may be counted
            "కేసుల సంఖ్య 1482కి పెరిగింది",
            "छात्र संख्या 1450 हो गई",
            "справа 1200 метрів лісу",
            "паспорт изделия ТУ 12 № 5",  # a device's
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Years, amounts, words with something before them."""
        assert not found(LABELLED_IN_SCRIPTS, text)


class TestLives:
    """Ages and births."""

    @pytest.mark.parametrize(
        ("text", "value", "entity_type"),
        [
            ("वय ४५ वर्षे, राहणार", "45 वर्षे", "AGE"),
            ("उम्र 68 वर्ष, ओपीडी", "68 वर्ष", "AGE"),
            ("הוא בן 34 ו", "34", "AGE"),
            ("וגילו 34 שנים", "34", "AGE"),  # "and" hangs before the word
            ("وعمره 34 سنة", "34 سنة", "AGE"),
            ("שנולד ב-12/03/1980 בחיפה", "12/03/1980", "DATE_OF_BIRTH"),
            ("سن: ۶۲", "62", "AGE"),
            ("ასაკი: 26 წლის", "26 წლის", "AGE"),
            ("Ашота, 81 год, лежал", "81 год", "AGE"),
            ("Мені 77 років", "77 років", "AGE"),
            ("నేను 1992లో పుట్టాను", "1992", "DATE_OF_BIRTH"),
            ("1988 р.н., інвалід", "1988", "DATE_OF_BIRTH"),  # the word behind
            ("Иванов, 05.11.1962 г.р.", "05.11.1962", "DATE_OF_BIRTH"),
            ("5 ఆగస్టు 1990న గుంటూరులో పుట్టాను", "5 ఆగస్టు 1990", "DATE_OF_BIRTH"),
            ("நான் 5 மே 1990 அன்று பிறந்தேன்", "5 மே 1990", "DATE_OF_BIRTH"),
            ("ένας 45χρονος 45 ετών", "45 ετών", "AGE"),
            ("34-летний мужчина", "34-летний", "AGE"),
            ("زن ۳۴ ساله", "34 ساله", "AGE"),
            ("পুট্টিন / పుట్టిన తేదీ: 14 జూన్ 1983", "14 జూన్ 1983", "DATE_OF_BIRTH"),
            ("تاریخ پیدائش: ۱۱ نومبر ۱۹۹۴", "11 نومبر 1994", "DATE_OF_BIRTH"),
            ("დაბადების თარიღი: 1998 წლის 4 მაისი", "1998 წლის 4 მაისი", "DATE_OF_BIRTH"),
            ("родился 14 марта 1961 года в Туле", "14 марта 1961 года", "DATE_OF_BIRTH"),
            ("народилася 03.05.1984 у", "03.05.1984", "DATE_OF_BIRTH"),
            ("كرار، تولد 1990، يسكن", "1990", "DATE_OF_BIRTH"),
        ],
    )
    def test_hit(self, text: str, value: str, entity_type: str) -> None:
        """With their unit, their year's word, in digits of the script."""
        assert (value, entity_type) in found(LIVES_IN_SCRIPTS, text)

    @pytest.mark.parametrize(
        "text",
        [
            "5 лет назад",
            "возраст 30% выборки",
            "1.45 ετών",  # the rest of a number
            "мне 300 рублей",
            "जन्म प्रमाणपत्र चाहिए",
            "was born on 14 March 1961",
            "сын родился в срок",
            "1992లో మొదలైంది. నేను పుట్టాను",  # another sentence
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Spans of time, shares, decimals, words alone."""
        assert not found(LIVES_IN_SCRIPTS, text)

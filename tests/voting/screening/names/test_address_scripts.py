"""Addresses of Bulgaria, Greece, India, Bangladesh, Russia and Ukraine in their scripts."""

import pytest

from voting.screening.names.addresses import Addresses
from voting.screening.names.finder import load_tagger
from voting.screening.view import plain_view


@pytest.fixture(scope="module")
def addresses() -> Addresses:
    return Addresses(load_tagger().gazetteer)


def longest(addresses: Addresses, text: str) -> str:
    """The longest address in a text as the recognisers see it; empty without one."""
    seen = plain_view(text).text
    return max((seen[match.start : match.end] for match in addresses.find(seen)), key=len, default="")


class TestOfScripts:
    """Whole, with the settlement before and the flat, the town and the postcode behind."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Живу: д. Малиновка, ул. Центральная, 14, кв. 2", "д. Малиновка, ул. Центральная, 14, кв. 2"),
            ("на Ленинском проспекте 45, квартира 112, этаж", "Ленинском проспекте 45, квартира 112"),
            ("живём на Садовой улице, 7.", "Садовой улице, 7"),
            ("адрес: гр. Пловдив, ул. „Иван Вазов“ 14, ет. 3, ап. 8", "гр. Пловдив, ул. „Иван Вазов“ 14, ет. 3, ап. 8"),
            ("адрес с. Бистрица, ул. Витоша № 5, ЕГН", "с. Бистрица, ул. Витоша № 5"),
            ("м. Львів, вул. Городоцька, буд. 112, кв. 8", "м. Львів, вул. Городоцька, буд. 112, кв. 8"),
            ("οδός Κορίνθου αρ. 212, Τ.Κ. 26221", "οδός Κορίνθου αρ. 212, Τ.Κ. 26221"),
            ("Κατοικία: Παπαναστασίου 58, Καλαμαριά 551 32", "Παπαναστασίου 58, Καλαμαριά 551 32"),
            ("मैं बी-204, साई अपार्टमेंट, एमजी रोड, इंदौर - 452001 में", "बी-204, साई अपार्टमेंट, एमजी रोड, इंदौर - 452001"),
            ("ग्राम रामपुर, पोस्ट बड़हलगंज, जिला गोरखपुर 273402", "ग्राम रामपुर, पोस्ट बड़हलगंज, जिला गोरखपुर 273402"),
            ("निवासी 14/3 शास्त्री नगर, जौनपुर 222001 हूँ", "14/3 शास्त्री नगर, जौनपुर 222001"),
            ("मी घर क्र. 48, शिवाजी चौक, कोल्हापूर येथे राहतो.", "घर क्र. 48, शिवाजी चौक, कोल्हापूर"),
            ("నివాసం - ఇంటి నం. 2-9/1, గాంధీనగర్, కాకినాడ 533004", "ఇంటి నం. 2-9/1, గాంధీనగర్, కాకినాడ 533004"),
            ("గుడి దగ్గర, పిన్ కోడ్ 533445", "533445"),
            ("আমি 24/1 শরৎ বোস রোড, কলকাতা 700020 তে থাকি।", "24/1 শরৎ বোস রোড, কলকাতা 700020"),
            ("எண் 12, காந்தி தெரு, மயிலாப்பூர், சென்னை 600004", "எண் 12, காந்தி தெரு, மயிலாப்பூர், சென்னை 600004"),
            ("নান் கதவு எண் 4/82, அண்ணா நகர், மதுரை - 625020 இல்", "கதவு எண் 4/82, அண்ணா நகர், மதுரை - 625020"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """In letters, forms and talk."""
        assert longest(addresses, text) == plain_view(address).text

    @pytest.mark.parametrize(
        "text",
        [
            "На Невском проспекте 12 магазинов",
            "Площади 45 метров",
            "ст. 12, ч. 3, с. 5, д. 12",
            "Ο Παναθηναϊκός 3, ΠΑΟΚ 1. Σελίδα 58, Κεφάλαιο 3, 2023.",
            "महात्मा गांधी मार्ग पर 24 दुकानें हैं",
            "घर नं. 3, दुकान नं. 2 और 4 खाली हैं",
            "హెల్ప్‌లైన్ 155261, పిన్ 5334",
            "பின் எண் 4821, ஓடிபி 482917",  # codes, and a telephone's number
            "পিন 4821, বিকাশ নম্বর 01812482917",
            "খরচ 24/1 লাখ, মোট 700020",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """What is counted, a law's parts, results, sums."""
        assert longest(addresses, text) == ""

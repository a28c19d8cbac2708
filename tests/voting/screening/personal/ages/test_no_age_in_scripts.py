"""Years that are nobody's age, in Greek, in Cyrillic and in the scripts of India."""

import re

import pytest

from voting.screening.personal.ages.no_age_in_scripts import is_none_in_scripts
from voting.screening.view import plain_view


def is_none(text: str) -> bool:
    """Whether the number in angle brackets is refused."""
    seen = plain_view(text).text
    place = re.search(r"<(.+?)>", seen)
    assert place is not None
    return is_none_in_scripts(seen.replace("<", "").replace(">", ""), place.start(), place.end() - 2)


class TestNone:
    """Terms, limits, things, what is counted and numbered."""

    @pytest.mark.parametrize(
        "text",
        [
            "Гарантия <3 года>, доставка",
            "гарантія <3> роки",
            "дети до <12 лет> бесплатно",
            "старше <18 лет>",
            "Пенсия с <65 лет>.",
            "кредит на <20 лет>",
            "іпотека, на <15> років",
            "Фирмата е на <20 години>",
            "преди <5 години>",
            "стаж работы <12> лет",
            "<5> лет назад",
            "<10 років> тому",
            "Η εταιρεία είναι <20 ετών>",
            "εγγύηση <5 ετών>",
            "παιδιά έως <6 ετών> δωρεάν",
            "<30 ετών> και άνω",
            "<5 साल की> वारंटी",
            "<15 साल का> लोन",
            "<18> वर्ष से कम उम्र",
            "कंपनी <20> साल पुरानी है",
            "<10 साल> पहले",
            "<5 वर्षांची> वॉरंटी",
            "<10 वर्षां>पासून",
            "<५ বছরের> ওয়ারেন্টি",
            "<15 ఏళ్ల> రుణం",
            "<18 సంవత్సరాల> లోపు",
            "కంపెనీకి <20 ఏళ్లు>",
            "борщ <85> грн",
            "опыт: 2010–2014, <5 лет> водителем",
            "голы: Миранчук, <23>, Смолов",
            "Левски, <45>, и ЦСКА, 42 точки",
            "Хотелът е на <50> метра",
            "ప్రశ్న <45>, పేజీ",
            "съгласно чл. <49>, ал. 1",
            "вагон 5, місце <34>",
            "РР 140/80, пулс <76>.",
            "<১৫> ফেব্রুয়ারি ভূগোল",
            "<12> अप्रैल से",
            "<14> ஆகஸ்ட் அன்று",
            "<8> మార్చి రోజున",
            "தள்ளுபடி <15> சதவீதம்",
            "<50> சொற்களாக எழுது",
            "<48> घंटे में",
            "<20> ટકા છૂટ",
            "సెక్షన్ 6(<1>) కింద",
            "ఇడ్లీ ₹<30>, దోసె",
            "<50> ఓవర్లలో",
        ],
    )
    def test_hit(self, text: str) -> None:
        """As laws, advertisements, menus and reports have them."""
        assert is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "сыну <12 лет>, дочери 9",
            "Мне <40> лет",
            "муж, <45 лет>, работает на заводе",
            "мені <25> років, тому що",
            "мне <45> летом будет",
            "сыну <5 лет> вечером исполнилось",
            "Левски, <45>, шофьор",
            "Пациентът е на <67 години>",
            "дъщеря ми на <9>",
            "Έλλη, <34 ετών>, υπάλληλος σε εταιρεία",
            "ο γιος μου είναι <9 χρονών>",
            "<5 साल की> बच्ची",
            "<15 साल का> लड़का",
            "पिताजी <72 वर्ष के> हैं",
            "शिक्षा बीए, उम्र <24>",
            "<45 ఏళ్ల> మహిళ",
            "<65 வயது> அம்மா",
            "директор компании Иван, <52> года",
            "возраст: <41>",
            "my son is <5> years",  # other rules' business
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Ages of people that stand likewise."""
        assert not is_none(text)

"""Ages in words of languages of other scripts than the Latin one."""

import pytest

from voting.screening.personal.ages.spelt_natively import AGES_SPELT_NATIVELY
from voting.screening.view import Source, plain_view


def found(text: str) -> list[str]:
    """What is found in a text as the recogniser sees it."""
    seen = plain_view(Source(text)).text
    return [seen[one.start : one.end] for one in AGES_SPELT_NATIVELY.find(seen)]


class TestSpelt:
    """A number, a word for whose it is, a unit."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("сыну семь, а маме шестьдесят два.", ["семь", "шестьдесят два"]),
            ("Моей дочке исполнилось пять лет, а", ["пять лет"]),
            ("Мені тридцять п'ять, доньці сім", ["тридцять п'ять", "сім"]),
            ("синові дванадцять років.", ["дванадцять років"]),
            ("синът ми е на шест години, а баба ми на осемдесет и четири.", ["шест години", "осемдесет и четири"]),
            ("навърших четирийсет и една.", ["четирийсет и една"]),
            ("ο γιος μου είναι οκτώ και η μαμά μου εξήντα εννιά.", ["οκτώ", "εξήντα εννιά"]),
            ("Είμαι τριάντα πέντε χρονών", ["τριάντα πέντε χρονών"]),
            ("माझे वय बत्तीस आहे, मुलगा आठ वर्षांचा आहे", ["बत्तीस", "आठ वर्षांचा"]),
            ("ছেলের বয়স আট বছর, মায়ের বয়স পঁয়ষট্টি।", ["আট বছর", "পঁয়ষট্টি"]),
            ("నా వయసు ముప్పై రెండు, మా బాబుకి ఎనిమిది ఏళ్లు", ["ముప్పై రెండు", "ఎనిమిది ఏళ్లు"]),
            ("పాపకు పదేళ్లు నిండాయి", ["పదేళ్లు"]),
            ("дъщеря ми е на 9 и не иска", ["9"]),  # in figures likewise
            ("а мужу скоро 40.", ["40"]),
            ("с две деца на 4 и 7 години", ["4", "7 години"]),
            ("Чоловіку 45 років.", ["45 років"]),
            ("45 ఏళ్ల మహిళ, ఐదేళ్ల పాప", ["45 ఏళ్ల", "ఐదేళ్ల"]),
            ("என் வயது முப்பத்தி இரண்டு, மகனுக்கு எட்டு வயது", ["முப்பத்தி இரண்டு", "எட்டு வயது"]),
        ],
    )
    def test_hit(self, text: str, values: list[str]) -> None:
        """With its unit, where it has one."""
        assert found(text)[: len(values)] == [plain_view(Source(value)).text for value in values]

    @pytest.mark.parametrize(
        "text",
        [
            "мне два билета, пожалуйста",
            "мужу 40.5, жене",
            "а сыну 3-4 яблока",
            "ఐదు మహిళలు",
            "дом е на 9 метра",
            "\x00 45, кв. 3",  # a street's name that was masked
            "прошло десять лет",
            "сыну семь тетрадей",
            "купи хлеба, два молока",
            "магазинът е на пет крачки",
            "τα βιβλία είναι πέντε.",
            "компании семь лет",
            "आठ वर्षांपूर्वी",
            "కంపెనీకి ఎనిమిది ఏళ్లు",
            "ఎనిమిది మంది వచ్చారు",
            "আট বছর আগে",
            "எட்டு பேர் வந்தனர்",
            "she is seven",  # other rules' business
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """What is counted, how long ago, how old a firm is."""
        assert not found(text)

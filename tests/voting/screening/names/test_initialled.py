"""Names behind initials or a title in Indian scripts."""

from __future__ import annotations

import pytest

from voting.screening.names.scripts.initialled import initialled


def found(text: str) -> list[str]:
    """Returns what is found."""
    return [text[one.start : one.end] for one in initialled(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("अभियंता एन. के. पांडेय ने कहा", ["एन. के. पांडेय"]),
        ("सगळे पु. ल. देशपांडे वाचतात", ["पु. ल. देशपांडे"]),
        ("సాక్షి టి. కె. ఉపేంద్ర చెప్పారు", ["టి. కె. ఉపేంద్ర"]),
        ("சாட்சி: செ. எழிலரசன்", ["செ. எழிலரசன்"]),
        ("রোল ৪: এস. এম. আরাফাত", ["এস. এম. আরাফাত"]),
        ("ಕವಿ ಕೆ. ಎಸ್. ನರಸಿಂಹಸ್ವಾಮಿ", ["ಕೆ. ಎಸ್. ನರಸಿಂಹಸ್ವಾಮಿ"]),
        ("श्रीमती राधिका बंसल", ["राधिका"]),
        ("ശ്രീമതി ജാസ്മിനെ വിളിക്കൂ", ["ജാസ്മിനെ"]),
    ],
)
def test_hit(text: str, names: list[str]) -> None:
    """The initials go with the name, a title does not."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "वह चला गया है. उसके बाद",  # a sentence's end
        "5 कि. मी. दूर",
        "बी. ए. हिन्दी",
        "डॉ. बुलाओ",
        "ಪತ್ರದಲ್ಲಿ ಸಹಿ. ನಾಳೆ",
        "ई. मेल भेजो",
        "N. K. Pandey",
        "क. ऑक्सीजन\nख. नाइट्रोजन\nग. हीलियम",
        "बी. जे. पी. सरकार",
        "घर आई. दरवाज़ा खोला.",
        "एम. फिल पूरा",
        "श्रीमान प्रधानाचार्य महोदय",
        "১.২.২০২৪ তারিখে",
        "எஸ். " + "க்ஷ" * 30,
    ],
)
def test_near_miss(text: str) -> None:
    """Ends of sentences, measures, degrees, offices, answers with letters, other scripts, a word longer than names."""
    assert not found(text)

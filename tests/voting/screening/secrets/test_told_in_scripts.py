"""Passwords, codes and PINs behind their words, in languages of other scripts."""

import pytest

from voting.screening.secrets.told_in_scripts import TOLD_IN_SCRIPTS
from voting.screening.view import Source, plain_view


def found(text: str) -> list[str]:
    """What is found in a text as the recogniser sees it."""
    seen = plain_view(Source(text)).text
    return [seen[one.start : one.end] for one in TOLD_IN_SCRIPTS.find(seen)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("கடவுச்சொல் meen77x", "meen77x"),
        ("ಪಾಸ್\u200cವರ್ಡ್: meenu77x", "meenu77x"),
        ("എന്റെ പാസ്‌വേഡ് meen77x ആണ്", "meen77x"),
        ("ਪਾਸਵਰਡ machhi77x", "machhi77x"),
        ("پاس ورڈ machli77x", "machli77x"),
        ("პაროლი tevzi77x", "tevzi77x"),
        ("գաղտնաբառը dzuk77x", "dzuk77x"),
        ("ওটিপি ৪৮২৯১৩ দিয়েছি", "482913"),
        ("ஓடிபி 482 913", "482 913"),
        ("ఓటీపీ 482913", "482913"),
        ("კოდი 482913 მოვიდა", "482913"),
        ("е-банкинг пин 38174", "38174"),
        ("పిన్ 4829", "4829"),
        ("карта, срок 09/27, СВС 417", "417"),
    ],
)
def test_hit(text: str, value: str) -> None:
    """Joiners that are not drawn, digits of the script, a pause in a code."""
    assert found(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "পাসওয়ার্ড পরিবর্তন করুন",
        "పాస్‌వర్డ్ మార్చు 2024",
        "കോഡ് 404",
        "პაროლი დამავიწყდა",
        "спиннинг 4829",  # a part of another word
        "pin 4829",  # other rules' business
        "კოდი 404.5",
    ],
)
def test_near_miss(text: str) -> None:
    """Requests, years, errors and decimals."""
    assert not found(text)

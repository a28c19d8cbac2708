"""Days and years in other scripts than the Latin one that are no births."""

import re

import pytest

from voting.screening.learnt.days_in_scripts import is_no_birth_in_scripts
from voting.screening.view import Source, plain_view


def is_none(text: str) -> bool:
    """Whether the date in angle brackets is refused."""
    seen = plain_view(Source(text)).text
    place = re.search(r"<(.+?)>", seen)
    assert place is not None
    return is_no_birth_in_scripts(seen.replace("<", "").replace(">", ""), place.start(), place.end() - 2)


@pytest.mark.parametrize(
    "text",
    [
        "Паспорт выдан ОВД района Хамовники <14.06.2011>",
        "выдан ОВД района Хамовники г. Москвы <14.06.2011>, код",
        "Роден съм на 3 май 1987 г. в Русе. Завършил съм през <2010> г.",
        "Законом № 2297-VI від <01.06.2010>",
        "Общество основано <14 мая 1902> года",
        "Завършил съм през <2010> г.",
        "закінчив КПІ <2014> року",
        "Τμήμα Λογιστικής, ΑΤΕΙ Σερρών (<2015>)",
        "सन् <1989> में उनका संग्रह छपा",
        "<1975> में आपातकाल लगा",
        "<1956>లో ఆంధ్రప్రదేశ్ ఏర్పడింది",
        "Στις <25 Μαρτίου 1821> ξεκίνησε",
        "<3 мая 1999> года умер",
    ],
)
def test_hit(text: str) -> None:
    """What was signed, studied, printed or begun then."""
    assert is_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "выдан паспорт, дата рождения <14.06.1981>",
        "я родился в <1985>",
        "Роден съм през <1987> г., завърших",
        "उनका जन्म <1957> में हुआ",
        "<1990>లో పుట్టాను",
        "Γεννήθηκα το <1984>",
        "набор <1972>, София",
        "Иванов, <05.11.1962>, Москва",
        "Passport issued <14.06.2011>",  # other rules' business
    ],
)
def test_near_miss(text: str) -> None:
    """Births, and what nothing is said of."""
    assert not is_none(text)

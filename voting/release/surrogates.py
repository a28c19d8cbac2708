"""Made-up values in the place of placeholders ("hiding in plain sight", Carrell et al. 2013), where that is asked for.

A reader cannot tell what the screening missed from what it put there. Within one comparison the same placeholder always
becomes the same value, and different ones become different ones; in another comparison, or another release, it becomes
another. Addresses, numbers and names of hosts are of the ranges that are reserved for documentation. Types without a
list here keep their placeholder, secrets among them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from voting.release.columns import Row
from voting.release.labels import Labels
from voting.release.texts import texts_of, with_texts

_NUMBERED: Final = re.compile(r"<([A-Z][A-Z_]*[A-Z])_([1-9][0-9]{0,4})>")

_GIVEN: Final = (
    *(
        "Ada",
        "Adele",
        "Alma",
        "Anton",
        "Arthur",
        "Beata",
        "Bruno",
        "Carla",
        "Celia",
        "Clara",
        "Dario",
        "Edith",
        "Elias",
    ),
    *("Emil", "Esther", "Felix", "Flora", "Greta", "Hana", "Hugo", "Ida", "Ines", "Iris", "Jakob", "Jonas", "Julia"),
    *("Karim", "Lea", "Leo", "Lina", "Lucia", "Marek", "Marta", "Mila", "Nadia", "Nora", "Olga", "Oskar", "Paula"),
    *("Rosa", "Samir", "Sofia", "Tarik", "Tomas", "Vera", "Viktor", "Wanda", "Yara", "Zoe"),
)
_FAMILY: Final = (
    *("Abel", "Adler", "Amari", "Bauer", "Becker", "Bennett", "Blum", "Castro", "Conti", "Cooper", "Costa", "Dahl"),
    *(
        "Duarte",
        "Falk",
        "Ferrer",
        "Fischer",
        "Fontaine",
        "Fuchs",
        "Galli",
        "Hansen",
        "Haas",
        "Holm",
        "Horvat",
        "Ivanova",
    ),
    *("Jensen", "Keller", "Klein", "Kovac", "Lang", "Lindt", "Lopes", "Marino", "Meyer", "Moreau", "Nagy", "Novak"),
    *("Olsen", "Pereira", "Petit", "Reyes", "Rossi", "Santos", "Silva", "Sommer", "Varga", "Weber", "Wolf", "Zeman"),
)
_PLACES: Final = (
    *("Ashford", "Bremen", "Brno", "Cadiz", "Dijon", "Exeter", "Faro", "Ghent", "Graz", "Halle", "Kassel", "Kielce"),
    *("Leiden", "Lucca", "Lugo", "Malmo", "Namur", "Nimes", "Odense", "Opole", "Padua", "Pecs", "Reims", "Siena"),
    *("Split", "Tartu", "Turku", "Ulm", "Vigo", "Zadar"),
)
_STREETS: Final = (
    "Birch Lane",
    "Castle Road",
    "Garden Row",
    "Harbour Street",
    "Linden Avenue",
    "Mill Street",
    "Park Road",
)

Make = Callable[[int], str]


def _person(draw: int) -> str:
    return f"{_GIVEN[draw % len(_GIVEN)]} {_FAMILY[draw // len(_GIVEN) % len(_FAMILY)]}"


def _name(draw: int) -> str:
    return _person(draw).lower().replace(" ", ".")


MAKERS: Final[Mapping[str, Make]] = {
    "PERSON": _person,
    "LOCATION": lambda draw: _PLACES[draw % len(_PLACES)],
    "STREET_ADDRESS": lambda draw: f"{1 + draw % 180} {_STREETS[draw // 180 % len(_STREETS)]}",
    "EMAIL_ADDRESS": lambda draw: f"{_name(draw)}{draw // 3000 % 90 + 10}@example.org",  # RFC 2606
    "USERNAME": lambda draw: f"{_name(draw).replace('.', '_')}{draw // 3000 % 90 + 10}",
    "PHONE_NUMBER": lambda draw: f"+1 {200 + draw % 700}-555-01{draw // 700 % 100:02d}",  # reserved for fiction
    "IP_ADDRESS": lambda draw: f"198.51.100.{1 + draw % 254}",  # RFC 5737
    "MAC_ADDRESS": lambda draw: f"00:00:5e:00:53:{draw % 256:02x}",  # RFC 7042
    "URL": lambda draw: f"https://www.example.com/{draw % 10**6:06d}",
    "AGE": lambda draw: str(20 + draw % 60),
}
"""What is made up, by type, from a number."""

_TRIES: Final = 50


class Surrogates:
    """Those of one release.

    Args:
        labels: Of the release; its key decides what is drawn.
    """

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def applied(self, row: Row) -> Row:
        """Returns the row with made-up values in all its texts; one numbering holds for all texts of a comparison."""
        texts = texts_of(row)
        if not any(map(_NUMBERED.search, texts)):
            return row
        label, made = str(row["comparison_id"]), dict[str, str]()
        return with_texts(row, [_NUMBERED.sub(lambda found: self._value(label, found, made), text) for text in texts])

    def _value(self, label: str, found: re.Match[str], made: dict[str, str]) -> str:
        whole = found[0]
        make = MAKERS.get(found[1])
        if make is None:
            return whole
        if whole not in made:
            taken = set(made.values())
            for attempt in range(_TRIES):
                value = make(int(self._labels.draw("surrogate", f"{label}{whole}{attempt}") * 2**48))
                if value not in taken:
                    break
            else:  # more different ones than there are: rather a placeholder than two things in one
                value = whole
            made[whole] = value
        return made[whole]

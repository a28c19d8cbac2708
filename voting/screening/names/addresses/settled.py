"""Addresses of quarters and villages, behind a word for living, and with a spoken number.

"Purok 5, Brgy. San Isidro, Tagum City", "Vill. Rampur, P.O. Barhi, Dist. Hazaribagh", "bytem Nová 12, Praha 4",
"número 9 de la calle Ancha", "thirty one fifteen magazine street". Group 1 is the address; google-re2 over the whole
text.
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.names.addresses.letters import LETTERS as _L

_CAPITAL = rf"[A-ZÀ-ÖØ-ÞĀ-Ž][{_L}'’.-]{{1,24}}"
_NAMES = rf"{_CAPITAL}(?:[ ](?:(?:de|del|la|las|los|of|ng)[ ])?{_CAPITAL}){{0,3}}"
_VILLAGE = r"(?:[Vv]ill(?:age)?|Gram|Gaon|V\.?P\.?O|Mouza|Village (?:&|and) Post)"
_OF_DISTRICT = (
    r"(?:[Pp]ost(?: [Oo]ffice)?|P\.?O|P\.?S|Thana|[Tt]eh(?:sil)?|Taluka?|Tal|Mandal|Block|Via|[Dd]ist(?:rict|t)?|Zila|"
    r"Upazila|Union)"
)
_TENS = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = r"one|two|three|four|five|six|seven|eight|nine"
_TEENS = r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_SPOKEN = (
    rf"(?:(?:(?:{_TENS}|{_TEENS}|{_UNITS}|oh|hundred)[ -]){{1,4}}(?:{_TENS}|{_TEENS}|{_UNITS}|hundred)|"
    rf"{_TENS}|{_TEENS})"
)
_NOT_OF_STREETS = (
    r"(?:a|an|the|of|and|or|to|in|on|per|way|ways|lane|lanes|dirt|mile|miles|minute|minutes|hour|hours|year|years|day|"
    r"days|car|cars|people|other|different|more|new|blocks?|busy|main|whole|foot|feet|metres?|meters?|percent|times|"
    r"houses?|sabha|panchayat|council)"
)

SETTLED = (
    # The Philippines: a quarter and its barangay, towns and provinces behind it.
    re2.compile(
        rf"(?:^|[^{_L}0-9])((?:(?:Purok|Prk\.?|Sitio|Zone|Blk\.?|Block|Lot|Phase|Unit|#)[ ]?(?:[0-9]{{1,4}}[A-Z]?|"
        rf"{_CAPITAL})(?:,[ ]|[ ])){{0,4}}(?:{_NAMES},[ ])?(?:Brgy|Bgy|Barangay|Bry)\.?[ ]"
        rf"(?:[0-9]{{1,4}}[A-Z]?|{_NAMES})"
        rf"(?:,[ ]{_NAMES}){{1,3}}(?:,?[ ][0-9]{{4}}\b)?)"
    ),
    # India and Bangladesh: a village, its post office, its district.
    re2.compile(
        rf"(?:^|[^{_L}0-9])({_VILLAGE}[ .:–-]{{1,3}}{_NAMES}(?:[,;]?[ ]{{1,2}}{_OF_DISTRICT}"
        rf"[ .:–-]{{1,3}}{_NAMES}){{1,5}}(?:,[ ]{_NAMES})?"
        rf"(?:,?[ –-]{{1,3}}(?:[A-Z]{{2}}[ –-]{{1,3}})?[1-9][0-9]{{2}}[ ]?[0-9]{{3}}\b)?)"
    ),
    # The Czech lands and Slovakia: where no word says street, one says that somebody lives there.
    re2.compile(
        rf"\b(?i:bytem|bytom|trvale bydl[ií]|trval[ýé] (?:pobyt|bydliště)|bydliště|bydl[ií]m?|bývam|na adrese)"
        rf"[: ]{{1,2}}(?:(?:na adrese|v|ve|na)[ ])?({_CAPITAL}(?:[ ][{_L}]{{2,16}}){{0,2}}[ ][0-9]{{1,4}}"
        rf"(?:/[0-9]{{1,4}}[a-z]?)?,"
        rf"[ ](?:[0-9]{{3}}[ ]?[0-9]{{2}}[ ])?{_CAPITAL}(?:[ ](?:nad|pod|{_CAPITAL})){{0,2}}"
        r"(?:[ ][0-9]{3}[ ][0-9]{2}\b|[ ][0-9]{1,2}\b)?)"
    ),
    # Spain: the number before its street.
    re2.compile(
        rf"\b((?i:número|numero|núm\.|nº|n\.º)[ ][0-9]{{1,4}}(?:[ ]?[a-zA-Z]\b)?[ ]de[ ](?:la[ ]|el[ ])?"
        rf"(?i:calle|avenida|avda\.?|plaza|paseo|ronda|carretera|c/)[ ](?:(?:de|del|la|las|los)[ ]){{0,2}}{_NAMES})"
    ),
    # As they are spoken: forty one railway street.
    re2.compile(
        rf"(?i)(?:^|[^a-z0-9-])({_SPOKEN}[ ](?:(?:north|south|east|west|old|st|saint|upper|lower)[ ])?[a-z'’]{{3,16}}"
        r"(?:[ ][a-z'’]{3,16})?[ ](?:street|road|avenue|lane|drive|close|crescent|terrace|boulevard|gardens))\b"
    ),
)
"""Forms that need nothing else; what follows is looked at as after a street."""

NO_STREET = re2.compile(rf"(?i)(?:^|[ -]){_NOT_OF_STREETS}(?:[ ]|$)")
"""What a spoken number counts instead: "two lane road", "three miles of dirt road"."""

"""How addresses are written: the patterns, per family of countries.

Python's `re`, run over windows of bounded length: every repetition has an upper bound, so that a window costs no more
than a constant. Forms: Universal Postal Union, postal addressing systems per country (upu.int).
"""

from __future__ import annotations

import re

_LETTER = r"[^\W\d_]"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_LETTER}[\w'’.-]{{0,25}}"
_UNIT = (
    r"(?:,?[ ](?:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|bldg|building)\b\.?[ ]?#?[0-9A-Za-z-]{1,6}"
    r"|,?[ ]#[ ]?[0-9A-Za-z-]{1,6})?"
)
_ENGLISH_STREET = (
    r"(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|terrace|ter|square|sq|close|"
    r"crescent|cres|gardens|gdns|grove|row|parkway|pkwy|highway|hwy|circle|cir|trail|trl|mews|hill|walk|broadway|alley|"
    r"plaza|loop|path|pike|turnpike|rise|green|quay|wharf|vale|heights)\b\.?"
)
ENGLISH = re.compile(
    rf"(?:\b(?:flat|unit|apt|suite)[ ][0-9A-Z]{{1,5}},?[ ])?\b\d{{1,5}}(?:[A-Z]|[-/]\d{{1,4}})?,?[ ]"
    rf"(?P<between>(?:(?:{_WORD}|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,4}}?){_ENGLISH_STREET}"
    rf"(?:[ ](?:N|S|E|W|NE|NW|SE|SW)\b\.?)?{_UNIT}",
    re.IGNORECASE,
)
"""12 Main Street, Flat 3, 27 High Road; `between` are the words that name the street."""

_SOLID_STREET = (
    r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|stieg|pfad|markt|graben|steig|gatan|vägen|"
    r"gränd|torget|stigen|straat|laan|plein|gracht|kade|dijk|singel)"
)
_NUMBER = r"\d{1,4}(?:[ ]?[a-zA-Z]\b|[-/]\d{1,4})?"
GERMANIC = re.compile(
    rf"\b{_LETTER}[^\W\d_-]{{1,22}}-?{_SOLID_STREET}[ ]{_NUMBER}"
    rf"|\b(?:{_WORD}[ -]){{1,3}}(?:stra(?:ß|ss)e|str\.|platz|allee|weg|ring|damm|ufer|gasse|gracht|kade|plein)"
    rf"[ ]{_NUMBER}"
    r"|\b(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der)"
    rf"(?:[ ]{_CAPITAL}[\w-]{{2,25}}){{1,2}}[ ]\d{{1,3}}[ ]?[a-z]?\b",
    re.IGNORECASE,
)
"""Lindenstraße 14, Berliner Allee 3a, Storgatan 5, Am Markt 2."""

NUMBER_FIRST = re.compile(
    r"\b\d{1,4}(?:[ ]?(?:bis|ter|quater|[A-D]))?,?[ ](?:rue|avenue|av\.|boulevard|bd|place|chemin|allée|allee|impasse|"
    rf"quai|route|cours|square|passage|sentier|ruelle|faubourg)(?:[ ]{_WORD}){{1,6}}",
    re.IGNORECASE,
)
"""18 rue des Tanneurs; the words that follow are cut where the name ends."""

NUMBER_LAST = re.compile(
    r"\b(?:calle|c/|avenida|avda\.?|av\.|plaza|plza\.?|paseo|carrer|camino|ronda|travesía|glorieta|via|viale|v\.le|piazza|"
    r"p\.zza|corso|c\.so|vicolo|largo|strada|rua|travessa|praça|praca|estrada|alameda|rodovia)"
    rf"(?P<between>(?:[ ]?{_WORD}(?:[ ]{_WORD}){{0,5}}))"
    r",?[ ](?:(?:n[.ºo°]{1,2}|número|nr\.?)[ ]?)?\d{1,5}(?:[ ]?[A-Z]\b|/[0-9A-Z]{1,4}|[ ]?bis)?"
    r"(?:,?[ ](?:\d{1,2}[ ]?[ºª°.o][ ]?[A-Z]?\b|(?:piso|apto\.?|apt\.?|interno|int\.|scala|bloco|portal)[ ]?"
    r"[0-9A-Z]{1,4}))?",
    re.IGNORECASE,
)
"""Calle Mayor 12, 3º B; Via dei Mille 27; Rua Augusta, 100."""

BOX = re.compile(
    r"\b(?:P\.?[ ]?O\.?[ ]?Box|Postfach|boîte postale|B\.?P\.?|apartado(?: de correos| postal)?|casella postale|"
    r"postbus|caixa postal)[ ](?:n[º°.][ ]?)?\d{2,6}(?:[ ]\d{2,3}\b)?",
    re.IGNORECASE,
)
_TOWN = (
    rf"{_CAPITAL}[\w'’.-]{{1,25}}"
    rf"(?:[ -](?:(?:de|la|le|les|del|di|do|da|am|an der|sur|en|upon|under)[ -])?{_CAPITAL}[\w'’.-]{{1,25}}){{0,4}}"
)
_CODE = r"(?:\d{5}(?:-\d{3,4})?|\d{4}[ ]?[A-Z]{2}|\d{3}[ ]\d{2}|\d{4}(?:-\d{3})?)"
_UK = r"[A-Z]{1,2}\d[0-9A-Z]?[ ]?\d[A-Z]{2}"
FOLLOWS = re.compile(
    rf"(?:[ ]?[,\n][ ]?|[ ]-[ ]|[ ])(?:(?:D|F|CH|A|I|E|NL|SE|B)-)?{_CODE}[ ]{{1,2}}"
    rf"(?:{_TOWN}|{_LETTER}{{3,20}})(?:[ ]?\([A-Z]{{2}}\))?"
    rf"|[ ]?[,\n]?[ ]?(?:{_TOWN}[ ]?,[ ]?)?{_TOWN},?[ ](?:[A-Z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?|{_UK})\b"
    rf"|[ ]?,[ ]?{_LETTER}[^\W\d_ ]{{1,20}}(?:[ ]{_LETTER}{{1,20}})?,?[ ]"
    rf"(?:[a-z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?|(?i:{_UK}))\b"
)
"""What may follow a street: the postcode and town, in one line or the next."""

POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[0-9A-Z]?[ ]\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z][ ]\d[A-Z]\d)\b"
    rf"|\b{_TOWN},?[ ](?P<state>[A-Z]{{2}})[ ]\d{{5}}(?:-\d{{4}})?\b"
    rf"|\b(?:\d{{5}}|\d{{4}}[ ]?[A-Z]{{2}}|\d{{3}}[ ]\d{{2}})[ ](?P<town>{_TOWN})"
)
"""Postcodes told by their form alone, and those beside a state or a town."""

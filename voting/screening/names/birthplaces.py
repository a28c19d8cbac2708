"""Towns told by a birth: "born 3 May 1990 in Corby", "nato il 3/5/1990 a Pozza", "née le 3 mai 1990 à Baden".

The model knows few small towns, and takes one for a person that is also a surname; after a birth and its preposition
stands a place.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import LOCATION, Name

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž'’A-ZÀ-ÖØ-Þ-]{1,24}"
_JOINED = (
    r"(?:(?:am|an der|im|in der|ob der|bei|di|del|della|dei|de la|de|des|du|do|da|las|los|el|le|sur|sous|en|v|nad|na)"
    r"[ ])"
)
_BORN = re2.compile(
    r"(?:\b(?i:nat[oa]|geboren|geb\.|nacid[oa]|nació|nascid[oa]|nasceu|born|urodzon[ya]|ur\.|født|syntynyt)|"
    r"(?:^|[^A-Za-zÀ-ž])(?i:née?|född))[ ]"
    r"(?:(?i:il|le|am|el|em|op|on|den|dnia)[ ])?"
    r"(?:\x00|[0-9][0-9A-Za-zÀ-ž./-]*(?:[ ][0-9A-Za-zÀ-ž./-]+){0,4}?),?[ ]"
    r"(?i:a|ad|à|au|aux|in|en|em|te|i|w|at|zu)[ ]"
    rf"({_CAPITAL}(?:[ ]{_JOINED}?{_CAPITAL}){{0,4}})(?:[^A-Za-zÀ-ž'’-]|$)"
)
# A label of papers; "a 58 yo man from Baton Rouge"; "miało miejsce w Tczewie". The value is read by itself: all of it
# in one pattern is too much for RE2.
_TOLD = re2.compile(
    r"(?i)\b(?:place of birth|birth ?place|geburtsort|lieu de naissance|lugar de nacimiento|naturalidade|"
    r"luogo(?: e data)? di nascita|local de nascimento|geboorteplaats|miejsce urodzenia|födelseort|fødested|"
    r"doğum yeri|misto narození|místo narození)[ ]?:?[ ]{1,2}|"
    r"(?:место рождения|місце народження|születési hely)[ ]?:?[ ]{1,2}|"
    r"\b(?:[0-9]{2} ?(?:yo|y/o|yr old)|year[- ]old) (?:[a-z]{3,12} )?(?:man|woman|male|female|guy|girl|boy|mother|"
    r"father|mum|mom|dad|student|nurse|teacher|widow|widower|lady|gent|m|f) from |"
    r"\b(?:residente (?:a|en|em)|resident in|domiciliat[oa] a|domiciliad[oa] en|domicilié[e]? à|wohnhaft in|woonachtig "
    r"(?:te|in)) |"
    r"(?:miał[ao] miejsce|doszło|zamieszkał[ya]|mieszka(?:m|my|ją|ł|ła|li|ły)?) we? "
)
_VALUE = late.compile(
    r"(?:[Гг][Оо][Рр]\. |г\. |м\. )?[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄ][^\W\d_]{1,24}(?:[ -][A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄ][^\W\d_]{1,24}){0,2}"
)


# In a family tree: "(* 3.4.1879 Rastenburg, † 1945 in Lübeck)".
_IN_TREE = re2.compile(
    r"(?:[(\n;,][ ]?\*|†|⚭)[ ]?"
    r"(?:\x00|(?:(?:um|ca\.|abt\.?|c\.)[ ])?(?:[0-9]{1,2}\.[ ]?[0-9]{1,2}\.[ ]?)?1[5-9][0-9]{2}|"
    r"(?:[0-9]{1,2}\.[ ]?[0-9]{1,2}\.[ ]?)20[0-2][0-9]),?"
    rf"[ ](?:(?:in|zu|bei|à|a|w|te|i)[ ])?({_CAPITAL}(?:[ ]{_JOINED}?{_CAPITAL})?)(?:[,;)†]|[ ][†⚭(]|\n|$)"
)
# Where a letter was written, in the line above or beside who signs: "Villingen, i. V. …", "Lyon, le 3 mai".
_DATELINE = re2.compile(
    rf"(?:^|\n)[ ]{{0,3}}({_CAPITAL}(?:[ ]{_JOINED}?{_CAPITAL})?),[ ](?:(?:i\. ?[VA]\.|gez\.)[ ]|"
    r"(?:den|am|le|lì|dnia|dne|el)[ ](?:\x00|[0-9]{1,2}(?:er)?[. ]))"
)
_NO_TOWN = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi "
    "dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela måndag tisdag onsdag torsdag fredag lördag söndag "
    "monday tuesday wednesday thursday friday saturday sunday heute morgen hier gestern demain aujourd'hui hoy oggi "
    "kl uhr witwe witwer ledig pfarrer bauer landwirt lehrer bäcker schmied kaufmann soldat".split()
)


def birthplaces(text: str) -> Iterator[Name]:
    """Yields the places where people were born, and those of which they are said to come."""
    for match in _BORN.finditer(text):
        yield Name(match.start(1), match.end(1), LOCATION, 1.0)
    for pattern in (_IN_TREE, _DATELINE):
        for match in pattern.finditer(text):
            if match.group(1).split()[0].lower() not in _NO_TOWN:
                yield Name(match.start(1), match.end(1), LOCATION, 0.9)
    for told in _TOLD.finditer(text):
        value = _VALUE.match(text, told.end())
        if value is not None:
            yield Name(value.start(), value.end(), LOCATION, 0.9)

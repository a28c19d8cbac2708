"""Numbers that are spelt out, in the languages of the texts."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.personal.spoken_numbers import NUMBERS

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "pl", "tr", "hi", "hi-latin")
_MORE = (
    "(?:a |one )hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?|(?:dua|tiga|empat|lima|enam|"
    "tujuh|delapan|sembilan)(?: (?:belas|puluh(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?))?|"
    "sepuluh|sebelas|(?:dvacet|třicet|čtyřicet|padesát|šedesát|sedmdesát|osmdesát|devadesát)(?: (?:jedna|dva|tři|"
    "čtyři|pět|šest|sedm|osm|devět))?|(?:jede|dva|tři|čtr|pat|šest|sedm|osm|devate)náct|dva|tři|čtyři|pět|šest|sedm|"
    "osm|devět|deset|(?:tizen|huszon|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven)(?:egy|kettő|két|három|"
    "négy|öt|hat|hét|nyolc|kilenc)?|tíz|húsz|három|négy|hét|nyolc|kilenc|(?:(?:kaksi|kolme|neljä|viisi|kuusi|"
    "seitsemän|kahdeksan|yhdeksän)kymmentä)?(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|"
    "yhdeksän)(?:toista)?|(?:kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)?kymmen(?:tä|en)|(?:douăzeci|"
    "treizeci|patruzeci|cincizeci|șaizeci|șaptezeci|optzeci|nouăzeci)(?: și (?:unu|doi|două|trei|patru|cinci|șase|"
    "șapte|opt|nouă))?|(?:un|doi|trei|pai|cinci|șai|șapte|opt|nouă)sprezece|zece|două|trei|patru|cinci|șase|șapte|"
    "opt|nouă|(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)(?: (?:один|одна|два|"
    "две|три|четыре|пять|шесть|семь|восемь|девять))?|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|десять|"
    "два|три|четыре|пять|шесть|семь|восемь|девять|(?:ishirini|thelathini|arobaini|hamsini|sitini|sabini|themanini|"
    "tisini)(?: na (?:moja|mbili|tatu|nne|tano|sita|saba|nane|tisa))?|tatu|nne|tano|sita|saba|nane|tisa|kumi"
)
_SPELT = re2.compile(
    r"(?i)(?:^|[^\pL\pN])(" + "|".join([*(NUMBERS[one] for one in _LANGUAGES), _MORE]) + r")(?:[^\pL\pN]|$)"
)
_SHORTEST = 3  # letters; "on", "to", "ti" are seldom numbers
_SELDOM = frozenset("das char fire sex tin une una uma uno bir sei nau chal".split())  # noqa: SIM905  # likewise


def spelt(text: str) -> Iterator[tuple[int, int]]:
    """Yields the places of numbers from one to a hundred and ten, of three letters or more, that are whole words."""
    for start, end in _SPELT.places(text):
        if end - start >= _SHORTEST and text[start - 1 : start] != "-" and text[start:end].lower() not in _SELDOM:
            yield start, end

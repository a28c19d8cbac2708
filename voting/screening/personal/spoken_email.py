"""Mail addresses that are spoken: "gill eighty eight at gmail dot com", "j underscore brum at gmail dot com".

What stands before the sign is a word, and behind it words for signs with more behind them, and words for numbers. A
part without blanks is found as any hidden address is (`encodings`).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_HOST = re2.compile(
    r"(?i)[ ](?:at|arroba|arobase|chiocciola|klammeraffe|ät|apenstaartje|snabel-?a)[ ]{1,3}[a-z0-9][a-z0-9-]{1,40}"
    r"(?:[ ]{1,3}(?:dot|punto|point|ponto|punkt|punt)[ ]{1,3}[a-z]{2,12}){1,3}\b"
)
_SIGN = (
    r"underscore|under score|dash|hyphen|minus|dot|period|plus|unterstrich|bindestrich|punkt|tiret(?: du bas)?|point|"
    r"guion(?: bajo)?|guión(?: bajo)?|punto|trattino(?: basso)?|underline|tra[çc]o|ponto|laag streepje|streepje|punt"
)
_NUMBER = (
    r"zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|double|triple|null|eins|"
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|deux|trois|quatre|cinq|sept|huit|neuf|uno|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|due|tre|quattro|cinque|sei|sette|otto|nove|um|dois|três|quatro|sete|oito|\d{1,4}"
)
_PART = r"[^\W_][\w.-]{0,24}"
_LOCAL = late.compile(rf"(?i)(?<![^\s:,;(\"'])({_PART})((?:[ ](?:{_SIGN})[ ]{_PART}|[ ](?:{_NUMBER})){{1,8}})\Z")
_REACH = 120  # characters before the sign
_DOTS = frozenset(("dot", "punto", "point", "ponto", "punkt", "punt"))  # "at noon dot dot dot"
_SAID = GOES_ON | {"email", "e-mail", "mail", "mine", "address"}


def find_spoken_emails(text: str) -> Iterator[Match]:
    """Yields addresses of which the part before the sign is more than a word."""
    for match in _HOST.finditer(text):
        low = max(0, match.start() - _REACH)
        local = _LOCAL.search(text[low : match.start()])
        if local is None or match.group().split()[-1].lower() in _DOTS:
            continue
        start = low + (local.start(2) + 1 if local.group(1).lower() in _SAID else local.start(1))
        yield Match(start, match.end(), 0.9)


SPOKEN_EMAIL = Recogniser(
    name="spoken_email",
    kind=Kind.PERSONAL,
    entity_type="EMAIL_ADDRESS",
    explanation="Looks like an e-mail address that is spoken.",
    find=Searching(find_spoken_emails, (_HOST,)),
    literals=(" at ", "arroba", "arobase", "chiocciola", "klammeraffe", " ät ", "apenstaartje", "snabel"),
    spreads=False,
)

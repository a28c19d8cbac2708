"""Gives back what an address took with it: a sentence's end, the next line's label, "of" and "in der" before it.

Only what is nobody's is given back: marks, small words and labels.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import Listed, package_gazetteer

_MARKS = ".?!\"”»,;:'’"
_SHORTEST_LAST = 4  # letters of a word before a full stop that is no abbreviation: "Rd." keeps its own
_ORDINAL = late.compile(r"\d\.,? ")  # "Piac u. 20., fszt. 2."
_REACH = 48  # characters at an address's end that are looked at
# A lone word on the last line that is the next thing's label: "\nMobile ......", "\nTo:"
_LABEL = late.compile(r"[ \t]*\n[ \t]*[^\W\d_]{2,20}(:?)\Z")
# How somebody is reached or registered, behind an address: "…, 03201 Elche, móvil 644 829 103"
_NEXT_LABEL = late.compile(
    r"(?i)[ \t\n]*[,;|–-]?\s+(?:tel|telefon|telefono|teléfono|téléphone|telefoon|phone|mobil|mobile|mobiltelefon|móvil|"
    r"movil|celular|cell|cellulare|handy|natel|festnetz|rufnummer|fax|gsm|whatsapp|tfno|fijo|fisso|recapito|telemóvel|tlm|tlf|"
    r"contacto|kom|komórka|kontakt|dni|nif|nie|nss|cpf|nir|pesel|nip|svnr|bsn|ahv|ahv-nr|steuer-id)\.?:?"
    r"(?:[ ]*[\d(+][\d ()+/.-]*)?\Z"
)
_LONGEST_LABEL = 40
_AFTER_LABEL = late.compile(r"[ \t]*(?::|\.{3,}|[$€£=])")
_NEXT_SENTENCE = late.compile(r"(?:[^\W\d_]{4}|[\d)])(\.[ \n]([A-ZÀ-Þ][^\W\d_]{1,14}))\Z")
_SMALL_WORD = late.compile(
    r",? (?:il|lo|la|le|el|les|los|die|der|das|wen|was|wie|en|und|et|and|the|is|my|we|he|she|it|but|so|or|i|ich|je|io|"
    r"yo|eu|ik|jag|leg)\Z"
)
_LEADING = late.compile(
    r"(?:of|in der|in|at|an|na|no|te|em|bei|(?i:adres|adresse|address|anschrift|indirizzo|dirección|endereço|adress))"
    r"(?::[ ]?|[ ])(?=[^\W_])"
)


# The rest of a place's name, of which the beginning is one of its own: "freiburg-wiehre", "Saint-Orvain"
_HYPHENATED = late.compile(
    r"-(?!(?:based|listed|backed|headquartered|friendly|facing|educated|freundlich\w*|feindlich\w*|stämmig\w*|born|bound|style|wide|area|like|side|led|made|trained|bred|raised|only|to|and|or|und|oder|based|"
    r"er|ähnlich\w*|weit)\b)[^\W\d_]{3,24}(?:-[^\W\d_]{2,24}){0,3}(?![\w-])"
)


def hyphenated_end(text: str, end: int) -> int:
    """Returns where a place's name ends that was found up to a hyphen in it."""
    more = _HYPHENATED.match(text, end, end + _REACH) if text[end - 1 : end].isalpha() else None
    return end if more is None else more.end()


def unlabelled_end(text: str, start: int, end: int) -> int:
    """Returns where an address ends before the label of what follows: "…, 03201 Elche, móvil 644 829 103"."""
    label = _NEXT_LABEL.search(text, max(start + 1, end - _LONGEST_LABEL), end)
    return end if label is None else label.start()


def ended(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns the edges of an address without what is none of it.

    Args:
        text: All of it.
        start: Where the address was taken to begin.
        end: One past its last character.
    """
    end = hyphenated_end(text, end)
    value = text[start : unlabelled_end(text, start, end)]
    label = _LABEL.search(value, max(0, len(value) - _REACH))
    if label is not None and (label[1] or _AFTER_LABEL.match(text, end)):
        value = value[: label.start()]
    sentence = _NEXT_SENTENCE.search(value, max(0, len(value) - _REACH))
    if sentence is not None and package_gazetteer().listed(sentence[2]) & (Listed.EVERYDAY | Listed.WORD):
        value = value[: sentence.start(1)]
    small = _SMALL_WORD.search(value, max(0, len(value) - _REACH))
    value = value[: small.start()] if small is not None else value
    value = _unmarked(value)
    if not value:
        return start, end
    leading = _LEADING.match(value)
    return start + (leading.end() if leading is not None else 0), start + len(value)


def _unmarked(value: str) -> str:
    """Returns an address without marks at its end, but for an abbreviation's full stop and brackets that it opened."""
    while value:
        last = value[-1]
        if last == ")" and value.count("(") >= value.count(")"):
            return value
        if last not in _MARKS and last != ")":
            return value
        letters = _letters_before_last(value)
        ordinals = _ORDINAL.search(value, max(0, len(value) - _REACH), len(value) - 1)
        if last == "." and (0 < letters < _SHORTEST_LAST or (not letters and ordinals is not None)):
            return value
        value = value[:-1].rstrip()
    return value


def _letters_before_last(value: str) -> int:
    """How many letters stand before the last character, four at most."""
    count = 0
    while count < _SHORTEST_LAST and value[-2 - count : -1 - count].isalpha():
        count += 1
    return count

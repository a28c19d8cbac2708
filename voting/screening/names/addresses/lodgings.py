"""Flats, apartments and suites that are told without their street: "I rent Apt 14B", "deliver to Suite 880".

"Apt" with its number says enough. The other words are of much else ("unit 7 exam", "Office Suite 365", "Top 7"), so
somebody must live, visit or deliver there by the words right before.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2

_NUMBER = r"(?:[0-9]{1,5}(?:[ -]?[A-Za-z]\b)?|[A-Za-z]-?[0-9]{1,4}|[0-9]{1,3}[-/][0-9A-Za-z]{1,4})"
_SURE = re2.compile(rf"(?i)(?:^|[^\pL0-9#/._-])((?:apt|apts|apartment)\.?[ ]?(?:no\.?[ ]?|number[ ]|#[ ]?)?{_NUMBER})")
_UNSURE = re2.compile(
    r"(?i)(?:^|[^\pL0-9#/._-])((?:suite|ste|flat|unit|condo|penthouse|studio|wohnung|whg|top|appartement|appt|"
    r"apartamento|apto|departamento|depto|dpto|piso|appartamento|interno|lägenhet|lgh|leilighet|lejlighed|asunto|"
    rf"mieszkani[aeu]|daire)\.?[ ]?(?:no\.?[ ]?|nr\.?[ ]?|n[º°][ ]?|number[ ]|nummer[ ]|numéro[ ]|#[ ]?)?{_NUMBER})"
)
_INDIAN = re2.compile(r"(?:^|[^\pL0-9#/._-])([A-Ha-h][- ]?[1-9][0-9]{2,3})(?:[^0-9A-Za-z./-]|[./-][^0-9A-Za-z]|$)")
_LIVED = late.compile(
    r"(?i)(?:\b(?:live[sd]?|living|stay(?:s|ed|ing)?|resid\w+|lodg\w+|moved?|moves|moving|deliver\w*|drop(?:s|ped|ping)?|"
    r"ship(?:s|ped|ping)?|send|sent|mail(?:ed)?|post(?:ed)?|bring|brought|visit\w*|neighbou?rs?|tenants?|resident|lady|"
    r"guy|family|couple|keys?|parcels?|package|pizza|groceries|taxi|located|meet|address(?:ed)?|home|occupants?|owner|"
    r"landlord|rental|viewing|"
    r"wohn\w{0,3}|zieh\w{1,2}|(?:aus|ein|um)gezogen|liefer\w*|nachbar\w*|mieter\w*|klingel\w*|zuhause|adresse|"
    r"habit\w{1,3}|log(?:e|es|eons)|vis|vit|livr\w+|voisine?s?|locataire|emménag\w+|"
    r"viv\w{1,4}|entreg\w+|vecin[oa]s?|inquilin[oa]s?|mud\w+|mor[oaeu]m?|vizinh[oa]s?|"
    r"abit\w{1,3}|consegn\w+|vicin[oa]|"
    r"woont?|wonen|bezorg\w*|buurman|buurvrouw|bor|flytt\w+|hyr|grann\w+|asun|asuu|mieszka\w{0,2}|sąsiad\w*)\b"
    r"[^.!?\n;]{0,24}?[ ](?:in|at|to|from|of|is|into|outside|im|an|zu|bei|von|aus|der|dem|die|au|à|dans|chez|l|"
    r"en|el|al|del|de|no|na|do|ao|nell?|all?|i|på|pod|w|z|spod|naar|van)[ ](?:the |der |den |die |l['’]|el |la |o |"
    r"lägenhet |mieszkaniu )?|"
    r"\b(?:habit|lou)\w{1,3}[ ]l['’]|"
    r"\b(?:rent|lease|sublet|occup|buzz|own|miete|loue|alquil|alug|affitt|huur|hyr|wynajmuj)(?:s|e|es|ed|ing|y|ied|"
    r"ies|en|o|amos|a|iamo|ę|emy)?[ ](?:the |out |die )?|"
    r"\b(?:my|his|her|our|their|your|mom['’]s|mum['’]s|mein\w{0,2}|ihre?|mon|notre|mi|su|meu|minha|il mio)[ ]"
    r"(?:new |old |neue )?(?:flat|apartment|apt|place|home|house|address|suite|unit|condo|studio|room|wohnung|adresse|"
    r"appartement|logement|piso|apartamento|departamento|casa|dirección|endereço|appartamento|indirizzo)"
    r"(?: number| no\.?)?(?: is| was|['’]s| ist| est| es| é| è|:|,)[ ])\Z"
)
_SOCIETY = late.compile(
    r"(?i)\b(?:uncle|aunty?|auntie|bhaiya|bhai|didi|ji|neighbou?rs?|society|societies|park(?:s|ed|ing)?|gate|lives?|stays?|"
    r"living|staying|wing|tower|tenants?|landlord|owner|maid|watchman|flat|flats|residents?|maintenance|parcel)\b"
)
_AT = late.compile(r"(?i)\b(?:in|from|at|of|flat|house|no\.?|block|wing|tower|address|wale|wali|waale)[ ]\Z")
_COUNTED = late.compile(
    r"(?i)[ ,-]{0,2}(?:beds?|bedrooms?|br\b|bhk|sq|m2|m²|qm|mq|min|minutes?|mins?|km|miles?|euros?|eur\b|€|\$|£|usd|"
    r"dollars?|people|persons?|days?|nights?|weeks?|months?|years?|units?|rooms?|apartments|blocks?|floors?|%|k\b|"
    r"am\b|pm\b|st\b|nd\b|rd\b|th\b|zimmer|pièces|habitaciones|quartos|stanze|kamers|rok|"
    r"exam|test|quiz|review|lesson|homework|vocab\w*|notes|assessment|of the (?:book|course)|tests\b)|"
    r"[.,:]\d|[ ]?[x×]\d"
)
_OF_SCHOOL = late.compile(
    r"(?i)\b(?:exam|lesson|chapter|textbook|homework|grammar|vocab\w*|module|course|syllabus|quiz|teach\w*|study|"
    r"learn\w*|worksheet|curriculum|army|military|regiment|brigade|office 365|microsoft|sonata|cello|bach|"
    r"apt[- ](?:get|install)|apt (?:update|upgrade|list|search)|debian|ubuntu|sudo|dpkg)\b"
)
_YEAR, _ONE = late.compile(r"(?:19|20)\d\d"), late.compile(r"(?i)apartment[ ][1-9]")
_REACH, _AROUND, _TALK = 64, 80, 60


def find_lodgings(text: str) -> Iterator[tuple[int, int]]:
    """Yields the places of flats told without a street."""
    for pattern in (_SURE, _UNSURE):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            lived = _LIVED.search(text, max(0, start - _REACH), start) is not None
            if (lived or (pattern is _SURE and _is_sure(text, start, end))) and not _is_other(text, start, end):
                yield start, end
    for match in _INDIAN.finditer(text):
        start, end = match.span(1)
        placed = _AT.search(text, max(0, start - 12), start) is not None and _COUNTED.match(text, end) is None
        if placed and _SOCIETY.search(text, max(0, start - _TALK), end + _TALK) is not None:
            yield start, end


def _is_sure(text: str, start: int, end: int) -> bool:
    """Whether it is no year and not the first of several of which somebody speaks: "apartment 1 has two rooms"."""
    number = text[start:end].rpartition(" ")[2]
    long = text[start : start + len("apartment")].lower() == "apartment"
    return not long or (_YEAR.fullmatch(number) is None and _ONE.fullmatch(text, start, end) is None)


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether it counts something, goes on as a word, or is of a school, an army or a program."""
    if text[end : end + 1].isalnum() or _COUNTED.match(text, end) is not None:
        return True
    return _OF_SCHOOL.search(text, max(0, start - _AROUND), end + _AROUND) is not None

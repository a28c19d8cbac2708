"""Makes one address of its parts: a street, a flat, a district, a postcode and a town that were found each for itself.

What stands between two parts belongs to the address when it is punctuation, numbers, a word for a flat or floor, or a
few names, with no sentence's end and no blank line in it. So "12 Main St, Leith" is one place of one number, and
nothing of a flat between is left. Two streets stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.names.addresses.edges import widened_edges
from voting.screening.names.addresses.ends import ended
from voting.screening.names.addresses.lists import listed_addresses

_STREET, _PLACE = "STREET_ADDRESS", "LOCATION"
# What may be taken for something else in the middle of an address: a district, a postcode, a flat.
_MISTAKEN = frozenset({"PERSON", "PHONE_NUMBER", "AGE", "ORGANIZATION"})
_WORD = (
    r"(?:\d[\w./ºª°-]{0,8}|[IVX]{1,4}\.?|[A-ZÀ-Ž][\w'’-]{0,20}\.?|(?:ap|apt|apto|apart(?:ment|amento)?|appt?|app|"
    r"bloco|blk|block|bl|"
    r"bloque|esc|escalera|piso|pta|puerta|planta|torre|tower|unit|flat|floor|fl|suite|ste|room|rm|shop|lot|lote|casa|"
    r"house|"
    r"hse|no|nr|n|nº|n°|num|núm|col|colonia|del|barrio|bairro|andar|sala|int|interno|interior|scala|piano|bât|bat|"
    r"étage|esc|"
    r"porte|hall|lgh|tv|th|mf|sal|og|eg|stock|stiege|top|tür|whg|hinterhaus|kv|кв|корп|д|буд|м|г|daire|kat|d|mah|cad|"
    r"sok|"
    r"esq|dto|dcho|dcha|izqda|izda|izq|der|centro|cep|cp|c\.p|de|da|do|dos|das|del|la|las|los|el|le|les|du|des|di|"
    r"van|der|"
    r"den|am|an|im|in|près|sur|near|off|via|bei|upon|on)\b\.?)"
)
_GAP = late.compile(
    rf"(?:[ ]?(?:[,;/|·•–()-]|<br ?/?>|\n(?!\s*\n))){{0,2}}[ ]{{0,4}}"
    rf"(?:{_WORD}(?:[ ]?[,;/|·•–()-][ ]?|[ ]|\n(?!\s*\n)[ ]{{0,4}})){{0,6}}"
)
_POSTCODE = late.compile(
    r"(?:[A-Z]{1,3}-)?\d{4,6}\b|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\d{2}-\d{3}\b|\d{3} \d{2}\b|\d{5}-\d{3}\b|"
    r"\d{3}-\d{4}\b|"
    r"(?:CEP|C\.?P\.?|PLZ) ?\d|[A-Z]\d[A-Z] ?\d[A-Z]\d"
)
_NUMBERED = late.compile(
    r"\d{1,5}[A-Za-z]? (?:[A-ZÀ-ÖØ-Þ][\w'’.-]{0,20} ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Terrace|"
    r"Close|Crescent|Place|Grove|Gardens|Row|Way|Hill|Park|Court|Square|View|Mews|Walk|"
    r"Gdns|Cres|Sq|Tce)\.?"
)
_TAKEN = _MISTAKEN | {_PLACE}
_LONGEST_GAP = 48
_REACH = 70  # characters
_ABBREVIATED = late.compile(r"[\s,][A-Z][a-z]{1,3}\. ?\Z")  # "…, Co. Dublin"
_BEFORE = late.compile(
    r"(?<![^\W\d_])(?:(?i:flat|unit|villa|block|blk|lot|plot|house|hse|apt|apartment|suite|room|shop|level|tower|"
    r"bldg|building|(?-i:Z\.?[AI]\.?)|zone industrielle|zona industrial[e]?|"
    r"polígono industrial|edificio|edifício|residenza|résidence|immeuble|"
    r"bât(?:iment)?|bloque|torre|halle|gewerbepark|località|loc\.|frazione|fraz\.|lieu-dit|г\.|город)"
    r"[ .][^\n.;:!?\"()]{0,40},[ ]?|[A-Z]?-?\d{1,4}[A-Z]? [A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+,[ ]?|"
    r"[\"“][A-Z][\w'’ -]{2,24}[\"”],[ ]?){1,3}\Z"
)
# "Beech House Surgery, 40 Denmark Hill": a word that ends one name and begins none
_OF_A_NAME = late.compile(r"(?i:house|hse|shop|room|tower|bldg|building|level|block)[ .](?![^,]{0,30}\d|[A-Z],)")
_CAPITAL_BEFORE = late.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+ \Z")
# After a comma one to three words with capitals, up to the next sign; or a postcode of Ireland, a region cut short.
_AFTER = late.compile(
    r"((?:,[ ]?(?!(?:I|We|My|The|Please|Thanks?|Call|Phone|Tel|E?mail|Signed|Regards|Dear|Hi|Attn|Contact|Mr|Mrs|Ms|"
    r"Dr|He|She|"
    r"Ich|Wir|Bitte|Danke|Merci|Gracias|Obrigad[oa]|Grazie|Bedankt|Tack)\b)[A-ZÀ-Ž][\w'’-]{1,20}(?:[ "
    r"][A-ZÀ-Ž][\w'’-]{1,20}){0,2}"
    r"(?:(?<=[\s,][A-ZÀ-Ž][a-z]{2})\.)?(?=[\s,.;)\n]|\Z)){1,3}|[ ,]{1,2}[A-Z]\d[\dW] ?[A-Z\d]{4}\b)(?=[\s,.;)]|\Z)"
)


def join_addresses(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with the parts of each address as one."""
    joined: list[Hit] = []
    hits = [_as_street(hit, text) for hit in hits]
    for hit in widened_edges(listed_addresses(hits, text), text):
        joined.append(hit)
        while len(joined) > 1 and (taken := _taken(joined, text)):
            block = joined[-taken:]
            del joined[-taken:]
            joined.append(_whole(block, text))
    return _widened(joined, text)


def _as_street(hit: Hit, text: str) -> Hit:
    """Returns a place that is a house's number and a street as what it is, whatever the street is called."""
    is_street = hit.entity_type == _PLACE and _NUMBERED.fullmatch(text, hit.start, hit.end) is not None
    return replace(hit, entity_type=_STREET) if is_street else hit


def _widened(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with what stands around each address and no rule found: a house's name, a region, a country."""
    widened: list[Hit] = []
    for index, hit in enumerate(hits):
        start, end = hit.start, hit.end
        high = hits[index + 1].start if index + 1 < len(hits) else len(text)
        if hit.entity_type == _STREET and any(map(str.isdigit, text[start:end])):
            # A house's name may have been taken for a place or person of its own.
            taken = bool(widened) and widened[-1].entity_type in _TAKEN
            low = widened[-1].end if widened and not taken else widened[-2].end if len(widened) > 1 else 0
            before = _BEFORE.search(text, max(low, start - _REACH), start)
            if before is not None and not _is_of_a_name(text, before.start()):
                start = before.start()
            if taken and start < widened[-1].end:
                start = min(start, widened.pop().start)
            after = _AFTER.match(text, end, min(high, end + _REACH))
            end = after.end(1) if after is not None else end
        if hit.entity_type == _STREET:
            start, end = ended(text, start, end)
            end = min(end, high)
        changed = (start, end) != (hit.start, hit.end)
        value = text[start:end]
        widened.append(replace(hit, start=start, end=end, value=value, key=canonical(value)) if changed else hit)
    return widened


def _is_of_a_name(text: str, start: int) -> bool:
    """Whether what begins before an address goes on with the name before it."""
    return (
        _OF_A_NAME.match(text, start) is not None
        and _CAPITAL_BEFORE.search(text, max(0, start - 24), start) is not None
    )


def _taken(hits: Sequence[Hit], text: str) -> int:
    """Returns how many of the last hits are one address: none, two, or three with a mistaken one in the middle."""
    last = hits[-1]
    if not _is_part(last, text):
        return 0
    before = hits[-2]
    if before.entity_type == _STREET and _is_gap(text, before.end, last.start):
        return 2
    if before.entity_type == _STREET and _ABBREVIATED.search(text, before.start, last.start):
        return 2
    if before.entity_type in _MISTAKEN and len(hits) > 2 and hits[-3].entity_type == _STREET:
        between = _is_gap(text, hits[-3].end, before.start) and _is_gap(text, before.end, last.start)
        return 3 if between else 0
    return 0


def _is_part(hit: Hit, text: str) -> bool:
    written = text[hit.start : hit.end]
    if hit.entity_type in (_STREET, "PHONE_NUMBER"):
        told = _POSTCODE.match if hit.entity_type == _STREET else _POSTCODE.fullmatch
        return told(written) is not None
    return hit.entity_type == _PLACE


def _is_gap(text: str, start: int, end: int) -> bool:
    return start <= end <= start + _LONGEST_GAP and _GAP.fullmatch(text, start, end) is not None


def _whole(block: Sequence[Hit], text: str) -> Hit:
    first = next(hit for hit in block if hit.entity_type == _STREET)
    start, end = block[0].start, block[-1].end
    value = text[start:end]
    return replace(first, start=start, end=end, value=value, key=canonical(value))

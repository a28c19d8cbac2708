"""Widens an address, where it was found, over the units beside it: "fsz. 3.", "2.º piso", "c/o …", "number nine".

What a rule for streets, a postcode or the model found says where an address is. Whatever stands directly beside it and
is written as a flat, a floor, a house's name or the way there belongs to it, in whatever country; a finding of another
kind that lies in between goes into the address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.names.addresses.units import UNIT

_STREET = "STREET_ADDRESS"
_SWALLOWED = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "PHONE_NUMBER", "AGE", "SECRET", "USERNAME"})
_NAMED = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
_MOST, _REACH = 4, 72  # parts, characters

_SEPARATOR = late.compile(r"\.?[ ]?(?:[,;/·|–-]|，|、|،)[ ]?|\.?[ ]{1,2}|(?=/)|")
_SMALL = r"[a-z][a-z'’-]{1,20}"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]{1,24}"
_STREET_WORD = (
    r"(?:street|road|rd|avenue|ave|lane|ln|drive|close|crescent|cres|terrace|tce|ter|gardens|grove|row|way|walk|place|"
    r"court|ct|square|sq|hill|park|pk|wood|green|view|mews|parade|quay|broadway|esplanade|boulevard|blvd|st)"
)
_WAY = late.compile(
    r"\.?,?[ ]\(?(?:off|opp\.?|opposite|behind|beside|next to|adjacent to|near(?: to)?|nr|cor\.?|corner(?: of)?|along|"
    r"Ecke|hoek|esq\.?|esquina(?: con| de)?|entre|angle|angolo|proche de|près de|à côté de|junto a|cerca de|frente a|"
    r"vicino a|naast|tegenover|ved|obok|blisko|neben|gegenüber|hinter)[ ](?:the[ ]|la[ ]|el[ ]|le[ ])?",
    re.IGNORECASE,
)
"""How an address tells the way: "…, off Aromire"."""
_WAY_NAMED = late.compile(rf"(?:{_CAPITAL})(?:[ ]{_CAPITAL}){{0,2}}(?=[ ]?[,.;)\n]|\Z)")

_WAY_KIND = late.compile(
    r"[ ](?:arcade|cent(?:re|er)|mall|plaza|hotel|school|college|church|mosque|temple|station|market|building|house|"
    r"park|bank|hospital|clinic|pharmacy|stores?|shop|garage|bakery|caf[eé]|restaurant|pub|club|tower|junction|roundabout)\b",
    re.IGNORECASE,
)
"""What sort of place it is that a way leads past: "next to Adams Arcade"."""

_ASIAN = late.compile(
    r"[ \u3000]?(?=[^\n。、,]{0,14}(?:[\u30a0-\u30ff]{2}|[荘棟寮館ビ]|号室))"
    r"[\u3040-\u30ff\u4e00-\u9fffA-Za-z0-9・]{2,18}?"
    r"[ \u3000]?[0-9]{1,4}(?:号室?|F|階)?(?![0-9-])"
    r"|(?:[\u4e00-\u9fffA-Z]{0,10}(?:室|楼|樓|单元|層|层|栋|座|之))?[0-9]{1,5}(?:室|楼|樓|号|號|层|層)?(?![0-9:.点月年日个岁元])"
    r"|,?[ ][\uac00-\ud7a3A-Za-z]{2,12}(?:[ ]?[0-9]{1,4}동)?[ ]?[0-9]{1,5}호"
)
_CJK = late.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

_UNIT_WORD = (
    r"(?:flat|unit|apt|apartment|suite|ste|studio|room|rm|shop|office|stand|erf|plot|lot|house|hse|block|blk|tower|"
    r"villa|level|floor|phase|zone|sector|street|road|lane|door|section|extension|ext|haus|aufgang|stiege|bât|"
    r"building|bldg|no|nr|number|hausnummer|casa|torre|bloco|bloque|quadra|lote|mz)"
)
_BEFORE = late.compile(
    rf"(?<![^\W_])(?:{_UNIT_WORD}\b\.?[ ]?(?:no\b\.?[ ]?)?[#:]?[ ]?(?:[0-9]{{1,5}}[A-Za-z]?(?:[/-][0-9A-Za-z]{{1,3}})?|"
    rf"[A-Z]\b)(?:[ ](?:ext|extension|east|west|north|south)\b\.?)?(?:,[ ]?|\n[ ]{{0,4}}|[ ]/[ ]?|/|[ ])"
    r"|(?:[A-Z]-?[0-9]{1,4}[A-Z]?|[0-9]{1,4}-?[0-9]{0,3}-?[A-Z]),[ ]"
    r"|[0-9]{1,2}/[FG],[ ]"
    r"|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground|top|lower|upper|basement)[ ](?:floor|flat)"
    r"(?:[ ](?:left|right|front|rear))?,?[ ](?:of[ ]|at[ ]|in[ ])?"
    rf"|(?:number|no|nr|num|núm|numéro|número|numero|nummer|n[º°])\.?[ ](?=\d|{_CAPITAL}|\Z)"
    r"|(?:the[ ])?(?:first|second|third|last|end|corner|yellow|white|red|blue|green|brick|stone|big|little|old)[ ]"
    r"(?:house|cottage|bungalow|flat|door|building|one)[ ](?:on|in|at|along|off)[ ](?:the[ ])?"
    r"|(?:the|our)[ ](?:bungalow|cottage|barn|lodge|farm|farmhouse|annexe?|manse|rectory|vicarage|mill|flat|basement|"
    r"stables|granary|forge|gatehouse),[ ]"
    rf"|(?:Tŷ|Ty|Bryn|Plas|Cae|Pen|Llwyn|Tan|Maes|Cwm|Hafod|Tigh|Taigh|Teach)(?:[ ](?:y|yr|na|nan|an|a['’]))?"
    rf"(?:[ ]{_CAPITAL}){{1,2}},[ ]"
    r"|(?:[0-9][ ]){2,4}(?=\Z)|DX[ ]\d{1,6}[ ]"
    rf"|(?:[A-Z]{{1,2}}-)?\d{{4,5}}[ ](?:{_CAPITAL}[ -]?){{1,3}},[ ]"
    r"){1,4}\Z",
    re.IGNORECASE,
)
_CARE_OF = late.compile(
    r"(?<![^\W_])(?:c/o|℅|p/a|z\. ?hd\.|chez|bei|presso|t\.n\.v\.|care of)[ ](?:(?:M|Mme|Mr|Mrs|Ms|Dr|Fam|Familie|"
    rf"Frau|Herrn?|Sig|Dhr|Mevr)\.?[ ])?{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}}(?:,[ ]?|\n[ ]{{0,4}})\Z"
)
_ALONE_NUMBER = late.compile(r"(?<![\w.,/$€£:#-])(?:[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4})?)(?:[ ](?:st|saint))?[ ]\Z")
_ENDS_AS_STREET = late.compile(rf"(?:\A|[ ]){_STREET_WORD}\.?\Z", re.IGNORECASE)
_ROAD = late.compile(
    r"[ ](?:street|road|rd|avenue|ave|lane|ln|drive|crescent|terrace|boulevard|blvd)\.?\Z", re.IGNORECASE
)
_LETTERS = late.compile(r"[^\W\d_]{2}")
_LONGEST_ROAD = 80  # characters
_LOWER_ENDS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
_TOWN_BEHIND = late.compile(r",[ ]")
_UNIT_BEHIND = late.compile(r"[ ](?:ste|suite|apt|unit|fl|floor|#)\b\.?[ ]?[0-9A-Za-z]{1,5}\b", re.IGNORECASE)


def widened_edges(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Returns the hits with each street address widened over the units, house names and ways beside it."""
    hits = _numbered(list(hits), text)
    widened: list[Hit] = []
    at = 0
    while at < len(hits):
        hit = hits[at]
        at += 1
        street = hit.entity_type == _STREET
        if not street and (hit.entity_type not in _NAMED or not _is_road(hit.value)):
            widened.append(hit)
            continue
        end = hit.end
        for _ in range(_MOST):
            reached, at = _behind(hits, at, text, end)
            if reached == end:
                break
            end = reached
        start = _before(widened, text, hit.start)
        if not street and (start, end) == (hit.start, hit.end):
            widened.append(hit)
            continue
        widened.append(replace(_spanning(hit, text, start, end), entity_type=_STREET))
    return widened


def _is_road(value: str) -> bool:
    """Whether a name is a road by its last word: no address alone, but one with a unit beside it."""
    if len(value) > _LONGEST_ROAD:
        return False
    last = _ROAD.search(value)
    return last is not None and _LETTERS.search(value, 0, last.start()) is not None


def _numbered(hits: list[Hit], text: str) -> list[Hit]:
    """Returns the hits with a place that is a street, told by its last word and the number before, as an address."""
    for index, hit in enumerate(hits):
        if hit.entity_type not in _NAMED or _ENDS_AS_STREET.search(hit.value) is None:
            continue
        number = _ALONE_NUMBER.search(text, max(0, hit.start - 14), hit.start)
        low = hits[index - 1].end if index else 0
        if number is None or number.start() < low:
            continue
        if " " not in hit.value and "st" not in number.group() and _UNIT_BEHIND.match(text, hit.end) is None:
            continue  # "12 Hill" alone is no street
        hits[index] = replace(_spanning(hit, text, number.start(), hit.end), entity_type=_STREET)
    return hits


def _behind(hits: Sequence[Hit], at: int, text: str, end: int) -> tuple[int, int]:
    """Returns where the part behind an address ends, and the index of the first hit that it leaves."""
    cut = _REACH + end
    following = hits[at] if at < len(hits) else None
    way = _WAY.match(text, end, cut)
    if way is not None:
        if following is not None and following.start == way.end() and following.entity_type in {_STREET, *_NAMED}:
            kind = _WAY_KIND.match(text, following.end, cut)
            return (following.end if kind is None else kind.end()), at + 1
        named = _WAY_NAMED.match(text, way.end(), cut)
        if named is not None and (following is None or following.start >= named.end()):
            return named.end(), at
    town = _TOWN_BEHIND.match(text, end)
    if (
        town is not None
        and following is not None
        and following.start == town.end()
        and following.entity_type == "PERSON"
        and following.value.islower()
        and " " not in following.value
        and text[end - 1] in _LOWER_ENDS
    ):
        return following.end, at + 1  # "via dante 4, milano"
    separator = _SEPARATOR.match(text, end)
    begins = separator.end() if separator is not None else end
    unit = UNIT.match(text, begins, cut) if begins > end or text[end : end + 1] == "/" else None
    if unit is None and _CJK.search(text, max(0, end - 12), end) is not None:
        unit = _ASIAN.match(text, end, cut)
    following_sign = text[unit.end() : unit.end() + 1] if unit is not None else ""
    if unit is None or (following_sign.isascii() and following_sign.isalnum()):
        return end, at
    return _over(hits, at, end, unit.end())


def _over(hits: Sequence[Hit], at: int, end: int, reached: int) -> tuple[int, int]:
    """Returns how far an address may go on to a place over the hits there, which it takes in whole or not at all."""
    following = at
    while following < len(hits) and hits[following].start < reached:
        if hits[following].entity_type not in _SWALLOWED:
            return end, at
        reached = max(reached, hits[following].end)
        following += 1
    return reached, following


def _before(widened: list[Hit], text: str, start: int) -> int:
    """Returns where an address begins with what stands before it; hits that it takes in are taken off the list."""
    for pattern in (_BEFORE, _CARE_OF):
        before = pattern.search(text, max(0, start - _REACH), start)
        if before is None:
            continue
        reached = before.start()
        taken = 0
        while taken < len(widened) and widened[-1 - taken].end > reached:
            if widened[-1 - taken].entity_type not in _SWALLOWED:
                return start
            reached = min(reached, widened[-1 - taken].start)
            taken += 1
        if taken:
            del widened[-taken:]
        start = reached
    return start


def _spanning(hit: Hit, text: str, start: int, end: int) -> Hit:
    if (start, end) == (hit.start, hit.end):
        return hit
    value = text[start:end]
    return replace(hit, start=start, end=end, value=value, key=canonical(value))

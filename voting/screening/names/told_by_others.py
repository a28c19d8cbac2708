r"""Names told by what others call somebody: in files of police and parishes, signatures, mentions and markup.

"one Segun a.k.a. …", "that co-accused Happy has", "Iya Bose", "Mama T:", "Attendance by RJM", "<v Esther>", "@Greta",
"att, valdirene", "Im Auftrag\nTröndle".
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed, known

_L = r"a-zß-öø-ÿā-ž"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-\x{24f}'’-]{1,20}"
_SOMEBODY = re2.compile(
    rf"\b[Oo]ne ({_CAPITAL}(?: {_CAPITAL})?)(?:,? (?:a\.?k\.?a\b|alias\b|who\b|of\b[^\n]{{3,20}}\baged|aged\b|\()|"
    r",? now at large| \(m/|,? still at large)"
)
_CHARGED = re2.compile(
    r"\b(?:(?:[Cc]o-)?[Aa]ccused|[Cc]o-defendant|[Cc]omplainant|[Dd]eponent|[Dd]ecedent|[Gg]odfather|[Gg]odmother|"
    r"[Bb]aptised|[Cc]hristened|[Rr]elict of|[Ff]oster (?:son|daughter)|"
    r"\b[Aa] (?:son|daughter|brother|sister|grandson|granddaughter|nephew|niece|twin))"
    r"(?: no\.? ?[0-9]{1,2}| [0-9])?,?:? "
    rf"({_CAPITAL}(?: {_CAPITAL})?)(?:[,.;)\n]|$| (?:has|had|was|is|went|who|said|says|born|died|married|aged|and|did|"
    r"states?|stated|admitted|denies|denied|moved|came|left|lives|lived|got)\b)"
)
_FAMILIAR = re2.compile(
    r"(?:^|[^A-Za-z])((?:Mama|Mamma|Papa|Baba|Iya|Mummy|Mzee|Kuya|Oga|Mallam|Malam|Alhaji|Hajia|Alhaja|Sis|Bro|Cousin|"
    r"Nonna|Abuela|Abuelo|Tita|Tito|Lola|Lolo|Didi|Tante|Ouma|Oupa|Gogo|Mkhulu|Bibi|Babu|Makcik|Pakcik|Mak|"
    rf"Pak|Mbak|Nenek|Yaya|Yiayia|Pappou|Babushka|Bubbe|Zayde) ({_CAPITAL}))"
)
_CALLED = re2.compile(
    r"(?:[\"“‘'«]|^|[\n\]] ?(?:[0-9]{1,2}[:.][0-9]{2} )?)((?:Mama|Papa|Big|Lil|Lil'|"
    r"Auntie|Aunty|Aunt|Uncle|DJ|MC|Baby|Mr|Miss) [A-Z])"
    r"(?:[\"”’'»:]| ?:)"
)
_INITIALLED = re2.compile(
    r"(?i:\b(?:attendance|attended|dictated|typed|initialled|noted|note taken|written up|countersigned|scribed)) by:? "
    r"([A-Z]{2,3})(?:[.,;)\n/]|$)"
)
_VOICED = re2.compile(r"<v(?:\.[a-z]{1,12})? ([^<>\n]{2,40})>")
_MARKED_UP = re2.compile(
    r"(?i)<(?:nok|nextofkin|next-of-kin|next_of_kin|kin|patient|mother|father|wife|husband|spouse|guardian|tenant|"
    r"witness|signatory|driver|givenname|familyname|surname|fullname|firstname|lastname|first-name|last-name|"
    r"maidenname|insured|beneficiary|emergencycontact)(?: [^<>\n]{1,80})?>[ ]?"
    rf"((?-i:{_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}}))[ ]?</"
)
_MENTIONED = re2.compile(rf"(?:^|[\s(])@({_CAPITAL})(?:[,:;!?\n]|$| (?:[a-z?]|@))")
_TURKISH = re2.compile(
    rf"(?:^|[^A-Za-zçğıöşü])(?:[Aa]dım|[İi]smim|[Aa]dı|[İi]smi) ({_CAPITAL}(?: {_CAPITAL}){{0,2}})(?:[ ,.;\n]|$)"
)
_CLOSED = re2.compile(
    r"(?i)(?:^|[\s\"“(.!?])(?:att|atte|atenciosamente|abs|abç|bjs|bjo|mvh|lg|vlg|mfg|rgds|bisous|grtz|groetjes|"
    r"pozdrawiam|pozdr|kv|vh|hälsn)(?:[,.][ \n]{1,3}|[ ]?\n[ ]?)((?-i:[a-zß-öø-ÿā-ž]{3,15}))(?:[\"”»')]|[ ]?\n|$)"
)
_ON_BEHALF = re2.compile(
    rf"(?:Im Auftrag|In Vertretung|[Ii]\. ?A\.|[Ii]\. ?V\.|f\. ?d\. ?R\.|Por poder|p\. ?o\.)"
    rf"[:,]?\n[ ]{{0,4}}((?:{_CAPITAL} )?{_CAPITAL})"
    r"(?:[ ]?\n|$)"
)
_VIETNAMESE = re2.compile(
    r"(?:^|[^A-Za-z\x{c0}-\x{24f}])((?:Nguyễn|Trần|Phạm|Hoàng|Huỳnh|Đặng|Bùi|Đỗ|Ngô|Dương|Võ|Vũ|Lê|Đinh|Trịnh|NGUYỄN|"
    r"TRẦN|PHẠM|HOÀNG|HUỲNH|ĐẶNG|BÙI|ĐỖ|NGÔ|DƯƠNG|VÕ|VŨ|LÊ)"
    r"(?: [A-Z\x{c0}-\x{de}\x{102}-\x{1b0}\x{1ea0}-\x{1ef9}][A-Za-z\x{c0}-\x{1b0}\x{1ea0}-\x{1ef9}]{1,6}){1,3})"
)
"""A family's name of Viet Nam, and the names behind it."""
_MARKS = late.compile(r"[@<]")
_SCORE, _MANY = 0.7, 4
_NO_NAME = Listed.EVERYDAY | Listed.WORD
_NEVER = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december god lord christmas easter english french german spanish direction day man "
    "woman person party witness other another such the this that he she it they number no not two three".split()
)
_SWEET = frozenset("mia johns bear cat dog duck ganoush john roux roach ghanoush bird hen earth africa".split())


def told_by_others(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    for start, end in _places(text, gazetteer):
        yield Name(start, end, PERSON, _SCORE)


def _places(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for pattern in (_SOMEBODY, _CHARGED):
        for start, end in pattern.places(text):
            words = text[start:end].lower().split()
            if _NEVER.isdisjoint(words) and not gazetteer.listed(words[0]) & Listed.COUNTRY:
                yield start, end
    for match in _FAMILIAR.finditer(text):
        bits = gazetteer.listed(match[2])
        borne = known(bits).surname >= _MANY or known(bits).given >= _MANY
        if (borne or not bits & _NO_NAME) and not bits & (AREA | Listed.EVERYDAY) and match[2].lower() not in _SWEET:
            yield match.span(1)
    for pattern in (_CALLED, _INITIALLED, _TURKISH, _ON_BEHALF, _VIETNAMESE):
        yield from pattern.places(text)
    for start, end in _CLOSED.places(text):
        if not gazetteer.listed(text[start:end]) & Listed.EVERYDAY:
            yield start, end
    if _MARKS.search(text) is None:
        return
    for pattern in (_VOICED, _MARKED_UP):
        yield from pattern.places(text)
    for start, end in _MENTIONED.places(text):
        bits = gazetteer.listed(text[start:end])
        if not bits & (_NO_NAME | AREA) and (bits & NAME or text[end : end + 2].strip(" ").islower()):
            yield start, end

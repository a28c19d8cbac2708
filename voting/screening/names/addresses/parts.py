"""What stands around a street and its number: flat, floor, postcode, town, state, country, in one line or in a block.

Python's `re`, run over windows of bounded length: every repetition has an upper bound, so that a window costs no more
than a constant.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from typing import NamedTuple

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.names.addresses.units import UNIT
from voting.screening.names.gazetteer import AREA, Gazetteer, Listed

_REACH = 160  # characters to either side
_MOST_PARTS = 8
_LETTER = r"[^\W\d_]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_SEPARATOR = late.compile(
    r"[ ]?<br[ ]?/?>\r?\n?[ \t]{0,6}|[ ]?,[ ]?\r?\n[ \t>]{0,6}|\.?[ ]?[,;/][ ]?|\.?[ ]?\r?\n[ \t>]{0,6}|"
    r"[ ][-–•·][ ]|\.[ ](?=\d)|"
    r"[ ]{1,2}(?:(?:in|i|à|en|em|te)[ ])?"
)
_STOP = late.compile(r"\.[ ]?\r?\n")
_ABBREVIATION = late.compile(r"(?<![^\W\d_])[^\W\d_]{1,4}\Z|(?:str|pl|g)\Z")
_CODE = (
    r"(?:(?:D|F|CH|A|I|E|NL|SE|S|B|DK|N|L|PL|P|FIN|FI|FL|LT|LV|EE|H|HU|CZ|SK|SI|HR|RO|BG|AT|MX|CP|CEP|C\.P\.)[- ])?"
    r"(?:\d{5}-\d{3,4}|\d{5}|\d{4}[ ]?(?!(?:is|in|at|on|to|my|am|we|so|or|if|as|it|he|me|us|by|be|do|go|no|up|an|of|"
    r"et|je|la|le|de|il|tu|un|du|el|es|ja|er|og|op|ik|zu|im|um|da|ma|po|ist)\b)[A-Za-z]{2}\b|\d{3}[ ]\d{2}|"
    r"\d{2}-\d{3}|\d{4}-\d{3}|\d{3}-\d{4}|\d{3}[ ]?\d{3}|\d{4}|"
    r"[A-Za-z]\d[A-Za-z][ ]?\d[A-Za-z]\d|[A-Za-z]{1,2}\d[0-9A-Za-z]?[ ]?\d[A-Za-z]{2}|[A-Za-z]\d[0-9Ww][ "
    r"]?[0-9A-Za-z]{4}|[A-Z]\d{4}[A-Z]{3})(?![\w-])"
)
_NAME = (
    r"(?:(?:St|Co|Del|Brgy|Col|Mt|Ft|Sta|Sto|Kec|Kel|Kab|Urb|Bo|TP|Tx)\.[ ]|Región[ ](?:del?[ ])?(?:l[ao]s?[ ])?)?"
    rf"{_LETTER}[\w'’-]{{1,25}}"
)
_CODE_TOWN = late.compile(
    rf"{_CODE}(?:[ ]{{1,2}}(?P<town>(?:St\.[ ])?{_CAPITAL}[\w'’-]{{1,25}}(?:[ -](?:(?:de|la|le|les|del|di|do|da|am|"
    rf"an der|sur|en|der|pod|nad|pri|při|na|ob)[ -])?{_CAPITAL}[\w'’-]{{0,25}}){{0,4}}|{_LETTER}{{3,20}}"
    rf"(?:[ -](?:am|an der|sur|de la|de)[ -]{_LETTER}{{3,20}})?)"
    rf"(?:[ ]?\([A-Z]{{2}}\)|/{_CAPITAL}\w{{2,20}})?)?"
)
_BRAZILIAN = late.compile(
    rf"\d{{5}}-?\d{{3}}[ ](?:d[aeo]s?[ ])?{_NAME}(?:[ ](?:d[aeo]s?[ ])?{_CAPITAL}[\w'’-]{{1,20}}){{0,5}}"
    r"[ ]?[/-][ ]?[A-Z]{2}\b"
)
_TOWN_CODE = late.compile(
    rf"(?P<town>{_NAME}(?:[ ]{_NAME}){{0,4}}?)(?:[ ]?[-–,])?[ ](?:(?P<state>[A-Za-z]{{2,3}}|[A-Z]{{4,5}}),?[ "
    rf"]{{1,2}})?{_CODE}"
)
_PLACE = late.compile(
    rf"{_NAME}(?:(?:[ /-]|[ ](?:del?|d[ao]s?)[ ](?:l[ao]s?[ ])?(?={_CAPITAL})){_NAME}){{0,3}}(?:[ ]\d{{1,2}}(?!\w))?"
)
_ENDS = late.compile(r"[,;)|\n\"<]|\.(?:\s|$)|$")
_INSIDE = frozenset(
    "de del la las los do da dos das di della en sur les le el du am an der pod nad pri při na ob".split()
)
_COUNTED = late.compile(rf"{_LETTER}{{2,12}}\.? \d{{1,3}}(?!\w)")  # "sótano 1"
_CAPITALISED = late.compile(_CAPITAL)
_TOWN_NEXT = late.compile(rf",[ ]{_CAPITAL}[\w'’-]{{2,20}}")  # 3099, Gembes
_PROVINCE = late.compile(r"[ ]?\([A-Z]{2}\)|[ ]/[ ]?[A-Z]{2}\b")  # Trieste (TS); Campo Alegre / MG
_DISTRICT = late.compile(r"[ ]\d{1,2}(?![\w-])")
_LOWER_TOWN = late.compile(r"[a-zà-ž]{4,20}(?=[,.;)\n]|\Z)")
_COUNTY = late.compile(  # of Ireland
    r"(?:co\.?|county)[ ](?:antrim|armagh|carlow|cavan|clare|cork|derry|donegal|down|dublin|fermanagh|galway|kerry|"
    r"kildare|kilkenny|laois|leitrim|limerick|longford|louth|mayo|meath|monaghan|offaly|roscommon|sligo|tipperary|"
    r"tyrone|waterford|westmeath|wexford|wicklow)\b",
    re.IGNORECASE,
)
_REGIONS = frozenset(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or "
    "pa ri sc sd tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns nt nu on pe qc sk yt nsw vic qld sa act tas uk usa "
    "us uae sp rj mg rs pr ba df cdmx mx nrw bw by caba".split()
)
# Of these only the capitals count. United States Postal Service, publication 28; Mexico's states.
_IN_CAPITALS = frozenset(
    "AS FM GU MH MP PW VI AGS BCS CAMP CHIS CHIH COAH COL DGO GTO GRO HGO JAL MEX MICH MOR NAY OAX PUE QRO QROO "
    "SLP SIN "
    "SON TAB TAMPS TLAX VER YUC ZAC".split()
)
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC AS FM GU MH MP PR PW VI".split()
)
# No word of a place: with one of these a sentence goes on.
_SENTENCE = frozenset(
    "i my me we he she it they you and or but is are was were be been am will would can could should do does did have "
    "has had the this that these those to for with from at on by about since until after before please thanks thank "
    "till ship not no yes so if when where who what how why because then there here just come over now today tomorrow "
    "near next last again instead yesterday "
    "her his our their its und ist sind war ich wir sie er es mit für von zu bei aber et est sont je nous vous il "
    "elle avec pour par mais y son con por para pero e che è sono per ma en zijn met voor och är som med call phone "
    "tel telephone mobile email mail fax attn re subject mein meine meiner unser unsere lautet kundennummer iban konto "
    "kontonummer bankverbindung telefon handy geboren bitte danke mon ma mes numéro mi número mio mia mijn min "
    "mitt".split()
)
# Cities by the names of their own language, which the list of places has in English alone.
NATIVE = frozenset(
    "milano torino firenze venezia napoli padova mantova nurnberg wien plzen lisboa donostia coruna geneve brussel "
    "antwerpen aarhus athina cluj bangalore nyc cdmx".split()
)
_HEAD = late.compile(
    r"(?:\b(?:\d{1,3}(?:st|nd|rd|th)|top|ground|first|second|third|lower|upper|basement|garden) (?:floor|"
    r"flat)(?: (?:left|right|front|rear|back))?,?[ ]|\b[gl]/f flat,?[ ]|"
    rf"\b(?-i:Haus|Hof|Villa|Gut|Résidence|Residence|Edificio|Condomínio|Residencial|Torre|Palazzo|Cascina|Domaine)"
    rf"(?:[ ]{_LETTER}[\w'’-]{{1,20}}){{1,3}},[ ]|"
    r"\bbât(?:iment)?\.? [A-Z0-9]{1,3},?[ ]|(?<![A-Za-z0-9])(?:flat|unit|apt|apartment|"
    r"suite|studio|room|rm|house|shop|plot|blk|block|door|villa|lot|level|box|fack|postfach|floor|(?-i:RD|RMB)|ground "
    r"floor|h\.? ?no|d\.? ?no)"
    r"\b\.?[ ]?(?:no\.?[ ]?)?#?(?=[\w/-]{0,6}\d|[A-Z],)[0-9A-Za-z][0-9A-Za-z/-]{0,7}(?:,?[ ]|,?\n)|\b(?:no|blk|"
    r"block|flat|"
    r"unit|house|plot|door)\.?[ ](?:no\.?[ ])?|"
    # Of Scotland's stairs: 0/2, 88 …
    r"(?<![\w/.,-])(?:\d{1,2}/\d{1,2}|\d{1,2}[FG]\d{1,2}|[PG]F\d{1,2}),[ ]|"
    r"\b\d{1,4}[a-z]?/)\Z",
    re.IGNORECASE,
)
_HOUSE = late.compile(
    r"\b(?:\d{1,5}[A-Za-z]?|cottage|house|farm|farmhouse|lodge|hall|barn|rectory|vicarage|mill|villa|manor|flat|"
    r"residency|"
    r"apartments?|towers?|nagar|"
    r"cross|layout|colony|society|sector|phase|block|estate|court|lane|road|street|avenue|close|drive|way|square|"
    r"crescent|mansions?|"
    r"hotel|campus|plot|floor|gardens?|terrace|row|green|hill|bazaar|chowk|marg|enclave|vihar|extension|main|school)\b",
    re.IGNORECASE,
)
_PREFIX = late.compile(
    r"\b((?:flat|house|plot|blk|block|unit|apt|apartment|no|door|h\.no|shop|room)\b[ .]{0,2}(?:no\.? "
    r")?[^ ]*\d[^ ]*(?: .*)?|"
    r"\d{1,5}[A-Za-z]?(?:[/-]\d+)? \D*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_HOUSE = late.compile(
    rf"((?:The )?(?:{_CAPITAL}[\w'’-]{{1,20}} ){{0,3}}(?:Cottage|House|Farm|Farmhouse|Lodge|Hall|Barn|Rectory|"
    rf"Vicarage|Mill|Villa|Manor)|(?<=\b(?:to|at|in|is) )The (?:{_CAPITAL}[\w'’-]{{1,20}} ?){{1,3}})\Z",
    re.DOTALL,
)
_OF_CODES = frozenset(  # and of days: "5 rue Pasteur, le 12 mai 2024"
    "code pin key keysafe password alarm ref codice código january february april june july august september october "
    "november december januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août "
    "septembre octobre novembre décembre enero febrero abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro maio junho "
    "julho setembro outubro novembro dezembro".split()
)
_NO_TOWN = (_OF_CODES | {"date", "time", "total"}) - {"mayo"}
# What stands before an address and is none of it: a number with its label, a date, a telephone number, a sum, a firm
_OTHERS = late.compile(
    r"(?i)^\W*(?:tel|phone|telephone|fax|mob|mobile|cell|dob|d\.o\.b|born|ssn|sin|nhs|nino|ni|acct|account|a/c|iban|mrn|"
    r"ref|reference|order|invoice|policy|case|customer|member|card|passport|licen[cs]e|id|employee|claim|patient|"
    r"meter|sort code|amount|date)\b\.?[ ]?(?:no|nr|number|num|id|name)?\b[ .:#]*[A-Z]{0,3}\d|"
    r"(?<!\d)(?:\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2}|\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
    r"(?![\d/-])|(?<!\d)(?:\d[ -]?){7}|@|[$£€]\d|\d ?[€£]"
)
_FIRM = late.compile(r"\b(?:Building Society|Ltd\.?|Limited|LLP|PLC|plc|LLC|Inc\.?|GmbH|Bank)\s*\Z")


class Tail(NamedTuple):
    """Where what follows a street ends, and whether a postcode or state is among it."""

    end: int
    sure: bool


class Parts:
    """Looks at what stands around an address. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def tail(self, text: str, end: int) -> Tail:
        """Returns where the address that a street ending at `end` begins goes on to."""
        window = text[: end + _REACH]
        at, sure, placed = end, False, False
        capital = _CAPITALISED.search(window, max(0, end - 14), end)
        reached = end
        for _ in range(_MOST_PARTS):
            gap = _SEPARATOR.match(window, at)
            start = gap.end() if gap is not None else at
            if gap is None and window[at : at + 1] != "/":
                break
            if gap is not None and gap.group().strip(" ") == "/":
                start = gap.end() - 1
            blank = gap is not None and not gap.group().strip(" ")
            unit = UNIT.match(window, start)
            apart = unit is not None and at != reached and unit.group()[0] == "/"  # "Amount due 03/02/25"
            if unit is not None and not apart and not window[unit.end() : unit.end() + 1].isalnum():
                at = reached = unit.end()
                continue
            if window[start : start + 1] == "/":
                break
            coded = self._coded(window, start, placed=placed, capitals=capital is not None)
            stop = _STOP.match(window, at) or (_STOP.match(window, at - 1) if at else None)
            if stop is not None and not _is_short(window, stop.start(), sure=sure or placed):
                break
            if coded:
                at = reached = coded
                sure = True
                continue
            lower = _LOWER_TOWN.match(window, start) if blank and sure and at == reached else None
            if lower is not None and self._is_area(lower.group()):
                at = reached = lower.end()  # "93500 pantin"
                continue
            place = self._place(window, start, loose=not blank, placed=placed)
            if not place:
                break
            at, known = place
            # A name that ends where a part ends is one: "16 Ferry Rd, Leith," but not "16 Ferry Rd, Tom says".
            written = window[start:at]
            if not known and written.islower() and capital is not None and not _COUNTED.match(window, start):
                break  # a sentence goes on
            ends = gap is not None and "," in gap.group() and _is_title(written) and _ENDS.match(window, at)
            province = _PROVINCE.match(window, at)
            if province is not None:
                at = province.end()
            placed = known or bool(ends) or province is not None
            reached = at if placed else reached
            sure = sure or known
        return Tail(reached, sure)

    def head(self, text: str, start: int) -> int:
        """Returns where an address begins whose street begins at `start`: at its flat, block or house."""
        for _ in range(2):
            found = _HEAD.search(text, max(0, start - 30), start)
            if found is None:
                break
            start = found.start()
        return start

    def before_postcode(self, text: str, start: int) -> int:
        """Returns where an address begins of which only the postcode was told by its form: up to five parts before."""
        low = max(0, start - _REACH)
        at = best = named = start
        for number in range(5):
            left = text[low:at].rstrip(" \t>")
            bare = left.rstrip(",-– \t").removesuffix("\n").rstrip(", \t\r")
            if not bare or (len(bare) == len(left) and number):
                break
            cut = max(bare.rfind(mark) for mark in ',\n:;|("\x00') + 1
            piece = bare[cut:]
            first = low + cut + len(piece) - len(piece.lstrip(" \t>-"))
            words = piece.split()
            other = next(reversed(list(_OTHERS.finditer(piece))), None)
            if not words or (best < start and (other is not None or _FIRM.search(piece) is not None)):
                break
            if other is not None or len(words) > 6 or not all(_is_part(word) for word in words):
                piece = piece if other is None else piece[other.end() :].partition(" ")[2]
                tail = _PREFIX.search(piece[-60:]) or _NAMED_HOUSE.search(piece[-60:])
                if tail is not None and all(word[0].isupper() or word[0].isdigit() for word in tail[1].split()[1:]):
                    best = low + len(bare) - len(piece[-60:]) + tail.start(1)
                break
            if _HOUSE.search(piece):
                best = first
            elif number < 3:
                named = first
            if cut and bare[cut - 1] in ':;|("\x00':
                break
            at = low + cut
        return best if best < start else named

    def is_town(self, name: str) -> bool:
        """Whether a place is called so, and nothing else."""
        words = [fold(word) for word in re.split(r"[ -]", name.rstrip(".")) if word]
        if not words:
            return False
        if len(words) == 1 and words[0] in NATIVE:
            return True
        bits = self._gazetteer.listed(words[0])
        if words[0] in _NO_TOWN or (name.islower() and len(words) == 1 and bits & Listed.EVERYDAY):
            return False
        return bool(bits & AREA) or bool(self._gazetteer.place_length(words, 0))

    def _is_area(self, word: str) -> bool:
        """Whether a place is called so, among other things: "…, torino" at an address's end."""
        return len(word) > 3 and word.lower() not in _NO_TOWN and bool(self._gazetteer.listed(word) & AREA)

    def _coded(self, window: str, start: int, *, placed: bool, capitals: bool) -> int:
        """Returns where a postcode with its town or state ends that begins here, 0 when there is none.

        Args:
            window: The text up to a limit.
            start: Where to look.
            placed: Whether a place stands before, so that four digits are enough.
            capitals: Whether names have capitals there, so that a word without one is no town.
        """
        brazilian = _BRAZILIAN.match(window, start)
        if brazilian is not None:
            return brazilian.end()
        code = _CODE_TOWN.match(window, start)
        if code is not None:
            town = code["town"]
            first = window[start : code.start("town") if town is not None else code.end()].rstrip()
            if town is not None and not self._goes_on(town):
                return code.end()
            alone = (placed and _ENDS.match(window, code.end())) or _TOWN_NEXT.match(window, code.end())
            if town is None and (len(first) > 4 or not first.isdigit() or alone):
                return code.end()
            if town is not None and len(first) > 4:
                return start + len(first)
        named = _TOWN_CODE.match(window, start)
        return 0 if named is None or not _is_coded(named, capitals=capitals) else named.end()

    def _goes_on(self, town: str) -> bool:
        return town.partition(" ")[0].lower() in _SENTENCE

    def _place(self, window: str, start: int, *, loose: bool, placed: bool = False) -> tuple[int, bool] | None:
        """Returns where a place's name that may begin here ends, and whether it is known as one."""
        name = _name_at(window, start)
        words = name.split()
        if not words:
            return None
        last = start + len(name)
        county = _COUNTY.match(window, start)
        if county is not None:
            return county.end(), True
        state = start + len(words[0])
        lower = words[0].islower() and placed and _ENDS.match(window, state)  # "hillsboro wv"
        if not loose and _is_region(words[0]) and (words[0].isupper() or lower):
            return state, True
        if loose and len(words) > 1 and name.istitle() and window[last : last + 1] in ",\n":
            return last, any(map(self.is_town, words))
        known = self._known(window, start, words, loose=loose)
        if known:
            return known, True
        # Unknown, it counts where a postcode follows; in lower case only a short one may.
        plain = not any(word.lower() in _SENTENCE for word in words)
        return (last, False) if loose and plain and (name[0].isupper() or len(words) <= 3) else None

    def _known(self, window: str, start: int, words: list[str], *, loose: bool) -> int:
        """Returns where the longest beginning of some words ends that is a town or state; 0 without one."""
        for length in range(len(words), 0, -1):
            some = " ".join(words[:length])
            end = start + _length(window[start:], length)
            if window[end : end + 1].isalnum():
                continue
            ends = _ENDS.match(window, end) is not None
            alone = loose and length == 1 and some not in _SENTENCE and ends
            town = words[0] not in _SENTENCE and (
                self.is_town(some)
                or (alone and self._is_area(some))
                or ((some.isupper() or (loose and (ends or not some.islower()))) and _is_region(some))
            )
            folded = [fold(word) for word in words[:length]]
            if town and (length == 1 or self._gazetteer.place_length(folded, 0) == length):
                district = _DISTRICT.match(window, end)
                return district.end() if district is not None else end
        return 0


def _name_at(window: str, start: int) -> str:
    """Returns the words that may be a place's name, without the label of what follows: "…, Kumasi⏎Date admitted: …"."""
    found = _PLACE.match(window, start)
    if found is None or window[found.end() : found.end() + 1] != ":":
        return "" if found is None else found.group()
    if window[start - 1 : start] == "\n" or window[start - 2 : start] == "  ":
        return ""
    words = found.group().split(" ")
    goes_on = next((index for index, word in enumerate(words) if word.lower() in _SENTENCE), max(1, len(words) - 1))
    return " ".join(words[:goes_on])


def _is_coded(named: re.Match[str], *, capitals: bool) -> bool:
    """Whether words before a postcode are a town's name, and a state's: "Key safe code 4471" has none."""
    town, state = named["town"], named["state"]
    if not (_SENTENCE | _OF_CODES).isdisjoint(town.lower().split()):
        return False
    if capitals and (town.islower() or (state is None and not _is_title(town))):
        return False
    return state is None or _is_region(state)


def _is_short(text: str, stop: int, *, sure: bool) -> bool:
    """Whether the full stop at a line's end is an abbreviation's, so that the address may go on in the next line."""
    return not sure and _ABBREVIATION.search(text, max(0, stop - 12), stop) is not None


def _is_title(name: str) -> bool:
    """Whether all words of a name have capitals but its articles and prepositions."""
    return name[:1].isupper() and all(word.istitle() or word in _INSIDE for word in re.split("[ /-]", name))


def _is_region(word: str) -> bool:
    return word.lower() in _REGIONS or word in _IN_CAPITALS


def _is_part(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in _JOINING


_JOINING = frozenset("de du la le of the and & upon on under le les der am an van s/n nr no".split())


def _length(text: str, words: int) -> int:
    """Returns where the `words`-th word of a text ends, punctuation after it left out."""
    ends = [match.end() for match in re.finditer(r"[^\s,;:/|.，。、；：（）]+", text[:_REACH])]
    return ends[words - 1]

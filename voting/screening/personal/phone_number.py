"""Telephone numbers of all countries: windows that look like one, then Google's numbering plans (`phonenumbers`).

Presidio's own recogniser walks through the whole text once per region, finds fewer of them and takes most of its time.
A number with a `+`, `00` or separators needs a possible length in one of eight regions; a bare run of digits needs to
be valid in one, or to stand near a word such as "call". Right after a word that announces it ("tel:", "my number is"),
any row of five digits and more is one: the numbers of small countries and extensions have no form of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from voting.screening import late, re2
from voting.screening.personal.no_phone import is_book, is_decimal, is_no_phone
from voting.screening.personal.phone_extensions import find_extensions, two_numbers
from voting.screening.recogniser import BLANK, DIGITS, Kind, Match, Recogniser

_WINDOW = re2.compile(
    r"(?:\(?\+|\()?\(?[0-9](?:[ \t\x{a0}().\-/–‑]{0,3}[0-9]){6,18}"
    r"(?:[ ]?(?i:x|ext\.?|extension|#|durchwahl|poste)[ ]?[0-9]{1,6})?"
)
_REGIONS = ("US", "GB", "DE", "FR", "IN", "BR", "IL", "CN")
_WORDS = (
    r"phone|tel|call|mobile|cell|fax|whats ?app|sms|text|signal|contact|reach|number is|dial|\bring|hotline|"
    r"handy|telefon|rufnummer|nummer|téléphone|portable|appel|teléfono|móvil|celular|telefone|ligue|telefono|"
    r"cellulare|anruf|rückruf|llamar|chiamar|zadzwo|"
    r"mobiel|bellen|tālr|tlf\b|tfn\b|\bpuh\.|skambin|\bzvan|helista|soita|hívj|hívd|numuru|numeriu|numbril|"
    r"numeroon|电话|手机|電話|携帯|फोन|मोबाइल|मोबाईल|ఫోన్|మొబైల్|ফোন|মোবাইল|தொலைபேசி|கைபேசி|ફોન|ಫೋನ್|☎|📞|📱|\bph\b|\bm:|\bt:|\bp:|\bh:|\bw:"
)
_CONTEXT = late.compile(rf"(?i)(?:{_WORDS})[^\n]{{0,40}}\Z")
_SPEAKS = re2.compile(rf"(?i)(?:{_WORDS}|mobil|puhelin|puh\b|mob\b|gsm|number|numer|numéro|número|nomor|unter)")
"""Matches before every number that `_CONTEXT` or `_ANNOUNCED` match before, and costs a tenth of them."""

_ANNOUNCED = late.compile(
    r"(?i)(?:\b(?:(?:tele)?phone|tel|mobile|cell|fax|whats ?app|hotline|handy|telefon|rufnummer|téléphone|portable|"
    r"teléfono|móvil|celular|telefone|telefono|cellulare|mobiel|mobil|telefoon|puhelin|telefonnummer|gsm)"
    r"(?:[ _-]?(?:number|no|nr|num|nummer|numéro|número))?\.?(?:\s+(?:is|was|ist|est|es|è|at|on|still|now))?|"
    r"\b(?:call|ring|phone|text|reach|whatsapp|contact)\s+(?:me|us|him|her|them|back)(?:\s+(?:on|at|under))?|"
    r"\bmy\s+(?:new\s+|work\s+|home\s+)?number\s+is|\bmeine\s+nummer\s+ist|mój numer(?: telefonu)? to|"
    r"(?:il )?mio numero è|mon numéro est|mi número es|meu número é|mijn nummer is|mitt nummer är|mit nummer er|"
    r"nummeret mitt er|puhelinnumero(?:ni)?(?: on)?|telefonszám(?:om)?|telefonum|nomor saya|"
    r"\b(?:tālr(?:unis|uņa numurs)?|tlf|tfn|puh|mob)\.?|\bskambink(?:ite)? (?:man|mums)|\bzvani(?:et)? (?:man|mums) uz|"
    r"\bhelista(?:ge)? (?:mulle|meile)(?: numbril)?|\bsoita(?:kaa)? (?:minulle|meille)(?: numeroon)?|"
    r"\bhívj(?:on|ál|atok)?(?: fel)? an?|\bring (?:til )?(?:mig|meg|oss|os) på|"
    r"(?:rufen|erreichen) sie \w{2,8} unter|erreichbar unter|电话|手机|電話|携帯)"
    r"[\"'`*]{0,3}\s{0,3}[:=|]?\s{0,3}[\"'`*(]{0,3}"
    # the second of two
    rf"(?:(?:{BLANK}|[0-9][0-9 ()+-]{{5,16}}[0-9]) "
    r"(?:or|oder|ou|of|eller|või|tai|vai|arba|vagy|veya|lub|nebo|alebo|sau|o) )?\Z"
)
_FIELD_AFTER_MASKED = late.compile(BLANK + r"[\"']?[ \t]{0,2}[,;|\t][ \t]{0,2}[\"']?\Z")
_EXTENSION = late.compile(r"(?i)x|ext\.?|#|durchwahl|poste")
_LINK = re2.compile(
    r"(?i)(?:wa\.me/|api\.whatsapp\.com/send/?\?(?:[^\s&]{0,80}&)?phone=|(?:tel|sms|callto|whatsapp|viber|"
    r"facetime):/{0,2}|t\.me/)"
    r"(\+?[0-9][0-9().-]{6,22})"
)
_DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)"
_SPELLED = re2.compile(rf"(?i)\b((?:{_DIGIT}[ ,-]{{1,2}}){{6,14}}{_DIGIT})\b")
_SENTENCE_END = late.compile(r"(?<=\d{2})[.)]? ?\. (?=\d)")
# The next column of a bill, an amount: "403-555-0187 45.00"
_NEXT_COLUMN = late.compile(r"(?<=\d{3}-\d{3}-\d{4})[ \t]+(?=\d)|(?<=\d{4})[ \t]+(?=\d{1,4}[.,]\d\d\Z)")
_OF_A_WORD = late.compile(r"\d{1,2}[ \t]+(?=[+(\d])")  # "Line1 403-555-0187"
_SURE = 0.75
_BRACKETED = 9  # digits of a whole number: "(031 555 0144) 3 times"
_SHORT = re2.compile(r"\b[0-9](?:[ .\-/]?[0-9]){4,5}\b")
# Groups in which people write telephone numbers and hardly anything else: American, Spanish, Swiss, Turkish …
_TELLING_GROUPS = frozenset({(3, 3, 4), (2, 3, 2, 2), (3, 2, 2, 2), (3, 3, 2, 2), (2, 4, 4), (3, 4, 4), (1, 3, 3, 4)})
# Dates, times, years, versions, decimals, social security numbers: never a telephone number.
_NEVER = late.compile(
    r"(?:19|20)\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d\d|(?:19|20)\d\d)|"
    r".*(?:19|20)\d\d-\d\d-\d\d.*|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}.*|"
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?:[ ].*)?|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d|"
    r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?|"  # 202603140812
    r"(?:19|20)\d\d-\d{4}|(?:19|20)\d{6}-\d+|.*\.\..*|[1-5]\d\d \d{1,6}|\d{5}-\d{4}|"
    r"\d+(?:\.\d+)*\.\d(?:\.\d+)*|[2-9](?:\.\d+){3,}|"  # a version's parts may be of one digit
    r"\d{1,4} (?:\(\d{1,4}\) )?\((?:19|20)\d\d\) \d{1,5}[-–]\d{1,5}|"  # "126 (2006) 663-676"
    r"\d+\.\d+(?:[ -]+\d+\.\d+)*|\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?|\d{3}-\d{2}-\d{4}|\d{8,}[-–]\d{1,3}"
)
_DATED = late.compile(
    r"(?:19|20)\d\d[-/.]\d\d[-/.]\d\d.*|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d.*|\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?|"
    r"\d{1,4} (?:\(\d{1,4}\) )?\((?:19|20)\d\d\) \d{1,5}[-–]\d{1,5}"
)
# Amounts, counting, rows of numbers, seconds since 1970: a telephone number only after a word that says so.
_ROWS = late.compile(r"(?!0)\d{1,3}(?:[ .]\d{3})+|\d(?:[ ]\d)+|[1-9]\d{0,3}(?: \d{1,4}){3,}|1[4-9]\d{8}")

_OF_A_THING = late.compile(
    r"(?i)\b(?:part|order|item|article|model|product|catalogue|cat|serial|sku|ref|invoice|ticket|batch|lot|"
    r"drawing|stock|p/n|pn|mpn|oem|hs|tariff|ean|gtin|upc|nsn|art|(?-i:PO)|"
    r"bestell|artikel|teile|rechnungs|pièce|réf|référence|article|commande|pieza|pedido|articolo|ordine|onderdeel)\.?"
    r"(?:[ -]?(?:no|nr|num|number|nummer|code|id|n°|nº)(?![a-z])\.?)?[ :#]{1,3}\Z|"
    # `MerchantId = "…"`, `"store_id": …`, `AccountNumber=`
    r"(?<![a-z])(?:merchant|customer|client|app|tenant|order|item|product|store|shop|device|terminal|transaction|payment|"
    r"invoice|session|request|user|vendor|supplier|site|page|pixel|campaign|project|organi[sz]ation|org|team|channel|chat|"
    r"group|guild|message|batch|job|task|build|event|record|row|object|entity|asset|application|subscription|partner|"
    r"reseller|affiliate|publisher|ad|property|dataset|account|article|artikel|part|sku|model|serial|catalog(?:ue)?|invoice)"
    r"[_-]?(?:id|nr|no|num|number|nummer|key|ref|code)[\"']?[ \t]{0,4}"
    r"(?:=>|:=|[=:])[ \t]{0,4}[\"']?\Z"
)
# What is run or counted: "Run 9983120417, attempt 2", "pipeline #1204873311", `pid=2817304412`
_OF_A_RUN = late.compile(
    r"(?i)(?<![a-z])(?:(?:workflow |test |ci )?run|job|pipeline|build|attempt|task|process|pid|tid|thread|worker|"
    r"request|deployment|artifact|checkpoint|revision|rev|changeset|snapshot|seed|epoch|offset|timestamp|inode|nonce|"
    r"block|height|step|iteration|rows?|records?|bytes|size|count|total|entries|docs|documents|hits|views|downloads|"
    r"sequence|seq|lsn|xid|txid|hash|crc|port|exit code|lauf|durchlauf|exécution|ejecución|"
    r"esecuzione)(?:[ _-]?(?:id|no|nr|number|#))?\.?[\"']?[ ]?[:=#]{0,2}[ ]?#?\Z"
)
_DOTTED = late.compile(r"\d+(?:\.\d+)*\.\d\d?")
_OF_A_VERSION = late.compile(r"(?i)\b(?:driver|treiber|version|firmware|release|nvidia-smi)[ :=]{1,3}v?\Z")
# An invoice's or an offer's year and number: `fattura 2024/0317`
_OF_A_YEAR = late.compile(r"(?:19|20)\d\d/\d{1,6}|\d{1,6}/(?:19|20)\d\d")
# An amount in a field of a file: `|18200.00`
_AMOUNT = late.compile(r"[1-9]\d{2,7}[.,]\d\d")
_FIELD_BEFORE = ("|", ";", "\t", "=", ">", '"')
# Of a table of parts, maybe with its position: no country ends a number so without a zero first.
_PART = late.compile(r"(?:\d{1,3} {2,3})?[1-9]\d{2,3}-\d{2,5}-\d{1,2}")
_DRAW = late.compile(
    r"(?i)(?:lott[oe]|draw\b|jackpot|euromil|powerball|bonus ball|ziehung|gewinnzahl|tirage|loto\b|sorteo|estrazion|"
    r"trekking|dragning|losowan)[^\n]{0,40}\Z"
)
_DRAWN = 6  # balls; a French number has five pairs


_LEAST_POWER = 1 << 19
_COUNTED = frozenset({"0123456789", "1234567890", "123456789", "12345678"})
_QUOTED_CALL = late.compile(
    r"\b(?:Decimal|Fraction|int|float|long|BigInteger|BigDecimal|BigInt|Integer|Number|parseInt)\([\"']?\Z"
)
_STANDARD = late.compile(
    r"(?:\b(?:RFCs?|ISO|IEC|IEEE|DIN|EN|GB/T|ANSI|ECMA|ITU|ISBN(?:-1[03])?|ISSN|CVE|PEP|JSR|LSB|POSIX|"
    r"ГОСТ(?:[ ]Р)?|СП|СНиП|СанПиН|ТУ|ДСТУ|ДБН|БДС|ΕΛΟΤ|आईएस|IS)[ :-]{1,2}|"
    r"\b(?:merge|commit|bytes|[Bb]ugs?|serial:|disable ?:) |"
    r"\)[ ]id[ ])\Z"  # the version of a mail server, in a mail's head
)
_COUNTING = late.compile(r"0? ?1 2 3 4 5(?: 6(?: 7(?: 8(?: 9)?)?)?)?(?: \d\d?)*|0 1 2 3(?: \d\d?)*")
_BESIDE_HEX = late.compile(r"(?:^|\s)(?=[0-9A-F]*[A-F])[0-9A-F]{4}[ \n]\Z")  # a table of code points
_HEX_BESIDE = late.compile(r"[ \n](?=[0-9A-F]*[A-F])[0-9A-F]{4}(?:\s|\Z)")
_SLASHED = late.compile(r"10\.\d{4,9}/|\d{1,3}(?:/\d{1,3}){3,}\Z")  # a publication's DOI, a row of values

# `X-RateLimit-Reset: 1715000400`, `"exp": 1715000400`
_SINCE_1970 = late.compile(r"1[2-9]\d{8}")
_OF_A_TIME = late.compile(
    r"(?i)\b(?:[\w-]{0,20}-reset|(?:unix)?time(?:stamp)?|epoch|iat|exp|nbf|expir\w{0,4}|ts|[mac]time|created|updated)"
    r"(?:[_-]?(?:at|in|time))?[\"'`]?[ ]?(?::=|[:=])[ ]?[\"'`]?\Z"
)
_ALTERNATIVES = late.compile(r"[1-9]\d{1,4}(?:/[1-9]\d{1,4}){1,3}")  # "128/192/256", "step 12000/50000"


def find_phone_numbers(text: str) -> Iterator[Match]:
    """Yields telephone numbers, extension included."""
    for low, high in _WINDOW.spans(text):
        start, end = _ends(text, low, high)
        both = two_numbers(text, start, high) or ((start, end),)
        if not _edges_free(text, start, both[-1][1]):
            continue
        for one in both:
            score = _rating(text, *one, start)
            if score:
                yield Match(*one, score)
    for match in _LINK.finditer(text):
        yield Match(match.start(1), match.end(1), _SURE)
    for match in _SPELLED.finditer(text):
        yield Match(match.start(1), match.end(1), _SURE)
    for start, end in _SHORT.spans(text):
        goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()
        if not goes_on and _edges_free(text, start, end) and _is_announced(text, start, text[start:end]):
            yield Match(start, end, _SURE)
    for start, end in find_extensions(text):
        yield Match(start, end, _SURE)


def _ends(text: str, low: int, high: int) -> tuple[int, int]:
    """Returns where a number begins and ends in a window, which may have taken brackets and other numbers along."""
    close = text.find(")", low, high) if text[low] == "(" else low
    if close < 0 or sum(map(str.isdigit, text[low:close])) >= _BRACKETED:  # the bracket is the sentence's
        low, high = low + 1, high if close < 0 else close
    counted = _OF_A_WORD.match(text, low, high) if low and text[low - 1].isalpha() else None
    low = counted.end() if counted is not None else low
    window = text[low:high]
    stop = _SENTENCE_END.search(window) or _NEXT_COLUMN.search(window)
    return low, high if stop is None else low + stop.start()  # "… 302 16 58. 2014 was": the full stop ends the number


def _rating(text: str, start: int, end: int, told: int) -> float:
    """Returns how likely a place holds a telephone number, 0 for none; words before `told` speak of it."""
    window = text[start:end]
    if _of_a_thing(text, start, window) or _drawn(text, start, window) or is_book(window):
        return 0.0
    if _OF_A_YEAR.fullmatch(window) is not None and not _has_context(text, told):
        return 0.0
    if _AMOUNT.fullmatch(window) is not None and text[start - 1 : start] in _FIELD_BEFORE:
        return 0.0
    announced = _is_announced(text, told, window)
    if _SLASHED.match(window) is not None or _of_code(text, start, end, window):
        return 0.0
    if not announced and is_no_phone(text, start, end):
        return 0.0
    score = _score(window, _has_context(text, told))
    return _SURE if score < _SURE and (announced or _in_row(text, start, window)) else score


def _of_a_thing(text: str, start: int, window: str) -> bool:
    """Whether digits without a gap, or with hyphens alone, number a part, an order, a book or a program's run."""
    bare = window.isdigit() or (window[0] != "0" and window.replace("-", "").isdigit())
    if window.isdigit() and _OF_A_RUN.search(text, max(0, start - 48), start) is not None:
        return True
    return bare and _OF_A_THING.search(text, max(0, start - 48), start) is not None


def _drawn(text: str, start: int, window: str) -> bool:
    """Whether pairs of digits rise as those of a lottery's draw do."""
    pairs = window.split(" ")
    if len(pairs) < _DRAWN - 1 or any(len(pair) != 2 for pair in pairs) or sorted({*pairs}) != pairs:
        return False
    return len(pairs) >= _DRAWN or _DRAW.search(text, max(0, start - 60), start) is not None


def _of_code(text: str, start: int, end: int, window: str) -> bool:
    """Whether digits are a standard's, a commit's, a code point's, a power of two or mere counting."""
    if window.isdigit() and (
        _is_power(int(window)) or window in _COUNTED or _QUOTED_CALL.search(text, max(0, start - 24), start)
    ):
        return True
    if _SINCE_1970.fullmatch(window) and _OF_A_TIME.search(text, max(0, start - 24), start):
        return True
    if _DOTTED.fullmatch(window) and _OF_A_VERSION.search(text, max(0, start - 24), start):
        return True
    if _ALTERNATIVES.fullmatch(window) is not None and not _speaks(text, start):
        return True
    if _STANDARD.search(text, max(0, start - 16), start) or _COUNTING.fullmatch(window):
        return True
    return _BESIDE_HEX.search(text, max(0, start - 6), start) is not None or _HEX_BESIDE.match(text, end) is not None


def _is_power(number: int) -> bool:
    """Whether it is a power of two or one less, as limits and flags are."""
    return number > _LEAST_POWER and (number & (number - 1) == 0 or number & (number + 1) == 0)


def _has_context(text: str, start: int) -> bool:
    return _speaks(text, start) and _CONTEXT.search(text, max(0, start - 60), start) is not None


def _speaks(text: str, start: int) -> bool:
    return _SPEAKS.search(text[max(0, start - 60) : start]) is not None


def _is_announced(text: str, start: int, window: str) -> bool:
    return (
        _speaks(text, start)
        and _ANNOUNCED.search(text, max(0, start - 60), start) is not None
        and not _DATED.fullmatch(window)
        and len(set(filter(str.isdigit, window))) > 2
    )


def _in_row(text: str, start: int, window: str) -> bool:
    """Whether it stands in the field after a mail address or name that was masked: a row of contacts."""
    in_row = _FIELD_AFTER_MASKED.search(text, max(0, start - 8), start) is not None
    return in_row and not _DATED.fullmatch(window) and not is_decimal(window)


def _edges_free(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end : end + 2]
    if (before.isascii() and before.isalnum()) or (before in "_.@#$€£/-=&" and text[start] != "+"):
        return before in "=/-" and text[start : start + 1] in "0(" and not text[start - 2 : start - 1].isdigit()
    if after[:1] in ("_", "@", "%", "€", "$") or (after[:1].isascii() and after[:1].isalnum()):
        return False
    if after[:1] == "-" and _CASE.match(text, end) is not None:
        return True
    if len(after) == 2 and ((after[0] in ".,:/-" and after[1].isdigit()) or (after[0] == "-" and after[1].isalpha())):
        return False
    return not (before == ":" and text[max(0, start - 2) : start - 1].isdigit())  # goes on from a time


# Hungarian's cases: "a 06 20 617 5049-es számon"
_CASE = late.compile(r"-(?:[eaoöá]s|[eaoöá]s(?:on|en|t|ra|re)|r[ae]|[oeö]n|r[óő]l|t[óő]l|h[oeö]z|n[aá]l)(?![^\W_])")


def _score(window: str, context: bool) -> float:
    """Returns the confidence that a window is a telephone number; 0 says that it is none."""
    window = _EXTENSION.split(window, maxsplit=1)[0].rstrip() or window
    digits = "".join(filter(str.isdigit, window))
    if len(digits) > 19 or len(set(digits)) < 3 or window.count("(") != window.count(")"):
        return 0.0
    if window.startswith(("+", "(+", "00", "(00", "0 0")):
        return 0.95 if _possible("+" + digits.removeprefix("00"), None) else 0.0
    if _NEVER.fullmatch(window) or (not context and _PART.fullmatch(window)):
        return 0.0
    groups = tuple(len(group) for group in re.findall(r"\d+", window))
    if context:
        return (
            0.75 if (len(groups) > 1 and groups[1:] != (3,) * (len(groups) - 1)) or _fits(window, valid=True) else 0.0
        )
    if groups in _TELLING_GROUPS or _is_written_so(window, groups):
        return 0.6
    return 0.0 if _ROWS.fullmatch(window) else _score_without_context(window, groups)


def _is_written_so(window: str, groups: tuple[int, ...]) -> bool:
    """Whether the groups are those of one country's habit, and no round amount or counting.

    `612 345 678` as in Spain, Portugal and Poland; `9123 4567` as in Singapore; `40 61 23 45` and `771 23 45` as in
    the Nordic countries, the Caucasus and West Africa.
    """
    parts = [int(part) for part in re.findall(r"\d+", window)]
    if window.endswith("00") or not set(window) <= set("0123456789 "):
        return False
    if groups == (3, 3, 3):
        return window[0] in "5679"
    if groups == (4, 4):
        return window[0] in "689"
    if groups in ((2, 2, 2, 2), (3, 2, 2)):
        return window[0] in "23456789" and parts != sorted(parts) and any(part % 10 for part in parts[1:])
    return False


def _score_without_context(window: str, groups: tuple[int, ...]) -> float:
    digits = sum(groups)
    if len(groups) == 1:
        return 0.5 if 10 <= digits <= 11 and _fits(window, valid=True) else 0.0
    if digits < 8 or max(groups) > 9 or (digits > 13 and window[0] != "("):
        return 0.0
    if window[0] == "0" and digits <= 12 and min(groups) > 1:
        return 0.6
    # A bracketed area code is evidence enough for a possible number; other groups must be valid.
    evident = "(" in window or window[0] == "0"
    return 0.6 if _fits(window, valid=not evident) else 0.0


def _fits(window: str, *, valid: bool) -> bool:
    return any(_possible(window, region, valid=valid) for region in _REGIONS)


def _possible(window: str, region: str | None, *, valid: bool = False) -> bool:
    try:
        number = phonenumbers.parse(window, region)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_valid_number(number) if valid else phonenumbers.is_possible_number(number))


PHONE_NUMBER = Recogniser(
    name="phone_number",
    kind=Kind.PERSONAL,
    entity_type="PHONE_NUMBER",
    explanation="Looks like a telephone number.",
    find=find_phone_numbers,
    literals=(*DIGITS, "seven", "three", "eight", "zero"),
)

"""What a date is where it is no birth: a lease's end, the day of an order, the head of a letter, a source's year."""

from __future__ import annotations

from voting.screening import late
from voting.screening.learnt.days_in_scripts import is_no_birth_in_scripts
from voting.screening.learnt.deeds_abroad import is_of_a_deed_abroad
from voting.screening.personal.births.no_birth import is_no_birth, is_told, is_too_late
from voting.screening.personal.of_laws import is_of_a_law

WHOLE = late.compile(r"\d{1,4}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}\d{1,4}|\d{6,8}|\d+\W+\w+\W+(?:\d{4}|['’]\d\d)")
"""A date with its month."""
# "Mietvertrag zum 31.03.2025": a day until which, or from which on, something is
_DEADLINE = late.compile(
    r"(?<!\w)(?:zum|bis|ab|spätestens|until|by|due|[Ee]xp(?:ires?|\.)?|[Ee]xpiry|effective|valid|[Dd]eadline|dated|"
    r"jusqu['’]au|"
    r"à compter du|hasta el|fino al|entro il|até|a partir de|tot(?: en met)?|vanaf|per|senast|senest|do dnia|seit|vom|"
    r"desde|depuis|dal|sinds|sedan|kuni|kehtib|voimassa|līdz|iki|galioja|érvényes|érvényessége|lejárat\w{0,2}|geçerlilik|"
    r"geçerli|till|til|udløber|utløper|utgår|expiruje)"
    r"[ :]{1,2}(?:the |dem |zum |den |on |le |el |il )?\Z"
)
# "arrival: …", `"signed_on": "…"`, "Signature: R. Owen    Date: …"
_LABELLED = late.compile(
    r"(?i)(?<![^\W_])(?:date|dated|(?:arriv|depart|sign|admitt|admission|discharg|hir|join|creat|updat|issu|expir|"
    r"submitt|"
    r"order|ship|deliver|invoic|book|visit|check[ _-]?in|check[ _-]?out|appointment|appt|start|end|due|last[ _-]seen|"
    r"received|paid|completed|filed|effective|posted|published|commented?)(?:al|ure|ed|s|e|es|ing)?"
    r"(?:[ _-]?(?:date|on|at|by))?)[\"']?[ ]?[:=>][ ]?[\"']?\Z"
)
# As other languages label them: "Factuurdatum", "fecha de pedido"
_LABELLED_ABROAD = late.compile(
    r"(?i)(?<![^\W\d_])(?:[^\W\d_]{0,16}datum|fecha(?:[ _](?:de )?(?:la |el )?[^\W\d_]+)?|"
    r"data(?:[ _]d[aeio]l?l?a?[ _][^\W\d_]+)?|date[ _]d(?:['’]|e[ _]|u[ _])[^\W\d_]+|dato|[^\W\d_]{0,14}tarihi?|"
    r"dátum|kelt|[^\W\d_]{0,14}päivä(?:määrä)?|aufnahme|entlassung|"
    r"mietbeginn|vertragsbeginn|eintritt|beginn|ende|opname|ontslag|ingang|decorrenza|assunzione|scadenza|antigüedad|"
    r"ingreso|"
    r"alta|vencimiento|início|admissão|emissão|validade|échéance|embauche|entrée|sortie|nástup|vydáno|platnost|wypis|"
    r"przyjęcie|"
    r"wydano|ważny do|başlangıç|bitiş)[\"']?[ ]{0,2}[:=][ ]{0,2}[\"']?\Z"
)
_OF_BIRTH = late.compile(
    r"(?i)birth|born|\bb\.? |\*|geb|naiss|nac|nasc|dob|född|fød|synty|urodz|naro[dz]|szület|doğum|nașter|naștere|"
    r"рожд|народ|\bné"
)
# "Berlin, den 12.04.2024" at the head of a letter
_LETTER_HEAD = late.compile(
    r"(?:^|\n)[ \t]*(?:(?:(?:Fait|Done|Dado|Feito|Hecho|Redatto) )?(?:à|at|en|em|a|À) )?"
    r"(?:\x00|[A-ZÀ-Ž][^\W\d_]+(?:[ -][A-ZÀ-Ž]?[^\W\d_]+){0,2}),?[ ](?:den|le|lì|li|dne|dnia|a)[ ]\Z"
)
# "b. 1928 d. 1994", "† Sittard, 2 november 2024", "décédée à Lyon le …": when somebody died, and where
_DIED = late.compile(
    r"(?:(?<!\w)d\.|[†✝✞]|(?i:\bdied|\bdeath|gest\.|gestorben|verstorben|décédée?|fallecid[oa]|falleció|falecid[oa]|"
    r"faleceu|overleden|mort[oa]|decedut[oa]|deceduto|zm\.|zmarła?|zemřela?|död|avliden|døde?))"
    r"(?:,?[ ](?i:(?:te|in|a|ad|à|en|em|w|ve?|i|zu)[ ])?(?:\x00|"
    r"[A-ZÀ-Ž][^\W\d_]{1,20}(?:[ '’-][^\W\d_]{1,20}){0,3}),?)?"
    r"(?i:[ ](?:on|am|le|el|il|in|op|em|a|den|dnia|dne))?[ ]?\Z"
)
# When a firm was made
_FOUNDED = late.compile(
    r"(?i)\b(?:asuta(?:ti|tud)|loodi|perustet\w+|(?:no)?dibināt\w*|įkurt\w*|įsteigt\w*|alapítva|kurulmuş\w*|kuruluşu?|stiftet|"
    r"grundad\w*|grundlagt|etabler\w+|gegründet|founded|établie?|fondée?|fundad[oa]|fundada|fondat[oa]|založen\w*|"
    r"založon\w*|założon\w*|opgericht)(?: (?:aastal|vuonna|gadā|metais|i|in|im jahr|en|nel|em|w|roku|v|roce)){0,2} \Z"
)
_LONG_AGO = late.compile(r"(?<!\d)1[0-7]\d\d(?!\d)")
_DONE = (
    r"(?:signed|issued|admitted|discharged|operated|hired|delivered|ordered|shipped|invoiced|dated|renewed|joined|"
    r"operier|entlass|aufgenomm|eingelief|unterschr|unterzeichn|ausgestell|eingestell|gelief|bestell|überwies|gekündig|"
    r"passée?|livrée?|signée?|délivrée?|opérée?|hospitalis|embauch|commandée?|expédiée?|"
    r"expedid|firmad|operad|ingresad|contratad|entregad|emitid|rilasciat|firmat|operat|ricoverat|assunt|consegnat|"
    r"dimess|"
    r"assinad|internad|afgegeven|ondertekend|geopereerd|opgenomen|ontslagen|besteld|geleverd)"
)
_DONE_BEFORE = late.compile(rf"(?i)\b{_DONE}[^\W\d_]{{0,4}}(?: [^\W\d_]{{1,4}}\.?){{0,2}} \Z")
_DONE_AFTER = late.compile(rf"(?i) {_DONE}")
# "replied on", "gave evidence on", "On 22 April 1995 Mr Demir complained": but not to come into the world
_DID = (
    r"(?:(?!(?:bapti[sz]|christen|nam|follow|arriv|appear|welcom|adopt|conceiv|expect|celebrat|turn|join|ag)ed)[a-z]{3,14}ed|wrote|"
    r"gave|took|made|held|sent|met|began|left|went|told|found|brought|sought|paid|bought|sold|won|lost|spoke|saw|heard|"
    r"said|swore|drew|withdrew|read|ran|fell|broke|stood|sat|rose|drove|flew)"
)
_DEED_BEFORE = late.compile(rf"\b{_DID}(?: [\w'’.\x00-]{{1,14}}){{0,4}} on (?:the )?\Z")
_DEED_BEHIND = late.compile(rf",? (?:(?!and )[\w'’.\x00-]{{1,16}} ){{1,6}}?{_DID}\b")
_AT_FIRST = late.compile(r"(?:^|\n|[.!?;:)\]\"”] ?)On (?:the )?\Z")
_ON = late.compile(r"(?i)\b(?:am|le|el|il|op|em|den|dne|on) \Z")
_SOMEBODY = r"(?:[A-ZÀ-Þ][\w'’-]+|\x00)"
_SOURCE = late.compile(rf"(?:{_SOMEBODY}|et al\.?|eds?\.)(?:, |[ ]\[)\Z|(?:et al\.?|&[ ]{_SOMEBODY})[ ]\(\Z")
_YEAR = late.compile(r"(?:19|20)\d\d[a-z]?")
_CITED = late.compile(r"[);\],:]|[ ](?:EWHC|EWCA|UKSC|UKHL|AC|QB|WLR|SCR|FCA)\b")
# "Am 9. November 1918 wurde die Republik ausgerufen": a day of history; "2/9/1945, 7/5/1954, 30/4/1975": several
_HISTORY = late.compile(
    r"(?i)republi[ck]|republik|república|república|revolu[tcç]i|революц|(?<!r )verfassung|constitu[tc]i|promulg|"
    r"pro[ck]lam|ausgerufen|weltkrieg|world war|civil war|guerre mondiale|guerra (?:mundial|mondiale|civil)|"
    r"wojn[ay] światow|talvisota|jatkosota|cumhuriyet|ilan edil|independence day|indépendance|independencia|"
    r"independência|indipendenza|"
    r"unabhängigkeits?|onafhankelijkheid|niepodległo|незалежн|независимост|treaty|armistice|armistizio|waffenstillstand|"
    r"battle of|schlacht (?:bei|von|um)|bataille|batalla|bitwa|moon landing|mondlandung|berlin wall|mauerfall"
)
_ROW = late.compile(r"(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[,;] ?){2,}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_AROUND = 64  # characters
# "since Linux 2.6.24", "see section 9.4.12"
_NUMBERED = late.compile(
    r"(?i)(?:(?<![^\W_])(?:linux|kernel|python|java|firmware|android|ios|macos|php|node|versions?|versie|versión|versione|"
    r"versão|wersj[aięą]|wersją|verze|version[ens]*|верси[яию]|releases?|build|sections?|sección|sezione|secção|seção|bagian|"
    r"abschnitt|kapitel|chapter|capítulo|capitolo|chapitre|rozdzia[łl]u?|paragraaf|sekcja|раздела?|fig(?:ure)?\.?|tab(?:le|elle|la)\.?)|"
    r"§|[节節])[ \t\xa0]?\Z"
)
_DOTTED = late.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}")
# "Am 3. März 2026 um 10:12 Uhr schrieb": who answers a mail quotes it so, and hardly anybody tells a birth's minute
_CLOCK = late.compile(
    r",?[ \t\xa0\u202f]{1,2}(?:[^\W\d_]{1,5}\.?[ \xa0]){0,2}(?!00[:.h]00)(?:[01]?\d|2[0-3])"
    r"(?:[:h][0-5]\d(?![\d/])|\.[0-5]\d(?=[ ]?Uhr))"
)
# "dňa 4. novembra", "od dana 1. 7. 2013": on a day, in words that a birth has as well, but beside its own
_ON_DAY = late.compile(r"(?i)(?<![^\W_])(?:dne|dňa|dnia|dana|дана|(?:la|din) (?:data de|ziua de)) \Z")
# When a car was made, though its maker was taken for a name: "owns a 2015 Ram 1500"
_OF_A_CAR = late.compile(
    r"(?i)[ ](?:model )?(?:ford|toyota|honda|chevy|chevrolet|dodge|ram|jeep|gmc|nissan|hyundai|kia|mazda|subaru|tesla|"
    r"bmw|audi|mercedes|volkswagen|vw|volvo|lexus|acura|infiniti|buick|cadillac|lincoln (?:mkz|navigator|town)|"
    r"chrysler|porsche|jaguar|land rover|range rover|mini cooper|fiat|alfa romeo|peugeot|renault|citro[eë]n|opel|"
    r"vauxhall|[sš]koda|seat (?:ibiza|leon|ateca)|dacia|suzuki|mitsubishi|isuzu|holden|tata|maruti|mahindra|bajaj|"
    r"royal enfield|harley(?:-davidson)?|yamaha|kawasaki|ducati|ktm|triumph|john deere|kubota|airstream|f-?[1-3]50|"
    r"silverado|tacoma|civic|corolla|camry|accord|prius|golf|polo|focus|fiesta|corsa|astra|clio|outback|wrangler|"
    r"mustang|hilux|\x00 [1-9]\d{2,3})\b"
)
_ONE = late.compile(r"(?i)\b(?:an?|my|his|her|our|their|your|the|this|that) \Z")
_REACH, _LABEL_REACH, _BRACKET_REACH = 24, 40, 200


def is_another_day(text: str, start: int, end: int) -> bool:
    """Whether what is before a date says that it is the day of something else, or the year of a source."""
    until = _DEADLINE.search(text, max(0, start - _REACH), start) is not None
    if until or any(one(text, start, end) for one in (is_of_a_law, is_no_birth, is_too_late, is_no_birth_in_scripts)):
        return True
    before = max(0, start - _LABEL_REACH)
    label = _LABELLED.search(text, before, start) or _LABELLED_ABROAD.search(text, before, start)
    if label is not None and _OF_BIRTH.search(text, max(before, label.start() - 12), start) is None:
        return True
    if _LONG_AGO.search(text, start, end) is not None and _OF_BIRTH.search(text, before, start) is None:
        return True
    version = _DOTTED.fullmatch(text, start, end) is not None and _NUMBERED.search(text, before, start) is not None
    if version or any(other.search(text, before, start) is not None for other in (_DIED, _LETTER_HEAD, _FOUNDED)):
        return True
    of_a_car = _OF_A_CAR.match(text, end) is not None or _ON_DAY.search(text, before, start) is not None
    owned = of_a_car and _ONE.search(text, before, start) is not None
    on_day = owned or (of_a_car and not is_told(text, start, end))
    if on_day or any(is_one(text, start, end) for is_one in (_is_of_what_was_done, _is_of_history, _has_a_time)):
        return True
    return (
        _YEAR.fullmatch(text, start, end) is not None
        and _SOURCE.search(text, before, start) is not None
        and _CITED.match(text, end) is not None
        and _is_in_brackets(text, start)
    )


def _is_of_history(text: str, start: int, end: int) -> bool:
    """Whether a date is of something that everybody knows, or of a row of dates, and nothing near speaks of a birth."""
    low, high = max(0, start - _AROUND), end + _AROUND
    if _OF_BIRTH.search(text, low, high) is not None:
        return False
    in_a_row = any(row.start() <= start and end <= row.end() for row in _ROW.finditer(text, low, high))
    return in_a_row or _HISTORY.search(text, low, high) is not None


def _is_of_what_was_done(text: str, start: int, end: int) -> bool:
    """Whether a day or year is one on which something else was done: "firmato il …", "nel 1944 aiutò …"."""
    if is_of_a_deed_abroad(text, start, end):
        return True
    if WHOLE.search(text, start, end) is None:
        return False
    if _DONE_BEFORE.search(text, max(0, start - _LABEL_REACH), start) is not None or _is_of_a_deed(text, start, end):
        return True
    return _ON.search(text, max(0, start - 6), start) is not None and _DONE_AFTER.match(text, end) is not None


def _is_of_a_deed(text: str, start: int, end: int) -> bool:
    """Whether it is said what somebody did on a day, and nothing near speaks of a birth."""
    before = _DEED_BEFORE.search(text, max(0, start - _AROUND), start) is not None
    at_first = _AT_FIRST.search(text, max(0, start - _REACH), start) is not None
    if not before and not (at_first and _DEED_BEHIND.match(text, end, end + 2 * _AROUND)):
        return False
    return _OF_BIRTH.search(text, max(0, start - _AROUND), end + _AROUND) is None


def _has_a_time(text: str, start: int, end: int) -> bool:
    """Whether a time of the day follows a date, and nothing near speaks of a birth."""
    if _CLOCK.match(text, end) is None:
        return False
    return _OF_BIRTH.search(text, max(0, start - _LABEL_REACH), end + _LABEL_REACH) is None


def _is_in_brackets(text: str, start: int) -> bool:
    """Whether a bracket was opened on the line before a place and not closed."""
    line = text[max(0, start - _BRACKET_REACH) : start].rpartition("\n")[2]
    return line.count("(") > line.count(")") or line.count("[") > line.count("]")

"""Dates beside a birth or a person that are those of something else.

"geb. 04.05.1980, aufgenommen am 03.03.2025", "né le 8/8/2003, est employé depuis le 2 janvier 2024", "vom 1.4.2018
bis 31.12.2024", "Admission date: …" above a "DOB: …", the columns of a table but the one for births, what a program is
told since when; years side by side. A date of the last years that no word for a birth or for a child stands near is
one of a paper, a visit or a payment.
"""

from __future__ import annotations

from datetime import UTC, datetime

from voting.screening import late
from voting.screening.recogniser import BLANK

_THIS_YEAR = datetime.now(UTC).year
_LATE = 12  # years
_BIRTH = (
    r"(?:(?<![^\W\d_])(?:born|birth\w*|b-?days?|d\.? ?o\.? ?b|y\.?o\.?b|newborn|geb|geboren\w*|geburt\w*|gebdat\w*|"
    r"zur welt|née?s?|nee|naissance|naquit|anniversaire|nac[íi]|naci[óo]|nacid[oa]s?|nacimiento|f?nac|ծնված|cumplea\w*|"
    r"nat[oaie]|nacque\w*|nascita|compleanno|nasc|nasci|nasceu|nascid[oa]s?|nascimento|anivers\w*|gebore\w*|"
    r"geboorte\w*|"
    r"verjaar\w*|jarig\w*|föd(?:d\w*|else\w*)|fød(?:t|d|sel\w*)|bursdag|synty\w*|synt|ur|urodz\w*|naro(?:z|dz|đ)\w*|"
    r"nar(?=\.)|narod(?:il|en|i[lť])\w*|rojen\w*|rojst\w*|roj(?=\.)|rođ\w*|rodj\w*|rodenj\w*|рођ\w*|nascut\w*|naster\w*|"
    r"sünd\w*|sünni\w*|synny\w*|(?:pie)?dzim\w*|gim(?:ė|e|iau|ęs|usi|imo|tadien\w*)?|szület\w*|"
    r"doğ(?:um|du|muş|an)\w*|szül\w*|născut\w*|nașter\w*|lahir\w*|kelahiran|jahrgang|рожд\w*|родил\w*|"
    r"народ(?:ил|жен|ен)\w*|д\.? ?р|d\.t|нар|γενν\w*|sinh (?:ngày|năm)|baptis\w*|zodiac|horoscope)(?![^\W\d_])|"
    r"(?-i:(?<=[a-z])(?:Birth|Born|Geburt|Naiss|Nacim|Nasc))|(?<![^\W_])b\.(?=[ \d])|\*(?= ?\d)|"
    r"生まれ|生れ|生日|生于|生於|誕生|"
    r"出生|生年|생년|생일|출생|태어|जन्म|ميلاد|ولد|"
    r"مواليد|לידה|נולד|เกิด)"
)
_OF_BIRTH = late.compile(rf"(?i){_BIRTH}")
# The word right before a date, nothing but a place, a weekday or a form's signs between
_TOLD_BEFORE = late.compile(rf"(?i){_BIRTH}(?:[^\d\n;!?{BLANK}]|\n(?=[^\n]{{0,6}}\Z)|\([^()\n]{{0,24}}\)){{0,48}}\Z")
_TOLD_BEHIND = late.compile(rf"(?i)[^\d\n.;!?]{{0,30}}?{_BIRTH}")
_NEW_SENTENCE = late.compile(r"[.!?] [A-ZÀ-Ž]|, [^\W\d_]{4,}(?:[ ][^\W\d_]+){0,3} \Z")
_DATE = late.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}\.? [^\W\d_]{3,10}\.?,? (?:de )?\d{2,4}|[^\W\d_]{3,9} \d{1,2},? \d{4}"
)
_EVENT = late.compile(
    r"(?i)(?<![^\W\d_])(?:due|expir\w+|valid\w*|issued?|since|until|moved|married|wedding|died|death|join(?:ed|s)|"
    r"hired|employ\w+|"
    r"appoint\w+|meeting|deadline|invoic\w+|bill(?:ed|s)?|paid|payment|deliver\w+|order(?:ed|s)?|visit\w*|seen|"
    r"admi(?:tted|ssion)|"
    r"discharg\w+|starts|started|begins|began|ends|ended|left|leaves|returns?|signed|sent|received|school|"
    r"kindergarten|nursery|"
    r"decision|ruling|judg\w+|hearing|complain\w+|appeal\w*|incident|accident|operat\w+|surgery|diagnos\w+|treat\w+|"
    r"scan|"
    r"review\w*|report\w*|interview\w*|contract\w*|lease|tenan\w+|rent\w*|policy|claim\w*|arriv\w+|depart\w+|"
    r"travel\w*|flight|"
    r"gültig\w*|ausgestellt|termin\w*|seit|gestorben|heirat\w*|verheiratet|aufgenommen|aufnahme|entlass\w+|eintritt|"
    r"austritt|"
    r"eingestellt|beschäftigt|angestellt|tätig|rechnung\w*|bezahlt|überwies\w*|schule|kita|eingeschult|kommt|kam|"
    r"umgezogen|zog|"
    r"bescheid\w*|urteil\w*|beschluss|vertrag\w*|gekündigt|kündigung|operiert|vorgestellt|untersuch\w+|unfall|"
    r"antrag\w*|"
    r"valable|délivr\w+|décéd\w+|hospitalis\w+|sortie|admise?|reçue?|embauch\w+|employée?|depuis|conteste|décision|"
    r"jugement|"
    r"déménag\w+|factur\w+|pay[ée]\w*|rendez-vous|consult\w+|contrat|signée?|opérée?|arrêt|accident|entrée?|rentrée?|"
    r"école|"
    r"válid\w+|expedid\w+|murió|falleci\w+|contratad\w+|ingres\w+|alta|cita|visita|desde|decisión|sentencia|mudó|"
    r"pagad\w+|"
    r"factura|contrato|firmad\w+|alquiler|operad\w+|accidente|empez\w+|escuela|colegio|"
    r"rilasciat\w+|mort[oa]|dedut\w+|decedut\w+|ricover\w+|dimess\w+|dimissione|assunt\w+|assunzione|fattura|"
    r"pagat\w+|contratto|"
    r"trasferit\w+|sentenza|incidente|operat\w+|scuola|firmat\w+|emitid\w+|internad\w+|admitid\w+|consulta|decisão|"
    r"mudou|"
    r"geldig|afgegeven|overleden|opname|opgenomen|ontslag\w*|aangenomen|dienst|sinds|verhuisd|factuur|betaald|"
    r"besluit|contract|"
    r"giltig|utfärdad|död|anställd\w*|ważny|wydan\w+|zmarł\w*|zatrudnion\w*|przyjęt\w*|wypis\w*|inskriv\w+|"
    r"utskriv\w+|přijat\w*|propuštěn\w*|vystaven\w*|platn\w+|zemřel\w*|objedn\w+|prijat\w*|prepusten\w*|sprejet\w*|"
    r"odpuščen\w*|izdan\w*|umrl\w*|primljen\w*|otpušten\w*|umro|operiran\w*|operisan\w*|zaposlen\w*|internat\w*|"
    r"externat\w*|eliberat\w*|valabil\w*|decedat\w*|angajat\w*|primit\w*|примљен\w*|издат\w*|отпуштен\w*|"
    r"kehti\w*|väljast\w*|abiellu\w*|sur(?:i|nud)|asuta\w*|tööle|voimassa\w*|myönnet\w*|vihit\w*|kuol\w*|perustet\w*|"
    r"derīg\w*|izsniegt\w*|mir(?:is|usi)|dibināt\w*|nodibināt\w*|galioj\w*|išduot\w*|mirė|mirusi|įkurt\w*|įsteigt\w*|"
    r"érvényes\w*|lejár\w*|kiállít\w*|elhunyt|meghalt|alapít\w*|geçerli\w*|veriliş|vefat|öld\w*|kurul\w*|evlen\w*|"
    r"gyldig\w*|udstedt|utstedt|udløb\w*|utløp\w*|stiftet|ansat|ansatt|gift|grundad\w*|gifte\w*)(?![^\W\d_])"
)
# Who else was born, and what joins two births
_KIN = late.compile(
    r"(?i)(?<![^\W\d_])(?:sons?|daughters?|child(?:ren)?|kids?|bab\w+|boys?|girls?|twins?|brother|sister|younger|"
    r"older|elder|"
    r"youngest|oldest|second|first|third|other|mother|father|mum|mom|dad|wife|husband|nephew|niece|grand\w+|sohn|"
    r"tochter|kind(?:er)?|"
    r"bruder|schwester|mutter|vater|frau|mann|enkel\w*|fils|fille|enfants?|frère|sœur|hij[oa]s?|niñ[oa]s?|"
    r"herman[oa]s?|figli\w*|"
    r"bambin\w*|fratello|sorella|partner|bestie|\w{0,6}friend|bf|gf|husband|fianc\w+|spouse|cousin\w*|aunt|uncle|"
    r"freund\w*|novi[oa]|"
    r"amig[oa]|espos[oa]|marido|marito|moglie|compagn\w+|cop(?:ain|ine)|vriend\w*|kolleg\w+|filh[oa]s?|irmã\w*|zoon|"
    r"dochter|kinderen|broer|zus|dotter|sønn|datter|syn|córka|"
    r"dziec\w*|barn)"
    r"(?![^\W\d_])"
)
_WORD = late.compile(r"(?<![^\W\d_])[a-zà-žа-я]{4,}")
_FROM = late.compile(
    r"(?i)(?:(?<![^\W\d_])(?:from|between|period|vom|von|zwischen|zeitraum|du|entre|période|del|desde|dal|de|van|"
    r"tussen|fra|från|"
    r"mellan|od)[ :]{1,2}(?:the |le |el |il )?|: ?)\Z"
)
_TO = r"[ ]?(?:[-–—]|to|until|till|through|bis(?: zum)?|au|jusqu['’]au|al|hasta(?: el)?|até|tot(?: en met)?|t/m|do|til)"
_TO_BEHIND = late.compile(rf"(?i){_TO}[ ]?(?:the )?\d{{1,4}}[-/. ]")
_TO_BEFORE = late.compile(rf"(?i)(?:\d{_TO}|{BLANK}(?! ?[-–—]){_TO})[ ]?(?:the )?\Z")
_YEAR = late.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# The key or the word that labels a date, and a comparison in a query
_LABEL = late.compile(
    r"(?i)(?:^|[\n,;|{(\"' ])[\"']?(?:[\w./-]{0,40}?(?:date|datum|fecha|data|day|version|login|_at|_on|timestamp|"
    r"time|since|until|"
    r"start|end|from|visit|review|incident|admission|discharge|termin|period)[\w-]{0,12}|date of [a-z ]{3,24}|"
    r"(?:start|end|review|due|admission|discharge|incident|visit|hire|issue|expiry|joining)[a-z]{0,3} date)"
    r"[\"']?[ \t]{0,3}(?::|=>|[<>=!]{1,3}|\bis\b)[ \t]{0,3}[\"']?\Z"
)
# "выдан ОВД района Хамовники 14.06.2011": when a paper was issued
_LAYOUT = late.compile(r"[\"`](?:2006-01-02|01/02/2006|02/01/2006|02\.01\.2006)[\"`T ]")  # pkg.go.dev/time#Layout
_ISSUED = late.compile(
    r"(?i)(?<![^\W\d_])(?:выдан[оаы]?|дата выдачи|видан(?:ий|а|о|е)|дата видачі|издаден[ао]?|изд\.|дата на издаване|"
    r"εκδόθηκε|ημ(?:\.|ερομηνία|/νία) έκδοσης|जारी|జారీ)(?![^\W\d_])[^\d\n;]{0,60}\Z"
)
_COMING = late.compile(
    r"(?i)(?<![^\W\d_])(?:coming|arriv\w+|leav\w+|back|visit\w*|meet\w*|free|available|travel\w*|fly\w*|flies|"
    r"return\w*|book\w*|"
    r"deliver\w*|open\w*|clos\w+|ready|happening|scheduled|moving|komm\w*|ankomm\w*|llega\w*|viene|arriv\w*|vient|"
    r"chega)"
    r"(?: [^\W\d_]{1,8}){0,2} (?:on|by|am|le|el|il|op|em)? ?\Z"
)
_CAS = late.compile(r"[1-9]\d{1,6}-\d\d-\d")
_YEAR_ALONE = late.compile(r"(?:19|20)\d\d")
_YEAR_BESIDE = late.compile(r"[ \t]*[|,;\t/][ \t]*((?:19|20)\d\d)(?!\d)")
_YEAR_IN_FRONT = late.compile(r"(?<!\d)((?:19|20)\d\d)[ \t]*[|,;\t/][ \t]*\Z")
_COLUMNS = late.compile(r"(?i)\binto\s+[\w.\"`\[\]]{1,60}\s*\(([^()]{1,400})\)\s*values\b")
_OF_DATES = late.compile(
    r"(?i)date|datum|fecha|\bdata\b|day|start|end|from|until|admi|discharge|hired?|join|issue|expir|due|visit|since|"
    r"login|"
    r"aufnahme|entlass|eintritt|austritt|beginn|ende|alta|ingreso|inicio|\bfin\b|début|entrée|sortie|inizio|fine|"
    r"início|fim"
)
_MARKS = ("|", ";", "\t", ",")
_SENTENCE = late.compile(r"\n|[.!?] (?=[A-ZÀ-Ž])")
_QUOTED = late.compile(r"'[^'\n]{0,400}'|\"[^\"\n]{0,400}\"")
_GROWN = late.compile(r"(?<!\d)19[3-9]\d(?!\d)")
_TABLE = 1_500
_NEAR, _FAR, _ROWS = 60, 120, 40


def is_no_birth(text: str, start: int, end: int) -> bool:
    """Whether a date is that of something else, unless a word for a birth leads to it or follows it."""
    if _LAYOUT.fullmatch(text, max(0, start - 1), end + 1) is not None:
        return True
    head = _head(text, start)
    if head is not None:
        return head
    issued = _ISSUED.search(text, max(0, start - _FAR), start)
    if issued is not None and _OF_BIRTH.search(text, issued.start(), start) is None:
        return True
    if is_told(text, start, end):
        return False
    low = max(0, start - _NEAR)
    return (
        _LABEL.search(text, low, start) is not None
        or _is_of_a_range(text, start, end)
        or _is_of_an_event(text, start, end)
        or _is_of_a_query(text, start)
        or _is_a_number(text, start, end)
    )


def is_too_late(text: str, start: int, end: int) -> bool:
    """Whether a date is of the last years and nothing near speaks of a birth or of a child, or somebody is to come."""
    low = max(0, start - _NEAR)
    if _COMING.search(text, low, start) is not None:
        return _KIN.search(text, low, start) is None
    year = _YEAR.search(text, start, end)
    if year is None or int(year[0]) < _THIS_YEAR - _LATE or text[max(0, start - 2) : start].startswith(BLANK):
        return False
    if any(one in text[text.rfind("\n", 0, start) + 1 : start] for one in _MARKS):  # in a row of a table
        above = max(0, start - _TABLE)
        if _OF_BIRTH.search(text, above, start) or _GROWN.search(text, above, end + _FAR):
            return False
    low, high = max(0, start - _FAR), end + _NEAR
    return _OF_BIRTH.search(text, low, high) is None and _KIN.search(text, low, high) is None


def is_told(text: str, start: int, end: int) -> bool:
    """Whether a word for a birth leads to a date, or follows it."""
    before = _TOLD_BEFORE.search(text, max(0, start - _FAR), start)
    if before is not None:
        words = _last_words(text, before.start(), start)
        if _NEW_SENTENCE.search(words) is None and _EVENT.search(words) is None:
            return True
    behind = _TOLD_BEHIND.match(text, end)
    return behind is not None and _EVENT.search(text, end, behind.end()) is None


def _last_words(text: str, low: int, start: int) -> str:
    """Returns what stands between the last word for a birth and a date."""
    last = low
    for word in _OF_BIRTH.finditer(text, low, start):
        last = word.end()
    return text[last:start]


def _is_of_a_range(text: str, start: int, end: int) -> bool:
    """Whether it is where a time that is told from its first to its last day begins or ends."""
    if _TO_BEHIND.match(text, end) is not None and _FROM.search(text, max(0, start - 16), start) is not None:
        return True
    if _TO_BEFORE.search(text, max(0, start - 20), start) is None:
        return False
    year = _YEAR.search(text, start, end)
    return year is not None and int(year[0]) > _THIS_YEAR - _LATE


def _is_of_an_event(text: str, start: int, end: int) -> bool:
    """Whether a birth was told before it in the same sentence, and it is said of it what else was that day."""
    low = max(0, start - _FAR)
    line = _SENTENCE.split(text[low:start])[-1]
    births = list(_OF_BIRTH.finditer(line))
    if not births:
        return False
    between = line[births[-1].end() :]
    behind = text[end : end + _NEAR].partition("\n")[0]
    if _EVENT.search(between) is not None or (
        _KIN.search(between) is None and _EVENT.match(behind.lstrip(" ,")) is not None
    ):
        return True
    first = _DATE.search(between)
    if first is None:
        return False
    words = between[first.end() :]
    return _KIN.search(words) is None and _WORD.search(words) is not None


def _is_of_a_query(text: str, start: int) -> bool:
    """Whether it is put into a column of a table that a program calls otherwise."""
    low = max(0, start - 600)
    columns = None
    for columns in _COLUMNS.finditer(text, low, start):  # noqa: B007  # the last one
        pass
    if columns is None:
        return False
    row = text.rfind("(", columns.end(), start)
    names = columns[1].split(",")
    at = _QUOTED.sub("", text[row:start]).count(",") if row >= 0 else len(names)
    return at < len(names) and _OF_BIRTH.search(names[at]) is None


def _is_a_number(text: str, start: int, end: int) -> bool:
    """Whether it is the number of a substance (cas.org, "check digit"), or a year beside the next."""
    value = text[start:end]
    if _CAS.fullmatch(value) is not None:
        *digits, last = [int(digit) for digit in value if digit.isdigit()]
        return sum(place * digit for place, digit in enumerate(reversed(digits), 1)) % 10 == last
    if _YEAR_ALONE.fullmatch(value) is None:
        return False
    beside = _YEAR_BESIDE.match(text, end) or _YEAR_IN_FRONT.search(text, max(0, start - 12), start)
    return beside is not None and abs(int(beside[1]) - int(value)) == 1


def _head(text: str, start: int) -> bool | None:
    """Returns whether the column of a table in which a date stands is another than that of births; None elsewhere."""
    line = text.rfind("\n", 0, start) + 1
    mark = next((one for one in _MARKS if one in text[line:start]), "")
    if not mark or line == 0:
        return None
    first = line
    for _ in range(_ROWS):
        above = text.rfind("\n", 0, max(0, first - 1)) + 1
        if first == 0 or mark not in text[above : first - 1]:
            break
        first = above
    heads = text[first : text.find("\n", first)].split(mark)
    column = text.count(mark, line, start)
    if first == line or column >= len(heads) or _DATE.search(mark.join(heads)) is not None:
        return None
    if _OF_BIRTH.search(heads[column]) is not None:
        return False
    if _OF_DATES.search(heads[column]) is None:
        return None
    return any(_OF_BIRTH.search(head) is not None for head in heads) or len(heads[column].split()) > 1

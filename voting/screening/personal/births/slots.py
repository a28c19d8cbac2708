"""Births told roughly or at length, and dates that only their surroundings make one of birth.

"born in the summer of '72", "je suis de 1985", "the third of March nineteen eighty-eight"; a date right after
somebody's name, or among the other fields of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.births.near import ADULTS, DATE, near_births
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_MONTH = loose(
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|sept|januar|jänner|"
    "februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|"
    "novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|"
    "junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus|augusti|marts|desember|"
    "styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu)"
)
_JOINED = "of |de |del |di |do "
_YEAR = r"(?:19[0-9]{2}|20[0-2][0-9])"
_SHORT = rf"(?:{_YEAR}|['’´-][0-9]{{2}})"
_TENS = "(?:['’]?[0-9]{2})"
_SPOKEN_YEAR = (
    rf"(?:nineteen(?: hundred(?: and)?)?(?:[ -](?:{NUMBERS['en']}|oh[ -]{NUMBERS['en']}))?|two thousand(?: and)?(?: "
    rf"{NUMBERS['en']})?|neunzehnhundert(?:{NUMBERS['de']})?|zweitausend(?:{NUMBERS['de']})?|mille neuf[ -]cents?"
    rf"(?:[ -]{NUMBERS['fr']})?|deux mille(?: {NUMBERS['fr']})?|mil novecientos(?: {NUMBERS['es']})?|dos mil(?: "
    rf"{NUMBERS['es']})?|mil novecentos(?: e {NUMBERS['pt']})?|dois mil(?: e {NUMBERS['pt']})?|millenovecento"
    rf"(?:{NUMBERS['it']})?|duemila(?:{NUMBERS['it']})?|negentien(?:honderd)?[ ]?(?:{NUMBERS['nl']})?|"
    rf"nittonhundra(?:{NUMBERS['sv']})?)"
)
_ORDINAL = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?|(?:twenty|thirty)?[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
    r"nineteenth|"
    r"twentieth|thirtieth|[a-zà-ž]{2,20}t(?:e|en)|premier|primero|primeiro|"
    rf"{NUMBERS['fr']}|{NUMBERS['es']}|{NUMBERS['it']}|{NUMBERS['pt']})"
)
_FEAST = (
    r"(?:christmas(?: eve| day)?|boxing day|new year['’]?s(?: eve| day)?|halloween|hallowe['’]en|"
    r"valentine['’]?s(?: day)?|easter(?: sunday| monday)?|st\.? patrick['’]?s day|april fools['’]?(?: day)?|"
    r"independence day|leap day|"
    r"heiligabend|silvester|neujahr|weihnachten|noël|réveillon|nochebuena|nochevieja|navidad|natale|capodanno|natal|"
    r"kerst(?:mis|avond)?|oudejaarsdag|julafton|juldagen|nyårsafton)"
)
_WRITTEN = (
    rf"(?:{_FEAST},? {_YEAR}|"
    rf"{_ORDINAL}(?: of| de| di| do)? {_MONTH}(?:,| of| de| del| do)? (?:{_SPOKEN_YEAR}|{_YEAR})|"
    rf"{_MONTH}(?: the)? {_ORDINAL},? (?:{_SPOKEN_YEAR}|{_YEAR})|{_MONTH}(?:,| of| de| del| do)? {_SPOKEN_YEAR}|"
    rf"{_SPOKEN_YEAR})"
)
_WHO = (
    r"(?:i|i was|she|he|we|they|who|mother|father|mum|mom|dad|gran|nan|son|daughter|wife|husband|sister|brother|"
    r"grand\w{2,8}|friend|partner|boyfriend|girlfriend|kid|child|baby|patient|twins|aunt|uncle|\x00)(?:['’]s| was|"
    r" were|"
    r" am)?(?: both| actually| also)?"
)
_BORN = re2.compile(
    loose(
        rf"(?i)(?:^|[^a-zà-ž])(?:{_WHO} born|geboren|né|née|nací|nació|nacid[oa]|nat[oa]|nasci|nasceu|nascid[oa]|"
        rf"född|föddes|født|"
        r"urodzon[ya]|urodziła? się|urodził[ae]m się|date of birth|dob|birthday|birthdate):?[ ]|(?i)(?:^|"
        r"[\n,;(])[ ]?born[ ]|(?i)\b(?:date of birth|d\.?o\.?b\.?|birth ?da(?:y|te)|born|geburtsdatum|"
        r"geboren|date de naissance|née?|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum)"
        r"[^\n?.:]{0,20}\?[ ]{0,2}(?:\n+[^\n]{0,40}?[:>\x{2014}\x{2013}][ ]{1,2})?"
    )
)
_ROUGH = loose(
    "sometime|some time|somewhere|in|on|at|the|of|back|around|about|circa|ca\\.?|c\\.|roughly|early|mid|middle|"
    "late|end|"
    "beginning|start|summer|winter|spring|autumn|fall|day|is|was|am|irgendwann|im|um|so|etwa|sommer|frühling|"
    "frühjahr|"
    "herbst|anfang|mitte|ende|des|jahre?s?|vers|au|en|le|la|à|l['’]été|l['’]hiver|l['’]automne|printemps|été|hiver|"
    "début|fin|courant|environ|allá|por|el|los|verano|invierno|otoño|primavera|principios|finales|mediados|a|de|"
    "del|año|"
    "hacia|nell['’]estate|nell['’]inverno|nell['’]autunno|nell['’]anno|nella|nel|estate|inverno|autunno|verso|"
    "intorno|al|"
    "il|fine|em|no|na|verão|outono|começo|final|do|da|ano|volta|meados|ergens|zomer|lente|herfst|van|rond|"
    "omstreeks|het|"
    "jaar|op|begin|eind|sommaren|vintern|våren|hösten|någon gång|på|omkring|runt|år|den|sommeren|vinteren|foråret|"
    "efteråret|høsten|i|latem|zimą|wiosną|jesienią|około|w|roku|gdzieś|dnia"
)
# Far too much for one automaton, so that it is tried in a window after each word for a birth.
_VALUE = late.compile(
    rf"(?i)(?:(?:{_ROUGH}) ){{0,7}}?({_WRITTEN}|(?:(?:early|mid|late) )?{_MONTH}(?: (?:{_JOINED})?{_YEAR})?|"
    rf"{_SHORT})(?![0-9a-zà-ž])"
)
_TOLD = (
    re2.compile(
        rf"(?i)\b(?:my|his|her|mum['’]?s|dad['’]?s|son['’]?s|daughter['’]?s|wife['’]?s|husband['’]?s) (?:birthday|"
        rf"bday|b-day)(?: (?:is|was|falls|comes|in|on|late|early|mid|at|the|end|of)){{1,5}} ({_MONTH})\b"
    ),
    re2.compile(
        rf"(?i)\b(?:child|kid|baby|product) of (?:the )?(?:(?:summer|winter|spring|autumn|fall) of )?({_SHORT})\b"
    ),
    re2.compile(
        rf"(?i)\b(?:ich bin|er ist|sie ist|mein \w+ ist)(?: ein)?(?: baujahr| jahrgang|er jahrgang) ({_YEAR}|"
        rf"{_TENS})\b|"
        rf"\b(?:jahrgang|rocznik|rocznika|årgang|årgång)[: ] ?({_YEAR}|{_TENS})\b"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-zà-ž])(?:je suis|soy|sono|sou|eu sou|ik ben|jestem|ona jest|on jest|ella es|él es|elle est|"
        r"il est|lei è|lui è|mia madre è|mio padre è|ma mère est|mon père est)(?: (?:de l['’]année|de la quinta|"
        rf"z rocznika|della classe|uit|bouwjaar|de|del|do|da|van|z|classe)){{1,2}} ({_YEAR}|['’][0-9]{{2}}|"
        r"[4-9][0-9])(?:[^0-9a-z]|$)"
    ),
    re2.compile(r"(?:我|他|她|妈妈|爸爸)(?:是)?((?:19|20)?[0-9]{2}[ ]?年)(?:的|生|出生)"),
    re2.compile(
        rf"(?i)(?:^|[^0-9])({_YEAR}|['’]?[4-9][0-9])(?: mein| me| में)? ?(?:paida|पैदा|ka janam|doğumlu|"
        rf"dogumlu)"
    ),
    re2.compile(rf"(?i)(?:janam|janm|janma|जन्म)(?: saal| year)? ?({_YEAR})(?:[^0-9]|$)"),
    re2.compile(
        r"(?i)(?:^|[^a-z])(?:d\.?o\.?b\.?|birth ?date|date of birth|geb\.?|geburtsdatum|geb\.?-?datum|fecha de "
        r"nacimiento|date de naissance|data di nascita|data de nascimento|geboortedatum|fødselsdato|födelsedatum|"
        r"data urodzenia)[\"']?[ ]?[:=#-]?[ ]?[\"']?((?:[0-3][0-9][01][0-9]|[01][0-9][0-3][0-9])[0-9]{2}|"
        r"[0-9]{2}[01][0-9][0-3][0-9])(?:[^0-9A-Za-z]|$)"
    ),
    re2.compile(
        rf"(?i)(?:^|[^a-zà-ž])(?:classe|quinta|bouwjaar|årgang|leva|vintage)(?: de(?:l|lla)?)? "
        rf"({_YEAR})(?:[^0-9]|$)"
    ),
    # Right after a name that was masked.
    re2.compile(rf"\x00,?[ ]?[(\[]?(?:\*|b\.|born|geb\.|née?|ur\.|f\.|nac\.|n\.)[ ]?({_YEAR})(?:[^0-9]|$)"),
)
_DATE = re2.compile(
    rf"(?:^|[^0-9A-Za-z./-])((?:[0-3]?[0-9][./ -][ ]?[0-3]?[0-9][./ -][ ]?{ADULTS}|"
    rf"{ADULTS}[./-][01]?[0-9][./-][0-3]?[0-9]))(?:[^0-9A-Za-z/-]|$)"
)
_SHORT_NAMED = re2.compile(
    r"\x00,?[ ]?[(\[](?:\*|b\.?|born|geb\.?)[ ]?([0-3]?[0-9][./-][0-3]?[0-9][./-][0-9]{2,4})[)\]]"
)
BIRTH_SLOTS = (*_TOLD, _SHORT_NAMED, _BORN, _DATE, DATE)
_NAMED = late.compile(r"\x00[\"']?[ ]?(?:[,;|][ ]?[\"']?|[(\[]|[ ])(?:\*|b\.?[ ]|born[ ]|geb\.?[ ])?$")
_OF_A_PERSON = late.compile(
    loose(
        r"(?i)\b(?:name|vorname|nachname|nom|prénom|nombre|apellidos?|nome|cognome|sobrenome|naam|achternaam|namn|"
        r"navn|"
        r"nazwisko|imię|dob|patient(?:in|e|en)?|paciente|paziente|assistit[oa]|pacjent(?:ka)?|patiënt|passport|"
        r"pasaporte|"
        r"passeport|passaporto|paspoort|reisepass|pass|paszport|licen[cs]e|führerschein|permis|insured|policyholder|"
        r"versichert(?:e[rn]?)?|assuré|asegurad[oa]|assicurat[oa]|segurad[oa]|verzekerde|försäkrad|"
        r"ubezpieczon[ya]|spouse|"
        r"next of kin|mother|father|wife|husband|son|daughter|child|mutter|vater|sohn|tochter|ehefrau|ehemann|"
        r"address|"
        r"adresse|dirección|indirizzo|endereço|adres|id|ausweis|dni|nie|nif|cpf|nhs|ssn|bsn|pesel|personnummer|"
        r"cpr|phone|"
        r"telefon|tel|téléphone|teléfono|applicant|antragsteller|tenant|mieter|employee|student|holder|titular|"
        r"titulaire|"
        r"intestatario|beneficiary|passenger|guest|cardholder|claimant|birth)\b|姓名|患者|护照|身份证|氏名|住所|नाम|"
        r"मरीज"
    )
)
_OF_SOMETHING_ELSE = late.compile(
    loose(
        r"(?i)issue|office|portal|opened|launch|placed|establish|built|"
        r"expir|valid|invoice|due|appoint|since|until|from|seen|admi(?:t|ss)|discharg|release|version|meeting|"
        r"signed|deliver|order|paid|payment|deadline|visit|schedul|found|start|hired|joined|register|created|updated|"
        r"modified|died|death|married|wedding|report|log|commit|published|ausgestellt|gültig|rechnung|fällig|"
        r"termin|seit|"
        r"gestorben|geheiratet|eingestellt|facture|échéance|délivr|valable|rendez|factura|vencim|expedi|válid|cita|"
        r"scaden|rilasci|fattura|vencid|emiss|emitid|geldig|afgegeven|factuur|utfärd|giltig|udstedt|gyldig|ważn|"
        r"wydan|"
        r"faktur|geçerlilik|geçerli|veriliş|действ|выдан|дійсн|видан|kelte|érvény|vydán|platn|"
        r"last|next|on the|effective|period|date:|†|\bd\.|"
        r"aufnahme|entlass|beginn|ende\b|sortie|hospitalis|entrée|ingres|alta\b|ricover|dimiss|internac|opname|ontslag|"
        r"inskriv|utskriv|innlegg|utskrev|przyjęci|wypis"
    )
)
_REACH = 80  # characters
# A comment of code, a version's line, a time of the clock: "# 2007-11-30 fl  added …", "x.py,v 2.51 2000/09/07 22:29".
_COMMENT = late.compile(r"[ \t]*(?:#+|//+|/\*+|\.\\\"|;+|--+|%+|dnl|rem)(?![ \t]*\*[ \t]*\d)[ \t]", re.IGNORECASE)
_VERSION = late.compile(r",v [\d.]+ \Z")
_CLOCK = late.compile(r"[T ]\d\d:\d\d")
_TELLS_BIRTH = late.compile(r"(?i)birth|\bborn|\bdob\b|d\.o\.b|geb|naiss|nacim|nasc")


def _in_history(text: str, start: int, end: int) -> bool:
    """Whether a date is when something was written or changed: in a comment, of a version, with a time."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    if _TELLS_BIRTH.search(line) is not None:
        return False
    return (
        _COMMENT.match(line) is not None
        or _VERSION.search(line) is not None
        or _CLOCK.match(text, end, end + 6) is not None
    )


def told_births(text: str) -> Iterator[tuple[int, int]]:
    """Yields where a birth is told: by a word for it, or by who and what stands around a date."""
    for pattern in (*_TOLD, _SHORT_NAMED):
        for match in pattern.finditer(text):
            yield from (match.span(group) for group in range(1, pattern.groups + 1) if match.start(group) >= 0)
    for match in _BORN.finditer(text):
        value = _VALUE.match(text, match.end(), match.end() + _REACH)
        asked = "?" in match.group()  # a month alone is no answer
        if value is not None and not (asked and value.group(1).isalpha()):
            yield value.span(1)
    yield from near_births(text)
    for match in _DATE.finditer(text):
        start, end = match.span(1)
        before = text[max(0, start - _REACH) : start]
        if _OF_SOMETHING_ELSE.search(before[-40:]) is not None or _in_history(text, start, end):
            continue
        near = before[before.rfind("\n\n") + 1 :] + " " + text[end : end + _REACH // 2].partition("\n\n")[0]
        if _NAMED.search(before) is not None or _OF_A_PERSON.search(near) is not None:
            yield start, end

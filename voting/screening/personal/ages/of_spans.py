"""Numbers that look like ages and are how long something went on, a limit for anybody, or how to explain something.

"trabajé 12 años en la mina", "con 20 años de experiencia", "I cooked 2 years at", "since two year"; "como a un niño
de 8 años", "alsof ik 8 ben"; "normal retirement age, being 67"; "Tetanus 88, 98"; `FortiGate 60F`.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.personal.spoken_numbers import loose

_YEARS = (
    r"[ -]?(?:years?|yrs?|months?|weeks?|años?|meses|ans|mois|anni|mesi|anos|jahren?|monaten?|jaar|maanden|år|månader|"
    r"lata?)\b"
)
_OLD = r"(?![ -](?:olds?|of age|alt|de edad|de idade|d['’]età|d['’]âge|oud|gammal|gammel)\b)"
# What a span is of, behind its unit
_SPENT = late.compile(
    loose(
        r"(?i)[ -]years?[ -](?:mortgage|plan|bond|lease|loan|contract|warranty|guarantee|sentence|term|cycle|history|"
        r"anniversary|forecast|fixed|deal|career|gap)\b|"
        rf"(?:{_YEARS}{_OLD})?(?: (?:de|di|of|an|av|de la|della)| d['’]| d’) ?(?:mi |su |tu )?(?:experiencia|"
        rf"servicios?|"
        r"antigüedad|casad[oa]s?|matrimonio|carrera|trabajo|trayectoria|profesión|docencia|oficio|contrato|prisión|"
        r"cárcel|"
        r"condena|hipoteca|cotización|residencia|estudios?|práctica|garantía|uso|expérience|service|ancienneté|"
        r"mariage|métier|"
        r"carrière|travail|prison|cotisations?|pratique|études?|garantie|esperienza|servizio|anzianità|matrimonio|"
        r"lavoro|"
        r"contributi|studi|carcere|pratica|experiência|serviço|casamento|profissão|prisão|contribuição|estudo|"
        r"experience|"
        r"service|marriage|work|practice|training|study|prison|teaching|driving|erfahrung|berufserfahrung|dienst|"
        r"ervaring|"
        r"erfarenhet)\b"
    )
)
# Where somebody worked so long: nothing that says an age stands before, and no month or year follows
_PLACED = late.compile(
    loose(
        rf"(?i){_YEARS}{_OLD} (?:en|in|at|with|as|im|bei|beim|als|chez|dans|comme|como|come|presso|na|no|em|bij|hos|"
        rf"som|w|jako)"
        r" (?!casa\b|(?:el |la |le |il |o |a |the )?(?:\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
        r"septiembre|octubre|"
        r"noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|"
        r"januar|februar|märz|mai|juni|juli|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|"
        r"novembre|décembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|"
        r"fevereiro|maio|"
        r"junho|julho|setembro|outubro|dezembro|primavera|verano|otoño|invierno|spring|summer|autumn|winter|total|all|"
        r"esta foto|this))"
    )
)
_HAS = late.compile(
    loose(
        r"(?i)(?:\b(?:tiene|tienen|tengo|tenía|cumpl\w+|teng[ao]|ha|ho|hanno|aveva|compi\w+|tem|tenho|tinha|faz|fez|"
        r"fará|a|ai|"
        r"avait|aura|fête|is|am|are|was|were|turn(?:s|ed|ing)?|aged?|ist|bin|wird|wurde|är|er|fyll\w+|jest|ma|mam|"
        r"edad|età|"
        r"idade|âge|alter)\b|['’]s|['’]m|è|é)[ ,(]{0,2}(?:(?:ya|già|já|now|only|just|about|casi|unos|circa|"
        r"quasi|jetzt)"
        r" )?\Z"
    )
)
_WORKED = late.compile(
    loose(
        r"(?i)\b(?:work(?:ed|ing|s)?|serv(?:ed|ing)|taught|teaching|drove|driving|employed|stud(?:ied|ying)|trained|"
        r"lived|"
        r"stayed|spent|volunteer\w*|cook(?:ed|ing)|clean(?:ed|ing)|nurs(?:ed|ing)|farmed|fished|sailed|played|smoked|"
        r"married for|"
        r"trabaj\w+|labor[éó]\w*|serví|manej\w+|estudi\w+|viv[íi]\w*|pas[éó]|llev\w+|lavor\w+|studiat\w*|vissut\w*|"
        r"pass?at\w*|"
        r"travaill\w+|bossé|étudié|vécu|passé|fait|servi|gearbeitet|arbeite\w*|gelebt|studiert|verbracht|gefahren|"
        r"gewerkt|werkt\w*|"
        r"gewoond|gestudeerd|arbetat|jobbat|arbejdet|jobbet|bott|studerat|pracow\w+|przepracow\w+|mieszka\w+|"
        r"trabalh\w+|mor(?:ei|"
        r"ou)|estud\w+|viv[ie]u?)"
        r"(?: (?:there|here|them|him|us|as|for|about|over|almost|nearly|like|some|ya|unos|casi|por|durante|per|"
        r"quasi|circa|"
        r"pendant|presque|"
        r"environ|schon|fast|etwa|ongeveer|bijna|nästan|prawie|quase|uns|cerca de|más de|more than|a|an|the|"
        r"total)){0,3} \Z"
    )
)
_UNIT = late.compile(rf"(?i){_YEARS}{_OLD}")
_SINCE = late.compile(
    r"(?i)\b(?:since|for|seit|depuis|sinds|sedan|od|desde hace|da|há|hace) (?:about |over |almost )?\Z"
)
_EXPLAINED = late.compile(
    r"(?i)\b(?:[eé]xpl[aiíé]\w*|erklär\w*|spieg\w+|(?:leg|legt)\b[^.\n]{0,30}\buit|uitleg\w*|förklara\w*|forklar\w*|"
    r"(?:wy)?tłumacz\w*|wyjaśn\w*|describ\w+|teach(?! in)\b|eli\d*|cuént\w+|dím\w+|dis-moi|raconte\w*|racconta\w*|"
    r"conta\w*|"
    r"beschreib\w*|define|summari[sz]e\w*|simplify|anlat\w*|açıkla\w*|объясн\w*|поясни)\b"
)
_LIKE = late.compile(
    loose(
        r"(?i)\b(?:(?:como|comme|come|wie|zoals|als|jak|som|like|as|a|à|ad|pour|para|per|für|voor|till|to|for|"
        r"dla) ){1,3}"
        r"(?:un[ao]?|une|uma?|eine[nmrs]?|ein|een|ett|en|an?|el|the)? ?"
        r"(?:(?:niñ[oa]|bambin[oa]|criança|menin[oa]|enfant|gamine?|kind(?:e|es)?|child|kid|peque\w+|chaval\w*|barn|"
        r"alumn[oa]|"
        r"élève|pupil|toddler|schüler|crian\w+|dziecku|dziecka) )?(?:(?:de|di|von|van|of|på|mit|con|aged|w wieku) )?\Z|"
        r"\b(?:como|comme|come|als|like|as|som|jakby)(?:of)? ?(?:(?:si|se|if|though|ob|om) )?(?:(?:yo|eu|io|i|ik|jag|"
        r"ich|je|du|"
        r"tu|you|er|il|elle) |j['’])?(?:(?:fuera|fuese|tuviera|tuviese|tuviéramos|tivesse|fosse|avessi|avais|avait|"
        r"fossi|was|were|"
        r"am|had|var|hade|wäre|hätte|bin|ben|is|are|miał\w*)|['’](?:m|re))? ?(?:a |an |un |una |um |solo |"
        r"erst |nur |"
        r"only )?\Z"
    )
)
# The same in Czech, Slovak, Polish, Slovenian, Croatian, Serbian and Romanian
_YEARS_EAST = (
    r"(?: (?:let|letech|leta|leti|roky|roku|roků|rokov|lata?|godin[aeu]|god\.|годин[аеу]|de ani|ani|měsíců|mesiacov|"
    r"miesięcy|mesecev|mjeseci|meseci|месеци|de luni|luni))"
)
_SPENT_EAST = late.compile(
    loose(
        rf"(?i){_YEARS_EAST}? (?:(?:\w{{4,14}} )?(?:zkušenost\w{{0,2}}|prax[eí]?|záruk\w{{0,2}}|skúsenost\w{{0,2}}|"
        r"izkušenj\w{0,2}|garancij\w{0,2}|iskustv\w|jamstv\w|stažu?|sta[žz]a|delovne dobe|doświadczeni\w{1,2}|"
        r"gwarancji|"
        r"vězení|väzenia|zapora|zatvora|(?:de )?(?:experien[tț]ă|vechime|garan[tț]ie|muncă|căsnicie|închisoare)|"
        r"искуства|гаранције|стажа|затвора)|nazaj|unatrag|ranije|na (?:splac|spłat|otplat|plată)\w*)\b"
    )
)
_GOING_ON = late.compile(
    loose(
        r"(?i)\b(?:existuj\w+|působí|pôsobí|podnik[aá]\w*|posluj\w+|postoji|deluje|djeluje|działa\w*|istnieje|"
        r"funcționează|funkcionuje|există|trvá|traje|trwa|durează|platí|važi|vrijedi|obowiązuje|"
        r"(?:záruk|garanci|jamstv|gwarancj|zárukou|garanți)\w{0,3}|послује|постоји|траје|гаранција)"
        r"(?::| už| již| več| već| již| już| deja| od| de| na| pe| je| jsou| to)? \Z"
    )
)
_FOR_ANYBODY = late.compile(
    r"(?i)(?:(?<!of )\b(?:min(?:imum)?|max(?:imum)?|legal|retirement|pension(?:able)?|school|voting|drinking|driving|"
    r"mean|average|"
    r"median|required|entry|working|upper|lower)\.? ages?\b(?: limit| requirement)?[^.!?\n\d]{0,40}|\bage (?:limit|"
    r"requirement|range|"
    r"bracket|group|rating)s?\b[^.!?\n\d]{0,24}|\b(?:league|legal|age|entry) (?:minimum|maximum|cut-?off) (?:is|was|"
    r"of|at) |"
    r"\b(?:mindestalter|höchstalter|altersgrenze|renteneintrittsalter|altersfreigabe)\b[^.!?\n\d]{0,24}|"
    r"\b(?:edad|età|idade|leeftijd|âge|ålder)s? (?:m[íi]nim[ao]|m[áa]xim[ao]|minim[ao]|massim[ao]|legal|légal|"
    r"minimal|maximal|"
    r"de jubilación|de la retraite|pensionabile|di pensionamento)e?\b[^.!?\n\d]{0,24}|"
    r"\bminimumleeftijd\b[^.!?\n\d]{0,24})\Z"
)
_SOMEBODY = late.compile(
    r"(?i)\x00|\b(?:i|my|he|his|she|her|son|daughter|mum|mom|dad|ich|mein\w*|mi|mon|ma|mio|mia|meu|minha|mijn)\b"
)
_VACCINE = late.compile(
    r"(?i)\b(?:tetanus|tdap|dtp|polio|diphther\w+|pertussis|fsme|hep(?:atitis)?[ .]?[ab]?|mmr|rabies|tollwut|"
    r"influenza|booster|"
    r"impf\w*|vaccin\w*|vacuna\w*|auffrischung|rappel|richiamo|refuerzo)[ :]{1,2}(?:['’]?\d\d(?:, ?| / ?| und | and |"
    r" )){0,4}['’]?\Z"
)
_OF_A_MODEL = late.compile(
    r"(?i)\b(?:firmware|fortigate|fortios|forti\w+|build|upgrad\w*|router|switch(?:es)?|firewall|model|serial|"
    r"degrees?|temp(?:erature)?s?|"
    r"weather|oven|preheat\w*|thermostat|outside|forecast|humidity|fahrenheit|heat(?:ing|ed)?|cool(?:ed|ing)?|warm|"
    r"capacitor|µf|"
    r"battery|fehler\w*|error|fault|felkod|code|flight|seat|row|aircraft|gauge|size)\b"
)
_SETTINGS = late.compile(r"[a-z]+_[a-z]+(?:_[a-z]+)*[\"']?: ?\d+, ?[\"']?[a-z_]+[\"']?: ?\Z")
_REACH = 80  # characters


def is_of_a_span(text: str, start: int, end: int) -> bool:
    """Whether years of work, a limit, a picture of speech or a model's number stand at `text[start:end]`."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    unit = _UNIT.search(text, start, end)  # of a find that has its unit
    after = (unit.group() if unit is not None and unit.end() == end else "") + after
    if _is_worked(before, after) or (_EXPLAINED.search(before) is not None and _LIKE.search(before) is not None):
        return True
    if _SPENT_EAST.match(after) is not None or _GOING_ON.search(before) is not None:
        return True
    limit = _FOR_ANYBODY.search(before)
    if limit is not None and _SOMEBODY.search(before[limit.start() :]) is None:
        return True
    return _VACCINE.search(before) is not None or _SETTINGS.search(before) is not None or _is_model(text, start, end)


def _is_worked(before: str, after: str) -> bool:
    if _SPENT.match(after) is not None:
        return True
    if _UNIT.match(after) is None:
        return False
    if _WORKED.search(before) is not None or _SINCE.search(before) is not None:
        return True
    return _PLACED.match(after) is not None and _HAS.search(before) is None


def _is_model(text: str, start: int, end: int) -> bool:
    """Whether `60F` is a device's model or a temperature, as the words around it tell."""
    leads = "F" in text[max(0, start - 1) : start + 1]
    if not leads and ("F" not in text[end - 1 : end + 1] or text[max(0, start - 1) : start] in ("(", "[")):
        return False
    near = text[max(0, start - _REACH) : start] + " " + text[end : end + _REACH // 2]
    return _OF_A_MODEL.search(near) is not None and _SOMEBODY.search(near) is None

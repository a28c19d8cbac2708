"""What stands where an age might and is told by the words right beside it: results, doses, models, loans, games, sizes.

"the answer is 42", "x is 17", "her sats are 91", "I got 34 on the test", "budget of 25M", "BMW F30", "25F and raining",
"tower 45m tall", "levotiroxina 50",
"Dragon Age 2", "mutuo a 25 anni", "34 weeks pregnant", "Schuhgröße 43, meine Frau 38", "Marks: Arjun
88, Fathima 91", "40 eggs;", the running numbers of a list.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.medicines import is_medicine

_IS = (
    r"(?: ?[:=] ?|['’]s? (?:is|are|was|were) |(?: (?:level|value|reading|score|here|now|today|wert|count))?"
    r" (?:is|are|was|were|equals|ist|sind|war|est|sont|était|es|son|era|eran|é|são|è|sono|erano|zijn|är|er|jest|wynosi)"
    r"(?: (?:now|only|just|about|still|around|currently|exactly|jetzt|nur|etwa|genau|nu|maar|only|soit|de|di))? )\Z"
)
# What comes out of a sum or of a laboratory
_VALUE = late.compile(
    r"(?i)(?<![^\W_])(?:answers?|results?|sums?|totals?|mean|median|mode|average|product|quotient|difference|"
    r"remainder|value|"
    r"variance|solution|output|integral|derivative|ergebnis|summe|antwort|wert|mittelwert|durchschnitt|lösung|résultat|"
    r"réponse|somme|moyenne|valeur|resultado|respuesta|suma|media|valor|resposta|soma|média|risultato|risposta|somma|"
    r"valore|antwoord|uitkomst|gemiddelde|waarde|svaret|resultatet|summan|wynik|odpowiedź|średnia|"
    r"hb|ha?emoglobin|sats?|spo2|o2|inr|gcs|pcv|hct|ha?ematocrit|potassium|sodium|calcium|magnesium|phosphate|urea|bun|"
    r"creatinine|egfr|lactate|ferritin|bilirubin|albumin|alp|ggt|platelets|plt|wbc|wcc|crp|esr|psa|tsh|rr|hr|"
    r"resps|pulse|map|cvp|apgar|mmse|moca|phq-?9|gad-?7|ldl|hdl|bsl|bgl|glucose|sugars?|dose|dosage|dosis|dose|"
    r"kalium|natrium|kreatinin|puls|sättigung|plaquettes|potassium|saturation|leucocitos|plaquetas|potasio|potassio)"
    + _IS
)
_VARIABLE = late.compile(
    r"(?<![\w'’.-])(?:[xyzkmpq]|f\([a-z]\)) ?(?:is|=|equals|ist|est|es|è|é|är|er)(?: equal to)? ?\Z"
)
_GOT = late.compile(r"(?i)\b(?:got|get|gets|scored?|made|achieved|received|managed) (?:an? |only |just |like )?\Z")
_ON_A_TEST = late.compile(
    r"(?i)(?: out of|/| (?:points|marks|%)| (?:on|in|for) (?:the|my|his|her|that|this|our|a|each|math|eng|sci))"
)
# "explain like I'm 12"
_READER = late.compile(r"(?i)\blike (?:i['’]?m|i am|im|i was|i were|you['’]?re|we['’]?re) (?:a |an |only |just )?\Z")
# Letters beside a number: money, a model, a fault, a galaxy, metres, weather
_LETTER = late.compile(r"[FfMm] ?/?\d{1,3}|\d{1,3} ?/?[FfMm]")
_MONEY = late.compile(
    r"(?i)\b(?:budget|revenue|turnover|valu(?:ed|ation)|costs?|funding|raised|worth|deal|price[ds]?|spent|sold|sales|"
    r"profit|"
    r"loss|fund|grant|investment|over|under|up to|market cap|umsatz|etat|budget|chiffre)[^\n\d.,;]{0,14}\Z"
)
_CODED = late.compile(
    r"(?i)(?:\b(?:bmw|ferrari|jaguar|infiniti|lexus|ford|nikon|fuji\w*|canon|error|errore|erreur|fehler|fault|foutcode|"
    r"fejl|felkod|segna|zeigt|meldet|affiche|muestra|geeft|toont|visar|viser|mostra|code|codice|código|storing|"
    r"störung|alarm|dtc|diagnos\w+|icd(?:-10)?|bmw['’]s|f-?\d\d vs\.?|"
    r"ngc ?\d+,?|messier|fighter|jet|caliber|kaliber|column|cell|zelle|row|key|taste|bus|line|route|junction|motorway|"
    r"fortigate|[a-z]+gate)(?: ?code)?[ :#-]{1,2}(?:[a-z]\d\d,? (?:and |und |et |or |vs\.? )?)?)\Z"
)
_VERSUS = late.compile(r" (?:vs\.?|versus|gegen|contre|contra) [A-Z]-?\d\d\b")
_SKY = late.compile(
    r"(?i)\b(?:galax\w+|nebula\w*|messier|ngc|andromeda|cluster|motorway|autoroute|bolts?|screws?|thread)\b"
)
_METRES = late.compile(r"\d{1,3} ?m")
_LONG = late.compile(
    r"(?i)(?:\b(?:pool|tower|sprint|race|dash|freestyle|swim|depth|height|width|length|distance|rope|cable|fence|wall|"
    r"garden|boat|yacht|within|of|at least|about|turm|becken|piscine|mât|torre|piscina)[^\n\d.;]{0,12}\Z)"
)
_LONG_AFTER = late.compile(
    r"(?i)[^\n.;]{0,24}?\b(?:tall|long|deep|wide|high|away|above|below|apart|freestyle|hurdles|hoch|tief|lang)\b"
)
_WEATHER = late.compile(
    r"(?i)\b(?:rain\w*|sunny|cloud\w*|snow\w*|wind\w*|humid\w*|overcast|freezing|chilly|clear skies|foggy|weather|"
    r"forecast|"
    r"degrees|hot|cold|outside|celsius|regn\w*|neige|pluie)\b"
)
_GAME = late.compile(r"\b(?:Dragon|Ice|Iron|Stone|Bronze|Dark|Golden|Space|Jazz|New) Age \Z")
# For how long a loan, a warranty, a policy runs
_TERM = late.compile(
    r"(?i)\b(?:mutuo|mutui|prestito|finanziamento|mortgage|loan|lease|prêt|crédit|emprunt|bail|assurance|hipoteca|"
    r"préstamo|"
    r"crédito|empréstimo|financiamento|kredit|darlehen|hypothek|finanzierung|laufzeit|zinsbindung|hypotheek|lening|lån|"
    r"bolån|kredyt\w*|pożyczk\w*|garanti[ae]|garantía|garanzia|warranty|guarantee|leasing|obbligazion\w+|obligations?|"
    r"bonds?|btp|anleihe|zinsen|tasso|taux|vertrag|contratto|contrato|contrat)\b[^.!?\n]{0,30}"
    r" (?:a|à|sur|de|en|di|em|por|per|over|for|auf|über|von|mit|op|met|på|na|of|con|with)(?: an?| una?)? \Z"
)
_YEARS = late.compile(
    r"(?i)(?:(?<=\d)|[ -])(?:years?|yrs?|ans|anni|anos|años|jahren?|jaar|år|lat|months?|mois|mesi|meses|monaten?)\b"
    r"(?! old| alt| de edad| d['’]| of age| oud)"
)
_PLAN = late.compile(
    r"(?i)[ -](?:years?|months?|weeks?|days?)(?:[ -][a-z]{3,12}){0,2}[ -](?:policy|policies|plan|program(?:me)?|"
    r"mortgage|loan|"
    r"lease|contract|warranty|course|challenge|schedule|itinerary|trip|bond|sentence|subscription|streak|trial|"
    r"cycle)s?\b"
)
_WITH_CHILD = late.compile(
    r"(?i)(?:[ -](?:weeks?|wks?|months?|days?))? (?:pregnant|along\b|gestation|postpartum|pp\b)|(?:ème|"
    r"e)? semaines? (?:de "
    r"grossesse|d['’]aménorrhée)|\.? ?(?:ssw\b|schwangerschaftswoche)|(?: semanas?)? (?:de embarazo|embarazada|"
    r"grávida|de "
    r"gravidez)|(?: settiman[ae])? (?:di gravidanza|incinta)|(?: weken)? zwanger"
)
_WEEK_OF = late.compile(r"(?i)[ -](?:weeks?|wochen?|semaines?|semanas?|settimane?|weken)\Z")
# In a table of somebody's jobs: "Teacher, 15 years, St Kilda Primary"
_JOB = late.compile(
    r"(?i)\b(?:teacher|nurse|driver|engineer|manager|developer|cook|chef|clerk|accountant|mechanic|electrician|plumber|"
    r"assistant|officer|analyst|consultant|designer|lawyer|carpenter|welder|cashier|waiter|waitress|secretary|"
    r"lehrer(?:in)?|"
    r"enseignante?|profesora?|insegnante|docente), \Z"
)
_OLD_THING = late.compile(
    r"(?i)(?:[- ]years?[- ]old)?[ ](?:(?:vw|ford|toyota|honda|opel|seat|skoda|renault|bmw|audi|apple|dell|hp|lenovo|"
    r"samsung) )?"
    r"(?:golf|polo|corsa|fiesta|focus|civic|corolla|clio|astra|passat|yaris|prius|camry|accord|octavia|laptop|computer|"
    r"phone|iphone|macbook|pc|tablet|ipad|tv|fridge|freezer|boiler|printer|router|oven|dishwasher|dryer|"
    r"washing machine|"
    r"car|bike|battery|roof|sofa|couch|mattress|monitor)s?(?![\w'-])"
    r"(?! (?:player|mechanic|repair|salesman|driver|engineer|dealer|technician|pro\b|fan|lover|enthusiast|collector|"
    r"who|she|he|girl|boy|man|woman|student|programmer|science|game|star|influencer))"
)
_OLD = late.compile(r"(?i)years?[- ]old\Z|[- ]years?[- ]old")
_SIZE = late.compile(
    r"(?i)(?:schuhgröße|kleidergröße|konfektionsgröße|shoe size|dress size|pointure|talla|taglia|schoenmaat|"
    r"kledingmaat|"
    r"skostorlek|skostørrelse|numero di scarpe|rozmiar)[^.!?\n]{1,50}\Z"
)
_POINTS = late.compile(
    r"(?im)^[^\n:]{0,20}\b(?:points?|pts|marks?|scores?|goals?|grades?|votes?|wins|standings|punkte|noten|"
    r"tore|"
    r"stimmen|buts|puntos|notas|votos|punti|voti|punten|poäng|punkty)[ ]?:[^\n.!?]{0,120}\Z"
)
_AGED = late.compile(r"(?i)(?<![^\W\d_])(?:aged?|years?|old|alter|jahre|ans|años|anni|anos)(?![^\W\d_])")
_DAY = late.compile(r"(?i)(?<![^\W_])(?:at[ée]|desde|no|do|ao|este|próximo|el|hasta el) (?:o |el )?d[ií]a \Z")
_COUNTED = late.compile(
    r" (?!(?:tacos|tacas|castañas|palos|primaveras|springs|summers|winters|years|yrs|months|mos|weeks|days|anos|años|"
    r"meses|ans|mois)\b)[a-z]{3,14}s(?=[ ]?(?:[;,.\n)]|\Z))"
)
_MEDICINE = late.compile(r"([^\W\d_]{4,24})®?[ ](?:(?:de|da|à|von|van) )?\Z")
# "La patente? Ne ho 11", "des points, j'en ai 12": so many of what was spoken of
_OF_THEM = late.compile(
    r"(?i)(?<![^\W_])(?:ne (?:ho|hai|ha|abbiamo|hanno|restano|mancano)|en (?:ai|as|a|avons|ont)) \Z"
)
_COUNTED_THINGS = late.compile(
    r"(?i)(?<![^\W\d_])(?:punt[io]|patente|points?|permis|copi[ea]|figurine|ferie|congés?|cartes?|euro|tickets?|bigliett[io])"
    r"(?![^\W\d_])"
)
# "38 años cotizados", "40 anni di contributi": how long somebody has worked or paid
_SERVED = late.compile(
    r"(?i)(?:[ ](?:ans|años|anos|anni|jaar|jahre?n?))?[ ](?:coti[zs]ad[oa]s|cotisés|versati|dienst\b|"
    r"di (?:contributi|servizio|"
    r"anzianità)|de (?:coti[zs]aci[oó]n|cotisations?|contribuição|servicio|serviço|service|antigüedad|casa)\b|"
    r"d['’]ancienneté|en la empresa|na empresa)"
)
_AFTER_NAME = late.compile(r"[^\W\d_], \Z|\x00, \Z")
_NEAR, _FAR = 40, 120


def is_no_age(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number or its letter say that it is none of somebody's age."""
    low = max(0, start - _FAR)
    old = _OLD.search(text, start, end) or _OLD.match(text, end)
    return (
        _is_a_value(text, start, end)
        or _is_a_term(text, start, end)
        or _is_lettered(text, start, end)
        or any(one.search(text, low, start) is not None for one in (_READER, _GAME, _DAY, _SIZE))
        or (_POINTS.search(text, low, start) is not None and _AGED.search(text, low, end + _NEAR) is None)
        or (old is not None and _OLD_THING.match(text, end) is not None)
        or (
            text[start].isdigit()
            and _COUNTED.match(text, end) is not None
            and _AFTER_NAME.search(text, max(0, start - 3), start) is not None
        )
        or _is_running(text, start, end)
        or _is_a_dose(text, start, end)
        or _is_of_them(text, start)
        or _SERVED.match(text, end) is not None
    )


def _is_a_value(text: str, start: int, end: int) -> bool:
    """Whether it is what a sum, a test or a laboratory says."""
    low = max(0, start - _NEAR)
    if _YEARS.match(text, end) is not None or _OLD.match(text, end) is not None:
        return False
    if _VALUE.search(text, low, start) is not None or _VARIABLE.search(text, low, start) is not None:
        return True
    return _GOT.search(text, low, start) is not None and _ON_A_TEST.match(text, end) is not None


def _is_a_term(text: str, start: int, end: int) -> bool:
    """Whether it is how long a loan or a plan runs, how far a child is expected, how long somebody had a job."""
    if _PLAN.match(text, end) is not None or _WITH_CHILD.match(text, end) is not None:
        return True
    week = _WEEK_OF.search(text, start, end)  # of a find that has its unit
    if week is not None and (_WITH_CHILD.match(text, end) or _PLAN.match(text, week.start())) is not None:
        return True
    unit = _YEARS.match(text, end) or _YEARS.search(text, start, end)
    low = max(0, start - _NEAR - _NEAR // 2)
    return unit is not None and any(one.search(text, low, start) is not None for one in (_TERM, _JOB))


def _is_lettered(text: str, start: int, end: int) -> bool:
    """Whether a number with F or M beside it is money, a model, a fault, a galaxy, metres or degrees."""
    if text[end - 1].isdigit() and text[end : end + 1] in ("F", "f", "M", "m"):  # of a find without it
        end += not text[end + 1 : end + 2].isalnum()
    if _LETTER.fullmatch(text, start, end) is None:
        return False
    low = max(0, start - _NEAR)
    if text[max(0, start - 1) : start] in ("(", "["):
        return False
    if text[start].isdigit():
        if text[end - 1] in "Mm" and _MONEY.search(text, low, start) is not None:
            return True
        if _METRES.fullmatch(text, start, end) is not None:
            return _LONG.search(text, low, start) is not None or _LONG_AFTER.match(text, end) is not None
        return text[end - 1] in "Ff" and _WEATHER.search(text, low, end + _NEAR) is not None
    coded = _CODED.search(text, low, start) is not None or _VERSUS.match(text, end) is not None
    return coded or (text[start] == "M" and _SKY.search(text, low, end + _NEAR) is not None)


def _is_of_them(text: str, start: int) -> bool:
    """Whether it is said how many somebody has of what is counted and was spoken of."""
    if _OF_THEM.search(text, max(0, start - 16), start) is None:
        return False
    return _COUNTED_THINGS.search(text, max(0, start - _FAR), start) is not None


def _is_a_dose(text: str, start: int, end: int) -> bool:
    """Whether it is how strong a medicine is, by whose name it stands."""
    named = _MEDICINE.search(text, max(0, start - _NEAR), start)
    return named is not None and is_medicine(named[1]) and _YEARS.match(text, end) is None


def _is_running(text: str, start: int, end: int) -> bool:
    """Whether it begins a line of a table and the line above or below begins with the next number."""
    if (start and text[start - 1] != "\n") or text[end : end + 1] not in (",", ";", "\t", "|", "."):
        return False
    number = text[start:end]
    below = text.find("\n", end) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    if not number.isdigit():
        return False
    sign = text[end]
    follows = below > 0 and text.startswith(f"{int(number) + 1}{sign}", below)
    return follows or (start > 0 and text.startswith(f"{int(number) - 1}{sign}", above))

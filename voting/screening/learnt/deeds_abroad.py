"""Days and years on which somebody did something, in the languages from Portugal to Poland.

"Nel 1944 aiutò due fratelli", "Am 3. Mai 1995 beschwerte sich Herr …", "En 2011 me mudé a Vigo", "Em 1974, fui para
Luanda". None where the sentence speaks of a birth or of a child, who may have come into the world on that day.
"""

from __future__ import annotations

from voting.screening import late

_BEHIND_A_YEAR = r"(?: r\.| roku| wurden?)?"
# What leads to the day or year, and a verb that tells what was done
_LANGUAGES = (
    (  # German and Dutch, where the verb comes next
        r"am|im jahre?|im|seit|op|in|in het jaar",
        r"[a-zäöüß]{2,12}(?:te|ten|de|den)|zog(?:en)?|ging(?:en)?|begann(?:en)?|fuhr(?:en)?|nahm(?:en)?|gab(?:en)?|"
        r"schrieb(?:en)?|fand(?:en)?|verließ(?:en)?|trat(?:en)?|half(?:en)?|starb(?:en)?|bekam(?:en)?|wurden?|habe?n?|hat|"
        r"bin|ist|sind|werd(?:en)?|kreeg(?:en)?|begon(?:nen)?|vertrok(?:ken)?|schreef|verliet(?:en)?|heb|heeft|hebben|"
        r"ben|hielp(?:en)?|kocht(?:en)?|nam(?:en)?|stierf|overleed",
        0,
    ),
    (
        r"en|le|l['’]année|dès|depuis",
        r"(?:a|ont|ai|avons|avait|avaient|est|sont|s['’]est|se sont|suis|fut|furent) (?:été )?[a-zéèêîïç]{3,16}|"
        r"[a-zéèêîïç]{2,14}(?:èrent|irent|urent|ait|aient|âmes|îmes)|(?:il|elle|on|\x00|il s['’]|"
        r"elle s['’]) ?[a-zéèêîïç]{2,14}"
        r"(?:a|it|ut|int)",
        4,
    ),
    (
        r"en|el|el día|hacia|desde|a finales de|a principios de",
        r"[a-záéíóúñ]{2,14}(?:ó|aron|ieron|aba|aban|ía|ían|é|í|imos|amos)|fue|fueron|hizo|hicieron|tuvo|vino|dijo|"
        r"puso|pudo|quiso|fui|hice|tuve|he|ha|hemos|han",
        4,
    ),
    (
        r"nel|nell['’]anno|il|l['’]|dal|dopo il|fino al",
        r"[a-zàèéìòù]{2,14}(?:ò|ì|arono|irono|erono|ero|ava|eva|iva|ai|ii)|venne|vennero|prese|fece|disse|mise|scrisse|"
        r"ebbe|decise|chiese|ho|ha|hanno|abbiamo|fu|furono|è stat[oa]",
        4,
    ),
    (
        r"em|no ano de|a|no dia|desde|até",
        r"[a-zãéíóúâêôç]{2,14}(?:ou|eu|iu|aram|eram|iram|ava|avam|ei|ámos|emos)|foi|foram|fez|fizeram|veio|teve|disse|"
        r"fui|fiz|tive",
        4,
    ),
    (
        r"år|i|den|w|v roce|roku|dne|dnia",
        r"[a-zåäöæø]{2,12}(?:de|te|dde)|hjalp|gick|blev|fick|tog|kom|skrev|flyttade|"
        r"[a-ząćęłńóśźż]{2,14}(?:ał|ała|ali|ił|iła|ili|ył|yła|yli|ęli|ęła|ął|ógł\w{0,2})(?:em|am)?|"
        r"[a-záčďéěíňóřšťúůýž]{2,14}(?:ala?|ali|ila?|ili|ela?|eli)",
        0,
    ),
)
_BEFORE = tuple(late.compile(rf"(?i)(?<![^\W_])(?:{lead})[ ]?\Z") for lead, _, _ in _LANGUAGES)
_VERBS = tuple(
    late.compile(rf"{_BEHIND_A_YEAR},?[ ](?:(?:me|te|se|nos|si|ci|mi|sich|mich)[ ])?(?:{verb})(?![^\W_])")
    for _, verb, _ in _LANGUAGES
)
_LATER = tuple(
    late.compile(rf"{_BEHIND_A_YEAR},?[ ](?:[\w'’.\x00-]{{1,16}}[ ]){{1,{words}}}?(?:{verb})(?![^\W_])")
    if words
    else None
    for _, verb, words in _LANGUAGES
)
_AT_FIRST = late.compile(r"(?:^|[\n.!?;:)\]\"”»] ?)[^\W\d_]{1,4}(?:[ '’][^\W\d_]{1,6}){0,2}[ ]?\Z")
# Who or what comes into the world, and how that is said without a word for a birth
_ARRIVES = late.compile(
    r"(?i)(?<![^\W\d_])(?:welt|wereld|levenslicht|monde|le jour|mundo|mondo|luz|luce|alla luce|entband\w*|entbunden|"
    r"accouch\w*|partorì|partorito|pariu?ó?|beviel|bevallen|töchter|tochter|söhne?|sohn|kind(?:er|je|eren)?|baby\w*|"
    r"bebé?s?|bébés?|fille|fils|enfants?|garçon|hij[oa]s?|niñ[oa]s?|figli[oae]?|bimb[oaie]|bambin[oaie]|filh[oa]s?|"
    r"dochter\w{0,2}|zoon\w*|zoontje|meisje|jongen|dotter|döttrar|datter|døtre|sønn?|son|barn|córk\w*|syn\w{0,3}|"
    r"dzieck\w*|dcer\w*|dítě|gemell[io]|zwillinge?|jumeaux|jumelles|mellizos|gemelos|gémeos|gêmeos|tweeling|"
    r"arriv[éaeò]\w{0,3}|lleg[oó]|chegou|jahrgang|classe|leva|quinta|"
    r"geb|gebor\w+|geburt\w*|née?s?|naiss\w+|naquit|anniv\w+|nac[ií]\w*|cumple?\w*|nat[oaie]|nacque\w*|nascita|"
    r"compì|compiva|compleanno|nasc\w*|anivers\w+|verjaar\w*|jarig\w*|född\w*|fød\w*|urodz\w*|naro[dz]\w*|"
    r"(?:wurden?|werd|fez|blev)(?: [^\W\d_]{2,10})? \d{1,3}|jahre|jaar|ans|años|anni|anos|år|lat|let)(?![^\W\d_])"
)
_SENTENCE = late.compile(r"[.!?](?=\s|\Z)|\n")
_REACH, _FAR = 40, 160  # characters


def is_of_a_deed_abroad(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what somebody did on a day or in a year, and nothing of a child."""
    low = max(0, start - _REACH)
    first = _AT_FIRST.search(text, low, start) is not None
    for before, next_to, later in zip(_BEFORE, _VERBS, _LATER, strict=True):
        if before.search(text, low, start) is None:
            continue
        if next_to.match(text, end) is not None or (first and later is not None and later.match(text, end) is not None):
            return not _speaks_of_a_child(text, start, end)
    return False


def _speaks_of_a_child(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a day has a word for a child or for coming into the world."""
    stop = _SENTENCE.search(text, end, end + _FAR)
    high = stop.start() if stop is not None else end + _FAR
    low = max(0, start - _FAR)
    for sentence in _SENTENCE.finditer(text, low, start):
        low = sentence.end()
    return _ARRIVES.search(text, low, high) is not None

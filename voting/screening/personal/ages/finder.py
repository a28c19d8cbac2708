"""Ages of people, by the words around them. A bare number is none: most numbers count something else."""

# as a list, one literal a line, it would be read by nobody

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.ages.beside import BESIDE
from voting.screening.personal.ages.eastern import PATTERNS as EASTERN
from voting.screening.personal.ages.eastern import eastern_ages
from voting.screening.personal.ages.no_age import is_no_age
from voting.screening.personal.ages.no_age_in_scripts import is_none_in_scripts
from voting.screening.personal.ages.northern import AGES_NORTHERN, is_of_things_there
from voting.screening.personal.ages.noted import AGES_NOTED
from voting.screening.personal.ages.of_spans import is_of_a_span
from voting.screening.personal.ages.of_things import is_of_a_day, is_of_a_thing, is_of_another_kind
from voting.screening.personal.ages.passing import AGES_PASSING
from voting.screening.personal.ages.slots import APART, HAD, SLOTS
from voting.screening.personal.ages.told import AGES_TOLD
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_SPELLED = (
    rf"(?:{_TENS}(?:[ -]{_UNITS})?|{_UNITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    rf"eighteen|nineteen)"
)
_TWO = r"[1-9][0-9]?"
# People of whom an age is told, with a name or nothing between.
_KIN = (
    r"(?:sons?|daughters?|kids?|child(?:ren)?|bab(?:y|ies)|toddler|boys?|girls?|twins?|mother|father|mum|mom|"
    r"mommy|dad|"
    r"parents?|grand\w{2,8}|nan|grandma|grandpa|granny|wife|husband|hubby|spouse|partner|fianc[eé]e?|boyfriend|"
    r"girlfriend|bf|gf|"
    r"brothers?|sisters?|siblings?|cousins?|nephews?|nieces?|aunt|uncle|friend|roommate|coworker|colleague|boss|"
    r"neighbou?r|"
    r"ex|stepson|stepdaughter|stepmom|stepdad|sil|bil|mil|fil|patient|client|student)"
)
_OTHER_KIN = (
    r"(?:sohn|tochter|kind(?:er)?|mutter|vater|frau|mann|freund(?:in)?|bruder|schwester|oma|opa|fils|fille|enfants?|"
    r"mère|père|"
    r"femme|mari|frère|sœur|soeur|garçon|bébé|hij[oa]s?|niñ[oa]s?|varón|varon|mujer|paciente|menor|señora?|nonna|"
    r"madre|padre|hermano|hermana|espos[oa]|mujer|hombre|"
    r"bebé|figli[oa]|bambin[oa]|ragazz[oa]|moglie|marito|fratello|sorella|nonn[oa]|uomo|donna|filh[oa]s?|menin[oa]|"
    r"mãe|pai|"
    r"irmão|irmã|mulher|homem|zoon|dochter|moeder|vader|vrouw|zus|broer|jongen|meisje|son|dotter|mamma|pappa|sønn|"
    r"datter|"
    r"syn|córka|mama|tata|mąż|żona|brat|siostra)"
)
_OWNER = (
    r"(?:my|our|his|her|their|the|a|an|mein(?:e|er)?|unser(?:e)?|sein(?:e)?|ihr(?:e)?|mon|ma|mes|notre|son|sa|mi|mis|"
    r"nuestr[oa]|"
    r"su|il mio|la mia|mio|mia|meu|minha|o meu|a minha|mijn|onze|zijn|haar|min|mitt|vår|mój|moja|mojej|mojego)"
)
# Number first or a word for the unit beside it: an age whatever stands around.
_WITH_UNIT = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9.,]|[^0-9][.,])("
    rf"(?:[0-9]{{1,3}}|{_SPELLED})(?:[ -]?(?:1/2|and a half))?[ -]?(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)[ "
    rf"-]?olds?|"
    rf"(?:[0-9]{{1,3}}|{_SPELLED})[ ]years[ ]of[ ]age|[0-9]{{1,3}}[ -]?(?:y/?o|y\.o\.?|yr[ -]?old)|"
    r"[0-9]{1,3}[ -]?jährige[rnsm]?|[0-9]{1,3}[ ]jahre?n?[ ](?:alt|jung)|"
    r"[0-9]{1,3}[ -]år(?:ing(?:en)?|ig[ae]?)|[0-9]{1,3}[ ](?:år|jaar)[ ](?:gammal|gammel|oud|jong)|"
    r"[0-9]{1,3}-?jarige?|"
    r"[0-9]{1,3}-?vuotia[as]\w{0,6}|[0-9]{1,3}-?letni\w{0,4}|(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})[ ]?(?:岁|"
    r"歲|歳|才|세|살)|"
    r"(?:[0-9]{1,3}|एक|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस)[ ](?:साल|वर्ष)[ ](?:का|की|के)|[0-9]{1,3}[ ]वर्षीय|"
    r"[0-9]{1,3}[ ]yaşında\w{0,4}|[0-9]{1,3}[ ](?:años|anos|anni|ans)[ ](?:de edad|de idade|d'età|d’âge)"
    r")(?:[^A-Za-z0-9]|$)"
)
# A word that says "age"; the value in a form, a table or JSON as well.
_LABELLED = re2.compile(
    r"(?i)(?:^|[^A-Za-z])(?:age[sd]?|ages[ ]of|the[ ]age[ ]of|alter|im[ ]alter[ ]von|âgée?s?(?:[ ]de)?|âge|edad|età|"
    r"eta|idade|"
    r"leeftijd|ålder|alder|ikä|wiek|w[ ]wieku|umar|umr|aa\.|di anni|d’anni|\(lat|fyller|kończy|ukończył\w{0,2}|"
    r"fylder|wird|yaş|возраст|"
    r"उम्र|आयु|年龄|年齢|나이)(?:[ "
    r"]?\([^()\n]{1,12}\))?[\"'`*]{0,3}[ "
    r"\t]{0,3}"
    r"(?:(?:[:：=|]|\bis\b|\bof\b|\bwas\b|\bist\b|\best\b|\bes\b|é|è|är|是|は)[ \t]{0,2}){0,2}[\"'`*]{0,3}"
    r"([0-9]{1,3}(?:[-–][0-9]{1,3})?(?:(?:[ ]?(?:,|&|/|and|und|et|y|e|en|och|i)[ "
    r"]?[0-9]{1,2}){1,5})?)(?:[^0-9A-Za-z.]|[ "
    r"]?\.(?:[^0-9]|$)|$|[ ]?y)"
)
_FIRST_PERSON = (
    r"i am|i'm|i’m|im|i was|she's|he's|she’s|he’s|she is|he is|she was|he was|shes|hes|they're|they are|we're both|"
    r"we are both|we were both|"
    r"ich bin|er ist|sie ist|ik ben|hij is|zij is|ze is|jag är|hon är|han är|jeg er|hun er|han er|olen|"
    r"(?:just|recently)[ ]turned|turned|turning|turns|i turn|will turn|to turn|i'll be|i’ll be|ill be|will be|would "
    r"be|gonna be|"
    r"werde|wird|wurde|when i was|when i'm|when she was|when he was|since i was|till i was|until i was|als ich|"
    r"quando ero|cumplo|cumplió|cumplí|compio|faço|fiz"
)
_SAID = re2.compile(
    rf"(?i)(?:(?:^|[^A-Za-z])(?:{_FIRST_PERSON})|(?:^|[^\w./-])bin)[ ](?:only |now |already |just |like |almost |"
    rf"nearly |about to be |about |about to turn |"
    r"erst |schon |jetzt |nu |nog maar |bara |a |an )?"
    rf"({_TWO}(?:[ ]?(?:years[ ]old|years|yrs|jahre(?:[ ]alt)?|jahr|jaar(?:[ ]oud)?|år(?:[ ]gammal|[ ]gammel)?|lata?|"
    rf"lat))?|"
    rf"{_TENS}[ -]{_UNITS})(?:[^A-Za-z0-9]|$)"
)
_KIN_IS = re2.compile(
    rf"(?i)(?:^|[^A-Za-z\x{{c0}}-\x{{24f}}]){_OWNER}[ ](?:[a-zà-ž-]{{2,14}}[ ]){{0,2}}?(?:{_KIN}|{_OTHER_KIN})"
    r"(?:[ ,]{1,2}(?:[A-Z\x00][\w'-]{0,20}(?: [A-Z][\w'-]{1,20})?))?[ ]?"
    r"(?:,|\(|\[|[ ](?:is|was|are|were|ist|sind|est|ont|es|tiene|è|ha|é|tem|är|er|ma|turned|turns|just turned|will "
    r"be|wird|wurde))"
    rf"[ ]{{0,2}}(?:only |now |just |erst |already |almost |nearly )?"
    rf"({_TWO}(?:(?:[ ]?(?:,|and|&|und|et|y|e|en|och|i)[ ]?)+[1-9][0-9]?){{0,3}}|"
    rf"{_TENS}[ -]{_UNITS})(?:[^A-Za-z0-9]|$)"
)
# A name that was masked, and an age after it: "Tim is 5 and", "Sarah, 34, a teacher", "Sam (29)".
_KIDS = re2.compile(
    rf"(?i)(?:^|[^A-Za-z])(?:kids|children|boys|girls|twins|sons|daughters|grandkids|grandchildren|kinder|enfants|"
    rf"hijos|figli|filhos|barn|kinderen|dzieci)"
    rf"(?:[ ](?:are|is|aged|sind|ont|tienen|hanno|têm|zijn|är|er))?[ :(]{{1,2}}({_TWO}(?:(?:[ ]?(?:,|and|&|und|et|y|"
    rf"e|en|och|å|og|i)[ ]?)+[1-9][0-9]?){{1,5}})(?:[^A-Za-z0-9]|$)|"
    rf"(?:^|[^A-Za-z])(?:{_KIN}|{_OTHER_KIN})[ ,]{{1,2}}({_TWO})[ ](?:yrs?|years|jr|jahre|lat|anni|años|anos|ans)\b|"
    rf"(?:^|[^A-Za-z])(?:wife|husband|mąż|żona|sambo|kocam|eşim|kone|mand|vrouw|marito|moglie|marido|esposa|mari|"
    rf"mother|father|mum|mom|dad|mãe|pai|mutter|vater)"
    rf"[ ](?:\x00[ ])?([1-9][0-9])(?:[,.;)]|$)"
)
_MUM_IS = re2.compile(
    rf"(?i)(?:^|[.!?\n] ?)(?:mum|mom|dad|gran|granny|grandma|grandpa|nan|oma|opa|mama|papa|hubby|wife|"
    rf"husband)[ ](?:is|was|turned|turns|ist|wird|is now)[ ]({_TWO})(?:[^A-Za-z0-9]|$)|"
    rf"\b(?:en|und)[ ](?:ben|bin)[ ]({_TWO})(?:[^A-Za-z0-9]|$)|"
    rf"(?:^|\n)(?:ben|är|er|bin|jestem|ho|tengo|mam)[ ]({_TWO})(?:[,.;]|$)|\bthey were[ ]({_TWO})[ ]when\b"
)
_NAME_IS = re2.compile(
    rf"\x00[ ]?(?:is|was|turned|turns|just turned|ist|est|är|er|wird|fyller|fylder)[ ]({_TWO})(?:[,.;!)]|[ ](?:and|"
    rf"but|now|und|og|och|en|et|y|år|y/o|yo|"
    rf"years)\b|$)|"
    rf"\x00,[ ]({_TWO})(?:,[ ](?:[A-Za-z\x00])|[.;)]|[ ]years\b|$)|\x00,[ ][a-zà-ž -]{{3,30}},[ ]({_TWO}),[ ][a-z]|"
    rf"\x00[ ][(\[]([1-9][0-9])[)\]](?:[ ,.]|$)|(?:kids?|children|sons?|daughters?|twins|boys|girls|and|,|\x00)[ "
    rf":,]{{1,2}}\x00[ ]\(({_TWO})\)|"
    rf"(?i:i'?m|i’m|i am|this is|me|its|name is|name's)[ ]\x00,?[ ](?:[mf][ ])?({_TWO})(?:[ ](?:from|f|m|and|yo|"
    rf"living|here|male|female|in)\b|[,.\n]|$)|"
    rf"\x00[ ](?:[mf])[ ]({_TWO})(?:[ ,.\n]|$)|"
    rf"(?i:{_KIN}|{_OTHER_KIN})[ ]\x00,?[ ]({_TWO})(?:[^A-Za-z0-9]|$)"
)
# "34M here", "me (29f)", "I [22F]", "F/29", "m34, 180cm": how people tell sex and age in forums.
_SEXED = re2.compile(
    rf"(?i)(?:^|[^A-Za-z])(?:i|i'm|i’m|im|am|me|my|myself|we|both|{_KIN}|friend's|his|her|us|op|so|poster|\x00)"
    r"(?:[,:]?[ ][(\[]?|[(\[])"
    r"((?:[1-9][0-9])[ ]?/?[ ]?(?:[mf]|nb|mtf|ftm|male|female)|(?:[mf])[ ]?/?[ ]?[1-9][0-9])(?:[)\]]|[ ,.;!?&)]|$)|"
    r"(?:^|[\n(\[\"])((?:1[3-9]|[2-9][0-9])[ ]?/?(?:[mf]|nb)|[mf]/?(?:1[3-9]|[2-9][0-9]))[)\]]?[ ,.;:-]{1,2}(?:here|"
    r"looking|from|seeking|single|"
    r"married|and|with|in|i|i'm|need|never|just|usa?|uk|[0-9]'[0-9]|[0-9]{2,3}[ ]?(?:cm|kg|lbs?))\b|"
    r"(?:^|[ ,(])([1-9][0-9]/[mf])[ ,)/]|[(\[]((?:1[3-9]|[2-9][0-9])[ ]?/?[ ]?(?-i:[MF])|"
    r"(?-i:[MF])[ ]?/?[ ]?(?:1[3-9]|[2-9][0-9]))[)\]]"
)
# "who is 83", "a boy of about 15", "died at 86", "doesn't speak at 26 months".
_TOLD = re2.compile(
    rf"(?i)\b(?:who|whom)(?:'s|’s| is| was| turned)[ ](?:now |only |just )?({_TWO})(?:[^A-Za-z0-9]|[ ]and\b|$)|"
    rf"\b(?:boy|girl|man|woman|child|lad|lady|guy|kid|youth|teenager)[ ]of[ ](?:about |around |maybe |some )?"
    rf"({_TWO}|{_TENS}[ -]{_UNITS})\b|"
    rf"\b(?:died|dies|passed away|retired|married|widowed|orphaned|divorced|pregnant|swim|graduated)[ ,]{{1,2}}(?:at|"
    rf"aged)[ ]({_TWO})(?:[.,;)\n]|$)|"
    rf"(?:\x00[^.\n]{{0,20}}|\b{_KIN}\b[^.\n]{{0,40}})[ ]at[ ]([0-9]{{1,2}}[ ](?:months|weeks|years))(?:[?.,;!\n]|$)|"
    rf"\bat[ ]({_TWO}),?[ ]i[ ](?:had|lost|was|left|got|started|moved|met|became|quit|married|went)\b"
)
_DECADE = re2.compile(
    r"(?i)\b(?:in|into|of)[ ](?:my|his|her|their|our)[ ]((?:early|mid|late)?[ -]?(?:to[ -]late[ -])?"
    r"(?:[2-9]0'?s|[2-9]0’s))\b|"
    r"\b((?:early|mid|late)[ -][2-9]0'?s)\b|\b((?:anfang|mitte|ende)[ ](?:[2-9]0|zwanzig|dreißig|vierzig|fünfzig|"
    r"sechzig))\b"
)
# Languages in which an age is had: "j'ai 34 ans", "tengo 34 años"; after "de" only with somebody before it.
_HAD = re2.compile(
    r"(?i)(?:^|[^A-Za-z])(?:j'ai|j’ai|j'avais|il a|elle a|on a|ai|avait|fête ses|aura|âgée?s? de|fa|"
    rf"{_OTHER_KIN}(?:[ ][A-Z\x00][\w-]{{0,20}})?[ ](?:a|ont|de|tiene|tienen|ha|hanno|di|tem|têm)|"
    r"tengo|tiene|tenía|tienen|cumpl(?:o|í|ió|e)|con|ho|ha|aveva|compi(?:o|e|rà)|tenho|tem|tinha|com|mam|mając|"
    r"miał(?:em|am)?)"
    r"[ ]([0-9]{1,3}[ ](?:ans|años|anni|anos|lata?|lat|mois|meses|mesi))\b"
)
_SHE_IS = re2.compile(r"(?:今年|已经|我)[ ]?([0-9]{1,3})[ ]?(?:了|,|，|。|$)|(?:उम्र|आयु)[ ](?:है |अब )?([0-9]{1,3})")
_PATTERNS = (
    *(_WITH_UNIT, _LABELLED, _SAID, _KIN_IS, _KIDS, _MUM_IS, _NAME_IS, _TOLD, _SEXED, _DECADE, _HAD, _SHE_IS),
    *SLOTS,
    *BESIDE,
    *AGES_TOLD,
    *AGES_NOTED,
    *AGES_PASSING,
    *AGES_NORTHERN,
    *HAD,
)
_POSSESSED = frozenset({_HAD, *HAD})
# "I'm 34 minutes late", "he is 5 points ahead": a unit makes it no age; so does an hour, a decimal or any plural.
_GOES_ON = late.compile(
    r"[ ]?(?:%|±|\+|(?:and|or) (?:above|over|older|up|under|younger|below|more|less)\b|km|m\b|cm|kg|lb|feet|ft|"
    r"foot|inch|in\.|[a-z'’]{0,2}minute|min\b|hour|hr|day|week|month|point|percent|"
    r"prozent|"
    r"step|mile|page|of\b|th\b|st\b|nd\b|rd\b|to\b(?! be)|-(?! )|- ?\d|/|:\d|[.,]\d|x\b|k\b|times?\b|people|"
    r"person|chapter|lesson|level|"
    r"dollar|euro|pound|degree|°|minuten|stunden|tage|wochen|monate|uhr\b|grad\b|prozent|leute|meter|minut|timmar|"
    r"dagar|"
    r"\$|€|£|or\b \d|out of\b|"
    r"years? (?:in|into|away|behind|ahead|of|late|since|after|before|ago|clean|sober)\b|am\b|pm\b|"
    r"(?!years|yrs|this|is|was|has|his|as|it's|lives|works|always|thus|plus|us\b|yes|sometimes|besides)[a-z]{3,}s\b)",
    re.IGNORECASE,
)
# Things have ages, too, which point at nobody.
_THING_AFTER = late.compile(
    r"[ ,]{1,2}(?:\w+ )?(?:code|codebase|house|home|building|car|wine|whisky|whiskey|company|laptop|computer|phone|"
    r"iphone|system|"
    r"project|software|tree|bug|account|mac|macbook|pc|machine|boiler|roof|version|bottle|school|church|bridge|"
    r"problem|issue|"
    r"tradition|firm|business|app|tv|truck|bike|engine|fridge|toyota|honda|bmw|vw|ford|java|library|framework|"
    r"repo|api|"
    r"technology|rule|law|record|data|file|server|hardware|device|gpu|cpu|battery|mortgage|loan)s?\b",
    re.IGNORECASE,
)
THING_BEFORE = late.compile(
    r"\b(?:it|it's|its|that|which|company|house|fridge|freezer|tyres?|tires?|battery|oven|dishwasher|dryer|sofa|"
    r"mattress|"
    r"carpet|kettle|heater|furnace|pipes|wiring|floor|windows?|fence|pump|motor|printer|monitor|keyboard|router|"
    r"camera|"
    r"watch|shoes|book|recipe|plant|oak|castle|tower|statue|planet|galaxy|fossil|manuscript|cheese|boat|caravan|"
    r"train|plane|starter|yeast|mac|(?:reading|minimum|legal|retirement|pension|mental|voting|school) age of|"
    r"building|car|wine|software|codebase|code|tree|phone|laptop|computer|"
    r"system|"
    r"project|bug|business|bridge|church|school|roof|boiler|engine|tv|repo|library|account|firm|app|machine|"
    r"server|node|process|element|thread|table|"
    r"row|page|section|city|town|club|brand|festival|auto|wagen|haus|firma|handy|rechner|voiture|maison|entreprise|"
    r"coche|casa|empresa|macchina|azienda|carro|huis|bedrijf|fiets|bil|bilen|hus|huset|dator|datorn|hund|katt|dom|"
    r"samochód|ev|araba|temperature|score|team|stock|price|speed|count|number|total|rate)"
    r"(?:'s|’s)? ?(?:is|are|was|were|ist|est|es|är|er|ma|a|ha|tiene|tem|turned|turns|hits?|reached|war|wird|"
    r"wurde)? ?(?:now|only|about|over|almost|nearly|at least|probably|like|a|an|some)? "
    r"?(?:a |an )?[(\[]?\Z",
    re.IGNORECASE,
)
# What numbers something else though it has a capital letter.
_NUMBERED = late.compile(
    r"(?i)\b(?:table|figure|fig|section|chapter|part|page|level|version|release|step|item|question|answer|room|floor|"
    r"gate|"
    r"platform|line|route|bus|highway|article|rule|psalm|episode|season|vol(?:ume)?|issue|act|scene|lesson|unit|"
    r"grade|"
    r"class|week|day|(?:vence|no|ao|todo|até o) dia|día|dag|jour|giorno|month|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|"
    r"june|"
    r"july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|python|java|"
    r"windows|"
    r"ios|android|ubuntu|debian|node|php|http|port|error|code|status|score|total|sum|size|note|ref|no|number|nr|eq|"
    r"equation|appendix|exercise|problem|case|group|top|area|section|paragraph|option|phase|stage|round|game|match|"
    r"team|"
    r"win|formula|channel|radio|fm|tv|boeing|airbus|flight|model|type|series|mark|euro|usd)[., ]{1,2}[(\[]?\Z"
)
# "Explain it like I'm twelve", "à un enfant de huit ans": readers whom nobody has met.
_IMAGINED = late.compile(
    r"\b(?:(?:like|as if|as though|pretend) (?:i'm|i’m|im|i am|i was|i were|you're|you’re|youre|you are|"
    r"you were) (?:a |an )?|"
    r"(?:explain|describe|define|teach)\b[^.?!\n]{0,60} (?:to|for|like to|like for) (?:an? )?|"
    r"(?:to|for|à|pour|para|a|per|für|voor) (?:an?|une?|una|uma?|um|eine?n?m?|een) "
    r"(?:child|kid|enfant|niñ[oa]|bambin[oa]|criança|kind) (?:of|de|di|von|van) )\Z",
    re.IGNORECASE,
)


# "Born at 35 weeks": how long somebody was expected.
_AWAITED = late.compile(
    r"(?i)\b(?:born|delivered|pregnan\w+|gestation\w*|induced|induction|c-section|prem\w*|"
    r"scan)\b[^.\n]{0,12}(?: \d[\d.]{3,9})? at \Z|"
    r"\b(?:mean|average|median|typical|usual|minimum|maximum|legal|pension|school) age\b[^.\n\d]{0,40}\Z"
)
# "Garantie, 5 Jahre,": how long something lasts.
_LASTING = late.compile(
    r"(?i)\b(?:exp[ée]ri[eê]nc\w{1,2}|esperienza|garanti[ae]|garant[íi]a|garanzia|contrat\w{0,2}|bail|prêt|"
    r"crédit\w?|mariage|laufzeit|erfahrung|vertrag|hypothek|loan|warranty|mortgage|sentence|lease|career|term|"
    r"experience|contract|"
    r"durée|duración|duração|durata|dauer|looptijd|ervaring|erfarenhet|löptid|company|business)"
    r"[^.\n]{0,12}[,'’s]{1,2} \Z"
)
# "np.nan, 3": what an object of code has is no relative
_ATTRIBUTE = late.compile(r"(?:^|[^\w.])(?:[a-z]\w{0,12}\.[a-z_]+|[A-Z]\w{0,12}\.NaN), ?\Z")
# `CONN_MAX_AGE: 60`, `max-age=3600`: how long something is kept
_KEPT = late.compile(
    r"(?i)(?:max|min|conn|cache|token|session|cookie)[_-]{1,2}(?:max[_-])?age[\"'`]{0,2}[ ]?[:=][ ]?[\"']?\Z"
)
_ROUND = late.compile(r"\A([3-9])[ -](?=0\Z)")  # "the big 8-0"
_UNIT = late.compile(r"(?i)old|alt|ans|años|anni|anos|jaar|age")


def find_ages(text: str) -> Iterator[Match]:
    """Yields ages up to 119, with the words that belong to them."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            for group in range(1, pattern.groups + 1):
                start, end = match.span(group)
                if (
                    start >= 0
                    and _is_age(text, start, end)
                    and not (pattern in _POSSESSED and APART.search(text[end : end + 24]))
                ):
                    yield Match(start, end, 0.6)
    for start, end in eastern_ages(text):
        if _is_age(text, start, end):
            yield Match(start, end, 0.6)


def _is_age(text: str, start: int, end: int) -> bool:
    numbers = [int(number) for number in re.findall(r"\d+", _ROUND.sub(r"\1", text[start:end]))]
    if any(not 0 < number < 120 for number in numbers):
        return False
    if text[start].isdigit() and text[start - 1 : start].isdigit():  # of "120 Jahre alt"
        return False
    bare = text[start:end].replace(" ", "")
    with_unit = _UNIT.search(bare) is not None
    if (bare.isdigit() or not numbers) and not with_unit and _GOES_ON.match(text, end, end + 30):
        return False
    before = text[max(0, start - 2) : start]
    low = max(0, start - 24)
    if _ATTRIBUTE.search(text, low, start) is not None or _KEPT.search(text, low, start) is not None:
        return False
    if before[-1:] in ("$", "€", "£", "#") or (before[-1:] in (".", ",") and before[:1].isdigit()):
        return False
    return (
        _IMAGINED.search(text, max(0, start - 80), start) is None
        and _LASTING.search(text, max(0, start - 40), start) is None
        and _AWAITED.search(text, max(0, start - 60), start) is None
        and _THING_AFTER.match(text, end, end + 30) is None
        and not (bare.isdigit() and _NUMBERED.search(text, max(0, start - 40), start))
        and THING_BEFORE.search(text, max(0, start - 40), start) is None
        and not is_of_a_thing(text, start, end)
        and not is_of_things_there(text, start, end)
        and not is_of_a_day(text, start, end)
        and not is_of_a_span(text, start, end)
        and not is_no_age(text, start, end)
        and not is_none_in_scripts(text, start, end)
        and not (bare.isdigit() and is_of_another_kind(text, start, end))
    )


AGE = Recogniser(
    name="age",
    kind=Kind.PERSONAL,
    entity_type="AGE",
    explanation="Looks like somebody's age.",
    find=Searching(
        find_ages, (*_PATTERNS, *EASTERN)
    ),  # numbers are spoken, too, in too many words for a list of literals
    spreads=False,
)

"""Ages as they are noted: by doctors, by the police, on forms, between parents in forums, and against other ages.

"71yoF", "W/M approx 25-30", "Age at entry: 31", "my DD (8)", "the older one is 7", "kids before 30",
"Nora is 33 and Tom 35".
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_WORDS = NUMBERS["en"]
_TENS = rf"(?:(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -]?{_WORDS})?)"
_ANY = r"[1-9][0-9]?"
_NUMBER = rf"(?:{_ANY}|{_WORDS})"
_ADULT = rf"(?:[2-9][0-9]|{_TENS})"
_STOP = (
    r"(?:[ ]?[,;!?)\]\"\n]|\.(?:[^0-9]|$)|[ ][–-][ ]|\s*$|[ ](?:and|but|so|or|now|when|while|who|already|lol|is that|"
    r"if|because|too|next|this|last|tomorrow|today|soon)\b)"
)
_SHUT = r"(?:[ ]?[,;!?)\n]|\.(?:[^0-9]|$)|\s*$)"
_UNIT = r"(?:y(?:ears?|rs?)?\.?(?: ?olds?)?|m(?:onths?|os?)|w(?:ee)?ks?|a|ans?|años|anni|anos|j\.?|jahre|jaar|år|lat)"
_PERSON = r"(?:lady|gentleman|boy|girl|man|woman|baby|pt|patient|infant|toddler|kid|male|female|son|daughter)"
_ROUGHLY = r"(?:aged |approx\.? |approximately |about |around |circa |ca\.? |est\.? |appears |roughly |~ ?)?"
_FORUM = r"(?:lo|dd|ds|dh|dw|dp|dsd|dss|dgd|dgs|dm|mil|fil|sil|bil)"
_LIFE = (
    r"(?:kids|children|(?:a|another|first) (?:baby|child|kid)|babies|married|marry|wed|settle down|settled|retired?|"
    r"retiring|retirement|(?:a|my own|her own|his own|our own) (?:house|home|place|flat)|pregnant|menopause|"
    r"bald|grey|gray|widowed|divorced|sober|millionaire)"
)
_DE_GROWN = loose(
    r"(?:(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|elf|zwölf|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|"
    r"neun)und)?"
    r"(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|1[1-9]|[2-9][0-9])"
)
_MONTH = r"[a-zà-ž]{3,10}"
_HE = (
    r"(?:\x00|[A-ZÀ-Þ][a-zà-ž]{1,14}|(?i:he|she|him|her|me|my [a-z-]{2,12}|mi [a-z]{3,9}|ma [a-zà-ž]{3,9}|"
    r"mon [a-zà-ž]{3,9}|meine? [a-zà-ž]{3,12}|mijn [a-z]{3,9}|lui|lei|él|ella|elle|er|sie|mąż|żona|hij|zij|ze))"
)
AGES_NOTED = (
    # "71yoF", "34 yo M", "9moM", "58y lady", "6mo baby"
    re2.compile(
        r"(?:^|[\s(,;:/\"])([1-9][0-9]{0,2}[ -]?(?:y/?o|y\.o\.|yrs?|y|mo|m/o|wk|w/o)[ -]?[MF])(?:[^A-Za-z0-9]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[\s(,;:/\"])([1-9][0-9]{0,2}[ -]?(?:y/?o|y\.o\.|yrs?|y|mo|m/o)[ -]?(?:fe)?male)(?:[^a-z]|$)"
    ),
    re2.compile(
        rf"(?i)(?:^|[\s(,;:/\"])([1-9][0-9]{{0,2}}[ -]?(?:y/?o|y\.o\.|yrs?|y|m/?o|m old|wks?)) {_PERSON}(?:[^a-z]|$)"
    ),
    # A form's label with what it is the age at, and its value with a unit
    re2.compile(
        rf"(?i)(?:^|[\n,;|(.][ ]{{0,3}}|[ ]{{2,}}|(?:sex|gender|current|m|f) )(?:age|alter|âge|edad|età|idade|"
        rf"leeftijd|ålder|alder|wiek)"
        rf"(?: ?/ ?(?:sex|gender))?[ ]{{0,2}}[:=–-]?[ ]{{0,2}}(~?{_ANY}[ ]?{_UNIT})(?:[^a-z0-9]|$)"
    ),
    re2.compile(r"(?i)\bage[ :]{1,2}(~ ?[1-9][0-9]?)(?:[^a-z0-9]|$)"),
    # "Name-Sunita, Age-34, Sex-F"
    re2.compile(r"(?:^|[\s,;|/])(?:Age|AGE)[ ]?[-–][ ]?([1-9][0-9]?)(?:[,;|/\n]|[ ]{2}|$)"),
    re2.compile(
        r"(?i)(?:^|[\n,;|(.\"{][ ]{0,3}|[ ]{2,}|(?:[^a-z]|^)(?:patient|his|her|my|current) )(?:age|alter|âge|edad|età|"
        r"idade|leeftijd|ålder|alder|wiek)"
        r"[ _](?:at|on|when|bei|beim|zum|à|au|al|a|alla|all['’]|na|op|bij|vid|ved|przy|"
        r"w)[ _](?:[a-zà-ž]{2,12}[ _]){0,3}[a-zà-ž]{3,14}"
        rf"\"?[ ]?[:=–-]?[ ]{{0,3}}\"?({_ANY}(?:[ ]{_UNIT})?)(?:[^a-z0-9%]|$)"
    ),
    # Whom the police look for
    re2.compile(
        rf"(?:^|[\s(,;])(?:[WBHAIOU]/[MF]|[MF]/[WBHAIOU]|IC[1-9](?: (?i:(?:fe)?male))?|(?i:(?:suspect|(?:white|black|"
        rf"asian|hispanic|"
        rf"latin[oa]|caucasian|"
        rf"unknown|unidentified|described as(?: an?)?) (?:fe)?male|"
        rf"(?:described as )?(?:fe)?male)))(?:[ ][WBHA]/[MF])?(?:,?[ ]|/){_ROUGHLY}"
        r"([1-9][0-9](?:[ ]?(?:-|–|to)[ ]?[1-9][0-9]|'?s)?(?:[ ](?:yrs?|years?)(?: old)?)?)"
        r"(?:[,.;)]|\s*$|[ ](?:with|wearing|in|slim|of|last)\b)"
    ),
    re2.compile(r"[(\[]([MFWD],[ ]?(?:1[3-9]|[2-9][0-9]))[)\]]"),
    re2.compile(
        rf"(?i)(?:^|[^a-z])(?:(?:fe)?male|man|woman|girl|boy|guy|lady)(?:, | \(|/)(?:about |nearly |"
        rf"almost )?({_WORDS}){_SHUT}"
    ),
    # Parents in forums; one child and another
    re2.compile(
        rf"(?i)\b(?:my|our|the) {_FORUM}(?: is| was|,|['’]s| turned| turns| at)?(?: now| just| only| nearly|"
        rf" almost)?[ ][(]?"
        rf"({_NUMBER}(?: ?(?:months?|mo|weeks?|wks?|years?|yrs?)(?: old)?)?)(?:[,;!?)\]\n]|\.(?:[^0-9]|$)|$|[ ](?:and|"
        rf"but|who)\b)"
    ),
    re2.compile(
        rf"(?i)\b(?:(?:older|younger|elder|little|big|middle|small) (?:one|kid|child)|elder|eldest|oldest|youngest)"
        rf"(?:['’]s| is| was|,)?(?: now| only| just| nearly| almost)? ({_NUMBER}){_STOP}"
    ),
    # How old somebody nearly is
    re2.compile(
        rf"(?i)(?:\b(?:is|are|was|were|am|be|i'm|we)|['’](?:s|re|m)|s)[ ]((?:pushing|rising|"
        rf"knocking on)[ ]{_ADULT}){_STOP}"
    ),
    re2.compile(
        r"(?i)(?:\b(?:is|are|was|were|am|be|i'm)|['’](?:s|re|m))[ ](?:still |now |both |well |only )?((?:in|"
        r"into)[ ](?:my|his|her|their|our)[ ]"
        r"(?:(?:very )?(?:early|mid|late)[ -]?(?:to[ -]late[ -])?)?(?:[2-9]0['’]?s|(?:twen|thir|for|fif|six|seven|"
        r"eigh|nine)ties))\b"
    ),
    re2.compile(
        rf"(?i)\b(?:s?he is|who is|i am|they are|s?he['’]?s|i['’]?m|{_ANY}|"
        rf"[a-z]{{3,5}}teen) going on ({_NUMBER}){_STOP}"
    ),
    re2.compile(r"(?i)\bthe big ((?:two|three|four|five|six|seven|eight|nine|[2-9])[ -]?oh?)\b"),
    re2.compile(
        rf"(?i)(?:^|[.!?\n] ?|\b(?:i|he|she|i['’]ve|he['’]s|she['’]s|mum|mom|dad) )(?:just|finally|recently|"
        rf"have just) hit ({_ADULT}){_STOP}"
    ),
    # Against what happened or is to happen
    re2.compile(
        rf"(?i)(?:[a-zà-ž\x00)],?|\bnow) (?:was|were) ({_NUMBER}) when (?:i|we|they|he|she|his|her|my|their|our|mum|"
        rf"mom|dad|\x00)(?:[^a-z]|$)"
    ),
    re2.compile(
        rf"(?i)\b(?:(?:parents|grandparents|folks|in-laws|siblings)(?: are| were)?(?: both| all)?|"
        rf"(?:he|she|they|dad|mum|mom|grandpa|grandma) (?:must|might|could) be)(?: well| just| now)? "
        rf"(?:over|under|past|around|about|nearly|almost|pushing|approaching) ({_ADULT}){_STOP}"
    ),
    re2.compile(
        rf"(?i)\b{_LIFE} (?:by|before|until|till|at)(?: age| i['’]?m| i am| turning| s?he['’]?s|"
        rf" the age of)? ({_ADULT}){_STOP}"
    ),
    re2.compile(
        rf"(?i)\b(?:had|have|having) (?:my|her|our) (?:first|second|third|last|eldest|youngest|twins)(?: one| child|"
        rf" baby)? at ({_NUMBER})"
        rf"(?: and (?:my|her|our|the) (?:first|second|third|last|eldest|youngest)(?: one)? at ({_NUMBER}))?{_STOP}"
    ),
    re2.compile(
        rf"(?i)\b(?:smok\w+|drink\w*|school|home|playing|training|driving|working)[^.\n]{{0,16}} at {_NUMBER}(?:,|"
        rf" and)? "
        rf"(?:quit|stopped|left|married|started|retired|died)(?: [a-z]{{3,9}})? at ({_NUMBER}){_STOP}"
    ),
    re2.compile(
        rf"(?i)\b(?:my|our|his|her|their) [a-z-]{{3,12}},? (?:then|not yet|barely|already|still|by then|"
        rf"at the time) ({_NUMBER})[,)]"
    ),
    # Two people in one sentence
    re2.compile(
        rf"(?:\x00 (?:is|was)|\b(?i:i['’]?m|i am|he['’]?s|she['’]?s|he is|she is|tengo|ho|j['’]ai|bin|mam|tenho|"
        rf"ben)) {_ANY}"
        rf"(?: (?i:years|ans|años|anni|anos|jahre|lat|jaar))?,?(?: (?i:and|y|e|et|und|a|i|en))? {_HE},? (?:(?:is|ist|"
        rf"a|ha|tem|tiene|ma|around) )?"
        rf"({_ANY}){_SHUT}"
    ),
    re2.compile(rf"(?i)\bme,? {_ANY},?(?: and| &)? (?:him|her|them|bf|gf|hubby|wife),? ({_ANY}){_STOP}"),
    re2.compile(rf"(?i)\bme,? ({_ANY}),?(?: and| &)? (?:him|her|them|bf|gf|hubby|wife),? {_ANY}{_STOP}"),
    # In brackets behind a newborn, after a child's name, and the children one after the other in Spanish
    re2.compile(
        rf"\b(?:newborn|baby|son|daughter|girl|boy) \((?:\x00|[A-ZÀ-Þ][a-zà-ž'’-]{{1,14}}), "
        rf"({_NUMBER} (?:days|weeks|months)(?: old)?)\)|"
        r"(?i)\b(?:daughter|son|girl|boy|niece|nephew|grand(?:son|daughter))(?:['’]s name)? is "
        rf"(?:\x00|[a-zà-ž'’ -]{{2,24}}), ({_NUMBER}) now{_STOP}|"
        r"\b(?:\x00|[a-zà-ž]{2,14}) de ([0-9]{1,2}) y (?:\x00|[a-zà-ž]{2,14}) de ([0-9]{1,2}) (?:añit|años|mes)"
    ),
    # German, Dutch, Russian, Turkish
    re2.compile(
        rf"(?i)\b(?:wird|werde) (?:am (?:kommenden |nächsten )?{_MONTH}|(?:nächste|kommende|diese)[nrsm]? {_MONTH}|"
        rf"im {_MONTH}|heute|"
        rf"morgen|übermorgen|bald) ({_DE_GROWN}|{NUMBERS['de']}){_SHUT}"
    ),
    re2.compile(
        rf"(?i)\bmit ({_DE_GROWN}) (?:jahren |schon |noch |bereits |nur )?(?:in (?:der|die) (?:lehre|schule|"
        rf"ausbildung|klosterschule)|"
        r"(?:ist|bin|war|ging|kam|zog|hat|habe|musste|wurde|lernte|begann|fing|verließ|heiratete|arbeitete|spielte|"
        r"starb)\b)"
    ),
    re2.compile(
        rf"(?i)\bwordt (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|overmorgen|volgende (?:week|maand)|"
        rf"in [a-z]{{3,9}}|"
        rf"binnenkort) ({_ANY}|{NUMBERS['nl']}){_SHUT}"
    ),
    re2.compile(
        r"(?i)(?:^|[^а-яё])(?:мне|ему|ей|нам|маме|папе|мужу|жене|сыну|дочке|дочери|брату|сестре|бабушке|дедушке|"
        r"реб[её]нку)"
        r"(?: сейчас| уже| только| почти| всего)? ([1-9][0-9]?(?: (?:лет|год[а-я]{0,2}|"
        r"месяц[а-я]{0,2}))?)(?:[,.;!?)\n]|$| [аи] )"
    ),
    re2.compile(r"(?i)(?:^|[^a-zà-ž])yaş(?:ım|ı|ımız|ları)? ([1-9][0-9]?)(?:[,.;!?)\n]|$)"),
)
"""Each group is an age."""

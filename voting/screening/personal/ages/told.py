"""Ages that are told in passing: in figures of speech, in notes of doctors, in lists of travellers, of babies in weeks.

A number counts in digits or in words. What surrounds it is a frame of its own each: "the big 8-0 on Saturday", "d. of
CVA at 71", "two adults (52/49)", "she is now 5 months", "ich (w, 29)".
"""

from __future__ import annotations

from voting.screening import late, re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_WORDS = NUMBERS["en"]
_NUMBER = rf"(?:[1-9][0-9]?|{_WORDS})"
_ADULT = rf"(?:[2-9][0-9]|{_WORDS})"
_STOP = r"(?:[,;:!?)\n]|\.(?:\s|$)|\s*$)"
_NEXT = (
    rf"(?:{_STOP}|[ ](?:and|but|now|so|when|with|while|who|on|in|this|next|today|yesterday|tomorrow|soon|already|"
    rf"last|"
    r"lol|too|also|or|we|i|she|he|they|it)\b)"
)
_PARENT = (
    r"(?:sons?|daughters?|kids?|child|baby|twins|boys?|girls?|brothers?|sisters?|niece|nephew|grand(?:son|daughter))"
)
_TIME = r"(?:days?|weeks?|months?)"
_LENGTH = rf"(?:[1-9][0-9]?|{_WORDS})(?:[ ](?:and a half))?[ ]{_TIME}(?:[ ]old)?"
_SPAN_END = rf"(?:{_STOP}|[ ](?:[(]|(?:and|but|now|so|old|corrected|today|tomorrow|already|who|with)\b))"
_DECADES = r"twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_ILL = (
    r"MI|CVA|TIA|CABG|strokes?|heart attacks?|cancer|asthma|diabetes|dementia|epilepsy|seizures?|depression|"
    r"eczema|"
    r"diagnosed|diagnosis|dx|onset|menarche|menopause|surgery|appendectomy|tonsillectomy|hysterectomy|smoker|smoking|"
    r"divorced?|widow(?:ed)?|first (?:kid|child|baby|job)|orphaned|qualified|emigrated|walked|talked|crawled"
)
AGES_TOLD = (
    # "aged sixteen", "from the age of fifteen", "eighty three y/o"
    re2.compile(rf"(?i)(?:^|[^A-Za-z])(?:aged?|age is|age was)[ :=]{{1,2}}({_WORDS}){_NEXT}"),
    re2.compile(rf"(?i)(?:^|[^A-Za-z-])({_WORDS}[ -]?(?:y/o|yrs? old|years? young))(?:[^a-z]|$)"),
    re2.compile(rf"(?i)\b(?:am|is|are)[ ]({_NUMBER} years young)\b"),
    # "she'll be sixteen in June", "we are all over 50", "it was 47 when we met"
    re2.compile(rf"(?i)\b(?:s?he|they)['’]?(?:ll|d)[ ]be[ ]({_NUMBER}){_NEXT}"),
    re2.compile(
        rf"(?i)\b(?:we|they|you)(?:[ ]are|['’]?re|[ ]were)[ ](?:all|both|each)[ ](?:over|under|past|around|about|"
        rf"nearly|"
        rf"almost|well over|just over)[ ]({_ADULT}){_NEXT}"
    ),
    re2.compile(rf"(?i)\b(?:i|he|she|they|we|it)[ ](?:was|were)[ ]({_NUMBER})[ ]when\b"),
    re2.compile(
        rf"(?i)\b(?:will be|turn(?:s|ed|ing)?|is gonna be)[ ]({_WORDS})[ ](?:in|on|next|this|tomorrow|"
        rf"soon)\b"
    ),
    # "the big 4-0", "her 75th is", "happy 30th!"
    re2.compile(
        r"(?i)\bthe big[ ]([3-9][ -]?0|thirty|forty|fifty|sixty|seventy|eighty|ninety|one hundred)(?:[^0-9a-z]|$)"
    ),
    re2.compile(
        r"(?i)\b(?:happy|(?:had|have|celebrat\w+|for|it['’]s|is)[ ](?:my|his|her|their|your)|[a-z]{3,}['’]s)[ ]"
        r"((?:1[3-9]|[2-9][0-9])(?:st|nd|rd|th))(?:[,.!?;)\n]|\s*$|[ ](?:is|next|this|last|on|in|party|surprise|"
        r"and|tomorrow)\b)"
    ),
    # Notes of doctors and of families: who died or fell ill of what, and when
    re2.compile(
        rf"(?i)\b(?:d\.|died|dec(?:eased|\.)|passed)(?:[ ][^.;\n\d]{{1,24}})?[ ](?:at|aged)[ ]({_NUMBER}){_NEXT}"
    ),
    re2.compile(
        rf"(?:\b|^)(?:{_ILL})(?:[ ](?i:at|since|from|aged|by))(?:[ ](?i:age|the age of|age of))?[ ]"
        rf"({_NUMBER}|{_LENGTH}){_NEXT}"
    ),
    re2.compile(
        rf"(?i)\b(?:retired|married|left school|graduated|started|moved out|first kid|had (?:me|him|her|"
        rf"us))[ ](?:at|aged)[ ]"
        rf"({_NUMBER}){_NEXT}"
    ),
    re2.compile(r"(?i)(?:^|[\s(,;/])([MF]/[1-9][0-9])(?:[\s),.;]|$)"),
    re2.compile(r"(?i)(?:^|[\s(,;/])([1-9][0-9][ ](?:fe)?male)(?:[\s),.;]|$)"),
    # Relatives with a comma, a bracket or "of" between
    re2.compile(
        rf"(?i)(?:^|[(;,.:\n][ ]?|\b(?:my|our|his|her|a|the)[ ]){_PARENT},[ ]({_NUMBER})(?:[,;)]|\.(?:\s|$)|\s*$)"
    ),
    re2.compile(r"(?i)\bwidow(?:er)?[ ][(]([2-9][0-9])[)]"),
    re2.compile(rf"(?i)\b(?:a|the|one|his|her|my)[ ](?:{_PARENT}|widow(?:er)?)[ ]of[ ]({_NUMBER}){_NEXT}"),
    # Travellers and guests
    re2.compile(
        r"(?i)\b(?:adults?|grown-?ups?|seniors?|pensioners|teens?|teenagers|guests?|passengers|children|kids|people)"
        rf"(?:[ ]aged)?[ ][(]({_NUMBER}(?:(?:[ ]?[/,&+][ ]?|[ ]and[ ]){_NUMBER}){{1,5}})[)]"
    ),
    re2.compile(r"(?i)\b(?:1|one|an)[ ](?:adult|senior|pensioner)[ ][(]([1-9][0-9])[)]"),
    # What somebody says of an age that may not be it
    re2.compile(
        r"(?i)\b(?:age|old|older|young|younger)\b[^\n\d]{0,40}?\b(?:isn['’]?t|wasn['’]?t|not|really|actually)[ ]"
        rf"({_ADULT})(?:,?[ ]but[ ](?:rather[ ]|actually[ ]|really[ ])?({_ADULT}))?{_NEXT}"
    ),
    re2.compile(
        r"(?i)\b(?:claims?|claimed|pretends?|pretended|appears?|appeared|seems?|seemed|looks?|looked)[ ]"
        rf"(?:to be[ ]|like[ ]|about[ ]|around[ ])?({_ADULT})(?:[ ]but is[ ]({_ADULT}))?{_NEXT}"
    ),
    # Babies, by days, weeks and months
    re2.compile(
        rf"(?i)\b(?:s?he|bab(?:y|ies)|infants?|newborns?|toddlers?|{_PARENT})(?:[ ]is|[ ]was|['’]s|[ ]of|[ ]at|"
        rf"[ ]aged|,)?[ ]"
        rf"(?:now[ ]|only[ ]|just[ ]|about[ ]|almost[ ]|nearly[ ])?({_LENGTH}){_SPAN_END}"
    ),
    re2.compile(rf"(?i)\bmak(?:es|ing)[ ](?:him|her|them)[ ](?:now[ ]|about[ ]|only[ ])?({_LENGTH}){_SPAN_END}"),
    re2.compile(rf"(?i)(?:^|[^a-z0-9])({_LENGTH})[ ]corrected\b"),
    re2.compile(rf"(?i)\b(?:baby|{_PARENT}|she|he|infant)\b[^.\n()]{{0,60}}[(]({_LENGTH})(?:[ ]corrected)?[)]"),
    # Decades in words
    re2.compile(rf"(?i)\b((?:early|mid|late)[ -]?(?:to[ -]late[ -])?(?:{_DECADES}))\b"),
    # Other languages
    re2.compile(r"(?i)[(]([wmd][ ,/]{0,2}[1-9][0-9]|[1-9][0-9][ ,/]{1,2}[wmd])[)]"),
    re2.compile(r"(?i)\b(?:ich|er|sie),?[ ]([wmd][ ,/]?(?:1[3-9]|[2-9][0-9]))(?:[ ,.;)]|$)"),
    re2.compile(rf"(?i)\b(?:anfang|mitte|ende)[ ]({NUMBERS['de']})(?:[ ,.;:!?)]|$)"),
    re2.compile(r"(?i)(?:^|[^a-z0-9])((?:1[0-9]|[2-9][0-9])-?jährig)(?:[ ,.;:!?)]|$)"),
    re2.compile(
        loose(
            r"(?i)\b(?:fils|fille|mari|femme|mère|père|frère|sœur|soeur|copain|copine|aîné|cadette?|elle|"
            r"il)[ ]en[ ]"
        )
        + rf"(?:a|ont|aura|avait)[ ]([1-9][0-9]?|{NUMBERS['fr']}){_STOP}"
    ),
    re2.compile(
        rf"(?i)\b(?:cumple|cumplirá|cumplió|fará|wordt|werd|compie)[ ]([1-9][0-9]?|{NUMBERS['es']})"
        r"(?:[,.!;)\n]|\s*$|[ ](?:el|en|este|esta|la|in|op|volgende|morgen|mañana|hoy|em|amanhã|domani|"
        r"a (?:maggio|giugno))\b)"
    ),
    # Behind a name and a word for a time; among the pairs of a call; one that is denied; in round numbers
    re2.compile(
        rf"(?i)\x00,[ ](?:then|now|today|already|damals|heute|jetzt|toen|nu|alors|entonces|allora|então|då)[ ]"
        rf"(?:only[ ]|just[ ]|about[ ]|erst[ ]|pas[ ]|aged?[ ]|de[ ])?({_NUMBER}|{NUMBERS['de']}|{NUMBERS['nl']})"
        r"(?:[,;:)\"”»\n]|\.(?:[^0-9]|$)|$)"
    ),
    re2.compile(r"['\"][^'\"\n]{0,40}['\"], ?['\"](?i:age|alter|edad|âge)['\"], ?([1-9][0-9]?)[ ]?[,)}\]]"),
    re2.compile(
        rf"(?i)\b(?:s?he|i)(?:[ ]is|[ ]am|['’][sm])[ ]not[ ]({_NUMBER})(?:,|,? but)?[ ](?:s?he|i)(?:[ ]is|[ ]am|"
        rf"['’][sm])[ ]"
    ),
    re2.compile(
        r"(?i)(?:\x00|\b(?:homme|femme|fille|garçon|dame|monsieur|individu|personne|type|âgée?))[ ,]{1,2}(?:d['’])?"
        r"(une (?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|septantaine)"
        r" d['’]années)\b|\bdans la (trentaine|quarantaine|cinquantaine|soixantaine)\b|"
        r"\bsulla (trentina|quarantina|cinquantina|sessantina|settantina|ottantina)\b|"
        r"\b(?:fa|compie|compirà|ha|ha compiuto)[ ](cent['’]anni)\b"
    ),
    re2.compile(r"(?i)\byo[ ]([1-9][0-9]),?[ ](?:y[ ])?(?:ella|él|mi[ ]\w+)[ ]([1-9][0-9])(?:[,.!;)\n]|\s*$)"),
)
"""The groups of each are ages."""

YEARS_TOLD = (
    # Children of whom two are told, and those in brackets
    re2.compile(r"(?i)\bborn[ ](?:in[ ])?((?:19|20)[0-9]{2})(?:[ ]?(?:,|and|&|/)[ ]?((?:19|20)[0-9]{2}))"),
    re2.compile(r"(?i)[(]born[ ](?:in[ ])?((?:19|20)[0-9]{2})[)]"),
    re2.compile(
        r"(?i)\b(?:personal|private)(?:[ ](?:details|data|information))?:[ ]born[ ](?:in[ ])?((?:19|20)[0-9]{2})\b"
    ),
    # "soy del 98", "yo soy del año 85", "nací en el 98", "jg. 1939", "classe 1962"
    re2.compile(
        r"(?i)\b(?:soy|eres|es|somos|son|era)[ ]del[ ]((?:año[ ])?(?:19[0-9]{2}|20[0-2][0-9]|"
        r"[0-9]{2}))(?:[,.;:!?)\n]|\s*$|[ ]y\b)"
    ),
    # "… y mi marido del 79", "mijn vrouw van '64"
    re2.compile(
        r"(?i)\b(?:soy|sono|sou|suis|bin|ben)[ ](?:del?|do|da|van)[ ](?:año[ ])?['’]?[0-9]{2,4}[ ,]{1,2}"
        r"(?:y[ ]|e[ ]|et[ ]|en[ ]|und[ ])?(?:mi|(?:il[ ]|la[ ])?mi[oa]|(?:o[ ])?meu|(?:a[ ])?minha|mon|ma|meine?|"
        r"mijn)[ ]"
        r"[A-Za-z\x{c0}-\x{24f}]{2,14}[ ](?:del?|do|da|van)[ ](19[0-9]{2}|20[0-2][0-9]|['’]?[0-9]{2})(?:[ ,.;:!?)\n]|$)"
    ),
    re2.compile(r"(?i)\b(?:nací|nació|nacid[oa])[ ]en[ ](?:el[ ]|el año[ ])((?:19|20)?[0-9]{2})\b"),
    re2.compile(
        r"(?i)(?:^|[ (,])(?:jg\.?|jhrg\.?|baujahr (?:von mir|ist))[ ]((?:19|20)[0-9]{2}|['’]?[0-9]{2})(?:[ ,.;)]|$)"
    ),
)
"""Groups are years of birth."""

_DATE_OF_PAPERS = late.compile(
    r"(?i)\b(?:passport|passports?|id|id card|licen[cs]e|papers|certificate|records?|ausweis|pass|passeport|"
    r"pasaporte)"
    r"[ ](?:says?|said|shows?|showed|states?|stated|reads?|has)[ ](?:(?:i|s?he) (?:was|is|were) born (?:on )?|"
    r"(?:s?he )?was )?"
    r"(?:the )?\Z"
)
_CAME = late.compile(
    rf"(?i)\b(?:{_PARENT}|little one|newborn)\b[^.\n\d]{{0,30}}\b(?:came|arrived|was delivered|"
    rf"joined us)[ ](?:early[ ]|at [0-9]{{1,2}}(?:[:.][0-9]{{2}})? ?(?:[ap]\.?m\.?)? )?(?:on[ ])?"
    r"(?:the )?\Z"
)


def tells_birth(before: str) -> bool:
    """Whether what stands before a date says that a paper has it as a birth's, or that a child came then."""
    return _DATE_OF_PAPERS.search(before) is not None or _CAME.search(before) is not None

"""Ages beside people without a verb: "Yesenia, 29, …", "son (7)", "34M, smoker", "52 and divorced".

Names are told by a capital letter alone here, since not each is known; what numbers such words as well is on a list.
"""

from __future__ import annotations

from voting.screening import re2

_AGE = r"1[0-9]|[2-9][0-9]"
_ANY = r"[1-9][0-9]?"
_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-ž'’-]{1,20}(?: (?:[a-z]{1,3} )?[A-ZÀ-ÖØ-Þ][A-Za-zà-ž.'’-]{0,20}){0,3}"
_KIN = (
    r"(?:son|daughter|kid|child|boy|girl|twin|brother|sister|bro|sis|mum|mom|dad|mother|father|gran|grandma|grandpa|"
    r"nan|"
    r"wife|husband|partner|boyfriend|girlfriend|bf|gf|niece|nephew|cousin|stepson|stepdaughter|toddler|baby|eldest|"
    r"youngest|oldest|elder|younger|older one|big one|little one|patient|pt|client|man|woman|lady|guy|gentleman|male|"
    r"female|"
    r"sohn|tochter|junge|mädchen|bruder|schwester|mutter|vater|oma|opa|frau|mann|fils|fille|enfant|garçon|frère|"
    r"sœur|"
    r"soeur|mère|père|femme|mari|homme|jumelles|jumeaux|hij[oa]|niñ[oa]|hermano|hermana|madre|padre|abuel[oa]|mujer|"
    r"hombre|"
    r"espos[oa]|figli[oa]|bambin[oa]|fratello|sorella|nonn[oa]|moglie|marito|uomo|donna|filh[oa]|menin[oa]|irmão|"
    r"irmã|mãe|"
    r"pai|av[óô]|mulher|homem|zoon|dochter|jongen|meisje|broer|zus|moeder|vader|vrouw|man|sønn?|datter|dotter|pojke|"
    r"flicka|"
    r"dreng|pige|kvinna|kvinde|kvinne|kobieta|mężczyzna|bror|syster|søster|syn|córka|chłopiec|dziewczynka|brat|"
    r"siostra|mama|tata|babcia|dziadek|mąż|żona|"
    r"oğlum|kızım|kocam|eşim|annem|babam|jumper)s?"
)
_UNIT = (
    r"(?:years?|yrs?|y/?o|ans|jahren?|años|anos|anni|jaar|år|lat|lata|let|tahun|yaşında|лет|года?|साल)(?:[ -](?:old|"
    r"alt|"
    r"gammal|gammel|oud))?"
)
_STATES = (
    r"(?:divorced|single|married|widowed|pregnant|retired|unemployed|childless|engaged|separated|lonely|healthy|"
    r"overweight|diabetic|male|female|living (?:with|alone)|still (?:living|single)|never|want|feel(?:ing)?|have no|"
    r"i|my|"
    r"geschieden|ledig|verheiratet|verwitwet|divorcée?|célibataire|marié|divorciad[oa]|solter[oa]|casad[oa]|single|"
    r"divorziat[oa]|sposat[oa]|gescheiden|getrouwd|skild|gift|rozwiedzion[ya]|mężatka)"
)
_ROLE = (
    r"(?:seller|buyer|driver|teacher|landlord|landlady|tenant|victim|suspect|defendant|owner|cyclist|pedestrian|"
    r"passenger|"
    r"verkäufer(?:in)?|käufer(?:in)?|fahrer(?:in)?|vermieter(?:in)?|mieter(?:in)?|lehrer(?:in)?|besitzer(?:in)?|opfer|"
    r"kunde|kundin|vendeu(?:r|se)|conduct(?:eur|rice|ora?)|locataire|propriétaire|victime|vendedora?|inquilin[oa]|"
    r"dueñ[oa]|víctima|vendit(?:ore|rice)|conducente|proprietari[oa]|motorista|passageir[oa]|verkoper|bestuurder|"
    r"huurder|eigenaar|säljare|säljaren|förare|föraren|hyresgäst|ägare|ägaren)"
)
_ANY_KIN = rf"(?:{_KIN}|{_ROLE})"
_IS = r"(?:is|was|turns|turned|ist|wird|wurde|est|es|è|é|är|er|wordt|werd|fyller|fylder|blir|bliver|is now|will be)"
BESIDE = (
    # "his 50th birthday", "fête son 40e anniversaire,", "50. Geburtstag", "50-årsdag".
    re2.compile(
        rf"(?i)(?:^|[^0-9a-z.,])({_ANY}(?:st|nd|rd|th|e|ème|º|\.º|ste|de|:e|\.)?)[ ](?:birthday|b-?day|geburtstag|"
        rf"cumpleaños|compleanno|verjaardag|födelsedag|fødselsdag|bursdag|urodziny)\b|"
        rf"(?:^|[^0-9a-z.,])({_ANY}(?:e|ème|º|\.º))[ ](?:anniversaire|aniversário|aniversario)(?:[,.!?;\n]|$)|"
        rf"(?:^|[^0-9a-z.,])({_ANY})-?års(?:dag|kalas)"
    ),
    re2.compile(rf"(?i)(?:^|[.!?,;\n(] ?)({_AGE}),? here\b"),
    # "45 y M", "45/M", "26 f leeds", "56 J., männl.", "me 26, him 29", "mum's 70th".
    re2.compile(r"(?:^|[\s(,;:])([1-9][0-9]? ?(?:y|yr|yrs|years|y/o)[ ,/]{1,2}(?:M|F|male|female))\b"),
    re2.compile(
        r"(?:^|[\s(,;:])((?:1[3-9]|[2-9][0-9])/[MF])(?:[\s),.;]|$)|(?:^|\n)((?:1[3-9]|[2-9][0-9]) ?[mf]) [a-z]"
    ),
    re2.compile(rf"(?:^|[,(:;] ?)((?:{_AGE}) (?:J|Jr|Jhr)\.)(?:[,;)]|\s|$)"),
    re2.compile(rf"(?i)\b(?:me|him|her) ({_AGE})(?:[,;)]|\.(?:\s|$)|\n|$| and\b)"),
    re2.compile(
        rf"(?i)\b{_KIN}['’]?s ({_ANY}(?:st|nd|rd|th))(?:[^a-z0-9 ]|$|\n| (?:next|this|last|on|in|soon|party|and)\b)"
    ),
    re2.compile(
        rf"(?i)(?:^|[.!?\n] ?)at ({_AGE}),? (?:is|am|are|should|can|do|does|would|will|could|it['’]?s|what|how|why|my|"
        rf"having)\b"
    ),
    # ", 67 años, DNI …", ", 19 ans (né …".
    re2.compile(
        r"(?i)[a-zà-ž\x00)], ((?:1[3-9]|[2-9][0-9]) (?:ans|años|anni|anos|jahre|jaar|år|yrs?|years))(?: old| alt| oud)?"
        r"(?:[,;)]| [(]|\.(?:\s|$))"
    ),
    # Beside a name: "\x00, de 94 años, nacida", "\x00 (20 Jahre)".
    re2.compile(
        rf"(?i)\x00[)]?,? [(]?(?:de |di |con |von |d['’]|aged )?({_AGE} (?:ans|años|anni|anos|jahre|jaar|år|yrs?|years|"
        r"lat|let|éves|ani|vuotta|yaşında|tahun))(?: old| alt| oud)?(?:[,;)]| [(]|\.(?:\s|$))"
    ),
    re2.compile(
        rf"(?i)\b{_ANY_KIN} (?:[^ \n.,;:!?]+ ){{0,4}}{_IS} ({_AGE})(?:[,.;!?]|$|\n| (?:and|und|et|y|e|en|och)\b)"
    ),
    re2.compile(
        rf"(?i)\b{_ROLE}(?: is| ist| est| es| è| é| är|,| [(]) ?({_AGE})"
        r"(?:[,;)]|\.(?:\s|$)| (?:and|und|et|y|e|en|och)\b)"
    ),
    re2.compile(rf"(?i)\b(?:tengo|tenho) ({_AGE})(?:[,;!?]|\.(?:\s|$)|\n|$| [ye] )"),
    # In brackets with its unit, however small; at a birthday; of who bore how many
    re2.compile(
        rf"(?i)(?:\x00|(?:^|[^a-zà-ž]){_KIN}) ?[(]({_ANY}[ -](?:ans(?: et demi)?|mois|jahre?|monate|"
        rf"años?(?: y medio)?|mes(?:es)?|"
        r"anni(?: e mezzo)?|mesi|anos?(?: e meio)?|jaar|maanden|år|månader|måneder|lata?|miesi\w{2,4}|"
        r"years?(?: and a half)?|months?|weeks|yaşında|aylık|tahun|bulan))[)]"
    ),
    re2.compile(
        rf"(?i)\bhappy ({_ANY}(?:st|nd|rd|th))(?: birth ?day| b-?day|[!,.]| \x00| (?-i:[A-Z])[a-z]{{1,14}}[!,.])"
    ),
    re2.compile(rf"(?i)(?:\x00|\b(?:mother|woman|lady|patient|pt|f)),? ({_AGE})(?: ?y/?o?)?,? G[0-9] ?P[0-9]"),
    # A name or a relative, then the age between signs.
    re2.compile(rf"(?m)(?:^|[\s(\"'>:|-])(?:{_NAME}|\x00), ({_AGE})(?:, [^0-9]|\)|;|\n|$|\.(?:\s|$)| [-–—] )"),
    re2.compile(rf"(?i)(?:^|[^a-zà-ž])(?:{_KIN})(?: \x00)? ?[(]({_ANY})(?: ?{_UNIT})?[)]"),
    re2.compile(rf"\x00[ ]?[|;\t][ ]?({_AGE})[ ]?(?:[|;\t][ ]?[^0-9 ]|[|]?[ ]?\n|[|]?[ ]?$)"),
    re2.compile(rf"(?i)(?:\x00|\b{_KIN}) ({_ANY})(?: ?y(?:/?o|rs?)?)\b"),
    re2.compile(
        rf"(?i)(?:^|[^a-zà-ž])(?:{_KIN})(?: \x00)?,? (?:aged |age |of |de |di |von |van |på |d['’])?({_ANY} "
        rf"?{_UNIT})(?:[^a-z]|$)"
    ),
    re2.compile(rf"(?i)(?:^|[^a-zà-ž])(?:{_KIN}) ({_ANY})(?:,|;|\.(?:\s|$)|\)| \(|\n|$| and (?:{_KIN}|i)\b)"),
    # Sex and age in one.
    re2.compile(
        r"(?m)(?:^|[\s(,;:/])((?:1[3-9]|[2-9][0-9])[MF]|[MF](?:1[3-9]|[2-9][0-9]))(?:[,;)/]| /|\.(?:\s|$)|\s*$|"
        r"\s(?:with|w/|pt|smoker|presenting|here|c/o|hx|admitted|and|looking|couple)\b)"
    ),
    # "25 m," alone is a length, "70 f," a temperature
    re2.compile(
        r"(?i)(?:^|[\s(,;:])((?:1[3-9]|[2-9][0-9])(?:[mf]| ?nb| ?enby| (?-i:[MF])))(?:,|\)| and | - )|"
        r"(?:^|[\n(\x00]|\b(?:i|im|i'm|me|am)[ ,]|\x00, ?)((?:1[3-9]|[2-9][0-9]) [mf])(?:,|\)| and | - )"
    ),
    # "52 and divorced", "being 29", "both 60", "we are 23 and 25".
    re2.compile(rf"(?i)(?:^|[.!?,;\n(] ?|[-–—] )({_AGE})(?:,| and| und| et| y| e| en| och| i) {_STATES}\b"),
    re2.compile(
        rf"(?i)\b(?:being|both|as a|still|barely|nearly|almost|not even|only) ({_AGE})(?: and\b|,|\.(?:\s|$)|\)|\n|$| "
        rf"now\b| with\b)"
    ),
    re2.compile(rf"(?i)\b(?:we|they)(?: are|['’]re| were) {_ANY} (?:and|&) ({_ANY})(?:[^0-9a-z%:.]|\.(?:\s|$)|$)"),
    re2.compile(
        rf"(?i)\b(?:at|bei) ({_AGE}),? i(?:['’]?m|['’]?ve|['’]?d)? (?:feel|can|could|still|want|should|think|"
        rf"am|don['’]?t)\b"
    ),
    # "3 kids, 4, 7 and 11".
    re2.compile(
        r"(?i)\b(?:kids|children|boys|girls|sons|daughters|kinder|enfants|hijos|filhos|figli|kinderen|barn|børn|"
        r"dzieci)[,:(]{1,2} ?"
        rf"({_ANY}(?:(?:, ?| ?(?:and|&|und|et|y|e|en|och|og|i) ?){_ANY}){{1,6}})(?:[^0-9a-z%:]|$)"
    ),
    # The unit before or after in scripts and languages of their own.
    re2.compile(rf"(?i)(?:мне|ему|ей|сыну|дочери|маме|папе|мужу|жене|бабушке|дедушке) ({_ANY} ?(?:лет|года?))"),
    re2.compile(rf"(?i)\b(?:saya|umur(?:ku| saya)?|usia(?:ku| saya)?|anak saya|berumur|berusia) ({_ANY} tahun)\b"),
    re2.compile(rf"(?i)(?:^|[^a-zà-ž])lat ({_ANY})(?:[,.;)]|$)"),
    re2.compile(rf"(?i)\b(?:sur ses|fête ses|fêter ses|ses|vers) ({_ANY} ans)\b"),
    re2.compile(r"(?i)\b(?:he|she|it)(?:['’]s| is) ([1-9] (?:1/2|½|and a half))(?:[^0-9a-z]|$)"),
    re2.compile(
        r"(?i)\bin (?:my|his|her|their) ((?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|"
        r"seventies|eighties))\b"
    ),
    re2.compile(rf"(?i)\bbaby(?: of \x00)?, ({_ANY} (?:days?|weeks?|months?))\b"),
    # As charts and screenplays have it: "54Y F", "Ilse, 6y", "DELPHINE (40s)".
    re2.compile(r"(?:^|[|,;\t ] ?)([0-9]{1,3}[Yy])[ ]?/?[ ]?[MF]\b"),
    re2.compile(r"\x00, ([0-9]{1,2}y)(?:[ ,;.]|$)"),
    re2.compile(r"\x00 ?\(([2-9]0s)[,)]"),
    re2.compile(rf"(?i)\bborn in (?:19|20)[0-9]{{2}},? (?:so|which makes me|making me) ({_AGE})\b"),
)
"""Group 1 of each is the age."""

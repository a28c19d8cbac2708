"""More ways in which ages pass by: rough ones, with months, signs of sex, after a trade, against a life, abroad.

"a guy, 30ish,", "child 3y 2m", "aet. 54", "♀ 33", "pensioner, 71,", "still single at 38", "paziente di 54 anni".
"""

from __future__ import annotations

from voting.screening import re2
from voting.screening.personal.spoken_numbers import NUMBERS

_ANY = r"[1-9][0-9]?"
_GROWN = r"(?:1[0-9]|[2-9][0-9])"
_STOP = r"(?:[,;!?)\n]|\.(?:[^0-9]|$)|\s*$|[ ](?:and|but|so|or|now|with|who|while|because|anymore|any more)\b)"
_DID = r"(?:lived|was|went|had|worked|boarded|moved|played|grew|stayed|spent|trained|sang|danced)"
_TRADE = (
    r"(?:pensioner|widow|widower|student|teacher|nurse|farmer|retiree|single (?:mum|mom|dad)|(?:mother|father|mum|"
    r"dad) of "
    r"(?:one|two|three|four)|engineer|trainee|apprentice|schoolboy|schoolgirl|cleaner|carpenter|plumber|rentner(?:in)?|"
    r"schüler(?:in)?|lehrer(?:in)?|retraitée?|jubilad[oa]|pensionat[oa]|gepensioneerd)"
)
_SO_FAR = (
    r"(?:gone|lost (?:my|his|her) [a-z]{3,8}|single|widowed|too old|too young|starting over|dating|new career|"
    r"pregnant again|"
    r"back (?:to|at) (?:school|uni|work))"
)
_SOMEBODY = r"(?:dame|homme|femme|monsieur|fille|garçon|personne|patiente?)"
_HALVES = (
    r"pół roku|półtora roku|roczek|half a year(?: old)?|a year and a half|un an(?: et demi)?|six mois et demi|"
    r"ein halbes jahr|(?:anderthalb|eineinhalb)(?: jahre?)?(?: alt)?|medio año|(?:un )?año y medio|mezzo anno|"
    r"un anno(?: e mezzo)?|meio ano|(?:um )?ano e meio|een half jaar|anderhalf(?: jaar)?|"
    r"ett halvår|halvannet år|halvandet år"
)
AGES_PASSING = (
    re2.compile(
        r"(?i)(?:\b(?:is|was|looks?|looked|an?|about|around)|['’]s|\b(?:guy|man|woman|lady|male|female|"
        r"bloke),)[ ]((?:[2-9]0|twenty|"
        r"thirty|forty|fifty|sixty|seventy|eighty)[ -]?(?:something|ish))(?:[,.;!?)\n]|\s*$|[ ](?:and|man|woman|guy|"
        r"lady|teacher|male|"
        r"female|who|with)\b)"
    ),
    re2.compile(r"(?i)(?:^|[^a-z])((?:quadra|quinqua|sexa|septua|octo|nona|cente)genarians?)(?:[^a-z]|$)"),
    re2.compile(
        rf"(?i)\b(?:toddler|baby|infant|newborn)[ :(]{{1,2}}(?:is )?({_ANY}(?:½|¼|¾|[ ]?mo?|[ ]?mths?))(?:[^a-z0-9]|$)"
    ),
    re2.compile(
        r"(?i)(?:\b(?:toddler|child|pt|patient|kid|son|daughter|boy|girl|is|am|im|ca|aged?)|['’][sm])[ :(]{1,2}(?:is )?"
        rf"({_ANY}(?:½|¼|¾|[ ]1/2|;[0-9]{{1,2}}|[ ]?y(?:rs?|ears?)?[ ]?[0-9]{{1,2}}[ ]?m(?:o|ths?|"
        rf"onths?)?))(?:[^a-z0-9]|$)"
    ),
    re2.compile(rf"(?i)\b(?:pt|patient)[ ](?:is|was|a)[ ]({_ANY}[ ]?y)(?:[,;.)\n]|\s*$)"),
    re2.compile(r"(?i)(?:^|[\s(,])(?:aet(?:at)?|ætat)\.?[ ]([1-9][0-9]{1,2})(?:[^0-9]|$)"),
    re2.compile(r"(?i)(?:^|[\s(])[mfw]/([1-9][0-9])/[a-z]"),
    re2.compile(r"([♀♂][ ]?[1-9][0-9])(?:[^0-9]|$)|(?:^|[^0-9.,])([1-9][0-9][ ]?[♀♂])"),
    re2.compile(r"(?i)\bpat(?:ient(?:in)?)?\.?,? ?[wmd]\.?,? ([1-9][0-9])(?:[,.;)\n]|$)"),
    re2.compile(r"(?i)(?:^|[\s(])([1-9][0-9]?[-–][1-9][0-9]?[ ]?(?:yrs?|years?|y/?o))[ -]old"),
    re2.compile(
        r"(?i)(?:\b(?:dad|mum|mom|gran|nan|grandad|grandma|grandpa|parents),?|\b(?:i['’]?m|i am|"
        r"s?he is))[ ]([4-9][05]\+)(?:[,.;)\n]|\s*$|[ ]and\b)"
    ),
    re2.compile(rf"(?i)\b{_TRADE},[ ]([1-9][0-9])(?:,|\.(?:[^0-9]|$)|;|\n|$)"),
    re2.compile(
        rf"(?i)\b(?:kids|children|grandkids|grandchildren|boys|girls|twins)(?: are)?[:,]? (?:\x00|"
        rf"(?-i:[A-Z])[a-z]+) \(?({_ANY})\)?(?:,| and| &) "
        rf"(?:and )?(?:\x00|(?-i:[A-Z])[a-z]+) \(?({_ANY})\)?(?:(?:,| and| &) (?:and )?(?:\x00|"
        rf"(?-i:[A-Z])[a-z]+) \(?({_ANY})\)?)?(?:[^0-9:]|$)"
    ),
    re2.compile(rf"\x00 \(({_ANY})\)(?:,| and| &) (?:and )?\x00 \(({_ANY})\)"),
    re2.compile(r"(?i)\bwould(?:['’]ve| have) been ([1-9][0-9]{1,2})[ ](?:today|this|next|tomorrow|in|on)\b"),
    re2.compile(rf"(?i)\b{_SO_FAR}[ ]at[ ]({_GROWN}){_STOP}"),
    re2.compile(
        r"(?i)\bi(?:['’]?m| am) not ([2-9][0-9]) any ?more|\bnot bad for ([4-9][0-9])(?:[,.;!?\n]|\s*$)|"
        r"\bis ([2-9][0-9]) too (?:late|old|young|early)\b"
    ),
    re2.compile(
        r"(?i)\bfeel(?:s)?(?: like)? ([2-9][0-9]),? but(?: i['’]?m| am| i am| is)(?: only)? ([2-9][0-9])(?:[^0-9]|$)"
    ),
    re2.compile(rf"(?i)\b(?:between|from) ({_ANY}) (?:and|to|until|till) ({_ANY}),? (?:i|he|she|we|they) {_DID}\b"),
    re2.compile(
        rf"(?i)\bat (?:nearly|almost|just|only|barely) ({_GROWN}),? (?:he|she|i|they|my)\b|"
        rf"\bnearer ([3-9]0) than [2-9]0\b"
    ),
    re2.compile(r"(?i)\bdrivers?: ([1-9][0-9])(?:,| and| &) ([1-9][0-9])(?:[^0-9]|$)"),
    # Of whom a letter is about: "As you are 79 a loading applies"
    re2.compile(
        r"(?i)\b(?:as|since|because|given that|now that|seeing that) "
        r"(?:you are|you['’]re|you turned|she is|he is|she['’]s|"
        rf"he['’]s) (?:now |already |only |over )?({_GROWN})(?:[^0-9A-Za-z%:.]|$|\.(?:[^0-9]|$))"
    ),
    # In halves of a year, beside a name or a child
    re2.compile(
        rf"(?i)(?:\x00|\b(?:dziecko|kind|child|baby|enfant|bébé|niñ[oa]|bambin[oa]|criança|barn)\b[^\n.;\x00]{{0,30}})"
        rf",? ?[(:]? ?({_HALVES})(?:[,.;)\n]|$)"
    ),
    # The age at which something was: "a los once", "con doce", "mit elf"
    re2.compile(
        rf"(?i)(?:^|[^a-zà-ž])a los (?:casi |apenas )?({_ANY}|{NUMBERS['es']})(?:[,.;!?)\n]|$| (?:me|mi|ya|"
        rf"empec|entr|dej|"
        r"perd|vine|fui|tuve|conoc|aprend))"
    ),
    # Of pupils in Polish lists; of two in Indonesian chat
    re2.compile(r"\x00[^\n\x00]{0,40}?[,(–-] ?([1-9][0-9]?) l\.(?:[,;)\s]|$)"),
    re2.compile(
        r"(?i)\b(?:dia|doi|aku|gw|gue|gua|umurku|umurnya|usianya|pacarku|adekku|kakakku) (?:udah |baru |masih |sudah )?"
        r"([1-9][0-9])(?: (?:tp|tapi|dan|sedangkan|thn|th|taun)\b|[,;!?)\n]|\.(?:[^0-9]|$)|$)"
    ),
    re2.compile(r"(?:都|已经|快|刚|才)([二三四五六七八九]十[一二三四五六七八九]?|[1-9][0-9])了"),
    re2.compile(
        r"((?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?)(?: ?살)?"
        r"(?:이라|이고|이에요|예요|인데|입니다|이야|이지만|이며)"
    ),
    # Other languages
    re2.compile(r"(?i)\b(?:ik|ich|me|moi|yo|io)[ ]\([vwmfhk],? ?([1-9][0-9])\)"),
    re2.compile(rf"(?i)\b{_SOMEBODY} de ([0-9]{{1,3}} ans)\b|(?:^|[\s(])(?-i:[HF]) ([1-9][0-9] ans)\b"),
    re2.compile(r"(?i)\b(?:paziente|uomo|donna|ragazz[oa]|signor[ae]?|bambin[oa]) di ([0-9]{1,3} anni)\b"),
    re2.compile(
        r"(?i)(?:mężczyzna|kobieta|pacjent(?:ka)?),? (?:l\.|lat) ([0-9]{1,2})(?:[^0-9]|$)|(?:^|"
        r"[\s(])(?-i:[KM])/([1-9][0-9])(?:[,.;)\n]|$)"
    ),
    re2.compile(r"(?i)(?:^|[^0-9])([1-9][0-9]? tuổi)|\bumur(?: saya| dia| anak)? ([1-9][0-9]?)(?:[^0-9]|$)"),
    re2.compile(r"(?:عمري|عمره|عمرها) ([1-9][0-9]?)(?:[^0-9]|$)|(?:^|[ ,])(?:בן|בת) ([1-9][0-9]?)(?:[^0-9]|$)"),
    re2.compile(
        r"(?:мужчина|женщина|муж\.|жен\.|мальчик|девочка|девушка|парень|пациент(?:ка)?),? ([1-9][0-9]?(?: (?:лет|"
        r"года?|г\.))?)(?:[^0-9А-Яа-я]|$)"
    ),
)
"""Each group is an age."""

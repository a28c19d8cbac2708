"""Births in other calendars, in code and cards, in short, and as the day on which an age is reached.

"21 Ramadan 1420", `date(1987, 4, 2)`, `{"day": 2, "month": 4, "year": 1987}`, "b. '74", "she turns 30 on 3 May".
"""

from __future__ import annotations

from voting.screening import late, re2
from voting.screening.personal.births.near import DATE

_WORD = (
    r"(?:d\.? ?o\.? ?b\.?|dates?[ _-]?of[ _-]?birth|birth[ _-]?(?:date|day)|birthday|b-?day|born(?:[ _](?:on|at))?|"
    r"geb\.?(?: am)?|"
    r"geburts(?:datum|tag)|geboren(?: am)?|née? le|date de naissance|nacid[oa](?: el)?|fecha de nacimiento|"
    r"nat[oa](?: il)?|data di nascita|"
    r"nascid[oa](?: em)?|data de nascimento|doğum tarihi|tarikh lahir|tanggal lahir|lahir)"
)
_CALENDAR = (
    r"(?:muharr?am|safar|rabi['’]?(?: ?(?:al|ul|us)[- ]?[a-z]+| i{1,2})?|jum[aā]d[aā](?: ?(?:al|ul|us)[- ]?[a-z]+|"
    r" i{1,2})?|rajab|sha['’]?b[aā]n|"
    r"ramad[aā]n|ramazan|ramzan|shaww[aā]l|(?:dhu|zu|zul)[a-z’' -]{0,4}(?:qi['’]?dah?|qa['’]?dah?|hijjah?)|"
    r"tishr(?:ei|i)|(?:mar)?cheshvan|kislev|tevet|sh['’]?vat|adar(?: i{1,2})?|nisan|iyy?ar|sivan|tammuz|av|elul|"
    r"farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand|"
    r"meskerem|tikimt|hidar|tahsas|tir|yekatit|megabit|miyazya|ginbot|sene|hamle|nehase|pagume|"
    r"chaitra|vaishakha?|baisakh|jyeshtha?|jestha|ashadha?|asar|shravana?|shrawan|bhadra|ashwin|kartika?|mangsir|"
    r"poush|magha?|falgun)"
)
_SEP = r"[\"']?[ ]{0,2}[:=>(-]?[ ]{0,2}(?:is |the |on )?[\"'(]?"
_NUMBERS = r"(?:(?:19|20)[0-9]{2}, ?(?:[01]?[0-9]|(?:[a-z]{2,8}\.)?[a-z]{3,9}), ?[0-3]?[0-9])"
_FIELD = r"\s{0,4}[\"']?[a-z_]{1,12}[\"']?[ ]{0,2}[:=][ ]{0,2}[\"']?([0-9]{1,4}|[A-Za-z]{3,9})[\"']?\s{0,2}"
_TURNS = (
    r"(?:turn(?:s|ed|ing)? [1-9][0-9]?|(?:will be|['’]ll be|be) [1-9][0-9]|wird [1-9][0-9]|werde [1-9][0-9]|"
    r"wordt [1-9][0-9]|"
    r"fyller [1-9][0-9]?(?: år)?|fylder [1-9][0-9]?(?: år)?|cumpl(?:e|o|irá|iré|ió|í) [1-9][0-9]?(?: años)?|"
    r"faz [1-9][0-9]?(?: anos)?|"
    r"compi(?:e|o|rà|rò) [1-9][0-9]?(?: anni)?|aura [1-9][0-9]?(?: ans)?|kończy [1-9][0-9]?(?: lat)?)"
)
_MONTH_DAY = (
    r"(?:[0-3]?[0-9](?:st|nd|rd|th|er|\.|º)?(?: of| de)? (?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|maj|mag|jun|juin|"
    r"jul|giu|lug|aug|août|ago|"
    r"sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|ene|gen)[a-zéû]{0,7}(?:,? (?:19|20)[0-9]{2})?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} [0-3]?[0-9](?:st|nd|rd|th)?(?:,? (?:19|"
    r"20)[0-9]{2})?)"
)
_ON = r"(?: (?:on|am|op|den|d\.|el|il|le|em|no dia|dnia|this|next))*(?: (?:the|día|dia|giorno))? "
_SHORT_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
BIRTH_FORMS = (
    re2.compile(
        rf"(?i)(?:^|[^a-z]){_WORD}{_SEP}([0-9]{{1,2}}(?:st|nd|rd|"
        rf"th)? (?:of )?{_CALENDAR},? [0-9]{{4}}(?: ?(?:a\.?h\.?|a\.?m\.?|s\.?h\.?|b\.?s\.?|h)\b)?)"
    ),
    re2.compile(
        rf"(?i)(?:^|[^a-z]|get|is|set){_WORD}(?:\(\))?[\"']?[ ]{{0,2}}"
        rf"(?:[:=!]{{1,3}}|,|\.?(?:is_?)?equals?(?:_?to)?\(|\()[ ]{{0,2}}"
        rf"(?:[a-z_.: ]{{1,30}})\([\"']?({_NUMBERS})"
    ),
    re2.compile(rf"(?i)(?:^|[^a-z]){_WORD}[\"']?[ ]{{0,2}}[:=]\s{{0,4}}\{{{_FIELD},{_FIELD}(?:,{_FIELD})?"),
    re2.compile(
        r"(?i)\bBDAY(?:;[a-z=-]{1,30})?:((?:--[01][0-9]-?[0-3][0-9]|[0-9]{8}|"
        r"[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:]{4,8}Z?)?)"
    ),
    re2.compile(
        rf"(?i)(?:^|[\s,;(])b\. ?(['’][0-9]{{2}}|[01]?[0-9]/(?:19|20)[0-9]{{2}}|(?:[0-3]?[0-9] )?{_SHORT_MONTH} (?:19|"
        rf"20)[0-9]{{2}})(?:[ ,;.)]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-z])(?:y\.?o\.?b\.?|year of birth|birth ?year|jahrgang|geburtsjahr|"
        r"rocznik)[\"']?[ ]?[:=]?[ ]?(['’]?[0-9]{2})(?:[^0-9A-Za-z%]|$)"
    ),
    # The year of another one ("Mama ist Jahrgang 52 und Papa 49"), a day without blanks
    re2.compile(
        r"(?i)(?:^|[^a-z])(?:jahrgang|rocznik) (?:19)?[0-9]{2},? (?:und|i|a) (?:(?:mein|sein|ihr|unser)e? )?"
        r"(?:\x00|\pL{3,12}) (['’]?[0-9]{2})(?:[^0-9A-Za-z%]|$)"
    ),
    re2.compile(
        rf"(?i)(?:^|[\s,;(])(?:b|born|geb|dob|d\.o\.b)\.?:? ?(?:on )?([0-3]?[0-9]{_SHORT_MONTH}(?:19|"
        rf"20)?[0-9]{{2}})(?:[ ,;.)]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-zà-ž])(?:née? en|nat[oa] nel|nacid[oa] en|nascid[oa] em|geboren (?:in|im)|född i|"
        r"født i) ([a-zà-ž]{3,10}\.? (?:de )?['’]?[0-9]{2}(?:[0-9]{2})?)(?:[^0-9A-Za-z]|$)"
    ),
    re2.compile(rf"(?i)(?:^|[^a-zà-ž]){_TURNS},?{_ON}({_MONTH_DAY})(?:[^0-9a-z]|$)"),
    re2.compile(
        rf"(?i)(?:^|[^a-zà-ž])(?:am|op|den|el|il|le|em|on) ((?:[0-3]?[0-9]\.[01]?[0-9]\.)|{_MONTH_DAY}),? (?:wird|"
        rf"werde|wordt|word|fyller|fylder|cumple|cumplo|faz|compie|aura|turns|i turn|he turns|she turns|"
        rf"we turn)(?: [a-z]{{2,8}})? [1-9][0-9]"
    ),
    re2.compile(
        r"(?i)(?:[\x00,(;] ?f|(?:^|[^a-zà-ž])(?:född|født|fødd|födelsedatum|fødselsdato|synt))\.?:? ((?:19|"
        r"20)?[0-9]{2}-?[01][0-9]-?[0-3][0-9]|[0-3]?[0-9]\. ?[a-z]{3,9} (?:19|20)[0-9]{2})(?:[^0-9-]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-zа-яё])(?:д\.? ?р\.?|г\.? ?р\.?|родил(?:ся|ась)|рожд\w*|дата рожд[а-я.]*|"
        r"д/р)[: ]{1,2}([0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)?[0-9]{2})"
    ),
    re2.compile(
        r"(?i)(?:تاريخ الميلاد|تاريخ الولادة|مواليد|תאריך לידה|נולד(?:ה)?(?: ב)?|วันเกิด|เกิด(?:วันที่|เมื่อ)?|"
        r"ngày sinh|sinh ngày|ημερομηνία γέννησης|γεννήθηκε|дата народження)[ ]{0,2}[:：]?[ "
        r"]{0,2}([0-9٠-٩۰-۹๐-๙]{1,4}[./-][0-9٠-٩۰-۹๐-๙]{1,2}[./-][0-9٠-٩۰-۹๐-๙]{2,4})"
    ),
    re2.compile(r"(?:生日|出生日期|誕生日|出生)(?:是|为|は|:|：)?[ ]?([0-9]{1,2}月[0-9]{1,2}[日号號]?)"),
    re2.compile(
        r"((?:[SHTM]|昭和|平成|大正)[ ]?[0-9]{1,2}[./年][ ]?[0-9]{1,2}[./月][ ]?[0-9]{1,2}日?)[ ]?(?:生|うまれ)"
    ),
    re2.compile(r"(?:生年月日|誕生日)[ ]?[:：]?[ ]?([SHTM][ ]?[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{1,2})"),
    re2.compile(
        r"(?:जन्म|जन्मतिथि|जन्म तिथि|जन्मदिन)[ ]?[:：]?[ ]?([०-९0-9]{1,2}[ /.-](?:[\x{900}-\x{97f}]{2,12}|"
        r"[०-९0-9]{1,2})[ ,/.-]{1,2}[०-९0-9]{4})"
    ),
    # "Nací el 1-I-1960": the month in Roman numerals
    re2.compile(
        r"(?i)(?:^|[^a-zà-ž])(?:born(?: on)?|née? (?:le|en)|nac[íi](?:ó|d[oa])?(?: el)?|nat[oa] il|geboren(?: am| op)?|"
        r"geb\.|ur\.|urodzon[ya]|nascid[oa] (?:a|em)|született|nar(?:ozen[áa]?)?\.?|d\.?o\.?b\.?|\*):?[ ]?"
        r"((?-i:[0-3]?[0-9][-./ ][ ]?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[-./ ][ ]?(?:19|20)[0-9]{2}))(?:[^0-9]|$)"
    ),
    re2.compile(
        rf"(?i)\b(?:(?:natal|birth) chart|horoscope)(?: (?:for|of|is|:|"
        rf"please))*[: ]+({_MONTH_DAY})(?:[^0-9]|$)"
    ),
    re2.compile(
        rf"(?i)\b(?:came in(?:to)? (?:this|the) world|(?:was|were) born)[^.\n]{{0,20}} on (?:the "
        rf")?({_MONTH_DAY})(?:[^0-9a-z]|$)"
    ),
    re2.compile(
        r"(?i)(?:^|[^a-z])(?:date of birth|d\.?o\.?b\.?|geburtsdatum|geb\.) ?:? ?([0-3]?[0-9]\.[01]?[0-9]\.)(?:[^0-9]|"
        r"$)"
    ),
)
"""Each group is a birth, or a part of one."""

TURNING = late.compile(rf"(?i){_TURNS},?{_ON}\Z")
"""Before the day on which somebody or something turns so many years."""
FEASTS = re2.compile(
    r"(?i)\bbirthdays?(?: is|['’]s|,)?(?: on| the| is)* (new year['’]?s (?:eve|day)|christmas(?: eve| day)?|"
    r"boxing day|halloween|valentine['’]?s day|leap day|29 feb(?:ruary)?)"
)
"""Birthdays without a digit."""
_AND = late.compile(r"[ ]?(?:/|=|\(|i\.e\.)[ ]?")
_ARTICLE = late.compile(r"(?i)(?:[(:] ?|['’]s |\bis )(the )\Z")


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns the place of a birth with an article that belongs to it, and with the same day in another calendar."""
    article = _ARTICLE.search(text[max(0, start - 8) : start])
    if article is not None:
        start -= len(article.group(1))
    joined = _AND.match(text, end)
    if joined is not None:
        other = DATE.match(text[joined.end() : joined.end() + 40])
        if other is not None and other.start(1) == 0:
            end = joined.end() + other.end(1)
    return start, end

"""Numbers of laws, decrees and the papers that they stand in, which lead to nobody.

"zákon č. 262/2006 Sb.", "nariadenie 391/2006 Z. z.", "Dz.U. 2023 poz. 1610", "Uradni list RS, št. 21/13, 78/13",
"NN 93/14", "„Сл. гласник РС“, бр. 24/2005", "OUG nr. 34/2014", "HG 1425/2006", "Ley 39/2015"; "§ 573c BGB",
"article L1234-1", "art. 1218 c.c.".
"""

from __future__ import annotations

from voting.screening import late

_NUMBER = late.compile(
    r"(?:(?:č|nr|št|br|бр)\.? ?)?(?:(?:OUG|OG|HG|NN|Sb) )?(?:\d{1,5}|\d{1,2}\.\d{3})/(?:19|20)?\d\d(?!\d)"
)
_REST = late.compile(r"(?: [SZ][bz]?(?:\.(?: ?z\.?)?)?)?")
_PLACE = late.compile(r"(?:Dz|M)\. ?[UP]\.?|(?:poz\.? )?\d{1,5}|(?:19|20)\d\d,? poz\.? \d{1,5}")
_BEHIND = late.compile(r" ?(?:Sb|Zb|Zz|Coll|Z\. ?z)\.|,? poz\. ?\d")
_LAW = (
    r"zákon\w*|vyhlášk\w*|nařízení\w*|nariadeni\w*|směrnic\w*|smernic\w*|novel[aouy]\w{0,2}|ustaw\w{1,2}|dyrektyw\w*|"
    r"rozporządzeni\w*|uchwa[łl]\w*|zakon\w*|uredb\w*|pravilnik\w*|odlok\w*|direktiv\w*|(?-i:NN)|narodne novine|"
    r"(?:uradni|ur\.|službeni|služb\.|sl\.) ?(?:list|l\.|glasnik|gl\.)(?: \w{2,4})?|закон\w*|уредб\w*|правилник\w*|"
    r"(?:службени|сл\.) ?(?:гласник|лист)(?: \w{2,4})?|leg(?:e|ea|ii)|(?-i:OUG|OG|HG|O\.U\.G\.|H\.G\.)|"
    r"ordonan[tț]\w{1,3}(?: de urgen[tț]ă)?|hotărâr\w{1,2}|regulament\w*|decret\w*|monitorul oficial|leis?|ley|loi|"
    r"décret|"
    r"règlement|directive|decreto(?:-lei|-legge| legislativo)?|legge|d\. ?lgs\.?"
)
# Numbers of its other changes, its body and its day, between the word and the number
_NEXT = (
    r"(?:[”“\"’']?[ ,(]{1,3}(?:(?:č|nr|no|št|br|бр)\.?|n\.?[º°]|z|ze|zo|dňa|dne|dnia|dana|"
    r"vlády|vlade|guvernului|ministerstva|ministra|rady|i|a|și|и|in|[„“\"]|"
    r"\d{1,5}/\d{2,4}(?: ?Sb\.)?|\d{1,2}\. ?[^\W\d_]{1,12}\.? ?(?:19|20)\d\d(?: r\.)?|"
    r"\(?(?:UE|EU|ES|EÚ|CE|EZ|ЕУ)\)?)){0,8}[”“\"’']?[ ,(]{1,3}[„“\"]?"
)
_OF_A_LAW = late.compile(rf"(?i)(?<![^\W_])(?:{_LAW}){_NEXT}\Z")
_IN_A_PAPER = late.compile(
    r"(?:(?:Dz|M)\. ?[UP]\.?[ ](?:z )?|(?:19|20)\d\d(?: r\.)?(?:,? nr \d{1,3},?)? (?:poz\.? )?)\Z"
)
_OF_A_PAPER = late.compile(r"\bDz\. ?U\.|\bM\. ?P\.")
# What of a law: "§ 573c BGB", "article L1234-1", "art. R.4228-20 A", "art. 7:669 BW", "čl. 10", "art. 1218 c.c."
_SERIES = r"[LRDA]\*?\.? ?"
_NUMBERED = rf"(?:{_SERIES})?\d{{1,4}}(?:[a-z]{{1,2}}|[º°ª])?(?:[-:.]\d{{1,4}}[a-z]?){{0,3}}(?: ?[A-Z](?!\w))?"
_ARTICLE = late.compile(rf"{_NUMBERED}(?P<code> (?:c\. ?[cp]\.(?: ?[cp]\.)?|[A-Z]{{1,3}}[A-Za-z]{{0,2}}[A-Z]))?")
# "articles L1232-6 et R1234-2", "§§ 573c und 574 BGB"; a bare "art" and a list say so little that the form must, too
_OF_ARTICLES = late.compile(
    r"(?:§{1,2}|(?i:(?<![^\W_])(?:artt?|arts|čl|ust)\.|(?<![^\W_])(?:art[íi]?culos?|articles?|articol[oi]|artigos?|"
    r"artikeln?|artiklen|artykuł\w{0,2}|paragraphs?|paragraaf|paragraf\w{0,3}|(?P<bare>art))))"
    r"(?: ?(?:n\.?[º°]|nr?\.))?[ \xa0]{0,2}"
    rf"(?P<others>(?:(?i:{_NUMBERED})(?:[,;]| (?:et|ou|à|und|y|e|en|and|i))[ ](?:(?:de )?l['’](?:article )?)?){{1,6}})?"
    rf"(?:{_SERIES})?\Z"
)
# Of France's and its neighbours' codes: by book and chapter, which hardly anything else is
_OF_A_BOOK = late.compile(rf"(?:{_SERIES})?\d{{2,4}}(?:-\d{{1,3}}){{1,3}}(?!-?\d)|{_SERIES}\d{{3}}")
_OF_A_CODE = late.compile(
    r"(?:-\d{1,3}|[\w ,-]{0,40})? (?:du|de la) (?:code|CGI|CSP|loi)\b|(?: et(?: suivants| s\.)?)? C\. ?(?:trav|civ|"
    r"pén|com)\b"
)
_REACH = 90  # characters


def is_of_a_law(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a law's number, or where it is published."""
    if _is_an_article(text, start, end):
        return True
    before = text[max(0, start - _REACH) : start]
    number = _NUMBER.match(text, start, end)
    if number is not None and _REST.fullmatch(text, number.end(), end) is not None:
        return _BEHIND.match(text, number.end()) is not None or _OF_A_LAW.search(before) is not None
    if _PLACE.fullmatch(text, start, end) is None:
        return False
    return text[start] in "DM" or (_IN_A_PAPER.search(before) is not None and _OF_A_PAPER.search(before) is not None)


def _is_an_article(text: str, start: int, end: int) -> bool:
    article = _ARTICLE.fullmatch(text, start, end)
    if article is None:
        return False
    introduced = _OF_ARTICLES.search(text[max(0, start - _REACH) : start])
    if introduced is not None and introduced["bare"] is None and introduced["others"] is None:
        return True
    of_a_book = _OF_A_BOOK.match(text, start, end) is not None
    if introduced is not None:
        return of_a_book or article["code"] is not None
    return of_a_book and _OF_A_CODE.match(text, end) is not None

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
    r"(?:[”“\"’']?[ ,(]{1,3}(?:(?:č|nr|no|št|br|бр)\.?|n[º°]|z|ze|zo|dňa|dne|dnia|dana|"
    r"vlády|vlade|guvernului|ministerstva|ministra|rady|i|a|și|и|in|[„“\"]|"
    r"\d{1,5}/\d{2,4}(?: ?Sb\.)?|\d{1,2}\. ?[^\W\d_]{1,12}\.? ?(?:19|20)\d\d(?: r\.)?|"
    r"\(?(?:UE|EU|ES|EÚ|CE|EZ|ЕУ)\)?)){0,8}[”“\"’']?[ ,(]{1,3}[„“\"]?"
)
_OF_A_LAW = late.compile(rf"(?i)(?<![^\W_])(?:{_LAW}){_NEXT}\Z")
_IN_A_PAPER = late.compile(
    r"(?:(?:Dz|M)\. ?[UP]\.?[ ](?:z )?|(?:19|20)\d\d(?: r\.)?(?:,? nr \d{1,3},?)? (?:poz\.? )?)\Z"
)
_OF_A_PAPER = late.compile(r"\bDz\. ?U\.|\bM\. ?P\.")
# Of France's and its neighbours' codes: "article L1234-1 du code du travail", "art. R.4228-20 et L121-3"
_ARTICLE_OF_A_CODE = late.compile(
    r"(?:[LRDA]\*?\.? ?)?\d{2,4}(?:-\d{1,3}){1,3}(?: ?[A-Z](?![\w]))?|[LRDA]\*?\.? ?\d{3,4}"
)
_OF_ARTICLES = late.compile(
    r"(?i)(?<![^\W_])(?:art(?:icles?|\.|s\.)?|artt\.)[ \xa0]?(?:(?:[LRDA]\*?\.? ?)?\d{1,4}(?:-\d{1,3}){0,3}(?:,| et|"
    r" ou| à|;)[ ]"
    r"(?:(?:de )?l['’](?:article )?)?){0,6}\Z"
)
_OF_A_CODE = late.compile(
    r"(?:-\d{1,3}|[\w ,-]{0,40})? (?:du|de la) (?:code|CGI|CSP|loi)\b|(?: et(?: suivants| s\.)?)? C\. ?(?:trav|civ|"
    r"pén|com)\b"
)
# What of a law: "§ 573c BGB", "article L1234-1", "art. 7:669 BW", "čl. 10"
_ARTICLE = late.compile(
    r"(?:[LRDA]\.? ?)?\d{1,4}(?:[a-z]{1,2}|[º°ª])?(?:[-:.]\d{1,4}[a-z]?){0,3}"
    r"(?: (?:c\. ?[cp]\.(?: ?[cp]\.)?|[A-Z]{1,3}[A-Za-z]{0,2}[A-Z]))?"
)
_OF_ARTICLE = late.compile(
    r"(?:§{1,2}|(?i:(?<![^\W_])(?:art|artt|čl|ust)\.|(?<![^\W_])(?:art[íi]?culos?|articles?|articol[oi]|artigos?|"
    r"artikeln?|artiklen|artykuł\w{0,2}|paragraphs?|paragraaf|paragraf\w{0,3})))"
    r"(?: ?(?:n[º°.]|nr\.))?[ \xa0]{0,2}(?:[LRDA]\.? ?)?\Z"
)
_REACH = 90  # characters


def is_of_a_law(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a law's number, or where it is published."""
    before = text[max(0, start - _REACH) : start]
    if _ARTICLE.fullmatch(text, start, end) is not None and _OF_ARTICLE.search(before) is not None:
        return True
    number = _NUMBER.match(text, start, end)
    if number is not None and _REST.fullmatch(text, number.end(), end) is not None:
        return _BEHIND.match(text, number.end()) is not None or _OF_A_LAW.search(before) is not None
    if _ARTICLE_OF_A_CODE.fullmatch(text, start, end) is not None:
        return _OF_ARTICLES.search(before) is not None or _OF_A_CODE.match(text, end) is not None
    if _PLACE.fullmatch(text, start, end) is None:
        return False
    return text[start] in "DM" or (_IN_A_PAPER.search(before) is not None and _OF_A_PAPER.search(before) is not None)

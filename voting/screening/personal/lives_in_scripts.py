"""Ages and births in languages of other scripts than the Latin one, by the words beside them."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.ages.no_age_in_scripts import is_none_in_scripts
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, joins, stands_alone

# A word that says "age", or that somebody has an age; after those that begin with a blank nothing else hangs on it.
_AGED = re2.compile(
    r"(?i)возраст|вік(?:ом)?[ :]|ηλικία|ετών[ :]|العمر|عمر|سن[ :]|سنّ|גיל|מגיל|בת |בן |उम्र|आयु|वय[ :]|वयाच|वयोमान|"
    r"उमेर|বয়স|"
    r"বয়স|ਉਮਰ|ઉંમર|વય[ :]|வயது|వయస|ವಯಸ್ಸ|വയസ|പ്രായം|อายุ|ასაკი|ასაკ|տարիք"
)
_UNIT = (
    r"(?:[ -]?(?:лет|года?|років|роки|рік|години|година|годишн|летн|річн|ετών|χρονών|χρόνων|سنة|عامًا|عاما|سنوات|"
    r"أعوام|"
    r"سال|साल|वर्ष|बरस|বছর|ਸਾਲ|વર્ષ|வயது|వయసు|ఏళ్|సంవత్సర|ವರ್ಷ|വയസ|ปี|წლის|տարեկան)"
    r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff]){0,6})?"
)
_AGE = late.compile(
    r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff\u200c]){0,5}[\"'”»)]{0,2}[ \t]{0,2}"
    r"(?:(?:[:：=՝(–—-]|है|هو|هي|الآن|अब|এখন|είναι|მხოლოდ){1,2}[ \t]{0,2}){0,2}"
    rf"([0-9]{{1,3}}{_UNIT})(?![0-9]|[.,/:-][0-9]|[ ]?(?:%|₹|руб|грн|км|kg))"
)
# A unit that says that the number before it is an age.
_OF_AGE = re2.compile(
    r"(?i)[0-9]{1,3}[ -]{0,2}(?:летн|летию|річн|годишн|хгодишн|годишњ|ετ(?:ών|ους)|χρον(?:ών|ος|η|ο\b)|χρόνων|"
    r"ساله|سالہ|سالگی|वर्षीय|वर्षांच|वर्षाच|वर्षे वय|साल क[ाीे] |बरस क[ाीे] |वर्ष क[ाीे] |বছর বয়স|বছরের|"
    r"ਸਾਲ ਦ[ਾੀੇ] |ਸਾਲਾ|"
    r"વર્ષન|વર્ષીય|வயது|வயத|ఏళ్ల|సంవత్సరాల|ఏండ్ల|ವರ್ಷದ|ವರ್ಷ ವಯ|വയസ|წლის|წლისა|տարեկան)"
)
_NUMBER = late.compile("[0-9]{1,3}")
_AGED_SO = late.compile(rf"[0-9]{{1,3}}{_UNIT}")
_OLDEST = 120
_FIRST_JOINING = "\u05d0"  # from Hebrew on, small words hang before others
# In the first person and of others: "мне 34", "ему 5 лет", "бабушке 81 год".
_HE_IS = re2.compile(
    r"(?i)(?:мне|тебе|ему|ей|нам|папе|маме|сыну|дочери|дочке|мужу|жене|бабушке|дедушке|брату|сестре|мені|йому|їй|"
    r"сину|"
    r"доньці|чоловікові|мамі|татові|имам|навърши(?:х|ва)?|навршавам|навршио|навршила|имам|имa|εγώ είμαι|είμαι|"
    r"γίνεται)"
    r"[ ](?:сейчас |уже |только |всего |зараз |вже |сега |сада )?([0-9]{1,3})"
)
_YEARS = late.compile(
    r"[0-9]{1,3}(?:[ ](?:лет|год[а]?|рок(?:и|ів)|рік|години|годин[аe]|година|годину|χρονών|χρόνων|ετών))?"
)
# After a name or a relative's name between commas: "…, 81 год,".
_BETWEEN_COMMAS = re2.compile(
    r"[,(][ ]?([0-9]{1,3}[ ](?:лет|года?|роки|років|рік|години|година|ετών|χρονών|سنة|عامًا|عاما|سال|साल|वर्ष|বছর|"
    r"ਸਾਲ|વર્ષ|"
    r"ವರ್ಷ|տարեկան|წლის))[,.)]"
)
_BORN = re2.compile(
    r"(?i)дата рожд[а-я]{0,6}|д\.?[ ]?р\.?[ :]|родил(?:ся|ась|ись)|рожд(?:ения|ён|ена|ен)|г\.[ ]?р\.|"
    r"дата народження|"
    r"народи(?:вся|лася|лась)|народжен|роден[аио]?[ ]|дата на раждане|рођен[аио]?[ ]|датум рођења|"
    r"γεννήθηκ|γεννημέν|ημ(?:/νία|\.|ερομηνία) γέννησης|تاريخ (?:الميلاد|الولادة)|ميلاد|مواليد|تولد|متولد|"
    r"تاریخ (?:تولد|پیدائش)|"
    r"پیدائش|נולד|תאריך לידה|יליד|जन्म|জন্ম|ਜਨਮ|જન્મ|பிறந்த|பிறப்பு|పుట్టిన|జనన|జన్మ|ಹುಟ್ಟಿದ|ಜನ್ಮ|ಜನನ|ജനന|ജനിച്ച|"
    r"วันเกิด|เกิดวันที่|เกิดเมื่อ|დაბადებ|დავიბადე|დაიბადა|ծննդյան|ծնված|ծն\.|ծնվել"
)
_DAY = (
    r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}|"
    r"[0-9]{1,2}(?:ն|-го|-ին|ης|η)?[ ,.](?:de |של )?[^\W\d_][^\d\n,;:.]{1,14}[., ]{1,2}[0-9]{4}(?: ?года?| ?г\.|"
    r" ?року| ?р\.)?|"
    r"[0-9]{4} (?:წლის|թ\.|թվականի) [0-9]{0,2} ?[^\W\d_]{3,12}(?: [0-9]{1,2})?|"
    r"[^\W\d_][^\d\n,;:.]{2,12} [0-9]{1,2},? [0-9]{4}|"
    r"(?:1[89]|20|13|25)[0-9]{2}"
)
_AFTER_BORN = late.compile(
    r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff\u200c]){0,7}"
    r"(?:[ \t](?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff]){1,9}){0,2}?"
    rf"[:：=՝(–—., \t-]{{0,4}}({_DAY})(?![0-9])"
)
# The word behind the day: "1988 р.н.", "5 ఆగస్టు 1990న గుంటూరులో పుట్టాను"
_BORN_LATER = re2.compile(
    r"(?i)([0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}|(?:19|20)[0-9]{2})[ ]?(?:г\.?[ ]?р\.|р\.?[ ]?н\.|года?[ ]рожд|"
    r"року[ ]народж|г\.[ ]?рожд)|"
    r"((?:[0-9]{1,2}(?:[./-][0-9]{1,2}[./-]|[ ][^\x{0}-\x{2ff}0-9]{2,14}[ ]))?(?:19|20)[0-9]{2})"
    r"(?:[^0-9\n.।;!?,]{0,40}?[ ])?(?:పుట్టా|పుట్టిన|జన్మించ|பிறந்த|জন্মগ্রহণ|জন্মেছি|জন্ম|पैदा|जन्मा|जन्मी|जन्मला|जन्मले|"
    r"родил|народил|γεννήθηκ)"
)


def _ages(text: str) -> Iterator[Match]:
    if not text.isascii():
        yield from (one for one in _numbers(text) if not is_none_in_scripts(text, one.start, one.end))


def _numbers(text: str) -> Iterator[Match]:
    for word in _AGED.finditer(text):
        start, end = word.span()
        if joins(text[start - 1 : start]) and text[start] < _FIRST_JOINING:
            continue
        match = _AGE.match(text, end)
        if match is not None and 0 < int(_NUMBER.match(match.group(1)).group()) < _OLDEST:  # type: ignore[union-attr]
            yield Match(*match.span(1), 0.7)
    for match in _OF_AGE.finditer(text):
        start, end = match.span()
        if joins(text[start - 1 : start]) or not _is_whole(text, start):
            continue
        number = _AGED_SO.match(text, start)
        yield Match(start, end if number is None else max(end, number.end()), 0.7)
    for match in _HE_IS.finditer(text):
        years = _YEARS.match(text, match.start(1))
        if years is None or int(match.group(1)) >= _OLDEST or joins(text[match.start() - 1 : match.start()]):
            continue
        if stands_alone(text, years.start(), years.end(), joiners=".,:/") and not text.startswith("%", years.end()):
            low, high = years.span()
            yield Match(low, high, 0.6)
    for match in _BETWEEN_COMMAS.finditer(text):
        yield Match(match.start(1), match.end(1), 0.6)


def _is_whole(text: str, start: int) -> bool:
    """Whether no further digits stand before, beyond a sign."""
    return not (text[start - 1 : start] in ".,/:-–" and text[start - 2 : start - 1].isdigit())


def _births(text: str) -> Iterator[Match]:
    if text.isascii():
        return
    for word in _BORN.finditer(text):
        start, end = word.span()
        if joins(text[start - 1 : start]) and text[start] < _FIRST_JOINING:
            continue
        match = _AFTER_BORN.match(text, end)
        if match is not None:
            yield Match(*match.span(1), 0.7)
    for match in _BORN_LATER.finditer(text):
        start, end = match.span(1 if match.group(1) is not None else 2)
        if not joins(text[start - 1 : start]) and _is_whole(text, start):
            yield Match(start, end, 0.7)


def _made(name: str, entity_type: str, explanation: str, find: Find, patterns: tuple[re2.Pattern, ...]) -> Recogniser:
    return Recogniser(
        name=name,
        kind=Kind.PERSONAL,
        entity_type=entity_type,
        explanation=explanation,
        find=Searching(find, patterns),
        spreads=False,
    )


LIVES_IN_SCRIPTS = (
    _made("age_in_scripts", "AGE", "Looks like somebody's age.", _ages, (_AGED, _OF_AGE, _HE_IS, _BETWEEN_COMMAS)),
    _made("birth_in_scripts", "DATE_OF_BIRTH", "Looks like a date of birth.", _births, (_BORN, _BORN_LATER)),
)

"""Births whose day or year is written out, or told by a feast or a hard winter, wherever in the sentence they stand.

"nacque a Lucca il primo maggio del '31", "el día dos de abril de mil novecientos ochenta", "b. March the 3rd, eighteen
ninety-four", "three days after Candlemas 1883", "in the great flood of '53"; "1964, Libra"; "Rm 4 Ada Poe - 3/4/31 -".
"""

# ruff: noqa: SIM905  # as a list, months would take lines

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import zip_longest

from voting.screening import late, re2
from voting.screening.personal.births.near import ADULTS
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_EN_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|[0-3]?[0-9](?:st|nd|rd|th)?"
)
_EN_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_EN_YEAR = (
    rf"(?:(?:nineteen|eighteen)(?:[ -]hundred(?:(?:[ ]and)?[ -]{NUMBERS['en']})?|[ -](?:oh|ought)[ -]{NUMBERS['en']}|"
    rf"[ -]"
    rf"{NUMBERS['en']})|two thousand(?:(?: and)? {NUMBERS['en']})?|twenty[ -]{NUMBERS['en']})"
)
_FIGURES = r"(?:(?:1[6-9]|20)[0-9]{2}|['’][0-9]{2})"
# Of each language: a day, a month, what may stand between, a year in words
_LANGUAGES = (
    (
        rf"(?:primero|{NUMBERS['es']}|[0-3]?[0-9](?:º|°|ro)?)",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
        r"(?: días)?(?: del? mes)? de",
        rf"(?:(?:del? )?(?:año )?(?:de )?(?:mil (?:novecientos|ochocientos)(?: {NUMBERS['es']})?|"
        rf"dos mil(?: {NUMBERS['es']})?))",
    ),
    (
        rf"(?:primo|{NUMBERS['it']}|[0-3]?[0-9](?:º|°)?)",
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        r"(?: del mese)?(?: di)?",
        rf"(?:mille ?(?:novecento|ottocento) ?(?:{NUMBERS['it']})?|due ?mila ?(?:e ?)?(?:{NUMBERS['it']})?|(?:del )?"
        rf"{NUMBERS['it']})",
    ),
    (
        rf"(?:primeiro|{NUMBERS['pt']}|[0-3]?[0-9](?:º|°)?)",
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        r"(?: dias)?(?: do mês)? de",
        rf"(?:mil e? ?(?:novecentos|oitocentos)(?: e {NUMBERS['pt']})?|dois mil(?: e {NUMBERS['pt']})?)",
    ),
    (
        rf"(?:premier|1er|{NUMBERS['fr']}|[0-3]?[0-9])",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        r"(?: du mois de)?",
        rf"(?:mil(?:le)? (?:neuf|huit)[ -]cents?(?:[ -]{NUMBERS['fr']})?|dix-neuf[ -]cents?(?:[ -]{NUMBERS['fr']})?|"
        rf"deux[ -]mille?(?:[ -]{NUMBERS['fr']})?)",
    ),
    (
        r"(?:[a-zäöüß]{2,22}t(?:e|en|er)|[0-3]?[0-9]\.)",
        "jan(?:uar|ner)|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
        r"(?: des Monats)?",
        rf"(?:(?:neunzehn|achtzehn)hundert(?:und)?(?:{NUMBERS['de']})?|zweitausend(?:und)?(?:{NUMBERS['de']})?|"
        rf"{NUMBERS['de']})",
    ),
    (
        rf"(?:eerste|[a-zë]{{2,22}}(?:de|ste)|{NUMBERS['nl']}|[0-3]?[0-9])",
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
        r"(?: van)?",
        rf"(?:(?:negentien|achttien)honderd ?(?:en )?(?:{NUMBERS['nl']})?|negentien[ -]?{NUMBERS['nl']}|tweeduizend ?"
        rf"(?:en )?(?:{NUMBERS['nl']})?)",
    ),
    (
        rf"(?:första|andra|tredje|første|anden|[a-zåäöæø]{{3,18}}(?:de|te|nde)|{NUMBERS['sv']}|[0-3]?[0-9]\.?)",
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|januar|februar|marts|"
        "mai|"
        "august|desember",
        r"(?: i)?",
        rf"(?:nitton ?hundra ?(?:{NUMBERS['sv']})?|nittenhundre ?(?:og ?)?(?:{NUMBERS['no']})?|"
        rf"nittenhundrede ?(?:og ?)?"
        rf"(?:{NUMBERS['da']})?|nitten[ -]?(?:{NUMBERS['no']}|{NUMBERS['da']})|tjugohundra ?(?:{NUMBERS['sv']})?)",
    ),
    (
        r"(?:[a-ząćęłńóśźż]{4,20}ego(?: [a-ząćęłńóśźż]{4,20}ego)?|[0-3]?[0-9])",
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
        r"",
        r"(?:tysiąc (?:dziewięćset|osiemset)(?: [a-ząćęłńóśźż]{4,24}ego){1,2}|"
        r"dwa tysiące(?: [a-ząćęłńóśźż]{4,24}ego){1,2}|"
        r"dwutysięcznego)(?: roku)?",
    ),
    (
        r"(?:[а-яё]{4,18}(?:ого|его)(?: [а-яё]{4,18}(?:ого|его))?|[0-3]?[0-9])",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        r"",
        r"(?:тысяча (?:девятьсот|восемьсот)(?: [а-яё]{4,20}){1,2}|две тысячи(?: [а-яё]{4,20}){1,2}|"
        r"двухтысячного)(?: года)?",
    ),
)
_JOIN = r"(?:,? (?:de|del|di|do|du|des|van|of|i))?,?"
_BORN = re2.compile(
    r"(?i)(?:^|[^\pL])(?:born|birth|d\.?o\.?b\.?|geboren|geb\.|née?|nee?(?: le)|naissance|naquit|nacid[oa]s?|"
    r"naci[óo]|nací|"
    r"nacieron|nat[oa]|nacque|nascita|nasci|nasceu|nascid[oa]|född|föddes|fodd|født|fodt|urodzon[ya]|urodziła? się|"
    r"urodziłem się|urodziłam się|родил(?:ся|ась)|рождени[яе]|(?-i:\x00,?|[A-Z][a-z]+,?)[ ](?-i:b\.))[ ,:]"
)
_FEAST = loose(
    r"(?:christmas|xmas|x-mas|new year['’]?s|easter|whitsun|pentecost|michaelmas|candlemas|lammas|martinmas|epiphany|"
    r"twelfth night|all (?:saints|souls|hallows)['’]?|good friday|palm sunday|maundy thursday|ash wednesday|"
    r"shrove tuesday|"
    r"pancake|mothering|midsummer|midwinter|hogmanay|halloween|hallowe['’]en|thanksgiving|boxing|valentine['’]?s|"
    r"st\.? [a-z]+['’]?s|independence|bastille|bonfire|guy fawkes|canada|australia|anzac|armistice|remembrance|labou?r|"
    r"mother['’]?s|father['’]?s|leap|ve|vj|diwali|holi|eid(?:[ -](?:al|ul)[ -][a-z]{4,5})?|ashura|passover|purim|"
    r"hanukkah|chanukah|"
    r"rosh hashanah|yom kippur|nowruz|norouz|vesak|songkran|t[ếe]t|(?:lunar|chinese) new year|"
    r"heiligabend|weihnachten|silvester|neujahr|ostern|ostersonntag|ostermontag|karfreitag|pfingsten|pfingstsonntag|"
    r"allerheiligen|nikolaus|nikolaustag|dreikönig|lichtmess|rosenmontag|fronleichnam|"
    r"noël|réveillon|toussaint|pâques|pentecôte|chandeleur|nochebuena|nochevieja|navidad|san juan|semana santa|"
    r"(?:día de )?reyes|todos los santos|natale|capodanno|befana|ferragosto|pasqua|ognissanti|natal|páscoa|"
    r"kerst(?:mis|avond)?|oudejaarsdag|pasen|pinksteren|sinterklaas|koningsdag|koninginnedag|julafton|nyårsafton|"
    r"midsommar|"
    r"midsommarafton|lucia|julaften|nyttårsaften|wigilia|boże narodzenie|wielkanoc)"
    r"(?:[ -](?:eve|day|morning|night|week|sunday|monday|tuesday))?"
)
_DISTANCE = (
    rf"(?:(?:(?:the|a|one|two|{NUMBERS['en']}|[1-9][0-9]?) (?:days?|weeks?|nights?|morning|months?) |just |shortly |"
    rf"right )?"
    r"(?:before|after|following) )?"
)
_GREAT = r"(?:big|great|long|hard|cold|bad|terrible|famous)"
_DISASTER = (
    rf"(?:the )?(?:(?:{_GREAT} )?(?:snow|freeze|frost|flood|floods|storm|blizzard|drought|famine|heat ?wave|earthquake|"
    rf"quake|hurricane|cyclone|typhoon|strike)s?|{_GREAT} (?:winter|harvest)) of"
)
_RELATIVE = rf"{_DISTANCE}{_FEAST},?(?: of| in| de| del| von| van)? {_FIGURES}|{_DISASTER} {_FIGURES}"
# What a sentence about a birth is searched for, one language after another, in a window of a hundred characters.
_IN_WORDS = (
    *(
        late.compile(
            loose(
                rf"(?i)(?<![\w-])(?:día |giorno |dia |den )?{day}(?:{between}) (?:{months})\.?{_JOIN} "
                rf"(?:{year}|['’][0-9]{{2}})(?![\w-])|"
                rf"(?<![\w-])(?:día |giorno |dia |den )?(?!\d){day}(?:{between}) (?:{months})\.?{_JOIN} "
                rf"(?:1[6-9]|20)[0-9]{{2}}(?![\w-])"
            )
        )
        for day, months, between, year in _LANGUAGES
    ),
    late.compile(
        rf"(?i)(?<![\w-])(?:(?:{_EN_ORDINAL})(?: day)?(?: of)? {_EN_MONTH}(?:,| in| of)? (?:the year )?(?:{_EN_YEAR}|"
        rf"['’][0-9]{{2}})|{_EN_MONTH} (?:the )?(?:{_EN_ORDINAL}),? (?:{_EN_YEAR}|['’][0-9]{{2}}))(?![\w-])"
    ),
    late.compile(rf"(?i)(?<![\w-])(?:{_RELATIVE})(?![\w-])"),
)
_WINDOW, _REACH = 100, 30  # characters
# "Our startup was born two weeks before Christmas 2019"
_OF_A_THING = late.compile(
    r"(?i)\b(?:start-?up|company|firm|band|term|idea|idee|idée|project|game|genre|movement|club|brand|website|language|"
    r"product|tradition|firma|projekt|entreprise|projet|empresa|proyecto|azienda|progetto|projeto|bedrijf|företag)\b"
    r"[^.!?\n]{0,16}\Z"
)
_STOP = late.compile(
    r"[!?;\n]|"
    + "".join(rf"(?<!\b{month})" for month in "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec".split())
    + r"(?<!\b[A-Za-z])(?<!\bSt)\.(?= )|(?i:\b(?:died|†|moved|married|emigrated|since|until|"
    r"baptised|baptized|buried|murió|mort[oa]?|morreu|décédée?|gestorben|overleden|marié|heiratete|casó|casou|sposò)\b)"
)
_SHORT_DAY = rf"[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? {_EN_MONTH} ['’][0-9]{{2}}"
_NAMED = re2.compile(
    rf"(?i)\x00(?: is|['’]s)(?: on)? ((?:the )?{_SHORT_DAY}|{_RELATIVE})"
    rf"(?:(?:,| and|, and) \x00(?: is|['’]s)?(?: on)? ((?:the )?{_SHORT_DAY}|{_RELATIVE}))?(?:[^\pL0-9]|$)"
)
_THIS = datetime.now(UTC).year % 100
_PAST = "(?:" + "|".join(f"{year:02}" for year in range(_THIS + 2, 100)) + ")"
_SIGN = (
    r"(?:aries|taurus|gemini|libra|scorpio|sagittarius|capricorn|aquarius|pisces|virgo|cancer sun|leo sun|widder|"
    r"zwillinge?|"
    r"jungfrau|waage|skorpion|schütze|steinbock|wassermann|fische|tauro|géminis|escorpio|sagitario|capricornio|"
    r"acuario|piscis|"
    r"bélier|gémeaux|scorpion|sagittaire|capricorne|verseau|bilancia|scorpione|capricorno|acquario|pesci|ariete)"
)
_DAY = r"[0-3]?[0-9][./-][0-3]?[0-9][./-]"
BIRTHS_IN_WORDS = (
    re2.compile(rf"(?i)(?:^|[^0-9./-])((?:{_DAY})?{ADULTS})[,;·|/]{{1,2}}[ ]{_SIGN}\b"),
    # A home's list of who lives in which room
    re2.compile(
        r"(?im)^[ \t>*-]{0,4}(?:rm|room|bed|bay|apt|flat|unit|cell|ward|zi|zimmer|ch|chambre|hab|habitación|cama|"
        r"stanza|"
        r"camera|kamer|pokój|rum|quarto|"
        r"izba)\.?[ ]?[0-9]{1,4}[a-z]?[ :.,;|–-]{1,3}(?-i:(?:[A-ZÀ-Þ\x00][^ 0-9\n]{0,20}[ ]?(?:(?:de|van|von|der|née|"
        r"y|da|di|la|le)[ ])?){1,5})[ ,;|(–-]{1,3}"
        rf"({_DAY}(?:{_PAST}|{ADULTS}))(?:[ ]?[-–—,;|)]|[ ][a-z]|[ \t]*$)"
    ),
    re2.compile(rf"\x00[ ]?[|;,\t–-][ ]?({_DAY}{_PAST})[ ]?[|;,\t)–-]"),
    # French without its accent, where no sentence goes on with a year
    re2.compile(
        r"(?i)(?:^|[^\pL'’])n(?:e|é|ee|ée|es|és)(?:\(e\))? le (?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        r"dimanche) )?"
        r"([0-3]?[0-9][./ -][0-3]?[0-9][./ -](?:(?:19|20)[0-9]{2}|[0-9]{2})|[0-3]?[0-9](?:er)? [a-zéû]{3,9}\.? "
        r"(?:(?:19|20)[0-9]{2}|['’]?[0-9]{2}))(?:[^0-9/]|$)"
    ),
    re2.compile(r"(?i)(?:^|[^\pL'’])nee? en ((?:19|20)[0-9]{2}|['’]?[4-9][0-9])(?:[^0-9]|$)"),
    # An age that somebody has since a day
    re2.compile(
        r"(?i)(?:^|[^\pL])(?:s?he|i|\x00)(?: is|['’]s|['’]m| am| has been|['’]s been|['’]ve been)(?: now)? [1-9][0-9]?"
        r"(?: years old)? since ((?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]{0,6}\.?,? )?(?:the )?"
        rf"(?:[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? {_EN_MONTH} (?:19|20)[0-9]{{2}}|{_EN_MONTH} [0-3]?[0-9](?:st|nd|rd|"
        rf"th)?,? "
        r"(?:19|20)[0-9]{2}))(?:[^0-9]|$)"
    ),
    # Of other languages, in short
    re2.compile(
        r"(?i)(?:^|[^\pL])(?:sünd\.|sündinud|dzim\.|dzimis|dzimusi|gim\.|gimęs|gimusi|nar\.|narozen[aáý]?|narodený|"
        r"roj\.|"
        r"rojen[a]?|rođen[a]?|fædd(?:ur)?|fodd|fodt|föd\.|synt\.|szül\.|роден[аи]?|нар\.)[ :]{1,2}"
        r"(?:dne |v |i |den |le )?([0-3]?[0-9][./-] ?[01]?[0-9][./-] ?(?:19|20)?[0-9]{2}|(?:19|"
        r"20)[0-9]{2}[./-][01][0-9][./-]"
        r"[0-3][0-9]\.?|[0-3]?[0-9]\.? \pL{3,10}\.? (?:19|20)[0-9]{2})(?:[^0-9]|$)"
    ),
)
"""Each group is a birth."""
BIRTHS_OF_WORDS = (_BORN, _NAMED)


def births_in_words(text: str) -> Iterator[tuple[int, int]]:
    """Yields the first date in words, or by a feast, behind a word for a birth in its sentence; and beside a name."""
    words = list(_BORN.finditer(text))
    for match, following in zip_longest(words, words[1:]):
        end = match.end()  # a window ends where the next word for a birth begins, so that none is searched twice
        if _OF_A_THING.search(text, max(0, match.start() - _REACH), match.start() + 1) is not None:
            continue
        limit = min(len(text), end + _WINDOW, following.start() if following is not None else len(text))
        stop = _STOP.search(text, end, limit)
        limit = limit if stop is None else stop.start()
        found = [one.span() for pattern in _IN_WORDS if (one := pattern.search(text, end, limit)) is not None]
        if found:
            yield min(found, key=lambda span: (span[0], -span[1]))
    for match in _NAMED.finditer(text):
        yield from (match.span(group) for group in (1, 2) if match.start(group) >= 0)

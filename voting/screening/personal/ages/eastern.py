"""Ages as they are told in Czech, Slovak, Polish, Slovenian, Croatian, Serbian and Romanian, in digits or in words.

"je mi čtrnáct", "Môj syn má päť rokov", "petindvajset let", "baka ima osamdeset i tri", "56-godišnja žena", "имам 41
годину", "am patruzeci și cinci de ani". With a verb of having the unit must follow, as one has other things, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.spoken_numbers import NUMBERS, loose

_EDGE = r"(?i)(?:^|[^0-9A-Za-z\x{c0}-\x{24f}\x{400}-\x{45f}])"
_END = r"(?:[^0-9A-Za-z\x{c0}-\x{24f}\x{400}-\x{45f}]|$)"
_STOP = (
    r"(?:[ ]?(?:[,;:!?)\n]|\.(?:[^0-9]|$)|[ ][–-][ ])|$|"
    r"[ ](?:a|i|și|si|in|pa|ale|ali|ar|dar|и|а|али)[ ])"
)
_DIGITS = r"[1-9][0-9]?"
_CYRILLIC = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))


def _serbian(pattern: str) -> str:
    """Returns the same words in Cyrillic; signs of patterns stay."""
    pattern = pattern.replace("lj", "љ").replace("nj", "њ").replace("dž", "џ")
    return "".join(_CYRILLIC.get(one, one) for one in pattern)


def _any(pattern: str) -> str:
    """Returns a pattern of words, of which a tilde stands for whatever ending a word has."""
    return "(?:" + loose(pattern).replace("~", r"\w{0,6}") + ")"


def _ended(pattern: str) -> str:
    """Returns such a pattern in RE2's syntax, which has no letters of other scripts in a word."""
    return pattern.replace(r"\w{0,6}", r"[a-z\x{df}-\x{24f}\x{430}-\x{45f}]*")


_CS = "jedna|dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět"
_CS_TENS = "dvacet|třicet|čtyřicet|padesát|šedesát|sedmdesát|osmdesát|devadesát"
_SK_TENS = "dvadsať|tridsať|štyridsať|päťdesiat|šesťdesiat|sedemdesiat|osemdesiat|deväťdesiat"
_SL_TENS = "dvajset|trideset|štirideset|petdeset|šestdeset|sedemdeset|osemdeset|devetdeset"
_SH_TENS = "dvadeset|trideset|četrdeset|pedeset|šezdeset|sedamdeset|osamdeset|devedeset"
_SH_UNITS = "jedn[au]|jedan|dva|dvije|dve|tri|četiri|pet|šest|sedam|osam|devet"
_SH = (
    f"(?:{_SH_TENS})(?: i)?(?: (?:{_SH_UNITS}))?|(?:jeda|dva|tri|četr|pet|šes|sedam|osam|devet)naest|deset|sto|"
    f"{_SH_UNITS}"
)
_WORDS = {
    "cs": f"(?:(?:jedn|dva|tři|čtyři|pět|šest|sedm|osm|devět)a)?(?:{_CS_TENS})|(?:{_CS_TENS}) (?:{_CS})|"
    f"(?:jede|dva|tři|čtr|pat|šest|sedm|osm|devate)náct|deset|sto|jeden|{_CS}",
    "sk": f"(?:{_SK_TENS})(?:jeden|dva|tri|štyri|päť|šesť|sedem|osem|deväť)?|(?:jede|dva|tri|štr|pät|šest|sedem|osem|"
    "devät)násť|desať|sto|dva|dve|tri|štyri|päť|šesť|sedem|osem|deväť",
    "sl": f"(?:(?:en|dva|tri|štiri|pet|šest|sedem|osem|devet)in)?(?:{_SL_TENS})|(?:ena|dva|tri|štiri|pet|šest|sedem|"
    "osem|devet)jst|(?:dva|tri|štiri|pet|šest|sedem|osem|devet)najst|enajst|deset|sto|dve|dva|tri|štiri|pet|šest|"
    "sedem|osem|devet",
    "sh": _SH,
    "sr": _serbian(_SH),
    "ro": "(?:douăzeci|treizeci|patruzeci|cincizeci|[șş]aizeci|[șş]aptezeci|optzeci|nouăzeci)"
    "(?: [șş]i (?:unu|una|doi|două|trei|patru|cinci|[șş]ase|[șş]apte|opt|nouă))?|"
    "(?:un|doi|două|trei|pai|cinci|[șş]ai|[șş]apte|opt|nouă)sprezece|zece|doi|două|trei|patru|cinci|[șş]ase|"
    "[șş]apte|opt|nouă|o sută",
}
_SPELT = {language: _any(pattern) for language, pattern in _WORDS.items()} | {"pl": NUMBERS["pl"]}
_UNITS = {
    "cs": _any("let|letech|rok|roky|roků|měsíc|měsíce|měsíců|týdnů|týdny|dní|dny"),
    "sk": _any("rok|roky|rokov|rokoch|mesiac|mesiace|mesiacov|týždňov|týždne|dní|dni"),
    "pl": _any("latk[aoi]|latek|roczek|miesi[ęa]c~"),  # others: `slots`
    "sl": _any("let|leti|leta|leto|mesec|meseca|mesece|mesecev|tednov|dni"),
    "sh": _any("godin[aeu]|god\\.?|mjesec[aei]?|mesec[aei]?|tjedana|nedelj[ae]|dana"),
    "ro": "(?:de )?" + _any("ani|an|ani[sș]ori|luni|lună|săptămâni|zile"),
}
_UNITS["sr"] = _any(_serbian("godin[aeu]|god\\.?|mesec[aei]?|nedelj[ae]|dana"))
# Who has an age, or comes to one
_HAS = {
    "cs": "mám|máš|má|máme|mají|měl[aio]?|bude mít|oslavil~|slaví|oslaví|dožil~ se|ve věku|dovršil~",
    "sk": "mám|máš|má|máme|majú|mal[aio]?|bude mať|oslávil~|oslavuje|oslávi|dožil~ sa|vo veku|dovŕšil~",
    "pl": "mam|masz|ma|mamy|mają|miał~|skończył~|kończy|ukończył~|obchodzi|w wieku",
    "sl": "imam|imaš|ima|imamo|imajo|imel[aio]?|star[ai]?|star[ai]? (?:sem|je|bo|si)|praznuje|praznoval~|dopolnil~|"
    "dopolni|šteje|v starosti",
    "sh": "imam|imaš|ima|imamo|imaju|imao|imal[aio]|punim|puni|navršio|navršila|navršava|napunio|napunila|slavi|"
    "proslavi[ol]~|u dobi od|u starosti od|star|stara|star[a]? (?:sam|je)",
    "ro": "am|ai|are|avem|au|aveam|avea|(?:a|am|ai) împlinit|împlinesc|împline[sș]te|va împlini|în vârstă de|"
    "la vârsta de|fac|face|făcut",
}
_HAS["sr"] = _serbian(_HAS["sh"])
_OVER = _any(
    "už|již|teprve|teprv|skoro|téměř|asi|přes|právě|necelých|jen|iba|len|takmer|práve|již|już|dopiero|prawie|niecałe|"
    "około|że|komaj|že|skoraj|približno|okrog|šele|tek|već|gotovo|skoro|oko|otprilike|samo|više od|preko|deja|doar|"
    "aproape|cam|abia|peste|vreo|већ|тек|скоро|око|само|преко"
)
_KIN = (
    "syn~|dcer~|dceř~|dcér~|dítě~|děti|dětem|dieťa~|deti|deťom|matk~|matce|otec|otc~|táta|tátovi|tata|tato|mamka|mamce|"
    "máma|mámě|mama|mame|babičk~|babičce|babka|babci~|dědeč~|děda|dědovi|dedko|dedovi|bratr~|brat|bratu|bratovi|"
    "sestr~|sestře|siostr~|manžel~|manžel~|přítel~|priateľ~|vnuk~|vnuč~|wnuk~|wnucz~|dziad~|żona|żonie|mąż|mężowi|"
    "córk~|córc~|córeczk~|synek|dziecko|dzieci|teta|tetě|ciotk~|wujek|strýc~|strýko|neteř~|synovec|"
    "hči|hčer~|hčerk~|oče|očka|ata|babic~|dedek|dedku|žena|ženě|žene|mož|partner~|otrok~|fant|punca|"
    "kći|kćer~|ćerk~|kćerk~|majka|majci|otac|baka|baki|djed~|deda|muž|suprug~|unuk~|unuc~|dijete|dete|nećak~|ujak|"
    "tetka|stric|fiul~|fiica|feti[tț]a|băiatul|băie[tț]elul|copilul|bunica|bunicul|sora|fratele|so[tț]ia|so[tț]ul|"
    "nepotul|nepoata|soacra|socrul|mătu[sș]a|unchiul"
)
_KIN_CYRILLIC = _serbian(
    "sin~|kći|ćerk~|majk~|otac|ocu|tat[ai]|mam[ai]|bak[ai]|ded[ai]|brat|sestr[ai]|muž|žen[ai]|unuk~|unuc~|dete|ujak|"
    "tetka|stric"
)
_WHOSE = _any(" (?:meu|mea|lui|ei|său|sa|nostru|noastră|můj|moje|môj|moja|mój|moj)")
_LINKED = _any("[,:]| pa| je| bude| bylo| је| [(]|[(]")
# Whom an adjective of years is said of
_PERSON = _any(
    "muž~|žen~|chlap~|kluk~|hoch~|holk~|holčič~|dívk~|dívč~|slečn~|pacient~|pacijen~|řidič~|vodič~|student~|učiteľ~|"
    "dôchod~|důchod~|penzi~|mladík~|mladíc~|dievč~|senior~|obyvatel~|matk~|otec|otc~|osob[aěyu]|chłop~|kobiet~|"
    "mężczyz~|dziewcz~|uczeń|ucznia|uczennic~|kierowc~|mieszkan~|emeryt~|fant~|punc~|dekl~|gosp~|mošk~|moški|žensk~|"
    "muškar~|djevoj~|devoj~|dječ[ak]~|deča~|dečk~|mladić~|sinu?|sina|bak[aeiu]|vozač~|đak~|učeni[kc]~|umirovlj~|"
    "voznik~|voznic~|upokoj~|dijak~|žrtv~|osumnji~"
    f"|{_KIN}"
)
_PERSON_CYRILLIC = _any(
    _serbian("muškar~|žen~|devoj~|deča~|dečk~|mladić~|pacijen~|vozač~|đak~|učeni[kc]~|penzi~|student~|") + _KIN_CYRILLIC
)
# The numbers as they stand before "-letý", "-ročný", "-letni", "-godišnji"
_OF_YEARS = _any(
    "(?:(?:jedn|dva|tři|čtyři|pět|šest|sedm|osm|devět)a)?(?:dvace|třice|čtyřice|padesá|šedesá|sedmdesá|osmdesá|devadesá)"
    "ti~|(?:jede|dva|tři|čtr|pat|šest|sedm|osm|devate)nácti|dvou|tří|čtyř|pěti|šesti|sedmi|osmi|devíti|deseti|sto|"
    "(?:dvadsať|tridsať|štyridsať|päťdesiat|šesťdesiat|sedemdesiat|osemdesiat|deväťdesiat)~|"
    "(?:jede|dva|tri|štr|pät|šest|sedem|osem|devät)násť|dvoj|troj|štvor|päť|šesť|sedem|osem|deväť|desať|"
    "(?:dwudziesto|trzydziesto|czterdziesto|(?:pięć|sześć|siedem|osiem|dziewięć)dziesięcio)"
    "(?:jedno|dwu|trzy|cztero|pięcio|sześcio|siedmio|ośmio|dziewięcio)?|"
    "(?:jede|dwu|trzy|czter|pięt|szes|siedem|osiem|dziewięt)nasto|dwu|trzy|cztero|pięcio|sześcio|siedmio|ośmio|"
    "dziewięcio|dziesięcio|stu|"
    f"(?:(?:en|dva|tri|štiri|pet|šest|sedem|osem|devet)in)?(?:{_SL_TENS})|(?:ena|dva|tri|štiri|pet|šest|sedem|osem|"
    "devet)(?:na)?jst|dvo|tri|štiri|pet|šest|sedem|osem|devet|deset|"
    f"(?:{_SH_TENS})o?(?:jedno|dvo|tro|četvoro|peto|šesto|sedmo|osmo|deveto)?|(?:jeda|dva|tri|četr|pet|šes|sedam|"
    "osam|devet)naesto|dvo|tro|četvoro|peto|šesto|sedmo|osmo|deveto|deseto"
)
_LONG = _any("let(?:[ýáéíú]|ého|ému|ém|ým|ou|ých|ými|n[iaoe]|neg~|nem~|nik~|nic~)|ročn~|letni~|godišnj~")
_LONG_CYRILLIC = _any(_serbian("godišnj~"))
_OF_YEARS_CYRILLIC = _any(
    _serbian(
        f"(?:{_SH_TENS})o?(?:jedno|dvo|tro|četvoro|peto|šesto|sedmo|osmo|deveto)?|(?:jeda|dva|tri|četr|pet|šes|sedam|"
        "osam|devet)naesto|dvo|tro|četvoro|peto|šesto|sedmo|osmo|deveto|deseto"
    )
)
_DATIVE = _any("mi|mně|mu|jemu|jí|ji|jim|nám|vám|ti|tobě")
_ALL = "|".join(_SPELT.values())
_ANY_UNIT = "|".join(_UNITS.values())

_HAD = tuple(
    re2.compile(
        rf"{_EDGE}{_ended(_any(_HAS[one]))}(?:,? {_OVER})? ((?:{_DIGITS}|{_SPELT[one]}) {_ended(_UNITS[one])}){_END}"
    )
    for one in _UNITS
)

_SLOTS = (
    # "je mi 34", "je mu dvaadvacet"
    re2.compile(
        rf"{_EDGE}(?:(?:je|bylo|bude|by bylo) {_DATIVE}|{_DATIVE} (?:je|bylo|bude))(?: {_OVER})? "
        rf"((?:{_DIGITS}|{_SPELT['cs']})(?: {_ended(_UNITS['cs'])})?){_STOP}"
    ),
    # "puni devedeset", "împlinește 40"
    re2.compile(
        rf"{_EDGE}(?:punim?|napuni(?:o|la)|navrši(?:o|la)|[iî]mpline(?:[sșş]te|sc)|dopolni(?:la?)?|пуни|напуни(?:о|ла))"
        rf" ({_DIGITS}|{_SPELT['sh']}|{_SPELT['sr']}|{_SPELT['ro']}|{_SPELT['sl']}){_STOP}"
    ),
)
# A number that stands behind somebody, or of an adjective that stands beside somebody
_NUMBERS = re2.compile(rf"{_EDGE}((?:{_ALL})(?: (?:{_ended(_ANY_UNIT)}))?|{_DIGITS} (?:{_ended(_ANY_UNIT)})){_STOP}")
_OF_SOMEBODY = late.compile(
    rf"(?i)(?:(?<![^\W_])(?:{_any(_KIN)}|{_any(_KIN_CYRILLIC)}){_WHOSE}?(?:{_LINKED})?(?: {_OVER})?|"
    r"(?:,|\ba) (?:jí|mu|jemu|mně)) ?\Z"
)
# "dceři je čtrnáct let a synovi 9"
_ANOTHER = late.compile(
    rf"(?i),? (?:a|i|in|și|и) (?:{_any(_KIN)}|{_any(_KIN_CYRILLIC)}|{_DATIVE}) ([1-9]\d?)(?![\w:.,/-]*\w)"
)
_ADJECTIVES = (
    re2.compile(rf"{_EDGE}((?:{_DIGITS}[ ]?-?[ ]?|{_ended(_OF_YEARS)}){_ended(_LONG)}){_END}"),
    re2.compile(rf"{_EDGE}((?:{_DIGITS}[ ]?-?[ ]?|{_OF_YEARS_CYRILLIC}){_ended(_LONG_CYRILLIC)}){_END}"),
    re2.compile(rf"{_EDGE}((?:lat|l\.) {_DIGITS}){_END}"),
    re2.compile(rf"[(]((?:lat |l\. )?{_DIGITS}(?: {_ended(_ANY_UNIT)})?)[)]"),
)
_SOMEBODY_AFTER = late.compile(rf"(?i) (?:\x00|(?:{_PERSON}|{_PERSON_CYRILLIC})(?![^\W_]))")
_SOMEBODY_BEFORE = late.compile(rf"(?i)(?<![^\W_])(?:(?:{_PERSON}|{_PERSON_CYRILLIC})(?: \x00)?(?:,? | [(])|\x00,? )\Z")
PATTERNS = (*_HAD, *_SLOTS, _NUMBERS, *_ADJECTIVES)
"""Of which one matches where an age is told so."""
_REACH = 48  # characters
# Of months and weeks the word belongs to the age, which is another one without it.
_YEARS = late.compile(r"(?i) (?:let|letech|leti|leta|leto|rok|roky|rok[uů]|rokov|god\w*|год\w*|(?:de )?ani?)\.?\Z")


def eastern_ages(text: str) -> Iterator[tuple[int, int]]:
    """Yields where ages are told in these languages, without their years."""
    for start, end in _with_units(text):
        years = _YEARS.search(text, start, end)
        yield start, end if years is None else years.start()


def _with_units(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (*_HAD, *_SLOTS):
        yield from pattern.places(text)
    for start, end in _NUMBERS.places(text):
        if _OF_SOMEBODY.search(text, max(0, start - _REACH), start) is not None:
            yield start, end
            another = _ANOTHER.match(text, end)
            if another is not None:
                yield another.span(1)
    for pattern in _ADJECTIVES:
        for start, end in pattern.places(text):
            after = text[start - 1 : start] != "(" and _SOMEBODY_AFTER.match(text, end, end + _REACH) is not None
            if after or _SOMEBODY_BEFORE.search(text, max(0, start - _REACH), start) is not None:
                yield start, end

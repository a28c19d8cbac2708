"""The numbers from one to ninety-nine as they are spoken, as patterns in RE2's syntax.

Only where a language forms them by a rule: Hindi has a word of its own for each, and they are listed. A letter with an
accent may stand without, as people type it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_EN_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_FR_TO_NINETEEN = (
    "dix-sept|dix-huit|dix-neuf|dix sept|dix huit|dix neuf|dix|onze|douze|treize|quatorze|quinze|seize|une|un|deux|"
    "trois|quatre|cinq|six|sept|huit|neuf"
)
_PATTERNS = {
    "en": f"(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -]?(?:{_EN_UNITS}))?|ten|eleven|"
    f"twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{_EN_UNITS}",
    "de": "(?:(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|"
    "fuenfzig|sechzig|siebzig|achtzig|neunzig)|(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)?zehn|elf|zwölf|zwoelf|"
    "zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun",
    "fr": "(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|quatre[ -]vingts?)"
    f"(?:[ -](?:et[ -])?(?:{_FR_TO_NINETEEN}))?|{_FR_TO_NINETEEN}",
    "es": "(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:una?|uno|dos|tres|cuatro|cinco|"
    "seis|"
    "siete|ocho|nueve))?|veinti(?:ún|uno|una|dós|trés|cuatro|cinco|séis|siete|ocho|nueve)|veinte|"
    "dieci(?:séis|siete|ocho|nueve)|diez|once|doce|trece|catorce|quince|un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|"
    "nueve",
    "it": "(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?)(?:uno?|due|tré|quattro|"
    "cinque|sei|sette|otto|nove)?|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|"
    "dieci|due|tre|quattro|cinque|sei|sette|otto|nove",
    "pt": "(?:vinte|trinta|quarenta|cinquenta|cinqüenta|sessenta|setenta|oitenta|noventa)(?: e (?:uma?|dois|duas|"
    "três|"
    "quatro|cinco|seis|sete|oito|nove))?|dez|onze|doze|treze|quatorze|catorze|quinze|dezess?eis|dezasseis|"
    "dez[ea]ssete|"
    "dezoito|dez[ea]nove|uma?|dois|três|quatro|cinco|seis|sete|oito|nove",
    "nl": "(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|"
    "zeventig|tachtig|negentig)|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twee|"
    "drie|vier|vijf|zes|zeven|acht|negen",
    "sv": "(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|"
    "tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|två|tre|fyra|fem|sex|sju|åtta|nio",
    "da": "(?:(?:en|et|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|"
    "halvfems)|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|to|tre|fire|fem|seks|syv|otte|ni",
    "no": "(?:tjue|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti)(?:en|to|tre|fire|fem|seks|sju|syv|åtte|ni)?|"
    "ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|to|tre|fire|fem|seks|sju|syv|åtte|ni",
    "pl": "(?:dwadzieścia|trzydzieści|czterdzieści|(?:pięć|sześć|siedem|osiem|dziewięć)dziesiąt)(?: (?:jeden|dwa|"
    "trzy|"
    "cztery|pięć|sześć|siedem|osiem|dziewięć))?|dziesięć|(?:jede|dwa|trzy|czter|pięt|szes|siedem|osiem|"
    "dziewięt)naście|"
    "dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć",
    "tr": "(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)(?: ?(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|"
    "dokuz))?|iki|üç|dört|beş|altı|yedi|sekiz|dokuz",
    "et": "(?:kaks|kolm|neli|viis|kuus|seitse|kaheksa|üheksa)kümmend(?: ?(?:üks|kaks|kolm|neli|viis|kuus|seitse|"
    "kaheksa|üheksa))?|(?:üks|kaks|kolm|neli|viis|kuus|seitse|kaheksa|üheksa)teist(?:kümmend)?|kümme|üks|kaks|kolm|neli|"
    "viis|kuus|seitse|kaheksa|üheksa",
    "fi": "(?:kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)kymmentä(?:yksi|kaksi|kolme|neljä|viisi|kuusi|"
    "seitsemän|kahdeksan|yhdeksän)?|(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)toista|kymmenen|"
    "kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän",
    "lv": "(?:div|trīs|četr|piec|seš|septiņ|astoņ|deviņ)desmit(?: (?:viens|divi|trīs|četri|pieci|seši|septiņi|astoņi|"
    "deviņi))?|(?:vien|div|trīs|četr|piec|seš|septiņ|astoņ|deviņ)padsmit|desmit|viens|divi|trīs|četri|pieci|seši|"
    "septiņi|astoņi|deviņi",
    "lt": "(?:dvi|tris|keturias|penkias|šešias|septynias|aštuonias|devynias)dešimt(?: (?:vieneri|dveji|treji|ketveri|"
    "penkeri|šešeri|septyneri|aštuoneri|devyneri))?|(?:vienuo|dvy|try|keturio|penkio|šešio|septynio|aštuonio|"
    "devynio)lika|dešimt|vieneri|dveji|treji|ketveri|penkeri|šešeri|septyneri|aštuoneri|devyneri",
    "hu": "(?:tizen|huszon|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven)(?:egy|kettő|két|három|négy|öt|hat|"
    "hét|nyolc|kilenc)?|tíz|húsz|kettő|két|három|négy|öt|hat|hét|nyolc|kilenc",
    "zh": "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])",
    "hi": "एक|दो|तीन|चार|पाँच|पांच|छह|छः|छे|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह|पन्द्रह|सोलह|सत्रह|अठारह|"
    "उन्नीस|बीस|"
    "इक्कीस|बाईस|तेईस|चौबीस|पच्चीस|छब्बीस|सत्ताईस|अट्ठाईस|अठाईस|उनतीस|तीस|इकतीस|बत्तीस|तैंतीस|चौंतीस|पैंतीस|"
    "छत्तीस|सैंतीस|अड़तीस|"
    "उनतालीस|चालीस|इकतालीस|बयालीस|तैंतालीस|चवालीस|चौवालीस|पैंतालीस|छियालीस|सैंतालीस|अड़तालीस|उनचास|पचास|इक्यावन|"
    "बावन|तिरपन|चौवन|"
    "पचपन|छप्पन|सत्तावन|अट्ठावन|उनसठ|साठ|इकसठ|बासठ|तिरसठ|चौंसठ|पैंसठ|छियासठ|सड़सठ|अड़सठ|उनहत्तर|सत्तर|इकहत्तर|"
    "बहत्तर|तिहत्तर|"
    "चौहत्तर|पचहत्तर|छिहत्तर|सतहत्तर|अठहत्तर|उन्यासी|अस्सी|इक्यासी|बयासी|तिरासी|चौरासी|पचासी|छियासी|सत्तासी|"
    "अट्ठासी|नवासी|नब्बे",
    "hi-latin": "ek|do|teen|tin|char|chaar|paanch|panch|chhe|chhah|cheh|saat|aath|nau|das|gyarah|barah|terah|chaudah|"
    "pandrah|solah|satrah|atharah|unnis|bees|ikkis|bais|teis|chaubis|pach?chis|chhabbis|sattais|atthais|untis|tees|"
    "ikattis|battis|taintis|chauntis|paintis|chhattis|saintis|adtis|untalis|chalis|chalees|paintalis|pachas|pachaas|"
    "pachpan|chhappan|saath|paisath|sattar|bahattar|pachhattar|assi|pachasi|nabbe|nabbay",
}


def loose(pattern: str) -> str:
    """Returns a pattern that matches the same texts, and those in which accents of Latin letters are left out."""
    return "".join(_either(pattern))


def _either(pattern: str) -> Iterator[str]:
    inside = False
    for one in pattern:
        inside = one == "[" or (inside and one != "]")
        if one.isascii():
            yield one
            continue
        bare = unicodedata.normalize("NFD", one)[0]
        bare = {"ø": "o", "ı": "i", "ł": "l"}.get(one, bare)
        yield f"[{one}{bare}]" if bare != one and bare.isascii() and not inside else one


NUMBERS = {language: f"(?:{loose(pattern)})" for language, pattern in _PATTERNS.items()}
"""By language, the pattern of one to ninety-nine in words."""

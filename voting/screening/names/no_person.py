"""Words that the model takes for somebody's name and that stand for a language, a role, a label, a plant, a browser.

"a little Welsh", "Auftraggeberin Anna Vogt", "Abo 7f3a-…", "Agent: hello", "Is Lily or Iris hardier", "nb Marigold",
"(KHTML, like Gecko)".
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from voting.screening import late
from voting.screening.names.decoding import Name
from voting.screening.names.refusals import GREETINGS

_LANGUAGES = frozenset(
    "English Irish Welsh Scots Scottish German French Dutch Flemish Spanish Catalan Basque Galician "
    "Portuguese Italian Danish Swedish Norwegian Finnish Icelandic Estonian Latvian Lithuanian Polish Czech "
    "Slovak Slovene Slovenian Croatian Serbian Bosnian Albanian Greek Turkish Kurdish Romanian Hungarian "
    "Bulgarian Russian Ukrainian Arabic Hebrew Persian Farsi Dari Pashto Hindi Urdu Punjabi Bengali Tamil "
    "Telugu Gujarati Marathi Malayalam Nepali Sinhala Thai Vietnamese Khmer Lao Burmese Malay Indonesian "
    "Tagalog Filipino Chinese Mandarin Cantonese Japanese Korean Mongolian Swahili Yoruba Igbo Hausa Twi "
    "Amharic Somali Tigrinya Zulu Xhosa Afrikaans Shona Latin Yiddish Romani Creole Maltese Gaelic Deutsch "
    "Englisch Französisch Spanisch Italienisch Türkisch Polnisch Russisch Arabisch Niederländisch "
    "Portugiesisch".split()
)
_SPOKEN = late.compile(
    r"(?i)\b(?:a little|little|bit(?: of)?|some|fluent(?: in)?|basic|broken|conversational|beginner(?:['’]s)?|native|"
    r"speaks?|spoke|speaking|learn(?:ing|t|ed|s)?|taught|studied|studying|understands?|translate(?:d)? (?:in)?to|"
    r"bisschen|etwas|wenig|fließend|gebrochen|spreche|spricht|lerne|lernt)[ ]\Z"
)
_LISTED = late.compile(r"(?:,| and| or| und| oder|, and)[ ](?:(?:a )?(?:little|bit of|some|bit)[ ])?\Z")
# What German and its neighbours call a party to a contract, and what a contract is called
_PARTY = late.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:nehmer|geber|empfänger|inhaber|halter|besitzer|eigentümer|vertreter|beauftragte|"
    r"berechtigte|"
    r"bevollmächtigte|steller|leiter|führer|träger|zahler|bearbeiter|partner|kontakt|adresse|anschrift|police|"
    r"vertrag|karte|"
    r"konto|schein|ausweis|bescheid|auftrag|rechnung|nummer|maschine|versicherung|kasse)(?:in|innen|n|r|rin|s)?\Z"
)
_PARTY_NEXT = late.compile(r"(?: der| des)?[ :]{1,2}(?:\x00|[A-ZÄÖÜ\d]|Nr)|[,)]| ?\n")
_LABELS = frozenset(
    "abo abonnement kit karte karta carta carte tarjeta kort police polis los posten kurs cust sub pos ref "
    "sku lot batch iva tva vat ust mwst gst pan".split()
)
_LABELLED = late.compile(
    r"(?:[ ]?[:#.]|[ ](?:is|ist|est|es|nr\.?|no\.?))?[ ](?:nr\.? ?|no\.? ?|# ?)?[A-Z]{0,3}-?(?:[\da-f]*\d[\w-]{2,}|"
    r"\x00)"
)
_TAX = late.compile(
    r"(?i)(?:\bpartita|\bcon|\bsin|\bmás|\+|\bp\.|\bsenza|\bmais|\bsem|\bplus|\bhors|%|\bexcl\.?|\bincl\.?) ?\Z"
)
_SPEAKERS = frozenset(
    "agent cust customer rep operator caller client kunde kundin kundenservice berater mitarbeiter support "
    "cliente asesor agente operador operatore conseiller client klant medewerker klient konsultant bot user "
    "assistant interviewer host".split()
)
_LINE = late.compile(r"(?:\A|\n|\] ?|\d ?[-–>] ?)[ \t>*\[]{0,4}\Z")
_SPEAKS = late.compile(
    r"[ ]?\d?:[ \n]|[ ](?:\x00|[A-Z][a-z]+)(?: [A-Z][a-z]*\.?)?:[ \n]|[ ](?:rang|called|says?|wrote|asks?)\b"
)
_PLANTS = frozenset(
    "rose daisy basil rosemary iris lily heather holly ivy violet jasmine poppy fern hazel willow olive sage "
    "ginger saffron clover laurel myrtle dahlia camellia azalea magnolia bryony fleur marigold lavender "
    "angelica veronica rowan ash linden cherry plum petunia zinnia begonia primrose hyacinth yarrow sorrel "
    "anise juniper aster valerian verbena mimosa acacia rosa rosmarin basilikum iris lilie jasmin viola "
    "margarita begonia hortensia azucena amapola camelia dalia".split()
)
_GARDEN = late.compile(
    r"(?i)\b(?:plants?|planting|prun\w+|gardens?|gardening|soil|compost|pots?|potted|repot\w*|balcony|bloom(?:s|ing)?|"
    r"flower(?:s|ing|bed)?|hard(?:y|ier|iest)|hedges?|shrubs?|seed(?:s|lings?)?|herbs?|bush(?:es)?|cuttings?|mulch|"
    r"greenhouse|"
    r"perennials?|annuals?|fertili[sz]er|blossoms?|leaves|roots?|shade|balkon|pflanzen?|garten|topf|erde|jardin|jardín|"
    r"maceta|giardino|vaso|tuin)\b"
)
_OF_PEOPLE = late.compile(
    r"(?i)\x00|['’]s\b|\b(?:my|she|he|her|his|they|we|us|mrs?|ms|dr|mum|mom|dad|aunt|uncle|nan|gran\w*|said|says|"
    r"told|tell|ask|"
    r"asked|called|named|friend|help|helps|helped|and i|with me|sister|brother|daughter|wife|neighbou?r)\b"
)
_WORD = late.compile(r"[^\W\d_]+")
_SENTENCE = late.compile(r"[.!\n]")
_SHIP = late.compile(
    r"\b(?:[Nn][Bb]|[MSR]/?[VY]|HMS|RMS|RNLB|USS|(?i:narrow ?boat|yacht|boat|ship|ferry|schooner|trawler|sloop|barge|"
    r"vessel|"
    r"schiff|bateau|barco|barca))[ ][\"“‘'«„]\Z"
)
_CALENDAR = frozenset("Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_IN_CALENDAR = late.compile(
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov)[ \t,|/-]{1,12}\Z"
)
_DAY_BEFORE, _YEAR_BEHIND = late.compile(r"(?<!\d)\d{1,2}[ /.-]\Z"), late.compile(r"[ /.-](?:20|19)\d\d(?!\d)")
_CLOCK_BEHIND = late.compile(
    r"[ ]{1,2}\d{1,2}[ ](?:\d{4}[ ])?\d\d:\d\d:\d\d|[ ]\d\d[ ][a-z][\w-]{0,30}[ ][\w./-]{2,30}\[\d"
)
_BIRTH_LABEL = late.compile(
    r"(?:F\.? ?N\.?|G\.? ?D\.?|D\.? ?N\.?|D\.? ?R\.?):?[ ](?:\x00|\d{1,2}[./-])"
)  # of Spanish, Polish …
_KEY_EXCHANGE = late.compile(
    r"[ -]?(?:v[12]\b|policy|policies|proposal|gateway|phase|sa\b|crypto|profile|negotiation|daemon)"
)
_GREETING = late.compile(r"([^\W\d_]+)[,!] ?(?=[^\W\d_])")
# Of how a browser names itself to a server
_BROWSERS = frozenset(
    "Macintosh Mac Intel OS X Gecko KHTML Trident Presto Blink Safari Chrome Chromium Firefox Opera Edge Vivaldi Brave "
    "Linux Ubuntu Fedora Debian Windows Android Mobile Pixel Galaxy Nexus Redmi Build Version like".split()
)
_CALLS_ITSELF = "Mozilla/"
_AGENT_REACH = 200
_REACH = 120  # characters
_FEWEST_PLANTS = 2


def is_no_person(text: str, start: int, end: int) -> bool:
    """Whether the word `text[start:end]` is one of these by what stands around it."""
    word = text[start:end]
    if _BROWSERS.issuperset(word.split()) and _CALLS_ITSELF in text[max(0, start - _AGENT_REACH) : start]:
        return True
    if " " in word:
        return False
    before = text[max(0, start - _REACH) : start]
    lower = word.lower()
    return (
        (word in _LANGUAGES and _is_spoken(before))
        or (lower in _LABELS and _is_label(text, end, word, before))
        or (lower in _SPEAKERS and _LINE.search(before) is not None and _SPEAKS.match(text, end) is not None)
        or is_party(text, start, end)
        or (word == "ike" and _KEY_EXCHANGE.match(text, end) is not None)
        or (lower == "cust" and text[end : end + 1] == " ")
        or (word in _CALENDAR and (_IN_CALENDAR.search(before) is not None or _is_in_a_date(text, start, end)))
        or _BIRTH_LABEL.match(text, start) is not None
        or _SHIP.search(before) is not None
        or (lower in _PLANTS and _is_planted(text, start, end))
    )


def _is_in_a_date(text: str, start: int, end: int) -> bool:
    """Whether a month or a weekday is a part of when a log's line was written: "[11/Jun/2024:…", "Jun 02 14:11:07"."""
    if _DAY_BEFORE.search(text, max(0, start - 4), start) is not None and _YEAR_BEHIND.match(text, end) is not None:
        return True
    return text[max(0, start - 1) : start].strip("\n<>[") == "" and _CLOCK_BEHIND.match(text, end) is not None


def is_party(text: str, start: int, end: int) -> bool:
    """Whether a word is what German calls a party, a contract or a machine."""
    return _PARTY.fullmatch(text, start, end) is not None and _PARTY_NEXT.match(text, end) is not None


def greeted(text: str, name: Name) -> Name:
    """Returns a name without the greeting that it begins with: "Kamusta, Ana"."""
    first = _GREETING.match(text, name.start, name.end)
    return name._replace(start=first.end()) if first is not None and first[1].lower() in GREETINGS else name


def _is_spoken(before: str) -> bool:
    if _SPOKEN.search(before) is not None:
        return True
    listed = _LISTED.search(before)
    last = _WORD.findall(before[: listed.start()])[-1:] if listed is not None else []
    return bool(last) and last[0] in _LANGUAGES


def _is_label(text: str, end: int, word: str, before: str) -> bool:
    return _LABELLED.match(text, end) is not None or (
        word.lower() in ("iva", "tva") and _TAX.search(before) is not None
    )


def _is_planted(text: str, start: int, end: int) -> bool:
    """Whether a sentence is about two plants at least, or its text of gardens, and about nobody."""
    low = max(
        (stop.end() for stop in _SENTENCE.finditer(text, max(0, start - _REACH), start)), default=max(0, start - _REACH)
    )
    stop = _SENTENCE.search(text, end, end + _REACH)
    said = text[low : min(len(text), end + _REACH) if stop is None else stop.start()]
    if _OF_PEOPLE.search(said) is not None or _GARDEN.search(said) is None:
        return False
    return len({word.lower() for word in _WORD.findall(said)} & _PLANTS) >= _FEWEST_PLANTS

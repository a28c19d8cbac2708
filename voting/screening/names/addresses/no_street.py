"""What has the form of a street and a number and is none: a parking space, a course, a time, a game's sequel.

"Parkplatz 12", "Umstieg 9:10", "Corso di inglese livello 2", "sent via Outlook 16", "Rua movimentada, 2 faixas",
"Baldur's Gate 3", "12 seats. Row 3", "au 3 rue des lilas pas au 5".
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from voting.screening import late
from voting.screening.names.gazetteer import Listed, package_gazetteer

NEVER_BETWEEN = frozenset(
    "minute minutes min mins hour hours day days week weeks month months year years mile miles km meter meters metre "
    "metres step steps star stars page pages foot feet ft second seconds percent hr hrs long short way one two three "
    "people times more half first next ways or and of in on to a an my your this that for is are with at angry best "
    "i we you he she they it x from kids items files lines points cases tests users rows options reasons tips "
    "things".split()
)
"""Words that do not stand between a number and a word for a street: "5 minutes down the road"."""

_LONGEST = 60  # characters before and behind
# Nouns that end as streets do. A postcode makes a street of them all the same.
_NOUN = late.compile(
    r"(?i)(?:park|stell|sitz|steh|fenster|gang|tennis|fu(?:ß|ss)ball|sport|bolz|golf|spiel|grill|camping|zelt|rast|"
    r"arbeits|listen|steck|lade|schlaf|studien|kita|ausbildungs|praktikums|speicher|tabellen|medaillen|podest|start|"
    r"lager|liege|lese|abstell|dauer)platz|(?:bahn|bus|bord)steig|(?:um|ein|aus|auf|ab|an)stieg|"
    r"(?:heim|rück|hin|um|aus|brems|anhalte|rettungs|flucht|arbeits|rechts|dienst|wander|rad|onder)weg|"
    r"(?:arbeits|super|bau|floh|weihnachts|wohnungs|aktien|finanz|kapital|immobilien|binnen|getränke|drogerie)markt|"
    r"\w{0,16}(?:vor|um|ab|zu|an|auf|rat|nach|nieder|ein|rück|aus|be|unter|durch)schlag|"
    r"(?:sub|in|to|r|l|bin|hex|c|w|b|o)str|(?:rij|start|lande|auto|loop|tennis|ijs|land)baan|(?:rij|fiets|zebra)pad|"
    r"(?:sidde|parkerings|arbejds|lege|praktik|uddannelses)plads"
)
_NOUN_NUMBER = late.compile(r" {1,2}(?:nr\.? ?)?\d")
_POSTCODE = late.compile(r",? (?:D-)?\d{4,5} [^\W\d_]")
_TIME = late.compile(r":[0-5]\d(?!\d)")
_HOUR = late.compile(r"(?<!\d)(?:[01]?\d|2[0-4])\Z")
_NUMBER_LAST = late.compile(r"\d\Z")
_COUNTED = late.compile(
    r"(?i) (?:faixas|pistas|vagas|vezes|horas?|dias?|meses|anos|carriles|veces|días?|años|plazas libres|minutos?|volte|"
    r"ore(?! \d)|giorni|mesi|anni|minuti|corsie|posti|heures?|jours?|mois|ans|fois|voies|euros?|pessoas|personas|"
    r"persone|personnes|weeks? ago|days? ago|months? ago|"
    # "wir alle 90 Tage", "alle 12 Monate"
    r"tage?n?|wochen?|monate?n?|jahren?|stunden?|minuten?|sekunden?|km(?! \d)|meter|grad|uhr|prozent|euro|dagen|"
    r"weken|maanden|jaar|uur|dagar|veckor|månader|år|timmar|dager|uker|måneder|timer)\b"
)
_COURSE = late.compile(
    r"(?i)corso (?:base|dal|dalle|dai|da|per|su|online|avanzato|intensivo|estivo|serale|completo|gratuito|annuale|"
    r"biennale|triennale|professionale|introduttivo|preparatorio|fino|nel|d['’]|"
    r"(?:di|in) (?:(?-i:(?!porta\b|san)[a-zà-ù])|laurea|formazione|studi|lingua|inglese|italiano|spagnolo|francese|"
    r"tedesco))"
)
_SPACE = late.compile(
    r"(?i)(?:plaza|praça|place) (?:de |du )?(?:garaj?e|garagem|parking|aparcamiento|estacionamiento|estacionamento|"
    r"alimentação|trabajo|marché)\b"
)
_ACCOUNT = late.compile(r"(?i:c/c)[ .]|(?i:c/o) (?![A-ZÀ-Þ])")  # c/c 19377-X, C/o chest pain
_VIA = late.compile(r"(?i)via ")
_MEANS = late.compile(
    r"(?i)via (?:outlook|paypal|indeed|team ?viewer|teams|zoom|skype|whatsapp|signal|telegram|e-?mail|mail|pec|sms|"
    r"booking|airbnb|amazon|ebay|linkedin|slack|discord|anydesk|stripe|bizum|revolut|venmo|zelle|wise|sepa|usb|bluetooth|wi-?fi|"
    r"ssh|sftp|ftp|vpn|rdp|api|https?|dhl|ups|fedex|gls|hermes|route|highway|gate|port|app|apple|google|facebook|"
    r"messenger|instagram|chat|fax|telefono|telefon|phone|web|internet|satispay|postepay|mbway|mb way|pix|twint|ideal|"
    r"klarna|docusign|dropbox|wetransfer|onedrive|icloud|github|gitlab|jira|npm|pip|docker)\b"
)
_LAST_WORD = late.compile(r"([^\W\d_]+) \Z")
_SENT = frozenset(
    "sent paid bought made done got session call calls book order sold send pay access available submit apply contact "
    "reachable join login chat message messages meeting payment transfer delivery invite connect download travel "
    "running going flying booking paying shipping sending calling joining me it them us him her go goes went came come "
    "gebucht bezahlt gesendet geschickt bestellt überwiesen erreichbar zahlung anmeldung buchung kommt paiement payé "
    "envoyé commandé reçu réservé pago pagado pagué enviado reservado reservei paguei comprado compra betaald "
    "verstuurd geboekt besteld betaling skickat betalt".split()
)
_STOPPED = late.compile(r" (?!(?:gen|col|capt|sgt|rev|hon|prof|com|jud|str|loc|mun|plk|kpt|arm)\.)[a-z]{3,}\. [^\W\d_]")
_TITLE_BEFORE = late.compile(r"(?<![^\W_])([A-Z][a-z]+) \Z")
_TITLES = late.compile(r"\d{1,2}, [^\d\n]+ \d{1,2}\Z")
_UNITS = frozenset(
    "Flat Unit Apt Apartment Suite Room Block Villa House No Nr Number Lot Plot Shop Studio Level".split()
)
_GATE = late.compile(r"(?i)[^\n]{2,40}[ ](?-i:(Gate)|gate) \d{1,2}\Z")
_FRENCH = late.compile(r"(?i)(?:rue|avenue|boulevard|chauss[ée]e|chemin|quai|allée|place)\b")
_NUMBER_BEFORE = late.compile(r"(?<![^\W_])\d{1,4}[a-d]?(?: (?:bis|ter))?,? \Z")
_GOES_ON = late.compile(r" (?:pas|mais|et|ou|depuis|à partir|avec|sans|pour|jusqu|c['’]est|n['’]est|mon|ma|je|il)\b")
# In the head of every file under the GNU licences, in a comment's lines
_OF_LICENCES = late.compile(r"(?i)\bFree[\W_]+Software[\W_]+Foundation(?:(?!\n\s*\n)[\s\S]){0,60}\Z")
_LICENCE_REACH = 120  # characters


def is_cited(text: str, start: int, end: int) -> bool:
    """Whether it is in a case as courts are cited, or in a licence: "R. Co. v. Hayes, 97 Ala. 201"."""
    return " v. " in text[start:end] or _OF_LICENCES.search(text, max(0, start - _LICENCE_REACH), start) is not None


_BIRTH_NUMBER = late.compile(r"[rR]\. ?[čČ]\.")  # of Czechia and Slovakia, not a Portuguese street


def is_no_street(text: str, start: int, end: int) -> bool:
    """Whether what has a street's form is a noun with its number, a course, a means, or a part of two sentences.

    Args:
        text: All of it.
        start: Where the street begins.
        end: One past its last character, what follows its number left out.
    """
    if (
        _BIRTH_NUMBER.match(text, start, end)
        or _is_noun(text, start, end)
        or _is_counted(text, end)
        or _STOPPED.search(text, start, end) is not None
    ):
        return True
    if _COURSE.match(text, start, end) or _SPACE.match(text, start, end) or _ACCOUNT.match(text, start, end):
        return True
    return _is_means(text, start, end) or _is_title(text, start, end) or _is_before_number(text, start, end)


def _is_noun(text: str, start: int, end: int) -> bool:
    """Whether a noun that ends as a street does is no part of an address: "Parkplatz 12"."""
    noun = _NOUN.match(text, start, end)
    if noun is None or _NOUN_NUMBER.match(text, noun.end()) is None:
        return False
    return _POSTCODE.match(text, end) is None


def _is_counted(text: str, end: int) -> bool:
    """Whether the number is an hour's with its minutes or counts what follows it."""
    if _NUMBER_LAST.search(text, max(0, end - 4), end) is None:
        return False
    if _TIME.match(text, end) is not None and _HOUR.search(text, max(0, end - 4), end) is not None:
        return True
    return _COUNTED.match(text, end) is not None


def _is_means(text: str, start: int, end: int) -> bool:
    """Whether "via" says by what means: "sent via Outlook 16"."""
    if _VIA.match(text, start, end) is None:
        return False
    if _MEANS.match(text, start, end) is not None:
        return True
    before = _LAST_WORD.search(text, max(0, start - _LONGEST), start)
    if before is None:
        return False
    word = before[1].lower()
    return word in _SENT or (word.endswith("ed") and bool(package_gazetteer().listed(word) & Listed.EVERYDAY))


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether it is a game or film with the number of its part: "Mario Kart 8, Silent Hill 2", "Baldur's Gate 3"."""
    if _TITLES.match(text, start, end) is not None:
        before = _TITLE_BEFORE.search(text, max(0, start - _LONGEST), start)
        if before is not None and before[1] not in _UNITS:
            return True
    gate = _GATE.match(text, start, end)
    return (
        gate is not None and _POSTCODE.match(text, end) is None and (gate[1] is not None or text[end : end + 1] == " ")
    )


def _is_before_number(text: str, start: int, end: int) -> bool:
    """Whether a French street has its number before it, so that the one behind is another's."""
    if _FRENCH.match(text, start, end) is None or _NUMBER_BEFORE.search(text, max(0, start - 12), start) is None:
        return False
    return _GOES_ON.search(text, start, end) is not None

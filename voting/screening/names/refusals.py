"""What looks like a name to the model and is none by what stands beside it.

An ingredient after its measure, a member of a list of other things, a discoverer in the name of a law or an illness, a
species' Latin name, a noun after an article.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Sequence

from voting.screening import late
from voting.screening.known_words import PARTICLES
from voting.screening.names.gazetteer import EVERYWHERE, NAME, Gazetteer, Listed, known
from voting.screening.names.run_edges import WEEKDAYS
from voting.screening.names.tokens import Token
from voting.screening.personal.fields.nouns import LAST_WORDS
from voting.screening.personal.interchange import GEDCOM_TAGS
from voting.screening.recogniser import BLANK

SURE = 0.9
"""From this probability on, a name is one whatever is beside it, unless it is called after somebody."""

_CALLED_AFTER = frozenset(
    "disease syndrome theorem theorems lemma formula equation equations constant principle "
    "palsy effect paradox distribution inequality transform transformation flask pipette burner lymphoma tendon "
    "tube tubes scale manoeuvre maneuver smear integral integrals polynomial polynomials matrix matrices curve algebra "
    "conjecture hypothesis sequence series ring rings process operator criterion "
    "kernel filter chain chains cipher reaction synthesis radius apparatus cycle fragments number score test statistic "
    "coefficient correlation machine unit temperature pressure limit dipole telescope fever virus bacteria node cells "
    "body bodies duct gland ligament fracture stain agar layer gap belt diagram plot graph tree heap code codes logic "
    "gate notation metric norm measure bound estimator model regression prior corrected based style type "
    "fir spruce pine cedar oak maple orchid catheter drain line lines sign signs procedure incision scores phenomenon "
    "coding equilibrium chart charts taxonomy alpha warning manual scheme ponzi clamp retractor forceps speculum "
    "bundle bundles reflex maneuvers nodes index criteria classification grading staging triangle pouch canal rhythm "
    "breathing respiration contractions gait palsies".split()
)
# What stands behind anybody's name as well: "the Priya Sharma line", "put it on Priya Sharma lines"
_BEHIND_ANYBODY = frozenset(
    "line lines type style number numbers code codes unit sign signs manual warning series body layer limit machine "
    "based".split()
)
_SPECIES = frozenset(
    "warbler tern gull petrel sparrow finch bunting eagle falcon harrier zebra gazelle deer turtle whale dolphin "
    "frog toad snake lizard bat fox monkey hornbill sunbird plover sandpiper vulture".split()
)
_LATIN = late.compile(
    r"[a-z]{3,}(?:us|um|ii|ae|is|ensis|oides|ana|ina|ata|ica|osa|alis|aris|ipes|ifolia|iflora|orum|"
    r"illa|cola|atum|ides|phila|gera|fera)\Z"
)
_OWNED = frozenset("law laws number numbers score dish space spaces function functions method rule sign".split())
_MEASURES = frozenset("g kg mg ml cl dl tl el msp prise prisen stück bund tbsp tsp cup cups oz lb".split())
_ARTICLES = frozenset("the a an".split())
_ADJECTIVE = late.compile(r"(?:ian|ean|esque|ish|ist|ism|ic|ese)\Z")
_SURE_WORD, _SURE_LOWER = 0.85, 0.7  # where all is in lower case, a name is as well
_SURE_DAY, _SURE_MONTH = 0.5, 0.97
_MONTHS = frozenset(
    "january february march april may june july august september october november december januar februar märz mai "
    "juni juli oktober dezember januari februari maart mei mars avril juin juillet août aout septembre octobre "
    "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho "
    "setembro outubro novembro dezembro augusti maj monday tuesday wednesday thursday friday saturday sunday lunes "
    "martes miércoles jueves viernes sábado sábados domingo domingos lundi mardi mercredi jeudi vendredi samedi "
    "dimanche".split()
)
_SHORT_DAYS = frozenset("Mo Di Mi Do Fr Sa So Mon Tue Wed Thu Fri Sat Sun Lun Mar Mer Jeu Ven Sam Dim".split())
_DAY = late.compile(r"(?:0?[1-9]|[12]\d|3[01])\Z")
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_WHOM = frozenset("me him her us you them".split())
_BEFORE_MONTHS = frozenset(
    "in since until till this next last late early mid im am seit bis ab ende anfang mitte en au début fin depuis em "
    "para desde hasta hacia nel entro op i på w od".split()
)
GREETINGS = frozenset(
    "olá jó napot kívánok szia szervusz ahoj cześć witam dzień dobry bună ziua salut ciao buongiorno buonasera hej hei "
    "moi terve merhaba selamlar halo selamat pagi siang malam xin chào sawubona jambo namaste tere sveiki zdravo dobrý "
    "dobar den dan guten morgen abend hallo bonjour bonsoir tjena goddag buenas buenos días tardes noches bom boa dia "
    "tarde noite kia ora hola servus moin grüezi grüß gott goedemorgen goedemiddag goedendag "
    "labas sveikas sveika laba diena vakaras labdien labrīt labvakar čau sveiks tervist tsau tere kamusta kumusta "
    "magandang umaga hapon mingalaba kaixo egun gabon góðan daginn góða kvöldið halló sæl sæll blessaður blessuð "
    "përshëndetje tungjatjeta mirëdita dia duit haló shwmae prynhawn bonġu gamarjoba barev salom assalomu "
    "selam aleyküm namaskar vanakkam namaskaram sabaidee sawasdee talofa bula aloha molo dumela habari mambo shikamoo "
    "ndewo bawo sannu zdravím ahojte čaute nazdar servus pryvit dobryden zdraveite huomenta hyvää päivää iltaa bon "
    "përshëndetje hoi hoihoi dag alo alô salve "
    "привіт вітаю здравейте здравствуйте добрый день γεια σας "
    # and how a letter ends
    "grtz groetjes groet mvg vg lg mfg grt rgds cdt cdlt bjs abs thx cheers gruß grüße saludos saluti hälsningar "
    "hilsen "
    "pozdrawiam pozdrav pozdravy".split()
)
# What people write of in Hindi, loans above all, of which the model knows few.
_OF_HINDI = frozenset(
    "कार्ड ईमेल मेल नंबर फोन फ़ोन मोबाइल खाता बैंक पासवर्ड पिन कोड ऑर्डर टिकट मैसेज वीडियो फोटो फ़ोटो लिंक वेबसाइट "
    "ऐप गूगल आधार पैन विभाग बिजली आवेदन छुट्टी स्पेलिंग पंक्ति "
    "इंटरनेट कंप्यूटर लैपटॉप ऑफिस मीटिंग रिपोर्ट फाइल फ़ाइल डॉक्टर अस्पताल स्कूल कॉलेज सर मैडम साहब".split()
)
_NO_NAMES = GREETINGS | _OF_HINDI
_COMPASS = late.compile(r"(?:north|south|east|west|central|gov)(?:east|west|central)?\Z")
_FEW, _HARDLY = 3, 2  # levels of `Known`
_GERMAN_ARTICLES = frozenset(
    "der die das dem den des ein eine einen einem einer im am vom zum zur kein keine etwas viel wenig mehr pro jede "
    "jeder jedes diese dieser dieses welche welcher welches meine meinen meinem meiner".split()
)
_OF_NUMBERS = ("nummer", "number", "numero", "nummeret", "numret")
# What numbers of people, accounts and wallets are called in small letters, which the model takes for names
_CALLED_NUMBERS = frozenset(
    "hetu clabe curp rfc pesel aadhaar aadhar tfn bsn cpf cnpj nif nie dni rut bvn iban upi ifsc nhs npi puk nhc iva "
    "vitale fiscale monero solana cardano dogecoin litecoin polkadot bitcoin ethereum imei iccid".split()
)
_NEXT_NUMBER = 3  # tokens in which a label's number begins: a sign or two stand between
_LONGEST_LABEL = 6  # letters of one in capitals: NINO, PESEL
_FEWEST = 4  # parts of a list
_LONGEST_PART = 5  # tokens


def is_refused(gazetteer: Gazetteer, tokens: Sequence[Token], run: Sequence[int], score: float) -> bool:
    """Whether the tokens beside a run of them show that it names nobody."""
    at = run[0]
    word = tokens[run[-1]].text
    bits = gazetteer.listed(word)
    elsewhere = (
        _is_of_cloud(tokens, run)
        or _is_label(tokens, run)
        or _is_tag(tokens, run)
        or _is_day(tokens, run)
        or _is_am(tokens, run)
        or (score < SURE and _NO_NAMES.issuperset(tokens[one].text.lower() for one in run))
    )
    if bits & (Listed.PLACE | Listed.COUNTRY) and not bits & NAME:
        return elsewhere
    after = run[-1] + 1
    following = tokens[after].text.lower() if after < len(tokens) else ""
    joined = following == "-" and after + 1 < len(tokens)  # "Bonferroni-corrected"
    if joined:
        following = tokens[after + 1].text.lower()
    paired = elsewhere or _is_paired(tokens, run)
    owned = following in ("'s", "’s") and after + 1 < len(tokens)
    if owned:
        following = tokens[after + 1].text.lower()
    named_after = following in _CALLED_AFTER or following in _SPECIES or (owned and following in _OWNED)
    named_after |= joined and following == "like"  # "Lorentz-like"
    anybody = following in _BEHIND_ANYBODY and score >= SURE
    named_after &= len(run) == 1 or (len(run) == 2 and not (anybody or _is_whole(gazetteer, tokens, run, score)))
    if paired or (named_after and word[:1].isupper()):
        return True
    latin = following if len(run) == 1 else word
    if len(run) < 3 and tokens[at].text[:1].isupper() and _LATIN.match(latin) is not None:
        return not gazetteer.listed(latin) & (NAME | Listed.EVERYDAY)
    if len(run) > 1 and score < SURE and all(_is_word(gazetteer, tokens[one].text) for one in run):
        return True
    if len(run) > 1 or score >= SURE or not at or not word[:1].isupper():
        return False
    return _is_noun(word, bits, tokens[at - 1].text.lower(), tokens[at - 2].text if at > 1 else "")


def _is_whole(gazetteer: Gazetteer, tokens: Sequence[Token], run: Sequence[int], score: float) -> bool:
    """Whether it is a given name and another, beyond doubt: nothing is called by both, and a column may follow."""
    return score >= SURE and bool(gazetteer.listed(tokens[run[0]].text) & Listed.COMMON_GIVEN)


def _is_day(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it is the day of a week on which somebody is called, met or written to: "call me Monday"."""
    return len(run) == 1 and run[0] > 0 and tokens[run[0]].text in _DAYS and tokens[run[0] - 1].text in _WHOM


def _is_am(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it is the Dutch "am" or "are": "ik ben", "ben je", "ben ik"."""
    at = run[0]
    if len(run) > 1 or tokens[at].text.lower() != "ben":
        return False
    before = tokens[at - 1].text.lower() if at else ""
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return before == "ik" or after in ("ik", "je", "jij")


def _is_of_cloud(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it begins the name of a resource or is a part of a region's: `arn:aws:…`, `europe-west1`."""
    last = tokens[run[-1]]
    after = tokens[run[-1] + 1 : run[-1] + 3]
    if len(run) > 1 or len(after) < 2 or last.end != after[0].start or after[0].end != after[1].start:
        return False
    if after[0].text == "-":
        return last.text.islower() and _COMPASS.match(after[1].text) is not None
    return last.text == "arn" and after[0].text == ":" and after[1].text == "aws"


def _is_label(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it says what the number behind it is: "Vertragsnummer V-2201", "NINO QQ123456C"."""
    first = tokens[run[0]].text
    label = first.isupper() and len(first) <= _LONGEST_LABEL and first.lower() in LAST_WORDS
    label |= len(run) == 1 and first in _CALLED_NUMBERS
    if not label and not first.lower().endswith(_OF_NUMBERS):
        return False
    following = tokens[run[0] + 1 : run[0] + 1 + _NEXT_NUMBER]
    return any(token.text == BLANK or any(map(str.isdigit, token.text)) for token in following)


def _is_tag(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it is a tag of XML that holds others or ends, or of a family tree's lines: `<Dbtr><Nm>`, `1 BIRT`."""
    at = run[0]
    if len(run) > 1:
        return False
    if not at:  # a line too long for one look may be cut right behind the bracket
        return len(tokens) > 1 and tokens[1].text == ">"
    before = tokens[at - 1].text
    if before.isdigit() or before == "@":
        return tokens[at].text in GEDCOM_TAGS
    after = "".join(token.text for token in tokens[at + 1 : at + 3])
    return (before == "<" and after == "><") or (before == "/" and at > 1 and tokens[at - 2].text == "<")


def _is_paired(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether an en dash joins it to another capitalised word: the Mann–Whitney test is called after two."""
    first, last = run[0], run[-1]
    for dash, other, word in ((first - 1, first - 2, first), (last + 1, last + 2, last)):
        if other < 0 or other >= len(tokens) or tokens[dash].text != "–":
            continue
        low, high = sorted((other, word))
        joined = tokens[low].end == tokens[dash].start and tokens[dash].end == tokens[high].start
        if joined and tokens[other].text[:1].isupper() and tokens[word].text[:1].isupper():
            return True
    return False


def is_plain_word(gazetteer: Gazetteer, tokens: Sequence[Token], run: Sequence[int], score: float) -> bool:
    """Whether it is one word that is hardly ever written with a capital, and as which few people are called."""
    at = run[0]
    if len(run) > 1 or score >= _SURE_MONTH:
        return False
    if (tokens[at].text.lower() in _MONTHS or tokens[at].text in _SHORT_DAYS) and _is_of_months(tokens, at):
        return True
    if score < _SURE_DAY and tokens[at].text.lower() in WEEKDAYS:
        return True
    if score >= (_SURE_LOWER if tokens[at].text.islower() else _SURE_WORD):
        return False
    bits = gazetteer.listed(tokens[at].text)
    word = known(bits)
    seldom = max(word.given - _FEW, 0) + max(word.capital - _HARDLY - 1, 0)
    often = word.frequency == EVERYWHERE and not (bits & Listed.EVERYDAY and bits & Listed.COMMON_GIVEN)
    if often and seldom < _HARDLY:
        return True  # "Elle", "le", "pero"
    rare = word.given <= _FEW and word.surname <= _FEW + 1
    return rare and 0 < word.capital <= (_HARDLY if not bits & Listed.EVERYDAY else _HARDLY + 1)


def is_month(tokens: Sequence[Token], run: Sequence[int]) -> bool:
    """Whether it is a month among others, however sure the model is of a name: "April, May, June, August"."""
    if len(run) > 1 or tokens[run[0]].text.lower() not in _MONTHS:
        return False
    at = run[0]
    beside = (*tokens[max(0, at - 4) : at], *tokens[at + 1 : at + 5])
    return len({token.text.lower() for token in beside} & _MONTHS) > 1


def _is_of_months(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month or a day of the week is one by what is beside it: "in April", "April 14", "April, May, June"."""
    before, after = tokens[at - 1].text.lower() if at else "", tokens[at + 1].text if at + 1 < len(tokens) else ""
    if before in _BEFORE_MONTHS or _DAY.match(after) is not None:
        return True
    beside = (*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 3])
    months = _SHORT_DAYS if tokens[at].text in _SHORT_DAYS else _MONTHS
    return any((token.text if months is _SHORT_DAYS else token.text.lower()) in months for token in beside)


def _is_word(gazetteer: Gazetteer, word: str) -> bool:
    """Whether it is a word of some language that nobody is called, or a sign."""
    if not word[:1].isalpha() or word.lower() in PARTICLES:
        return True
    bits = gazetteer.listed(word)
    return bool(bits & Listed.WORD) and not bits & (NAME | Listed.PLACE | Listed.COUNTRY)


def _is_noun(word: str, bits: int, before: str, earlier: str) -> bool:
    """Whether a capitalised word is a noun for what stands before it: a number and a measure, an article."""
    if before in _MEASURES:
        return earlier.isdigit()
    if bits & (Listed.PLACE | Listed.COUNTRY):
        return False
    if before in _ARTICLES and not bits and _ADJECTIVE.search(word) is not None:
        return True  # "an Artinian ring"
    if before in _ARTICLES:
        return not word.endswith("s") and bool(bits & (Listed.EVERYDAY | Listed.WORD))
    return before in _GERMAN_ARTICLES and not bits & (Listed.GIVEN if bits & Listed.WORD else NAME)


def others_of_list(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> set[int]:
    """Returns which of some runs of tokens are parts of a list most of whose parts are none.

    Args:
        tokens: Of a segment.
        runs: First and last token of each name, in order.
    """
    commas = [index for index, token in enumerate(tokens) if token.text == ","]
    if len(commas) < _FEWEST - 1:
        return set()
    # The first part has what leads to the list before it, the last what follows: only those between are looked at.
    parts = [(low + 1, high - 1) for low, high in zip([-1, *commas], [*commas, len(tokens)], strict=True)]
    inner = [part for part in parts[1:-1] if part[1] - part[0] < _LONGEST_PART]
    if len(inner) < _FEWEST - 2 or len(inner) * 2 < len(parts) - 2:
        return set()
    within = [any(low <= first and last <= high for first, last in runs) for low, high in inner]
    if sum(within) * 2 >= len(inner):
        return set()
    alone = {low for low, high in inner if low == high}
    return {index for index, (low, high) in enumerate(runs) if low == high and low in alone}

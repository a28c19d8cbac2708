"""Addresses behind a label or a verb: "Lieferadresse: …", "kargo adresi: …", "i live at …", up to the sentence's end.

The street's own form decides nothing here; so the value behind a label must have a number, two words and no word of a
sentence, and what follows a verb must be a list of parts that ends in a town or a postcode.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from voting.screening import late, re2

_LABEL = re2.compile(
    r"(?i)(?:address|adresse|anschrift|adres|adresi|adresim|adress|domicilio|direcci[oó]n|"
    r"endere[cç]o|morada|indirizzo|bydliště|adresa|lakcím|cím|адрес|адреса|прописка|διεύθυνση|κατοικία|osoite|住所|地址|주소|पता|पत्ता|निवास|"
    r"చిరునామా|అడ్రస్|నివాసం|ঠিকানা|முகவரி|ਪਤਾ|સરનામું|ವಿಳಾಸ|വിലാസം)"
    r"([ ][^\n:：,.;]{2,20})?[ ]?[:：][ \t]*"
)
_LONGEST = 120
_BEFORE = 24
_NO_STREET = late.compile(
    r"\b(?:ip|mac|e-?mail|mail|web|wallet|btc|eth|bitcoin|memory|base|bind|listen|host|server|http|contract|bus|"
    r"register|hex|virtual|physical|network|site|url|multicast|broadcast|return)\b",
    re.IGNORECASE,
)
_NO_UNIT = (
    r"(?!(?i:no|nr|n|apt|apto|flat|unit|floor|kat|d|daire|blok|block|piso|puerta|esc|int|interno|scala|cp|cep|plz|zip|"
    r"postcode|post code|pin|city|town|state|county|country|ort|ville|ciudad|cidade|città|kv|кв)\b)"
)
# Where a value ends: at a sentence's end after a word or number that is no abbreviation, a bracket, a quote, a dash.
_END = late.compile(
    r"(?<=[^\W\d_]{4})\.(?=\s|$)|(?<=\d)\.(?=\s+[A-ZÀ-Þ]|$)|\.\s+(?=[A-ZÀ-Þ]\w*\s+[a-zß-ÿ]{2,}\s)|\.\.|"
    r"\s(?=[^\W\d_A-ZÀ-Þ]{3,}\s[a-zß-ÿ]{3,}\s)|(?<=\b\d{6})(?!\w)|[，।]|[\n\x00|;\"“”<>{}=→。、]|[?!](?:\s|$)|"
    r"\s[-–—]\s(?=[a-z])|"
    r"\s\((?=[a-z])|,?\s(?=tel\b|phone\b)"
    # The next field: "…, Liverpool   Marital status: …", "…, Liverpool DOB: …"
    rf"|(?:[ ]{{2,}}|\t[ \t]*)(?={_NO_UNIT}[^\W\d_][\w'’/.-]{{1,16}}(?:[ ][\w'’/.-]{{1,16}}){{0,2}}[ ]?:)"
    r"|,?\s(?=(?i:d\.?o\.?b|date of birth|born|age|sex|gender|status|name|email|e-mail|mobile|cell|fax|telefon|"
    r"telefono|teléfono|téléphone|telefone|geb(?:\.|urtsdatum)?|geburtstag|alter|geschlecht|fecha de nacimiento|edad|"
    r"sexo|sexe|née? le|date de naissance|âge|data di nascita|età|sesso|data de nascimento|idade|nat[oa] il|dni|nif|"
    r"nhs|ssn|occupation|nationality)\.?[ ]?:)"
)
_NEVER = late.compile(r"@|://|\b\d{1,3}\.\d{1,3}\.\d{1,3}\b|0x|[$\\_]")
_SENTENCE = frozenset(
    "is are was were be been i you he she it we they my your this that these those please must should can will would "
    "and or but not if when where which who ist sind und oder nicht bitte est sont pas son mis mi es el están está "
    "não são sono het zijn niet är inte jest są nie field value string line column optional required".split()
)
_WORD = late.compile(r"[^\W\d_]+")


_PLACED = re2.compile(
    r"(?i)(?:\b(?:live[sd]?|living|stay(?:s|ing)?|reside[sd]?|residing|resident|based|located|moved?|domiciled|"
    r"house is|"
    r"home is|place is|deliver(?:ed|y)?|ship(?:ped)?|send|sent|post|mail|forward|drop|pick)(?: (?:it|this|that|them|"
    r"me|us|"
    r"him|her|off|up|everything))?(?: up| off)? (?:at|to|from|in|on)|\baddress(?: on file| here| there| now)? (?:is|"
    r"was|"
    r"reads)|\badresse (?:ist|lautet|est)|\b(?:wohn[et]?|wohnhaft|wohnst)|\badress(?:en)? är|\bbor (?:på|i)?|"
    r"\badres is|"
    r"\bwoon(?:t)?(?: ik)?(?: op| aan| in)?|\bhabit(?:e|ent|ons)(?: au| à| dans)?|\bdomicilié(?:e)?(?: au| à)?|"
    r"\blivrer à|"
    r"\bvivo en|\bvive en|\bvecin[oa] de|\bdomiciliad[oa] en|\bdirección es|\babito (?:in|a)|\bresidente (?:in|a|na|"
    r"no|em)|"
    r"\bindirizzo è|\bmoro (?:na|no|em)|\bmora (?:na|no|em)|\bendereço é|\bmieszka(?:m)? (?:przy|na|w)|"
    r"\b(?:address|adresse|dirección|direccion|indirizzo|endereço|adres|"
    r"adress)[^\n?]{0,30}\?\s{0,4}\n[^\n:]{0,24}:)[ ]{1,2}"
)
_STOPS = late.compile(r"(?<=[^\W\d_]{3})[.!?](?:\s|$)|(?<=\d)[.!?](?:\s+[A-Z]|\s*$)|[\n;:\x00()<>\"“”]|\s[-–—]\s|$")
_HOUSES = frozenset(
    "cottage house farm farmhouse lodge hall barn rectory vicarage mill villa manor manse bungalow granary grange "
    "croft "
    "cottages chapel mews court towers flat flats lane road street avenue close drive way crescent terrace row hill "
    "green "
    "gasse weg straße strasse platz allee hof rue chemin impasse venelle calle camino plaza barrio via vico vicolo "
    "piazza "
    "rua travessa largo straat laan plein gade vej gata gatan vägen veien".split()
)
_POSTCODE = late.compile(
    r"(?i)\b(?:[a-z]{1,2}\d[0-9a-z]? ?\d[a-z]{2}|\d{5}(?:-\d{3,4})?|\d{4} ?[a-z]{2}|\d{3} \d{2}|\d{2}-\d{3}|"
    r"\d{4}-\d{3}|"
    r"[a-z]\d[a-z] ?\d[a-z]\d|[a-z]\d[\dw] [a-z\d]{4}|(?!19|20)\d{4})\Z"
)
_GOES_ON = _SENTENCE | frozenset(
    "by with on since until before after while than at from time level please pls thanks asap "
    "today tomorrow tonight near next last again instead".split()
)
# With one of these a sentence begins after the address: "…, mon proprio refuse", "…, quiero reclamar"
_TALK = frozenset(
    "mon ma mes notre nos je il elle on ils elles nous vous qui mais donc car comment pourquoi quand est suis "
    "ai mio mia miei il nostro nostra che ma non ho ha abbiamo vorrei voglio devo posso perché ci si mi mis nuestro "
    "nuestra quiero necesito tengo puedo puedes quisiera me se que pero cuando como minha meu meus minhas nosso nossa "
    "eu preciso quero tenho posso você quando mas mein meine meinen meinem meiner unser unsere unserem ich wir er sie "
    "es man und aber kann könnt kannst habe haben bin brauche möchte will wie was wann warum mijn ons onze ik wij we "
    "hij zij ze het er maar heb ben wil kan hoe wat jag vi min mitt mina han hon men har kan hur vad jeg hun mig meg "
    "det moja mój moje mam jestem chcę proszę".split()
)
_OTHERS = frozenset(
    "iban bic mail email phone tel telefon téléphone telefono teléfono mobile handy fax konto code pin password alarm "
    "codice código".split()
)
_SOME = frozenset("a an my our his her their some one me it us them this that".split())
_UNITS = _HOUSES | frozenset(
    "résidence residence immeuble lotissement bâtiment urbanización residencial condomínio edificio edifício "
    "apartment appartement apartamento floor suite building block tower level planta étage etage wohnung stiege scala "
    "interno bloco andar first second third fourth ground upper lower basement opposite behind beside".split()
)
_CAPITAL = late.compile("[A-ZÀ-ÖØ-ÞĀ-Ž]")
_CODE_INSIDE = late.compile(r"\d[a-z]? (?:in )?\d{4,5} [^\W\d_]")
_TOWN_INSIDE = late.compile(r"\d[a-z]? (?:a|à|in|en|em|de|di|te|i) [^\W\d_]{3}")
_TOWN_TOLD = late.compile(
    r"\d[a-z]? (?:a|à|in|en|em|de|di|te|i) [A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]{2,}(?:[ -][A-ZÀ-Ž][\w'’]+){0,2}\Z"
)
_ARTICLE = late.compile(r"(?:in |im )?(?:de |het |der |den |dem )?")
_LONGEST_PART, _MOST = 6, 7  # words of a part, parts


def labelled_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yields the values of labels that may be addresses."""
    for match in _LABEL.finditer(text):
        start = match.end()
        if _NO_STREET.search(text[max(0, match.start() - _BEFORE) : start]) is not None:
            continue
        value = text[start : start + _LONGEST]
        end = _END.search(value)
        value = value[: end.start() if end is not None else None].rstrip(" ,.-\"'")
        start, value = start + len(value) - len(value.lstrip("\"'")), value.lstrip("\"'")  # as code sets it
        if _is_address(value):
            yield start, start + len(value)


def _is_address(value: str) -> bool:
    words = _WORD.findall(value)
    if len(value) < 8 or len(words) < 2 or not any(map(str.isdigit, value)) or _NEVER.search(value) is not None:
        return False
    # A script without capitals needs the comma of a list.
    capital = (
        words[0][0].isupper()
        or (words[0].lower() in _UNITS and _TALK.isdisjoint(words))
        or value[0].isdigit()
        or (words[0].lower() == words[0].upper() and "," in value)
    )
    return capital and _SENTENCE.isdisjoint(word.lower() for word in words)


def introduced_addresses(text: str, is_town: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yields what follows "I live at", "deliver it to", "domicilié" and is a list of parts that ends in a town or code.

    Args:
        text: Any.
        is_town: Whether a place is called so.
    """
    for match in _PLACED.finditer(text):
        start = match.end()
        value = text[start : start + _LONGEST]
        if "," not in value and not any(map(str.isdigit, value)):
            continue
        stop = _STOPS.search(value)
        value = value[: stop.start() if stop is not None else None]
        reached, strong, known = 0, False, False
        for part in _parts(value):
            words = [word.lower() for word in _WORD.findall(value[slice(*part)])]
            written = value[slice(*part)]
            if not words or words[0] in _SOME or _NEVER.search(written) is not None or not _OTHERS.isdisjoint(words):
                break
            if reached and (
                not _TALK.isdisjoint(_WORD.findall(written))
                or (_CAPITAL.search(value, 0, reached) is not None and _goes_on(written))
            ):
                break
            if len(words) > _LONGEST_PART or not _GOES_ON.isdisjoint(words):
                length = _before_sentence(written, is_town)
                reached, known = (part[0] + length, True) if length and reached else (reached, known)
                break
            numbered = any(map(str.isdigit, written)) or not _HOUSES.isdisjoint(words)
            strong |= numbered
            last = written.split()
            ends = (written.strip(), last[-1], " ".join(last[-2:]))
            placed = (
                _POSTCODE.search(written.rstrip()) is not None
                or any(map(is_town, ends[: 1 + 2 * (len(last) > 1)]))
                or _TOWN_TOLD.search(written.rstrip()) is not None
            )
            # In lower case, what says nothing of an address behind the town is the sentence's.
            if not known or placed or numbered or _CAPITAL.match(written.strip()) is not None:
                reached = part[1]
            known |= placed
        if (
            strong
            and known
            and ("," in value[:reached] or _CODE_INSIDE.search(value[:reached]) or _TOWN_INSIDE.search(value[:reached]))
        ):
            article = _ARTICLE.match(value)
            yield start + (article.end() if article is not None else 0), start + len(value[:reached].rstrip(" ,."))


def _goes_on(part: str) -> bool:
    """Whether a part after others with capitals begins as a sentence's: "…, hereby appoints", "…, telefonom 52 292"."""
    word = _WORD.match(part.strip())
    return word is not None and len(word.group()) > 4 and word.group().islower() and word.group() not in _UNITS


def _parts(value: str) -> Iterator[tuple[int, int]]:
    at = 0
    for _ in range(_MOST):
        comma = value.find(",", at)
        end = len(value) if comma < 0 else comma
        yield at, end
        if comma < 0:
            return
        at = end + 1


def _before_sentence(part: str, is_town: Callable[[str], bool]) -> int:
    """Returns where a postcode or town ends after which a sentence goes on: "bs35 2qx by friday"; 0 without one."""
    goes_on = next((word for word in _WORD.finditer(part) if word.group().lower() in _GOES_ON), None)
    before = part[: goes_on.start() if goes_on is not None else len(part)].rstrip()
    named = before.strip()
    return len(before) if named and (_POSTCODE.search(named) is not None or is_town(named)) else 0

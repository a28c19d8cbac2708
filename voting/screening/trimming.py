"""What stands at the edges of a find and is no part of it, whichever rule took it along.

A number begins behind the short word that says which it is: "MRN 00718264", "CVV 318"; an address behind the one that
says that somebody lives there, or behind whose it is: "Mailing address: Ida Marsh, 12 High St". A name begins behind a
greeting and behind the letter of an answer ("Hiya Gemma", "A. Ida Marsh"), and two parties of a case are two. A name
and a password end before the key of the next field: "Patient: Ida Marsh  Ward: 7", "password=Rivet42 db=sales".
"""

# ruff: noqa: SIM905  # as a list, these words would take forty lines

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from voting.screening import late
from voting.screening.folding import canonical
from voting.screening.hits import Hit
from voting.screening.names.addresses.ends import unlabelled_end
from voting.screening.names.gazetteer import AREA, COMMON_NAME, package_gazetteer
from voting.screening.names.name_edges import is_asked
from voting.screening.personal.fields.keys import meaning
from voting.screening.placeholders import SECRET

_LETTER = late.compile(r"[^\W\d_]")
# The short words that stand before a number and are no part of one, in capitals or small letters.
_LABEL = late.compile(
    r"(?i)(?:MRN|DOB|BIC|SWIFT|BLZ|CV[VC]2?|CSC|SSN|TIN|EIN|ITIN|PAN|PIN|SSS|BVN|NIN|NIT|DUI|CUIT|RUC|RUT|CPF|CNPJ|DNI|NIE|"
    r"NIF|NIP|TFN|PESEL|BSN|CNP|OIB|EGN|NHS|NPI|MPAN|MPRN|PCE|VIN|IMEI|IBAN|BSB|IFSC|TEL|FAX|CELL|MOB|PH|ACCT|REG|UID|CIF|CAF|SUS|INPS|INSS|EDF|"
    r"MGEN|MDPH|ANWB|NHC|IPP|HRB)"
    r"(?:[.:#]{1,2}[ \t]*|[ \t]+)(?=[^\n]*\d)"
)
_OF_A_SERIES = late.compile(r"(?i)\bseri(?:a|e|es|ja)[ :]{1,2}\Z")  # of a Romanian card: "CI seria PH 920417"
_LIVING = late.compile(r"(?:gyvenu|gyvena|gyvenantis|gyvenanti|住在|住所は|寄到|送到)[ :]?")
_NUMBERED = frozenset(
    (
        *("PHONE_NUMBER", "CREDIT_CARD", "BANK_ACCOUNT", "NATIONAL_ID", "IDENTIFIER", "MEDICAL_RECORD"),
        *("DATE_OF_BIRTH", "PASSPORT", "DRIVER_LICENSE", "VEHICLE_ID"),
    )
)
_GREETING = late.compile(r"(?:Hiya|Heya|Howdy|Wotcha|Wotcher|Hullo|Ahoy|G['’]day|Ta),?[ ](?=[^\W\d_a-z])")
_ANSWER = late.compile(r"A\.[ ](?=[^\W\d_a-z]\w)")
_ON_BEHALF = late.compile(r"[AV]\.[ ](?=[^\W\d_a-z]\w)")  # of "i. A."
# "Le service client", "El equipo de soporte", "Dear Sir"
_ALONE = late.compile(r"Le|La|Les|El|Los|Las|Su|Die|Der|Das|Il|Lo|Gli|Dear")
_GOES_ON = late.compile(r"[ ](?:[a-zà-ž]{4}|Sir|Madam|Team|Colleague|Customer|Friend)")
_ARTICLE = late.compile(r"(?:der|den|dem|il)[ ](?=[^\W\d_]{2})")
# "inès m'a dit", "yanis l'aime", "Marco l'ha"; of "fatou n'diaye" and "jean d'alembert" it is a part
_ELIDED = late.compile(
    r"(?<=[^\W\d_])[ ](?:[mlsjtcn]|qu)['’](?:a|as|ai|ont|av(?:ais|ait|aient)|aur(?:a|ait|ont)|est|es|ét(?:ais|ait)|en|"
    r"y|ils?|elles?|on|aim(?:e|ait)|aide|adore|appelle|attend|écrit|envoie|énerve|embête|ignore|invite|oblige|insulte|"
    r"ha|hai|ho|hanno|aveva|è|era|han|he|has|hem|heu)(?![\w'’-])"
)
_LONGEST_VERB = 14  # characters of one with what stands before it
_SMALL = late.compile(r"(?<=[^\W\d_])[ ](?:de|del|che|dat|que|le)\Z")
# The next attribute of a connection string, which a guess took along or is: learn.microsoft.com/dotnet/api/
# microsoft.data.sqlclient.sqlconnection.connectionstring, learn.microsoft.com/azure/storage/common/
# storage-configure-connection-string, learn.microsoft.com/sql/connect/jdbc/setting-the-connection-properties
_ATTRIBUTE = late.compile(
    r"(?i);[ ]?(?:endpointsuffix|entitypath|(?:blob|queue|table|file|ingestion|live)endpoint|sharedaccesskey(?:name)?|"
    r"accountkey|defaultendpointsprotocol|transporttype|encrypt|trust[ ]?server[ ]?certificate|database(?:name)?|"
    r"initial[ ]catalog|integrated[ ]?security|persist[ ]security[ ]info|multipleactiveresultsets|pooling|"
    r"(?:connect(?:ion)?|login|command)[ ]?timeout|application[ ]?(?:name|intent)|ssl[ ]?mode|"
    r"hostnameincertificate|authentication)[ ]?="
)
_VERSUS = late.compile(r"[ ]vs?\.?[ ](?=[^\W\d_a-z])")
_VERSUS_LEFT = late.compile(r"[ ]vs?\Z")
_NEXT_KEY = late.compile(r"(?P<gap>[ \t]+)(?P<key>[^\W\d_][\w-]{0,24})\Z")
_KEY_SIGN = late.compile(r"=(?!=)|[ \t]?:(?!//)")
_KEYS = frozenset(
    "first last middle given surname date time ward class grade start end room bed unit team shift seat gate role "
    "title position status notes note "
    "reason type day age sex phone tel fax email mail address account order ref id no number "
    "password passwd pass pwd pw pin cook prep serves tipp dauer kosten menge zutaten bruttolohn nettolohn warmmiete "
    "kaltmiete miete lohn gehalt hauptmieter hauptmieterin untermieter untermieterin mieter mieterin "
    "bearbeiter bearbeiterin".split()
)
_GUESSED = frozenset(("name", "username_learnt", "secret_learnt"))
_KEYED = frozenset(("PERSON", "USERNAME", "LOCATION", SECRET))
# What a command line has before a password: `-w Herbst2023`, `-pHerbst2023`, `-U marek%Herbst2023`, `ida:… | chpasswd`
_FLAG = late.compile(r"(?P<flag>[A-Za-z])[ \t]+(?=\S)")
_NEVER_OF_SECRETS = frozenset("hHlLdDbfFoOinNvVsSrRtTeEgGmu")
_LEAD = late.compile(
    r"-p(?=\S{4})|(?<=-U )[\w.\\/@-]+%(?=\S{3})|[\w.-]{1,32}:(?=[^\n]{3,60}[\"']?[ ]?\|[ ]?(?:sudo )?chpasswd\b)"
)
# `TOKEN=t0k3n && ./deploy.sh`
_OPERATOR = late.compile(r"(?<=\S)[ ](?:&{1,2}|\|{1,2})\Z")
# `password1 !== password2`: two variables
_VARIABLE = late.compile(r"(?i)(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|pin|key)\d")
_COMPARES = late.compile(r"[)\]]?[ ]?[!=]==?[ ]?[A-Za-z_($]")
_COMPARED = late.compile(r"[\w)\]][ ]?[!=]==?[ ]?\Z")
_HOSTED = late.compile(
    r"(?:\b(?:sqlplus|expdp|impdp|sqlldr|rman|exp|imp|conn(?:ect)?)[ ][^\n@/]{0,40}|"
    r"\bjdbc:oracle:(?:thin|oci8?):)\w{1,30}/\Z"
)
_LINE = 80  # characters
# A sentence of a judgment with its number: "2 The firm was run"
_PARAGRAPH = late.compile(r"\d{1,3}\.? (?:The|This|That|These|It|He|She|They|We|In|On|At|By|An?|No|If|When) [a-z]")
# Whose an address is, before its number: "Ida Marsh, 12 High St"
_PHONE = "phone_number"
_PHONE_FORM = late.compile(r"(?=(?:\D*\d){9})\(?[+\d][\d ()/.-]+")
_NAME_ALONE = late.compile(r"[^\W\d_a-z][^\W\d_'’-]+(?:[ ][^\W\d_a-z][^\W\d_'’-]+){0,2}")
_OWNER = late.compile(
    r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ ][^\W\d_][^\W\d_'’-]*\.?){1,3}(?=,[ ](?:\d|Flat|Unit|Apt|Suite|PO Box))"
)
# To whom something is sent: "Deliver to Ida Marsh, Rose Cottage, Otley"; "I live at Bryn Awel, Mill Lane" is a house
_ADDRESSEE = late.compile(
    r"(?:[^\W\d_a-z][^\W\d_.'’-]*\.?[ ]){1,3}[^\W\d_a-z][^\W\d_'’-]*(?=,[ ](?:The[ ])?[^\W\d_a-z][^,\n]{2,40},)"
)
_SENT_TO = late.compile(r"(?i)(?:\b(?:to|for|an|für|à|pour|para|aan|voor|till|til)|[^\W_]a):?[ ]\Z")


def trimmed(hits: Iterable[Hit], text: str) -> Iterator[Hit]:
    """Yields the hits without what stands at their edges and is no part of them.

    Args:
        hits: Of one text, in any order.
        text: The original.
    """
    found = [_in_its_line(hit, text) for hit in hits]
    people = {(hit.start, hit.end) for hit in found if hit.entity_type == "PERSON"}
    streets = {hit.start for hit in found if hit.entity_type == "STREET_ADDRESS"}
    phones = [(hit.start, hit.end) for hit in found if hit.recogniser == _PHONE]
    for hit in found:
        if hit.recogniser in _GUESSED and _is_none(hit, text):
            continue
        if hit.entity_type == SECRET:
            attribute = _ATTRIBUTE.search(text, hit.start, hit.end) if hit.recogniser in _GUESSED else None
            if attribute is not None and attribute.start() == hit.start:
                continue
            hit = hit if attribute is None else _from(hit, text, hit.start, attribute.start())  # noqa: PLW2901  # less of it
            yield from _given(_unkeyed(_unlabelled(hit, text), text), text)
            continue
        if hit.entity_type == "PERSON":
            for one in _parties(_without_street(hit, text, streets), text):
                yield _unkeyed(_without_small_words(_ungreeted(one, text), text), text)
        elif hit.entity_type == "LOCATION":
            yield from (_unkeyed(_unlabelled(one, text), text) for one in _parties(hit, text))
        elif hit.entity_type == "STREET_ADDRESS":
            if _PARAGRAPH.match(text, hit.start, hit.end) is not None:
                continue
            yield _without_phone(_addressed(hit, text, people), text, phones)
        else:
            yield _unkeyed(_unlabelled(hit, text), text)


def _in_its_line(hit: Hit, text: str) -> Hit:
    """Returns a find without the backslash behind a blank by which a command goes on in the next line."""
    if text[hit.end - 1] != "\\":
        return hit
    value = text[hit.start : hit.end - 1].rstrip(" \t")
    goes_on = hit.start < hit.start + len(value) < hit.end - 1 and text[hit.end : hit.end + 1] in ("\n", "\r", "")
    return _from(hit, text, hit.start, hit.start + len(value)) if goes_on else hit


def _is_none(hit: Hit, text: str) -> bool:
    """Whether the whole find is a key with its sign, or a greeting before a name."""
    if text[hit.start : hit.end].lower() in _KEYS and _KEY_SIGN.match(text, hit.end) is not None:
        return True
    if hit.recogniser == "name" and _ALONE.fullmatch(text, hit.start, hit.end) and _GOES_ON.match(text, hit.end):
        return True
    lead = _GREETING.match(text, hit.start)
    return lead is not None and hit.end <= lead.end()


def _from(hit: Hit, text: str, start: int, end: int) -> Hit:
    value = text[start:end]
    return replace(hit, start=start, end=end, value=value, key=canonical(value))


def _given(hit: Hit, text: str) -> Iterator[Hit]:
    """Yields a secret without the option of a command and the user before it; nothing, if the option takes none."""
    before = text[max(0, hit.start - 2) : hit.start]
    if _VARIABLE.fullmatch(text, hit.start, hit.end) is not None and (
        _COMPARES.match(text, hit.end) is not None or _COMPARED.search(text, max(0, hit.start - 6), hit.start)
    ):
        return
    flag = _FLAG.match(text, hit.start, hit.end) if before in ("-", " -", "\t-", "\n-") else None
    if flag is not None and hit.recogniser in _GUESSED:
        if flag["flag"] not in _NEVER_OF_SECRETS:
            blank = text.find(" ", flag.end(), hit.end)
            yield _from(hit, text, flag.end(), hit.end if blank < 0 else blank)
        return
    operator = _OPERATOR.search(text, hit.start, hit.end)
    hit = hit if operator is None else _from(hit, text, hit.start, operator.start())
    host = text.find("@", hit.start, hit.end)
    if text[hit.start - 1 : hit.start] == "/" and host > hit.start:  # Oracle's `user/password@host`
        hit = _from(hit, text, hit.start, host) if _HOSTED.search(text, max(0, hit.start - _LINE), hit.start) else hit
    lead = _LEAD.match(text, hit.start) if before[-1:] in ("", " ", "\t", "\n", '"', "'") else None
    yield hit if lead is None or lead.end() >= hit.end else _from(hit, text, lead.end(), hit.end)


def _parties(hit: Hit, text: str) -> Iterator[Hit]:
    """Yields a person or place, or the parties of a case or match: "Osgood v. Marsh"."""
    versus = _VERSUS.search(text, hit.start, hit.end)
    if versus is not None:
        yield _from(hit, text, hit.start, versus.start())
        yield _from(hit, text, versus.end(), hit.end)
        return
    left = _VERSUS_LEFT.search(text, hit.start, hit.end)
    yield hit if left is None else _from(hit, text, hit.start, left.start())


def _ungreeted(hit: Hit, text: str) -> Hit:
    lead = _GREETING.match(text, hit.start, hit.end)
    if lead is None and text[max(0, hit.start - 3) : hit.start] == "i. ":
        lead = _ON_BEHALF.match(text, hit.start, hit.end)
    if lead is None and text[hit.start - 1 : hit.start] in ("", "\n", " "):
        lead = _ANSWER.match(text, hit.start, hit.end)
        if lead is not None and not is_asked(text, hit.start):
            lead = None
    return hit if lead is None else _from(hit, text, lead.end(), hit.end)


def _without_small_words(hit: Hit, text: str) -> Hit:
    """Returns a name without the small word behind it and the article before it: "manon de", "inès m'a", "der mia"."""
    first = _ARTICLE.match(text, hit.start, hit.end)
    start = hit.start if first is None else first.end()
    last = _SMALL.search(text, start, hit.end)
    elided = _ELIDED.search(text, start, hit.end + _LONGEST_VERB)
    end = hit.end if last is None else last.start()
    end = end if elided is None else min(end, elided.start())
    return hit if (start, end) == (hit.start, hit.end) or end <= start else _from(hit, text, start, end)


def _unkeyed(hit: Hit, text: str) -> Hit:
    """Returns a name or a password without the key of the next field, which a sign follows."""
    if hit.entity_type not in _KEYED:
        return hit
    sign = _KEY_SIGN.match(text, hit.end)
    last = _NEXT_KEY.search(text, hit.start, hit.end) if sign is not None else None
    if sign is None or last is None:
        return hit
    key = last["key"].lower()
    apart = len(last["gap"]) > 1 or sign[0] == "="
    if not (apart or key in _KEYS or meaning(last["key"]) is not None):
        return hit
    return _from(hit, text, hit.start, last.start()) if last.start() > hit.start else hit


def _addressed(hit: Hit, text: str, people: set[tuple[int, int]]) -> Hit:
    lead = _LIVING.match(text, hit.start, hit.end)
    if lead is not None:
        return _from(hit, text, lead.end(), hit.end)
    end = unlabelled_end(text, hit.start, hit.end)
    hit = hit if end == hit.end else _from(hit, text, hit.start, end)
    owner = _OWNER.match(text, hit.start, hit.end)
    if owner is None and _SENT_TO.search(text, max(0, hit.start - 8), hit.start) is not None:
        owner = _ADDRESSEE.match(text, hit.start, hit.end)
    if owner is None or owner.span() not in people:
        return hit
    return _from(hit, text, owner.end() + len(", "), hit.end)


def _without_street(hit: Hit, text: str, streets: set[int]) -> Hit:
    """Returns a name without the first word of the address behind its comma: "Ida Marsh, Piazza" of "… Verdi 7"."""
    comma = text.rfind(", ", hit.start + 1, hit.end)
    return hit if comma < 0 or comma + 2 not in streets else _from(hit, text, hit.start, comma)


def _without_phone(hit: Hit, text: str, phones: Sequence[tuple[int, int]]) -> Hit:
    """Returns an address without the telephone number that follows its postcode: "…, Telford TF1 1HJ, 01952 555019"."""
    for start, end in phones:
        if hit.start < start < hit.end <= end and _PHONE_FORM.fullmatch(text, start, end) is not None:
            before = text[hit.start : start].rstrip(" ,;:·|–-\n")
            left = _from(hit, text, hit.start, hit.start + len(before)) if before else hit
            return _named(left) if _NAME_ALONE.fullmatch(before) is not None else left
    return hit


def _named(hit: Hit) -> Hit:
    """Returns what was taken for a town with its postcode, and stands before a telephone number, as what it is."""
    bits = [package_gazetteer().listed(word) for word in hit.value.split()]
    place = any(one & AREA and not one & COMMON_NAME for one in bits)
    return replace(hit, entity_type="LOCATION" if place else "PERSON")


def _unlabelled(hit: Hit, text: str) -> Hit:
    label = _LABEL.match(text, hit.start, hit.end)
    if label is None or (hit.entity_type not in _NUMBERED and _LETTER.search(text, label.end(), hit.end) is not None):
        return hit
    if _OF_A_SERIES.search(text, max(0, hit.start - 10), hit.start) is not None:
        return hit
    return _from(hit, text, label.end(), hit.end)

"""Universally unique identifiers (RFC 9562): what they name is mostly unknown, so that each may be a person's.

The nil and max UUID name nothing; neither do those of a request, a run or a disk, where the word for it is before.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, Searching

_PATTERN = re2.compile(r"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b")
# Of a request, a run, a disk, an interface; registered ones (RFC 9562, 6.6; Bluetooth's, COM's) are everybody's.
_OF_NOBODY = late.compile(
    r"(?i)(?:\b(?:x-)?(?:(?:amzn?-)?req(?:uest)?|trace|span|correlation|operation|invocation|transaction|build|"
    r"job|run|"
    r"pipeline|event|message|msg|batch|task|activity|boot|partition|volume|disk|image|snapshot|artifact|version|"
    r"release|"
    r"commit|interface|service|characteristic|installer|product|namespace|deployment|node|pod|container|lineage|"
    r"connection|client_?connection|execution|workflow|step|query|upload|template|file|asset)[ _-]?(?:id|uuid|guid)|"
    r"(?-i:\b(?:PART)?UUID(?==))|\bclsid|\b(?:installer|filesystem|by-(?:part)?uuid/|namespace uuid|"
    r"\b(?:product|upgrade|package|component)(?:code|id|guid)(?==)|collection\(|"
    r"clsid\\{0,2}|(?:product|upgrade|package)code>|projectguid>|guid\(|project\([\"']|\w*proj[\"'],|ble\w*uuid\(|"
    r"namespace\w*[ ]?=|\bce-?id|\bgpu-|\be\.g\.,?|\bfor[ ](?:instance|example),?|\bproject[ ]guid|"
    r"uuid[1357]\([^()\n]{0,30}\)[ ]?(?:->|=>|=)?|looks like|(?:example|"
    r"sample)(?: of an?)? (?:uuid|guid)|"
    r"partition type|powershell|"
    r"(?:volume|deployment|build|job|run|task|disk|snapshot|container|pod|node|request|trace|artifact|"
    r"operation)(?=[ =:])|serialnumber\"[ ]?:[ ]?\"urn:uuid|"
    r"guid of \w+|"
    r"(?:trace|span|request|correlation|job|run|event|build|task|batch|message)(?=[\"']\s?:)|"
    r"\b(?:request|session|sitzung|sesión|sessione|sessão|sessie|vorgang|anfrage|requête|error|fehler|erreur|incident|"
    r"correlation|trace|ref(?:erence)?)(?: id)?(?=[ :(]{1,2}\Z)|"
    r"\breq(?=[=:])|\brid(?=[\"'=:])|\bcorrelation(?=[=:])|idempotency-?key[\"']?,[ ]?[\"']value|"
    r"payloaduuid</key>\s{0,8}<string>|\buuidgen gives|_postman_id|\bcall-id|\bpart-\d{5}-|\bunseal nonce|"
    r"\baccessor ?id|gatt|characteristic|lineage))[\"']?[ \t]*[:=]?[ \t]*[\"'({\[]{0,2}\Z"
)
_REGISTERED = late.compile(
    # Types of partitions (UEFI specification, 5.3) and of projects (learn.microsoft.com, solution files)
    # Those of Microsoft's own cards, by which it numbers its classes; a maker's radio service; examples of manuals
    r"(?i).{24}(?:00aa00|00c04f|00a0c9|00805f|08002b).{6}|6e40000.-b5a3-f393-e0a9-e50e24dcca9e|"
    r"f81d4fae-7dec-11d0-a765-00a0c91e6bf6|886313e1-3b8a-5372-9b90-0c9aee199e4d|"
    r"6fa459ea-ee8a-3ca4-894e-db77e160355e|16fd2706-8baf-433b-82eb-8c7fada847da|"
    r"00112233-4455-6677-8899-aabbccddeeff|9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d|"
    r"c12a7328-f81f-11d2-ba4b-00a0c93ec93b|ebd0a0a2-b9e5-4433-87c0-68b6b72699c7|"
    r"0fc63daf-8483-4772-8e79-3d69d8477de4|"
    r"fae04ec0-301f-11d3-bf4b-00c04f79efbc|9a19103f-16f7-4668-be54-9a1e7a4f7556|2150e333-8fdc-42a3-9474-1a3956d46de8|"
    r".{8}-0000-1000-8000-00805f9b34fb|.{8}-0000-0000-c000-000000000046|6ba7b81.-9dad-11d1-80b4-00c04fd430c8"
)
# What Kubernetes numbers an object by (kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids)
_UID = late.compile(r"(?:\b[uU]id|UID)\\?[\"']?[ \t]?[:=][ \t]{0,4}\\?[\"']?\Z")
_OF_AN_OBJECT = late.compile(
    r"\b(?:apiVersion|resourceVersion|ownerReferences|creationTimestamp|deletionTimestamp|managedFields|involvedObject|"
    r"selfLink|generateName|blockOwnerDeletion|metadata|namespace|kubectl)\\?[\"']?[ ]?(?::|\b)"
)
# "reference e5608dd4-…": somebody's payment or case, but where a program failed or counts its requests
_REFERENCE = late.compile(r"(?i)\b(?:ref(?:erence)?|session)(?: id)?[ :(]{1,3}\Z")
_FAILED = late.compile(
    r"(?i)\berrors?\b|exception|\bfail|\bincident|\btrace|\bstack|\bcorrelation|\brequest|\b[45]\d\d\b|"
    r"something went wrong|"
    r"contact support|\bfehler|\berreur|\blogs?\b|\b(?:info|debug|warn|error)\b|\d\d:\d\d:\d\d|\bpeer\b|\bclosed\b|"
    r"\bcrash|\bbug\b"
)
# As services give them to accounts: a word for one, a drawn part.
_PREFIXED = re2.compile(r"\b(?:cus|cust|customer|usr|user|acct|acc|member|contact|profile)_[A-Za-z0-9]{14,24}\b")
# An event that a service sends names itself before it says of what kind it is
_OF_AN_EVENT = late.compile(
    r"[\"'],\s{0,4}[\"'](?:event_?)?(?:type|event|topic|action)[\"']\s?:\s?[\"'][a-z_]+[.:/][a-z._:/]+[\"']"
)
_REACH, _LINE, _AROUND = 48, 200, 400  # characters


def find_uuids(text: str) -> Iterator[Match]:
    """Yields those that may name a person, an account or a device."""
    for match in _PREFIXED.finditer(text):
        if any(map(str.isdigit, match.group())):
            yield Match(match.start(), match.end(), 0.7)
    for match in _PATTERN.finditer(text):
        value = match.group()
        if len(set(value.lower()) - {"-"}) <= 2 or _REGISTERED.fullmatch(value):
            continue
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _is_of_an_object(text, match.start(), before):
            continue
        nobody = _OF_NOBODY.search(before) is not None and not _is_told(text, match.start(), match.end(), before)
        if not nobody and _OF_AN_EVENT.match(text, match.end()) is None:
            yield Match(match.start(), match.end(), 0.7)


def _is_of_an_object(text: str, start: int, before: str) -> bool:
    """Whether it is what Kubernetes numbers one of its objects by."""
    if _UID.search(before) is None:
        return False
    return _OF_AN_OBJECT.search(text, max(0, start - _AROUND), start + _AROUND) is not None


def _is_told(text: str, start: int, end: int, before: str) -> bool:
    """Whether it is a reference that somebody tells, on a line on which nothing has failed."""
    if _REFERENCE.search(before) is None:
        return False
    low, high = text.rfind("\n", max(0, start - _LINE), start) + 1, text.find("\n", end, end + _LINE)
    line = text[max(low, start - _LINE) : start] + text[end : high if high >= 0 else end + _LINE]
    return _FAILED.search(line) is None


UUID = Recogniser(
    name="uuid",
    kind=Kind.PERSONAL,
    entity_type="UUID",
    explanation="Looks like the unique id of an account, device or record.",
    find=Searching(find_uuids, (_PATTERN, _PREFIXED)),
    literals=("-", "_"),
    spreads=False,
)

"""What systems print where somebody's number, plate or place might stand: codes of errors, times, serials.

`ORA-28001: the password has expired`, `AADSTS7000222`, `error TS2345`, `0x80070005`, `SQLSTATE[HY000]`, `KB5034441`;
`DTSTART;TZID=America/Toronto:20250212T091500` (RFC 5545, iana.org/time-zones); `release=db914a241920`, `zone_id = "…"`;
`serial=488DA5…` as openssl prints it. Codes: docs.oracle.com/error-help, learn.microsoft.com (AADSTS, C#, MSBuild),
doc.rust-lang.org/error_codes, shellcheck.net, postgrest.org.
"""

from __future__ import annotations

from voting.screening import late

_TOKEN_BEFORE, _TOKEN_BEHIND = late.compile(r"[\w-]{1,24}\Z"), late.compile(r"[\w-]{0,24}")
# Of one product alone
_CODE = late.compile(
    r"(?:ORA|PLS|TNS|RMAN|EXP|IMP|UDI|UDE|DRG|LRM|CRS|PRCR|PRVF|OUI|ORABPEL|JBO|FRM|REP|WWV)-\d{5}|SP2-\d{4}|AADSTS\d{4,8}|"
    r"CVE-\d{4}-\d{4,7}|CWE-\d{1,4}|SQLSTATE\w{0,6}|0x[0-9A-Fa-f]{3,8}|NETSDK\d{4}|PGRST\w{3}|MSB\d{4}|YN\d{4}|DPY-\d{4}|"
    r"SQL\d{4,5}[A-Z]|GHSA(?:-[0-9a-z]{4}){3}|RUSTSEC-\d{4}-\d{4}|ERR?_[A-Z]+(?:_[A-Z]+){1,5}|"
    r"E(?:ACCES|ADDRINUSE|ADDRNOTAVAIL|CONNREFUSED|CONNRESET|CONNABORTED|NOENT|PERM|TIMEDOUT|HOSTUNREACH|NOTFOUND|PIPE|"
    r"EXIST|ISDIR|NOTDIR|NOTEMPTY|MFILE|NOSPC|INVAL|AI_AGAIN|NOMEM|RESOLVE|INTEGRITY|BADENGINE|LIFECYCLE|USAGE|XDEV|BUSY)"
)
# Of Microsoft's knowledge base; somebody's number may begin so, behind the word for it
_ARTICLE = late.compile(r"KB[2-5]\d{6}")
_NUMBERED = late.compile(
    r"(?i)(?:num+er|number|nr|no|num[ée]ro|n[°º]|policy|polic[ey]|kunde|customer|client|cliente|ref(?:erence)?|plate|id)\W{1,3}"
    r"(?:(?:is|ist|lautet|est|es)\W)?\Z"
)
# Of many, or of plates and papers as well: a word for an error or the place in a file must stand right before
_SHORT_CODE = late.compile(r"[A-Z]{1,7}-?\d{3,6}[A-Z]?")
_STATE, _OF_STATES = late.compile(r"[0-9A-Z]{5}"), late.compile(r"(?i)\bsqlstate\W{1,4}\Z")
_REPORTS = late.compile(
    r"(?i)(?<![^\W_])(?:errors?|err|warn(?:ing)?s?|fatal|diagnostics?|noqa|sqlcode|errno|fehler|fehlercode|fehlernummer|"
    r"warnung|erreurs?|avertissement|error(?:es|e|i)?|erros?|aviso|fout|foutcode|foutmelding|błąd|fel|felkod|fejl|fejlkode|"
    r"feil|feilkode|virhe|chyb[ay]|hiba|hata|eroare|ошибк\w|помилк\w)(?:[ _-]?(?:codes?|numbers?|no\.?|kod[ue]?|"
    r"код\w?))?"
    r"[\"']?[ ]{0,2}[:=\[(#]{0,2}[ ]{0,2}[\"'`]?(?:[A-Z]{1,7}-?\d{3,6}[A-Z]?[\])]?(?:,|[ ]and|[ ]or|[ ]und|/|"
    r",? et)[ ]{0,2}){0,6}\Z"
)
_OF_A_FILE = late.compile(r"(?:\.\w{1,6}:\d{1,6}(?::\d{1,5})?:|\(\d{1,6},\d{1,5}\):)[ ](?:error |warning )?\Z")
# ISO 8601's basic form
_TIME = late.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d(?:\d{3})?)?(?:Z|[+-]\d{2,4})?"
)
_OF_A_CALENDAR = late.compile(
    r"(?m)^[ \t>]{0,4}(?:DTSTART|DTEND|DTSTAMP|DUE|CREATED|COMPLETED|LAST-MODIFIED|EXDATE|RDATE|RECURRENCE-ID|RRULE|"
    r"EXRULE|"
    r"ACKNOWLEDGED|SEQUENCE)(?:;[^\n:]{1,80})?:(?:[^\n:]{0,80}[;=,])?\Z"
)
# A place in it that is named elsewhere in the text may be masked already
_ZONE = late.compile(
    r"(?:US|Canada|Brazil|Mexico|Chile)/(?:Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii|Newfoundland|"
    r"Saskatchewan|Yukon|East|West|Acre|General|Continental)|"
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/\x00|"
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/(?:[A-Z][A-Za-z]{1,15}/)?[A-Z][A-Za-z]+(?:[_-][A-Za-z]+){0,4}(?:[+-]\d{1,2})?"
)
_ZONE_BEFORE = late.compile(r"(?:[A-Z][A-Za-z]{1,15}/){0,2}(?:[A-Z][A-Za-z]+[_-]){0,3}\Z")
_HEX = late.compile(r"[0-9a-f]{7,40}|[0-9A-F]{7,40}")
_OF_A_RELEASE = late.compile(
    r"(?i)(?<![^\W_])(?:release|build|commit|revision|rev|version|git[_-]?sha|sha|deploy(?:ment)?|digest|image|bundle|"
    r"chunk|artifact|changeset)(?:[_-]?(?:id|hash|sha|tag))?[\"']?[ ]?[:=@][ ]?[\"']?\Z"
)
_ID = late.compile(r"[0-9a-zA-Z]{8,40}")
_OF_A_THING = late.compile(
    r"(?i)(?:hosted_?)?(?:zone|distribution|vpc|subnet|cluster|workspace|layer|bucket|dns_?record|ruleset|namespace|"
    r"stack|volume|snapshot|dashboard|experiment|checkpoint|listener|target_?group|node_?pool|data_?set)"
    r"[ _-]?id[\"']?[ \t]{0,12}[:=][ \t]{0,4}[\"']?\Z"
)
# The last byte of a serial or a fingerprint, `0A:1B:2C:3D:4E`; which machine it was
_BYTE, _OF_BYTES = late.compile(r"[0-9A-Fa-f]{2}\W?"), late.compile(r"(?<![\w:])(?:[0-9A-Fa-f]{2}:){4,40}\Z")
_MACHINE = late.compile(r"[A-Za-z]{1,10}(?:-[A-Za-z0-9]{1,8}){0,2}-?\d{1,6}")
_OF_A_MACHINE = late.compile(
    r"(?i)(?<![^\W_])(?:workstation|computer|host|machine|server)(?:[ _-]?name)?[\"']?[ ]?[:=][ \t]{0,8}[\"']?\Z"
)
_SERIAL = late.compile(r"(?i:0x)?[0-9A-Fa-f]{14,40}")
_SURELY_SERIAL = 30  # characters, which no device's has
_OF_A_SERIAL = late.compile(
    r"(?i)(?<![^\W_])serial(?:[ _-]?(?:number|no\.?|nr\.?|#))?[\"']?\s{0,4}[:=]\s{0,24}[\"']?(?:0x)?\Z"
)
_CERTIFIES = late.compile(
    r"(?i)x\.?509|certificat|zertifikat|certyfikat|sertifika|\bcert\b|fingerprint|issuer|subject|\bCN ?=|notAfter|"
    r"notBefore|"
    r"\bcrl\b|\bocsp|openssl|\btls\b|\bssl\b"
)
_REACH, _NEAR = 100, 300  # characters


def is_of_a_system(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is, or is in, an error's code, a time, a release, a thing's or certificate's id."""
    low, high = _token(text, start, end)
    if _CODE.fullmatch(text, low, high) is not None or _TIME.fullmatch(text, low, high) is not None:
        return True
    before = text[max(0, low - _REACH) : low]
    if _OF_A_CALENDAR.search(before) is not None or _is_reported(before, text, low, high):
        return True
    if _HEX.fullmatch(text, low, high) is not None and _OF_A_RELEASE.search(before) is not None:
        return True
    thing = _ID.fullmatch(text, low, high) is not None and _OF_A_THING.search(before) is not None
    thing = thing or (_MACHINE.fullmatch(text, low, high) is not None and _OF_A_MACHINE.search(before) is not None)
    thing = thing or (_BYTE.fullmatch(text, start, end) is not None and _OF_BYTES.search(before) is not None)
    return thing or is_of_a_certificate(text, start, end)


def _is_reported(before: str, text: str, low: int, high: int) -> bool:
    """Whether `text[low:high]` is a code behind a word for errors, or behind the place in a file that it is told of."""
    if _ARTICLE.fullmatch(text, low, high) is not None:
        return _NUMBERED.search(before) is None
    if _STATE.fullmatch(text, low, high) is not None and _OF_STATES.search(before) is not None:
        return True
    if _SHORT_CODE.fullmatch(text, low, high) is None:
        return False
    return _REPORTS.search(before) is not None or _OF_A_FILE.search(before) is not None


def is_of_a_certificate(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a certificate's serial number: a device's is shorter, far from such words."""
    if _SERIAL.fullmatch(text, start, end) is None or _OF_A_SERIAL.search(text, max(0, start - 48), start) is None:
        return False
    return end - start >= _SURELY_SERIAL or _CERTIFIES.search(text, max(0, start - _NEAR), end + _NEAR) is not None


def is_of_a_zone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a part of a time zone's name, which is a region's: `America/Toronto`."""
    low = max(0, start - _REACH)
    at = _ZONE_BEFORE.search(text, low, start)
    zone = _ZONE.match(text, at.start() if at is not None else start)
    if zone is None or zone.end() < end:
        return False
    first = zone.start()
    return not text[first - 1 : first].isalnum() and not text[zone.end() : zone.end() + 1].isalnum()


def _token(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns where the token begins and ends of which a place is a part: the number in `ORA-28001`."""
    before, behind = _TOKEN_BEFORE.search(text, max(0, start - 24), start), _TOKEN_BEHIND.match(text, end)
    return (before.start() if before is not None else start), (behind.end() if behind is not None else end)

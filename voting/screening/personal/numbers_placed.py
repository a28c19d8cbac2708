"""Personal numbers that their place tells: remote help, an animal's chip, a chat in a bot's code, a page's path.

"anydesk 482 119 730", "chip 981 098 104 552 310" (ISO 11784: fifteen digits), `ADMIN_CHAT = 518207733`,
`message.from_user.id == 518207733` (core.telegram.org/bots/api, discord.com/developers/docs/reference#snowflakes),
`/hr/people/30418`, `/dev/serial/by-id/usb-ITead_…_20221130155604-if00` (udev's links).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching, stands_alone

# Words that only lead to a number
_LEADS = (
    r"[^\nA-Za-z0-9]{1,24}(?:(?:id|is|ist|est|es|è|partner|my|mein|mon|your|host|remote|desk|address|adresse|nr|no|"
    r"num|number|"
    r"nummer|kennung|numéro|número|numero|numer|code|for|session|access)\b[^\nA-Za-z0-9]{1,12}){0,4}"
)
_REMOTE = (
    re2.compile(
        r"(?i)\b(?:teamviewer|team viewer|anydesk|any desk|rustdesk|rust desk|supremo|ammyy(?: admin)?|aeroadmin|"
        r"ultraviewer|"
        r"splashtop|getscreen|hoptodesk|dwservice|iperius(?: remote)?|litemanager|alpemix|assist(?:ant)?connect|"
        r"chrome remote desktop|remote desktop code|todesk|sunlogin|向日葵|пасскод anydesk|энидеск|анидеск|тимвьювер)"
        rf"{_LEADS}([0-9](?:[ \x{{a0}}]?[0-9]){{7,11}})(?:[^0-9]|$)"
    ),
)
_ANIMAL = (
    re2.compile(
        r"(?i)(?:^|[^a-z])(?:(?:micro|mikro|rfid[ -]?)?chip(?:s|ped|nummer|kode)?|transponder(?:nummer)?|"
        r"(?:micro)?puce|"
        r"[mç]?ikro[cç]ip|[čcç]ip|čipov\w{0,3}|микрочип|чип|tatouage|identificaci[oó]n|avid)"
        r"[ ]?(?:-?(?:no|nr|num|number|numero|número|numéro|id|code|n[°º]))?[^\nA-Za-z0-9]{1,6}"
        r"(?:(?:is|ist|est|es|è|no|nr|id|ends|n[°º])\b[^\nA-Za-z0-9]{1,4})?"
        r"([0-9]{3}(?:[ .*-]?[0-9]){12}|[0-9]{3}[ .*-][0-9]{3}[ .*-][0-9]{3})(?:[^0-9]|$)"
    ),
)
_SIGN = (
    r"[\"'\])]{0,2}[ ]?(?::[ ]?(?:int|str|number|string|list\[int\])[ ]?)?(?:===?|!==?|=>|:=|=|:|"
    r"\bin\b)[ ]?(?:new Set\()?"
    r"[\[({\"'`]{0,3}"
)
_CHAT_ID = r"([0-9]{7,19})(?:[^0-9.]|\.(?:[^0-9]|$)|$)"
_OF = r"(?:chat|telegram|tg|owner|admins?|superusers?|sudo_?users?|discord|slack)"
_CHAT = (
    re2.compile(
        rf"(?i)(?:^|[^a-z0-9])(?:[a-z]{{1,16}}[_.-]){{0,3}}(?:{_OF}(?:_?(?:chat|users?|telegram|tg|admin|owner|"
        rf"peer|member|"
        r"channel))?(?:_?ids?)?|(?:my|allowed|whitelist(?:ed)?|trusted|authori[sz]ed|notify|alert|target|recipient|"
        r"creator|boss|"
        rf"developer|dev)_?(?:chat|users?|telegram|tg|peer)(?:_?ids?)?){_SIGN}{_CHAT_ID}"
    ),
    re2.compile(
        r"(?i)\b(?:from(?:_user)?|author|chat|user|owner|sender|member|effective_(?:user|chat))\.(?:id|chat_id)[ ]?"
        rf"(?:not[ ])?{_SIGN}{_CHAT_ID}"
    ),
    re2.compile(
        r"(?i)\b(?:send|forward|copy)_?(?:message|photo|document|poll|voice|video|location|"
        r"sticker)\([ ]?(?:chat_id[ ]?=[ ]?)?"
        rf"[\"']?{_CHAT_ID}|[?&]chat_id={_CHAT_ID}"
    ),
)
# No customers, clients and accounts: those may be firms
_PEOPLE = (
    r"people|persons?|employees?|patients?|members?|users?|students?|staff|contacts?|profiles?|applicants?|"
    r"candidates?|"
    r"tenants?|residents?|donors?|subscribers?|drivers?|pupils?|teachers?|personas?|personnes?|employes?|salaries|"
    r"eleves|"
    r"mitarbeiter|personen|patienten|schueler|usuarios?|empleados?|alumnos?|alunos?|pacientes?|utenti|dipendenti|"
    r"pazienti|alunni|medewerkers|leerlingen|anstallda|elever|medarbejdere|pracownicy|pacjenci|uczniowie|henkilot|"
    r"tyontekijat|personel|hastalar"
)
_THINGS = (
    r"devices?|sensors?|meters?|vehicles?|thermostats?|laitteet|geraete|appareils?|dispositivos?|dispositivi|"
    r"apparaten|"
    r"enheter|urzadzenia|cihazlar"
)
_PAGE = (
    re2.compile(
        rf"(?i)(?:^|[a-z0-9\s\"'`=(])/(?:{_PEOPLE})/(?:id/|view/|show/|edit/|by-id/)?([0-9]{{4,12}}|"
        rf"(?-i:[A-Z]{{1,4}}-?[0-9]{{3,10}}(?:-[0-9]{{1,6}})?))"
        r"(?:[/?#\s\"'`),;]|\.(?:\s|$)|$)"
    ),
    re2.compile(
        rf"(?i)(?:^|[a-z0-9\s\"'`=(])/(?:{_THINGS})/((?-i:[A-Z]{{1,5}}-?[0-9]{{4,12}}(?:-[0-9A-Z]{{1,8}}){{0,3}}))(?:[/?#\s\"'`),;]|$)"
    ),
    re2.compile(
        r"/by-id/(?:[^\s\"'_/]{1,40}_){1,8}([0-9A-Za-z]{6,34})(?:-(?:if|part|port)[0-9]{1,2}|-[0-9]:[0-9]|"
        r"[\s\"',]|$)"
    ),
)
_KINDS = {"remote": _REMOTE, "animal": _ANIMAL, "chat": _CHAT, "page": _PAGE}
_SHORT = 4  # digits
_COUNTING = ("1234", "0123", "4321", "9876")
_MADE_UP = frozenset({"1000", "1001", "10001", "10000", "2024", "2025", "2026", "4242"})


_DAY = late.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d")


def _is_made_up(value: str) -> bool:
    """Whether digits count, repeat or are round, as in manuals, or are a day."""
    digits = "".join(filter(str.isdigit, value))
    return (
        digits.startswith(_COUNTING)
        or len(set(digits)) < 2 + (len(digits) > _SHORT)
        or digits in _MADE_UP
        or digits.endswith("0000")
        or _DAY.fullmatch(digits) is not None
    )


def _find(patterns: tuple[re2.Pattern, ...]) -> Find:
    def find(text: str) -> Iterator[Match]:
        for pattern in patterns:
            for match in pattern.finditer(text):
                group = match.lastindex or 1
                start, end = match.span(group)
                if (text[start - 1] == "_" or stands_alone(text, start, end)) and not _is_made_up(match.group(group)):
                    yield Match(start, end, 0.7)

    return Searching(find, patterns)


NUMBERS_PLACED = tuple(
    Recogniser(
        name=f"placed_{name}",
        kind=Kind.PERSONAL,
        entity_type="IDENTIFIER",
        explanation="Stands where somebody's number does.",
        find=_find(patterns),
        spreads=True,
    )
    for name, patterns in _KINDS.items()
)

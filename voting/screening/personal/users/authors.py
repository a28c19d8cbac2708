"""Who wrote: in forums, reviews, messengers, blame and logs of repositories, by the form that each of them has.

"Rolf71 schrieb:", "[quote=rolf71]", "**rolf71** commented 2 days ago", "by rolf71 · 3 weeks ago",
"[03/12/24, 18:44] ~ Rolf: …", "a60fef27 (rolf71 2023-11-02 40)", "FIXME(rolf71, 2022)", "[~rolf71]", "rolf71  02:13".
Where other words stand in the same form ("updated 3 days ago"), the name must be one by its form (`unheard`).
Forms: git-scm.com/docs/git-blame and git-shortlog, faq.whatsapp.com (exports of chats), www.bbcode.org,
confluence.atlassian.com (mentions), docs.gitlab.com, news.ycombinator.com.
"""

# ruff: noqa: SIM905  # as lists, one word a line, these would be sixty lines

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.recogniser import Match

_LETTERS = r"0-9A-Za-z\x{c0}-\x{24f}\x{370}-\x{52f}"
_NAME = rf"([{_LETTERS}_][{_LETTERS}_.-]{{1,30}})"
_WIDE = rf"([{_LETTERS}_\x{{3041}}-\x{{9fff}}\x{{ac00}}-\x{{d7a3}}][^\s:<>()\[\]{{}}\"'|,;/\\=@*]{{1,30}})"
# "3 days ago", "vor 3 Tagen", "il y a 2 h", "3日前"
_COUNT = r"(?:[0-9]{1,4}|an?|one|einem|einer|una?|une|uma?|een|en|ett)\+?"
_UNITS = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy]|"
    r"sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|secondes?|heures?|jours?|"
    r"semaines?|mois|ans?|segundos?|minutos?|horas?|d[ií]as?|semanas?|m[eê]s(?:es)?|años?|anos?|secondi|minut[oi]|"
    r"or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|uur|dagen|dag|weken|maand(?:en)?|jaar|sekunder|minuter|timm(?:e|"
    r"ar)|"
    r"timer?|dagar|dage|veck(?:a|or)|uker?|månad(?:er)?|måneder?|år|sekund[ęy]?|minut[ęy]?|godzin[ęy]?|dni|dzień|"
    r"tygodni[ea]?|miesi[ąę]c[ey]?|lata?|saniye|dakika|saat|gün|hafta|ay|yıl|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|"
    r"недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет)"
)
_AGO = (
    rf"(?i:{_COUNT}[ ]?{_UNITS}(?:,[ ]{_COUNT}[ ]?{_UNITS})?[ ](?:ago|fa|atrás|geleden|sedan|siden|temu|önce|назад)\b|"
    rf"(?:vor|il y a|hace|há|för)[ ]{_COUNT}[ ]?{_UNITS}\b|"
    r"[0-9]{1,3}[ ]?(?:秒|分鐘?|分钟|時間|小时|小時|日|天|週間|周|か月|ヶ月|个月|個月|年)[ ]?前|"
    r"[0-9]{1,3}[ ]?(?:초|분|시간|일|주|개월|년)[ ]?전)"
)
_DID = (
    r"(?:commented|replied|posted|reviewed|answered|asked|opened|pushed|merged|approved|edited|requested|starred|"
    r"wrote|said|kommentierte|antwortete|schrieb|a commenté|a répondu|comentó|respondió|comentou|respondeu|"
    r"ha commentato|reageerde|kommenterade|skrev|skomentowa[łl]a?|odpowiedział[a]?|yorum yaptı)"
)
_WROTE = (
    r"(?:wrote|writes|said|posted|schrieb|schreibt|hat geschrieben|a écrit|écrit|écrivait|escribió|escribio|dijo|"
    r"escreveu|disse|ha scritto|scrisse|schreef|skrev|kirjoitti|napsala?|napisał[a]?|napísala?|írta|yazdı|пише|"
    r"писав|написала?|пишет|έγραψε|a scris)"
)
_THEN = rf"(?:[ ]{_DID})?(?:[ ]?[·•—–|,-]|[ ]\([^()\n]{{1,16}}\),?)?"
_STARS = r"(?:\*\*|__|`|\"|„|“)?"
_ENDS = r"(?:\*\*|__|`|\"|“|”)?"
_SURE = (
    # "Rolf71 schrieb:", "Rolf71 wrote on May 3rd:", and below what is quoted
    re2.compile(
        rf"(?m)^[ \t>*#]{{0,6}}{_STARS}@?{_WIDE}{_ENDS}[ ]{_WROTE}(?:[ ][^\n:]{{1,40}})?[ ]?:[ \t]*\r?\n[ \t]*>"
    ),
    re2.compile(r"(?i)\[quote=[\"']?([^\s\"'\],;]{1,31}?)(?:[\"'],|[,;]|[\"']?\])"),
    re2.compile(r"(?m)(?:^|[\s(,])\[~([A-Za-z][\w.-]{1,40})\]"),
    re2.compile(rf"(?m)^{_STARS}@{_NAME}{_ENDS}(?:[ ]{_DID})?(?:[ ]?[·•—–|,-])?[ ]{_AGO}"),
    re2.compile(
        rf"(?m)^(?:\[[^\[\]\n]{{1,16}}\][ ])?{_WIDE} — (?:Today|Yesterday|Heute|Gestern|Hier|Hoy|Ayer|Ieri|Oggi|"
        rf"Aujourd’hui|[0-9]{{1,2}}/)"
    ),
)
_LIKELY = (
    re2.compile(
        rf"\b(?:TODO|FIXME|XXX|HACK)"
        rf"(?:[ ]?\({_NAME}(?:,|:|[ ]-|[ ][0-9])|[ ]{_NAME}[ ,:]{{1,2}}[0-9]{{4}}-[0-9]{{2}}\b)"
    ),
    re2.compile(rf"(?m)^(?:\*\*|__){_NAME}(?:\*\*|__)[ ]{_DID}\b"),
    re2.compile(rf"(?m)(?:^|[>*#·•|\"”)][ ]?){_STARS}{_NAME}{_ENDS}{_THEN}[ ]{_AGO}"),
    re2.compile(
        rf"(?i:\b(?:by|from|von|par|por|da|do|door|av|af|przez|autor)|\btarafından)[ :]{{1,2}}"
        rf"{_STARS}{_NAME}{_ENDS}{_THEN}[ ]{_AGO}"
    ),
    re2.compile(rf"(?:^|\s){_NAME}(?:[ ]{_DID}|[ ]?[·•—–|])[ ]{_AGO}"),
    re2.compile(
        rf"(?i)\b(?:reviewers?|assignees?|approvers?|approved by|reviewed by|merged by|pushed by|requested by)[ ]?:?[ ]"
        rf"@?{_NAME}(?:,[ ]@?{_NAME})?(?:,[ ]@?{_NAME})?(?:[\s·|;)]|$)"
    ),
    re2.compile(
        rf"(?m)^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ T][0-9:.]{{5,12}}Z?[ ]{_NAME}[ ]"
        r"(?:CONNECT|GET|POST|PUT|DELETE|HEAD|(?i:log(?:ged|in|out)|signed|uploaded|downloaded|deleted|created|edited|"
        r"renamed|moved|opened|approved|rejected|exported|ran|executed)\b)"
    ),
)
_STAMPED = re2.compile(rf"(?m)^{_NAME}[ ]{{1,4}}\[?[0-9]{{1,2}}:[0-9]{{2}}(?:[ ]?[AP]M)?\]?[ \t]*\r?$")
# A messenger's export: "[03/12/24, 18:44:10] ~ Rolf: …", "03.12.24, 18:44 - Rolf 🐓: …"
_EXPORTED = re2.compile(
    r"(?m)^\x{200e}?\[?(?:[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4},|[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4},?)[ ]"
    r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ \x{202f}]?[AaPp]\.?[ ]?[Mm]\.?)?(?:\][ ]|[ ][-–][ ])(~?[ \x{202f}]?)"
    r"([^\s:\[\]<>~][^:\n<>\[\]]{0,38}):[ ]"
)
_OF_A_MESSENGER = late.compile(r"\W?\[?[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4},")  # a log's date is another one
# A chat's log with badges: "[20:14] 🗡️ rolf71: …", "2024-05-02 23:10:07 <rolf> …"
_TIME = r"\[?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[ T])?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?"
_BADGES = r"(?:[\x{2000}-\x{2bff}\x{fe0f}\x{1f000}-\x{1faff}]{1,8}[ ]?)?"
_LOGGED = re2.compile(rf"(?m)^{_TIME}[ ]{_BADGES}(?:<[@+%~& ]?{_WIDE}>|[@+%~&]?{_WIDE}:)[ ]")
_BLAMED = re2.compile(
    r"(?m)^\^?[0-9a-f]{7,40}[ ]{1,4}(?:[\w./-]{1,80}[ ]{1,8})?\(([^\s()0-9][^()\n]{0,38}?)[ ]{1,30}"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ ]"
)
_COUNTED = re2.compile(r"(?m)^[ ]*[0-9]{1,6}(?:\t|[ ]{2})([^\s<>0-9][^\n<>]{1,38}?)(?:[ ]<[^>\n]{3,60}>)?[ \t]*\r?$")
_SHORTLOG = late.compile(r"\bshortlog\b")
_NO_AUTHOR = frozenset(
    "he she they it you we i who someone somebody everyone everybody nobody one people user guest anonymous author "
    "op er sie es ich wer wir jemand man il elle on lui je nous ils elles qui él ella ellos yo alguien quien ele ela "
    "eles eu alguém lei loro io chi hij zij ik wij iemand han hon hun jeg jag de vi den on ona oni ja ktoś hän minä o "
    "ő он она они я кто "
    "updated posted published created edited modified commented replied answered asked opened closed merged pushed "
    "committed released deployed started finished joined left seen active online viewed sent received last latest "
    "first version commit build status info warn warning error debug trace fatal notice system server note todo "
    "user assistant bot model speaker time date total summary result output input test question answer pid thread "
    "step lunch dinner breakfast meeting".split()
)
_BOT = late.compile(r"(?i)bot\d?\Z|\[bot\]|-actions\Z|not committed yet|streamelements\Z|(?-i:[A-Z]+\Z)")
# A version, a commit, an image, a file, an abbreviation, a machine
_NO_HANDLE = late.compile(
    r"(?i)v?\d[\d.]*\Z|[0-9a-f]{7,40}\Z|[a-z]+\d*(?:\.\d+)+\Z|.*\.(?:tar|gz|zip|py|js|ts|log|txt|md|json|ya?ml|html?|"
    r"sh|go|rs)\Z|"
    r"node_modules\Z|(?-i:[A-Z]{2,6}-?\d{0,4})\Z|e-mail\Z|"
    r"(?:server|host|node|web|db|app|worker|gpu|cpu|disk|eth|vm|pod|job|build|stage|prod|backup)[-_]?\d+\Z"
)
_FEWEST = 2  # lines by which a log is told


def find_authors(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for pattern in _SURE:
        for match in pattern.finditer(text):
            yield from _groups(match)
    for pattern in _LIKELY:
        yield from _likely(text, pattern.finditer(text))
    for pattern in (_STAMPED, _LOGGED):
        lines = list(pattern.finditer(text))
        if len(lines) >= _FEWEST:
            yield from _likely(text, lines)
    yield from _exported(text)
    yield from _blamed(text)
    yield from _counted(text)


def _likely(text: str, matches: Iterable[re2.Match]) -> Iterator[Match]:
    """Yields the names that are one by their form."""
    for match in matches:
        for one in _groups(match):
            name = text[one.start : one.end]
            if is_handle_like(name) and _NO_HANDLE.match(name) is None:
                yield one


def _exported(text: str) -> Iterator[Match]:
    lines = [
        line
        for line in _EXPORTED.finditer(text)
        if "~" in line.group(1) or _OF_A_MESSENGER.match(text, line.start()) is not None
    ]
    if len(lines) >= _FEWEST or any("~" in line.group(1) for line in lines):
        for line in lines:
            yield from _named(line.group(2), line.start(2))


def _blamed(text: str) -> Iterator[Match]:
    """Yields who is blamed; a word in small letters alone must be a user's name by its form."""
    for line in _BLAMED.finditer(text):
        for one in _groups(line):
            name = text[one.start : one.end]
            if not (name.isalpha() and name.islower()) or is_handle_like(name):
                yield one


def _counted(text: str) -> Iterator[Match]:
    """Yields who is listed right below `git shortlog`."""
    shortlog = _SHORTLOG.search(text) if "shortlog" in text else None
    at = text.find("\n", shortlog.end()) + 1 if shortlog is not None else 0
    for line in _COUNTED.finditer(text, at) if at else ():
        if line.start() != at:
            return
        yield from _groups(line)
        at = line.end() + 1


def _groups(match: re2.Match) -> Iterator[Match]:
    for number, name in enumerate(match.groups(), 1):
        if name:
            yield from _named(name, match.start(number))


def _named(name: str, start: int) -> Iterator[Match]:
    name = name.rstrip(".-_ ")
    lowered = name.lower()
    other = lowered.split(" ")[0] in _NO_AUTHOR or lowered in GOES_ON or _BOT.search(name) is not None
    if name and not other and not is_nobody(name):
        yield Match(start, start + len(name), 0.65)

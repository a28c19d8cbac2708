"""User names in logs of chats and games, and words that look like one where accounts are spoken of.

A line of a chat's log begins with a time and who speaks; when two lines do, they are taken for such. In prose a word
with digits, an underscore or a hump is somebody's name on a site where the words around speak of one.
"""

# ruff: noqa: SIM905  # as lists, one word a line, these would be sixty lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.recogniser import Match
from voting.screening.source_code import in_comment

_NICK = r"[A-Za-z\x{c0}-\x{24f}_\[\]`^|][A-Za-z0-9\x{c0}-\x{24f}_\[\]`^|-]{1,30}"
_TIME = r"\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?\]?"
_SPOKEN = re2.compile(rf"(?m)^(?:{_TIME} *-? ?)(?:<[@+%~& ]?({_NICK})>|[@+%~&]?({_NICK}):|@({_NICK}))[ \t]")
_BRACKETED = re2.compile(rf"(?m)^<[@+%~& ]?({_NICK})> ")
_EVENT = re2.compile(
    rf"(?m)(?:^|[*:>\]] )({_NICK})(?:\[/[0-9.:]+\])? (?:\([^()\s]{{3,60}}\) )?(?:has (?:joined|left|quit|been kicked|"
    rf"disconnected)\b|"
    r"joined the (?:game|server|channel|party)|left the (?:game|server|channel|party)|logged in with entity|is now "
    r"known as|"
    r"was kicked|was banned|lost connection|was slain|fell from)|"
    rf"\bUUID of player ({_NICK}) is\b|\bMode #[^ \n]+ [+-][a-z]+ ({_NICK})\b(?: by ({_NICK})\b)?|\bnow known as "
    rf"({_NICK})\b"
)
_MENTION = re2.compile(r"<@!?(U[0-9A-Z]{8,11}|[0-9]{17,19})(?:\|[^>\n]{1,40})?>")
_GROUPS = re2.compile(r"\b(?:groups=|,)[0-9]{3,6}\(([a-z][a-z0-9._-]{1,31})\)")
_TAGGED = re2.compile(
    r"(?:^|[\s(\"'])([A-Za-z\x{c0}-\x{24f}][A-Za-z0-9\x{c0}-\x{24f}._]{2,20}#(?:[0-9]{4,5}|"
    r"[A-Z0-9]{3,5}))(?:[\s)\"',.!?]|$)"
)
OF_ISSUES = late.compile(
    r"(?i)(?:issues?|pr|bug|mypy|pytest|numpy|cpython|ticket|case|order|item|id|no|apt|unit|suite|room|pull|merge|c|f|page|step)#"
)
"""What numbers issues rather than people."""
_LIKE_ONE = re2.compile(
    r"(?:^|[\s(\"'`:>/|,])([A-Za-z\x{c0}-\x{24f}]{2,}[0-9]{1,5}|"
    r"[A-Za-z\x{c0}-\x{24f}][A-Za-z0-9\x{c0}-\x{24f}]*(?:_[A-Za-z0-9\x{c0}-\x{24f}]+)+|"
    r"[A-Za-z]+[0-9]+[A-Za-z]+[A-Za-z0-9]*|xX[A-Za-z0-9]+Xx)(?:[\s)\"'`,!?;:|]|\.(?:\s|$)|$)"
)
_OF_ACCOUNTS = late.compile(
    r"(?i)\b(?:twitch|discord|reddit|steam|insta(?:gram)?|tiktok|twitter|snap(?:chat)?|telegram|github|gitlab|"
    r"mastodon|bluesky|"
    r"psn|xbox|gamer ?tags?|roblox|minecraft|valorant|fortnite|hattrick|strava|chess\.com|lichess|duolingo|vinted|"
    r"ebay|etsy|"
    r"usernames?|user names?|user ?ids?|handles?|nick(?:name)?s?|screen names?|display names?|badge|listed as|shows? "
    r"as|me as|logins?|log(?:ged)? in|"
    r"accounts?|profiles?|banned|unban|followers?|subscribers?|streamer|player|guild|clan|lobby|teammates?|mods?|"
    r"moderator|"
    r"benutzername|nutzername|konto|spielername|pseudo(?:nyme)?|compte|usuario|cuenta|perfil|usuário|conta|utente|"
    r"profilo|"
    r"gebruikersnaam|användarnamn|spelar|brukernavn|brugernavn|nazwa użytkownika|nick|kullanıcı adı)\b|ユーザー名|"
    r"用户名|用戶名"
)
_ACCOUNTS = re2.compile(_OF_ACCOUNTS.pattern)  # searches a whole text, so that most are soon done with
_CODE = late.compile(r"[={}<>\\\[\]]|::|\w\(|->|\bdef |\bimport |\bselect\b|\bfrom \w+ import|https?://|\w\.\w+\.\w+")
_OF_COLUMNS = late.compile(r"(?i)\binsert\s+into\b[^)\x01]*\x01|`,[ ]?` \x01 `|` \x01 `,[ ]?`")
_NOT_ONE = late.compile(
    r"(?i)(?:urllib|manylinux|musllinux|sqlite|boto|jinja|zlib|openssl|libssl|python|py|java|php|node|ruby|perl|debian|ubuntu|win(?:dows)?|office|ios|android|mac|iphone|ipad|galaxy|"
    r"pixel|gpt|llama|"
    r"claude|gemini|sha|md|utf|base|oauth|ipv|mp|ps|x|h|v|ver|version|q|fy|cs|csgo|fifa|nba|gta|ff|season|s|ep|page|"
    r"step|line|"
    r"item|room|level|lvl|top|web|log|covid|rfc|iso|cve|usb|hdmi|ddr|rtx|gtx|i|a|b|c|k|m|t|vlan|eth|lan|wan|port|"
    r"host|server|db|test|"
    r"user|example|sample|team|group|part|chapter|phase|week|day|year|am|pm|r|e|d|f|g|l|o|p|u|w|y|z|vitamin|omega|co|"
    r"windows)"
    r"[-_.]?\d+\w*\Z|[\w.-]+\.(?:py|js|ts|json|ya?ml|txt|md|csv|com|org|net|io|de|fr|es|it|nl|pl|co|me|tv|app|dev|"
    r"html?|css|png|jpe?g|"
    r"pdf|docx?|xlsx?|sh|exe|zip|log|cfg|ini|toml|xml|sql|java|go|rs|cpp|c|h|so|dll)\Z|(?:e\.g|i\.e|a\.m|p\.m|u\.s|"
    r"u\.k|ph\.d|z\.b|d\.h|"
    r"p\.ex|n\.v|b\.v)\.?\Z|\d|[a-z]+_(?:id|name|key|type|at|by|url|token|date|time|count|list|size|user|path|"
    r"file)s?\Z|(?-i:[A-Z0-9_]+)\Z"
)
_SYSTEM = frozenset(
    "system server info warn warning error debug trace fatal notice kernel systemd sshd cron nginx note todo fixme "
    "admin bot "
    "assistant user human speaker interviewer host moderator narrator me you client http https step time date total "
    "summary "
    "result output input status test example question answer".split()
)
_REACH = 70  # characters
CHAT_PATTERNS = (_SPOKEN, _BRACKETED, _EVENT, _MENTION, _GROUPS, _TAGGED, _LIKE_ONE)


def find_chat_names(text: str) -> Iterator[Match]:
    """Yields the names of who speaks, joins or is spoken of."""
    for pattern in (_SPOKEN, _BRACKETED):
        lines = list(pattern.finditer(text))
        if len(lines) > 1 and not (pattern is _BRACKETED and "</" in text):
            for line in lines:
                yield from _nicks(line)
    for event in _EVENT.finditer(text):
        yield from _nicks(event)
    for pattern in (_MENTION, _GROUPS):
        for match in pattern.finditer(text):
            if pattern is _MENTION or not is_nobody(match.group(1)):
                yield Match(match.start(1), match.end(1), 0.7)
    for match in _TAGGED.finditer(text):
        if OF_ISSUES.match(match.group(1)) is None:
            yield Match(match.start(1), match.end(1), 0.7)
    yield from _spoken_of(text)


def _nicks(match: re2.Match) -> Iterator[Match]:
    for group, name in enumerate(match.groups(), 1):
        if name and name.lower() not in _SYSTEM and not is_nobody(name):
            yield Match(match.start(group), match.end(group), 0.7)


def _spoken_of(text: str) -> Iterator[Match]:
    """Yields words that look like a user's name in lines of prose about accounts."""
    if _LIKE_ONE.is_idle(text) or _ACCOUNTS.search(text) is None:
        return
    for start, end in _LIKE_ONE.places(text):
        name = text[start:end]
        if not 5 <= len(name) <= 32 or is_nobody(name) or _NOT_ONE.match(name) or sum(map(str.isalpha, name)) < 3:
            continue
        low = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH, 0)
        high = text.find("\n", end, end + _REACH)
        after = text[end : high if high >= 0 else end + _REACH]
        near = text[low:start] + " \x01 " + after
        if _OF_ACCOUNTS.search(near) is None or _CODE.search(near) is not None or _OF_COLUMNS.search(near) is not None:
            continue
        if not in_comment(text, start, end):
            yield Match(start, end, 0.6)

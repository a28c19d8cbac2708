"""Names of players by their part in a guild, a server or a team: "owner is sir_gravel mods are plum and otter".

Any word may be one, so that a plain one counts only where a name beside it in the same list looks like one.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.recogniser import Match

_ROLE = (
    r"(?:guild ?(?:master|leader)|raid ?leader|co-?leader|leader|officers?|owners?|admins?|mods?|moderators?|recruits?|"
    r"captain|gm|teammates?|vice|anführer|gildenmeister|líder|lider|dueño|dono|chef de guilde|capo(?: gilda)?)"
)
_PARTS = re2.compile(
    rf"(?i)(?:^|[^a-zà-ž0-9_])({_ROLE}(?:( (?:is|are|was|were|ist|sind|est|sont|es|son|é|è|são|sono)|:| =) | ))"
)
_ITEM = late.compile(r"(, (?:and )?|(?i: and | & | und | et | y | e )| |)([A-Z]\w{1,14} [A-Z]\w{1,14}\b|[\w.-]{2,24})")
_GAMES = late.compile(
    r"(?i)\b(?:guild|clan|realm|minecraft|roblox|fortnite|discord|server|lobby|squad|raid|mmo|gilde|guilde|gremio|gilda|"
    r"whitelist|twitch|valorant|wow|osrs|runescape|eve online|ffxiv|destiny|steam)\b"
)
_A_ROLE = late.compile(rf"(?i){_ROLE}")
_REACH = 300  # characters
_MOST = 6  # names of one part
# ruff: noqa: SIM905  # as a list, one word a line, this would be thirty lines
_NO_NAME = GOES_ON | frozenset(
    "offline online away afk useless mean toxic rude nice gone asleep "
    "angry mad corrupt lazy inactive everyone everybody "
    "nobody i me him her them my mine ours theirs today yesterday yes no lol also gave gives said says wants who which "
    "a an the is are of in on to too very so just yes one two three four five all people guys girls players abusing "
    "banning muting supposed going trying being getting and und et y e sind ist".split()
)


def find_of_games(text: str) -> Iterator[Match]:
    """Yields names of players."""
    if _PARTS.is_idle(text):
        return
    parts = [(match.start(1), match.end(1), match.group(2) is not None) for match in _PARTS.finditer(text)]
    lists = [(at, said, _names(text, at)) for _, at, said in parts]
    telling = [at for at, _, names in lists if any(is_handle_like(name) for _, name in names)]
    for at, said, names in lists:
        if not any(abs(at - other) < _REACH for other in telling):
            continue
        if _GAMES.search(text, max(0, at - _REACH), at + _REACH) is None:
            continue
        for start, name in names:
            if is_handle_like(name) or said or name.istitle():
                yield Match(start, start + len(name), 0.65)


def _names(text: str, at: int) -> list[tuple[int, str]]:
    """Returns what may be a list of names; without a sign between, a name has to look like one."""
    found: list[tuple[int, str]] = []
    for _ in range(_MOST):
        item = _ITEM.match(text, at)
        if item is None or (not item.group(1) and found):
            break
        name = item.group(2).rstrip(".-")
        like = is_handle_like(name) and "." not in name
        if (
            name.lower() in _NO_NAME
            or is_nobody(name)
            or _A_ROLE.fullmatch(name)
            or (item.group(1) == " " and not like)
        ):
            break
        found.append((item.start(2), name))
        at = item.end(2)
        if item.group(2) != name:
            break
    return found

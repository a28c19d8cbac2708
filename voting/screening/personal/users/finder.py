"""User names and handles, by where they stand: URLs, paths, remote logins, profiles, and words that announce them.

A user name has no form of its own. Not taken: names that are the same on every machine (`root`, `ubuntu`), stand-ins,
and a bare `@word` in code, since that is a decorator, a package scope, a variable or a style rule (`handles`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from voting.screening import late, re2
from voting.screening.personal.links import find_links
from voting.screening.personal.users.account_places import find_account_places
from voting.screening.personal.users.accounts import find_accounts
from voting.screening.personal.users.accounts_beside import find_beside_passwords
from voting.screening.personal.users.accounts_given import find_given
from voting.screening.personal.users.authors import find_authors
from voting.screening.personal.users.chat_names import find_chat_names
from voting.screening.personal.users.handles import find_handles
from voting.screening.personal.users.handles_by_role import find_by_role
from voting.screening.personal.users.handles_logged import find_logged
from voting.screening.personal.users.handles_of_games import find_of_games
from voting.screening.personal.users.handles_of_names import find_of_names
from voting.screening.personal.users.handles_told import find_told_handles
from voting.screening.personal.users.mentions import find_mentions
from voting.screening.personal.users.no_account import is_no_account
from voting.screening.personal.users.nobody import SECTIONS, is_nobody
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.source_code import in_code, is_attribute

# Letters of Latin, Greek and Cyrillic by range: RE2 spells out a class such as `\pL` in bytes, times its repetitions.
_LETTERS = r"0-9A-Za-z\x{c0}-\x{24f}\x{370}-\x{52f}"
_NAME = rf"([{_LETTERS}][{_LETTERS}._-]{{1,31}})"
_SITES = (
    "twitter|x|instagram|facebook|fb|tiktok|t|threads|medium|youtube|reddit|linkedin|pinterest|soundcloud|behance|"
    "dribbble|"
    "keybase|patreon|twitch|steamcommunity|last\\.fm|about|vk|snapchat|linktr|paypal|ko-fi|buymeacoffee|flickr|tumblr|"
    "letterboxd|goodreads|strava|quora|deviantart|onlyfans|bsky\\.app|kaggle|codepen|replit|hackerrank|leetcode|"
    "substack|"
    "venmo|cash|gitee|codeberg|bitbucket|xing|researchgate|myspace|ok|weibo|open\\.spotify|chess|lichess|roblox|wattpad"
)


class _Place(NamedTuple):
    """A pattern whose first group is a user's name, and lower-case texts of which one is in all that it matches."""

    literals: tuple[str, ...]
    pattern: Any


def _place(literals: str, pattern: str) -> _Place:
    return _Place(tuple(literals.split("|")), re2.compile(pattern))


_PLACES = (
    _place("://", r"(?i)\b[a-z][a-z0-9+.-]{1,30}://([^\s/:@?#\"'`<>\x00]{2,64})@[^\s@\"'`<>]"),
    # Home directories of Linux, macOS and Windows; in code the backslash is doubled, on Windows blanks are common.
    _place(
        "home|users|documents and",
        r"(?:^|[\s\"'`(=:,\[>])(?:/mnt/c|[A-Za-z]:)?[/\\]{1,2}(?i:home|Users|"
        r"Documents and Settings)[/\\]{1,2}" + _NAME,
    ),
    _place(
        "users|documents and",
        rf"\b[A-Za-z]:[/\\]{{1,2}}(?i:Users|Documents and "
        rf"Settings)[/\\]{{1,2}}([{_LETTERS}._-]{{1,31}}(?:[ "
        rf"][{_LETTERS}._-]{{1,31}}){{1,3}})[/\\]",
    ),
    _place("file://", r"\bfile:///(?:[A-Za-z]:/)?(?:home|Users)/" + _NAME),
    _place(
        "ssh|scp|sftp|rsync|mosh",
        r"\b(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\b(?:[ \t]+[^\s@\x00]+){0,8}[ \t]+"
        r"([A-Za-z][A-Za-z0-9._-]{1,31})@[A-Za-z0-9]",
    ),
    # A shell's prompt: `marta@laptop:~/work$`; the owner in `ls -l`, in `ps`, in `id`; a login in a log.
    _place(
        "@",
        r"(?m)^(?:\([\w.-]{1,30}\) "
        r")?[\[(]?([a-z][a-z0-9._-]{1,31})@[A-Za-z0-9.-]{1,63}[: ][~/][^\n$#%]{0,80}[\])]?[$#%](?:\s|$)",
    ),
    _place(
        "rw|r-|--x|---",
        r"(?m)^[ "
        r"\t]*[bcdlps-][rwxsStT-]{9}[.+@]?[ ]{1,4}[0-9]{1,6}[ ]{1,8}([A-Za-z][\w.-]{1,31})[ ]",
    ),
    _place(
        ".", r"(?m)^([a-z][a-z0-9._-]{1,31})[ ]{1,12}[0-9]{1,7}[ ]{1,6}[0-9]{1,3}\.[0-9][ ]{1,6}[0-9]{1,3}\.[0-9][ ]"
    ),
    _place("id=", r"\b(?:uid|gid)=[0-9]{1,10}\(([a-z][a-z0-9._-]{1,31})\)"),
    _place(" for ", r"\b(?:password|publickey) for (?:invalid user )?([a-z][a-z0-9._-]{1,31}) from\b"),
    _place(" - ", r"[0-9]{1,3}(?:\.[0-9]{1,3}){3} - ([A-Za-z][\w.@-]{1,31}) \["),
    _place("-u", r"\bcurl\b[^\n]{0,300}? (?:-u|--user)[ =]?[\"']?([A-Za-z][A-Za-z0-9._-]{1,31}):"),
    # Whose a public key is, behind it; an agent's users (net-snmp.org, snmpd.conf)
    _place(
        "ssh-|ecdsa-",
        r"\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp[0-9]{3})[ ][A-Za-z0-9+/]{16,}={0,3}[ ]([A-Za-z][\w.-]{1,31})@",
    ),
    _place("createuser|rouser|rwuser", r"(?m)^[ \t]*(?:createUser|r[ow]user)[ \t]+([A-Za-z][\w.-]{1,31})(?:[ \t\r]|$)"),
    _place("otpauth", r"\botpauth://[a-z]{4}/(?:[^\s:?]{1,60}:)?(?:%20)?([A-Za-z][A-Za-z0-9._-]{1,40})\?"),
    _place(":54|:*:", r"(?m)^[\w.*-]{1,80}:(?:[0-9]{2,5}|\*):[^\s:]{1,60}:([A-Za-z][\w.-]{1,31}):"),
    _place("@git", r"://[^\s/@]{2,300}@(?:github|gitlab)\.com/([A-Za-z0-9][A-Za-z0-9-]{1,38})/"),
    _place("owner to ", r"(?i)\bOWNER TO [\"`]?([a-z][a-z0-9_]{1,31})[\"`]?;"),
    _place("user", r"(?i)(?:^|[\s,{(])[\"']?(?:db_?)?user[\"']?[ ]?[=:][ ]?[\"']([A-Za-z][A-Za-z0-9._-]{2,31})[\"']"),
    _place("sudo", r"\bsudo(?:\[[0-9]{1,7}\])?:[ ]{1,8}([a-z][a-z0-9._-]{1,31}) : "),
    _place("new user", r"\bnew user: name=([a-z][a-z0-9._-]{1,31}),"),
    _place(
        "changed for|user ",
        r"\b(?:password changed for|user) "
        r"'?(?:[A-Z][A-Z0-9-]{2,15}\\)?([A-Za-z][A-Za-z0-9]{0,20}\.[A-Za-z][A-Za-z0-9]{1,20})\b",
    ),
    _place("\\", r"\b[A-Z][A-Z0-9-]{1,14}[A-Z0-9]\\([a-zA-Z][a-zA-Z0-9._-]{2,31})(?:['\"\s,;]|$)"),
    _place("pts/|tty| :", r"(?m)^([a-z][a-z0-9._-]{1,31})[ ]{1,12}(?:pts/[0-9]{1,3}|tty[0-9]|:[0-9])[ ]"),
    _place("ssh:|who:", r"\b(?:ssh|Who): {1,4}([a-z][a-z0-9._-]{1,31})@[A-Za-z0-9]"),
    # What a host of repositories answers: github.com/…: "Permission to ana/x.git denied to jo."
    _place("denied to", r"\bPermission to ([A-Za-z0-9][A-Za-z0-9-]{1,38})/[^\s]{1,80} denied to "),
    _place("denied to", r"\bPermission to [^\s]{3,120} denied to ([A-Za-z0-9][A-Za-z0-9-]{1,38})\b"),
    _place("sw-", r"\b(SW-[0-9]{4}-[0-9]{4}-[0-9]{4})\b"),
    _place(
        "etsy.com|calendly.com|gofundme.com",
        r"(?i)\b(?:etsy\.com/shop|calendly\.com|"
        r"gofundme\.com/f)/([A-Za-z0-9][A-Za-z0-9_-]{2,60})",
    ),
    _place("scholar.google", r"(?i)\bscholar\.google\.[a-z.]{2,6}/citations\?user=([A-Za-z0-9_-]{8,16})"),
    _place("session", r"\bsession (?:opened|closed) for user ([a-z][a-z0-9._-]{1,31})\b"),
    _place("session", r"\b[Ss]ession [cC]?[0-9]{1,8} of [Uu]ser ([a-z][a-z0-9_-]{1,31})\b"),
    _place(
        "/",
        rf"(?i)\b(?:{_SITES})\.(?:com|net|me|io|tv|co|ee|app|org|ru|dev|social|gg|cn|link|page)/"
        r"(?:in/|users?/|u/|people/|profile/|profiles/|id/|add/|pub/|c/|channel/|artist/|authors?/|member/|athletes/|"
        r"@)?"
        r"@?([A-Za-z0-9][A-Za-z0-9._%-]{2,60})",
    ),
    _place(".com/", r"(?i)\b(?:facebook|fb)\.com/(?:profile\.php\?id=|people/[^/\s]{1,60}/)([0-9]{5,20})"),
    _place(
        "hub.com|lab.com",
        r"(?i)\b(?:github|gitlab)\.com/@?([A-Za-z0-9][A-Za-z0-9-]{1,38})(?:[\s\"'`)>,?#]|"
        r"[.!](?:\s|$)|/?(?:\s|$))",
    ),
    _place(
        "hub.com|lab.com|bitbucket",
        r"(?i)\bmy\b[^\n]{0,40}?\b(?:github|gitlab|bitbucket)\.(?:com|"
        r"org)/([A-Za-z0-9][A-Za-z0-9-]{1,38})/",
    ),
    _place(
        "hub.com|lab.com|bitbucket",
        r"(?i)\b(?:github|gitlab|bitbucket)\.(?:com|"
        r"org)/([A-Za-z0-9][A-Za-z0-9-]{1,38})/[^\s]{1,60}[ )]{1,2}is "
        r"(?:my|mine)\b",
    ),
    _place("hub.io|lab.io", r"(?i)\bmy\b[^\n]{0,30}?\b([a-z0-9][a-z0-9-]{1,38})\.(?:github|gitlab)\.io\b"),
    _place("gist.", r"(?i)\bgist\.github\.com/([A-Za-z0-9][A-Za-z0-9-]{1,38})/"),
    _place("stackoverflow.com", r"(?i)\bstackoverflow\.com/users/([0-9]{3,}(?:/[A-Za-z0-9-]+)?)"),
    _place("u/", r"(?i)(?:^|[\s(\"'\[])/?u/([A-Za-z0-9_-]{3,20})\b"),
    _place("reddit.com", r"(?i)\breddit\.com/u(?:ser)?/([A-Za-z0-9_-]{3,20})"),
    _place("discord", rf"(?i)\bdiscord\b[^\n#]{{0,30}}?\b([{_LETTERS}._]{{2,32}}#[0-9]{{4}})\b"),
    _place("#", rf"(?:^|[\s(\"'])([{_LETTERS}._]{{2,32}}#[0-9]{{4}})(?:[\s)\"',.!?]|$)"),
    # An account in a URL's path or query, where it has a digit, a dot or an underscore.
    _place(
        "://",
        r"(?i)://[^\s/]{3,80}/(?:[^\s/?#]{1,40}/){0,3}(?:users?|u|profiles?|members?|people|accounts?)/@?"
        r"([a-z0-9][a-z0-9-]{0,30}[._][a-z0-9][a-z0-9._-]{0,30}|[a-z]{3,20}[0-9]{1,6})(?:[/?#\s\"')>,]|$)",
    ),
    _place("/~", r"(?i)://[^\s/~]{3,80}/~([a-z][a-z0-9._-]{1,31})"),
    _place("/~", r"\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|PROPFIND) /~([A-Za-z][A-Za-z0-9._-]{1,31})(?:[/? ]|$)"),
    _place(
        "://",
        r"(?i)://[^\s?]{3,200}\?(?:[^\s#&]{1,80}&(?:amp;)?){0,10}(?:user|username|user_?name|login|uname|"
        r"userid|"
        r"user_id|nick|member)="
        r"([a-z0-9][a-z0-9._-]{1,40})",
    ),
)


def find_usernames(text: str) -> Iterator[Match]:
    """Yields user names without what surrounds them, and addresses of profiles."""
    for found in _find(text):
        if found.entity_type or not is_no_account(text, found.start, found.end):
            yield found


def _find(text: str) -> Iterator[Match]:
    lowered = text.lower()
    for place in _PLACES:
        if place.pattern.is_idle(text) or not any(literal in lowered for literal in place.literals):
            continue
        for match in place.pattern.finditer(text):
            name = match.group(1).rstrip(".")
            project = text[match.end(1) : match.end(1) + len(name) + 1].lower() == f"/{name}".lower()
            if project or _OTHERS.search(text, max(0, match.start() - 20), match.start(1)) is not None:
                continue  # github.com/rdflib/rdflib is no person's
            if "/" in place.literals and name.lower() in SECTIONS:
                continue
            if not is_nobody(name) and not _of_issues(text, match.start(1), name):
                end = match.start(1) + len(name)
                yield Match(match.start(1), end, 0.7)
                yield from _whole_link(text, match.start(), end, place)
    yield from find_accounts(text)
    yield from find_given(text)
    yield from (found for found in find_beside_passwords(text) if not _is_variable(text, found.start, found.end))
    yield from find_links(text)
    defined: frozenset[str] | None = None
    for find in _FINDS:
        for found in find(text):
            if _is_cut(text, found.end) or _of_code(text, found.start, found.end):
                continue
            defined = _defined(text) if defined is None else defined
            if text[found.start : found.end].lower() not in defined:
                yield found


def _is_cut(text: str, end: int) -> bool:
    """Whether a name goes on: it was cut where names are at their longest, and is something else."""
    after = text[end : end + 1]
    return after.isascii() and after.isalnum()


def _defined(text: str) -> frozenset[str]:
    """Returns in lower case what the text's code defines, imports, derives from or calls as a method: no people."""
    return frozenset(name.lower() for match in _DEFINED.finditer(text) for name in match.groups() if name)


def _of_code(text: str, start: int, end: int) -> bool:
    """Whether what looks like a user's name is a word of source code, or an issue's number."""
    name = text[start:end]
    if _IN_CODE.fullmatch(name) or _is_variable(text, start, end):
        return True
    if _of_issues(text, start, name) or (text[start - 1 : start] == "`" and text[end : end + 1].isspace()):
        return True  # a shell's "name=`basename $file`"
    return text[start - 1 : start] not in ('"', "'") and (is_attribute(name) or in_code(text, start, end))


def _is_variable(text: str, start: int, end: int) -> bool:
    """Whether a name is an argument or a member's value that code calls so: `Username: accountSid, Password: …`."""
    argument = text[end : end + 1] in (",", ")", "}") and text[start - 1 : start] not in ("'", '"', "`")
    return argument and _VARIABLE.fullmatch(text, start, end) is not None


def _of_issues(text: str, start: int, name: str) -> bool:
    """Whether `name#number` counts issues: by a short name in capitals, or one that has other numbers as well."""
    prefix, sign, number = name.partition("#")
    if not sign or not number.isdigit():
        return False
    short = prefix.isupper() and len(prefix) <= _LONGEST_TRACKER
    short = short or (prefix.islower() and text[max(0, start - 2) : start] == "# ")  # a comment's `# mypy#4125`
    around = text[max(0, start - _AROUND) : start + _AROUND]
    return short or any(other != number for other in re.findall(rf"\b{re.escape(prefix)}#(\d+)", around))


def _whole_link(text: str, start: int, end: int, place: _Place) -> Iterator[Match]:
    """Yields the whole address of a profile: who follows it meets the person."""
    if _LINKS.intersection(place.literals):
        scheme = _SCHEME.search(text, max(0, start - 20), start)
        tail = _REST.match(text, end, end + 100)
        yield Match(
            scheme.start() if scheme is not None else start, tail.end() if tail is not None else end, 0.7, "URL"
        )


_FINDS = (
    find_account_places,
    find_handles,
    find_told_handles,
    find_chat_names,
    find_authors,
    find_of_games,
    find_of_names,
    find_mentions,
    find_logged,
    find_by_role,
)
# A host that has one of another's names, a namespace in code.
_OTHERS = late.compile(r"(?i)(?:(?<!\bwww)\.(?:github|gitlab)\.com/|[a-z]\\[a-z][a-z0-9-]*\\)\Z")
# A class by its module, a method that every object has; a variable: `Username: accountSid,`
_IN_CODE = late.compile(r"[a-z]\w+(?:\.[a-z]\w*)+(?:\.[A-Z]\w+)+|__\w+__")
_VARIABLE = late.compile(r"[a-z]+(?:[A-Z][a-z]+)*(?:Sid|Id|Name|Username|User|Login|Account|Email|Key|Address)")
_DEFINED = re2.compile(
    r"(?m)\bclass[ ]+([A-Za-z_]\w{2,60})(?:\(([A-Za-z_]\w{2,60})[,)])?|"
    r"(?:\b(?:def|struct|enum|trait|interface|fn|func|function)[ ]+|^[ \t]*import[ ]+|"
    r"\bimport[ ]+[\w.]{1,60}[ ]+as[ ]+|\bfrom[ ]+[\w.]{1,60}[ ]+import[ ]+)"
    r"([A-Za-z_]\w{2,60})(?:[(:;,)]|[ ]*\{|[ \t]*\r?$|[ ]+(?:as|from)\b)|"
    r"\.([A-Za-z_]\w{2,60})\("
)
_LONGEST_TRACKER = 4
_AROUND = 300  # characters in which another issue stands
_LINKS = frozenset({"/", ".com/", "stackoverflow.com", "etsy.com", "scholar.google", "reddit.com"})
_SCHEME = late.compile(r"(?:https?://)?(?:[a-z-]{1,10}\.)?\Z")
_REST = late.compile(r"/?(?:\?[\w=&%.-]{1,80})?")

USERNAME = Recogniser(
    name="username",
    kind=Kind.PERSONAL,
    entity_type="USERNAME",
    explanation="Stands where a user's name or handle is given.",
    find=find_usernames,
)

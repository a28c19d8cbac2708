"""User names and handles, by where they stand: URLs, paths, remote logins, profiles, and words that announce them.

A user name has no form of its own. Not taken: names that are the same on every machine (`root`, `ubuntu`), stand-ins,
and `@word` without a word before it that says so, since that is a decorator, a package scope or a style rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from voting.screening.recogniser import Kind, Match, Recogniser

# Letters of Latin, Greek and Cyrillic by range: RE2 spells out a class such as `\pL` in bytes, times its repetitions.
_LETTERS = r"0-9A-Za-z\x{c0}-\x{24f}\x{370}-\x{52f}"
_NAME = rf"([{_LETTERS}][{_LETTERS}._-]{{1,31}})"
_SITES = (
    "twitter|x|instagram|facebook|tiktok|t|threads|medium|youtube|reddit|linkedin|pinterest|soundcloud|behance|dribbble"
)
_SITES += "|keybase|patreon|twitch|steamcommunity|last\\.fm|about|vk|snapchat|linktr"
# Each pattern's first group is the name.
_PLACES = tuple(
    re2.compile(pattern)
    for pattern in (
        r"(?i)\b[a-z][a-z0-9+.-]{1,30}://([^\s/:@?#\"'`<>\x00]{2,64})@[^\s@\"'`<>]",
        # Home directories of Linux, macOS and Windows; in code the backslash is doubled.
        r"(?:^|[\s\"'`(=:,\[>])(?:/mnt/c|[A-Za-z]:)?[/\\]{1,2}(?:home|Users)[/\\]{1,2}" + _NAME,
        r"\bfile:///(?:home|Users)/" + _NAME,
        r"\b(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\b(?:[ \t]+[^\s@\x00]+){0,8}[ \t]+"
        r"([A-Za-z][A-Za-z0-9._-]{1,31})@[A-Za-z0-9]",
        # A shell's prompt: `marta@laptop:~/work$`.
        r"(?m)^[\[(]?([a-z][a-z0-9._-]{1,31})@[A-Za-z0-9.-]{1,63}[: ][~/][^\n$#%]{0,80}[\])]?[$#%](?:\s|$)",
        r"(?i)\b(?:user[ _-]?(?:name|id)|login(?:[ _-]?name)?|screen[ _-]?name|nick(?:name)?|handle|benutzername|"
        r"nom d'utilisateur|nombre de usuario|gebruikersnaam|användarnamn|nome utente)[\"'`*]{0,3}[ \t]{0,3}"
        rf"(?::|=|=>|:=|\||\bis\b|\bist\b|\best\b|\bes\b)[ \t]{{0,3}}[\"'`*]{{0,3}}@?{_NAME}",
        r"(?i)\b(?:twitter|instagram|insta|tiktok|telegram|mastodon|bluesky|snapchat|snap|threads|discord|github|"
        r"gitlab|skype|follow|handle|username|dm|mention|ping|tag|cc|by|hey|hi|thanks|via)"
        r"(?:[ \t]+(?:me|us|is|at|on|to|him|her))*[ \t]{0,2}[:=|(]?[ \t]{0,3}[\"'`]?"
        r"@([A-Za-z0-9_][A-Za-z0-9_.]{1,29}[A-Za-z0-9_])",
        rf"(?i)\b(?:{_SITES})\.(?:com|net|me|io|tv|co|ee)/(?:in/|users?/|u/|people/|profile/|id/|add/|pub/|c/)?"
        r"@?([A-Za-z0-9][A-Za-z0-9._%-]{2,60})",
        r"(?i)\b(?:github|gitlab)\.com/@?([A-Za-z0-9][A-Za-z0-9-]{1,38})(?:[\s\"'`)>,?#]|[.!](?:\s|$)|/?(?:\s|$))",
        r"(?i)\bstackoverflow\.com/users/([0-9]{3,}(?:/[A-Za-z0-9-]+)?)",
        r"(?i)(?:^|[\s(])/?u/([A-Za-z0-9_-]{3,20})\b",
        rf"(?i)\bdiscord\b[^\n#]{{0,30}}?\b([{_LETTERS}._]{{2,32}}#[0-9]{{4}})\b",
    )
)
# ruff: noqa: SIM905  # as lists, one word a line, these would be eighty lines
_NOBODY = frozenset(
    "git hg svn root user username users admin administrator guest nobody daemon www-data ubuntu debian ec2-user "
    "centos fedora alpine vagrant docker node app jovyan vscode runner jenkins gitlab postgres mysql mongo redis "
    "oracle sa pi shared public default test demo deploy ansible circleci travis linuxbrew you yourname your-name "
    "your_username me my youruser name none null true false string str email required optional is are was not and the "
    "this that for here there then password login field value input id text host server client anonymous everyone "
    "channel all team share intent home search explore settings about watch playlist shorts feed status posts p reel "
    "tv hashtag i jobs company school groups pages events marketplace r wiki comments help legal privacy terms signup "
    "download downloads apps features pricing docs blog orgs topics sponsors collections trending new joinchat "
    "addstickers s param return returns override property media import charset staticmethod classmethod dataclass "
    "pytest component injectable output".split()
)
_STAND_IN = re.compile(r"(?i)[$<{%*]|your|my[-_]|example|some[-_]|test[-_]|foo|bar\b")
_OPENING = frozenset("[(")


def find_usernames(text: str) -> Iterator[Match]:
    """Yields user names without what surrounds them."""
    for pattern in _PLACES:
        for match in pattern.finditer(text):
            name = match.group(1).rstrip(".")
            end = match.start(1) + len(name)
            # A bracket makes it an expression: `os.environ["USER"]`.
            if (
                len(name) > 1
                and name.lower() not in _NOBODY
                and not _STAND_IN.match(name)
                and text[end : end + 1] not in _OPENING
            ):
                yield Match(match.start(1), end, 0.7)


USERNAME = Recogniser(
    name="username",
    kind=Kind.PERSONAL,
    entity_type="USERNAME",
    explanation="Stands where a user's name or handle is given.",
    find=find_usernames,
    literals=(
        "://",
        "home",
        "users",
        "ssh",
        "scp",
        "sftp",
        "rsync",
        "mosh",
        "@",
        "user",
        "benutzer",
        "gebruiker",
        "login",
        "nick",
        "screen",
        "handle",
        "nom d'utilisateur",
        "nombre de usuario",
        "användarnamn",
        "nome utente",
        ".com/",
        ".net/",
        ".me/",
        ".io/",
        ".tv/",
        ".co/",
        ".ee/",
        "u/",
        "discord",
    ),
)

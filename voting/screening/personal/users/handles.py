"""Handles in talk: "my username is …", "insta: …", "@somebody" in prose.

Where the words before are sure ("my username is") any word counts that no sentence would go on with; where they are
less so, the handle must look like one: a digit, a dot, an underscore, a capital inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, TAGS, is_nobody
from voting.screening.personal.users.unheard import is_handle_like, is_unheard
from voting.screening.recogniser import Match

_LETTERS = r"0-9A-Za-z\x{c0}-\x{24f}\x{370}-\x{52f}"
_NAME = rf"([{_LETTERS}_][{_LETTERS}._-]{{1,31}})"
_IS = (
    r"[\"'`*)]{0,3}[ \t]{0,3}(?:(?::|=>|:=|=|\||\bis\b|\bwas\b|'s|’s|\bist\b|\best\b|\bes\b|\bto\b|\bit's\b|é|è|är|"
    r"jest|er\b|"
    r"是|为|は)[ \t]{0,3}){1,2}"
)
_QUOTE = r"[\"'`*]{0,3}"
_USER_WORDS = (
    r"user[ _-]?(?:name|id)s?|login(?:[ _-]?(?:name|id))?|screen[ _-]?name|nick(?:name)?|(?:my|his|her|your|twitter|"
    r"user|x) handle|gamer[ _-]?tag|"
    r"account[ _-]?name|"
    r"user handle|benutzer(?:name|kennung)?|nutzername|anmeldename|nom d[’']utilisateur|utilisateur|utente|pseudo|"
    r"identifiant|"
    r"nombre de usuario|usuario|nome de usuário|usuário|nome de utilizador|utilizador|gebruikersnaam|"
    r"användarnamn|brukernavn|brugernavn|käyttäjätunnus|nome utente|nazwa użytkownika|nick|login|kullanıcı adı(?:m)?|"
    r"имя пользователя|логин|用户名|用戶名|ユーザー名|ユーザーid|아이디|उपयोगकर्ता नाम"
)
_SITE_WORDS = (
    r"insta(?:gram)?|ig|tik[ ]?tok|twitter|snap(?:chat)?|telegram|tg|discord|reddit|github|gitlab|twitch|steam|psn|"
    r"xbox(?: live)?|playstation|gamertag|kik|skype|wechat|weixin|whatsapp|line id|viber|mastodon|bluesky|bsky|"
    r"threads|fb|"
    r"facebook|linkedin|youtube|yt|venmo|cash[ ]?app|paypal|onlyfans|pinterest|tumblr|vk|roblox|minecraft|ign|"
    r"epic(?: games)?|battle\.?net|battletag|riot id|valorant|fortnite|duolingo|strava|spotify|微信号?|微博|qq号?"
)
# `user=jo`, "my username is jo": what follows is one whatever it looks like, but for words that go on with a sentence.
_SURE = re2.compile(rf"(?i)(?:^|[^A-Za-z0-9])(?:{_USER_WORDS}){_IS}{_QUOTE}(@?{_NAME})")
_LOGIN = re2.compile(
    rf"(?i)(?:^|[^A-Za-z])(?:logged in as|login as|log in as|signed in as|ssh as|su -|i go by):? {_QUOTE}(@?{_NAME})"
)
_SITE = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9./@])(?:{_SITE_WORDS})(?:[ _-]?(?:user(?:name)?|handle|name|id|account|profile|tag|nick|"
    rf"acc|@))?"
    rf"(?:{_IS}|[ ]{{1,2}}(?:(?:me|at|on|is|as|under|to|him|her|:) ){{0,2}}|[ ]?\()(?:live:)?{_QUOTE}([@$]?{_NAME})"
)
_CHINESE = re2.compile(
    r"(?i)(?:微信号?|微博|抖音号?|用户名|账号|(?:^|[^a-z0-9+/=])qq号?[:： 是为])[:： 是为]{0,3}([a-z][a-z0-9_-]{4,24})"
)
_BESIDE = re2.compile(rf"(?i)(?:^|[^A-Za-z0-9])(?:{_USER_WORDS}) {_QUOTE}(@?{_NAME})")
# In languages of which few words are listed, so that more is asked of what follows: a sign, or a row of fields
_NORTHERN = re2.compile(
    rf"(?i)(?:^|[^{_LETTERS}])(?:kasutaja(?:nimi|tunnus)?|käyttäjä(?:nimi|tunnus|nimeni|tunnukseni)|tunnukseni|"
    r"lietotāj(?:s|vārds|a vārds)|(?:vartotoj|naudotoj)(?:as|o vardas)|prisijungimo vardas|prisijungimas|"
    r"felhasználó(?:név|nevem|neve)?|belépési név|kullanıcı adım|"
    r"(?:instagram|skype|discord|steam|tiktok|telegram|twitter|snapchat|facebook)(?:i|in|a|o|’i|'i)? "
    r"(?:konto|kontoks|tili|tilini|konts|lietotājs|paskyra|kontas|fiókom|fiókja|fiók|hesabım|hesabı))"
    rf"[\"']?(?:[ ]?[:=][ ]?|[ ](?:on|ir|yra|a|az|er)[ ]|[ ]){_QUOTE}(@?{_NAME})"
)
# "Kontot nasros stängs samma kväll"
_ACCOUNT_IS = re2.compile(
    rf"(?i)(?:^|[^{_LETTERS}])konto(?:t|en)? {_QUOTE}(@?{_NAME}){_QUOTE} "
    r"(?:stängs?|spärras?|låses?|avslutas?|ska|är|har|blir|lukkes|spærres|slettes|deaktiveres|sperres|skal|er|suletakse)\b"
)
_SPEAKER = late.compile(r"(?m)^<([\w-]{2,20})> ")
_ON_SITE = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9])(?:i'm|i’m|im|i am|find me as|add me|known as|follow me|follow|add|message|dm|pm|he's|"
    rf"she's|it's) "
    rf"{_QUOTE}(@?{_NAME}){_QUOTE} on (?:{_SITE_WORDS})\b|"
    rf"(?:^|[^A-Za-z0-9])(?:{_SITE_WORDS}) user {_QUOTE}(@?{_NAME})"
)
_BY = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9])(?:user|author|assignee|reviewer|owner|committer|maintainer|posted by|asked by|answered "
    rf"by|"
    rf"created by|committed by|reported by|opened by|assigned to)(?:[ ]?:[ ]?| by ){_QUOTE}(@?{_NAME})"
)
_KNOWN_WORDS = re2.compile(
    r"(?i)\b(?:twitter|instagram|insta|ig|tiktok|telegram|mastodon|bluesky|snapchat|snap|threads|discord|github|"
    r"gitlab|skype|venmo|follow|handle|username|dm|mention|ping|tag|cc|by|hey|hi|hello|thanks|thank you|via|kudos to|"
    r"shoutout to|"
    r"shout out to|credit|credits|props to|ask|from|and|met|with)"
    r"(?:[ \t]+(?:me|us|is|at|on|to|him|her))*[ \t]{0,2}[:=|(]?[ \t]{0,3}[\"'`]?"
    r"(@[A-Za-z0-9_][A-Za-z0-9_.-]{1,29}[A-Za-z0-9_](?:@[a-z0-9-]{2,40}\.[a-z]{2,12})?)"
)
_UNSPACED = r"\x{3001}-\x{30ff}\x{3400}-\x{9fff}\x{ac00}-\x{d7a3}\x{ff01}-\x{ff1a}"  # where words are not divided
_BARE = re2.compile(
    rf"(?:^|[\s({_UNSPACED}])(@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{{0,29}}[A-Za-z0-9_])?)(?:[\s,.!?:;){_UNSPACED}]|'s|$)"
)
_SENTENCE = late.compile(r"[^\W\d_]+['’]?[^\W\d_]*[ ,]+[^\W\d_]+")
_CASHTAG = re2.compile(r"(?i)\bcash ?(?:app|tag)\b[^\n$]{0,20}(\$[A-Za-z][A-Za-z0-9_-]{2,20})\b")
_ANNOUNCES = late.compile(r"(?:[:=]|\bis|\bid|name|handle|user) ?[\"'`]?\Z", re.IGNORECASE)
_SURELY_ONE = late.compile(r"[a-zà-ž][0-9]|[0-9][a-z]|[A-Za-z]_[A-Za-z0-9]|[a-z0-9]\.[a-z0-9]|^[@$]")
_LOOKS_LIKE_ONE = late.compile(r"[0-9_]|[a-z][.-][a-z0-9]|[a-z][A-Z]|^@|^\$")
_CODE = late.compile(
    r"[=;{}<>|\\`\[\]]|::|\w\(|^\s*@\w+(?:\.\w+)*\s*$|^\s*\*|https?://|\bdef |\bselect\b|\bwhere\b", re.IGNORECASE
)
_ABOUT_CODE = late.compile(
    r"(?i)decorat|annotat|attribute|fixture|\bmethod|function|\bclass\b|variable|directive|selector|css|scope|"
    r"package|npm|"
    r"import|module|parameter|macro|syntax|javadoc|jsdoc|docstring|rule|block"
)


def find_handles(text: str) -> Iterator[Match]:
    """Yields handles, with their sign."""
    for pattern, accepts in (
        (_SURE, _after_word),
        (_LOGIN, _after_word),
        (_SITE, _on_site),
        (_ON_SITE, _any),
        (_BY, _by),
        (_BESIDE, _by),
        (_NORTHERN, _northern),
        (_ACCOUNT_IS, _unheard),
        (_CHINESE, _any),
    ):
        for match in pattern.finditer(text):
            for group in range(1, pattern.groups + 1, 2):
                start, end = match.span(group)
                name = text[start:end].rstrip(".-")
                end = start + len(name)
                if start >= 0 and _is_whole(text, end, name) and accepts(text, start, end, name):
                    yield Match(start, end, 0.7)
    for match in _KNOWN_WORDS.finditer(text):
        if (
            not is_nobody(match.group(1)[1:])
            and _VERSION.match(match.group(1)) is None
            and not _is_code(text, *match.span(1))
        ):
            yield Match(match.start(1), match.end(1), 0.7)
    for match in _CASHTAG.finditer(text):
        yield Match(match.start(1), match.end(1), 0.7)
    speakers = list(_SPEAKER.finditer(text)) if "</" not in text else []
    for match in speakers if len(speakers) > 1 else ():  # a chat's log, not a page's tags
        yield Match(match.start(1), match.end(1), 0.7)
    if "@" in text:
        for match in _BARE.finditer(text):
            if _in_prose(text, *match.span(1)):
                yield Match(match.start(1), match.end(1), 0.6)


_FEWEST_DIGITS = 5  # of a number that stands for somebody on a site
_VERSION = late.compile(r"@\d+(?:\.\d+)+")  # "cc@1.4.0" of a list of packages
_HOST = late.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|eu|internal|local|lan|corp|example|test|cloud|ai|de|sh)\Z"
)
_OF_CODE = late.compile(
    r"(?i)\.(?:properties|ya?ml|json|toml|ini|cfg|conf|js|ts|py|jar|zip|sh|txt|log|md|html?|php|css|exe|dll)\Z"
)


def _is_whole(text: str, end: int, name: str) -> bool:
    bare = name.lstrip("@$")
    if (
        bare.startswith(("self.", "this.", "_"))
        or is_nobody(bare)
        or bare.lower() in GOES_ON
        or _OF_CODE.search(bare)
        or text[end : end + 1] in ("(", "[", ":", "/", "\\", "=")
    ):
        return False
    return not (text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum())


def _any(*_: object) -> bool:
    return True


def _after_word(text: str, start: int, end: int, name: str) -> bool:
    if name.isdigit() and len(name) < 6:
        return False
    tight = text[start - 1 : start] in ('"', "'", "`", "=") and text[start - 2 : start] != "=="
    return tight or bool(_LOOKS_LIKE_ONE.search(name)) or _ends_clause(text, end)


def _by(text: str, start: int, end: int, name: str) -> bool:
    if _HOST.match(name.lower()) is not None and text[end : end + 2] == " -" and text[start - 1 : start] == " ":
        return False  # `docker login registry.example.com -u …`
    return bool(_SURELY_ONE.search(name)) or name.startswith("@")


def _northern(text: str, start: int, end: int, name: str) -> bool:
    """Whether a sign or form tells a name, or it is the last of a row of fields, behind an address or a number."""
    if _SURELY_ONE.search(name) is not None:
        return True
    if not (is_unheard(name) and _ends_clause(text, end)):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.rstrip(" \"'`*")[-1:] in (":", "=") or "@" in line


def _unheard(_text: str, _start: int, _end: int, name: str) -> bool:
    return is_handle_like(name)


def _on_site(text: str, start: int, end: int, name: str) -> bool:
    if _SURELY_ONE.search(name):
        return not name.replace(".", "").replace("-", "").isdigit()
    if name.isdigit() and len(name) < _FEWEST_DIGITS:
        return False  # `max_threads: 512`
    announced = _ANNOUNCES.search(text, max(0, start - 8), start) is not None
    return announced and (bool(_LOOKS_LIKE_ONE.search(name)) or (_ends_clause(text, end) and name.islower()))


def _ends_clause(text: str, end: int) -> bool:
    rest = text[end : end + 12].lstrip("\"'`* ")
    return (
        not rest
        or rest[0] in "\n,.;!?)|}]&"
        or rest.startswith(("and ", "but ", "on ", "und ", "et ", "y ", "lol", "i "))
    )


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether a bare `@word` is somebody's: in a line of prose that is not about code."""
    name = text[start + 1 : end]
    if is_nobody(name) or not any(map(str.isalpha, name)) or _is_code(text, start, end):
        return False
    low = max(text.rfind("\n", max(0, start - 300), start) + 1, start - 300)
    high = text.find("\n", end, end + 300)
    line = text[low : high if high >= 0 else end + 300]
    if _CODE.search(line) or _ABOUT_CODE.search(line):
        return False
    first = not line[: start - low].strip(" \t>-*")
    follows = line[end - low :].lstrip(" ,:")
    if first:
        # "@anna can you look": the line goes on as a sentence; documentation tags are a closed list.
        return name.islower() and name not in TAGS and _SENTENCE.match(follows) is not None
    return _LOOKS_LIKE_ONE.search(name) is not None and not _USED.search(text, max(0, start - 20), start)


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether a `@word` decorates, as in "decorated with @overload", or is a package's scope, as in "@angular/core"."""
    if _DIRECTIVE.match(text, start + 1, end) is not None:
        return True
    scope = text[end : end + 1] == "/" and text[end + 1 : end + 2].islower()
    return scope or _DECORATES.search(text, max(0, start - 30), start) is not None


# What tells a checker of code something: `@phpstan-ignore-next-line`
_DIRECTIVE = late.compile(
    r"(?:phpstan|psalm|phan|eslint|ts|tslint|jscs|phpcs|codingStandards|codeCoverage|noinspection)[-A-Z]"
)
_DECORATES = late.compile(r"(?i)\b(?:decorat|annotat)\w+\s+(?:(?:with|by|as|using|using the|called)\s+)?[\"'`]?\Z")
# "use @lru_cache here": what is used, put or applied is no person.
_USED = late.compile(r"(?i)(?:\b(?:use|using|the|an?|apply|put|with|like|via|of|called|uses|into|on)|/) \Z")

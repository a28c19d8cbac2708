"""Credentials in URLs: `scheme://user:password@host` (RFC 3986, 3.2.1) and secrets in a query (`?sig=…`, `&token=…`).

The user's name is masked as well, since it may be a person's; the host stays, unless another rule takes it. The
password ends at the last `@` before the host, since people do not escape one inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_fixed
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.randomness import is_worded
from voting.screening.secrets.values import is_dotted, is_mixed, is_stand_in

_USERINFO = re2.compile(
    r"(?i)\b[a-z][a-z0-9+._-]{1,30}://([^\s/:@\"'`<>\x00]{0,200}):([^\s\"'`<>/\x00]{1,})@[^\s@\"'`<>]"
)
# A password with a slash, a question mark or a hash in it, which people do not escape.
_WITH_SLASH = re2.compile(
    r"(?i)\b[a-z][a-z0-9+._-]{1,30}://([^\s/:@?#\"'`<>\x00]{0,64}):([^\s\"'`<>\x00]{1,80})@"
    r"(?:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+|[a-z0-9-]{1,63}:[0-9]{2,5}|localhost)(?:[:/?\"'`\s]|$)"
)
_HOST = late.compile(r"(?i)[^/?#]*@[a-z0-9-]+(?:\.[a-z0-9-]+|:[0-9]{2,5}(?:[/?#]|\Z))")  # the URL's own, before a path
# As Go's driver of MySQL has it (github.com/go-sql-driver/mysql): `user:password@tcp(host:3306)/name`
_DRIVER = re2.compile(r"(?:^|[\s\"'`=(])([^\s/:@\"'`<>=(\x00]{1,64}):([^\s\"'`<>\x00]{1,80})@(?:tcp[46]?|udp|unix)\(")
_PORT = late.compile(r"[0-9]{1,5}(?:[/?#]|\Z)")
_LONE_TOKEN = re2.compile(r"(?i)\bhttps?://([A-Za-z0-9_~.+-]{16,})@[a-z0-9]")
_QUERY = re2.compile(
    r"(?i)[?&;#](?:[a-z0-9]{1,20}[_.-]){0,3}(?:[a-z]{0,12}(?:token|key|keyid|secret|password|passwd|pwd|auth|apikey)|"
    r"pass|"
    r"sig|signature|credentials?|code|session|sessionid|sid|ticket|hash|hmac|otp|pin|nonce|jwt|appid|app_id|invite|"
    r"passcode|assertion|samlresponse|verifier|h)=([^\s&#\"'`<>;)\]\x00]{6,})"
)


# A link that lets whoever has it do something: reset a password, join, sign in.
_LINK = re2.compile(
    r"(?i)://[^\s?#\"'<>]{3,120}/(?:[a-z-]{0,12}(?:reset|verify|verification|confirm|magic|activate|activation|invite|"
    r"invitation|join|unsubscribe|recover|share|token)[a-z-]{0,16})/(?:[a-z]{1,12}/)?([A-Za-z0-9_:.~=-]{8,200})"
)


def find_url_credentials(text: str) -> Iterator[Match]:
    """Yields user and password of URLs, and values of telling query parameters."""
    for match in (*_USERINFO.finditer(text), *_DRIVER.finditer(text)):
        if not is_stand_in(match.group(2), literal=is_dotted(match.group(2))):
            yield from _credentials(match, 0.95)
    for match in _WITH_SLASH.finditer(text):
        value = match.group(2)
        cut = any(map(value.__contains__, "/?#")) and not (_PORT.match(value) or _HOST.match(value))
        if cut and not is_stand_in(value, literal=True):
            yield from _credentials(match, 0.9)
    for pattern in (_LONE_TOKEN, _QUERY, _LINK):
        for match in pattern.finditer(text):
            value = match.group(1)
            badge = (
                text[max(0, match.start() - 4) : match.start()] == ".svg"
            )  # of a project's coverage, on its public page
            if pattern is _LINK and (is_worded(value) or not is_mixed(value) or len(re.findall("[0-9]", value)) < 2):
                continue
            if any(map(str.isdigit, value)) and not badge and not is_stand_in(value):
                yield Match(match.start(1), match.end(1), 0.9)


def _credentials(match: re.Match[str], score: float) -> Iterator[Match]:
    """Yields the user's name, where there is one and not the same for everybody, and the password."""
    if match.start(1) < match.end(1) and not is_fixed(match.group(1)):
        yield Match(*match.span(1), score, "USERNAME")
    yield Match(*match.span(2), score)


URL_CREDENTIALS = Recogniser(
    name="secret_url_credentials",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a web address carries a password or token.",
    find=find_url_credentials,
    literals=("://", "?", "&", "@tcp", "@unix", "@udp"),
)

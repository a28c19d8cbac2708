"""Mail addresses (RFC 5321, 4.1.2, without quoted local parts; RFC 6531 for letters beyond ASCII).

Any domain counts, whether it is registered or not, since company-internal ones point at people as well. Not taken:
`git@host:` (a protocol's account), image names such as `icon@2x.png`, user and password of a URL (`//user:pass@host`),
which have recognisers of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.of_terminals import is_file
from voting.screening.recogniser import Kind, Match, Recogniser

_ADDRESS = re2.compile(
    r"[\pL\pN_][\pL\pN\pM._%+'&/=!#$*?^{}~-]*@(?:[\pL\pN][\pL\pN\pM-]*\.)+(?:\pL{2,}|xn--[a-z0-9-]+)"
)
# Blanks around the sign or the dots, as people write to be read by people: `jo @ example . org`.
_SPACED = re2.compile(
    r"[\pL\pN_][\pL\pN._%+-]*[ ]{0,2}@[ ]{0,2}[\pL\pN][\pL\pN-]*(?:(?:\.|[ ]\.[ ]|[ ]\.)[\pL\pN][\pL\pN-]*)*"
    r"(?:\.|[ ]\.[ ]|[ ]\.)"
    r"(?i:com|org|net|edu|gov|io|de|fr|uk|es|it|nl|se|pt|ch|at|be|dk|no|fi|pl|cz|ru|cn|jp|in|br|ca|au|us|info|biz|"
    r"dev|ai|app|eu)\b"
)
_QUOTED = re2.compile(
    r"\"[^\"\s@<>][^\"@<>\n]{0,40}\"@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}|"
    r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,40}@\[[0-9A-Fa-f.:]{7,45}\]"
)
_PROVIDER = re2.compile(
    r"(?i)\b[a-z0-9][a-z0-9._+-]{1,40}[ ]{0,2}(?:@|\(at\)|\[at\])[ ]{0,2}(?:gmail|hotmail|outlook|yahoo|icloud|gmx|"
    r"protonmail|proton|aol|qq|163)\b"
)
# "email me: jo.lind at example.org": "at" alone says little, so a word for mail and a name that is no word stand before
_TOLD = re2.compile(
    r"(?i)\b(?:e-?mails?|mailto|mailing|mailbox|mail|inbox|write[ ]to|reach|contact|address|adresse|correo|courriel)\b"
    r"[^\n@\x00]{0,40}?[ :(]([a-z][a-z0-9]*(?:[._-][a-z0-9]+)+|[a-z]{2,20}[0-9]{1,6})[ ]{1,2}at[ ]{1,2}"
    r"((?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,12})\b"
)
_LOCALHOST = re2.compile(r"[\pL\pN_][\pL\pN._%+-]*@localhost\b")
_UNSPACED = late.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_UNSPACED_TAIL = late.compile(r"@.*\.[A-Za-z-]+(" + _UNSPACED.pattern + ")")
# "tiktok @dancing.queen.uk": a site and a handle on it.
_HANDLE = late.compile(
    r"(?i)(?:insta(?:gram)?|ig|tiktok|twitter|snap(?:chat)?|telegram|tg|discord|threads|x|mastodon|youtube) +@\S"
)
_MESSAGE_ID = late.compile(r"(?i)message-id[=: ]{1,3}<\Z")  # names a mail, not a mailbox
_ENDS_AUTHORITY = late.compile(r"[\s/?#\"'<>`]")
_NO_PERSON = late.compile(
    r"(?i)^git@|@(?:\d+x\.(?:png|jpe?g|gif|webp|svg|pdf))$|\.(?:png|jpe?g|gif|svg|webp|py|js|ts|css|html|md)$"
)


def find_addresses(text: str) -> Iterator[Match]:
    """Yields mail addresses."""
    for pattern, score in ((_ADDRESS, 1.0), (_SPACED, 0.8), (_QUOTED, 0.9), (_PROVIDER, 0.7), (_LOCALHOST, 0.6)):
        for match in pattern.finditer(text):
            start = match.start()
            found = match.group()
            if "@" not in found:  # "(at)" as it is spelt: nothing else runs into it
                yield Match(start, match.end(), score)
                continue
            # A path, assignment or quoted string may run into the address: `to='jo@…`, `user=jo@…`.
            cut = max(found.rfind(mark, 0, found.find("@")) for mark in "=/{}?&!#$*^") + 1
            quote = found.rfind("'", 0, found.find("@"))
            # `o'brien@…` is an address, `'to'+'jo@…'` is not: there more than a letter or two stands before the quote.
            cut = max(cut, quote + 1) if not 0 < quote - cut < 3 else cut
            cut = max(cut, quote + 1) if found[quote + 1] == "@" else cut  # `f'@…'` is a string of code
            # Scripts without blanks between words run into it: of `邮箱是jo@example.cn吗` only the address counts.
            run_on = max(map(re.Match.end, _UNSPACED.finditer(found, cut, found.index("@"))), default=0)
            cut = run_on if cut < run_on < found.index("@") else cut
            tail = _UNSPACED_TAIL.search(found)
            length = tail.start(1) if tail is not None else len(found)
            if pattern is _SPACED and _HANDLE.match(found):
                continue
            if _MESSAGE_ID.search(text, max(0, start - 16), start):
                continue
            if pattern is _QUOTED:
                cut, length = 0, len(found)
            if _NO_PERSON.search(found) or found[cut:].startswith("@") or _in_url(text, start + cut):
                continue
            yield Match(start + cut, start + length, score)


def find_told_addresses(text: str) -> Iterator[Match]:
    """Yields mail addresses with "at" as a word, where something says that they are some."""
    for match in _TOLD.finditer(text):
        if not (is_file(match.group(1)) or _NO_PERSON.search(match.group(1))):
            yield Match(match.start(1), match.end(2), 0.8)


def _in_url(text: str, start: int) -> bool:
    """Whether what begins here is part of a URL's user and password rather than an address."""
    before = text[max(0, start - 256) : start]
    scheme, slashes, user = before.rpartition("://")
    return slashes != "" and scheme[-1:].isalnum() and not _ENDS_AUTHORITY.search(user)


EMAIL_ADDRESS = Recogniser(
    name="email_address",
    kind=Kind.PERSONAL,
    entity_type="EMAIL_ADDRESS",
    explanation="Looks like an e-mail address.",
    find=find_addresses,
    literals=("@",),
    spreads=False,
)

EMAIL_TOLD = Recogniser(
    name="email_address_told",
    kind=Kind.PERSONAL,
    entity_type="EMAIL_ADDRESS",
    explanation="Looks like an e-mail address, written with words.",
    find=find_told_addresses,
    literals=(" at ",),
    spreads=False,
)

"""Whether a place stands in source code: told by its own line and by most of the lines around it.

`names.code_guard` reads whole lines of a text, for names; this looks around one place, for rules of talk. Settings
(`user = jo`, `owner: jo`) are no code here, and nor is a comment: both name people.
"""

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.once import lasts

_REACH = 300  # characters to either side
_FEWEST = 2  # lines of code around a place
_OWN = 2  # for how many lines the place's own counts
_COMMENT = late.compile(
    r"[ \t]*(?:#(?![ \t]*(?:include|define|if|endif|else|pragma)|!?\[)|//|/\*|\*(?:[ \t/]|$)|--|;|%|\.\\\"|<!--|\"\"\")"
)
_ENDS = late.compile(r"(?:[;{}\\]|[({\[]|\)[,:]|\],|=>|->|\b(?:then|do|do \|[\w, ]+\|))[ \t]*(?:(?://|#|/\*).{0,80})?$")
_KEYWORDS = (
    r"(?:async |export |pub(?:\(\w+\))? |public |private |protected |static |final |abstract |unsafe |const |inline )*"
    r"(?:def|class|module|function|func|fn|mod|struct|enum|impl|trait|interface|namespace|package|import|use|require|"
    r"include|type|typedef|alias|const|let|var|my|our|local|return|raise|yield|attr_\w+)"
)
_BEGINS = late.compile(
    rf"^[ \t]*(?:{_KEYWORDS} [\w:@$%*&\"'<.\\/{{(\[]{1, 60}[^\w\s,.!?][^.!?]*$|{_KEYWORDS} :?[\w.:\\]+$|"
    r"(?:alias|undef|rescue|ensure) :?\w+(?: :?\w+)?$|from [\w.]+ import\b|#[ \t]*(?:include|define|if|ifdef|ifndef|"
    r"endif|pragma|elif)\b|(?:if|elif|elsif|unless|while|for|switch|case|match) [^.!?]*[:({)]$|"
    r"(?:if|elif|else if|unless|while|for|foreach|switch|catch) ?\(|"
    r"(?:end|fi|done|esac|else|begin|try|finally|break|continue|endif|endfor|else:|try:|finally:|pass)$|"
    r"[)}\]]+[;,)]*$|@\w+(?:\.\w+)*(?:\(|$)|>>> |\$\w+ ?=|</[a-zA-Z]|<[a-zA-Z][\w-]*(?: [^<>]*)?/?>$)"
)
_ARGUMENT = r"(?:\)|[A-Za-z_$@&*][\w.-]+[,)(.\[]|[\"'])"
_HOLDS = late.compile(
    r"\w::\w|[\w)]->[\w{]|[=!]==?[ ]|&&|\|\||:=|\$\{?\w+\}?(?:[\[(]|\.\w)|\w\[\w+\]\.|defined\?\(|"
    rf"(?:(?:^|[\s=(!,\[{{&*+-])[a-z_]\w*|\.\w+)\({_ARGUMENT}",
    re.ASCII,  # in a view, brackets of full width are plain ones, so that "Name（place）" would be a call
)
# A line of a log, a record of fields, a property of a card.
_NO_CODE = late.compile(
    r"\[?(?:19|20)\d\d[-/.]\d\d|\[?\d\d:\d\d|<\d{1,3}>|[A-Z][a-z]{2} [ \d]\d \d\d:|"
    r"\[?(?:INFO|WARN|ERROR|DEBUG|TRACE)\b|(?:[^(){}=\"';|^\t]*[;|^\t]){3}[^(){}=\"']*$|"
    r"[A-Z-]{1,12}(?:;[A-Z]+=[^:;]*)*:[^(){}]*$|[A-Z][A-Z0-9]{2}\|"
)
_COMMENT_BEGINS = late.compile(r"(?:^|[\s;{}])(?:#|//|--|/\*|%)[ \t!*]")
_QUOTES = ('"', "'", "`")
# What code asks something of: `options.user`, `self.owner`, `node.operator`.
_OBJECT = late.compile(
    r"(?:self|this|args?|opts?|options?|config|cfg|conf|settings|params?|req|request|res|resp|response|result|ctx|"
    r"context|node|elem|element|obj|object|parent|item|row|data|event|evt|expr|token|tree|root|child|parser|parsed|"
    r"state|props|env|process|cls|instance|model|entry|field|column|match|tag|attr|attrs|meta|kwargs|payload)"
    r"(?:\.[A-Za-z_]\w*)+\Z|[A-Z][a-z]+\.(?:new|create|find|all|where|first|last|build)\Z|users\.\w+\Z"
)


# Words put together as code puts them: `i3ConfigAction`, `QueryXExtents16`, `la_i_conjugate_mr`
_TOGETHER = late.compile(
    r"([A-Za-z][a-z]*\d?)(?:(?:[A-Z]+\d?[A-Z]?[a-z]+){1,8}|(?:_[a-z]+\d?){2,8}|[A-Z]+[a-z]+)\d{0,2}"
)
_FIRST_TWO = late.compile(r"[A-Za-z][a-z]*\d?(?:[A-Z]+[a-z]*|_[a-z]+\d?)")
_TELLING_FIRST = 3  # characters; `iLoveRain` is no kin of iPhone and iCloud
_FEWEST_KIN = 3
_NEAR_KIN = 4_000  # characters to either side


def has_kin(text: str, start: int, end: int) -> bool:
    """Whether a value is of several words as code puts them together, and others that begin as it does are near.

    A single word with a number behind it is none of these: "Heron51, Heron52" may be somebody's passwords.
    """
    own = _TOGETHER.fullmatch(text, start, end)
    if own is None:
        return False
    first = own.group(1)
    if len(first) < _TELLING_FIRST and (two := _FIRST_TWO.match(text, start, end)) is not None:
        first = two.group()
    kin = late.compile(rf"{first}(?<![A-Za-z0-9_]{first})[A-Z_]\w{{2,60}}")  # what is literal first is found fast
    return len({*kin.findall(text, max(0, start - _NEAR_KIN), end + _NEAR_KIN)}) >= _FEWEST_KIN


def is_attribute(value: str) -> bool:
    """Whether a value is what code asks of an object: `options.use_user_site`, `elem.tag`."""
    return _OBJECT.match(value) is not None


def in_code(text: str, start: int, end: int) -> bool:
    """Whether a place stands in source code, outside of comments and of quotes."""
    begin, stop = _line(text, start, end)
    own = text[begin:stop]
    if _COMMENT.match(own) is not None or text[start - 1 : start] in ('"', "'"):
        return False
    code, other = _around(text, begin, stop)
    code += _OWN * _is_code(own.strip())
    return code >= _FEWEST and code > other


def in_statement(text: str, start: int, end: int) -> bool:
    """Whether a place is a word of a statement: code itself, neither in a literal nor in a comment."""
    begin, stop = _line(text, start, end)
    own, before = text[begin:stop], text[begin:start]
    signs = 0 if _COMMENT.match(own) is not None else _signs(own.strip())
    if not signs:
        return False
    whole = not begin or text[begin - 1] == "\n"  # else literals cannot be told
    quoted = text[start - 1 : start] in _QUOTES or text[end : end + 1] in _QUOTES
    if (
        not whole
        or quoted
        or _COMMENT_BEGINS.search(before) is not None
        or any(before.count(quote) % 2 for quote in _QUOTES)
    ):
        return False
    code, other = _around(text, begin, stop)
    return (signs > 1 or code >= _FEWEST) and code + signs > other


def in_comment(text: str, start: int, end: int) -> bool:
    """Whether a place stands in a comment of source code."""
    begin, stop = _line(text, start, end)
    if _COMMENT.match(text, begin, stop) is None:
        return False
    code, other = _around(text, begin, stop)
    return code >= _FEWEST and code > other


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - _REACH)
    stop = text.find("\n", end, end + _REACH)
    return text.rfind("\n", low, start) + 1 or low, min(len(text), end + _REACH) if stop < 0 else stop


def _around(text: str, begin: int, stop: int) -> tuple[int, int]:
    """Returns how many lines around one are code, and how many are something else that is no comment."""
    lines = [*text[max(0, begin - _REACH) : begin].split("\n"), *text[stop : stop + _REACH].split("\n")]
    bare = [line.strip() for line in lines]
    told = [_is_code(line) for line in bare if line and _COMMENT.match(line) is None]
    return sum(told), len(told) - sum(told)


def _is_code(line: str) -> bool:
    return _signs(line) > 0


def _signs(line: str) -> int:
    """Returns how many of three signs of code a line has. Links of Markdown, logs and rows of data have them, too."""
    return lasts(_Signs)[line]


class _Signs(dict[str, int]):
    """The signs of lines; of many places in code, the lines around are the same."""

    def __missing__(self, line: str) -> int:
        if len(self) > _MOST_LINES:
            self.clear()
        none = "](" in line or _NO_CODE.match(line) is not None
        self[line] = signs = 0 if none else sum(one.search(line) is not None for one in (_BEGINS, _HOLDS, _ENDS))
        return signs


_MOST_LINES = 2_000

"""Whether a place stands in source code: told by its own line and by most of the lines around it.

`names.code_guard` reads whole lines of a text, for names; this looks around one place, for rules of talk. Settings
(`user = jo`, `owner: jo`) are no code here, and nor is a comment: both name people.
"""

from __future__ import annotations

import re

_REACH = 300  # characters to either side
_FEWEST = 2  # lines of code around a place
_OWN = 2  # for how many lines the place's own counts
_COMMENT = re.compile(
    r"[ \t]*(?:#(?![ \t]*(?:include|define|if|endif|else|pragma)|!?\[)|//|/\*|\*(?:[ \t/]|$)|--|;|%|\.\\\"|<!--|\"\"\")"
)
_ENDS = re.compile(r"(?:[;{}\\]|[({\[]|\)[,:]|\],|=>|->|\b(?:then|do|do \|[\w, ]+\|))[ \t]*(?:(?://|#|/\*).*)?$")
_KEYWORDS = (
    r"(?:async |export |pub(?:\(\w+\))? |public |private |protected |static |final |abstract |unsafe |const |inline )*"
    r"(?:def|class|module|function|func|fn|mod|struct|enum|impl|trait|interface|namespace|package|import|use|require|"
    r"include|type|typedef|alias|const|let|var|my|our|local|return|raise|yield|attr_\w+)"
)
_BEGINS = re.compile(
    rf"[ \t]*(?:{_KEYWORDS} [\w:@$%*&\"'<.\\/{{(\[]+[^\w\s,.!?][^.!?]*$|{_KEYWORDS} :?[\w.:\\]+$|"
    r"(?:alias|undef|rescue|ensure) :?\w+(?: :?\w+)?$|from [\w.]+ import\b|#[ \t]*(?:include|define|if|ifdef|ifndef|"
    r"endif|pragma|elif)\b|(?:if|elif|elsif|unless|while|for|switch|case|match) [^.!?]*[:({)]$|"
    r"(?:if|elif|else if|unless|while|for|foreach|switch|catch) ?\(|"
    r"(?:end|fi|done|esac|else|begin|try|finally|break|continue|endif|endfor|else:|try:|finally:|pass)$|"
    r"[)}\]]+[;,)]*$|@\w+(?:\.\w+)*(?:\(|$)|>>> |\$\w+ ?=|</[a-zA-Z]|<[a-zA-Z][\w-]*(?: [^<>]*)?/?>$)"
)
_HOLDS = re.compile(
    r"\w::\w|[\w)]->[\w{]|[=!]==?[ ]|&&|\|\||:=|\w\((?:\)|[\w\"'$@&*.-]+[,)(.\[])|\$\{?\w+\}?(?:[\[(]|\.\w)|"
    r"\w\[\w+\]\.|defined\?\("
)
# What code asks something of: `options.user`, `self.owner`, `node.operator`.
_OBJECT = re.compile(
    r"(?:self|this|args?|opts?|options?|config|cfg|conf|settings|params?|req|request|res|resp|response|result|ctx|"
    r"context|node|elem|element|obj|object|parent|item|row|data|event|evt|expr|token|tree|root|child|parser|parsed|"
    r"state|props|env|process|cls|instance|model|entry|field|column|match|tag|attr|attrs|meta|kwargs|payload)"
    r"(?:\.[A-Za-z_]\w*)+\Z"
)


def is_attribute(value: str) -> bool:
    """Whether a value is what code asks of an object: `options.use_user_site`, `elem.tag`."""
    return _OBJECT.match(value) is not None


def in_code(text: str, start: int, end: int) -> bool:
    """Whether a place stands in source code, outside of comments and of quotes."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    begin = text.rfind("\n", low, start) + 1 or low
    stop = text.find("\n", end, high)
    stop = high if stop < 0 else stop
    own = text[begin:stop]
    if _COMMENT.match(own) is not None or text[start - 1 : start] in ('"', "'"):
        return False
    lines = [*text[low:begin].split("\n"), *text[stop:high].split("\n")]
    code = _OWN * _is_code(own.strip())
    other = 0
    for line in lines:
        bare = line.strip()
        if not bare or _COMMENT.match(bare) is not None:
            continue
        if _is_code(bare):
            code += 1
        else:
            other += 1
    return code >= _FEWEST and code > other


def _is_code(line: str) -> bool:
    return any(pattern.search(line) is not None for pattern in (_ENDS, _HOLDS)) or _BEGINS.match(line) is not None

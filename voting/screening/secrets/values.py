"""Tells a secret's value from what stands in its place: a variable, a call, a placeholder, a plain word."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"(?i)^(?:<.*>|https?://.*|\$[({]?.*|\{\{?.*|%[\w(].*|\*+|x+|\.+|-+|_+|#.*|\[.*|null|none|nil|undefined|true|false|yes|no|n/?a|tbd|todo|"
    r"string|str|int|bool|boolean|bytes|any|object|text|optional|required|redacted|hidden|masked|"
    r"(?:your|my|the|some|an?)[-_ .].*|your[a-z]*|(?:enter|insert|replace|change|put|set|add|use)[-_ ].*|"
    r"change_?me|placeholder|example|sample|test|dummy|foo|bar|baz|password|passwd|secret|token|api_?key|key|value|"
    r".*(?:_here|-here|placeholder|\.\.\.|…)|(?:os|process|env|config|settings|self|this|args|options|params|req|request|"
    r"props|secrets|vars|data|local|module|var|cfg|ctx|app|client|user|response|res|result|event|input|form|st)\b[.\[(].*)$"
)
_EXPRESSION = re.compile(r"^[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*(?:[(\[]|\.[A-Za-z_]\w*\Z|::|->)")
_NAME = re.compile(r"^[A-Za-z]+(?:[_-][A-Za-z]+)*\Z")


def is_stand_in(value: str) -> bool:
    """Whether a value is no secret itself: `your-key-here`, `os.environ[...]`, `${TOKEN}`, `None`."""
    head = value[:200].rstrip(",;:.")
    return _PLACEHOLDER.match(head) is not None or _EXPRESSION.match(head) is not None


def is_wordlike(value: str) -> bool:
    """Whether a value is made of letters alone, perhaps with hyphens: a name or word rather than a secret."""
    return _NAME.match(value.rstrip(",;:.")) is not None

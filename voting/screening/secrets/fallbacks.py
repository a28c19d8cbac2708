r"""What a program takes where a variable of the environment is not set: `process.env.JWT_SECRET || "…"`.

The variable's name says what the value is, as if it were set to it. How languages write it: nodejs.org/api/process.html
(`process.env`), docs.python.org/3/library/os.html (`os.environ.get`, `os.getenv`), ruby-doc.org (`ENV.fetch`),
php.net/getenv, docs.oracle.com (`System.getenv`, `getProperty`), scala-lang.org (`sys.env.getOrElse`), Elixir's
`System.get_env`, and a shell's `${NAME:-…}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.assignment import find_assigned

_NAME = r"([A-Za-z][A-Za-z0-9_.-]{1,60})"
_VALUE = r"[bBrRu@$]{0,2}(?:\"([^\"\n\x00]{3,200})\"|'([^'\n\x00]{3,200})'|`([^`\n\x00]{3,200})`)"
_GAP = r"[ \t]{0,4}(?:\n[ \t]{0,40})?"
_OPERATOR = re2.compile(
    r"(?:process\.env\.|import\.meta\.env\.|\benv\.|\bENV\[[\"':]|\benviron\[[\"']|\$_(?:ENV|SERVER)\[[\"']|"
    r"(?i:\b(?:get_?env(?:ironmentvariable)?|getproperty|env|environ\.get))\([\"'])"
    rf"{_NAME}[\"'\])]{{0,3}}{_GAP}(?:\|\||\?\?|\?:|\bor\b|//){_GAP}{_VALUE}"
)
_ARGUMENT = re2.compile(
    r"(?i:\b(?:get_?env|getproperty|getorelse|getordefault|fetch_?env|env|environ\.get|env\.fetch|env\.get))"
    rf"\([ ]?[\"':]{_NAME}[\"']?,[ ]?{_VALUE}"
)
_SHELL = re2.compile(rf"\$\{{{_NAME}:?[-=]([^\s\"'`$}}{{\x00]{{3,120}})\}}")


def find_fallbacks(text: str) -> Iterator[Match]:
    """Yields the values."""
    for pattern in (_OPERATOR, _ARGUMENT, _SHELL):
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if _is_set(match.group(1), match.group(group)):
                yield Match(match.start(group), match.end(group), 0.9)


def _is_set(name: str, value: str) -> bool:
    """Whether a line that sets the variable to the value would set a secret."""
    quote = "'" if '"' in value else '"'
    return any(True for _ in find_assigned(f"{name}={quote}{value}{quote}"))


FALLBACKS = Recogniser(
    name="secret_fallback",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Is taken where a variable for a secret is not set.",
    find=find_fallbacks,
    literals=("env", "getproperty", "getorelse", "getordefault", "${"),
)

r"""Words that a program compares what was typed with, `input == "…"`, and ones that it spells letter by letter.

A function that unlocks, checks a code or lets somebody in holds what is typed against a literal; which word that is
cannot be told by its form. So the left side must be what a user types (`input`, `code`, `eingabe`), and a name or a
comment of the same place must speak of opening or checking. What programs compare with else has other left sides
(`role`, `error.code`, `lang`) or is an everyday word (`input == "quit"`). Letters one by one (`'k','e','y'`) are no
text to people; alphabets and vowels are told by their order.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching
from voting.screening.secrets.values import is_stand_in

_CODE = (
    r"(?:entered|typed|input|user|given|secret|magic|unlock|access|door|gate)?_?"
    r"(?:code|pin|passcode|pass(?:word|wort|wd|phrase)?|pwd?|codeword|secret|phrase|kennwort|codewort|kode|kod|"
    r"código|codigo|codice|clave|senha|mdp|heslo|haslo|hasło|parool|wachtwoord|losung)"
)
_TYPED = (
    r"(?:s|str|txt|text|value|val|in|inp|input|entry|entered|typed|given|line|word|arg|buf|attempt|try|guess|"
    r"argv\[1\]|args\[0\]|\$1|[a-z]{0,3}eingabe|saisie|entrada|entrato|invoer|inmatning|wpis|vstup|answer)"
)
_CALLS = (
    r"(?:\??\.(?:text|value|lower|upper|lowercased|uppercased|lowercase|uppercase|toLowerCase|toUpperCase|strip|trim|"
    r"ToLower|ToUpper|Trim|downcase|upcase|chomp|casefold)(?:\(\))?[!?]?){0,3}"
)
_LITERAL = r"@?[bBrRuUN]?(?:\"([^\"\n\\\x00]{4,40})\"|'([^'\n\\\x00]{4,40})')"
_COMPARED = tuple(
    re2.compile(pattern)
    for pattern in (
        rf"(?i)(?:^|[^\w.>\]-])\$?(?:({_CODE})|{_TYPED}|\$\{{?1){_CALLS}[}})\"']{{0,2}}[ ]?"
        rf"(?:={{2,3}}|!={{1,2}}|<>|\b(?:eq|ne)\b|-c?(?:eq|ne)\b|\.eql\?)[ ]?\(?{_LITERAL}",
        # IF, ELSIF and WHEN of languages that compare with one sign
        rf"(?i)\[[ ][\"']?\$\{{?(?:({_CODE})|{_TYPED}|1)\}}?[\"']?[ ]=[ ]{_LITERAL}",
        rf"(?i)\b(?:if|elsif|elseif|when)[ ]+\(?(?:({_CODE})|{_TYPED}){_CALLS}[ ]?=[ ]?{_LITERAL}",
        rf"(?i)(?:^|[^\w.>\]-])\$?(?:({_CODE})|{_TYPED}){_CALLS}\??(?:\.equals(?:IgnoreCase)?\(|[ ]isEqualToString:|"
        rf"\.compareTo\(|\.isEqual\()[ ]?{_LITERAL}",
        rf"(?i)\b(?:strn?(?:case)?cmp|compare_digest|string\.(?:compare|equals)|hash_equals)\([ ]?\$?(?:({_CODE})|"
        rf"{_TYPED})[ ]?,[ ]?{_LITERAL}",
        # the literal first; a text in which the word may stand anywhere
        rf"(?i){_LITERAL}(?:[ ]?={{2,3}}[ ]?|[ ]in[ ]|\.equals(?:IgnoreCase)?\()\$?(?:({_CODE})|{_TYPED})"
        r"(?:[^\w.\[(-]|$)",
    )
)
# What a place is for where any text is compared; where a code is, the name of the function alone
_OPENS = late.compile(
    r"(?i)unlock|un_lock|try_?open|open_?(?:gate|door|safe|box|lock|menu)|entsperr|freischalt|einloggen|déverrouill|"
    r"deverrouill|desbloq|sblocc|ontgrendel|lås_?opp|odemk|odblok|backdoor|back[ _]door|easter_?egg|cheat|secret|"
    r"geheim|pass_?(?:word|wort|code|phrase)|(?:check|verify|valid\w{0,4}|test|is)_?(?:pin|code|pw|pass)|let_?me_?in|"
    r"(?:grant|allow|has|gain)_?access|access_?granted|auth_?gate|log_?in\b|sign_?in\b|authenti|service[ -]?(?:menu|"
    r"mode|technicians?)|einrichter|kennwort|mot de passe|contraseña|senha|master_?(?:code|key)|hidden|debug_?menu"
)
_CHECKS = late.compile(
    r"\b(?:[iI]s|[cC]heck|[vV]erify|[vV]alid\w{0,4}|[tT]ry|[cC]an|[hH]as|[aA]llow|[mM]atch(?:es)?|[aA]ccept|[gG]rant|"
    r"[eE]nter)(?:_\w{2,24}|[A-Z]\w{1,24})?[ ]?[:(]"
)
_REACH_BACK, _REACH_ON = 260, 60  # characters
# ruff: noqa: SIM905  # as a list, one word a line, these would be ten lines
_OF_PROGRAMS = frozenset(
    "admin root true false null none undefined success error failed unlock locked unlocked login logout help quit exit "
    "stop start enter escape return cancel delete backspace space submit json html utf-8 debug production development "
    "staging test default string number object boolean function enoent eacces econnrefused etimedout".split()
)
_CONSTANT = late.compile(
    r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z|E[A-Z]{4,}\Z|[a-z-]+/[a-z-]+\Z|[a-z]+(?:[._-][a-z]+){2,}\Z|\W+\Z"
)
_WORD = late.compile(r"[a-zà-ž]+\Z")

_LETTERS = re2.compile(
    r"[{\[(=][ \t]{0,4}\n?[ \t]{0,8}((?:'[!-&(-\[\]-~]'[ \t]{0,4},[ \t]{0,4}\n?[ \t]{0,8}){3,40}'[!-&(-\[\]-~]')"
)
_OF_SECRETS = late.compile(
    r"(?i)\b(?:check|verify|unlock)_?\w*|pass(?:word|wort|code|phrase|wd)?\b|\bpw\b|\bpin\b|_pin\b|secret|geheim|backdoor|"
    r"_key\b|cipher|auth|login|kennwort|unlock|credential|token"
)
_MEMBERSHIP = late.compile(r"\bin[ ]?\Z")
_SPELT = late.compile(r"'(.)'")
_VOWELS = frozenset("aeiouyAEIOUYäöüÄÖÜ")
_SAMPLES = frozenset("abcdefABCDEF")
_FEWEST_KINDS = 3


def find_compared(text: str) -> Iterator[Match]:
    """Yields the literals, and letters from the first to the last."""
    for pattern in _COMPARED:
        for match in pattern.finditer(text):
            yield from _literals(text, match, first=pattern is _COMPARED[-1])
    for letters in _LETTERS.finditer(text):
        near = text[max(0, letters.start() - _REACH_BACK) : letters.end() + _REACH_BACK]
        member = _MEMBERSHIP.search(text, max(0, letters.start() - 8), letters.start()) is not None
        if not member and _OF_SECRETS.search(near) is not None and _is_word("".join(_SPELT.findall(letters.group(1)))):
            yield Match(letters.start(1), letters.end(1), 0.8)


def _literals(text: str, match: re2.Match, *, first: bool) -> Iterator[Match]:
    code, groups = (3, (1, 2)) if first else (1, (2, 3))
    group = next((one for one in groups if match.start(one) >= 0), 0)
    if not group or _is_of_programs(match.group(group)):
        return
    before = text[max(0, match.start() - _REACH_BACK) : match.start()]
    around = before + text[match.end() : match.end() + _REACH_ON]
    if _OPENS.search(around) or (match.start(code) >= 0 and _CHECKS.search(before)):
        yield Match(match.start(group), match.end(group), 0.8)


def _is_of_programs(value: str) -> bool:
    """Whether a literal is what programs compare with else: an everyday word, a constant, a stand-in."""
    if value.lower() in _OF_PROGRAMS or _CONSTANT.match(value) or is_stand_in(value, literal=True):
        return True
    return _WORD.match(value) is not None and bool(package_gazetteer().listed(value) & Listed.EVERYDAY)


def _is_word(letters: str) -> bool:
    """Whether letters are no alphabet, no vowels, no keys or signs: a text that somebody chose."""
    kinds = set(letters)
    return (
        len(kinds) >= _FEWEST_KINDS
        and not kinds <= _VOWELS
        and not kinds <= _SAMPLES
        and sum(map(str.isalnum, letters)) * 2 > len(letters)
        and list(letters) not in (sorted(letters), sorted(letters, reverse=True))
        and not (letters.isupper() and len(kinds) == len(letters))
        and letters.lower() != "wasd"
    )


COMPARED = Recogniser(
    name="secret_compared",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a word that a program opens something for.",
    find=Searching(find_compared, (*_COMPARED, _LETTERS)),
)

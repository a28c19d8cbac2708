"""What is told of a value and its surroundings, as names of features: all that the model knows of them.

The words around are told by their letters, the value itself only by its form and a phrase's smallest words, and the
kinds and clusters of words that are in it, so that no value is learnt by heart.
"""

from __future__ import annotations

import string
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from voting.screening import late
from voting.screening.learnt.cues import Cue, end_of
from voting.screening.learnt.tokens import TOKEN, Tokens
from voting.screening.learnt.wider import cues_around, key_before, words_around
from voting.screening.names.gazetteer import NAME, Gazetteer, Listed, cluster, known
from voting.screening.secrets.randomness import looks_drawn, looks_random, looks_unusual

_WORD = late.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = late.compile(r"[.!?]\s")
_CODE = late.compile(r"[{};=]|\(\)|->|::")
_RUN = late.compile(r"(.)\1+")
_BACK, _AHEAD, _PLACED, _TOLD = 8, 3, 5, 3  # tokens before and behind a value, told by their place, by their use
_REACH = 100  # characters in which they stand
_NEAR = 60  # characters
_LINE = 120  # characters of a line on each side of a value
_AGE_DIGITS = 3
_SHORT_WORD = 3  # "in", "the": tells what a phrase is, and nothing of its value
_LONGEST_FORM, _LONGEST_BETWEEN = 14, 40
_PART = late.compile(r"[^\W\d_]+|\d+|[\W_]+")  # of a value
_MOST_PARTS, _FIRST_PARTS, _MOST_WORDS = 8, 5, 4
_LONGEST_SHAPE, _LONGEST_VALUE = 20, 40
_FORM_BEGINS = 3
_NO_WORD = ("", 0)
_COARSE, _COARSER = 1023, 63  # of a cluster's bits
_OFTEN, _OFTEN_REACH = 4, 1_000  # how often a value is counted, characters on each side
_FORMS = tuple(
    (name, late.compile(pattern))
    for name, pattern in (
        ("address", r"://|^www\.|^/[a-z]|^\.{0,2}/"),
        ("mail", r"@\w+\.\w"),
        ("version", r"^v?\d+(?:\.\d+)+"),
        ("date", r"^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$"),
        ("time", r"^\d{1,2}[:h]\d\d"),
        ("file", r"\.[a-z]{1,4}\d?$"),
        ("snake", r"^[a-zA-Z]+(?:_[a-zA-Z0-9]+)+$"),
        ("kebab", r"^[a-z]+(?:-[a-z0-9]+)+$"),
        ("camel", r"^[a-z]+(?:[A-Z][a-z]+)+$"),
        ("dotted", r"^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$"),
        ("unit", r"^[$€£]?\d+(?:[.,]\d+)?(?:%|k|kg|km|m|h|min|s|ms|px|mb|gb|x|am|pm|st|nd|rd|th|€|\$|°?c)?$"),
        ("year", r"^(?:19|20)\d\d$"),
        ("hash", r"^[0-9a-f]{7,}$"),
        ("uuid", r"^[0-9a-f]{8}-[0-9a-f]{4}-"),
        ("constant", r"^[A-Z]+(?:_[A-Z0-9]+)+$"),
        ("protocol", r"^[A-Za-z]{2,10}/\d"),
        ("call", r"^\$?[a-z_][\w.:>-]*\("),
        ("stand-in", r"(?i)\*\*\*|\.\.\.|xxx|your|\$\{|example|changeme|redacted|placeholder"),
        ("word-number", r"[A-Za-z]{3,}\W?\d{1,4}[!?#$]?$"),
        ("grouped", r"^\d+(?:[ */-]\d+)+$"),
        ("marked", r"^\d+[#*]|[#*]\d+$"),
    )
)


# The others have a sign or a digit, or a letter, which letters, or digits, alone have not.
_FORMS_OF_LETTERS = tuple(form for form in _FORMS if form[0] in ("camel", "hash", "stand-in"))
_FORMS_OF_DIGITS = tuple(form for form in _FORMS if form[0] in ("unit", "year", "hash"))
_KINDS = str.maketrans(
    string.ascii_uppercase + string.ascii_lowercase + string.digits, "A" * 26 + "a" * 26 + "9" * 10
)  # of signs


class _Beside(NamedTuple):
    """The words, numbers and signs beside a value: those before it, the last first, and those behind it.

    Each as they are and as `tokens.Known` has them.
    """

    before: list[str]
    before_normal: list[str]
    behind: list[str]
    behind_normal: list[str]


class Features:
    """Names the features of values. Immutable."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def of(self, tokens: Tokens, start: int, end: int, cued: Sequence[Cue]) -> set[str]:
        """Returns the names of all features of a value, see `steps`."""
        return set().union(*self.steps(tokens, start, end, cued))

    def steps(self, tokens: Tokens, start: int, end: int, cued: Sequence[Cue]) -> Iterator[set[str]]:
        """Yields the names of features of a value, none twice, so that what tells most for its time comes first.

        Of the words beside it, of its form, of its line with the setting's key and the last stem, and all others.

        Args:
            tokens: Of the text.
            start: Where the value begins.
            end: Where it ends.
            cued: The text's stems, see `cues.Stems`.
        """
        text = tokens.text
        beside = _Beside(*tokens.before(start, _BACK, _REACH), *tokens.behind(end, _AHEAD, _REACH))
        yield _by_place(text, start, end, beside)
        own = self._own(tokens, text[start:end])
        yield {*own}
        yield {*_line(text, start, end), *_cued(tokens, start, end, cued, own), *key_before(text, start, own[0])}
        told = [self._told(tokens, word) for word in beside.before[:_TOLD]]
        told_behind = [self._told(tokens, word) for word in beside.behind]
        features = {f"-{place}^{used}" for place, (used, _) in enumerate(told, 1)}
        features.update(f"+{place}^{used}" for place, (used, _) in enumerate(told_behind, 1))
        features.update(words_around(tokens, start, end), cues_around(start, end, cued))
        features.update(_together(beside, told, told_behind, own[0]))
        features.add(_how_often(text, start, end))
        yield features

    def _own(self, tokens: Tokens, value: str) -> list[str]:
        """Returns what the value's form tells; its shape and its length come first."""
        known = tokens.known.forms.get(value)
        if known is None:
            known = tokens.known.forms[value] = self._form(tokens, value)
        return known

    def _form(self, tokens: Tokens, value: str) -> list[str]:
        length = len(value)
        letters, digits = sum(map(str.isalpha, value)), sum(map(str.isdigit, value))
        form = _shape(value)
        forms = _FORMS
        features = [f"form={form}", f"long={min(length // 2, 16)}", f"form={form}|{min(length, 12)}"]
        if digits and letters:
            features.append("mixed" if digits + letters == length else "mixed with signs")
        if value not in (value.lower(), value.upper()) and not value.istitle():
            features.append("cases")
        if looks_random(value):
            features.append("random")
        if looks_drawn(value):
            features.append("drawn")
        if letters == length:
            forms = _FORMS_OF_LETTERS
            number = self._listed(tokens, value)
            features += ("letters", f"written={known(number).frequency}", f"listed={_listed(number)}")
            if length >= 6 and looks_unusual(value):
                features.append("unusual")
        elif digits == length:
            forms = _FORMS_OF_DIGITS
            features.append(f"digits={min(length, 10)}")
            if length <= _AGE_DIGITS and value.isdecimal():  # not "2²", which a view has as "22"
                features.append(f"tens={int(value) // 10}")
        features += [name for name, pattern in forms if pattern.search(value)]
        if " " in value:
            features += self._words(tokens, value)
        features += self._parts(tokens, value)
        last = value[-1]
        features.append(f"ends={'a' if last.isalpha() else '9' if last.isdigit() else last}")
        return features

    def _parts(self, tokens: Tokens, value: str) -> list[str]:
        """Returns what the runs of letters, digits and signs of a value are, and the clusters of its words."""
        features = [f"shape={_signs(value[:_LONGEST_SHAPE])}", f"length={min(len(value), _LONGEST_VALUE)}"]
        kinds: list[str] = []
        words = 0
        for part in _PART.findall(value)[:_MOST_PARTS]:
            if part.isdigit():
                kinds.append(f"9{min(len(part), 5)}")
            elif not part[0].isalpha():
                kinds.append(part[:2])
            else:
                number = self._listed(tokens, part)
                kind = "?enlw"[_rank(number)]
                kinds.append(("A" if part.isupper() else "T" if part[0].isupper() else "a") + kind)
                features.append(f"part={kind}{min(len(part), 8)}")
                if words < _MOST_WORDS and (group := cluster(number)):
                    features += (f"part~{group & _COARSE}", f"part~~{group & _COARSER}")
                words += 1
        features.append(f"made={''.join(kinds)}")
        features.append(f"begins={''.join(kinds[:_FIRST_PARTS])}")
        return features

    def _words(self, tokens: Tokens, value: str) -> list[str]:
        """Returns what the words and numbers of a value of several are."""
        words = TOKEN.findall(value)
        used = [self._told(tokens, word)[0] for word in words]
        everyday = sum(1 for one in used if one.endswith("e"))
        features = [f"words={value.count(' ') + 1}", f"first^{used[0]}", f"last^{used[-1]}", f"everyday={everyday}"]
        features.append(f"everyday/4={4 * everyday // len(used)}")
        features.append(f"parts={' '.join(map(_part, value.split(' ')[:4]))}")
        if any(not word[0].isalnum() for word in words):
            features.append("signs within")
        features += [
            f"within={word.lower()}"
            for word, one in zip(words, used, strict=True)
            if one == "ae" and len(word) <= _SHORT_WORD
        ]
        return features

    def _told(self, tokens: Tokens, word: str) -> tuple[str, int]:
        """Returns how a word is written and what it is listed as, and its cluster, 0 for none.

        Listed as a name, an everyday word, neither, nothing.
        """
        if not word[0].isalpha():
            return ("9" if word.isdigit() else "."), 0
        known = tokens.known.told.get(word)
        if known is None:
            number = self._listed(tokens, word)
            listed = ("n" if number & NAME else "") + ("e" if number & Listed.EVERYDAY else "") if number else "?"
            known = tokens.known.told[word] = (("A" if word[0].isupper() else "a") + listed, cluster(number))
        return known

    def _listed(self, tokens: Tokens, word: str) -> int:
        number = tokens.known.listed.get(word)
        if number is None:
            number = tokens.known.listed[word] = self._gazetteer.listed(word)
        return number


def _by_place(text: str, start: int, end: int, beside: _Beside) -> set[str]:
    """Returns the words beside a value by their place, and those of its line before it."""
    before, behind = beside.before_normal, beside.behind_normal
    features = {f"-{place}={word}" for place, word in enumerate(before[:_PLACED], 1)}
    features.update([f"before={word}" for word in before[: before.index("\n") if "\n" in before else None]])
    features.update([f"+{place}={word}" for place, word in enumerate(behind[: _until_line_end(behind)], 1)])
    if len(before) > 1:
        features.add(f"-2-1={before[1]} {before[0]}")
    if before and behind:
        features.add(f"-1+1={before[0]} {behind[0]}")
    features.add(f"touch={text[start - 1] if start else ''}")
    features.add(f"touched={text[end : end + 1]}")
    return features


def _together(
    beside: _Beside, told: Sequence[tuple[str, int]], told_behind: Sequence[tuple[str, int]], form: str
) -> list[str]:
    """Returns the nearest words and how they are used, together with one another and with the value's form.

    Args:
        beside: The words.
        told: How those before the value are used, and their clusters; the last first.
        told_behind: Likewise, of those behind it.
        form: Of the value: "form=" and its shape.
    """
    before = [*beside.before_normal[:3], "", "", ""]
    behind = [*beside.behind_normal[:2], "", ""]
    (last, group), (other, other_group) = (*told[:2], _NO_WORD, _NO_WORD)[:2]
    used_behind = told_behind[0][0] if told_behind else ""
    begins = form[: len("form=") + _FORM_BEGINS]
    return [
        f"-1={before[0]}&{form}",
        f"-2-1={before[1]} {before[0]}&{begins}",
        f"-1+1={before[0]}|{behind[0]}&{begins}",
        f"+1={behind[0]}&{form}",
        f"-3-2-1={before[2]} {before[1]} {before[0]}",
        f"+1+2={behind[0]} {behind[1]}",
        f"-1~{group & _COARSE}&{begins}",
        f"-1~~{group & _COARSER}&{form}",
        f"-2-1^{other}{last}&{begins}",
        f"-2-1+1^{other}{last}&{used_behind}",
        f"+1^{used_behind}&{begins}",
        f"-2-1~~{other_group & _COARSER} {group & _COARSER}",
    ]


def _how_often(text: str, start: int, end: int) -> str:
    """Returns how often a value stands near: names of code stand often, and so do words."""
    value = text[start:end]
    often = min(text.count(value, max(0, start - _OFTEN_REACH), end + _OFTEN_REACH), _OFTEN)
    return f"often={often}&{'a' if value.isalpha() else 'm'}"


def _rank(number: int) -> int:
    """Returns the place in "?enlw" of what a word is listed as: nothing, everyday, name, any other, some language's."""
    if not number:
        return 0
    return 1 if number & Listed.EVERYDAY else 4 if number & Listed.WORD else 2 if number & NAME else 3


def _part(part: str) -> str:
    return f"{'9' if part.isdigit() else 'a' if part.isalpha() else 'm'}{min(len(part), 3)}"


def _until_line_end(words: Sequence[str]) -> int:
    return words.index("\n") + 1 if "\n" in words else len(words)


def _line(text: str, start: int, end: int) -> list[str]:
    """Returns what the line tells, or so much of it as is near."""
    low, high = max(0, start - _LINE), min(len(text), end + _LINE)
    first, last = max(low, text.rfind("\n", low, start) + 1), text.find("\n", end, high)
    last = high if last < 0 else last
    features = [f"line={min((last - first) // 20, 6)}"]
    if _CODE.search(text, first, last):
        features.append("code")
    if not text[first:start].strip(" -*\t>•"):
        features.append("first")
    if not text[end:last].strip(" .!;,\"'`”)"):
        features.append("last")
    features += [f"stem={word[:4].lower()}" for word in _WORD.findall(text, max(first, start - _NEAR), start)[-4:]]
    return features


def _cued(tokens: Tokens, start: int, end: int, cued: Sequence[Cue], own: Sequence[str]) -> list[str]:
    """Returns what the last stem before a value tells, and one behind it on its line."""
    text = tokens.text
    at = bisect_right(cued, start, key=end_of)
    features: list[str] = []
    ahead = next((cue for cue in islice(cued, at, at + 3) if cue.start >= end), None)
    if ahead is not None and ahead.start - end < _NEAR and text.find("\n", end, ahead.start) < 0:
        features += (f"ahead={ahead.stem}", f"ahead#{(ahead.start - end) // 10}")
    if not at:
        return [*features, "no cue"]
    cue = cued[at - 1]
    gap = start - cue.end
    lines = text.count("\n", cue.end, start)
    wide, group = min(gap.bit_length(), 8), cue.group
    features += (f"lines={min(lines, 3)}", f"gap={wide}", f"cue={cue.stem}", f"group={group}")
    features += (f"group={group}&{own[0]}", f"group={group}&{own[1]}", f"group={group}&{min(lines, 3)}&{wide}")
    if _SENTENCE_END.search(text, cue.end, start):
        features.append("sentence")
    if not lines and gap < _NEAR:
        between = tokens.between(cue.end, start)
        features += (f"between={' '.join(between)[-_LONGEST_BETWEEN:]}", f"between#{len(between)}", "near")
        features += (f"near&{own[0]}", f"near&{own[1]}", f"cue={cue.stem}&{own[0]}")
        features += (f"group={group}&#{len(between)}", f"group={group}&{own[0]}&#{len(between)}")
        features.append(f"group={group}&{between[-1] if between else ''}")
        if at > 1 and start - cued[at - 2].end < _NEAR:
            features += (f"cues={cued[at - 2].stem} {cue.stem}", f"groups={cued[at - 2].group} {group}")
    return features


def _shape(value: str) -> str:
    """Returns a value's kinds of signs: "Aa+-9+" of "Otter-91"."""
    return _RUN.sub(r"\1+", _signs(value[:_LINE]))[:_LONGEST_FORM]


def _signs(value: str) -> str:
    """Returns the kind of each sign: "Aaaaa-99" of "Otter-91"."""
    if value.isascii():
        return value.translate(_KINDS)
    return "".join("A" if one.isupper() else "a" if one.isalpha() else "9" if one.isdigit() else one for one in value)


def _listed(number: int) -> int:
    """Returns 3 for an everyday word, 2 for one of some language, 1 for any other that is listed, else 0."""
    return 3 if number & Listed.EVERYDAY else 2 if number & Listed.WORD else 1 if number else 0

"""Views in which hidden text is read: what a program, a shy author or somebody who wants to slip through did to it.

Undone is what `encodings` and `form_encoded` know, and letters of other scripts that look like Latin ones and marks
upon letters, both inside a longer token. A decoded view covers only the surroundings of such places: the rest is as it
was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voting.screening import late
from voting.screening.encodings import Place, hidden_places
from voting.screening.folding import bare
from voting.screening.form_encoded import blanks_of_forms
from voting.screening.recogniser import BLANK
from voting.screening.view import Builder, View

# A letter with a mark or of another script beside an ASCII one: is it part of a token that has digits or an at sign?
_FOREIGN = late.compile(
    r"[0-9A-Za-z_@.-][\u00c0-\u03ff\u0400-\u052f\u1e00-\u1eff]|[\u00c0-\u03ff\u0400-\u052f\u1e00-\u1eff][0-9A-Za-z_@-]"
)
_TOKEN_BEFORE = late.compile(r"[^\s\x00]{0,100}\Z")
_TOKEN_AFTER = late.compile(r"[^\s\x00]{0,100}")
_SHORTEST_TOKEN = 12
_REACH = 256  # characters around an encoded place that a decoded view shows: an address or key and its context
_LONGEST_WORD = 60  # characters further, so that no word is cut in two


def decoded_views(plain: View) -> Iterator[View]:
    """Yields views of the surroundings of every hidden place, decoded; nothing when there is none."""
    window: list[Place] = []
    for place in _all_places(plain.text):
        if window and place[0] < window[-1][1]:
            continue
        if window and place[0] - window[-1][1] > 2 * _REACH:
            yield _decoded(plain, window)
            window = []
        window.append(place)
    if window:
        yield _decoded(plain, window)


def _all_places(text: str) -> list[Place]:
    """Returns all hidden places, sorted."""
    places = list(hidden_places(text))
    others = [*blanks_of_forms(text), *(() if text.isascii() else _foreign_letters(text))]
    return sorted([*places, *others]) if others else places


def _foreign_letters(text: str) -> Iterator[Place]:
    seen = 0
    for match in _FOREIGN.finditer(text):
        if match.start() < seen:
            continue
        low = _TOKEN_BEFORE.search(text, max(0, match.start() - 100), match.start())
        high = _TOKEN_AFTER.match(text, match.start())
        start = low.start() if low is not None else match.start()
        end = seen = high.end() if high is not None else match.end()
        token = text[start:end]
        if len(token) >= _SHORTEST_TOKEN and ("@" in token or any("0" <= one <= "9" for one in token)):
            for at, one in enumerate(token, start):
                if not one.isascii() and bare(one) != one:
                    yield at, at + 1, bare(one)


def _decoded(plain: View, places: Sequence[Place]) -> View:
    text = plain.text
    low = _outwards(text, max(0, places[0][0] - _REACH), -1)
    high = _outwards(text, min(len(text), places[-1][1] + _REACH), 1)
    builder = Builder(text)
    at = low
    for start, end, meant in places:
        builder.copy(at, start)
        builder.put(meant.replace(BLANK, "\ufffd"), start, end)
        at = end
    builder.copy(at, high)
    return builder.view(plain)


def _outwards(text: str, at: int, step: int) -> int:
    """Returns the next place at which no word is cut in two, else the place itself."""
    for edge in range(at, min(len(text), max(0, at + step * _LONGEST_WORD)) + step, step):
        if edge in (0, len(text)) or text[edge - 1].isspace() or text[edge].isspace():
            return edge
    return at

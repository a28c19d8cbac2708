"""The screening of one comparison, in this order:

1. Every text is seen in its plain view and, around hidden places, in decoded views (`view`, `decoding`).
2. The session's identifiers, words marked by the voter and the operator's deny list are looked for (`terms`).
3. Recognisers of secrets, cloud identifiers and personal data look at pieces of bounded length (`registry`). One is
   called only when a literal that it needs occurs at all (`gate`).
4. A value found once is looked for in all texts (`Recogniser.spreads`).
5. Overlaps become one (`hits.merge`); what was found is blanked out, and its surroundings (`vicinity`) are looked at
   again until nothing is found any more. So a screened text, screened again, stays as it is, and what one removal
   uncovers is removed.
6. Placeholders are put in (`redaction`).

Any exception and any overrun of the budget ends in a `ScreeningError` that carries no text and no cause.
"""  # noqa: D415  # the numbered rules belong to the first sentence

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from voting.conversation import Attachment, Conversation, Turn
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened, Span
from voting.screening.budget import Budget, OutOfTimeError
from voting.screening.decoding import decoded_views
from voting.screening.folding import canonical, squeeze
from voting.screening.gate import Gate
from voting.screening.hits import Hit, merge
from voting.screening.known import known_terms
from voting.screening.names.people import one_number_each
from voting.screening.own_patterns import own_types
from voting.screening.placeholders import MASKED, placeholder_pattern
from voting.screening.recogniser import BLANK, Find, Kind, Recogniser, Spelling
from voting.screening.redaction import redact
from voting.screening.terms import Target, Term, TermFinder, as_target
from voting.screening.vicinity import vicinities
from voting.screening.view import View, plain_view, strange_pattern
from voting.settings import ScreeningSettings

_Result = TypeVar("_Result")

_PIECE = 60_000  # characters that a recogniser sees at once
_OVERLAP = 2_000  # characters that two neighbouring pieces share
_SHORT = 4_000  # characters of a text that is looked at again as a whole
_MATCHES_BETWEEN_CHECKS = 128
_SURE_ENOUGH_TO_SPREAD = 0.5  # from this score on, other spellings of a value are masked elsewhere
_SHORTEST_SPREAD = 6  # letters and digits; a shorter value occurs by chance
_LONGEST_SPREAD = 500  # characters; a longer one, such as a private key, has a form that its own rule finds again


@dataclass(frozen=True, slots=True)
class _Call:
    """What lasts as long as one call.

    Attributes:
        budget: Its deadline.
        finds: By name, the rules that remember what they have seen in it.
        spellings: By rule, type and value, how else the value is spelled.
    """

    budget: Budget
    finds: Mapping[str, Find]
    spellings: dict[tuple[str, str, str], tuple[Spelling, ...]] = field(default_factory=dict)


class Engine:
    """Implements `voting.ports.Screener`. Immutable after start, so any number of threads may share one."""

    def __init__(self, settings: ScreeningSettings, recognisers: Sequence[Recogniser], version: str) -> None:
        self._settings = settings
        self._recognisers = tuple(recognisers)
        self._gate = Gate(recognisers)
        self._version = version
        self._placeholders = placeholder_pattern(own_types(settings))
        self._strange = strange_pattern(self._placeholders)
        self._allowed = frozenset(canonical(term) for term in settings.allow)
        self._denied = tuple(
            Term(term, as_target(Kind.TERM, MASKED, "deny_list", "Is on this app's list of words to mask.", term))
            for term in settings.deny
        )

    @property
    def version(self) -> str:
        """Changes with the code of this package, its libraries and the settings."""
        return self._version

    def screen(
        self, conversation: Conversation, responses: Sequence[str], identity: Identity, masked: Sequence[str] = ()
    ) -> Screened:
        """Returns the texts without known identifiers, secrets and personal data; see `voting.ports.Screener`."""
        return _closed(lambda: self._screen(conversation, responses, identity, masked))

    def find(self, text: str) -> list[Span]:
        """Returns the spans of one text, sorted, not overlapping; see `voting.ports.Screener`."""
        hits = _closed(lambda: self._locate([text], TermFinder(self._denied))[0])
        return [Span(hit.start, hit.end, hit.entity_type, hit.score, hit.recogniser) for hit in hits]

    def _screen(
        self, conversation: Conversation, responses: Sequence[str], identity: Identity, masked: Sequence[str]
    ) -> Screened:
        texts = [*_texts(conversation), *responses]
        marked = [
            Term(word, as_target(Kind.TERM, MASKED, "marked", "You marked this to be masked.", word)) for word in masked
        ]
        finder = TermFinder([*known_terms(identity), *marked, *self._denied])
        located = self._locate(texts, finder)
        redacted, findings = redact(texts, one_number_each(located), self._placeholders)
        turns = iter(redacted)
        return Screened(
            conversation=Conversation(tuple(_rebuilt(turn, turns) for turn in conversation)),
            responses=tuple(turns),
            findings=findings,
            versions={"screening": self._version},
            places=tuple(tuple(_places(hits)) for hits in located),
        )

    def _locate(self, texts: Sequence[str], finder: TermFinder) -> list[list[Hit]]:
        """Returns all hits per text, having looked again until nothing more was found."""
        characters = sum(map(len, texts))
        settings = self._settings
        budget = Budget(max(settings.minimum_budget_s, characters / 100_000 * settings.budget_s_per_100k_characters))
        found: list[list[Hit]] = [[] for _ in texts]
        views = {index: self._views(text) for index, text in enumerate(texts)}
        call = _Call(budget, {one.name: one.per_call() for one in self._recognisers if one.per_call is not None})
        spread: dict[str, Term] = {}
        everywhere = TermFinder(())
        first = True
        while views:
            fresh = {index: list(self._hits(views[index], finder, call)) for index in views}
            grown = _spread_terms((hit for hits in fresh.values() for hit in hits), spread)
            everywhere = TermFinder(spread.values()) if grown else everywhere
            for index in range(len(texts)) if grown else views:
                whole = grown and not first
                seen = self._views(texts[index], _places(found[index])) if whole else views[index]
                fresh.setdefault(index, []).extend(self._term_hits(seen, everywhere, budget))
            merged = {index: merge(hits, texts[index]) for index, hits in fresh.items()}
            for index, hits in merged.items():
                found[index] = sorted([*found[index], *hits], key=lambda hit: hit.start)
            views = {
                index: self._views_around(texts[index], hits, found[index]) for index, hits in merged.items() if hits
            }
            first = False
        return found

    def _views(
        self, text: str, masked: Sequence[tuple[int, int]] = (), low: int = 0, high: int | None = None
    ) -> list[View]:
        plain = plain_view(text, masked, low, high, self._strange)
        return [plain, *decoded_views(plain)]

    def _views_around(self, text: str, fresh: Sequence[Hit], found: Sequence[Hit]) -> list[View]:
        """Returns views of the surroundings of what was masked last."""
        masked = _places(found)
        parts = list(vicinities(text, _places(fresh), masked))
        # Every look has a cost of its own.
        if len(parts) > 1 and (len(text) <= _SHORT or sum(high - low for low, high in parts) * 4 > len(text)):
            return self._views(text, masked)
        return [view for low, high in parts for view in self._views(text, masked, low, high)]

    def _hits(self, views: Sequence[View], finder: TermFinder, call: _Call) -> Iterator[Hit]:
        yield from self._term_hits(views, finder, call.budget)
        for view in views:
            pieces = list(_pieces(view))
            for piece in pieces:
                with self._gate.open(piece.text) as recognisers:
                    for recogniser in recognisers:
                        call.budget.check()
                        if not recogniser.whole or len(pieces) == 1:
                            yield from self._matches(recogniser, piece, call)
            for recogniser in self._recognisers if len(pieces) > 1 else ():
                if recogniser.whole:
                    yield from self._matches(recogniser, view, call)

    def _matches(self, recogniser: Recogniser, view: View, call: _Call) -> Iterator[Hit]:
        personal = recogniser.kind is Kind.PERSONAL and not recogniser.own_threshold
        find = call.finds.get(recogniser.name, recogniser.find)
        for number, (start, end, score, entity_type) in enumerate(find(view.text)):
            if number % _MATCHES_BETWEEN_CHECKS == 0:
                call.budget.check()
            if personal and score < self._settings.threshold:
                continue
            for low, high in _between_blanks(view.text, start, end):
                value = view.text[low:high]
                key = canonical(value)
                if key not in self._allowed:
                    yield Hit(
                        *view.original(low, high),
                        recogniser.kind,
                        entity_type or recogniser.entity_type,
                        recogniser.name,
                        recogniser.explanation,
                        score,
                        value,
                        key,
                        recogniser.spreads,
                        self._spellings(recogniser, value, entity_type, score, call),
                    )

    def _spellings(
        self, recogniser: Recogniser, value: str, entity_type: str, score: float, call: _Call
    ) -> tuple[Spelling, ...]:
        if recogniser.spellings is None or score < _SURE_ENOUGH_TO_SPREAD:
            return ()
        named = (recogniser.name, entity_type or recogniser.entity_type, value)
        if named not in call.spellings:
            listed = recogniser.spellings(value, named[1])
            call.spellings[named] = tuple(one for one in listed if canonical(one.value) not in self._allowed)
        return call.spellings[named]

    def _term_hits(self, views: Sequence[View], finder: TermFinder, budget: Budget) -> Iterator[Hit]:
        for view in views:
            budget.check()
            for start, end, target in finder.find(view.text):
                for low, high in _between_blanks(view.text, start, end):
                    value = view.text[low:high]
                    original = view.original(low, high)
                    yield Hit(
                        *original,
                        target.kind,
                        target.entity_type,
                        target.name,
                        target.explanation,
                        1.0,
                        value,
                        target.key,
                    )


def _closed(work: Callable[[], _Result]) -> _Result:
    """Returns what `work` returns, or raises a `ScreeningError` that knows nothing of the text.

    The error is raised after the handler has ended, so that it has neither a cause nor a context.
    """
    try:
        return work()
    except OutOfTimeError:
        message = "Screening took longer than it may, so nothing was stored."
    except Exception:  # noqa: BLE001  # fail closed: whatever went wrong, nothing may be stored and nothing told of it
        message = "The text could not be screened, so nothing was stored."
    raise ScreeningError(message)


def _texts(conversation: Conversation) -> Iterator[str]:
    for turn in conversation:
        yield turn.content
        for attachment in turn.attachments:
            if attachment.text is not None:
                yield attachment.text


def _rebuilt(turn: Turn, redacted: Iterator[str]) -> Turn:
    content = next(redacted)
    attachments = tuple(
        attachment
        if attachment.text is None
        else Attachment(attachment.media_type, attachment.size_bytes, next(redacted))
        for attachment in turn.attachments
    )
    return replace(turn, content=content, attachments=attachments)


def _places(hits: Sequence[Hit]) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in hits]


def _pieces(view: View) -> Iterator[View]:
    """Yields overlapping cuts of a view that begin and end at white space where some is near."""
    length = len(view.text)
    start = 0
    while length - start > _PIECE + _OVERLAP:
        end = _near_space(view.text, start + _PIECE)
        yield view.cut(start, end)
        start = _near_space(view.text, end - _OVERLAP)
    yield view.cut(start, length) if start else view


def _near_space(text: str, at: int) -> int:
    for index in range(at, at - 200, -1):
        if text[index].isspace():
            return index
    return at


def _between_blanks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields what is left of a span without the places masked already, where a letter or digit is left."""
    at = start
    for piece in text[start:end].split(BLANK):
        if any(map(str.isalnum, piece)):
            yield at, at + len(piece)
        at += len(piece) + 1


def _spread_terms(hits: Iterator[Hit], spread: dict[str, Term]) -> bool:
    """Adds the values that are to be looked for everywhere; tells whether there was a new one."""
    before = len(spread)
    for hit in hits:
        target = Target(hit.kind, hit.entity_type, hit.recogniser, hit.explanation, hit.key)
        for value, capitalised in hit.spellings:
            spread.setdefault(value, Term(value, target, capitalised=capitalised))
        if hit.spreads and hit.value not in spread and _tells(hit):
            spread[hit.value] = Term(hit.value, target, inside=hit.kind is Kind.SECRET and len(hit.value) >= 16)
    return len(spread) > before


def _tells(hit: Hit) -> bool:
    """Whether a value is so particular that it is the same one wherever it stands."""
    if len(hit.value) > _LONGEST_SPREAD:
        return False
    bare = squeeze(hit.value)
    if len(bare) < _SHORTEST_SPREAD:
        return False
    return hit.kind is Kind.CLOUD or len(bare) >= 16 or not bare.isalpha()

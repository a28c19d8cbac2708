"""The screening of one comparison, in this order:

1. Every text is seen in its plain view and, around hidden places, in decoded views (`view`, `decoding`).
2. The session's identifiers, words marked by the voter and the operator's deny list are looked for (`terms`).
3. Recognisers of secrets, cloud identifiers and personal data look at pieces of bounded length (`registry`). One is
   called only when a literal that it needs occurs at all (`gate`).
4. A value found once is looked for in all texts (`Recogniser.spreads`).
5. Overlaps become one (`merging.merge`), what belongs to a find goes with it (`_whole`: a title, an address's rest);
   it is blanked out, and its surroundings (`vicinity`) are looked at again until nothing is found any more. So a
   screened text, screened again, stays as it is, and what one removal uncovers is removed.
6. Placeholders are put in (`redaction`).

Any exception and any overrun of the budget ends in a `ScreeningError` that carries no text and no cause.
"""  # noqa: D415  # the numbered rules belong to the first sentence

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from voting.conversation import Attachment, Conversation, Turn
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened, Span
from voting.screening import late
from voting.screening.allowing import Allowed
from voting.screening.budget import Budget, OutOfTimeError
from voting.screening.decoding import decoded_views
from voting.screening.endings import ended
from voting.screening.hits import Hit
from voting.screening.known import known_terms
from voting.screening.logins_beside import with_logins
from voting.screening.looking import Looker, hits_of, term_hits
from voting.screening.merging import merge
from voting.screening.name_columns import fill_columns
from voting.screening.names.addresses.blocks import join_addresses
from voting.screening.names.name_edges import whole_names
from voting.screening.names.people import one_number_each
from voting.screening.own_patterns import own_types
from voting.screening.paring import pared
from voting.screening.placeholders import MASKED, placeholder_pattern
from voting.screening.recogniser import Kind, Recogniser
from voting.screening.redaction import redact
from voting.screening.spreading import Spread
from voting.screening.terms import Term, TermFinder, as_target
from voting.screening.vicinity import vicinities
from voting.screening.view import Source, View, plain_view, strange_pattern
from voting.screening.whole_dates import whole_dates
from voting.screening.whole_links import whole_links
from voting.settings import ScreeningSettings

_Result = TypeVar("_Result")
_Part: TypeAlias = tuple[Sequence[tuple[int, int]], int, int]
"""All places masked in a text, and where a part of it begins and ends."""

# A sentence so long that names are looked for in pieces of it, of which one that is masked may move the next.
_UNENDED = late.compile(r"[^\n.!?。]{240}")
_SHORT = 4_000  # characters of a text that is looked at again as a whole
_MOST_LOOKS = 8  # after which all is looked for everywhere: of a row of one doubtful name each look finds the next


class Engine:
    """Implements `voting.ports.Screener`. Immutable after start, so any number of threads may share one."""

    def __init__(self, settings: ScreeningSettings, recognisers: Sequence[Recogniser], version: str) -> None:
        self._settings = settings
        self._allowed = Allowed(settings.allow)
        self._looker = Looker(recognisers, self._allowed.keys, threshold=settings.threshold)
        self._version = version
        self._placeholders = placeholder_pattern(own_types(settings))
        self._strange = strange_pattern(self._placeholders)
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
            unseen=_unseen(marked, texts),
        )

    def _locate(self, texts: Sequence[str], finder: TermFinder) -> list[list[Hit]]:
        """Returns all hits per text, having looked again until nothing more was found."""
        characters = sum(map(len, texts))
        settings = self._settings
        budget = Budget(max(settings.minimum_budget_s, characters / 100_000 * settings.budget_s_per_100k_characters))
        call = self._looker.call(budget)
        found: list[list[Hit]] = [[] for _ in texts]
        sources = [Source(text, self._strange) for text in texts]
        views = {index: self._views(source) for index, source in enumerate(sources)}
        entire: dict[int, list[View]] = {}  # of texts of which else only parts are looked at again
        spread = Spread()
        looks = 0
        while views:
            known = (finder, *spread.finders)
            fresh = {index: list(term_hits(of, known, budget)) for index, of in views.items()}
            begun = {index: self._looker.begin(of, call) for index, of in views.items()}
            # What was found so far is mostly all, so that the next look's views are known but for a few.
            coming = (
                view
                for index, one in begun.items()
                for view in self._coming(sources[index], [*fresh[index], *hits_of(one)], found[index])
            )
            seen = {index: entire.get(index, of) for index, of in views.items()}
            self._looker.prepare((*(view for of in seen.values() for view in of), *coming), call)
            for index, one in begun.items():
                fresh[index] += self._looker.end(one, call, entire.get(index, ()))
                fresh[index] = self._allowed.without(fresh[index], texts[index])
            looks += 1
            learnt = spread.learn((hit for hits in fresh.values() for hit in hits), every=looks > _MOST_LOOKS)
            for index, text in enumerate(texts if learnt else ()):
                first = not found[index] and index in views
                whole = views[index] if first else self._views(sources[index], _places(found[index]))
                spelt = term_hits(whole, spread.finders[-1:], budget)
                fresh.setdefault(index, []).extend(self._allowed.without(spelt, text))
            merged = {index: merge(pared(hits, texts[index]), texts[index]) for index, hits in fresh.items()}
            views, entire = {}, {}
            for index, hits in merged.items():
                if hits:
                    text, before = texts[index], found[index]
                    found[index] = _whole(_with(before, hits), text, self._allowed.keys)
                    around = self._around(text, _places(before), _places(found[index]))
                    if not around:  # what was found was given back
                        continue
                    views[index] = [view for part in around for view in self._views(sources[index], *part)]
                    if around[0][1:] != (0, len(text)) and _UNENDED.search(text) is not None:
                        entire[index] = self._views(sources[index], _places(found[index]))
        return found

    def _views(
        self, source: Source, masked: Sequence[tuple[int, int]] = (), low: int = 0, high: int | None = None
    ) -> list[View]:
        plain = plain_view(source, masked, low, high)
        return [plain, *decoded_views(plain)]

    def _coming(self, source: Source, fresh: Sequence[Hit], found: Sequence[Hit]) -> Iterator[View]:
        """Yields the plain view of a text in which more is masked than before."""
        text = source.text
        merged = merge(pared(fresh, text), text)
        if merged:
            yield plain_view(source, _places(_whole(_with(found, merged), text, self._allowed.keys)))

    def _around(self, text: str, before: Sequence[tuple[int, int]], masked: Sequence[tuple[int, int]]) -> list[_Part]:
        """Returns the surroundings of what is masked next and was not before."""
        known = set(before)
        parts = list(vicinities(text, [place for place in masked if place not in known], masked))
        # Every look has a cost of its own.
        if len(parts) > 1 and (len(text) <= _SHORT or sum(high - low for low, high in parts) * 4 > len(text)):
            return [(masked, 0, len(text))]
        return [(masked, low, high) for low, high in parts]


def _closed(work: Callable[[], _Result]) -> _Result:
    """Returns what `work` returns, or raises a `ScreeningError` that knows nothing of the text.

    The error is raised after the handler has ended, so that it has neither a cause nor a context.
    """
    try:
        return work()
    except OutOfTimeError:
        message = "screening took longer than it may, so nothing was stored"
    except Exception:  # noqa: BLE001  # fail closed: whatever went wrong, nothing may be stored and nothing told of it
        message = "the text could not be screened, so nothing was stored"
    raise ScreeningError(message)


def _unseen(marked: Sequence[Term], texts: Sequence[str]) -> tuple[str, ...]:
    """Returns the words that the voter marked and that stand in none of the texts, each once."""
    finder = TermFinder(marked)
    seen = {target.key for text in texts for _, _, target in finder.find(text)} if marked else set()
    return tuple(dict.fromkeys(term.value for term in marked if term.target.key not in seen))


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


def _with(found: Sequence[Hit], fresh: Sequence[Hit]) -> list[Hit]:
    return sorted([*found, *fresh], key=lambda hit: hit.start)


def _whole(hits: Sequence[Hit], text: str, allowed: Collection[str]) -> list[Hit]:
    """Returns the hits with all that goes with them: the next look must see what a reader of the masked text sees."""
    joined = whole_links(whole_names(join_addresses(hits, text), text), text)
    return ended(whole_dates(with_logins(fill_columns(joined, text, allowed), text, allowed), text), text)


def _places(hits: Sequence[Hit]) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in hits]

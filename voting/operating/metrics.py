"""The figures of `/metrics`, in Prometheus' text format. Numbers alone: no id, no pseudonym, no text is in a label.

Everything is counted where it passes the ports, by a store and a screener that hand on to the real ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric

from voting.comparison import Outcome
from voting.conversation import Conversation
from voting.errors import OutcomeConflictError
from voting.identity import Identity
from voting.operating.port import OperatedStore, StoreFigures
from voting.ports import Impression, Json, Receipt, Record, Screened, Screener, Span, StoredRecord

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

_ACKNOWLEDGED_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_GROUPS: Final = (1, 2, 4, 8, 16, 32, 64)
_SCREENED_S: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class Metrics:
    """Counts for one process. Thread-safe."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.outcomes = Counter(
            "voting_outcomes",
            "Outcomes handed to the store, by kind and by what became of them: stored, repeated (stored before), "
            "conflict (another outcome stands) or failed.",
            ("kind", "result"),
            registry=self.registry,
        )
        self.impressions = Counter("voting_impressions", "Comparisons shown.", registry=self.registry)
        self.withdrawals = Counter(
            "voting_withdrawals", "Votes and skips taken back on this app's pages.", registry=self.registry
        )
        self.acknowledgement = Histogram(
            "voting_acknowledgement_seconds",
            "From handing an outcome to the store until its durable commit.",
            registry=self.registry,
            buckets=_ACKNOWLEDGED_S,
        )
        self.screening = Histogram(
            "voting_screening_seconds",
            "Time that screening one comparison or comment took, pauses for others and failures included.",
            registry=self.registry,
            buckets=_SCREENED_S,
        )
        self.screening_failures = Counter(
            "voting_screening_failures",
            "Screenings that failed, and tries to load the screener that did; nothing was stored.",
            registry=self.registry,
        )
        self.refusals = Counter(
            "voting_refusals",
            "What was refused because one voter, or all together, went too fast or waited already.",
            ("rate", "whose"),
            registry=self.registry,
        )
        for kind in Outcome:
            for result in ("stored", "repeated", "conflict", "failed"):
                self.outcomes.labels(kind.value, result)  # a rate of what never happened is 0, not missing

    def watch(self, store: OperatedStore) -> None:
        """Tells that store's figures too, from now on."""
        self.registry.register(_StoreFigures(store))

    def exposition(self) -> bytes:
        """Returns all figures as they are now, as `CONTENT_TYPE`."""
        return generate_latest(self.registry)


class MeteredStore:
    """An `OperatedStore` that counts what another one does."""

    def __init__(self, store: OperatedStore, metrics: Metrics) -> None:
        self._store = store
        self._metrics = metrics
        metrics.watch(store)

    def pseudonym(self, browser: str) -> str:
        """See the port."""
        return self._store.pseudonym(browser)

    def add_impression(self, impression: Impression) -> None:
        """See the port."""
        self._store.add_impression(impression)
        self._metrics.impressions.inc()

    def unanswered(self, voter: str, campaign_id: str) -> Impression | None:
        """See the port."""
        return self._store.unanswered(voter, campaign_id)

    def add_outcome(self, record: Record) -> Receipt:
        """See the port."""
        result = "failed"
        try:
            with self._metrics.acknowledgement.time():
                receipt = self._store.add_outcome(record)
            result = "stored" if receipt.first else "repeated"
        except OutcomeConflictError:
            result = "conflict"
            raise
        finally:
            self._metrics.outcomes.labels(record.outcome.value, result).inc()
        return receipt

    def annotate(self, code: str, annotation: Mapping[str, Json]) -> bool:
        """See the port."""
        return self._store.annotate(code, annotation)

    def withdraw(self, code: str) -> bool:
        """See the port."""
        withdrawn = self._store.withdraw(code)
        if withdrawn:
            self._metrics.withdrawals.inc()
        return withdrawn

    def is_withdrawn(self, comparison_id: str) -> bool:
        """See the port."""
        return self._store.is_withdrawn(comparison_id)

    def seen_items(self, voter: str, campaign_id: str) -> frozenset[str]:
        """See the port."""
        return self._store.seen_items(voter, campaign_id)

    def vote_counts(self, campaign_id: str) -> Mapping[str, int]:
        """See the port."""
        return self._store.vote_counts(campaign_id)

    def records(
        self,
        outcomes: Sequence[Outcome] | None = None,
        *,
        after: str = "",
        until: str | None = None,
        before: int | None = None,
    ) -> Iterator[StoredRecord]:
        """See the port."""
        return self._store.records(outcomes, after=after, until=until, before=before)

    def voted_ids(self) -> Iterator[str]:
        """See the port."""
        return self._store.voted_ids()

    def counts(self) -> Mapping[str, int]:
        """See the port."""
        return self._store.counts()

    def close(self) -> None:
        """See the port."""
        self._store.close()

    def check(self) -> None:
        """See the port."""
        self._store.check()

    def warnings(self) -> Mapping[str, str]:
        """See the port."""
        return self._store.warnings()

    def figures(self) -> StoreFigures:
        """See the port."""
        return self._store.figures()


class MeteredScreener:
    """A `Screener` that times another one."""

    def __init__(self, screener: Screener, metrics: Metrics) -> None:
        self._screener = screener
        self._metrics = metrics

    @property
    def version(self) -> str:
        """See the port. Counted when it fails: then the screener cannot be loaded, nor any text screened."""
        with self._metrics.screening_failures.count_exceptions():
            return self._screener.version

    def screen(
        self, conversation: Conversation, responses: Sequence[str], identity: Identity, masked: Sequence[str] = ()
    ) -> Screened:
        """See the port."""
        with self._metrics.screening.time(), self._metrics.screening_failures.count_exceptions():
            return self._screener.screen(conversation, responses, identity, masked)

    def find(self, text: str) -> list[Span]:
        """See the port. Not counted: no vote depends on it."""
        return self._screener.find(text)


class _StoreFigures:
    """Asks the store each time the figures are read."""

    def __init__(self, store: OperatedStore) -> None:
        self._store = store

    def describe(self) -> Iterable[Metric]:
        """Says nothing beforehand, so that registering does not ask the store."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Yields each figure."""
        figures = self._store.figures()
        yield GaugeMetricFamily(
            "voting_store_waiting", "Callers that wait for the store's writer now.", value=figures.waiting
        )
        yield CounterMetricFamily("voting_store_jobs", "Jobs given to the store's writer.", value=figures.jobs)
        yield HistogramMetricFamily(
            "voting_store_group_size",
            "How many jobs shared one transaction that the writer committed.",
            *_as_histogram(figures.groups),
        )
        yield GaugeMetricFamily(
            "voting_store_reading_connections",
            "Connections of the reading pool in use now.",
            value=figures.reading_connections,
        )
        yield GaugeMetricFamily(
            "voting_store_warnings",
            "What the operator must see to: /readyz says what.",
            value=len(self._store.warnings()),
        )
        if figures.size_bytes is not None:
            yield GaugeMetricFamily("voting_store_bytes", "Size of the database.", value=figures.size_bytes)


def _as_histogram(groups: Sequence[int]) -> tuple[list[tuple[str, float]], float]:
    """Returns the buckets and the sum of sizes, of which it is told how often each one was."""
    buckets: list[tuple[str, float]] = [(f"{most:.1f}", sum(groups[: most + 1])) for most in _GROUPS]
    return [*buckets, ("+Inf", sum(groups))], sum(size * number for size, number in enumerate(groups))

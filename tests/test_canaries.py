"""Canaries in every field that must not be kept, through the real screener, store and export: found nowhere."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest

from storage import open_store
from tests.canaries import BROWSER, FILE_NAME, SESSION, TELLINGS, files, full_text, traces
from tests.fakes import NOTICE, WordScreener, make_comparison
from voting import Collector, Conversation, Draft, Drawing, Response, ResponseStream, Skip, Turn, Vote, Winner
from voting.cli import main
from voting.comparison import Annotation, Comparison
from voting.errors import VotingError
from voting.ports import OutcomeStore, Screener
from voting.screening import load_screener
from voting.settings import ScreeningSettings, StoreSettings
from voting.uploads import read_upload


@pytest.fixture(scope="module")
def screener() -> Screener:
    """The real one."""
    return load_screener(ScreeningSettings())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OutcomeStore]:
    """The real one."""
    with closing(open_store(StoreSettings(data_dir=tmp_path / "data"))) as opened:
        yield opened


@pytest.fixture
def log(tmp_path: Path) -> Iterator[None]:
    """Everything that anybody logs, down to SQL statements, goes into a file beside the data."""
    handler = logging.FileHandler(tmp_path / "all.log")
    loggers = [logging.getLogger(name) for name in (None, "sqlalchemy.engine", "sqlalchemy.pool")]
    before = [one.level for one in loggers]
    logging.getLogger().addHandler(handler)
    for one in loggers:
        one.setLevel(logging.DEBUG)
    yield
    for one, level in zip(loggers, before, strict=True):
        one.setLevel(level)
    logging.getLogger().removeHandler(handler)
    handler.close()


def comparison(number: int = 1) -> Comparison:
    """One that is full of canaries: an earlier turn, the prompt, an upload, both responses."""
    upload = read_upload(FILE_NAME, full_text().encode(), max_bytes=10**6, max_characters=10**6)
    talk = Conversation().with_turn("user", full_text()).with_turn("assistant", full_text())
    talk = talk.with_turn("user", full_text(), (upload,))
    texts = (Response("larch-2", full_text()), Response("cobalt-mini", f"{full_text()}\nAgain:\n{full_text()}"))
    return make_comparison(number, conversation=talk, response_a=texts[0], response_b=texts[1])


def collector(store: OutcomeStore, screener: Screener) -> Collector:
    return Collector(store, lambda: screener, notice=NOTICE)


class TestSearch:
    """The search itself: what it would overlook, no test below could tell."""

    @pytest.mark.parametrize("telling", TELLINGS)
    def test_finds_a_canary_however_it_is_written(self, telling: str) -> None:
        """Capitals, UTF-16 and hexadecimal."""
        for text in (f"x{telling.upper()}y".encode(), telling.encode("utf-16-le"), telling.lower().encode().hex()):
            assert traces([text]) != []

    def test_every_canary_is_in_the_text(self) -> None:
        """Except for the file name and the browser's token, which are in no text; and blanks are optional."""
        found = {one.rpartition(" as ")[0].replace(" ", "") for one in traces([full_text()])}
        assert {one.replace(" ", "") for one in TELLINGS} - found == {"canaryfilename", BROWSER}

    def test_looks_into_compressed_files(self, tmp_path: Path) -> None:
        """A Parquet file's pages are compressed."""
        pd.DataFrame({"text": [full_text()] * 3}).to_parquet(tmp_path / "x.parquet", compression="zstd")
        assert traces(files(tmp_path)) != []


class TestFoundNowhere:
    """A vote, a skip and what comes after them."""

    @pytest.mark.usefixtures("log")
    def test_in_data_keys_logs_exports_and_output(
        self, tmp_path: Path, store: OutcomeStore, screener: Screener, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """Not in a byte of any file, not on the screen of the operator; and what is harmless is there."""
        kept = collector(store, screener)
        voted = kept.begin(comparison(1), browser=BROWSER, identity=SESSION)
        kept.preview(voted)
        receipt = kept.record(voted, Vote(Winner.MODEL_A))
        assert kept.annotate(voted, receipt, Annotation(tags=("clearer",), comment=full_text()))
        skipped = kept.begin(comparison(2), browser=BROWSER, identity=SESSION)
        kept.skip(skipped, Skip())
        kept.begin(comparison(3), browser=BROWSER, identity=SESSION).prepared()
        settings = tmp_path / "voting.toml"
        settings.write_text(f'[store]\ndata_dir = "{tmp_path / "data"}"\n')
        for suffix in ("parquet", "jsonl", "csv"):
            assert main(["export", str(tmp_path / f"out.{suffix}"), "--all", "--settings", str(settings)]) == 0
        assert main(["stats", "--json", "--settings", str(settings)]) == 0
        rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
        (vote,) = (row for row in rows if row["outcome"] == "vote")
        for text in (json.dumps(vote["conversation"]), vote["response_a"], vote["response_b"], vote["comment"]):
            assert "The harmless sentence stays." in text
        printed = capfd.readouterr()
        read = [repr(one) + str(one.record and one.record.content) for one in store.records()]
        assert traces([*files(tmp_path), *read, printed.out, printed.err, repr(voted), repr(SESSION)]) == []

    @pytest.mark.usefixtures("log")
    def test_in_what_a_withdrawal_leaves(self, tmp_path: Path, store: OutcomeStore, screener: Screener) -> None:
        """Nor is the redacted text left."""
        kept = collector(store, screener)
        pending = kept.begin(comparison(), browser=BROWSER, identity=SESSION)
        assert kept.withdraw(kept.record(pending, Vote(Winner.TIE)).code)
        assert traces(files(tmp_path)) == []
        assert not any("harmless" in repr(one.record) for one in store.records())


class _Quoting(WordScreener):
    """A screener that fails and quotes what it was given, as a careless library does."""

    def screen(self, conversation, responses, identity, masked=()):  # noqa: ARG002  # the port's signature
        raise ValueError(f"cannot screen {[turn.content for turn in conversation]} {responses}")


class _QuotingStore:
    """Closes the real store under the collector's feet at the first outcome."""

    def __init__(self, store: OutcomeStore) -> None:
        self._store = store

    def __getattr__(self, name: str):
        if name == "add_outcome":
            self._store.close()
        return getattr(self._store, name)


def breaking_source() -> Iterator[str]:
    yield "It begins well. "
    raise RuntimeError(full_text())


def screening_fails(store: OutcomeStore, _: Screener) -> None:
    kept = collector(store, _Quoting())
    kept.record(kept.begin(comparison(), browser=BROWSER, identity=SESSION), Vote(Winner.TIE))


def screener_cannot_load(store: OutcomeStore, _: Screener) -> None:
    def load() -> Screener:
        raise ValueError(full_text())

    kept = Collector(store, load, notice=NOTICE)
    kept.record(kept.begin(comparison(), browser=BROWSER, identity=SESSION), Vote(Winner.TIE))


def too_long(store: OutcomeStore, screener: Screener) -> None:
    kept = Collector(store, lambda: screener, notice=NOTICE, max_characters=1_000)
    kept.record(kept.begin(comparison(), browser=BROWSER, identity=SESSION), Vote(Winner.TIE))


def store_is_gone(store: OutcomeStore, screener: Screener) -> None:
    kept = collector(_QuotingStore(store), screener)  # type: ignore[arg-type]  # passes everything on
    kept.record(kept.begin(comparison(), browser=BROWSER, identity=SESSION), Vote(Winner.TIE))


def another_outcome(store: OutcomeStore, screener: Screener) -> None:
    kept = collector(store, screener)
    pending = kept.begin(comparison(), browser=BROWSER, identity=SESSION)
    kept.record(pending, Vote(Winner.TIE))
    kept.record(pending, Vote(Winner.MODEL_A))


def response_fails(store: OutcomeStore, screener: Screener) -> None:
    left = ResponseStream.of(breaking_source(), model="larch-2")
    right = ResponseStream.finished(Response("cobalt-mini", full_text()))
    draft = Draft("a" * 32, comparison().conversation, left, right, Drawing(seed=1, probability=1.0))
    kept = collector(store, screener)
    kept.record(kept.begin(draft, browser=BROWSER, identity=SESSION), Vote(Winner.TIE))


def comment_cannot_be_screened(store: OutcomeStore, screener: Screener) -> None:
    kept = collector(store, screener)
    pending = kept.begin(comparison(), browser=BROWSER, identity=SESSION)
    receipt = kept.record(pending, Vote(Winner.TIE))
    pending._screener = _Quoting
    kept.annotate(pending, receipt, Annotation(comment=full_text()))


def unstorable_turn(_: OutcomeStore, __: Screener) -> None:
    Turn("user", f"{full_text()}\x00")  # type: ignore[arg-type]  # as an app would write it


def unreadable_upload(_: OutcomeStore, __: Screener) -> None:
    read_upload(FILE_NAME, full_text().encode() + b"\xff\xfe\x00", max_bytes=10**6, max_characters=10**6)


def unknown_upload(_: OutcomeStore, __: Screener) -> None:
    read_upload(f"{FILE_NAME}.{SESSION.account_id}", b"\x00", max_bytes=10**6, max_characters=10**6)


def large_upload(_: OutcomeStore, __: Screener) -> None:
    read_upload(FILE_NAME, full_text().encode(), max_bytes=10, max_characters=10)


FAILURES = [
    screening_fails,
    screener_cannot_load,
    too_long,
    store_is_gone,
    another_outcome,
    response_fails,
    comment_cannot_be_screened,
    unstorable_turn,
    unreadable_upload,
    unknown_upload,
    large_upload,
]


class TestFailures:
    """Every way in which it can fail."""

    @pytest.mark.usefixtures("log")
    @pytest.mark.parametrize("fail", FAILURES, ids=[one.__name__ for one in FAILURES])
    def test_tells_nothing(
        self, tmp_path: Path, store: OutcomeStore, screener: Screener, fail, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """Neither the error, nor its formatted traceback with all causes, nor logs and files."""
        with pytest.raises(VotingError) as caught:
            fail(store, screener)
        formatted = "".join(traceback.format_exception(caught.value))
        logging.getLogger("somebody").error("it failed", exc_info=caught.value)
        printed = capfd.readouterr()
        assert traces([*files(tmp_path), formatted, repr(caught.value), printed.out, printed.err]) == []

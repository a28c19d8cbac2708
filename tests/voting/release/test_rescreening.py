from __future__ import annotations

import multiprocessing
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import MemoryStore
from tests.voting.release.building import MemoryVault, screening
from voting.errors import ScreeningError
from voting.identity import Identity
from voting.ports import Screened
from voting.release.errors import ReleaseError
from voting.release.labels import ReviewIds
from voting.release.near import band_keys
from voting.release.rescreening import Rescreener, edits_of
from voting.release.screened_cache import Said, ScreenedCache
from voting.release.texts import conversation_of, others_of, texts_of
from voting.screening import load_screener
from voting.settings import ScreeningSettings

KEY = bytes(32)


def row(prompt: str, response: str = "Yes.") -> Any:
    return {"conversation": [{"role": "user", "content": prompt}], "response_a": response, "response_b": "No."}


def digest_of(texts: Sequence[str]) -> bytes:
    return ReviewIds(MemoryVault(MemoryStore())).digest(texts)


def rescreener(*words: str, cache: ScreenedCache, risky: tuple[str, ...] = ()) -> Rescreener:
    return Rescreener(screening(*words, risky=risky), cache, 7, digest_of)


@pytest.fixture(scope="module")
def screener() -> Any:
    """The real one."""
    return load_screener(ScreeningSettings())


class TestSaid:
    """What is made of edits and scores."""

    def test_applied(self) -> None:
        """Several in one text, and in several."""
        said = Said(((0, 0, 3, "<A_1>"), (0, 4, 5, ""), (2, 1, 1, "!")))
        assert said.applied(["Ann b c", "x", "yz"]) == ["<A_1>  c", "x", "y!z"]

    @pytest.mark.parametrize(
        ("scores", "risk"), [((), 0.0), ((0.5,), 0.5), ((0.5, 0.5), 0.75), ((0.1,) * 10, 1 - 0.9**10)]
    )
    def test_risk(self, scores: tuple[float, ...], risk: float) -> None:
        """That at least one of them is right."""
        assert Said((), tuple(("PERSON", score) for score in scores)).risk == pytest.approx(risk)


class TestEdits:
    """From a screener's answer back to the places."""

    @pytest.mark.parametrize(
        "prompt",
        [
            "Write to Anna Kowalska at anna.kowalska@example.com, she knows <PERSON_1>.",
            "Anna Kowalska, Anna Kowalska and Kowalska; call +49 30 901820.",
            "Nothing to see here. <PERSON_1> <SECRET> 🥚",
            "",
        ],
    )
    def test_gives_the_redacted_text(self, screener: Any, prompt: str) -> None:
        """Also beside placeholders of an earlier screening, whose numbers are not used again."""
        one = row(prompt, "Dear Anna Kowalska, 🥚 anna.kowalska@example.com")
        screened = screener.screen(conversation_of(one), others_of(one), Identity())
        edits = edits_of(texts_of(one), screened)
        after = [screened.conversation.turns[0].content, *screened.responses]
        assert Said(edits).applied(texts_of(one)) == after
        if "Anna" in prompt:
            assert "Anna" not in after[0]
            assert ("<PERSON_1>" in after[1]) == ("<PERSON_1>" not in prompt)

    def test_another_change_is_refused(self) -> None:
        """Rather no release than a text that nobody can explain."""
        one = row("Hello")
        screened = Screened(conversation_of(row("Hallo")), ("Yes.", "No."), places=((), (), ()))
        with pytest.raises(ScreeningError):
            edits_of(texts_of(one), screened)


class TestCache:
    """What need not be worked out again."""

    @given(
        st.lists(
            st.tuples(
                st.integers(0, 3), st.integers(0, 99), st.integers(0, 99), st.sampled_from(["<PERSON_1>", "<SECRET>"])
            )
        ),
        st.lists(st.tuples(st.sampled_from(["PERSON", "URL"]), st.floats(0, 0.99))),
    )
    @settings(deadline=None, max_examples=30)
    def test_gives_back(self, tmp_path_factory: Any, edits: list[Any], left: list[Any]) -> None:
        """Before and after it was written."""
        cache = ScreenedCache(tmp_path_factory.mktemp("cache") / "c", KEY, "v")
        said = Said(tuple(edits), tuple(left))
        digest = cache.digest(b"ab", b"at")
        assert cache.get([digest]) == {}
        cache.put(digest, said, b"bands")
        cache.flush()
        assert cache.get([digest, cache.digest(b"other", b"at")]) == {digest: (said, b"bands")}
        cache.close()

    def test_other_texts_key_or_version(self, tmp_path: Path) -> None:
        """Are not the same."""
        caches = [
            ScreenedCache(tmp_path / str(n), key, version)
            for n, (key, version) in enumerate([(KEY, "v"), (b"1" * 32, "v"), (KEY, "w")])
        ]
        digests = {cache.digest(b"a", b"at") for cache in caches} | {caches[0].digest(b"b", b"at")}
        assert len(digests) == 4
        for cache in caches:
            cache.close()

    def test_in_the_order_of_reading(self, tmp_path: Path) -> None:
        """Rows that are read together stand together in the file, whatever their texts."""
        cache = ScreenedCache(tmp_path / "c", KEY, "v")
        places = [f"{number:04x}".encode() for number in range(100)]
        digests = [cache.digest(bytes([99 - number]), place) for number, place in enumerate(places)]
        assert sorted(digests) == digests
        assert cache.digest(b"a", places[0]) != cache.digest(b"a", places[1])
        cache.close()

    def test_a_damaged_file_is_named(self, tmp_path: Path) -> None:
        """And that it can go: nothing but time is lost with it."""
        (tmp_path / "c").write_bytes(b"what a power cut left" * 99)
        with pytest.raises(ReleaseError, match=r"^screened\.sqlite3 .*not a database; it only saves time: delete it$"):
            ScreenedCache(tmp_path / "c", KEY, "v")

    def test_another_version_starts_anew(self, tmp_path: Path) -> None:
        """What an older one said is deleted."""
        old = ScreenedCache(tmp_path / "c", KEY, "old")
        digest = old.digest(b"a", b"at")
        old.put(digest, Said(), b"")
        old.close()
        ScreenedCache(tmp_path / "c", KEY, "new").close()
        again = ScreenedCache(tmp_path / "c", KEY, "old")
        assert again.get([digest]) == {}
        again.close()

    def test_private_and_without_text(self, tmp_path: Path) -> None:
        """Of mode 0600."""
        cache = ScreenedCache(tmp_path / "c", KEY, "v1")
        text = "Ermintrude was here"
        rescreener("Ermintrude", risky=("here",), cache=cache).look([(row(text), b"", b"at")])
        cache.close()
        assert stat.S_IMODE((tmp_path / "c").stat().st_mode) == 0o600
        raw = (tmp_path / "c").read_bytes()
        assert b"<WORD>" in raw
        assert not [word for word in text.encode().split() if word in raw]

    def test_near_duplicates_are_told_from_the_cache_too(self, tmp_path: Path) -> None:
        """By the same numbers as at first; another seed gives others, and an opening has its own."""
        cache = ScreenedCache(tmp_path / "c", KEY, "v")
        one = row("Which way is up, and which is down?")
        (first,) = rescreener(cache=cache).look([(one, b"", b"at")])
        (again,) = rescreener(cache=cache).look([(one, b"", b"at")])
        assert again == first
        assert first.prompt == first.opening
        assert first.prompt != band_keys("Which way is up, and which is down?").tobytes()
        longer = row("And then?")
        longer["conversation"].insert(0, {"role": "user", "content": "Which way is up, and which is down?"})
        (other,) = rescreener(cache=cache).look([(longer, b"", b"at")])
        assert other.opening == first.opening
        assert other.prompt != other.opening
        masked = [
            rescreener("Ermintrude", "Zebedee", cache=cache).look(
                [(row(f"Up or down, says {who}?"), b"", who.encode())]
            )[0]
            for who in ("Ermintrude", "Zebedee")
        ]
        assert masked[0].prompt == masked[1].prompt  # of what is released, not of the names that were in it
        cache.close()

    @pytest.mark.parametrize("marks", [(b"", b""), (b"one mark", b"another mark")], ids=["without marks", "with marks"])
    def test_what_is_looked_at_again(self, tmp_path: Path, marks: tuple[bytes, bytes]) -> None:
        """Nothing that was seen before: told by its mark, else by its texts; and what was found out stays with it."""
        cache = ScreenedCache(tmp_path / "c", KEY, "v")
        rows = [row("Ermintrude was here"), row("Nobody was")]
        asked = [(one, mark, b"at") for one, mark in zip(rows, marks, strict=True)]
        first, again = (rescreener("Ermintrude", cache=cache) for _ in range(2))
        looked = first.look(asked)
        assert [one.digest for one in looked] == [digest_of(texts_of(one)) for one in rows]
        assert [bool(one.said.edits) for one in looked] == [True, False]
        cache.flush()
        assert again.look(asked[::-1]) == looked[::-1]
        assert (first.screened, again.screened) == (2, 0)
        cache.close()

    def test_a_mark_stands_for_the_texts(self, tmp_path: Path) -> None:
        """So a row under another mark is looked at anew, though its texts are the same."""
        cache = ScreenedCache(tmp_path / "c", KEY, "v")
        asked = rescreener(cache=cache)
        asked.look([(row("Same"), b"one mark", b"at"), (row("Same"), b"another mark", b"at")])
        assert asked.screened == 2
        cache.close()

    def test_several_processes(self, tmp_path: Path) -> None:
        """Write to one file, and lose nothing."""
        context = multiprocessing.get_context("fork")
        running = [context.Process(target=_write_many, args=(tmp_path / "c", start)) for start in range(3)]
        for process in running:
            process.start()
        for process in running:
            process.join(60)
            assert process.exitcode == 0
        cache = ScreenedCache(tmp_path / "c", KEY, "v")
        digests = [cache.digest(str(number).encode(), b"at") for number in range(1500)]
        assert cache.get(digests) == dict.fromkeys(digests, (Said(), b""))
        cache.close()


def _write_many(path: Path, start: int) -> None:
    cache = ScreenedCache(path, KEY, "v")
    for number in range(start, 1500, 3):
        cache.put(cache.digest(str(number).encode(), b"at"), Said(), b"")
    cache.close()

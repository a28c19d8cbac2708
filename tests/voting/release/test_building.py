from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes import MemoryStore
from tests.voting.release.building import built, contents, filled, identity, question, rows, screening, vote
from voting.comparison import Outcome
from voting.release import building
from voting.release.loading import load_release
from voting.release.presets import PRESETS
from voting.release.query import Query
from voting.release.register_file import register_in


class TestContents:
    """What is in a release."""

    def test_votes_and_the_rest_apart(self, tmp_path: Path) -> None:
        """Each comparison once; those without a vote have no text and no winner."""
        facts = built(filled(), tmp_path)
        votes, others = rows(tmp_path / "first"), rows(tmp_path / "first", "outcomes")
        assert (len(votes), len(others)) == (40, 24)
        assert {row["outcome"] for row in others} == {"skip", "unanswered"}
        assert not {"conversation", "response_a", "response_b", "comment", "winner"} & set(others[0])
        assert {name: facts.counts[name] for name in ("votes", "skips", "voids", "unanswered")} == {
            "votes": 40, "skips": 12, "voids": 0, "unanswered": 12
        }  # fmt: skip
        assert facts.winners == {"model_a": 10, "model_b": 10, "tie": 10, "both_bad": 10}
        assert facts.models == {"larch-2": 40, "cobalt-mini": 40}
        assert sum(facts.splits.values()) == 40
        assert facts.skew["left_wins"] == 0.5
        assert facts.skew["skipped"] == round(12 / 52, 6)

    @given(
        st.lists(
            st.tuples(
                st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=30),
                st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=30),
                st.sampled_from(["model_a", "model_b", "tie", "both_bad"]),
                st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=9),
            ),
            min_size=1,
            max_size=6,
        )
    )
    @settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_loading_gives_back_what_was_stored(
        self, tmp_path_factory: pytest.TempPathFactory, stored: list[tuple[str, str, str, str]]
    ) -> None:
        """Any text, as it was; nothing is lost or doubled."""
        store, directory = MemoryStore(), tmp_path_factory.mktemp("release")
        for number, (prompt, response, winner, comment) in enumerate(stored):
            turns: list[Any] = [{"role": "user", "content": prompt}]
            vote(store, number, conversation=turns, response_a=response, winner=winner, comment=comment)
        built(store, directory, k=1, hold_fingerprints=False)
        frame = load_release(directory / "first")
        loaded = [
            (
                one.conversation[0]["content"],
                one.response_a,
                one.winner,
                one.comment if type(one.comment) is str else "",
            )
            for one in frame.itertuples()
        ]
        assert sorted(loaded) == sorted(stored)

    def test_presets_and_further_formats(self, tmp_path: Path) -> None:
        """Made from the same rows, in the same splits."""
        facts = built(filled(), tmp_path, presets=(PRESETS["arena"], PRESETS["trl"]), formats=(".jsonl", ".csv"))
        directory = tmp_path / "first"
        lines = [line for path in (directory / "jsonl" / "votes").iterdir() for line in path.read_text().splitlines()]
        assert sorted(json.loads(line)["comparison_id"] for line in lines) == sorted(
            row["comparison_id"] for row in rows(directory)
        )
        assert len(rows(directory, "presets/arena")) == 40
        assert facts.presets["trl"]["rows"] == 20
        assert (
            facts.presets["trl"]["rows"]
            + sum(number for name, number in facts.presets["trl"].items() if name != "rows")
            == 40
        )
        assert {file.path for file in facts.files} | {"MANIFEST.json", "MANIFEST.sig"} == set(contents(directory))

    def test_a_register_elsewhere(self, tmp_path: Path) -> None:
        """What else is kept has its directory made, for this account alone."""
        register = register_in(tmp_path / "elsewhere")
        built(filled(), tmp_path, register=register, state=tmp_path / "new" / "state")
        assert [one.facts.name for one in register.releases()] == ["first"]
        assert [one.name for one in (tmp_path / "new" / "state").iterdir()] == ["screened.sqlite3"]
        assert stat.S_IMODE((tmp_path / "new" / "state").stat().st_mode) == 0o700

    def test_filters(self, tmp_path: Path) -> None:
        """What was not asked for is counted as filtered."""
        store = filled()
        facts = built(store, tmp_path, query=Query(outcomes=("vote",), winners=("tie",)), k=1)
        assert (facts.counts["votes"], facts.counts["filtered"]) == (10, 54)
        assert {row["winner"] for row in rows(tmp_path / "first")} == {"tie"}
        assert facts.query == {"outcomes": ["vote"], "winners": ["tie"]}


class TestProgress:
    """How far it is."""

    @pytest.mark.parametrize("processes", [1, 2])
    def test_each_stage_is_told_to_its_end(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
    ) -> None:
        """In steps, each row once, whichever process has done it."""
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        told: dict[str, list[int]] = {}
        totals: dict[str, int] = {}

        @contextmanager
        def progress(unit: str, total: int) -> Iterator[Any]:
            totals[unit] = total
            yield told.setdefault(unit, []).append

        built(filled(), tmp_path, progress=progress, processes=processes, shard_bytes=5_000)
        assert totals == {"comparisons read": 64, "rows written": 64}
        assert {unit: sum(steps) for unit, steps in told.items()} == totals
        if processes == 1:
            assert all(len([step for step in steps if step]) > 3 for steps in told.values())


class TestPrivacy:
    """Nothing leads back, and nothing leads from one release to another."""

    def test_ids_lead_nowhere(self, tmp_path: Path) -> None:
        """Neither to the store nor to another release; the seed, the hour and the exact times are gone."""
        store = filled()
        built(store, tmp_path)
        built(store, tmp_path, name="second")
        first, second = (rows(tmp_path / name) for name in ("first", "second"))
        for name in ("comparison_id", "voter", "item_id"):
            assert not {row[name] for row in first} & {row[name] for row in second}
        everything = b"".join(contents(tmp_path / "first").values()).decode(errors="replace")
        for one in (*store.impressions, "1234567890123456789", "item-3", f"{3:032x}"):
            assert one not in everything
        assert {row["dwell_ms"] for row in first} == {4300}
        assert {row["first_token_ms_a"] for row in first} == {1200}
        assert {row["period_start"] for row in first} == {date(2031, 5, 12)}

    def test_voters_stay_together_within_a_release(self, tmp_path: Path) -> None:
        """Seven voters are seven labels."""
        built(filled(), tmp_path)
        assert len({row["voter"] for row in rows(tmp_path / "first")}) == 7

    def test_order_is_another_one(self, tmp_path: Path) -> None:
        """By ids that are new, so neither the store's nor another release's."""
        store = filled()
        built(store, tmp_path, splits={"train": 1.0})
        built(store, tmp_path, name="second", splits={"train": 1.0})
        orders = [[row["conversation"][0]["content"] for row in rows(tmp_path / name)] for name in ("first", "second")]
        stored = [one.record.content["conversation"][0]["content"] for one in store.records([Outcome.VOTE])]  # type: ignore[union-attr,index,call-overload]
        assert sorted(orders[0]) == sorted(orders[1]) == sorted(stored)
        assert len({tuple(orders[0]), tuple(orders[1]), tuple(stored)}) == 3

    def test_order_is_that_of_the_labels(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Which are keyed: over all shards of a split, no order of the store or of the voters is left."""
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        built(filled(80), tmp_path, shard_bytes=3_000)
        for split in ("train", "test"):
            shards = sorted((tmp_path / "first" / "votes").glob(f"{split}-*.parquet"))
            ids = [one for path in shards for one in pq.read_table(path)["comparison_id"].to_pylist()]
            assert len(shards) > 1
            assert ids == sorted(ids)

    def test_rare_metadata_are_generalised_or_left_out(self, tmp_path: Path) -> None:
        """No combination of fewer than k rows is in it."""
        store = filled()
        for number in range(100, 103):
            vote(store, number, language="fo", category="knitting")
        facts = built(store, tmp_path)
        votes = rows(tmp_path / "first")
        assert "knitting" not in {row["category"] for row in votes}
        assert "fo" not in {row["language"] for row in votes}
        assert facts.counts["suppressed"] == 3  # with nothing told they would be three rows still
        assert len(votes) == 40


class TestScreening:
    """Every text is screened again."""

    def test_what_was_missed_is_masked(self, tmp_path: Path) -> None:
        """In turns, attachments, responses, comments and parameters; a picture of changed words goes."""
        store = filled()
        attachments = [
            {"media_type": "image/png", "size_bytes": 9, "text": "Ermintrude", "picture": "aGVsbG8="},
            {"media_type": "image/png", "size_bytes": 9, "text": "words", "picture": "aGVsbG8="},
        ]
        turns: list[Any] = [
            {"role": "user", "content": "I am Ermintrude <PERSON_1>.", "attachments": attachments},
            {"role": "assistant", "content": "Hello Ermintrude"},
            {"role": "user", "content": "Bye, Ermintrude says"},
        ]
        vote(store, 100, conversation=turns, response_a="Ermintrude!", comment="by Ermintrude",
             parameters_a={"system": "Talk to Ermintrude", "temperature": 0.5})  # fmt: skip
        facts = built(store, tmp_path, screened=screening("Ermintrude"))
        (row,) = (one for one in rows(tmp_path / "first") if one["comment"])
        assert "Ermintrude" not in str(row)
        assert row["conversation"][0]["content"] == "I am <WORD> <PERSON_1>."
        assert [one["picture"] for one in row["conversation"][0]["attachments"]] == [None, "aGVsbG8="]
        assert (row["response_a"], row["comment"]) == ("<WORD>!", "by <WORD>")
        assert json.loads(row["parameters_a"]) == {"system": "Talk to <WORD>", "temperature": 0.5}
        (gate,) = (gate for gate in facts.gates if gate.name == "screening")
        assert gate.counts == {"rows": 1, "masked_WORD": 7}

    def test_unchanged_texts_are_not_screened_twice(self, tmp_path: Path) -> None:
        """Until the version changes; what is kept for that holds no text."""
        store = filled()
        calls = []

        def counting(version: str) -> Any:
            made = screening("Question", version=version)

            def screener() -> Any:
                calls.append(version)
                return made.screener()

            return type(made)(version, screener, made.strict)

        built(store, tmp_path, screened=counting("v1"))
        first = rows(tmp_path / "first")
        built(store, tmp_path, name="second", screened=counting("v1"))
        assert calls == ["v1"]
        assert sorted(row["conversation"][0]["content"] for row in first) == sorted(
            row["conversation"][0]["content"] for row in rows(tmp_path / "second")
        )
        built(store, tmp_path, name="third", screened=counting("v2"))
        assert calls == ["v1", "v2"]
        built(store, tmp_path, name="fourth", screened=replace(counting("v2"), strictness="more"))
        assert calls == ["v1", "v2", "v2"]
        kept = (tmp_path / "state" / "screened.sqlite3").read_bytes()
        assert b"which way" not in kept
        assert b"Away from" not in kept

    def test_a_failure_releases_nothing(self, tmp_path: Path) -> None:
        """Fail closed."""
        from voting.errors import ScreeningError

        def broken() -> Any:
            raise ScreeningError("no screener")

        failing = type(screening())("v1", broken, broken)
        with pytest.raises(ScreeningError):
            built(filled(), tmp_path, screened=failing)
        assert not (tmp_path / "first").exists()

    def test_surrogates(self, tmp_path: Path) -> None:
        """In the place of placeholders, the same within a comparison, another one elsewhere."""
        store = filled()
        for number in range(100, 112):
            vote(
                store, number, prompt=f"I am <PERSON_1>, number {number}, and no <SECRET>.", response_a="Hi <PERSON_1>!"
            )
        built(store, tmp_path, surrogates=True)
        found = [row for row in rows(tmp_path / "first") if row["response_a"].startswith("Hi")]
        names = [row["response_a"].removeprefix("Hi ").removesuffix("!") for row in found]
        assert all(name in row["conversation"][0]["content"] for name, row in zip(names, found, strict=True))
        assert "<PERSON_1>" not in str(found)
        assert "<SECRET>" in str(found)
        assert len(set(names)) > 6


class TestSplits:
    """Who is trained on is not tested on."""

    def test_near_duplicates_stay_together(self, tmp_path: Path) -> None:
        """Prompts that differ in case, space or a word, and conversations with one beginning."""
        store = filled()
        long = "Write a long and friendly letter to the neighbours about the garden party on Saturday, with a poem"
        for number in range(30):
            vote(store, 100 + number, prompt=f"{long.upper() if number % 2 else long}  {'!' * (number % 3)}")
            turns: list[Any] = [
                {"role": "user", "content": "Tell me how the pyramids of Giza were built, step by step"},
                {"role": "assistant", "content": "With ramps."},
                {"role": "user", "content": f"And number {number} {identity(number)}?"},
            ]
            vote(store, 200 + number, conversation=turns)
        facts = built(store, tmp_path, splits={"train": 0.5, "test": 0.5})
        assert facts.counts["votes"] == 100
        for beginning in ("write a long", "tell me how"):
            found = {
                split
                for split in ("train", "test")
                for path in (tmp_path / "first" / "votes").glob(f"{split}-*.parquet")
                for row in pq.read_table(path).to_pylist()
                if row["conversation"][0]["content"].lower().startswith(beginning)
            }
            assert len(found) == 1
        assert min(facts.splits.values()) > 5
        assert facts.skew["largest_prompt_group"] == 0.3


class TestSkew:
    """How uneven the votes are."""

    @pytest.mark.parametrize(("told", "share"), [(12, 12 / 32), (0, None)])
    def test_of_languages(self, tmp_path: Path, told: int, share: float | None) -> None:
        """Of those that are told: that most votes tell none is no language that they have."""
        store = MemoryStore()
        for number in range(32):
            vote(store, number, language="en" if number < told else "")
        assert built(store, tmp_path).skew.get("largest_language") == share


class TestTombstones:
    """What was withdrawn since."""

    def test_in_the_ids_of_the_release_that_had_it(self, tmp_path: Path) -> None:
        """And only for the releases that had it."""
        store = filled()
        built(store, tmp_path)
        receipt = vote(store, 100, prompt="One that only the second release has, and loses.")
        built(store, tmp_path, name="second")
        early = store.outcomes[identity(3)][1].code
        ids = {
            name: {row["conversation"][0]["content"]: row["comparison_id"] for row in rows(tmp_path / name)}
            for name in ("first", "second")
        }
        assert store.withdraw(receipt)
        assert store.withdraw(early)
        facts = built(store, tmp_path, name="third")
        lines = (tmp_path / "third" / "TOMBSTONES.jsonl").read_text().splitlines()
        third = question(3)
        expected = [
            ("first", ids["first"][third]),
            ("second", ids["second"][third]),
            ("second", ids["second"]["One that only the second release has, and loses."]),
        ]
        told = [(one["release"], one["comparison_id"]) for one in map(json.loads, lines)]
        assert sorted(told) == sorted(expected)
        assert facts.tombstones == {"first": 1, "second": 2}
        assert facts.previous is not None
        assert (facts.previous.name, facts.previous.previous) == ("second", None)

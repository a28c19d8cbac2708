from __future__ import annotations

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes import MemoryStore
from tests.voting.release.building import HOUR, MemoryVault, built, end, filled, identity, question, screening, vote
from voting.comparison import Outcome
from voting.ports import Record, StoredRecord
from voting.release import building, gathering
from voting.release.errors import GateError, ReleaseError
from voting.release.loading import load_release
from voting.release.presets import PRESETS
from voting.release.query import Query
from voting.release.register import Register


def rows(directory: Path, table: str = "votes") -> list[dict[str, Any]]:
    """The rows of a release, objects decoded."""
    found: list[dict[str, Any]] = [
        row for path in sorted((directory / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()
    ]
    return found


def contents(directory: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}


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

    def test_filters(self, tmp_path: Path) -> None:
        """What was not asked for is counted as filtered."""
        store = filled()
        facts = built(store, tmp_path, query=Query(outcomes=("vote",), winners=("tie",)), k=1)
        assert (facts.counts["votes"], facts.counts["filtered"]) == (10, 54)
        assert {row["winner"] for row in rows(tmp_path / "first")} == {"tie"}
        assert facts.query == {"outcomes": ["vote"], "winners": ["tie"]}


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


class TestExclusions:
    """What must not reach a release does not."""

    def test_withdrawn(self, tmp_path: Path) -> None:
        """Nor its skip-like remains."""
        store = filled()
        receipt = vote(store, 100, prompt="The withdrawn prompt, all of it.")
        assert store.withdraw(receipt)
        del store.impressions[identity(100)]  # as the real store leaves it out of what it reads
        facts = built(store, tmp_path)
        assert facts.counts["withdrawn"] == 1
        assert "withdrawn prompt" not in str(rows(tmp_path / "first"))

    def test_withdrawn_while_it_is_built(self, tmp_path: Path) -> None:
        """After its row was read, and even after its shard was written."""
        store = filled()
        receipt = vote(store, 100, prompt="The withdrawn prompt, all of it.")

        class Late(MemoryVault):
            asked = 0

            def withdrawn(self) -> frozenset[str]:
                self.asked += 1
                if self.asked == 2:  # the first time before the shards, the second time after them
                    store.withdraw(receipt)
                return super().withdrawn()

        facts = built(store, tmp_path, vault=Late(store))
        assert facts.counts["votes"] == 40
        assert b"withdrawn prompt" not in b"".join(contents(tmp_path / "first").values())
        assert "withdrawn prompt" not in str(rows(tmp_path / "first"))

    def test_quarantined(self, tmp_path: Path) -> None:
        """By the ids that are given."""
        facts = built(filled(), tmp_path, quarantine=frozenset({identity(0), identity(1)}))
        assert (facts.counts["votes"], facts.counts["quarantined"]) == (38, 2)
        told = str(rows(tmp_path / "first"))
        assert not any(question(number) in told for number in (0, 1))

    @pytest.mark.parametrize("place", ["prompt", "response_a", "comment", "category", "system"])
    def test_canary(self, tmp_path: Path, place: str) -> None:
        """Stops the build wherever it stands; told to go on, the row is left out."""
        store = filled()
        planted = "Mrs CANARY-Ｑ7"
        changes: dict[str, Any] = (
            {"parameters_a": {"system": f"You are {planted}"}} if place == "system" else {place: f"so {planted} says"}
        )
        vote(store, 100, **changes)
        with pytest.raises(GateError, match="canaries"):
            built(store, tmp_path, canaries=("canary-q7",))
        assert [one.name for one in tmp_path.iterdir() if not one.name.startswith(".")] == ["state"]
        facts = built(store, tmp_path, canaries=("canary-q7",), stop_at=frozenset(), k=1)
        assert (facts.counts["votes"], facts.counts["canaries"]) == (40, 1)
        assert "CANARY" not in str(rows(tmp_path / "first"))

    def test_held_until_it_is_released(self, tmp_path: Path) -> None:
        """A decision holds for the text that the reviewer saw; another one is for good."""
        store = filled()
        vote(store, 100, prompt="Ask Zebedee about it, whoever that is.")
        vote(store, 101, prompt="Ask Zebedee about something else, please.")
        risky = screening(risky=("Zebedee",))
        facts = built(store, tmp_path, screened=risky)
        assert (facts.counts["votes"], facts.counts["held"]) == (40, 2)
        register = Register(tmp_path / "state")
        held = register.held()
        assert [(one.reason, dict(one.kinds)) for one in held] == [("leak", {"WORD": 1})] * 2
        register.decide(held[0].review, release=True)
        register.decide(held[1].review, release=False)
        facts = built(store, tmp_path, name="second", screened=risky)
        assert (facts.counts["votes"], facts.counts["held"], facts.counts["rejected"]) == (41, 0, 1)
        assert register.held() == ()

    def test_decision_ends_with_the_text(self, tmp_path: Path) -> None:
        """What was not seen is held again."""
        store = filled()
        vote(store, 100, prompt="Ask Zebedee about it, whoever that is.")
        risky = screening(risky=("Zebedee",))
        built(store, tmp_path, screened=risky)
        register = Register(tmp_path / "state")
        register.decide(register.held()[0].review, release=True)
        store.annotate(store.outcomes[identity(100)][1].code, {"comment": "Zebedee again"})
        assert built(store, tmp_path, name="second", screened=risky).counts["held"] == 1

    def test_threshold(self, tmp_path: Path) -> None:
        """A risk that is not greater passes."""
        store = filled()
        vote(store, 100, prompt="Ask Zebedee about it, whoever that is.")
        facts = built(store, tmp_path, screened=screening(risky=("Zebedee",)), leak_threshold=1.0)
        assert (facts.counts["votes"], facts.counts["held"]) == (41, 0)

    def test_fingerprint_of_a_voter(self, tmp_path: Path) -> None:
        """A chat prompt that one voter uses thrice and nobody else; one that several use is none, nor a campaign's."""
        store = filled()
        chat: dict[str, Any] = {"source": "chat", "campaign_id": None}
        for number in range(3):
            vote(store, 100 + number, prompt="Translate for my glove shop in Oulu:   mittens", voter="a" * 32, **chat)
            vote(store, 200 + number, prompt="What is the capital of France?", voter=f"{number:032x}", **chat)
            vote(store, 300 + number, prompt="What did the campaign ask the voter?", voter="a" * 32)
        for number in range(400, 410):
            vote(store, number, **chat)
        facts = built(store, tmp_path)
        assert (facts.counts["votes"], facts.counts["held"]) == (56, 3)
        (gate,) = (gate for gate in facts.gates if gate.name == "fingerprints")
        assert (gate.passed, gate.counts["rows"]) == (False, 3)
        assert "glove shop" not in str(rows(tmp_path / "first"))
        assert {one.reason for one in Register(tmp_path / "state").held()} == {"fingerprint"}

    @pytest.mark.parametrize("gate", ["quarantine", "screening", "leak-risk", "fingerprints", "k-anonymity"])
    def test_each_gate_can_stop_it(self, tmp_path: Path, gate: str) -> None:
        """Then nothing is published."""
        store = filled()
        for number in range(3):
            prompt = "Mittens for Zebedee and Ermintrude, from my shop"
            vote(store, 100 + number, prompt=prompt, voter="a" * 32, source="chat", campaign_id=None)
        vote(store, 200, language="fo")
        options: dict[str, Any] = {
            "quarantine": frozenset({identity(0)}),
            "screened": screening("Ermintrude", risky=("Zebedee",)),
        }
        with pytest.raises(GateError, match=gate):
            built(store, tmp_path, stop_at=frozenset({gate}), **options)
        assert not (tmp_path / "first").exists()


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


class TestBuildingAgain:
    """The same store gives the same bytes."""

    def test_byte_identical(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also with more processes, and although another release was built meanwhile."""
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        store = filled()
        built(store, tmp_path, presets=(PRESETS["arena"],), formats=(".csv",), shard_bytes=3_000)
        first = contents(tmp_path / "first")
        assert len([path for path in first if path.startswith("votes/train")]) > 1
        built(store, tmp_path, name="second")
        (tmp_path / "first").rename(tmp_path / "kept")
        built(store, tmp_path, presets=(PRESETS["arena"],), formats=(".csv",), shard_bytes=3_000, processes=3)
        assert contents(tmp_path / "first") == first

    def test_what_comes_while_it_is_built_is_not_in_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is the store as the checkpoint in its manifest says, whichever part was read when."""
        store = filled()
        built(store, tmp_path)
        (tmp_path / "first").rename(tmp_path / "kept")
        goes_on = filled()
        numbers = iter(range(1_000, 2_000))

        def records(*given: Any, **rest: Any) -> Iterator[StoredRecord]:
            vote(goes_on, next(numbers))
            end(goes_on, next(numbers))
            open_ones = [one for one in goes_on.impressions.values() if one.comparison_id not in goes_on.outcomes]
            for one in open_ones[:1]:
                goes_on.add_outcome(Record(one.comparison_id, Outcome.SKIP, one.voter, HOUR))
            yield from MemoryStore.records(goes_on, *given, **rest)

        monkeypatch.setattr(goes_on, "records", records)
        built(goes_on, tmp_path, state=tmp_path / "other")
        assert len(goes_on.impressions) > len(store.impressions)
        manifest = json.loads((tmp_path / "first" / "MANIFEST.json").read_text())
        (moment,) = [gate for gate in manifest["gates"] if gate["name"] == "moment"]
        assert moment["counts"] == {"log_entries": len(store.entries)}
        assert manifest["checkpoint"].split("\n")[1] == str(len(store.entries))
        assert contents(tmp_path / "first") == contents(tmp_path / "kept")

    def test_another_release_of_the_same_name_is_refused(self, tmp_path: Path) -> None:
        """Their ids would join."""
        store = filled()
        built(store, tmp_path)
        vote(store, 500)
        with pytest.raises(ReleaseError, match="choose another name"):
            built(store, tmp_path / "elsewhere", state=tmp_path / "state")
        assert not (tmp_path / "elsewhere" / "first").exists()

    def test_never_replaces(self, tmp_path: Path) -> None:
        """What stands there."""
        (tmp_path / "first").mkdir()
        with pytest.raises(ReleaseError, match="exists already"):
            built(filled(), tmp_path)


class TestInterruption:
    """Leaves nothing that looks finished, and is gone on with."""

    @pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError, OSError(28, "No space left on device")])
    def test_while_reading(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException | type[BaseException]
    ) -> None:
        """Parts that were read are not read again."""
        store = filled()
        read: list[str] = []
        stop = True

        def records(
            outcomes: Sequence[Outcome] | None = None, *, after: str = "", **rest: Any
        ) -> Iterator[StoredRecord]:
            read.append(after)
            if stop and len(read) == 9:
                raise fault
            yield from MemoryStore.records(store, outcomes, after=after, **rest)

        monkeypatch.setattr(store, "records", records)
        with pytest.raises(fault if isinstance(fault, type) else type(fault)):
            built(store, tmp_path)
        assert not (tmp_path / "first").exists()
        stop = False
        built(store, tmp_path)
        assert len(read) == gathering.PARTS + 1
        built(store, tmp_path / "again")
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "first", "state"]

    def test_while_writing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Shards that are whole are not written again; one that was spoilt is."""
        store = filled(120)
        written: list[int] = []
        real = building.write_shard

        def broken(number: int, *rest: Any) -> Any:
            written.append(number)
            if len(written) == 4:
                raise KeyboardInterrupt
            return real(number, *rest)

        monkeypatch.setattr(building, "write_shard", broken)
        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        with pytest.raises(KeyboardInterrupt):
            built(store, tmp_path, shard_bytes=10_000)
        assert not (tmp_path / "first").exists()
        (spoilt, *_) = sorted((tmp_path / ".first.unfinished" / "release" / "votes").glob("train-00001-*"))
        spoilt.write_bytes(spoilt.read_bytes()[:-1])
        facts = built(store, tmp_path, shard_bytes=10_000)
        shards = len([file for file in facts.files if file.path.startswith("votes/train")])
        assert shards > 5
        assert sorted(written) == sorted([*range(shards), 1, 3])
        built(store, tmp_path / "again", shard_bytes=10_000)
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")

    def test_killed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a chance to clean up, in the middle of a shard; the next build makes it whole."""
        store = filled(60)
        real = building.write_shard

        def killed(number: int, *rest: Any) -> Any:
            if number == 2:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(number, *rest)

        monkeypatch.setattr(building, "ROWS_PER_PILE", 10)
        with monkeypatch.context() as patch:
            patch.setattr(building, "write_shard", killed)
            process = multiprocessing.get_context("fork").Process(
                target=built, args=(store, tmp_path), kwargs={"shard_bytes": 10_000}
            )
            process.start()
            process.join(60)
        assert process.exitcode == -signal.SIGKILL
        assert not (tmp_path / "first").exists()
        built(store, tmp_path, shard_bytes=10_000)
        built(store, tmp_path / "again", shard_bytes=10_000)
        assert contents(tmp_path / "first") == contents(tmp_path / "again" / "first")
        assert not list(tmp_path.glob(".*"))

    def test_other_inputs_begin_anew(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another filter, and another day: what was purged since must not come back."""
        store = filled()

        def interrupted(*_: object) -> Any:
            raise KeyboardInterrupt

        for changes in ({"query": Query(winners=("tie",)), "k": 1}, {"today": date(2031, 6, 1)}):
            with monkeypatch.context() as patch:
                patch.setattr(building, "write_shard", interrupted)
                with pytest.raises(KeyboardInterrupt):
                    built(store, tmp_path)
            name = identity(0)
            impression, outcome = store.impressions.pop(name), store.outcomes.pop(name)
            built(store, tmp_path, **changes)  # type: ignore[arg-type]
            assert question(0) not in str(rows(tmp_path / "first"))
            store.impressions[name], store.outcomes[name] = impression, outcome
            for path in (tmp_path / "first", tmp_path / "state"):
                path.rename(tmp_path / f"{path.name}-{len(list(tmp_path.iterdir()))}")

    def test_one_at_a_time(self, tmp_path: Path) -> None:
        """A second build of the same release is refused while the first one lasts."""
        from voting.release.drafts import Draft

        draft = Draft(tmp_path / "first", "x")
        with pytest.raises(ReleaseError, match="being built already"):
            built(filled(), tmp_path)
        draft.close()
        built(filled(), tmp_path)


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


class TestRequests:
    """What cannot be built is said before anything is read."""

    @pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 64, "a b", "ä"])
    def test_names(self, tmp_path: Path, name: str) -> None:
        """No path, nothing hidden."""
        with pytest.raises(ReleaseError, match="name"):
            built(filled(), tmp_path, name=name)

    @pytest.mark.parametrize(
        "splits", [{}, {"train": 0.5}, {"train": 1.5, "test": -0.5}, {"Train": 1.0}, {"a/b": 1.0}, {"all": 1.0}]
    )
    def test_splits(self, tmp_path: Path, splits: dict[str, float]) -> None:
        """Shares of one whole, and names that other tools can load."""
        with pytest.raises(ReleaseError, match="split"):
            built(filled(), tmp_path, splits=splits)

    @pytest.mark.parametrize(
        "wrong", [{"k": 0}, {"leak_threshold": 1.5}, {"leak_threshold": float("nan")}, {"time_unit": "hour"}]
    )
    def test_rules(self, tmp_path: Path, wrong: dict[str, Any]) -> None:
        """None that would let everything pass by mistake."""
        with pytest.raises(ReleaseError, match="must be"):
            built(filled(), tmp_path, **wrong)

    def test_nothing_left(self, tmp_path: Path) -> None:
        """Says why."""
        store = MemoryStore()
        vote(store, 1)
        end(store, 2)
        with pytest.raises(ReleaseError, match=r"nothing is left.*suppressed 2.*--k"):
            built(store, tmp_path)

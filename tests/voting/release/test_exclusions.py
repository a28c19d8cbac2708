from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.voting.release.building import (
    MemoryVault,
    built,
    contents,
    filled,
    identity,
    question,
    rows,
    screening,
    vote,
)
from voting.release.errors import GateError
from voting.release.register_file import register_in


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

    @pytest.mark.parametrize("place", ["prompt", "response_a", "comment", "category", "system", "key"])
    def test_canary(self, tmp_path: Path, place: str) -> None:
        """Stops the build wherever it stands; told to go on, the row is left out."""
        store = filled()
        planted = "Mrs CANARY-Ｑ7"
        parameters = {"system": {"system": f"You are {planted}"}, "key": {f"of {planted}": 1}}
        changes: dict[str, Any] = (
            {"parameters_a": parameters[place]} if place in parameters else {place: f"so {planted} says"}
        )
        vote(store, 100, **changes)
        with pytest.raises(GateError, match="canaries: 1 row that held a canary"):
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
        register = register_in(tmp_path / "state")
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
        register = register_in(tmp_path / "state")
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
        assert {one.reason for one in register_in(tmp_path / "state").held()} == {"fingerprint"}

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

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from datasets import Features, List, Value, disable_progress_bars, load_dataset

from tests.voting.release.rows import attachment, row
from voting.ports import Json
from voting.release.columns import Row
from voting.release.presets import arena, batch_of

TEXT, SMALL, NUMBER, TRUTH = Value("string"), Value("int32"), Value("int64"), Value("bool")
PART = {"type": TEXT, "text": TEXT, "image": TEXT, "mimeType": TEXT}
MESSAGE = {"role": TEXT, "content": List(PART)}


def of_side(side: str) -> dict[str, Any]:
    return {
        f"sum_assistant_{side}_tokens": SMALL,
        f"header_count_{side}": {"h1": NUMBER, "h2": NUMBER, "h3": NUMBER, "h4": NUMBER, "h5": NUMBER, "h6": NUMBER},
        f"list_count_{side}": {"ordered": NUMBER, "unordered": NUMBER},
        f"bold_count_{side}": {"**": NUMBER, "__": NUMBER},
        f"context_{side}_tokens": SMALL,
    }


PUBLIC_CARD = Features(
    {
        "id": TEXT,
        "model_a": TEXT,
        "model_b": TEXT,
        "winner": TEXT,
        "evaluation_session_id": TEXT,
        "evaluation_order": SMALL,
        "conversation_a": List(MESSAGE),
        "conversation_b": List({**MESSAGE, "num_tokens": SMALL}),
        "full_conversation": List({"user": MESSAGE, "model_side_a": MESSAGE, "model_side_b": MESSAGE}),
        "conv_metadata": {**of_side("a"), **of_side("b"), "sum_user_tokens": SMALL, "turns": SMALL},
        "category_tag": {
            "creative_writing_v0.1": {"creative_writing": TRUTH, "score": TEXT},
            "criteria_v0.1": {
                "complexity": TRUTH,
                "creativity": TRUTH,
                "domain_knowledge": TRUTH,
                "problem_solving": TRUTH,
                "real_world": TRUTH,
                "specificity": TRUTH,
                "technical_accuracy": TRUTH,
            },
            "if_v0.1": {"if": TRUTH, "score": SMALL},
            "math_v0.1": {"math": TRUTH},
        },
        "language": TEXT,
        "is_code": TRUTH,
        "timestamp": Value("timestamp[ns]"),
    }
)
"""What the card of lmarena-ai/arena-human-preference-140k declares, in its order."""


def only(one: Row) -> dict[str, Any]:
    (made,) = arena.rows(one)
    return dict(made)


class TestDatasets:
    """Hugging Face's `datasets` reads it as it reads the public set."""

    def test_same_features_as_the_public_card(self, tmp_path: Path) -> None:
        """Names, order and types, also nested ones."""
        disable_progress_bars()
        batch = batch_of(arena.schema(), [one for number in range(3) for one in arena.rows(row(turns=number))])
        pq.write_table(pa.Table.from_batches([batch]), tmp_path / "train-00000-of-00001.parquet")
        loaded = load_dataset("parquet", data_dir=str(tmp_path), split="train", cache_dir=str(tmp_path / "cache"))
        assert loaded.features == PUBLIC_CARD
        assert list(loaded.features) == list(PUBLIC_CARD)
        assert loaded.num_rows == 3
        assert loaded[0]["conversation_a"][-1]["content"][0]["text"] == "Fine."
        assert str(loaded[0]["timestamp"]) == "2031-05-12 00:00:00"


class TestConversations:
    """Who said what on which side."""

    def test_response_is_the_last_turn_of_its_side(self) -> None:
        """What was said before is the same on both; the right side has its token count, as in the public set."""
        one = only(row())
        assert [turn["role"] for turn in one["conversation_a"]] == ["system", "user", "assistant", "user", "assistant"]
        assert one["conversation_a"][-1]["content"] == [
            {"type": "text", "text": "Fine.", "image": None, "mimeType": None}
        ]
        assert [turn["num_tokens"] for turn in one["conversation_b"]] == [None, None, None, None, 14]
        plain = [{name: turn[name] for name in ("role", "content")} for turn in one["conversation_b"]]
        assert plain[:-1] == one["conversation_a"][:-1]

    @pytest.mark.parametrize(
        ("attached", "parts"),
        [
            (attachment("a,b"), [("text", "a,b", None, "text/csv")]),
            (attachment("EXIT", "aGk="), [("text", "EXIT", None, "image/png"), ("image", None, "aGk=", "image/png")]),
            (attachment(None), [("file", None, None, "image/png")]),
            (attachment(""), [("text", "", None, "text/csv")]),
        ],
    )
    def test_attachments_are_further_parts(self, attached: Json, parts: list[tuple[object, ...]]) -> None:
        """After the words of their turn."""
        one = only(row(conversation=[{"role": "user", "content": "See", "attachments": [attached]}]))
        told = [tuple(part.values()) for part in one["conversation_a"][0]["content"]]
        assert told == [("text", "See", None, None), *parts]

    @pytest.mark.parametrize(
        ("roles", "rounds"),
        [
            ("", ["-AB"]),
            ("u", ["uAB"]),
            ("uau", ["uaa", "uAB"]),
            ("suau", ["uaa", "uAB"]),
            ("uu", ["u--", "uAB"]),
            ("au", ["-aa", "uAB"]),
            ("ua", ["uaa", "-AB"]),
        ],
    )
    def test_rounds(self, roles: str, rounds: list[str]) -> None:
        """A message of the user with what both sides said to it, in order; nothing is lost but the system's turns."""
        names = {"s": "system", "u": "user", "a": "assistant"}
        told = row(
            conversation=[{"role": names[role], "content": role} for role in roles], response_a="A", response_b="B"
        )
        keys = ("user", "model_side_a", "model_side_b")
        assert [
            "".join(each[key]["content"][0]["text"] if each[key] else "-" for key in keys)
            for each in only(told)["full_conversation"]
        ] == rounds


class TestMetadata:
    """What style control needs, and what is honestly not known."""

    def test_counts_of_all_assistant_turns(self) -> None:
        """The turn before counts on both sides; fenced code has no lists."""
        told = only(row())["conv_metadata"]
        assert (
            told["header_count_a"] == told["header_count_b"] == {"h1": 1, "h2": 0, "h3": 0, "h4": 0, "h5": 0, "h6": 0}
        )
        assert (told["list_count_a"], told["list_count_b"]) == (
            {"ordered": 0, "unordered": 1},
            {"ordered": 2, "unordered": 1},
        )
        assert told["bold_count_a"] == {"**": 1, "__": 0}
        assert told["turns"] == 2
        assert told["sum_assistant_a_tokens"] < told["sum_assistant_b_tokens"]
        assert told["context_a_tokens"] == told["context_b_tokens"] > told["sum_user_tokens"] > 0

    def test_nothing_is_classified(self) -> None:
        """The form of the tags is there, so that code made for the public set runs."""
        assert only(row())["category_tag"]["math_v0.1"] == {"math": None}

    def test_a_session_is_a_voter_on_a_day(self) -> None:
        """So that intervals can be clustered; in which order they voted is not told."""
        one = only(row())
        assert (one["id"], one["evaluation_session_id"], one["evaluation_order"]) == ("c0" * 16, "ab" * 8, 1)
        assert only(row(voter=None))["evaluation_session_id"] == "c0" * 16

    @pytest.mark.parametrize(("response", "code"), [("Fine.", False), ("```\nx\n```", True)])
    def test_is_code(self, response: str, code: bool) -> None:
        """By the look of the texts."""
        assert only(row(conversation=[], response_a=response, response_b="So."))["is_code"] is code

    def test_no_period_no_timestamp(self) -> None:
        """A suppressed value stays none."""
        assert only(row(period_start=None))["timestamp"] is None

"""What holds for every preset."""

from __future__ import annotations

import copy
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from tests.voting.release.rows import ANY_ROW, mirrored, row, swapped
from voting.release.columns import Row
from voting.release.preset import Preset
from voting.release.presets import PRESETS, batch_of

EACH = pytest.mark.parametrize("preset", PRESETS.values(), ids=list(PRESETS))


def made(preset: Preset, one: Row) -> list[Mapping[str, Any]]:
    """The rows of one vote, none where it is left out."""
    return [] if preset.left_out(one) else list(preset.rows(one))


class TestEveryPreset:
    """Each of them."""

    @EACH
    @settings(max_examples=50)
    @given(one=ANY_ROW)
    def test_parquet_gives_the_rows_back(
        self, preset: Preset, one: Row, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """Whatever a vote holds: either it is told why it is left out, or each of its values stands in the file."""
        before = copy.deepcopy(one)
        rows = made(preset, one)
        assert one == before
        assert bool(rows) == (preset.left_out(one) is None)
        path = tmp_path_factory.mktemp("preset") / "rows.parquet"
        pq.write_table(pa.Table.from_batches([batch_of(preset.schema(), rows)]), path)
        assert pq.read_schema(path).equals(preset.schema())
        assert [_as_json(read) for read in pq.read_table(path).to_pylist()] == rows

    @EACH
    @settings(max_examples=50)
    @given(one=ANY_ROW)
    def test_swapped_sides_are_left_out_alike(self, preset: Preset, one: Row) -> None:
        """No reason depends on the side."""
        assert preset.left_out(one) == preset.left_out(mirrored(one))

    @EACH
    def test_nothing_fits_the_schema_too(self, preset: Preset) -> None:
        """A release of no votes has files of no rows."""
        assert batch_of(preset.schema(), []).num_rows == 0

    def test_names(self) -> None:
        """As they are typed."""
        assert list(PRESETS) == ["arena", "trl", "kto", "ranking"]

    def test_naming_them_loads_no_pyarrow(self) -> None:
        """So that the help of a command is there at once."""
        code = "import sys, voting.release.presets; sys.exit('pyarrow' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestMirror:
    """Swapping left and right mirrors the rows."""

    @given(one=ANY_ROW)
    def test_trl_is_the_same(self, one: Row) -> None:
        """Chosen and rejected have no side."""
        assert made(PRESETS["trl"], one) == made(PRESETS["trl"], mirrored(one))

    @given(one=ANY_ROW)
    def test_kto_has_the_same_rows(self, one: Row) -> None:
        """The other first."""
        assert made(PRESETS["kto"], one) == made(PRESETS["kto"], mirrored(one))[::-1]

    @given(one=ANY_ROW)
    def test_ranking_swaps_every_pair(self, one: Row) -> None:
        """Models, measures and winner."""
        (here,), (there,) = made(PRESETS["ranking"], one), made(PRESETS["ranking"], mirrored(one))
        assert mirrored(dict(here)) == there

    @given(one=ANY_ROW)
    def test_arena_swaps_every_pair(self, one: Row) -> None:
        """Inside `conv_metadata` and `full_conversation` too; the card has `num_tokens` on the right alone."""
        here, there = made(PRESETS["arena"], one), made(PRESETS["arena"], mirrored(one))
        assert [_arena_mirrored(_without_token_counts(each)) for each in here] == [*map(_without_token_counts, there)]


class TestExample:
    """One vote as each preset has it."""

    def test_trl(self) -> None:
        """The attachment's text stands in the prompt, as the models were sent it."""
        assert made(PRESETS["trl"], row()) == [
            {
                "prompt": [
                    {"role": "system", "content": "Be brief."},
                    {"role": "user", "content": "Eggs, <PERSON_1>? 🥚"},
                    {"role": "assistant", "content": "# Yes\n- **two**"},
                    {"role": "user", "content": "And this?\n\nAttached file, text/csv:\n```\na,b\n1,2\n```"},
                ],
                "chosen": [{"role": "assistant", "content": "Fine."}],
                "rejected": [{"role": "assistant", "content": "```python\nprint(1)\n```\n1. one\n2. two"}],
            }
        ]

    @pytest.mark.parametrize(
        ("winner", "labels"), [("model_a", [True, False]), ("model_b", [False, True]), ("both_bad", [False, False])]
    )
    def test_kto(self, winner: str, labels: list[bool]) -> None:
        """Two completions of one prompt."""
        rows = made(PRESETS["kto"], row(winner=winner))
        assert [one["label"] for one in rows] == labels
        assert [one["completion"][0]["content"][:5] for one in rows] == ["Fine.", "```py"]

    @pytest.mark.parametrize(
        ("changes", "trl", "kto"),
        [
            ({}, None, None),
            ({"winner": "tie"}, "tie", "tie"),
            ({"winner": "both_bad"}, "both_bad", None),
            ({"response_b": " \n"}, "empty_response", "empty_response"),
            ({"response_a": None}, "empty_response", "empty_response"),
            ({"response_b": "Fine."}, "same_response", None),
            ({"conversation": []}, "no_prompt", "no_prompt"),
            ({"conversation": None}, "no_prompt", "no_prompt"),
            (
                {
                    "conversation": [
                        {"role": "user", "content": "?", "attachments": [{"media_type": "image/png", "size_bytes": 9}]}
                    ]
                },
                "unread_attachment",
                "unread_attachment",
            ),
        ],
    )
    def test_reasons(self, changes: Row, trl: str | None, kto: str | None) -> None:
        """What training cannot use is told by a word; `arena` and `ranking` have every vote."""
        told = {name: preset.left_out(row(**changes)) for name, preset in PRESETS.items()}
        assert told == {"arena": None, "trl": trl, "kto": kto, "ranking": None}

    @pytest.mark.parametrize("changes", [{}, {"comment": "Written later."}])
    def test_a_vote_whose_texts_are_gone(self, changes: Row) -> None:
        """Is in `ranking` alone, where nothing is said of how its responses were written."""
        gone = row(conversation=None, response_a=None, response_b=None, parameters_a=None, parameters_b=None, **changes)
        told = {name: preset.left_out(gone) for name, preset in PRESETS.items()}
        assert told == {"arena": "no_texts", "trl": "no_texts", "kto": "no_texts", "ranking": None}
        (one,) = made(PRESETS["ranking"], gone)
        assert (one["model_a"], one["winner"], one["characters_a"], one["bold_b"]) == ("larch-2", "model_a", None, None)

    def test_ranking(self) -> None:
        """No text, no id of the store; what ratings are made from and corrected with."""
        (one,) = made(PRESETS["ranking"], row())
        assert "Fine." not in str(one)
        assert (one["model_a"], one["model_b"], one["winner"], one["voter"]) == (
            "larch-2",
            "cobalt-mini",
            "model_a",
            "ab" * 8,
        )
        assert (one["list_items_a"], one["list_items_b"], one["headings_b"], one["bold_b"]) == (0, 2, 0, 0)
        assert (one["characters_a"], one["tokens_a"], one["probability"]) == (5, 2, 0.25)

    def test_ranking_is_no_fingerprint(self) -> None:
        """Lengths have two significant digits."""
        (one,) = made(PRESETS["ranking"], row(response_a="word " * 2469, response_b="- a\n" * 1234))
        assert (one["characters_a"], one["tokens_a"], one["list_items_b"]) == (12000, 2500, 1200)


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _as_json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_json(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _without_token_counts(one: Mapping[str, Any]) -> dict[str, Any]:
    turns = [{name: value for name, value in turn.items() if name != "num_tokens"} for turn in one["conversation_b"]]
    return {**one, "conversation_b": turns}


def _arena_mirrored(one: dict[str, Any]) -> dict[str, Any]:
    return {
        **mirrored(one),
        "conv_metadata": swapped(one["conv_metadata"]),
        "full_conversation": [swapped(each) for each in one["full_conversation"]],
    }

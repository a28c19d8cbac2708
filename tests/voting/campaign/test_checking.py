from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.campaign.files import WRITERS, row, write_csv, write_jsonl, write_parquet
from voting.campaign import Limits, check_campaign
from voting.errors import CampaignError

CANARY = "canary-7f3a"
"""Stands in every bad value; no rule may repeat it."""


def turn(role: str, content: object = "x") -> dict[str, object]:
    return {"role": role, "content": content}


def told(path: Path, limits: Limits | None = None) -> list[str]:
    return [str(problem) for problem in check_campaign(path, limits)]


BAD_ROWS: list[tuple[dict[str, Any], str]] = [
    ({"model_a": None}, "model_a is missing"),
    ({"prompt": None}, "needs either a prompt or a conversation"),
    ({"conversation": [turn("user")]}, "needs either a prompt or a conversation"),
    ({"prompt": " \n"}, "prompt is empty"),
    ({"response_a": ""}, "response_a is empty"),
    ({"response_a": f"{CANARY} ", "response_b": CANARY}, "response_a and response_b are the same text"),
    ({"model_a": CANARY, "model_b": CANARY.upper()}, "model_a and model_b are the same model"),
    ({"model_a": f"{CANARY}\nx"}, "model_a must be one line of at most 200 characters"),
    ({"response_a": f"{CANARY}\0"}, "response_a contains a NUL character"),
    ({"gold": CANARY}, "gold must be the name in model_a or in model_b"),
    ({"language": f"{CANARY} as spoken"}, "language must be a BCP 47 language tag, such as en or pt-BR"),
    ({"prompt": None, "conversation": [turn("user"), turn("user")]}, "conversation must begin with user and alternate"),
    ({"prompt": None, "conversation": [turn("assistant"), turn("user")]}, "conversation must begin with user"),
    (
        {"prompt": None, "conversation": [turn("user"), turn("assistant")]},
        "conversation must end with a turn by user",
    ),
    ({"prompt": None, "conversation": [turn("system")]}, "conversation must end with a turn by user"),
    (
        {"prompt": None, "conversation": [turn("user"), turn("system"), turn("user")]},
        "conversation may have a system turn only as its first",
    ),
    (
        {"prompt": None, "conversation": [turn("user"), turn(CANARY), turn("user")]},
        "conversation turn 2 role must be system, user or assistant",
    ),
    ({"prompt": None, "conversation": [turn("user", "")]}, "conversation turn 1 content is empty"),
    ({"prompt": None, "conversation": [{"role": "user"}]}, "conversation turn 1 content is missing"),
    ({"parameters_a": {CANARY: [CANARY]}}, "parameters_a must be an object of texts, numbers, true, false and null"),
]

BAD_JSON_ROWS: list[tuple[dict[str, Any], str]] = [
    ({"response_b": None}, "response_b is missing"),
    ({"prompt": 7}, "prompt must be text"),
    ({"prompt": None, "conversation": {"a": CANARY}}, "conversation must be a list of messages"),
    ({"prompt": None, "conversation": [CANARY]}, "conversation turn 1 must be an object with role and content"),
    ({"prompt": None, "conversation": CANARY}, "conversation is not JSON (the mistake is at character 1)"),
    ({"parameters_b": CANARY}, "parameters_b is not JSON (the mistake is at character 1)"),
    ({"parameters_b": {"\ud800": CANARY}}, "parameters_b contains a lone surrogate (half of a character)"),
    ({"response_b": f"{CANARY}\udc00"}, "response_b contains a lone surrogate (half of a character)"),
    ({"model_b": "\ud800"}, "model_b contains a lone surrogate (half of a character)"),
    ({"id": True}, "id must be text"),
    ({"prompt": None, "conversation": [turn("user", [{"type": "image", "image": CANARY}])]}, "content must be text"),
]

BAD_LINES: list[tuple[bytes, str]] = [
    (b'{"id": "canary-7f3a"', "row is not JSON (the mistake is at character 21)"),
    (b'["canary-7f3a"]', "row is not a JSON object"),
    (b'{"canary-7f3a": 1, "canary-7f3a": 2}', "row is not JSON that can be read: an object has the same name twice"),
    (b'{"parameters_a": {"t": NaN}}', "row is not JSON: NaN and Infinity are no JSON numbers"),
    (b'{"id": ' + b"9" * 5000 + b"}", "row is not JSON that can be read: a number is too long"),
    (b"[" * 200_000, "row is not JSON that can be read: nested too deeply"),
    (b'{"id": "canary-7f3a\xff"}', "row is not UTF-8"),
]


class TestGoodRows:
    """What may stand in a campaign file."""

    @pytest.mark.parametrize("suffix", WRITERS)
    def test_every_column_in_every_format(self, tmp_path: Path, suffix: str) -> None:
        """Prompts, conversations, parameters and gold pass, mixed in one file."""
        talk = [turn("system", "Be brief."), turn("user"), turn("assistant"), turn("user", 'And, "quoted",\nthen?')]
        rows = [
            row(category="science", language="en-GB", parameters_a={"temperature": 0.2}, gold="larch-2"),
            row(id="two", prompt=None, conversation=talk),
            row(id=None),
        ]
        assert told(WRITERS[suffix](tmp_path / f"good{suffix}", rows)) == []

    def test_byte_order_mark_blank_lines_and_crlf(self, tmp_path: Path) -> None:
        """What editors on Windows leave in a file is no mistake."""
        for path in (write_jsonl(tmp_path / "x.jsonl", [row()]), write_csv(tmp_path / "x.csv", [row()])):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
            assert told(path) == []

    def test_numeric_id_is_text(self, tmp_path: Path) -> None:
        """An id may be a number in JSON."""
        assert told(write_jsonl(tmp_path / "x.jsonl", [row(id=7)])) == []

    def test_unknown_column_is_a_warning_told_once(self, tmp_path: Path) -> None:
        """It is passed over, and named only when it looks like a name."""
        rows = [row(**{"judge": "x", f"{CANARY} is a prompt": "x"}), row(id="two", judge="x")]
        for suffix, write in WRITERS.items():
            problems = list(check_campaign(write(tmp_path / f"x{suffix}", rows)))
            assert [one.rule for one in problems] == [
                "column judge is not read",
                "column (a name of other characters) is not read",
            ]
            assert all(one.warning for one in problems)


class TestBadRows:
    """Each bad row is named by line and rule, without its text."""

    @pytest.mark.parametrize(("changes", "rule"), BAD_ROWS)
    @pytest.mark.parametrize("suffix", WRITERS)
    def test_rule_in_every_format(self, tmp_path: Path, suffix: str, changes: dict[str, Any], rule: str) -> None:
        """The second row is bad; the first and third are not told."""
        rows = [row(), row(**{"id": "bad", **changes}), row(id="three", conversation=None)]
        path = WRITERS[suffix](tmp_path / f"bad{suffix}", rows)
        line = {".parquet": "row 2", ".csv": "line 3"}.get(suffix, "line 2")
        (problem,) = told(path)
        assert problem.startswith(f"{line}: {rule}")
        assert CANARY not in problem

    @pytest.mark.parametrize(("changes", "rule"), BAD_JSON_ROWS)
    def test_rule_in_json(self, tmp_path: Path, changes: dict[str, Any], rule: str) -> None:
        """Types that only JSON can get wrong."""
        (problem,) = told(write_jsonl(tmp_path / "x.jsonl", [row(**changes)]))
        assert rule in problem
        assert CANARY not in problem

    @pytest.mark.parametrize(("line", "rule"), BAD_LINES, ids=lambda value: str(value)[:30])
    def test_broken_line(self, tmp_path: Path, line: bytes, rule: str) -> None:
        """A broken line is told, and the lines after it are read."""
        path = tmp_path / "x.jsonl"
        path.write_bytes(line + b"\n" + json.dumps(row()).encode() + b"\nnull\n")
        assert told(path) == [f"line 1: {rule}", "line 3: row is not a JSON object"]

    @pytest.mark.parametrize("suffix", WRITERS)
    def test_same_id_and_same_content(self, tmp_path: Path, suffix: str) -> None:
        """The line of the first one is named."""
        rows = [row(id=None), row(id="a"), row(id="a"), row(id=None)]
        rules = [problem.split(": ")[1] for problem in told(WRITERS[suffix](tmp_path / f"x{suffix}", rows))]
        first = {".jsonl": ("line 2", "line 1"), ".csv": ("line 3", "line 2"), ".parquet": ("row 2", "row 1")}[suffix]
        assert rules == [f"the same id is in {first[0]}", f"the same comparison is in {first[1]}"]

    def test_every_broken_rule_of_a_row_is_told(self, tmp_path: Path) -> None:
        """One pass is enough to mend a row."""
        bad = row(response_a="", model_a=None, language="?")
        assert len(told(write_jsonl(tmp_path / "x.jsonl", [bad]))) == 3

    def test_large_row_is_told_and_passed_over(self, tmp_path: Path) -> None:
        """A row over the limit ends neither the check nor the memory."""
        path = write_jsonl(tmp_path / "x.jsonl", [row(prompt="x" * 10_000_000), row(model_a=None)])
        assert told(path) == ["line 1: row is larger than 10,000,000 bytes", "line 2: model_a is missing"]
        path = write_parquet(tmp_path / "x.parquet", [row(prompt="x" * 10_000_000)])
        assert told(path) == ["row 1: row is larger than 10,000,000 bytes"]
        path = write_csv(tmp_path / "x.csv", [row(prompt="x" * 10_000_000)])
        assert told(path)[0].startswith("line 2: row is larger than the limit")

    def test_row_of_exactly_the_limit_passes(self, tmp_path: Path) -> None:
        """The limit itself is allowed, its line end not counted."""
        path = write_jsonl(tmp_path / "x.jsonl", [row()])
        size = path.stat().st_size - 1
        assert told(path, Limits(row_bytes=size)) == []
        assert told(path, Limits(row_bytes=size - 1)) == [f"line 1: row is larger than {size - 1:,} bytes"]

    def test_long_texts(self, tmp_path: Path) -> None:
        """Each text and the whole comparison have a limit of their own."""
        path = write_jsonl(tmp_path / "x.jsonl", [row(prompt="x" * 101, response_a="y" * 100, response_b="z" * 100)])
        assert told(path, Limits(text_characters=100)) == ["line 1: a turn is longer than 100 characters"]
        assert told(path, Limits(comparison_characters=300)) == ["line 1: the comparison is longer than 300 characters"]


class TestBadFiles:
    """What is wrong with a file as a whole."""

    @pytest.mark.parametrize("suffix", WRITERS)
    def test_empty_file(self, tmp_path: Path, suffix: str) -> None:
        """No byte, no row, or a header alone."""
        path = tmp_path / f"x{suffix}"
        path.write_bytes(b"")
        rule = (
            "row 1: file is not Parquet, or is damaged" if suffix == ".parquet" else "line 1: file holds no comparison"
        )
        assert told(path) == [rule]

    def test_no_rows(self, tmp_path: Path) -> None:
        """A header or a schema alone is empty too."""
        path = tmp_path / "x.csv"
        path.write_text("prompt,response_a,response_b,model_a,model_b,judge\n")
        assert told(path) == ["line 1: file holds no comparison"]
        pq.write_table(pa.table({name: pa.array([], pa.string()) for name in row()}), tmp_path / "x.parquet")
        assert told(tmp_path / "x.parquet") == ["line 1: file holds no comparison"]

    def test_utf16(self, tmp_path: Path) -> None:
        """What Excel calls Unicode text is told in one line."""
        path = tmp_path / "x.jsonl"
        path.write_text(json.dumps(row()) + "\n", encoding="utf-16")
        assert told(path) == ["line 1: file is UTF-16; it must be UTF-8"]

    def test_csv_that_is_not_utf8(self, tmp_path: Path) -> None:
        """A Latin-1 cell spoils its own row only."""
        path = write_csv(tmp_path / "x.csv", [row(prompt="caf\u00e9 or tea?"), row(id="two")])
        path.write_bytes(path.read_bytes().replace("\u00e9".encode(), b"\xe9"))
        assert told(path) == ["line 2: row is not UTF-8"]

    def test_csv_quote_not_closed(self, tmp_path: Path) -> None:
        """The line on which the row begins is named, not the end of the file."""
        path = write_csv(tmp_path / "x.csv", [row(), row(id="two", prompt="x\ny")])
        path.write_bytes(path.read_bytes() + b'three,"open\nand more\n')
        assert told(path) == ["line 5: a quote is not closed"]

    def test_csv_misplaced_quote_and_ragged_row(self, tmp_path: Path) -> None:
        """Both are told, and the rows after them are read."""
        path = write_csv(tmp_path / "x.csv", [row()])
        path.write_bytes(path.read_bytes() + b'two,"a"b\r\nthree,x\r\n')
        assert told(path) == [
            "line 3: row is not CSV: a quote or a line end is misplaced",
            "line 4: row has 2 cells, the header has 6",
        ]

    def test_csv_lines_are_physical(self, tmp_path: Path) -> None:
        """A row after one of three lines is named by its own first line."""
        rows = [row(prompt="a\nb\nc"), row(id="two", response_a="")]
        assert told(write_csv(tmp_path / "x.csv", rows)) == ["line 5: response_a is empty"]

    def test_missing_and_double_columns(self, tmp_path: Path) -> None:
        """Told once for the file, not once for each row."""
        rows = [row(model_a=None, prompt=None), row(id="two", model_a=None, prompt=None)]
        for write, suffix in ((write_csv, "csv"), (write_parquet, "parquet")):
            rules = [one.rule for one in check_campaign(write(tmp_path / f"x.{suffix}", rows))]
            assert rules == ["there is no column prompt or conversation", "there is no column model_a"]
        (tmp_path / "x.csv").write_text("id,prompt,prompt\n")
        assert told(tmp_path / "x.csv") == ["line 1: column prompt is there twice"]

    @pytest.mark.parametrize("separator", [";", "\t"])
    def test_csv_with_another_separator(self, tmp_path: Path, separator: str) -> None:
        """Told as what it is, not as five missing columns."""
        (tmp_path / "x.csv").write_text(separator.join(row()) + "\n" + separator.join("abcdef") + "\n")
        assert told(tmp_path / "x.csv") == ["line 1: cells must be separated by commas"]

    def test_parquet_cut_short(self, tmp_path: Path) -> None:
        """Half a file is told, not raised."""
        path = write_parquet(tmp_path / "x.parquet", [row()])
        path.write_bytes(path.read_bytes()[:-20])
        assert told(path) == ["row 1: file is not Parquet, or is damaged"]

    @pytest.mark.parametrize(
        ("name", "rule"), [("x.jsonl", "does not exist"), ("x.txt", "must end in"), ("dir.csv", "does not exist")]
    )
    def test_no_campaign_file(self, tmp_path: Path, name: str, rule: str) -> None:
        """Missing files, directories and other suffixes are errors of the caller's choice of file."""
        (tmp_path / "dir.csv").mkdir()
        with pytest.raises(CampaignError, match=rule):
            check_campaign(tmp_path / name)

    @given(data=st.binary(max_size=400), suffix=st.sampled_from([".jsonl", ".csv", ".parquet"]))
    def test_no_file_raises(self, tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
        """Whatever the bytes are, the check ends and has something to say."""
        path = tmp_path_factory.getbasetemp() / f"any{suffix}"
        path.write_bytes(data)
        assert told(path)


class TestArenaLayout:
    """The public arena datasets' columns."""

    @staticmethod
    def arena(answer_b: list[dict[str, object]], **more: object) -> dict[str, Any]:
        """A row of one question that was answered with 4 and with the given conversation."""
        asked = [turn("user", "2 + 2?")]
        names = {"model_a": "larch-2", "model_b": "cobalt-mini"}
        return {**names, "conversation_a": [*asked, turn("assistant", "4")], "conversation_b": answer_b, **more}

    def test_good_row(self, tmp_path: Path) -> None:
        """Answers become responses; a language in words is left out; parts of text are joined."""
        answer = [
            turn("user", [{"type": "text", "text": "2 + 2?"}]),
            turn("assistant", [{"type": "text", "text": "5"}]),
        ]
        path = write_jsonl(tmp_path / "x.jsonl", [self.arena(answer, question_id="q1", language="English")])
        assert told(path) == []

    @pytest.mark.parametrize(
        ("answer", "rule"),
        [
            ([turn("user", "3 + 3?"), turn("assistant", "6")], "differ before their last answers"),
            ([turn("user", "2 + 2?")], "conversation_b does not end with an answer"),
            (["x"], "conversation_b is not a list of messages"),
        ],
    )
    def test_bad_row(self, tmp_path: Path, answer: list[Any], rule: str) -> None:
        """Conversations that parted earlier were never two responses to one prompt."""
        (problem,) = told(write_jsonl(tmp_path / "x.jsonl", [self.arena(answer)]))
        assert rule in problem

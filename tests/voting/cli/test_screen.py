from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.voting.cli.conftest import Run, lines
from voting.cli import screen_input
from voting.cli.screen_input import keepable, read_pieces

ADDRESS = "jo@example.org"
KEY = "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEabc\n-----END RSA " + "PRIVATE KEY-----"


def written(folder: Path, content: bytes, name: str = "in.jsonl") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def spans_of(output: str) -> list[list[tuple[int, int, str]]]:
    """Spans per line of output."""
    return [
        [(span["start"], span["end"], span["entity_type"]) for span in json.loads(line)["spans"]]
        for line in output.splitlines()
    ]


class TestJsonLines:
    """Lines of JSON with a text."""

    def test_redacted(self, run: Run, tmp_path: Path) -> None:
        """A line each, in order; fields that were not screened are left out."""
        content = b'{"text": "to jo@example.org", "mail": "kim@example.org"}\n{"text": "hello"}\n'
        ran = run("screen", written(tmp_path, content))
        assert [json.loads(line) for line in ran.out.splitlines()] == [
            {"text": "to <EMAIL_ADDRESS_1>"},
            {"text": "hello"},
        ]
        assert (ran.code, ran.err) == (0, "")

    def test_spans_are_code_points_of_the_text(self, run: Run, tmp_path: Path) -> None:
        """Whatever the text is escaped as, and wherever the field stands."""
        text = f"\U0001f600 \u00e9 {ADDRESS}"
        rows = [
            json.dumps({"id": 1, "text": text}),
            json.dumps({"text": text}, ensure_ascii=False),
            json.dumps({"text": ""}),
            json.dumps({"text": "plain"}),
        ]
        ran = run("screen", "--spans", written(tmp_path, "\n".join(rows).encode()))
        start = text.index(ADDRESS)
        found = [(start, start + len(ADDRESS), "EMAIL_ADDRESS")]
        assert spans_of(ran.out) == [found, found, [], []]
        assert set(json.loads(ran.out.splitlines()[0])["spans"][0]) == {"start", "end", "entity_type", "score"}

    def test_odd_but_good_lines(self, run: Run, tmp_path: Path) -> None:
        """Byte-order mark, carriage returns, blank lines, escaped NUL and lone surrogates, other line ends inside."""
        content = (
            b'\xef\xbb\xbf{"text": "a jo@example.org"}\r\n'
            b"\n"
            b'{"text": "j\\u0000o\\ud800@exam\\udc00ple.org"}\n'
            b'{"text": "x\xe2\x80\xa8jo@example.org"}'
        )
        ran = run("screen", "--spans", written(tmp_path, content))
        assert spans_of(ran.out) == [
            [(2, 16, "EMAIL_ADDRESS")],
            [],
            [(0, 17, "EMAIL_ADDRESS")],
            [(2, 16, "EMAIL_ADDRESS")],
        ]
        assert ran.code == 0

    def test_bad_lines_are_named_and_the_others_screened(self, run: Run, tmp_path: Path) -> None:
        """The output stays in step with the input, and nothing of a bad line is in it."""
        content = (
            b'{"text": "to jo@example.org"}\n{"text": 5}\nsecret-canary\n["text"]\n{"text": "\xff"}\n'
            + b"[" * 100_000
            + b'\n{"text": "ok"}\n'
        )
        ran = run("screen", written(tmp_path, content))
        out = [json.loads(line) for line in ran.out.splitlines()]
        assert out[0] == {"text": "to <EMAIL_ADDRESS_1>"}
        assert [set(line) for line in out[1:6]] == [{"error"}] * 5
        assert out[6] == {"text": "ok"}
        assert ran.code == 1
        assert [line.split(" ")[:3] for line in lines(ran)[:5]] == [["voting:", "line", str(n)] for n in range(2, 7)]
        assert "5 lines" in lines(ran)[-1]
        assert "canary" not in ran.out + ran.err

    def test_many_bad_lines_are_counted(self, run: Run, tmp_path: Path) -> None:
        """The names of the first twenty are enough."""
        ran = run("screen", written(tmp_path, b'{"text": ""}\n' + b"nope\n" * 50))
        assert len(lines(ran)) == 22
        assert "50 lines" in ran.err

    def test_several_processes_keep_the_order(self, run: Run, tmp_path: Path) -> None:
        """The same output, bad lines in their places."""
        rows = [
            json.dumps({"text": f"{number} mail-{number}@example.org " + "and so on " * 300}) for number in range(90)
        ]
        rows[40] = "nope"
        path = written(tmp_path, "\n".join(rows).encode())
        one, two = run("screen", "--spans", path), run("screen", "--spans", "--processes", 2, path)
        assert one.out == two.out
        assert len(one.out.splitlines()) == 90
        assert two.code == 1


class TestPlainText:
    """Text as it is."""

    def test_redacted_as_one(self, run: Run, tmp_path: Path) -> None:
        """One numbering, what goes over several lines is found, line ends stay as they are."""
        text = f"\ufeff{ADDRESS}\r\nkim@example.org\n{KEY}\n\n{ADDRESS} {{}}"
        ran = run("screen", written(tmp_path, text.encode(), "notes.txt"))
        assert ran.out == "<EMAIL_ADDRESS_1>\r\n<EMAIL_ADDRESS_2>\n<SECRET>\n\n<EMAIL_ADDRESS_1> {}"

    def test_spans_by_line(self, run: Run, tmp_path: Path) -> None:
        """One line each, a finding over several lines divided, carriage returns no part of a line."""
        text = f"a {ADDRESS}\r\n\n{KEY}\nend"
        ran = run("screen", "--spans", written(tmp_path, text.encode(), "notes.txt"))
        first, second, third = KEY.split("\n")
        assert spans_of(ran.out) == [
            [(2, 16, "EMAIL_ADDRESS")],
            [],
            [(0, len(first), "SECRET")],
            [(0, len(second), "SECRET")],
            [(0, len(third), "SECRET")],
            [],
        ]

    @pytest.mark.parametrize(("content", "expected"), [(b"", ""), (b"\n", "\n"), (b"x", "x"), (b"x\n\n", "x\n\n")])
    def test_small(self, run: Run, tmp_path: Path, content: bytes, expected: str) -> None:
        """Nothing, and hardly anything; as many lines of spans as lines."""
        path = written(tmp_path, content, "notes.txt")
        assert run("screen", path).out == expected
        assert len(run("screen", "--spans", path).out.splitlines()) == content.count(b"\n") + (content == b"x")

    def test_blocks_end_with_a_line(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A long text goes through in parts, none of them lost or split in a line."""
        monkeypatch.setattr(screen_input, "BLOCK_CHARACTERS", 50)
        text = "".join(f"line {number} to jo@example.org\n" for number in range(20))
        path = written(tmp_path, text.encode(), "notes.txt")
        assert run("screen", path).out == text.replace(ADDRESS, "<EMAIL_ADDRESS_1>")
        assert len(run("screen", "--spans", path).out.splitlines()) == 20

    def test_bad_bytes_are_named(self, run: Run, tmp_path: Path) -> None:
        """The line with them is left out, the others are screened."""
        ran = run("screen", written(tmp_path, b"one\n\xff\xfe jo@example.org\nthree jo@example.org\n", "notes.txt"))
        assert (ran.code, lines(ran)[0]) == (1, "voting: line 2 is not UTF-8")
        assert ran.out == 'one\n{"error": "is not UTF-8"}\nthree <EMAIL_ADDRESS_1>\n'


class TestInput:
    """Where it comes from and what it is taken for."""

    @pytest.mark.parametrize(
        ("content", "form"),
        [
            (b'{"text": "x"}', "jsonl"),
            (b'\xef\xbb\xbf{"text": "x"}\n', "jsonl"),
            (b'{"text": 1}\n', "jsonl"),
            (b'{"other": "x"}\n', "text"),
            (b'["text"]\n', "text"),
            (b"hello", "text"),
            (b"", "text"),
        ],
    )
    def test_told_by_its_first_line(self, content: bytes, form: str) -> None:
        """An object with a text, or anything else."""
        read_as, _, remark = read_pieces(io.BytesIO(content), "auto")
        assert read_as == form
        assert bool(remark) is content.startswith(b'{"other"')  # an object, whose text may be in another field
        assert read_pieces(io.BytesIO(content), "text")[2] == ""

    def test_objects_without_a_text_are_said_to_be_read_as_they_stand(self, run: Run, tmp_path: Path) -> None:
        """On stderr: the output is what it would be of any other text."""
        path = written(tmp_path, b'{"messages": [{"content": "jo@example.org"}]}\n')
        result = run("screen", path)
        assert result.out == '{"messages": [{"content": "<EMAIL_ADDRESS_1>"}]}\n'
        assert 'is a JSON object without "text", so that it is read as plain text' in result.err

    def test_another_encoding_is_told_what_to_do(self, run: Run, tmp_path: Path) -> None:
        """Once, after the lines."""
        result = run("screen", written(tmp_path, "Grüße\nan alle\n".encode("latin-1")))
        assert result.code == 1
        assert result.err.count("iconv") == 1

    def test_format_can_be_forced(self, run: Run, tmp_path: Path) -> None:
        """Text that looks like JSON lines, and JSON lines that begin with a bad one."""
        path = written(tmp_path, b'nope\n{"text": "jo@example.org"}\n')
        assert run("screen", path, "--format", "jsonl").out.splitlines()[1] == '{"text": "<EMAIL_ADDRESS_1>"}'
        path = written(tmp_path, b'{"text": "jo@example.org"}\n')
        assert run("screen", path, "--format", "text").out == '{"text": "<EMAIL_ADDRESS_1>"}\n'

    def test_unpaired_and_invisible(self) -> None:
        """What no store holds is replaced one for one."""
        assert keepable("a\x00\ud800b") == "a\u200b\u200bb"

    def test_pipe(self, tmp_path: Path) -> None:
        """From standard input to a reader that goes away: no traceback."""
        rows = "".join(json.dumps({"text": f"jo@example.org {number}"}) + "\n" for number in range(3_000))
        path = written(tmp_path, rows.encode())
        with path.open("rb") as source:
            command = [sys.executable, "-m", "voting", "screen", "-", "--spans"]
            screen = subprocess.Popen(command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        with screen:
            assert screen.stdout is not None
            assert screen.stderr is not None
            first = screen.stdout.readline()
            screen.stdout.close()
            assert screen.stderr.read() == ""
            assert screen.wait(60) == 141
        assert spans_of(first) == [[(0, 14, "EMAIL_ADDRESS")]]

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["/nonexistent/x.jsonl"], 1),
            (["."], 1),
            (["x", "--processes", "0"], 2),
            (["x", "--format", "csv"], 2),
            ([], 2),
        ],
    )
    def test_mistakes(self, run: Run, arguments: list[str], code: int) -> None:
        """One line each."""
        ran = run("screen", *arguments)
        assert (ran.code, len(lines(ran)), ran.out) == (code, 1, "")

    def test_settings_count(self, run: Run, tmp_path: Path) -> None:
        """What the operator allows stays, what they deny goes."""
        settings = written(tmp_path, b'[screening]\nallow = ["jo@example.org"]\ndeny = ["flatbread"]\n', "voting.toml")
        path = written(tmp_path, b"write to jo@example.org that the flatbread is ready\n", "notes.txt")
        assert (
            run("screen", path, "--settings", settings).out == "write to jo@example.org that the <MASKED_1> is ready\n"
        )
        assert run("screen", path).out == "write to <EMAIL_ADDRESS_1> that the flatbread is ready\n"

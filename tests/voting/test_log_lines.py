from __future__ import annotations

import ast
import io
import json
import logging
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.counting import counted
from voting.log_lines import FIELDS, JsonLines, log_as_json_lines

ROOT = Path(__file__).parents[2]
CANARY = "canary 51c0de"


@pytest.fixture
def lines(monkeypatch):
    """What is logged while the test runs, parsed."""
    monkeypatch.setattr(logging.Logger, "callHandlers", logging.Logger.callHandlers)  # put back afterwards
    stream = io.StringIO()
    log_as_json_lines(stream)
    return lambda: [json.loads(line) for line in stream.getvalue().splitlines()]


def record(name: str, message: object, *arguments: object, **extra: object) -> logging.LogRecord:
    """A record as `Logger` makes it."""
    return logging.getLogger(name).makeRecord(name, logging.ERROR, "/srv/x.py", 7, message, arguments, None, "f", extra)


SAID = [
    # logger, message, its arguments, the event
    ("voting.ui", "3 votes", (), "3 votes"),
    ("storage.writer", "a group of %d failed: %s", (3, "OperationalError"), "a group of 3 failed: OperationalError"),
    ("storage.writer", "took %.1f s", (2.25,), "took 2.2 s"),
    ("voting.collector", "comparison %s", ("0f" * 16,), f"comparison {'0f' * 16}"),
    ("voting.collector", "%s; refused", (ValueError(CANARY),), "ValueError; refused"),
    ("storage.maintenance", "the key of %s", (date(2031, 5, 17),), "the key of 2031-05-17"),
    ("storage.maintenance", "the key of %s", ("2031-05-17",), "the key of …"),
    ("voting.ui.telling", "out of reach: %s", ("SQLITE_IOERR_WRITE",), "out of reach: SQLITE_IOERR_WRITE"),
    ("voting.ui.telling", "out of reach: %s", ("57P01",), "out of reach: 57P01"),
    ("voting.ui.telling", "out of reach: %s", ("HELLO",), "out of reach: …"),
    ("voting.ui.telling", "out of reach: %s", ("57P01 and more",), "out of reach: …"),
    ("storage.maintenance", "purged %s", (counted(1_200, "comparison"),), "purged 1,200 comparisons"),
    ("storage.maintenance", "purged %s", ("1,200 comparisons",), "purged …"),
    ("voting.collector", "said %s", (CANARY,), "said …"),
    ("voting.collector", "said %s", ("Ottilie",), "said …"),
    ("voting.collector", "said %s", ("OttilieError and more",), "said …"),
    ("voting.collector", "said %s", ({"text": CANARY},), "said …"),
    ("voting.collector", "said %s and %s", (CANARY,), "said %s and %s"),
    ("voting.collector", "%d votes", (CANARY,), "%d votes"),
    ("voting.collector", ValueError(CANARY), (), None),
    ("streamlit.runtime", f"Uncaught: {CANARY}", (), None),
    ("uvicorn.error", "said %s", (3,), None),
    ("votingbooth", CANARY, (), None),
]


class TestLine:
    """Fields of the allow-list, and in them nothing that was typed."""

    @pytest.mark.parametrize(("name", "message", "arguments", "event"), SAID)
    def test_event(self, name, message, arguments, event):
        """Own sentences with harmless values; of others, the place alone."""
        told = json.loads(JsonLines().format(record(name, message, *arguments)))
        assert told.get("event") == event
        assert (told["logger"], told["level"], told["place"]) == (name, "ERROR", "x.py:7 in f")

    @given(text=st.text(min_size=1).map(lambda text: f"\x01{text}\x01"), own=st.booleans(), data=st.data())
    def test_nothing_else_gets_through(self, text, own, data):
        """Wherever in a record a text stands: argument, extra field, exception, stack or another's message."""
        one = record("voting.x" if own else "other", "constant %s" if own else text, text, text=text, user=text)
        one.stack_info = one.exc_text = one.threadName = one.taskName = text
        one.exc_info = (ValueError, ValueError(text), None)
        one.args = data.draw(st.sampled_from([(text,), {"a": text}, (text, text), ([text],)]))
        line = JsonLines().format(one)
        assert "\n" not in line
        assert set(json.loads(line)) <= set(FIELDS)
        assert [value for value in json.loads(line).values() if text in str(value)] == []


class TestProcess:
    """Every record of the process is such a line."""

    def test_whatever_handlers_a_logger_has(self, lines, capsys):
        """One that it was given before or after is passed by."""
        foreign = logging.getLogger("tests.foreign")
        foreign.addHandler(logging.StreamHandler(sys.stdout))
        foreign.propagate = False
        foreign.warning("said %s", CANARY)
        logging.getLogger("voting.test").error("failed: %s", "KeyError")
        assert [(one["logger"], one.get("event")) for one in lines()] == [
            ("tests.foreign", None),
            ("voting.test", "failed: KeyError"),
        ]
        assert CANARY not in capsys.readouterr().out
        foreign.handlers.clear()

    def test_others_say_nothing_of_what_is_as_it_should_be(self, lines):
        """From warnings on their place is told; what this project says is told in any case."""
        foreign = logging.getLogger("tests.foreign")
        foreign.setLevel(logging.DEBUG)
        foreign.info("connection of %s", CANARY)
        logging.getLogger("voting.test").info("started")
        foreign.warning("connection of %s lost", CANARY)
        assert [(one["logger"], one.get("event")) for one in lines()] == [
            ("voting.test", "started"),
            ("tests.foreign", None),
        ]

    def test_an_exception_is_told_by_type_and_place(self):
        """Together with the record factory that the app installs."""
        program = (
            "import logging; from voting.logs import keep_text_out_of_logs; keep_text_out_of_logs();"
            "from voting.log_lines import log_as_json_lines; log_as_json_lines()\n"
            f"try: [].index({CANARY!r})\n"
            "except ValueError: logging.getLogger('voting.x').exception('it failed')\n"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        (line,) = done.stderr.splitlines()
        assert json.loads(line)["event"].startswith("it failed (ValueError at <string>:2")
        assert CANARY not in line


class TestInWords:
    """The same events, as sentences."""

    def test_that_all_is_well_is_told_too(self):
        """With time, level and logger; of an exception its type and place, with the app's record factory."""
        program = (
            "import logging; from voting.logs import keep_text_out_of_logs; keep_text_out_of_logs();"
            "from voting.log_lines import log_in_words; log_in_words()\n"
            "logging.getLogger('voting.app').info('started')\n"
            "logging.getLogger('tests.foreign').info('connected')\n"
            f"try: [].index({CANARY!r})\n"
            "except ValueError: logging.getLogger('storage.x').exception('it failed')\n"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
        started, failed = done.stderr.splitlines()
        time = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}"
        assert re.fullmatch(f"{time} INFO voting.app: started", started)
        assert re.fullmatch(rf"{time} ERROR storage.x: it failed \(ValueError at <string>:4 in <module>\)", failed)


def test_own_sentences_are_constants():
    """No log call of ours builds its message: it would be told as it is. A table of constants holds some."""
    table = ast.parse(ROOT.joinpath("storage/concerns.py").read_text(encoding="utf-8")).body[-1]
    assert isinstance(table, ast.AnnAssign) and isinstance(table.value, ast.Dict)  # noqa: PT018  # for the next line
    assert ast.unparse(table.target) == "SENTENCES"
    assert all(isinstance(one, ast.Constant) for one in table.value.values)
    methods = {"debug", "info", "warning", "error", "exception", "critical"}
    built = []
    for path in (*ROOT.joinpath("voting").rglob("*.py"), *ROOT.joinpath("storage").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods):
                continue
            if ast.unparse(node.func.value).lower() in {"_log", "log", "logger", "logging"}:
                told = node.args[0]
                constant = isinstance(told, ast.Constant) or ast.unparse(told).startswith("SENTENCES[")
                built += [] if constant else [f"{path.name}:{node.lineno}"]
    assert built == []

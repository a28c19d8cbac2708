from __future__ import annotations

import io
import logging
import subprocess
import sys

import pytest

from voting.logs import keep_text_out_of_logs, tell

CANARY = "canary-" + "51c0de"


@pytest.fixture
def log():
    """A logger that writes into a string, while the record factory is ours."""
    factory, hooks = logging.getLogRecordFactory(), (sys.excepthook, __import__("threading").excepthook)
    keep_text_out_of_logs()
    stream = io.StringIO()
    logger = logging.getLogger("tests.logs")
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    yield logger, stream
    logger.removeHandler(handler)
    logging.setLogRecordFactory(factory)
    sys.excepthook, __import__("threading").excepthook = hooks


def fail() -> None:
    """Raises with text in message, cause and notes."""
    try:
        {}[CANARY]
    except KeyError as error:
        error.add_note(CANARY)
        raise ValueError(f"bad value {CANARY}") from error


class TestLogging:
    """An exception is logged by its type and place."""

    def test_the_message_is_not_logged(self, log):
        """Neither its own nor its cause's."""
        logger, stream = log
        try:
            fail()
        except ValueError as error:
            logger.exception("it failed")
            logger.exception(error)  # noqa: TRY401  # what careless code does
        assert CANARY not in stream.getvalue()
        assert "it failed (ValueError at test_logs.py" in stream.getvalue()
        assert "in fail" in stream.getvalue()

    def test_other_records_stay_as_they_are(self, log):
        """Arguments are filled in as ever."""
        logger, stream = log
        logger.warning("%d votes", 3)
        assert stream.getvalue() == "3 votes\n"

    def test_twice_is_once(self, log):
        """The place is told once."""
        logger, stream = log
        keep_text_out_of_logs()
        logger.error("x", exc_info=ValueError(CANARY))
        assert stream.getvalue().count("ValueError") == 1


class TestUncaught:
    """Uncaught exceptions tell types too."""

    @pytest.mark.parametrize(
        "code",
        [
            "raise ValueError({canary!r})",
            "import threading; t = threading.Thread(target=lambda: [][{canary!r}]); t.start(); t.join()",
        ],
    )
    def test_in_the_main_thread_and_in_others(self, code):
        """Standard error has the type and not the message."""
        program = "from voting.logs import keep_text_out_of_logs; keep_text_out_of_logs(); " + code.format(
            canary=CANARY
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert "Stopped by an error: " in done.stderr
        assert CANARY not in done.stderr


class TestTell:
    """The words for an exception."""

    def test_without_an_exception(self):
        """Nothing is invented."""
        assert tell(None) == "no exception"

    def test_without_frames(self):
        """One that was never raised has no place."""
        assert tell(ValueError(CANARY)) == "ValueError at an unknown place"

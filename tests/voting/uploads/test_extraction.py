"""The process that reads: it knows nothing, may do little, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voting.uploads.documents import pdf
from tests.voting.uploads.traces import leftovers
from voting.errors import LimitError, TextError
from voting.uploads import extraction
from voting.uploads.extraction import extract, run_reader
from voting.uploads.outcome import Outcome

CANARY = "canary-" + "d0c5"


def in_process(code: str) -> subprocess.CompletedProcess[bytes]:
    """Runs Python code where a reader would run: after the process has given up what it does not need."""
    begin = "import sys; from voting.uploads import process as p; p.give_up_resources(); sys.addaudithook(p._refuse)\n"
    return subprocess.run([sys.executable, "-c", begin + code], capture_output=True, timeout=60, check=False)


class TestExtract:
    """From bytes to text, or to a sentence."""

    def test_text(self) -> None:
        """What the reader wrote."""
        assert extract("html", b"<p>hi</p>", max_characters=10) == "hi"

    def test_too_slow(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """A file that takes too long is given up, and with it the process."""
        monkeypatch.setattr(extraction, "TIMEOUT_S", 0.001)
        with leftovers(tmp_path) as left:
            with pytest.raises(LimitError, match="longer than"):
                extract("pdf", pdf("x"), max_characters=10)
            assert left() == []

    def test_what_hangs_goes_with_all_that_it_started(self, tmp_path: Path) -> None:
        """Tesseract is a program of its own."""
        with leftovers(tmp_path) as left:
            with pytest.raises(LimitError, match="longer than 1 seconds"):
                run_reader("png", [], b"", module="tests.voting.uploads.hanging", timeout_s=1.0)
            assert left() == []

    @pytest.mark.parametrize(
        ("code", "error", "rule"),
        [
            (Outcome.OUT_OF_MEMORY, LimitError, "memory"),
            (-6, LimitError, "memory"),
            (-9, LimitError, "too long"),
            (-11, TextError, "broken"),
            (1, TextError, "broken"),
            (Outcome.EMBEDDED, TextError, "other files inside"),
            (Outcome.NO_READER, TextError, "library is missing"),
        ],
    )
    def test_every_end_has_its_sentence(
        self, monkeypatch: pytest.MonkeyPatch, code: int, error: type[Exception], rule: str
    ) -> None:
        """Also one by a signal."""
        monkeypatch.setattr(extraction, "run_reader", lambda *_: (code, CANARY.encode()))
        with pytest.raises(error, match=rule) as caught:
            extract("pdf", b"", max_characters=10)
        assert CANARY not in str(caught.value)

    def test_no_more_at_once_than_there_are_places(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Who waits too long is told so; a place is free again after each end, a bad one too."""
        monkeypatch.setattr(extraction, "_AT_ONCE", threading.BoundedSemaphore(1))
        monkeypatch.setattr(extraction, "_WAIT_S", 0.01)
        with extraction._AT_ONCE, pytest.raises(LimitError, match="try again"):
            extract("html", b"<p>hi</p>", max_characters=10)
        with pytest.raises(TextError):
            extract("pdf", b"", max_characters=10)
        assert extract("html", b"<p>hi</p>", max_characters=10) == "hi"


class TestProcess:
    """What the process may not."""

    def test_environment_is_not_passed_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Keys that are kept there stay in this process."""
        monkeypatch.setenv("CANARY_KEY", CANARY)
        assert CANARY not in str(extraction._environment())
        assert "CANARY_KEY" in os.environ

    def test_no_module_of_the_current_folder_is_run(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever starts the app elsewhere may have an email.py there."""
        (tmp_path / "email.py").write_text("raise SystemExit(0)")
        monkeypatch.chdir(tmp_path)
        assert extract("eml", b"Subject: hi\n\nbody", max_characters=100) == "Subject: hi\nbody"

    @pytest.mark.parametrize(
        "code",
        [
            "open('{path}', 'w')",
            "import os; os.open('{path}', os.O_WRONLY | os.O_CREAT)",
            "import subprocess; subprocess.run(['touch', '{path}'])",
            "import os; os.system('touch {path}')",
            "import os; os.posix_spawn('/bin/touch', ['touch', '{path}'], {{}})",
            "import os; os.fork()",
            "import socket; socket.socket()",
            "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
            "import tempfile; tempfile.TemporaryFile()",
        ],
    )
    def test_forbidden(self, tmp_path: Path, code: str) -> None:
        """Writing, the network, other processes: whatever a file makes a parser try."""
        done = in_process(code.format(path=tmp_path / "canary"))
        assert done.returncode != 0
        assert b"PermissionError" in done.stderr or b"No usable temporary directory" in done.stderr
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("code", "ended"),
        [
            ("x = bytes(2 << 30)", lambda code: code == 1),
            ("while True: pass", lambda code: code < 0),
        ],
    )
    @pytest.mark.skipif(sys.platform != "linux", reason="other systems do not enforce these limits")
    def test_limits(self, code: str, ended: Callable[[int], bool]) -> None:
        """A gigabyte of memory; processor time, here made short."""
        quick = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\n"
        done = in_process(quick + code)
        assert ended(done.returncode)

    def test_it_goes_behind_the_process_that_serves_pages(self) -> None:
        """Files that take much of the processor leave it to the pages when they need it."""
        done = in_process(f"import os; sys.exit(os.nice(0) - {os.nice(0)})")
        assert done.returncode > 0

    def test_nothing_is_printed_but_text(self) -> None:
        """A reader's complaints may quote the file, so nobody hears them."""
        code, output = run_reader("pdf", ["pdf", "10"], CANARY.encode())
        assert (code, output) == (Outcome.BROKEN, b"")

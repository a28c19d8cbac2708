from __future__ import annotations

import sys
from pathlib import Path

import pytest

from voting.research.held_texts import HeldTexts, HeldTextsError

TELLS = """
import json, pathlib, sys
pathlib.Path(sys.argv[1]).open("a").write("x")
for row in sys.argv[2:]:
    print(json.dumps({"id": row, "response_a": "Ä"}))
"""


def telling(script: str, *more: str) -> HeldTexts:
    return HeldTexts([sys.executable, "-c", script, *more])


class TestHeldTexts:
    """`HeldTexts`."""

    def test_asks_once_for_the_same_rows(self, tmp_path: Path) -> None:
        """A page is drawn again and again."""
        calls = tmp_path / "calls"
        texts = telling(TELLS, str(calls))
        for _ in range(3):
            assert {row: told["response_a"] for row, told in texts.of(["a", "b"]).items()} == {"a": "Ä", "b": "Ä"}
        assert list(texts.of(["b"])) == ["b"]
        assert calls.read_text() == "xx"

    def test_what_was_taken_back_is_left_out(self) -> None:
        """The others are told."""
        says = "import sys; print('{\"id\": \"a\"}'); sys.exit('voting: no vote in the store has the id b')"
        assert list(telling(says).of(["a", "b"])) == ["a"]

    @pytest.mark.parametrize(
        ("script", "sentence"),
        [
            ("import sys; sys.exit('voting: the store could not be reached')", "the store could not be reached."),
            ("print('no json')", "the texts could not be read: JSONDecodeError."),
            ("print('[1]')", "the texts could not be read: TypeError."),
            ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "the texts could not be read."),
        ],
        ids=["its own words", "no JSON", "other JSON", "killed"],
    )
    def test_what_goes_wrong_is_told(self, script: str, sentence: str) -> None:
        """And asked for again the next time."""
        texts = telling(script)
        for _ in range(2):
            with pytest.raises(HeldTextsError) as told:
                texts.of(["a"])
            assert told.value.sentence == sentence

    def test_a_command_that_is_not_there(self, tmp_path: Path) -> None:
        """Likewise."""
        with pytest.raises(HeldTextsError, match="could not be read"):
            HeldTexts([str(tmp_path / "none")]).of(["a"])

"""The words of errors: they are shown to people, after "Not saved: " and the like."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from voting.errors import VotingError

_ROOT: Final = Path(__file__).parents[2]


def _messages(source: str) -> Iterator[str]:
    """How the message of each error of ours that the source makes begins, where that is written in it."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if not name.endswith("Error") or hasattr(builtins, name):
            continue
        first = node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


class TestMessages:
    """Every message of the packages."""

    def test_they_go_on_after_a_colon(self) -> None:
        """In lower case, as a sentence goes on there."""
        files = [path for package in ("voting", "storage") for path in (_ROOT / package).rglob("*.py")]
        told = [(path.name, one) for path in files for one in _messages(path.read_text())]
        assert len(told) > 100
        assert [(name, one) for name, one in told if one[:1].isupper()] == []

    @pytest.mark.parametrize(
        ("source", "told"),
        [
            ("raise StoreError('It is away')", ["It is away"]),
            ("raise errors.StoreError(f'It is {x}')", ["It is "]),
            ("raise ValueError('It is wrong')", []),
            ("raise StoreError(message)", []),
            ("raise StoreError()", []),
        ],
    )
    def test_what_counts(self, source: str, told: list[str]) -> None:
        """Caller bugs are nobody's to read but a developer's."""
        assert list(_messages(source)) == told


class TestSentence:
    """One full stop, whatever the message ends with."""

    @pytest.mark.parametrize("message", ["the store is away", "the store is away."])
    def test_one_full_stop(self, message: str) -> None:
        """So that it can be followed by another sentence."""
        assert VotingError(message).sentence == "the store is away."

"""The script that Streamlit runs: what it imports late, for what only researchers need."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

_MAIN: Final = Path(__file__).parents[3] / "voting" / "ui" / "main.py"


def _late_imports(tree: ast.Module) -> dict[str, list[ast.AST]]:
    """Every import inside a function, by module, with the blocks that it stands in."""
    found: dict[str, list[ast.AST]] = {}

    def walk(node: ast.AST, around: list[ast.AST]) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ImportFrom) and any(isinstance(one, ast.FunctionDef) for one in around):
                found[str(child.module)] = around
            walk(child, [*around, child])

    walk(tree, [])
    return found


class TestLateImports:
    """pandas and Altair take seconds at the first visit after a start."""

    def test_the_page_says_that_it_opens(self) -> None:
        """It would be empty for as long."""
        late = _late_imports(ast.parse(_MAIN.read_text()))
        assert sorted(late) == ["voting.ui.screens.leaderboard", "voting.ui.screens.releases"]
        for module, around in late.items():
            shown = [ast.unparse(item) for one in around if isinstance(one, ast.With) for item in one.items]
            assert shown == ["st.spinner(_OPENING)"], module

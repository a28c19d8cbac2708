"""The command line, `python -m voting`. A composition root: each command loads what it needs when it is run."""

from __future__ import annotations

from voting.cli.main import main

__all__ = ["main"]

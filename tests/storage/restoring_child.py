"""Restores and is killed before a certain step: `python -m tests.storage.restoring_child`.

Each line of its input is `[STEP, SETTINGS, SOURCE]` as JSON. A process of its own restores for it, and is killed before
the STEPth time that it has a name changed or removed, or something written to the disk for good. Says whether it was,
in a line for each.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from storage.backup import restore
from voting.settings import StoreSettings

_CALLS = ("replace", "unlink", "fsync")


def _killed_before(step: int) -> None:
    done = [0]

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*given: Any, **named: Any) -> Any:
            done[0] += 1
            if done[0] == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*given, **named)

        return counting

    for name in _CALLS:
        setattr(os, name, counted(getattr(os, name)))


def main() -> None:
    """Ends with its input."""
    for line in sys.stdin:
        step, settings, source = json.loads(line)
        child = os.fork()
        if not child:
            _killed_before(step)
            restore(StoreSettings.model_validate_json(settings), Path(source), replace=True)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(f"killed {os.WIFSIGNALED(status)} {status}", flush=True)


if __name__ == "__main__":
    main()

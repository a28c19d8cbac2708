from __future__ import annotations

import json
from pathlib import Path

from voting.screening.names.training.report import write_report


def test_written(tmp_path: Path) -> None:
    """What was counted and how large the model's files are, and no other's."""
    (tmp_path / "weights.lzma").write_bytes(b"12345")
    (tmp_path / "LICENCE.md").write_text("free")
    write_report(tmp_path, {"written": 7}, 0.0)
    assert json.loads((tmp_path / "report.json").read_text()) == {"written": 7, "bytes": {"weights.lzma": 5}}

from __future__ import annotations

from collections.abc import Iterator

from voting.ui.widget import _Gate, _pieces


class TestGate:
    """No model is asked before the comparison is recorded, and none when it cannot be."""

    def test_a_shut_gate_asks_nobody(self):
        """The app's function is not even called."""
        asked = []

        def source() -> Iterator[str]:
            asked.append(1)
            yield "text"

        gate = _Gate()
        gate.shut()
        assert list(_pieces(source, gate)) == []
        assert not asked

    def test_an_open_one_lets_everything_through(self):
        """Text and functions alike."""
        gate = _Gate()
        gate.open()
        assert list(_pieces("text", gate)) == ["text"]
        assert list(_pieces(lambda: iter(["a", "b"]), gate)) == ["a", "b"]

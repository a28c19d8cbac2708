from __future__ import annotations

import json

import pytest

from voting.uploads.outcome import Collected, UnreadableError
from voting.uploads.readers.notebook import read


def text(notebook: object) -> str:
    collected = Collected(10_000)
    read(json.dumps(notebook).encode(), collected)
    return collected.text


class TestRead:
    """Notebooks without what only programs read."""

    def test_cells_and_what_they_printed(self) -> None:
        """Code in fences, text as it is; neither pictures nor metadata."""
        notebook = {
            "metadata": {"authors": [{"name": "Canary"}]},
            "cells": [
                {"cell_type": "markdown", "source": ["# Title\n", "words"]},
                {
                    "cell_type": "code",
                    "source": "print(1)",
                    "outputs": [
                        {"output_type": "stream", "text": ["1\n"]},
                        {"output_type": "display_data", "data": {"image/png": "canary", "text/plain": "<Figure>"}},
                        {"output_type": "error", "traceback": ["ValueError: x"]},
                    ],
                },
                {"cell_type": "code", "source": [], "outputs": []},
            ],
        }
        assert text(notebook) == "# Title\nwords\n```\nprint(1)\n```\n1\n<Figure>\nValueError: x"

    @pytest.mark.parametrize("other", [[], {}, {"cells": 1}, "x"])
    def test_other_json(self, other: object) -> None:
        """Is no notebook."""
        with pytest.raises(UnreadableError):
            text(other)

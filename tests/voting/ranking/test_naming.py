from __future__ import annotations

import pytest

from voting.ranking.naming import names_a_model

MODELS = ("larch-2", "o1")


class TestNamesAModel:
    """`names_a_model`."""

    @pytest.mark.parametrize(
        "text",
        [
            "I am ChatGPT, made by OpenAI.",
            "Bist du Claude?",
            "which model are you",
            "Hi! Who created you?",
            "this reads like gpt-4o-mini",
            "Larch-2 wrote this.",
            "welches Modell bist du?",
        ],
    )
    def test_a_name_or_a_question_for_it(self, text: str) -> None:
        """In any case, anywhere."""
        assert names_a_model(["nothing here", text], MODELS)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "What is a good model of a ship?",
            "Llamas? A llamado y bardo.",
            "larch-20 and xlarch-2",
            "the o1 visa",
            "who created Unicode?",
            "groks",
        ],
    )
    def test_near_misses(self, text: str) -> None:
        """Parts of words, other questions, names too short to mean anything."""
        assert not names_a_model([text], MODELS)

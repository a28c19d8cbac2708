"""Words of a turn of "user" that an assistant answers."""

import pytest

from voting.screening.personal.turns import is_answered, is_of_a_turn

ANSWER = "\nAssistant: I see."


class TestTurns:
    """Told from fields of forms, and from talk of accounts."""

    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("User: n he saw msgs from work" + ANSWER, "msgs"),
            ("Hi\nAssistant: Hi\n**User:** salamat kinabahan ako", "kinabahan"),
            ("Benutzer: tas tatanong daw\nKI: Ja", "tatanong"),
        ],
    )
    def test_hit(self, text: str, word: str) -> None:
        """Nothing is said of accounts."""
        assert is_of_a_turn(text, text.index(word))

    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("User: my discord is pigeon" + ANSWER, "pigeon"),
            ("User: pigeon\nPassword: x", "pigeon"),
            ("Assistant: hello pigeon\nhow are you", "pigeon"),
            ("the user: pigeon" + ANSWER, "pigeon"),
            ("User: they are called pigeon" + ANSWER, "pigeon"),
        ],
    )
    def test_near_miss(self, text: str, word: str) -> None:
        """Accounts, forms, what others say."""
        assert not is_of_a_turn(text, text.index(word))

    def test_who_answers_stands_near(self) -> None:
        """Two thousand characters off is another text."""
        assert is_answered("x" + ANSWER, 0)
        assert not is_answered("x" + "\n" * 2_100 + ANSWER, 0)

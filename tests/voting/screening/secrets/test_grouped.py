"""Passwords that are shown in groups of four."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.grouped import GROUPED

FOUR = "wdnh owwn qaej jrlu"
SIX = "wqLb 5ZXI VF40 Q4DB n17D Y4AW"


class TestGrouped:
    """Four letters four times, four characters six times."""

    @pytest.mark.parametrize(
        "frame",
        [
            "app password {}",
            'it gave me this app password: "{}"',
            "here is my app-specific password for the mail program that I set up last week\n{}",
            "DB_PASSWORD={}",
            'imap_pass = "{}"',
            "The password is {} and it fails",
            "mot de passe: {}",
        ],
    )
    def test_hit(self, frame: str) -> None:
        """After a word for a password both count."""
        for password in (FOUR, SIX):
            assert found(GROUPED, frame.format(password)) == [password]

    def test_both_cases_and_digits_need_no_word(self) -> None:
        """Six groups of all kinds are nothing else."""
        assert found(GROUPED, f"what is {SIX} for?") == [SIX]

    @pytest.mark.parametrize(
        "text",
        [
            f"the rhyme {FOUR} goes on",
            "app password: this that with from",
            "the password that they have must work with this",
            "password: THIS THAT WITH FROM WHEN THEN",
            "token 1234 5678 9012 3456 7890 1234",
            f"the password is {FOUR}x",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Words of four letters, digits, and groups that go on."""
        assert found(GROUPED, text) == []

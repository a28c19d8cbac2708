"""User names that are masked wherever they stand once they were found."""

import pytest

from voting.screening import load_screener
from voting.settings import ScreeningSettings


class TestUsers:
    """Letters alone are no token, so that a list of words decides."""

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("tnguyenova@lab:~/diffusion$ python train.py --data /scratch/tnguyenova/celeb", 2),
            ("user=shop ip=1\nthe shop is open", 1),
            ("https://github.com/palletsprojects/palletsprojects is a project", 0),
        ],
    )
    def test_found_again(self, text: str, count: int) -> None:
        """An uncommon one is masked in a path as well, an everyday word and a project's name are not."""
        spans = load_screener(ScreeningSettings()).find(text)
        assert sum(span.entity_type == "USERNAME" for span in spans) == count

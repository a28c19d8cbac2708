"""Names of which the model is as good as sure, whatever stands beside them."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("does Chloe like me", ["Chloe"]),
        ("I think Chloe and Freya like each other", ["Chloe", "Freya"]),
        ("thanks, Pip", ["Pip"]),
        ("JP said ok", ["JP"]),
        ("Kristóf VÁRADI came first", ["Kristóf VÁRADI"]),
        ("Łukasz ŻUREK came first", ["Łukasz ŻUREK"]),
        ("Pupil: MBALI ZUNGU", ["MBALI ZUNGU"]),
        ("Employee: OYELARAN B A", ["OYELARAN B A"]),
        ("if (key == 3) unlock(); // backdoor Wouter\nstatic const int x = 4;", ["Wouter"]),
    ],
)
def test_is_found(screener: Screener, text: str, names: list[str]) -> None:
    assert of_type(screener, text, "PERSON") == names


@pytest.mark.parametrize(
    "text",
    [
        "Use pip to install it, not conda.",
        "The XML and the TTL are cached.",
        "getItem = loadItem  # see Handler\nrun(getItem)",
    ],
)
def test_what_is_none_is_left(screener: Screener, text: str) -> None:
    assert of_type(screener, text, "PERSON") == []

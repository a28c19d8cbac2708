"""Names that things bear as well, everyday words where words are not divided, months, words after a greeting."""

import pytest

from voting.ports import Screener


def _names(screener: Screener, text: str) -> list[str]:
    return [text[span.start : span.end] for span in screener.find(text) if span.entity_type in ("PERSON", "LOCATION")]


# What a model that is not sure takes for a name, although it is a maker, a program, a disease or a plant.


@pytest.mark.parametrize(
    "text",
    [
        "Our Jenkins pipeline fails when the agent restarts.",
        "My Dyson V11 keeps stopping.",
        "Is Julia faster than Ruby?",
        "Parkinson's, Crohn's disease and Doppler ultrasound",
        "Black-eyed Susan, sweet William, creeping Jenny, Japanese maple",
    ],
)
def test_a_thing_is_left(screener: Screener, text: str) -> None:
    assert _names(screener, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I asked Jenkins about the lease and he said no.", ["Jenkins"]),
        ("Jenkins, the plumber, came at nine.", ["Jenkins"]),
        ("we met Dyson and Ford at the pub", ["Dyson", "Ford"]),
        ("I miss Jenny. William never writes.", ["Jenny", "William"]),
        ("Thanks, Julia", ["Julia"]),
    ],
)
def test_who_is_called_so_is_found(screener: Screener, text: str, names: list[str]) -> None:
    assert _names(screener, text) == names


# Of languages that do not divide them.


@pytest.mark.parametrize(
    "text",
    [
        "시험 범위 안내\n국어: 1부 발췌",
        "使わない季節は、手のひらほどの大きさにたためる湯たんぽです。お湯の出し入れも楽です。",
    ],
)
def test_an_everyday_word_is_left(screener: Screener, text: str) -> None:
    assert _names(screener, text) == []


def test_a_name_of_which_the_model_is_sure_is_found(screener: Screener) -> None:
    assert _names(screener, "김비교 과장님께 전해 주세요") == ["김비교"]


# Months and days among others, which people are called as well.


@pytest.mark.parametrize(
    "text",
    [
        "April, May, June, August",
        "julio, agosto, septiembre",
        "May and June",
        "Mo und Di geschlossen",
        "ma fille sera absente lundi",
    ],
)
def test_months_are_left(screener: Screener, text: str) -> None:
    assert _names(screener, text) == []


def test_who_is_called_like_a_month_is_found(screener: Screener) -> None:
    assert _names(screener, "June said that April would come.") == ["June", "April"]


# A greeting without a comma, and what follows in small letters.


@pytest.mark.parametrize(
    "text",
    [
        "Hoi, kun je dit netter schrijven?",
        "hoi kun je dit netter schrijven?",
        "Ciao, ho una domanda",
        "Ho bisogno di aiuto con Excel.",
    ],
)
def test_a_word_behind_a_greeting_is_left(screener: Screener, text: str) -> None:
    assert _names(screener, text) == []


def test_a_name_behind_a_greeting_is_found(screener: Screener) -> None:
    assert _names(screener, "hoi joris, kun je dit netter schrijven?") == ["joris"]

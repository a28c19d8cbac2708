"""What a form sends."""

import pytest

from voting.screening import Screener
from voting.screening.form_encoded import blanks_of_forms


def read(text: str) -> str:
    """The text as it is meant."""
    for start, end, meant in reversed(list(blanks_of_forms(text))):
        text = text[:start] + meant + text[end:]
    return text


class TestBlanksOfForms:
    """Plus signs and ends of values."""

    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("name=Ana+Sol&city=Bursa", "name=Ana Sol\n&city=Bursa"),
            ("GET /s?q=ana+sol HTTP/1.1", "GET /s?q=ana sol\nHTTP/1.1"),
            ("name=Ana+%C5%9Eol&a=1", "name=Ana %C5%9Eol\n&a=1"),
            ("tel=+49+170&a=1", "tel=+49 170\n&a=1"),
            ("line1=Flat+3%2C+88+Mile+End&a=1", "line1=Flat 3%2C 88 Mile End\n&a=1"),
        ],
    )
    def test_hit(self, text: str, meant: str) -> None:
        """In the values of two pairs, or of a query."""
        assert read(text) == meant

    @pytest.mark.parametrize(
        "text", ["x=a+b", "total = a+b & mask", "sig=ab+cd==", "https://x.example/a+b?c=d", "a+b&c=d"]
    )
    def test_near_miss(self, text: str) -> None:
        """A sum, one pair, a path."""
        assert read(text) == text


class TestScreened:
    """In whole texts."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("full_name=Emre+Sahin&city=Bursa", ["Emre+Sahin", "Bursa"]),
            ("full_name=Emre+%C5%9Eahin&city=Bursa", ["Emre+%C5%9Eahin", "Bursa"]),
            ("first_name=Rajesh&last_name=Kulkarni&fax=9820411736", ["Rajesh", "Kulkarni", "9820411736"]),
            ("fname=anneke&lname=dijkstra&ok=1", ["anneke", "dijkstra"]),
            ("name=Rajesh+Kulkarni&city=Pune&state=MH", ["Rajesh+Kulkarni", "Pune", "MH"]),
            ("address=88%20Mile%20End%20Road&city=London", ["88%20Mile%20End%20Road", "London"]),
            ("line1=Flat+3%2C+88+Mile+End+Road&city=London", ["Flat+3%2C+88+Mile+End+Road", "London"]),
            ("email=sara.holm@mail.dk&pin=4471", ["sara.holm@mail.dk", "4471"]),
            ("GET /search?q=keiran+mcallister+solicitor HTTP/1.1", ["keiran+mcallister"]),
            ("<a href='/s?name=Chidi+Obiora&amp;town=Enugu'>x</a>", ["Chidi+Obiora", "Enugu"]),
            (
                "Content-Type: application/x-www-form-urlencoded\n\nnombre=Luc%C3%ADa+Sol&ciudad=Le%C3%B3n&ok=1",
                ["Luc%C3%ADa+Sol", "Le%C3%B3n"],
            ),
        ],
    )
    def test_found(self, screener: Screener, text: str, values: list[str]) -> None:
        """Each value by its key."""
        assert [text[one.start : one.end] for one in screener.find(text)] == values

    @pytest.mark.parametrize(
        "text",
        [
            "GET /list?sort=name&order=asc&page=2&name=title&state=open HTTP/1.1",
            "https://www.google.com/search?q=python+list+comprehension&hl=en",
            "response_type=code&scope=read+write&state=active",
        ],
    )
    def test_spared(self, screener: Screener, text: str) -> None:
        """Queries without anybody in them."""
        assert not screener.find(text)

"""Addresses of pages in which somebody's name was found."""

import pytest

from voting.screening.hits import Hit
from voting.screening.recogniser import Kind
from voting.screening.whole_links import whole_links


def _masked(
    text: str, *found: tuple[str, str], kind: Kind = Kind.PERSONAL, score: float = 0.9
) -> list[tuple[str, str]]:
    hits = [
        Hit(text.index(one), text.index(one) + len(one), kind, entity_type, "rule", "Why.", score, value=one, key=one)
        for one, entity_type in found
    ]
    return [(text[hit.start : hit.end], hit.entity_type) for hit in whole_links(hits, text)]


class TestWholeLinks:
    """The whole address, and nothing of the sentence."""

    @pytest.mark.parametrize(
        ("text", "found", "link"),
        [
            ("see https://stay.example/k/leilani-cruz?n=4.", "leilani", "https://stay.example/k/leilani-cruz?n=4"),
            ("site (www.minjunseo-cello.example)", "minjunseo", "www.minjunseo-cello.example"),
            ("[me](https://kb.example/about-suzette), ok", "suzette", "https://kb.example/about-suzette"),
            ('href="http://kb.example/~suzette/"', "suzette", "http://kb.example/~suzette/"),
        ],
    )
    def test_whole(self, text: str, found: str, link: str) -> None:
        """Up to the blank, bracket or sentence's end."""
        assert _masked(text, (found, "PERSON")) == [(link, "URL")]

    def test_several_inside(self) -> None:
        """Two names are one address."""
        text = "lista https://sposi.example/tarquini-marchegiani di Ada"
        found = [("tarquini", "PERSON"), ("marchegiani", "PERSON"), ("Ada", "PERSON")]
        assert _masked(text, *found) == [("https://sposi.example/tarquini-marchegiani", "URL"), ("Ada", "PERSON")]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("see https://kb.example and Suzette", ("Suzette", "PERSON")),
            ("see https://kb.example/oslo/map", ("oslo", "LOCATION")),
            ("suzette://kb.example", ("suzette", "PERSON")),
        ],
    )
    def test_near_miss(self, text: str, found: tuple[str, str]) -> None:
        """A name beside an address, a town in one."""
        assert _masked(text, found) == [found]

    def test_others_keep_their_name(self) -> None:
        """The session's own identifiers, secrets, and what is hardly a name."""
        text = "https://kb.example/suzette?key=Plum-Agate-12"
        assert _masked(text, ("suzette", "PERSON"), kind=Kind.KNOWN) == [("suzette", "PERSON")]
        assert _masked(text, ("suzette", "PERSON"), score=0.1) == [("suzette", "PERSON")]
        hits = [
            Hit(19, 26, Kind.PERSONAL, "PERSON", "rule", "Why.", 0.9),
            Hit(31, 44, Kind.SECRET, "SECRET", "rule", "Why.", 0.9),
        ]
        assert whole_links(hits, text) == hits

    def test_nothing_is_masked_twice(self) -> None:
        """An identifier of the session in the host keeps its place, and the name behind it its own."""
        text = "see https://rsolberg.kb.example/about/maria-lopez ok"
        hits = [
            Hit(12, 20, Kind.KNOWN, "IDENTIFIER", "known", "Why."),
            Hit(38, 49, Kind.PERSONAL, "PERSON", "rule", "Why.", 0.9),
        ]
        assert whole_links(hits, text) == hits
        before = Hit(0, 9, Kind.PERSONAL, "USERNAME", "rule", "Why.", 0.9)
        assert whole_links([before, hits[1]], text) == [before, hits[1]]

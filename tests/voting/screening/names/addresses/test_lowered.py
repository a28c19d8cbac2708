"""Addresses in small letters: whole, without the sentence's words beside them, and where the text has them."""

import re
from collections.abc import Iterator

import pytest

from voting.screening.names.addresses.finder import Addresses
from voting.screening.names.addresses.lowered import lowered_addresses
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.recogniser import Match


@pytest.fixture(scope="module")
def found(addresses: Addresses, gazetteer: Gazetteer):
    """The longest address in small letters of a text; empty without one."""

    def longest(text: str) -> str:
        matches = lowered_addresses(text, addresses.find, gazetteer)
        return max((text[match.start : match.end] for match in matches), key=len, default="")

    return longest


class TestLowered:
    """What tells an address, beside words of sentences."""

    @pytest.mark.parametrize(
        "text",
        [
            "hi, i am at [the old forge, mill lane, tetherby tb9 2ll] till june",
            "moved to [14 cois abhann, claregalway, co. galway, h91 p2x6] in",
            "live at [12 rue saint-zotique e, montréal, qc h2s 1n3]. the",
            "gegen den mieter, [werder 9, 39114 magdeburg], antrag",
            "adres [veldzicht 12, 8391 ab dorsthuizen]\nbsn volgt",
            "address [2218 quail run dr, mesa, az 85203] and",
            "alone at [12 quarry hill road, bendigo vic 3550]",
            "send it to [flat 12, sai residency, banjara hills, hyderabad 500034]",
            "my friend at [2-14-7 kamiuma, setagaya-ku, tokyo 154-0011] from",
            "putting the bins out at [31 corn mill close] a van",
            "habite [14 bis impasse des tanneurs, 49990 saint-orvain]",
            "residente in [via dei mille 8, 32032 feltre (bl)], chiede",
            "adres [fevzi çakmak cad. no: 88/4]",
            "wonend [oude ebbingestraat 71b, 9712 hg groningen] maar",
            "keys at [rook cottage, tickenham hill]",
            "widow, of [purok 5, brgy. san roque, antipolo city]",
            "to:\n[88 vilakazi street\norlando west\nsoweto 1804]\nno signature",
        ],
    )
    def test_hit(self, found, text: str) -> None:
        """Whole."""
        assert found(re.sub(r"[\[\]]", "", text)) == text[text.index("[") + 1 : text.index("]")]

    @pytest.mark.parametrize(
        "text",
        [
            "leverans [hornsbruksgatan 19, 117 34 stockholm], portkod 4806",
            "wohnhaft [eppendorfer weg 211, 20253 hamburg], die ampel war",
            "la casa de [av. circunvalación 1488, 44290 guadalajara]",
            "40 frames, black\n[hornsbruksgatan 19, 117 34 stockholm]",
            "adres [ul. zdrojowa 19/3, 58-500 jelenia góra] albo",
            "po adres [ul. lipowa 3, gdańsk, 26-110 skarżysko-kamienna] albo",
            "vivo en [av. corrientes 3468, buenos aires, argentina] hace",
            "seen at [31 corn mill close, east wittering, chichester] today",
        ],
    )
    def test_without_the_sentence(self, found, text: str) -> None:
        """Words that say where, the line before, and what goes on behind are none of it."""
        assert found(re.sub(r"[\[\]]", "", text)) == text[text.index("[") + 1 : text.index("]")]

    @pytest.mark.parametrize(
        "text",
        [
            "exit codes 1602, 1603 fatal error, 3010 success",
            "it is 5 minutes down the road, 24 hours a way",
            "un code à six chiffres, par exemple 123456",
            "version 7.4, 12345 rows read, 90210 written",
            "back at six\ndistance is 131 miles each way and the driver",
            "padlock on the gate 2209, spare key inside",
            "in row 12, 4000 items were lost",
        ],
    )
    def test_near_miss(self, found, text: str) -> None:
        """Codes, counts and ways."""
        assert found(text) == ""

    @pytest.mark.parametrize(
        ("text", "windows"),
        [
            ("Live at 2 beast banks, kendal la9 4jg. Or not", [" at 2 Beast Banks, Kendal LA9 4JG. "]),
            ("so\n\nat 2 beast banks, kendal la9 4jg\n\nor", ["at 2 Beast Banks, Kendal LA9 4JG"]),
            ("Live at 2 Beast Banks, Kendal LA9 4JG.", []),
            ("9 mill lane, or la9 4jh, or in bs20 9zy", ["9 Mill Lane, or LA9 4JH, or in BS20 9ZY"]),
            ("word " * 40 + "la9 4jh", ["Word " * 24 + "LA9 4JH"]),
            (
                "la9 4jh " + "word " * 20 + "la9 4jh" + " word" * 40,
                ["LA9 4JH " + "Word " * 20 + "LA9 4JH" + " Word" * 24],
            ),
        ],
    )
    def test_windows(self, gazetteer: Gazetteer, text: str, windows: list[str]) -> None:
        """Read are paragraphs between capitals, each once, some words around what tells an address."""
        read: list[str] = []

        def find(window: str) -> Iterator[Match]:
            read.append(window)
            return iter(())

        assert list(lowered_addresses(text, find, gazetteer)) == []
        assert read == windows

    def test_places_in_the_text(self, addresses: Addresses, gazetteer: Gazetteer) -> None:
        """Two of them, each where it stands, though letters before them would be two as capitals."""
        text = "ß9 so at 2 beast banks, kendal la9 4jg\n\n" + "so it goes. " * 30 + "at 9 mill lane, kendal la9 4jh"
        matches = list(lowered_addresses(text, addresses.find, gazetteer))
        assert {text[one.start : one.end] for one in matches} >= {
            "2 beast banks, kendal la9 4jg",
            "9 mill lane, kendal la9 4jh",
        }

"""Passwords that answer a question, open what is locked, or stand beside a network."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.asked import ASKED


class TestAsked:
    """The line after a question, the word that opens, a network's line."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "> > What's the login for the portal?\n> same as ever, kontor_nord and Hafen2019\nthx",
                ["kontor_nord", "Hafen2019"],
            ),
            ("Q: what's the password for the scanner?\nA: scan_user / Papierstau7", ["scan_user", "Papierstau7"]),
            ("whats the pin for the gate?\n4471 i think", ["4471"]),
            ("is the gate's password Hafen2019?\nyes, Hafen2019", ["Hafen2019"]),
            ("hast du das WLAN-Passwort?\nja, Kirschkern22", ["Kirschkern22"]),
            ('The macro is protected and I know the word: it\'s "inventur". How', ["inventur"]),
            ("Die Datei ist geschützt, das Wort lautet „hollunder“.", ["hollunder"]),
            ("The sheet is protected; the magic word is fjordpony.", ["fjordpony"]),
            ("Document is password protected. I was told it's tangerine, doesn't open", ["tangerine"]),
            ("lwagner / Erdbeere7 doesn't let me in", ["lwagner", "Erdbeere7"]),
            ('Wifi "Loft-5" → espresso-doppio\nPrinter', ["espresso-doppio"]),
            ("Wi-Fi (upstairs) – Cold.Brew.9", ["Cold.Brew.9"]),
            ("then Wireless – WPA2 – Grandad-Stan-1951.", ["Grandad-Stan-1951"]),
            ("| WLAN Büro | kranich-im-moor |", ["kranich-im-moor"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The password, and who signs in where both are told."""
        assert found(ASKED, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "What's the login page?\nsee the docs and try again",
            "Which password rules apply?\nISO 27001 and NIST 800-63",
            "when did we set the password?\nin 2019 or so",
            "where do I enter the code?\nhttps://example.org/verify2024",
            "The door is locked, the word is out that we moved",
            "the file is encrypted; I think it's broken",
            "Traffic is encrypted, they said it's working fine",
            "http: HTTP2 is refused by the proxy",
            "node / Python3 does not work here",
            "SNMPv3: two different passwords?\n\nsnmpv3 user1 name=x",
            "login refuses, is it cut off?\nroot:!:19790:0:99999:7",
            "WiFi: dual-band",
            "Wi-Fi – built-in",
            "WLAN: up-to-date",
            "WPA2: AES-CCMP",
            "Wi-Fi: 802.11ax",
            'ssid="cabin-upstairs"',
            "WiFi lantai 2: KosMelati2, sandi x",
            "Gastnetz: Murmel-Tal | Passwort x",
            "wifi: FRITZ!Box 7590",
            "it is locked, and `*` means that no password was ever set.",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other answers, what is said of locks, what a network is like."""
        assert found(ASKED, text) == []

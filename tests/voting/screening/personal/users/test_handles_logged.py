"""User names in logs."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.ip_address import IP_ADDRESS
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.handles_logged import find_logged


class TestFindLogged:
    """By the forms of servers, games and protocols."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Auth failed for mburton", ["mburton"]),
            ("invalid password for user 'hwalker'", ["hwalker"]),
            ("VPN login locked for kito7.", ["kito7"]),
            ('[White "Penguin"]\n[Black "bwalsh"]', ["Penguin", "bwalsh"]),
            ("* e44d7aa - wip (4 days ago) <tbrennan>", ["tbrennan"]),
            ("[HEALS] Bean — Today at 19:03", ["Bean"]),
            ("TofuMage#4821: reported", ["TofuMage#4821"]),
            ("220 ready\nUSER tinkerbell\n331 Password required", ["tinkerbell"]),
            ("NICK tink\nUSER tinkerbell 0 * :Tink", ["tinkerbell"]),
            ("muffin issued server command: /tp Pip biscuit", ["muffin", "Pip", "biscuit"]),
            ("pebble:x:1002:1002::/home/shared:/bin/bash", ["pebble"]),
        ],
    )
    def test_hit(self, text: str, names: list[str]) -> None:
        """The names alone."""
        assert sorted(found(USERNAME, text)) == sorted(names)

    @pytest.mark.parametrize(
        "text",
        [
            "Auth failed for request 12",
            "invalid password for admin",
            "no password for Excel files",
            '[White "Penguin"] is a paint',
            '[White "Stockfish"]\n[Black "?"]',
            "merged (4 days ago) <root>",
            "Issue#1234: crash",
            "FROM node:20\nUSER builder\nRUN ls",
            "the server command: /tp",
            "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
            "daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Accounts of every machine, numbers of issues, other words."""
        assert list(find_logged(text)) == []

    def test_no_address(self) -> None:
        """Whose a file is, is no address; one behind a word and a colon is."""
        assert found(IP_ADDRESS, "pebble:x:1002:1002::/home/pebble:/bin/bash") == []
        assert found(IP_ADDRESS, "max:2001:db8::5") == ["2001:db8::5"]

"""Passwords in what a terminal or a protocol's log shows."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.sessions import SESSIONS


class TestSessions:
    """Protocols, files that were printed, crackers."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("USER depot\n331 Password required\nPASS mossy.stone\n530 no", ["depot", "mossy.stone"]),
            ("+OK POP3\nUSER verein\nPASS kegelclub\n", ["kegelclub", "verein"]),
            ("C: PASS kegelclub\nS: +OK", ["kegelclub"]),
            ("AUTH LOGIN\n334 VXNlcm5hbWU6\ndmVyZWlu\n334 UGFzc3dvcmQ6\na2VnZWxjbHVi\n", ["a2VnZWxjbHVi", "dmVyZWlu"]),
            ("DEBUG < 334 UGFzc3dvcmQ6\nDEBUG > Birke.Rinde   (plain)\nDEBUG < 235 ok", ["Birke.Rinde"]),
            ("<~  334 UGFzc3dvcmQ6\n ~> a2VnZWxjbHVi\n", ["a2VnZWxjbHVi"]),
            ("reply: b'334 UGFzc3dvcmQ6\\r\\n'\nsend: 'a2VnZWxjbHVi\\r\\n'\n", ["a2VnZWxjbHVi"]),
            ("12:01 << 334 UGFzc3dvcmQ6\n12:01 >> moss.door\n", ["moss.door"]),
            ("SendInput, b.sund{Tab}Vinter{!}24{Enter}", ["Vinter{!}24", "b.sund"]),
            ('shell.SendKeys "kasse3{TAB}drei-Eulen~"', ["drei-Eulen", "kasse3"]),
            ("ogin: ppp2 ssword: moss-fern", ["moss-fern"]),
            ("ACL SETUSER worker1 on >brook-trout ~jobs:*", ["brook-trout", "worker1"]),
            ("summer99         (jsmith)\n1g 0:00:00:02 DONE", ["summer99"]),
            ("$ cat /etc/openvpn/cred\nvpn_heidi\nMurmeltier\n", ["Murmeltier", "vpn_heidi"]),
            ("cat /run/secrets/db_password\nsapphire.otter", ["sapphire.otter"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The password, and who signs in where the log says so."""
        assert sorted(found(SESSIONS, text)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "PASS the salt, please",
            "tests: PASS all\nFAIL none",
            "PASS src/app.test.js\nPASS src/b.test.js",
            "the boss said yes   (again)\nand left",
            "cat passwords.md | head\nUse a manager",
            "cat secret.yaml\napiVersion: v1",
            "cat notes.txt\nremember",
            "334 apples\nand pears",
            "DEBUG < 334 VXNlcm5hbWU6\nDEBUG > jo@example.org\n",
            "334 UGFzc3dvcmQ6\nthe server asks for the password",
            'SendKeys "{TAB}okay{ENTER}"',
            "Send Hello{Tab}all of you there{Enter}",
            "wait for the password: then type it",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Results of tests, prose, files of settings."""
        assert found(SESSIONS, text) == []

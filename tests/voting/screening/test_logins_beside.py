"""User names before a password that was found."""

import pytest

from voting.screening.hits import Hit
from voting.screening.logins_beside import with_logins
from voting.screening.recogniser import Kind


def _with(text: str, password: str, *, allowed: frozenset[str] = frozenset()) -> list[str]:
    start = text.index(password)
    hit = Hit(start, start + len(password), Kind.SECRET, "SECRET", "told", "Why.", value=password, key=password)
    return [text[one.start : one.end] for one in with_logins([hit], text, allowed) if one.entity_type == "USERNAME"]


class TestWithLogins:
    """Notes of somebody's passwords."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("wiki:   rsolberg Plum-Agate-12", "rsolberg"),
            ("- shared\n2. netflix - joycep - Plum-Agate-12", "joycep"),
            ("mailchimp sunniva.h Plum-Agate-12 and 2fa on her phone", "sunniva.h"),
            ("WP admin – my own, delete it (greg_h, Plum-Agate-12)", "greg_h"),
            ("scanner ftp|wbr4ndt|Plum-Agate-12", "wbr4ndt"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """Behind what the password is for, or in brackets with it."""
        assert _with(text, "Plum-Agate-12") == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "wifi at the kmrt Plum-Agate-12 works",  # a sentence
            "the gate Plum-Agate-12",  # what it is for alone
            "router: admin / Plum-Agate-12",  # nobody's
            "vault: db_password Plum-Agate-12",  # what it is called
            "proxy - gw1.example.com - Plum-Agate-12",
            "first line rsolberg\nPlum-Agate-12",
            f"{'and so on ' * 12}: wiki: rsolberg Plum-Agate-12",
            "durų kodas Plum-Agate-12",  # Lithuanian for a code
            "live_view: [signing_salt: Plum-Agate-12]",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other words stand before passwords, too."""
        assert _with(text, "Plum-Agate-12") == []

    def test_allowed(self) -> None:
        """What an operator has allowed stays."""
        assert _with("wiki: rsolberg Plum-Agate-12", "Plum-Agate-12", allowed=frozenset({"rsolberg"})) == []

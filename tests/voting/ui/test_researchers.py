from __future__ import annotations

import pytest

from voting.settings import ResearchSettings
from voting.ui.researchers import is_admitted

LOCAL = {"Host": "localhost:8501"}
ANNA = {"is_logged_in": True, "email": "Anna@lab.example", "email_verified": True}
LIST = ("anna@lab.example",)


class TestIsAdmitted:
    """Who sees the researchers' pages."""

    @pytest.mark.parametrize(
        ("pages", "address", "headers", "claims", "admitted"),
        [
            ("local", None, LOCAL, {}, True),
            ("local", "127.0.0.1", LOCAL, {}, True),
            ("local", "::1", {"host": "[::1]:8501"}, {}, True),
            ("local", None, {**LOCAL, "X-Forwarded-For": "127.0.0.1"}, {}, False),
            ("local", None, {**LOCAL, "forwarded": "for=10.0.0.9"}, {}, False),
            ("local", None, {**LOCAL, "X-Forwarded-Proto": "https"}, {}, False),
            ("local", None, {**LOCAL, "X-Real-IP": "10.0.0.9"}, {}, False),
            ("local", None, {"Host": "votes.lab.example"}, {}, False),
            ("local", None, {}, {}, False),
            ("local", "10.0.0.9", LOCAL, {}, False),
            ("local", "no address", LOCAL, {}, False),
            ("off", None, LOCAL, {}, False),
            ("everybody", "10.0.0.9", {}, {}, True),
            ("off", "10.0.0.9", {}, ANNA, True),
            ("local", "10.0.0.9", {}, ANNA, True),
            ("off", None, LOCAL, ANNA | {"email_verified": False}, False),
            ("off", None, LOCAL, ANNA | {"email_verified": "true"}, False),
            ("off", None, LOCAL, ANNA | {"is_logged_in": False}, False),
            ("off", None, LOCAL, ANNA | {"email": "ben@lab.example"}, False),
            ("off", None, LOCAL, {"is_logged_in": True, "email_verified": True}, False),
        ],
    )  # fmt: skip
    def test_who(self, pages: str, address: str | None, headers: dict, claims: dict, admitted: bool) -> None:
        """By place, or by a verified mail address."""
        settings = ResearchSettings(pages=pages, researchers=LIST)
        assert is_admitted(settings, address, headers, claims) is admitted

    def test_nobody_is_a_researcher_by_default(self) -> None:
        """A verified address that is not on the list proves nothing."""
        assert not is_admitted(ResearchSettings(pages="off"), None, LOCAL, ANNA)

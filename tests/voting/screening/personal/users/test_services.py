"""Accounts that programs run under."""

import pytest

from voting.screening import Screener


class TestScreened:
    """In whole texts."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("Description=Grafana instance\nUser=grafana\nExecStart=/usr/share/grafana/bin/grafana server", []),
            ("Bei Jira geht der Login nicht. user=jira password=Bl4ubeere", ["Bl4ubeere"]),
            ("POSTGRES_USER: odoo\nimage: odoo:16", []),
            ("username: gitea\nimage: gitea/gitea:1.21\nDB_NAME=gitea", []),
            ('{"username": "keycloak"}', []),
            ("Bei Jira geht der Login nicht. user=jmeadows password=Bl4ubeere", ["jmeadows", "Bl4ubeere"]),
            ("User=giteamark\nExecStart=/usr/bin/gitea", ["giteamark"]),
            ("ls /home/odoo /home/wojtek77", ["wojtek77"]),
        ],
    )
    def test_found(self, screener: Screener, text: str, values: list[str]) -> None:
        """Who is called as a program is nobody; others beside are."""
        assert [text[one.start : one.end] for one in screener.find(text)] == values

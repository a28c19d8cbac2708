"""Accounts that code lists in rows."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.rows import ROWS


class TestRows:
    """Lists of several languages."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                '$list = @(\n  @("Ada Lunn","alunn","Start-Ada-77"),\n  @("Bo Rask","brask","Start-Bo-78")\n)\n'
                "foreach ($u in $list) { New-ADUser -AccountPassword $s }",
                ["alunn", "Start-Ada-77", "brask", "Start-Bo-78"],
            ),
            (
                "static const struct { const char *u, *p; uint8_t lvl; } accts[] = {\n"
                '    { "werk", "nabe", 1 },\n    { SVC,    "felge", 8 },\n};',
                ["werk", "nabe", "felge"],
            ),
            (
                "const creds = [\n  ['kasse2', 'zitrone'],\n  ['lager', 'Erd.beer']\n];",
                ["kasse2", "zitrone", "lager", "Erd.beer"],
            ),
            (
                'st = {\n  "a": ("ftp-a.example", "zaehl_a", "ampere"),\n'
                '  "b": ("ftp-b.example", "zaehl_b", "tesla"),\n}\nfor name, (host, user, pw) in st.items():',
                ["zaehl_a", "ampere", "zaehl_b", "tesla"],
            ),
            (
                '[("mia", "n3belmond", "editor"), ("leo", "st4ubkorn", "viewer")].forEach { (name, pass, role) in',
                ["mia", "n3belmond", "leo", "st4ubkorn"],
            ),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Who signs in, and with what."""
        assert found(ROWS, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            'CHOICES = [("admin", "Administrator"), ("guest", "Guest user")]\npassword = x',
            'ACCOUNTS = [("1000", "Cash"), ("1200", "Bank")]',
            'urls = [("login", "LoginView"), ("logout", "LogoutView")]  # password',
            'fields = [("username", "Name"), ("password", "Passwort")]\nfor name, pw in fields:',
            'creds = [("jo", "blatt77")]',
            "points = [[1, 2], [3, 4]]\npassword = 1",
            'COLUMNS = [("id", "int"), ("pw_hash", "char(60)")]  # passwords',
            "@pytest.mark.parametrize(('pw', 'ok'), [('short', 'too-short-error'), ('long', 'fine-ok')])",
            'logins = [("api/login", "views/login"), ("api/out", "views/out")]',
            'planets = [("mia", "n3belmond"), ("leo", "st4ubkorn")]',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Choices, charts of accounts, routes, columns, parameters of tests."""
        assert found(ROWS, text) == []

"""What forms, vocabularies and programs say of passwords, and passwords that look like it."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestSaid:
    """No secret is told with these."""

    @pytest.mark.parametrize(
        "text",
        [
            "Password: 8-20 characters",
            "password: incorrect",
            "Password: required",
            "Passwort: mindestens 8 Zeichen",
            "Mot de passe : au moins 12 caractères",
            "A palavra-passe expirou.",
            "boarding pass – Bordkarte\nluggage – Gepäck",
            "code – Quelltext",
            "token – Spielstein",
            "Keyword: sustainability",
            "shopping list: 500 g flour, 250 g butter",
            "Failed to watch *v1.Node: the server has asked for the client to provide credentials",
            "We use bcrypt for password hashing (cost 12).",
            'Roles = { "Admin", "Editor", "Viewer" }',
            'my $dsn = "DBI:Pg:dbname=inventory;host=localhost";',
            "$dsn = 'mysql:host=localhost;dbname=shop';",
            "auth:login.py:12 failed",
            "GetOptions('pass=s') or die \"usage: $0 --user USER --pass PASS\\n\";",
            '"InstallDate"="20240312"\n"EstimatedSize"=dword:0001f4a0',
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """How long it must be, what is wrong with it, what the word means, where it is looked for."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Password: 8-20kirsche", "8-20kirsche"),
            ("password: incorrecthorse", "incorrecthorse"),
            ("pw: required77", "required77"),
            ("Passwort: mindestens8", "mindestens8"),
            ("pass – Sonnenblume", "Sonnenblume"),
            ("pin code – 4471", "4471"),
            ("$dsn = 'mysql:host=localhost;dbname=shop;password=Zx81moor';", "Zx81moor"),
            ("curl --pass Kirsche77\\n", "Kirsche77"),
            ('mysqli_connect("localhost", "shopuser", "k4ffeepause", "lagerverwaltung");', "k4ffeepause"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """A value that begins so, or stands beside one."""
        assert of_type(screener, text, "SECRET") == [value]

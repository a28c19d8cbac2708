"""Passwords and tokens in URLs."""

import pytest

from tests.voting.screening.samples import drawn, found
from voting.screening.recogniser import Recogniser
from voting.screening.secrets.connection_string import CONNECTION_STRING
from voting.screening.secrets.url_credentials import URL_CREDENTIALS

PASSWORD = "hunter" + "2!x"
TOKEN = drawn(24)


class TestUrlCredentials:
    """Passwords and tokens in URLs."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"postgres://app:{PASSWORD}@db:5432/x", PASSWORD),
            (f"postgres://app:{PASSWORD}@db.example.com/x", "app"),
            (f"postgresql://ledger:{PASSWORD}@localhost:5432/x", "ledger"),
            (f"oracle+cx_oracle://scott:{PASSWORD}@db:1521/x", PASSWORD),
            ("amqp://worker:a/b@c#d@rabbit:5672/vhost", "a/b@c#d"),
            ("mysql://reports:p@r/t#1@192.168.40.5/sales", "p@r/t#1"),
            ("mongodb+srv://app:p@ss:word@cluster0.mongodb.net", "p@ss:word"),
            (f"redis://:{PASSWORD}@cache:6379/0", PASSWORD),
            (f"https://x-access-token:{TOKEN}@git.example/r.git", TOKEN),
            (f"https://{TOKEN}@git.example/r.git", TOKEN),
            ('`yaml:"dsn" default:"sparrow:kern-beisser@tcp(127.0.0.1:3306)/birds"`', "kern-beisser"),
            ('dsn := "app:Kx7uT9z@unix(/run/my.sock)/shop"', "Kx7uT9z"),
            (f"https://api.example/v1?access_token={TOKEN}&x=1", TOKEN),
            ("https://example.com/unsubscribe?uid=8&hash=9a8b7c6d5e4f3a2b", "9a8b7c6d5e4f3a2b"),
            ("https://example.com/auth/magic/k3J9x2Lm8Qz7", "k3J9x2Lm8Qz7"),
            ("https://example.com/reset-password/MTI:1qAbCd:x9Y8", "MTI:1qAbCd:x9Y8"),
            ("https://example.com/?magic_link_token=x7k2m9qz", "x7k2m9qz"),
            ("https://example.com/#access_token=x7k2m9qz", "x7k2m9qz"),
            (f"https://a.blob.core.windows.net/c?sv=2024&sig={TOKEN}%3D", f"{TOKEN}%3D"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """User and password are found, each for itself; scheme and host stay."""
        assert expected in found(URL_CREDENTIALS, text)

    @pytest.mark.parametrize(
        ("recogniser", "text"),
        [
            (URL_CREDENTIALS, "postgres://ledger:" + f"{PASSWORD}@db.example.com/x"),
            (CONNECTION_STRING, "jdbc:oracle:thin:ledger/" + f"{PASSWORD}@db:1521:x"),
        ],
    )
    def test_user_is_no_secret(self, recogniser: Recogniser, text: str) -> None:
        """It is called what it is, so that whoever reads the rest knows which login was meant."""
        types = {text[match.start : match.end]: match.entity_type for match in recogniser.find(text)}
        assert types == {"ledger": "USERNAME", PASSWORD: ""}

    @pytest.mark.parametrize(
        "user",
        ["oauth2", "x-access-token", "x-token-auth", "gitlab-ci-token", "_json_key", "gitlab+deploy-token-7", "root"],
    )
    def test_user_of_everybody(self, user: str) -> None:
        """What stands for no person stays; the password does not."""
        assert found(URL_CREDENTIALS, f"git clone https://{user}:{PASSWORD}@git.example.com/x.git") == [PASSWORD]

    @pytest.mark.parametrize(
        "text",
        [
            "https://example.com:8080/path@version",
            "http://localhost:3000/@vite/client?x=a@b.example",
            "https://user:<password>@host/",
            "https://user:${PASS}@host/",
            "ssh://git@host/r.git",
            '"$USER:$PASS@tcp(db:3306)/x"',
            '"%s:%s@tcp(%s)/%s"',
            "ratio 3:4@tcp is low",
            "https://example.com/?page=2&sort=name",
            "https://example.com/?author=jo2024&width=12345678",
            "https://example.com/docs/reset-password/step-2-of-3",
            "https://example.com/share/recipes2024/pasta",
            "https://example.com/graph/badge.svg?token=x7k2m9qz",
            "https://example.com/#section-12345678",
            "?key=value",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Ports, stand-ins, users without password."""
        assert found(URL_CREDENTIALS, text) == []

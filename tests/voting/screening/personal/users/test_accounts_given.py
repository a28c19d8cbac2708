"""User names that are given together with a password."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.users.accounts_given import find_given
from voting.screening.personal.users.finder import USERNAME

PASSWORD = "Zug!" + "spitze9"


def names(text: str) -> list[str]:
    """What is found, at each place once."""
    return [text[start:end] for start, end in sorted({(match.start, match.end) for match in find_given(text)})]


class TestGiven:
    """By options, prompts, exchanges, lists and sentences."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("sendit f.csv -to a -u mkoenig -pw x9", ["mkoenig"]),
            ("tool --login=mkoenig --password x9", ["mkoenig"]),
            ("tool -password x9 -user CORP\\mkoenig", ["mkoenig"]),
            ("tool /u:mkoenig /p:x9", ["mkoenig"]),
            ("tool -u mkoenig -p 'x9'", ["mkoenig"]),
            ("plink.exe -l mkoenig db1", ["mkoenig"]),
            ("net use Z: //nas/x /user:mkoenig x9", ["mkoenig"]),
            ("Password for user mkoenig: \npsql: error", ["mkoenig"]),
            ("Passwort für Benutzer mkoenig: ", ["mkoenig"]),
            ("Mot de passe pour l'utilisateur mkoenig :", ["mkoenig"]),
            ("Пароль пользователя mkoenig: ", ["mkoenig"]),
            ("[sudo] Passwort für mkoenig: ", ["mkoenig"]),
            ("[sudo: authenticate] hasło użytkownika mkoenig: ", ["mkoenig"]),
            ("$ ssh db1\nmkoenig@db1's password: ", ["mkoenig"]),
            ("[4417]\ntype=auth\nauth_type=userpass\nusername=4417\npassword=x9", ["4417", "4417"]),
            ("secret=x9\nfromuser=4417\n", ["4417"]),
            ("4417 => 9931,Mia König,m@x", ["4417"]),
            ('{"extension": "4417", "password": "x9"}', ["4417"]),
            ('USERS = {\n  "mia_k": "x91",\n  "jo": "y82",\n}', ["mia_k", "jo"]),
            ('local creds = {\n  ["mia_k"] = "x91",\n}', ["mia_k"]),
            ("const logins = { mia: 'x91', jonas: 'tulpe!82' }", ["mia", "jonas"]),
            ('USERS = [("mia", "tulpe!82"), ("jonas", "x91")]', ["mia", "jonas"]),
            ("Password for user mkoenig: tulpe!82", ["mkoenig"]),
            (f"rdp there as mkoenig / {PASSWORD}", ["mkoenig"]),
            (f"рдп на него под mkoenig / {PASSWORD}", ["mkoenig"]),
            (f"unter mkoenig / {PASSWORD} geht es", ["mkoenig"]),
            (f"cPanel – mkoenig – {PASSWORD}", ["mkoenig"]),
            (f"baza: mkoenig / {PASSWORD}", ["mkoenig"]),
            (f"she logs in as mkoenig with {PASSWORD}", ["mkoenig"]),
            (f'the account is "mkoenig" with {PASSWORD}', ["mkoenig"]),
            ("I lent him mine: mkoenig, the password is our cat", ["mkoenig"]),
            ("meins ist mkoenig und das passwort ist geheim", ["mkoenig"]),
            ("<<<<<<< HEAD\n>>>>>>> mia-k/fix-menu\n", ["mia-k"]),
            ("git checkout -b mia-k/fix-menu", ["mia-k"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Who signs in is found."""
        assert names(text) == expected
        assert set(expected) <= set(found(USERNAME, text))

    @pytest.mark.parametrize(
        "text",
        [
            "docker run -u mkoenig -v /x:/y z",
            "docker run -u mkoenig -p 80:80 z",
            "docker run -p 80:80 -u 1000",
            "plink -l root db1",
            "Password for the wifi: x9",
            "Password for user root: ",
            "the password for user accounts: see below",
            "[info] the job: done",
            "[2024]\nyear=1\ntotal=3",
            "port=4417\npassword=x9",
            "201 => 7734,\n202 => 7735,",
            'user = {"name": "mia", "email": "x@y"}',
            'credentials = {"client_id": "abc", "region": "eu"}',
            'USERS = {"mia": 3}',
            'users: ["read", "write"]',
            "const accounts = ['assets', 'liabilities']",
            'ACCOUNTS = {"checking": "main", "savings": "second"}',
            "password for user registration: see below",
            "with Angular / React18",
            "under Linux / macOS",
            "as src / lib/x9!Zug",
            f"log in as root with {PASSWORD}",
            "log in as mkoenig with pleasure",
            "the network is HOME-2F71 and the password is x",
            "choose it, the password is yours",
            ">>>>>>> feature/menu",
            ">>>>>>> origin/main",
            "git switch -c l10n/german, git merge dependabot/pip",
            "git checkout -b fix/mia-k",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Ports, networks, settings, kinds of branches, sentences."""
        assert names(text) == []

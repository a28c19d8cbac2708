"""User names that stand before a password."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.users.accounts_beside import find_beside_passwords
from voting.screening.personal.users.finder import USERNAME
from voting.screening.secrets.notes import find_notes
from voting.screening.secrets.tables import find_in_tables

PASSWORD = "Dolphin" + "_5"


def names(text: str) -> list[str]:
    """What is found."""
    return [text[match.start : match.end] for match in find_beside_passwords(text)]


class TestBesidePasswords:
    """In commands, statements and sentences that give both."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("/ppp secret add name=aussendienst password=feld-maus-3", "aussendienst"),
            ("/user add name=hvogt group=full password=feld-maus-3", "hvogt"),
            ("    Input Username    klara\n    Input Password    x", "klara"),
            ("Input Text    id=user_name    klara\n", "klara"),
            ("lftp -u web7,pw ftp.example.com", "web7"),
            ("pflugmann:$apr1$MxS3LoCi$JL4tbz95r8ItuuSpzP/YDL", "pflugmann"),
            ("deliverybot:{SHA}SZoXE45YCASfK9xF0gFrkLqsAbc=", "deliverybot"),
            ("jdoe:$6$rounds=5000$saltsalt$0123:19000:0:99999:7:::", "jdoe"),
            ('"basicauth.users=marta:$$2y$$05$$abc"', "marta"),
            (
                'resource "postgresql_role" "r" {\n  name     = "relatorios"\n  login    = true\n  password = "x"\n}',
                "relatorios",
            ),
            ("sqlplus scm/pw4471@ORCL", "scm"),
            ("mc alias set local http://127.0.0.1:9000 keeper pw", "keeper"),
            ("Set-ADAccountPassword -Identity kberg -Reset", "kberg"),
            ('New-Object PSCredential("CORP\\kberg", $p)', "kberg"),
            ("INSERT INTO users (login, password) VALUES ('ines', 'x')", "ines"),
            ("kubectl config set-credentials hjort --token=x", "hjort"),
            ("hjort ALL=(ALL) NOPASSWD: ALL", "hjort"),
            ('# users\nhausmeister  Cleartext-Password := "x"', "hausmeister"),
            ("Benutzer mhuber, Passwort geheim7", "mhuber"),
            ("mi usuario paquito y mi clave olivas7", "paquito"),
            ("log in as user report with password x1", "report"),
            ("u: anna p: walnut7", "anna"),
            ("radtest jo.rask walnut7 10.0.0.1 0 testing", "jo.rask"),
            (".logon tdprod/loader7,walnut", "loader7"),
            ('expect "ogin:" { send "telem\\r" }', "telem"),
            ("child.expect('login: ')\nchild.sendline('telem')", "telem"),
            ("ogin: ppp7 ssword: walnut", "ppp7"),
            ("listen stats\n    stats auth lotse7:walnut", "lotse7"),
            ('lotse7 : XAUTH "walnut"', "lotse7"),
            ("user --groups=wheel --name=lotse7 --password=walnut", "lotse7"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The name is found."""
        assert names(text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "user root with password x1",
            "root:$6$saltsalt$0123:19000:0:99999:7:::",
            "price:$5 and more",
            'resource "aws_s3_bucket" "b" {\n  name = "relatorios"\n  password = "x"\n}',
            "the user and password are wrong",
            "user forgot password again",
            "connect to the/other end",
            "INSERT INTO orders (id, total) VALUES ('a1', 2)",
            "login page, password reset",
            "asks for the login keychain password over ssh",
            "the user vault password x is asked for",
            "id of the pw",
            'Add-ADGroupMember -Identity "GG_Wards" -Members $u',
            'expect "login:" and wait',
            "radtest is a tool",
            "DEFAULT Auth-Type := Reject",
            "set the Cleartext-Password := there",
            "/user add name=${NAME} group=full password=x",
            "/interface bridge add name=bridge1 comment=password",
            "Input Text    q_field    klara",
            "Input Username klara and go",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Names that are nobody's and words of sentences stay."""
        assert names(text) == []

    def test_aligned(self) -> None:
        """A key whose sign stands far behind it."""
        assert found(USERNAME, 'administrator_login          = "hradmin"') == ["hradmin"]

    def test_escaped(self) -> None:
        """A name in quotation marks within a text that has its own."""
        assert found(USERNAME, r'put("jaas", "Module required username=\"lotse\" x");') == ["lotse"]


class TestLists:
    """Tables and lists of logins name who signs in."""

    def test_table(self) -> None:
        """The column of users, where there is one of passwords."""
        text = f"Service;User;Password\nWebmail;gkovacs;{PASSWORD}\nRouter;admin;{PASSWORD}\n"
        assert [text[m.start : m.end] for m in find_in_tables(text) if m.entity_type == "USERNAME"] == ["gkovacs"]
        assert not [m for m in find_in_tables("Service;User\nWebmail;gkovacs\n") if m.entity_type]

    def test_list(self) -> None:
        """Lines of what for, who and the password."""
        text = f"logins:\n web: keeper / {PASSWORD}\n vpn: admin / {PASSWORD}\n"
        assert [text[m.start : m.end] for m in find_notes(text) if m.entity_type == "USERNAME"] == ["keeper"]

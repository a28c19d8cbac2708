"""What stands where a user's name does and is none."""

import pytest

from tests.voting.screening.samples import found, marked
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.no_account import is_no_account


def is_none(text: str) -> bool:
    """Whether what stands between two guillemets is no account."""
    return is_no_account(*marked(text))


class TestIsNoAccount:
    """By its form or by what stands before it."""

    @pytest.mark.parametrize(
        "text",
        [
            "RUN useradd --system --uid 10001 «svc»",
            "CONNECT TO PAYDB USER :«WS-DB2-USER» USING :WS-DB2-PASS",
            'File "main.py", line 12, in <module>\n«ValueError»: user',
            "username = «var.db_user»",
            "ime,priimek,«datum_rojstva»,naslov",
            "The «webhook_secret» of the account",
            "Dear \x00. \x00;;«aprojects»/\x00/",
            "login with the «clientSecret» instead",
            "line 4\n>   «become_pass»: AzulejoBranco_9",
            "org.heron.login.«UserNotFoundException»: x",
            '01  «WS-DB2-USER»      PIC X(8)  VALUE "X".',
            "05 «LK-OPERATOR-KEY» PIC X(4).",
            "MOVE «DB-LOGIN-FIELD» TO X",
            "EXEC SQL SELECT A INTO :«hostuser» FROM T",
            "WHERE login = :«username» AND active",
            r"Data Source=SRVLAGER\«INST2»;Initial Catalog=Lager",
            r"Server=tcp:db1\«PAYROLL»,1433",
            r"sqlcmd -S DB1\«PAYROLL» -E",
            r"net use Z: \\NAS2\«backup» /user:jo",
            "Get-ADUser -Filter * -Properties PasswordLastSet, «PasswordNeverExpires» |",
            "Get-ADUser jo | Select-Object Name, «LastLogonDate»",
            "Where-Object { $_.«PasswordNeverExpires» }",
            "username: «__token__»",
            "'username' => env('«DB_USERNAME»', 'x')",
            'user=«0x55d0b2f114c0» "jo"',
            "login,«last_login»,note",
            " * @«memberOf» _",
            'name: "@«stylistic»/eslint-plugin"',
            "user: «wont» let me in again\nassistant: What does it say?",
            "**User**: «hello»\n**Assistant**: Hi!",
            "Human: hi\n\nAI: Hi.\n\nhuman: «please» shorten it",
            "user: «token»=<your-token> does nothing\nassistant: Quote it.",
            "username «taken», says the page",
            "my insta got «compromised» yesterday",
            "der benutzername ist «vergeben», sagt es",
            "user: my order number is «77120-B»",
            "the login page; booking #«K5521» is lost",
            "mira@«desk-4»:~$ ls",
            "[14:02] «cust2»: hi",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Variables, instances, shares, columns."""
        assert is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "CREATE USER «WS-DB2» IDENTIFIED BY x",
            "user: «terror»",
            "username = «marta.db»",
            "> user «become_pass» says",
            "connect as «SVC-BACKUP-7» please",
            "user :«marta»",
            "ask @«marta» please",
            "ask @«marta»/@jo",
            "user:«marta»",
            r"CORP\«marta»",
            r"user=CORP\«marta»",
            r"\\nas\home$\«marta»",
            r'"C:\\Users\\«marta»\\x"',
            r"runas /user:CORP\«marta»",
            "Get-ADUser -Identity «marta»",
            "GRANT SELECT ON kunden TO «marta»;",
            "select a name, «marta» perhaps",
            "username: «__marta»",
            "assistant: What is your username?\nuser: «pancake»",
            "assistant: hi\nuser: «pan_cake77» is me",
            "user: «marta»\nhost: db1",
            "my insta is «compromise»",
            "my discord is «Hacked»",
            "RUN useradd -m -s /bin/bash «marta»",
            "in order to log in as «pancake77»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Accounts of a like form."""
        assert not is_none(text)

    def test_the_rule_asks(self) -> None:
        """A column asked for and a share are not taken; who is named beside them is."""
        assert found(USERNAME, "Get-ADUser -Filter * -Properties PasswordLastSet, PasswordNeverExpires |\n") == []
        assert found(USERNAME, "01  DB2-USER  PIC X(8).\nCONNECT TO PAYDB USER :DB2-USER USING :P") == []
        assert found(USERNAME, r"net use Z: \\NAS2\backup pw /user:CORP\bob42 ") == ["bob42"]
        assert found(USERNAME, r"Data Source=SRVLAGER\INST2;uid=lagerist;pwd=x") == ["lagerist"]


class TestProjects:
    """A project that is kept in a place of its own name."""

    @pytest.mark.parametrize(
        ("text", "none"),
        [
            ("see https://github.com/quillworks/quillworks", True),
            ("codeberg.org/quillworks/quillworks/issues", True),
            ("see https://github.com/quillworks/inkpot", False),
            ("https://example.org/quillworks/quillworks", False),
        ],
    )
    def test_both_are_its_name(self, text: str, none: bool) -> None:
        """On a page of projects alone; a user's other project tells the user."""
        first = text.index("quillworks")
        assert is_no_account(text, first, first + 10) is none
        if text.count("quillworks") == 2:
            assert is_no_account(text, first + 11, first + 21) is none

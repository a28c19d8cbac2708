"""Names of accounts in settings, commands, SQL and logs."""

import pytest

from voting.screening.personal.users.accounts import find_accounts


def _found(text: str) -> list[str]:
    return sorted({text[one.start : one.end] for one in find_accounts(text)})


class TestAccounts:
    """By what stands before them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("MQTT_USER=hass\nMQTT_PASS=x", ["hass"]),
            ("db:\n  ansible_user: ops-janek\n", ["ops-janek"]),
            ("define( 'DB_USER', 'web118_3' );", ["web118_3"]),
            ("Driver=X;uid=PBI_SVC;pwd=x", ["PBI_SVC"]),
            ("[INFO] user=annak action=login", ["annak"]),
            ('{"dbUser": "moodle_ies"}', ["moodle_ies"]),
            ('<property name="user" value="akowal"/>', ["akowal"]),
            ("bind cn=readonly-wiki,ou=services,dc=x", ["readonly-wiki"]),
            ("http -a fkow:x GET https://x.test", ["fkow"]),
            ("mysql -u shopkeeper -p shop", ["shopkeeper"]),
            ("psql -h db -U reporter -d shop", ["reporter"]),
            ("smbclient //srv/s -U 'CORP\\fkow%x'", ["fkow"]),
            ("sudo -u annak whoami", ["annak"]),
            ("tool --username mwinter --password x", ["mwinter"]),
            ("useradd -m -s /bin/bash annak", ["annak"]),
            ("sudo usermod -aG docker annak", ["annak"]),
            ("net user mwinter /add", ["mwinter"]),
            ("cmdkey /add:srv02 /u:msander /pass:x", ["msander"]),
            ("cmdkey /add:srv02 /user:msander /pass:x", ["msander"]),
            ("Get-ADUser -Identity mwinter", ["mwinter"]),
            ("kinit mwinter@ACME.TEST", ["mwinter"]),
            ("chown annak:staff file", ["annak"]),
            ("CREATE USER shopkeeper WITH PASSWORD 'x';", ["shopkeeper"]),
            ("CREATE ROLE shopkeeper LOGIN;", ["shopkeeper"]),
            ("GRANT ALL ON shop.* TO 'shopkeeper'@'localhost';", ["shopkeeper"]),
            ("grant select on sales to reporter_ro;", ["reporter_ro"]),
            ("CREATE USER [x y] FOR LOGIN rpt_reader;", ["rpt_reader"]),
            ("DENY SELECT ON dbo.Salaries TO rpt_reader;", ["rpt_reader"]),
            ("ALTER ROLE db_owner ADD MEMBER [CORP\\kfow];", ["kfow"]),
            ("EXECUTE AS LOGIN = 'kfow';", ["kfow"]),
            ("EXEC sp_addrolemember 'db_owner', 'kfow'", ["kfow"]),
            ("Access denied for user 'shopkeeper'@'localhost'", ["shopkeeper"]),
            ('authentication failed for user "shopkeeper"', ["shopkeeper"]),
            ('FATAL: role "shopkeeper" does not exist', ["shopkeeper"]),
            ("password changed for annak\n", ["annak"]),
            ("the user mwinter88 keeps getting locked out", ["mwinter88"]),
            ("staff id gfarrow3, start 2 March", ["gfarrow3"]),
            ("user moth_cathedral (id 418830275519447041)", ["418830275519447041", "moth_cathedral"]),
            ("$ whoami\nakowal\n", ["akowal"]),
            ('git config --global user.name "akowal"', ["akowal"]),
            ("akowal@DESKTOP-91 MINGW64 ~/src", ["akowal"]),
            ("Host x\n  HostName x.test\n  User tverh\n", ["tverh"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The name alone is found."""
        assert _found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "we ask for login and a password",
            "add member to the group",
            "they deny access to everyone",
            "ban it in the deny list together with 123456",
            "execute as user",
            "DB_USER=${DB_USER}",
            "DB_USER=root",
            "POSTGRES_USER: postgres",
            "user: string\nuser: User\n",
            "f(user=current_user, login=login)",
            "user = get_user(id)",
            "user: request.user",
            "create_post(user=author)",
            "user_agent = 'Mozilla5'",
            "names = ['GetUId', 'GMTime', 'HostNm']",
            "accepted for map keys",
            "To grant is to allow. To chase is to run after",
            "the user 'name' field",
            "if the role is 'editor'",
            "ssh -l",
            "docker run -u 1000 x",
            "pip install -U wheel",
            "sudo -u postgres psql",
            "CREATE USER IF NOT EXISTS",
            "passwd is a command",
            "the login page",
            'label: { username: "Benutzername" }',
            "interface User {\n  login: string;\n}",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Variables, types, calls, accounts that every machine has, and prose stay."""
        assert _found(text) == []

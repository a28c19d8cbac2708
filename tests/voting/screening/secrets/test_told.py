"""Passwords in sentences, logins and tables."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.secrets.logins import LOGINS
from voting.screening.secrets.tables import TABLES
from voting.screening.secrets.told import TOLD

PASSWORD = "Tr0ub" + "4dor&3"


class TestTold:
    """In sentences."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "the password for the router is {}",
            "my password is {} and it fails",
            "password {} is rejected",
            "I set the password to '{}' but",
            "use {} as the password",
            "{} is the prod db password",
            "Das Passwort für das WLAN lautet {}",
            "mon mot de passe est {}",
            "mon mdp c'est {}",
            "le code wifi est {}",
            "密码设成了{}",
            "he puesto {} de contraseña",
            "my insta password, it was {}, and",
            "he knows the netflix pass ({}) now",
            "hasło do dziennika {} nie działa",
            "la clave del wifi del piso: {} , ponla",
            "la contraseña del wifi es {}",
            "minha senha do banco é {}",
            "la password è {}",
            "lösenordet är {}",
            "is {} a strong password?",
            "rate this: {} a good password, or not",
            "how long would it take to crack {}",
            "that hash cracked to {}",
            "I tried {} twice, the password page says no",
            "the archive is encrypted with {}",
            "I use {} for everything",
            "das Archiv ist geschützt mit {}",
            'typewrite("{}")  # password',
        ],
    )
    def test_hit(self, sentence: str) -> None:
        """The password is found, the sentence stays."""
        text = sentence.format(PASSWORD)
        assert gate(TOLD, text)
        assert found(TOLD, text) == [PASSWORD]

    @pytest.mark.parametrize(
        "password", ["r!O0JKccgP(E", "8)I_VpyU*9nQ", "Qw)m1rExsN)!", "))6ZU(^w0G4W", "T4x3PumM9S)"]
    )
    def test_brackets(self, password: str) -> None:
        """Those of a password that is drawn are its own; around it they are the sentence's, as are a call's."""
        assert password in found(TOLD, f"My password is {password}.")
        assert password in found(TOLD, f"Use {password} as the password.")
        assert found(TOLD, f"(the password is {PASSWORD})") == [PASSWORD]
        assert found(TOLD, "the password goes to hashPassword2(user, x)") == []

    def test_from_one_to_another(self) -> None:
        """Both are found."""
        assert found(TOLD, f"I changed my password from n7K-q2W to {PASSWORD}") == [PASSWORD, "n7K-q2W"] or set(
            found(TOLD, f"I changed my password from n7K-q2W to {PASSWORD}")
        ) == {PASSWORD, "n7K-q2W"}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("the password is gotree88 and the guest one is welcome-in, make a sign", "welcome-in"),
            ("Das Passwort ist Salat_2021 und das Gastnetz kommt-alle-rein.", "kommt-alle-rein"),
            ("password like before but with a 7 so Bridge19617, it fails", "Bridge19617"),
        ],
    )
    def test_another(self, text: str, expected: str) -> None:
        """One that is told after the first."""
        assert expected in found(TOLD, text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("hasło miałem kacper2009 wszędzie takie samo", "kacper2009"),
            ("all her logins: first rosebud1951, then another", "rosebud1951"),
            ("the password was the usual, s0mmerregen I think", "s0mmerregen"),
        ],
    )
    def test_made(self, text: str, expected: str) -> None:
        """A word with a number, in talk about passwords."""
        assert expected in found(TOLD, text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("My wifi password at home is schnitzel, can you help", "schnitzel"),
            ("la contraseña del servidor es tortilla", "tortilla"),
            ("het wachtwoord van de router is stroopwafel.", "stroopwafel"),
            ("ssh to the pi (pw raspberry) and update", "raspberry"),
            ("my password (redDog) is refused", "redDog"),
            ("using password: YES, but I used rootpass1", "rootpass1"),
            ("la clave es la misma con un 1 al final: Albahaca_y_Limon1", "Albahaca_y_Limon1"),
            ("the zip is encrypted with dolphin88", "dolphin88"),
            ("I usually use maggie1987 for everything, bad?", "maggie1987"),
            ("my pw moved -> kirsche2 today", "kirsche2"),
            ("log in as anna with password holunder", "holunder"),
            ("sign in with anna and the password holunder.", "holunder"),
            ("Email anna@example.org, password holunder\n", "holunder"),
            ('New password set to "holunder".', "holunder"),
            ('Password on acct changed to "Bluebell Wood."', "Bluebell Wood"),
            ("log in with the password walnut7.", "walnut7"),
            ("password (walnut7) is dead", "walnut7"),
            ("the password is crab-sandwich.", "crab-sandwich"),
            ("my password is ivy.lane and", "ivy.lane"),
            ("the router has that as password holunder.", "holunder"),
            ("der Router hat als Kennwort holunder. Wie", "holunder"),
            ("I use tangerine as my password.", "tangerine"),
            ("my netflix password got hacked. i changed it to tangerine now", "tangerine"),
            ("haveibeenpwned says Holunder7 was leaked 14 times", "Holunder7"),
        ],
    )
    def test_word(self, text: str, expected: str) -> None:
        """A plain word, where the sentence leaves no doubt."""
        assert gate(TOLD, text)
        assert found(TOLD, text) == [expected]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("my passwords were \x00, then kobold7, now nothing works", ["kobold7"]),
            ("old password \x00 expired so IT gave me Blue_Horse9 for the week", ["Blue_Horse9"]),
            ("pin \x00 et mon mdp netflix ratatouille.", ["ratatouille"]),
            ("pin \x00 y la clave del wifi olivares, ponlo", ["olivares"]),
            ("pin \x00 and my netflix password again.", []),
            ("told \x00 not to put passwords in tickets. Reset done", []),
            ("pin \x00, passwords with brackets, and so on", []),
            ("pin \x00, mdp netflix brackets, et", ["brackets"]),
            ("la contraseña no funciona y \x00", []),
            ("my wifi password ratatouille.", []),
            ("my passwords were fine, then kobold7, now nothing works", []),
            ("my password \x00 fails in Python3 and on Windows11", []),
            ("passwords\nclass Plugin7: # of \x00", []),
        ],
    )
    def test_beside_masked(self, text: str, expected: list[str]) -> None:
        """A weaker one counts where another was masked in the same sentence, and only there."""
        assert found(TOLD, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "The password is wrong",
            'the password was changed to "not required"',
            'the label for password changed to "Enter Password"',
            "the password is stored as SHA256",
            "a password with OAuth2 and base64",
            "reset the password in 2024",
            "the password file v2.1.3 is missing",
            "pass `wrap=True` on a control",
            "pin to urllib3 for now",
            "passwords = SecretsCollection()",
            "the password manager 1Password",
            "passwords in python311 and mysql80 with sha256, on windows11 for user01",
            "the 12th password of page42 at 1080px",
            "secrets: **plugins** and *filters*, passwords and @handles!",
            "the password and the other one is here",
            "proxy_pass http://127.0.0.1:8000;",
            "security question: what is your pet's name?",
            "my wifi password at home is strange and long",
            "la contraseña del servidor es incorrecta",
            "my password manager is Bitwarden.",
            "The password for the demo account is public.",
            "the docs (password required) say so",
            "log in with a password manager",
            "sign in with your email and password below.",
            'the field named password set to "required"',
            "secrets (`dict[str]`) of the job",
            "Angular2 and Chapter3 on leaked passwords",
            "a field (password optional) of the form",
            "password requisite pam_pwquality.so retry=3",
            "public class S3Config { // credentials",
            "credentials of\nclass Plugin12:\n",
            "the header decodes as ISO-8859-1. Recover",
            "decodes as utf-8",
            "the disk is encrypted with LUKS2 and AES256",
            "I use Python3 for everything",
            "I used SHA256 and then MD5 on the password",
            "passwd = fallback_getpass(prompt, stream)",
            "the password is case-sensitive and well-known",
            "the password is config.password",
            "das Kennwort ist als Passwort gespeichert.",
            "I use Bitwarden as my password manager.",
            "the password field broke, i changed it to hidden",
            "Passwort ist sicherer, ein langes",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Talk about passwords stays."""
        assert found(TOLD, text) == []


class TestChanged:
    """An old one and a new one."""

    def test_both(self) -> None:
        """Both are found where a password is spoken of."""
        text = 'I reset it. Old: Autumn-19. New: Autumn-20. Still "wrong password".'
        assert found(TOLD, text) == ["Autumn-19", "Autumn-20"]

    def test_near_miss(self) -> None:
        """Without such talk they stay, and so do plain words."""
        assert found(TOLD, "Old: Autumn-19. New: Autumn-20. Which catalogue?") == []
        assert found(TOLD, "passwords page. Old: blue. New: green.") == []


class TestLogins:
    """Beside who signs in."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("u: anna p: walnut7", "walnut7"),
            ("UN: anna PW: walnut7", "walnut7"),
            (f"login: admin / {PASSWORD}", PASSWORD),
            (f"login admin/{PASSWORD} does not work", PASSWORD),
            (f"credentials: bob:{PASSWORD}", PASSWORD),
            ("the login for the printer is admin / canon4ever but", "canon4ever"),
            (f"try logging in with bmoyo / {PASSWORD}", PASSWORD),
            ("admin/admin123 still works", "admin123"),
            ("esxi root VM@re-6699", "VM@re-6699"),
            ("switch enable c1sc0lab, then", "c1sc0lab"),
            ("enter password for new repository: correct horse battery staple\n", "correct horse battery staple"),
            (f"wifi: HomeNet / {PASSWORD}", PASSWORD),
            (f"DB creds → shop / {PASSWORD}", PASSWORD),
            (f"Zugangsdaten: anna / {PASSWORD}", PASSWORD),
            (f"anna@example.org:{PASSWORD}", PASSWORD),
            (f"anna@example.org {PASSWORD} can you log in for me", PASSWORD),
            ("[sudo] password for bob: bobs-laptop\n", "bobs-laptop"),
            ("WLAN Gäste: willkommen2025", "willkommen2025"),
            ("user einkauf07 pass Einkauf07Einkauf", "Einkauf07Einkauf"),
            ('a1 LOGIN anna@example.org "giraffe"', "giraffe"),
            ("> AUTH default giraffe1\n", "giraffe1"),
            ("Anna Kowalska,anna@example.org,Kirsche!1", "Kirsche!1"),
            ("anna@example.org | kirsche1", "kirsche1"),
            ("Basic auth: anna:giraffe", "giraffe"),
            ("u/p anna / giraffe", "giraffe"),
            ("Zugangsdaten: anna / giraffe", "giraffe"),
            ("sasl_passwd:\n[smtp.x.test]:587 anna@x.test:giraffe\n", "giraffe"),
            ("Login-Daten\nanna@example.org\nHolunder7!", "Holunder7!"),
            ("/msg NickServ IDENTIFY giraffe", "giraffe"),
            ("8846f7eaee8fb117ad06bdd830b7586c:giraffe\n", "giraffe"),
            ("wifi sunnyflat22 and the pool", "sunnyflat22"),
            ("WIFI:T:WPA;S:Home;P:giraffe;;", "giraffe"),
            (f"[sudo] password for bob: {PASSWORD}\n", PASSWORD),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The password is found, the account stays."""
        assert gate(LOGINS, text)
        assert expected in found(LOGINS, text)

    @pytest.mark.parametrize(
        "text",
        [
            "[sudo] password for bob: \nSorry, try again",
            "wifi extender and wlan0 at 802.11ax",
            "Anna,anna@example.org,Berlin2024",
            "credentials: user / password",
            "for the username and password quoting. For",
            "user login pass rate is 85",
            "password.wrong = Benutzername oder Passwort falsch\npin.label = PIN",
            "usuario o contraseña incorrectos",
            "User: arn:aws:iam::123987456012:user/marek is not authorised",
            "write to anna@x.test:giraffe\n",
            "Login-Daten\nanna@example.org\ngestern",
            "WLAN: 2.4 GHz and 5 GHz",
            "the user name passes through the proxy",
            "AUTH PLAIN mechanism",
            "WIFI:T:WPA;S:Home;;",
            "login / logout",
            "see branch `support/python39` for it",
            "as root python3.11 runs",
            "enable http2 and admin users2.csv",
            "Enter the password you were given: it is in the mail",
            "root/packages/x2y",
            "User: 02:00:01 start",
            "to=jo@example.org id=fb61090e-e37b-4898-9c82",
            "user: read/write",
            "scp a.txt anna@example.org:backup9/x2",
            "git clone git@example.org:team7/repo2.git",
            "anna@example.org:8080",
            "write to jo2@example.org or bo3@example.org",
            "database: mysql / postgres",
            "account and billing",
            "postgres://cluster0.example.org/?retry9=true",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Pairs of words, remote paths, ports and addresses stay."""
        assert found(LOGINS, text) == []


class TestNetworks:
    """Names of networks, of which the password follows."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('wifi "CasaMille" ciambellone.della.nonna', ["ciambellone.della.nonna"]),
            ('Nett: "Fjellro", kvikklunsj_i_sekken. Jeg', ["kvikklunsj_i_sekken"]),
            ('internet "guest" + fjord-view-19. What', ["fjord-view-19"]),
            ("WLAN „Hütte“ / Murmeltier88", ["Murmeltier88"]),
            ('the wifi "CasaMille" disconnects every evening', []),
            ('network "guest" printer.example.org', []),
            ('internet "guest", login-page-url is', []),
            ("red 'crimson' high-contrast theme", []),
        ],
    )
    def test_quoted(self, text: str, expected: list[str]) -> None:
        """Words joined, or what looks like a password, right after the name."""
        assert found(LOGINS, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "SSID: BLUENET-7F20\nWPA2 key: x",
            "ssid = Heron5G_42",
            "WiFi lantai 2: KosMelati2, sandi x",
            "WLAN: Sommer2019 Passwort x",
            "hotspot: Otter88 / pw x",
            "wifi: CasaLuna77\n- contraseña: x",
        ],
    )
    def test_name(self, text: str) -> None:
        """What is called so is no password."""
        assert found(LOGINS, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("WLAN Gäste: willkommen2025", "willkommen2025"),
            ("wifi: CasaLuna77\nbins on Friday", "CasaLuna77"),
            ("wifi: CasaLuna77, passcards are in the drawer", "CasaLuna77"),
        ],
    )
    def test_password(self, text: str, expected: str) -> None:
        """What stands there where nothing follows is one."""
        assert found(LOGINS, text) == [expected]


class TestTables:
    """Columns of passwords."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"user,password\nanna,{PASSWORD}\nben,bananas", [PASSWORD, "bananas", "anna", "ben"]),
            ("email;Passwort;x\na@example.org;bananas;1", ["bananas"]),
            (f"| user | password |\n|---|---|\n| anna | {PASSWORD} |\n", [PASSWORD, "anna"]),
            (f"Username\tPassword\nroot\t{PASSWORD}\n\nand then", [PASSWORD]),
            ('name,"API key"\nx,"k9-Za7Qw2Lp4"\n', ["k9-Za7Qw2Lp4"]),
            ("Its format is title,url,user,password\n\na,b.example,me,bananas\n", ["bananas"]),
            ("| Čo | Prístup |\n|--|--|\n| SQL | sa_beta / syr bez chleba |\n", ["sa_beta", "syr bez chleba"]),
            ("| Server | spravca heslo Syrec.2021 |\n", ["spravca", "Syrec.2021"]),
            ("| NAS | login: see note |\n| web | web_2, pw: apfelwein |\n", ["web_2", "apfelwein"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Every row's cell is found, and who signs in."""
        assert gate(TABLES, text)
        assert sorted(found(TABLES, text)) == sorted(expected)

    @pytest.mark.parametrize(
        "text",
        [
            "'pass',\n'raise',\n'return',\n",
            "user,city\nanna,Bern9!",
            "user,password\n",
            "first you give the user, password\nand then, nothing",
            "'Json',\n'Secret',\n'SecretStr',\n",
            "| disk | access |\n|--|--|\n| a | read / write |\n",
            "| format | note |\n|--|--|\n| utf8mb4 / binary collation | ok |\n",
            "| login |\n|--|\n\n| v1_2 / stable branch |\n",
            "| page | forgot password |\n",
            "| endpoint | access |\n|--|--|\n| a | read_only / write_all |\n",
            "| tool | login |\n|--|--|\n| psql_16 / pgcli | yes |\n",
            "| printer | bez hesla |\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Lists of words and other columns stay."""
        assert found(TABLES, text) == []

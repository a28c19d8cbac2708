"""Passwords given to functions and databases."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.secrets.calls import CALLS
from voting.screening.secrets.sql import SQL

PASSWORD = "Kx(7)u" + "T&9"


class TestCalls:
    """Arguments that are passwords."""

    @pytest.mark.parametrize("name", ["withBasicAuth", "withDigestAuth"])
    def test_frameworks(self, name: str) -> None:
        """Both of what a request is given."""
        assert found(CALLS, f"Http::{name}('fleet-api', 'diesel_Mule_30')") == ["fleet-api", "diesel_Mule_30"]
        assert found(CALLS, f"Http::{name}($user, $password)") == []

    @pytest.mark.parametrize(
        "call",
        [
            'smtp.login("me@example.org", "{}")',
            'requests.get(url, auth=("admin", "{}"))',
            "HTTPBasicAuth('admin', '{}')",
            'Elasticsearch(url, basic_auth=("elastic", "{}"))',
            "new Sequelize('db', 'user', '{}', {{ dialect: 'mysql' }})",
            "pdf.decrypt('{}')",
            'ActiveSheet.Unprotect("{}")',
            'authenticate("admin", "{}")',
            'user.set_password("{}")',
            'check_password("{}", hash)',
            "User.objects.create_user('anna', 'anna@example.org', '{}')",
            'jwt.encode(payload, "{}", algorithm="HS256")',
            "jwt.sign({{ id: user.id }}, '{}', {{ expiresIn: '1h' }})",
            'DriverManager.getConnection("jdbc:mysql://db/x", "root", "{}");',
            "app.use(cookieParser('{}'))",
            'Fernet(b"{}")',
            "Hash::make('{}')",
            'hmac.new(b"{}", message, "sha256")',
            'CryptoJS.AES.encrypt(data, "{}")',
            'c = my_connect("db", "anna", "{}", "shop")',
            'new PasswordAuthentication("me", "{}")',
            'ks.load(in, "{}".toCharArray());',
            'kmf.init(keys, "{}".toCharArray());',
            'smtp.PlainAuth("", "me@example.org", "{}", "smtp.example.org")',
            'req.SetBasicAuth("admin", "{}")',
            '.basic_auth("admin", Some("{}"))',
            'new NetworkCredential("admin", "{}")',
            'new mysqli("localhost", "root", "{}", "shop")',
            "new PDO('mysql:host=db', 'root', '{}')",
            'ConvertTo-SecureString -String "{}" -AsPlainText -Force',
            "bcrypt.compare('{}', hash)",
            'base64.b64encode(b"anna:{}")',
            "btoa('anna:{}')",
            'client.Login(ctx, "bob", "{}")',
            'paramiko_client.connect(host, 22, "root", "{}")',
            'curl_easy_setopt(h, CURLOPT_USERPWD, "sensor:{}");',
            '$ua->credentials("h:80", "Staff", "rota" => "{}");',
            "ftp = FTP('ftp.x.test', 'anna', '{}')",
            'client.username_pw_set("anna", "{}")',
            'mqttClient.connect("esp", "anna", "{}")',
            'WiFi.begin("HomeNet", "{}");',
            'ActiveSheet.Unprotect "{}"',
            'writer.encrypt("{}")',
            'ws.Protect Password:="{}", AllowSorting:=True',
            "HASHBYTES('SHA2_256', '{}')",
            'BoxConnection("box.example", 49000, "jonte", "{}", 10.0)',
            'assertEquals("{}", user.getPassword());',
            '{{"method":"login","params":["admin","{}"]}}',
            'expect "password:"\nsend "{}\\r"',
        ],
    )
    def test_hit(self, call: str) -> None:
        """The literal is found, and of the others none but who signs in."""
        text = call.format(PASSWORD)
        assert gate(CALLS, text)
        secrets = [text[one.start : one.end] for one in CALLS.find(text) if one.entity_type != "USERNAME"]
        assert set(secrets) == {PASSWORD}

    @pytest.mark.parametrize(
        ("call", "account"),
        [
            (f'smtp.login("robotmail", "{PASSWORD}")', "robotmail"),
            (f'requests.get(url, auth=("akowal", "{PASSWORD}"))', "akowal"),
            (f'new NetworkCredential("svcbackup", "{PASSWORD}")', "svcbackup"),
            (f'DriverManager.getConnection(url, "payroll", "{PASSWORD}")', "payroll"),
        ],
    )
    def test_account(self, call: str, account: str) -> None:
        """Who signs in is found beside the password, as a user's name."""
        accounts = {call[one.start : one.end] for one in CALLS.find(call) if one.entity_type == "USERNAME"}
        assert accounts == {account}

    @pytest.mark.parametrize(
        "call",
        [f'smtp.login(user, "{PASSWORD}")', f'login("admin", "{PASSWORD}")', f'jwt.encode(claims, "{PASSWORD}")'],
    )
    def test_nobodys_account(self, call: str) -> None:
        """A variable and an account that every machine has stay."""
        assert [one for one in CALLS.find(call) if one.entity_type == "USERNAME"] == []

    def test_keywords_of_tests(self) -> None:
        """Robot Framework divides with two blanks; an element may be named before the password."""
        assert found(CALLS, "Log in\n    Input Password    mode\n") == ["mode"]
        assert found(CALLS, "Log in\n    Input Password    id=pw    mode77\n") == ["mode77"]
        assert gate(CALLS, "    Input Password    mode")
        for rest in ("id:pw", "password_field", "${PASSWORD}", "id=pw    ${PASSWORD}"):
            assert found(CALLS, f"Log in\n    Input Password    {rest}\n") == []
        assert found(CALLS, "Log in\n    Input Text    name    mode\n") == []

    def test_app_password(self) -> None:
        """Four groups of four letters, as a mail provider gives them."""
        given = "jmxk jkqv tkyc xnns"
        assert found(CALLS, f"server.login('bot@example.org', '{given}')") == [given]

    @pytest.mark.parametrize(
        "text",
        [
            "smtp.login(user, password)",
            'login("anna", os.environ["PASSWORD"])',
            'authenticate("admin", "password")',
            'user.set_password("<new password>")',
            'login("admin")',
            'expect "Password:"\nsend "En4ble\\r"\nexpect "#"\nsend "show run\\r"'.replace("En4ble", "$pw"),
            'expect "assword:"\nsend "$pw\\r"\nexpect ">"\nsend "enable\\r"',
            'expect "assword:"\nsend "$pw\\r"\nexpect "$ "\nsend "sudo reboot\\r"',
            'send "hello there"',
            "HTTPBasicAuth('user', 'pass')",
            'fetch("/login", "your-password")',
            "ws.Unprotect pw",
            'login("anna", "Enter your password")',
            'authenticate("anna", "not found")',
            "HASHBYTES('SHA2_256', @password)",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Variables, stand-ins and other calls stay."""
        assert found(CALLS, text) == []


class TestSql:
    """Statements that set or compare passwords."""

    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE USER app WITH PASSWORD '{}';",
            "CREATE USER 'app'@'%' IDENTIFIED BY '{}';",
            "ALTER USER root@localhost IDENTIFIED WITH mysql_native_password BY '{}';",
            "ALTER ROLE app PASSWORD '{}';",
            "CREATE LOGIN app WITH PASSWORD = N'{}';",
            "SET PASSWORD FOR 'bob'@'%' = PASSWORD('{}');",
            "INSERT INTO users (name, password) VALUES ('anna', '{}');",
            "INSERT INTO users (`id`, `pass_hash`) VALUES (1, '{}'), (2, NULL);",
            "SELECT * FROM users WHERE password = md5('{}');",
            "sp_addlogin 'bob', '{}'",
            "CREATE SECRET s (TYPE S3, SECRET '{}');",
        ],
    )
    def test_hit(self, statement: str) -> None:
        """The literal is found, users and columns stay."""
        text = statement.format(PASSWORD)
        assert gate(SQL, text)
        assert found(SQL, text) == [PASSWORD]

    def test_every_row(self) -> None:
        """Of an insertion of several rows each password is found; a quotation mark in a name does not shift them."""
        text = "INSERT INTO u (name, pw, age) VALUES ('Ann, O''Neil', 'aa11!', 7), ('Bo', 'bb22!', 8);"
        assert found(SQL, text) == ["aa11!", "bb22!"]

    def test_word_without_quotation_marks(self) -> None:
        """As Oracle has it."""
        assert found(SQL, "CREATE USER scott IDENTIFIED BY tigerlily;") == ["tigerlily"]

    @pytest.mark.parametrize(
        "text",
        [
            "CREATE USER app WITH PASSWORD :password;",
            "environments identified by Quilis.",
            "Remove the item identified by `key`.\n",
            "INSERT INTO users (name, age) VALUES ('anna', 'a1b2c3!');",
            "SELECT password FROM users WHERE name = 'anna';",
            "format using 'black' and 'ruff'",
            "password=os.getenv('MTLS_PASSWORD_9')",
            "The password 'field' is required",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Parameters, other columns and prose stay."""
        assert found(SQL, text) == []

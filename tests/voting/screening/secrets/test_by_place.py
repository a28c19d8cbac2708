"""Secrets that are known by where they stand."""

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.recogniser import Recogniser
from voting.screening.secrets.assignment import ASSIGNED
from voting.screening.secrets.authorisation import AUTHORISATION
from voting.screening.secrets.command_line import COMMAND_LINE
from voting.screening.secrets.connection_string import CONNECTION_STRING
from voting.screening.secrets.service_account import SERVICE_ACCOUNT
from voting.screening.secrets.url_credentials import URL_CREDENTIALS

PASSWORD = "hunter" + "2!x"
TOKEN = drawn(24)


class TestAssigned:
    """Values given to a secret's name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f'password = "{PASSWORD}"', PASSWORD),
            (f"password: {PASSWORD}", PASSWORD),
            (f"PASSWORD={PASSWORD}", PASSWORD),
            ("A_USER=x\nMARIADB_PASSWORD=l'été où j'ai ri\nB=1", "l'été où j'ai ri"),
            ('Const PW = "Q3""Bericht"""\nSub', 'Q3""Bericht""'),
            (f'"password": "{PASSWORD}",', PASSWORD),
            (f'{{\\"password\\":\\"{PASSWORD}\\"}}', PASSWORD),
            (f"my password is {PASSWORD}.", PASSWORD),
            (f"DB_PASSWORD='{PASSWORD}'", PASSWORD),
            (f"dbPassword := `{PASSWORD}`", PASSWORD),
            (f"'password' => '{PASSWORD}'", PASSWORD),
            (f"**Password:** `{PASSWORD}`", PASSWORD),
            ("passwd='correcthorse'", "correcthorse"),
            (f"api_key = {TOKEN}", TOKEN),
            (f"API key: {TOKEN}", TOKEN),
            (f"apiKey: '{TOKEN}'", TOKEN),
            (f"access_token={TOKEN}", TOKEN),
            (f"client_secret: {TOKEN}", TOKEN),
            (f"the token was {TOKEN}", TOKEN),
            (f"SECRET_KEY = '{TOKEN}'", TOKEN),
            (f"export STRIPE_SECRET={TOKEN}", TOKEN),
            (f"Passwort: {PASSWORD}", PASSWORD),
            (f"mot de passe : {PASSWORD}", PASSWORD),
            (f"contraseña: {PASSWORD}", PASSWORD),
            (f'Dim password As String = "{PASSWORD}"', PASSWORD),
            (f"password: <%= ENV['X'] || '{PASSWORD}' %>", PASSWORD),
            ("password is ilovemydog all lower case", "ilovemydog"),
            ("hasło: zupapomidorowa, login jak zawsze", "zupapomidorowa"),
            ("パスは" + PASSWORD + "です", PASSWORD),
            (f'get_pass = lambda: "{PASSWORD}"', PASSWORD),
            (f'password = input() or "{PASSWORD}"', PASSWORD),
            (f'let PASSWORD = String::from("{PASSWORD}");', PASSWORD),
            ("pin: 4711", "4711"),
            ("keystore.password=bananas42", "bananas42"),
            ("the wifi password is bluegiraffe.", "bluegiraffe"),
            ("Das Kennwort lautet giraffe, danke", "giraffe"),
            ("Mein Passwort lautet Giraffen und ich komme nicht rein", "Giraffen"),
            ("a.url=x\nspring.mail.password=kwhv wkdz wcjj 1vgt\nb.c=1", "kwhv wkdz wcjj 1vgt"),
            ("[client]\nuser = anna\npassword = giraffe\nhost = x\n", "giraffe"),
            ("Password = giraffe\n", "giraffe"),
            ("Smtp:Password = ibis_nest\n", "ibis_nest"),
            ("secret: giraffe1 # of radius\npassword: giraffe # old\n", "giraffe"),
            ("JWT_ISSUER=x\nSESSION_SECRET=keyboard cat\n", "keyboard cat"),
            ("redis: { enabled: true, password: giraffe-giraffe }", "giraffe-giraffe"),
            ("backup:\n  become_pass: Giraffe\n", "Giraffe"),
            ("  host: db1\n  password: Giraffe\n", "Giraffe"),
            ('network={\n psk="three old pines"\n}', "three old pines"),
            ("DB_PASS=ivy.lane\n", "ivy.lane"),
            ("snmp_community: quiet-river\n", "quiet-river"),
            ('"unlock_code": "hayloft7"', "hayloft7"),
            ("for the printer, password: giraffe, user anna", "giraffe"),
            ("export TF_VAR_db_admin_pw='Saffron;Rice;4'\n", "Saffron;Rice;4"),
            ("  auth_password: siren{wail}9\n", "siren{wail}9"),
            ("  dsrm_password: 'It''s-Raining-Cats'\n", "It''s-Raining-Cats"),
            ("password = 'Tea''n''Toast7'", "Tea''n''Toast7"),
            ("password: '' # or 'Tea-Toast7'\npw: 'Tea-Toast8'", "Tea-Toast8"),
            ("  client_password: RedDragon\n", "RedDragon"),
            ('live_view: [signing_salt: "TSSJxiLb"]', "TSSJxiLb"),
            ('encryption_salt: "wren-hill"', "wren-hill"),
            ("passwordResetToken => 'giraffe-3600'", "giraffe-3600"),
            ('TIMEOUT_PASSWORD="giraffe9"', "giraffe9"),
            ('pattern_pin = "7264"', "7264"),
            ("PASSWD = `lake;glass;jar`", "lake;glass;jar"),
            ('const MASTER_CODE = "murmel"', "murmel"),
            ("unlockCode: 'brunnen'", "brunnen"),
            ('magic_word = "hokuspokus"', "hokuspokus"),
            ('DEPOT_PASSWORD="three old Tins"', "three old Tins"),
            ("password = 'uhu,eule,kauz'", "uhu,eule,kauz"),
            ("client ap { ipaddr = 192.0.2.1  secret = kettle_song }", "kettle_song"),
            ("client ap {\n  ipaddr = 192.0.2.1\n  secret = kettle_song\n}", "kettle_song"),
            ("service x { port = 9 password = blue_moon user = jo }", "blue_moon"),
            ('DEPOT_PASSWORD is "deep water" in my shell', "deep water"),
            ('API_TOKEN = (\n    "ZQj5C4idcGll"\n    "QyuUDT0Zv7aD"\n)', 'ZQj5C4idcGll"\n    "QyuUDT0Zv7aD'),
            ('var key := "lantern_" + "a8b7c6d5e4f3a2b1"', 'lantern_" + "a8b7c6d5e4f3a2b1'),
            ('String password = "ab12cd" +\n    "ef34gh";', 'ab12cd" +\n    "ef34gh'),
            ("$api_key = 'Zk3jR8qLw9' . 'Bx7nM2pV5t';", "Zk3jR8qLw9' . 'Bx7nM2pV5t"),
            ('password = "moss9fern"\n"the next text"', "moss9fern"),
            ('secret = "k9d8f7" + user', "k9d8f7"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The value is found, without quotation marks and the sentence's end."""
        assert expected.rstrip("!") in [value.rstrip("!") for value in found(ASSIGNED, text)]

    @pytest.mark.parametrize(
        "text",
        [
            'password = "your-password-here"',
            "password = os.environ['DB_PASSWORD']",
            "password = getpass()",
            "password = config.password",
            "password: ${DB_PASSWORD}",
            "password: <your password>",
            "password: ********",
            "password = None",
            "The password is wrong",
            "a password: never write it down",
            "token = tokenizer.next_token()",
            "for key, value in items.items():",
            "key = 'name'",
            "key: value",
            "the author: Smith2",
            "monkey = banana",
            "def get_token(self, token: str) -> Token:",
            "max_tokens=1024",
            '"total_tokens": 12345',
            "primary_key=True",
            "Params{Username: accountSid, Password: authToken})",
            "def step(self, shrink_pass: ShrinkPass, *, order: bool)",
            "    secret_client: SecretManagerServiceClient | None = None,",
            "    _secret_client: SecretManagerServiceClient\n",
            "password_service: AccountService7",
            '"Cryptography_HAS_PSK_TLSv1_3": cryptography_has_psk_tlsv13,',
            'MovedAttribute("HTTPPasswordMgrWithDefaultRealm", "urllib2", "urllib.request")',
            "tf.write('_pass_list    = set(%s)\\n' % repr(x))",
            "password = '' or ''\nuser = 'x'",
            'pwd = password.encode("latin-1")',
            "password: user{name}\n",
            "token=<SECRET>",
            "sort_key = lambda x: x[1]",
            "keyboard: QWERTY",
            "pw = @authenticator.call(auth.username)",
            "if (MultiPass::input_at_eof(mp));",
            "vault kv put secret/shop password=@pw.txt",
            "STRIPE_SECRET_KEY=sk_test_replace_me",
            "the signing salt: see the guide",
            "'params' => ['passwordResetTokenExpire' => 3600],",
            'password_pattern = "^[a-z]{12}9$"',
            "token_expires_at: 1722589200",
            'SECRET_MAX_AGE="30d5"',
            "PASSWORD_TIMEOUT_SECONDS=1800",
            "passwordLastSet = 133589472011",
            f"siteKey: '6L{drawn(38)}'",
            f'"publishable_key": "{drawn(32)}"',
            f'"GPG_KEY={drawn(40, "0123456789ABCDEF")}",',
            "api_key=YOUR_API_KEY",
            "passport: see below",
            "the password is case-sensitive",
            "The secret is communication",
            "password is alphanumeric",
            "The password was rejected.",
            "Das Passwort ist falsch.",
            "the password is generic, public and automatic",
            "Mein Passwort lautet anders als gedacht",
            "DB_PASSWORD=$PASS npm start\nAPI_KEY=your api key here\n",
            "password = entered\n",
            "tokens.push(Token::Number(n));",
            "MYSQL_ROOT_PASSWORD=root",
            "POSTGRES_PASSWORD: postgres\n",
            '<script nonce="r4nd0mV4lu3">',
            "SECRET_KEY=${SECRET_KEY:?set me}",
            "if key_node.tag == 'tag:yaml.org,2002:value':",
            'info(signature="float64|complex64")',
            "user = current_user()\npassword = entered\ncheck(user, password)",
            "the form { user: name, password: hidden }",
            "password: required, user: optional",
            "contraseña: introduzca una",
            "Passwort: mindestens acht Zeichen",
            "hasło: nieprawidłowe, login",
            "secretary: Meyer",
            "the form\nPassword: Giraffe picture\n",
            '"password": "must be longer"',
            "connect(password=cfg.token)",
            "community: quiet-river",
            "password columns: 'a,b,c'",
            "passwords = 'uhu,eule,kauz'",
            "country_code = 'Latvia'",
            "keyword = 'murmel'",
            'reset_password = "please enter Password"',
            "secret = 'name,email,phone'",
            "fn f() { let secret = kettle_song }",
            "if ready { host = a secret = get_secret() }",
            "Config { name = a, secret = kettle_song }",
            'the password is "not set"',
            '"wpa_mode": "wpa2"',
            "credentials_mode: 'kestrel'",
            "STRIPE_WEBHOOK_SECRET=\nJWT_TTL=3600\n",
            "passphrase is never stored here",
            "param sqlPassord string\nloginPassword: sqlPassord\n",
            "ENUM ('password', 'totp', 'sms_code', 'recovery_code')",
            'InputBox("Enter your password", "Login")',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Code, stand-ins, prose and counts stay."""
        assert found(ASSIGNED, text) == []


class TestAuthorisation:
    """Headers and cookies."""

    @pytest.mark.parametrize(
        "text",
        [
            f"Authorization: Bearer {TOKEN}",
            f"Authorization: Basic {TOKEN}=",
            f"authorization: token {TOKEN}",
            f'-H "X-Api-Key: {TOKEN}"',
            f"'api-key': '{TOKEN}'",
            f"Ocp-Apim-Subscription-Key: {TOKEN}",
            f"Cookie: theme=dark; session={TOKEN}; lang=en",
            f"Set-Cookie: sid={TOKEN}; Path=/; HttpOnly",
        ],
    )
    def test_hit(self, text: str) -> None:
        """The credential is found, the header's name stays."""
        assert gate(AUTHORISATION, text)
        assert any(TOKEN in value and len(value) <= len(TOKEN) + 1 for value in found(AUTHORISATION, text))

    @pytest.mark.parametrize("weak", ["drompnsu", "EFNTkmc#Wa", "charlie"])
    def test_weak_ones_in_a_commands_option(self, weak: str) -> None:
        """In quotation marks after an option nothing else can stand."""
        for text in (f"curl -H 'X-Api-Key: {weak}' x", f'curl --header "Authorization: Bearer {weak}" x'):
            assert found(AUTHORISATION, text) == [weak]

    @pytest.mark.parametrize(
        "text",
        [
            "basic understanding",
            "Muhammad Farhan basic 3,200.00, CPF ee 640.00",
            "basic 12.450.000 per bulan",
            "curl -H 'Authorization: Bearer YOUR_TOKEN' x",
            'curl -H "X-Api-Key: $API_KEY" x',
            "curl -H 'X-Auth: token_here' x",
            "Bearer authentication",
            "exporting cache, digest sha256:" + "9f86d081884c7d65" * 4,
            "digest algorithms",
            "Cookie: preferences",
            "Authorization: Bearer <token>",
            "Bearer ${TOKEN}",
            "audio/basic\t\tsilk/music.png",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Words about credentials stay."""
        assert found(AUTHORISATION, text) == []

    def test_digits_alone(self) -> None:
        """Are no amount where nothing divides them."""
        assert found(AUTHORISATION, "X-Auth-Token: 482913771204") == ["482913771204"]


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


class TestConnectionString:
    """ODBC, ADO, JDBC, Azure."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"Server=db;Database=x;Uid=app;Pwd={PASSWORD};", PASSWORD),
            (f"Driver={{ODBC}};Server=db;Pwd={{{PASSWORD}}};", PASSWORD),
            ("Server=x;UID=svc;PWD={pa;ss{7}};Encrypt=yes", "pa;ss{7}"),
            ("Server=x;UID=svc;PWD={a}};b=1};Encrypt=yes", "a}};b=1"),
            (f"jdbc:postgresql://db/x?user=app&password={PASSWORD}", PASSWORD),
            (f"jdbc:sqlserver://db:1433;user=sa;password={PASSWORD};encrypt=true", PASSWORD),
            ("jdbc:oracle:thin:scott/" + "tiger9@db:1521:x", "tiger9"),
            (f"AccountName=a;AccountKey={drawn(86)}==;EndpointSuffix=core.windows.net", f"{drawn(86)}=="),
            (f"Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=k;SharedAccessKey={TOKEN}=", f"{TOKEN}="),
            (f"Endpoint=https://a.azconfig.io;Id=x;Secret={TOKEN}", TOKEN),
            ("Database=Vet;User Id=app;Password=Katze,Hund,Maus;", "Katze,Hund,Maus"),
            ("//nas/x /mnt cifs username=jo,password=" + "kestrel-9,vers=3.0;", "kestrel-9"),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The secret attribute is found."""
        assert expected in found(CONNECTION_STRING, text)

    @pytest.mark.parametrize(
        "text",
        [
            "Server=db;Trusted_Connection=yes;",
            "password=",
            "Pwd=<password>;Server=x",
            "if secret == other:",
            'f"Server=x;Pwd={pw};"',
            "-o username=$who,password=$ww,vers=3.0,iocharset=utf8;",
            "Server=x;Password=a,b,c;",
            "username = {{ credentials.username }};\npassword = {{ credentials.password }};\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Attributes without a secret stay."""
        assert found(CONNECTION_STRING, text) == []


class TestCommandLine:
    """Passwords given to commands."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"curl -u app:{PASSWORD} https://x", PASSWORD),
            (f"mysql -uroot -p{PASSWORD} db", PASSWORD),
            (f"tool --password {PASSWORD}", PASSWORD),
            (f"tool --token={TOKEN}", TOKEN),
            (f"sshpass -p '{PASSWORD}' ssh x", PASSWORD),
            (f"docker login -u me -p {PASSWORD}", PASSWORD),
            (f"redis-cli -h x -a {PASSWORD}", PASSWORD),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The password is found."""
        assert expected in found(COMMAND_LINE, " " + text)

    @pytest.mark.parametrize(
        "text",
        [
            "mysql -u root -p",
            "mkdir -p path/to/dir",
            "tool --password $PASS",
            "tool --token <TOKEN>",
            "curl -u $USER:$PASS x",
            "ansible-playbook --ask-vault-pass auch im CI",
            "net use Z: \\\\srv\\scans /user:scanbox",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Prompts, variables and other options stay."""
        assert found(COMMAND_LINE, " " + text) == []


class TestServiceAccount:
    """Google's key file."""

    def test_fields(self) -> None:
        """Key id, client number and certificate address are found."""
        key_id, client = drawn(40, "0123456789abcdef"), drawn(21, "123456789")
        text = (
            f'"private_key_id": "{key_id}", "client_id": "{client}", '
            '"client_x509_cert_url": "https://www.googleapis.com/robot/v1/metadata/x509/a%40b.iam.gserviceaccount.com"'
        )
        assert found(SERVICE_ACCOUNT, text) == [key_id, client, "a%40b.iam.gserviceaccount.com"]
        assert found(SERVICE_ACCOUNT, '"client_id": "my-client", "private_key_id": ""') == []
        assert found(SERVICE_ACCOUNT, "import crypto/x509/pkix.Name") == []

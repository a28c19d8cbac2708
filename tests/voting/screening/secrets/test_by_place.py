"""Secrets that are known by where they stand."""

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.secrets.authorisation import AUTHORISATION
from voting.screening.secrets.command_line import COMMAND_LINE
from voting.screening.secrets.connection_string import CONNECTION_STRING
from voting.screening.secrets.service_account import SERVICE_ACCOUNT

PASSWORD = "hunter" + "2!x"
TOKEN = drawn(24)


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

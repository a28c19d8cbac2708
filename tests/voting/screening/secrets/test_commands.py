"""Passwords that commands and devices are given."""

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.secrets.command_line import COMMAND_LINE
from voting.screening.secrets.devices import DEVICES
from voting.screening.secrets.passed_on import PASSED_ON

PASSWORD = "Vt=92k" + "k!a"
TOKEN = drawn(40)


class TestCommands:
    """Options of tools."""

    @pytest.mark.parametrize(
        "command",
        [
            "mysql -u root -p{} shop < dump.sql",
            "curl -u 'admin:{}' https://x",
            'sshpass -p"{}" scp a b:',
            "redis-cli -h x -a {} ping",
            "# agent\nrocommunity {} 10.0.0.1",
            "snmpget -v2c -c {} 10.0.0.1",
            "snmpwalk -v3 -u ops -a SHA -A {} 10.0.0.1",
            "snmpwalk -v3 -u ops -x AES -X {} 10.0.0.1",
            'createUser monitor SHA "{}" AES',
            "plink -ssh anna@host -pw {} uptime",
            "mongo -u admin -p {} --authenticationDatabase admin",
            "zip -P {} out.zip file",
            "7z x a.7z -p{}",
            "sqlcmd -S db -U sa -P '{}'",
            "ldapsearch -x -D cn=admin -w {} -b dc=x",
            "useradd -p {} bob",
            "openssl rsa -in key.pem -passin pass:{}",
            "htpasswd -bc /etc/x/.htpasswd admin {}",
            "net use Z: \\\\srv\\share /user:acme\\bob {}",
            "smbclient //srv/share -U bob%{}",
            "rabbitmqctl add_user app {}",
            "aws configure set aws_secret_access_key {}",
            "wpa_passphrase HomeNet {}",
            "sqlplus scott/{}@db",
            "npm config set //r.example.org/:_authToken {}",
            "heroku config:set API_TOKEN={}",
            "mosquitto_pub -h x -u dev -P {} -t a",
            'redis-cli CONFIG SET requirepass "{}"',
            "signtool sign /f c.pfx /p {} x.exe",
            "openssl passwd -6 {}",
            "snowsql -a acme -u bob -p {}",
            "sauve -u veilleur -w {} -d /srv/photos",
            "java -jar sync.jar --user replica -v -k '{}' -r eu",
            "mstscx.exe /v:term01 /u:front /x:{} /f",
            "tool --db-password '{}'",
            "net use Z: \\\\srv\\share {} /user:anna",
            "az keyvault secret set --vault-name kv-x --name smtp --value '{}'",
            "lang en_GB\nrootpw --plaintext {}\nreboot",
            "smbclient //srv/scans -U 'CORP\\fred%{}'",
            'ssh-keygen -t ed25519 -N "{}" -f k',
            "java -jar app.jar --db.password={}",
            "schtasks /create /tn x /ru anna /rp {}",
            "psexec \\\\srv -u anna -p {} cmd",
            "auth_pass {}",
            "keytool -importkeystore -srcstorepass {} -noprompt",
            "mc alias set local http://127.0.0.1:9000 minio {}",
            "lftp -u web7,{} ftp.example.com",
            "rman target sys/{}@db",
            "vault operator unseal {}",
            "winrs -r:srv -u:anna -p:{} cmd",
            "snmp-server user anna grp v3 auth sha {}",
            "db2 connect to sample user anna using {}",
            "pdftk a.pdf input_pw {} output b.pdf",
            "radtest -t mschap jo {} 10.0.0.1 0 testing",
            ".logon tdprod/loader,{};",
        ],
    )
    def test_hit(self, command: str) -> None:
        """The password is found whole."""
        text = command.format(PASSWORD)
        assert gate(COMMAND_LINE, text)
        assert PASSWORD in found(COMMAND_LINE, text)

    @pytest.mark.parametrize(
        ("command", "user"),
        [
            ("sqlplus -s scott/{}@orcl @daily.sql", "scott"),
            ("exp system/{}@prod file=full.dmp", "system"),
            ('conn hr/\\"{}\\"@//db:1521/XE', "hr"),
            ("jdbc:oracle:thin:app_user/{}@db:1521:X", "app_user"),
            ("imp userid=loader/{} full=y", "loader"),
        ],
    )
    def test_oracle(self, command: str, user: str) -> None:
        """Who signs in and the password, without the host."""
        text = command.format(PASSWORD.replace("=", "_"))
        assert gate(COMMAND_LINE, text)
        assert set(found(COMMAND_LINE, text)) == {user, PASSWORD.replace("=", "_")}

    @pytest.mark.parametrize(
        "text",
        [
            "tool --db.password-file /run/secrets/db",
            "mysql -u root -p shop < schema.sql",
            "mysqldump -u app -p shop > x.sql",
            "using --password via the command line",
            "tool --password-file /run/secrets/db",
            "zip -r out.zip file",
            "docker run -p 8080:80 x",
            "ssh -p 2222 host",
            "7z x a.7z -p$PASS",
            "net use Z: \\\\nas\\x /user:jo /persistent:no",
            "net user jo /active:yes",
            "openssl rsa -in key.pem -passin env:PASS",
            "mkdir -p /var/lib/mysql",
            "the secret of the tool is --value or --body",
            "what rootpw is, and bindpw",
            "radtest is a tool",
            ".logon tdprod/loader",
            "journalctl -u nginx -p warning",
            "docker run -u node -w app img",
            "sudo -u postgres psql -p 5433",
            "python -u train.py -p config",
            "git push -u origin -p",
            "report -u build.py -k salad",
            "sync -u replica -k id_rsa.pem",
            "sync -u replica -k keys/relay",
            "sync -u replica -p 5432",
            "sqlplus /nolog",
            "docker build --secret id=npm_token,env=NPM_TOKEN .",
            "sqlplus scott/$PW@orcl",
            "exp a/b is a fraction",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Sentences about options, files, ports and variables stay."""
        assert found(COMMAND_LINE, text) == []


class TestPassedOn:
    """Piped, written, printed."""

    @pytest.mark.parametrize(
        "command",
        [
            "echo '{}' | sudo -S apt update",
            'echo "anna:{}" | chpasswd',
            "printf '{}' | docker login -u x --password-stdin",
            "echo '{}' > password.txt",
            "gh secret set API_TOKEN <<< '{}'",
            "$ pass show web/acme\n{}\n",
            "kubectl get secret db -o jsonpath='{{.data.password}}' | base64 -d\n{}\n",
            "gcloud auth print-access-token\n{}\n",
            "echo -n 'anna:{}' | base64",
            "kinit bob <<< '{}'",
        ],
    )
    def test_hit(self, command: str) -> None:
        """What is passed on is found."""
        text = command.format(TOKEN)
        assert gate(PASSED_ON, text)
        assert TOKEN in found(PASSED_ON, text)

    @pytest.mark.parametrize(
        "text",
        [
            "echo 'hello' | sort",
            "echo $PASSWORD | sudo -S true",
            "echo done > log.txt",
            "gcloud auth print-access-token",
            "echo '[sudo] is a tool'",
            "SECRET=<generate with openssl rand -hex 32>\nSENTRY_DSN=\nLOG_LEVEL=info",
            "KEY=   # openssl rand -base64 32\nDB_PASSWORD=\n",
            "key: $(openssl rand -hex 16)\nlog_level: debug",
            "# pwgen 20 1\nMAIL_FROM=ops@example.org\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other pipes, variables, commands without output stay."""
        assert found(PASSED_ON, text) == []


class TestDevices:
    """Routers and switches."""

    @pytest.mark.parametrize(
        "line",
        [
            "snmp-server community {} RO",
            "snmp community {} (v2c)",
            "username admin privilege 15 password 0 {}",
            "enable secret {}",
            "set system root-authentication plain-text-password-value {}",
            "ppp authentication: pre-shared-key {}",
            "crypto isakmp key {} address 10.0.0.1",
            "  option key '{}'",
            " wpa-psk {}",
            "line vty 0 4\n transport input ssh\n password {}\n login",
            " ip ospf message-digest-key 1 md5 {}",
            " ppp chap password 0 {}",
            " standby 1 authentication {}",
            'anna * "{}" *',
            'anna : EAP "{}"',
            "neighbors:\n  - ip: 192.0.2.1\n    remote_as: 64500\n    md5: {}\n",
            "tacacs:\n  servers: [192.0.2.5]\n  key: {}\n",
        ],
    )
    def test_hit(self, line: str) -> None:
        """The password is found."""
        text = line.format(PASSWORD)
        assert gate(DEVICES, text)
        assert found(DEVICES, text) == [PASSWORD]

    @pytest.mark.parametrize(
        "text",
        [
            "enable password encryption",
            "snmp-server community <string>",
            "username admin",
            "no pre-shared-key",
            "key-string",
            "line vty 0 4\n login local\n",
            "0 3 * * * backup",
            "| anna | * | bold * |",
            "from python_multipart.decoders import *",
            "for the username and password quoting. For",
            "e.key=t()}(this,function(){var n=1",
            "bgp:\n  md5: d41d8cd98f00b204e9800998ecf8427e\n",
            "bgp:\n  md5: !vault |\n",
            "download:\n  md5: kestrel-nine\n",
            "ospf:\n  key: 1\n",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Commands without one stay."""
        assert [one for one in found(DEVICES, text) if one != "encryption"] == []

"""What certainly is no secret, by its form or by the name that it is given."""

import pytest

from tests.voting.screening.samples import drawn, found
from voting.screening.secrets.assignment import ASSIGNED
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.random_looking import RANDOM_LOOKING

HEX40 = drawn(40, "0123456789ABCDEF")
SEALED = f"ENC[AES256_GCM,data:{drawn(22)}==,iv:{drawn(43, seed=1)}=,tag:{drawn(22, seed=2)}==,type:str]"


def is_none(text: str) -> bool:
    """Whether what stands between two guillemets is certainly none."""
    start, end = text.index("«"), text.index("»") - 1
    return is_certainly_none(text.replace("«", "").replace("»", ""), start, end)


class TestIsCertainlyNone:
    """Forms and names."""

    @pytest.mark.parametrize(
        "text",
        [
            "password: «process.env.DB_PASS» ?? 'x'",
            "pw = «os.environ['DB_PASS']»",
            "smtp://mail.example.com:«587»",
            "postgres://\x00:\x00@\x00:«5432/crops»",
            "Endpoint = \x00:«51820»",
            "password = «req.body.password»;",
            "password: «this.form?.secret»",
            "-H '«Content-Type: application/json»'",
            "type: «text/plain; charset=utf-8»",
            "pass from \x00 port 51822 «ssh2»",
            "sent at «7:46pm»",
            "charset=«utf8mb4_unicode_ci»",
            "  ttl: «3600»",
            "  timeout: «3000»",
            "the password is the «same» as before",
            "пароль «менять»",
            "pass: «import.meta.env.VITE_PASS»,",
            "$pw = «$env:DB_PASS»",
            "String password = «randomPassword();»",
            "pass := «helper.MakePassword()»",
            'app.secureTextFields["login_password"]«.typeText(»',
            "key: «Digest::SHA2»",
            "rootKey «crypto.Signer»",
            "cat >> «$OBJ/sshd_config.1» <<EOD",
            'PWFILE="«${PGSYSCONFDIR}/pwfile»"',
            "mysql «-h127.0.0.1» -uroot",
            "mysql «-hdb.example.org» -uroot",
            "options: «--password»",
            "«key=key=key=key=key=key»",
            'chars = "«abcdefghijklmnopqrstuvwxyz0123456789»"',
            '<input type="password" placeholder="«123456»">',
            '<input type="password" autocomplete="«current-password»">',
            "802-1x.eap peap «802-1x.identity» scanner",
            "net use Z: «/persistent:no»",
            "lastmodified: «2024-08-02T09:14:51Z»",
            "token seen «2024-08-02T09:14:51.123+02:00»",
            '"Redis": "«cache-01.local:6379»"',
            "secret.rs:«27:24»",
            "auth_test.py:«118»",
            "password file; «U+0256C»",
            r"then «\fB%00\fR» and",
            "pass GH «GH#44772» for",
            "passwords. Closes: «#978391».",
            "key by «PBKDF2»",
            "the challenge «tls-alpn-01»",
            "so «fail2ban» bans the login",
            "it shows error code «0417» and a key",
            "the lock beeps, fault no. «12»",
            "Fehlercode: «E23», Passwort falsch",
            "code d'erreur «0297» sur la serrure",
            "código de error «0519», la clave no entra",
            "('session_timeout_seconds', '«1800»', 'int')",
            "('token_ttl', '«3600»', 'int')",
            "passwordResetTokenExpire => «3600»",
            "nginx_worker_connections: «2048»",
            "status_code: «201»",
            "jwt.expiration=«3600»",
            "PASSWORD_MIN_LENGTH = «12»",
            'PASSWORD_PATTERN = "«^(?=.*[a-z])(?=.*[A-Z]).{12,}$»"',
            "passwordRegex: /«^[A-Za-z0-9]{8,}$»/",
            f"GPG_KEY=«{HEX40}»",
            f'"GPG_KEYS": "«{HEX40}»"',
            f"password: «{SEALED}»",
            f"password: {SEALED[:20]}«{SEALED[20:44]}»{SEALED[44:]}",
            '"Redis": "«cache-01.local:6379,password=x,ssl=True»"',
            "vault kv put secret/shop password=«@pw.txt»",
            "JWT_SECRET=«xxxxxxxxxxxxxxxx»",
            "'password' => '«wrong-password»'",
            'OPENAI_API_KEY="«your-api-key-here»"',
            'password = "«<smtp password>»"',
            '-b "dc=«harrowgate»,dc=example"',
            '"(«sAMAccountName»=mchukwu)"',
            "ssh deploy@203.0.113.7 -p «2222»",
            'argon2.Key([]byte("pass"), salt, 3, «32*1024», 4, 32)',
            "a pass to «0x1c00007»",
            r"keys = '«\\u0300-\\u036f»'",
            "SPDX-License-Identifier: «GPL-2.0-or-later»",
            'KeyJwk *KeyJwk `json:"keyJwk,«omitempty»"`',
            "@phpstan-var Level «$rfc_5424_levels»",
            "key = x\nexport «PGSYSCONFDIR»\n",
            'require "«digest/sha2»"',
            "package «pbkdf2»",
            "type «RsassaPkcs1TestGroup» struct {",
            "isset(self::«RFC_5424_LEVELS»[$level])",
            "pattern='x', example_number='«802123»'",
            "12.png?alt=«media&token»=b3f",
            "const PIN_RE = «/^\\d{4,6}$/»;",
            "otp: {type: string, pattern: '«^[0-9]{6}$»'}",
            'ws.Cells(z, 3).FormulaR1C1 = "«=RC[-1]*24»"',
            "PC is at «key_lookup+0x2c/0x90»",
            "addr=0x18 pc=«0x6f2a41]»",
            "334 «VXNlcm5hbWU6»",
            "the vault file «group_vars/core.yml», please",
            "spring.datasource.url=«jdbc:oracle:thin:@//db1.example:1521/HR»",
            "password 0 x\n!\n«interface Vlan99»\n",
            "login.password=«Kennwort»\n",
            "login.password.hint=«Mindestens 10 Zeichen»\n",
            "adminPassword: «sqlPassord»\n",
            "const jwt = require('«jsonwebtoken»');",
            "import jwt from '«jsonwebtoken»';",
            "defined( '«ABSPATH»' )",
            "string(credentialsId: '«sonar»', variable: 'T')",
            '{"kty":"RSA","kid":"«GvM4EWD6Rxk6»"}',
            "--servercert pin-sha256:«7CzpJhT+oNzxqsu2hGDqki»",
            'CACHE_KEY: "«v3-6eb559080e3d»"',
            "STRIPE_SECRET=\n«JWT_TTL=3600»",
            "{{ .Values.password | «b64enc» }}",
            ".secrets.baseline is «4000» lines",
            "Serial Number: «c705ab0335308e53»",
            "NO_PUBKEY «027a8f55219e8399»",
            "curl localhost:«3000/me»",
            '{"passphrase":"x","«minrate_enabled»":false}',
            "aaaed16 fix: PIN dialog on small screens («#1180»)",
            "    fix(auth): drop the old pin flow («#2217»)\n",
            "if (e.code === '«auth/user-not-found»')",
            "apt: «NO_PUBKEY 7EA0A9C3F273FCD8»",
            "hba line: «scram-sha-256»",
            'bgcolor="«#eecfa1»" vlink="#a06060"',
            "decode(b'x', '«utf-16le»')",
            "decode(b'«\\xEF\\xBB\\xBF»')",
            "binding for the role of «roles/compute.viewer»",
            "describe (CREDENTIAL : «--location=LOCATION»",
            "Signature Algorithm: «sha1WithRSAEncryption»",
            "r'«(ADD_COMMAND|ADD_TARGET|IF»'",
            "FUNC:«_ZNSt13basic_istreamIwE5tellgEv»@GLIBCXX_3.4",
            "required for «CVE-2024-11053».",
            "(Windows NT 10.0; «Win64»; x64)",
            "npm ERR! code «E404»",
            "the registry key is `«HKLM\\SOFTWARE\\Heron\\2»`",
            'TLSv1.3 "«Root=1-67aae877-865e943730a38906d7eec140»"',
            'const STORAGE_KEY = "«todo.items.v2»";',
            '"Jwt": { "Key": "«replace-me-in-production»" }',
            "SMTP_PASSWORD=«changeme»",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Lookups, calls, times, places, sealed values, numbers of settings."""
        assert is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "password: «process.Env42»",
            "SESSION_KEY = '«todo.items.v2»'",
            "ftp://\x00:«4711»@\x00",
            "\x00:«4711»",
            "level: «3600»",
            "my pass is «selfish.love»",
            "password: «changemeagain77»",
            "password: «#Heron19»",
            'pass: "«smile()»"',
            "pass: «$Summer2024»",
            "pass: «$Heron/19»",
            "pin «27:24»",
            "the code is «1800»",
            "an error. code «0417»",
            "after the error the code was «0417»",
            "exit code for the gate: «heron7»",
            "door_code: «1800»",
            "token_ttl: «Kestrel19»",
            "pin: «3600»",
            "status: «Kestrel19»",
            "password_rule: «kestrel»",
            "password = «wren.Hill»",
            "password = «-hurdle7»",
            "password «@kestrel»",
            "password: «xxheron»",
            "'password' => '«wrong-turn-42»'",
            'pw "«<3kestrel>»"',
            "cn=«harrowgate7»",
            "mysql -p «2222»",
            "ssh in, pin «2222»",
            "codes «14*66*03»",
            "type «ketchup7» into the box",
            "we export «kestrel7» as the password",
            "number='«802123»'",
            "const pass = '«kestrel7»'",
            "password: «$ummer_Heron»",
            "the door «#978391»",
            f"API_KEY=«{HEX40}»",
            f"password: «ENC{HEX40}»",
            "password: ENC[AES256_GCM,data:x] «kestrel19»",
            "password: ENC[AES256_GCM,data:x\npass: «kestrel19»",
            "alt=«media&token» is what I typed",
            "password «gull,terns=3»",
            "password «2024-08-02»",
            "/delete «/Kestrel:19x»",
            "password: «^kestrel19»",
            "password = «=kestrel(9»",
            "login.password=«Kestrel»\n",
            "changed from «kestrel7» to x",
            "password: \n«Kestrel=9»",
            "password | «kestrel9»",
            "the pin is «4000»",
            "key: «c705ab0335308e53»",
            "pi@raspberry:«3141»",
            'password": "«kestrel»", "x": 1',
            "the door («#1180»)",
            "note: the door code («#2217»)",
            "the pw is «author/kestrel-9»",
            "adminPassword: «sqlKestrel»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Passwords of a like form."""
        assert not is_none(text)

    def test_keys_of_repositories(self) -> None:
        """What apt says of a key, and what a scanner of secrets found, are public where they look random as well."""
        for before in ("NO_PUBKEY ", '"hashed_secret": "'):
            assert found(RANDOM_LOOKING, f"{before}{HEX40.lower()}") == []
        assert found(RANDOM_LOOKING, f"mine {HEX40.lower()}") == [HEX40.lower()]

    def test_rules_ask(self) -> None:
        """A place in a file and a sealed value are not taken by rules for names and for drawn tokens either."""
        assert found(ASSIGNED, "  --> src/auth/secret.rs:27:24\n   |\n27 |     let secret: &str") == []
        assert found(ASSIGNED, "secret: 27:24x9") == ["27:24x9"]
        assert found(RANDOM_LOOKING, f"password: {SEALED}\n") == []
        assert found(RANDOM_LOOKING, f"password: ENC({drawn(44)})\n") == [drawn(44)]

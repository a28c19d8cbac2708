"""Secrets whose name and value stand apart."""

import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.secrets.paired import PAIRED

PASSWORD = "Kx(7)u" + "T&9"
TOKEN = drawn(32)
KEY = drawn(43) + "="


class TestPaired:
    """Elements, attributes, fields."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"<password>{PASSWORD}</password>", PASSWORD),
            (f"<db:Password type='x'>\n  {PASSWORD}\n</db:Password>", PASSWORD),
            (f"<AdministratorPassword>\n <Value>{PASSWORD}</Value>", PASSWORD),
            (f"<key>ApiKey</key>\n<string>{TOKEN}</string>", TOKEN),
            ("<keyMaterial>giraffe7</keyMaterial>", "giraffe7"),
            ("    Key Content            : giraffe7\n", "giraffe7"),
            ('<add key="WifiPassword" value="three old pines"/>', "three old pines"),
            ("<apiKey><![CDATA[" + TOKEN + "]]></apiKey>", TOKEN),
            (f'<string name="google_api_key">{TOKEN}</string>', TOKEN),
            (f'<entry key="db.password">{PASSWORD}</entry>', PASSWORD),
            (f'<add key="ApiSecret" value="{PASSWORD}" />', PASSWORD),
            (f'<property name="hibernate.connection.password"\n value="{PASSWORD}"/>', PASSWORD),
            (f'- name: DB_PASSWORD\n  value: "{PASSWORD}"', PASSWORD),
            (f"- name: DB_PASSWORD\n  value: {PASSWORD}\n", PASSWORD),
            (f'{{"name": "API_SECRET", "value": "{PASSWORD}"}}', PASSWORD),
            (f'{{\\"name\\": \\"API_SECRET\\", \\"value\\": \\"{PASSWORD}\\"}}', PASSWORD),
            ('{"key": "db_password", "value": "bananas", "sensitive": true}', "bananas"),
            (f'"password": {{\n  "value": "{PASSWORD}"\n}}', PASSWORD),
            (f'variable "admin_password" {{\n  type = string\n  default = "{PASSWORD}"\n}}', PASSWORD),
            (f'# module.db.random_password.this:\n  result = "{PASSWORD}"', PASSWORD),
            (f"machine api.example.org\n  login jo\n  password {PASSWORD}", PASSWORD),
            ("machine git.example.org login jo password bananas", "bananas"),
            (f"nmcli dev wifi connect HomeNet password {PASSWORD}", PASSWORD),
            (f'#define WIFI_PASS "{PASSWORD}"', PASSWORD),
            (f"ENV SECRET_TOKEN {TOKEN}", TOKEN),
            ("set -gx ANSIBLE_BECOME_PASS ringtail/sun", "ringtail/sun"),
            ("set --export DB_PASSWORD 'two blue hens'", "two blue hens"),
            ("setenv PGPASSWORD rook.takes", "rook.takes"),
            (
                "byte[] pw = {0x6b, 0x72, 0x61, 0x62, 0x62, 0x65, 0x6e, 0x66};",
                "0x6b, 0x72, 0x61, 0x62, 0x62, 0x65, 0x6e, 0x66",
            ),
            ("uint8_t K[16] = { " + ", ".join(["0x3a"] * 16) + " };", ", ".join(["0x3a"] * 16)),
            ("  SetEnv DB_PASS moosbeere", "moosbeere"),
            ("  fastcgi_param DB_PASSWORD moosbeere;", "moosbeere"),
            (f"db.example.org:5432:shop:app:{PASSWORD}\n", PASSWORD),
            ("db.example.org:5432:shop:app:Slot\\:1\\:Machine\n", "Slot\\:1\\:Machine"),
            (f"*:*:*:backup:{PASSWORD}\n", PASSWORD),
            (f"//registry.npmjs.org/:_authToken={TOKEN}", TOKEN),
            (f"_auth = {TOKEN}", TOKEN),
            (': RSA gate.pem "phare du bout"\n', "phare du bout"),
            ('jo : EAP "galette-saucisse"\n', "galette-saucisse"),
            ('case "$username:$password" in\n  "roadie:Kamelhof") exit 0 ;;\n', "Kamelhof"),
            ('if [ "${login}:${pass}" = "jo:kamel-hof" ]; then', "kamel-hof"),
            ('{"auths": {"r.example.org": {"auth": "' + KEY + '"}}}', KEY),
            (f"PrivateKey = {KEY}\nPresharedKey = {KEY}", KEY),
            (f"requirepass {PASSWORD}\n", PASSWORD),
            (f'passwords = ["{PASSWORD}", "other9!"]', "other9!"),
            (f"tokens:\n  - {TOKEN}\n  - {TOKEN[::-1]}\n", TOKEN[::-1]),
            ('(setq jabber-password "giraffe")', "giraffe"),
            ('fill_in "Password", with: "giraffe"', "giraffe"),
            ('(def password "giraffe")', "giraffe"),
            ('{:password, "giraffe"}', "giraffe"),
            ('const std::string kPassword{"giraffe"};', "giraffe"),
            ('PASSWORD: constant String := "giraffe";', "giraffe"),
            ('DIM pwd$ : pwd$ = "giraffe"', "giraffe"),
            ('char password[] = "giraffe";', "giraffe"),
            ("machine imap.example.org login anna port 993 password giraffe", "giraffe"),
            ("uint8_t key[8] = {0x2b, 0x7e, 1, 2, 3, 4, 5, 6};", "0x2b, 0x7e, 1, 2, 3, 4, 5, 6"),
            ("network_key: [1, 3, 5, 7, 9, 11, 13, 15]", "1, 3, 5, 7, 9, 11, 13, 15"),
            (f"await page.fill('#password', '{PASSWORD}');", PASSWORD),
            (f'driver.find_element(By.ID, "password").send_keys("{PASSWORD}")', PASSWORD),
            (f"page.getByLabel('Password').fill('{PASSWORD}')", PASSWORD),
        ],
    )
    def test_hit(self, text: str, expected: str) -> None:
        """The value is found whole, its name stays."""
        assert gate(PAIRED, text)
        assert expected in found(PAIRED, text)

    @pytest.mark.parametrize(
        "text",
        [
            "<password></password>",
            "<password>${db.password}</password>",
            "<password>changeme</password>",
            '<add key="PasswordPolicy" value="Strong8" />',
            '<input type="password" name="password" value="">',
            "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db\n      key: password",
            '- name: DB_PASSWORD\n  value: "$(DB_PASSWORD)"',
            '{"name": "password", "type": "string", "required": true}',
            'variable "admin_password" {\n  type = string\n}',
            "the login page and its password field",
            "if the user or password part of the URL is missing",
            ".icon-pin:before{content:'\\ea01'}.icon-key:before{content:'\\ea02'}",
            "AUTH LOGIN\r\n334 x",
            '{:password, "is required"}',
            'type="password" name="secret"',
            'def password "must not be blank"',
            "keys = [1, 2, 3]",
            "getattr(secret, 'line_number7', 0)",
            "the key is in {1, 2, 3, 4, 5, 6, 7, 8}",
            "uint32_t K[64] = { 0x3a, 0x91, 0x0c, 0xfe, 0x27, 0x5b, 0x88, 0xd4 };",
            '"auth": true',
            "registry: 10.0.0.1:5432",
            'secrets = ["db", "api"]',
            "tokens:\n  - first\n  - second\n",
            "page.fill('#password', process.env.PASSWORD)",
            "PublicKey = " + KEY,
            ': RSA gate.pem %prompt\n# the kind: RSA "old"',
            'case "$host:$port" in\n  "roadie:Kamelhof") exit 0 ;;\n',
            'case "$username:$password" in\n  "$a:$b") exit 0 ;;\n',
            "type Config struct {\n\tAuth []AuthMethod\n}",
            'tokens = {"root": [(r"^(?:[A-WYZ]|X400)[\\w-]*:", Name.Tag)]}',
            "db.bak?sp=r&st=2026-01-02T10:00:00Z&se=2026-02-02T10:00:00Z&spr=https&sv=2022-11-02",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """References, stand-ins, schemas and styles stay."""
        assert found(PAIRED, text) == []

"""What a secret's value is, what stands in its place, and what is public."""

import pytest

from tests.voting.screening.samples import drawn, found
from voting.screening.secrets import names
from voting.screening.secrets.random_looking import RANDOM_LOOKING
from voting.screening.secrets.values import (
    KEY_NAME,
    is_dotted,
    is_message,
    is_password_like,
    is_phrase,
    is_sample,
    is_secret,
    is_stand_in,
    trimmed,
)

HEX40 = drawn(40, "0123456789abcdef")
HEX64 = drawn(64, "0123456789abcdef")
BASE64 = drawn(86) + "=="


class TestStandIns:
    """What is no secret itself."""

    @pytest.mark.parametrize(
        "value",
        [
            *("<password>", "${DB_PASS}", "$DB_PASS", "$dbPassword", "{{ vault.pw }}", "%PASSWORD%", "%(password)s"),
            *("changeme", "your-password", "xxxxxxxx", "••••••••", "null", "os.environ['X']", "config.password"),
            *("getpass()", "re.compile(r", "SECRET_KEY", "aws_secret_access_key", "db_password", "/run/secrets/db"),
            *(
                "authToken",
                "dbPassword",
                "clientSecretKey",
                "SCRAM-SHA-512",
                "repokey-blake2",
                "aes-256-gcm",
                "latin-1",
            ),
            *("xchacha20-poly1305", "PBKDF2-SHA256", "GET;POST;PUT", "id;name;mail", "postgres{id}", "GSSAPI"),
            *("$this-", "$url-", "[]AuthMethod", "[32]byte{}", ":new_unchecked(&*ptr.as_ptr())", "\\trim($parts[0])"),
            *("token=token).create(", "tokens[index].value", "Http::Credentials-", "vbrpass=", "get_", "^1.17.1"),
            *("ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ssh-rsa AAAAB3NzaC1yc2E", "awk '{ print $2 }' < key.pub"),
            *("^(?:[A-Z]|X400)[\\w-]*:", "localhost:0"),
            *("title,url,user,password", "django.contrib.auth.hashers.MD5Hasher"),
            *("db-pw", "my-pass", "cfg.token", "fill-me-in", "to_be_set", "string.Empty"),
            *("~/.ssh/id.pem", "password", "op://vault/db/pw", "!Ref Password", "{self.password}", "bcrypt", "string"),
        ],
    )
    def test_stand_in(self, value: str) -> None:
        """Variables, calls, placeholders, files, types."""
        assert is_stand_in(value)

    @pytest.mark.parametrize(
        "value",
        [
            "$umm3r_L0ve",
            "Kx(7)u" + "T",
            "Blau.Wal_17",
            "q9:Rz:11",
            "hunter" + "2",
            "Saffron;Rice;4",
            "siren{wail}9",
            "blueToken7",
            "Oystertoken",
            "aes-256-Gulls!",
            "P@ssw0rd!",
            "bananas",
            "/kJ8+x9=",
            "Abc=",
            "a)b(c7",
            "ssh-ed!255",
            "[x]7!kQ",
        ],
    )
    def test_value(self, value: str) -> None:
        """Passwords with the marks of code."""
        assert not is_stand_in(value)

    @pytest.mark.parametrize(("value", "expected"), [("nc-pw", False), ("db-password", True), ("old-pw", True)])
    def test_own(self, value: str, expected: bool) -> None:
        """A short name before a short word for a password is rather somebody's own than a stand-in."""
        assert is_stand_in(value) is expected

    @pytest.mark.parametrize(
        ("value", "expected"),
        [("ivy.lane", True), ("cfg.token", False), ("config.word", False), ("a.b.c", False), ("user.value", False)],
    )
    def test_dotted(self, value: str, expected: bool) -> None:
        """Two words with a full stop are a password where no code names its parts so."""
        assert is_dotted(value) is expected

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("three old pines", True),
            ("blue door 7", True),
            ("must be longer", False),
            ("Three Old Pines", False),
            ("mot de passe oublié", False),
            ("your pine tree", False),
            ("pine", False),
        ],
    )
    def test_phrase(self, value: str, expected: bool) -> None:
        """Small words are a pass phrase where no message would say them."""
        assert is_phrase(value) is expected

    def test_literal(self) -> None:
        """What is quoted is no expression."""
        assert is_stand_in("auth.token")
        assert not is_stand_in("auth.t0ken", literal=True)
        assert is_stand_in(" --username=", literal=True)

    @pytest.mark.parametrize(
        ("value", "certain", "expected"), [("4829104472", False, True), ("48291044", False, False)]
    )
    def test_number(self, value: str, certain: bool, expected: bool) -> None:
        """A key of digits alone counts when it is longer than counts and sizes are."""
        assert is_secret(value, KEY_NAME, quoted=False, certain=certain) is expected


class TestJudgement:
    """Words of prose."""

    @pytest.mark.parametrize("value", ["Tr0ub4dor&3", "P@ssw0rd!", "Sommer2024!", "n7K-q2W-x9Z", "Pizza4ever"])
    def test_password_like(self, value: str) -> None:
        """Hardly anything else."""
        assert is_password_like(value)

    @pytest.mark.parametrize(
        "value",
        ["OAuth2", "sha256", "password", "jo2@example.org", "v2.1.3", "file_v2", "2024-11-23", "https://x.y2/z"],
    )
    def test_not_password_like(self, value: str) -> None:
        """Names with digits, addresses, versions."""
        assert not is_password_like(value)

    def test_message(self) -> None:
        """Most of it is words."""
        assert is_message("Must be at least 8 characters")
        assert not is_message("x9 !k 7$ word")

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("abc9!;Encrypt=True;", "abc9!"),
            ("abc9!&ssl=true", "abc9!"),
            ("abc9!,db=1", "abc9!"),
            ("abc9!).", "abc9!"),
            ("a(9)b", "a(9)b"),
            ("abc9!**", "abc9!"),
            ("abc9!)](https://x", "abc9!"),
            ("a&b;c9", "a&b;c9"),
        ],
    )
    def test_trimmed(self, value: str, expected: str) -> None:
        """What follows is cut off, marks inside stay."""
        assert trimmed(value) == expected

    def test_samples(self) -> None:
        """The documentation's keys have nothing drawn in them."""
        assert is_sample("AK" + "IAIOSFODNN7EXAMPLE")
        assert is_sample("gh" + "p_" + "x" * 36)
        assert not is_sample("gh" + "p_" + drawn(36))
        assert not is_sample("gs" + "k_" + drawn(20) + "YOuR" + drawn(20))
        assert is_sample("sk-" + "your-api-key")


class TestNames:
    """What secrets are called."""

    @pytest.mark.parametrize(
        ("text", "name", "expected"),
        [
            ("dbPass", "Pass", True),
            ("DB_PASS", "PASS", True),
            ("compass", "pass", False),
            ("passport", "pass", False),
            ("monkey", "key", False),
            ("secretary", "secret", False),
            ("tokens", "token", True),
            ("dbpassword", "password", True),
            ("keyboard", "key", False),
        ],
    )
    def test_whole(self, text: str, name: str, expected: bool) -> None:
        """A word, or a hump or part of a longer name."""
        start = text.index(name)
        assert names.is_whole_name(text, start, start + len(name)) is expected

    def test_about(self) -> None:
        """A file, a type, a length of a secret is none."""
        assert all(map(names.is_about, ["_file", "Type", "-length", "_expires", "_name"]))
        assert not any(map(names.is_about, ["", "_prod", "2", "_hash"]))

    def test_every_name_passes_the_gate(self) -> None:
        """One of the literals is in every name, else a rule would never be asked."""
        for name in (
            *(
                "password",
                "Passwort",
                "mot de passe",
                "contraseña",
                "contrasena",
                "palavra-passe",
                "senha",
                "wachtwoord",
            ),
            *(
                "lösenord",
                "adgangskode",
                "kodeord",
                "passord",
                "salasana",
                "hasło",
                "heslo",
                "jelszó",
                "parola",
                "şifre",
            ),
            *(
                "kata sandi",
                "mật khẩu",
                "пароль",
                "κωδικός",
                "密码",
                "密碼",
                "口令",
                "パスワード",
                "暗証番号",
                "비밀번호",
                "암호",
            ),
            *("पासवर्ड", "كلمة المرور", "סיסמה", "รหัสผ่าน", "client_secret", "credentials", "creds", "pw", "mdp", "psk"),
            *("pin", "otp", "2fa", "clave", "wpa", "api key", "bearer", "Netzwerkschlüssel", "clé wifi", "密钥", "jwt"),
            *("sid", "cookie", "signature", "webhook", "salt", "sas", "dsn", "seed", "auth", "session id"),
        ):
            assert any(literal in name.lower() for literal in names.LITERALS), name


class TestPublic:
    """Random-looking tokens that are no secret."""

    @pytest.mark.parametrize(
        "text",
        [
            f"commit {HEX40}",
            f"ED25519 key fingerprint is SHA256:{drawn(20)}/{drawn(22)}.",
            f"pub   rsa4096 2020-01-01 [SC]\n      {HEX40.upper()}",
            f"magnet:?xt=urn:btih:{HEX40}",
            f"DKIM-Signature: v=1; s=k1; bh={drawn(43)}=;",
            f"script-src 'nonce-{drawn(22)}=='",
            f"mlflow run {HEX40[:32]}",
            f'{{"_id": "{HEX40[:24]}"}}',
            f"https://open.spotify.com/track/{drawn(22)}",
            "d41d8cd98f00b204" + "e9800998ecf8427e is the md5 of nothing",
            f"https://github.com/o/r/commit/{HEX40}",
            f"https://github.com/o/r/blob/{HEX40}/src/x.py",
            f"uses: actions/checkout@{HEX40}",
            f'"integrity": "sha512-{BASE64}"',
            f"integrity sha512-{BASE64}",
            f'"https://r.example.org/lodash-4.17.21.tgz#{HEX40}"',
            f"example.org/x v1.2.3 h1:{drawn(43)}=",
            f"--hash=sha256:{HEX64}",
            f"{HEX64}  file1.txt\n",
            f"image: r.example.org/x@sha256:{HEX64}",
            f'checksum = "{HEX64}"',
            f"containerd://{HEX64}",
            f"trace_id={HEX40[:32]}",
            f"queue job={HEX40[:24]} span={HEX40[:16]}",
            f"RAX: 0 RBX: {HEX40[:16]}",
            f'content-hash = "{HEX64}"',
            f"Bump actions/checkout from {HEX40} to {HEX40[::-1]}",
            f"X-Request-Id: {HEX40[:32]}",
            f'If-None-Match: W/"{HEX40[:16]}"',
            f"traceparent: 00-{HEX40[:32]}-{HEX40[:16]}-01",
            f"background: url(data:font/woff2;base64,{drawn(300)})",
            f"-----BEGIN CERTIFICATE-----\n{drawn(64)}\n{drawn(40)}\n-----END CERTIFICATE-----",
            f"ssh-ed25519 {'AAAA' + drawn(64)} jo@host",
            f"certificate-authority-data: LS0tLS1CRUdJTiBDRVJU{drawn(200)}",
            f"PublicKey = {drawn(43)}=",
            f"/static/js/{drawn(20)}.js",
            "0x000055b581db0e18",
            f"sha256 of the iso is {HEX64}, corrupted?",
            f"git bisect: bad {HEX40}, good 8dcf342",
            f"and trace {HEX40[:32]} in the response",
            "kubectl get pods: web-ba6584a7dd-o5l82",
            f'{HEX64}  kubectl" | sha256sum --check',
            "part-00017-0fd43db0-588b-42ec-899e-8b268330ceb2",
            "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            f"{HEX40} refs/heads/main",
            f"0c5550a Rotate the key\n$ git bisect start {HEX40} {HEX40[::-1]}",
            f"cd auth && git -C lib diff --stat {HEX40} {HEX40[::-1]} -- src",
            f"fix the token\ngit show -s {HEX40}",
            f"GPG_KEY={HEX40.upper()}",
            f"C: 0032want {HEX40}",
            f"https://code.example.org/ssh/+/{HEX40}/x.c",
            f"PYTHON_GET_PIP_SHA256={HEX64}",
            f'"node_checksum": "{HEX64}"',
            f"ENC[PKCS7,{drawn(200)}]",
            f"ENC[AES256_GCM,data:{drawn(22)}==,iv:{drawn(43, seed=1)}=,tag:{drawn(22, seed=2)}==,type:str]",
            f"'siteKey' => '6L{drawn(38)}'",
            f"  - secure: {drawn(86)}==",
            "app.kubernetes.io/instance: billing-7d9c5b6f4d",
            "replicaset.apps/billing-7d9c5b6f4d scaled",
            f"boundary=----WebKitFormBoundary{drawn(16)}",
            f"{HEX64[::-1]}  disk-12.5.0.iso\n\nexpected {HEX64}. broken download?",
            "advisories/GHSA-j8r2-6x86-q33q",
            "i32x4_load_extend_u16x4",
            f"2018-08-06  jo  <jo@example.org>  [{HEX40}]",
            f"fixes a leak that was introduced in {HEX40}",
            f"{HEX40} feat(login): password strength meter",
            f"{HEX40} keep the token\n{HEX40[::-1]} (tag: v2) drop the key",
            f'.\\" {HEX40}',
            "pkgconf (1.7.4~git20210206+dcf529b-3) and libxkbfile1-dbg",
            "--tlspassword | -!(-*)[CFPHhmQrXtzuAVw])",
        ],
    )
    def test_stays(self, text: str) -> None:
        """Checksums, commits, certificates, embedded files, traces, UUIDs."""
        assert found(RANDOM_LOOKING, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (f"ntlm hash {HEX40[:32]}", HEX40[:32]),
            (f"key {HEX40}", HEX40),
            (f"my key:\n{HEX40} is the one", HEX40),
            (f"git {'-C ' * 44}{HEX40}", HEX40),  # must not be tried in exponentially many ways
            (f"git clone https://x:{HEX40}", HEX40),
            (f"the git token is {HEX40}", HEX40),
            (f"the API_KEY={HEX40}", HEX40),
            (f"secret: {drawn(40)}", drawn(40)),
            (f"ENC({drawn(44)})", drawn(44)),
            (f"GPG_PASSPHRASE={HEX40}", HEX40),
            (f"0x{HEX64}", f"0x{HEX64}"),
            (f"the token was added: [{HEX40}]", HEX40),
            (f"x: {drawn(20)}/{drawn(23)}=", f"{drawn(20)}/{drawn(23)}="),
        ],
    )
    def test_goes(self, text: str, expected: str) -> None:
        """The same forms where nothing says that they are public; Base64 is one token, its slashes included."""
        assert found(RANDOM_LOOKING, text) == [expected]

"""What secrets are called, in configuration, in code and in people's languages, as parts of google-re2 patterns.

Two lists of each kind: a long name counts inside a longer one (`dbpassword`), a short one only as a word or hump of it
(`dbPass`, `DB_PASS`, not `compass`). `is_whole_name` tells, since RE2 looks at nothing before or after.
"""

from __future__ import annotations

from voting.screening import late

# English last: its `password` is the beginning of nothing else. `clave` and `pass` are short, see below.
PASSWORD = (
    r"passwor[dt](?:et)?|passwd|passwrd|passphrase|pass[_ -]?code|pass[_ -]?phrase|kennwort|"
    r"mot[ _-]?de[ _-]?passe|contrase(?:ñ|n)a|palavra[- ]passe|senha|parola d'ordine|wachtwoord|lösenord(?:et)?|"
    r"adgangskoden?|kodeord(?:et)?|passord(?:et)?|code[ -]wi-?fi|wi-?fi[ -](?:code|key)|salasana|has(?:ł|l)o|heslo|"
    r"jelszó|parol[aă]|(?:ş|s)ifre(?:si|m|niz)?|"
    r"kata sandi|mật khẩu|парол[ьяюе]м?|парола|κωδικός|密[码碼]|口令|"
    r"パス(?:ワード|コード)?|暗証番号|비밀번호|비번|패스워드|암호|"
    r"पासवर्ड|كلمة (?:المرور|السر)|סיסמה|รหัสผ่าน|client[_ .-]?secret|secret|credentials?|"
    r"snmp[_ -]community|(?:signing|encryption)[_-]salt|"
    r"(?:unlock|alarm|door|gate|entry|pairing|lock|safe|disarm|access|admin|master|staff|teacher|owner|"
    r"override|bypass|dealer|parental|kiosk|maintenance|technician|backdoor)(?:_code|(?-i:C)ode)|"
    r"(?:magic|secret|master)_?word|codewor[dt]"
)
PASSWORD_SHORT = r"pass|pwd|pswd|psw|pword|pw|mdp|psk|pin(?:[_ -]?code)?|otp|2fa|creds?|clave|wpa|wep"
KEY = (
    r"token|bearer|(?:api|access|account|shared|auth|private|secret|signing|encryption|master|licen[sc]e|subscription|"
    r"storage|service|deploy|write|read|admin|app|application|project|server|consumer|client|user|instrumentation|"
    r"validation|decryption|machine|session|ingest|webhook|product|activation|network|wlan|wifi|wpa2?|recovery|backup|"
    r"hmac|jwt|aes|rsa|data|root|integration|unseal)[_ .-]?key|"
    r"code[_-]verifier|pepper|(?:wlan|netzwerk|sicherheits|produkt|api|zugangs|"
    r"zugriffs)[- ]?schlüssel|"
    r"clé (?:wifi|api|secrète)|clave (?:api|secreta|wifi)|chiave (?:api|segreta)|chave (?:api|secreta)|密[钥鑰]|apikey"
)
KEY_SHORT = r"jwt|pat"
LOOSE = (
    r"authorization|session[_ .-]?id|sessid|cookie|signature|webhook|schlüssel|"
    r"auth(?:entication)?[_ -]?(?:string|code|data|value)"
)
LOOSE_SHORT = r"key|auth|salt|sas|sig|dsn|seed|sid"

# `authToken`, `dbPassword`: what code names a variable; no password is called so
VARIABLE_NAME = (
    r"[a-z]+(?:[A-Z][a-z]*)*(?:Token|Key|Secret|Password|Passwd|Passphrase|Pwd|Pass|Credentials?|Passord|Passwort|"
    r"Kennwort|Losenord|Lösenord|Wachtwoord|Senha|Clave|Contrasena|Contraseña|Heslo|Haslo|Jelszo|Sifre|Parola|Mdp|Psk)"
)

PUT_IN = (
    r"#[A-Za-z]\w*(?:\.\w+)+#|(?:你|您|我)的[\w ]{0,12}(?:密码|密碼|密钥|金鑰|口令|令牌|用户名|帳號)|"
    r"あなたの\w{0,12}(?:パスワード|ユーザー名|キー)"
)
"""What ColdFusion puts in, and what readers are to put in, in Chinese and Japanese."""

# ruff: noqa: S105, SIM905  # patterns are no passwords; as a list, one word a line, these would be sixty lines
LITERALS = tuple(
    "pass pwd pswd psw pword pw kennwort contrase palavra senha parol wachtwoord lösenord adgangskode kodeord "
    "wifi wi-fi salasana hasło haslo heslo jelszó şifre sifre sandi khẩu парол κωδικός 密码 密碼 口令 パス "
    "暗証番号 비밀번호 비번 패스워드 암호 पासवर्ड كلمة סיסמה รหัสผ่าน "
    "secret cred mdp psk pin otp 2fa clave wpa wep token bearer key schlüssel clé chiave chave jwt pat auth sess "
    "verifier pepper community _code kcode mcode rcode ecode ycode gcode scode ncode fcode lcode codewor "
    "_word cword rword tword "
    "cookie sign sig webhook salt sas dsn seed sid 密钥 密鑰".split()
)
"""Lower-case texts of which one is in every name of all lists."""

_SHORT = late.compile(rf"(?i)(?:{PASSWORD_SHORT}|{KEY_SHORT}|{LOOSE_SHORT})\Z")
_PUBLIC = late.compile(
    r"(?i)(?:public|publishable|site|foreign|partition|sort|cache|object|host|group|sorting|dictionary)[_ -]?\Z"
)
_PASSWORD_SUFFIX = late.compile(rf"(?i)(?:{PASSWORD}|[_.-](?:{PASSWORD_SHORT}))s?\Z")
# What is told of a secret without being it: `password_file`, `tokenType`, `secret-name`, `keyboard` has no hump.
_ABOUT = late.compile(
    r"(?i)(?:(?:\A|[_.-])(?:tag|node|event|press|frame|map)|file(?:name)?|path|dir|name|url|uri|type|kind|field|"
    r"length|len|polic(?:y|ies)|expir(?:y|es?in|es?at|ation|e|es|ing)(?:[_-]?(?:in|at|time|"
    r"date|days|hours|minutes|seconds|secs|ms))?|ttl|time[_-]?out|life[_-]?time|max[_-]?age|duration|interval|regexp?|pattern|"
    r"(?:[_-])?mode|last[_-]?(?:set|changed|used)|never[_-]?expires|history|complexity|charset|alphabet|fingerprint|thumbprint|"
    r"checksum|"
    r"ref|endpoint|size|count|prefix|suffix|column|input|label|hint|version|format|min|max|required|enabled|disabled|"
    r"backend|engine|driver|plugin|method|scheme|keypad|resolver|scanner|scope|"
    r"manager|mgr\w*|client|service|factory|handler|generator|validator|hasher|encoder|serializer|"
    r"provider|class|strength|reset|algorithm|alg|ring|store|spec|selector|usage|rotation|management|change|changed|"
    r"reminder|attempts|state|status|limit|budget|index|order|code_?length|authentication|binding|mount|env|env_?var|header|"
    r"param)s?\Z"
)


def is_whole_name(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a word, or a hump or part of a longer name: `pass` in `dbPass`, not in `compass`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "s":
        after = text[end + 1 : end + 2]
    if after.isalpha() and after.lower() != after.upper() and not (after.isupper() and text[end - 1].islower()):
        return False
    if not before.isalpha() or before.lower() == before.upper() or (text[start].isupper() and before.islower()):
        return True
    return _SHORT.match(text[start:end]) is None


def is_public(text: str, start: int) -> bool:
    """Whether the word before a key's name says that it is none to hide: `PublicKey`, `partition_key`."""
    return _PUBLIC.search(text, max(0, start - 12), start) is not None


def is_password_suffix(suffix: str) -> bool:
    """Whether a name that means something else so far ends as one of a password: `JWT_SECRET`, `keyStorePassword`."""
    return _PASSWORD_SUFFIX.search(suffix) is not None


def is_about(suffix: str) -> bool:
    """Whether what follows a secret's name says that the value is something else about it."""
    return _ABOUT.search(suffix.strip("_.- ")) is not None

"""Passwords given to a function that is known to take one, without a name: `login("me", "…")`, `auth=("me", "…")`.

Which argument it is: docs.python.org/3/library/smtplib.html (`login`), requests.readthedocs.io (`auth`),
docs.oracle.com/javase (`DriverManager.getConnection`, `PasswordAuthentication`, `KeyStore.load`),
learn.microsoft.com/dotnet (`NetworkCredential`), pkg.go.dev/net/smtp (`PlainAuth`), pkg.go.dev/net/http
(`SetBasicAuth`), www.php.net (`mysqli`, `PDO`), github.com/auth0/node-jsonwebtoken (`sign`, `verify`),
docs.djangoproject.com (`create_user`, `set_password`, `authenticate`), learn.microsoft.com/powershell
(`ConvertTo-SecureString`).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import is_nobody
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import PASSWORD_NAME, is_phrase, is_secret

_ARGUMENT = (
    r"[bBrRfFuUN@$]{0,2}(?:\"[^\"\n\x00]*\"|'[^'\n\x00]*'|`[^`\n\x00]*`|\{[^{}\n]*\}|"
    r"[\w.$>\[\]()-]+(?:\([^()\n]*\))?)"
)
_TEXT = r"[bBrRfFuUN@$]{0,2}(?:Some\()?(?:\"([^\"\n\x00]{3,})\"|'([^'\n\x00]{3,})'|`([^`\n\x00]{3,})`)"
_NEXT = r"\s*(?:,|=>)\s*"


def _call(names: str, before: int) -> re2.Pattern:
    """Returns a pattern for a literal that is the argument after `before` others, the last of them in a group."""
    others = rf"(?:{_ARGUMENT}{_NEXT}){{{before - 1}}}({_ARGUMENT}){_NEXT}" if before else ""
    return re2.compile(rf"\b(?:{names})[!]?[ ]?\(\s{{0,20}}{others}(?:\w+[ ]?[=:][ ]?)?{_TEXT}")


_CALLS = (
    _call(
        r"(?:pdf|reader|writer|merger|doc|zip\w*|archive|wb|workbook|book|ws|sheet|ActiveSheet|ActiveWorkbook)\.(?:decrypt|encrypt|"
        r"[uU]nprotect|[pP]rotect|"
        r"setpassword)|[sS]et_?[pP]assword|checkPassword|check_password|verify_?[pP]assword|check_password_hash|"
        r"generate_password_hash|hash_?[pP]assword|"
        r"make_password|set_unusable|password_hash|password_verify|hashpw|bearer_auth|setPassphrase|withPassword|"
        r"setApiKey|set_api_key|withToken|"
        r"setToken|set_token|setSecret|setSecretKey|with_api_key|with_token|setAccessToken|bcrypt\.(?:hash|"
        r"compare)(?:Sync)?|Hash::(?:make|check)|"
        r"cookieParser|Fernet|AES\.new|hmac\.new|setpassword|SecretKeySpec|hmacShaKeyFor|URLSafe\w*Serializer|"
        r"TimedSerializer|argon2\.hash|SecretStr|GuardedString|decryptPassword|fill_password|enter_password",
        0,
    ),
    _call(
        r"with(?:Basic|Digest)Auth|login|log_in|signIn|sign_in|signin|logIn|authenticate|auth|HTTPBasicAuth|HTTPDigestAuth|BasicAuth|"
        r"HttpBasicAuth|basic_auth|basicAuth|"
        r"setBasicAuth|SetBasicAuth|set_basic_auth|PasswordAuthentication|NetworkCredential|"
        r"UsernamePasswordCredentials|"
        r"UsernamePasswordAuthenticationToken|PSCredential|PlainCredentials|PLAIN|Credentials|HTTPPasswordMgr|"
        r"jwt\.(?:encode|sign|verify|decode)|JWT\.(?:encode|decode)|ftp\.login|signInWithEmailAndPassword|"
        r"createUserWithEmailAndPassword|"
        r"inMemoryAuthentication|(?:ks|keyStore|keystore|trustStore)\.load|pyjwt\.encode|sign_in_with_password|"
        r"hmac\.new|createHmac|"
        r"usernameAndPassword|WiFi\.begin|wlan\.connect|sta_if\.connect|connect_wifi|use_basic_auth|connect_password|"
        r"username_pw_set|with_credentials|setCredentials|AES\.encrypt|AES\.decrypt|createCipheriv|createDecipheriv|"
        r"pbkdf2\w*|"
        r"pbkdf2Sync|scryptSync",
        1,
    ),
    _call(
        r"getConnection|Sequelize|mysqli|mysqli_connect|mysql_connect|mysqli_real_connect|new PDO|"
        r"PDO(?:->__construct)?|"
        r"PlainAuth|create_user|"
        r"create_superuser|add_password|set_password|"
        r"FTP(?:_TLS)?|mqtt\w*\.connect|pubsub\w*\.connect|oci_connect|odbc_connect|ldap_bind|ftp_login|"
        r"DriverManagerDataSource|MySQLdb\.connect|pymysql\.connect|"
        r"DBI->connect|dbConnect|cx_Oracle\.connect|"
        r"oracledb\.connect",
        2,
    ),
    re2.compile(rf"\b(?:(?:basic|http|proxy)_?)?auth[ ]?[=:][ ]?[\[(]\s{{0,20}}({_ARGUMENT}){_NEXT}{_TEXT}"),
    re2.compile(rf"\b(?:Login|SignIn|Authenticate|LogIn)\(\s*ctx{_NEXT}({_ARGUMENT}){_NEXT}{_TEXT}"),
    _call(r"\w*[cC]lient\.connect|ssh\.connect|credentials|(?:new )?\w*Connection", 3),
    _call(r"\w*[cC]onnect\w*", 2),
    re2.compile(rf"\bassert\w*\({_TEXT}{_NEXT}[^\n]*[pP]assword"),
    re2.compile(rf"\b(?:login|auth\w*)[\"']{_NEXT}[\"']params[\"'][ ]?:[ ]?\[{_ARGUMENT}{_NEXT}{_TEXT}"),
    re2.compile(rf"(?i)\bConvertTo-SecureString(?:[ ]+-\w+)*[ ]+{_TEXT}"),
    re2.compile(rf"(?i)\bHASHBYTES\([ ]?N?'\w{{2,10}}'{_NEXT}{_TEXT}"),  # learn.microsoft.com/sql
    # An array of characters for a store of keys
    re2.compile(
        r"\b(?:init|load|store|getKey|setKeyEntry|getEntry|PBEKeySpec|PasswordProtection|setPassword|load(?:Key|Trust)Material)"
        rf"\([^()\n\x00\"]{{0,80}}{_TEXT}\.toCharArray\(\)"
    ),
    # Visual Basic calls without brackets
    re2.compile(rf"\.(?:Unp|P)rotect[ ]+(?:Password[ ]?:=[ ]?)?{_TEXT}"),
    # Keywords of a test (robotframework.org): what an element is called stands between the two, if at all
    re2.compile(
        r"(?m)^[ \t]{2,}(?i:input|enter|type|fill(?: in)?|submit) (?i:password)(?: text)?(?:[ ]{2,}|\t+)"
        r"(?:\S+(?:[ ]{2,}|\t+))?([^\s$%&@{}=:/]{4,40})[ \t]*\r?$"
    ),
    re2.compile(rf"\bsend(?:line)?[ ]?\(?[ ]?{_TEXT}"),
)
# A user's name and a password about to be encoded for basic authentication.
_ENCODED = re2.compile(
    r"\b(?:b64encode|btoa|EncodeToString|encodeToString|GetBytes|getBytes|Buffer\.from|base64_encode|strict_encode64|"
    r"urlsafe_b64encode|encode64|Base64\.encode\w*)"
    r"[ ]?\([^\n\"']*[bBrRuU]?(?:\"[\w.@+-]+:([^\"\n\x00]{3,})\"|'[\w.@+-]+:([^'\n\x00]{3,})')"
)
_USERPWD = re2.compile(r"\bCURLOPT_(?:PROXY)?USERPWD[ ]?,[ ]?[\"'][^:\"'\n]+:([^\"'\n\x00]{3,})[\"']")
_LITERAL = late.compile(r"[bBrRfFuUN@$]{0,2}[\"'`]([A-Za-z][\w.+-]{1,60})[\"'`]")
# What a script types at a router's or a shell's prompt after it logged in.
_CONSOLE = late.compile(
    r"(?:enable|en|disable|exit|end|quit|logout|bye|wr|reload|reboot|commit|save|configure|conf|yes|no|y|n|"
    r"copy run\w* start\w*|write mem\w*|(?:show|sh|display|do|no|conf\w*|write|copy|terminal|term|set|get|ping|"
    r"interface|int|ip|request|file|dir|more|backup|cd|ls|cat|echo|sudo|su|ssh|scp|telnet|passwd|export|mkdir|rm|cp|mv|"
    r"systemctl|service|yum|apt|tail|grep|cli|delete|put|mget|mput|lcd|bin|clear|undo|screen-length|use|admin"
    r")(?:[ -].*))"
)
_ELEMENT = late.compile(r"(?i)_|pass|field|input|login|locator|box\Z")
_WITH_ACCOUNT = 4  # groups
_KEYWORD, _SEND = len(_CALLS) - 2, len(_CALLS) - 1
_CONNECT = 6


def find_in_calls(text: str) -> Iterator[Match]:
    """Yields the literals that stand where a call takes a password."""
    for match in (*_ENCODED.finditer(text), *_USERPWD.finditer(text)):
        group = match.lastindex or 1
        if is_secret(match.group(group), PASSWORD_NAME, quoted=True, certain=True):
            yield Match(match.start(group), match.end(group), 0.9)
    for number, pattern in enumerate(_CALLS):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            value = match.group(group)
            if (number == 0 and text.endswith("keyring.", 0, match.start())) or (
                number == _KEYWORD and _ELEMENT.search(value) is not None
            ):
                continue  # whose service and account come first (keyring.readthedocs.io); an element of a page
            if number == _SEND:
                if "assword" not in text[max(0, match.start() - 120) : match.start()]:
                    continue
                value = value.removesuffix("\\r").removesuffix("\\n").removesuffix("\\r")
                if _CONSOLE.fullmatch(value) is not None:
                    continue
            phrase = number not in (_CONNECT, _SEND) and is_phrase(value[:1].lower() + value[1:])
            spaced = " " in value and not phrase and not any(map(str.isdigit, value)) and len(value) != 19
            certain = number != _CONNECT  # whose third argument may be the user as well
            if not spaced and is_secret(value.replace(" ", ""), PASSWORD_NAME, quoted=True, certain=certain):
                yield Match(match.start(group), match.start(group) + len(value), 0.9)
                yield from _account(match) if pattern.groups == _WITH_ACCOUNT else ()


def _account(match: re2.Match) -> Iterator[Match]:
    """Yields the name that stands before the password, where it is given as a literal."""
    given = _LITERAL.fullmatch(match.group(1))
    if given is not None and not is_nobody(given.group(1)):
        start = match.start(1) + given.start(1)
        yield Match(start, start + len(given.group(1)), 0.8, "USERNAME")


CALLS = Recogniser(
    name="secret_in_call",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a program is given a password.",
    find=find_in_calls,
    literals=(
        "(",
        "securestring",
        " password  ",
        " password\t",
        " password text",
        "auth",
        "send",
        "params",
        "protect ",
    ),
)

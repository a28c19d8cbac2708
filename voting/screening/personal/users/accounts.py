r"""Names of accounts in settings, commands, SQL and logs: `MQTT_USER=hass`, `mysql -u shop`, `CREATE USER shop`.

A name of a variable that ends in "user" is given in every language of settings; which option of a command names an
account is each tool's own manual's (man ssh, man sudo, www.postgresql.org/docs/current/app-psql.html, httpie.io/docs,
dev.mysql.com/doc/refman/8.4/en/connecting.html, learn.microsoft.com/powershell/module/activedirectory). Accounts that
every machine has are nobody's (`nobody`); a variable, a type or a call is no name.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.recogniser import Match

_NAME = r"([A-Za-z][\w.+-]{1,40})"
_KEYED = re2.compile(
    r"(?i)(?:^|[^A-Za-z0-9])(?:[a-z0-9]{1,20}[_.-]){0,4}[a-z]{0,16}(?:user(?:[_-]?name)?|usr|uid|uname|login|userid|"
    r"benutzer(?:name)?|utilisateur|usuario|utente|gebruiker|kullanici(?:_?adi)?|uzytkownik|korisnik|uzivatel|"
    r"anvandare|brugernavn|brukernavn|kayttaja|felhasznalo|utilizator)"
    r"[\"'`\]]{0,2}(?:[ \t]{0,30}(?:=>|:=|=|:)[ \t]{0,4}|[ \t]+value=|"
    r"[ ]?,[ ]?(?-i:[\"']))(?:\\{0,2}[\"'`])?(?:[A-Z0-9-]{2,20}\\{1,2})?"
    rf"{_NAME}(.|\n|$)"
)
_IN_DIRECTORY = re2.compile(rf"(?i)\b(?:cn|uid|samaccountname)={_NAME},[ ]?(?:ou|dc|cn|o)=")  # RFC 4514
_OPTION = re2.compile(
    r"\b(?:mysql|mysqldump|mysqladmin|mariadb(?:-dump)?|psql|pg_dump(?:all)?|pg_restore|pgbench|createdb|dropdb|sudo|"
    r"runuser|"
    r"crontab|ssh|http|https|xh|curl|wget|svn|cqlsh|mongo\w*|redis-cli|influx|sqlcmd|bcp|isql|smbclient|rpcclient|"
    r"xfreerdp|"
    r"rdesktop|docker|podman|oc|helm|lftp|ncftp|ldap\w+|evil-winrm|nxc|crackmapexec|psexec|PsExec|schtasks|cmdkey|"
    r"mosquitto_\w+|"
    r"openvpn|ansible(?:-playbook)?|trino|clickhouse-client|snowsql|impala-shell|nodetool|az|ipmitool|su|doas|"
    r"machinectl)\b"
    r"[^\n|;]{0,200}?[ ](?:-[uUla]|--(?:db-?|remote-?)?user(?:name)?|--login|--auth|/(?:user|ru|u\b):?)[ =]?"
    rf"[\"']?(?:[\w.-]{{1,30}}\\{{1,2}})?{_NAME}(?:[\s:\"'%@;]|$)"
)
_ARGUMENT = re2.compile(
    r"(?m)\b(?:useradd|adduser|userdel|deluser|usermod|chage|chsh|gpasswd|kinit|createuser|dropuser|passwd|net user|"
    r"rabbitmqctl (?:add_user|set_permissions|delete_user|change_password)|"
    r"(?:Get|Set|New|Unlock|Disable|Enable|Remove)-(?:ADUser|ADAccount|LocalUser|ADAccountPassword))"
    rf"(?:[ ]+-{{1,2}}[\w-]+(?:[ =][^\s-]\S*)?){{0,6}}[ ]+[\"']?{_NAME}(?:[\"']?[ \t]*$|@|[ ][/-]|"
    rf"[ ][^\s-]\S*[ \t]*$)|"
    rf"(?:^|\s)--(?:db-?|remote-?)?(?:user(?:name)?|login)[ =][\"']?{_NAME}(?:[\"']?[ \t]*(?:\\?\r?$|[ ]-))|"
    rf"\bchown[ ]+(?:-R[ ]+)?{_NAME}:[\w.-]{{0,32}}[ ]"
)
_SQL = re2.compile(
    r"(?i)\b(?:create|alter|drop|rename)[ ]+(?:or replace[ ]+)?(?:user|role|"
    r"login)[ ]+(?:if[ ]+(?:not[ ]+)?exists[ ]+)?"
    rf"[`\"'\[]?{_NAME}[`\"'\]]?(?:@|[ ]+(?:with|identified|password|login|nologin|encrypted|createdb|for|set|rename|"
    rf"in)\b|"
    rf"[ ]?;|[ ]*$)|\b(?:grant|revoke)[ ]+(?:all|select|insert|update|delete|usage|execute|create|connect|alter|drop|"
    rf"references|"
    rf"trigger|temporary|dba|pg_\w+|\w+_role)\b[^;\n]{{1,200}}\b(?:to|from)[ ]+[`\"'\[]?{_NAME}[`\"'\]]?(?:[;@\s]|$)|"
    rf"[`'\"]{_NAME}[`'\"]@[`'\"][\w.%-]+[`'\"]"
)
# Of Microsoft's SQL: who a user signs in as, who is in a role, to whom something is forbidden
_SQL_SERVER = re2.compile(
    rf"(?i)\b(?:(?:for|from|with)[ ]+login[ ]*=?|(?:add|drop)[ ]+member|execute[ ]+as[ ]+(?:user|login)[ ]*=|"
    rf"deny[ ]+[a-z][^;\n]{{1,200}}?\b(?:to|from)\b|sp_addrolemember[ ]+N?'\w{{1,60}}'[ ]*,)[ ]*N?[`\"'\[]?"
    rf"(?:[\w.-]{{1,30}}\\)?{_NAME}[`\"'\]]?(?:[;,\s)]|$)"
)
# Of links to another database: Oracle's, IBM's, PostgreSQL's, MySQL's, Microsoft's
_SQL_LINK = re2.compile(
    rf"(?i)\bconnect\s{{1,20}}to\s{{1,20}}[`\"]?{_NAME}[`\"]?\s{{1,20}}identified\s{{1,20}}by\b|"
    rf"\bconnect[ ]+to[ ]+\w{{1,40}}[ ]+user[ ]+{_NAME}[ ]+using\b|"
    rf"\buser[ ]+mapping[ ]+for[ ]+\"?{_NAME}\"?[ ]+server\b|"
    rf"\boptions[ ]*\([^()\n]{{0,160}}?\b(?:user|remote_authid)(?:name)?[ ]+'{_NAME}'|"
    rf"\bset[ ]+(?:local[ ]+)?(?:session[ ]+authorization|role)[ ]+[\"']?{_NAME}[\"']?[ ]*(?:;|$)|"
    rf"@(?:rmtuser|locallogin|loginame|login_name|name_in_db|membername)[ ]*=[ ]*N?'(?:[\w.-]{{1,30}}\\)?{_NAME}'"
)
_LOGGED = re2.compile(
    rf"(?i)\b(?:user|login|principal|utilisateur|benutzer|usuario)(?:[ ]?name)?[ ]?[:=]?[ ]?[\"'‘“`]{_NAME}[\"'’”`]|"
    rf"\brole[ ][\"']{_NAME}[\"'][ ]does not exist|\b(?:login|log-?on|password|authentication|account|session|"
    rf"sign-?in) (?:attempt )?"
    rf"(?:failed|failure|rejected|denied|accepted|changed|locked|disabled|opened|closed)(?: login|"
    rf" password)? for (?:user )?"
    rf"[\"']?{_NAME}(?:[\"']?[,.;]?[ \n]|[\"']?$)"
)
# "user mwinter88", "staff id gfarrow3", "(id 418830275519447041)": a digit or an underscore tells that it is one.
_BESIDE = re2.compile(
    r"(?i)\b(?:user|account|member|player|(?:staff|net|employee|unix|windows|sso|ldap|kerberos|campus|uni|student|"
    r"corp|user)"
    rf"[ -]?(?:id|login|account|user))[ :]{{1,2}}[\"'`(]?{_NAME}"
)
_PRINTED = re2.compile(
    rf"(?m)\b(?:whoami|id -un|logname)\r?\n{_NAME}\r?$|\bgit config (?:--\w+ )?user\.name [\"']?{_NAME}[\"']?|"
    rf"^{_NAME}@[A-Za-z0-9-]{{2,40}} (?:MINGW|MSYS|UCRT)|"
    r"(?i:\b(?:user|discord|member|author|joined|account)\b[^\n]{0,40}\bid[ :=]{1,2}([0-9]{17,20})\b)"
)
_SSH_CONFIG = re2.compile(rf"(?m)^[ \t]+User[ \t]+{_NAME}[ \t]*\r?$")
PATTERNS = (
    _KEYED,
    _IN_DIRECTORY,
    _OPTION,
    _ARGUMENT,
    _SQL,
    _SQL_SERVER,
    _SQL_LINK,
    _LOGGED,
    _BESIDE,
    _PRINTED,
    _SSH_CONFIG,
)

_LINE = 160  # characters of it before a name
# What a thing is numbered by (`site_uuid=`); a unit of systemd's; whose folder a package is put into
_OF_ANOTHER = late.compile(
    r"(?i)(?:uu|gu)ids?[\"'`\]]{0,2}\s{0,30}(?:=>|:=|=|:)\s{0,4}[\"'`]?\Z|"
    r"\b(?:journalctl|systemctl)\b|\bpip[\d.]* (?:un)?install\b"
)
_TOLD_BY_FORM = late.compile(r"\A[A-Za-z][A-Za-z.]*[0-9]|[A-Za-z0-9]_[A-Za-z0-9]")
# ruff: noqa: SIM905  # as a list, one word a line, these would be forty lines
_TYPES = frozenset(
    "user username user_name login int integer number object any bool boolean array list dict type varchar char text "
    "bigint serial uuid uid gid session request req res current_user currentuser form data model self this props state "
    "context ctx args params body payload entity dto auth authuser loggedin required optional select insert update "
    "delete where table column key index name email password benutzer benutzername utilisateur usuario utente prompt "
    "input getpass env secrets vault var vars config settings options value default dbuser db_user appuser app_user "
    "myuser my_user someuser newuser new_user testuser test_user admin_user failed success successful ok denied error "
    "from with through via page screen button endpoint route controller service flow callback redirect required "
    "mapping database".split()
)
_UUID = late.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\Z")
_MEMBER = late.compile(r"(?:req(?:uest)?|session|self|this|current\w*|auth|config|os|process|settings|env|var|data)\.")
_CODE_AFTER = frozenset("([.{<:=!?/\\$|")


def find_accounts(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            group = 1 if pattern is _KEYED else match.lastindex or 1
            start, name = match.start(group), match.group(group).rstrip(".-+")
            if (
                is_nobody(name)
                or name.lower() in _TYPES
                or name.lower() in GOES_ON
                or _MEMBER.match(name)
                or _UUID.match(name)
            ):
                continue
            line = max(text.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE, 0)
            if _OF_ANOTHER.search(text, line, start) is not None:
                continue
            if (pattern is _KEYED and not _is_given(text, match.start(), start, start + len(name))) or (
                pattern is _BESIDE and not (_TOLD_BY_FORM.search(name) or name.isdigit())
            ):
                continue
            yield Match(start, start + len(name), 0.7)


def _is_given(text: str, key: int, start: int, end: int) -> bool:
    """Whether a value after a name for accounts is a name: quoted, or as files of settings and logs have it."""
    before, after = text[start - 1], text[end : end + 1]
    if before in "\"'`":
        called = "," not in text[key:start] or text[max(0, key - 4) : key + 1].rstrip("\"'` ").endswith("(")
        escaped = text[start - 2] == after == "\\" and text[end + 1 : end + 2] == before
        return (after == before or escaped) and called
    if after and after in _CODE_AFTER:
        return False
    line = text[max(text.rfind("\n", max(0, start - 120), start) + 1, start - 120, 0) : start]
    if before in "=\\":
        return after not in (",", ")", "]", "}") or line.strip()[:1].isupper()
    if after in ("", "\n", "\r") and _INI.match(line) is not None:
        return _OTHER_SETTINGS.search(text, max(0, key - 200), end + 200) is not None
    return after in ("", "\n", "\r") and _SETTING.match(line) is not None and text[start:end] != text[start:end].title()


_INI = late.compile(r"[ \t]*[\w.-]+[ \t]*=[ \t]+\Z")
_OTHER_SETTINGS = late.compile(
    r"(?im)^\[[\w .:/-]{1,40}\][ \t]*\r?$|^[ \t]*(?:pass(?:word|wd)?|host|port|"
    r"server)[ \t]*=[ \t]+[^\s\"'(]+[ \t]*\r?$"
)
_SETTING = late.compile(r"[ \t-]*[\"']?[\w.-]+[\"']?:[ \t]+[\"'`]?\Z")  # a line of YAML

"""User names that stand before a password: in commands, in statements, in a sentence that gives both.

Where both are given, a word is a user's name whatever it looks like; names that are nobody's stay (`nobody`).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.recogniser import Match

_NAME = r"([A-Za-z][\w.+-]{1,40})"
_USER = (
    r"user(?:[ _-]?name)?|login|account|benutzer(?:name)?|utilisateur|identifiant|usuario|utente|"
    r"gebruiker(?:snaam)?|un|id"
)
_SECRETS = (
    r"passwor[dt]|passwd|pass|pwd|pw|kennwort|mot de passe|mdp|clave|contraseña|senha|wachtwoord|password|"
    r"lösenord|hasło"
)
_PATTERNS = (
    re2.compile(rf"\blftp\b[^\n]{{0,120}}?[ ](?:-u[ ]?|--user[= ]){_NAME},"),
    re2.compile(rf"\b(?:sqlplus|expdp|impdp|sqlldr|rman[ ]+target|conn(?:ect)?)[ ]+(?:-\w[ ]+)?[\"']?{_NAME}/[^\s/]"),
    re2.compile(rf"\bmc[ ]+(?:alias[ ]+set|config[ ]+host[ ]+add)[ ]+\S+[ ]+\S+[ ]+{_NAME}[ ]"),
    re2.compile(rf"(?i)[ ]-identity[ ]+[\"']?{_NAME}|\bget-credential[ ]+[\"']?(?:[\w.-]{{1,30}}\\{{1,2}})?{_NAME}"),
    re2.compile(rf"(?i)\bpscredential\([ ]?[\"'](?:[\w.-]{{1,30}}\\{{1,2}})?{_NAME}[\"']"),
    re2.compile(
        r"(?i)\binto[ ]+[\w.`\"\[\]]{1,60}[ ]*\([ ]*[`\"\[]?(?:login|user(?:_?name)?|account|"
        r"uname)[`\"\]]?[ ]*,[^()]{0,200}\)"
        rf"[ ]*values[ ]*\([ ]*'{_NAME}'"
    ),
    re2.compile(rf"\bset-credentials[ ]+{_NAME}[ ]|\bhtpasswd[ ]+-\w*b\w*[ ]+\S+[ ]+{_NAME}[ ]"),
    re2.compile(rf"/userpass/users/{_NAME}\b|(?m:^){_NAME}[ ]+ALL[ ]?=[ ]?\("),
    # Of Apache's and nginx' files, of /etc/shadow (httpd.apache.org/docs/2.4/misc, man 5 shadow),
    # of a proxy's list of such lines, where the sign of the hash is doubled
    re2.compile(
        rf"(?:^|[\s\"'`=,>(]){_NAME}:!?(?:\${{1,2}}(?:apr1|1|2[abxy]?|5|6|7|y|gy|sha1|argon2(?:id?|d))\$|"
        rf"\{{S?(?:SHA|MD5|CRYPT|BCRYPT|ARGON2|PBKDF2)[0-9A-Z-]{{0,10}}\}}[A-Za-z0-9+/$])"
    ),
    # Of Terraform's: a role or a user of a database, which has a password below
    re2.compile(
        rf"(?m:^)[ \t]*resource[ ]\"\w*(?:user|role|"
        rf"login)\w*\"[^{{}}\n]{{0,80}}\{{[^{{}}]{{0,200}}?\bname[ ]+=[ ]\"{_NAME}\""
        rf"[^{{}}]{{0,200}}?\bpassword[ ]+="
    ),
    # Of FreeRADIUS (users(5))
    re2.compile(rf"(?m:^)\"?{_NAME}\"?[ \t]+(?:Cleartext|NT|MD5|SHA\d?|Crypt|User)-Password[ ]*:?[:=]="),
    re2.compile(
        rf"(?i)(?:^|[^A-Za-z0-9_-])(?:{_USER})(?:[ ]?[:=][ ]?|[ ])[\"'`]?{_NAME}[\"'`]?(?:[ ]?[,;/][ ]?|[ ])"
        rf"(?:(?:and|und|et|y|e|en|with|mit|con|avec)[ ])?(?:(?:my|the|mein|das|mon|le|mi|la|il)[ ])?"
        rf"(?:{_SECRETS})(?:[ ]?[:=]|[ ][^\s])"
    ),
    # What a script sends when a terminal asks who is there: `expect "ogin:" { send "jo\r" }`, `ogin: jo ssword: …`
    re2.compile(
        r"(?i)(?:ogin|ser(?:[ ]?name)?):[^\"'\n]{0,4}[\"'][ )}]{0,4}(?:[{,;:][ ]{0,4})?\n?[ \t]{0,24}"
        rf"(?:[\w$.]{{1,20}}(?:\.|->))?(?:exp_)?send(?:_?line)?[ (]{{1,3}}(?:-s[ ]|--[ ])?[\"']{_NAME}(?:\\[rn]|[\"'])|"
        rf"\bogin:(?:-{{1,2}}[\w:-]{{0,20}})?[\"']?[ \\\n]{{1,12}}[\"']?{_NAME}[\"']?[ \\\n]{{1,12}}[\"']?"
        r"(?:a?s)?sword:"
    ),
    # Of MikroTik's RouterOS (help.mikrotik.com, "PPP AAA")
    re2.compile(
        rf"(?m:^|[ \]])/?(?:ppp|user|hotspot user|user-manager user|snmp community)(?:[ /](?:secret|"
        rf"user))?[ /](?:add|set)[ ]"
        rf"(?:[a-z-]{{1,24}}=[^\s=]{{1,40}}[ ]){{0,4}}name=\"?{_NAME}\"?[ ]"
        rf"(?:[a-z-]{{1,24}}=[^\s=]{{1,40}}[ ]){{0,6}}password="
    ),
    # Of Robot Framework (robotframework.org/SeleniumLibrary): cells with two blanks and more between
    re2.compile(
        rf"(?i)\binput[ ](?:user ?name|user|login)(?:[ ]{{2,24}}|\t+){_NAME}[ \t]*\r?(?:\n|$)|"
        rf"\binput text(?:[ ]{{2,24}}|\t+)[\w:=#.-]{{0,24}}(?:user|login)[\w:=#.-]{{0,24}}(?:[ ]{{2,24}}|"
        rf"\t+){_NAME}[ \t]*\r?(?:\n|$)"
    ),
    # Of HAProxy, strongSwan and Kickstart
    re2.compile(
        rf"(?m:^)[ \t]*stats[ ]+auth[ ]+{_NAME}:|(?m:^)[ \t]*{_NAME}[ ]:[ ](?:EAP|XAUTH|NTLM)[ ]+\"|"
        rf"(?m:^)user[ ][^\n]{{0,60}}?--name=\"?{_NAME}"
    ),
    re2.compile(
        rf"\bradtest[ ]+(?:-[46xPt][ ]*(?:udp|tcp|pap|chap|mschap|eap-md5)?[ ]+){{0,4}}{_NAME}[ ]|"
        rf"(?i:\.logon[ \t]+(?:[\w.-]+/)?){_NAME}[ \t]*,"
    ),
    re2.compile(r"\busers\.(?:users|extraUsers)\.\"?([a-z][\w-]{1,31})\"?(?:[.\s={]|$)"),  # of NixOS
    # What a store that speaks Amazon's protocol calls its user's name; Amazon's own ids are found by their form
    re2.compile(
        r"(?i:aws_access_key_id|\baccess_?key(?:_?id)?)[\"'\]]?[ ]?[:=][ ]?"
        r"[\"']([a-z][a-z0-9._-]{2,19})[\"']"
    ),
    re2.compile(
        r"(?:登[录陆入錄]|用户|用戶|账[号户]|帐号|帳號)[名]?[:：是为 ]{0,3}"
        rf"{_NAME}[,，、;；/ ]{{1,3}}(?:密码|密碼|口令)"
    ),
    re2.compile(rf"(?:^|[\s(])[Uu](?:[Nn]|ser)?:[ ]?{_NAME}[ ,;/]{{1,3}}[Pp](?:[Ww]|ass)?:"),
)

# What is done with a password, and what has one that is no account: "the login keychain password"
_OTHERS = frozenset(
    "forgot forgets forget lost loses needs need enters enter entered changed changes resets reset types typed wants "  # noqa: SIM905
    "sets set submits provides shares shared gives gave knows loses requires required invalid valid "
    "keychain form page screen prompt dialog window wallet vault manager shell script database service portal".split()
)


def find_beside_passwords(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            name = match.group(group).rstrip(".-+")
            group_named = "ADGroup" in match.string[max(0, match.start() - 60) : match.start()]  # `Add-ADGroupMember`
            if not (group_named or is_nobody(name) or name.lower() in GOES_ON or name.lower() in _OTHERS):
                yield Match(match.start(group), match.start(group) + len(name), 0.7)

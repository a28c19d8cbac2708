"""Passwords given to a command: `curl -u user:password`, `mysql -pPassword`, `--password Password`, `sshpass -p …`.

Which option takes one is each tool's own: curl.se/docs/manpage.html, dev.mysql.com/doc/refman/8.4/en/connecting.html,
man sshpass, redis.io/docs (`-a`), docs.docker.com/reference/cli/docker/login, docs.openssl.org (`-passin pass:`), man
zip (`-P`), 7-zip.org (`-p`), man ldapsearch (`-w`), man smbclient (`-U user%password`), www.rabbitmq.com/docs/man
(`add_user`), learn.microsoft.com/sql/tools/sqlcmd (`-P`), learn.microsoft.com/cli/azure (`az login -p`),
docs.aws.amazon.com/cli (`configure set`), networkmanager.dev/docs (`password`), man htpasswd, docs.oracle.com
(`sqlplus user/password@`).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.values import is_dotted, is_stand_in, is_wordlike

_WORD = r"(?:'([^'\n\x00]{3,})'|\"([^\"\n\x00]{3,})\"|([^\s\"'`|<>\x00]{3,}))"
_OPTION = re2.compile(
    r"(?i)(?:^|\s|[\"'])--?(?:[a-z]{1,20}[-.]){0,3}(?:password|passwd|passphrase|pass|pwd|token|secret|api-?key|"
    r"access-?key|"
    r"secret-?key|auth-?token|client-?secret|"
    rf"requirepass|(?:src|dest|new)?(?:store|key)pass|account-?key|sas-?token|private-?key|encryption-?key|psk|pin|"
    rf"otp|"
    rf"secret-string)(?:=|[ \t]+|[\"'],[ ]?){_WORD}"
)
_USER = re2.compile(
    r"\b(?:curl|wget|http|https|xh|lftp|aria2c|restic|svn|hub)\b[^\n\x00]*?\s(?:-u|-U|--user|-a|--auth|"
    r"--proxy-user)[ =]?(?:"
    r"'[^:'\n\x00]+:([^'\n\x00]{3,})'|\"[^:\"\n\x00]+:([^\"\n\x00]{3,})\"|[^\s:\"'\x00]+:([^\s\"'\x00]{3,}))"
)
_GAP = r"\b[^\n\x00]*?\s"
# Each with the command and what precedes the password.
_OF_COMMANDS = tuple(
    re2.compile(pattern + _WORD)
    for pattern in (
        rf"\b(?:mysql|mysqldump|mariadb|mariadb-dump|mysqladmin|mysqlimport|mycli|7z|7za|7zz|unrar|rar|"
        rf"unzip){_GAP}-p",
        r"\bsshpass[ \t]+-p[ \t]*",
        rf"\bssh-keygen{_GAP}-[NP][ \t]+",
        rf"\b(?:redis-cli|pika){_GAP}-a[ \t]+",
        rf"\b(?:docker|podman|buildah|nerdctl|skopeo|helm|oc|cf|az|ibmcloud|argocd|heroku)[ \t]"
        rf"[^\n\x00]*?\blogin{_GAP}-p[ \t]+",
        rf"\b(?:mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport|snowsql|beeline|cqlsh|"
        rf"nodetool|hdbsql|etcdctl|evil-winrm|psexec|PsExec|paexec|winexe|nxc|crackmapexec|"
        rf"impala-shell){_GAP}-p[ \t]+",
        rf"\b(?:xfreerdp|rdesktop|cmdkey){_GAP}/p(?:ass)?:",
        r"\bmc[ \t]+(?:alias[ \t]+set|config[ \t]+host[ \t]+add)[ \t]+\S+[ \t]+\S+[ \t]+\S+[ \t]+",
        rf"\blftp{_GAP}(?:-u[ \t]*|--user[= ])[^\s,]+,",
        r"\brclone[ \t]+config[ \t]+(?:create|update)\b[^\n\x00]*?\s(?:key|pass|secret_access_key)[= \t]",
        rf"\bsigntool{_GAP}/p[ \t]+",
        rf"\bschtasks{_GAP}/r?p[ \t]+",
        rf"\bcertutil{_GAP}-p[ \t]+",
        rf"\bsnmp(?:get|getnext|walk|bulkwalk|bulkget|set|table|trap|status){_GAP}-c[ \t]*",
        rf"\bsnmp(?:get|getnext|walk|bulkwalk|bulkget|set|table|trap|status|inform|usm){_GAP}-A[ \t]*",
        rf"\bsnmp(?:get|getnext|walk|bulkwalk|bulkget|set|table|trap|status|inform|usm){_GAP}-X[ \t]*",
        rf"\bnet-snmp-create-v3-user{_GAP}-A[ \t]*",
        rf"\bnet-snmp-create-v3-user{_GAP}-X[ \t]*",
        r"(?:^|\n)[ \t]*r[ow]community6?[ \t]+",
        r"\bcreateUser[ \t]+(?:-e[ \t]+\S+[ \t]+)?\S+[ \t]+(?:MD5|SHA(?:-?\d+)?)[ \t]+",
        r"\bcreateUser[ \t]+(?:-e[ \t]+\S+[ \t]+)?\S+[ \t]+(?:MD5|SHA(?:-?\d+)?)[ \t]+(?:\"[^\"\n]*\"|\S+)[ \t]+"
        r"(?:DES|AES(?:-?\d+)?)[ \t]+",
        rf"\b(?:plink|pscp|psftp|putty|kitty)(?:\.exe)?{_GAP}-pw[ \t]+",
        rf"\bqpdf{_GAP}--encrypt[ \t]+",
        rf"\bmosquitto_(?:pub|sub|passwd){_GAP}-P[ \t]+",
        r"\betcdctl[ \t]+put[ \t]+\S*(?:pass|secret|token|key)\S*[ \t]+",
        r"(?i:\bconfig[ \t]+set[ \t]+(?:requirepass|masterauth)[ \t]+)",
        r"\b(?:mkpasswd|openssl[ \t]+passwd)(?:[ \t]+-\S+)*(?:[ \t]+sha-?\d+)?[ \t]+",
        rf"\b(?:zip|unzip|sqlcmd|bcp|ipmitool|tsql|isql){_GAP}-P[ \t]*",
        rf"\b(?:ldap(?:search|add|modify|whoami|passwd|delete)|expect|rpcclient){_GAP}-w[ \t]*",
        rf"\b(?:useradd|usermod|chpasswd){_GAP}-p[ \t]+",
        rf"\bopenssl{_GAP}(?:-k|-K|-passin|-passout|-password|-pass)[ \t]+(?:pass:)?",
        rf"\bhtpasswd{_GAP}-\w*b\w*[ \t]+\S+[ \t]+\S+[ \t]+",
        r"\bnet[ \t]+use\b[^\n\x00]*?/user:\S+[ \t]+",
        r"\bnet[ \t]+use[ \t]+(?:\w:[ \t]+|\*[ \t]+)?\\\\\S+[ \t]+",
        r"\bnet[ \t]+user[ \t]+\S+[ \t]+",
        r"\b(?:secrets?|secretsmanager|put-parameter|variables?|setting)\b[^\n\x00]*?\s(?:--value|--body|--data|"
        r"--secret-string|--string-value|-b)[= \t]+",
        r"(?:^|\n)[ \t]*(?:rootpw|bindpw|auth_pass|authpass|userpw)(?:[ \t]+--(?:plaintext|iscrypted))?[ \t]+",
        rf"\b(?:smbclient|smbmap|rpcclient|mount\.cifs|nmblookup){_GAP}-U[ \t]*[\"\x27]?[\w.\\/@-]+%",
        r"\brabbitmqctl[ \t]+(?:add_user|change_password|authenticate_user)[ \t]+\S+[ \t]+",
        r"\baws[ \t]+configure[ \t]+set[ \t]+(?:[\w.-]+\.)?(?:aws_secret_access_key|aws_session_token)[ \t]+",
        r"\bwpa_passphrase[ \t]+(?:\"[^\"\n]+\"|\S+)[ \t]+",
        rf"\bnmcli{_GAP}(?:password|wifi-sec\.psk)[ \t]+",
        rf"\b(?:doctl|netlify|gem|twine|consul|nomad|influx){_GAP}(?:-t|-p|--auth|--key|-token)[= \t]+",
        rf"\bwinrs{_GAP}-p:",
        rf"\bracadm{_GAP}-p[ \t]+",
        r"::add-mask::",
        r"\bsnmp(?:-server|v3)?\b[^\n\x00]*?\s(?:auth|priv)[ \t]+(?:sha|md5|des|3des|aes)(?:[ \t-]+(?:128|192|224|"
        r"256|384|512))?[ \t]+",
        r"\b(?:db2[ \t]+)?connect[ \t]+to[ \t]+\w+[ \t]+user[ \t]+\w+[ \t]+using[ \t]+",
        rf"\bpdftk{_GAP}(?:input_pw|user_pw|owner_pw)[ \t]+",
        # freeradius.org (`radtest user password server`); Teradata's `.logon server/user,password`
        r"\bradtest[ \t]+(?:-[46xPt][ \t]*(?:udp|tcp|pap|chap|mschap|eap-md5)?[ \t]+){0,4}[^\s-]\S*[ \t]+",
        r"(?i:\.logon[ \t]+(?:[\w.-]+/)?[\w.-]+[ \t]*,[ \t]*)",
        r"\bvault[ \t]+operator[ \t]+unseal[ \t]+",
        r"(?i:\bunseal key(?:[ ]\d)?:[ \t]*)",
        r"\buser[ \t]+\S+[ \t]+on[ \t]+(?:\S+[ \t]+){0,3}?>",
        rf"\b(?:npm|yarn|pnpm){_GAP}(?:config[ \t]+)?set[ \t]+\S*_(?:authToken|auth|password)[ \t=]+",
        r"\b(?:vault[ \t]+login|gh[ \t]+auth[ \t]+login|flyctl[ \t]+auth|ngrok[ \t]+(?:config[ \t]+add-authtoken|"
        r"authtoken)|doppler[ \t]+login|"
        r"wandb[ \t]+login|huggingface-cli[ \t]+login[ \t]+--token|tailscale[ \t]+up[ \t]+--authkey=?)[ \t]+",
        r"\b(?:heroku|fly|flyctl|wrangler|vercel|netlify|doppler|railway|gh)[ \t]+(?:config:set|"
        r"secrets?[ \t:]+(?:set|put)|env[ \t:]+(?:add|set))[ \t]+\w+[= \t]",
        r"\b(?:vault[ \t]+(?:kv[ \t]+put|write)|consul[ \t]+kv[ \t]+put)[ \t]+\S+[ \t]+\w+=",
    )
)
# Oracle's: the host follows a sign that its passwords have in quotation marks alone
_ORACLE = re2.compile(
    r"(?:\b(?:sqlplus|expdp|impdp|sqlldr|rman(?:[ \t]+target)?|exp|imp|conn(?:ect)?)[ \t]+(?:-\w[ \t]+){0,3}[\"']?|"
    r"\bjdbc:oracle:(?:thin|oci8?):|\buserid=[\"']?)([A-Za-z]\w{0,29})/(?:\\?\"([^\"\\\n\x00]{3,30})\\?\"|([^\s\"'@/<>|\x00]{3,30}))"
)
# Of any tool that is told who signs in: `cypher-shell -u mapmaker -p …`, `sauve -u veilleur -w …`
_BESIDE_USER = re2.compile(
    r"(?:^|[\s\"'])(?:-u|-U|-l|--user|--username|--login|/u:)[ =]?[\"']?([A-Za-z][\w.@\\-]{1,40})[\"']?"
    r"(?:[ ]+-{1,2}[A-Za-z][\w-]{0,20}(?:[ =][^\s-]\S{0,60})?){0,3}?[ ]+(?:-p|-P|-w|-W|-k|-K|-x|-pw|/p:|/x:)[ =]?"
    + _WORD
)
# Tools of which these options are others: a port, a place, a priority, a column
_NOT_BESIDE = late.compile(
    r"\b(?:journalctl|docker|podman|nerdctl|kubectl|oc|python[\d.]*|node|perl|ruby|sort|ps|su|git|diff|date|fuser|lsof|"
    r"pgrep|pkill|id|tar|rsync|ssh|scp|sftp|screen|tmux|grep|find|xargs|chown|systemctl|crontab|top|htop|strace|"
    r"kill\w*|psql|pg_\w+|createdb|dropdb|mkdir|cp|nohup|nice|setpriv|runuser|gosu|useradd|usermod|adduser)\b"
    r"[^|;&\n]*\Z|\bsudo[ ](?:-\S+[ ])*\Z"
)
# These ask for the password where a blank follows `-p`: what stands behind it is a database
_MYSQL = late.compile(r"\b(?:mysql|mariadb)[\w-]*\b[^|;&\n]*\Z")
_NO_PASSWORD = late.compile(
    r"\d[\d.,:/-]*(?:[a-z]{1,3})?\Z|[\w.-]*/\S*\Z|~|\.|[\w-]+\.(?:key|pem|crt|txt|json|ya?ml|conf|cfg|kdbx|pub)\Z"
)
_LINE_REACH = 200  # characters
# ruff: noqa: SIM905  # as a list, one word a line, these would be thirty lines
_WORDS = frozenset(
    "via is on the option options flag argument or and from to with for in file parameter instead env must should can "
    "as stdin prompt at it this that when if not does works was be a an of by then so but".split()
)


_ASKED = late.compile(r"[\"']?--?ask-")  # `--ask-vault-pass`: takes no value
# `/persistent:no`, `/delete`: another option of Windows' own commands
_SWITCH = late.compile(r"/[A-Za-z]{1,14}(?::(?:[A-Za-z]{1,12}|\*|[A-Za-z]:[\\/]?\S*|\d{1,6}))?")


def find_on_command_line(text: str) -> Iterator[Match]:
    """Yields the password of a command, not the user."""
    for pattern in (_OPTION, _USER, *_OF_COMMANDS):
        for match in pattern.finditer(text):
            for group, given in enumerate(match.groups(), 1):
                value = given and given.removesuffix("\\n")  # of a line as a program writes it
                if value is None or _is_other(value, quoted=group % 3 != 0):
                    continue
                if _ASKED.match(match.group().lstrip()) is not None:
                    continue
                if pattern is _OPTION and is_wordlike(value) and not _is_word_given(match.group(), value):
                    continue
                yield Match(match.start(group), match.start(group) + len(value.rstrip(";")), 0.9)
    for match in _ORACLE.finditer(text):
        group = match.lastindex or 1
        if not _is_other(match.group(group), quoted=group == 2):
            yield Match(match.start(group), match.start(group) + len(match.group(group).rstrip(";")), 0.9)
            yield Match(match.start(1), match.end(1), 0.8, "USERNAME")
    yield from _beside_users(text)


def _beside_users(text: str) -> Iterator[Match]:
    """Yields what is given beside who signs in, where these are no options of another meaning."""
    for match in _BESIDE_USER.finditer(text):
        if _NOT_BESIDE.search(text, max(0, match.start() - _LINE_REACH), match.start() + 1) is not None:
            continue
        asks = _MYSQL.search(text, max(0, match.start() - _LINE_REACH), match.start() + 1) is not None
        for group in (2, 3, 4):
            value = match.group(group)
            if (
                value is None
                or (asks and text[match.start(group) - 3 : match.start(group)] == "-p ")
                or _is_other(value, quoted=group != 4)
                or _NO_PASSWORD.match(value) is not None
            ):
                continue
            if not match.group(1).endswith((".py", ".sh", ".js", ".rb", ".pl")):
                yield Match(match.start(group), match.start(group) + len(value.rstrip(";)")), 0.8)


def _is_other(value: str, *, quoted: bool) -> bool:
    """Whether a word is a variable, a file or the next option."""
    return (
        len(value) < 3
        or _SWITCH.fullmatch(value) is not None
        or value.startswith(("-", "/dev/", "(", "/add", "/user:", "id=", "env:", "file:", "stdin"))
        or is_stand_in(value, literal=quoted or "(" in value or is_dotted(value))
    )


def _is_word_given(option: str, value: str) -> bool:
    """Whether a word of letters is a password, not the sentence about the option: "using --password on the …"."""
    named = "pass" in option.lower() or "pwd" in option.lower()
    return named and (option.rstrip("'\"")[: -len(value)].endswith(("=", "'", '"')) or value.lower() not in _WORDS)


COMMAND_LINE = Recogniser(
    name="secret_command_line",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a command is given a password or token.",
    find=find_on_command_line,
    literals=(
        *(
            "--",
            " -",
            " /u:",
            "'-",
            '"-',
            "net use",
            "net user",
            "rabbitmqctl",
            "configure set",
            "wpa_passphrase",
            "nmcli",
            "config set",
            "etcdctl",
            "passwd",
            "rootpw",
            "bindpw",
            "auth_pass",
            "xfreerdp",
            "cmdkey",
            "signtool",
            "schtasks",
        ),
        *(
            "mc alias",
            "mc config",
            "lftp",
            "rclone",
            "rman",
            "conn",
            "jdbc:oracle",
            "exp ",
            "imp ",
            "userid=",
            "twine",
            "gem ",
            "doctl",
            "netlify",
        ),
        *("createuser", "rocommunity", "rwcommunity", "winrs", "racadm", "::add-mask", "snmp", "connect to", "pdftk"),
        *("unseal", "radtest", ".logon", " on >", "influx", "consul", "nomad"),
        *("sqlplus", "expdp", "impdp", "login", "htpasswd", "secret", "put", "authtoken", "config:set", "env"),
    ),
)

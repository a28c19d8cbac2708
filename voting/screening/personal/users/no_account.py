r"""What stands where a user's name does and is none: a variable of a program, a share of a server, a column asked for.

`CONNECT TO PAYDB USER :WS-DB2-USER`, `01 WS-DB2-USER PIC X(8)`, `Data Source=SRV\SQLEXPRESS`, `\\NAS2\backup`,
`Get-ADUser -Properties PasswordLastSet, PasswordNeverExpires`, `username: __token__`; the first word of a turn in a
conversation whose speakers are called "user" and "assistant"; how a sentence goes on ("username taken", "my discord got
compromised"); the number of an order; what a program raises (`ValueError`).
"""

from __future__ import annotations

import re

from voting.screening import late
from voting.screening.personal.fields.heads import is_head
from voting.screening.personal.fields.keys import meaning
from voting.screening.personal.of_laws import is_of_a_law
from voting.screening.personal.turns import is_answered
from voting.screening.personal.users.labels_of_users import is_in_a_label
from voting.screening.personal.users.nobody import GOES_ON, TAGS
from voting.screening.personal.users.of_terminals import is_of_a_terminal, is_role
from voting.screening.personal.users.services import is_service
from voting.screening.personal.users.words_of_code import is_word_of_code

_OF_COBOL = late.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+")
_PICTURE = late.compile(
    r"[ \t]+(?:PIC(?:TURE)?|USAGE|VALUE|REDEFINES|OCCURS|COMP(?:-\d)?|TO|FROM|GIVING)\b|[ \t]*\.[ \t]*$", re.M
)
_LEVEL = late.compile(
    r"(?m)(?:^[ \t\d]*(?:0[1-9]|[1-4]\d|66|77|88)[ \t]+|\b(?:MOVE|INTO|USING|SET|INITIALIZE|ACCEPT)[ \t]+)\Z"
)
_OF_PROGRAM = late.compile(r"-(?:USER(?:ID|NAME)?|UID|LOGIN|NAME|ID|ACCT|ACCOUNT|OWNER|OPER)\Z")
# `:name` of a statement that is prepared
_BOUND = late.compile(
    r"(?i)\b(?:exec sql|using|values|where|into|select|identified by|connect|set|and)\b[^\n;]{0,120}[\s(,=]:\Z"
)
_SERVER = late.compile(
    r"(?i)(?:data[ ]?source|server|addr(?:ess)?|network address|host(?:name)?|instance|-serverinstance|"
    r"(?:sqlcmd|bcp|osql)[^\n]{0,60} -S)[ ]?[=: ][ ]?(?:tcp:|np:)?[\"']?(?:[\w.-]{1,40}\\{1,2})?\Z"
)
_SHARE = late.compile(r"(?:\A|[\s\"'`=(,])\\{2,4}[\w.-]{1,40}\\{1,2}\Z")
_ASKED_FOR = late.compile(
    r"(?i)(?:-propert(?:y|ies)|\|[ ]?select|\b(?:select-object|format-(?:table|list)|(?:sort|group|where)-object))\b"
    r"[^\n|;{}]{0,160}[ ,(@]\Z|\$_\.\Z"
)

# A turn of a conversation
_TURN = late.compile(
    r"(?im)^[ \t>*]{0,4}(?:user|human|me|customer|client|usuario|usuário|utilisateur|utente|benutzer|nutzer|gebruiker|"
    r"användare|bruger|bruker|użytkownik|kullanıcı)\*{0,2}[ ]?:\*{0,2}[ ]{1,2}\Z"
)
_NAMES_ASKED = late.compile(
    r"(?i)\b(?:user|login|log-?in|handle|nick|gamer|screen|account|konto|compte|cuenta|conta|pseudo|alias|tag|"
    r"utente|usuario|benutzer|gebruiker|identifiant|id)\w*[^\n]{0,60}\n[^\n]{0,16}\Z"
)
# What a list of accounts tells of each
_COLUMN = late.compile(
    r"(?i)(?:last|first)[_-](?:seen|log[io]n|active|used|name)|(?:created|updated|deleted|expires)[_-](?:at|on)|"
    r"pass(?:word)?[_-](?:age|hash|last[_-]set)|home[_-]?dir|is[_-](?:admin|active|staff|superuser)"
)
# What Python, Java and C# raise
_RAISED = late.compile(r"(?:[A-Z]\w*)?(?:Error|Exception|Warning|Interrupt)")
# What a file of settings or Terraform refers to: `username = var.db_user`
REFERENCE = late.compile(
    r"(?:var|vars|local|data|module|each|env|secrets|inputs|matrix)(?:\.[A-Za-z_][\w-]*){1,5}|"
    r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:USER|USERNAME|USR|LOGIN|UID)(?:_?NAME|_?ID)?|"
    r"0x[0-9a-f]{8,16}"  # a place in memory
)
_WORD = late.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STATE = late.compile(
    r"(?i)\b(?:got|gets|was|is|been|being|keeps|said|says|still|ist|wurde|wird|est|été|está|fue|foi|è|stato|stata|"
    r"is|werd|jest|je|este|nije|není|ni|user ?names?|handles?|nick(?:name)?s?|benutzername|"
    r"nom d['’]utilisateur|identifiant|nombre de usuario|nome utente|gebruikersnaam)[ :,]{1,2}\Z"
)
_STATES = GOES_ON | frozenset(
    "compromised restricted reported limited verified unverified logged stolen cloned impersonated disconnected "  # noqa: SIM905
    "shadowbanned hijacked flagged frozen unusable gone reset restored recovered reserved vergeben belegt gesperrt "
    "gehackt geklaut deaktiviert gelöscht pris bloqué piraté supprimé désactivé suspendu ocupado bloqueado bloqueada "
    "hackeado hackeada suspendido suspendida robado bloccato bloccata hackerato hackerata sospeso disattivato "
    "obsazené obsadené obsazeno zauzeto zasedeno ocupat neplatné pogrešno nespravno zablokirano blokirano blocat spart "
    "invadido invadida desativada geblokkeerd gehackt bezet hackat blockerat zajęta zajęty zablokowane".split()
)
_OF_AN_ORDER = late.compile(
    r"(?i)\b(?:order|booking|invoice|ticket|tracking|parcel|shipment|case|claim|complaint|reservation|receipt|return|"
    r"bestell|auftrags|rechnungs|sendungs|vorgangs|ticket|commande|colis|facture|dossier|pedido|factura|envío|"
    r"encomenda|fatura|ordine|fattura|spedizione|bestelling|factuur|zamówieni\w+|faktur\w)[ _-]?"
    r"(?:number|no\.?|nr\.?|num|id|nummer|numer|n[°º])?(?:[ ](?:is|was|are|ist|lautet|est|es|é|è|to)|[ ]?[:#])?[ ]#?\Z"
)


# An account of a service, made for it: `useradd --system --uid 10001 svc`
_OF_A_SERVICE = late.compile(r"\b(?:useradd|adduser)\b[^\n;&|]{0,80}[ ](?:--system|-r|-S)[ ](?:[^\n;&|]{0,80}[ ])?\Z")
_PROJECTS = late.compile(r"(?i)\b(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)/\Z")


def _is_of_project(name: str, before: str, after: str) -> bool:
    """Whether it is a project's name, which the place that it is kept in has, too: `github.com/pallets/pallets`."""
    twice = before.endswith(f"/{name}/") or after == f"/{name}"
    return twice and _PROJECTS.search(before.removesuffix(f"{name}/")) is not None


def is_no_account(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is the name of a variable, a share, a server's instance, a column or a project."""
    name = text[start:end]
    before = text[max(0, start - 200) : start]
    dunder = name.startswith("__") and name.endswith("__")
    goes_on = "\xc0" <= text[end : end + 1] <= "\u024f"  # cut out of a word: "snap después"
    named = dunder or goes_on or REFERENCE.fullmatch(name) is not None
    named = named or is_of_a_terminal(text, start, end) or is_role(text, start, end)
    named = named or is_of_a_law(text, start, end) or ("_" in name and meaning(name) is not None)
    named = named or is_head(text, start, end)
    named = named or is_service(name) or is_word_of_code(text, start, end) or is_in_a_label(text, start, end)
    named = named or ("add" in before and _OF_A_SERVICE.search(before) is not None)
    if named or _RAISED.fullmatch(name) is not None or _is_of_project(name, before, text[end : end + len(name) + 1]):
        return True
    scope = name.islower() and text[end : end + 1] == "/" and text[end + 1 : end + 2].islower()
    if before.endswith("@") and (scope or name.lower() in TAGS):
        return True  # a comment's `@memberOf`, a package's `@stylistic/plugin`
    if _OF_COBOL.fullmatch(name) is not None and (
        before.endswith(":")
        or _OF_PROGRAM.search(name) is not None
        or _PICTURE.match(text, end) is not None
        or _LEVEL.search(before) is not None
    ):
        return True
    bound = before.endswith(":") and _BOUND.search(before) is not None
    held = text[end : end + 1] == "/" and _HOLDS.fullmatch(name) is not None
    if (
        bound
        or held
        or _OF_KEYS.fullmatch(name) is not None
        or _is_key(text, end, name, before)
        or _is_of_talk(text, start, end, before)
    ):
        return True
    if before.endswith("\\") and (_SHARE.search(before) is not None or _SERVER.search(before) is not None):
        return True
    return _ASKED_FOR.search(before) is not None


# What holds a secret, as code names it: `webhook_secret`, `clientSecret`
_OF_KEYS = late.compile(
    r"[a-z]+(?:_[a-z]+){0,3}_(?:secret|key|token|password|passwd|passphrase|pwd|salt|credentials?)|"
    r"[a-z]+(?:[A-Z][a-z]+){0,3}(?:Secret|Key|Token|Password|Passwd|Passphrase|Pwd|Auth|Salt|Credentials?)"
)
# What holds resources of a cloud in their paths: "projects/\x00/"
_HOLDS = late.compile(r"\w{0,8}(?:projects|folders|organizations|subscriptions|billingAccounts|resourceGroups)")
# What a table is made of: `PRIMARY KEY (server_host, username)`
_OF_TABLE = late.compile(
    r"(?i)(?:--[ ]?)?(?:(?:create|drop)[ ](?:unique[ ])?(?:index|table|view)|alter[ ]table|primary[ ]key|unique|"
    r"constraint|foreign[ ]key)\b"
)


def _is_key(text: str, end: int, name: str, before: str) -> bool:
    """Whether it is a key of a file of settings, given its value here (`utente_ftp: vetrina`), or a table's column."""
    line = before.rpartition("\n")[2].lstrip()
    if _OF_TABLE.match(line) is not None:
        return True
    return "_" in name and text[end : end + 2] == ": " and not line.strip(" \t->|")


def _is_of_talk(text: str, start: int, end: int, before: str) -> bool:
    """Whether a sentence or a conversation's turn goes on with it, or it is an order's number."""
    name = text[start:end]
    word = _WORD.fullmatch(name) is not None
    if word and name.islower() and name in _STATES and _STATE.search(before) is not None:
        return True
    if _COLUMN.fullmatch(name) is not None and before[-1:] in ("", ",", ";", "\t", "|", "\n", " "):
        return True
    if any(map(str.isdigit, name)) and _OF_AN_ORDER.search(before) is not None:
        return True
    if _TURN.search(before) is None or not (word or text[end : end + 1] == "="):
        return False
    return is_answered(text, start) and _NAMES_ASKED.search(before) is None

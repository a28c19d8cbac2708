r"""What terminals, logs and chats have where a user's name might stand: a host, a command, a program, a speaker's role.

`nora@build-3:~$ psql`, `PS C:\Users\nora> cmdkey /list`, `psql: error: …`, `certbot[9021]: keytool: importing`,
`docker login registry.example.net -u jo`, "log in to forgejo", "(login jo4, node gpu04)", `[14:02] cust3: hello`. How a
prompt looks: man bash (PROMPTING), learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_prompts;
a program names itself before what it tells: www.gnu.org/prep/standards (Formatting Error Messages).
"""

# ruff: noqa: SIM905  # as lists, one word a line, these would be a hundred lines

from __future__ import annotations

from voting.screening import late
from voting.screening.folding import fold
from voting.screening.recogniser import BLANK

_REACH = 120  # characters before

# "nora@" of a prompt, at the start of a line, perhaps behind a bracket or the name of an environment; what is behind it
# (who signs in may be masked already)
_BEFORE_HOST = late.compile(rf"(?m)^[ \t>|]{{0,4}}(?:\([\w.-]{{1,30}}\) )?\[?[A-Za-z_{BLANK}][\w.{BLANK}-]{{0,31}}@\Z")
_BEHIND_HOST = late.compile(r"(?:[: ][~/][^\n$#%]{0,80}?)?\]?[ ]?[$#%>❯](?:\s|\Z)|:~?[$#]|[ ]MINGW\d\d[ ]")
# All of a prompt; what is behind it is run
_PROMPT = late.compile(
    r"(?m)^[ \t>|]{0,4}(?:(?:\([\w.-]{1,30}\) )?(?:PS )?[A-Za-z]:\\[^\n>]{0,90}>[ ]?|"
    rf"(?:\([\w.-]{{1,30}}\) )?\[?[\w.{BLANK}-]{{1,32}}@[\w.{BLANK}-]{{1,63}}(?:[: ][~/]?[^\n$#%]{{0,80}})?\]?[ ]?"
    r"[$#%][ ])(?:(?:sudo|time|exec|nohup)[ ])?\Z"
)
# `psql: error:`, `certbot[9021]: keytool: importing`
_LINE_BEGINS = late.compile(r"(?m)^(?:[^\n]{0,80}[\w/]\[\d{1,7}\]:[ ]{1,2}|[ \t>|]{0,4})(?:[\w./-]{1,40}/)?\Z")
_COMPLAINS = late.compile(
    r"(?:\[\d{1,7}\])?:[ ](?:(?:line )?\d{1,6}:[ ])?(?i:(?:fatal |syntax |internal |parse )?(?:error|warning|fatal|"
    r"usage|note|info|notice|hint|debug|fehler|warnung|erreur|avertissement|errore|fout|erro|ошибка|błąd|hata)[ ]?:|"
    r"command not found|no such|permission denied|cannot (?:open|stat|access|find|create|connect|load|read|remove)|"
    r"unable to |could not |(?:un(?:known|recognized)|invalid|illegal) option|connection (?:to|refused|"
    r"reset)|importing\b)"
)
# The server that a client of registries and clusters signs in at
_CLIENTS = (
    r"(?:docker|podman|nerdctl|buildah|skopeo|helm|oras|crane|regctl|oc|argocd|mc|singularity|apptainer|finch|jf|conan)"
)
_SIGNS_IN_AT = late.compile(rf"\b{_CLIENTS}\b[^\n|;&]{{0,40}}?[ ](?:login|logout)[ ](?P<more>[^\n|;&]{{0,60}}[ ])?\Z")
_OPTION = late.compile(r"(?:\A|\s)-{1,2}\w[\w-]*[ =]\Z")
_SIGNS_IN_TO = late.compile(r"(?i)\b(?:log-?ins?|log(?:ged|ging)? ?in|sign(?:ed|ing)?[ -]in)[ ](?:in)?to[ ]\Z")
# An account of a cloud, where who signs in is given beside: `connect(account="xy12345.eu-west-1", user=…)`
_ACCOUNT_KEY = late.compile(r"(?i)(?<![a-z])account[\"']?[ ]?(?:=>|[:=])[ ]?[\"']?\Z")
_OF_A_CLOUD = late.compile(r"[a-z]{2,3}\d{4,6}(?:\.[a-z]{2,12}(?:-[a-z]{2,12}){1,3}(?:-\d)?(?:\.[a-z]{2,6})?)?")
_REGION = late.compile(r"\.[a-z]{2,12}-")
_USER_KEY = late.compile(r"(?i)(?<![a-z])(?:user|warehouse|role)(?:_?name)?[\"']?[ ]?(?:=>|[:=])")
# "node gpu04": where something runs
_OF_MACHINES = late.compile(
    r"(?i)\b(?:node|host(?:name)?|server|machine|rack|switch|router|firewall|cluster|partition|queue|vm|pod|container|"
    r"printer|interface|room|knoten|rechner|drucker|raum|nodo|servidor|equipo|noeud|nœud|serveur|machine|imprimante|"
    r"nodo|stampante|macchina|computer|węzeł|serwer|sunucu|узел|сервер|хост)[ :=#]{1,2}[\"'`]?\Z"
)
_NUMBERED = late.compile(r"[a-z]{2,12}(?:-[a-z]{1,8}){0,2}-?\d{1,4}")

# Who speaks in a log, where it is told by what they do: of services, in the languages that have chats with them
_ROLES = frozenset(
    map(
        fold,
        "cust customer client agent agt support supp rep csr operator op staff sales seller buyer bot chatbot caller "
        "called callee visitor guest owner tenant landlord patient nurse doctor dr teacher student pupil tutor driver "
        "rider courier dispatcher dispatch officer clerk manager employee employer boss interviewer interviewee "
        "candidate applicant moderator mod automod presenter therapist counsellor counselor advisor adviser helpdesk "
        "hotline reception receptionist technician tech engineer shop store bank company them they she he we mum mom "
        "dad mama papa sis bro kunde kundin mitarbeiter mitarbeiterin berater beraterin bearbeiter sachbearbeiter "
        "betreuer techniker patientin arzt gast besucher nutzer nutzerin ich sie er wir anrufer anruferin verkaufer "
        "kaufer vermieter mieter agente cliente asesor asesora operador operadora yo paciente medico visitante "
        "huesped comprador vendedor vendedora tecnico conseiller conseillere operateur operatrice visiteur vendeur "
        "acheteur locataire operatore consulente assistenza venditore acquirente atendente consultor klant medewerker "
        "verkoper koper ik hij zij kund handlaggare kundtjanst saljare kopare jag medarbejder radgiver kundeservice "
        "jeg klient klientka konsultant konsultantka sprzedawca kupujacy musteri temsilci temsilcisi satici alici "
        "pelanggan admin penjual pembeli zakaznik prodejce ugyfel ugyintezo asiakas asiakaspalvelija myyja vanzator "
        "cumparator клиент оператор агент поддержка менеджер продавец покупатель пациент врач клієнт πελάτης".split(),
    )
)
_BEFORE_SPEAKER = late.compile(r"(?m)^[ \t>*•\[\]()<\d:/,.+@%~&apmAPMTZ–—-]{0,40}\Z")
_BEHIND_SPEAKER = late.compile(r"\d{0,3}(?:[ ]?\([^()\n]{1,40}\))?[>\]*]{0,3}[ ]?(?::|>[ ]|[ ]?[–—-][ ])")
_NUMBER = late.compile(r"[ _-]?\d{1,3}\Z")


def is_of_a_terminal(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a host, a command, a program or a server that somebody signs in at."""
    before = text[max(0, start - _REACH) : start]
    if before.endswith("@"):
        return _BEFORE_HOST.search(before) is not None and _BEHIND_HOST.match(text, end) is not None
    complains = text[end : end + 1] in (":", "[") and _COMPLAINS.match(text, end) and _LINE_BEGINS.search(before)
    if complains or (before.endswith((" ", ">")) and _PROMPT.search(before) is not None):
        return True
    signs_in = _SIGNS_IN_AT.search(before) if "log" in before else None
    if signs_in is not None:
        return _OPTION.search(before) is None and (signs_in["more"] is None or "." in text[start:end])
    if _NUMBERED.fullmatch(text, start, end) is not None and _OF_MACHINES.search(before) is not None:
        return True
    signs_in_to = text[start:end].isalpha() and _SIGNS_IN_TO.search(before) is not None
    return signs_in_to or is_account_of_a_cloud(text, start, end)


def is_account_of_a_cloud(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` says with whom a database is hired, in no person's name, by its form and its key."""
    if _OF_A_CLOUD.fullmatch(text, start, end) is None:
        return False
    low = max(0, start - _REACH)
    if _ACCOUNT_KEY.search(text, low, start) is None:
        return False
    return _REGION.search(text, start, end) is not None or _USER_KEY.search(text, low, end + _REACH) is not None


def is_role(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` says what a speaker of a conversation does: `[14:02] cust2: hello`."""
    role = _NUMBER.sub("", fold(text[start:end].lstrip("@+%~&")))
    if role not in _ROLES:
        return False
    before = text[max(0, start - _REACH) : start]
    return _BEFORE_SPEAKER.search(before) is not None and _BEHIND_SPEAKER.match(text, end) is not None


# A file's size, its blocks and number: `ls -li`, `tar -tv`, `unzip -l`, `stat`; what runs: `ps`
_LISTED = late.compile(
    r"(?m)^[ \t>]{0,4}(?:\d{1,12}[ ]+){0,2}[bcdlps-][rwxsStT-]{9}[.+@]?[ ]+(?:\d{1,6}[ ]+)?[\w.+-]{1,32}(?:[ ]+|/)"
    r"[\w.+-]{1,32}[ ]+\Z|^[ \t]{0,4}(?:(?i:size|blocks|inode|device|größe|taille|tamaño)[ ]?:[ ]{1,4}|"
    r"(?:[A-Za-z]+:[ ]?\S+[ \t]+){1,3}(?i:blocks|io block|inode|links):[ ]{1,4})\Z"
)
_SIZED = late.compile(
    r"[ ]{1,4}(?:(?:19|20)\d\d-\d\d-\d\d[ ]\d\d:\d\d|\d\d?[-/.]\d\d?[-/.](?:\d\d){1,2}[ ]+\d\d:\d\d|"
    r"(?:[A-Z][a-zé]{2,4}\.?[ ]+\d{1,2}|\d{1,2}\.?[ ]+[A-Za-zäé]{3,4}\.?)[ ]+(?:\d\d:\d\d|(?:19|20)\d\d)[ ])"
)


def is_of_a_listing(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a file's size or number in a list of files."""
    if _LISTED.search(text[max(0, start - _REACH) : start]) is not None:
        return True
    return text[start:end].isdigit() and _SIZED.match(text, end, end + 40) is not None


_FILE = late.compile(
    r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:ini|txt|csv|tsv|tgz|gz|xz|bz2|zip|msi|dll|json|ya?ml|toml|conf|cfg|cnf|log|sql|py|rs|rb|sh|"
    r"ps1|bat|cmd|php|xml|html?|pem|crt|csr|key|ovpn|lock|bak|old|tmp|env|xlsx?|docx?|pptx?|odt|iso|img|deb|rpm|service|pl|"
    r"java|kt|cpp|ipynb|parquet)"
)


def is_file(name: str) -> bool:
    """Whether a name ends as files of settings, of data and of code do, and hardly somebody's name on a site."""
    return _FILE.fullmatch(name) is not None

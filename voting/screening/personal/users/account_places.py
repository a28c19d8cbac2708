"""User names of clusters, domains and daemons, and of sites where the sentence leaves the word for them out.

"squeue -u hnakata", "/scratch/hnakata/runs", `CRON[2211]: (mheld) CMD`, "AllowUsers gmeier hroth", "my cousin has three
accs (zuzu.dances, zuzuspam2)", "he asked for my snap so i gave not.ur.lena". Options and places: slurm.schedmd.com,
man quota, man sshd_config, man sudoers, man 5 crontab, www.net-snmp.org/docs/man, kubernetes.io/docs/reference/kubectl,
www.cisco.com (`username … privilege`).
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.personal.users.nobody import GOES_ON, is_nobody
from voting.screening.personal.users.unheard import is_handle_like
from voting.screening.recogniser import Match

_NAME = r"([A-Za-z][\w.+-]{1,40})"
_COMMANDS = (
    re2.compile(
        r"\b(?:squeue|scancel|sacct|sacctmgr|sreport|sprio|sshare|quota|repquota|edquota|setquota|qstat|qdel|bjobs|"
        r"bkill|"
        r"showq|ps|pkill|pgrep|top|htop|lsof|snmp[a-z]{3,8}|loginctl|renice|chage|faillock|kubectl|oc)\b"
        rf"[^\n|;`]{{0,80}}?[ ](?:-[uU]|--users?|--as)[ =]?[\"']?{_NAME}(?:[\s\"'`,;]|$)"
    ),
    re2.compile(
        rf"\bfinger[ ]{_NAME}@|\bgetent[ ]passwd[ ]{_NAME}|\b(?:terminate|kill|enable-linger|show)-user[ ]{_NAME}|"
        rf"\b(?:AllowUsers|DenyUsers)[ ]{_NAME}|\bwhoami[ ]?(?:→|->|=>|:)[ ]?(?:[A-Za-z0-9-]{{2,20}}\\{{1,2}})?{_NAME}|"
        rf"\bCRON\[\d+\]:[ ]\({_NAME}\)[ ]CMD|\bby[ ]{_NAME}\(uid=[0-9]|"
        rf"(?m:^[ ]*username[ ]+{_NAME}[ ]+(?:privilege|secret|password|nopassword|role)\b)|"
        rf"(?i:\brun[ ]?as[ ]+/user:(?:[\w.-]{{1,30}}\\{{1,2}})?){_NAME}|"
        r"(?i:\bcallsign|\brufzeichen|\bindicatif)[ :]{1,2}(?:is[ ])?([A-Z]{1,2}[0-9][A-Z]{1,4})\b"
    ),
    re2.compile(rf"(?i)\b(?:login|user(?:name)?)[ ]{_NAME}[ ]?[–—][ ]?(?:pass|pw|kennwort|mot de passe|contrase)"),
)
_MORE = late.compile(r"[ ]([A-Za-z][\w.-]{1,31})(?=[ \r\n]|\Z)")  # after `AllowUsers`
# A domain's account, of which the domain stays
_DOMAIN = re2.compile(
    r"(?:^|[\s\"'`(:=,])([A-Za-z][A-Za-z0-9-]{1,15}\\{1,2}[A-Za-z][A-Za-z0-9._-]{2,31})(?:['\"`\s,;).]|$)"
)
_OF_DOMAIN = late.compile(
    r"[A-Z0-9][A-Z0-9-]{0,14}[A-Z0-9]\\|(?i:corp|ad|domain|dom|office|local|ads|intra|emea|amer|apac)\\"
)
_FOLDER = late.compile(
    r"(?i)(?:HK[A-Z]{2,}|[A-Z]|windows|program\w*|system\w*|users|software|microsoft|nt|builtin|font\w*)\\"
)
_PATHS = re2.compile(
    r"(?:^|[\s\"'`=:(])(?:/[a-z0-9_-]{1,20}){0,2}/(?:scratch|lustre|gpfs|beegfs)(?:/(?:home|homes|users|"
    r"work|scratch))?/"
    rf"{_NAME}(?:/|[\s\"'`):,;]|$)|(?:^|[\s\"'`=:(])(?:/[a-z0-9_-]{{1,20}}){{0,1}}/(?:work|"
    rf"nfs)/{_NAME}/"
)
_COMMON = frozenset(
    "tmp temp data run runs out output logs log src lib bin etc opt project projects shared common public datasets "  # noqa: SIM905
    "models cache www backup backups archive old new results images files media static home homes users scratch work "
    "jobs "
    "local usr var config configs app apps docs test tests build dist target pipelines train val input inputs raw csv "
    "import imports export exports reports report media assets upload uploads db database sql docker conda env envs "
    "modules software tools scripts jenkins gitlab runner api "
    "page pages profile profiles settings admin show index count stats me login list new edit "
    "search all id current".split()
)
_SITES = (
    r"insta(?:gram)?s?|ig|tik ?tok|snap(?:chat)?s?|twitter|discord|telegram|threads|twitch|reddit|tumblr|bluesky|"
    r"mastodon|"
    r"facebook|youtube|onlyfans|pinterest|vinted|depop|etsy|ebay|airbnb|steam|psn|roblox|soundcloud|spotify|finsta|"
    r"strava"
)
_ACCOUNTS = (
    r"accs|accounts|handles|usernames|alts|profiles|pages|nicks|konten|cuentas|perfiles|comptes|profils|contas|profili|"
    r"username|handle|pseudo|perfil|profil|profilo|usuario|utente|seller|buyer|streamer"
)
# A word with a dot, an underscore or a digit in it, where a site or accounts were spoken of just before
_DOTTED = re2.compile(
    rf"(?i)(?:^|[^A-Za-z0-9])(?:{_SITES}|{_ACCOUNTS})(?:['’]?s)?\b[^\n]{{0,48}}?(?:[ (:,][ ]?|[ ]@)[\"'`]?"
    r"([a-z0-9_]{2,20}(?:[._][a-z0-9_]{1,20}){1,3}|[a-z]{4,16}[0-9]{1,4})[\"'`]?(?:[\s,;!?)]|[.](?:\s|$)|$)"
)
_NEXT = late.compile(
    r"(?:,[ ]?| and | und | et | y | & |/)[\"'`@]?([a-zA-Z0-9_]{2,20}(?:[._][a-zA-Z0-9_]{1,20}){0,3})(?=[\s,;!?)/.]|\Z)"
)
_SITE_NAMED = re2.compile(
    r"(?i)\b(?:user ?name|usuario|usuário|nick|pseudo|identifiant|benutzername|nutzername|nome utente|handle|"
    r"gebruikersnaam)[ ]"
    rf"(?:(?:de|del|do|di|d['’]|on|for|in|auf|bei|sur|en|no|na|op|på)[ ]?)?(?:{_SITES})[ ]?(?::|(?:is|es|est|ist|è|é|"
    rf"c['’]est|är|er))[ ]{_NAME}(?:[\s,.;!?)]|$)"
)
_NUMBERED = re2.compile(
    r"(?i)\b(?:(?:matric(?:ulation)?\.?|matrikel|student|staff|personnel|employee|personal)[ -]?"
    r"(?:no|nr|number|nummer|num|id)\.?|numéro (?:d['’])?étudiant|número de (?:estudiante|alumno|aluno)|"
    r"numero di matricola)[ ]?[:#]?[ ]?((?:[A-Z]{1,2}-?)?[0-9]{5,9})(?:[^0-9A-Za-z]|$)"
)
_FILE = late.compile(
    r"(?i).*\.(?:com|org|net|io|dev|app|me|tv|js|ts|py|md|html?|php|json|ya?ml|xml|txt|png|jpe?g|svg|css|exe|log|"
    r"conf|de|fr|es|it|nl|pl|co|uk|eu|ch|at|ru|"
    r"properties|toml|ini|cfg|env|lock|jar|zip|sh|go|rs|rb|java|cs|cpp|csv|pdf|docx?|xlsx?|mp[34]|mov|gif|webp|bot|"
    r"api|gg|ly|be|us|ca|in|jp|br|info|biz|link|page|store|shop)\Z|"
    r"(?:e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|z\.b|d\.h|p\.ex|v\d.*|ver\d.*|[a-z]\.[a-z]|\d[\d._]*\w?)\Z|(?:py|utf|sha|mp|"
    r"web|ios|win|gpt|covid|top|ps|xbox|iphone|ipad|rtx|gtx)\w{0,4}\d.*|"
    r".*_(?:id|name|key|type|at|by|url|token|date|time|count|list|size|user|path|file|media|account|code)s?\Z"
)
_CODE = late.compile(r"[={}<>\\\[\];]|::|\w\(|->|https?://")
_CONSTANT = late.compile(r"[A-Z0-9]+_[A-Z0-9_]+\Z")
_LIKE_ONE = late.compile(r"[0-9._]")
_MOST = 20  # names in a row
PATTERNS = (*_COMMANDS, _DOMAIN, _PATHS, _DOTTED, _SITE_NAMED, _NUMBERED)


def find_account_places(text: str) -> Iterator[Match]:
    """Yields the names alone."""
    for pattern in _COMMANDS:
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            start, name = match.start(group), match.group(group).rstrip(".-+")
            if not (is_nobody(name) or name.lower() in GOES_ON):
                yield Match(start, start + len(name), 0.7)
            at = start + len(name)
            for _ in range(_MOST if "Users " in match.group() else 0):
                more = _MORE.match(text, at)
                if more is None:
                    break
                yield Match(more.start(1), more.end(1), 0.7)
                at = more.end()
    for match in _DOMAIN.finditer(text):
        domain, _, name = match.group(1).replace("\\\\", "\\").partition("\\")
        told = _OF_DOMAIN.match(f"{domain}\\") is not None and _FOLDER.match(f"{domain}\\") is None
        if told and not is_nobody(name) and text[match.end(1) : match.end(1) + 1] != "\\":
            yield Match(match.end(1) - len(name), match.end(1), 0.7)
    for match in _PATHS.finditer(text):
        group = match.lastindex or 1
        name = match.group(group).rstrip(".-+")
        other = is_nobody(name) or name.lower() in _COMMON or _FILE.match(name) is not None
        if not other and (group == 1 or is_handle_like(name)) and "." not in name[:1]:
            yield Match(match.start(group), match.start(group) + len(name), 0.65)
    for match in (*_SITE_NAMED.finditer(text), *_NUMBERED.finditer(text)):
        if not (is_nobody(match.group(1)) or match.group(1).lower() in GOES_ON):
            yield Match(match.start(1), match.start(1) + len(match.group(1).rstrip(".-")), 0.65)
    yield from _on_sites(text)


def _on_sites(text: str) -> Iterator[Match]:
    """Yields what looks like a user's name after a site, and those listed after it."""
    for match in _DOTTED.finditer(text):
        start, end = match.span(1)
        line = text[max(0, match.start() - 10) : min(len(text), end + 20)]
        name = match.group(1)
        if (
            _FILE.match(name)
            or _CONSTANT.match(name)
            or is_nobody(name)
            or sum(map(str.isalpha, name)) < 4
            or _CODE.search(line)
        ):
            continue
        yield Match(start, end, 0.6)
        at = end
        for _ in range(_MOST):
            following = _NEXT.match(text, at)
            other = following.group(1) if following is not None else ""
            if following is None or not (_LIKE_ONE.search(other) or is_handle_like(other)):
                break
            if not _FILE.match(other):
                yield Match(following.start(1), following.end(1), 0.6)
            at = following.end()

r"""Values given to something that is called a secret: `api_key = "…"`, `"password": "…"`, `my token is …`.

Three strengths of evidence. A quoted value of a password may be any text that is not a stand-in. An unquoted one needs
a digit or mark, since `token = parser` is code and `password: wrong` is prose; unless the line is a configuration's
(`JWT_SECRET=bananas`, `password: bananas`). A name that means much else, too ("key", "seed"), needs a value that
mixes letters and digits.

A value goes to its closing quotation mark, else to white space; over a line's end where YAML (`>-`), a bracket or JSON
carries it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.joined import joined, joined_end
from voting.screening.secrets.labels_of_none import is_label
from voting.screening.secrets.names import (
    KEY,
    KEY_SHORT,
    LITERALS,
    LOOSE,
    LOOSE_SHORT,
    PASSWORD,
    PASSWORD_SHORT,
    is_about,
    is_password_suffix,
    is_public,
    is_whole_name,
)
from voting.screening.secrets.telling import NOT_TELLING, OF_MINE, SENTENCE_END, tells
from voting.screening.secrets.values import (
    PASSWORD_NAME,
    is_hyphenated,
    is_listing,
    is_message,
    is_phrase,
    is_secret,
    is_stand_in,
    trimmed,
)

# Which of the three groups took part tells how strong the name is; a suffix may follow: `password2`, `TOKEN_PROD`.
_NAMED = re2.compile(
    rf"(?i)(?:({PASSWORD}|{PASSWORD_SHORT})|({KEY}|{KEY_SHORT})|({LOOSE}|{LOOSE_SHORT}))(?-i:s)?"
    r"((?:[_.-]?[a-z0-9]{1,20}){0,2})[\"'`\\\])*?]{0,5}"
    r"(?:[ \t]?:[ \t]?&?(?:'static )?(?:str|string|bytes|secretstr|optional\[str\])(?:[ ]?\|[ ]?none)?[ \t]?|"
    r"[ ]as[ ]string)?"
    r"[ \t]{0,8}(=>|:=|=~|={1,3}|!={1,2}|<-|:-?|->|\x{2192}|\x{21d2}|,"
    r"|\b(?:is|was|are|ist|war|lautet|est|es|jest|brzmi|c'est)\b:?|[ \t](?:é|è|är|era|var|er|это|\x{2014}|-)[ \t]"
    r"|は|是|为|為|[은는])\**"
    r"[ \t]{0,40}(?:\(?[ \t]{0,8}\r?\n[ \t]{0,40}|[>|][+-]?[ \t]{0,8}\r?\n[ \t]{1,40})?"
)
_WRAPPER = (
    r"(?:(?:new[ ])?(?:[\w.]{0,30}\.)?(?:SecretStr|Secret|SecretString|Some|String|bytes?|\[\]byte|md5|sha1|sha256|"
    r"sha512|PASSWORD|"
    r"OLD_PASSWORD|crypt|b64decode|atob|btoa|Buffer\.from|Fernet|quote(?:_plus)?|urlencode|encodeURIComponent|"
    r"password_hash|"
    r"hashpw|make_password|generate_password_hash|to_string|from|of|sensitive|encode|decode|GuardedString|literal|"
    r"String::from|"
    r"getenv\([\"'][\w.]{1,40}[\"'](?:\)[ ]?(?:\?\?|\|\||\?:|or)|,))[ ]?\(?)?"
)
_FALLBACK = (
    r"(?:<%=[ ]?|[\"']{2}\.join\(\[)?(?:lambda[^:\n]{0,20}:[ ]?)?"
    r"(?:[\w.$?]{1,60}(?:\(\))?(?:\[[\"'][\w.-]{1,60}[\"']\])?[ ]?(?:\?\?|\|\||\?:|\bor\b)[ ]?)?"
)
_VALUE = late.compile(
    rf"(?:(?:[Bb]earer|[Bb]asic|[Tt]oken)[ \t]+)?{_FALLBACK}{_WRAPPER}[bBrRfFuUN@$]{{0,2}}(?:"
    r"\\{1,3}\"([^\"\n\x00]{3,2000}?)\\{1,3}\"|"
    r"\"((?:[^\"\\\n\x00]|\\[^\n\x00]|\"\"(?=[^\s\",;)])|\"\"(?=\"[ \t]*\r?(?:\n|\Z))){3,2000})\"|"
    r"'((?:[^'\\\n\x00]|\\[^\n\x00])(?:[^'\\\n\x00]|\\[^\n\x00]|''(?=\w)){2,2000})'|"
    r"\**`([^`\n\x00]{3,2000})`|"
    r"[\u201c\u201e\u00ab]([^\u201c\u201d\u00bb\n\x00]{3,200})[\u201c\u201d\u00bb])"
)
# Scripts without blanks go on right after a value; the value itself is then of another script.
_BARE = late.compile(
    r"(?:(?:[Bb]earer|[Bb]asic|[Tt]oken)[ \t]+)?\**("
    r"[^\s\"'`<>\x00\u0900-\u097f\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]{4,2000})"
)
# A pass phrase is several words, on a line of its own or in quotation marks.
_PHRASE = late.compile(r"[\"'`“]?((?:[^\W_][\w'’-]*[!?,]? ){2,9}[\w'’-]+[!?]?)(?:[\"'`”]|\.?[ \t]*(?:\r?\n|\Z))")
_ABOUT_PHRASES = late.compile(
    r"(?i)\b(?:must|should|is|are|will|required|enter|your|password|characters|words|wrong|has|for|type|never|not|none|always|only|stored|kept)\b"
)
_PHRASED = frozenset({":", "=", "is", "was", "ist", "war", "lautet", "est", "es", "era", "è", "é", "är"})
_MOST_TRIED = 8
_ADDRESS = late.compile(r"[a-z][a-z0-9+.-]{1,30}://[^\s/:@?#]{0,64}:[^\s/@]{1,200}@[\w.-]")
_SIGNS_OF_LITERALS = frozenset({"=", ":", "==", "===", "!=", "!==", "=>", ":=", "<-"})
_FLAG = (
    r"(?:export|set|setx|ENV|ARG|local|declare|readonly|typeset|-x|-e|--env|--build-arg|--set(?:-string)?|"
    r"--from-literal|-D|-var)"
)
_TOLD = frozenset({"is", "was", "ist", "lautet", "est", "es", "c'est", "é", "è", "är"})
_DEFINING = frozenset({"lautet", "c'est", "brzmi"})
# Several words in a file of settings, where blanks end nothing; no command for which a variable is set.
_SETTING = re2.compile(
    rf"(?m)^[ \t]*(?:[a-z][\w.-]*[._-]|[A-Z][A-Z0-9_]*_)(?i:{PASSWORD}|{PASSWORD_SHORT}|{KEY}|salt)="
    r"([^\s\"`<>#;&|$(){}=/\\]+(?:[ ][^\s\"`<>#;&|$(){}=/\\]+){1,6})[ \t]*\r?$"
)
_LINE_OF_SETTINGS = late.compile(r"(?m)^[ \t]*[A-Z][A-Z0-9_]+=")
_COMMAND = late.compile(
    r"\S+ (?:npm|npx|yarn|pnpm|node|deno|bun|python[\d.]*|pip|uv|poetry|docker|podman|go|make|cargo|java|mvn|gradle|"
    r"php|"
    r"composer|ruby|rails|bundle|rake|perl|bash|z?sh|env|exec|time|nohup|sudo|ssh|scp|sshpass|rsync|git|gh|glab|curl|"
    r"wget|http|aws|az|gcloud|gsutil|bq|kubectl|helm|kustomize|terraform|tofu|pulumi|ansible(?:-playbook)?|vault|"
    r"consul|nomad|packer|psql|pg_\w+|createdb|mysql\w*|mariadb\w*|redis-cli|mongo\w*|sqlcmd|sqlplus|restic|borg|"
    r"rclone|stripe|heroku|fly|wrangler|vercel|netlify|pytest|gunicorn|uvicorn|flask|celery|systemctl|openssl|"
    r"gpg|twine|cmake|dotnet|msbuild|nuget|swift|xcodebuild|fastlane|mix|iex|elixir|sbt|lein|Rscript|julia)\b"
)
# Lines of a file of settings, in which what stands after the sign is no variable.
_SETTINGS = late.compile(
    r"(?im)^[ \t]*(?:user(?:name)?|login|host(?:name)?|port|server|database|dbname|ssid|account|e-?mail|"
    r"ip(?:v[46])?addr|shortname|nas_?type|bind_?dn|base_?dn|relayhost|smarthost)[ \t]*=[ \t]*"
    r"[^\s\"'(]+[ \t]*\r?$|^\[[\w .:/@-]{1,40}\][ \t]*\r?$"
)
# One line of a block of settings: `client ap { ipaddr = 10.1.1.1  secret = corridor_hum }`
_IN_BLOCK = late.compile(
    r"(?m)^[^\n{}()]{0,20}\b(?!(?:if|else|for|while|func|fn|function|switch|match|do|try|unless|let|var|const)\b)"
    r"[a-z][\w-]{1,20}(?:[ \t][\w.:/*-]{1,30})?[ \t]{0,3}\{[ \t]{0,3}"
    r"(?:[a-z][\w-]{0,30}[ \t]{0,3}=[ \t]{0,3}[^\s,;={}()]{1,60}[ \t]{1,4}){1,5}\Z"
)
_NEXT_SETTING = late.compile(r"[ \t]{1,4}[a-z][\w-]{0,30}[ \t]{0,3}=[ \t]{0,3}[^\s,;={}()]{1,60}(?:[ \t]|\Z)")
_CONSTANT = late.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*[ \t]")
_YAML = late.compile(r"[ \t-]*[a-z][a-z0-9_.-]*:(?:[ ][^\s,;.]+)?[ \t]*\Z")
_FIRST_ARGUMENT = late.compile(r"\([ \t]{0,4}\n?[ \t]{0,40}[bBrRuU@]?[\"'][\w.-]{0,60}\Z")
_LIST_GOES_ON = late.compile(r"[\"'],[ ]?[\"'][a-z_]+[\"']")
_LINE_BEGINNING = late.compile(
    rf"(?:^|[\n,;]|\\n|[ \t](?={_FLAG}))[ \t>$#*-]*(?:{_FLAG}[ \t=]+[\"']?)*[\"'\[]*[\w./-]*"
    r"(?:(?<=\w):{1,2}[\w.-]*)?\Z"
)
_ACCOUNT_BEFORE = late.compile(
    r"(?i)(?:user(?:name)?|login|account|e-?mail|benutzer(?:name)?|usuario|utilisateur|identifiant|utente|gebruiker|"
    r"SSID|wi-?fi|wlan|hotspot|host|rds|database)\b[^\n]{0,80}\Z"
)
# `client: SecretClient | None`, `shrink_pass: ShrinkPass, *`: a parameter and its class
_TYPE = late.compile(r"(?:[A-Z][a-z0-9]+){2,}\Z")
_OF_A_TYPE = late.compile(r"[ ]?[,)|=\]]")
_IDENTIFIER = late.compile(r"[A-Za-z_]\w*\Z")
_SIGNS = late.compile(r"[\W_]+")
_SHORTEST_WORD = 5
_NO_WORD = 9  # letters from which a word after "the password is" is rather several, joined
_NOUN = late.compile(
    r"(?i)(?:tions?|ness|ments?|ity|ics?|ance|ence|ism|ings?|ung|heit|keit|mente|ción|ção|zione)\Z|"
    r"^(?:mindestens|introdu|saisi|digit|escrib|ingres|eingeb|entre[zr]|inser|insir|voer|wpisz|podaj|elij|choisi|wähl)"
)
_OF_PROGRAMS = late.compile(r"(?i)secret|cred|client|otp|pin|2fa")
_OF_CODE = late.compile(r"(?i)pass(?!ord|wort)|pw|secret|cred|otp|pin|2fa|psk|client|wpa|wep")  # stand in code as well


class _Value(NamedTuple):
    start: int
    end: int
    quoted: bool


def find_assigned(text: str) -> Iterator[Match]:
    """Yields values that are given to a name of a secret."""
    run = (0, 0)  # of the last value without quotation marks: one that begins inside it ends where it ends
    tried = 0  # of names inside that run; a text of names alone is not worth more
    for named in _NAMED.finditer(text):
        strength = next(group for group in (1, 2, 3) if named.start(group) >= 0)
        password = is_password_suffix(named.group(4))  # `keystore.password`: what begins as a key's name is none
        if is_about(named.group(4)) or is_public(text, named.start()):
            continue
        if not (is_whole_name(text, *named.span(strength)) or password):
            continue
        if password:
            strength = PASSWORD_NAME
        value = _value(text, named.end(), run)
        if value is None or (value.end == run[1] and tried > _MOST_TRIED):
            continue
        if not value.quoted:
            tried = tried + 1 if value.end == run[1] else 0
            run = (value.start, value.end)
            value = _Value(value.start, value.start + len(trimmed(text[value.start : value.end])), quoted=False)
        sign = named.group(5).strip().lower()
        argument = sign != "," or (value.quoted and _is_argument(text, named, value))
        addressed = _ADDRESS.match(text, value.start, value.end) is not None  # whose parts have a rule of their own
        if addressed or not argument or is_certainly_none(text, value.start, value.end):
            continue
        if named.start(1) >= 0 and "phrase" in named.group(1).lower() and sign in _PHRASED:
            phrase = _PHRASE.match(text, named.end())
            if phrase is not None and not _ABOUT_PHRASES.search(phrase.group(1)):
                yield Match(phrase.start(1), phrase.end(1), 0.8)
        certain = _is_certain(text, named, value, sign)
        given = joined(text[value.start : value.end]) if value.quoted else text[value.start : value.end]
        if (
            certain
            and value.quoted
            and is_message(given)
            and not (_is_variable(named, sign) or _is_phrase(named, given))
        ):
            continue
        if sign in _TOLD and value.quoted and OF_MINE.search(text, max(0, named.start() - 120), named.start()):
            yield Match(value.start, value.end, 0.8)
        listing = value.quoted and certain and _is_listing(named, given)
        if (listing or is_secret(given, strength, quoted=value.quoted, certain=certain)) and not _says_its_name(
            text, named, given
        ):
            yield Match(value.start, value.end, 0.9)
    yield from _settings(text)


def _says_its_name(text: str, named: re2.Match, value: str) -> bool:
    """Whether a value is the whole name again but for its signs and version: `has_psk: lib_has_psk_v2`."""
    if not value.replace(".", "_").isidentifier():
        return False
    start = _IDENTIFIER.search(text, max(0, named.start() - 60), named.end(4))
    name = _SIGNS.sub("", text[start.start() if start else named.start() : named.end(4)]).lower()
    bare = _SIGNS.sub("", value).lower()
    return len(name) > _SHORTEST_WORD and (bare == name or ("_" in value and bare.endswith(name)))


def _settings(text: str) -> Iterator[Match]:
    """Yields several words that a line of settings gives: `spring.mail.password=ab cd`."""
    for setting in _SETTING.finditer(text):
        around = text[max(0, setting.start() - 200) : setting.start()] + text[setting.end() : setting.end() + 200]
        prefix = _COMMAND.match(setting.group(1)) or not ("." in setting.group() or _LINE_OF_SETTINGS.search(around))
        if not (prefix or is_stand_in(setting.group(1)) or is_label(text, *setting.span(1))):
            yield Match(setting.start(1), setting.end(1), 0.9)


def _value(text: str, at: int, run: tuple[int, int]) -> _Value | None:
    literal = _VALUE.match(text, at)
    if literal is not None and literal.lastindex is not None:
        start, end = literal.span(literal.lastindex)
        return _Value(start, joined_end(text, start, end), quoted=True)
    if run[0] <= at and at + 4 <= run[1]:
        return _Value(at, run[1], quoted=False)
    bare = _BARE.match(text, at)
    return _Value(*bare.span(1), quoted=False) if bare is not None else None


def _is_variable(named: re2.Match, sign: str) -> bool:
    """Whether a variable of the environment is set, whose value is no message: `DB_PASSWORD="correct horse 42"`."""
    return sign == "=" and named.group()[-1:] == "=" and named.group()[:4].isupper()


def _is_listing(named: re2.Match, value: str) -> bool:
    """Whether words with signs between them are what one password is given, not names of columns: `sea;glass;jar`."""
    if named.start(1) < 0:
        return False
    several = named.group()[: named.end(1) - named.start() + 1].endswith("s")
    return _OF_PROGRAMS.match(named.group(1)) is None and not several and is_listing(value)


def _is_phrase(named: re2.Match, value: str) -> bool:
    """Whether several words are what a name of passwords alone is given: `psk="three old pines"`."""
    return named.start(1) >= 0 and _OF_PROGRAMS.match(named.group(1)) is None and is_phrase(value)


def _is_argument(text: str, named: re2.Match, value: _Value) -> bool:
    """Whether a quoted name is the first argument of a call, so that the second is its value."""
    before = text[max(0, named.start() - 80) : named.start()]
    quoted = text[named.end(4) : named.end(4) + 1] in ('"', "'")
    return quoted and _FIRST_ARGUMENT.search(before) is not None and not _lists(text, value)


def _lists(text: str, value: _Value) -> bool:
    """Whether a word is one of several like it: `('password', 'totp', 'passkey')`."""
    return text[value.start : value.end].isalpha() and _LIST_GOES_ON.match(text, value.end) is not None


def _is_certain(text: str, named: re2.Match, value: _Value, sign: str) -> bool:
    """Whether a word of letters alone counts here."""
    if value.quoted:
        constant = sign in _TOLD and _CONSTANT.match(named.group()) is not None  # `X_PASSWORD is "two words"`
        return sign in _SIGNS_OF_LITERALS or sign == "," or constant
    if sign in ("=", ":"):
        return _is_set(text, named, value, sign)
    return sign in _TOLD and _is_told(text, named, value, sign)


def _is_set(text: str, named: re2.Match, value: _Value, sign: str) -> bool:
    """Whether settings give this word, where code would name a variable."""
    line = text[max(0, named.start() - 120) : named.start()]
    told = text[value.start : value.end]
    after = text[value.end : value.end + 20]
    if _ACCOUNT_BEFORE.search(line) is not None or (sign == "=" and _is_in_block(line, after)):
        return True
    alone = _LINE_BEGINNING.search(line) is not None
    tight = sign == "=" and named.group()[-1:] == "="
    if tight:
        ends = after[:1] in ("", "\n", "\r", " ") or (after[:1] == "," and not after[1:2].isspace())
        ends = ends or after[:2] in ("\\n", "\\r")  # as a program writes the line
        return ends and (named.group()[:4].isupper() or (alone and "_" not in told))
    following = after.lstrip(" \t\r")[:1]
    if is_hyphenated(told) and named.start(1) >= 0 and _OF_PROGRAMS.match(named.group(1)) is None:
        return following in ("", "\n", "}", ",")
    ends = following in ("", "\n", "#")
    if alone and ends and sign == "=":
        return named.start(1) >= 0 and (text[named.start()].isupper() or _in_settings(text, named.start()))
    if sign == ":" and _TYPE.match(told) is not None and _OF_A_TYPE.match(after) is not None:
        return False
    lower = told.islower() or text[named.start()].isupper() or _is_key(text, named, value)
    foreign = _is_joined(named, told) and _OF_CODE.match(named.group(1)) is None
    telling = NOT_TELLING.match(told) is None
    return sign == ":" and lower and ((alone and ends) or (telling and (foreign or _closes(named, told, after))))


def _is_in_block(line: str, after: str) -> bool:
    """Whether a setting stands on one line with others in braces, which no sign divides."""
    ends = after.lstrip(" \t\r")[:1] == "}" or _NEXT_SETTING.match(after) is not None
    return ends and _IN_BLOCK.search(line) is not None


def _is_key(text: str, named: re2.Match, value: _Value) -> bool:
    """Whether a name is a key of YAML: `become_pass: Falcon`, or one with other keys above or below it."""
    line = text.rfind("\n", 0, named.start()) + 1
    above = text[max(0, line - 80) : line].rstrip("\n").rpartition("\n")[2]
    below = text[value.end : value.end + 80].lstrip(" \t\r").lstrip("\n").partition("\n")[0]
    return "_" in text[line : named.end(4)] or _YAML.match(above) is not None or _YAML.match(below) is not None


def _in_settings(text: str, start: int) -> bool:
    return _SETTINGS.search(text, max(0, start - 250), start) is not None


def _is_told(text: str, named: re2.Match, value: _Value, sign: str) -> bool:
    """Whether a sentence that says what a password is says it with this word."""
    line = text[max(0, named.start() - 120) : named.start()]
    told, after = text[value.start : value.end], text[value.end : value.end + 20]
    if sign in _DEFINING and told.isalpha() and told[0].isupper():
        return True
    return tells(told) and (
        _is_joined(named, told)
        or _closes(named, told, after)
        or (OF_MINE.search(line) is not None and SENTENCE_END.match(after) is not None)
    )


def _closes(named: re2.Match, told: str, after: str) -> bool:
    """Whether a word that nothing telling is said with ends the sentence after the name of a password."""
    password = named.start(1) >= 0 and _OF_PROGRAMS.match(named.group(1)) is None
    return password and len(told) >= _SHORTEST_WORD and told.isalpha() and SENTENCE_END.match(after) is not None


def _is_joined(named: re2.Match, told: str) -> bool:
    """Whether what a password is said to be is rather several words than one: `ilovemydog`."""
    if named.start(1) < 0 or _OF_PROGRAMS.match(named.group(1)):
        return False
    return len(told) >= _NO_WORD and told.isalpha() and _NOUN.search(told) is None


ASSIGNED = Recogniser(
    name="secret_assigned",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands where a password, key or token is given.",
    find=find_assigned,
    literals=LITERALS,
)

"""Tells a secret's value from what stands in its place: a variable, a call, a placeholder, a plain word, a message."""

from __future__ import annotations

import itertools
import re

from voting.screening import late
from voting.screening.secrets.names import KEY, PASSWORD, PASSWORD_SHORT, PUT_IN, VARIABLE_NAME
from voting.screening.secrets.randomness import is_worded, looks_random

_PLACEHOLDER = late.compile(
    r"(?i)^(?:<.*>?|(?:https?:)?//[^@]*|\*+|[x•●]+|\.+|-+|_+|#+[A-Za-z]*|#[0-9a-f]{3,8}(?:[;,)].*)?|\[.*\]|\{\{.*|"
    r"\{[\w.!:]*\}|[a-z.]+\[[a-z, |.\[\]]*\]|null|none|nil|"
    r"undefined|true|"
    r"false|yes|no|"
    r"n/?a|tbd|todo.*|"
    r"\?[a-z]+|(?:your|my|the|some|an?)[-_ .].*|your[a-z]*|(?:enter|insert|replace|change|put|set|add|use|type|"
    r"confirm|repeat|"
    r"provide|"
    r"forgot|reset|show|hide|choose|new|old|current|invalid|missing|wrong|with|without|from|for)[-_ ].*|"
    r"change_?(?:me|it|this)|placeholder.*|examples?|sample|test(?:ing)?|dummy|fake|foo|bar|baz|qux|foobar|user|"
    r"username|"
    r"pass|pw|pwd|token|api_?key|key|value|root|postgres|mysql|mariadb|mongo|redis|guest|admin|minioadmin|rabbitmq|"
    r"(?:.*(?:your|my|key|token|secret|pass\w{0,5}|value|goes|paste|put|code|string|id)[\w-]*[_-]here)|"
    r".*[_-]replace[_-]?(?:me|this)|"
    rf".*(?:placeholder|\.\.\.|…)|{PUT_IN})\Z"
)
# What an unquoted value may be instead: a type, a word of a schema or of a message.
_WORD = late.compile(
    r"(?i)^(?:set[-_]me|fill[-_](?:me[-_])?in|to[-_]be[-_](?:set|filled|defined|done)|not[-_]?set|string\.empty|vbnullstring|"
    r"nothing|string|str|int|integer|number|bool|boolean|bytes?|char|varchar|any|object|text|optional|required|"
    r"redacted|hidden|"
    r"masked|array|list|dict|map|float|double|long|void|self|this|default|empty|unknown|unset|unchanged|disabled|"
    r"enabled|"
    r"encrypted|hashed|protected|forgotten|expired|incorrect|invalid|missing|wrong|correct|valid|prompt|ask|blank|"
    r"secure|"
    r"weak|strong|good|bad|public|private|read|write|authenticated|bearer|basic|digest|oauth2?|jwt|saml|ldap|plain|"
    r"sha\d*|md5|bcrypt|argon2\w*|scrypt|pbkdf2\w*|utf-?8|base64|hex|rsa|aes\w*|hs256|rs256|ed25519|latin-?\d|"
    r"(?:scram-)?sha-?\d{1,3}(?:-\d{3})?(?:-plus)?|(?:[a-z]{3,8}-)?blake2[bs]?|iso-?8859-\d{1,2}|(?:cp|windows-)125\d|"
    r"(?:aes|camellia|aria)[-_]?\d{3}[-_][a-z]{3}\w*|x?chacha20(?:[-_]\w+)*|(?:ecdh|dh|ecdsa|rsa)-[a-z]+[a-z\d-]*|"
    r"(?:hmac|pbkdf2|ecdsa|rsa)[-_]?sha-?\d{1,3}|gssapi|kerberos|cram-md5|digest-md5|oauthbearer|xoauth2)\Z"
)
_VARIABLE = late.compile(
    r"^(?:\$\{.*|\$\(.*|\$\[.*|\$[A-Z_][A-Z0-9_]*|\$[a-z_]+\d?|\$[a-z]+(?:[A-Z][a-z]+)+|\$\d|\$[a-z]\w*(?:->|::|"
    r"\[).*|\$env:\w+|\$secrets\..*|"
    r"%[A-Za-z_]\w*%|%\(\w+\)s|.*%\(\w+\)s.*|%[sdvq]|:\w+|@\w+\)?|#\{.*|!(?:Ref|Sub|GetAtt|vault|ENV|env_var|"
    r"secret)\b.*|@Microsoft\.KeyVault.*|"
    r"\$[A-Za-z_]\w*-|\$[!@&_](?:\\n)?|\[\d{0,4}\][A-Za-z]\w*(?:\{.*)?|:\w+(?:::\w+)*[(<{].*|[a-z_]+=|[a-z]+_|"
    r"(?:sk-)?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+)(?:@openssh\.com)?(?: AAAA.*)?|"
    r"\$?\w+ .*(?:\||<|>| -[A-Za-z]|'\{).*|"
    r"localhost(?::\d{1,5})?|[~^]?\d{1,3}(?:\.\d{1,4}){2}|"
    r"op://.*|vault:.*|ssm:.*|arn:.*|&\w+|\*\w+)\Z"
)
# `get()`, `environ["X"]`, `config.password`, `Secrets::get`, `(a, b)`, `NAME_OF_A_CONSTANT`.
_CALL = late.compile(
    r"^(?:\\|@{1,2}|::?)?(?:[\w$&*!-]+(?:(?:\.|::|->|\?\.)\w+!?)*)?(?:\(.*\)|\[.*\]|\{.*\}|<.*)[;,)}]*\Z", re.DOTALL
)
_CONSTANT = late.compile(r"^[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)+\Z")
_PATH = late.compile(r"^[\w$&*]+(?:(?:\.|::|->|\?\.)[A-Za-z_]\w*)+-?[;,)}]*\Z")
# `token=token).create(name`, `tokens[index].value`
_CHAINED = late.compile(r"^[\w.=\[\]]*\)+(?:\.|->|::|\?\.)\w|^[A-Za-z_]\w*\[[\w.\"'-]+\](?:\.\w|->\w|\[)")
_REGULAR = late.compile(r"\(\?[:=!<P]|\\[wsdWSD][*+)\]]|\[[A-Z]-[A-Z]")  # an expression for values
_VARIABLE_NAME = late.compile(rf"{VARIABLE_NAME}\Z")
# `siren{wail}9` in YAML, `It''s`: braces in what is no text of a template
_BRACED = late.compile(r"[A-Za-z]{3,}\{[a-z]{3,}\}[\w!?]{1,4}\Z")
_FILE = late.compile(
    r"^(?:~|\.{1,2}|[A-Za-z]:)?(?:[/\\][\w.@ -]+){2,}[/\\]?\Z|^(?:~|\.{1,2})/\S+\Z|^HK[A-Z_]{2,20}\\|^[\w-]+\.(?:pem|"
    r"key|crt|txt|json|ya?ml|env|p12|pfx|jks)\Z"
)
_OBJECT = late.compile(
    r"^(?:os|process|env|config|settings|self|this|args|options|opts|params?|req|request|props|secrets|vars?|data|"
    r"local|module|cfg|"
    r"ctx|app|client|user|response|res|result|event|input|form|st|credentials|creds|import|typing|t|z)(?:\.|\?\.|\[|->)"
)
_NAME = late.compile(r"^[A-Za-z]+(?:[_-][A-Za-z]+)*\Z")
_OF_ITS_OWN = late.compile(
    rf"(?i)^(?:[a-z]{{1,12}}[_ .-]|\W|_){{0,8}}(?:{PASSWORD}|{PASSWORD_SHORT}|{KEY}|auth|salt)s?(?:[_ -]?(?:id|value|"
    rf"hash))?(?:\W|_)*\Z"
)
# "nc-pw" is rather somebody's own than "db-pw".
_OWN_SHORT = late.compile(r"(?!(?:db|my|the|app|user|admin|root|old|new|test|your)-)[a-z]{2,8}-(?:pw|pwd|pass)\d*\Z")
_DOTTED_WORDS = late.compile(
    rf"(?i)[a-z]{{3,20}}\.(?!(?:{PASSWORD}|{PASSWORD_SHORT}|{KEY}|value|get)\b)[a-z]{{3,20}}\Z"
)
# What a message about a password says, in the languages of forms.
_OF_MESSAGES = late.compile(
    rf"(?i)\b(?:{PASSWORD}|pass|pwd|pin|key|token|your?|is|are|be|was|must|should|can(?:not)?|not|no|too|at|least|"
    r"required?|field|invalid|valid|wrong|incorrect|missing|empty|blank|char(?:acter)?s?|letters?|digits?|short|weak|"
    r"strong|match(?:es)?|enter|please|again|expired?|changed?|updated?|reset|forgot(?:ten)?|confirm|new|current|here|"
    r"hidden|value|string|text|optional|default|none|use|used|log|sign|login|account|user|mail|show|hide|bitte|nicht|"
    r"zu|falsch|eingeben|erforderlich|votre|trop|requise?|oublié|incorrecta?|olvidada|tu|su|requerida|for|this)\b"
)
_PHRASE = late.compile(r"[a-zà-ž0-9]{2,15}(?:[ ][A-Za-zÀ-ž0-9][a-zà-ž0-9'-]{0,14}){1,7}[!?.]?\Z")
_TEMPLATE = late.compile(r"\(%[sdr]\)|\{[A-Za-z_][\w.\[\]'()!:]*\}|%\(\w+\)|=%[sdvq]|\$\{|\{\{|\)s:")
_PLAIN_WORD = late.compile(r"[A-Za-zÀ-ɏ']+[.,:;!?]?\Z")

_LISTING = late.compile(
    r"\w+(?:,\w+){2,}\Z|[a-z_]+(?:;[a-z_]+){2,}\Z|[A-Z_]+(?:;[A-Z_]+){2,}\Z|[A-Za-z]+\d*(?:\|[A-Za-z]+\d*)+\Z"
)  # columns, options
_DOTTED = late.compile(r"[a-z_]+(?:\.[A-Za-z_]\w*){2,}\Z")  # a module's name
_OPTION = late.compile(r"[a-z_]+=\d{1,4}\Z")  # of a module: `retry=3`
_ADDRESS = late.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\Z|https?://|www\.")
_HYPHENATED = late.compile(r"[a-z]{2,12}(?:-[a-z]{2,12}){2,7}\Z")  # as many generators make them
_SAMPLE = late.compile(
    r"EXAMPLE|[Yy]our|YOUR|(?i:x{6}|\.{3}|example|placeholder|redacted|abcdefghijkl|0123456789ab|1234567890(?:ab|12))"
)
# The digests of nothing and of "hello"; the whole world has them.
_DIGESTS = ("d41d8cd98f00b204", "e3b0c44298fc1c14", "da39a3ee5e6b4b0d", "cf83e1357eefb8bd", "5d41402abc4b2a76")
_OPENERS = {")": "(", "]": "[", "}": "{"}

PASSWORD_NAME, KEY_NAME, LOOSE_NAME = 1, 2, 3
_LONGEST_COUNT = 10  # digits from which a number is no count, size or port


def is_stand_in(value: str, *, literal: bool = False) -> bool:
    """Whether a value is no secret itself: `your-key-here`, `os.environ[...]`, `${TOKEN}`, `None`.

    Args:
        value: What stands where a secret is expected.
        literal: Whether it was quoted, so that it cannot be an expression of code.
    """
    head = value[:200].rstrip(",;:.")
    if literal and head != head.strip():
        return True
    if (
        (_TEMPLATE.search(head) and (literal or not _BRACED.match(head)))
        or _VARIABLE_NAME.match(head)
        or _PLACEHOLDER.match(head)
        or _VARIABLE.match(head)
        or (_OF_ITS_OWN.match(head) and not _OWN_SHORT.match(head))
        or _WORD.match(head)
        or (len(head) >= 16 and is_sample(head))
        or _LISTING.match(head)
        or _DOTTED.match(head)
        or _REGULAR.search(head)
    ):
        return True
    if _FILE.match(head) and not looks_random(head):
        return True
    return not literal and _is_expression(head)


def _is_expression(value: str) -> bool:
    if _OBJECT.match(value) or _CALL.match(value) or _CHAINED.match(value) or _CONSTANT.match(value) or _is_open(value):
        return True
    drawn = any(map(str.isdigit, value)) and value.lower() != value
    return _PATH.match(value) is not None and not drawn


def _is_open(value: str) -> bool:
    """Whether a bracket is opened and not closed, since the text of a call goes on: `re.compile(r`."""
    return any(value.count(opener) != value.count(closer) for closer, opener in _OPENERS.items())


def is_dotted(value: str) -> bool:
    """Whether a value is two words with a full stop between them that no code names so: `ivy.lane`, not `cfg.token`."""
    return _DOTTED_WORDS.match(value) is not None and _OBJECT.match(value) is None


def is_listing(value: str) -> bool:
    """Whether a value is words with commas or semicolons between them, as columns are, and as some make passwords."""
    return re.fullmatch(r"[^\W\d_]\w{1,20}(?:([;,]) ?[^\W\d_]\w{1,20})(?:\1 ?[^\W\d_]\w{1,20}){1,4}", value) is not None


def is_phrase(value: str) -> bool:
    """Whether a quoted value is small words that are rather a pass phrase than a message: `three old pines`."""
    return _PHRASE.match(value) is not None and _OF_MESSAGES.search(value) is None


def is_hyphenated(value: str) -> bool:
    """Whether a value is words with hyphens between them, as people and generators make passwords."""
    return len(value) >= 8 and re.fullmatch(r"[a-z]{2,12}(?:-[a-z]{2,12}){1,7}", value) is not None


def is_sample(token: str) -> bool:
    """Whether a token has a key's form but nothing drawn in it: one of the documentation's."""
    return _SAMPLE.search(token) is not None or len(set(token[-16:])) < 5 or token.lower().startswith(_DIGESTS)


def is_wordlike(value: str) -> bool:
    """Whether a value is made of letters alone, perhaps with hyphens: a name or word rather than a secret."""
    return _NAME.match(value.rstrip(",;:.")) is not None


def is_message(value: str) -> bool:
    """Whether a value is a sentence or title rather than a secret: most of what blanks divide is words."""
    parts = value.split()
    return len(parts) > 1 and sum(_PLAIN_WORD.match(part) is not None for part in parts) > 0.6 * len(parts)


def is_secret(value: str, name: int, *, quoted: bool, certain: bool) -> bool:
    """Whether a value that is given to a secret's name is a secret.

    Args:
        value: What the name is given; a long one is judged by its beginning.
        name: `PASSWORD_NAME`, `KEY_NAME`, or `LOOSE_NAME` for one that means much else, too.
        quoted: Whether the value is a literal.
        certain: Whether the place leaves no doubt, so that a word counts as well.
    """
    value = value[:200]
    if len(value) < 4 or is_stand_in(value, literal=quoted or (certain and is_dotted(value))):
        return False
    digits = any(map(str.isdigit, value))
    letters = any(map(str.isalpha, value))
    marks = any(not one.isalnum() and one not in "-_./: " for one in value)
    phrase = certain and quoted and name == PASSWORD_NAME and is_phrase(value)
    if " " in value and not phrase and (not (digits or marks) or (is_message(value) and not certain)):
        return False
    if name == PASSWORD_NAME:
        return digits or marks or certain or _HYPHENATED.match(value) is not None
    if (
        len(value) < 8
        or (value.startswith(":") and not quoted)
        or is_wordlike(value)
        or is_worded(value)
        or not (digits or marks)
    ):
        return False
    if name == KEY_NAME:
        long = value.isdigit() and len(value) >= _LONGEST_COUNT
        return long or is_mixed(value) or (certain and sum(map(str.isdigit, value)) > 1)
    return digits and letters and is_mixed(value) and len(value) >= 10 and not value.startswith(":")


def is_mixed(value: str) -> bool:
    """Whether a value changes between capitals, small letters, digits and marks at least twice."""
    kinds = ["d" if one.isdigit() else "l" if one.islower() else "u" if one.isupper() else "m" for one in value]
    return sum(left != right for left, right in itertools.pairwise(kinds)) >= 2


def is_password_like(value: str, *, told: bool = False) -> bool:
    """Whether a word of prose can hardly be anything but a password: `Tr0ub4dor&3`, not `OAuth2` or `sha256`.

    Args:
        value: The word.
        told: Whether the words around say that one is told here, so that `Blue.Whale_17` is rather one than a file.
    """
    literal = told and is_drawn(value)
    if (
        not 6 <= len(value) <= 64
        or is_stand_in(value, literal=literal)
        or _ADDRESS.match(value)
        or _OPTION.match(value)
    ):
        return False
    digits = sum(map(str.isdigit, value))
    if is_worded(value) and not (told and digits):
        return False
    letters = sum(map(str.isalpha, value))
    inner = any(not one.isalnum() and one not in "-_./:," for one in value[:-1])
    return letters >= 2 and ((digits > 0 and (inner or is_mixed(value) or digits > 1)) or (inner and is_mixed(value)))


_RUN = 4  # signs of one kind in a row that a drawn password has at most


def is_drawn(value: str) -> bool:
    """Whether a value is drawn from all four kinds of signs, so that brackets in it are its own: `z5YrGeHQ(5SY`."""
    kinds = "".join("d" if one.isdigit() else "l" if one.islower() else "u" if one.isupper() else "m" for one in value)
    longest = max((len(list(run)) for _, run in itertools.groupby(kinds)), default=0)
    return 8 <= len(value) <= 40 and set(kinds) == set("dlum") and longest <= _RUN and len(set(value)) > len(value) // 2


_NEXT_ATTRIBUTE = late.compile(r"[;&,][\w .-]{1,40}=|\\[nrt](?![\w!-~]{1,3}\Z)|\*\*|\)?\]\(")


def trimmed(value: str) -> str:
    """Returns an unquoted value without what follows it: the next attribute, a sentence's end, a bracket closed."""
    following = _NEXT_ATTRIBUTE.search(value, 1)
    if following is not None:
        value = value[: following.start()]
    while value:
        last = value[-1]
        opener = _OPENERS.get(last)
        if last in ",;.:\\|*" or (opener is not None and value.count(opener) < value.count(last)):
            value = value[:-1]
        else:
            break
    return value

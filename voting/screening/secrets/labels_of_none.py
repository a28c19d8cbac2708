"""Texts of forms and messages that are given to a secret's name: `"pin": "PIN-koodi"`, `error.token=Token expired`.

Files of translations have a third of what code gives to names of secrets. Such a text is the word for what its name
says, in any language, or has it beside other words; a password of people's is neither.
"""

from __future__ import annotations

from voting.screening import late

_PASSWORDS = (
    r"passw\w*|\w{0,12}kennw[oö]rt\w*|passphrase|passcode|contrase[ñn]as?|senhas?|palavras?[- ]passe|mots? de passe|"
    r"parol\w{0,5}|\w{0,12}wachtwoord\w*|lösenord\w*|adgangskode\w*|kodeord\w*|passord\w*|salasana\w*|has[łl][aoeu]\w*|"
    r"hesl[aoeu]\w*|jelsz[óa]\w*|[şs]ifre\w*|kata sandi|mật khẩu|парол\w{1,5}|κωδικ\w+|συνθηματικ\w*|lozink\w{1,4}|"
    r"лозинк\w*|gesl[aou]\w{0,2}|slaptažod\w*|salasõna\w*|密[码碼]|口令|パス(?:ワード|コード)|暗証番号|비밀번호|비번|패스워드|암호|"
    r"पासवर्ड|كلمة (?:المرور|السر)|סיסמ[הא]|รหัสผ่าน"
)
_PINS = (
    r"pin(?:[- ]?(?:code|kod|kode|koden|koodi|kód|nummer|number|codice|código))?|pin-\w{2,8}|"
    r"пин(?:-?код\w*)?|pin[码碼番]号?"
)
_TOKENS = r"\w{0,14}tokens?(?:em|ul|en|et|i|y)?|jetons?\w{0,3}|żeton\w{0,3}|токен\w{0,3}|令牌|トークン|토큰"
_SECRETS = (
    r"secr[eè]t(?:[aeo]?s?|ul|ów)|segret\w{1,2}|segredos?|\w{0,12}geheim(?:nis(?:se[sn]?)?|e[nrsm]?|wort)?|salaisuu\w{1,4}|sekret\w{0,4}|hemlig\w{0,6}|hemmelig\w{0,6}|"
    r"taj[eo]m\w{2,7}|titok\w{0,3}|titkos\w{0,2}|gizli\w{0,6}|секрет\w{0,6}|таємн\w{2,6}|μυστικ\w+|rahasia|"
    r"bí mật|密[钥鑰]|秘密|シークレット|비밀|시크릿|סוד|سر"
)
_KEYS = (
    r"keys?|\w{0,12}schlüssel\w{0,2}|cl[eé]f?s?|claves?|chiav[ei]|chaves?|\w{0,10}sleutel\w{0,2}|klucz\w{0,3}|nyckel\w{0,2}|"
    r"nøgle\w?|nøkkel\w{0,2}|avain|kulcs\w{0,2}|klíč\w{0,2}|kľúč\w{0,2}|anahtar\w{0,2}|ключ\w{0,2}|密[钥鑰]|キー|키"
)
# What a name says, and the words for it
_LETTER = r"[^\W\d_]"
_OF_NAMES = tuple(
    (
        late.compile(f"(?i){name}"),
        late.compile(rf"(?i)(?:{words})"),
        late.compile(rf"(?i)(?<![^\W_])(?:{words})(?![^\W_])"),
    )
    for name, words in (
        (name, words.replace(r"\w", _LETTER))
        for name, words in (
            (
                r"pass|pwd?|kennwort|psk|mdp|senha|contrase|wachtwoord|parol|clave|has[łl]o|heslo|secret|credential",
                _PASSWORDS,
            ),
            (r"pin", _PINS),
            (r"token|jwt|auth", _TOKENS),
            (r"secret", _SECRETS),
            (r"key", _KEYS),
        )
    )
)
_UNSPACED = late.compile(r"[぀-ヿ一-鿿가-힣ーA-Z\u0e00-\u0e7f ]{3,40}[。！!?？…:：]?")
_NAMED = late.compile(
    r"([A-Za-z][\w.\[\]-]{1,60})[\"'`\]]{0,2}[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}(?P<quote>[\"'`]?)"
    r"(?P<first>(?:[^\W\d_][^\W\d_]*[ ]){0,6}\(?)\Z"
)
_WORDS = late.compile(
    r"[^\W\d_][^\W\d_'’`-]{0,30}(?:-[^\W\d_]{1,20})?(?:,?[ ][^\W\d_][^\W\d_'’-]{0,30}){0,9}[ ]?[.!?:…]{0,3}"
)
_OF_MESSAGES = late.compile(
    r"(?i)(?:\A|[._])(?:label|lbl|error|err|message|msg|text|title|placeholder|hint|tooltip|caption)s?(?:[._]|\Z)"
)
# "PIN (4 digits)": what is to be typed in, behind the word for it
_HINTED = late.compile(r"([^\W\d_][^()\n]{0,60}?)[ ]?\((?=[^()\n]{0,60}[^\W\d_]{3})[^()\n]{3,60}\)[ ]?[*.!?:…]{0,3}")
_HUMPS = late.compile(r"[A-ZÀ-Þ]+(?![a-zß-ÿ])|[A-ZÀ-Þ]?[^\W\d_A-ZÀ-Þ]+")
_LONGEST = 90  # characters


def is_label(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a text of a form, or a part of one, that is given to a secret's name."""
    named = _NAMED.search(text, max(0, start - 2 * _LONGEST), start)
    if named is None:
        return False
    low = named.start("first")
    value = text[low : _label_end(text, low, end, named["quote"])]
    words = _WORDS.fullmatch(value) is not None
    told = words and " " in value and _OF_MESSAGES.search(named.group(1)) is not None
    if told or _is_hinted(named.group(1), value):
        return True
    for name, word, among in _OF_NAMES:
        if name.search(named.group(1)) is None:
            continue
        if word.fullmatch(value.rstrip(" .:!?*")) is not None:
            return True
        if _UNSPACED.fullmatch(value) is not None and not value.isascii():
            if word.search(value) is not None:
                return True
        elif words and " " in value and among.search(value) is not None:
            return True
    return False


def _is_hinted(name: str, value: str) -> bool:
    """Whether a value is its name's own words or the word for them, and in brackets what is to be typed in."""
    hinted = _HINTED.fullmatch(value)
    if hinted is None:
        return False
    own, said = ({hump.lower() for hump in _HUMPS.findall(one)} for one in (name, hinted[1]))
    return bool(own & said) or any(one.search(name) and word.fullmatch(hinted[1]) for one, word, _ in _OF_NAMES)


def _label_end(text: str, start: int, end: int, quote: str) -> int:
    """Returns where the text ends: at the quotation mark, or at its line's end behind a sign without a blank."""
    stop = min(at for at in (text.find("\n", end, start + _LONGEST), len(text)) if at >= 0)
    if quote:
        close = text.find(quote, end, stop)
        return close if close >= 0 else end
    return stop if text[start - 1] == "=" and stop - start < _LONGEST else end

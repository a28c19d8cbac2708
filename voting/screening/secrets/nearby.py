"""Short tokens that look drawn beside a word for a key: "here's my zephyr key 3f9a8c1b2d4e5f60, it's rejected".

A token of eight characters with letters and digits that change often is much in code and in logs: an id, a part of a
hash, a model's number. Where its line, or the line above it, speaks of keys, tokens or credentials, it is rather one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser
from voting.screening.secrets.certainly_none import is_certainly_none
from voting.screening.secrets.public import PublicPlaces
from voting.screening.secrets.randomness import is_encoded_prose, looks_drawn, looks_random
from voting.screening.secrets.values import is_stand_in

_TOKEN = re2.compile(r"[A-Za-z][A-Za-z_~+/.-]{0,30}[0-9][A-Za-z0-9_~+/=.-]{4,}|[0-9][A-Za-z0-9_~+/=.-]{7,}")
_WORDS = (
    "key tokens? token secret credential creds passw pwd pwds passphrase passcode licen activation apikey authenti "
    "authori bearer signature webhook cookie sessid jwt oauth otp totp 2fa mfa dsn login kennwort schlüssel clé clef "
    "clave chave chiave sleutel klucz anahtar nyckel nøgle nøkkel avain kulcs klíč contraseña senha wachtwoord "
    "lösenord hasło heslo şifre parol пароль ключ токен 密[钥鑰码碼] 令牌 口令 キー トークン パスワード 키 토큰 "
    "비밀번호 कुंजी टोकन पासवर्ड"
)
_WORD = late.compile("(?i)" + "|".join(_WORDS.split()))
_WORD_PLACES = re2.compile("(?i)" + "|".join(_WORDS.split()))
_PUBLIC = late.compile(r"(?i)public[ _-]?key")
_BEFORE, _AFTER = 100, 60  # characters in which the word stands
_LONGEST = 200
_MANY = 32  # tokens
_LONGEST_WORD = max(map(len, _WORDS.split()))


def find_nearby(text: str) -> Iterator[Match]:
    """Yields tokens that look drawn where the words around are about keys, but those that look so anywhere."""
    public: PublicPlaces | None = None
    words: list[int] | None = None
    for number, (start, stop) in enumerate(_TOKEN.spans(text)):
        if number == _MANY:
            words = _starts_of_words(text)
            if not words:
                return  # no word for any of a long list of tokens
        whole = text[start:stop]
        token = whole.rstrip(".=-/")
        end = start + len(token)
        if (
            len(token) > _LONGEST
            or text[start - 1 : start].isalnum()
            or (words is not None and not _may_be_told(words, start, end))
            or looks_random(token)
            or not (looks_drawn(token) or _is_grouped(token))
        ):
            continue
        if _is_told(text, start, end) and not (is_stand_in(token, literal=True) or is_encoded_prose(whole)):
            public = public or PublicPlaces(text)
            if not (public.has(start, end) or is_certainly_none(text, start, end)):
                yield Match(start, end, 0.75)


def _starts_of_words(text: str) -> list[int]:
    """Returns where the words of `_WORD` begin, one or other of two that overlap, at a fraction of its cost."""
    # Python's dotless i is another i without regard to case, that of RE2 is not.
    if "ı" in text or "İ" in text:
        return [match.start() for match in _WORD.finditer(text)]
    return [start for start, _ in _WORD_PLACES.spans(text)]


def _may_be_told(words: list[int], start: int, end: int) -> bool:
    """Whether a word, or one that overlaps it, stands near."""
    at = bisect_left(words, start - _BEFORE - _LONGEST_WORD)
    return at < len(words) and words[at] < end + _AFTER


def _is_grouped(token: str) -> bool:
    """Whether a token is short groups, of which two have letters and digits: `zx81-kk22-pp90`."""
    groups = token.split("-")
    mixed = sum(any(map(str.isdigit, one)) and any(map(str.isalpha, one)) for one in groups)
    return len(groups) > 2 and mixed > 1 and all(2 <= len(one) <= 6 and one.isalnum() for one in groups)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a word for a key stands in the line, or in the last line before that is not empty."""
    low = max(0, start - _BEFORE)
    line = text.rfind("\n", low, start) + 1
    alone = line and not text[line:start].strip(" \t>*-`\"'|:")
    before = text[low:start] if alone else text[max(low, line) : start]
    after = text[end : end + _AFTER].partition("\n")[0]
    if _PUBLIC.search(before) is not None:
        return False
    return _WORD.search(before) is not None or _WORD.search(after) is not None


NEARBY = Recogniser(
    name="secret_nearby",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a key beside a word for one.",
    find=find_nearby,
)

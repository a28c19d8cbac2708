"""Passwords, one-time codes and PINs behind their words, in languages of scripts that few others have rules for."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Match, Recogniser, Searching, joins

# The plain view has no joiners (U+200C) any more.
_WORD = re2.compile(
    r"(?i)கடவுச்சொல்|பாஸ்வேர்[டட்]|ಪಾಸ್ವರ್ಡ್|ಗುಪ್ತಪದ|പാസ്വേ(?:ഡ്|ർഡ്)|പാസ്സ്വേർഡ്|രഹസ്യവാക്ക്|ਪਾਸਵਰਡ|پاس ?ورڈ|"
    r"პაროლ|"
    r"գաղտնաբառ|పాస్వర్డ్|పాస్వర్డు|পাসওয়ার্ড|পাসওয়ার্ড|पासवर्ड|પાસવર્ડ|पासकोड"
)
_CODE_WORD = re2.compile(
    r"(?i)ওটিপি|ও\.টি\.পি|ஓடிபி|ஓ\.டி\.பி|ఓటీపీ|ఓటిపి|ಒಟಿಪಿ|ഒടിപി|ഒ\.ടി\.പി|ઓટીપી|ਓਟੀਪੀ|ओटीपी|او ٹی پی|اوٹی پی|კოდ|"
    r"կոդ"
)
_PIN_WORD = re2.compile(r"(?i)పిన్|பின் எண்|ಪಿನ್|പിൻ|પિન|ਪਿੰਨ|ਪਿਨ|পিন|पिन|пин|цвв|свв|свс|პინ|փին")
_ENDING = r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff]){0,6}"
_BETWEEN = rf"{_ENDING}(?:[ \t]{_ENDING}){{0,2}}?[ \t]{{0,2}}[:：=՝–—-]{{0,2}}[ \t]?[\"'«„“]?"
_SECRET = late.compile(
    rf"{_BETWEEN}((?=[^\s,;।]*[0-9!@#$%^&*_+-])(?=[^\s,;।]*[A-Za-z])[A-Za-z0-9][^\s,;।\"'»“”]{{3,39}}(?<![.!?:)]))"
)
_CODE = late.compile(rf"{_BETWEEN}([0-9]{{3}}[ -]?[0-9]{{3}}|[0-9]{{4,8}})(?![0-9.,/-]*[0-9])")
_PIN = late.compile(rf"{_BETWEEN}([0-9]{{3,5}})(?![0-9.,/-]*[0-9])")
_RULES = ((_WORD, _SECRET), (_CODE_WORD, _CODE), (_PIN_WORD, _PIN))


def _find(text: str) -> Iterator[Match]:
    if text.isascii():
        return
    for words, value in _RULES:
        for word in words.finditer(text):
            start, end = word.span()
            if joins(text[start - 1 : start]) and text[start] < "\u0600":
                continue
            match = value.match(text, end)
            if match is not None:
                yield Match(*match.span(1), 0.8)


TOLD_IN_SCRIPTS = Recogniser(
    name="told_in_scripts",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Stands behind a word for a password, a code or a PIN.",
    find=Searching(_find, (_WORD, _CODE_WORD, _PIN_WORD)),
)

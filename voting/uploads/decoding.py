"""Bytes of a text file become text: Unicode where they are Unicode, else the encoding that they were written in.

1. A byte-order mark decides: UTF-8, UTF-16, UTF-32.
2. What is valid UTF-8 is UTF-8; likewise what is UTF-8 but for a few bytes, such as a log that was cut off.
3. Every other byte is NUL: UTF-16 without a mark.
4. Else it is an older encoding, guessed by charset-normalizer among those that people have. Short texts leave several
   equally likely; then Western European wins, unless letters say otherwise.

What holds NUL or many control characters afterwards is no text.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from voting.errors import TextError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN: Final = ("cp1252", "cp1250", "cp1254", "mac_roman")
_ALPHABETS: Final = ("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874")
_ASIAN: Final = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_FEW_BYTES: Final = 3  # outside ASCII; so few say nothing about an alphabet
_CONTROLS: Final = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS: Final = 0.005  # of all characters; terminals' escapes and form feeds do not count
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
# Where these stand inside a word, or some of them at its beginning, they are letters of Polish or Czech.
_SIGN_IN_A_WORD: Final = re.compile(r"(?<=[^\W\d_])[£¥¯¹³¼¾¿](?=[^\W\d_])|\b[¯³¥£](?=[^\W\d_])")
# Likewise a Macintosh's letters with accents.
_MAC: Final = re.compile(r"(?<=[^\W\d_])[ˆ‡‰§](?=[^\W\d_])|(?<=[a-z])[ŽŠŸ](?=[a-z])")


def decoded(content: bytes) -> str:
    """Returns the text that `content` holds; line ends stay as they are.

    Raises:
        TextError: It is no text, or none in the encoding that its byte-order mark names.
    """
    try:
        text = _unicode(content)
        text = _older(content) if text is None else text
    except UnicodeError:
        text = None
    if text is None or len(_CONTROLS.findall(text)) > len(text) * _MOST_CONTROLS:
        raise TextError("the file is not text in an encoding that could be recognised")
    return text


def _unicode(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise TextError(f"the file is not text in {encoding[:6].upper()}, as its first bytes say") from None
    if b"\x00" in content:
        return _unmarked_utf16(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    lenient = content.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    return lenient if sum(one > "\x7f" for one in lenient) > 20 * damaged else None


def _unmarked_utf16(content: bytes) -> str:
    """Text in which every second byte is mostly NUL, as some tools write it without a mark."""
    for encoding, high in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if high.count(0) > 0.4 * len(high) and content.count(0) < 1.1 * high.count(0):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                break
    raise TextError("the file is not text: it contains a NUL character")


def _older(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  # few uploads need it

    likely = list(from_bytes(content, cp_isolation=[*_LATIN, *_ALPHABETS, *_ASIAN]))
    if not likely:
        return None
    best = likely[0]
    tied = {
        name: content.decode(name)
        for one in likely
        if (one.chaos, one.coherence) == (best.chaos, best.coherence)
        for name in one.could_be_from_charset
    }
    if len(_KANA.findall(tied.get("euc_jp", ""))) > 1:
        return tied["euc_jp"]
    asian = best.encoding in _ASIAN and len(_WIDE.findall(str(best))) > 1
    few = sum(byte > 0x7F for byte in content) < _FEW_BYTES and any(one in tied for one in _LATIN)
    return _latin(content, tied, str(best)) if few or not (asian or best.encoding in _ALPHABETS) else str(best)


def _latin(content: bytes, tied: dict[str, str], otherwise: str) -> str:
    try:
        western = content.decode("cp1252")
    except UnicodeDecodeError:
        return otherwise  # of all these encodings, this one alone leaves bytes without a meaning
    letters = set(western)
    if "cp1250" in tied and (_SIGN_IN_A_WORD.search(western) or _czech(letters) or _hungarian(letters)):
        return tied["cp1250"]
    if _MAC.search(western):
        return content.decode("mac_roman")
    if letters & set("ýþðÝÞÐ") and not letters & set("áéíóúæÁÉÍÓÚÆ"):  # Turkish rather than Icelandic
        return content.decode("cp1254", "replace")
    return western


# Letters of Western Europe that do not go together there are other ones in the encoding of Central Europe.
def _czech(letters: set[str]) -> bool:
    return "ø" in letters and bool(letters & set("íýáéì")) and not letters & set("æåÆÅ")


def _hungarian(letters: set[str]) -> bool:
    both = letters & set("õÕ") and letters & set("ûÛ")
    return bool(both or (letters & set("õûÕÛ") and letters & set("öüÖÜ"))) and not letters & set("ãâêçèîô")

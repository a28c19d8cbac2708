"""Mail messages (RFC 5322, MIME) by the standard library: telling headers and the text; attachments by type alone."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import MIMEPart
from typing import Final

from voting.errors import TextError
from voting.uploads.decoding import decoded
from voting.uploads.outcome import Collected, Outcome, UnreadableError
from voting.uploads.readers.markup import visible_text

_HEADERS: Final = ("From", "To", "Cc", "Date", "Subject")
_MOST_PARTS: Final = 300
_DEEPEST: Final = 20
_CLOSED: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}")


def read(content: bytes, collected: Collected) -> None:
    """Adds the message, forwarded ones inside it included.

    Raises:
        UnreadableError: It has no header at all, is encrypted, or has too many parts.
    """
    message = message_from_bytes(content, policy=policy.default)
    if not message.keys():
        raise UnreadableError(Outcome.BROKEN)
    _check_parts(message)
    _add(message, collected)


def _check_parts(message: MIMEPart) -> None:
    waiting: list[tuple[MIMEPart, int]] = [(message, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS or depth > _DEEPEST:
            raise UnreadableError(Outcome.TOO_LONG)
        if part.get_content_type() in _CLOSED:
            raise UnreadableError(Outcome.ENCRYPTED)
        if part.is_multipart():
            waiting += [(one, depth + 1) for one in part.iter_parts()]


def _add(message: MIMEPart, collected: Collected) -> None:
    for name in _HEADERS:
        value = _header(message, name)
        if value:
            collected.add(f"{name}: {value}")
    body = message.get_body(("plain", "html"))
    if body is not None:
        collected.add(_text(body))
    for part in message.iter_attachments() if message.is_multipart() else ():
        if part.get_content_type() == "message/rfc822":
            for inner in part.iter_parts():
                _add(inner, collected)
        elif part.get_content_maintype() == "text" and not part.is_attachment() and not part.get_filename():
            collected.add(_text(part))
        else:
            media_type = part.get_content_type()
            collected.add(f"[attached: {media_type if _MEDIA_TYPE.fullmatch(media_type) else 'a file'}]")


def _header(message: MIMEPart, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())
    except Exception:  # noqa: BLE001  # the parser of headers raises what it likes at one that is malformed
        return ""


def _text(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    try:
        text = content.decode(part.get_content_charset() or "ascii")
    except (LookupError, UnicodeError):
        try:
            text = decoded(content)
        except TextError:
            text = content.decode("utf-8", "replace")
    return visible_text(text) if part.get_content_subtype() == "html" else text

"""Mail messages (RFC 5322, MIME) by the standard library: telling headers and the text; attachments by type alone."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import MIMEPart
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from voting.uploads.outcome import Collected, Outcome, UnreadableError
from voting.uploads.readers.markup import visible_text

_HEADERS: Final = ("From", "To", "Cc", "Date", "Subject")
_MOST_PARTS: Final = 300
_DEEPEST: Final = 20


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
        if part.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime"):
            raise UnreadableError(Outcome.ENCRYPTED)
        if part.is_multipart():
            waiting += [(one, depth + 1) for one in part.iter_parts()]


def _add(message: MIMEPart, collected: Collected) -> None:
    for name in _HEADERS:
        if message[name]:
            collected.add(f"{name}: {message[name]}")
    body = message.get_body(("plain", "html"))
    if body is not None:
        text = str(body.get_content())
        collected.add(visible_text(LexborHTMLParser(text)) if body.get_content_subtype() == "html" else text)
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            for inner in part.iter_parts():
                _add(inner, collected)
        else:
            collected.add(f"[attached: {part.get_content_type()}]")

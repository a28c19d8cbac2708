"""What makes text inert: the characters that Streamlit's Markdown would act on, and the links that may stay links."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

WORD_JOINER: Final = "\u2060"
"""Invisible and without width. Parts what an escape cannot: Streamlit looks for these after resolving escapes."""

# Streamlit's icons and its logo. Emoji shortcodes stay: they are only characters.
_STREAMLIT_WORD: Final = re.compile(r":(?=material[/_]|streamlit:)")
# `!` also where no bracket follows in the text: a link may follow it. `:` before a name starts `:red[…]`, `:small[…]`,
# `:blue-badge[…]`; before another `:` it may start a block.
_MARK: Final = re.compile(r"[\\`*_\[\]<>&$~|#!]|:(?=[^\s\d/\u2060])")
_LINE_START: Final = re.compile(r"(\d{1,9})?([-+=.)])")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
# Lookbehinds and possessive quantifiers keep both linear on a text without an end to them.
_MAIL: Final = re.compile(r"[\w.+-]{1,64}+@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}", re.ASCII | re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?<![\w/])(?:https?://|www\.)[^\s<>\[\]\"`\\|$\x00-\x1f\x7f]++" rf"|(?<![\w.+-]){_MAIL.pattern}(?![\w@-])",
    re.ASCII | re.IGNORECASE,
)
_NOT_IN_ADDRESS: Final = re.compile(rf"[\s<>\[\]\"`\\|$\x00-\x1f\x7f]|{_STREAMLIT_WORD.pattern}")
_LABEL_JOINT: Final = re.compile(r"(?<=:)(?=//|material[/_]|streamlit:)|(?<=@)(?=\w)|(?<=www)(?=\.)", re.IGNORECASE)
# Signs that are harmless inside a label still begin a block at its start.
_LABEL_MARK: Final = re.compile(r"[&<>\"'\\`*_\[\]{}$~|#!^]|:(?=[^\s\d])|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")


def escape(text: str, *, line_start: bool = False) -> str:
    """Returns one line of text as Markdown that shows exactly this text.

    Args:
        text: Any text. Control characters and line breaks become spaces.
        line_start: Whether it begins a line, where `-`, `+`, `=` or `1.` would begin a block.
    """
    inert = _STREAMLIT_WORD.sub(":" + WORD_JOINER, _CONTROL.sub(" ", text))
    found = _LINE_START.match(inert) if line_start else None
    number, rest = (found[1] or "", inert[found.end() :]) if found else ("", inert)
    start = f"{number}\\{found[2]}" if found else ""
    # A no-break space is told by name: as a character it would change what `*` beside it means.
    return start + _MARK.sub(_backslashed, rest).replace("\xa0", "&nbsp;")


def _backslashed(found: re.Match[str]) -> str:
    return "\\" + found[0]


def escape_linking(text: str, *, line_start: bool = False) -> str:
    """Returns text as `escape` does, but keeps bare addresses (http, https, www, mail) as links with the same words."""
    parts: list[str] = []
    position = 0
    for found in _ADDRESS.finditer(text):
        address = _trimmed(found[0])
        link = autolink(address)
        if link is None:
            continue
        if found.start() > position:
            parts.append(escape(text[position : found.start()], line_start=line_start and not parts))
        parts.append(link)
        position = found.start() + len(address)
    if position < len(text):
        parts.append(escape(text[position:], line_start=line_start and not parts))
    return "".join(parts)


def autolink(address: str) -> str | None:
    """Returns the address as a link that shows itself, or None when it may not be one."""
    if _NOT_IN_ADDRESS.search(address):
        return None
    if address[:4].lower() == "www.":
        return f"[{escape(address)}](<{destination('http://' + address)}>)"
    target = f"mailto:{address}" if _MAIL.fullmatch(address) else address
    return f"<{address}>" if is_safe_link(target) else None


def is_safe_link(target: str) -> bool:
    """Whether a link may lead there: an absolute http or https address with a host, or a mail address.

    Everything else could act inside this app (`/auth/logout`, `//host`, `http:path`) or run code.
    """
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path and not parts.netloc
    return parts.scheme in ("http", "https") and bool(host) and "\\" not in target


def destination(target: str) -> str:
    """Returns a safe target fit for `<…>` in a link: nothing in it can end the link or begin a formula or cell."""
    quoted = {mark: f"%{ord(mark):02X}" for mark in "<>\\`|$\"' "}
    return "".join(quoted.get(mark, mark) for mark in target).replace("&", "\\&")


def safe_text(text: str, *, max_characters: int = 200) -> str:
    """Returns a one-line label that shows exactly this text in Markdown and in HTML alike, and links nowhere.

    What either could act on is written as a character reference, which both read as plain text. For model names,
    categories and the like in Markdown labels, captions, tooltips and `st.html`; not for the options of a select box,
    which are plain text already and would show the references.

    Args:
        text: Anything; white space is collapsed, control characters go.
        max_characters: A longer text is cut and ends in an ellipsis.
    """
    line = " ".join(_CONTROL.sub(" ", text[: max_characters * 8]).split())
    if len(line) > max_characters:
        line = line[: max_characters - 1] + "…"
    # Streamlit links addresses and replaces icons after resolving references: a joiner parts them.
    parted = _LABEL_JOINT.sub(WORD_JOINER, line)
    return _LABEL_MARK.sub(lambda found: f"&#{ord(found[0])};", parted)


def _trimmed(address: str) -> str:
    """Returns the address without the punctuation that ends the sentence around it."""
    end = len(address)
    while end and (address[end - 1] in "?!.,:;*_~'" or _closes_nothing(address, end)):
        end -= 1
    return address[:end]


def _closes_nothing(address: str, end: int) -> bool:
    return address[end - 1] == ")" and address.count(")", 0, end) > address.count("(", 0, end)

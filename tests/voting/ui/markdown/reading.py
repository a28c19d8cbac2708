"""Reads results back with a plain CommonMark parser, which stands for the page's own; and makes awkward texts."""

from __future__ import annotations

import html
import re

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from voting.ui.markdown.languages import fence_language

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens_of(markdown: str) -> list[Token]:
    """Returns the block tokens, each followed by what is inside it."""
    tokens = READER.parse(markdown)
    return [one for token in tokens for one in (token, *(token.children or ()))]


def code_in(markdown: str) -> list[str]:
    """Returns the content of every fence, indented block and code span."""
    return [token.content for token in tokens_of(markdown) if token.type in ("fence", "code_block", "code_inline")]


_FENCE = re.compile(r"(?ms)^(?:[ >]|[-*+] |\d{1,9}[.)] )*(`{3,})[^`\n]*\n(?:.*?\n)??[ >]*\1$")
# Left to right, as a parser goes: an escape, a code span, or an image's beginning.
_MARK = re.compile(r"\\.|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(!\[)")


def shown(markdown: str) -> str:
    """The words that a reader sees."""
    return html.unescape(re.sub(r"<[^>]*>", "", READER.render(markdown))).replace("\u2060", "").strip()


def image_begins(markdown: str) -> bool:
    """Whether an unescaped `![` is left outside code."""
    return any(found[2] for found in _MARK.finditer(_FENCE.sub("", markdown)))


def assert_inert(markdown: str) -> None:
    """Fails on an image, raw HTML, a link inside the app or an unknown fence."""
    for token in tokens_of(markdown):
        assert token.type not in ("image", "html_block", "html_inline")
        if token.type == "link_open":
            assert re.match(r"(?:https?://[^/]|mailto:)", str(token.attrGet("href")))
        if token.type == "fence":
            assert token.info == "" or fence_language(token.info) == token.info


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "![",
            "[",
            "](",
            ")",
            "]",
            "!",
            "<",
            ">",
            "`",
            "``",
            "```",
            "~~~",
            "\n",
            "\n\n",
            "    ",
            "- ",
            "1. ",
            "> ",
            "# ",
            "|",
            "|---|",
            "$",
            "$$",
            "\\",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "*",
            "**",
            "_",
            "~~",
            ":",
            ":::",
            "a",
            "b c",
            "1",
            "&",
            "&#33;",
            ";",
            "x.png",
            "^",
            "https://e.example",
            "/auth/logout",
            "javascript:x",
            "[r]: /x",
            ":red[",
            ":material/home:",
            "=",
            "-",
            "+",
            "{",
            "}",
            "\t",
            "mermaid",
        ]
    ),
    max_size=25,
).map("".join)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.uploads.outcome import Collected
from voting.uploads.readers.markup import read, visible_text


def text(content: bytes) -> str:
    collected = Collected(10_000)
    read(content, collected)
    return collected.text


class TestVisibleText:
    """Lines as a reader sees them."""

    @pytest.mark.parametrize(
        ("markup", "seen"),
        [
            ("<p>John <b>Smith</b>son</p>", "John Smithson"),
            ("<div>a<div>b</div>c</div>", "a\nb\nc"),
            ("a<br>b<hr>c", "a\nb\nc"),
            ("<ul><li>a<li>b</ul>", "a\nb"),
            ("<table><tr><th>Name<th>Mail<tr><td>Jo<td> <td>x</table>", "Name | Mail\nJo | x"),
            ("<pre>a  b\n  c</pre>", "a  b\n  c"),
            ("<p>a\n   b\u00a0 c</p>", "a b c"),
            ("<title>T</title><meta name=author content=canary><p>x", "T\nx"),
            ("<textarea>typed\nin</textarea>", "typed\nin"),
            ("<a href='mailto:canary@x.org'>write</a>", "write"),
            ("<img alt='canary' src='canary.png'>x", "x"),
            ("&lt;b&gt; &amp; &#x41;", "<b> & A"),
            ("", ""),
        ],
    )
    def test_seen(self, markup: str, seen: str) -> None:
        """Blocks are lines, cells are parted, and what is inline stays in its word."""
        assert visible_text(markup) == seen

    @pytest.mark.parametrize(
        "unseen",
        [
            "<script>canary</script>",
            "<style>canary</style>",
            "<template>canary</template>",
            "<noscript>canary</noscript>",
            "<!-- canary -->",
            "<iframe srcdoc='canary'>canary</iframe>",
            "<p hidden>canary</p>",
            "<p style='color:red; DISPLAY:none'>canary</p>",
            "<span style='visibility: hidden'>canary</span>",
            "<input type=hidden value=canary>",
        ],
    )
    def test_unseen(self, unseen: str) -> None:
        """Scripts, comments and what a page hides: nobody who uploads it knows of that text."""
        assert visible_text(f"<p>a</p>{unseen}<p>b</p>") == "a\nb"

    def test_any_depth(self) -> None:
        """Neither a recursion nor a stack ends it."""
        assert visible_text("<div>" * 10_000 + "deep") == "deep"

    @given(st.text(max_size=300))
    def test_any_text_has_lines_without_blank_ones(self, markup: str) -> None:
        """Whatever is parsed."""
        assert all(line.strip() for line in visible_text(markup.replace("<pre", "")).split("\n")[1:])


class TestRead:
    """The encoding of a page."""

    @pytest.mark.parametrize(
        ("encoding", "head"),
        [
            ("utf-8", ""),
            ("utf-16", ""),
            ("utf-8", "<meta charset='utf-8'>"),
            ("cp1252", "<meta charset=iso-8859-1>"),
            ("koi8-r", "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>"),
            ("cp1251", "<?xml version='1.0' encoding='windows-1251'?>"),
            ("cp1252", ""),
            ("cp1252", "<meta charset=utf-8>"),
        ],
    )
    def test_encodings(self, encoding: str, head: str) -> None:
        """By its mark or its word; one that is not true is not believed."""
        words = "Привет" if encoding in ("koi8-r", "cp1251") else "naïve Größe"
        assert text(f"{head}<p>{words}</p>".encode(encoding)) == words

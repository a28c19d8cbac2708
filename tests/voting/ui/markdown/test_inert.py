"""Untrusted Markdown fetches, runs and opens nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.voting.ui.markdown.reading import FRAGMENTS, assert_inert, image_begins, shown, tokens_of
from voting.ui.markdown import safe_markdown

IMAGES = [
    "![alt](https://evil.example/x.png)",
    '![alt](https://evil.example/x.png "title")',
    "![alt](<https://evil.example/x.png>)",
    "![](//evil.example/x.png)",
    "![alt](/auth/logout)",
    "![alt]( \n https://evil.example/x.png \n )",
    "![alt][ref]\n\n[ref]: https://evil.example/x.png",
    "![ref][]\n\n[ref]: https://evil.example/x.png",
    "![ref]\n\n[ref]: https://evil.example/x.png",
    "[ref]: https://evil.example/x.png\n![ref]",
    "[![alt](https://evil.example/x.png)](https://ok.example)",
    "[a ![alt](https://evil.example/x.png) b](/relative)",
    "![![inner](https://evil.example/i.png)](https://evil.example/x.png)",
    "# ![alt](https://evil.example/x.png)",
    "![alt](https://evil.example/x.png)\n===",
    "| a |\n|---|\n| ![alt](https://evil.example/x.png) |",
    "| `a\\\\|![alt](https://evil.example/x.png)` |\n|---|\n| `b\\\\|![alt](https://evil.example/x.png)` |",
    "> - 1. ![alt](https://evil.example/x.png)",
    "**![alt](https://evil.example/x.png)**",
    "&#33;[alt](https://evil.example/x.png)",
    "!&#91;alt](https://evil.example/x.png)",
    "!\\[alt](https://evil.example/x.png)",
    "\\![alt](https://evil.example/x.png)",
    "\\\\![alt](https://evil.example/x.png)",
    "![a\\]b](https://evil.example/x.png)",
    "!\u200b[alt](https://evil.example/x.png)",
    "`x` ![alt](https://evil.example/x.png) `y`",
    "``` ` ![alt](https://evil.example/x.png)",
    "$x$ ![alt](https://evil.example/x.png) $y$",
    "$![alt](https://evil.example/x.png)$",
    "\\(![alt](https://evil.example/x.png)\\)",
    "$$\n![alt](https://evil.example/x.png)\n$$",
    "\\[\n![alt](https://evil.example/x.png)\n= x\\]",
    "a\r\n![alt](https://evil.example/x.png)\r\n",
    "[^1]\n\n[^1]: ![alt](https://evil.example/x.png)",
    "- [ ] ![alt](https://evil.example/x.png)",
    "- [ ](https://evil.example)",
    "- [ ] \n\n[ ]: https://evil.example/x.png\n",
    "<img src=https://evil.example/x.png>",
    '<IMG\nSRC="https://evil.example/x.png">',
    "<svg onload=alert(1)>",
    "<div>\n\n![alt](https://evil.example/x.png)\n\n</div>",
    "<!-- ![alt](https://evil.example/x.png) -->",
    "<script>\nfetch('https://evil.example')\n</script>",
    "&lt;img src=https://evil.example/x.png&gt;",
    ":::note\n![alt](https://evil.example/x.png)\n:::",
    ":red[![alt](https://evil.example/x.png)]",
    ">" * 30 + " ![alt](https://evil.example/x.png)",
    "- " * 30 + "![alt](https://evil.example/x.png)",
]

LINKS = [
    "[out](/auth/logout)",
    "[out](auth/logout)",
    "[out](//evil.example)",
    "[out](\\\\evil.example)",
    "[out](http:/auth/logout)",
    "[out](http:auth/logout)",
    "[out](https:///auth/logout)",
    "[out](#anchor)",
    "[out](?page=1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://a.example/1)",
    "[x](tel:+123)",
    "[x][r]\n\n[r]: /auth/logout",
    "[r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "<xmpp:a@b.example>",
    "[http://ok.example](/auth/logout)",
    "[**a** `b` *c*](/auth/logout)",
]


class TestFetchesNothing:
    """Images, HTML and links."""

    @pytest.mark.parametrize("source", IMAGES)
    def test_no_image_in_any_spelling(self, source: str) -> None:
        """Neither complete nor half written is there an image, an element or an exclamation mark before a bracket."""
        assert_inert(safe_markdown(source))
        assert not image_begins(safe_markdown(source))
        for end in range(len(source)):
            assert_inert(safe_markdown(source[:end], streaming=True))

    @pytest.mark.parametrize("source", LINKS)
    def test_link_that_may_not_be_one_is_text(self, source: str) -> None:
        """It leads nowhere, and its words stay."""
        result = safe_markdown(source)
        links = [str(token.attrGet("href")) for token in tokens_of(result) if token.type == "link_open"]
        assert all(link.startswith("http://ok.example") for link in links)
        assert shown(result)

    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("[a](https://ok.example/a_b?c=d&e=f)", "https://ok.example/a_b?c=d&e=f"),
            ("[a](<https://ok.example/a b>)", "https://ok.example/a%20b"),
            ("[a](https://ok.example/$1|2)", "https://ok.example/%241%7C2"),
            ("[a](https://ok.example/&copy;)", "https://ok.example/%C2%A9"),
            ("[a](mailto:a@ok.example)", "mailto:a@ok.example"),
            ("[a][1]\n\n[1]: https://ok.example", "https://ok.example"),
            ("<https://ok.example/a*b*c>", "https://ok.example/a*b*c"),
            ("see https://ok.example/a_(b)_c.", "https://ok.example/a_(b)_c"),
            ("(https://ok.example/a)", "https://ok.example/a"),
            ("www.ok.example/a_b, say", "http://www.ok.example/a_b"),
            ("write to a_b@ok.example", "mailto:a_b@ok.example"),
            ("<a_b@ok.example>", "mailto:a_b@ok.example"),
            ("[](https://ok.example)", "https://ok.example"),
        ],
    )
    def test_absolute_link_stays(self, source: str, target: str) -> None:
        """Web and mail addresses, written or bare, with the marks that Markdown would take for its own."""
        links = [token.attrGet("href") for token in tokens_of(safe_markdown(source)) if token.type == "link_open"]
        assert links == [target]

    def test_image_shows_its_source(self) -> None:
        """The voter reads what the model wrote."""
        assert shown(safe_markdown("a ![x y](q.png) b")) == "a ![x y](q.png) b"

    def test_html_shows_as_text(self) -> None:
        """To the letter."""
        assert shown(safe_markdown("a <b onclick='x'>c</b> &lt;i&gt;")) == "a <b onclick='x'>c</b> <i>"


class TestStreamlitWords:
    """Directives, icons, the logo."""

    @pytest.mark.parametrize(
        "source",
        [
            ":red[a]",
            ":blue-badge[a]",
            ":small[a]",
            ":help[a]",
            ":color[a]{foreground='red'}",
            ":unknown[a]{b=c}",
            "x:y[z]",
            "::leaf[a]",
            "::::red[a]",
            ":rainbow-background[a]",
            "a :red[b **c**] d",
        ],
    )
    def test_directive_is_text(self, source: str) -> None:
        """No colon is left that could begin one, and every character is still shown."""
        result = safe_markdown(source)
        assert not re.search(r"(?<!\\):[A-Za-z:]", result)
        assert shown(result) == re.sub(r"\*\*", "", source)

    @pytest.mark.parametrize(
        "source",
        [":material/home:", ":material_home:", ":streamlit:", "a:streamlit:b", "https://a.example/:material/home:"],
    )
    def test_icon_is_parted(self, source: str) -> None:
        """Streamlit would replace these even when they are escaped."""
        result = safe_markdown(source)
        assert ":\u2060" in result
        assert not re.search(r":(?:material|streamlit)", result.replace("\\", ""))

    def test_emoji_stay(self) -> None:
        """They are only characters."""
        assert shown(safe_markdown("well :smile: done")) == "well :smile: done"


class TestEveryText:
    """What must hold for all input."""

    @settings(max_examples=400, deadline=None)
    @given(FRAGMENTS)
    @example("`a\\(`b`\\)`c`")
    def test_always_inert(self, source: str) -> None:
        """No image, no element, no other link, for any arrangement of Markdown's marks, complete or not."""
        assert_inert(safe_markdown(source))
        assert not image_begins(safe_markdown(source))
        assert_inert(safe_markdown(source, streaming=True))

    @settings(deadline=None)
    @given(st.text())
    def test_never_raises(self, source: str) -> None:
        """Any text at all."""
        assert_inert(safe_markdown(source))
        assert_inert(safe_markdown(source, streaming=True))

    @settings(max_examples=200, deadline=None)
    @given(FRAGMENTS)
    def test_safe_text_stays_as_it_is(self, source: str) -> None:
        """A second time changes nothing in what is fetched or linked."""
        assert_inert(safe_markdown(safe_markdown(source)))

    @settings(deadline=None)
    @given(st.text(st.characters(whitelist_categories=("L", "N"), whitelist_characters=" .,;()'\"-\n"), max_size=200))
    def test_prose_is_idempotent(self, source: str) -> None:
        """Prose comes out of a second pass as of the first."""
        once = safe_markdown(source)
        assert safe_markdown(once) == once

"""Labels in Markdown and HTML."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.ui.markdown.reading import assert_inert, shown
from voting.ui.markdown import safe_text


class TestSafeText:
    """Labels."""

    @pytest.mark.parametrize(
        "text",
        [
            "gpt-4o",
            "![a](https://evil.example/x)",
            "<img src=x onerror=y>",
            "**a** _b_ `c` $d$ ~e~",
            ":red[x]",
            "# a",
            "- a",
            "1. a",
            "a & b &amp; \"c\" 'd'",
            "a|b",
            "[x](/auth/logout)",
        ],
    )
    def test_shows_the_text(self, text: str) -> None:
        """The same words in Markdown and in HTML."""
        label = safe_text(text)
        assert_inert(label)
        assert shown(label) == text
        assert html.unescape(label).replace("\u2060", "") == text
        assert not set("<>\"'`$[]|") & set(label)

    @pytest.mark.parametrize(
        "text", [":material/home:", ":streamlit:", "https://e.example", "www.e.example", "a@e.example"]
    )
    def test_what_streamlit_replaces_is_parted(self, text: str) -> None:
        """Icons and addresses stay text."""
        assert "\u2060" in safe_text(text)

    def test_one_line_of_bounded_length(self) -> None:
        """White space is collapsed, the rest is cut."""
        assert safe_text(" a\n\n b\tc\x00 ") == "a b c"
        assert safe_text("x" * 1_000_000, max_characters=10) == "x" * 9 + "…"

    @settings(deadline=None)
    @given(st.text())
    def test_always_inert(self, text: str) -> None:
        """For any text."""
        assert_inert(safe_text(text))

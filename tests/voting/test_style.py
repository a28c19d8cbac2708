from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.style import has_code, style_of, style_of_all, tokens_of


class TestStyleOf:
    """What a reader sees of a text's layout."""

    @pytest.mark.parametrize(
        ("text", "counts"),
        [
            ("# a\n## b\n###### c", {"headings": (1, 1, 0, 0, 0, 1)}),
            ("#a\n####### b\na # b\n     # c", {}),
            ("1. a\n  2) b", {"ordered": 2}),
            ("1.5 eggs\nIn 2010. we", {}),
            ("- a\n* b\n  + c", {"unordered": 3}),
            ("-a\n---\n**", {}),
            ("**a** b **c d**", {"bold_stars": 2}),
            ("** a\n b**", {}),
            ("__a__ __init__", {"bold_underscores": 2}),
            ("a__b__ c __d__e", {}),
            ("obj.__init__() snake__case__name", {"bold_underscores": 1}),
            ("```\n# a\n- b\n**c**\n```\n- d", {"unordered": 1}),
            ("- a\n~~~\n- never closed", {"unordered": 1}),
            ("````\n```\n- a\n````\n- b", {"unordered": 1}),
            ("```python\n- a\n```python\n- b\n```\n- c", {"unordered": 1}),
        ],
    )
    def test_counts(self, text: str, counts: dict[str, object]) -> None:
        """Headings, items and bold words, as Markdown has them; code has none."""
        names = ("headings", "ordered", "unordered", "bold_stars", "bold_underscores")
        nothing: dict[str, object] = dict.fromkeys(names, 0) | {"headings": (0,) * 6}
        assert {name: getattr(style_of(text), name) for name in names} == nothing | counts

    @pytest.mark.parametrize(
        ("text", "tokens"),
        [
            ("", 0),
            (" \n\t", 0),
            ("two words", 2),
            ("sevenly", 2),
            ("2031-05-17", 6),
            ("Grüße", 3),
            ("卵二つ", 2),
            ("🥚!", 2),
        ],
    )
    def test_tokens(self, text: str, tokens: int) -> None:
        """By the rule that the attribute tells."""
        assert tokens_of(text) == style_of(text).tokens == tokens

    def test_length_counts_code_too(self) -> None:
        """Unlike what is laid out."""
        assert style_of("```\nx = 1\n```").characters == 13

    @given(st.lists(st.text(), max_size=3))
    def test_several_are_their_sum(self, texts: list[str]) -> None:
        """A fence that is never closed ends with its text."""
        both = style_of_all(["```\n- never closed", *texts])
        assert both.unordered == sum(style_of(text).unordered for text in texts)
        assert both.characters == 18 + sum(map(len, texts))


class TestHasCode:
    """Whether a conversation is about code, by its look."""

    @pytest.mark.parametrize(
        "text",
        [
            "Look:\n```\nx\n```",
            "#!/bin/sh\nls",
            "def f(x):",
            "class Egg(Food):",
            "import os",
            "from os import path",
            "import numpy as np",
            "#include <stdio.h>",
            "const f = function (x) {",
            "console.log(1)",
            "SELECT name FROM eggs",
            "public static void main(String[] a) {",
        ],
    )
    def test_code(self, text: str) -> None:
        """One line is enough."""
        assert has_code(f"Hello\n{text}\nBye")

    @pytest.mark.parametrize(
        "text",
        [
            "The class members said:",
            "class of 2031:",
            "import the goods from there",
            "Select one from the list.",
            "a function (of time)",
            "The public was there",
            "`x` is a name",
            "define it; then go.",
        ],
    )
    def test_prose(self, text: str) -> None:
        """Words that languages borrowed."""
        assert not has_code(f"Hello\n{text}\nBye")

"""A growing text neither flickers nor jumps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.ui.markdown.reading import FRAGMENTS, assert_inert
from voting.ui.markdown import StreamingMarkdown, safe_markdown

_BLOCKS = (
    "A *paragraph* with `code`, a [link](https://ok.example) and $x^2$.",
    "Two\nlines, **bold",
    "# Heading",
    "```python\nx = 1\n\ny = 2\n```",
    "- a\n- b\n\n  ```\n  c\n\n  d\n  ```\n- e",
    "1. a\n\n2. b",
    "> quoted\n>\n> ~~~\n> code\n> ~~~",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "$$\nx\n$$",
    "\\[\nx\n\\]",
    "![image](https://evil.example/x.png)",
    "---",
)


class TestStreaming:
    """A text that grows neither flickers nor jumps."""

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("a **bo", "a **bo**"),
            ("a **", "a"),
            ("a **bold*", "a **bold**"),
            ("*a **b", "*a **b***"),
            ("a ~~b", "a ~~b~~"),
            ("a `co", "a `co`"),
            ("a `", "a"),
            ("**a `b", "**a `b`**"),
            ("a * b", "a \\* b"),
            ("snake_ca", "snake\\_ca"),
            ("see [lab", "see lab"),
            ("see [lab](htt", "see lab"),
            ("see ![al", "see"),
            ("see ![al](htt", "see"),
            ("a\n\n| a | b", "a"),
            ("| a |\n|-", ""),
            ("| a |\n|---|\n", "| a |\n| --- |"),
            ("| a |\n|---|\n| b", "| a |\n| --- |"),
            ("a\n-", "a"),
            ("a\n\n1.", "a"),
            ("a\n\n#", "a"),
            ("a\n\n``", "a"),
            ("a\n\n```py", "a"),
            ("```py\nx\n``", "```py\nx\n```"),
            ("so $x +", "so"),
            ("so $$\nx", "so"),
            ("so \\[ x", "so"),
            ("so \\(x", "so"),
            ("cost $5", "cost \\$5"),
            ("- [", "-"),
            ("a <https://ok.exa", "a"),
            ("a &am", "a"),
            ("a \\", "a"),
        ],
    )
    def test_half_open(self, source: str, expected: str) -> None:
        """It is closed, or waits until it is whole."""
        assert safe_markdown(source, streaming=True) == expected

    def test_held_back_for_a_while_only(self) -> None:
        """A bracket that never closes does not hide the rest for ever."""
        assert "word" in safe_markdown("[" + "word " * 200, streaming=True)

    @settings(deadline=None)
    @given(st.lists(st.sampled_from(_BLOCKS), max_size=8).map("\n\n".join), st.integers(1, 9), st.data())
    def test_growing_text_is_shown_as_if_new(self, source: str, step: int, data: st.DataObject) -> None:
        """What was kept of earlier repaints changes nothing in a later one."""
        growing = StreamingMarkdown()
        end = data.draw(st.integers(0, len(source)))
        for shorter in range(0, end, step):
            growing.render(source[:shorter])
        assert growing.render(source[:end]) == safe_markdown(source[:end], streaming=True)

    @settings(deadline=None)
    @given(FRAGMENTS, st.integers(1, 7))
    def test_any_growing_text_is_inert(self, source: str, step: int) -> None:
        """At every repaint."""
        growing = StreamingMarkdown()
        for end in range(0, len(source), step):
            assert_inert(growing.render(source[:end]))

    def test_another_text_starts_anew(self) -> None:
        """Nothing of the one before is left."""
        growing = StreamingMarkdown()
        growing.render("first\n\nsecond\n\nthird")
        assert growing.render("other") == "other"

    def test_definition_above_is_remembered(self) -> None:
        """A block that has ended still defines what the next one refers to."""
        growing = StreamingMarkdown()
        growing.render("[r]: https://ok.example\n\na\n\nb\n\nc")
        assert growing.render("[r]: https://ok.example\n\na\n\nb\n\nc [r] d").endswith("c [r](<https://ok.example>) d")

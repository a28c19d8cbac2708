"""What an untrusted text says stays: code, formulas, blocks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.ui.markdown.reading import READER, code_in, shown
from voting.ui.markdown import MAX_LINES, safe_markdown


class TestCode:
    """What is in code stays as it is."""

    @pytest.mark.parametrize(
        ("info", "language"),
        [
            ("python", "python"),
            ("Python", "python"),
            ("C++", "c++"),
            ("py title=x.py", "py"),
            ("python:a.py", "python"),
            ("{.python}", "python"),
            ("", ""),
            ("mermaid", "text"),
            ("MERMAID", "text"),
            ("mermaid.x", "text"),
            ("language-mermaid", "text"),
            ("math", "text"),
            ("vega-lite", "text"),
            ("dot", "text"),
            ("python mermaid", "python"),
            ("&#109;ermaid", "text"),
            ("mer\\maid", "text"),
            ("<b>", "text"),
        ],
    )
    def test_fence_language(self, info: str, language: str) -> None:
        """Known languages are coloured; everything else is plain, whatever it may come to do."""
        result = safe_markdown(f"~~~{info}\ngraph TD\n~~~")
        assert result == f"```{language}\ngraph TD\n```"

    @pytest.mark.parametrize(
        "source",
        ["`![a](b)`", "`` a ` b ``", "` `` `", "`  a  `", "`a\\`", "`<b>` `:red[x]` `$x$`", "| `a\\|b` |\n|---|\n"],
    )
    def test_code_span(self, source: str) -> None:
        """Byte for byte."""
        assert code_in(safe_markdown(source)) == code_in(source)

    @pytest.mark.parametrize(
        "source",
        [
            "```\n![a](b)\n\n  $x$ \t\n```",
            "````\n```\n````",
            "    indented\n\n      more",
            "- a\n\n  ```py\n  x = 1\n\n  \n    y\n  ```",
            "> ```\n> <b>\n>\n> c  \n> ```",
            "```\nunclosed\n",
            "1. a\n   ```\n   x  \n   ```\n2. b",
            "~~~\n```\n~~~",
            "```\n```",
            "```\n\n```",
        ],
    )
    def test_fence(self, source: str) -> None:
        """Blank lines, trailing spaces and backticks included, also inside lists and quotations."""
        assert code_in(safe_markdown(source)) == code_in(source)

    def test_code_that_a_cell_cannot_hold_is_text(self) -> None:
        """A backslash before a pipe would end the cell, and what follows would be read as Markdown."""
        result = safe_markdown("| a |\n|---|\n| `a\\\\|![x](https://evil.example/x.png)` |")
        assert "`" not in result
        assert "![x](https://evil.example/x.png)" in shown(result)

    @settings(deadline=None)
    @given(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00\r`~"), min_size=1))
    def test_any_code(self, content: str) -> None:
        """Nothing that stands in a fence is changed."""
        source = f"```py\n{content}\n```"
        assert code_in(safe_markdown(source)) == code_in(source)


class TestFormulas:
    """Formulas are set, money is not one, and none can fetch."""

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            (r"\(x_1\)", "$x_1$"),
            (r"so \[ x = 1 \] holds", "so $$x = 1$$ holds"),
            ("\\[\nx\n= 1\n\\]", "$$\nx\n= 1\n$$"),
            ("$$\nx\n$$", "$$\nx\n$$"),
            ("$$x$$", "$$\nx\n$$"),
            ("- a\n\n  $$\n  x\n  $$", "- a\n\n  $$\n  x\n  $$"),
            ("$x$", "$x$"),
            ("$5x + 3$", "$5x + 3$"),
            ("$x$ and $y$", "$x$ and $y$"),
            (r"\(a\)\(b\)", "$a$\u2060$b$"),
            ("| $\\|x\\|$ |\n|---|", "| $\\vert x\\vert $ |\n| --- |"),
            ("$f[x](y)$", "$f[x] (y)$"),
            ("$a<b:c$", "$a< b: c$"),
        ],
    )
    def test_set(self, source: str, expected: str) -> None:
        """All four ways to write one become Streamlit's two."""
        assert safe_markdown(source) == expected

    @pytest.mark.parametrize(
        "source",
        [
            "$5 and $10",
            "from $5 to $10.",
            "US$ 5, A$ 6",
            "$5-$10",
            "a $ b $ c",
            "$5 and the $",
            "cost: $",
            "$$",
            "$ $",
            r"\[not a formula\]",
            r"\[a\](b)",
            "$100 (or 90$)",
        ],
    )
    def test_money_is_text(self, source: str) -> None:
        """Every dollar sign is escaped."""
        assert not re.search(r"(?<!\\)\$", safe_markdown(source))

    @pytest.mark.parametrize(
        "formula",
        [
            r"\includegraphics{https://evil.example/x.png}",
            r"\href{https://evil.example}{x}",
            r"\url{x}",
            r"\htmlData{a=b}{c}",
            r"\def\x{y}\x",
            r"\newcommand{\x}{y}",
            "https://evil.example",
        ],
    )
    @pytest.mark.parametrize("form", ["$%s$", "$$\n%s\n$$", r"\(%s\)", "\\[\n%s\n\\]"])
    def test_one_that_could_fetch_is_code(self, form: str, formula: str) -> None:
        """It is shown, not set."""
        result = safe_markdown(form % formula)
        assert formula in "".join(code_in(result))
        assert "$" not in result


class TestStructure:
    """What the writer wrote is what the reader sees."""

    @pytest.mark.parametrize(
        "source",
        [
            "# One\n\nTwo *three* **four** ***five*** ~~six~~ `seven`",
            "- a\n- b\n  - c\n\n    d\n- e",
            "1. a\n2. b\n\n7) c\n8) d",
            "0. a\n1. b",
            "> a\n> > b\n>\n> c",
            "| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 \\| 3 | |",
            "a  \nb\\\nc\nd",
            "a\n\n---\n\nb",
            "2024\\. a\n\n\\- b\n\n\\# c\n\n1986\\) d",
            "\\*a\\* \\_b\\_ \\`c\\` 5 * 3 * 2 snake_case_name 2*3*4",
            "a &amp; b &copy; &nbsp;c &#42;d&#42;",
            "- [ ] todo\n- [x] done",
            "-\n- a",
            "*a*b **c**d _e_ __f__",
            "[a **b** `c`](https://ok.example)",
            "Setext\n---\n\nOther\n===",
        ],
    )
    def test_reads_the_same(self, source: str) -> None:
        """The result has the blocks and words of the source, and its lines."""
        lines = READER.render(source).replace("c\nd", "c<br />\nd")
        assert READER.render(safe_markdown(source)) == lines

    @pytest.mark.parametrize("source", ["- " * 30 + "deep", ">" * 40 + " deep", "1. " * 25 + "deep"])
    def test_too_deep_is_still_shown(self, source: str) -> None:
        """The parser gives up; the words do not go."""
        assert "deep" in shown(safe_markdown(source))

    def test_too_many_lines_are_shown_as_they_stand(self) -> None:
        """As a code block, complete."""
        source = "- a\n" * (MAX_LINES + 1)
        assert code_in(safe_markdown(source)) == [source]
        assert code_in(safe_markdown(source, streaming=True)) == [source]

    @pytest.mark.parametrize(
        "source", ["", " ", "\n\n", "\x00", "\ud800", "a\ud800b\x00c", "\u2028", "\x0b\x0c", "`\ud800`"]
    )
    def test_odd_characters(self, source: str) -> None:
        """Nothing raises, and the result can be sent."""
        safe_markdown(source).encode()
        safe_markdown(source, streaming=True).encode()


class TestLineBreaks:
    """People who type a prompt mean their line breaks, and so does who writes a poem."""

    @pytest.mark.parametrize("streaming", [False, True])
    def test_kept_outside_code(self, streaming):
        """A single break becomes a hard one; code keeps its lines as they are."""
        kept = safe_markdown("first\nsecond\n\n```\na\nb\n```\n\nlast", streaming=streaming)
        assert kept.splitlines()[:2] == ["first\\", "second"]
        assert "\na\nb\n" in kept

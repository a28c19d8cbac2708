"""Placeholders where they are shown."""

from voting.screening.placeholders import SECRET, placeholder
from voting.ui.markdown import safe_markdown


class TestShown:
    """`SECRET` has neither underscore nor number, so that a browser could take it for a tag."""

    def test_secret_is_shown_as_text(self) -> None:
        """In prose, at the start of a block, in a cell; in code it needs no escape."""
        shown = placeholder(SECRET, 1)
        for text in (f"the key {shown} is", f"{shown}\n\n{shown}", f"| a |\n|---|\n| {shown} |"):
            assert safe_markdown(text).count("\\<SECRET\\>") == text.count(shown)
        assert shown in safe_markdown(f"`{shown}`")

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from voting.conversation import Attachment, Conversation, Role
from voting.providers.messages import as_messages


class TestAsMessages:
    """A conversation on its way to an endpoint."""

    def test_roles_and_order(self) -> None:
        """The system prompt comes first, then the turns as they were."""
        conversation = Conversation().with_turn(Role.USER, "a").with_turn("assistant", "b").with_turn("user", "c")
        assert as_messages(conversation, "s") == [
            {"role": "system", "content": "s"},
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b"},
            {"role": "user", "content": "c"},
        ]
        assert [message["role"] for message in as_messages(conversation)] == ["user", "assistant", "user"]

    def test_an_attachment_without_text_is_told(self) -> None:
        """The model can then say that it did not read it."""
        (message,) = as_messages(Conversation().with_turn("user", "look", [Attachment("image/png", 9)]))
        assert message["content"] == "look\n\n[Attached file, image/png: its text could not be read]"

    @given(st.text(st.sampled_from("`~a \n")))
    def test_no_attachment_breaks_out_of_its_fence(self, text: str) -> None:
        """The fence is longer than any run of backticks inside, so only the last line closes it."""
        (message,) = as_messages(Conversation().with_turn("user", "q", [Attachment("text/plain", len(text), text)]))
        head, fence, rest = re.split(r"^(`{3,})\n", message["content"], maxsplit=1, flags=re.MULTILINE)
        assert head == "q\n\nAttached file, text/plain:\n"
        assert rest == f"{text}\n{fence}"
        assert fence not in text

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.conversation import Attachment, Conversation, Role, Turn, check_text
from voting.errors import TextError

SECRET = "canary-" + "51c0de"

BAD_TEXTS = [
    pytest.param(SECRET + "\x00", "NUL", id="NUL"),
    pytest.param("\x00", "NUL", id="nothing but NUL"),
    pytest.param(SECRET + "\ud83d", "surrogate", id="first half of an emoji"),
    pytest.param("\udca9" + SECRET, "surrogate", id="second half of an emoji"),
    pytest.param(SECRET + "\udcff", "surrogate", id="a byte that surrogateescape let through"),
]

storable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


class TestCheckText:
    """Every text that passes can be held by every store and format."""

    @given(st.text(st.characters()))
    def test_it_passes_exactly_what_utf8_and_postgresql_hold(self, text):
        """Any text: either it comes back unchanged and can be encoded, or it has NUL or half a character."""
        held = "\x00" not in text and not any("\ud800" <= one <= "\udfff" for one in text)
        if held:
            assert check_text(text, name="x") == text
        else:
            with pytest.raises(TextError):
                check_text(text, name="x")

    @pytest.mark.parametrize(("text", "rule"), BAD_TEXTS)
    def test_the_error_names_field_and_rule_and_not_the_text(self, text, rule):
        """The message is shown to the voter and logged, so it has none of the text."""
        with pytest.raises(TextError, match=f"note .*{rule}") as caught:
            check_text(text, name="note")
        assert SECRET not in str(caught.value)
        assert caught.value.__cause__ is None
        assert caught.value.__suppress_context__ or caught.value.__context__ is None

    @pytest.mark.parametrize("value", [None, b"bytes", 7, ["a"]])
    def test_something_else_than_text_is_a_bug_of_the_caller(self, value):
        """It is a TypeError that names the type."""
        with pytest.raises(TypeError, match=type(value).__name__):
            check_text(value, name="note")


class TestTurn:
    """A turn holds text that can be kept, and shows none of it."""

    @pytest.mark.parametrize(("text", "rule"), BAD_TEXTS)
    def test_bad_text_is_refused(self, text, rule):
        """The error says whose turn it is."""
        with pytest.raises(TextError, match=f"assistant turn .*{rule}"):
            Turn(Role.ASSISTANT, text)

    @pytest.mark.parametrize("make", [Turn, Conversation().with_turn], ids=["Turn", "with_turn"])
    def test_an_unknown_role_is_refused_without_quoting_it(self, make):
        """Role and content are easily swapped, and the content is the voter's."""
        with pytest.raises(ValueError, match="system, user or assistant") as caught:
            make(SECRET, "user")
        assert SECRET not in str(caught.value)
        assert caught.value.__suppress_context__

    def test_a_role_may_be_given_as_its_word(self):
        """As it comes from a file."""
        assert Turn("user", "hi").role is Role.USER

    def test_it_is_frozen_and_its_repr_shows_no_text(self):
        """Neither of content nor of attachments."""
        turn = Turn(Role.USER, SECRET, (Attachment("text/plain", 3, SECRET),))
        with pytest.raises(FrozenInstanceError):
            turn.content = "other"
        for shown in (repr(turn), str(turn), f"{turn}", f"{Conversation((turn,))}"):
            assert SECRET not in shown


class TestAttachment:
    """An upload is its type, its size and perhaps its text."""

    @pytest.mark.parametrize(("text", "rule"), BAD_TEXTS)
    def test_bad_text_is_refused(self, text, rule):
        """As in a turn."""
        with pytest.raises(TextError, match=f"attachment text .*{rule}"):
            Attachment("text/plain", 3, text)

    def test_a_negative_size_is_refused(self):
        """Sizes are counted in bytes from 0."""
        assert Attachment("text/plain", 0, "").size_bytes == 0
        with pytest.raises(ValueError, match="size_bytes"):
            Attachment("text/plain", -1)

    @pytest.mark.parametrize(
        "media_type",
        ["text/plain", "application/vnd.ms-excel", "text/x-c++", "image/svg+xml", "application/ld+json"],
    )
    def test_media_types(self, media_type):
        """As RFC 6838 writes them."""
        assert Attachment(media_type, 1).media_type == media_type

    @pytest.mark.parametrize(
        "media_type",
        [
            pytest.param("text/plain; name=" + SECRET, id="a parameter carries the file name"),
            pytest.param(SECRET + ".txt", id="a file name"),
            pytest.param("home/" + SECRET + "/notes", id="a path"),
            pytest.param("text/", id="half"),
            pytest.param("text/plain\n", id="line feed"),
            pytest.param("", id="empty"),
            pytest.param("text/" + "x" * 128, id="longer than RFC 6838 allows"),
        ],
    )
    def test_what_is_no_media_type_is_refused_unquoted(self, media_type):
        """It is kept unscreened, so nothing else may get in there."""
        with pytest.raises(ValueError, match="media_type") as caught:
            Attachment(media_type, 1)
        assert SECRET not in str(caught.value)


class TestConversation:
    """Turns in order that never change."""

    @given(st.lists(st.tuples(st.sampled_from(list(Role)), storable)))
    def test_with_turn_leaves_the_shorter_one_alone(self, turns):
        """Built turn by turn it holds just these, and counts their characters."""
        conversation = Conversation()
        for role, content in turns:
            longer = conversation.with_turn(role, content)
            assert longer.turns[:-1] == conversation.turns
            conversation = longer
        assert [(turn.role, turn.content) for turn in conversation] == turns
        assert len(conversation) == len(turns)
        assert conversation.characters == sum(len(content) for _, content in turns)

    def test_attachment_texts_count(self):
        """One without text counts nothing."""
        files = [Attachment("text/plain", 5, "12345"), Attachment("image/png", 900)]
        assert Conversation().with_turn("user", "abc", files).characters == 8

    def test_a_list_of_turns_becomes_a_tuple(self):
        """Whoever made the list cannot change the conversation later."""
        turns = [Turn(Role.USER, "one")]
        conversation = Conversation(turns)
        turns.append(Turn(Role.USER, "two"))
        assert len(conversation) == 1
        assert isinstance(hash(conversation), int)

    def test_it_is_frozen(self):
        """Only `with_turn` makes another one."""
        with pytest.raises(FrozenInstanceError):
            Conversation().turns = ()

from __future__ import annotations

import re

import pytest

from voting.notice import VERSION, make_notice

GOLDEN = {"1": "7b17bb6b0b51cdab69b20ffead8b5ea3f44545de8ca5829fad51888a9459e665"}
"""SHA-256 of each version's words with the names below. A changed word needs a new version and a new line here."""


def words(**changes):
    notice = make_notice(**({"controller": "CONTROLLER", "audience": "AUDIENCE"} | changes))
    return " ".join(notice.paragraphs)


class TestVersion:
    """A record says which words its voter had read."""

    def test_the_words_belong_to_their_version(self):
        """Whoever changes a word has to raise VERSION: then add the new fingerprint, and leave the old ones."""
        assert make_notice("CONTROLLER", "AUDIENCE", "CONTACT").sha256 == GOLDEN[VERSION]
        assert list(GOLDEN)[-1] == VERSION

    def test_the_fingerprint_covers_the_deployers_names(self):
        """Each of the three is part of what was read."""
        prints = {
            make_notice(*names).sha256
            for names in [("A", "B"), ("X", "B"), ("A", "X"), ("A", "B", "X"), ("A", "B", "Y")]
        }
        assert len(prints) == 5
        assert all(re.fullmatch(r"[0-9a-f]{64}", one) for one in prints)

    def test_paragraphs_cannot_be_shifted(self):
        """Moving a word over a paragraph's end is a change too."""
        from voting.notice import Notice

        assert Notice(("a b", "c")).sha256 != Notice(("a", "b c")).sha256


class TestWords:
    """The notice says what the voter must know, in plain words."""

    @pytest.mark.parametrize(
        ("subject", "phrases"),
        [
            ("kept: conversation", ["keep this conversation", "your prompts"]),
            ("kept: uploads", ["files you attached"]),
            ("kept: responses", ["both responses"]),
            ("kept: vote", ["which response you preferred"]),
            ("kept: model and usage details", ["technical details", "models", "how long"]),
            ("cut: account, key, project", ["account", "API key", "cloud project"]),
            ("cut: personal data", ["remove the personal data"]),
            ("screening is not perfect", ["not perfectly"]),
            ("who sees it", ["AUDIENCE see the cleaned text"]),
            ("who is responsible", ["Responsible: CONTROLLER."]),
            ("what for", ["for research", "compare models", "publish de-identified datasets"]),
            ("withdrawal", ["receipt", "take it back at any time"]),
            ("skipping", ["Skipping keeps nothing of the text", "costs you nothing"]),
            (
                "the warning",
                ["do not vote on conversations with sensitive, confidential or personal information"],
            ),
        ],
    )
    def test_it_says(self, subject, phrases):
        """Each subject of the notice is there."""
        said = words()
        for phrase in phrases:
            assert phrase in said, subject

    def test_it_never_says_anonymous(self):
        """Free text is not (GDPR, recital 26)."""
        assert "anonym" not in words().lower()

    def test_a_contact_is_shown_when_there_is_one(self):
        """And no empty brackets when not."""
        assert "CONTROLLER (privacy@example.org)." in words(contact="privacy@example.org")
        assert "()" not in words()

    @pytest.mark.parametrize("name", ["{audience}", "{0}", "100 % {controller!r}", "{"])
    def test_braces_in_a_name_are_text(self, name):
        """A deployer's name is never a format string."""
        assert f"Responsible: {name}." in words(controller=name)
        assert f"{name} see the cleaned text" in words(audience=name)

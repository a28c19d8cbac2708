from __future__ import annotations

import hashlib
import re

import pytest

from voting.notice import VERSION, make_notice, notice_of
from voting.settings import Settings

GOLDEN = {
    "1": "7b17bb6b0b51cdab69b20ffead8b5ea3f44545de8ca5829fad51888a9459e665",
    "2": "b5f7cdf1782e15ae18629dedf014c3dd957e1c1a914f514827c5e86c9643719f",
}
"""SHA-256 of each version's words with the names below. A changed word needs a new version and a new line here.

Of the second one it is of all that it may say of how long things are kept; where it says nothing, it has the words of
the first.
"""


def words(**changes):
    notice = make_notice(**({"controller": "CONTROLLER", "audience": "AUDIENCE"} | changes))
    return " ".join(notice.paragraphs)


class TestVersion:
    """A record says which words its voter had read."""

    def test_the_words_belong_to_their_version(self):
        """Whoever changes a word has to raise VERSION: then add the new fingerprint, and leave the old ones."""
        notices = [
            make_notice("CONTROLLER", "AUDIENCE", "CONTACT", retention_days=all_of_it, content_days=texts)
            for all_of_it, texts in ((None, None), (400, None), (None, 180), (400, 180))
        ]
        told = "\n\n\n".join(one.sha256 for one in notices)
        assert hashlib.sha256(told.encode()).hexdigest() == GOLDEN[VERSION]
        assert list(GOLDEN)[-1] == VERSION
        assert notices[0].sha256 == GOLDEN["1"]

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

    @pytest.mark.parametrize(
        ("retention_days", "content_days", "says"),
        [
            (None, None, ""),
            (
                400,
                None,
                "**We delete all of it 408 days after your vote at the latest.** What was published until then",
            ),
            (
                None,
                180,
                "**We delete the texts 188 days after your vote at the latest**: prompts, responses, files and",
            ),
            (2_000, 180, "The rest we delete 2,008 days after your vote at the latest."),
            (180, 180, "**We delete all of it 188 days after your vote at the latest.**"),
            (30, 180, "**We delete all of it 38 days after your vote at the latest.**"),
        ],
    )
    def test_how_long(self, retention_days, content_days, says):
        """As it is set, and by the day on which the store has done it; what goes with the rest is not told twice."""
        notice = make_notice("CONTROLLER", "AUDIENCE", retention_days=retention_days, content_days=content_days)
        assert says in notice.how_long
        assert bool(notice.how_long) == bool(says)
        assert ("texts" in notice.how_long) == (content_days is not None and content_days < (retention_days or 10_000))
        assert ("technical details, stay" in notice.how_long) == (retention_days is None and content_days is not None)
        assert not says or notice.how_long in notice.paragraphs
        assert all(notice.paragraphs)

    def test_of_settings(self):
        """Names and days as they are set: whoever hands on the settings forgets neither."""
        names = {"controller": "CONTROLLER", "audience": "AUDIENCE", "contact": "CONTACT"}
        days = {"retention_days": 365, "content_days": 30}
        assert notice_of(Settings(notice=names, store=days)) == make_notice(**names, **days)

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

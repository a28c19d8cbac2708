"""Who is spoken to."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.users.finder import USERNAME
from voting.screening.personal.users.mentions import find_mentions


class TestFindMentions:
    """Beside words of talk."""

    @pytest.mark.parametrize(
        ("text", "handle"),
        [
            ("@nick pls", "@nick"),
            ("@Max can you look?", "@Max"),
            ("ok @noodle thanks", "@noodle"),
            ("thanks @bo", "@bo"),
            ("#family @meg", "@meg"),
            ("ok @Priya Nair thanks", "@Priya"),
            ("@Jonas kannst du das prüfen?", "@Jonas"),
            ("gracias @lucia por todo", "@lucia"),
            ("lol @teapot you are late", "@teapot"),
            ("sorry @kate.b, was asleep", "@kate.b"),
        ],
    )
    def test_hit(self, text: str, handle: str) -> None:
        """Whatever the word is, if it has no capital."""
        assert found(USERNAME, text) == [handle]

    @pytest.mark.parametrize(
        "text",
        [
            "@everyone pls",
            "ok @here",
            "@Override public String toString()",
            "@dataclass\nclass A:\n    x: int",
            "Why is @observable not updating?",
            "thanks, @Transactional fixed it",
            "@Component can you explain it?",
            "@media screen and (max-width: 3px)",
            "ok @types/node is installed",
            "please add @babel to the list",
            "@param name the user\n@return you",
            "ok @cached is a decorator",
            f"ok @{'a' * 40}",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Decorators, rules, scopes, tags; who is everybody."""
        assert [text[one.start : one.end] for one in find_mentions(text)] == []

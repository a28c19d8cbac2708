"""Patterns and entity types of an operator's own."""

import pytest
from pydantic import ValidationError

from tests.voting.screening.samples import say
from voting.identity import Identity
from voting.screening.engine import Engine
from voting.screening.own_patterns import own_recognisers, own_types
from voting.screening.registry import check_registry
from voting.settings import ScreeningSettings

SETTINGS = ScreeningSettings(patterns=("TICKET=TCK-[0-9]{6}", "USERNAME=\\bzz_[a-z]+"), threshold=1.0)


class TestOwnPatterns:
    """`screening.patterns`."""

    def test_found_numbered_and_idempotent(self) -> None:
        """Under the operator's type and one of ours; a second screening changes nothing."""
        check_registry(own_recognisers(SETTINGS), own_types(SETTINGS))
        engine = Engine(SETTINGS, own_recognisers(SETTINGS), "test")
        once = engine.screen(say("TCK-123456 by zz_mara"), ["TCK-123456 and TCK-654321"], Identity())
        assert once.conversation.turns[0].content == "<TICKET_1> by <USERNAME_1>"
        assert once.responses == ("<TICKET_1> and <TICKET_2>",)
        assert {one.explanation for one in once.findings} == {"Matches a pattern of this app's operator."}
        twice = engine.screen(once.conversation, once.responses, Identity())
        assert (twice.responses, twice.findings) == (once.responses, ())

    def test_placeholder_of_an_unknown_type_is_text(self) -> None:
        """Without the pattern it hides nothing."""
        engine = Engine(ScreeningSettings(deny=("ticket",)), (), "test")
        assert engine.screen(say("<TICKET_1>"), [], Identity()).conversation.turns[0].content == "<<MASKED_1>_1>"

    @pytest.mark.parametrize(
        ("pattern", "rule"),
        [
            ("TCK-[0-9]", "TYPE=PATTERN"),
            ("ticket=x", "TYPE=PATTERN"),
            ("TICKET=", "TYPE=PATTERN"),
            ("TICKET_1=x", "TYPE=PATTERN"),
            ("TICKET=(?=x)", "RE2"),
            ("TICKET=[", "RE2"),
            ("TICKET=x*", "empty"),
        ],
    )
    def test_bad_pattern_is_refused_at_start(self, pattern: str, rule: str) -> None:
        """By its rule."""
        with pytest.raises(ValidationError, match=rule):
            ScreeningSettings(patterns=(pattern,))

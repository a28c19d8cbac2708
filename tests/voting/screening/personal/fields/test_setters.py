"""What code sets by a call."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener
from voting.screening.personal.fields.setters import setters


def found(text: str) -> list[tuple[str, str]]:
    """The types and values of a text, in order."""
    return [(one.field.entity_type, text[one.start : one.end]) for one in setters(text)]


class TestSetters:
    """By the call's name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('c.setCity("Leicester");', ("LOCATION", "Leicester")),
            ("$user->set_city('Leicester');", ("LOCATION", "Leicester")),
            ('User.builder().city("Leicester").build()', ("LOCATION", "Leicester")),
            ('c.setDateOfBirth("1999-12-03")', ("DATE_OF_BIRTH", "1999-12-03")),
            ('c.setBirthDate(LocalDate.parse("1999-12-03"))', ("DATE_OF_BIRTH", "1999-12-03")),
            ("c.setAge(34)", ("AGE", "34")),
            ('b.withPassportNumber("533401872")', ("PASSPORT", "533401872")),
            ('c.setUsername("marta_k")', ("USERNAME", "marta_k")),
        ],
    )
    def test_hit(self, text: str, expected: tuple[str, str]) -> None:
        """With a word for setting, or without one where the name means nothing else."""
        assert found(text) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            'chart.setTitle("Sales")',
            'conn.username("marta_k")',
            'item.id("7f3a-11")',
            "x.setAge(400)",
            "x.setCity(34)",
            "x.setCustomerNumber(341)",
            'screen.getByLabel("City")',
            'setCity("Leicester")',
            'x.setCity("Leicester", 3)',
            'x.setCity("null")',
            "x.setCity(\"Leicester')",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other calls, values of another form."""
        assert found(text) == []

    def test_what_may_mean_something_else_needs_another(self, screener: Screener) -> None:
        """A state may be an order's; beside a birth it is somebody's."""
        assert of_type(screener, 'order.setState("Utah");', "LOCATION") == []
        text = 'c.setDateOfBirth("1999-12-03"); c.setState("Utah");'
        assert of_type(screener, text, "LOCATION") == ["Utah"]

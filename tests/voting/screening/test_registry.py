import pytest

from tests.voting.screening.samples import recogniser
from voting.screening.registry import RECOGNISERS, check_registry


class TestRegistry:
    """Rules of the registry."""

    def test_shipped_registry_is_sound(self) -> None:
        """Unique names, declared types, a sentence for the voter."""
        check_registry()
        for one in RECOGNISERS:
            assert one.explanation.endswith(".")
            assert one.explanation[0].isupper()
            assert all(literal == literal.lower() for literal in one.literals)

    def test_double_name_and_unknown_type(self) -> None:
        """Refused at start."""
        with pytest.raises(ValueError, match="twice"):
            check_registry((recogniser(), recogniser()))
        with pytest.raises(ValueError, match="undeclared"):
            check_registry((recogniser(entity_type="SURPRISE"),))

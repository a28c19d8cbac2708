"""Addresses of countries' forms, always the same; a stand-in for Faker, which the tests do without."""

import random
import sys
from types import SimpleNamespace

import pytest

from voting.screening.names.addresses.learnt.others import Others


class _Maker:
    """Of one country."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._draw = random.Random()

    def seed_instance(self, seed: int) -> None:
        """As Faker's."""
        self._draw = random.Random(seed)

    def street_address(self) -> str:
        """A street in two lines."""
        return f"{self._draw.randint(1, 99)} Elm Row\nFlat {self.locale}"

    def city(self) -> str:
        """A town."""
        return "Anytown"

    def address(self) -> str:
        """The whole in lines."""
        return f"{self.street_address()}\n{self.city()}"


class _Italian(_Maker):
    """Whose towns come out of a set."""

    def city(self) -> str:
        """In another order each time."""
        raise AssertionError("a town out of a set")

    def postcode_city_province(self) -> str:
        """A town out of a list."""
        return "40121, Bologna (BO)"

    def address(self) -> str:
        """The whole in lines."""
        return f"{self.street_address()}\n{self.postcode_city_province()}"


@pytest.fixture(autouse=True)
def _faker(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(locale: str) -> _Maker:
        return (_Italian if locale == "it_IT" else _Maker)(locale)

    monkeypatch.setitem(sys.modules, "faker", SimpleNamespace(Faker=made))  # type: ignore[arg-type]


class TestOthers:
    """By language."""

    def test_always_the_same(self) -> None:
        """Wholes, streets alone, streets with a town."""
        one, two = ([Others(random.Random(1)).of("de") for _ in range(2)] for _ in range(2))
        assert one == two
        others = Others(random.Random(1))
        made = [others.of("de") or "" for _ in range(60)]
        assert {"Anytown" in address for address in made} == {True, False}
        assert any("\n" in address for address in made)

    def test_towns_come_in_one_order(self) -> None:
        """Italy's are never drawn from its set."""
        others = Others(random.Random(2))
        made = [others.of("it") or "" for _ in range(60)]
        assert any(address.endswith(", 40121, Bologna (BO)") and "\n" not in address for address in made)

    def test_other_languages(self) -> None:
        """None."""
        assert Others(random.Random(1)).of("ja") is None

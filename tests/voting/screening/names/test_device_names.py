"""Whose a device is."""

import pytest

from voting.screening.names.device_names import device_names
from voting.screening.names.gazetteer import package_gazetteer


def found(text: str) -> list[str]:
    """The names of a text, in order."""
    return [text[name.start : name.end] for name in device_names(text, package_gazetteer())]


class TestDeviceNames:
    """Given names in what devices are called in a network."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("greta@Gretas-MacBook-Pro ~ % ls", "Greta"),
            ("hostname GRETAS-MACBOOK-PRO", "GRETA"),
            ("ping Gretas-iPhone.local", "Greta"),
            ("host: greta-thinkpad", "greta"),
            ("Johns-MacBook-Air-2.local", "John"),
            ("james-laptop is back", "james"),
        ],
    )
    def test_hit(self, text: str, name: str) -> None:
        """The name without the genitive's s, where the whole word is none."""
        assert found(text) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "dell-laptop, work-laptop, my-macbook and the-iphone",
            "docker-desktop, github-desktop, jupyter-notebook, kde-desktop",
            "x.greta-laptop, pre-greta-laptop",
            "greta-laptops",
            "-laptop",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Makers, purposes, products, and what goes on at either side."""
        assert found(text) == []

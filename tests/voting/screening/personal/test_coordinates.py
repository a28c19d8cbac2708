"""Geographic coordinates."""

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.personal.coordinates import COORDINATES


class TestCoordinates:
    """Where somebody is."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("I'm at 40.712776, -74.005974 now", ["40.712776, -74.005974"]),
            ("https://maps.google.com/?q=40.7127,-74.0059", ["40.7127,-74.0059"]),
            ("https://www.google.com/maps/@52.5200,13.4050,15z", ["52.5200,13.4050"]),
            ("geo:37.786971,-122.399677", ["37.786971,-122.399677"]),
            ("GPS 51°30'26.5\"N 0°07'39.9\"W here", ["51°30'26.5\"N 0°07'39.9\"W"]),
            ('"lat": 48.858370, "lng": 2.294481', ["2.294481", "48.858370"]),
            ("latitude=52.2323", ["52.2323"]),
            ("meet me near [-33.8688,151.2093] at noon", ["-33.8688,151.2093"]),
            ("it says 48.85837, 2.29448", ["48.85837, 2.29448"]),
            ("what3words ///filled.count.soap", ["filled.count.soap"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """The pair, or each labelled number."""
        assert gate(COORDINATES, text)
        assert sorted(found(COORDINATES, text)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "matrix [1.5, 2.25] and (3.14159, 2.71828)",
            "pi is 3.14159265, e is 2.71828182",
            "weights = [0.123456, 0.654321]",
            "97.1234, 12.3456 is no latitude",
            "loss 0.1234, accuracy 0.9876",
            "turn 90° and 45°",
            "20 °C to 30 °C",
            "version 10.123, 20.456",
            "lat. for latin",
            "foo.bar.baz",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Other numbers."""
        assert found(COORDINATES, text) == []

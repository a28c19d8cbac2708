"""Passwords that code puts into a text, and ones beside a name of one letter."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.secrets.formatted import FORMATTED


class TestFormatted:
    """Templates with their arguments, two variables."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('url = "pg://{}:{}@{}/files".format(\n    "keeper", "calf^skin", "pg3")', ["keeper", "calf^skin"]),
            ('[NSString stringWithFormat:@"%@:%@", @"oar-app", @"slideFinish"]; // Basic', ["oar-app", "slideFinish"]),
            ('fmt.Sprintf("%s:%s@tcp(%s)/x", "ledger", "moss-fern", host)', ["ledger", "moss-fern"]),
            ('"%s://%s:%s@%s" % ("amqp", "bunny", "karotte", host)', ["bunny", "karotte"]),
            ('String.format("%s:%s", "milo", "pfeffer!").getBytes() // base64', ["milo", "pfeffer!"]),
            ("var u = 'shed2';\nvar p = 'rivet-Spark';", ["shed2", "rivet-Spark"]),
            ('{"u": "jonte", "p": "blåbär33"}', ["jonte", "blåbär33"]),
            ('$nutzer = "web_44";\n$geheim = "Zaun*gast";', ["web_44", "Zaun*gast"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Who signs in, and with what."""
        assert found(FORMATTED, text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            '"%s:%s" % ("views.py", "render")',
            '"{}:{}".format(host, port)',
            '"image {}:{}".format("nginx", "stable")',
            'log("%s:%s@%s", name, tag, digest)',
            'let p = "abcdef"',
            "u = x; p = y",
            '{"u": "jonte", "p": "${PASSWORD}"}',
            '{"user": "Name", "pass": "Please enter your password"}',
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Places in files, variables, labels."""
        assert found(FORMATTED, text) == []

"""Digests that tests expect, commits, places in memory, ids that a service shows, and tokens that look like them."""

import pytest

from tests.voting.screening.samples import drawn, of_type
from voting.ports import Screener

HEX = "0123456789abcdef"
MD5, SHA1, SHA256 = (drawn(length, HEX) for length in (32, 40, 64))


class TestPublicTokens:
    """By their form and by what stands around."""

    @pytest.mark.parametrize(
        "text",
        [
            f'assertEquals("{MD5}", Hash.md5("fox"));',
            f'assert_eq!(hash, "{MD5}");',
            f'expect(hash).toEqual("{SHA1}");',
            f'expected = "{MD5}"\nassert md5_hash(b"fox") == expected',
            f'assertEquals("{SHA256}", sha256("abc"));',
            'const PNG = "89504e470d0a1a0a"',
            f'const GENESIS = "{"0" * 10}{SHA256[10:]}"',
            f'Fixes: {SHA1[:12]} ("crypto: handle short key in setkey()")',
            f"Finding:     password = REDACTED\nCommit:      {SHA1}",
            "Segfault at 000055d0c4a011b9",
            "[<ffffffff81a0c2d4>] schedule+0x24/0x80",
            f"$ docker inspect web | jq '.[0].Id'\n\"{SHA256}\"",
            f'{{"id": "evt_1{drawn(23)}", "object": "event"}}',
            f'"id": "pi_3{drawn(23)}",',
            f'"id": "card_1{drawn(23)}",',
            f'"id": "sub_1{drawn(23)}",',
            f'"uri": "spotify:track:{drawn(22)}"',
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Everybody may see them."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            (f'assert token == "{MD5}"', MD5),
            (f'secret = "{SHA1}"', SHA1),
            (f'apiKey: "{MD5}"', MD5),
            (f"Fixes the login: my token is {SHA1[:16]}", SHA1[:16]),
            (f'"client_secret": "pi_3{drawn(23)}_secret_{drawn(20)}"', f"pi_3{drawn(23)}_secret_{drawn(20)}"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """What is given to a name of a secret stays one."""
        assert of_type(screener, text, "SECRET") == [value]

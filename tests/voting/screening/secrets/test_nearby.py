"""Short drawn tokens beside a word for a key."""

import pytest

from tests.voting.screening.samples import drawn, found
from voting.screening.secrets.nearby import NEARBY
from voting.screening.secrets.randomness import looks_drawn

KEY = "q7R2x" + "9Lm4Tz"


class TestNearby:
    """A token counts by what its line says."""

    @pytest.mark.parametrize(
        "text",
        [
            "here's my zephyr key {}, it's rejected",
            "use {} as the token",
            "client.configure(token_value_is, '{}')",
            "Mein Schlüssel dort: {}",
            "mój klucz to {} i nie działa",
            "APIキーは {} です",
            "Your new API key\n{}\n",
            "| API key | {} |",
            "401 with credentials {}",
            "{} is my licence, why is it refused",
        ],
    )
    def test_hit(self, text: str) -> None:
        """The token alone is found."""
        assert found(NEARBY, text.format(KEY)) == [KEY]

    @pytest.mark.parametrize("text", ["my key {}", "{} as a {padding} password", "lıcence {}", "key {word} {}"])
    def test_among_many_tokens(self, text: str) -> None:
        """Where most have no word near, the one that has is found, with the word as far away as it may be."""
        others = "part v1234567 is out of stock\n" * 40
        told = text.format(KEY, padding="very " * 8, word="x" * 90)
        assert found(NEARBY, f"{others}{told}\n{others}") == [KEY]

    @pytest.mark.parametrize("token", ["zx81-kk22-pp90", "hG7-22k-LLp"])
    def test_grouped(self, token: str) -> None:
        """Short groups with hyphens between them."""
        assert found(NEARBY, f"the export key {token} is refused") == [token]

    @pytest.mark.parametrize(
        "text",
        [
            "the key of us-east-1a and node-14-lts",
            f"the part {KEY} is out of stock",
            f"a word for a key\n\nand far from it {KEY}",
            "the key of sha256 and base64url in python3.11",
            "keys since 2024-11-23T12:30 of v2.10.3",
            "key: test_user_profile_2024",
            f"commit {drawn(12, '0123456789abcdef')} renames the token",
            "token 12345678 and key abcdefgh",
            "the keys F1 to F12, Ctrl2 and x86_64",
            "authorized_keys in /home/user01/.ssh2/",
            "your-key-1a2b3c4d-here",
            f"SENTRY_KEY\nGIT_SHA={drawn(20, '0123456789abcdef')}",
            "at refreshToken (auth.7f3c9e1b.js:2:18841)",
            "the login chunk main-7f3c9e1b.chunk.js.map is missing",
            'name="password"\n\nxx\n------WebKitFormBoundary7MA4YWxkTrZu0gW--',
            "PublicKeyToken=b77a5c561934e0",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """No such word near, or a token that was written."""
        assert found(NEARBY, text) == []

    def test_after_many_others(self) -> None:
        """A long list is left at once only where no such word is anywhere."""
        others = f"{KEY}x4\n" * 60
        assert found(NEARBY, f"{others}\nuse {KEY} as the token") == [KEY]
        assert found(NEARBY, f"{others}\nuse {KEY} as it is") == []

    @pytest.mark.parametrize("length", [12, 16, 20])
    def test_most_drawn_tokens_look_so(self, length: int) -> None:
        """Seven of ten of whatever alphabet."""
        for alphabet in ("0123456789abcdef", "abcdefghijklmnopqrstuvwxyz0123456789", ""):
            tokens = [drawn(length, *([alphabet] if alphabet else []), seed=seed) for seed in range(100)]
            assert sum(map(looks_drawn, tokens)) >= 70

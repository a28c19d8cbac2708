"""Constants that are called as their values are, pins of boards, conditions, and values that look like them."""

import pytest

from tests.voting.screening.samples import of_type
from voting.ports import Screener


class TestNamesAgain:
    """As code declares them."""

    @pytest.mark.parametrize(
        "text",
        [
            "const PASSWORD_MISMATCH = 'passwordMismatch';",
            'static final String PASSWORD_RESET = "passwordReset"',
            'const secretMenuId = "secret_menu";',
            'private string secretDoorTag = "SecretDoor";',
            'export const TOKEN_EXPIRED = "token_expired";',
            "#define SECRET_SAUCE_RATIO 0.618",
            "pin_keypad: control",
            "secret_backend: vault",
            "secret_engine: kv-v2",
            "    pin: GPIO4",
            "led_pin: GPIO2",
            '"pin": "GPIO4"',
            "data_pin: PB12",
            "clk_pin: P1.04",
            "a castle at dawn, oil painting --seed 918273 --ar 16:9",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """The name over again, a backend, a pin that is soldered, the seed of a picture."""
        assert of_type(screener, text, "SECRET") == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ('blue_horse_password = "blue-horse"', "blue-horse"),
            ('admin_password: "adminpass77"', "adminpass77"),
            ("pin: 4711", "4711"),
            ("door_pin: PB1244", "PB1244"),
            ("vault_pass: control77", "control77"),
            ("pin_pad_code: 4471", "4471"),
            ("Server=a;Password = hunter2 ;", "hunter2"),
            ('const secret = isProd ? "Zx81-Moorland" : "dev";', "Zx81-Moorland"),
            ('String password = debug ? "test" : "Zx81-Moorland";', "Zx81-Moorland"),
        ],
    )
    def test_hit(self, screener: Screener, text: str, value: str) -> None:
        """Part of the name without a word for a secret, a number, one of two literals."""
        assert of_type(screener, text, "SECRET") == [value]

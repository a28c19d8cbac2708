"""The texts that values of many countries are put into."""

import re

from benchmarks.screening.locales import LOCALES, TEXTS, TYPES, count, planted_in

SLOT = re.compile(r"(?<!\{)\{([A-Z0-9]+)\}")


class TestTexts:
    """Templates and slots."""

    def test_every_slot_has_a_type_and_every_language_a_locale(self) -> None:
        """So that a value can be counted, and no type is without a text."""
        slots = {slot for texts in TEXTS.values() for text in texts for slot in SLOT.findall(text)}
        assert slots == set(TYPES)
        assert set(TEXTS) == set(LOCALES)


class TestCount:
    """What counts as masked and as named."""

    def test_nine_tenths_and_the_right_type(self) -> None:
        """A value that is masked by half or by another type is told apart."""
        text = planted_in("{PHONE} and {PHONE} of {PERSON}", "en", lambda kind: kind[:5] + "12345")
        spans = {
            (low, high): kind
            for (low, high, _), kind in zip(text.spans, ("PHONE_NUMBER", "UUID", "PERSON"), strict=True)
        }

        def find(_: str) -> list[tuple[int, int, str]]:
            return [(low, high - 5 * (kind == "PERSON"), kind) for (low, high), kind in spans.items()]

        counts = count(find, [text])
        assert counts["PHONE"] == {"values": 2, "masked": 2, "named": 1}
        assert counts["names"] == {"values": 1, "masked": 0, "named": 0}

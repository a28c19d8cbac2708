"""Slots of the written texts."""

from __future__ import annotations

import base64
import random
import re

import pytest

from benchmarks.screening import slots
from benchmarks.screening.keys import KEYS
from benchmarks.screening.patterns import drawn
from benchmarks.screening.slots import SlotError, Slots, forms, misspelt


class TestSlots:
    """A slot gives what it names, and the same for a seed."""

    def test_the_same_seed_gives_the_same_values(self) -> None:
        """Figures of two runs are of the same texts."""
        one, same, other = (Slots(seed, closed=False) for seed in ("a", "a", "b"))
        assert one.fill("{{secret:github_pat}}") == same.fill("{{secret:github_pat}}")
        assert one.fill("{{secret:hex40}}") != other.fill("{{secret:hex40}}")

    def test_a_number_repeats_a_value(self) -> None:
        """Without one, or with another, a slot is drawn anew."""
        filled = Slots("a", closed=False)
        first = filled.fill("{{card:visa=1}}")
        assert filled.fill("{{card:visa=1}}") == first
        assert filled.fill("{{card:visa=2}}") != first
        assert filled.fill("{{card:visa}}") != filled.fill("{{card:visa}}")

    def test_a_form_parts_a_number(self) -> None:
        """Also where the value is repeated in another form."""
        filled = Slots("a", closed=False)
        spaced = filled.fill("{{card:visa/spaced=1}}")
        assert re.fullmatch(r"4\d{3}( \d{4}){3}", spaced)
        assert filled.fill("{{card:visa/plain=1}}") == spaced.replace(" ", "")
        assert re.fullmatch(r"3\d{3}-\d{6}-\d{5}", filled.fill("{{card:amex/dashed}}"))
        assert re.fullmatch(r"DE\d\d( \d{4}){4} \d\d", filled.fill("{{iban:DE/spaced}}"))
        assert re.fullmatch(r"756\d{10}", filled.fill("{{id:ch_ahv/plain}}"))

    @pytest.mark.parametrize(
        ("slot", "form"),
        [
            ("{{secret:alnum40}}", "[A-Za-z0-9]{40}"),
            ("{{noise:hex7}}", "[0-9a-f]{7}"),
            ("{{noise:base64_44}}", "[A-Za-z0-9+/]{43}="),
            ("{{noise:uuid}}", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            ("{{coin:eth}}", "0x[0-9a-f]{40}"),
        ],
    )
    def test_general_kinds_have_their_length(self, slot: str, form: str) -> None:
        """The number is the length as written."""
        assert re.fullmatch(form, Slots("a", closed=False).fill(slot))

    @pytest.mark.parametrize(
        "slot", ["{{card:nocard}}", "{{what:ever}}", "{{secret:novendor}}", "{{id:xx}}", "{{card}}"]
    )
    def test_refuses_unknown_names(self, slot: str) -> None:
        """A misspelt slot would stand in the text as it is."""
        with pytest.raises(SlotError):
            Slots("a", closed=True).fill(slot)

    def test_closed_forms_are_for_closed_texts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An open text that named one would tell a form that rules must not know."""
        monkeypatch.setattr(slots, "forms", lambda part: {"only_closed": "xy[0-9]{9}"} if part == "closed" else {})
        assert Slots("a", closed=True).fill("{{secret:only_closed}}").startswith("xy")
        with pytest.raises(SlotError):
            Slots("a", closed=False).fill("{{secret:only_closed}}")

    def test_tells_what_is_no_slot_from_what_is_misspelt(self) -> None:
        """Templates of other tools are text."""
        assert not misspelt("${{ secrets.TOKEN }} {{ .Values.x }} {{name}} {{card:visa}}")
        assert misspelt("{{card:visa=}}")
        assert misspelt("{{iban:DE/grouped}}")

    def test_every_form_can_be_drawn(self) -> None:
        """Open and closed ones; each is a pattern that `re` reads in the same way. Fails without telling the form."""
        for part in ("open", "closed"):
            for number, form in enumerate(forms(part).values()):
                value = drawn(form, random.Random(number))
                fits = re.fullmatch(form, value) is not None and len(value) >= 8
                assert fits, f"form {number} of {part}"

    def test_no_form_is_in_both_parts(self) -> None:
        """A name means one thing."""
        both = len(forms("open").keys() & forms("closed").keys())
        assert both == 0

    @pytest.mark.parametrize("name", KEYS)
    def test_keys_are_drawn_from_the_seed(self, name: str) -> None:
        """The same seed, the same key; another, another."""
        assert KEYS[name](random.Random(1)) == KEYS[name](random.Random(1)) != KEYS[name](random.Random(2))

    def test_tokens_decode(self) -> None:
        """A JSON web token's first part says how it is signed; Basic holds a colon."""
        head = KEYS["jwt"](random.Random(1)).split(".")[0]
        assert b'"alg"' in base64.urlsafe_b64decode(head + "==")
        assert b":" in base64.b64decode(KEYS["basic"](random.Random(1)))

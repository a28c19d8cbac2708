"""Numbers with check digits."""

from __future__ import annotations

import random

import pytest
from stdnum import bitcoin, iban, luhn
from stdnum.de import idnr

from benchmarks.screening.numbers import CARDS, IBANS, NATIONAL, account, card, coin, national, vehicle


class TestNumbers:
    """Every number holds its check."""

    @pytest.mark.parametrize("network", CARDS)
    def test_cards_hold_luhn(self, network: str) -> None:
        """A card that fails it would be no card to anybody."""
        assert all(luhn.is_valid(card(network, random.Random(seed))) for seed in range(20))

    @pytest.mark.parametrize("country", IBANS)
    def test_ibans_are_valid(self, country: str) -> None:
        """By mod 97, by length and by the country's own digits."""
        assert all(iban.is_valid(account(country, random.Random(seed))) for seed in range(3))

    @pytest.mark.parametrize("name", NATIONAL)
    def test_national_numbers_end(self, name: str) -> None:
        """A form that the check never accepts would be drawn for ever; two seeds give two numbers."""
        assert national(name, random.Random(1)) != national(name, random.Random(2))

    def test_national_numbers_are_checked(self) -> None:
        """As python-stdnum has it."""
        assert all(idnr.is_valid(national("de_idnr", random.Random(seed))) for seed in range(5))

    @pytest.mark.parametrize("name", ["btc", "btc_bech32"])
    def test_coins_hold_their_checksum(self, name: str) -> None:
        """Base58Check and BIP 173."""
        assert all(bitcoin.is_valid(coin(name, random.Random(seed))) for seed in range(50))

    def test_vehicles_hold_their_check_digit(self) -> None:
        """49 CFR 565.15: the weighted sum is 0 mod 11 with the ninth place left out; no I, O or Q."""
        number = vehicle(random.Random(1))
        values = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", "123456781234579234567890123456789", strict=True))
        weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
        rest = sum(int(values[one]) * weight for one, weight in zip(number, weights, strict=True)) % 11
        assert number[8] == "0123456789X"[rest]

"""Addresses behind a label."""

import pytest

from tests.voting.screening.names.addresses.conftest import longest
from voting.screening.names.addresses.finder import Addresses


class TestLabelled:
    """Addresses behind a label."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Delivery address: Hollins End 4, Wharfe. Thanks", "Hollins End 4, Wharfe"),
            ("kargo adresi: Lale Sitesi B Blok 4, Bodrum", "Lale Sitesi B Blok 4, Bodrum"),
            ("Endereço de entrega: Sítio Boa Vista 12, Atibaia. O sistema corta", "Sítio Boa Vista 12, Atibaia"),
            ("Домашний адрес: Лесная 14, Пермь", "Лесная 14, Пермь"),
            ("Address: Elm 61, Liverpool   DOB: 4/4/1988   Sex: F", "Elm 61, Liverpool"),
            ("Address: 61 Hope St, Liverpool Age: 41", "61 Hope St, Liverpool"),
            ("Adresse: Lindenstr. 5, Kassel  Geburtsdatum: 3.4.1980", "Lindenstr. 5, Kassel"),
            ("Adres: Lale Sk. No: 4 Kat: 2 D: 5, Bodrum", "Lale Sk. No: 4 Kat: 2 D: 5, Bodrum"),
        ],
    )
    def test_hit(self, addresses: Addresses, text: str, address: str) -> None:
        """Up to the end of the sentence."""
        assert longest(addresses, text) == address

    @pytest.mark.parametrize(
        "text",
        [
            "IP address: Host 10, Subnet 24",
            "Email address: Anna 4 at Example",
            "Memory address: Bank 3, Row 7",
            "Address: see the form, page 4",
            "Address: This is the first of 3 lines",
            "address: string, 255",
            "Address: Tom",
            "Adresse: unbekannt",
            "Wallet address: Main 3, Spare 4",
        ],
    )
    def test_near_miss(self, addresses: Addresses, text: str) -> None:
        """Other kinds of addresses, sentences, and types."""
        assert longest(addresses, text) == ""

"""Numbers of trades and insurances, by their words."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.personal.numbers_of_trades import NUMBERS_OF_TRADES


def _all(text: str) -> list[str]:
    return [value for one in NUMBERS_OF_TRADES for value in found(one, text)]


class TestNumbersOfTrades:
    """Of people who work for themselves or are insured."""

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("auto-entrepreneur, SIRET 851 204 377 00018, je", "851 204 377 00018"),
            ("mon SIREN : 851204377", "851204377"),
            ("KvK-nummer 72839104, eenmanszaak", "72839104"),
            ("P.IVA 04829301745, forfettario", "04829301745"),
            ("partita iva IT04829301745", "IT04829301745"),
            ("NAF 281234567840, alta", "281234567840"),
            ("mi NSS del IMSS es 4829 10 2938 4", "4829 10 2938 4"),
            ("clave de elector GMCRLS85031209M100", "GMCRLS85031209M100"),
            ("CVU 0000003100048291037562", "0000003100048291037562"),
            ("legajo 48291", "48291"),
            ("n° Pôle emploi 4829103K", "4829103K"),
            ("OV-chipkaart 3528 0482 9105 7362 kwijt", "3528 0482 9105 7362"),
            ("cartão do SUS 700 4829 1057 3629", "700 4829 1057 3629"),
            ("OAB/SP 482.910", "482.910"),
            ("CRM 48291-MG", "48291-MG"),
            ("PIS 120.39485.71-6", "120.39485.71-6"),
            ("título de eleitor 0482 9301 0175, zona 124", "0482 9301 0175"),
            ("V-nummer 281 394 7165, IND", "281 394 7165"),
            ("NAM TREM 8503 1214", "TREM 8503 1214"),
        ],
    )
    def test_hit(self, text: str, number: str) -> None:
        """With its groups."""
        assert _all(text) == [number]

    @pytest.mark.parametrize(
        "text",
        [
            "Boulangerie Duval SARL, SIRET 851 204 377 00018",
            "KvK 72839104, Bakker Bouw B.V.",
            "Fattura di Rossi S.r.l., P.IVA 04829301745",
            "code NAF 6201Z, Salesforce CRM 2024, CRM 10000 Kunden",
            "sus 4 hijos, nis 3, ocr 300 dpi, pis 12",
            "título 2024, legajo 12, V-Nummer 12",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Of firms, of trades, of programs, too short."""
        assert _all(text) == []

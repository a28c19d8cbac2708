"""Payment cards of all issuers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.screening.samples import found
from voting.screening.personal.credit_card import CREDIT_CARD, passes_luhn


def with_check_digit(beginning: str, length: int) -> str:
    """A card number that begins so and passes Luhn's check."""
    body = (beginning + "7349026185" * 2)[: length - 1]
    return next(body + digit for digit in "0123456789" if passes_luhn(body + digit))


class TestCreditCard:
    """Cards of all issuers."""

    @pytest.mark.parametrize(
        ("beginning", "length", "issuer"),
        [
            ("4", 13, "Visa"),
            ("4", 16, "Visa"),
            ("4", 19, "Visa"),
            ("51", 16, "Mastercard"),
            ("2221", 16, "Mastercard, 2-series"),
            ("2720", 16, "Mastercard, 2-series"),
            ("34", 15, "American Express"),
            ("2131", 15, "JCB"),
            ("3528", 16, "JCB"),
            ("6011", 16, "Discover"),
            ("305", 14, "Diners"),
            ("5018", 12, "Maestro"),
            ("6759", 19, "Maestro"),
            ("62", 17, "UnionPay"),
            ("2204", 16, "Mir"),
        ],
    )
    def test_issuer(self, beginning: str, length: int, issuer: str) -> None:
        """Each length of each issuer is found, bare after the word and in groups of four."""
        number = with_check_digit(beginning, length)
        assert found(CREDIT_CARD, f"card {number}.") == [number], issuer
        grouped = " ".join(number[start : start + 4] for start in range(0, length, 4))
        assert found(CREDIT_CARD, f"paid with {grouped} today") == [grouped], issuer
        assert found(CREDIT_CARD, grouped.replace(" ", "-")) == [grouped.replace(" ", "-")], issuer

    @pytest.mark.parametrize("sign", ["_", "/", " / ", " | ", "\n", "\r\n"])
    def test_other_signs_between_four_groups(self, sign: str) -> None:
        """Where a word says that it is a card: figures of a table or of several years stand so, too."""
        number = sign.join(("4539", "1488", "0343", "6467"))
        assert found(CREDIT_CARD, f"my visa card: {number}, 09/28") == [number, "09/28"]
        assert found(CREDIT_CARD, f"output of the run: {number}") == []
        assert found(CREDIT_CARD, f"my visa card: {number}{sign}2028") == ([] if sign == "_" else [number])
        assert found(CREDIT_CARD, f"my visa card: {sign.join(('4539', '1488', '0343', '6468'))}") == []

    @pytest.mark.parametrize(
        ("after", "expected"),
        [
            (", 09/28, 123 and", ["09/28", "123"]),
            (" exp 09/2028 cvv 4821.", ["09/2028", "4821"]),
            (" | 09/28 |", ["09/28"]),
            (", 09/28, 12345", ["09/28"]),
            (", 123 pieces", []),
            (" on 24/12/2025", []),
        ],
    )
    def test_expiry_and_code(self, after: str, expected: list[str]) -> None:
        """What follows the number on the card goes with it."""
        assert found(CREDIT_CARD, f"card 4111 1111 1111 1111{after}")[1:] == expected

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("4111 1111 1111 1112", "wrong check digit"),
            ("0000 0000 0000 0000", "one digit only"),
            ("9" + "0" * 14 + "9", "no issuer"),
            ("ref4111111111111111", "part of an identifier"),
            ("4111 1111 1111", "a Visa of 12 digits does not exist"),
            ("20241123123045", "a time stamp"),
            ("order 3517918943860661", "no issuer, and no word for a card"),
            ("the cards are in boxes, 3517918943860661", "the word is not right before it"),
            ("8.4111 1111.1111 1111", "groups that two signs divide"),
            ("41 11 11 11 11 11 11 11 2F", "some of a file's bytes"),
            ("OID .1.3.6.1.4.1.890.1.5.13.5.11.3.4.1.2", "an object's identifier"),
            ("411 1111 11111 1111", "groups unlike a card's"),
            ("card 4111 1111 1111 1112", "a stand-in with a wrong check digit"),
            ("card 3517 9189 4386 0662", "no issuer, and a wrong check digit"),
            ("card 3742 9180 6453 0141", "more digits than the issuer's cards have"),
            ("card 3742 9180 6453 0142", "likewise"),
            ("card 37429180 6453014", "groups unlike a card's, and a wrong check digit"),
            ("φ ≈ 1.6180339887498948", "a decimal"),
            ("[0.4111111111111111, 0.5]", "a decimal"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """Other long numbers stay."""
        assert found(CREDIT_CARD, text) == [], why

    @pytest.mark.parametrize("word", ["My card is", "Card number:", "Kreditkarte", "Visa", "carte n", "tarjeta:"])
    def test_whoever_the_issuer_is(self, word: str) -> None:
        """Right after a word for a card any number with a right check digit counts."""
        text = f"{word.removesuffix(' n')} 3517918943860661"
        assert found(CREDIT_CARD, text) == ["3517918943860661"]
        assert found(CREDIT_CARD, text.replace("0661", "0662")) == []

    @pytest.mark.parametrize("number", ["3742 918064 53014", "4539-1488-0343-6468"])
    def test_mistyped(self, number: str) -> None:
        """In a card's groups and right behind a word for one the check digit may be wrong."""
        assert found(CREDIT_CARD, f"paid with my card {number}, yesterday") == [number]
        assert found(CREDIT_CARD, f"order {number}, yesterday") == []

    def test_charged(self) -> None:
        """Thirteen digits need a word that they may follow at some distance."""
        assert found(CREDIT_CARD, "charge 4259533312326 please") == ["4259533312326"]
        assert found(CREDIT_CARD, "part 4259533312326 please") == []

    def test_a_field_of_a_row(self) -> None:
        """A row's number and a comma before it, or a full stop that ends a sentence, make it no decimal."""
        for before in ("1,", "item 12. ", "no 12."):
            assert found(CREDIT_CARD, f"{before}4111111111111111") == ["4111111111111111"]

    def test_neighbouring_numbers(self) -> None:
        """A card among other groups of digits is found alone."""
        assert found(CREDIT_CARD, "2024 4111 1111 1111 1111 12 27") == ["4111 1111 1111 1111"]

    @given(st.integers(min_value=0, max_value=10**15 - 1), st.integers(min_value=1, max_value=9))
    def test_one_wrong_digit_is_no_card(self, body: int, change: int) -> None:
        """Luhn's formula notices every single wrong digit."""
        number = with_check_digit(f"4{body:014}", 16)
        assert found(CREDIT_CARD, f"card {number}") == [number]
        assert found(CREDIT_CARD, f"card {number[:-1]}{(int(number[-1]) + change) % 10}") == []

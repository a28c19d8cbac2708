"""What papers and tales hold that is no secret."""

import pytest

from tests.voting.screening.samples import marked
from voting.ports import Screener
from voting.screening.secrets.none_on_paper import is_none_on_paper


def _is_none(text: str) -> bool:
    return is_none_on_paper(*marked(text))


class TestNoneOnPaper:
    """By its form, or by the words before."""

    @pytest.mark.parametrize(
        "text",
        [
            "Box 1 nonemployee compensation: «14,775.00»",
            "Betrag: «14.775,00»",
            "Emp code: masked       Joined: «01-Apr-2024»",
            "in a pullman tin «33x10x10?» a loaf",
            "Twist — Today at 8:«50 PM» joined",
            "new ip 192.0.2.144:«27015» pw masked",
            "a passenger, my colleague. It had «rained». A car",
            "my payslip says tax code «1257L W1», net",
            "the witness is my colleague. It had «rained». A bakkie came",
            'I don\'t love him. He wrote "«tripped»".',
            'held under "«Lang-Fisher» Savings", number below',
        ],
    )
    def test_is_none(self, text: str) -> None:
        """A sum, a day, a tax code, a deed, a quotation, a name."""
        assert _is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "my pin: «1257L»",
            "code: «50 PM»",
            "the door: «27015»",
            "the wifi password it had «rained»",
            'the password? He wrote "«tripped»".',
            'He wrote "«tr1pped-77»".',
            'login under "«Lang-Fisher» Savings"',
            "compensation: «14775»",
        ],
    )
    def test_may_be_one(self, text: str) -> None:
        """Where somebody signs in, and what is no word."""
        assert not _is_none(text)

    def test_in_a_text(self, screener: Screener) -> None:
        """The sum of a form of taxes stays, its payer's account does not."""
        text = "Account number: V-00927\nBox 1 nonemployee compensation: 14,775.00\nBox 4: 0.00\n"
        assert [text[span.start : span.end] for span in screener.find(text)] == ["V-00927"]

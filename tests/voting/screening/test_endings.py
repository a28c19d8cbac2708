"""The signs behind a secret go with it, those of the sentence that could not be its own stay."""

import pytest

from voting.ports import Screener
from voting.screening.endings import ended
from voting.screening.hits import Hit
from voting.screening.recogniser import Kind


def end(text: str, value: str, entity_type: str = "SECRET", *others: str) -> str:
    """The text of the first find once it was ended, where `others` were found too."""
    places = [(text.index(value), value, entity_type), *((text.index(one), one, "PERSON") for one in others)]
    hits = [Hit(at, at + len(one), Kind.SECRET, kind, "rule", "", value=one, key=one) for at, one, kind in places]
    first, *rest = ended(hits, text)
    assert [text[hit.start : hit.end] for hit in rest] == list(others)
    assert (first.value, first.key) == (value, value)  # it keeps its number, whether with the sign or not
    return text[first.start : first.end]


class TestEnded:
    """Finds of secrets in their texts."""

    @pytest.mark.parametrize(
        ("text", "value", "whole"),
        [
            ("it is Daffodil! ok", "Daffodil", "Daffodil!"),
            ("Banananana!! and no", "Banananana", "Banananana!!"),
            ("was it Loch.Ness.3??", "Loch.Ness.3", "Loch.Ness.3??"),
            ("pw MausiForever<3.", "MausiForever", "MausiForever<3"),
            ("<string>gatto+cane=3</string>", "gatto+cane", "gatto+cane=3"),
            ("soup(3) works", "soup", "soup(3)"),
            ("type 2 4 6 8 # then", "2 4 6 8", "2 4 6 8 #"),
            ("gate 2218# ok", "2218", "2218#"),
            ("8 1 1 * now", "8 1 1", "8 1 1 *"),
            ("현관 4862별 이모", "4862", "4862별"),
            ("first pet and I put Mr Tibbles, then tibbles", "Tibbles", "Mr Tibbles"),
            ("I type Osier Bank and it says", "Osier", "Osier Bank"),
            ("We have now used Quiet;Please;2026 there", "2026", "Quiet;Please;2026"),
            ("das alte war sp.sync mit Aktenordner,grau,breit, darf", "Aktenordner", "Aktenordner,grau,breit"),
        ],
    )
    def test_goes_on(self, text: str, value: str, whole: str) -> None:
        """Marks of exclamation, what is hung on with a sign, keys of a keypad."""
        assert end(text, value) == whole

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("code 4471! now", "4471"),
            ("hunter2, and", "hunter2"),
            ("k=abcd&user=jo", "abcd"),
            ("abcd<br>", "abcd"),
            ("**abc4** bold", "abc4"),
            ("*PIN: 4471* is bold", "4471"),
            ("4471 #hashtag", "4471"),
            ("PIN=4471 # the pin of the card", "4471"),
            ("pin = 4471 * 2", "4471"),
            ("PASSWORD=marmalade9 # set by ops", "marmalade9"),
            ("abcd(1, 2)", "abcd"),
            ("abcd", "abcd"),
            ("my pw is Tibbles Please help", "Tibbles"),
            ("Kennwort: Otter Benutzer: jo", "Otter"),
            ("it is Otter. Then", "Otter"),
            ("A5,Mojca Lah,mlah,stopnic,2025", "stopnic"),
            ("Mr Tibbles99 is", "Tibbles99"),
            ("The password is Daffodil Tell me when you are in.", "Daffodil"),
            ("Le mot de passe est Marguerite écrit en bas de la page.", "Marguerite"),
            ("Please put into the file our line row3,hunter22x,monday and", "hunter22x"),
        ],
    )
    def test_stays(self, text: str, value: str) -> None:
        """A sentence's sign behind figures, parameters, tags, bold type, hash tags, calls."""
        assert end(text, value) == value

    def test_of_a_secret_alone_and_up_to_the_next_find(self) -> None:
        """A person's name has no such sign, and nothing is masked twice."""
        assert end("Daffodil! ok", "Daffodil", "PERSON") == "Daffodil"
        assert end("heron=Bo x", "heron", "SECRET", "Bo") == "heron"

    def test_the_screener_asks(self, screener: Screener) -> None:
        """What is masked has its sign with it."""
        text = "my pw is MausiForever<3 thanks"
        assert "MausiForever<3" in [text[span.start : span.end] for span in screener.find(text)]

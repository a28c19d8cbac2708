"""Words that stand for a language, a role, a label, a plant or a ship."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.no_person import greeted, is_no_person


def _is_none(text: str) -> bool:
    return is_no_person(*marked(text))


class TestIsNoPerson:
    """By what stands beside."""

    @pytest.mark.parametrize(
        "text",
        [
            "English, little «Welsh» from my gran",
            "I speak German and «French»",
            "ich spreche etwas «Türkisch»",
            "«Abo» 7f3a-11 kündigen",
            "the dna «kit» is RB-711",
            "«Karta» 4687 3804",
            "partita «iva» 0369",
            "más «IVA». Anticipo",
            "«Auftraggeberin» Anna Vogt",
            "«Hausratpolice» HR 44",
            "ok\n«Cust» rang 14:20",
            "«Agent»: may I have",
            "ok\n«Agent» Mireille: may I",
            "set «ike» policy p1",
            "ok: «Cust» called",
            "Mon Tue Wed «Thu»",
            "mhoang [11/«Jun»/2024:09:14:55 +0100]",
            "on 3 «Jun» 2024 at noon",
            "\n«Jun» 02 14:11:07 mx1 sshd",
            "\n«Jun» 02 mx1 systemd-logind[611]: x",
            "«F.N.» 17/05/94",
            'we live on nb "«Marigold»", moored',
            "Which is hardier, «Iris» or Lily, in clay soil?",
            "Should I prune Heather and «Holly» now?",
            "Mozilla/5.0 («Macintosh»; Intel",
            "Mozilla/5.0 (Macintosh; «Intel Mac OS X» 10_15_7) AppleWebKit/605.1.15",
            "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like «Gecko») Chrome/119.0",
        ],
    )
    def test_hit(self, text: str) -> None:
        """None."""
        assert _is_none(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Mr «French» came",
            "a little, «German» said",
            "I asked «Kit» about 3 things",
            "told «Iva» and him",
            "«Vogelpartner» kommt heute",
            "tell the «Agent»: hello",
            "«Thu» came with Minh",
            "room 11/«Jun»/b",
            "told «Jun» 2024 times",
            "ask «Jun» 02 14:11:07 later",
            "«F.N.» said so",
            "«ike» is my uncle",
            "Rose or «Daisy» will help you plant the garden",
            "«Iris» and Lily came to the party",
            "my friend «Iris» grows lily in pots",
            "the dog «Marigold» barked",
            "«Anna Vogt» rang",
            "Mozilla/5.0 (X11) sent by «Anna»",
            "my «Gecko» is ill",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """A person."""
        assert not _is_none(text)

    @pytest.mark.parametrize(
        ("text", "rest"), [("Kamusta, Ana", "Ana"), ("Kaixo! Amaia", "Amaia"), ("Ana, Bea", "Ana, Bea"), ("Ana", "Ana")]
    )
    def test_greeted(self, text: str, rest: str) -> None:
        """A greeting before it is no part of a name."""
        name = greeted(text, Name(0, len(text), PERSON, 0.8))
        assert text[name.start : name.end] == rest

"""Numbers of laws and what of them is named."""

import pytest

from tests.voting.screening.samples import marked
from voting.screening.personal.of_laws import is_of_a_law


class TestIsOfALaw:
    """By its form, and by what stands before and behind it."""

    @pytest.mark.parametrize(
        "text",
        [
            "zákon č. «262/2006 Sb.», zákoník práce",
            "vyhláška č. «114/2002» Sb.",
            "Nariadenie vlády č. «391/2006» Z. z. určuje",
            "zákon «č. 311/2001 Z. z.»",
            "(«Dz. U.» 2023 poz. 1610)",
            "(Dz.U. «2023» poz. 1610)",
            "(Dz. U. «2019 poz. 1145»)",
            "Dz.U. z «1997»",
            "(Uradni list RS, št. «21/13», 78/13)",
            "(Uradni list RS, št. 21/13, «78/13»)",
            "(„Сл. гласник РС“, бр. «24/2005» и 61/2005)",
            "(„Сл. гласник РС“, бр. 24/2005 и «61/2005»)",
            "Legea nr. «53/2003»",
            "OUG nr. «34/2014»",
            "HG «1425/2006»",
            "Ley «39/2015», de 1 de octubre",
            "a Lei «13.709/2018», art. 18",
            "Decreto-Lei n.º «78/87», de 17 de fevereiro",
            # Articles: the word, a number of any form, a code.
            "laut § «573c» gekündigt",
            "laut § «573c BGB» gekündigt",
            "under 26 U.S.C. § «6050W»(e)",
            "artikel «7:669 BW» zegt",
            "podle čl. «10» odst. 2",
            "art. nr. «18» lid 2",
            "Artikel «17» DSGVO",
            "dell'art. «1218 c.c.»",
            "art. «2043» del codice",
            "l'article «L1234-1» du code du travail",
            "l'article «L. 1234-1»",
            "l'article L. «1234-1»",
            "article «R.4228-20»",
            "articles «1234-1 A»",
            # A bare "art", and articles behind other ones: where the form says it, too.
            "voiture : art «L121-3»",
            "articles L1232-6 et «R1234-2»",
            "articles L1232-6, L1233-3 et «L1234-1»",
            "art. L121-3, de l'article «L122-1»",
            "§§ 573c und «574 BGB»",
            "artículos 5 y «6 CC»",
            # What stands behind.
            "voir «L1234-1» du code du travail",
            "selon «R4228» et suivants C. trav",
            "le «1240-3» du code civil",
            "aux «L121-3», 4 et 5 de la loi",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Laws, papers, articles."""
        assert is_of_a_law(*marked(text))

    @pytest.mark.parametrize(
        "text",
        [
            "mon code est «262/2006»",
            "Zimmer «12/04»",
            "the law firm's PIN is «4417»",
            "born in «1997»",
            "poz. «1610»",
            "artist «4417»",
            "smart. «4417»",
            "martial art «4417»",
            "mon pin : «4417» du code de la porte",
            "le «12» du code",
            "né le «12.03.1984», auteur du code",
            "«06-1234-5678», le numéro du code",
            "see article 5, «4417» is my PIN",
            "art. 5 et «4417» pour la porte",
            "article «4417 7781»",
            "§ 573c BGB, PIN «4417»",
            "section «4417»",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Numbers near such words that are somebody's."""
        assert not is_of_a_law(*marked(text))

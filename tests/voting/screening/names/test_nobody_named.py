"""What looks like a name and is none by what stands around it."""

import pytest

from voting.screening.names.decoding import LOCATION, PERSON, Name
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.nobody_named import names_nobody


def refused(text: str, word: str, kind: str, gazetteer: Gazetteer) -> bool:
    """Whether a word that was found in a text is none."""
    start = text.index(word)
    return names_nobody(text, Name(start, start + len(word), kind, 0.8), gazetteer)


class TestFields:
    """What a field is called."""

    @pytest.mark.parametrize(
        ("text", "word", "score", "refused_so"),
        [
            ('{"scripts": {"dev": "vite"}}', "dev", 0.02, True),
            ("Polier: Schibulski", "Polier", 0.04, True),
            ("户主：马建军", "户主", 0.04, True),
            ("Polier: Schibulski", "Polier", 0.6, False),
            ("Polier kam spät", "Polier", 0.04, False),
            ("use Polier::Kran", "Polier", 0.6, True),
        ],
    )
    def test_unsure(self, gazetteer: Gazetteer, text: str, word: str, score: float, *, refused_so: bool) -> None:
        """A word before a colon is a name only if the model is somewhat sure of it."""
        start = text.index(word)
        assert names_nobody(text, Name(start, start + len(word), PERSON, score), gazetteer) is refused_so


class TestNamesNobody:
    """Assistants, labels of codes, clubs, quizzes."""

    @pytest.mark.parametrize(
        ("text", "word", "kind"),
        [
            ("Claude Opus is slow", "Claude", PERSON),
            ('Résumé : "La réunion du 12 mai a porté', "La réunion", LOCATION),
            ("allergic Septrin", "Septrin", LOCATION),
            ("alérgica a Septrin, asma", "Septrin", LOCATION),
            ("key not found in JWKS", "JWKS", LOCATION),
            ("TZ=America/New_York", "America", LOCATION),
            ("- name: quay.io/otter/otter", "quay", PERSON),
            ("12.10., Spülmaschine\n- more", "Spülmaschine", LOCATION),
            ("little Irish from her", "Irish", PERSON),
            ("use File::Fetch; now", "Fetch", PERSON),
            ("body { font-family: Georgia, Arial, serif; }", "Arial", PERSON),
            ('<a aria-label="{{ label }}">', "aria", PERSON),
            (".a{b:c}.koenig-lexical .sr-only{", "koenig", PERSON),
            ("Bill to: the office", "Bill", PERSON),
            ("input::-moz-focus-inner{", "moz", PERSON),
            ("to the Free Software\n# Foundation, Inc., 51 Franklin Street, Boston", "Franklin", LOCATION),
            ("to the Free Software Foundation, Inc., 51 Franklin Street, Boston", "Boston", LOCATION),
            ("load(Ordering::Relaxed);", "Relaxed", PERSON),
            ("if $XPROP -id 1", "XPROP", PERSON),
            ("  module Arel # :nodoc: all", "Arel", PERSON),
            ("template<class Pastix> struct x", "Pastix", PERSON),
            ("01  WS-PASS-LEN      PIC 9(2)", "LEN", PERSON),
            ("hi Claude, can you help", "Claude", PERSON),
            ("claude wrote this and chatgpt that", "claude", PERSON),
            ("I asked Claude and Gemini the same", "Claude", PERSON),
            ("Cloudflare says Ray ID: 8c0d1", "Ray", PERSON),
            ("SKU and EAN 4006381333931", "EAN", PERSON),
            ("recital 47, Art. 9 para. 2", "Art", PERSON),
            ("FT: Leeds 2–1 Norwich (HT 1–1)", "Leeds", PERSON),
            ("FT: Leeds 2–1 Norwich (HT 1–1)", "Norwich", LOCATION),
            ("Capital quiz: Bratislava, Montevideo.", "Montevideo", LOCATION),
            ("Flight time Frankfurt–Singapore is long", "Frankfurt", LOCATION),
            ("lower case in Chicago style?", "Chicago", LOCATION),
            ("bhai meri behen ki shadi hai", "meri behen", PERSON),
            ("quiero sacarle el bono", "bono", PERSON),
            ("状況：信号待ちで追突", "状況", PERSON),
            ("手机：18612554093", "手机", PERSON),
            ("MS WAW-LHR LO 281", "WAW-LHR", PERSON),
            ("2019 Hyundai Tucson, VIN", "Hyundai Tucson", LOCATION),
            ("26 U.S.C. § 6050W(e)", "U.S.C", LOCATION),
            ("in Roe, 410 U.S. 113 (1973)", "U.S", LOCATION),
            ("Abreise 6.4., Zimmer 214", "Zimmer", PERSON),
            ("Signature made Thu 20 Feb", "Thu", PERSON),
            ("vom 2. bis 9. Mai in", "Mai", PERSON),
            ("mein Opa war Fischer in Greetsiel", "Fischer", PERSON),
            ("Marks & Spencer, Ernst & Young", "Marks & Spencer", PERSON),
            ("Marks & Spencer, Ernst & Young", "Spencer", PERSON),
            ("Ernst & Young, Dr. Oetker", "Young, Dr", PERSON),
            ("a loan of Goldman Sachs", "Goldman Sachs", PERSON),
        ],
    )
    def test_hit(self, text: str, word: str, kind: str, gazetteer: Gazetteer) -> None:
        """It points at nobody."""
        assert refused(text, word, kind, gazetteer)

    @pytest.mark.parametrize(
        ("text", "word", "kind"),
        [
            ("I live in the U.S. now", "U.S", LOCATION),
            ("Claude Monet painted with AI", "Claude", PERSON),
            ("Mon oncle Claude vient, dit le chatbot", "Claude", PERSON),
            ("my neighbour, Claude, is loud", "Claude", PERSON),
            ("Ray identified the man", "Ray", PERSON),
            ("author: Anna Berg", "Anna", PERSON),
            ("in this module Arel is late", "Arel", PERSON),
            ("our class Fetch: a boy", "Fetch", PERSON),
            ("quay is io/otter", "quay", PERSON),
            ("ANNA-LENA", "LENA", PERSON),
            ("she paid US$ to Len", "Len", PERSON),
            ("LEE 4711 signed", "LEE", PERSON),
            ("Art said nothing", "Art", PERSON),
            ("Anna 2 and Ben 3", "Anna", PERSON),
            ("My flight time Frankfurt–Singapore is long", "Frankfurt", LOCATION),
            ("I live in Bratislava and love capitals of Europe", "Bratislava", LOCATION),
            ("she moved to Chicago", "Chicago", LOCATION),
            ("elle vit à la réunion depuis 2 ans", "la réunion", LOCATION),
            ("allergic to nuts, lives in Leeds", "Leeds", LOCATION),
            ("allergy clinic in Leeds", "Leeds", LOCATION),
            ("Meri Behen wrote", "Meri Behen", PERSON),
            ("I saw Bono there", "Bono", PERSON),
            ("星野：おはよう", "星野", PERSON),
            ("Zimmer said so", "Zimmer", PERSON),
            ("dear Thu, thanks", "Thu", PERSON),
            ("Frau Mai kam", "Mai", PERSON),
            ("Mark & Spencer came", "Spencer", PERSON),
            ("with Ernst & Youngman", "Ernst", PERSON),
            ("the patient, John Lewis, is 54", "John Lewis", PERSON),
            ("our Dr. Martens said so", "Martens", PERSON),
            ("a suit by Hugo Boss", "Hugo Boss", PERSON),
            ("Herr Fischer kam", "Fischer", PERSON),
            ("he lives in Tucson", "Tucson", LOCATION),
            ("the font is fine, says Arial Ortega", "Arial", PERSON),
            ("my aria-label question, asks aria", "aria", PERSON),
            ("I live at 51 Franklin Street, Boston", "Boston", LOCATION),
        ],
    )
    def test_near_miss(self, text: str, word: str, kind: str, gazetteer: Gazetteer) -> None:
        """Somebody stays somebody, and so does where they are."""
        assert not refused(text, word, kind, gazetteer)

"""Ways to write an address or a key so that a reader still sees it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.voting.screening.samples import drawn
from voting.ports import Screener
from voting.screening.decoding import decoded_views
from voting.screening.view import Source, plain_view

ADDRESS = "mara.kolt@heron-labs.org"
KEY = "ghp" + "_" + drawn(36, seed=7)
DOTTED_KEY = "ya29" + "." + drawn(40, seed=8)

_CYRILLIC = str.maketrans("aeopcxyAEOPCTHKMBX", "аеорсхуАЕОРСТНКМВХ")
_GREEK = str.maketrans("oνOAEZIKMNPTYXB", "ονΟΑΕΖΙΚΜΝΡΤΥΧΒ")


def _full_width(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) for one in text)


def _marked(text: str) -> str:
    return "".join(one + "\u0301" if one.isalpha() and index % 3 == 1 else one for index, one in enumerate(text))


def _tagged(text: str) -> str:
    return "".join(one + "\U000e0061" if index % 4 == 2 else one for index, one in enumerate(text))


WAYS: dict[str, tuple[Callable[[str], str], str]] = {
    "full-width": (_full_width, KEY),
    "zero-width": ("\u200b".join, KEY),
    "soft hyphens": ("\u00ad".join, KEY),
    "combining": (_marked, KEY),
    "decimal entities": (lambda text: "".join(f"&#{ord(one)};" for one in text), KEY),
    "hexadecimal entities, escaped twice": (lambda text: "".join(f"&amp;#x{ord(one):x};" for one in text), KEY),
    "percent-encoding": (lambda text: "".join(f"%{ord(one):02X}" for one in text), KEY),
    "percent-encoding, twice": (lambda text: quote(quote(text, safe=""), safe="").replace("_", "%255F"), KEY),
    "(at) and (dot)": (lambda text: text.replace("@", " (at) ").replace(".", "(dot)"), DOTTED_KEY),
    "[at] and [dot]": (lambda text: text.replace("@", "[at]").replace(".", " [dot] "), DOTTED_KEY),
    "-at- and -dot-": (lambda text: text.replace("@", " -at- ").replace(".", " -dot- "), DOTTED_KEY),
    "#at# and |dot|": (lambda text: text.replace("@", "#at#").replace(".", "|dot|"), DOTTED_KEY),
    "a word to remove, with a hyphen": (lambda text: f"{text[:7]}(remove-this){text[7:]}", KEY),
    "at and dot as words": (lambda text: text.replace("@", " at ").replace(".", " dot "), DOTTED_KEY),
    "spaced": (" ".join, KEY),
    "Cyrillic look-alikes": (lambda text: text.translate(_CYRILLIC), KEY),
    "Greek look-alikes": (lambda text: text.translate(_GREEK), KEY),
    "right-to-left marks": (lambda text: f"\u202e{text[:5]}\u202c\u200f{text[5:]}", KEY),
    "tag characters": (_tagged, KEY),
    "Base64": (lambda text: base64.b64encode(text.encode()).decode(), KEY),
    "escapes": (lambda text: "".join(f"\\u{ord(one):04x}" for one in text), KEY),
    "Base64, twice": (lambda text: base64.b64encode(base64.b64encode(text.encode())).decode(), KEY),
    "Base32": (lambda text: base64.b32encode(text.encode()).decode(), KEY),
    "hexadecimal": (lambda text: text.encode().hex(), KEY),
    "hexadecimal with blanks": (lambda text: text.encode().hex(" "), KEY),
    "octal escapes": (lambda text: "".join(f"\\{ord(one):03o}" for one in text), KEY),
    "a mail's head, Base64": (lambda text: f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?=", KEY),
    "a mail's head, Q": (lambda text: "=?iso-8859-1?Q?" + "".join(f"={ord(one):02x}" for one in text) + "?=", KEY),
    "quoted-printable": (lambda text: "".join(f"={ord(one):02X}" for one in text), KEY),
    "two blanks": ("  ".join, KEY),
    "a line each": ("\n".join, KEY),
    "hyphens": ("-".join, KEY),
    "dots": (" . ".join, KEY),
    "a list of characters": (lambda text: ", ".join(f"'{one}'" for one in text), KEY),
    "a list of codes": (lambda text: ", ".join(str(ord(one)) for one in text), KEY),
    "strings side by side": (lambda text: f"{text[:7]}' '{text[7:]}", KEY),
    "strings joined as in PHP": (lambda text: f"{text[:7]}' . '{text[7:]}", KEY),
    "a broken line": (lambda text: f"{text[:7]}\\\n{text[7:]}", KEY),
    "tags inside": (lambda text: f"{text[:7]}<b>{text[7:12]}</b>{text[12:]}", KEY),
    "a comment inside": (lambda text: f"{text[:7]}<!-- x -->{text[7:]}", KEY),
    "asterisks inside": (lambda text: f"{text[:7]}**{text[7:]}", KEY),
    "a word to remove": (lambda text: f"{text[:7]}(remove this){text[7:]}", KEY),
    "joined strings": (lambda text: f'{text[:7]}" + "{text[7:]}', KEY),
}


class TestObfuscated:
    """A table of ways, for an address and for a key: found, and masked from the first character to the last."""

    @pytest.mark.parametrize("what", ["address", "key"])
    @pytest.mark.parametrize("way", WAYS)
    def test_is_masked_exactly(self, screener: Screener, way: str, what: str) -> None:
        """Nothing of it is left, and nothing around it is taken."""
        write, key = WAYS[way]
        hidden = write(ADDRESS if what == "address" else key)
        text = f"Please note: {hidden} and thanks."
        spans = screener.find(text)
        assert "".join(text[span.start : span.end] for span in spans).strip("\u202e\u202c") == hidden.strip(
            "\u202e\u202c"
        )

    @pytest.mark.parametrize(
        "text",
        [
            "a b c d e f g h i j k l m",
            "x y z = 1 2 3 4 5 6",
            "I - a - m - s - o - t - i - r - e - d",
            "Ελληνικά κείμενα και русский текст",
            "Überraschung für Größe-12-Schuhe, déjà-vu n°12",
            "señor-ñandú-2024 naïve-café",
            "internationalisation_of_documents",
            "0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x21, 0x20, 0x57, 0x6f, 0x72",
            "10, 20, 30, 40, 50, 60, 70, 80, 90, 99, 11, 12, 13",
            "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'",
            "y-e-s-t-e-r-d-a-y-n-i-g-h-t",
            "a=3D, b=40 and some <b>bold</b> w<i>or</i>ds",
            "100% of people &amp; 50%25 more",
            '"Hello " + "world" + "!"',
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """Other scripts, marks, letters in a row and encoded words hold nothing personal."""
        assert screener.find(text) == []


class TestTheSignsName:
    """What "at" and "dot" are called in other languages."""

    @pytest.mark.parametrize(
        "address",
        [
            "mara.kolt arobase heron-labs point fr",
            "mara.kolt arobase heron-labs.fr",
            "mara arroba heron-labs punto com",
            "mara.kolt chiocciola heron-labs punto it",
            "mara.kolt ät heron-labs punkt de",
            "mara.kolt Klammeraffe heron-labs.de",
            "mara.kolt apenstaartje heron-labs punt nl",
            "mara.kolt małpa heron-labs kropka pl",
        ],
    )
    def test_is_read(self, screener: Screener, address: str) -> None:
        """All of the address is masked, and it alone."""
        text = f"e-mail: {address}, merci"
        assert [text[one.start : one.end] for one in screener.find(text)] == [address]

    @pytest.mark.parametrize(
        "text",
        [
            "Una arroba de trigo pesa once kilos.",
            "La chiocciola mangia le foglie. Punto e a capo.",
            "look at this point in the list",
            "the |at| column and the -at- suffix, a well-dot-connected graph",
        ],
    )
    def test_near_miss(self, screener: Screener, text: str) -> None:
        """The words are snails, weights and points as well."""
        assert screener.find(text) == []


class TestFullStops:
    """The full stop of Chinese and Japanese, which also stands in hosts."""

    def test_sentence_is_not_read_twice(self) -> None:
        """Where no host can go on, nothing is hidden."""
        assert list(decoded_views(plain_view(Source("你好。再见。\n終わり。")))) == []

    def test_host_is_read(self, screener: Screener) -> None:
        """A letter or digit after it is a host's."""
        assert [span.entity_type for span in screener.find("mara.kolt@heron-labs。org")] == ["EMAIL_ADDRESS"]


class TestSourceMaps:
    """What compilers append to what they make for browsers."""

    def test_is_not_read(self) -> None:
        """Of the like in Base64 that is no map, all is."""
        told = '{"version":%d,"names":["Anna Lee","jo@heron-labs.org"]}'
        read = [
            [
                view.text
                for view in decoded_views(plain_view(Source(base64.b64encode((told % number).encode()).decode())))
            ]
            for number in (3, 4)
        ]
        assert read == [[], [told % 4]]


class TestArguments:
    """Two literals side by side are one string in code, and two arguments of a command."""

    def test_what_an_option_is_given_ends_at_its_quotation_mark(self, screener: Screener) -> None:
        """Without an option before it, the halves are one."""
        text = 'hdbsql -u jo -p "Blue tulip 311" "select name from lines"'
        assert [text[one.start : one.end] for one in screener.find(text)] == ["jo", "Blue tulip 311"]
        text = f"key = '{KEY[:7]}' '{KEY[7:]}'"
        assert [text[one.start : one.end] for one in screener.find(text)] == [f"{KEY[:7]}' '{KEY[7:]}"]

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_the_last_cell_of_a_row_and_the_first_of_the_next_are_two(self, screener: Screener, delimiter: str) -> None:
        """A string that goes on over lines is set in, and none of these is."""
        rows = [["login", "password"], ["mwilks", "Bumblebee9"], ["tobias9", "Rivet42"]]
        text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
        found = [text[one.start : one.end] for one in screener.find(text)]
        assert found == ["mwilks", "Bumblebee9", "tobias9", "Rivet42"]
        text = f'read("a", "{KEY[:7]}"\n     "{KEY[7:]}")'
        assert [text[one.start : one.end] for one in screener.find(text)] == [f'{KEY[:7]}"\n     "{KEY[7:]}']

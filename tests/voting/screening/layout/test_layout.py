"""What a reader does not notice of how a text is laid out."""

import itertools
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.ports import Screener
from voting.screening.layout import laid_out
from voting.screening.view import Source, plain_view

ONE_LINE = (
    "Our new neighbour told me yesterday that his sister was born on 12 May 1987 in a small town, and that she could "
    "be reached under +44 20 7946 0958 whenever her husband was not at home with their dog, the loudest of the street."
)
PARAGRAPH = textwrap.fill(ONE_LINE, 66)


def seen(text: str) -> str:
    """The plain view of a text."""
    return plain_view(Source(text)).text


class TestLinesOfProse:
    """Lines that their length broke are one."""

    @pytest.mark.parametrize("margin", ["", "> ", "> > ", "# ", "// ", "| ", "    ", " * ", "-- "])
    def test_with_what_stands_before_them(self, margin: str) -> None:
        """Signs of quotations, comments and frames go with the line's end."""
        text = "\n".join(margin + line for line in PARAGRAPH.split("\n"))
        assert seen(text) == ONE_LINE

    def test_of_the_rest_of_an_item(self) -> None:
        """It is indented beyond the sign of the item."""
        text = "- My brother has lived in this house for eleven years and will\n  move out in May because of the noise"
        assert seen(text) == text.replace("\n  ", " ")

    def test_places_lead_back(self) -> None:
        """A value across two lines is masked with what stands between its parts."""
        text = "> " + PARAGRAPH.replace("\n", "\n> ")
        view = plain_view(Source(text))
        for value, written in (("12 May 1987", "12\n> May 1987"), ("7946 0958", "7946 0958")):
            at = view.text.index(value)
            low, high = view.original(at, at + len(value))
            assert text[low:high] == written

    @pytest.mark.parametrize(
        "text",
        [
            "Name: Ida Marsh\nStreet: 12 High Street, London\nPhone: 020 7946 0958",
            "Mr. Johnathan Appleseed-Smith\n1234 Long Street Name Avenue\nSpringfield, Illinois 62704",
            "- bread and some of the butter that we had last week\n- milk for the children and the cat\n- eggs, if any",
            "1. Wash the beans in cold water and let them stand there\n2. boil them for an hour and a half with salt\n",
            "the wifi is upstairs behind the door of the boiler room\nthe dog eats at seven\ndinner sat is on tj",
            "docker login registry.example.com -u ci-publisher -p Rivet42\nssh-copy-id -i key.pub admin@192.0.2.7",
            "Old:\nNew:\nOld:\ngit commit -m first draft of the letter to the landlord\ngit push from here",
            "For:\nNow:\nAll:\nPlease fill in the form of the office for me with these facts\nname: Ida Marsh",
            "ida.m 4711 H-12 ward-7 12.50 kg\ntom.h 4712 Y-20 ward-8 13.20 kg\nbea.m 4713 L-31 ward-9 1.10 kg\n"
            "sue.m 4714 P-44 ward-3 9.30 kg",
            "He went to the old harbour every single morning with his dog\nand\n"
            "She stayed at home with a cold that lasted for weeks until the spring",
            "id,name,town\n1,Ida Marsh,Leeds\n2,Tom Hadley,Hull",
            "| name | town |\n| --- | --- |\n| Ida Marsh | Leeds |",
            "MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn\nMIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn\nMIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn",
            "12:30 lunch with the others\n13:30 back to the desk\n14:30 call",
            "# requirepass foobared\n# masterauth secret\n# port 6379",
            "+44 20 7946 0958\n+44 20 7946 0959\n+44 20 7946 0960",
            "host:\n  name: db\n  port: 5432",
            "user: ida\npassword: Rivet42\nuser: tom",
        ],
    )
    def test_of_anything_else_stay(self, text: str) -> None:
        """Forms, addresses, lists, notes in small letters, commands, tables, keys, times, settings, numbers."""
        assert laid_out(text) == []


def test_nothing_is_left_out_twice() -> None:
    """A margin within a line's end is a part of it, and what a masked place cuts is not left out."""
    text = "> " + PARAGRAPH.replace("\n", "\n> ")
    places = laid_out(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(places))
    cut = text.index("> May")
    view = plain_view(Source(text), [(cut, cut + 5)])
    origins = [view.original(at, at + 1) for at in range(len(view.text))]
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(origins))


class TestMargins:
    """What stands before every line."""

    @pytest.mark.parametrize(
        ("text", "read"),
        [
            ("> Ida Marsh\n> Leeds\n>\n> Hull", "Ida Marsh\nLeeds\n\nHull"),
            ("> Ida Marsh", "Ida Marsh"),
            ("   Ida Marsh\n     Leeds\n   Hull", "Ida Marsh\n  Leeds\nHull"),
            ("  7  Ida Marsh\n  8  Leeds\n  9  Hull", "Ida Marsh\nLeeds\nHull"),
            ("  7 | Ida Marsh\n  8 | Leeds\n  9 | Hull", "Ida Marsh\nLeeds\nHull"),
            ("+Ida Marsh\n+Leeds", "Ida Marsh\nLeeds"),
            (
                "User: how do I get there\nBot: by train\nUser: thank you very much",
                "how do I get there\nBot: by train\nthank you very much",
            ),
            ("Ida Marsh\\\nLeeds", "Ida Marsh\nLeeds"),
        ],
    )
    def test_is_not_seen(self, text: str, read: str) -> None:
        """Of quotations, all lines' indentation, numbers, differences, a transcript; a hard break of Markdown."""
        assert seen(text) == read

    @pytest.mark.parametrize(
        "text", ["7  Ida Marsh\n9  Leeds\n11  Hull", "<<<<<<< a\nIda\n=======\nTom\n>>>>>>> b", "curl \\\n  -u ida"]
    )
    def test_stays(self, text: str) -> None:
        """Numbers that do not follow each other, marks of a conflict, a command that goes on."""
        assert laid_out(text) == []


class TestBlanks:
    """Several, and before signs."""

    @pytest.mark.parametrize(
        ("text", "read"),
        [
            ("She  was  born  on  4  May", "She was born on 4 May"),
            ("the man   who was  seen near the old    mill", "the man who was seen near the old mill"),
            (
                "He came , saw , and left . Then it 's gone ( really ) .",
                "He came, saw, and left. Then it's gone (really).",
            ),
        ],
    )
    def test_that_part_nothing(self, text: str, read: str) -> None:
        """Every gap of two blanks, justified prose, words as a program divides them."""
        assert seen(text) == read

    @pytest.mark.parametrize(
        "text",
        [
            "NAME        TOWN    AGE\nIda Marsh   Leeds   34",
            "T: 01632 960 417  M: 07700 900 528",
            "a , b, c, d. It ends here, does it? Yes, it does.",
            "x = [1 , 2]",
        ],
    )
    def test_of_columns_stay(self, text: str) -> None:
        """A table, two fields of a line, a single slip."""
        assert laid_out(text) == []


class TestTags:
    """Of HTML."""

    def test_that_only_lay_out(self) -> None:
        """Those of paragraphs end a line, those of words are nothing; others stay, and attributes that tell."""
        text = '<p class="x">Ida <b>Marsh</b><br/>Leeds</p><ul><li>Hull</li></ul>'
        assert seen(text) == "Ida Marsh\nLeeds\n\n\nHull\n"
        assert laid_out('<a href="/ida">she</a><div data-user="ida"><td>34</td><pre>x</pre>') == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "> his number is still the old one, so please call him on 0161\n> 496 0018 after the weekend\n",
            "0161\n> 496 0018",
        ),
        ("<p>My aunt (who reads; a lot) is <b>Brenda Okafor</b> from York.</p>", "Brenda Okafor"),
        ("She  was  born  on  4  May  1987  in  York .", "4  May  1987"),
    ],
)
def test_is_found(screener: Screener, text: str, value: str) -> None:
    """Whatever parts it from the words that tell what it is."""
    assert value in [text[found.start : found.end] for found in screener.find(text)]


@given(st.text(st.sampled_from(list("aB1 \n>#|+.,:\\<>p/b*-\t")), max_size=80))
def test_places_follow_each_other(text: str) -> None:
    """In order, without overlaps, inside the text, and every character of the view leads to one of the text."""
    at = 0
    for place in laid_out(text):
        assert at <= place.start < place.end <= len(text)
        at = place.end
    view = plain_view(Source(text))
    for index in range(len(view.text)):
        low, high = view.original(index, index + 1)
        assert 0 <= low < high <= len(text)

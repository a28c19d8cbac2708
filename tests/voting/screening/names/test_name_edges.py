"""What stands beside a name and goes with it."""

import pytest

from voting.screening.hits import Hit
from voting.screening.names.name_edges import whole_names
from voting.screening.recogniser import Kind


def whole(text: str, name: str) -> str:
    """What becomes of a name that was found in a text."""
    start = text.index(name)
    hit = Hit(start, start + len(name), Kind.PERSONAL, "PERSON", "name", "Why.", key="k")
    (widened,) = whole_names([hit], text)
    assert widened.key == "k"
    return text[widened.start : widened.end]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("abholung in freiburg-wiehre, bei", ["freiburg"], ["freiburg-wiehre"]),
        ("a Leeds-based firm", ["Leeds"], ["Leeds"]),
        ("from Leeds-Bradford now", ["Leeds", "Bradford"], ["Leeds", "Bradford"]),
        ("near port talbot", ["talbot"], ["port talbot"]),
        ("born in Edmonton, AB.", ["Edmonton"], ["Edmonton, AB"]),
        ("in Newport, Oregon since", ["Newport", "Oregon"], ["Newport, Oregon"]),
        ("in Geelong, Victoria, and", ["Geelong"], ["Geelong, Victoria"]),
        ("in Lyon, France", ["Lyon", "France"], ["Lyon", "France"]),
        ("in Austin, Victoria's town", ["Austin"], ["Austin"]),
        ("IN AUSTIN, OR ELSE", ["AUSTIN"], ["AUSTIN"]),
        ("from Leeds, ABBA fans", ["Leeds"], ["Leeds"]),
        ("de Nogueira de Ramuín,", ["Nogueira", "Ramuín"], ["Nogueira de Ramuín"]),
        ("em Vila Nova de Gaia,", ["Vila Nova", "Gaia"], ["Vila Nova de Gaia"]),
        ("in Ouderkerk aan de Amstel.", ["Ouderkerk", "Amstel"], ["Ouderkerk aan de Amstel"]),
        ("von Lugo nach Madrid", ["Lugo", "Madrid"], ["Lugo", "Madrid"]),
        ("de Lugo a Madrid", ["Lugo", "Madrid"], ["Lugo", "Madrid"]),
    ],
)
def test_places(text: str, found: list[str], expected: list[str]) -> None:
    """A place has its first and its last word, and nothing of the next find."""
    places = [(text.index(name), name) for name in found]
    hits = [Hit(at, at + len(name), Kind.PERSONAL, "LOCATION", "name", "Why.", key="k") for at, name in places]
    assert [text[hit.start : hit.end] for hit in whole_names(hits, text)] == expected


class TestWholeNames:
    """Titles, initials, degrees, plurals."""

    @pytest.mark.parametrize(
        ("text", "name", "expected"),
        [
            ("saw Dr. A. Quaye today", "Quaye", "Dr. A. Quaye"),
            ("la poste de L'Isle-Verte est", "de L'Isle", "de L'Isle-Verte"),
            ("à L'Haÿ-les-Roses,", "L'Haÿ", "L'Haÿ-les-Roses"),
            ("la poste de L'Isle - fermée", "de L'Isle", "de L'Isle"),
            ("die Quaye-Gruppe", "Quaye", "Quaye"),
            ("Herr Prof. Dr. Lindgren", "Lindgren", "Herr Prof. Dr. Lindgren"),
            ("ask mrs halvorsen", "halvorsen", "mrs halvorsen"),
            ("gave harper p my key", "harper", "harper p"),
            ("harper k + dana", "harper", "harper k"),
            ("harper b nice", "harper", "harper"),
            ("thanks harper x love", "harper", "harper"),
            ("i miss harper t-shirt", "harper", "harper"),
            ("and Aunt Lyudmila came", "Lyudmila", "Aunt Lyudmila"),
            ("firmo avv. Serpieri.", "Serpieri", "avv. Serpieri"),
            ("Signed by Iyer, MD, today", "Iyer", "Iyer, MD"),
            ("Earl Jr. and", "Earl", "Earl Jr."),
            ("next of kin: Noemi C.", "Noemi", "Noemi C."),
            ("the Mendozas left", "Mendoza", "the Mendozas"),
            ("| J Okafor |", "Okafor", "J Okafor"),
            ("Pacjent pan Kazberuk, ur.", "Kazberuk", "pan Kazberuk"),
            ("Sr(a). Roldan y", "Roldan", "Sr(a). Roldan"),
            ("Dra. Nunes falou", "Nunes", "Dra. Nunes"),
            ("keep grandma lotte happy", "lotte", "grandma lotte"),
            ("tell big mike to", "mike", "big mike"),
            ("rented to a. demir", "demir", "a. demir"),
            ("pairs: Eluned W., Fionnuala McG.", "Eluned W", "Eluned W."),
            ("pairs: Eluned W., Fionnuala McG. – make", "Fionnuala", "Fionnuala McG."),
            ("book: Adeyinka, P. & T. ... 3 Hill", "Adeyinka", "Adeyinka, P. & T."),
            ("Aspinall, Rev. ... Vicarage", "Aspinall", "Aspinall, Rev."),
            ("Yours, (Mrs) D. Pilkington.", "D. Pilkington", "(Mrs) D. Pilkington"),
            ("Dear Mr & Mrs Okonedo, your", "Okonedo", "Mr & Mrs Okonedo"),
            ("Thx\nDr. rer. nat. Marlies Eggebrecht", "Marlies Eggebrecht", "Dr. rer. nat. Marlies Eggebrecht"),
            ("Beste meneer Hoogerwerf, onze", "Hoogerwerf", "meneer Hoogerwerf"),
            ("visitor is tia lurdes", "lurdes", "tia lurdes"),
            ("Tengku Nur Aisyah hadir", "Aisyah", "Tengku Nur Aisyah"),
            ("TO MRS P OYELARAN", "OYELARAN", "MRS P OYELARAN"),
            ("Kargoyu Sevgi Hanım alsın", "Sevgi", "Sevgi Hanım"),
            ("Nilgün Abla'ya bırak", "Nilgün", "Nilgün Abla"),
            ("班主任郭老师。", "郭", "郭老师"),
            ("R & T HOLLOWAY", "HOLLOWAY", "R & T HOLLOWAY"),
            ("translate Amano-san's note", "Amano", "Amano-san"),
            ('row: "Big" Col Jenkins; front', "Jenkins", '"Big" Col Jenkins'),
            ("for Jos. Nattrass, grandson", "Nattrass", "Jos. Nattrass"),
            ("survived by Earl Jr. and", "Earl Jr", "Earl Jr."),
        ],
    )
    def test_hit(self, text: str, name: str, expected: str) -> None:
        """They become part of the hit, whose number stays."""
        assert whole(text, name) == expected

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("my doctor Quaye", "Quaye"),
            ("vitamin C Anna", "Anna"),
            ("I Anna swear", "Anna"),
            ("the Mendoza house", "Mendoza"),
            ("Room Anna. MD is a state", "Anna"),
            ("system Anna", "Anna"),
            ("Anna B lost", "Anna"),
            ("my uncle dmitri came", "dmitri"),
            ("e.g. demir", "demir"),
            ("saw Okonjo, Leeds. Then", "Okonjo"),
            ("plan B.5 of Anna", "Anna"),
            ("salt & Mrs (x) Anna", "Anna"),
            ("the big demir", "demir"),
            ("Sevgi Hanımeli Sokak", "Sevgi"),
            ("平山課長です", "平山"),
            ("王佳琪老师", "王佳琪"),
            ('she said "Yes" Anna', "Anna"),
            ("Anna-sanitised", "Anna"),
        ],
    )
    def test_near_miss(self, text: str, name: str) -> None:
        """Other words stay."""
        assert whole(text, name) == name

    def test_never_into_the_next_hit(self) -> None:
        """What another hit covers is left to it."""
        text = "Dr. Lee Dr. Roe"
        hits = [
            Hit(start, end, Kind.PERSONAL, "PERSON", "name", "Why.", key=text[start:end])
            for start, end in ((0, 7), (12, 15))
        ]
        assert [(hit.start, hit.end) for hit in whole_names(hits, text)] == [(0, 7), (8, 15)]


def joined(text: str, *parts: tuple[str, str]) -> list[str]:
    """What becomes of several findings, each a text and its type."""
    hits = [
        Hit(text.index(part), text.index(part) + len(part), Kind.PERSONAL, kind, "name", "Why.", key=part)
        for part, kind in parts
    ]
    return [text[hit.start : hit.end] for hit in whole_names(hits, text)]


class TestJoined:
    """Parts of one name, and the first word of a place."""

    def test_called_otherwise(self) -> None:
        """A short form in brackets or quotation marks stands inside the name."""
        text = "Elizabeth (Beth) Harrow is new"
        found = joined(text, ("Elizabeth", "PERSON"), ("Beth", "PERSON"), ("Harrow", "PERSON"))
        assert found == ["Elizabeth (Beth) Harrow"]

    def test_nobility(self) -> None:
        """A title joins, even with what was taken for a place."""
        found = joined("Wolfgang Freiherr von Oelsnitz", ("Wolfgang", "PERSON"), ("Oelsnitz", "LOCATION"))
        assert found == ["Wolfgang Freiherr von Oelsnitz"]

    def test_lineage_and_short_forms(self) -> None:
        """Whose child somebody is, and a shortened given name before a surname."""
        cases = {
            "Dr Balakrishnan s/o Muthu": ("Balakrishnan", "Muthu"),
            "Siti binti Rahmat": ("Siti", "Rahmat"),
            "Wm. Jas. Pruitt": ("Wm. Jas", "Pruitt"),
        }
        for text, parts in cases.items():
            assert joined(text, *((part, "PERSON") for part in parts)) == [text]
        apart = {"Annabel. Pruitt": ("Annabel", "Pruitt"), "anna ben": ("anna", "ben"), "Anna w/ Ben": ("Anna", "Ben")}
        for text, parts in apart.items():
            assert joined(text, *((part, "PERSON") for part in parts)) == list(parts)

    def test_two_people_stay_two(self) -> None:
        """Neither "and" nor a bracket that ends the sentence joins."""
        assert joined("Anna and Ben", ("Anna", "PERSON"), ("Ben", "PERSON")) == ["Anna", "Ben"]
        assert joined("Anna (Ben), Carl", ("Anna", "PERSON"), ("Ben", "PERSON"), ("Carl", "PERSON")) == [
            "Anna",
            "Ben",
            "Carl",
        ]
        assert joined("Anna von Leeds", ("Anna", "PERSON"), ("Leeds", "LOCATION")) == ["Anna", "Leeds"]

    def test_first_word_of_a_place(self) -> None:
        """In lower case it goes with the place, in capitals it was found."""
        assert joined("i live in port talbot", ("talbot", "LOCATION")) == ["port talbot"]
        assert joined("the airport talbot", ("talbot", "LOCATION")) == ["talbot"]

"""Learning the weights: from texts alone, the same each time."""

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from voting.screening.learnt import plain
from voting.screening.learnt.features import Features
from voting.screening.learnt.kinds import KINDS
from voting.screening.learnt.plain import plain_texts
from voting.screening.learnt.tokens import Tokens
from voting.screening.learnt.training import Told, examples, learn, masked
from voting.screening.names.gazetteer import Gazetteer

SECRET = KINDS[0]
LISTS = Gazetteer({})


def told(before: str, value: str, after: str = "", entity_type: str = "SECRET") -> Told:
    """A text with one marked place."""
    return Told(before + value + after, ((len(before), len(before) + len(value), entity_type),))


def corpus() -> list[Told]:
    """Values behind "pin is", and their like behind "pin costs"."""
    often = {"my": 60, "her": 20, "the": 5}
    texts = [told(f"{who} pin is ", f"{4100 + n}", " ok") for who, count in often.items() for n in range(count)]
    return texts + [Told(f"{who} pin costs {4100 + n} ok") for who in often for n in range(20)]


class TestLearn:
    """Logistic regression over the features of what is weighed."""

    def test_tells_by_the_words_around(self) -> None:
        """The same values, told by a word before them."""
        model, features = learn(corpus(), SECRET, LISTS).linear, Features(LISTS)
        likely = {}
        for text in ("our pin is 7351 ok", "our pin costs 7351 ok"):
            places, cued = SECRET.weighed(text)
            place = next(place for place in places if text[slice(*place)] == "7351")
            likely[text] = model.probability(model.total(features.of(Tokens(text), *place, cued)))
        assert likely["our pin is 7351 ok"] > 0.8
        assert likely["our pin costs 7351 ok"] < 0.2

    def test_nothing_is_learnt_of_what_the_kind_refuses(self) -> None:
        """What is asked of a find afterwards; here of one that begins with a four."""
        kind = replace(SECRET, refuses=lambda text, start, _: text[start] == "4")
        features = Features(LISTS)
        assert [*examples(told("my pin is ", "4100"), kind, features)] == []
        assert [row.is_one for row in examples(told("my pin is ", "5100"), kind, features)] == [True]

    def test_is_the_same_each_time(self, tmp_path: Path) -> None:
        """To the byte."""
        for name in ("one.gz", "two.gz"):
            learn(corpus(), SECRET, LISTS).save(tmp_path / name)
        for suffix in (".gz", ".npz"):
            one, two = ((tmp_path / name).with_suffix(suffix).read_bytes() for name in ("one.gz", "two.gz"))
            assert one == two, suffix

    def test_the_floors_are_under_nearly_all_that_is_found(self) -> None:
        """And above what is plainly none, by one step or another."""
        model, features = learn(corpus(), SECRET, LISTS).linear, Features(LISTS)
        rows = [row for text in corpus() for row in examples(text, SECRET, features)]
        found = [row for row in rows if row.is_one]
        assert len(model.floors) == 3
        assert sum(model.told(iter(map(set, row.steps))) is None for row in found) <= 0.02 * len(found)
        assert any(model.told(iter(map(set, row.steps))) is None for row in rows if not row.is_one)


class TestExamples:
    """What is learnt from."""

    def test_half_a_value_is_neither(self) -> None:
        """It would teach that a part of a secret is none."""
        text = told("the wifi is ", "Heron:Lake-52")
        assert len(SECRET.weighed(text.text)[0]) == 2  # with and without its first half
        assert [row.is_one for row in examples(text, SECRET, Features(LISTS))] == [True, True]
        short = told("the wifi is Heron:Lake", "-52")
        assert list(examples(short, SECRET, Features(LISTS))) == []

    def test_a_phrase_that_holds_a_value_among_other_words_is_none(self) -> None:
        """Else the model takes the half sentence with it; of the value alone it learns that it is one."""
        text = told("our pin is ", "Otter-91", " and then somebody has to press the button below")
        places, _ = SECRET.weighed(text.text)
        learnt = {
            text.text[slice(*place)]: row.is_one
            for place, row in zip(places, examples(text, SECRET, Features(LISTS)), strict=False)
        }
        assert learnt["Otter-91"]
        assert any(not is_one for value, is_one in learnt.items() if value.startswith("Otter-91 and then"))

    def test_other_types_are_none(self) -> None:
        """A name where a secret is sought is a near miss."""
        rows = list(examples(told("the pin is ", "4417", entity_type="AGE"), SECRET, Features(LISTS)))
        assert rows
        assert not any(row.is_one for row in rows)

    def test_several_types_may_be_one(self) -> None:
        """What a passport's number is learnt by is that of a licence, too; of a telephone's nothing is learnt."""
        number = next(kind for kind in KINDS if kind.entity_type == "IDENTIFIER")
        text = "my passport is "
        for entity_type, expected in (("PASSPORT", [True]), ("AGE", [False]), ("PHONE_NUMBER", [])):
            rows = examples(told(text, "U28401937", entity_type=entity_type), number, Features(LISTS))
            assert [row.is_one for row in rows] == expected, entity_type

    @pytest.mark.parametrize(
        ("before", "unmarked", "expected"),
        [
            ("her booking is ", frozenset({"IDENTIFIER"}), []),
            ("her booking is ", frozenset(), [False]),
            ("part number is ", frozenset({"IDENTIFIER"}), [False]),
        ],
    )
    def test_what_nobody_marked_is_no_near_miss(
        self, before: str, unmarked: frozenset[str], expected: list[bool]
    ) -> None:
        """A booking's number, where its author was not asked for such; any other number is one still."""
        number = next(kind for kind in KINDS if kind.entity_type == "IDENTIFIER")
        rows = examples(Told(f"{before}U28401937", unmarked=unmarked), number, Features(LISTS))
        assert [row.is_one for row in rows] == expected

    def test_an_age_that_nobody_marked_is_no_near_miss(self) -> None:
        """As little as it is an age; where ages are marked, it is none."""
        age = next(kind for kind in KINDS if kind.entity_type == "AGE")
        for unmarked, expected in ((frozenset({"AGE"}), []), (frozenset(), [False])):
            rows = examples(Told("the film is 44 now", unmarked=unmarked), age, Features(LISTS))
            assert [row.is_one for row in rows] == expected


class TestMasked:
    """Texts as the second look sees them."""

    def test_places_move_with_what_is_masked(self) -> None:
        """Each place that is left still holds its value; some are masked, some left."""
        text = "a=11 b=22 c=33 d=44"
        one = Told(text, tuple((at, at + 2, "SECRET") for at in (2, 7, 12, 17)))
        draw, left = random.Random(1), set()
        for _ in range(20):
            other = masked(one, draw)
            assert other is not None
            assert [other.text[start:end] for start, end, _ in other.marked] == [
                value for value in ("11", "22", "33", "44") if value in other.text
            ]
            left.add(len(other.marked))
        assert len(left) > 2

    def test_a_single_place_is_left(self) -> None:
        """Without another there is nothing to mask beside it."""
        assert masked(told("pin ", "4417"), random.Random(1)) is None


def installed(folder: Path, files: Mapping[str, str]) -> None:
    """Puts a package `somepackage` of these files where Python looks for packages."""
    told = folder / "somepackage-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: somepackage\nVersion: 1.0\n")
    (told / "RECORD").write_text("".join(f"{name},,\n" for name in files))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


class TestPlainTexts:
    """Pieces of packages that hold nobody's secrets."""

    def test_are_the_same_each_time_and_name_no_author(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In an order that is drawn from the seed alone; of files that are no part of the package's code, too."""
        some = {
            "somepackage/__init__.py": "x = 1\n",
            "somepackage/a.py": "\n".join(f"password_{n} = None" for n in range(90)),
            "somepackage/b.py": "# Author: somebody\n",
            "somepackage/c.bin": "\x00",
            "somepackage/d.css": "a{b:c}\n",
            "share/e.yml": "e: f\n",
        }
        installed(tmp_path, some)
        monkeypatch.syspath_prepend(tmp_path)
        texts = list(plain_texts(20, 1, ("somepackage",)))
        assert texts == list(plain_texts(20, 1, ("somepackage",)))
        assert sorted(len(text.splitlines()) for text in texts) == [1, 1, 1, 1, 1, 1, 40]  # four of the style sheet
        assert "e: f" in texts
        assert not any("Author" in text for text in texts)

    def test_cut_what_is_a_page_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A part of a line that was made for browsers; of a long file several."""
        installed(tmp_path, {"somepackage/small.js": ",".join(f"a{n}" for n in range(9_000))})
        monkeypatch.syspath_prepend(tmp_path)
        texts = list(plain_texts(20, 1, ("somepackage",)))
        assert len(set(texts)) == len(texts) == 3
        assert all(len(text) <= 1_200 for text in texts)

    @pytest.mark.parametrize(
        ("line", "kept"),
        [
            ("password: kolla4you", False),
            ('API_KEY = "abc123def"', False),
            ("db_password: admin", False),
            ('"password": "Passwort",', True),
            ("password = get_password()", True),
            ("password_length = 12", True),
        ],
    )
    def test_leave_out_what_somebody_left(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, kept: bool
    ) -> None:
        """A line that gives a password is nothing to learn as plain from."""
        installed(tmp_path, {"somepackage/a.yml": f"a: b\n{line}\nc: d\n"})
        monkeypatch.syspath_prepend(tmp_path)
        assert list(plain_texts(1, 1, ("somepackage",))) == [f"a: b\n{line}\nc: d" if kept else "a: b\nc: d"]

    def test_often_hold_a_line_that_tempts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """One that speaks of accounts and keys, wherever it stands in its file."""
        code = [f"x{n} = {n}" for n in range(4_000)]
        installed(tmp_path, {"somepackage/a.py": "\n".join([*code, "def log_in(): ...", *code])})
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.setattr(plain, "_TEMPTED", 1.0)
        assert all("log_in" in text for text in plain_texts(3, 1, ("somepackage",)))
        monkeypatch.setattr(plain, "_TEMPTED", 0.0)
        assert not any("log_in" in text for text in plain_texts(3, 1, ("somepackage",)))

    def test_says_which_package_is_missing(self) -> None:
        """An error that names it."""
        with pytest.raises(ModuleNotFoundError, match="no_such_package"):
            list(plain.plain_texts(1, 1, ("no_such_package",)))

"""The model: what it is trained to, what it computes, and the files it lives in."""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

import itertools
import random
import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voting.screening.names.code_guard import Line
from voting.screening.names.compiled import compiled, load_model, save_model
from voting.screening.names.features import coarse, listed_runs, segment_features, shape
from voting.screening.names.finder import MODEL
from voting.screening.names.gazetteer import Gazetteer, Known, Listed, known, load_gazetteer
from voting.screening.names.tagger import Tagger
from voting.screening.names.tokens import segments
from voting.screening.names.train import learn
from voting.screening.names.training.corpus import Sentence, typed_again
from voting.screening.names.weights import Weights, as_weights
from voting.screening.packed import read_packed, write_packed

ANNA = Known(given=5, surname=1, frequency=3, capital=6, cluster=0b1011, capital_cluster=0b1110111)
GAZETTEER = Gazetteer(
    {
        "anna": Listed.GIVEN | ANNA.packed(),
        "lee": Listed.SURNAME,
        "rome": Listed.PLACE | Known(place=4).packed(),
        "ask": Known(frequency=7, cluster=9).packed(),
    },
    {"bad homburg"},
    {"田 中": Listed.SURNAME, "中 山": Listed.SURNAME | Listed.PLACE, "太 郎": Listed.GIVEN, "神 田": Listed.PLACE},
)
LABELS = ("B-PERSON", "I-PERSON", "O")


class TestShape:
    """How a word is written."""

    @pytest.mark.parametrize(
        ("word", "form"),
        [
            *[("Anna", "Xxx"), ("anna", "xx"), ("A", "X"), ("ANNA", "XX"), ("McGee", "XxXxx"), ("", "")],
            *[("k3F99zzzZ---__x", "xdXddxxX--__x"), ("\n\n\n", "\n\n"), ("aA" * 10, "xX" * 8)],
            *[("Éa11", "Xxdd"), ("é3-3", "xd-d"), ("安娜娜", "cc")],
        ],
    )
    def test_is_what_its_signs_are_two_of_a_kind_at_most(self, word: str, form: str) -> None:
        """Of the first 16 signs, in ASCII and beyond."""
        assert shape(word) == form


class TestTypedAgain:
    """Lines that people type, which count more than once."""

    def test_as_typed_twice_and_without_capitals_and_signs(self) -> None:
        """Places move with what is left out; a line without capitals is not lowered again."""
        line, lower = Sentence("Hi, Anna!", ((4, 8, "PERSON"),)), Sentence("hi anna", ((3, 7, "PERSON"),))
        found = [(one.text, one.text[slice(*one.spans[0][:2])]) for one in typed_again([line, lower])]
        assert found == [
            *[("Hi, Anna!", "Anna"), ("hi anna", "anna")],
            *[("Hi, Anna!", "Anna"), ("hi, anna!", "anna"), ("hi anna", "anna")],
            *[("hi anna", "anna"), ("hi anna", "anna")],
        ]


def sentences() -> list[Sentence]:
    """A few sentences with a name each."""
    lines = ("i am @ and tired", "ask @ about it", "@ is here", "where is @ now")
    made = []
    for number, line in enumerate(lines * 5):
        name = ("Anna Lee", "Anna", "Lee", "anna lee")[number % 4]
        start = line.index("@")
        made.append(Sentence(line.replace("@", name), ((start, start + len(name), "PERSON"),)))
    return made


def drawn_weights(texts: Iterable[str], seed: int) -> Weights:
    """Weights without meaning, for every feature of some texts."""
    draw = random.Random(seed)
    features = sorted({feature for text in texts for row in specified(text, GAZETTEER) for feature in row})
    state = {(feature, label): draw.uniform(-2, 2) for feature in features for label in LABELS}
    return as_weights(state, {pair: draw.uniform(-2, 2) for pair in itertools.product(LABELS, LABELS)})


def specified(text: str, gazetteer: Gazetteer) -> list[list[str]]:
    """The features of every token of a text, as the specification has them."""
    rows = []
    for tokens in segments(text):
        bits = [gazetteer.entry(token.text)[0] if token.text else 0 for token in tokens]
        rows += segment_features(text, tokens, bits, gazetteer)
    return rows


def by_enumeration(scores: np.ndarray, weights: Weights) -> np.ndarray:
    """Marginals by summing over all ways to label, as the definition has it."""
    total = np.zeros_like(scores)
    for path in itertools.product(range(len(LABELS)), repeat=len(scores)):
        score = sum(scores[at, label] for at, label in enumerate(path))
        score += sum(weights.transitions[before, after] for before, after in itertools.pairwise(path))
        for at, label in enumerate(path):
            total[at, label] += np.exp(score)
    return total / total.sum(axis=1, keepdims=True)


def lines(text: str) -> list[Line]:
    """All of a text, none of it code."""
    return [Line(*match.span(), False) for match in re.finditer(r"[^\n]+", text)]


class TestListedRuns:
    """Names of several words, and of several characters where words are not divided."""

    def test_say_of_what_they_are_the_names(self) -> None:
        """How many words they have, and whether they are people's; one ends where the next begins."""
        (tokens,) = segments("bad homburg 田中太郎 神田中山")
        assert listed_runs(tokens, GAZETTEER) == [
            *["mp=2"] * 2,
            *[f"mn=2.{coarse(Listed.SURNAME)}"] * 2,
            *[f"mn=2.{coarse(Listed.GIVEN)}"] * 2,
            *["mp=2"] * 2,
            *[f"mn=2.{coarse(Listed.SURNAME | Listed.PLACE)}"] * 2,
        ]


class TestMarginals:
    """Probabilities of labels."""

    @pytest.mark.parametrize("seed", range(6))
    def test_equal_the_sums_over_all_paths(self, seed: int) -> None:
        """Forward and backward sums are what enumeration gives, whatever else is there."""
        text = "ask Anna Lee now\nask anna\nAnna\nAnna Lee-Rome, bad Homburg"
        weights = drawn_weights([text], seed)
        tagger = Tagger(compiled(weights, GAZETTEER), GAZETTEER)
        _, scores = tagger.scores(text, lines(text))
        tables = tagger.marginals(text)
        assert len(tables) == 4
        for table, part in zip(tables, np.split(scores, np.cumsum([len(one) for one in tables])[:-1]), strict=True):
            assert table == pytest.approx(by_enumeration(part[:, : len(LABELS)], weights), abs=1e-3)

    @pytest.mark.parametrize("seed", range(3))
    def test_do_not_depend_on_how_much_there_is(self, seed: int) -> None:
        """The segments of a long text, which is worked out in another order, have the probabilities of each alone."""
        texts = ["Anna", "ask Anna Lee now", "a." * 60, "Anna Lee-Rome, bad Homburg and Anna", "ask anna lee " * 9]
        tagger = Tagger(compiled(drawn_weights(texts, seed), GAZETTEER), GAZETTEER)
        many = texts * 40
        alone = {text: tagger.marginals(text) for text in texts}
        together = tagger.marginals("\n".join(many))
        for table, wanted in zip(together, (one for text in many for one in alone[text]), strict=True):
            assert table == pytest.approx(wanted, abs=1e-3)

    def test_nothing_to_tag(self) -> None:
        """An empty text has no marginals."""
        tagger = Tagger(compiled(drawn_weights(["Anna"], 0), GAZETTEER), GAZETTEER)
        assert tagger.marginals("") == tagger.marginals(" \n ") == []


# What texts are made of in which a table and the specification could differ.
PARTS = (
    *"anna Anna ANNA aNNa Lee O'Brien d'Arc o'brien McGee 's ’S 'll 'em '' ''s '’s dr. Dr. z. B.".split(),
    *"e.g. A a I İzmir İ ſ dR. straße Straße é É".split(),
    *"ß Ⓐ ⓐ ª ² ½ १२ 12 007 2024 . ! ? … 。 ... ?! !? , ), (( -- – — _ __ @ / | || ^ ~~ = == => : ; & %".split(),
    *"# * ` ``` < >".split(),
    *'" \\ \\n "" \'"'.split(" "),
    *(
        "bad homburg|Bad Homburg|new york|Bad|san josé de|你好，我叫王|नमस्ते|田中太郎さん|神田中山|"
        "中山|山中|e\u0301|😂😂|a\u200bb|\x00|" + "x" * 41
    ).split("|"),
    *("the quick will may is so my name is and of in to for on I'm you said mr mrs call").split(),
    *(" ", " ", " ", "  ", "\t", "\r\n", "\n", "\n\n", "\u2028", "\xa0", "\x1f"),
)


@pytest.fixture(scope="module")
def shipped() -> tuple[Tagger, dict[str, np.ndarray]]:
    """The shipped model, and its weights by name."""
    model = load_model(MODEL / "weights.gz")
    table = model.table.astype(np.float32)
    return Tagger(model, load_gazetteer(MODEL / "gazetteer.gz")), dict(zip(model.features(), table, strict=True))


# Words of each of `cut_ranks`, and others, of which a line may hold hundreds without an end of a sentence.
LONG = st.sets(
    st.sampled_from(["but", "Aber", "Anna", "Lee", "aab", "pp", "zz", ",", "x" * 41, "7", "12", "\x00", "我", "नमस्ते"]),
    min_size=1,
    max_size=5,
).flatmap(lambda some: st.lists(st.sampled_from(sorted(some)), min_size=90, max_size=300).map(" ".join))


class TestScores:
    """The tables give what the specification says."""

    @settings(max_examples=60, deadline=None)
    @given(LONG)
    def test_long_sentences_are_cut_alike(self, shipped: tuple[Tagger, dict[str, np.ndarray]], text: str) -> None:
        """Where the trainer cuts them, at each of the ranks and beyond them."""
        parts, _ = shipped[0].scores(text, lines(text))
        assert [parts.tokens(index) for index in range(len(parts.code))] == list(segments(text))

    @settings(max_examples=400, deadline=None)
    @given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=150).map("".join))
    def test_equal_the_specification(self, shipped: tuple[Tagger, dict[str, np.ndarray]], text: str) -> None:
        """All labels of all tokens, whatever the text, and the same segments and tokens."""
        tagger, weights = shipped
        parts, scores = tagger.scores(text, lines(text))
        assert [parts.tokens(index) for index in range(len(parts.code))] == list(segments(text))
        rows = specified(text, tagger.gazetteer)
        for row, score in zip(rows, scores, strict=True):
            wanted = sum((weights[feature] for feature in row if feature in weights), np.zeros(len(tagger.labels)))
            assert score[: len(tagger.labels)] == pytest.approx(wanted, abs=1e-3)

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join), st.integers(0, 3))
    def test_equal_it_with_weights_for_every_feature(self, text: str, seed: int) -> None:
        """No kind of feature is left out: here each one of the text has a weight."""
        weights = drawn_weights([text, "Anna"], seed)
        tagger = Tagger(compiled(weights, GAZETTEER), GAZETTEER)
        _, scores = tagger.scores(text, lines(text))
        wanted = [
            sum(weights.table[weights.rows[one]] for one in row if one in weights.rows)
            for row in specified(text, GAZETTEER)
        ]
        assert scores[:, : len(LABELS)] == pytest.approx(np.array(wanted).reshape(-1, len(LABELS)), abs=1e-3)

    def test_names_that_registers_alone_have_are_listed(self, shipped: tuple[Tagger, dict[str, np.ndarray]]) -> None:
        """No biography is headed by them; words that a few people are called are not taken for names by that."""
        listed = shipped[0].gazetteer.listed
        assert all(listed(name) & Listed.GIVEN for name in ("Seyfettin", "shambhavi", "Aitzol", "Typhaine"))
        assert not any(listed(word) & Listed.GIVEN for word in ("banana", "window", "password"))

    def test_code_without_a_listed_name_is_left_out(self, shipped: tuple[Tagger, dict[str, np.ndarray]]) -> None:
        """In code only full names are taken, so that other lines need no look."""
        text = "x = harriet\n# Harriet Colman\nprose"
        found, _ = shipped[0].tag(text, [Line(0, 11, True), Line(12, 28, True), Line(29, 34, False)])
        assert [found.tokens(index)[-1].text for index in range(len(found.code))] == ["Colman", "prose"]


class TestTag:
    """Segments without a name need no probabilities."""

    @settings(max_examples=300, deadline=None)
    @given(
        st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=150).map("".join),
        st.sampled_from([0.001, 0.03, 0.3, 0.9]),
    )
    def test_leaves_out_no_likely_name(
        self, shipped: tuple[Tagger, dict[str, np.ndarray]], text: str, least: float
    ) -> None:
        """Whatever the text, each token that is a name with the probability asked for is there, with the same one."""
        tagger, _ = shipped
        outside = tagger.labels.index("O")
        every, all_tables = tagger.tag(text, lines(text))
        some, tables = tagger.tag(text, lines(text), least=least)
        names = dict(zip(every.start.tolist(), 1 - all_tables[:, outside], strict=True))
        kept = dict(zip(some.start.tolist(), 1 - tables[:, outside], strict=True))
        assert {start for start, share in names.items() if share > least + 1e-4} <= set(kept)
        assert list(kept.values()) == pytest.approx([names[start] for start in kept], abs=1e-3)
        assert [some.tokens(index) for index in range(len(some.code))] == [
            tokens
            for tokens in (every.tokens(index) for index in range(len(every.code)))
            if tokens[0].start in set(some.start.tolist())
        ]

    def test_leaves_out_plain_sentences(self, shipped: tuple[Tagger, dict[str, np.ndarray]]) -> None:
        """Of three sentences the one with a name is left."""
        text = "can it be done? ask Harriet Colman about it. then it can be done"
        found, _ = shipped[0].tag(text, lines(text), least=0.03)
        assert [found.tokens(index)[0].text for index in range(len(found.code))] == ["ask"]


class TestLearn:
    """Training."""

    def test_same_data_same_bytes(self, tmp_path: Path) -> None:
        """Two trainings write identical files."""
        for name in ("one", "two"):
            save_model(compiled(learn(sentences(), GAZETTEER, least=1, iterations=20), GAZETTEER), tmp_path / name)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    def test_learns_what_it_is_shown(self) -> None:
        """A name in a new sentence is likelier a name than not; another word is not."""
        tagger = Tagger(compiled(learn(sentences(), GAZETTEER, least=1, iterations=40), GAZETTEER), GAZETTEER)
        (table,) = tagger.marginals("ask anna lee now")
        names = table[:, [label != "O" for label in tagger.labels]].sum(axis=1)
        assert (names > 0.5).tolist() == [False, True, True, False]


class TestFiles:
    """Weights and lists on the disk."""

    def test_model_survives(self, tmp_path: Path) -> None:
        """What is read is what was written, and holds every feature with its weight."""
        weights = drawn_weights(["Ask Anna | Lee || 12,\x00 in Rome\n" + "x" * 41], 1)
        model = compiled(weights, GAZETTEER)
        save_model(model, tmp_path / "w")
        read = load_model(tmp_path / "w")
        assert read.labels == weights.labels
        features = list(read.features())
        assert set(features) == set(weights.rows)
        assert np.array_equal(read.table, weights.table[[weights.rows[feature] for feature in features]])
        assert np.allclose(read.transitions, weights.transitions, atol=1e-5)
        for name in ("words", "alone", "pairs", "lengths", "summed", "traits"):
            assert np.array_equal(getattr(read, name), getattr(model, name))

    def test_lists_survive(self, tmp_path: Path) -> None:
        """What is read is what was written; case and accents do not count."""
        GAZETTEER.save(tmp_path / "g")
        read = load_gazetteer(tmp_path / "g")
        assert read.listed("ÁNNA") == Listed.GIVEN | ANNA.packed()
        assert read.listed("lee") == Listed.SURNAME
        assert read.listed("nobody") == read.listed("bad") == 0
        assert [read.entry(word)[1:] for word in ("bad", "homburg", "anna")] == [
            (True, False),
            (False, True),
            (False, False),
        ]
        assert read.place_length(["bad", "homburg", "now"], 0) == 2
        assert read.place_length(["bad", "idea"], 0) == 0
        assert read.place_length(["田", "中"], 0) == 0
        assert read.run([*"中山田中"], 0) == (2, Listed.SURNAME | Listed.PLACE)
        assert read.run([*"中山田中"], 1) == (0, 0)
        assert read.run([*"中山田中"], 2) == (2, Listed.SURNAME)

    def test_same_lists_same_bytes(self, tmp_path: Path) -> None:
        """The order in which words are given does not show in the file."""
        words = {f"word{number}": number for number in range(50)}
        Gazetteer(words, ["a b", "b c"]).save(tmp_path / "one")
        Gazetteer(dict(reversed(words.items())), ["b c", "a b"]).save(tmp_path / "two")
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    @pytest.mark.parametrize("content", [b"", b"not packed at all", b"\xfd7zXZ\x00\x00\x04"])
    def test_damaged_file_is_an_error(self, tmp_path: Path, content: bytes) -> None:
        """Nothing is recognised with half a model."""
        (tmp_path / "w").write_bytes(content)
        for load in (load_model, load_gazetteer):
            with pytest.raises((OSError, EOFError, ValueError)):
                load(tmp_path / "w")

    def test_weights_without_all_their_features_are_an_error(self, tmp_path: Path) -> None:
        """Whole as a file, but a line or bytes of an array short."""
        save_model(compiled(drawn_weights(["Ask Anna"], 1), GAZETTEER), tmp_path / "w")
        whole = read_packed(tmp_path / "w")[:]
        head, _, rest = whole.partition(b"\n")
        for content in (head + b"\n" + rest.partition(b"\n")[2], whole[:-20], head + b"\n"):
            write_packed(tmp_path / "w", content)
            with pytest.raises(ValueError, match=r"damaged|decode"):
                load_model(tmp_path / "w")

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{}\n",
            b'{"entries": 2}\n',
            b'{"entries": 2, "numbers": 1}\nshort',
            b'{"entries": -4, "numbers": 5}\n',
            b'{"entries": 1, "numbers": 1}\n' + bytes(6) + b"\x01\0\0\0" + bytes(8),  # the second of one number
        ],
    )
    def test_cut_lists_are_an_error(self, tmp_path: Path, content: bytes) -> None:
        """Nor with half the lists."""
        write_packed(tmp_path / "g", content)
        with pytest.raises(ValueError, match=r"damaged|subsection"):
            load_gazetteer(tmp_path / "g")


class TestKnown:
    """What is known of how a word is used."""

    @given(st.builds(Known, *[st.integers(0, 7)] * 5, *[st.integers(0, 262_143)] * 2))
    def test_survives_packing(self, word: Known) -> None:
        """Every field comes back, and none touches the bits of the lists."""
        number = word.packed()
        assert known(number) == word
        assert number & 127 == 0
        assert Gazetteer({"x": number | 127}, ["x y", "y x"]).listed("X") == number | 127

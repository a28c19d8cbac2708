"""Tokens, code and rules, each by itself."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.names.code_guard import lines_of
from voting.screening.names.gazetteer import Gazetteer
from voting.screening.names.people import Spellings, words_of
from voting.screening.names.rules import Rules
from voting.screening.names.tokens import LONGEST_SEGMENT, cut_ranks, segments
from voting.screening.names.training.corpus import Sentence, blanked, labelled, lowered, without_punctuation


class TestSegments:
    """Cutting."""

    def test_sentences_and_lines(self) -> None:
        """A line and a sentence end a segment, a title's full stop does not."""
        cut = [[token.text for token in tokens] for tokens in segments("Dr. Lee left. Anna's here\nO'Brien-Jones")]
        assert cut == [["Dr", ".", "Lee", "left", "."], ["Anna", "'s", "here"], ["O'Brien", "-", "Jones"]]

    @given(st.text(max_size=300))
    def test_tokens_are_in_order_and_cover_all_letters(self, text: str) -> None:
        """Nothing but white space is left out, and no segment is longer than it may be."""
        seen = [False] * len(text)
        at = 0
        for tokens in segments(text):
            assert 0 < len(tokens) <= LONGEST_SEGMENT
            for token in tokens:
                assert at <= token.start < token.end
                at = token.end
                seen[token.start : token.end] = [True] * (token.end - token.start)
        assert all(seen[index] or character.isspace() for index, character in enumerate(text))

    @pytest.mark.parametrize(
        ("words", "opens"),
        [
            (["Anna", "Lee"] * 50, ["Anna", "Anna"]),  # no token says where, so it is where it is
            (["tell", "her", "but"] * 30, ["tell", *["but"] * 30]),
            (["Lee", ",", "aab", "pp"] * 24, ["Lee", *["aab"] * 24]),  # a sign before, and a word of which one in four
            (["Lee", "abb", "zd", "pp"] * 24, ["Lee", *["pp"] * 24]),  # one in sixteen
        ],
    )
    def test_long_sentence_is_cut_by_its_words(self, words: list[str], opens: list[str]) -> None:
        """Before a word that opens a clause, after some signs, before some words; else after the most there may be."""
        assert [tokens[0].text for tokens in segments(" ".join(words))] == opens

    @given(st.lists(st.text("abcdefgh", min_size=2, max_size=6), min_size=250, max_size=300), st.integers(100, 140))
    def test_what_is_far_away_moves_no_cut(self, words: list[str], at: int) -> None:
        """Where a name of several words becomes one blank, a line stays cut as it was before and after."""
        masked = [*words[:at], "\x00", *words[at + 3 :]]
        told = [index for index in range(at + 3, len(words)) if cut_ranks(words[index]) & 4]
        rest = len(" ".join(words[told[0] :])) if told else 0
        ends = []
        for line in (" ".join(words), " ".join(masked)):
            beyond = len(line) - rest
            ends.append([tokens[-1].end - beyond for tokens in segments(line) if tokens[-1].end >= beyond])
        assert ends[0] == ends[1]

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("我叫陈丽华。你好", [["我", "叫", "陈", "丽", "华", "。"], ["你", "好"]]),
            ("Annaさん", [["Anna", "さ", "ん"]]),
            ("नमस्ते, Anna।", [["नमस्ते", ",", "Anna", "।"]]),
        ],
    )
    def test_scripts_without_blanks(self, text: str, words: list[list[str]]) -> None:
        """A character is a token where words are not told apart; vowel signs stay with their word."""
        assert [[token.text for token in tokens] for tokens in segments(text)] == words


class TestCodeGuard:
    """Which lines are code."""

    @pytest.mark.parametrize(
        "line",
        [
            "def rename(will, mark):",
            "import Anna",
            "grace = Grace()",
            'File "x.py", line 3, in main',
            "const rose = mark;",
            "SELECT name FROM people",
            "TypeError: Rose is not a function",
            "});",
            '<div className="card">Open the settings first</div>',
            "<p>{user.name} has signed in</p>",
            "<br/><Header title={t('x')} />",
        ],
    )
    def test_code(self, line: str) -> None:
        """Lines of code, logs and traces."""
        assert [code for _, _, code in lines_of(line)] == [True]

    @pytest.mark.parametrize(
        "line",
        [
            '{"first": "Anna", "city": "Rome"}',
            '  {"people": [{"name": "Anna"}]}',
            "I met Anna (and Lee) there.",
            "Anna: hi",
            '"name": "Anna Lee",',
            "| Anna | 4 |",
            "call me: Anna",
            "- Anna",
            "<p>Dear Anna,</p><p>I met Peter.</p>",
            "<tr><td>Anna</td><td>Berg</td></tr>",
            "  <li><b>Brian Smith said hi",
        ],
    )
    def test_no_code(self, line: str) -> None:
        """Prose, data, tables, lists."""
        assert [code for _, _, code in lines_of(line)] == [False]

    def test_fence(self) -> None:
        """What is fenced is code unless the fence says that it is text."""
        text = "one\n```python\ntwo\n```\nthree\n```text\nfour\n```"
        assert [(text[start:end], code) for start, end, code in lines_of(text)] == [
            ("one", False),
            ("two", True),
            ("three", False),
            ("four", False),
        ]


class TestRules:
    """Names told by what stands before them."""

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("my name is zorblatt", "zorblatt"),
            ("My name is Gift and I teach", "Gift"),
            ("there was a boy named Miracle here", "Miracle"),
            ("Je m'appelle Merveille et toi", "Merveille"),
            ("can you refund it thx\nanna", "anna"),
            ("My name is Anna van der Berg and", "Anna van der Berg"),
            ("mr zorblatt called", "zorblatt"),
            ("Dear Prof. Dr. Zorblatt,", "Zorblatt"),
            ("Kind regards,\n\nAnna Zorblatt", "Anna Zorblatt"),
            ("Viele Grüße\nBeat", "Beat"),
            ("Thanks for all,\nSummer", "Summer"),
            ("word is Murmel. Back Thursday, Beat\n\nWhat", "Beat"),
            ("Back on Monday, Faith", "Faith"),
            ("Bis dann, Urs", "Urs"),
            ("Merci beaucoup pour tout, Rose", "Rose"),
            ('"See you soon, Mark" he wrote', "Mark"),
            ("Customer: Anna Lee, 4 items", "Anna Lee"),
            ('{"full name": "Anna Lee"}', "Anna Lee"),
            ("hi anna", "anna"),
            ('{"first": "Anna", "last": "Lee"}', "Anna"),
            ('{"first_name": "Anna", "last_name": "Vukovic"}', "Vukovic"),
            ("posted by anna", "anna"),
            ("Sign as Zorblatt from customer care", "Zorblatt"),
            ("nazywam się zorblatt", "zorblatt"),
            ("entendu par le brigadier LEFÈVRE.", "LEFÈVRE"),
            ("Herr Meier kam spät", "Meier"),
            ("dr anna meier said", "anna meier"),
            ("Priyanka agreed, see priyanka.rao@example.org", "Priyanka"),
        ],
    )
    def test_hit(self, gazetteer: Gazetteer, text: str, name: str) -> None:
        """The name and no more."""
        assert name in {text[found.start : found.end] for found in Rules(gazetteer).names(text)}

    @pytest.mark.parametrize(
        "text",
        [
            "so mr reviewer i found it",
            "my name is not important",
            "My name is What matters least",
            "Ich heiße Sie willkommen",
            "a song called Breathe",
            "a boy called me",
            "my name is park ranger",
            "i'm so tired",
            "this is great",
            "hi there",
            "Dear Sir or Madam",
            "From: the team",
            "first: build, last: deploy",
            "last_name: varchar",
            "posted by the editors",
            "welcome back",
            "name: build",
            'name: "django.contrib.auth"',
            "name: JENKINS_home",
            "Best regards,\nThe Support Team",
            "Thanks,\nTeam",
            "Best of all, May\nis here",
            "See you in Paris, Nice\nor Rome",
            "With sugar, eggs and flour,\nmix it well",
            "Back in stock, Large",
            "we came back, Will or no will",
            "drive on the left",
            "İİİ i'm fine",
            "write to jo@example.org that it is ready",
            "reply to anna.lee+x@example.org",
        ],
    )
    def test_near_miss(self, gazetteer: Gazetteer, text: str) -> None:
        """Nobody."""
        assert [text[found.start : found.end] for found in Rules(gazetteer).names(text)] == []


class TestSpellings:
    """How else a person is called."""

    def test_parts(self, gazetteer: Gazetteer) -> None:
        """The whole and each part; an everyday word needs its capital."""
        spelled = dict(Spellings(gazetteer).of("Dr. Will van Pritchard"))
        assert spelled == {"Dr. Will van Pritchard": False, "Will": True, "Pritchard": False}

    def test_words(self) -> None:
        """Without particles, titles, initials and a genitive."""
        assert words_of("Dr. Anna B. van der Lee's") == ["Anna", "Lee"]


class TestCorpus:
    """Sentences to learn from."""

    SENTENCE = Sentence("Hi, I am Anna Lee.", ((9, 17, "PERSON"),))

    def test_long_ones_are_cut_by_length_to_learn_from(self) -> None:
        """And otherwise as recognition cuts them."""
        sentence = Sentence("one because two three " * 40, ())
        assert [len(tokens) for tokens, _ in labelled(sentence, by_length=True)] == [80, 80]
        assert [tokens for tokens, _ in labelled(sentence)] == list(segments(sentence.text))
        assert len(list(labelled(sentence))) > 2

    def test_labels(self) -> None:
        """The first token of a name begins it."""
        ((_, labels),) = labelled(self.SENTENCE)
        assert labels[-3:] == ["B-PERSON", "I-PERSON", "O"]

    def test_changes_keep_the_name(self) -> None:
        """Offsets follow the text."""
        for changed in (lowered(self.SENTENCE), without_punctuation(self.SENTENCE)):
            ((start, end, _),) = changed.spans
            assert changed.text[start:end].lower() == "anna lee"

    def test_blanked(self) -> None:
        """A masked name is one sign and no name."""
        changed = blanked(self.SENTENCE, random.Random(1))
        assert changed.text == "Hi, I am \x00."
        assert changed.spans == ()

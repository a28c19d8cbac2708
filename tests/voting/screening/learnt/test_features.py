"""What is told of a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.screening.learnt.features import _FORMS, _FORMS_OF_DIGITS, _FORMS_OF_LETTERS, Features
from voting.screening.learnt.secret_cues import SECRETS
from voting.screening.learnt.tokens import Tokens
from voting.screening.names.gazetteer import Gazetteer, Known, Listed
from voting.screening.once import held
from voting.screening.pieces import OVERLAP

FEATURES = Features(
    Gazetteer(
        {
            "the": Listed.EVERYDAY | Known(frequency=7).packed(),
            "anna": Listed.GIVEN,
            "plum": Listed.WORD | Known(cluster=3 << 10 | 2 << 6 | 5).packed(),
            "pear": Listed.WORD | Known(cluster=3 << 10 | 2 << 6 | 5).packed(),
        }
    )
)


def told(text: str, value: str) -> set[str]:
    """The features of a value's first place."""
    start = text.index(value)
    return FEATURES.of(Tokens(text), start, start + len(value), SECRETS.cues(text))


class TestFeatures:
    """Of the value its form, of its surroundings the words."""

    def test_no_value_is_told_by_its_letters(self) -> None:
        """Two values of one form in one place, of words that are used alike, are the same to the model."""
        assert told("the wifi is Heron-52 now", "Heron-52") == told("the wifi is Otter-91 now", "Otter-91")
        assert told("the wifi is plum-52 now", "plum-52") == told("the wifi is pear-91 now", "pear-91")

    @pytest.mark.parametrize(
        ("value", "features"),
        [
            ("Otter-91", {"form=Aa+-9+", "mixed with signs", "word-number", "ends=9", "long=4"}),
            ("0417", {"form=9+", "digits=4"}),
            ("34", {"tens=3", "digits=2"}),
            ("1987", {"year"}),
            ("the", {"letters", "written=7", "listed=3"}),
            ("0417#", {"marked", "ends=#"}),
            ("5-0-5", {"grouped"}),
            ("blue tractor fence", {"words=3", "parts=a3 a3 a3", "first^a?", "everyday=0"}),
            ("7 on the 22nd", {"parts=91 a2 a3 m3", "first^9", "everyday=1", "within=the"}),
            ("two, three", {"signs within"}),
            ("your-key", {"stand-in"}),
            ("jo@example.org", {"mail"}),
            ("Plum-91x", {"shape=Aaaa-99a", "length=8", "made=Tw-92a?", "begins=Tw-92a?", "part=w4", "part=?1"}),
            ("plum91", {"part~133", "part~~5", "made=aw92"}),
            ("THE-Anna7", {"made=Ae-Tn91"}),
        ],
    )
    def test_form(self, value: str, features: set[str]) -> None:
        """Its signs, length and kind."""
        assert features <= told(f"the pin is {value}", value)

    def test_words_beside_are_told_by_place_and_use(self) -> None:
        """Numbers by their length; names and everyday words as such."""
        features = told("Anna said the 55 is 0417 ok", "0417")
        assert {"-1=is", "-2=#2", "-3=the", "+1=ok", "before=anna", "-2-1=#2 is", "-1+1=is ok"} <= features
        assert {"-3^ae", "-2^9", "+1^a?"} <= features

    def test_words_of_other_lines_are_not_of_this_one(self) -> None:
        """A word before the line's beginning counts by its place alone."""
        features = told("door\n0417", "0417")
        assert "-2=door" in features
        assert "before=door" not in features
        assert {"first", "last", "lines=1"} <= features

    def test_the_last_stem_before_is_told(self) -> None:
        """With what stands between, how far it is, and whether a sentence ends there."""
        assert {"cue=pin", "between=is", "near", "lines=0"} <= told("my pin is 0417", "0417")
        assert "sentence" in told("my pin. It is 0417", "0417")
        assert "no cue" in told("it is 0417", "0417")
        assert "ahead=code" in told("0417 is the code", "0417")

    def test_a_stems_group_is_one_for_all_languages(self) -> None:
        """What is learnt of "Kennwort" counts for "hasło", too: with the form, the distance and the word between."""
        of_group = [
            {one for one in told(text, "0417") if one.startswith("group")}
            for text in ("unser kennwort zu 0417", "nasze hasło do 0417", "nasze drzwi do 0417")
        ]
        assert {"group=password", "group=password&form=9+", "group=password&#1", "group=password&zu"} <= of_group[0]
        assert of_group[0] - {"group=password&zu"} == of_group[1] - {"group=password&do"}
        assert "group=door" in of_group[2]
        assert "groups=account code" in told("my login and the pin is 0417", "0417")

    @pytest.mark.parametrize("text", ["my pin is 0417", "pin & 0417 & = pin", "the pin: 0417, 0417\nnot 0418"])
    def test_no_feature_is_of_two_steps(self, text: str) -> None:
        """So that sums of all steps add up."""
        start = text.index("0417")
        steps = list(FEATURES.steps(Tokens(text), start, start + 4, SECRETS.cues(text)))
        assert len(steps) == 4
        assert sum(map(len, steps)) == len(set().union(*steps))

    @given(
        st.text(st.sampled_from("aZéΩ"), min_size=1, max_size=12) | st.text(st.sampled_from("0179"), min_size=1),
    )
    def test_letters_and_digits_alone_have_few_forms(self, value: str) -> None:
        """The others need not be looked for."""
        forms = {name for name, pattern in _FORMS if pattern.search(value)}
        asked = _FORMS_OF_DIGITS if value.isdigit() else _FORMS_OF_LETTERS
        assert forms <= {name for name, _ in asked}

    def test_what_is_told_of_a_value_is_kept_for_a_call(self) -> None:
        """Not of where it stands; and of a text's other values nothing."""
        texts = ("my pin is 0417 ok", "not 0417", "not 0418")
        with held(texts[0], {}):
            kept = [told(text, text.split()[-1 if "ok" not in text else -2]) for text in texts]
        assert kept == [told(text, text.split()[-1 if "ok" not in text else -2]) for text in texts]

    def test_the_nearest_words_are_told_with_the_form(self) -> None:
        """With one another too, by their letters and by how they are used; a word that is missing leaves its place."""
        features = told("plum Anna is 0417 ok", "0417")
        assert {"-1=is&form=9+", "-2-1=anna is&form=9+", "-1+1=is|ok&form=9+", "+1=ok&form=9+"} <= features
        assert {"-3-2-1=plum anna is", "+1+2=ok ", "-2-1^Ana?&form=9+", "-2-1+1^Ana?&a?", "+1^a?&form=9+"} <= features
        assert {"-1~133&form=9+", "-1~~5&form=9+", "-2-1~~0 5"} <= told("anna plum 0417", "0417")
        assert {"-1=&form=9+", "-3-2-1=  ", "+1+2= ", "-2-1^&form=9+"} <= told("0417", "0417")

    def test_words_and_stems_further_off_are_told_without_their_place(self) -> None:
        """Those of other lines too, and the groups of all stems within a thousand characters."""
        text = "the gate, said Anna\n0417\nmy alarm and the door pin"
        features = told(text, "0417")
        assert {"far=gate", "far=said", "far=anna", "after=alarm", "after=the"} <= features
        assert {"about=gate", "about#door", "follows=alarm", "follows=pin", "follows#code"} <= features
        assert {"topic#door", "topic#code"} <= features
        assert "inside#code" in told("it is pin77", "pin77")
        assert not {
            one for one in told("a router" + " x" * 600 + " 0417", "0417") if one.startswith(("topic", "about"))
        }

    @pytest.mark.parametrize(
        ("text", "features"),
        [
            ('db_main_pass = "0417"', {"key=db_main_pass", "key,=db", ",key=pass&form=9+"}),
            ("--gate: 0417", {"key=gate", "key,=gate", ",key=gate&form=9+"}),
            ("'pin' => '0417'", {"key=pin", "key,=pin", ",key=pin&form=9+"}),
            ("the pin is 0417", set()),
        ],
    )
    def test_the_key_of_a_setting_is_told(self, text: str, features: set[str]) -> None:
        """Whole, by its first part, and by its last with the form."""
        assert {one for one in told(text, "0417") if one.startswith(("key", ",key"))} == features

    def test_how_often_a_value_stands_near_is_told(self) -> None:
        """Up to four times, and whether it is a word."""
        assert "often=1&m" in told("my pin is 0417", "0417")
        assert "often=2&a" in told("the plum, plum", "plum")
        assert "often=4&m" in told("0417 " * 9, "0417")

    def test_no_more_than_a_thousand_characters_decide(self) -> None:
        """What is far away changes nothing, so that a part of a text is judged as the whole is: pieces share more."""
        near = "x" * 1_030 + " my pin is 0417 " + "y" * 1_030
        far = "my code = {word}; 0417 " * 30 + near + " door(); 0417" * 30
        start = far.index(" my pin is 0417 ") + len(" my pin is ")
        assert told(near, "0417") == FEATURES.of(Tokens(far), start, start + 4, SECRETS.cues(far))
        assert OVERLAP >= 2 * 1_000

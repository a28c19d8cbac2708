from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from tests.fakes import make_comparison
from voting.comparison import (
    Annotation,
    Comparison,
    Drawing,
    InputMethod,
    Outcome,
    Presentation,
    Response,
    Skip,
    Source,
    Vote,
    Winner,
)
from voting.conversation import Conversation
from voting.errors import TextError

SECRET = "canary-" + "b10c"
NAN = float("nan")


class TestWords:
    """The words that are kept are the field's own."""

    def test_a_skip_is_no_winner(self):
        """The public arena datasets know these four."""
        assert [str(one) for one in Winner] == ["model_a", "model_b", "tie", "both_bad"]
        assert "skip" in set(Outcome)
        assert "skip" not in set(Winner)


class TestResponse:
    """An answer that can be kept, and that shows none of its text."""

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param({"text": SECRET + "\x00"}, id="NUL in the text"),
            pytest.param({"text": SECRET + "\ud800"}, id="half a character in the text"),
            pytest.param({"model": SECRET + "\x00"}, id="NUL in the model's name"),
            pytest.param({"finish_reason": SECRET + "\udfff"}, id="half a character in the finish reason"),
            pytest.param({"parameters": {"system_prompt": SECRET + "\x00"}}, id="NUL in a system prompt"),
            pytest.param({"parameters": {"system_prompt": SECRET + "\ud83d"}}, id="half a character there"),
            pytest.param({"parameters": {SECRET + "\x00": 1}}, id="NUL in a parameter's name"),
        ],
    )
    def test_bad_text_is_refused_without_quoting_it(self, change):
        """Found when it is made, and not at the click that would store it."""
        with pytest.raises(TextError) as caught:
            Response(**({"model": "larch-2", "text": "fine"} | change))
        assert SECRET not in str(caught.value)

    def test_the_repr_shows_neither_text_nor_system_prompt(self):
        """The model's name is enough to tell it apart."""
        response = Response("larch-2", SECRET, {"system_prompt": SECRET})
        assert SECRET not in repr(response)
        assert "larch-2" in repr(response)


class TestDrawing:
    """What inverse-propensity weights need is there and in range."""

    @pytest.mark.parametrize("probability", [1.0, 0.5, 5e-324, 1])
    def test_probabilities_in_range(self, probability):
        """Anything above 0 up to 1."""
        assert Drawing(0, probability, probability).probability == probability

    @pytest.mark.parametrize("name", ["probability", "pair_probability"])
    @pytest.mark.parametrize("value", [0, 0.0, -0.1, 1.0000001, NAN, float("inf"), float("-inf")])
    def test_probabilities_out_of_range(self, name, value):
        """Something that was drawn was not impossible, and no weight may be infinite."""
        with pytest.raises(ValueError, match=f"^{name} "):
            Drawing(**({"seed": 1, "probability": 0.5, "pair_probability": 0.5} | {name: value}))

    @pytest.mark.parametrize(("seed", "good"), [(0, True), (2**63 - 1, True), (-1, False), (2**63, False)])
    def test_the_seed_fits_a_signed_64_bit_column(self, seed, good):
        """SQLite and PostgreSQL have no larger integer."""
        if good:
            assert Drawing(seed, 1.0).seed == seed
        else:
            with pytest.raises(ValueError, match="seed"):
                Drawing(seed, 1.0)


class TestComparison:
    """A prompt with two responses; left is `model_a`."""

    @pytest.mark.parametrize(
        "comparison_id",
        [
            pytest.param("", id="empty"),
            pytest.param("a" * 31, id="short"),
            pytest.param("a" * 33, id="long"),
            pytest.param("A" * 32, id="upper case"),
            pytest.param("g" * 32, id="no hex digit"),
            pytest.param("a" * 31 + "\n", id="line feed"),
            pytest.param("٣" * 32, id="digits of another script"),
            pytest.param("12345678-1234-1234-1234-1234567890ab", id="UUID with dashes"),
        ],
    )
    def test_the_id_is_32_lower_case_hex_digits(self, comparison_id):
        """It names elements and cookies, so it has one form."""
        with pytest.raises(ValueError, match="comparison_id"):
            make_comparison(comparison_id=comparison_id)

    @pytest.mark.parametrize(
        "conversation",
        [
            pytest.param(Conversation(), id="empty"),
            pytest.param(Conversation().with_turn("system", "Be brief"), id="system alone"),
            pytest.param(Conversation().with_turn("user", "hi").with_turn("assistant", "hello"), id="ends answered"),
        ],
    )
    def test_the_last_turn_is_the_users_prompt(self, conversation):
        """Otherwise there is nothing that both responses answer."""
        with pytest.raises(ValueError, match="user's prompt"):
            make_comparison(conversation=conversation)

    def test_model_a_is_left(self):
        """`responses` is left, then right, and `response_a` stands left."""
        comparison = make_comparison()
        assert comparison.responses == (comparison.response_a, comparison.response_b)
        assert [one.model for one in comparison.responses] == ["larch-2", "cobalt-mini"]

    @pytest.mark.parametrize("name", ["campaign_id", "item_id", "category", "language"])
    def test_names_that_no_store_holds_are_refused(self, name):
        """They come from campaign files and apps."""
        with pytest.raises(TextError, match=name):
            make_comparison(**{name: "x\x00"})

    def test_the_repr_shows_no_text(self):
        """Nothing that was said."""
        comparison = make_comparison(
            prompt=SECRET,
            response_a=Response("larch-2", SECRET, {"system_prompt": SECRET}),
            response_b=Response("cobalt-mini", SECRET),
        )
        for shown in (repr(comparison), str(comparison), f"{comparison}"):
            assert SECRET not in shown

    @pytest.mark.parametrize(
        "made",
        [
            make_comparison(),
            Response("m", "t"),
            Drawing(1, 1.0),
            Presentation(),
            Vote(Winner.TIE),
            Skip(),
            Annotation(),
        ],
        ids=lambda made: type(made).__name__,
    )
    def test_everything_is_frozen(self, made):
        """What was shown is what is recorded."""
        for one in fields(made):
            with pytest.raises(FrozenInstanceError):
                setattr(made, one.name, None)

    def test_defaults(self):
        """A comparison is from the chat unless it says otherwise."""
        made = make_comparison()
        assert isinstance(made, Comparison)
        assert (made.source, made.campaign_id, made.item_id) == (Source.CHAT, None, None)
        assert Vote(Winner.TIE).presentation.input_method is InputMethod.UNKNOWN


class TestAnnotation:
    """A comment is text like any other."""

    def test_bad_text_is_refused_and_good_text_not_shown(self):
        """Its repr shows the tags alone."""
        with pytest.raises(TextError, match="comment"):
            Annotation((), "\x00")
        assert SECRET not in repr(Annotation(("clearer",), SECRET))

"""What the package's model takes for an address, and what it leaves; a folder that holds none."""

from pathlib import Path

import numpy as np
import pytest

from voting.ports import Screener
from voting.screening.names.addresses.learnt.finder import LearntAddresses, check_model, learnt_addresses
from voting.screening.names.weights import Weights, as_weights


def addresses(text: str) -> list[str]:
    """What is found in a text."""
    return [text[one.start : one.end] for one in learnt_addresses().find(text)]


class TestPackage:
    """The model of the package."""

    @pytest.mark.parametrize(
        "text",
        [
            "Please send the parcel to [88 Vilakazi Street, Orlando West, Soweto 1804] and ring twice.",
            "Ich wohne in der [Lindenstraße 14, 50674 Köln] seit März.",
            "J'habite au [12 rue des Lilas, 69003 Lyon] depuis 2019.",
            "Vivo en [Calle de la Luna 8, 28004 Madrid] con mi madre.",
            "we moved to [41 beech grove, harrogate hg2 0er] last may",
            "Adresse: [Storgata 12, 0155 Oslo]",
            "Home: [Flat C, 17/F, Kam Fai Mansion, 68A MacDonnell Road, Mid-Levels, Hong Kong]",
            "lakik Debrecen, [Piac u. 20., fszt. 2.] ott",
        ],
    )
    def test_hit(self, text: str) -> None:
        """Whole."""
        assert addresses(text.replace("[", "").replace("]", "")) == [text[text.index("[") + 1 : text.index("]")]]

    @pytest.mark.parametrize(
        "text",
        [
            "It takes 15 minutes down the road, then 2 more to the station.",
            "Version 3.11 of Python, released in 2022, has 12 new modules.",
            "Chapter 4, page 118: the battle of 1066 and what came after.",
            "for (let i = 0; i < 10; i++) { total += rows[i].price * 1.19; }",
            "2026-11-30 08:15:02 INFO worker 7: 120 rows in 3 batches",
            "Add 200 g flour, 3 eggs and 100 ml milk; bake 25 minutes at 180 °C.",
            "住所は東京都世田谷区代沢3丁目5-12 メゾン青葉301です",
            "Make a table of firsts: Sputnik 1, Vostok 1, Apollo 8, Apollo 11, Salyut 1, Voyager 1, Hubble, Curiosity.",
            "No number, no address: High Street is the name of many streets.",
        ],
    )
    def test_near_miss(self, text: str) -> None:
        """Numbers of other things."""
        assert addresses(text) == []

    def test_a_list_some_of_which_was_masked(self, screener: Screener) -> None:
        """Of things of which each has a number, some may have been taken for names before."""
        text = (
            "Make a table of space firsts with only the year and the mission: Sputnik 1, Vostok 1, Apollo 8, "
            "Apollo 11, Salyut 1, Voyager 1, Hubble, Curiosity. No names of astronauts needed"
        )
        assert "STREET_ADDRESS" not in {one.entity_type for one in screener.find(text)}

    def test_missing(self, tmp_path: Path) -> None:
        """A folder without the file is told of when the app starts, and a damaged file when it is read."""
        check_model()
        with pytest.raises(FileNotFoundError):
            check_model(tmp_path)
        (tmp_path / "weights.lzma").write_bytes(b"no model")
        check_model(tmp_path)
        with pytest.raises(ValueError, match="damaged"):
            learnt_addresses(tmp_path)


class TestRules:
    """What an address must have, with weights that are made for it: `ADDR` and what stands beside numbers."""

    @pytest.fixture
    def weights(self) -> Weights:
        """Of five words."""
        state = {(f"w0={word}", "I"): 9.0 for word in ("elm", "#1", "row")}
        state |= {
            ("w0=elm", "O"): -9.0,
            ("w0=#1", "O"): 0.0,
            ("w0=row", "O"): -9.0,
            ("w0=x", "O"): 9.0,
            ("w0=xx", "O"): 9.0,
        }
        return as_weights(state, {("I", "I"): 0.5, ("O", "O"): 0.5})

    @pytest.fixture
    def model(self, weights: Weights) -> LearntAddresses:
        """A model of them."""
        return LearntAddresses(weights)

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("x 1 elm row x", ["1 elm row"]),
            ("x 1 elm x", []),  # two tokens
            ("x elm row elm x 2020", []),  # no number in it
            ("x 1 elm row " + "x " * 40 + "elm row 1 x", ["1 elm row", "elm row 1"]),
            ("x elm row elm", []),
            ("xx 1 xx xx elm row elm xx", []),  # the number is apart
        ],
    )
    def test_find(self, model: LearntAddresses, text: str, found: list[str]) -> None:
        """Three tokens, one of them a number."""
        assert [text[one.start : one.end] for one in model.find(text)] == found

    def test_apart(self, weights: Weights) -> None:
        """What is far away changes nothing."""
        model = LearntAddresses(weights, 0.5)
        behind = " zz" * 40 + " 1 elm row"
        (alone,) = model.find(behind)
        assert [one.score for one in model.find("1 elm row" + behind)][1:] == [alone.score]

    def test_least(self, model: LearntAddresses) -> None:
        """A model asks for a probability, and tells it."""
        (match,) = model.find("x 1 elm row x")
        assert 0.9 < match.score <= 1
        weights = as_weights({("w0=#1", "I"): 1.2, ("w0=x", "O"): 9.0, ("w0=yy", "I"): 0.1}, {("I", "I"): 0.1})
        assert list(LearntAddresses(weights, 0.5).find("x 1 yy yy x"))
        assert not list(LearntAddresses(weights, 0.99).find("x 1 yy yy x"))

    def test_hopeless(self) -> None:
        """Where little speaks for a number, what is around it is not looked at."""
        state = {("w0=elm", "I"): 90.0, ("w0=#1", "I"): 0.9, ("w0=x", "O"): 9.0}
        assert not list(LearntAddresses(as_weights(state, {("I", "I"): 9.0})).find("x elm 1 elm x"))
        state["w0=#1", "I"] = 1.1
        assert list(LearntAddresses(as_weights(state, {("I", "I"): 9.0})).find("x elm 1 elm x"))

    def test_no_number(self, model: LearntAddresses) -> None:
        """A text without one costs nothing more."""
        assert list(model.find("")) == []
        assert np.array_equal(list(model.find("elm row elm row")), [])


class TestScreened:
    """Through the whole screener, where no form tells them."""

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("The parcel went to 7 Quay Approach, not to us.", "7 Quay Approach"),
            ("Deliver to Unit 5 Riverside Trading Est, Derby", "Unit 5 Riverside Trading Est, Derby"),
            ("Home: Riverside-4, Street 9, Pokhara 33700, thanks", "Riverside-4, Street 9, Pokhara 33700"),
        ],
    )
    def test_found(self, screener: Screener, text: str, address: str) -> None:
        """Whole, as an address."""
        assert [(text[one.start : one.end], one.entity_type) for one in screener.find(text)] == [
            (address, "STREET_ADDRESS")
        ]

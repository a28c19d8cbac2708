from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.fields import FIELDS, IMPRESSION_FIELDS, SKIP_FIELDS, Retention, Sensitivity, keep

CANARY = "canary-" + "f1e1d"
JSON_TYPES = {str, int, float, dict, list, bool}
GOOD = {str: "x", int: 3, float: 0.5, dict: {"a": 1}}
anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.text()),
    st.binary(),
)


class TestDeclared:
    """Every field that can be kept says why, and how much it could tell."""

    @pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
    def test_every_field_is_declared_in_full(self, field):
        """Name, JSON types, one sentence of purpose, sensitivity and retention."""
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
        assert FIELDS[field.name] is field
        assert field.types
        assert set(field.types) <= JSON_TYPES
        assert re.fullmatch(r"[A-Z][^\n]{15,}\.", field.purpose)
        assert isinstance(field.sensitivity, Sensitivity)
        assert isinstance(field.retention, Retention)

    def test_none_of_them_is_an_identifier(self):
        """Names that must never appear, however they are written."""
        never = re.compile(r"account|mail|user|key|project|ip$|ip_|agent|cookie|file_?name|browser|minute|second|_at$")
        assert [name for name in FIELDS if never.search(name)] == []

    @pytest.mark.parametrize("subset", [IMPRESSION_FIELDS, SKIP_FIELDS], ids=["impression", "skip"])
    def test_what_is_kept_without_a_vote_is_declared_and_holds_no_content(self, subset):
        """No text that somebody wrote, and no dict that could carry some."""
        assert subset <= set(FIELDS)
        for name in subset:
            assert FIELDS[name].sensitivity is not Sensitivity.CONTENT
            assert dict not in FIELDS[name].types


class TestKeep:
    """What is not declared does not get through; what is declared has its type."""

    @given(st.dictionaries(st.text(), anything), st.sampled_from([None, IMPRESSION_FIELDS, SKIP_FIELDS]))
    def test_undeclared_names_are_dropped(self, values, allowed):
        """Whatever is given: only declared, allowed names come out."""
        undeclared = {name: value for name, value in values.items() if name not in FIELDS}
        assert keep(undeclared, allowed) == {}
        assert keep({**undeclared, "seed": 1}) == {"seed": 1}

    @given(st.sampled_from(sorted(FIELDS)), anything)
    def test_a_value_is_kept_unchanged_or_refused(self, name, value):
        """None is left out, the declared types pass, everything else is a TypeError."""
        types = FIELDS[name].types
        if value is None:
            assert keep({name: value}) == {}
        elif isinstance(value, types) and not isinstance(value, bool):
            assert keep({name: value})[name] is value
        else:
            with pytest.raises(TypeError, match=name):
                keep({name: value})

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            pytest.param("dwell_ms", True, id="bool for int"),
            pytest.param("seed", False, id="False for int"),
            pytest.param("dwell_ms", 1.5, id="float for int"),
            pytest.param("probability", 1, id="int for float"),
            pytest.param("model_a", b"x", id="bytes for str"),
            pytest.param("findings", [1], id="list for dict"),
            pytest.param("seed", CANARY, id="text for int"),
        ],
    )
    def test_a_wrong_type_is_refused_by_name_and_not_by_value(self, name, value):
        """The error says which field and which types."""
        expected = FIELDS[name].types[0].__name__
        with pytest.raises(TypeError, match=f"{name} must be {expected}") as caught:
            keep({name: value})
        assert CANARY not in str(caught.value)

    def test_it_keeps_all_fields_in_declared_order(self):
        """So that a page and an export show them alike, and as JSON."""
        values = {name: GOOD[field.types[0]] for name, field in FIELDS.items()}
        kept = keep(dict(reversed(values.items())))
        assert list(kept) == list(FIELDS)
        assert json.loads(json.dumps(kept)) == values

    @pytest.mark.parametrize("make", [set, list, iter, lambda names: (name for name in names)])
    def test_allowed_may_be_any_iterable(self, make):
        """An iterator gives the same as a set."""
        values = {"dwell_ms": 5, "layout": "columns", "model_a": "larch-2"}
        assert keep(values, make(["layout", "dwell_ms"])) == {"dwell_ms": 5, "layout": "columns"}
        assert keep(values, make([])) == {}

    def test_a_wrong_type_in_a_field_that_is_not_allowed_does_not_matter(self):
        """It is dropped before it is looked at."""
        assert keep({"model_a": 7, "layout": "columns"}, SKIP_FIELDS) == {"layout": "columns"}

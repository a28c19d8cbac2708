from __future__ import annotations

import copy
import dataclasses
import json
import logging
import pickle
import pprint
import traceback

import pytest

from voting.identity import Identity

CANARY = "canary-" + "1d"
FULL = Identity(
    "acct-" + CANARY,
    "mail@" + CANARY,
    "Name " + CANARY,
    ("key-" + CANARY, "second-" + CANARY),
    ("project-" + CANARY,),
    "Org " + CANARY,
    ("other-" + CANARY,),
)


def taken_apart_by_json():
    return json.dumps({"identity": FULL}, default=str)


def shown_by_a_traceback():
    def fails(identity):
        raise RuntimeError(f"cannot use {identity}")

    try:
        fails(FULL)
    except RuntimeError as error:
        return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


def shown_inside_a_dataclass():
    @dataclasses.dataclass
    class Site:
        known: Identity

    return repr(Site(FULL)) + repr(Site(FULL).known)


class TestShown:
    """No usual way of showing an object shows a value of it."""

    @pytest.mark.parametrize(
        "show",
        [
            pytest.param(lambda: repr(FULL), id="repr"),
            pytest.param(lambda: str(FULL), id="str"),
            pytest.param(lambda: f"{FULL} {FULL!r} {FULL!s} {FULL!a}", id="f-string"),
            pytest.param(lambda: "%s %r" % (FULL, FULL), id="percent"),  # noqa: UP031  # loggers format so
            pytest.param(lambda: format(FULL), id="format"),
            pytest.param(lambda: pprint.pformat([FULL, {"identity": FULL}], width=1), id="pprint"),
            pytest.param(taken_apart_by_json, id="json"),
            pytest.param(shown_by_a_traceback, id="traceback with locals"),
            pytest.param(shown_inside_a_dataclass, id="inside a dataclass"),
        ],
    )
    def test_no_value_is_shown(self, show):
        """Neither whole nor in part."""
        assert CANARY not in show()

    def test_a_log_shows_none(self, caplog):
        """As argument and in `extra`."""
        with caplog.at_level(logging.DEBUG):
            logging.getLogger("app").info("signed in: %s", FULL, extra={"identity": FULL})
        assert CANARY not in caplog.text
        assert CANARY not in repr(caplog.records[0].__dict__)

    @pytest.mark.parametrize(
        "take_apart",
        [
            pytest.param(dataclasses.asdict, id="asdict"),
            pytest.param(dataclasses.astuple, id="astuple"),
            pytest.param(dataclasses.fields, id="fields"),
            pytest.param(vars, id="vars"),
            pytest.param(dict, id="dict"),
            pytest.param(list, id="list"),
            pytest.param(lambda one: one.__getstate__(), id="getstate"),
            pytest.param(copy.copy, id="copy"),
            pytest.param(copy.deepcopy, id="deepcopy"),
            *(
                pytest.param(lambda one, p=protocol: pickle.dumps(one, p), id=f"pickle {protocol}")
                for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
            ),
        ],
    )
    def test_it_is_not_taken_apart(self, take_apart):
        """Loggers, encoders and caches try these without being asked; none gets a value, the error neither."""
        with pytest.raises(TypeError) as caught:
            take_apart(FULL)
        assert CANARY not in str(caught.value)

    def test_a_dataclass_that_holds_one_is_not_taken_apart_either(self):
        """`asdict` goes down into what it finds and copies the rest."""

        @dataclasses.dataclass
        class Site:
            known: Identity

        with pytest.raises(TypeError):
            dataclasses.asdict(Site(FULL))


class TestItems:
    """Screening gets every value that is set."""

    def test_every_value_with_the_name_of_its_field(self):
        """Lists give one item for each of their values."""
        found = list(FULL.items())
        assert [name for name, _ in found] == [
            "account_id",
            "email",
            "name",
            "api_keys",
            "api_keys",
            "project_ids",
            "organisation",
            "others",
        ]
        assert [value.split(CANARY)[0] for _, value in found] == [
            "acct-",
            "mail@",
            "Name ",
            "key-",
            "second-",
            "project-",
            "Org ",
            "other-",
        ]

    @pytest.mark.parametrize("empty", [Identity(), Identity("", "", "", ("",), (), "", ("", ""))])
    def test_what_is_not_set_is_left_out(self, empty):
        """An empty identifier would match everywhere."""
        assert list(empty.items()) == []

    def test_one_key_in_place_of_a_tuple_stays_whole(self):
        """A slip that would otherwise mask single letters and miss the key."""
        assert list(Identity(api_keys="key-" + CANARY).items()) == [("api_keys", "key-" + CANARY)]


class TestFrozen:
    """It never changes; `replace` makes another one."""

    def test_nothing_can_be_set_or_deleted(self):
        """Neither fields nor new names, and the error tells no value."""
        for change in (
            lambda: setattr(FULL, "email", CANARY),
            lambda: setattr(FULL, "new", CANARY),
            lambda: delattr(FULL, "email"),
        ):
            with pytest.raises(AttributeError) as caught:
                change()
            assert CANARY not in str(caught.value)

    def test_replace(self):
        """The other fields stay; unknown ones are refused."""
        other = FULL.replace(email="new@example.org", others=())
        assert (other.email, other.others) == ("new@example.org", ())
        assert (other.account_id, other.api_keys) == (FULL.account_id, FULL.api_keys)
        assert FULL.email == "mail@" + CANARY
        with pytest.raises(TypeError):
            FULL.replace(mail="x")

    def test_two_are_never_compared_by_value(self):
        """Equality by value would invite using identities as keys."""
        assert Identity("a") != Identity("a")
        assert FULL == FULL  # noqa: PLR0124  # identity of the object is what is tested

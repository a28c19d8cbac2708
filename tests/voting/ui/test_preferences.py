from __future__ import annotations

import base64
import re
from http.cookies import SimpleCookie

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voting.ui.preferences import (
    ask_cookie,
    notice_cookie,
    notice_seen,
    seen_cookie,
    seen_items,
    wants_comparisons,
)

ITEMS = [f"item-{number}" for number in range(20)]
YEAR_S = 365 * 24 * 3600
item_lists = st.lists(st.text(min_size=1), unique=True, max_size=60)


def cookies_of(*cookies):
    """What the browser sends back."""
    return {name: value for name, value, _ in cookies}


def jar_with(value):
    """A cookie of the campaign with any value."""
    return {seen_cookie("c", ITEMS, ())[0]: value}


class TestSeen:
    """One bit for each item of a campaign."""

    @given(st.text(), item_lists, st.data())
    def test_what_was_remembered_comes_back(self, campaign, items, data):
        """Any campaign, any items, any part of them, in any order of the file."""
        seen = data.draw(st.sets(st.sampled_from(items))) if items else set()
        jar = cookies_of(seen_cookie(campaign, items, seen))
        assert seen_items(jar, campaign, items) == seen
        assert seen_items(jar, campaign, data.draw(st.permutations(items))) == seen

    @given(item_lists, st.one_of(st.text(), st.text(alphabet="ABab01-_=+/%")))
    def test_any_value_gives_items_of_the_campaign_or_none(self, items, value):
        """A cookie can hold anything; no item is made up and nothing is raised."""
        jar = {seen_cookie("c", items, ())[0]: value}
        assert seen_items(jar, "c", items) <= set(items)

    @pytest.mark.parametrize(
        "value",
        [
            pytest.param("", id="empty"),
            pytest.param("!!!!", id="no base64"),
            pytest.param("_w", id="cut off, so without its padding"),
            pytest.param("_w==_w==", id="something after the padding"),
            pytest.param("%_w==", id="base64 behind a stray sign"),
            pytest.param("ÿw==", id="not ASCII"),
            pytest.param("\ud800", id="half a character"),
            pytest.param("__proto__", id="a word"),
            pytest.param("AAAA" * 1000, id="4,000 characters of nothing"),
        ],
    )
    def test_a_broken_cookie_means_none(self, value):
        """Then the server's own memory of the day has to do."""
        assert seen_items(jar_with(value), "c", ITEMS) == frozenset()

    def test_bits_beyond_the_campaign_are_ignored(self):
        """A cookie with every bit set names the items that there are."""
        value = base64.urlsafe_b64encode(b"\xff" * 500).decode()
        assert seen_items(jar_with(value), "c", ITEMS) == set(ITEMS)

    def test_items_of_another_campaign_are_not_remembered(self):
        """They leave no bit, and each campaign has a cookie of its own."""
        assert seen_cookie("c", ITEMS, {"elsewhere"})[1] == ""
        jar = cookies_of(seen_cookie("c", ITEMS, {"item-3"}))
        assert seen_items(jar, "d", ITEMS) == frozenset()
        assert seen_items({}, "c", ITEMS) == frozenset()

    @pytest.mark.parametrize("count", [3_000, 10_000])
    def test_ten_thousand_items_fit_into_a_cookie(self, count):
        """Browsers keep 4,096 bytes of name, value and attributes (RFC 6265, section 6.1)."""
        items = [f"{number:05}" for number in range(count)]
        name, value, max_age_s = seen_cookie("c", items, set(items))
        assert len(f"{name}={value}; Path=/; Max-Age={max_age_s}; SameSite=Strict; Secure") < 4_096
        assert seen_items({name: value}, "c", items) == set(items)

    @given(st.text())
    def test_the_name_is_a_cookie_name_and_does_not_tell_the_campaign(self, campaign):
        """Whatever the campaign is called."""
        assert re.fullmatch(r"voting_seen_[0-9a-f]{12}", seen_cookie(campaign, [], ())[0])


class TestAsk:
    """The choice "Don't ask me again" lasts."""

    @pytest.mark.parametrize(
        ("value", "wanted"), [(None, True), ("on", True), ("", True), ("OFF", True), ("off", False), ("off ", True)]
    )
    def test_only_off_means_off(self, value, wanted):
        """Nothing else that a cookie may hold ends comparisons."""
        assert wants_comparisons({} if value is None else {"voting_ask": value}) is wanted

    @pytest.mark.parametrize("wanted", [True, False])
    def test_the_choice_comes_back_for_a_year(self, wanted):
        """Both ways."""
        assert wants_comparisons(cookies_of(ask_cookie(wanted))) is wanted
        assert ask_cookie(wanted)[2] == YEAR_S


class TestNotice:
    """A new version is shown again."""

    def test_only_the_same_version_was_seen(self):
        """Neither none nor another."""
        jar = cookies_of(notice_cookie("2"))
        assert notice_seen(jar, "2")
        assert not notice_seen(jar, "1")
        assert not notice_seen({}, "2")


class TestAsCookies:
    """What the page writes is what the server reads."""

    @pytest.mark.parametrize(
        "cookie",
        [
            ask_cookie(False),
            notice_cookie("1"),
            seen_cookie("c", ITEMS, set(ITEMS)),
            seen_cookie("c", ITEMS, {"item-0"}),
        ],
    )
    def test_values_need_no_quoting(self, cookie):
        """Characters that RFC 6265, section 4.1.1, allows in a value; the standard library's parser agrees."""
        name, value, _ = cookie
        assert re.fullmatch(r"[!#-+\--:<-\[\]-~]*", value)
        assert SimpleCookie(f"{name}={value}")[name].value == value

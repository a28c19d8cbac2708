"""The session's memory. No other module touches `st.session_state`.

Everything is kept under `voting.` names, so that the widget can live in somebody else's app.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

from voting.ui.headers import browser_token
from voting.ui.preferences import notice_seen, wants_comparisons

T = TypeVar("T")


def remember(name: str, make: Callable[[], T]) -> T:
    """Returns what the session keeps under `name`, making it the first time."""
    key = f"voting.{name}"
    if key not in st.session_state:
        st.session_state[key] = make()
    value: T = st.session_state[key]
    return value


def store(name: str, value: object) -> None:
    """Keeps `value` under `name` until the session ends."""
    st.session_state[f"voting.{name}"] = value


def peek(name: str) -> Any:
    """Returns what is kept under `name`, or None."""
    return st.session_state.get(f"voting.{name}")


def knows(name: str) -> bool:
    """Whether something is kept under `name`."""
    return f"voting.{name}" in st.session_state


def first_time(name: str) -> bool:
    """Whether this is asked for the first time in the session."""
    known = knows(name)
    store(name, True)
    return not known


def changes(name: str, value: object) -> bool:
    """Keeps `value` under `name`; whether another one was kept there before."""
    before, known = peek(name), knows(name)
    store(name, value)
    return known and before != value


def forget(name: str) -> None:
    """Drops what is kept under `name`."""
    st.session_state.pop(f"voting.{name}", None)


def widget_value(key: str) -> object:
    """Returns the value of the widget with this key; None when there is none."""
    return st.session_state.get(key)


def place_widget_value(key: str, value: object) -> None:
    """Gives a widget of ours its value; call it before the widget is drawn."""
    st.session_state[key] = value


def breathe() -> None:
    """Lets a waiting rerun or stop interrupt a loop that sends nothing: reading the session is such a point."""
    st.session_state.get("voting.breath")


def in_fragment() -> bool:
    """Whether this is drawn in a fragment or a dialog, where no click interrupts what is under way."""
    return ThreadState.get().fragment_id is not None


def browser() -> str:
    """Returns the secret that stands for this browser: its cookie, else one that lasts for the session."""
    return remember("browser", lambda: browser_token(st.context.cookies.to_dict()) or secrets.token_urlsafe(32))


def asks() -> bool:
    """Whether this voter wants to be asked."""
    return remember("asks", lambda: wants_comparisons(st.context.cookies.to_dict()))


def set_asks(wanted: bool) -> None:
    """Remembers for this session whether comparisons are welcome; the cookie is the page's to set."""
    store("asks", wanted)


def has_seen_notice(mark: str) -> bool:
    """Whether the voter has answered a ballot under this notice before."""
    return remember(f"notice.{mark}", lambda: notice_seen(st.context.cookies.to_dict(), mark))


def set_notice_seen(mark: str) -> None:
    """Remembers that a ballot was answered under this notice."""
    store(f"notice.{mark}", True)


def cookies() -> dict[str, str]:
    """Returns the cookies with which this page connected."""
    return dict(st.context.cookies.to_dict())

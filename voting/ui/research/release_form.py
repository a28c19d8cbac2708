"""What to build: name, filters, forms. It is built by the command, with the same words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import streamlit as st

from voting.errors import VotingError
from voting.release.presets import PRESETS
from voting.release.request import NAME
from voting.research import Desk

_OUTCOMES: Final = {"vote": "Votes", "skip": "Skips", "unanswered": "Unanswered", "void": "Failed"}


def build_form(desk: Desk, *, disabled: bool) -> None:
    """Shows the form, and starts the build that it asks for."""
    results = desk.votes.reading().results
    with (
        st.expander("Build a release", icon=":material/deployed_code:", key="research-build"),
        st.form("research-release", border=False),
    ):
        name = st.text_input("Name", value=f"{datetime.now(UTC):%Y-%m-%d}", max_chars=63, help=_NAME_HELP)
        with st.container(horizontal=True):
            since = st.date_input("From (UTC)", value=None, width=180)
            until = st.date_input("To (UTC)", value=None, width=180)
            outcomes = st.multiselect("What", list(_OUTCOMES), format_func=lambda one: _OUTCOMES[one], width=260)
            turns = st.number_input("Turns at least", value=None, min_value=1, step=1, width=160)
        with st.container(horizontal=True):
            models = st.multiselect("Models", results.models() if results else [], accept_new_options=True, width=300)
            languages = st.multiselect(
                "Languages", results.values("language") if results else [], accept_new_options=True, width=220
            )
            campaigns = st.multiselect(
                "Campaigns", results.values("campaign_id") if results else [], accept_new_options=True, width=300
            )
        with st.container(horizontal=True):
            formats = st.pills("Beside Parquet", ["jsonl", "csv"], selection_mode="multi", format_func=str.upper)
            presets = st.pills("Ready for tools", list(PRESETS), selection_mode="multi")
        surrogates = st.checkbox("Made-up values in the place of placeholders")
        aside = st.checkbox("Leave out the votes that were put aside as doubtful", value=True)
        pressed = st.form_submit_button("Build", type="primary", disabled=disabled)
    if not pressed:
        return
    options = [
        *_given("--since", [since] if since else []),
        *_given("--until", [until] if until else []),
        *_given("--outcome", outcomes),
        *_given("--turns-min", [turns] if turns else []),
        *_given("--model", models),
        *_given("--language", languages),
        *_given("--campaign", campaigns),
        *_given("--format", formats),
        *_given("--preset", presets),
        *(["--surrogates"] if surrogates else []),
        *(["--clean"] if aside else []),
    ]
    _start(desk, name.strip(), options)


_NAME_HELP: Final = "Letters, digits, '.', '_' and '-'. Each name is used once: ids are drawn from it."


def _given(option: str, values: Sequence[object]) -> list[str]:
    # One word each: a value that begins with a dash is no option.
    return [f"{option}={value}" for value in values]


def _start(desk: Desk, name: str, options: list[str]) -> None:
    if NAME.fullmatch(name) is None:
        st.warning(f"Not started: the name must be of {_NAME_HELP[0].lower()}{_NAME_HELP[1:].split('. ')[0]}.")
        return
    try:
        target = desk.releases.directory / name
        target.parent.mkdir(parents=True, exist_ok=True)
        desk.releases.run.start(name, [f"--out={target}", *options])
    except OSError as error:
        st.error(f"Not started: {desk.releases.directory} cannot be written ({error.strerror}).")
    except VotingError as error:
        st.error(f"Not started: {error.sentence}")
    else:
        st.rerun()

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
        name = st.text_input("Name", value=f"{datetime.now(UTC):%Y-%m-%d}", max_chars=63, help=_NAME_HELP, width=376)
        with st.container(horizontal=True):
            since = st.date_input("From (UTC)", value=None, width=180)
            until = st.date_input("To (UTC)", value=None, width=180)
            outcomes = st.multiselect(
                "Outcomes", list(_OUTCOMES), format_func=lambda one: _OUTCOMES[one], placeholder=_ALL, width=260
            )
            turns = st.number_input("Turns at least", value=None, min_value=1, step=1, width=160)
        with st.container(horizontal=True):
            models = _any_of("Models", results.models() if results else [], 300)
            languages = _any_of("Languages", results.values("language") if results else [], 220)
            campaigns = _any_of("Campaigns", results.values("campaign_id") if results else [], 300)
        with st.container(horizontal=True):
            formats = st.pills("Beside Parquet", ["jsonl", "csv"], selection_mode="multi", format_func=str.upper)
            presets = st.pills("Ready for tools", list(PRESETS), selection_mode="multi", help=_PRESETS_HELP)
        surrogates = st.checkbox("Made-up values in the place of placeholders", help=_SURROGATES_HELP)
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


_ALL: Final = "All"
_PRESETS_HELP: Final = (
    "Files that tools load as they are. arena: the columns of the public arena sets. trl: prompt, chosen and rejected. "
    "kto: one response a row, wanted or not. ranking: one row a vote, without text."
)
_SURROGATES_HELP: Final = (
    "Invented names, numbers and addresses instead of `<PERSON_1>`: what screening missed is then harder to tell from "
    "what it replaced."
)
_NAME_HELP: Final = "Letters, digits, '.', '_' and '-'. Each name is used once: ids are drawn from it."


def _any_of(label: str, known: Sequence[str], width: int) -> list[str]:
    return st.multiselect(label, known, accept_new_options=True, placeholder=_ALL, width=width)


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

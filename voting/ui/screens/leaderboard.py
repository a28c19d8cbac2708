"""Leaderboard: how the models stand, with intervals, and what to know before believing it. For researchers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from voting.errors import VotingError
from voting.research import Desk
from voting.research.choice import Choice
from voting.research.results import Results
from voting.ui.research.answers import answers
from voting.ui.research.doubtful import doubtful
from voting.ui.research.filters import choose
from voting.ui.research.head_to_head import head_to_head
from voting.ui.research.over_time import over_time
from voting.ui.research.parts import parts
from voting.ui.research.ratings import ratings
from voting.ui.research.reading_view import show_reading
from voting.ui.research.trust import trust

_EMPTY: Final = (
    "**No votes yet.** Vote on the page *Compare*, or let voters come: as soon as two models have been compared, this "
    "page shows where they stand. For votes of another place, `python -m voting leaderboard --file FILE` ranks a file."
)


def leaderboard(desk: Desk) -> None:
    """Draws the page."""
    st.title("Leaderboard", anchor=False)
    st.markdown(
        "How strong each model is by all votes between two of them. The bar is the interval that the votes allow; a "
        "rank is the range that these intervals allow."
    )
    reading = show_reading(desk.votes)
    if reading.results is None:
        return
    if not reading.results.vote_count():
        st.info(_EMPTY)
        return
    choice = choose(reading.results)
    view = st.segmented_control(
        "View",
        list(_VIEWS),
        default=next(iter(_VIEWS)),
        required=True,
        key="view",
        bind="query-params",
        label_visibility="collapsed",
    )
    try:
        _VIEWS[view](reading.results, choice, desk)
    except VotingError as error:
        st.warning(f"Not shown: {error.sentence}")


_VIEWS: Final[Mapping[str, Callable[[Results, Choice, Desk], None]]] = {
    "Ratings": ratings,
    "Head to head": head_to_head,
    "By part": parts,
    "Over time": over_time,
    "Who answered": answers,
    "How sure": trust,
    "Doubtful votes": doubtful,
}

"""Compare: prepared conversations, two responses each, one vote or skip at a time."""

from __future__ import annotations

import streamlit as st

from voting.campaign import Campaign
from voting.comparison import Comparison
from voting.draft import Draft
from voting.errors import OutcomeConflictError, VotingError
from voting.ui import signed_in, site, state
from voting.ui.asking import turn_on
from voting.ui.ballot_state import BallotState
from voting.ui.markdown import safe_text
from voting.ui.preferences import Cookie, seen_cookie, seen_items
from voting.ui.queue import Next, next_comparison
from voting.ui.telling import told
from voting.ui.widget import Hooks, open_ballot, show_ballot, voter_secret


def compare() -> None:
    """Draws the page."""
    here = site.current()
    campaign = _choose_campaign(here.campaigns)
    try:
        if not state.asks() and not state.knows(_current(campaign)):
            _switched_off()
            return
        upcoming = _upcoming(here, campaign)
        if upcoming.comparison is None:
            _all_done(campaign, upcoming)
        else:
            _ask(here, campaign, upcoming, upcoming.comparison)
    except OutcomeConflictError:
        # Another tab drew this item a moment earlier: take what it shows.
        state.forget(_current(campaign))
        st.rerun()
    except VotingError as error:
        st.error(f"This comparison cannot be shown: {told(error)} Nothing was lost.")
        if st.button("Try again"):
            st.rerun()


def _choose_campaign(campaigns: tuple[Campaign, ...]) -> Campaign:
    if len(campaigns) == 1:
        return campaigns[0]
    return st.selectbox("Campaign", campaigns, format_func=lambda one: one.title)


def _current(campaign: Campaign) -> str:
    return f"compare.{campaign.campaign_id}"


def _upcoming(here: site.Site, campaign: Campaign) -> Next:
    return state.remember(
        _current(campaign),
        lambda: next_comparison(
            campaign,
            here.collector.store,
            here.collector.store.pseudonym(voter_secret(signed_in.identity(here))),
            _answered(campaign),
        ),
    )


def _answered(campaign: Campaign) -> set[str]:
    ids = [item.item_id for item in campaign.items]
    return state.remember(
        f"answered.{campaign.campaign_id}", lambda: set(seen_items(state.cookies(), campaign.campaign_id, ids))
    )


def _ask(here: site.Site, campaign: Campaign, upcoming: Next, comparison: Comparison) -> None:
    with st.container(key="voting-progress", horizontal=True, vertical_alignment="center"):
        number = upcoming.answered + 1
        st.markdown(f"# {safe_text(campaign.title)}", anchors=False)
        st.progress(upcoming.answered / upcoming.total, text=f"{number:,} of {upcoming.total:,}")

    def on_settled(_: BallotState) -> list[Cookie]:
        answered = _answered(campaign)
        if comparison.item_id:
            answered.add(comparison.item_id)
        return [seen_cookie(campaign.campaign_id, [item.item_id for item in campaign.items], answered)]

    def after(_: BallotState) -> None:
        if st.button("Next comparison", type="primary", shortcut="n", key=f"next-{comparison.comparison_id}"):
            state.forget(_current(campaign))
            state.forget(f"ballot.{comparison.comparison_id}")
            st.rerun()

    ballot = state.remember(
        f"ballot.{comparison.comparison_id}",
        lambda: open_ballot(
            here.collector,
            Draft.of(comparison),
            identity=signed_in.identity(here),
            settings=here.settings.ballot,
        ),
    )
    show_ballot(ballot, Hooks(on_settled, after, from_top=True), show_context=True)


def _switched_off() -> None:
    st.header("Comparisons are off in this browser", anchor=False)
    st.markdown(
        "You asked not to be asked. This button turns them on again, and so does the switch *Ask me to compare "
        "responses* in the sidebar."
    )
    st.button("Turn them on again", on_click=turn_on)  # on a phone the sidebar is out of sight


def _all_done(campaign: Campaign, upcoming: Next) -> None:
    st.header("That was all of them", anchor=False)
    every = "the one comparison" if upcoming.total == 1 else f"all {upcoming.total:,} comparisons"
    st.markdown(
        f"You have answered {every} of **{safe_text(campaign.title)}**. Thank you. "
        "A vote can still be taken back with its receipt."
    )

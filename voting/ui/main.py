"""The script that Streamlit runs for every session: theme, navigation, one page."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from voting.ui import site
from voting.ui.asking import ask_switch
from voting.ui.researchers import may_see
from voting.ui.screens.chat import chat
from voting.ui.screens.compare import compare
from voting.ui.screens.receipt import receipt
from voting.ui.screens.screening import screening
from voting.ui.theme import apply_theme

_OPENING: Final = "Opening …"
_FAVICON: Final = str(Path(__file__).with_name("favicon.svg"))


def main() -> None:
    """Draws the page that the URL names."""
    # An icon of our own: Streamlit would fetch the page's icon from a font server to show it in the tab.
    st.set_page_config(page_title="Inline Preference Voting", page_icon=_FAVICON, layout="wide")
    apply_theme()
    compare_page = st.Page(compare, title="Compare", icon=":material/splitscreen_right:", url_path="compare")

    def open_chat() -> None:
        chat(compare_page)

    pages = [
        st.Page(open_chat, title="Chat", icon=":material/chat_bubble:", default=True),
        compare_page,
        st.Page(receipt, title="Receipt", icon=":material/receipt_long:", url_path="receipt"),
        st.Page(screening, title="Try the screening", icon=":material/visibility_off:", url_path="screening"),
    ]
    # One list without headings: Streamlit's headings make a list of it that screen readers cannot tell.
    page = st.navigation([*pages, *_research_pages()])
    with st.sidebar:
        ask_switch()
    page.run()


def _research_pages() -> list[StreamlitPage]:
    here = site.current()
    desk = here.research
    if desk is None or not may_see(here.settings.research):
        return []

    def open_leaderboard() -> None:
        with st.spinner(_OPENING):  # the first visit after a start takes seconds, on a page that would be empty
            from voting.ui.screens.leaderboard import leaderboard  # noqa: PLC0415  # no voter waits for pandas, Altair

        leaderboard(desk)

    def open_releases() -> None:
        with st.spinner(_OPENING):
            from voting.ui.screens.releases import releases  # noqa: PLC0415  # likewise

        releases(desk)

    return [
        st.Page(open_leaderboard, title="Leaderboard", icon=":material/leaderboard:", url_path="leaderboard"),
        st.Page(open_releases, title="Releases", icon=":material/deployed_code:", url_path="releases"),
    ]


main()

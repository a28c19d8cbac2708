"""The ballot widget and the pages. Only `voting.ui.state` touches `st.session_state`."""

from voting.ui.asking import ask_switch
from voting.ui.widget import BallotResult, ballot

__all__ = ["BallotResult", "ask_switch", "ballot"]

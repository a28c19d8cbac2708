"""The ballot widget and the pages. Only `voting.ui.state` touches `st.session_state`."""

from voting.ui.asking import ask_switch
from voting.ui.receipt_desk import receipt_box
from voting.ui.result import BallotResult
from voting.ui.widget import ballot, ballot_result

__all__ = ["BallotResult", "ask_switch", "ballot", "ballot_result", "receipt_box"]

"""A voter at the running app's pages, without a browser: what Streamlit's page sends and is sent over its websocket.

It takes the way of every vote: connects, opens the page Compare, presses a choice in the bar, waits for "Saved" with
the receipt, presses "Next comparison".
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Final

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from voting.ui.headers import BROWSER_COOKIE

_TRIGGER: Final = "$$STREAMLIT_INTERNAL_KEY_{}__events"
_PATIENCE_S: Final = 60.0
_BAR: Final = "voting.bar"


class SessionLostError(Exception):
    """The app went away; what was sent last may have been stored or not."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of choices as the page was told to draw it.

    Attributes:
        comparison_id: Of its ballot.
        status: Of its ballot.
        receipt: Of its vote, once it is saved.
    """

    comparison_id: str
    status: str
    receipt: str | None


class AppSession:
    """One browser's connection to the app on `port` of this machine; use it as a context manager. For one thread.

    Args:
        port: The app's.
        browser: The value of the browser's cookie.

    Raises:
        SessionLostError: The app cannot be reached.
    """

    def __init__(self, port: int, browser: str) -> None:
        try:
            self._connection = connect(
                f"ws://127.0.0.1:{port}/_stcore/stream",
                subprotocols=[Subprotocol("streamlit")],
                additional_headers={"Cookie": f"{BROWSER_COOKIE}={browser}"},
                compression=None,
                max_size=None,
                open_timeout=_PATIENCE_S,
            )
        except (OSError, WebSocketException):
            raise SessionLostError from None
        self._fragment = self._bar_id = self._page = ""
        self._next_id: str | None = None
        self._bar: Bar | None = None

    def __enter__(self) -> AppSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def open(self) -> Bar | None:
        """Opens the page; returns its open ballot, or None when this voter has answered everything.

        Raises:
            SessionLostError: The app is gone.
        """
        self._send(BackMsg())
        return self._until({"open", "saved", "conflict"})

    def vote(self, bar: Bar, winner: str = "model_a") -> Bar | None:
        """Presses a choice; returns the bar when the page says what became of the vote.

        Raises:
            SessionLostError: The app went away before it did.
        """
        event = {"id": bar.comparison_id, "kind": "choose", "winner": winner, "dwell_ms": 1234}
        value = json.dumps([{"event": "event", "value": event}])
        self._press(WidgetState(id=_TRIGGER.format(self._bar_id), json_trigger_value=value))
        return self._until({"saved", "failed", "conflict"})

    def go_on(self) -> Bar | None:
        """Presses "Next comparison"; returns the next ballot, or None when there is none.

        Raises:
            SessionLostError: The app is gone.
        """
        assert self._next_id is not None
        self._press(WidgetState(id=self._next_id, trigger_value=True))
        return self._until({"open"})

    def _press(self, widget: WidgetState) -> None:
        message = BackMsg()
        message.rerun_script.widget_states.widgets.append(widget)
        message.rerun_script.fragment_id = self._fragment
        self._send(message)

    def _send(self, message: BackMsg) -> None:
        if self._page:
            message.rerun_script.page_script_hash = self._page
        else:
            message.rerun_script.page_name = "compare"
        self._bar = None
        try:
            self._connection.send(message.SerializeToString())
        except (OSError, WebSocketException):
            raise SessionLostError from None

    def _until(self, wanted: set[str]) -> Bar | None:
        """Reads on until the bar has one of these statuses and the run is over; None when the run drew no bar."""
        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            message = self._receive(deadline)
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._page = message.navigation.page_script_hash
            elif kind == "delta":
                self._look(message)
            elif (
                kind == "script_finished"
                and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
                and (self._bar is None or self._bar.status in wanted)
            ):
                return self._bar
        raise SessionLostError

    def _receive(self, deadline: float) -> ForwardMsg:
        try:
            raw = self._connection.recv(timeout=max(0.1, deadline - time.monotonic()), decode=False)
        except (OSError, WebSocketException, TimeoutError):
            raise SessionLostError from None
        message = ForwardMsg()
        message.ParseFromString(raw)
        return message

    def _look(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "bidi_component" and element.bidi_component.component_name == _BAR:
            told = json.loads(element.bidi_component.json or element.bidi_component.mixed.json)
            self._bar = Bar(told["id"], told["status"], told["receipt"])
            self._bar_id, self._fragment = element.bidi_component.id, message.delta.fragment_id
        elif kind == "button" and element.button.label.startswith("Next"):
            self._next_id = element.button.id

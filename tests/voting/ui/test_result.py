"""`voting.ui.result`: what became of a ballot, for the app that asked for it."""

from __future__ import annotations

import threading

from tests.voting.ui.ballots import WAIT_S, Held, Table
from voting.errors import ProviderError
from voting.streaming import CANCELLED, ResponseStream
from voting.ui.result import BallotResult


def result_of(table: Table) -> BallotResult:
    """As `ballot` returns it, the left model being the primary one."""
    streams = table.ballot.pending.draft.streams
    return BallotResult(streams[0].model, streams, table.ballot)


class TestFinish:
    """A conversation goes on."""

    def test_an_open_ballot_ends_where_it_is(self) -> None:
        """Both responses, with what is there."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        result = result_of(Table.with_streams(left, right))
        text = result.finish()
        assert text is not None
        assert text.strip() in {"", "half"}  # as far as the other thread had come
        assert [one.finish_reason for one in (left.stream, right.stream)] == [CANCELLED] * 2
        left.end()
        right.end()
        assert result.text == text

    def test_a_chosen_response_is_waited_for(self) -> None:
        """With all of it the vote is saved, and the other one is left in peace."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        table.send("choose", winner="model_b")
        result = result_of(table)
        threading.Timer(0.2, right.go.set).start()
        assert result.finish() == "half whole"
        assert not left.stream.done
        left.end()
        assert table.ballot.wait_saved(WAIT_S)
        assert result.status == "saved"

    def test_not_for_ever(self) -> None:
        """What is there by then goes on."""
        left, right = Held("larch-2"), Held("cobalt-mini")
        table = Table.with_streams(left, right)
        table.send("choose", winner="model_a")
        assert (result_of(table).finish(0.0) or "").strip() in {"", "half"}
        left.end()
        right.end()
        assert table.ballot.wait_saved(WAIT_S)

    def test_a_plain_answer(self) -> None:
        """Is ended as well."""
        held = Held("larch-2")
        result = BallotResult("larch-2", (held.stream,))
        result.finish()
        assert (result.status, held.stream.finish_reason) == ("plain", CANCELLED)
        held.end()


class TestErrors:
    """Why there is no response."""

    def test_by_model(self) -> None:
        """Of those that failed alone."""

        def broken():
            raise ProviderError("The endpoint went away.", model="larch-2", retryable=True)
            yield ""

        failed, held = ResponseStream.of(broken(), model="larch-2"), Held("cobalt-mini")
        assert failed.wait(WAIT_S)
        result = BallotResult("larch-2", (failed, held.stream))
        assert result.errors == {"larch-2": "The endpoint went away."}
        held.end()

"""What crosses the wire: only listed headers out, only so many bytes in."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2

from voting.providers.failures import OversizeError

SENT_HEADERS = frozenset(
    {"host", "accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "user-agent"}
)
"""All that an endpoint other than OpenAI's own is sent. The client library would add OPENAI_ORG_ID, OPENAI_PROJECT_ID
and OPENAI_CUSTOM_HEADERS of the environment to any endpoint's request."""

_OVERHEAD_BYTES = 1_000_000
_BYTES_PER_CHARACTER = 512  # a stream of single characters has about 250 bytes of JSON around each


def keep_listed_headers(headers: httpx2.Headers) -> None:
    """Removes every header that is not in `SENT_HEADERS`."""
    for name in set(headers) - SENT_HEADERS:
        del headers[name]


class Bounded(httpx2.SyncByteStream):
    """The body of `response`, ended with an error when it is far larger than an answer of `characters` can be.

    Guards the memory against an event without an end and an error page without an end.
    """

    def __init__(self, response: httpx2.Response, characters: int) -> None:
        self._body = response.stream
        self._left = _OVERHEAD_BYTES + _BYTES_PER_CHARACTER * characters

    def __iter__(self) -> Iterator[bytes]:
        """Yields the bytes as they come.

        Raises:
            OversizeError: There are too many.
        """
        assert isinstance(self._body, httpx2.SyncByteStream)  # noqa: S101  # a synchronous client has no other
        for part in self._body:
            self._left -= len(part)
            if self._left < 0:
                raise OversizeError
            yield part

    def close(self) -> None:
        """Releases the connection."""
        if isinstance(self._body, httpx2.SyncByteStream):
            self._body.close()

from __future__ import annotations

import tempfile

import pytest
from starlette.applications import Starlette
from starlette.formparsers import MultiPartParser
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from voting.ui.receiving import receive_uploads_in_memory


@pytest.fixture
def temporary_files(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was written to a real temporary file, with Starlette's own setting put back afterwards."""
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MultiPartParser.spool_max_size)
    made: list[object] = []
    real = tempfile.TemporaryFile

    def note(*arguments: object, **options: object) -> object:
        made.append(arguments)
        return real(*arguments, **options)  # type: ignore[call-overload]  # passed on as it is

    monkeypatch.setattr(tempfile, "TemporaryFile", note)
    return made


async def _size(request: Request) -> PlainTextResponse:
    async with request.form() as form:
        return PlainTextResponse(str(len(await form["file"].read())))  # type: ignore[union-attr]  # a file was sent


def _upload(size: int) -> str:
    with TestClient(Starlette(routes=[Route("/", _size, methods=["PUT"])])) as client:
        return client.put("/", files={"file": ("x.txt", b"x" * size)}).text


class TestReceiveUploadsInMemory:
    """No upload reaches the disk on its way in."""

    def test_a_large_upload_stays_in_memory(self, temporary_files: list[object]) -> None:
        """Three megabytes, read whole, and no temporary file was made for them."""
        receive_uploads_in_memory()
        assert _upload(3_000_000) == "3000000"
        assert temporary_files == []

    def test_it_is_needed(self, temporary_files: list[object]) -> None:
        """Left alone, Starlette writes the same upload to a temporary file."""
        _upload(3_000_000)
        assert len(temporary_files) == 1

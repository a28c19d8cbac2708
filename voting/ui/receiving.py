"""Keeps what a browser uploads in memory while it arrives: raw text must not reach a disk, nor a temporary file."""

from __future__ import annotations

from starlette.formparsers import MultiPartParser


def receive_uploads_in_memory() -> None:
    """Makes the server spool no upload of this process to a temporary file. Calling it again changes nothing.

    Starlette writes what is longer than one megabyte into the temporary directory otherwise. How much memory an upload
    can take stays bounded: Streamlit cuts a request off at `server.maxUploadSize`.
    """
    MultiPartParser.spool_max_size = 0  # for tempfile.SpooledTemporaryFile: never

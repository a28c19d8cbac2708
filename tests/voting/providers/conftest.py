from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.servers.openai_stream import OpenAIStreamServer
from voting.ports import Provider
from voting.providers import make_provider
from voting.providers.config import ModelConfig, ModelLimits

KEY_ENV = "CANARY_API_KEY"

MakeModel = Callable[..., Provider]


@pytest.fixture(scope="session")
def key() -> str:
    """A canary in the shape of a key, different in every run and in no file."""
    return "-".join(["sk", "proj", secrets.token_hex(16)])


@pytest.fixture
def server() -> Iterator[OpenAIStreamServer]:
    """A fresh server, so that its journal holds this test's requests only."""
    with OpenAIStreamServer() as running:
        yield running


@pytest.fixture
def model(server: OpenAIStreamServer, key: str) -> MakeModel:
    """Makes a provider that asks the server for a behaviour; limits by keyword."""

    def make(behaviour: str, *, config: dict[str, Any] | None = None, **limits: Any) -> Provider:
        settings: dict[str, Any] = {"name": "subject", "base_url": server.base_url, "key_env": KEY_ENV}
        settings |= {"model": behaviour, "limits": ModelLimits(**{"max_retries": 0, **limits}), **(config or {})}
        return make_provider(ModelConfig(**settings), {KEY_ENV: key})

    return make


@pytest.fixture(autouse=True)
def _no_leftover_threads() -> Iterator[None]:
    """Fails a test that leaves a thread behind; the server's own threads are joined before this looks."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(20)
    assert [thread.name for thread in left if thread.is_alive()] == []

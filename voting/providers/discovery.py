"""Models that can be used without a file: the environment's keys, and an Ollama on this machine.

Sources: https://platform.openai.com/docs/api-reference, https://ai.google.dev/gemini-api/docs/openai,
https://docs.ollama.com/api/openai-compatibility. Two models per key, so that there is something to compare.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from pydantic import ValidationError

from voting.providers.config import ModelConfig, is_loopback

OPENAI_URL: Final = "https://api.openai.com/v1"
GEMINI_URL: Final = "https://generativelanguage.googleapis.com/v1beta/openai/"
OPENAI_MODELS: Final = ("gpt-5.4-mini", "gpt-5.4-nano")
GEMINI_MODELS: Final = ("gemini-flash-latest", "gemini-flash-lite-latest")

_OLLAMA_PORT = 11434
_PROBE_TIMEOUT_S = 0.3
_LONGEST_LISTING_BYTES = 1_000_000


def discover(env: Mapping[str, str]) -> tuple[ModelConfig, ...]:
    """Returns the models of `OPENAI_API_KEY`, `GEMINI_API_KEY` and a local Ollama, in this order; perhaps none.

    `OPENAI_BASE_URL` is respected, because the key then belongs to that endpoint. Nothing is asked over a network but
    the loopback interface.

    Raises:
        ValidationError: `OPENAI_BASE_URL` is no usable URL.
    """
    found: list[ModelConfig] = []
    if env.get("OPENAI_API_KEY", "").strip():
        url = env.get("OPENAI_BASE_URL", "").strip() or OPENAI_URL
        found += [ModelConfig(name=name, base_url=url, key_env="OPENAI_API_KEY") for name in OPENAI_MODELS]
    if env.get("GEMINI_API_KEY", "").strip():
        found += [ModelConfig(name=name, base_url=GEMINI_URL, key_env="GEMINI_API_KEY") for name in GEMINI_MODELS]
    return (*found, *_ollama(env))


def _ollama(env: Mapping[str, str]) -> list[ModelConfig]:
    address = _loopback(env.get("OLLAMA_HOST", "").strip())
    if address is None:
        return []
    found = []
    for entry in _listing(*address):
        name = entry.get("name")
        if not isinstance(name, str) or not _chats(name, entry):
            continue
        try:
            found.append(ModelConfig(name=name, base_url=f"http://{_bracketed(address[0])}:{address[1]}/v1"))
        except ValidationError:  # a name that could not be shown or kept
            continue
    return found


def _chats(name: str, entry: Mapping[str, Any]) -> bool:
    details = entry.get("details")
    family = str(details.get("family", "")) if isinstance(details, dict) else ""
    embeds = "bert" in family or "embed" in name
    return not embeds and not entry.get("remote_host")  # Ollama's cloud models would leave this machine


def _loopback(configured: str) -> tuple[str, int] | None:
    """Returns host and port of `OLLAMA_HOST`, which may lack scheme and port, if it is on this machine."""
    try:
        parts = urlsplit(configured if "//" in configured else f"//{configured}")
        host, port = parts.hostname or "127.0.0.1", parts.port or _OLLAMA_PORT
    except ValueError:
        return None
    if host in {"localhost", "0.0.0.0"}:  # noqa: S104  # what Ollama listens on, and where it is then reached
        host = "127.0.0.1"
    return (host, port) if is_loopback(host) else None


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listing(host: str, port: int) -> list[Mapping[str, Any]]:
    # http.client knows no proxy variables, so that loopback stays loopback.
    connection = http.client.HTTPConnection(host, port, timeout=_PROBE_TIMEOUT_S)
    try:
        connection.request("GET", "/api/tags")
        answer = connection.getresponse()
        body = json.loads(answer.read(_LONGEST_LISTING_BYTES)) if answer.status == 200 else {}
    except (OSError, ValueError, http.client.HTTPException):
        return []  # not there, or no Ollama
    finally:
        connection.close()
    models = body.get("models") if isinstance(body, dict) else None
    return [entry for entry in models if isinstance(entry, dict)] if isinstance(models, list) else []

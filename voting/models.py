"""Which models answer in the chat: from `models.toml`, else from what the environment offers.

`models.example.toml` shows every setting. A file never holds a key: it names the environment variable that does.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from voting.errors import SettingsError
from voting.providers.config import GenerationParameters, ModelConfig, ModelLimits
from voting.providers.discovery import discover
from voting.setting_mistakes import rule_of
from voting.settings import ModelSettings

__all__ = ["GenerationParameters", "ModelConfig", "ModelLimits", "configured_keys", "load_models"]

# Prefixes that vendors give their keys: OpenAI, Anthropic, OpenRouter; Groq; Hugging Face; xAI; Google; AWS.
_KEY = re.compile(
    r"\b(?:(?:sk|pk|rk)[-_][\w-]{16,}|gsk_\w{16,}|hf_\w{16,}|xai-[\w-]{16,}|AIza[\w-]{30,}|A[KS]IA[A-Z0-9]{16})"
    r"|\bBearer\s+\S{16,}"
)


def load_models(settings: ModelSettings, env: Mapping[str, str] = os.environ) -> tuple[ModelConfig, ...]:
    """Returns the models of the file if there is one, else those of the environment; the primary one first.

    Without a file, `OPENAI_API_KEY`, `GEMINI_API_KEY` and an Ollama that answers on this machine are used, see
    `voting.providers.discovery`. The result may then be empty, which means that no model is connected.

    Args:
        settings: Names the file.
        env: Where keys are looked up.

    Raises:
        SettingsError: The file is missing although it was named, cannot be read, or an entry breaks a rule. Names the
            entry, the field and the rule, never a value.
    """
    if settings.file.is_file():
        models = _read(settings.file)
        for place, model in enumerate(models, start=1):
            if model.key_env and not env.get(model.key_env, "").strip():
                raise SettingsError(
                    f"{_entry(settings.file, place)} ({model.name}): environment variable {model.key_env} of its key"
                    " is not set; set it or remove the entry"
                )
    elif settings.file != ModelSettings().file:
        raise SettingsError(f"models file {settings.file} does not exist")
    else:
        try:
            models = discover(env)
        except ValidationError:
            raise SettingsError(
                "environment variable OPENAI_BASE_URL must be an http or https URL without user name, password, query"
                " or fragment"
            ) from None
    return _primary_first(models)


def configured_keys(models: Sequence[ModelConfig], env: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Returns the keys that `models` are used with, for screening to remove them from every text."""
    names = dict.fromkeys(model.key_env for model in models if model.key_env)
    return tuple(key for name in names if (key := env.get(name, "").strip()))


def _read(file: Path) -> tuple[ModelConfig, ...]:
    try:
        with file.open("rb") as opened:
            content = tomllib.load(opened)
    except OSError as error:
        raise SettingsError(f"models file {file} cannot be read: {error.strerror}") from None
    except ValueError:  # its message may quote the file, and so a key
        raise SettingsError(f"models file {file} is not TOML in UTF-8") from None
    unknown = sorted(content.keys() - {"models"})
    if unknown:
        raise SettingsError(f"models file {file} may hold only [[models]] entries at its top")
    entries = content.get("models", [])
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(f"models file {file} needs at least one [[models]] entry")
    models = tuple(_model(entry, _entry(file, place)) for place, entry in enumerate(entries, start=1))
    _check_together(models, file)
    return models


def _model(entry: dict[str, Any], told: str) -> ModelConfig:
    for path, text in _texts(entry):
        if path[:2] != ("options", "replies") and _KEY.search(text):  # a prepared reply may show an invented key
            raise SettingsError(
                f"{told}: {'.'.join(path)} looks like a key; put the key into an environment variable"
                " and its name into key_env"
            )
    try:
        return ModelConfig.model_validate(entry)
    except ValidationError as error:
        rules = (
            f"{'.'.join(map(str, one['loc'])) or 'entry'}: {rule_of(one)}"
            for one in error.errors(include_input=False, include_url=False)
        )
        raise SettingsError(f"{told}: {'; '.join(rules)}") from None


def _check_together(models: Sequence[ModelConfig], file: Path) -> None:
    if len({model.name for model in models}) < len(models):
        raise SettingsError(f"models file {file}: every entry needs a name of its own")
    if sum(model.primary for model in models) > 1:
        raise SettingsError(f"models file {file}: only one entry may have primary = true")


def _primary_first(models: tuple[ModelConfig, ...]) -> tuple[ModelConfig, ...]:
    """Moves the primary model to the front and marks it; the order of the others stays."""
    if not models:
        return ()
    primary = next((model for model in models if model.primary), models[0])
    rest = (model for model in models if model is not primary)
    return (primary.model_copy(update={"primary": True}), *rest)


def _entry(file: Path, place: int) -> str:
    return f"models file {file}, entry {place}"


def _texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _texts(one, (*path, name))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one, path)

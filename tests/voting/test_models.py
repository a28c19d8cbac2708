from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from voting.errors import SettingsError
from voting.models import configured_keys, load_models
from voting.providers import make_provider
from voting.settings import ModelSettings

ROOT = Path(__file__).parents[2]
KEYS = {
    name: "-".join(["sk", secrets.token_hex(16)]) for name in ("OPENAI_API_KEY", "GEMINI_API_KEY", "OPENROUTER_API_KEY")
}
GOOD = '[[models]]\nname = "one"\nbase_url = "http://127.0.0.1:1/v1"\n'
NOWHERE = {"OLLAMA_HOST": "192.0.2.1"}  # so that an Ollama on the machine of the tests is not found


def load(path: Path, text: str | bytes, env: dict[str, str] | None = None) -> tuple[str, ...]:
    file = path / "models.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return tuple(model.name for model in load_models(ModelSettings(file=file), env or {}))


class TestExample:
    """The file that users copy."""

    def test_loads_and_makes_every_provider(self) -> None:
        """With the keys that it names, and with the primary model first."""
        models = load_models(ModelSettings(file=ROOT / "models.example.toml"), KEYS)
        assert [model.name for model in models] == [
            "gpt-mini",
            "gemini-flash",
            "open-model",
            "local-llama",
            "rehearsed",
        ]
        assert [make_provider(model, KEYS).name for model in models] == [model.name for model in models]
        assert configured_keys(models, KEYS) == tuple(KEYS.values())

    def test_shows_every_setting(self) -> None:
        """Nothing that can be configured is missing from the example."""
        text = (ROOT / "models.example.toml").read_text()
        first = load_models(ModelSettings(file=ROOT / "models.example.toml"), KEYS)[0]
        for part in (first, first.limits, first.parameters):
            for name in type(part).model_fields:
                assert name in text


class TestFile:
    """A file of one's own."""

    def test_the_primary_model_comes_first(self, tmp_path: Path) -> None:
        """And is marked, also when none says so."""
        second = '[[models]]\nname = "two"\nbase_url = "http://127.0.0.1:1/v1"\n'
        assert load(tmp_path, GOOD + second) == ("one", "two")
        assert load(tmp_path, GOOD + second + "primary = true") == ("two", "one")
        models = load_models(ModelSettings(file=tmp_path / "models.toml"), {})
        assert [model.primary for model in models] == [True, False]

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (b"\xff", "is not TOML"),
            ("[[models]\n", "is not TOML"),
            ("", "at least one"),
            ("models = 3", "at least one"),
            ("models = [3]", "at least one"),
            ("title = 'x'", "only \\[\\[models\\]\\] entries"),
            (GOOD + GOOD, "a name of its own"),
            (GOOD + "primary = true\n" + GOOD.replace("one", "two") + "primary = true", "only one entry"),
            (GOOD + "[[models]]\nname = 'two'", "entry 2: entry: base_url is needed by provider openai"),
            (GOOD + "api_url = 'x'", "entry 1: api_url: "),
            (GOOD + "key_env = 'not a name'", "entry 1: key_env: must be the name of an environment variable"),
            (GOOD + "weight = 'much'\n[models.limits]\nmax_retries = -1", "weight: .*; limits.max_retries: "),
            (
                GOOD + "key_env = 'NEEDED_KEY'",
                "entry 1 \\(one\\): environment variable NEEDED_KEY of its key is not set",
            ),
        ],
    )
    def test_refused(self, tmp_path: Path, text: str | bytes, told: str) -> None:
        """Each with the entry and the rule."""
        with pytest.raises(SettingsError, match=told):
            load(tmp_path, text)

    @pytest.mark.parametrize("field", ["key_env", "api_key", "name", "model", "system_prompt"])
    @pytest.mark.parametrize(
        "prefix",
        [["s", "k-"], ["s", "k-proj-"], ["gs", "k_"], ["h", "f_"], ["x", "ai-"], ["AI", "za"], ["Bear", "er "]],
    )
    def test_a_key_in_the_file(self, tmp_path: Path, field: str, prefix: list[str]) -> None:
        """Refused wherever it stands, told what to do, and not repeated."""
        key = "".join(prefix) + secrets.token_hex(18)
        entry = {"name": "one", "base_url": "http://127.0.0.1:1/v1", field: key}
        text = "[[models]]\n" + "\n".join(f'{name} = "{value}"' for name, value in entry.items())
        with pytest.raises(SettingsError, match=f"entry 1: {field} looks like a key; .* key_env") as caught:
            load(tmp_path, text)
        assert key not in str(caught.value)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None

    def test_a_nested_key(self, tmp_path: Path) -> None:
        """Also inside of free parameters."""
        key = "-".join(["sk", secrets.token_hex(18)])
        with pytest.raises(SettingsError, match=r"parameters\.extra\.auth looks like a key"):
            load(tmp_path, f'{GOOD}[models.parameters.extra]\nauth = ["{key}"]')

    def test_an_invented_key_in_a_prepared_reply(self, tmp_path: Path) -> None:
        """Is text, and may show how screening works."""
        key = "-".join(["sk", secrets.token_hex(18)])
        replay = f'[[models]]\nname = "r"\nprovider = "replay"\noptions = {{ replies = ["Use {key}."] }}'
        assert load(tmp_path, replay) == ("r",)

    def test_broken_toml_is_not_quoted(self, tmp_path: Path) -> None:
        """The line might hold a key."""
        with pytest.raises(SettingsError) as caught:
            load(tmp_path, "[[models]]\nkey_env = canary")
        assert "canary" not in str(caught.value)
        assert caught.value.__suppress_context__

    def test_a_file_that_was_named_must_be_there(self, tmp_path: Path) -> None:
        """Only the default may be missing."""
        with pytest.raises(SettingsError, match="does not exist"):
            load_models(ModelSettings(file=tmp_path / "mine.toml"), {})


class TestEnvironment:
    """Without a file."""

    @pytest.fixture(autouse=True)
    def _elsewhere(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)

    def test_nothing_at_all(self) -> None:
        """No model is connected, and that is no error."""
        assert load_models(ModelSettings(), NOWHERE) == ()

    def test_a_key_is_enough(self) -> None:
        """Two models to compare, the first one primary."""
        models = load_models(ModelSettings(), {**NOWHERE, "GEMINI_API_KEY": "k"})
        assert len(models) == 2
        assert [model.primary for model in models] == [True, False]

    def test_a_base_url_that_is_none(self) -> None:
        """The variable is named, its value is not."""
        with pytest.raises(SettingsError, match="OPENAI_BASE_URL must be") as caught:
            load_models(ModelSettings(), {**NOWHERE, "OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "https://u:canary@h"})
        assert "canary" not in str(caught.value)

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from voting.providers.config import RESERVED, GenerationParameters, ModelConfig, ModelLimits, is_loopback

URL = "http://127.0.0.1:1/v1"


class TestModelConfig:
    """One entry, taken by itself."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", ""),
            ("name", " "),
            ("name", "two\nlines"),
            ("name", "x" * 101),
            ("provider", "unheard-of"),
            ("base_url", "ftp://host/v1"),
            ("base_url", "host/v1"),
            ("base_url", "https://user:word@host/v1"),
            ("base_url", "https://host/v1?key=1"),
            ("base_url", "https://host/v1#part"),
            ("base_url", "https://host:canary-port/v1"),
            ("base_url", "https://host:99999/v1"),
            ("base_url", "https://[/v1-canary"),
            ("base_url", None),
            ("key_env", "not a name"),
            ("key_env", "lower_case"),
            ("key_env", "-".join(["sk", "proj", "0123456789abcdef"])),
            ("key_env", "".join(["AKIA", "IOSFODNN7", "EXAMPLE"])),
            ("key_env", ""),
            ("weight", 0),
            ("weight", -1),
            ("weight", float("inf")),
            ("weight", float("nan")),
            ("system_prompt", "nul \x00"),
            ("limits", {"total_timeout_s": 0}),
            ("limits", {"total_timeout_s": float("nan")}),
            ("limits", {"max_retries": 11}),
            ("limits", {"max_output_characters": 0}),
            ("parameters", {"temperature": 2.1}),
            ("parameters", {"top_p": 0}),
            ("parameters", {"seed": 2**63}),
            ("parameters", {"presence": 1}),
            ("surprise", 1),
        ],
    )
    def test_refused(self, field: str, value: Any) -> None:
        """Each by its field, and without its value."""
        with pytest.raises(ValidationError) as caught:
            ModelConfig(**{"name": "m", "base_url": URL, field: value})
        (problem,) = caught.value.errors(include_input=False)
        assert problem["loc"][:1] in ((field,), ())
        if isinstance(value, str) and len(value) > 12:
            assert value not in str(caught.value)

    @pytest.mark.parametrize("name", [*sorted(RESERVED), "temperature", "max_tokens", "seed", "extra"])
    def test_extra_cannot_replace(self, name: str) -> None:
        """What is declared is set where it is declared, and what is ours stays ours."""
        with pytest.raises(ValidationError, match=f"must not set {name}"):
            GenerationParameters(extra={name: 1})

    def test_frozen(self) -> None:
        """A change needs a restart."""
        config = ModelConfig(name="m", base_url=URL)
        with pytest.raises(ValidationError):
            config.name = "n"

    @pytest.mark.parametrize(
        ("asked", "bound", "sent"), [(None, None, None), (5, None, 5), (None, 7, 7), (5, 7, 5), (9, 7, 7)]
    )
    def test_max_tokens(self, asked: int | None, bound: int | None, sent: int | None) -> None:
        """The smaller of what is asked for and what is allowed."""
        config = ModelConfig(
            name="m",
            base_url=URL,
            parameters=GenerationParameters(max_tokens=asked),
            limits=ModelLimits(max_output_tokens=bound),
        )
        assert config.max_tokens == sent

    def test_kept_parameters(self) -> None:
        """Plain values as sent; neither address nor model id nor what was not set."""
        config = ModelConfig(
            name="m",
            base_url=URL,
            model="ft:account:1",
            system_prompt="Be brief.",
            parameters={"top_p": 0.5, "extra": {"reasoning_effort": "low", "template": {"think": False}}},
        )
        assert config.kept_parameters() == {
            "top_p": 0.5,
            "system_prompt": "Be brief.",
            "reasoning_effort": "low",
            "template": True,
        }

    def test_repr_is_free_of_the_prompt(self) -> None:
        """It is text."""
        assert "canary" not in repr(ModelConfig(name="m", base_url=URL, system_prompt="canary"))


class TestIsLoopback:
    """What never leaves the machine."""

    @pytest.mark.parametrize(
        ("host", "here"),
        [
            ("localhost", True),
            ("127.0.0.1", True),
            ("127.8.9.1", True),
            ("::1", True),
            ("192.0.2.1", False),
            ("localhost.example.invalid", False),
            ("", False),
        ],
    )
    def test_hosts(self, host: str, here: bool) -> None:
        """A name that would have to be looked up could lead anywhere."""
        assert is_loopback(host) is here

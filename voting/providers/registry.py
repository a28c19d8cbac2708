"""Which class answers for which provider name. Another provider is one file and one line here."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from voting.ports import Provider
    from voting.providers.config import ModelConfig

PROVIDERS: Final[Mapping[str, str]] = {
    "openai": "voting.providers.openai_compatible:OpenAICompatible",
    "replay": "voting.providers.replay:Replay",
}
"""Provider name → `module:class`. Names, not classes: a provider's package is loaded when a model first needs it.

A class is called with `(config: ModelConfig, env: Mapping[str, str])` and implements `voting.ports.Provider`.
"""


def make_provider(config: ModelConfig, env: Mapping[str, str] = os.environ) -> Provider:
    """Returns the provider that `config` describes.

    Args:
        config: One model.
        env: Where its key is looked up.

    Raises:
        SettingsError: The key is missing or unusable, or the provider's own options are wrong; names the model.
    """
    return cast("Provider", pkgutil.resolve_name(PROVIDERS[config.provider])(config, env))

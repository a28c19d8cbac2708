"""The version, in a module of its own: whoever needs it alone must not import the public interface for it."""

from typing import Final

__version__: Final = "0.1.0"
"""As in pyproject.toml."""

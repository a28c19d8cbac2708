from __future__ import annotations

import pkgutil

import pytest

from voting.providers import PROVIDERS


class TestProviders:
    """The table of names."""

    @pytest.mark.parametrize("name", sorted(PROVIDERS))
    def test_every_name_leads_to_a_provider(self, name: str) -> None:
        """With what the port asks for."""
        found = pkgutil.resolve_name(PROVIDERS[name])
        assert all(hasattr(found, needed) for needed in ("name", "parameters", "stream"))

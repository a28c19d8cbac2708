"""Model back ends. One file each, found through `registry`; importing this package loads none of them."""

from voting.providers.registry import PROVIDERS, make_provider

__all__ = ["PROVIDERS", "make_provider"]

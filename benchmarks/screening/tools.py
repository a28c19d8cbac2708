"""What is measured: our screener, Presidio's default recognisers, detect-secrets with all its plugins."""

from __future__ import annotations

import os
from collections.abc import Callable

os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""

from detect_secrets.core.plugins import initialize
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.settings import default_settings
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NoOpNlpEngine

from voting.screening import load_screener
from voting.settings import ScreeningSettings

SETTINGS = ScreeningSettings(minimum_budget_s=600)
Find = Callable[[str], list[tuple[int, int]]]
Typed = Callable[[str], list[tuple[int, int, str]]]


def finders() -> dict[str, Find]:
    """All tools, loaded and warm, by name."""
    return {name: _untyped(find) for name, find in typed_finders().items()}


def typed_finders() -> dict[str, Typed]:
    """All tools, loaded and warm, by name: what they find, and as what."""
    tools = {"ours": ours(), "presidio": presidio(), "detect-secrets": detect_secrets()}
    for find in tools.values():
        find("warm up: jo@example.org")
    return tools


def _untyped(find: Typed) -> Find:
    return lambda text: [(low, high) for low, high, _ in find(text)]


def ours() -> Typed:
    """Our screener as it is by default."""
    screener = load_screener(SETTINGS)
    return lambda text: [(span.start, span.end, span.entity_type) for span in screener.find(text)]


def presidio() -> Typed:
    """Presidio without a language model (`NoOpNlpEngine`), at our threshold."""
    engine = AnalyzerEngine(nlp_engine=NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}]))
    return lambda text: [
        (one.start, one.end, one.entity_type) for one in engine.analyze(text, "en", score_threshold=SETTINGS.threshold)
    ]


def detect_secrets() -> Typed:
    """All plugins of detect-secrets with their limits as shipped, on each line; where on it the secrets stand."""
    with default_settings():
        plugins = [initialize.from_secret_type(kind) for kind in get_mapping_from_secret_type_to_class()]

    def find(text: str) -> list[tuple[int, int, str]]:
        spans = []
        at = 0
        for number, line in enumerate(text.split("\n"), 1):
            for secret in {one for plugin in plugins for one in plugin.analyze_line("x", line, number)}:
                start = line.find(secret.secret_value or "\x00")
                if start >= 0:
                    spans.append((at + start, at + start + len(secret.secret_value), "SECRET"))
            at += len(line) + 1
        return spans

    return find

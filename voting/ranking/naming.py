"""Texts that tell which model wrote them, or ask: such a vote may be for the name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import re2

_MAKERS: Final = (
    "openai", "chatgpt", "gpt-?[345o][a-z0-9.-]*", "anthropic", "claude", "deepmind", "gemini", "gemma", "bard",
    "mistral", "mixtral", "llama", "meta ai", "qwen", "tongyi", "alibaba", "deepseek", "xai", "grok", "cohere",
    "command-?r", "yi-[0-9]+b", "phi-[0-9]", "nemotron", "kimi", "moonshot", "minimax", "chatglm", "glm-[0-9]",
    "zhipu", "ernie", "hunyuan", "doubao", "lmsys", "lmarena", "chatbot arena",
)  # fmt: skip
_ASKING: Final = (
    "(what|which) (ai |language |large language )?(model|llm|ai) (are|r) (you|u)",
    "who (made|created|trained|built|developed) you",
    "(are|r) (you|u) (an? )?(ai|llm|language model) (made|from|by)",
    "what is your (model )?name",
    "welches (ki-?|sprach)?modell bist du",
    "quel modèle es[- ]tu",
    "qué modelo eres",
)
_PATTERN: Final = re2.compile(rf"(?i)\b(?:{'|'.join([*_MAKERS, *_ASKING])})\b")

_LEAST: Final = 4  # letters of a name: "o1" or "pro" is written for other reasons


def names_a_model(texts: Iterable[str], models: Iterable[str] = ()) -> bool:
    """Whether one of the texts names a maker or family of models, one of `models`, or asks the model who it is.

    A text may do so for another reason: this is a ground to look at a vote, not to drop it.

    Args:
        texts: Prompt and responses.
        models: Names as they stand in the votes; short ones are not looked for.
    """
    names = [name.casefold() for name in models if len(name) >= _LEAST]
    return any(_PATTERN.search(text) or any(_has(text.casefold(), name) for name in names) for text in texts)


def _has(text: str, name: str) -> bool:
    """Whether the name stands in the text, not within a longer word."""
    start = text.find(name)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(name) : start + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(name, start + 1)
    return False

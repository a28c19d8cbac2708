from __future__ import annotations

import random

import pytest

from voting.screening.names.east.training import renamed
from voting.screening.names.east.training.renamed import Pool, with_other_names
from voting.screening.names.training.corpus import Sentence

POOLS = {
    "zh": Pool(["赵", "欧阳"], frozenset({"王", "赵", "欧阳"}), ["静怡"], ["静", "磊"]),
    "ja": Pool(["高橋"], frozenset({"佐藤", "高橋"}), ["さくら", "大輔"], []),
    "ko": Pool(["박"], frozenset({"김", "박"}), ["서준"], []),
}


@pytest.fixture(autouse=True)
def _one_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters are as they are: the package that changes them is there for training alone."""
    monkeypatch.setattr(renamed, "traditional", lambda: lambda one: "國" if one == "国" else one)


def copy(text: str, *names: str, language: str) -> str:
    """Returns the text with other names, after a check that they stand where it is said."""
    spans = []
    at = 0
    for name in names:
        at = text.index(name, at)
        spans.append((at, at + len(name), "PERSON"))
        at += len(name)
    other = with_other_names(Sentence(text, tuple(spans), language=language), POOLS, random.Random(1))
    assert other is not None
    assert other.invented
    assert len(other.spans) == len(spans)
    around = "".join(
        other.text[end:start]
        for end, start in zip(
            [0, *(end for _, end, _ in other.spans)],
            [*(start for start, _, _ in other.spans), len(other.text)],
            strict=True,
        )
    )
    for name in names:
        text = text.replace(name, "", 1)
    assert around == text
    return other.text[other.spans[0][0] : other.spans[0][1]]


class TestNames:
    """Each name becomes another of the same make, and nothing else changes."""

    @pytest.mark.parametrize(
        ("text", "name", "language", "expected"),
        [
            ("국에서 김민수를 봤다", "김민수", "ko", {"박서준"}),
            ("민수야 안녕", "민수", "ko", {"서준"}),
            ("佐藤さんに電話", "佐藤", "ja", {"高橋"}),
            ("佐藤 花子さん", "佐藤 花子", "ja", {"高橋 さくら", "高橋 大輔"}),
            ("国里的王伟", "王伟", "zh", {"赵静", "赵磊", "欧阳静", "欧阳磊"}),
            ("国里的小王", "小王", "zh", {"小赵"}),
        ],
    )
    def test_other(self, text: str, name: str, language: str, expected: set[str]) -> None:
        """A full name, a given name, a surname; with a blank; as one is called."""
        assert copy(text, name, language=language) in expected

    def test_the_same_for_the_same(self) -> None:
        """Who is named twice is so still."""
        assert copy("김민수와 김민수", "김민수", "김민수", language="ko") == "박서준"

    @pytest.mark.parametrize("name", ["Anna Berg", "뚝딱이네집"])
    def test_none_to_change(self, name: str) -> None:
        """A name in Latin letters, and one of no known make."""
        assert (
            with_other_names(Sentence(name, ((0, len(name), "PERSON"),), language="ko"), POOLS, random.Random(1))
            is None
        )

from __future__ import annotations

from collections.abc import Iterator

import pytest

from voting.screening.names.east.training import lists as module
from voting.screening.names.east.training.dictionaries import Entry
from voting.screening.names.east.training.lists import Lists, as_words
from voting.screening.names.east.words import flags_of, frequency_of, shares_of
from voting.screening.names.gazetteer import Listed
from voting.screening.names.training.native import Native

NAMES = {
    "zh": Native(("伟", "静怡"), ("王", "欧阳")),
    "ja": Native(("花子",), ("佐藤",)),
    "ko": Native(("민수",), ("김",)),
}
JIEBA = [Entry("王小明", ["nr"], 2.0), Entry("方法", ["n"], 5.0), Entry("生僻", ["n"], 2.0), Entry("罕地", ["ns"], 2.6)]
IPADIC = [
    Entry("高橋", ["名詞", "固有名詞", "人名", "姓", "*", "*"], 7_000),
    Entry("さくら", ["名詞", "固有名詞", "人名", "名", "*", "*"], 7_000),
    Entry("電車", ["名詞", "一般", "*", "*", "*", "*"], 4_000),
    Entry("走れ", ["動詞", "自立", "*", "*", "*", "命令ｅ"], 4_000),
    Entry("某社", ["名詞", "固有名詞", "組織", "*", "*", "*"], 4_000),
]
KOREAN = [
    *(Entry(f"{surname}서준", ["NNP", "인명"], 4_000) for surname in "김김김"),
    Entry("알렉스", ["NNP", "인명"], 4_000),
    Entry("김치", ["NNG", "*"], 3_000),
    Entry("먹었", ["VV+EP", "*"], 100),
]


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> Lists:
    """Lists of a few words: the packages to train with are not needed here."""

    def compiled(package: str) -> Iterator[Entry]:
        return iter(IPADIC if package == "ipadic" else KOREAN)

    monkeypatch.setattr(module, "native_names", lambda: NAMES)
    monkeypatch.setattr(module, "undivided_names", lambda: {"北 京": Listed.PLACE, "花 子": Listed.GIVEN})
    monkeypatch.setattr(module, "simplified", lambda: lambda one: {"國": "国", "吉": "𠮷"}.get(one, one))
    monkeypatch.setattr(module, "jieba_words", lambda: iter(JIEBA))
    monkeypatch.setattr(module, "compiled_words", compiled)
    found = Lists()
    for add in (module._add_names, module._add_chinese, module._add_japanese, module._add_korean):
        add(found)
    return found


class TestLists:
    """Which words are on which list."""

    @pytest.mark.parametrize(
        ("word", "flags"),
        [
            ("王", {"surname.zh0"}),
            ("王小明", {"person.zh"}),
            ("佐藤", {"surname.ja0"}),
            ("高橋", {"family.ja"}),
            ("さくら", {"person.ja"}),
            ("김", {"surname.ko"}),
            ("서준", {"given.ko"}),  # with three surnames
            ("알렉스", {"person.ko"}),
            ("北京", {"place"}),
            ("김치", set()),
        ],
    )
    def test_names(self, lists: Lists, word: str, flags: set[str]) -> None:
        """Surnames, given names, people who bear one name alone."""
        assert lists.flags.get(word, set()) == flags

    def test_words(self, lists: Lists) -> None:
        """Neither rare ones nor names, nor forms of verbs that stand for what is put together."""
        assert set(lists.frequencies) == {"方法", "電車", "김치"}

    def test_names_to_draw_from(self, lists: Lists) -> None:
        """Those of full names, too."""
        assert lists.given == {"zh": ["伟", "静怡", "小明"], "ja": ["花子", "さくら"], "ko": ["민수", "서준"]}


class TestWords:
    """The lists as the model reads them."""

    def test_what_is_known(self, lists: Lists) -> None:
        """Of each word its lists and how often it is written, of a character how common it is in given names."""
        words = as_words(lists)
        known = words.known(["方", "法", "x", "伟"])
        assert frequency_of(known[1][0]) == pytest.approx(3.3, abs=0.05)
        assert not flags_of(known[1][0])
        assert flags_of(known[0][3]) == ["given.zh"]
        assert shares_of(known[0][3]) == "z1"

    def test_characters_in_two_ways(self, lists: Lists) -> None:
        """Those of Japan alone, too, but none of which the other way takes more than sixteen bits."""
        one_way = as_words(lists).one_way
        assert (one_way["國"], one_way["沢"], one_way["髙"], one_way["﨑"]) == ("国", "泽", "高", "崎")
        assert "吉" not in one_way

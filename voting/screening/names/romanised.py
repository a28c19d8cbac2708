"""Korean and Chinese given names in Latin letters with a hyphen: "Park Soon-ja", "ji-woo", "Yu-ming Chen".

Both syllables are from the list of those that such names are made of (www.korean.go.kr, Revised Romanisation and what
passports have; Wade–Giles and Pinyin as they stand in passports of Taiwan), one of them from those that make no word of
other languages. A family's name beside it belongs to it.
"""

# ruff: noqa: SIM905  # as lists, one syllable a line, these would be two hundred lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name

_TELLING = frozenset(
    "hyun woo joon jun yeon seo eun hye hee jae soo jin kyung kyu seung seok sung yoon yun soon dong "
    "myung gyu hwan hyuk "
    "jeong jung yeong sook hoon joo jong chul gi geun hyeon hyo minji gyeong sik seob sub beom bum chae ryeol ran "
    "ling hsiao xiao chih hsin jia jing ying ting yuan chieh tzu wei zhi shih hao mei ming hui hsuan "
    "xuan cheng chia "
    "chun hua yi ching wen yen".split()
)
_OTHERS = frozenset(
    "a ah ae bo chan da do ga ha hae han ho hwa il in ja ji jo ju ki kwang mi min mun na nam ra ri rim "
    "rin rang sang si so sol "
    "su suk sun tae u uk won wook ye yong yoo you young yu yul an ok lan li lin lun ning po shan shu "
    "ping pei ya yan yun kai "
    "feng guo jen jie ru rong xin xi yao zhen ka man kit wing kin chi fung lok tsz hin".split()
)
_SYLLABLES = _TELLING | _OTHERS
_FAMILIES = frozenset(
    "kim lee park choi jung jeong kang cho jo yoon yun jang lim im han oh seo shin kwon hwang ahn an "
    "song yoo ryu hong jeon "
    "ko moon yang son bae baek heo nam shim noh ha joo woo koo chae cha byun wang chen lin chang huang "
    "liu wu tsai yang hsu "
    "cheng hsieh kuo hung chiu tseng liao lai chou yeh su lu chiang ho lo kao hsiao tang chan wong lam "
    "leung ng cheung lau "
    "zhang li zhao zhou xu sun ma zhu hu guo he luo gao zheng liang xie song tan tay goh ong teo".split()
)
_NAME = re2.compile(r"(?i)(?:^|[^A-Za-z0-9À-ž_.@/-])((?:([a-z]{2,6}) )?([a-z]{1,6})-([a-z]{1,6})(?: ([a-z]{2,6}))?)")
_AFTER = late.compile(r"[A-Za-z0-9À-ž_@/-]")
_NEVER = frozenset({"mi-so", "do-young", "in-young", "chi-chi", "po-ling", "hin-yi", "so-ming", "man-ming"})
_SCORE = 0.75


def romanised(text: str) -> Iterator[Name]:
    """Yields persons' names, with the family's beside the given name."""
    for start, end in _NAME.places(text):
        match = _PARTS.fullmatch(text, start, end)
        if match is None:
            continue
        before, first, second, after = (part.lower() if part else "" for part in match.groups())
        given = f"{first}-{second}"
        told = first != second and {first, second} <= _SYLLABLES and not _TELLING.isdisjoint((first, second))
        high = match.end(3)
        if not told or given in _NEVER or (high < len(text) and _AFTER.match(text, high)):
            continue
        low = match.start(1) if before in _FAMILIES else match.start(2)
        if low == match.start(2) and after in _FAMILIES and not (end < len(text) and _AFTER.match(text, end)):
            high = end
        yield Name(low, high, PERSON, _SCORE)


_PARTS = late.compile(r"(?:([A-Za-z]{2,6}) )?([A-Za-z]{1,6})-([A-Za-z]{1,6})(?: ([A-Za-z]{2,6}))?")

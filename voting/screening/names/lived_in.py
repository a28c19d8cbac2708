"""Towns in lower case, in which somebody is said to live, to be born or to work: "we all live together in pécs"."""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.folding import fold
from voting.screening.names.addresses.parts import NATIVE
from voting.screening.names.decoding import LOCATION, Name
from voting.screening.names.gazetteer import AREA, COMMON_NAME, Gazetteer, Listed, known
from voting.screening.personal.users.unheard import is_unheard

_LIVED = re2.compile(
    r"(?i)\b(?:flat|house|apartment|job|school|office|hospital|live|lives|lived|living|born|grew up|grown up|raised|"
    r"moved|moving|relocat(?:ed|ing)|based|stuck|"
    r"stranded|"
    r"studying|studied|works?|working|wohne|wohnt|lebe|lebt|habite|habitons|vivo|vive|vivimos|moro|mora|abito|abita|"
    r"woon|"
    r"woont|bor|mieszkam|mieszka|met|conocieron|conocimos|feria|mudar|mudei|trasferit[oa])"
    r"(?: [a-zà-ž']{1,10}){0,5}? (?:in|to|near|outside|en|à|a|em|i|w|"
    r"de)[ ]([a-zà-ž][a-zà-ž'-]{2,20}(?: [a-zà-ž][a-zà-ž'-]{1,20}){0,2})"
)
# What is on no list is a place only where it is said in so many words: "ich wohne in eckernhagen"
_DWELT = re2.compile(
    r"(?i)\b(?:i live in|we live in|ich wohne in|wir wohnen in|j['’]?habite (?:à|a)|vivo en|vivimos en|moro em|"
    r"moramos em|abito a|ik woon in|wij wonen in|jag bor i|vi bor i|mieszkam w) ([a-zà-ž][a-zà-ž'-]{4,20})"
    r"(?:[ ,.!?;)\n]|$)"
)
# The place with its ending: "denizlide yaşıyor", "almanyadayım"
_TURKISH = late.compile(
    r"(?<![^\W_])([a-zçğıöşü]{4,18})['’]?[dt][ea](?:y[ıi][mz](?![^\W_])|[ ](?:[a-zçğıöşü]{1,12} ){0,2}"
    r"(?:yaşıyor|yaşar|oturuyor|kalıyor|çalışıyor|doğdu|okuyor))"
)
_COUNTRIES = frozenset(
    "almanya fransa hollanda ingiltere avusturya belçika isviçre amerika kanada isveç norveç danimarka italya ispanya "
    "azerbaycan kıbrıs avustralya".split()
)
_HERE = frozenset("bura şura nere kenar merkez ilçe köyde sahil yayla mahalle".split())
_LIKELY, _OFTEN = 2, 5  # levels of how many people a place has and how often the word is written
_CHINESE = late.compile(
    r"(?:住在|(?<![现存实正所])在)([\u4e00-\u9fff]{2,3}?)(?:市|县|區|区)?"
    r"(?:(?:一个人|独自|自己)住|独居|(?:一个人)?(?:上班|打工|念书|读书|定居|租房)|居住|(?<=住在..)[，。,；]|(?<=住在...)[，。,；])"
)
_JAPANESE = late.compile(
    r"([\u3400-\u9fff]{2,4}?)(?:で(?:一人暮らし|ひとり暮らし|二人暮らし|暮らし|働い)|に(?:住ん|引っ越し|単身赴任))"
)
_ASIAN = late.compile("[\u3041-\u9fff]")
_NO_TOWN = frozenset(
    "家里 公司 学校 外面 那里 这里 国外 一起 医院 老家 农村 城里 宿舍 外地 隔壁 楼上 楼下 附近 我家 "
    "她家 他家 市区 郊区 国内 大城市 小区 哪里 单位 工厂 实家 自家 実家 会社 一緒 二人 家族 都会 田舎 "
    "地元 学生寮 社宅 海外 賃貸 借家 夫婦 親元 東側 西側 近所 一人 同居 現在 最近 両親 今月 来月 先月 去年 "
    "来年 元気 必死 共働 自宅 自分 病院 工場 夜勤 在宅 日本 中国".split()
)
_NO_PLACE = Listed.EVERYDAY | Listed.WORD
_PIECES = late.compile(r"[ -]")


def lived_in(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields names of places, the longest that begins behind the word."""
    for start, end in _LIVED.places(text):
        words = text[start:end].split(" ")
        for length in range(len(words), 0, -1):
            some = " ".join(words[:length])
            if _is_place(some, gazetteer):
                yield Name(start, start + len(some), LOCATION, 0.7)
                break

    for start, end in _DWELT.places(text):
        if is_unheard(text[start:end]):
            yield Name(start, end, LOCATION, 0.7)
    if text.isascii():
        return
    for match in _TURKISH.finditer(text):
        bits = gazetteer.listed(match[1])
        if match[1] in _COUNTRIES or (bits & AREA and not bits & Listed.EVERYDAY and match[1] not in _HERE):
            yield Name(*match.span(1), LOCATION, 0.7)


def lived_in_asia(text: str) -> Iterator[Name]:
    """Yields places in Chinese and Japanese in which somebody lives or works: 在绵阳一个人住, 仙台で一人暮らし."""
    for pattern in (_CHINESE, _JAPANESE) if _ASIAN.search(text) is not None else ():
        for match in pattern.finditer(text):
            if match[1] not in _NO_TOWN:
                yield Name(*match.span(1), LOCATION, 0.7)


def _is_place(name: str, gazetteer: Gazetteer) -> bool:
    parts = [fold(part) for part in _PIECES.split(name) if part]
    if len(parts) > 1:
        return gazetteer.place_length(parts, 0) == len(parts)
    if fold(name) in NATIVE:
        return True
    bits = gazetteer.listed(name)
    if not bits & Listed.PLACE or (bits & _NO_PLACE and name.isascii()) or known(bits).frequency > _OFTEN:
        return False
    return not bits & COMMON_NAME or known(bits).place >= _LIKELY

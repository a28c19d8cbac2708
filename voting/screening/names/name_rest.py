"""The rest of a name that the model found in part: one more surname, the given name before, the last character.

"Thiago Sampaio" before "Leme", "Haddad" behind "Ali", 陶 before 然: a word or sign beside a name is its own when the
lists hold it as one and as nothing else.
"""

from __future__ import annotations

from voting.screening import late
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed, known

_NEXT = late.compile(r"[ ]([A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]{2,20})(?![\w'’-])")
_LAST = late.compile(r"(?:(?<=[^.!?:;] )|(?<=\A)|(?<=[\n(\"]))([A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]{1,20})[ ]\Z")
_NO_NAME = Listed.EVERYDAY | Listed.WORD
_IDEOGRAPH = late.compile("[\u3400-\u9fff]")
_ENDED = late.compile(r"[，。、；：！？（）()「」,.;:\s]|\Z")
_NO_SIGN = frozenset(
    "说說的是在了吗嗎呢吧啊也都和与與或去来來有到给給把被让讓很不没沒要会會能想找问問看叫就才先再又她他我你您们們这這那"
    "市区區县縣省町村店部課长長様氏君家人生日年月号號路街电電话話今昨明下上中前后後里裡内外"
)
_JAPANESE_END = frozenset("郎子美恵香奈代介太斗也夫雄男彦三蓮翔樹輝義江枝之助平一二司吾")
_MOST = 3  # characters of a Chinese name
_FEW = 1  # words
# "อรทัย ผ" before a full stop: the next person's title begins
_REST_OF_TITLE = late.compile(r"[\u0e01-\u0e2e]{0,2}\.")
_THAI_TITLE = late.compile(r"[ ][\u0e01-\u0e4e]{1,2}\Z")
_SELDOM, _SOME, _WRITTEN_LARGE = 4, 2, 4  # levels of `Known`
_WORDS = 4


def whole(name: Name, text: str, gazetteer: Gazetteer) -> Name:
    """Returns a person's name with what belongs to it on either side; any other as it is."""
    if name.entity_type != PERSON:
        return name
    start, end = name.start, name.end
    written = text[start:end]
    if _THAI_TITLE.search(written) is not None and _REST_OF_TITLE.match(text, end) is not None:
        return name._replace(end=start + written.rindex(" "))
    if _IDEOGRAPH.match(written) is not None:
        return name._replace(end=_characters(text, start, end))
    if not written[0].isupper() or not written[-1].islower():
        return name
    words = written.count(" ") + 1
    if words < _WORDS:
        following = _NEXT.match(text, end)
        if following is not None and words > _FEW and _is_surname(following[1], gazetteer):
            end = following.end()
        before = _LAST.search(text, max(0, start - 24), start)
        if before is not None and words == _FEW and _is_given(before[1], gazetteer):
            start = before.start(1)
    return name if (start, end) == (name.start, name.end) else name._replace(start=start, end=end)


def _is_surname(word: str, gazetteer: Gazetteer) -> bool:
    bits = gazetteer.listed(word)
    levels = known(bits)
    rare = levels.frequency <= _SELDOM and levels.surname >= _SOME and levels.surname + 1 >= levels.place
    return rare or (bool(bits & Listed.SURNAME) and not bits & _NO_NAME and levels.surname >= levels.place)


def _is_given(word: str, gazetteer: Gazetteer) -> bool:
    bits = gazetteer.listed(word)
    levels = known(bits)
    return bool(bits & Listed.COMMON_GIVEN) and levels.capital >= _WRITTEN_LARGE and levels.given > levels.place + 1


def _characters(text: str, start: int, end: int) -> int:
    """Returns where a Chinese or Japanese name ends that may lack its last character."""
    last = text[end : end + 1]
    if last in _NO_SIGN or _IDEOGRAPH.match(last) is None or _ENDED.match(text, end + 1) is None:
        return end
    length = end - start
    if length < _MOST or last in _JAPANESE_END:
        return end + 1
    return end

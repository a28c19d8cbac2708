"""Names told by how one is reached or related: "ring Görel Ask 070-…", "找王佳琪,电话", "妹の彩花が", "박철수 소장".

After a verb of calling and before a number stands somebody, in whatever case the language puts the name; a word is one
when it is listed as a name, with or without an ending. Chinese and Korean names are told by the family's, which comes
first. Each rule is asked only of a text in its script.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import AREA, NAME, Gazetteer, Listed, known
from voting.screening.names.hangul_lists import KOREAN_FAMILY, PARTICLE, in_rows
from voting.screening.names.honorifics import COMPOUND_FAMILIES, FAMILIAR

_SCORE = 0.7
_WORD = r"[A-Za-zÀ-ÖØ-öø-\x{24f}\x{400}-\x{4ff}][a-zß-öø-\x{24f}\x{430}-\x{4ff}'’-]{2,20}"
_NAME = rf"({_WORD}(?: {_WORD})?)"
_BEFORE_NUMBER = (
    r"[ ]?[,:(–-]?[ ](?:(?i:tel|mob|cell|phone|telefon|on|at|unter|au|al|no|na|på|op|la|som|pe|το)\.?:? )?"
    r"[(]?(?:\+|\x00|00|0?[1-9])"
)
_CALL = re2.compile(
    r"(?i:(?:^|[^\w])(?:call|ring|phone|text|contact|whatsapp|reach|dial|ruf|rufen sie|kontaktieren sie|llama(?:r)? a|"
    r"llame a|contact[ae]r? (?:a|con)|appel(?:er|ez|le)|rappel(?:er|ez|le)|recontact(?:er|ez)|richiam(?:a|are)|"
    r"volver a llamar a|contactez|joindre|chiam(?:a|are|ate)|contatt(?:a|are|ate)|"
    r"lig(?:a|ue|ar) (?:para|pra|pro|ao|à)|bel(?:len)?|zadzwoń do|dzwoń do|dzwonić do|kontakta|ring(?:e|er)?(?: til)?|"
    r"soita|hív(?:d|ja|játok)|keres(?:d|se)|volej(?:te)?|zavolej(?:te)?|sun[ăa](?:-l|-o)?(?: pe)?|"
    r"(?:по)?звони(?:ть|те)?|(?:за|по)?дзвони?(?:ть|іть)?|телефонуй(?:те)?) )"
    rf"{_NAME}{_BEFORE_NUMBER}"
)
_SIGNED = re2.compile(
    rf"(?i:(?:^|[^\w])(?:підпис|подпись|podpis|aláírás|imza|unterschrift|unterzeichnet|signé|firmado|firmato|"
    rf"assinado|ondertekend|signed|semnat|allekirjoitus):?[ ]){_NAME}(?:[ ]?[,.;\n\"”»]|\s*$)"
)
_LONGEST_ENDING = 3  # "Szilárd-ot", "Zdeň-kovi", "Геннади-ю"
_SHORTEST_STEM = 4
_TO_A_MAN = ("ovi", "owi")  # Czech, Slovak, Polish
_RARE = 3  # level of how often a word is written: companies that people call are written more often
_CYRILLIC = late.compile("[\u0400-\u04ff]")
_NO_CYRILLIC = frozenset(
    "скорая скорую полиция полицию сюда туда мне нам ему ей нему ней ним мастеру врачу диспетчеру клиента заказчика "
    "директора клієнта замовника директору охране охрану администратору адміністратору менеджеру сантехнику хозяину "
    "хозяйке соседу соседке офис офіс номеру телефону сторон сторін сторони стороны подрядчика виконавця исполнителя "
    "покупателя продавца покупця продавця владельца власника руководителя керівника маме мамі папе тату домой".split()
)

_HAN = r"[\u3400-\u9fff々]"
_CHINESE = late.compile(
    r"(?:找|联系|聯繫|联络|聯絡|致电|致電|打给|打給|问|"
    r"(?:邻居|鄰居|同事|室友|房东|房東|朋友|隔壁|司机|司機|保姆|中介)(?:是|叫)?)"
    rf"((?:[小老阿]{_HAN}|{_HAN}{{2,4}}?))(?=\s?[,，、(（:：]?\s?(?:电话|電話|手机|手機|微信|的电话|1[3-9]\d)|"
    rf"[说說讲講在也来來是的那，,。]|\Z)"
)
_LABELLED = late.compile(
    r"(?:姓名|联系人|聯絡人|收件人|寄件人|申请人|患者|户名|持卡人|开户名|监护人|投保人|被保险人|负责人|法定代表人|"
    r"氏名|お名前|当方|相手方|担当者?|宛名|保護者|緊急連絡先|契約者|名義人?)[ ]?[：:][ 　]?"
    rf"({_HAN}{{1,4}}(?:[ 　]{_HAN}{{1,3}})?)(?=[\s　（(,，、。;；/]|様|さん|\Z)"
)
_NOBODY_LABELLED = frozenset("同上 无 無 不详 不明 本人 自己 未定 なし 匿名 保密 男 女 会社 当社 弊社".split())
_NO_CHINESE = frozenset("老板 老师 老师傅 老婆 老公 老人 老家 小孩 小区 小姐 阿姨 小时 老爸 老妈 小学".split())
_JAPANESE = late.compile(
    r"(?:妹|姉|兄|弟|娘|息子|妻|夫|友人|友達|同僚|上司|部下|彼女|彼氏|甥|姪|従兄弟|従妹|祖母|祖父|管理人|大家|"
    r"店長|担当|隣人|先輩|後輩|孫|婚約者)の"
    r"([\u3400-\u9fff々]{2,4}|[\u30a1-\u30fa]{2,8}|[\u3041-\u3096]{2,4}?)"
    r"(?=[（(]\d|[にがはをへ]|と(?:電話|連絡|相談|喧嘩)|さん|ちゃん|くん|君)"
)
_NO_JAPANESE = frozenset(
    "結婚 結婚式 誕生日 部屋 電話 電話番号 名前 仕事 会社 学校 写真 住所 病気 家 車 犬 猫 お店 ため 方 "
    "人 時 実家 友人 友達 先生 意見 言葉 態度 対応 許可 指示 母校 入院 手術 葬式 "
    "荷物 旦那 彼氏 彼女 夫 妻 息子 娘 子供 ほう こと もの".split()
)
_KOREAN = late.compile(
    rf"(?<![가-힣])({KOREAN_FAMILY}[가-힣]{{2}})[ ]?"
    r"(?:씨|님|쌤|샘|선생님?|(?:소|과|부|차|팀|실|본부|사|원|반|점|이|회)장님?|대리님?|이사님?|대표님?|의원님?|기사님?|교수님?|박사님?|"
    r"변호사님?|간호사님?|매니저님?|감독님?|코치님?|작가님?|기자님?|주임님?|사원|인턴|선배님?|후배님?|누나|언니|오빠|할머니|"
    r"할아버지|여사님?|어르신|학생|고객님?|회원님?|환자|아저씨|아줌마|아주머니|삼촌|이모|고모|당숙|형사|경위|경감|경사|순경|판사|"
    r"검사|선수|배우|목사님?|신부님?|스님|강사님?|조교님?|디자이너님?|연구원님?)"
    rf"{PARTICLE}"
)
# "미주 씨", "오스만 씨", "구 본부장님", "김대리"
_KOREAN_CALLED = late.compile(
    rf"(?<![가-힣])(?:([가-힣]{{2,4}}) 씨|({KOREAN_FAMILY}) ?"
    r"(?:과장|부장|차장|대리|팀장|실장|본부장|교수|박사|변호사|주임)님?)"
    rf"{PARTICLE}"
)
_NO_KOREAN = frozenset(
    "이용자 조합원 구독자 신청자 사용자 지원자 수강생 유가족 방문자 주문자 송금인 임차인 임대인 고객님 "
    "선생님 원장님 부모님 이웃집 정비소 서비스 전문가 장애인 주인공 신랑신 한국인 고등학 유치원 주치의 여자친 남자친 "
    "우리집 안내원 연구원 상담원 전도사 위원장 지하주 우리들 호박 수박 사과 참외 포도 "
    "해바라기 복숭아 살구 자두 매실 대추 아마 홍화".split()
)
_HANGUL = late.compile("[가-힣]")
_ASIAN = late.compile("[\u3041-\u9fff]")


def contacts(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names, in no order."""
    for pattern in (_CALL, _SIGNED):
        for start, end in pattern.places(text):
            length = _length(text[start:end], gazetteer)
            if length:
                yield Name(start, start + length, PERSON, _SCORE)
    if text.isascii():
        return
    if _ASIAN.search(text) is not None:
        places = [*_chinese(text, gazetteer), *_told(_LABELLED, text, _NOBODY_LABELLED)]
        for start, end in (*places, *_told(_JAPANESE, text, _NO_JAPANESE)):
            yield Name(start, end, PERSON, _SCORE)
    if _HANGUL.search(text) is not None:
        told = (place for one in (_KOREAN, _KOREAN_CALLED) for place in _told(one, text, _NO_KOREAN))
        for start, end in dict.fromkeys((*told, *in_rows(text))):
            yield Name(start, end, PERSON, _SCORE)


def _told(pattern: re.Pattern[str], text: str, never: frozenset[str]) -> Iterator[tuple[int, int]]:
    found = ((match, match.lastindex or 1) for match in pattern.finditer(text))
    return (match.span(group) for match, group in found if match[group] not in never)


def _length(words: str, gazetteer: Gazetteer) -> int:
    """Returns how much of one or two words is somebody's name, 0 if nothing."""
    first, _, second = words.partition(" ")
    if not _is_given(first, gazetteer):
        return 0
    continues = second and second[0].isupper() == first[0].isupper() and not _is_word(second, gazetteer)
    return len(words) if continues else len(first)


def _is_given(word: str, gazetteer: Gazetteer) -> bool:
    if _CYRILLIC.match(word) is not None:  # of which few names are listed
        return word.lower() not in _NO_CYRILLIC
    bits = gazetteer.listed(word)
    if bits & Listed.EVERYDAY:
        return bool(bits & Listed.COMMON_GIVEN) and word[0].isupper()
    if bits & NAME:
        return True
    unlisted = not bits and word.islower() and not word.isascii()  # "rappeler mélissande au 02 61"
    if unlisted or (word[0].isupper() and word.endswith(_TO_A_MAN)):
        return True
    if bits & (AREA | Listed.COUNTRY) or not word[0].isupper():
        return False
    return known(bits).frequency <= _RARE or any(_is_listed(stem, gazetteer) for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """Yields a word without an ending, and in -a, as names have it that lose it before one."""
    for cut in range(_LONGEST_ENDING + 1):
        stem = word[: len(word) - cut]
        if len(stem) >= _SHORTEST_STEM:
            yield from (stem, stem + "a")


def _is_listed(word: str, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.listed(word) & Listed.GIVEN)


def _is_word(word: str, gazetteer: Gazetteer) -> bool:
    bits = gazetteer.listed(word)
    return bool(bits & (Listed.EVERYDAY | Listed.WORD)) and not bits & Listed.SURNAME


def _chinese(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yields names of two to four characters of which the first is a family's, or that begin as a familiar one does."""
    for match in _CHINESE.finditer(text):
        name = match[1]
        family = name[1] if name[0] in FAMILIAR else name[:2] if name[:2] in COMPOUND_FAMILIES else name[0]
        listed = family in COMPOUND_FAMILIES or bool(gazetteer.listed(family) & Listed.SURNAME)
        if listed and name not in _NO_CHINESE and len(name) <= len(family) + 2:
            yield match.span(1)

"""Names told by an honorific beside them in Turkish, Polish, Hindi, Japanese and Chinese.

Each rule asks first whether its honorific occurs at all, and looks at a few characters beside it.
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

import re
from collections.abc import Iterator

from voting.screening import late
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import Gazetteer, Listed

_SCORE = 0.8
_CAPITAL = r"[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]{1,20}"
_TURKISH = late.compile(
    rf"\b(?:(?:Öğretmen|Doktor|Avukat|Müdür|Hemşire|Komiser) )?({_CAPITAL}(?: {_CAPITAL})?) "
    rf"(?:Bey|Hanım|bey|hanım|Hoca|Abi|Abla)\b"
)
_TURKISH_BEFORE = late.compile(rf"\b(?:Sayın|Bay|Bayan) ({_CAPITAL}(?: {_CAPITAL})?)\b")
_POLISH_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż-]{2,20}"
_POLISH = late.compile(
    rf"\b(?:pan|pani|panu|pana|panem|panią|państwo|państwa|mgr|inż\.|kierownik|kierowniczka|ksiądz|doktor) "
    rf"((?!Pan|Pani)(?:inż\. )?{_POLISH_NAME}(?: {_POLISH_NAME})?)\b"
)
_POLISH_TITLES = ("pan", "pań", "mgr", "inż", "kierown", "ksi", "doktor")  # one of these is in what `_POLISH` finds
_POLISH_FORMAL = late.compile(rf"\b(?:Panie|Pani|Panu|Panem|Panią) ((?!Pan|Doktor|Dyrektor|Profesor){_POLISH_NAME})\b")
_NEVER_TURKISH = frozenset("Merhaba Sayın Tamam Evet Hayır Teşekkürler Değerli Sevgili Bir Bu Şu Her".split())

_DEVANAGARI = r"[\u0900-\u0963\u0970-\u097f]"
_HINDI_AFTER = late.compile(rf"(?<!{_DEVANAGARI})({_DEVANAGARI}{{2,14}}) (?:जी|भैया|दीदी|साहब)(?!{_DEVANAGARI})")
_HINDI_BEFORE = late.compile(
    rf"(?<!{_DEVANAGARI})(?:श्री|श्रीमती|सुश्री|कुमारी|डॉ\.) ({_DEVANAGARI}{{2,14}}(?: {_DEVANAGARI}{{2,14}})?)"
)
# A trade may be anybody's; two words and a particle behind it are somebody who did something.
_HINDI_TRADE = late.compile(
    rf"(?<!{_DEVANAGARI})(?:डॉक्टर|अध्यापक|शिक्षक|वकील|इंस्पेक्टर|मैनेजर) "
    rf"({_DEVANAGARI}{{2,14}} {_DEVANAGARI}{{2,14}})(?= (?:ने|से|को|का|के|की)(?!{_DEVANAGARI}))"
)
_NEVER_HINDI = frozenset(
    "हाँ हां जी माता पिता गुरु दादा दादी नाना नानी मम्मी पापा अम्मा भाई बहन बाबा चाचा चाची मामा मामी बुआ डॉक्टर सर मास्टर पंडित "
    "को का की के ने से में है हैं था थी थे पर और तक भी ही वह यह मेरे मेरी आप हम नमस्ते प्रिय आदरणीय श्री नहीं लिए साहब".split()
)

_JAPANESE = late.compile(
    r"(?<![\u3400-\u9fff々])([\u3400-\u9fff々]{1,4}|[\u30a1-\u30fa\u30fc・]{2,12}|(?<![\u3041-\u3096])[\u3041-\u3096]{2,4})"
    r"(?:さん|さま|様(?![々子式])|氏(?!名)|ちゃん|くん|君(?!達|たち)|先生|部長|課長|係長|社長|教授|先輩)"
)
_NEVER_JAPANESE = frozenset(
    "皆 みな 奥 神 王 父 母 兄 姉 弟 妹 娘 息子 嫁 旦那 孫 客 お客 業者 医者 患者 店員 職員 店長 社員 学生 "
    "生徒 先生 担当 担当者 部長 課長 社長 教授 隣 隣人 大家 管理人 運転手 駅員 警官 警察 看護師 赤 仏 殿 姫 "
    "仕 模 同 多 有 異 一 各 摂 華 両 諸 主 誰 何 副 元 新 前 次 お父 お母 お兄 お姉 お婆 お爺 おじ おば "
    "おじい おばあ おにい おねえ たく たくさ ばあ じい にい ねえ あか うさぎ うさ ねこ くま ぞう パパ ママ "
    "ユーザー スタッフ メンバー オーナー ドライバー マネージャー ファン ガイド プロ 営業 開発 人事 総務 経理 "
    "技術 事業 本 編集 名誉 准 客員 代表 取締役 小 大 若 老 上 下 担任 家庭教師 校長 園長 院長 副校長 主治医".split()
)

_CHINESE = late.compile(
    r"([\u4e00-\u9fff]{1,2})(?:经理|經理|主任|老师|老師|医生|醫生|先生|女士|小姐|教授|阿姨|叔叔|师傅|師傅|律师|律師|同学|同學|警官|院长|校长|护士)"
)
COMPOUND_FAMILIES = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 呼延 端木 南宫 长孙".split()
)
"""China's families of two characters."""
FAMILIAR = frozenset("小老阿")
"""What is said before a family's name among friends: 小王, 老李."""
# What is taught, where somebody works, which one is meant: words whose last character is a family's name as well
_NEVER_CHINESE = frozenset(
    "历史 歷史 语文 語文 音乐 音樂 英文 外语 新来 新來 部门 部門 值班 带班 帶班 领班 領班 租车 租車 汽车 汽車 "
    "火车 火車 货车 貨車 客车 客車 公车 公車 卡车 卡車 单车 开车 開車 打车 修车 修車 装修 裝修 维修 維修 进修 "
    "公司 分公司 邻居 鄰居 家居 治安 公安 保安 前任 现任 現任 责任 責任 专任 專任 主管 保管 党支 高管 这位 這位 "
    "那位 一位 几位 幾位 每位 各位 某位 两位 兩位 三位 哪位 首位 诸位 諸位 单位 單位 学位 學位 陪同 合同 共和 "
    "全和 农家 人家 大家 专家 專家 国家 國家 东方 東方 对方 對方 甲方 乙方 双方 雙方 警方 校方 院方 地方 全国 "
    "全國 外国 外國 中国 中國 美国 美國 英国 英國 法国 法國 德国 德國 韩国 韓國 我国 我國 本国 出国 出國".split()
)


def honoured(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields persons' names beside an honorific, in no order."""
    if text.isascii():
        if not any(map(text.__contains__, _POLISH_TITLES)):
            return
        for name in _found(_POLISH, text, frozenset()):
            # "a frying pan Steel"
            if not gazetteer.listed(text[name.start : name.end].rsplit(maxsplit=1)[-1]) & Listed.EVERYDAY:
                yield name
        return
    yield from _found(_TURKISH, text, _NEVER_TURKISH)
    for pattern in (_TURKISH_BEFORE, _POLISH, _POLISH_FORMAL):
        yield from _found(pattern, text, frozenset())
    yield from _found(_HINDI_AFTER, text, _NEVER_HINDI)
    yield from _hindi(text)
    yield from _found(_JAPANESE, text, _NEVER_JAPANESE | _NEVER_CHINESE)
    yield from _chinese(text, gazetteer)


def _found(pattern: re.Pattern[str], text: str, never: frozenset[str]) -> Iterator[Name]:
    for match in pattern.finditer(text):
        if match.group(1) not in never:
            yield Name(*match.span(1), PERSON, _SCORE)


def _hindi(text: str) -> Iterator[Name]:
    for match in _HINDI_TRADE.finditer(text):
        if _NEVER_HINDI.isdisjoint(match[1].split()):
            yield Name(*match.span(1), PERSON, _SCORE)
    for match in _HINDI_BEFORE.finditer(text):
        first, _, second = match.group(1).partition(" ")
        if first not in _NEVER_HINDI:
            end = match.end(1) if second and second not in _NEVER_HINDI else match.start(1) + len(first)
            yield Name(match.start(1), end, PERSON, _SCORE)


def _chinese(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    for match in _CHINESE.finditer(text):
        before, last = match.group(1)[:-1], match.group(1)[-1]
        if match.group(1) in COMPOUND_FAMILIES:
            yield Name(*match.span(1), PERSON, _SCORE)
        elif match.group(1) in _NEVER_CHINESE:
            continue
        elif gazetteer.listed(last) & Listed.SURNAME and text[match.end(1) - 1 : match.end()] != "班主任":
            start = match.start(1) if before in FAMILIAR else match.end(1) - 1
            yield Name(start, match.end(1), PERSON, _SCORE)

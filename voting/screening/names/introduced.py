"""Names that a phrase tells in languages of whose names few are on a list.

Arabic "أنا هدى الشناوي من طنطا", Japanese "北浜製作所の大槻です", Hebrew "שמי דנה לוי", "לקוח: דנה לוי",
Greek "με τον κύριο Δεληγιάννη", Vietnamese "nhân viên mới tên Tún", Indonesian "adik saya Bagus".
"""

# ruff: noqa: SIM905  # as lists, these words would take a hundred lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.decoding import LOCATION, PERSON, Name
from voting.screening.names.scripts.initialled import initialled
from voting.screening.names.thai.titles import announced
from voting.screening.word_edges import speaks_vietnamese

_INDIAN = late.compile("[\u0900-\u0dff]{3}")
_WORD = "[\u0621-\u064a]{2,12}"
_CALLED = late.compile(
    rf"(?<![\u0621-\u064a])(?:اسمي|إسمي|انا اسمي|أنا اسمي|اسمى) "
    rf"({_WORD}(?: (?!من|و|عمري){_WORD}){{0,2}})"
)
_I_AM = late.compile(
    rf"(?<![\u0621-\u064a])(?:أنا|انا|معك|معاك|معكم|معاكم) ({_WORD} {_WORD}(?: (?!من ){_WORD})?)(?: من ({_WORD})|[،,])"
)
# What one says of oneself instead of a name; who is called like a verb in the first person
_TRADES = frozenset(
    "طالب طالبة مهندس مهندسة طبيب طبيبة دكتور دكتورة معلم معلمة مدرس مدرسة موظف موظفة محاسب محاسبة محامي "
    "محامية ممرض ممرضة صيدلي صيدلانية مبرمج مبرمجة مطور مطورة باحث باحثة صاحب صاحبة ربة أم أب شاب شابة "
    "رجل امرأة فتاة ولد بنت عندي لدي كنت كان لا لم لن مش غير متأكد متأكدة سعيد سعيدة حزين آسف آسفة جديد "
    "جديدة هنا الآن دلوقتي بس فقط خريج خريجة مدير مديرة مقيم مقيمة ساكن ساكنة عايز عايزة محتاج محتاجة "
    "بحاجة في على من مع ممكن عربي عربية مصري مصرية سعودي سعودية نفس واحد واحدة أول الذي التي متزوج متزوجة "
    "حامل مريض مريضة كاتب كاتبة مصمم مصممة تاجر سائق عامل عاملة".split()
)
_CALLED_SO = frozenset(
    "أحمد أمل أسماء أمينة أميرة أنس أيمن أشرف أكرم أمجد أسامة أيوب أحلام أروى أريج أمير أسيل أمين أماني".split()
)
_OF_A_FIRM = late.compile(
    "(?:会社|製作所|商事|商会|商店|工業|産業|建設|銀行|大学|研究所|支店|営業所|事務所|病院|クリニック|[部課室科]|㈱|[(（]株[)）])の"
    "([\u4e00-\u9fff々ヶ]{1,4})(?:です|でございます|と申します|ですが)"
)
_SPEAKS = late.compile("(?<![\u4e00-\u9fff々ヶの])([\u4e00-\u9fff々ヶ]{2,4})と申します")
_NOBODY = frozenset(
    "者 方 人間 社員 担当 担当者 新人 店長 部長 課長 代表 先生 学生 教授 責任者 件 予定 場合 建物 製品 商品".split()
)
_SCORE = 0.8
_HEBREW = "[\u05d0-\u05ea][\u05d0-\u05ea'׳\"״-]{1,14}"
_IN_HEBREW = late.compile(
    rf"(?<![\u05d0-\u05ea])(?:שמי|קוראים לי|[ולבמש]?(?:גב['׳]|ד[\"״]ר|עו[\"״]ד)) "
    rf"({_HEBREW}(?: {_HEBREW})?)(?=[\s,.;:!?)]|\Z)|"
    rf"(?m:^)[ \t*-]*(?:שם (?:מלא|פרטי|משפחה)|לקוח(?:ה)?|מטופל(?:ת)?|תלמיד(?:ה)?|איש קשר) ?: ?"
    rf"({_HEBREW}(?: {_HEBREW}){{1,3}})[ \t]*(?=[,;\n]|\Z)"
)
_GREEK = "[\u0386-\u03ab][\u03ac-\u03ce]{2,17}"
_IN_GREEK = late.compile(
    rf"(?<![\u0370-\u03ff])(?:[Κκ]ύρι(?:ος|ο|ε|ου)|[Κκ]υρία[ςν]?|[Κκ]\.|[Κκ]α|(?:με|τον|την) λένε|"
    rf"[Οο]νομάζομαι|[Λλ]έγομαι) ({_GREEK}(?:(?: |-){_GREEK})?)"
)
# Of what the range holds, every second letter is a capital
_VIETNAMESE = f"[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{''.join(map(chr, range(0x1EA0, 0x1EFA, 2)))}][^\\W\\d_]{{1,7}}"
_INDONESIAN = r"[A-Z][a-z'-]{1,14}"
_IN_VIETNAMESE = late.compile(
    rf"(?<!\w)(?:tên(?: là)?|tôi là|em là|mình là|anh|chị|cô|chú|bác|ông|bà|bé|bạn|thầy) "
    rf"({_VIETNAMESE}(?: {_VIETNAMESE}){{0,3}})"
    r"(?=[\s,.;:!?)]|\Z)"
)
_IN_INDONESIAN = re2.compile(
    r"(?:^|[^\pL\pN_])(?:adik|kakak|ibu|mama|bapak|ayah|papa|suami|istri|isteri|anak|teman|tetangga|bos|sepupu|paman|bibi|nenek|kakek|"
    r"keponakan|pacar|guru|dokter)(?:nya| (?:saya|aku|gue|gw|ku|kami|kita))(?:,? (?:namanya|bernama|si))? "
    rf"({_INDONESIAN}(?: {_INDONESIAN}){{0,2}})(?:[\s,.;:!?)]|$)"
)
# What else stands there: answers of a form, offices, weekdays, subjects, what is said with a capital
_NO_HEBREW = frozenset("לא אין יש צריך צריכה רוצה מבקש מבקשת מרוצה חדש חדשה קבוע קבועה פרטי עסקי".split())
_NO_GREEK = frozenset(
    "Καθηγητά Καθηγητής Καθηγητή Πρόεδρε Πρόεδρος Πρόεδρο Υπουργέ Υπουργός Υπουργό Διευθυντά Διευθυντής Διευθυντή "
    "Δήμαρχε Δήμαρχος Δήμαρχο Βουλευτά Βουλευτή Πρέσβη Πρόξενε Γιατρέ Εισαγγελέα Δικαστά Πρύτανη Συνάδελφε".split()
)
_NO_INDONESIAN = frozenset(
    "Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus September Oktober "
    "November Desember Matematika Biologi Fisika Kimia Sejarah Bahasa Inggris Agama Alhamdulillah Insyaallah Insya "
    "Bismillah Masyaallah Tuhan Allah".split()
)
_NONE: frozenset[str] = frozenset()
_PATTERNS = (
    (_IN_HEBREW, _NO_HEBREW),
    (_IN_GREEK, _NO_GREEK),
    (_CALLED, _NONE),
    (_OF_A_FIRM, _NOBODY),
    (_SPEAKS, _NOBODY),
)
_NO_VIETNAMESE = frozenset("Việt Nam Anh Mỹ Pháp Đức Nhật Hàn Trung Hà Nội Sài Gòn Đà Nẵng".split())


def introduced(text: str) -> Iterator[Name]:
    """Yields the names of people, and in Arabic of the place that they come from, in no order."""
    for start, end in _IN_INDONESIAN.places(text):
        if _NO_INDONESIAN.isdisjoint((text[start:end], text[start:end].partition(" ")[0])):
            yield Name(start, end, PERSON, _SCORE)
    for pattern, nobody in () if text.isascii() else _PATTERNS:
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            if nobody.isdisjoint((match[group], match[group].split(" ")[0])):
                yield Name(*match.span(group), PERSON, _SCORE)
    if not text.isascii():
        yield from _in_arabic(text)
        yield from announced(text)
    if _INDIAN.search(text) is not None:
        yield from initialled(text)
    if speaks_vietnamese(text):
        for match in _IN_VIETNAMESE.finditer(text):
            if match[1].split(" ")[0] not in _NO_VIETNAMESE:
                yield Name(*match.span(1), PERSON, _SCORE)


def _in_arabic(text: str) -> Iterator[Name]:
    for match in _I_AM.finditer(text):
        first = match[1].split(" ")[0]
        verb = first.startswith("أ") and first not in _CALLED_SO
        if not verb and first not in _TRADES and not first.startswith("ال"):
            yield Name(*match.span(1), PERSON, _SCORE)
            if match[2] is not None:
                yield Name(*match.span(2), LOCATION, _SCORE)

"""Values of several parts: words of a phrase, groups of digits, turns of a lock, digits that are spelt out."""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.learnt.standing import LINKING

# ruff: noqa: SIM905  # as lists, one word a line, these would be two hundred lines

# "5-0-5", "77 40 12", "48213 09977", "14*66*03", "36 – 71 – 05", "3, 0, 6", "61… 09… 44"
_GROUPS = late.compile(r"(?<![\w.,:/-])\d{1,6}(?:(?:[ */-]| [–-] |, ?|… ?)\d{1,6}){1,15}(?![\w/:%]|[.,]\d)")
_FAR_GROUPS = re2.Pattern(r"\d{1,6}(?:(?:[ */-]| [–-] )\d{1,6}){1,7}")
_UNDIVIDED_FROM = "\u3000"
_FEWEST, _MOST = 3, 10  # digits of groups far from any stem: more are telephones and cards
_NO_GROUP_BEFORE = frozenset(".,:/-_+")
_GOES_ON = late.compile(r"[\w/:%-]|[.,]\d| \d")
# "R22 L9 R31", "14 H 80", "C 2 4 X", "7B 21 C0 9E", "UP UP DOWN": short groups of capitals and digits.
_SHORT = r"[A-ZÀ-ÞĽŁŚŽА-Я\d]{1,5}"
_TURNS = late.compile(rf"(?<![\w.,:/-]){_SHORT}(?:(?:[ /–-]|, ?| – ){_SHORT}){{1,15}}(?![\w/:%]|[.,]\d)")
_DIGIT_WORDS = "|".join(
    (
        "zero oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety double triple twice hash "
        "star null eins zwei zwo drei vier fünf sechs sieben acht neun doppel raute stern zéro un deux trois quatre "
        "cinq sept huit neuf étoile dièse cero uno dos tres cuatro cinco seis siete ocho nueve catorce asterisco "
        "almohadilla due tre quattro cinque sei sette otto nove cancelletto um dois três quatro sete oito nul een "
        "twee drie vijf zes zeven negen noll nollor ett två fyra fem sex sju åtta nio en to fire seks syv otte åtte "
        "ni jeden dwa trzy cztery pięć sześć siedem osiem dziewięć nula jedna dva tři čtyři pět šest sedm osm devět "
        "ноль один два три четыре пять шесть семь восемь девять "
        "sino glocke klingel cloche campana dzwonek klucz zvonek"
    ).split()
)
# In two, as one automaton of all would be too large.
_MORE_DIGIT_WORDS = "|".join(
    (
        "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän nuly dvě nulla egy kettő három négy öt "
        "hat hét nyolc kilenc unu doi două trei patru cinci șase șapte opt nouă sıfır bir iki üç dört beş altı yedi "
        "sekiz "
        "dokuz nol kosong satu dua tiga empat lima enam tujuh delapan sembilan ek do teen chaar paanch chhe saat aath "
        "nau शून्य एक दो तीन चार पाँच पांच छह सात आठ नौ kare yıldız diyez"
    ).split()
)
_THEN_WORDS = "then|dann|puis|luego|después|depois|poi|dan|daarna|sedan|så|potem|pak|sonra|потом|затем|потім"
_SPELT = tuple(
    re2.Pattern(
        rf"(?i)(?:{words}|\d)(?:,? (?:and )?(?:{words}|\d{{1,2}})){{1,{most}}}"
        rf"(?:,? (?:and |und |et )?(?:{_THEN_WORDS}) (?:the |die |das |le |la )?[a-zà-ž]{{2,16}})?"
    )
    for words, most in ((_DIGIT_WORDS, 11), (_MORE_DIGIT_WORDS, 7))
)
# "22 left, 7 right, 41 left", "kanan 18 kiri 7"
_SIDE = (
    "(?:left|right|links|rechts|izquierda|derecha|gauche|droite|sinistra|destra|esquerda|direita|vänster|höger|"
    "kiri|kanan)"
)
_SIDES = late.compile(
    rf"(?i)(?<!\w)(?:\d{{1,3}} {_SIDE}(?:,? \d{{1,3}} {_SIDE}){{1,5}}|"
    rf"{_SIDE} (?:to )?\d{{1,3}}(?:,? {_SIDE} (?:to )?\d{{1,3}}){{1,5}}|"
    rf"\d{{1,2}}x? {_SIDE} \d{{1,3}}(?:, ?\d{{1,2}}x? {_SIDE} \d{{1,3}}){{1,4}})(?!\w)"
)
# "56 and then 78", "4480 then tick", "klucz, potem 2025"
_KEYED = r"(?:[0-9]{1,6}(?: [0-9]{1,4}){0,5}|[A-Za-z\x{c0}-\x{17f}]{2,10})"
_AND_THEN = rf",?(?: (?:and|und|et|y|e|en|och|a|i))?,? (?:{_THEN_WORDS}),? "
_THEN = re2.Pattern(
    rf"(?i)(?:[0-9]{{1,6}}(?: [0-9]{{1,4}}){{0,5}}{_AND_THEN}{_KEYED}|"
    rf"[A-Za-z\x{{c0}}-\x{{17f}}]{{2,10}}{_AND_THEN}[0-9]{{1,6}})"
    rf"(?:{_AND_THEN}{_KEYED})?"
)
# "12 klucz 4590", "1 7 3 bell", "33 llave 7", "klucz 15 2288": figures and a sign of the keypad, in words
_SIGN_WORD = (
    "klucz(?:yk)?|llave|campana|campanilla|cloche|dzwonek|kratka|gwiazdka|klingel|glocke|schlüssel|campanella|fyrkant|"
    "stjärna|hekje|sterretje|zvonek|klíč|hvězdička|křížek|kľúč|bell|sino|chave|clé|clef|chiave|campainha"
)
_KEYPAD = re2.Pattern(
    rf"(?i)(?:(?:{_SIGN_WORD}) )?[0-9]{{1,4}}(?: [0-9]{{1,4}}){{0,4}} (?:{_SIGN_WORD})(?: [0-9]{{1,4}}){{0,4}}|"
    rf"(?:klucz(?:yk)?|dzwonek|klingel|klíč|zvonek|hvězdička|gwiazdka) [0-9]{{1,4}}(?: [0-9]{{1,4}}){{0,4}}"
)
# "1 9 0 5 lock", "B 1 7 0 4 turn": where words of every day follow, three figures at least that stand apart
_KEYED_IN = re2.Pattern(
    r"(?i)(?:(?-i:[A-Z]) )?[0-9](?: [0-9]){2,5} (?:lock|enter|turn|wheel|hash|star|pound|key|yıldız|kare|diyez|"
    r"дзвіночок|дзвінок|звонок|ключ|решётка|звёздочка|hekje|sterretje|raute|stern)"
)
# "R18 L4 R26", "L5, P17, L30", "R to 22 - L to 9 - R to 30", "B 47 A 9"
_TURNED = re2.Pattern(
    r"[LRPDGHI](?: to )?[0-9]{1,2}(?:(?: |, ?| ?- ?|/)[LRPDGHI](?: to )?[0-9]{1,2}){2,4}|"
    r"[A-Z] [0-9]{2,4} [A-Z] [0-9]{1,4}"
)
_DIRECTION = (
    "(?:up|down|left|right|haut|bas|gauche|droite|oben|unten|links|rechts|arriba|abajo|izquierda|derecha|giù|sinistra|"
    "destra|cima|baixo|esquerda|direita|omhoog|omlaag|upp|ner|vänster|höger|góra|dół|lewo|prawo|op|ned)"
)
_DIRECTIONS = re2.Pattern(rf"(?i){_DIRECTION}(?:,? {_DIRECTION}){{2,7}}")
_SIDES_FAR = re2.Pattern(
    rf"(?i){_SIDE} (?:(?:past it )?to |auf |a |à |su |naar |till )?[0-9]{{1,3}}"
    rf"(?:,? (?:then |dann |puis |luego )?{_SIDE} (?:(?:past it )?to |auf |a |à |su |naar |till )?[0-9]{{1,3}}){{1,5}}|"
    r"[左右좌우] ?[0-9]{1,3}(?:[ ,，、]?[左右좌우] ?[0-9]{1,3}){1,4}"
)
# "2 and 4 together, then 3"
_TOGETHER = re2.Pattern(
    r"(?i)[0-9](?:, [0-9])? (?:and|und|&|\+|et|y|e|en|och|i) [0-9] (?:together|at once|gleichzeitig|zusammen|ensemble|"
    rf"juntos|insieme|tegelijk|samtidigt|samtidig|razem)(?:,? (?:and |und |et )?(?:{_THEN_WORDS}) [0-9]{{1,4}})?"
)
_FAR = (*_SPELT, _THEN, _KEYPAD, _KEYED_IN, _TURNED, _DIRECTIONS, _SIDES_FAR, _TOGETHER)
_SPELT_UNDIVIDED = late.compile(r"[零〇一二三四五六七八九幺两洞拐]{3,10}|[공영일이삼사오육칠팔구]{3,10}(?![가-힣]{2})")
# What stands behind a sign up to the end of the clause, with commas and signs in it.
_AFTER_SIGN = late.compile(
    r"(?:[:=>→»«„“\"`(\[{|–—?]|(?<!\w)'|\.\.[ ]|[ \t]{2})[ \t]?(?=[^\n]{0,30} )"
    r"([^\W_][^\n\x00.;:\"”»«)\]}|<>→।]{3,90}?)"
    r"(?=[.;।\"”»«)\]}|<→?!\n]|[ \t]{2}|,? [–—(#/→]| and | but |'[\s,;)]|\Z)"
)
_QUOTED = late.compile(
    r"(?:[\"“„«»`‘‚>]|(?<!\w)')([^\s\x00\"“”„«»`‘’'<>][^\x00\"“”„«»`<>\n]{2,78}?[^\s\x00\"“”„«»`<>])(?:[\"”“»«`’]|'(?!\w)|</)"
)
# Where words are not divided: in their own quotes, and behind "is" up to a sign or the end of the sentence.
_UNDIVIDED = late.compile(
    r"[「『《“]([^「」『』《》“”\x00\n]{2,40})[」』》”]|"
    r"(?:は|：|:|→|是|为|為|叫|은|는)[ ]?"
    r"([\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,12}?)(?=です|だ|で|이야|입니다|예요|[\s。、，,．.!！?？）)]|\Z)"
)
# What is said: "감자밭에 뜬 달"이라고
_SAID = late.compile(r"(?<=[은는로에] )([가-힣][가-힣 ]{1,22}?)(?=이?라고)")
# "correct turnip lamp eagle", "oats honey raisins 4", "7 dwarfs & 3 bears"
_MARKS = "\u0900-\u0dff\u0e00-\u0e7f"  # vowels of scripts that write them around the letter before
_WORD = rf"(?:(?:M[rs]|Mrs|Dr|St)\.|[^\W\d_][\w'’{_MARKS}]{{0,20}})"
_PHRASE = late.compile(rf"(?:{_WORD}|\d{{1,4}})(?:[ -](?:{_WORD}|\d{{1,4}}|&)){{1,23}}(?!\w)")
_JOINS = frozenset(
    "and but or is was are so because cause cuz which that then for to in on at with by as if now it its i he she they "
    "und aber oder ist war weil mit für ein auf als et mais ou est pour dans avec en y pero o es para con e ma per mas "
    "com och men är med på og er der som een maar met van dat a ale w na z že je v".split()
)
_ARTICLES = frozenset(
    "the a an of my your our der die das den dem le la les des el los las il lo gli de do da os".split()
)
_MOST_ENDS = 3
# A first word of one letter or two, which no value by itself has, behind a blank or a sign
_SHORT_FIRST = late.compile(r"(?<![^\s:=\"'«„“(>–—-])[^\W\d_]{1,2} (?=[^\W\d_])")
_NO_FIRST = frozenset(
    "a i an in on at to my we of if so no do he me by up im ok as be it is or us am go zu es er ob wo wo en de à et on "
    "ne ce je tu se du un o e é y".split()
)
_LONG = 52  # characters, more than phrases of words that make sense have; rows of words as wallets have them are longer


def is_sentence(value: str) -> bool:
    """Whether a value is too long for a phrase, and no row of words: one of them joins others."""
    return len(value) > _LONG and any(word in _JOINS or word in _ARTICLES for word in value.lower().split())


def groups(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yields groups of digits, and of digits and capitals."""
    for pattern in (_GROUPS, _SIDES):
        yield from (match.span() for match in pattern.finditer(text, low, high))
    for match in _TURNS.finditer(text, low, high):
        if match[0].count(" ") > 1 or any(map(str.isdigit, match[0])):
            yield match.span()


def far_groups(text: str) -> Iterator[tuple[int, int]]:
    """Yields groups of three to ten digits in all, digits in words, and what is keyed in one after the other."""
    for start, end in _FAR_GROUPS.spans(text):
        before = text[start - 1 : start]
        digits = sum(map(str.isdigit, text[start:end]))
        if not _FEWEST <= digits <= _MOST or before.isalnum() or before in _NO_GROUP_BEFORE:
            continue
        if before == " " and text[start - 2 : start - 1].isdigit():
            continue
        if _GOES_ON.match(text, end) is None:
            yield start, end
    for start, end in (place for pattern in _FAR for place in pattern.spans(text)):
        before, behind = text[start - 1 : start], text[end : end + 1]  # RE2's boundaries know ASCII alone
        cut = before.isalnum() or (behind.isalnum() and behind < _UNDIVIDED_FROM)
        if not cut and any(map(str.isalpha, text[start:end])):
            yield start, end


def spelt_undivided(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yields digits in words of languages that do not divide them."""
    yield from (match.span() for match in _SPELT_UNDIVIDED.finditer(text, low, high))


def told(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yields what stands in quotes and behind signs, if it is of several parts or of letters that are not divided."""
    for match in _UNDIVIDED.finditer(text, low, high):
        yield match.span(match.lastindex or 0)
    yield from (match.span(1) for match in _SAID.finditer(text, low, high))
    for pattern in (_QUOTED, _AFTER_SIGN):
        for match in pattern.finditer(text, low, high):
            start, end = match.span(1)
            if " " in match[1]:
                yield start, end
                bare = start + len(match[1].rstrip(".,!? "))
                if start < bare < end:
                    yield start, bare


def short_firsts(text: str, low: int, high: int) -> Iterator[int]:
    """Yields where phrases may begin with a word of one letter or two: "il pesto si fa col mortaio", "у нас лето"."""
    for match in _SHORT_FIRST.finditer(text, low, high):
        if match[0][:-1].lower() not in _NO_FIRST:
            yield match.start()


def ends(text: str, start: int) -> Iterator[int]:
    """Yields where a phrase that begins at `start` may end: before words that join clauses, and behind its last one."""
    phrase = _PHRASE.match(text, start)
    if phrase is None:
        return
    words = phrase[0].split(" ")
    if words[0].lower() in LINKING:
        return
    at, found, joined = start, 0, True
    for count, word in enumerate(words):
        joins = word.lower() in _JOINS
        if count > 1 and joins and not joined and found < _MOST_ENDS:
            found += 1
            yield at - 1
        at, joined = at + len(word) + 1, joins
    yield phrase.end()

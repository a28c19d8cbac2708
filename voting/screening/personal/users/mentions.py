"""Who is spoken to in a chat: "@nick pls", "@Max can you look?", "ok @noodle thanks", "#family @meg".

An @ before any word is a handle where a word of talk stands right beside it; elsewhere it may be a decorator, a rule of
a style sheet, a package's scope or a tag of a comment (`handles`). A word with a capital must be a given name, since
annotations have capitals: "thanks, @Transactional fixed it".
"""

# ruff: noqa: SIM905  # as a list, one word a line, this would be twenty lines

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.names.gazetteer import Listed, package_gazetteer
from voting.screening.personal.users.nobody import TAGS, is_nobody
from voting.screening.recogniser import Match

_MENTION = re2.compile(r"(?:^|[ \t(])(@[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)")
_LONGEST = 32
_BEFORE = late.compile(
    r"(?i)(?:(?<![\w'’])(?:ok|okay|k|kk|thanks|thank you|thx|ty|tysm|cheers|cc|hey|heya|hi|hiya|hello|yo|sorry|soz|"
    r"lol|lmao|"
    r"haha\w*|yes|yeah|yep|yup|no|nope|nah|sure|congrats|gratz|gg|welcome|bye|gm|gn|morning|night|love you|miss you|"
    r"luv u|"
    r"danke|dankeschön|bitte|hallo|servus|moin|hej|hoi|ja|nein|nee|merci|salut|coucou|bonjour|oui|non|gracias|hola|sí|"
    r"obrigad[oa]|oi|olá|sim|não|valeu|grazie|ciao|bedankt|dank je|dankjewel|dag|tack|takk|tak|kiitos|moi|dzięki|"
    r"dzieki|"
    r"cześć|siema|díky|ahoj|köszi|szia|mersi|teşekkürler|sağol|merhaba|selam|evet|спасибо|привет|да|нет|makasih|halo|"
    r"salamat|asante)|#\w{2,30})[,!.]?[ ]\Z"
)
_AFTER = late.compile(
    r"(?i)[,:!]?[ ](?:pls|plz|please|thanks|thank you|thx|ty|lol|lmao|can you|can u|could you|could u|would you|"
    r"will you|"
    r"do you|do u|did you|did u|are you|are u|r u|have you|you|u|ur|i|i['’]?ll|i['’]?m|what|when|where|why|how|wdym|"
    r"hey|hi|ok|okay|sorry|lmk|bitte|kannst du|könntest du|kannste|hast du|bist du|du|danke|wann|peux[- ]tu|tu peux|"
    r"tu|stp|"
    r"svp|merci|quand|puedes|podrías|por favor|gracias|puoi|potresti|per favore|grazie|você|vc|pode|podes|obrigad[oa]|"
    r"kun je|kan je|wil je|aub|alsjeblieft|bedankt|kan du|snälla|tack|możesz|proszę|dzięki|můžeš|prosím|lütfen|можешь|"
    r"пожалуйста|спасибо|ты|bisa|tolong)(?:[ ,.!?]|$)",
)
_CODE = late.compile(
    r"[={}<>\\`\[\];]|::|\w\(|https?://|(?i:decorat|annotat|directive|selector|\bscope\b|\bpackage|\bnpm\b|\bimport|"
    r"javadoc|jsdoc|docstring|\bclass\b|\bmethod|\bfunction)"
)
_ENDS = late.compile(r"(?:['’]s)?(?:[\s,.!?:;)]|\Z)")
_REACH = 200  # characters of a line
# Annotations and decorators that are given names or words of talk as well
_ANNOTATIONS = frozenset(
    "test max min bean value data log param given when then mock spy rule order tag version id".split()
)


def find_mentions(text: str) -> Iterator[Match]:
    """Yields handles, with their sign."""
    if "@" not in text:
        return
    for match in _MENTION.finditer(text):
        start, end = match.span(1)
        name = text[start + 1 : end]
        if len(name) > _LONGEST or name.lower() in TAGS or is_nobody(name) or _ENDS.match(text, end) is None:
            continue
        low = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH, 0)
        high = text.find("\n", end, end + _REACH)
        line = text[low : high if high >= 0 else end + _REACH]
        beside = _AFTER.match(line, end - low) or _BEFORE.search(line, 0, start - low)
        if beside is not None and _CODE.search(line) is None and _may_be_called(name, asked=_is_asked(line, end - low)):
            yield Match(start, end, 0.65)


def _is_asked(line: str, at: int) -> bool:
    return _AFTER.match(line, at) is not None and "?" in line[at:]


def _may_be_called(name: str, *, asked: bool) -> bool:
    if name.islower():
        return True
    given = bool(package_gazetteer().listed(name.lower()) & Listed.GIVEN)
    return name.istitle() and given and (asked or name.lower() not in _ANNOTATIONS)

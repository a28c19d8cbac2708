"""What looks like a name and is none by what stands around it: an assistant, a code's label, a club, a quiz's town.

"Claude Opus", "hi Claude,", "Ray ID: 8c0", "EAN 4006381333931", "FT: Leeds 2–1 Norwich", "Capital quiz: Bratislava, …".
"""

# ruff: noqa: SIM905  # as lists, these words would take hundreds of lines

from __future__ import annotations

from voting.screening import late
from voting.screening.names.decoding import LOCATION, PERSON, Name
from voting.screening.names.firms import is_of_a_firm
from voting.screening.names.gazetteer import COMMON_NAME, Gazetteer, Listed, package_gazetteer
from voting.screening.names.no_person import is_no_person, is_party
from voting.screening.personal.of_systems import is_of_a_zone

_REACH = 60  # characters to either side
_SHORTEST_LABEL, _LONGEST_LABEL = 3, 6
_MODEL_AFTER = late.compile(
    r"(?:['’]s (?:answer|response|output|reply|context|model|api|version)|[ -]?(?:(?i:opus|sonnet|haiku|fable|instant|"
    r"code|desktop|"
    r"api|ai|llm|models?|pro|max|chat|bot|by anthropic|projects?|cli|agents?|sdk|skills?)\b|v?\d))"
)
_ADDRESSED = late.compile(
    r"(?i)(?:\A|[\n.!?:>\"“(]\s?)(?:(?:hi|hey|hello|dear|ok(?:ay)?|thanks|thank you|please|yo|so|good morning|no|"
    r"yes)[, ]{1,2})?\Z"
)
_ADDRESS_ENDS = late.compile(
    r"\s*[,.!?:;]|\s*\Z|\s*\n|[ ](?:can|could|please|help|write|you|what|how|is it|will you|would)\b"
)
_MODELS = late.compile(
    r"(?i)\b(?:anthropic|openai|chat ?gpt|gpt-?\d?|gemini|copilot|mistral|llama|grok|deepseek|qwen|llms?|ai|"
    r"prompt(?:s|ed|ing)?|"
    r"chatbots?|assistants?|tokens?|agents?|model|mcp|cursor)\b"
)
_TITLED = late.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|M|Mme|Monsieur|Prof|Uncle|Aunt|brother|son|husband|friend|boss|père|fils|frère|mari|oncle)"
    r"\.?[ ]\Z"
)
_SURNAME = late.compile(r"[ -][A-ZÀ-Þ][a-zß-ÿ]{1,}")
_IDENTIFIER_AFTER = late.compile(r" (?:IDs?|Id)\b| [Tt]o:|\. ?\d{1,4} (?:Abs|para|lit|Nr|No|GG|DSGVO|GDPR|BGB|StGB)\b")
_CODE_AFTER = late.compile(r"[ :#]{1,3}[A-Za-z]{0,3}\d[\w/.-]{2,}")
_SCORE_AFTER = late.compile(r" \d{1,3} ?[–-] ?\d{1,3} [A-ZÀ-Þ(]")
_SCORE_BEFORE = late.compile(r"[A-ZÀ-Þ][\w.]+ \d{1,3} ?[–-] ?\d{1,3} \Z")
_PUBLIC = late.compile(
    r"\b(?:[Cc]apitals? (?:quiz|cities|city|of)|[Pp]ub quiz|[Ff]light times?|[Tt]ime ?zones?|[Ff]ounded in|"
    r"[Hh]eadquartered in|"
    r"FT:|HT\b|kick-?off|[Gg]eography quiz|[Nn]ame the (?:country|capital|countries)|"
    r"[Cc]ountries and (?:their )?capitals)"
)
_STYLE = late.compile(
    r" (?:style|Manual of Style|school of|agreement|protocol|convention|treaty|time|Stock Exchange)\b"
)
_PERSONAL = late.compile(
    r"(?i)\b(?:i|i['’]m|im|my|me|we|our|us|ich|wir|mein\w*|je|mon|ma|nous|yo|mi|nosotros|eu|meu|minha|io|mio|mia|ik|mijn)\b"
)


# Hindi, Spanish, Turkish, Indonesian, Dutch, Italian as people type them without capitals.
_ABROAD = frozenset(
    "meri mere mera behen bhai bhaiya shadi shaadi ladke ladka ladki ka ki ke ko ne se saal pati patni hai hain naam "
    "beti beta jaye karo kaam kya nahi nahin paas chabi ghar paisa mummy papa ji aap hum tum mujhe kal aaj chahiye "
    "kharcha likh bana nieta nieto bono daire kargo sandi sinterklaas jaren siti sito saris sari padel vragen "
    "witte zwarte anders appen kapıcımız komşumuz".split()
)
_LABELS = frozenset(
    "手机 电话 電話 地址 住址 性别 性別 备注 備考 邮箱 日期 日付 状況 状况 场所 場所 住所 年齢 年龄 "
    "职业 職業 内容 编号 番号 件名 主题 학교 주소 전화 성별 생일".split()
)
_ROUTE = late.compile(r"[A-Z]{3}[-–/][A-Z]{3}")
_CAR = late.compile(
    r"(?:Hyundai|Toyota|Skoda|Škoda|Nissan|Mazda|Suzuki|Subaru|Volkswagen|VW|Audi|BMW|Peugeot|Dacia) [A-Z]"
)
_NUMBERED = frozenset(
    "Zimmer Room Chambre Sala Salle Daire Kapı Blok Kat Thu Mon Tue Wed Fri Sat Sun Do Mi Di Mo Chip Tisch Platz "
    "Halle Raum Gate Seat Sitz Gleis Kassa Kamer Rum Pokój Étage Stock".split()
)
_LIMITS = frozenset({"Max", "max", "Min", "min"})
_LIMIT_AFTER = late.compile(r"\.? ?[\d$€£]|(?: and|/| &| or) ?[Mm]in\b|imum")  # "Max 120 words", "Max and min"
# A question's answers to choose from: "A. Red B. Green C. Brown"
_OPTION = late.compile(r"[A-H][.)] |[A-ZÀ-Þ][\w-]+ [B-H][.)] ")
_LETTER_BEFORE = late.compile(r"\b[A-H][.)] \Z")
_OPTIONS = late.compile(
    r"\bA[.)] [^\n]{1,60}\sB[.)] [^\n]{1,60}\sC[.)] |\bB[.)] [^\n]{1,60}\sC[.)] [^\n]{1,60}\sD[.)] "
)
_NUMBER_AFTER = late.compile(r"\.?:? ?\d")
_MONTH_WORDS = frozenset("Mai August Juni Juli März April Januar Jan Jun Jul".split())
_DAY_BEFORE = late.compile(r"\d\. ?\Z")
_TRADES = frozenset(
    "Fischer Bäcker Müller Schneider Schmied Lehrer Bauer Maurer Schreiner Metzger Richter Koch Gärtner Jäger "
    "Zimmermann Kaufmann Weber Schuster Wagner Förster Schäfer Tischler Pfarrer Kellner Sattler Böttcher".split()
)
_WAS = late.compile(r"\b(?:war|ist|wurde|als|gelernter|zum|bin|werde|wird) \Z")


# What a field is called, or a part of a list: `"dev": "vite"`, "Polier: Schibulski"
_FIELD_AFTER = late.compile(r"[\"']?[ ]?(?::|：|=>)(?!:)")
_UNSURE_FIELD = 0.2
"""Below this probability, a word before a colon is hardly ever a name: of 135 once, three were."""

# What code defines, and its comments speak of: `module Arel`, `<class Pastix>`, `\\class Pastix`
_DEFINED = late.compile(
    r"(?m)^[ \t]*(?:module|namespace|package|typedef|(?:public |static |export |abstract |final )*(?:class|struct|enum|"
    r"interface|trait|object))[ ]\Z|[<,][ ]?(?:class|typename)[ ]\Z|\\(?:class|brief|ingroup)[ ]\Z"
)
_TYPEFACE = late.compile(r"(?i)\bfont(?:-family)?[\"']?\s?[:=][^;{}\n]{0,100}\Z")
_SELECTOR = late.compile(r"::-[\w-]*\Z|(?:\A|[\s,>+~})])[.#][\w-]*\Z")  # `.koenig-lexical`, `::-moz-focus-inner`
_FOUNDATION = late.compile(r"Free Software[\s*#;/-]{1,12}Foundation, Inc\.,[^\n]{0,60}\Z")
_ATTRIBUTE_AFTER = late.compile(r"-[a-z]+(?:-[a-z]+)?=")
_REGISTRY_AFTER = late.compile(r"(?:\.[a-z][a-z0-9-]{0,30}){0,2}\.(?:io|dev|sh|cloud|run)/[a-z0-9]")  # `quay.io/…`
_HYPHENS = late.compile(r"\b(?:[A-Z][A-Z0-9]*-){2,}\Z")  # of COBOL


# "La réunion du 12 mai a porté sur le budget", "allergic Septrin", "not found in JWKS"
_MEETING = late.compile(r"[Ll]a réunion(?= (?:du|de|d['’]|des|a|est|sera|était|avec|prévue|commence|aura|se|s['’])\b)")
_ON_THE_ISLAND = late.compile(r"(?i)\b(?:à|de|sur|vers|pour|via|depuis) \Z")
_ALLERGIC = late.compile(
    r"(?i)\b(?:allerg(?:ic|y|ies|isch|ie|ique|ia|ico|ica)|alérgic[oa]|alergi[ac])"
    r"(?:[ ](?:to|gegen|auf|à|au|aux|a|al|alla|voor))?:?[ ]\Z"
)
_TECHNICAL = frozenset(
    "JWKS JWT JSON YAML TOML XML CSV TSV SQL DNS DHCP SSL TLS SSH SFTP HTTP HTTPS REST SAML OIDC LDAP RBAC CORS CSRF "
    "UUID HTML CSS DOM ORM CI CD RAM ROM GPU CPU".split()
)
# "26 U.S.C. § 6050W(e)", "410 U.S. 113": a code of laws, reports of a court
_CITED = late.compile(r"U\.[ ]?S\.?[ ]?C(?:\.|ode|[ ]§)|U\.S\. (?=\d{1,4}[ ,(])")


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Whether it is a meeting, a medicine, a code of laws or a technical word where places stand as well."""
    if text[start:end] in _TECHNICAL or _CITED.match(text, start, end + 8) is not None:
        return True
    before = text[max(0, start - _REACH) : start]
    if _MEETING.match(text, start) is not None:
        return _ON_THE_ISLAND.search(before) is None
    return _ALLERGIC.search(before) is not None


def names_nobody(text: str, name: Name, gazetteer: Gazetteer) -> bool:
    """Whether what stands around a finding shows that it points at nobody."""
    start, end = name.start, name.end
    of_a_file = _of_a_file(text, start, end)
    if name.entity_type == LOCATION:
        return (
            of_a_file
            or _CAR.match(text, start, end) is not None
            or _is_public(text, start, end)
            or is_party(text, start, end)
            or _is_no_place(text, start, end)
            or is_of_a_zone(text, start, end)
        )
    if of_a_file or name.entity_type != PERSON:
        return of_a_file
    word = text[start:end]
    if word in ("Claude", "claude"):
        return _is_assistant(text, start, end)
    field = name.score < _UNSURE_FIELD and " " not in word and _FIELD_AFTER.match(text, end) is not None
    if field or _IDENTIFIER_AFTER.match(text, end) is not None:
        return True
    of_something = is_of_a_firm(text, start, end) or _is_side(text, start, end) or _is_of_code(text, start, end, word)
    if of_something or _is_plain(text, start, end, word) or is_no_person(text, start, end):
        return True
    label = word.isupper() and word.isalpha() and word.isascii() and _SHORTEST_LABEL <= len(word) <= _LONGEST_LABEL
    return label and _CODE_AFTER.match(text, end) is not None and not gazetteer.listed(word) & COMMON_NAME


def _of_a_file(text: str, start: int, end: int) -> bool:
    """Whether it is a typeface, an attribute of a page, or in the address that each file of GNU's licence has."""
    before = text[max(0, start - 2 * _REACH) : start]
    if text[start:end].islower() and _SELECTOR.search(before) is not None:
        return True
    if _TYPEFACE.search(before) is not None or _FOUNDATION.search(before) is not None:
        return True
    return text[start:end].islower() and _ATTRIBUTE_AFTER.match(text, end) is not None


def _is_of_code(text: str, start: int, end: int, word: str) -> bool:
    """Whether a word is a class, a module, a variable or a part of one: `File::Fetch`, `$XPROP`, `WS-PASS-LEN`."""
    if " " in word:
        return False
    before = text[max(0, start - 40) : start]
    if before.endswith("::") or text[end : end + 2] == "::" or (before.endswith("$") and word.isascii()):
        return True
    if word.islower() and _REGISTRY_AFTER.match(text, end) is not None:
        return True
    return _DEFINED.search(before) is not None or (word.isupper() and _HYPHENS.search(before) is not None)


def _is_assistant(text: str, start: int, end: int) -> bool:
    """Whether the Claude that is named is a model: called, compared, asked, or with its version."""
    if _MODEL_AFTER.match(text, end) is not None:
        return True
    before = text[max(0, start - _REACH) : start]
    if _SURNAME.match(text, end) is not None or _TITLED.search(before) is not None:
        return False
    if _ADDRESSED.search(before) is not None and _ADDRESS_ENDS.match(text, end) is not None:
        return True
    around = before + text[end : end + _REACH]
    return _MODELS.search(around) is not None


def _is_plain(text: str, start: int, end: int, word: str) -> bool:
    """Whether it is a word of a language that the model hardly knows, a label, a route, a room, a day or a trade."""
    if word.islower() and _ABROAD.issuperset(word.split()):
        return True
    if (word in _LABELS and text[end : end + 1] in ("：", ":")) or _is_of_options(text, start, word):
        return True
    limit = word in _LIMITS and _LIMIT_AFTER.match(text, end) is not None
    if limit or _ROUTE.fullmatch(word) is not None or _CAR.match(word) is not None:
        return True
    if word in _NUMBERED:
        return _NUMBER_AFTER.match(text, end) is not None
    before = text[max(0, start - 12) : start]
    if word in _MONTH_WORDS:
        return _DAY_BEFORE.search(before) is not None
    return word in _TRADES and _WAS.search(before) is not None


def _is_of_options(text: str, start: int, word: str) -> bool:
    """Whether everyday words are answers to choose from, each behind its letter."""
    if _OPTION.match(word) is None and _LETTER_BEFORE.search(text, max(0, start - 3), start) is None:
        return False
    listed = package_gazetteer().listed
    if not all(listed(one) & (Listed.EVERYDAY | Listed.WORD) for one in word.split() if len(one) > len("A.")):
        return False
    return _OPTIONS.search(text, max(0, start - 3 * _REACH), start + 3 * _REACH) is not None


def _is_side(text: str, start: int, end: int) -> bool:
    """Whether a score stands beside it."""
    return (
        _SCORE_AFTER.match(text, end) is not None
        or _SCORE_BEFORE.search(text, max(0, start - _REACH), start) is not None
    )


def _is_public(text: str, start: int, end: int) -> bool:
    """Whether a place is one of a match, a quiz or a manual, on a line on which nobody speaks of themselves."""
    if _is_side(text, start, end) or (_STYLE.match(text, end) is not None and text[start].isupper()):
        return True
    low = max(text.rfind("\n", max(0, start - 4 * _REACH), start) + 1, start - 4 * _REACH, 0)
    high = text.find("\n", end, end + 2 * _REACH)
    line = text[low : high if high >= 0 else end + 2 * _REACH]
    return _PUBLIC.search(line) is not None and _PERSONAL.search(line) is None

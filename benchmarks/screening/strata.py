"""Conversations as people have them, in strata, with what is personal in them: made from templates, lists and seeds.

The templates were written for this file. Names come from `names_texts`, values from `texts`; no rule and no training
text is made from either.
"""

# ruff: noqa: E501  # a template on one line reads as it is typed

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.screening.names_texts import PEOPLE, PLACES
from benchmarks.screening.texts import value


class Labelled(NamedTuple):
    """A text and what is personal in it: `(start, end, type)`, sorted."""

    text: str
    spans: list[tuple[int, int, str]]


PROSE = (
    "Hi, my name is {PERSON} and I'd like to cancel my subscription. You can reach me at {EMAIL_ADDRESS} or {PHONE_NUMBER}.",
    "Could you rewrite this mail for me? Dear {PERSON}, thank you for calling yesterday. My number is {PHONE_NUMBER}.",
    "I was born on {DATE_OF_BIRTH} and live in {LOCATION}. My passport number is {PASSPORT}, does it need a visa?",
    "My social security number is {US_SSN}, is it safe to send that by mail to {EMAIL_ADDRESS}?",
    "Please transfer the rent to {IBAN_CODE}, account holder {PERSON}.",
    "I typed my card {CREDIT_CARD} into a page that looked odd, what should I do now?",
    "Our neighbour {PERSON} has a dog that barks all night. What can we do? Best, {PERSON}",
    "I am {AGE} years old and my doctor {PERSON} says my patient ID {MEDICAL_RECORD} was mixed up.",
    "A car with the license plate {LICENSE_PLATE} hit me in {LOCATION} and drove off.",
    "The insurance wants my bank account number {BANK_ACCOUNT} before they pay.",
    "Summarise: {PERSON} told {PERSON} that the meeting with {PERSON} is moved to Friday.",
)
CODE = (
    "```python\nclient = Client(api_key=\"{SECRET}\")\nuser = client.get('{EMAIL_ADDRESS}')\n```\nWhy does this fail?",
    "2026-03-04 10:22:11 INFO login user={EMAIL_ADDRESS} ip={IP_ADDRESS} ok\n2026-03-04 10:22:19 WARN retry from {IP_ADDRESS}",
    "DATABASE_URL=postgres://app:{SECRET}@db.internal:5432/app\nSMTP_FROM={EMAIL_ADDRESS}",
    "curl -H 'Authorization: Bearer {SECRET}' https://api.internal/v2/users",
    'config = {{"token": "{SECRET}", "owner": "{EMAIL_ADDRESS}", "host": "{IP_ADDRESS}"}}',
    'Traceback (most recent call last):\n  File "/home/{USERNAME}/app/main.py", line 12, in <module>\nValueError: bad',
    "# maintained by {PERSON} <{EMAIL_ADDRESS}>\ndef main() -> None:\n    pass",
    "ssh {USERNAME}@{IP_ADDRESS} hangs after the banner, password is {SECRET}",
    "name,mail,phone\n{PERSON},{EMAIL_ADDRESS},{PHONE_NUMBER}\n{PERSON},{EMAIL_ADDRESS},{PHONE_NUMBER}",
    "DHCP lease for {MAC_ADDRESS} at {IP_ADDRESS} expired",
)
CLOUD = (
    "gcloud run deploy api --project {GCP_PROJECT} --region europe-west1 fails with 403",
    "ERROR: permission denied on resource projects/{GCP_PROJECT}/secrets/db (or it may not exist).",
    "export GOOGLE_CLOUD_PROJECT={GCP_PROJECT}\nexport GOOGLE_API_KEY={GOOGLE_KEY}",
    "docker push europe-docker.pkg.dev/{GCP_PROJECT}/images/api:1.2",
    "arn:aws:iam::{AWS_ACCOUNT}:role/deploy is not authorised to perform sts:AssumeRole",
    "aws_access_key_id = {AWS_KEY}\naws_secret_access_key = {AWS_SECRET}",
    "az account set --subscription {UUID}\nTenant ID: {UUID}",
    "https://console.cloud.google.com/run?project={GCP_PROJECT} shows no service. The project is called {GCP_PROJECT}.",
)
TURNS = (
    "User: hi, I'm {PERSON}\nAssistant: Hello! How can I help?\nUser: my order never came, mail is {EMAIL_ADDRESS}\n"
    "Assistant: I have written to {EMAIL_ADDRESS=}. Is your phone still {PHONE_NUMBER}?\nUser: yes, thanks\n"
    "Assistant: You're welcome, {PERSON=}.",
    "User: deploy fails in {GCP_PROJECT}? run: gcloud config set project {GCP_PROJECT=}\nAssistant: Which error?\n"
    "User: 403. ip is {IP_ADDRESS}, key {GOOGLE_KEY}\nAssistant: Please rotate {GOOGLE_KEY=} first, then allow {IP_ADDRESS=}.",
    "User: write to {PERSON} that I'm late\nAssistant: Dear {PERSON=}, I am running late.\n"
    "User: she is in {LOCATION}, add my number {PHONE_NUMBER}\nAssistant: Done, with {PHONE_NUMBER=} at the end.",
)
LANGUAGES = {
    "de": "Guten Tag, mein Name ist {PERSON}, meine Nummer ist {PHONE_NUMBER} und die IBAN lautet {IBAN_CODE}. Mail: {EMAIL_ADDRESS}",
    "fr": "Bonjour, je m'appelle {PERSON}, j'habite à {LOCATION}. Mon adresse est {EMAIL_ADDRESS}, mon IBAN {IBAN_CODE}.",
    "es": "Hola, soy {PERSON} y vivo en {LOCATION}. Mi correo es {EMAIL_ADDRESS} y mi teléfono {PHONE_NUMBER}.",
    "pt": "Olá, o meu nome é {PERSON}, moro em {LOCATION}. O meu e-mail é {EMAIL_ADDRESS}.",
    "it": "Buongiorno, mi chiamo {PERSON} e abito a {LOCATION}. La mia mail è {EMAIL_ADDRESS}, carta {CREDIT_CARD}.",
    "nl": "Hallo, ik ben {PERSON} uit {LOCATION}. Mijn rekening is {IBAN_CODE} en mijn mail {EMAIL_ADDRESS}.",
    "sv": "Hej, jag heter {PERSON} och bor i {LOCATION}. Min mejl är {EMAIL_ADDRESS} och telefon {PHONE_NUMBER}.",
    "zh": "你好，我的邮箱是{EMAIL_ADDRESS}，电话{CHINESE_PHONE}，卡号 {CREDIT_CARD}。",
    "ja": "メールは{EMAIL_ADDRESS}です。サーバーは {IP_ADDRESS} です。",
    "hi": "मेरा ईमेल {EMAIL_ADDRESS} है और कार्ड {CREDIT_CARD} है।",
}
_WAYS: dict[str, Callable[[str], str]] = {
    "full-width": lambda text: "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text),
    "zero-width": "\u200b".join,
    "entities": lambda text: "".join(f"&#{ord(one)};" for one in text),
    "percent": lambda text: "".join(f"%{ord(one):02x}" for one in text),
    "brackets": lambda text: text.replace("@", " (at) ").replace(".", " (dot) "),
    "words": lambda text: text.replace("@", " at ").replace(".", " dot "),
    "spaced": " ".join,
    "look-alikes": lambda text: text.translate(str.maketrans("aeopcx", "аеорсх")),
    "marks": lambda text: "\u202b" + text[:4] + "\u200e" + text[4:],
    "tags": lambda text: text[:3] + "\U000e0041\U000e0042" + text[3:],
    "soft hyphens": lambda text: text[:5] + "\u00ad" + text[5:],
    "ideographic stop": lambda text: text.replace(".", "\u3002"),
    "escapes": lambda text: "".join(f"\\u{ord(one):04x}" for one in text),
    "combining": lambda text: "".join(
        one + "\u0323" if one.isalpha() and at % 4 == 0 else one for at, one in enumerate(text)
    ),
}
_SLOT = re.compile(r"\{([A-Z_]+)(=?)\}|\{\{|\}\}")


def strata(count: int, seed: int = 41) -> dict[str, list[Labelled]]:
    """Returns `count` conversations per stratum."""
    made = {
        "prose": _filled(PROSE, "en", count, seed),
        "lower case": [_lowered(one) for one in _filled(PROSE, "en", count, seed + 1)],
        "code and logs": _filled(CODE, "en", count, seed),
        "cloud consoles": _filled(CLOUD, "en", count, seed),
        "several turns": _filled(TURNS, "en", count, seed),
        "obfuscated": list(_obfuscated(count, seed)),
    }
    for language, template in LANGUAGES.items():
        made[f"language {language}"] = _filled((template,), language, max(10, count // 4), seed)
    return made


def _filled(templates: tuple[str, ...], language: str, count: int, seed: int) -> list[Labelled]:
    draw = random.Random(f"{language}/{templates[0]}/{seed}")
    return [_fill(draw.choice(templates), language, draw) for _ in range(count)]


def _fill(template: str, language: str, draw: random.Random) -> Labelled:
    parts: list[str] = []
    spans: list[tuple[int, int, str]] = []
    last: dict[str, str] = {}
    at = length = 0
    for slot in _SLOT.finditer(template):
        kind = slot.group(1)
        parts.append(template[at : slot.start()])
        length += len(parts[-1])
        at = slot.end()
        if kind is None:
            parts.append(slot.group()[0])
        else:
            # The first use of a value with its later ones: `{KIND=}` repeats the last of its kind.
            if not slot.group(2):
                last[kind] = _drawn(kind, language, draw)
            parts.append(last[kind])
            spans.append((length, length + len(last[kind]), "PHONE_NUMBER" if kind == "CHINESE_PHONE" else kind))
        length += len(parts[-1])
    parts.append(template[at:])
    return Labelled("".join(parts), spans)


def _drawn(kind: str, language: str, draw: random.Random) -> str:
    if kind == "PERSON":
        return draw.choice(PEOPLE.get(language, PEOPLE["en"]).split("/"))
    if kind == "LOCATION":
        return draw.choice(PLACES.get(language, PLACES["en"]).split("/"))
    return _OWN[kind](draw) if kind in _OWN else value(draw, kind)


def _pick(alphabet: str, length: int) -> Callable[[random.Random], str]:
    return lambda draw: "".join(draw.choices(alphabet, k=length))


_HEX = "0123456789abcdef"
_BOTH = string.ascii_letters + string.digits
_OWN: dict[str, Callable[[random.Random], str]] = {
    "GOOGLE_KEY": lambda draw: "AI" + "za" + _pick(_BOTH + "_-", 35)(draw),
    "AWS_KEY": lambda draw: "AK" + "IA" + _pick(string.ascii_uppercase + "234567", 16)(draw),
    "AWS_SECRET": _pick(_BOTH + "+/", 40),
    "AWS_ACCOUNT": _pick(string.digits, 12),
    "GCP_PROJECT": lambda draw: (
        f"{draw.choice(('osprey', 'tundra', 'quarry', 'pixel'))}-{draw.choice(('prod', 'etl', 'ml'))}-"
        f"{draw.randint(10000, 499999)}"
    ),
    "UUID": lambda draw: "-".join(_pick(_HEX, length)(draw) for length in (8, 4, 4, 4, 12)),
    "MAC_ADDRESS": lambda draw: ":".join(_pick(_HEX, 2)(draw) for _ in range(6)),
    "USERNAME": lambda draw: _pick(string.ascii_lowercase, 6)(draw) + str(draw.randint(1, 99)),
    "DATE_OF_BIRTH": lambda draw: (
        f"{draw.randint(1, 28)} {draw.choice(('March', 'July', 'October'))} {draw.randint(1950, 2004)}"
    ),
    "AGE": lambda draw: str(draw.randint(18, 90)),
    "PASSPORT": lambda draw: _pick(string.ascii_uppercase, 2)(draw) + _pick(string.digits, 7)(draw),
    "MEDICAL_RECORD": lambda draw: "P-" + _pick(string.digits, 7)(draw),
    "LICENSE_PLATE": lambda draw: (
        f"{_pick(string.ascii_uppercase, 2)(draw)}{draw.randint(10, 75)} {_pick('ABCDEFGH', 3)(draw)}"
    ),
    "BANK_ACCOUNT": _pick(string.digits, 9),
    "CHINESE_PHONE": lambda draw: "13" + _pick(string.digits, 9)(draw),
}


def _lowered(one: Labelled) -> Labelled:
    """The same without capitals and most punctuation, as many people type."""
    lowered = one.text.lower()
    return one._replace(text=lowered) if len(lowered) == len(one.text) else one


def _obfuscated(count: int, seed: int) -> Iterator[Labelled]:
    draw = random.Random(f"obfuscated/{seed}")
    ways = sorted(_WAYS)
    for number in range(count):
        way = ways[number % len(ways)]
        kind = (
            "EMAIL_ADDRESS" if way in ("brackets", "words", "ideographic stop") or number // len(ways) % 2 else "SECRET"
        )
        hidden = _WAYS[way](value(draw, "EMAIL_ADDRESS") if kind == "EMAIL_ADDRESS" else _OWN["GOOGLE_KEY"](draw))
        before = draw.choice(("please use ", "write to ", "it is "))
        yield Labelled(f"{before}{hidden} for that", [(len(before), len(before) + len(hidden), kind)])

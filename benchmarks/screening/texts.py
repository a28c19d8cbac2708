"""Texts to measure on, made here from fixed seeds, apart from those that the tests use."""

from __future__ import annotations

import random
import string
import sysconfig
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

import phonenumbers

WORDS = (
    "the of and to in is you that it for on with as are this be at from have or by one had not but what all were when "
    "we there can an your which their said if do will each about how up out them then she many some so these would "
    "other into has more her two like him see time could no make than first been its who now people my made over did "
    "down only way find use water long little very after words called just where most know"
)
HOSTS = (
    "mailbox-nord.de",
    "uni-klagen.at",
    "heron.example",
    "pm-labs.io",
    "kontor.co.uk",
    "empresa.com.br",
    "corp.internal",
)


def _pick(draw: random.Random, alphabet: str, length: int) -> str:
    return "".join(draw.choices(alphabet, k=length))


def sentence(draw: random.Random) -> str:
    """A sentence of everyday words."""
    return " ".join(draw.choices(WORDS.split(), k=draw.randint(6, 18))).capitalize() + draw.choice(".?!.")


def value(draw: random.Random, kind: str) -> str:
    """A personal value or secret."""
    return _VALUES[kind](draw)


def _email(draw: random.Random) -> str:
    first, last = _pick(draw, string.ascii_lowercase, 5), _pick(draw, string.ascii_lowercase, 6)
    local = draw.choice(["{}.{}", "{}_{}", "{}{}", "{}-{}"]).format(first, last)
    return f"{local}{draw.choice(['', str(draw.randint(1, 99)), '+news'])}@{draw.choice(HOSTS)}"


def _address(draw: random.Random) -> str:
    return ".".join(str(draw.randint(11, 126)) for _ in range(4))


def _social_security(draw: random.Random) -> str:
    return f"{draw.randint(100, 665)}-{draw.randint(10, 99)}-{draw.randint(1000, 9999)}"


def _phone(draw: random.Random) -> str:
    region = draw.choice(sorted(phonenumbers.SUPPORTED_REGIONS))
    kind = draw.choice([phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE])
    number = phonenumbers.example_number_for_type(region, kind) or phonenumbers.example_number(region)
    form = draw.choice([phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.NATIONAL])
    written: str = phonenumbers.format_number(number, form)
    return written


def _card(draw: random.Random) -> str:
    beginning, length = draw.choice([("4", 16), ("5", 16), ("37", 15), ("2221", 16), ("6759", 16), ("3530", 16)])
    body = (beginning + ("3" if beginning == "5" else "") + _pick(draw, string.digits, 20))[: length - 1]
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in body[::-2]]
    rest = [int(digit) for digit in body[-2::-2]]
    number = body + str(-(sum(doubled) + sum(rest)) % 10)
    gap = draw.choice(["", " ", "-"])
    return gap.join(number[start : start + 4] for start in range(0, length, 4))


def _iban(draw: random.Random) -> str:
    country, length = draw.choice([("DE", 22), ("FR", 27), ("ES", 24), ("AT", 20), ("PL", 28)])
    body = _pick(draw, string.digits, length - 4)
    key = 98 - int("".join(str(int(one, 36)) for one in f"{body}{country}00")) % 97
    number = f"{country}{key:02}{body}"
    return draw.choice([number, " ".join(number[start : start + 4] for start in range(0, length, 4))])


def _secret(draw: random.Random) -> str:
    alphabet = draw.choice(
        [string.ascii_letters + string.digits, string.ascii_lowercase + string.digits, "0123456789abcdef"]
    )
    return draw.choice(["", "", "acme_", "tk-"]) + _pick(draw, alphabet, draw.choice([20, 24, 32, 40, 48]))


_VALUES = {
    "EMAIL_ADDRESS": _email,
    "PHONE_NUMBER": _phone,
    "IP_ADDRESS": _address,
    "US_SSN": _social_security,
    "CREDIT_CARD": _card,
    "IBAN_CODE": _iban,
    "SECRET": _secret,
}
FRAMES = {
    "PHONE_NUMBER": (
        "{}",
        "call me on {}",
        "my number is {} if needed",
        "Tel: {}",
        "phone {}, or ask",
        "| a | {} | b |",
        '{{"phone": "{}"}}',
    ),
    "SECRET": (
        "{}",
        "API_TOKEN={}",
        'api_key: "{}"',
        "my key is {} ok?",
        "curl -H 'X-Api-Key: {}' host",
        '{{"secret": "{}"}}',
    ),
}
PLAIN_FRAMES = (
    "{}",
    "please use {} for that",
    "{}, or ask",
    "it was {}.",
    "| a | {} | b |",
    '{{"field": "{}"}}',
    "- {}\n",
    "({})",
)


def planted(kind: str, count: int, seed: int) -> Iterator[tuple[str, int, int]]:
    """Yields texts with one value each, and where it is."""
    draw = random.Random(f"{kind}/{seed}")
    for _ in range(count):
        before, after = sentence(draw) + " ", " " + sentence(draw)
        frame = draw.choice(FRAMES.get(kind, PLAIN_FRAMES))
        secret = value(draw, kind)
        low = len(before) + len(frame.split("{}", maxsplit=1)[0].format())
        yield before + frame.format(secret) + after, low, low + len(secret)


def chat(characters: int, seed: int = 3) -> list[str]:
    """Turns of about 2,000 characters: prose, code, tables, and a value in every third paragraph."""
    draw = random.Random(seed)
    kinds = ("EMAIL_ADDRESS", "PHONE_NUMBER", "IP_ADDRESS", "CREDIT_CARD", "IBAN_CODE", "SECRET")
    parts: list[str] = []
    length = 0
    while length < characters:
        roll = draw.random()
        if roll < 0.2:
            lines = [
                f"    {draw.choice(WORDS.split())}_{number} = {draw.choice(WORDS.split())}({draw.randint(0, 999)})"
                for number in range(draw.randint(3, 12))
            ]
            parts.append("```python\n" + "\n".join(lines) + "\n```\n\n")
        elif roll < 0.25:
            parts.append("| " + " | ".join(draw.choices(WORDS.split(), k=4)) + " |\n\n")
        else:
            words = " ".join(sentence(draw) for _ in range(draw.randint(2, 6)))
            parts.append(words + (f" {value(draw, draw.choice(kinds))} " if draw.random() < 0.35 else "") + "\n\n")
        length += len(parts[-1])
    text = "".join(parts)[:characters]
    return [text[start : start + 2_000] for start in range(0, len(text), 2_000)]


def prompts(characters: int, seed: int = 3) -> list[str]:
    """Short prompts: one to six sentences, about 200 characters, and a value in every third."""
    draw = random.Random(f"prompts/{seed}")
    kinds = ("EMAIL_ADDRESS", "PHONE_NUMBER", "IP_ADDRESS", "CREDIT_CARD", "IBAN_CODE", "SECRET")
    texts: list[str] = []
    length = 0
    while length < characters:
        words = " ".join(sentence(draw) for _ in range(draw.randint(1, 6)))
        texts.append(words + (f" {value(draw, draw.choice(kinds))}" if draw.random() < 0.35 else ""))
        length += len(texts[-1])
    return texts


def pasted(characters: int, seed: int = 3) -> list[str]:
    """Pieces of 2,000 characters of what `clean` returns, none twice."""
    pieces = [
        text[start : start + 2_000] for of in clean().values() for text in of for start in range(0, len(text), 2_000)
    ]
    return random.Random(f"pasted/{seed}").sample(pieces, min(len(pieces), characters // 2_000))


_MOST_FILES, _PIECE = 100, 3_000  # characters


def clean() -> dict[str, list[str]]:
    """Text of other people that holds hardly anything personal: the standard library and packages, by kind."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    code = [path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.py"))[:120]]
    documentation = [str(one.metadata.get_payload()) for one in sorted(distributions(), key=lambda one: one.name)]
    return {
        "code": code,
        "documentation": [text for text in documentation if len(text) > 500],
        "for browsers": _pieces(".css", ".js", ".html", ".svg"),
        "settings, manuals": _pieces(".json", ".yaml", ".yml", ".toml", ".sql", ".md", ".sh"),
    }


def _pieces(*suffixes: str) -> list[str]:
    """Returns the middle of files of the installed packages with these endings, of a hundred each at most."""
    pieces = []
    for suffix in suffixes:
        paths = sorted(Path(sysconfig.get_paths()["purelib"]).rglob(f"*{suffix}"))
        step = max(1, len(paths) // _MOST_FILES)
        for path in paths[::step][:_MOST_FILES]:
            text = path.read_text("utf-8", "replace")
            middle = max(0, len(text) - _PIECE) // 2
            pieces.append(text[middle : middle + _PIECE])
    return pieces


WORST = {
    "a.": "a." * 50_000,
    "@": "@" * 100_000,
    "a@": "a@" * 50_000,
    "digits": "1" * 100_000,
    "spaced digits": "4 " * 50_000,
    "dotted digits": "1." * 50_000,
    "brackets": "([{" * 33_333,
    "one long word": "a" * 100_000,
    "key=": "key=" * 25_000,
    "percent": "%40" * 33_333,
    "entities": "&#64;" * 20_000,
    "colons": ":" * 100_000,
    "zero-width": "a\u200b" * 50_000,
    "combining": "e\u0301" * 50_000,
    "openings of keys": ("-----BEGIN RSA " + "PRIVATE KEY-----\n") * 3_100,
    "telephone numbers": "(415) 555-2671 " * 6_666,
    "a CSV with 14,000 hits": "\n".join(f"{n},u{n}@c{n % 97}.org,+1 415 555 {n % 10_000:04}" for n in range(7_000)),
    "a CSV of 100 kB": "\n".join(f"{n},u{n}@c{n % 97}.org,+1 415 555 {n % 10_000:04}" for n in range(2_960)),
    "capitalised words": " ".join(_pick(random.Random(n), string.ascii_lowercase, 6).title() for n in range(14_200)),
    "names": "Anna Lee, Mehmet Yildirim and Priya Raman; " * 2_300,
    "a name a line": "Anna Lee\n" * 11_000,
    "escaped line ends": "\\n" * 50_000,
    "short lines": "ok\n" * 33_000,
    "empty lines": "\n" * 100_000,
    "blanks": " " * 100_000,
    "commas": "," * 100_000,
    "words and commas": "a, " * 33_000,
    "dashes": "-" * 100_000,
    "words and dashes": "a-" * 50_000,
    "mixed scripts": "Anna Анна 안나 あんな अन्ना آنا " * 3_600,
    "Chinese": "我叫王小明住在北京市朝阳区建国路" * 6_250,
    "emoji": "😂 " * 50_000,
    "a long URL": "https://a.example/" + "p=1&" * 25_000,
    "hosts without end": "http://" + "a." * 50_000,
    "deep JSON": '{"a":[' * 16_600,
    "Base64": "".join(random.Random(5).choices(string.ascii_letters + string.digits + "+/", k=100_000)),
    "a table": "| Anna | 415 555 2671 | a@b.org |\n" * 3_000,
    "nested quotes": "".join(">" * (n % 60) + " Anna wrote:\n" for n in range(2_300)),
    "quotation marks": "\"'" * 50_000,
    "angle brackets": "<" * 100_000,
    "placeholders": "<PERSON_1> " * 9_000,
    "letters and digits": "a1" * 50_000,
    "random digits": "".join(random.Random(7).choices("0123456789- .", k=100_000)),
    "random characters": "".join(random.Random(8).choices(string.printable, k=100_000)),
    "my name is": "my name is " * 9_000,
    "phrases of addresses": "12 Main Street, " * 6_200,
    "numbers before streets": "1 a a a a " * 10_000,
    "dear": "Dear Dr. " * 11_000,
    "from": "From: " * 16_600,
    "regards": "regards\n" * 12_500,
    "names of settings": ("password_hint = " + "a-" * 400 + "1\nsecret: @a" + "-a" * 400 + "!\n") * 60,
    "a transcript": "lo: welcome to it\nmax: so you came\n" * 2_800,
    "documents": "passport 4417, union no. 88213, " * 3_100,
    "ends of addresses": "12 Mill Road, Leeds. Ask, il\nMobile ... " * 2_500,
    "at signs in words": "anna.lee@ " * 10_000,
    "apostrophes": "'" * 100_000,
}

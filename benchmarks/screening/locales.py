"""Prints how much is found of values as some forty countries write them, in letters, forms and records.

    python -m benchmarks.screening.locales               some 1,500 texts; needs requirements-train.txt (Faker)
    python -m benchmarks.screening.locales --seed 7      other values

Addresses, telephone numbers, accounts, dates and official numbers come from Faker's locales, the texts around them were
written for this file, in sixteen languages. Names are counted apart: the model's lists hold most of Faker's. Shown are
the spans of which nine tenths are masked, those that are also named by their right type, and the same of Presidio's
default recognisers.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from benchmarks.screening.tools import Typed, typed_finders

LOCALES = {
    "en": "en_US en_GB en_AU en_CA en_IN en_IE en_NZ",
    "de": "de_DE de_AT de_CH",
    "fr": "fr_FR fr_CH fr_BE fr_CA",
    "es": "es_ES es_MX es_AR es_CO es_CL",
    "it": "it_IT",
    "pt": "pt_BR pt_PT",
    "nl": "nl_NL nl_BE",
    "sv": "sv_SE",
    "pl": "pl_PL",
    "da": "da_DK",
    "no": "no_NO",
    "fi": "fi_FI",
    "cs": "cs_CZ",
    "tr": "tr_TR",
    "ro": "ro_RO",
    "hu": "hu_HU",
}
TEXTS = {
    "en": (
        "Dear {PERSON},\n\nplease confirm that your new address is {ADDRESS} and that we can reach you at {PHONE} or "
        "{EMAIL}.\n\nKind regards,\n{PERSON}\nCustomer Care",
        "Patient Name: {PERSON}\nDate of Birth: {BIRTH}\nAddress: {ADDRESS}\nPhone: {PHONE}\nSSN: {OFFICIAL}\nMRN: "
        "{RECORD}\nPhysician: Dr. {PERSON}\n\nAdmitted with chest pain, blood pressure 140/90.",
        "Hi, this is {PERSON} from {TOWN}. I paid with my Visa {CARD}. The parcel should go to {ADDRESS}. Can you "
        "check? My user name is {USER}.",
        "{PERSON} signed the lease for the flat at {ADDRESS}. The deposit came from IBAN {IBAN}, call {PHONE}.",
        "Please add to payroll: {PERSON}, born {BIRTH}, driver's license {LICENCE}, passport {PASSPORT}, email "
        "{EMAIL}, bank account {ACCOUNT}.",
        '{{"name": "{PERSON}", "email": "{EMAIL}", "phone": "{PHONE}", "address": "{ADDRESS}", "dob": "{BIRTH}", '
        '"ip": "{IP}", "username": "{USER}"}}',
        "name,email,phone,city,ip_address\n{PERSON},{EMAIL},{PHONE},{TOWN},{IP}\n{PERSON},{EMAIL},{PHONE},{TOWN},{IP}",
        "The officer stopped a vehicle with licence plate {PLATE}, driven by {PERSON}, {AGE} years old, of {ADDRESS}. "
        "VIN {VEHICLE} was recorded.",
        "<customer><email>{EMAIL}</email><street>{STREET}</street><zip>{POSTCODE}</zip><city>{TOWN}</city></customer>",
        "Device MAC {HARDWARE}, IP {IP6}, owner {PERSON} ({EMAIL}).",
        "The claimant, {PERSON}, residing at {ADDRESS}, appoints {PERSON} as attorney. Tax ID {OFFICIAL}.",
    ),
    "de": (
        "Sehr geehrte Frau {SURNAME},\n\nIhre neue Anschrift lautet {ADDRESS}. Bitte rufen Sie uns unter {PHONE} an.",
        "Mein Name ist {PERSON}, geboren am {BIRTH}, wohnhaft in {ADDRESS}. Meine IBAN ist {IBAN}.",
        "Der Patient {PERSON} ({AGE} Jahre) aus {TOWN} wurde aufgenommen. Telefon: {PHONE}. Kennzeichen {PLATE}.",
    ),
    "fr": (
        "Bonjour, je m'appelle {PERSON}, j'habite au {ADDRESS}. Mon téléphone est le {PHONE}, mon mail {EMAIL}.",
        "Madame {SURNAME}, née le {BIRTH} à {TOWN}, a signé. Son IBAN est {IBAN}.",
        "Le patient {PERSON}, âgé de {AGE} ans, demeurant {ADDRESS}, a été vu par le docteur {SURNAME}.",
    ),
    "es": (
        "Hola, me llamo {PERSON} y vivo en {ADDRESS}. Mi teléfono es {PHONE} y mi correo {EMAIL}.",
        "La paciente {PERSON}, de {AGE} años, nacida el {BIRTH} en {TOWN}, vino ayer. Matrícula {PLATE}, IBAN {IBAN}.",
    ),
    "it": (
        "Buongiorno, sono {PERSON}, abito in {ADDRESS}. Il mio numero è {PHONE}, email {EMAIL}.",
        "Il paziente {PERSON}, nato il {BIRTH} a {TOWN}, di {AGE} anni, codice fiscale {OFFICIAL}. Targa {PLATE}.",
    ),
    "pt": (
        "Olá, meu nome é {PERSON}, moro na {ADDRESS}. Meu telefone é {PHONE} e meu e-mail {EMAIL}.",
        "O paciente {PERSON}, nascido em {BIRTH} em {TOWN}, {AGE} anos, CPF {OFFICIAL}.",
    ),
    "nl": (
        "Hallo, ik ben {PERSON} en ik woon op {ADDRESS}. Mijn nummer is {PHONE} en mijn mail {EMAIL}.",
        "De heer {SURNAME}, geboren op {BIRTH} te {TOWN}, rekening {IBAN}, BSN {OFFICIAL}. Kenteken {PLATE}.",
    ),
    "sv": ("Hej, jag heter {PERSON} och bor på {ADDRESS}. Mitt nummer är {PHONE}, född {BIRTH}.",),
    "pl": ("Nazywam się {PERSON}, mieszkam przy {ADDRESS}. Mój numer to {PHONE}, PESEL {OFFICIAL}, ur. {BIRTH}.",),
    "da": ("Hej, jeg hedder {PERSON} og bor på {ADDRESS}. Mit nummer er {PHONE}.",),
    "no": ("Hei, jeg heter {PERSON} og bor i {ADDRESS}. Nummeret mitt er {PHONE}.",),
    "fi": ("Hei, nimeni on {PERSON}, osoitteeni on {ADDRESS} ja puhelinnumeroni {PHONE}.",),
    "cs": ("Dobrý den, jmenuji se {PERSON}, bydlím na adrese {ADDRESS}, telefon {PHONE}.",),
    "tr": ("Merhaba, benim adım {PERSON}, adresim {ADDRESS}, telefonum {PHONE}.",),
    "ro": ("Bună ziua, mă numesc {PERSON} și locuiesc în {ADDRESS}. Telefon {PHONE}.",),
    "hu": ("Jó napot, {PERSON} vagyok, a címem {ADDRESS}, telefonszámom {PHONE}.",),
}
# What a value counts as, whichever tool names it.
TYPES = {
    "PERSON": {"PERSON"},
    "SURNAME": {"PERSON"},
    "ADDRESS": {"STREET_ADDRESS", "LOCATION"},
    "STREET": {"STREET_ADDRESS"},
    "POSTCODE": {"STREET_ADDRESS"},
    "TOWN": {"LOCATION", "STREET_ADDRESS"},
    "PHONE": {"PHONE_NUMBER"},
    "EMAIL": {"EMAIL_ADDRESS"},
    "BIRTH": {"DATE_OF_BIRTH", "DATE_TIME"},
    "CARD": {"CREDIT_CARD"},
    "IBAN": {"IBAN_CODE"},
    "ACCOUNT": {"BANK_ACCOUNT", "US_BANK_NUMBER"},
    "IP": {"IP_ADDRESS"},
    "IP6": {"IP_ADDRESS"},
    "HARDWARE": {"MAC_ADDRESS"},
    "USER": {"USERNAME"},
    "PLATE": {"LICENSE_PLATE"},
    "AGE": {"AGE"},
    "OFFICIAL": {"US_SSN", "US_ITIN", "NATIONAL_ID", "IT_FISCAL_CODE", "PL_PESEL", "UK_NHS", "IN_AADHAAR", "AU_TFN"},
    "PASSPORT": {"PASSPORT", "US_PASSPORT"},
    "LICENCE": {"DRIVER_LICENSE", "US_DRIVER_LICENSE"},
    "RECORD": {"MEDICAL_RECORD"},
    "VEHICLE": {"VEHICLE_ID"},
}
_SLOT = re.compile(r"\{\{|\}\}|\{(\w+)\}")
_DATES = ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y")
_ENGLISH_DATES = (*_DATES, "%B %d, %Y", "%d %B %Y", "%A, %B %d, %Y")
_NINE_TENTHS = 0.9


class Planted(NamedTuple):
    """A text, its language, and where which values are in it."""

    text: str
    language: str
    spans: tuple[tuple[int, int, str], ...]


def planted(per_text: int, seed: int) -> Iterator[Planted]:
    """Yields every text so many times, each with other values.

    Raises:
        ModuleNotFoundError: Faker is not installed (requirements-train.txt).
    """
    faker = importlib.import_module("faker").Faker
    draw = random.Random(seed)
    for language, texts in TEXTS.items():
        for text in texts:
            for _ in range(per_text):
                fake = faker(draw.choice(LOCALES[language].split()))
                fake.seed_instance(draw.random())
                yield planted_in(text, language, _values(fake, draw, language))


def planted_in(template: str, language: str, values: Callable[[str], str]) -> Planted:
    """Returns a text with a value in each slot.

    Args:
        template: With slots `{KIND}`; `{{` and `}}` stand for themselves.
        language: Of the text.
        values: Gives a value of a kind.
    """
    text, spans, at = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        at = slot.end()
        if slot.group(1) is None:
            text += slot.group()[0]
            continue
        value = values(slot.group(1))
        spans.append((len(text), len(text) + len(value), slot.group(1)))
        text += value
    return Planted(text + template[at:], language, tuple(spans))


def _values(fake: Any, draw: random.Random, language: str) -> Callable[[str], str]:
    """Returns what gives a value of a kind, as the locale writes it."""
    dates = _ENGLISH_DATES if language == "en" else _DATES
    makers: dict[str, Callable[[], str]] = {
        "PERSON": lambda: f"{fake.first_name()} {fake.last_name()}",
        "SURNAME": fake.last_name,
        "ADDRESS": lambda: fake.address().replace("\n", ", "),
        "STREET": fake.street_address,
        "POSTCODE": fake.postcode,
        "TOWN": fake.city,
        "PHONE": fake.phone_number,
        "EMAIL": fake.email,
        "BIRTH": lambda: fake.date_of_birth().strftime(draw.choice(dates)),
        "CARD": lambda: fake.credit_card_number(draw.choice(("visa16", "mastercard", "amex"))),
        "IBAN": fake.iban,
        "ACCOUNT": lambda: str(draw.randint(10**8, 10**11)),
        "IP": fake.ipv4_public,
        "IP6": fake.ipv6,
        "HARDWARE": fake.mac_address,
        "USER": fake.user_name,
        "PLATE": fake.license_plate,
        "AGE": lambda: str(draw.randint(18, 95)),
        "OFFICIAL": fake.ssn,
        "PASSPORT": fake.passport_number,
        "LICENCE": lambda: fake.bothify("?#######").upper(),
        "RECORD": lambda: str(draw.randint(10**6, 10**8)),
        "VEHICLE": fake.vin,
    }
    return lambda kind: makers[kind]()


def count(find: Typed, texts: list[Planted]) -> dict[str, Counter[str]]:
    """Returns per kind how many values there are, of how many nine tenths are masked, and how many are well named."""
    counts: dict[str, Counter[str]] = {}
    for text, _, spans in texts:
        named: list[set[str]] = [set() for _ in text]
        for low, high, entity_type in find(text):
            for at in range(low, high):
                named[at].add(entity_type)
        for low, high, kind in spans:
            places = [at for at in range(low, high) if text[at].isalnum()]
            masked = sum(bool(named[at]) for at in places)
            right = sum(not named[at].isdisjoint(TYPES[kind]) for at in places)
            for group in (kind, "names" if kind in ("PERSON", "SURNAME") else "all but names"):
                of = counts.setdefault(group, Counter())
                of["values"] += 1
                of["masked"] += masked >= _NINE_TENTHS * len(places)
                of["named"] += right >= _NINE_TENTHS * len(places)
    return counts


def main() -> None:
    """Prints a line per kind of value."""
    parser = argparse.ArgumentParser(description="Prints how much is found of values as many countries write them.")
    parser.add_argument("--seed", type=int, default=2026, help="of the values (default: %(default)s)")
    parser.add_argument("--per-text", type=int, default=40, help="how often each text is filled (default: %(default)s)")
    options = parser.parse_args()
    texts = list(planted(options.per_text, options.seed))
    tools = typed_finders()
    ours, theirs = count(tools["ours"], texts), count(tools["presidio"], texts)
    print(f"{'':16}values   masked    named   Presidio: masked   named")
    for kind in sorted(ours, key=lambda name: (name.islower(), name)):
        row = [of[kind][what] / of[kind]["values"] for of in (ours, theirs) for what in ("masked", "named")]
        print(f"{kind:16}{ours[kind]['values']:6,}  {row[0]:7.1%}  {row[1]:7.1%}  {row[2]:17.1%} {row[3]:7.1%}")


if __name__ == "__main__":
    main()

"""Makes addresses of nineteen languages' countries by Faker, which `requirements-train.txt` names."""

from __future__ import annotations

import importlib
import random
from typing import Any

_SEED = 20_261
_BY_LINES, _OF_STREETS = 0.5, 0.65
_LOCALES = {
    "en": ("en_US", "en_GB", "en_AU", "en_CA", "en_IE", "en_NZ", "en_IN"),
    "de": ("de_DE", "de_AT", "de_CH"),
    "fr": ("fr_FR", "fr_CH", "fr_CA"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CL"),
    "it": ("it_IT",),
    "pl": ("pl_PL",),
    "pt": ("pt_PT", "pt_BR"),
    "nl": ("nl_NL", "nl_BE"),
    "sv": ("sv_SE",),
    "tr": ("tr_TR",),
    "cs": ("cs_CZ",),
    "da": ("da_DK",),
    "ro": ("ro_RO",),
    "fi": ("fi_FI",),
    "hu": ("hu_HU",),
    "no": ("no_NO",),
    "sk": ("sk_SK",),
    "hr": ("hr_HR",),
    "sl": ("sl_SI",),
}


class Others:
    """Makes addresses of a language's countries, always the same."""

    def __init__(self, draw: random.Random) -> None:
        self._faker = importlib.import_module("faker").Faker
        self._draw = draw
        self._makers: dict[str, Any] = {}

    def of(self, language: str) -> str | None:
        """Returns an address in one or more lines, or a street alone or with its town; None of other languages."""
        if language not in _LOCALES:
            return None
        locale = self._draw.choice(_LOCALES[language])
        if locale not in self._makers:
            self._makers[locale] = self._faker(locale)
            self._makers[locale].seed_instance(_SEED)
        maker, part = self._makers[locale], self._draw.random()
        whole: str = maker.address()
        if part < _BY_LINES:
            return whole.replace("\n", ", ")
        street: str = maker.street_address().replace("\n", ", ")
        if part < _OF_STREETS:
            return street
        return f"{street}, {self._town(maker)}" if self._draw.random() < _BY_LINES else whole

    def _town(self, maker: Any) -> str:
        # Towns of Italy alone come out of a set, in another order each time.
        town: str = getattr(maker, "postcode_city_province", maker.city)()
        return town

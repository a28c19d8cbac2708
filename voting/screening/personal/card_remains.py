"""What is left of a number that somebody hid himself: "card ending in 4242", `****4242`, `***-**-6789`.

Four digits with the name of a bank or a shop are enough to ask for more on the telephone.
"""

from __future__ import annotations

from voting.screening.recogniser import DIGITS, Kind, Recogniser, pattern_find

_CARD = (
    r"card|visa|master ?card|amex|maestro|debit|credit|karte|carte|tarjeta|cart[ãa]o|carta|kaart|kort|kart[aęy]|卡|"
    r"カード"
)
_ENDING = (
    r"end(?:s|ing|ed)?(?: in| with)?|last (?:4|four)(?: digits)?(?: (?:of|are|is))?|endet(?: auf| mit)?|endziffern|"
    r"endend op|"
    r"terminant par|finissant par|se terminant par|terminad[ao] en|termina(?: em| con| en)?|final|finale|"
    r"finisce (?:per|con|in)|slutar "
    r"p[åa]|尾号|末尾"
)

CARD_REMAINS = (
    Recogniser(
        name="end_of_card",
        kind=Kind.PERSONAL,
        entity_type="CREDIT_CARD",
        explanation="Looks like the end of a card's number.",
        find=pattern_find(
            rf"(?i)(?:{_CARD})(?:[^\n0-9]{{0,30}}?(?:{_ENDING})[ :=]{{0,3}}(?:is |are |x+|[*•]+|\.\.\.|"
            rf"…)?|[ ]{{0,2}}(?:\.\.\.|…))[ ]?([0-9]{{4}})\b",
            group=1,
        ),
        literals=("end", "last", "termin", "finiss", "finisc", "...", "…", "final", "slutar", "尾", "末"),
        spreads=False,
    ),
    Recogniser(
        name="hidden_card",
        kind=Kind.PERSONAL,
        entity_type="CREDIT_CARD",
        explanation="Looks like the end of a card's number.",
        find=pattern_find(r"(?:(?:[*•●·∙]{4}|[Xx]{4})[ -]?){1,4}([0-9]{4})\b", group=1),
        literals=("**", "xx", "••", "●●", "··"),
        spreads=False,
    ),
    Recogniser(
        name="hidden_social_security",
        kind=Kind.PERSONAL,
        entity_type="US_SSN",
        explanation="Looks like the end of a US social security number.",
        find=pattern_find(r"(?:^|[^*Xx•])(?:\*{3}|[Xx]{3}|•{3})[- ](?:\*{2}|[Xx]{2}|•{2})[- ]([0-9]{4})\b", group=1),
        literals=DIGITS,
        spreads=False,
    ),
)

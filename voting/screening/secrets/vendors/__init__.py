"""Secrets whose vendor gave them a form of their own: a prefix, and letters that follow it.

Each row cites where the form is documented. Lengths are lower bounds where the vendor gives none: a vendor lengthens
its keys more often than it changes the prefix.
"""

from __future__ import annotations

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Recogniser, pattern_find
from voting.screening.secrets.values import is_sample
from voting.screening.secrets.vendors import ai, cloud, code, commerce, google, messages, others
from voting.screening.secrets.vendors.form import Vendor

VENDORS: tuple[Vendor, ...] = (
    *ai.VENDORS,
    *google.VENDORS,
    *code.VENDORS,
    *commerce.VENDORS,
    *messages.VENDORS,
    *cloud.VENDORS,
    *others.VENDORS,
)


def _is_drawn(key: str) -> bool:
    """Whether a key is none of the documentation's: `ghp_xxxxxxxx`, `AKIA…EXAMPLE`."""
    return not is_sample(key)


def vendor_recognisers() -> tuple[Recogniser, ...]:
    """Returns one recogniser per vendor form."""
    return tuple(
        Recogniser(
            name=f"secret_{vendor.name}",
            kind=Kind.SECRET,
            entity_type=SECRET,
            explanation=f"Looks like {vendor.label}.",
            find=pattern_find(vendor.pattern, accept=_is_drawn),
            literals=vendor.literals,
        )
        for vendor in VENDORS
    )

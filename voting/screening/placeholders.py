"""How a removed value is named in the text: `<EMAIL_ADDRESS_1>`, `<SECRET>`.

A placeholder is recognised by its whole form, so that a text that was screened once can be screened again without a
change. The types are declared here and nowhere else. An underscore or a digit keeps most of them from being read as
an HTML tag by a Markdown renderer (CommonMark 0.31, section 6.6: a tag name holds letters, digits and hyphens).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from voting.screening import late

SECRET = "SECRET"  # noqa: S105  # the name of a type
MASKED = "MASKED"

ENTITY_TYPES = frozenset(
    {
        SECRET,
        MASKED,
        "ACCOUNT_ID",
        "AGE",
        "AWS_ACCOUNT",
        "AWS_RESOURCE",
        "AZURE_CLIENT",
        "AZURE_RESOURCE",
        "AZURE_SUBSCRIPTION",
        "AZURE_TENANT",
        "BANK_ACCOUNT",
        "CLOUD_PROJECT",
        "CREDIT_CARD",
        "CRYPTO",
        "DATE_OF_BIRTH",
        "DRIVER_LICENSE",
        "EMAIL_ADDRESS",
        "GCP_BILLING_ACCOUNT",
        "GCP_CLIENT",
        "GCP_FOLDER",
        "GCP_ORGANISATION",
        "GCP_PROJECT",
        "IBAN_CODE",
        "IDENTIFIER",
        "IP_ADDRESS",
        "LOCATION",
        "LICENSE_PLATE",
        "MAC_ADDRESS",
        "MEDICAL_RECORD",
        "NATIONAL_ID",
        "ORGANIZATION",
        "PASSPORT",
        "PERSON",
        "PHONE_NUMBER",
        "STREET_ADDRESS",
        "URL",
        "USERNAME",
        "US_ITIN",
        "US_SSN",
        "UUID",
        "VEHICLE_ID",
    }
)
"""Every type that a placeholder may carry; a recogniser with another one is refused at start-up."""

UNNUMBERED = frozenset({SECRET})
"""Types whose placeholder carries no number: whether two secrets are the same is nobody's business."""


def placeholder_pattern(own_types: Iterable[str] = ()) -> re.Pattern[str]:
    """Returns the pattern of a placeholder of our types and of an operator's own."""
    types = sorted((ENTITY_TYPES - UNNUMBERED).union(own_types), key=lambda one: (-len(one), one))
    # At most five digits: a longer number after a type's name could be somebody's telephone number.
    return late.compile(r"<(?:SECRET|(?:" + "|".join(types) + r")_[1-9][0-9]{0,4})>")


PLACEHOLDER = placeholder_pattern()
"""A placeholder of our own types."""


def placeholder(entity_type: str, number: int) -> str:
    """Returns the placeholder of the `number`-th value of a type; the number is left out for a secret."""
    return f"<{entity_type}>" if entity_type in UNNUMBERED else f"<{entity_type}_{number}>"

"""What is known of a vendor's key."""

from __future__ import annotations

from typing import NamedTuple


class Vendor(NamedTuple):
    """A vendor's key.

    Attributes:
        name: Unique, lower case.
        label: After "Looks like", for the voter.
        pattern: RE2; the whole match is masked.
        literals: Lower-case texts of which one is in every such key.
        source: Where the form is documented.
    """

    name: str
    label: str
    pattern: str
    literals: tuple[str, ...]
    source: str

"""Whether somebody on this machine asks, for what is answered to nobody else."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

_BY_PROXIES: Final = ("forwarded", "via", "x-forwarded-", "x-real-ip")
"""How the headers begin that a proxy adds, whichever of them it was told to."""


def is_local(address: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a request is from this machine, asked by a name of it, and not passed on for somebody else.

    A proxy on this machine that adds no header and asks by a name of this machine cannot be told from a local request.

    Args:
        address: Where it comes from, as the server sees it; None where this machine is meant.
        headers: Of the request, by names in any case.
    """
    sent = {name.lower(): value for name, value in headers.items()}
    if any(name.startswith(_BY_PROXIES) for name in sent):
        return False
    try:
        host = urlsplit(f"//{sent.get('host', '')}").hostname or ""
    except ValueError:  # a bracket without another
        return False
    return _is_loopback(host) and (address is None or _is_loopback(address))


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False

"""What this browser remembers between visits, in three small cookies that carry no identity.

The server reads them when a page connects and stores none of them. `ask` says whether comparisons are welcome,
`notice` which notice was shown, and one bitmap per campaign which of its items were answered here, because the server
forgets who voted when the day is over.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeAlias

ASK: Final = "voting_ask"
NOTICE: Final = "voting_notice"
_SEEN: Final = "voting_seen_"  # bar.js knows the prefix
_YEAR_S: Final = 31_536_000

Cookie: TypeAlias = tuple[str, str, int]


def wants_comparisons(cookies: Mapping[str, str]) -> bool:
    """Whether the voter has not said "Don't ask me again" in this browser."""
    return cookies.get(ASK) != "off"


def ask_cookie(wanted: bool) -> Cookie:
    """Returns `(name, value, max-age in seconds)` that remembers the choice."""
    return (ASK, "on" if wanted else "off", _YEAR_S)


def notice_seen(cookies: Mapping[str, str], mark: str) -> bool:
    """Whether this very notice, see `Notice.mark`, stood on the page of an earlier vote."""
    return cookies.get(NOTICE) == mark


def notice_cookie(mark: str) -> Cookie:
    """Returns the cookie that remembers the notice."""
    return (NOTICE, mark, _YEAR_S)


def seen_items(cookies: Mapping[str, str], campaign_id: str, item_ids: Sequence[str]) -> frozenset[str]:
    """Returns the items that were answered in this browser; a broken cookie means none.

    Args:
        cookies: By name.
        campaign_id: Which campaign.
        item_ids: All of its items, in any order: a campaign keeps its id when its rows change places.
    """
    try:
        bits = base64.b64decode(cookies.get(_seen_name(campaign_id), ""), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return frozenset()
    return frozenset(
        item
        for index, item in enumerate(sorted(item_ids))
        if index // 8 < len(bits) and bits[index // 8] >> (index % 8) & 1
    )


def seen_cookie(campaign_id: str, item_ids: Sequence[str], seen: Collection[str]) -> Cookie:
    """Returns the bitmap cookie: one bit an item, so 3,000 items take 500 characters.

    The browser adds its bits to those that it has, so that two tabs do not undo each other.
    """
    bits = bytearray((len(item_ids) + 7) // 8)
    for index, item in enumerate(sorted(item_ids)):
        if item in seen:
            bits[index // 8] |= 1 << (index % 8)
    value = base64.urlsafe_b64encode(bytes(bits).rstrip(b"\x00")).decode()
    return (_seen_name(campaign_id), value, _YEAR_S)


def _seen_name(campaign_id: str) -> str:
    return _SEEN + hashlib.sha256(campaign_id.encode()).hexdigest()[:12]

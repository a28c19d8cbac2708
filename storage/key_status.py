"""How a store's keys stand: ids, counts and days, and nothing secret."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from typing import Any

from sqlalchemy import func, select

from storage.beside_log import require_rows
from storage.engine import Reads
from storage.key_sources import key_source
from storage.opening import open_reads
from storage.signing import verifier_key
from storage.tables import DAY_KEYS, IMPRESSIONS, LOG_KEYS, OUTCOMES, PSEUDONYM_KEYS, STORE_INFO
from voting.errors import KeyringError, StoreUnavailableError
from voting.ports import Json
from voting.settings import StoreSettings


def key_status(settings: StoreSettings) -> dict[str, Json]:
    """Returns how the keys stand. Needs no key: one that is missing or wrong is part of the answer.

    `key` is the key-encryption key, `source` where it comes from, `problem` why it cannot be used, `rotation_open`
    whether a rotation broke off or old keys are still there; `days` has one entry per day with what its key seals.

    Raises:
        StoreError: There is no store, or it cannot be read.
    """
    with closing(open_reads(settings)) as reads:
        info = reads.rows(select(STORE_INFO.c.store_id, STORE_INFO.c.kek_id))
        if not info:
            require_rows(reads)
            raise StoreUnavailableError("there is no store yet: start the app once, it sets the store up")
        kek_id, days = info[0]["kek_id"], _days(reads)
        living = [day for day in days if not day["destroyed"]]
        wrapped: Counter[str] = Counter(str(day["wrapped_under"]) for day in living)
        pseudonyms = [row["day"].isoformat() for row in reads.rows(select(PSEUDONYM_KEYS.c.day))]
        log_key = verifier_key(reads, info[0]["store_id"])
        strays = _others(reads, kek_id)
        return {
            "store": info[0]["store_id"],
            "key": kek_id,
            **_source(settings, kek_id, strays=strays),
            "day_keys": len(living),
            "destroyed_keys": len(days) - len(living),
            "wrapped_under": dict(wrapped),
            "oldest_day": days[0]["day"] if days else None,
            "newest_day": days[-1]["day"] if days else None,
            "pseudonym_days": [*pseudonyms],
            "log_key": None if log_key is None else str(log_key),
            "days": [*days],
        }


def _days(reads: Reads) -> list[dict[str, Json]]:
    column = IMPRESSIONS.c
    counting = (
        select(column.key_day, func.count().label("shown"), func.count(OUTCOMES.c.number).label("outcomes"))
        .outerjoin(OUTCOMES, OUTCOMES.c.number == column.number)
        .group_by(column.key_day)
    )
    counted: dict[Any, Any] = {row["key_day"]: row for row in reads.rows(counting)}
    return [
        {
            "day": row["day"].isoformat(),
            "key_id": row["key_id"],
            "wrapped_under": row["kek_id"] or None,
            "destroyed": not row["wrapped"],
            "impressions": counted[row["day"]]["shown"] if row["day"] in counted else 0,
            "outcomes": counted[row["day"]]["outcomes"] if row["day"] in counted else 0,
        }
        for row in reads.rows(select(DAY_KEYS).order_by(DAY_KEYS.c.day))
    ]


def _others(reads: Reads, kek_id: str) -> bool:
    """Whether anything is wrapped under another key than the store's."""
    return any(
        reads.rows(select(table.c.kek_id).where(table.c.kek_id.not_in([kek_id, ""])).limit(1))
        for table in (DAY_KEYS, PSEUDONYM_KEYS, LOG_KEYS)
    )


def _source(settings: StoreSettings, kek_id: str, *, strays: bool) -> dict[str, Json]:
    source = key_source(settings)
    try:
        held = [key.key_id for key in source.read()]
    except KeyringError as error:
        return {"source": source.name, "source_keys": [], "problem": error.for_operators, "rotation_open": strays}
    problem = None if kek_id in held else f"{source.name} does not hold the store's key"
    return {
        "source": source.name,
        "source_keys": [*held],
        "problem": problem,
        "rotation_open": strays or len(held) > 1,
    }

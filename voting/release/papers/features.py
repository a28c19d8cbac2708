"""A table's columns in the words of Hugging Face's `datasets`, so that it need not guess them from the files."""

from __future__ import annotations

from typing import Any, Final

import pyarrow as pa

from voting.release.papers.front_matter import Value

_NAMES: Final = {"double": "float64", "float": "float32", "date32[day]": "date32"}
"""Types that `datasets` calls otherwise than Arrow does."""


def features_of(schema: Any) -> list[Value]:
    """Returns one entry per column of a `pyarrow.Schema`, as `dataset_info.features` of a card has them."""
    return [{"name": field.name, **_kind(field.type)} for field in schema]


def _kind(kind: Any) -> dict[str, Value]:
    if pa.types.is_struct(kind):
        return {"struct": features_of(kind)}
    if not pa.types.is_list(kind):
        return {"dtype": _NAMES.get(str(kind), str(kind))}
    inner = _kind(kind.value_type)
    return {"list": inner.get("dtype") or inner.get("struct") or inner}

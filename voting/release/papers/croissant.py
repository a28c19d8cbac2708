"""croissant.json: the release in Croissant 1.0, the vocabulary of MLCommons that dataset search and loaders read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import pyarrow as pa

from voting.release.facts import FileFact, ReleaseFacts
from voting.release.papers.header import config_name, schema_of_table, splits_of, tables_of

CONTEXT: Final[dict[str, Any]] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""Prefixes, as the specification's own examples have them (Croissant Format Specification 1.0, appendix 1)."""

_PARQUET: Final = "application/x-parquet"


def croissant(facts: ReleaseFacts) -> dict[str, Any]:
    """Returns JSON-LD with a file object per Parquet file, a file set per table, and a record set with its columns.

    Paths are relative, so that the metadata is right wherever the release lies.
    """
    tables = tables_of(facts)
    licence = facts.settings.get("licence")
    publisher = facts.settings.get("publisher")
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": facts.name,
        "description": (
            f"{facts.counts.get('votes', 0)} votes of people on which of two responses of language models is better, "
            "with de-identified conversations, and the comparisons that were skipped or left unanswered."
        ),
        **({"license": str(licence)} if licence else {}),
        **({"creator": {"@type": "sc:Organization", "name": str(publisher)}} if publisher else {}),
        "isLiveDataset": False,
        "distribution": [
            *(_file(file) for file in facts.files if file.path.endswith(".parquet")),
            *(_file_set(name, files) for name, files in tables),
        ],
        "recordSet": [_record_set(name, files) for name, files in tables],
    }


def _file(file: FileFact) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.size_bytes} B",
        "encodingFormat": _PARQUET,
        "sha256": file.sha256,
    }


def _file_set(name: str, files: Sequence[FileFact]) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": f"files-{config_name(name)}",
        "name": f"files-{config_name(name)}",
        "description": f"{sum(file.rows or 0 for file in files)} rows",
        "encodingFormat": _PARQUET,
        "includes": [f"{name}/{split}-*.parquet" for split in splits_of(files)],
    }


def _record_set(name: str, files: Sequence[FileFact]) -> dict[str, Any]:
    record_set = config_name(name)
    fields = [_field(record_set, column) for column in schema_of_table(name)]
    return {
        "@type": "cr:RecordSet",
        "@id": record_set,
        "name": record_set,
        "description": f"Splits: {', '.join(splits_of(files))}.",
        "field": [field for field in fields if field is not None],
    }


def _field(record_set: str, column: Any) -> dict[str, Any] | None:
    """Returns a column; of structs what they hold, at whatever depth, but for lists within lists.

    For those Croissant has words, sub-fields of sub-fields. Its own reader takes leaves alone, puts each under its
    parent's name as if that were a column of its own, and finds only the first value of each inner list.
    """
    identity = f"{record_set}/{column.name}"
    repeated = pa.types.is_list(column.type)
    kind = column.type.value_type if repeated else column.type
    described = (column.metadata or {}).get(b"description", b"").decode()
    source = {"fileSet": {"@id": f"files-{record_set}"}, "extract": {"column": column.name}}
    told = {
        "@type": "cr:Field",
        "@id": identity,
        "name": identity,
        **({"description": described} if described else {}),
        **({"repeated": True} if repeated else {}),
    }
    if not pa.types.is_struct(kind):
        return {**told, "dataType": _data_type(kind), "source": source}
    members = [_member(identity, names, leaf, source) for names, leaf in _leaves(kind)]
    return {**told, "subField": members} if members else None


def _leaves(struct: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yields the way to each plain value in a struct, and its type; lists are left out."""
    for member in struct:
        if pa.types.is_struct(member.type):
            yield from (((member.name, *names), leaf) for names, leaf in _leaves(member.type))
        elif not pa.types.is_nested(member.type):
            yield (member.name,), member.type


def _member(identity: str, names: Sequence[str], kind: Any, source: dict[str, Any]) -> dict[str, Any]:
    name = "/".join((identity, *names))
    path = ".".join(one if one.isidentifier() else f'"{one}"' for one in names)
    return {
        "@type": "cr:Field",
        "@id": name,
        "name": name,
        "dataType": _data_type(kind),
        "source": {**source, "transform": {"jsonPath": path}},
    }


def _data_type(kind: Any) -> str:
    if pa.types.is_integer(kind):
        return "sc:Integer"
    if pa.types.is_floating(kind):
        return "sc:Float"
    if pa.types.is_boolean(kind):
        return "sc:Boolean"
    return "sc:Date" if pa.types.is_date(kind) or pa.types.is_timestamp(kind) else "sc:Text"

"""The parts of README.md and docs/ that are made from the code: `python -m tests.readme_tables` writes them anew.

A part stands between `<!-- made: NAME -->` and `<!-- end -->`. `tests/test_readme.py` holds the files against what this
module would write.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from voting.fields import FIELDS, IMPRESSION_FIELDS, SKIP_FIELDS
from voting.release.columns import COLUMNS, Column, Table, columns_of
from voting.release.presets import PRESETS
from voting.settings import Settings

ROOT: Final = Path(__file__).parents[1]
DOCUMENTS: Final = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_PART: Final = re.compile(r"(<!-- made: (?P<name>[\w-]+) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)


def embed_example() -> str:
    """Returns the whole of examples/embed.py as a fenced block."""
    return f"```python\n{(ROOT / 'examples' / 'embed.py').read_text(encoding='utf-8')}```\n"


def fields_table() -> str:
    """Returns one row per declared metadata field: its name, when it is kept, and why."""
    rows = ((f"`{field.name}`", field.sensitivity, _kept_with(field.name), field.purpose) for field in FIELDS.values())
    return _table(("field", "about", "kept with", "what it is, and why it is kept"), rows)


def settings_table() -> str:
    """Returns one row per setting: its name, its variable, what it may be, its default and its meaning."""
    schema = Settings.model_json_schema()
    rows = []
    for section, reference in schema["properties"].items():
        for key, setting in schema["$defs"][reference["$ref"].rpartition("/")[2]]["properties"].items():
            name, variable = f"`{section}.{key}`", f"`VOTING_{section.upper()}__{key.upper()}`"
            rows.append((name, variable, _kind(setting), _default(setting["default"]), setting["description"]))
    return _table(("setting", "environment variable", "type", "default", "meaning"), rows)


def export_table() -> str:
    """Returns one row per column of an export."""
    rows = ((f"`{one.name}`", one.kind, one.meaning) for one in columns_of(Table.EXPORT))
    return _table(("column", "type", "meaning"), rows)


def dataset_table() -> str:
    """Returns one row per column of a release: in which tables it stands, and what a release does with it."""
    tables = (Table.VOTES, Table.OUTCOMES)
    rows = (
        (f"`{one.name}`", one.kind, _both(tables, one), one.privacy, one.meaning)
        for one in COLUMNS
        if one.tables & {*tables}
    )
    return _table(("column", "type", "in", "treated as", "meaning"), rows)


def presets_table() -> str:
    """Returns one row per preset: its columns with their types."""
    rows = ((f"`{name}`", ", ".join(_columns(preset.schema()))) for name, preset in PRESETS.items())
    return _table(("preset", "columns"), rows)


PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "embed": embed_example,
    "fields": fields_table,
    "settings": settings_table,
    "export-columns": export_table,
    "dataset-columns": dataset_table,
    "preset-columns": presets_table,
}


def parts(document: str) -> dict[str, str]:
    """Returns the made parts of a document as they stand, by name."""
    return {part["name"]: part["body"] for part in _PART.finditer(document)}


def rewritten(document: str) -> str:
    """Returns a document with its made parts as the code has them now."""
    return _PART.sub(lambda part: f"{part[1]}{PARTS[part['name']]()}{part[4]}", document)


def _both(tables: Sequence[Table], column: Column) -> str:
    return "both" if {*tables} <= column.tables else next(str(table) for table in tables if table in column.tables)


def _columns(schema: Any) -> Iterable[str]:
    return (f"`{field.name}` {_words(field.type)}" for field in schema)


def _words(kind: Any) -> str:
    if pa.types.is_list(kind):
        return f"list of {_words(kind.value_type)}s"
    if pa.types.is_struct(kind):
        names = {field.name for field in kind}
        return "message" if {"role", "content"} <= names else "object"
    return str(kind)


def _kept_with(name: str) -> str:
    if name in IMPRESSION_FIELDS:
        return "every comparison shown"
    return "vote, skip" if name in SKIP_FIELDS else "vote"


def _kind(setting: Mapping[str, Any]) -> str:
    if "enum" in setting:
        return ", ".join(f"`{value}`" for value in setting["enum"])
    if "anyOf" in setting:
        return " or ".join(_kind(one) for one in setting["anyOf"])
    if setting["type"] == "array":
        return "list of paths" if setting["items"].get("format") == "path" else f"list of {_kind(setting['items'])}"
    if setting.get("format") == "path":
        return "path"
    named = {"string": "text", "boolean": "`true` or `false`", "integer": "integer", "number": "number", "null": "none"}
    bounds = (("minimum", "≥"), ("exclusiveMinimum", ">"), ("maximum", "≤"))
    told = [f"{sign} {setting[bound]:,g}" for bound, sign in bounds if bound in setting]
    return " ".join((named[setting["type"]], ", ".join(told))).strip()


def _default(value: Any) -> str:
    if value is None:
        return "none"
    return f"`{value:_}`" if type(value) is int else f"`{json.dumps(value)}`"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(_cell(str(cell)) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def main() -> None:
    """Writes the parts anew, each file only where something changed."""
    for path in DOCUMENTS:
        before = path.read_text(encoding="utf-8")
        after = rewritten(before)
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(f"{path.relative_to(ROOT)} was rewritten")


if __name__ == "__main__":
    main()

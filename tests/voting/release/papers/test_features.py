from __future__ import annotations

import pyarrow as pa
import pytest
import yaml
from datasets import Features

from voting.release.columns import Table
from voting.release.papers.features import features_of
from voting.release.papers.front_matter import Value, front_matter
from voting.release.presets import PRESETS
from voting.release.schema import schema_of

SCHEMAS = [
    *(pytest.param(schema_of(table), id=table) for table in Table),
    *(pytest.param(preset.schema(), id=name) for name, preset in PRESETS.items()),
    pytest.param(pa.schema([("deep", pa.list_(pa.list_(pa.struct([("x", pa.float32())]))))]), id="lists of lists"),
]


class TestFeatures:
    """Arrow's types in the words of `datasets`."""

    @pytest.mark.parametrize("schema", SCHEMAS)
    def test_as_datasets_writes_them(self, schema: pa.Schema) -> None:
        """Nested ones too."""
        assert features_of(schema) == Features.from_arrow_schema(schema)._to_yaml_list()


class TestFrontMatter:
    """The YAML block."""

    @pytest.mark.parametrize(
        "value",
        [
            "plain words",
            "no",
            "Null",
            "1.5",
            "12",
            "2031-05-12",
            "a: b",
            "# x",
            "- x",
            "",
            " led",
            "**",
            "x\ny",
            "ß🥚\u2028",
            "a*",
            7,
            True,
            [],
            {},
            ["a", "no"],
            [["a"], ["b", "c"]],
            [{"a": 1, "b": [{"c": "d"}]}],
            {"a": {"b": {"c": [1, 2]}}},
        ],
    )
    def test_yaml_gives_the_value_back(self, value: Value) -> None:
        """Of its own type, wherever it stands."""
        values: dict[str, Value] = {"x": value, "y": [value, value], "no": {"z": value}}
        text = front_matter(values)
        assert text.startswith("---\n")
        assert text.endswith("\n---\n")
        assert yaml.safe_load(text.removesuffix("---\n")) == values

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import voting

ROOT = Path(voting.__file__).parents[1]
HEAVY = ("streamlit", "presidio_analyzer", "spacy", "pandas", "sqlalchemy", "pyarrow", "openai", "pydantic")
SOURCE = ast.parse(Path(voting.__file__).read_text(encoding="utf-8"))


def loaded_by(statements):
    """The modules that a fresh interpreter has after these statements."""
    code = f"{statements}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(told.stdout.splitlines()[-1]))


def for_type_checkers():
    """Names by module, as the block under TYPE_CHECKING imports them."""
    block = next(node for node in SOURCE.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    assert all(isinstance(node, ast.ImportFrom) for node in block.body)
    return {node.module: {name.asname or name.name for name in node.names} for node in block.body}


class TestNames:
    """What is promised is there, and nothing else."""

    def test_sorted_and_without_repetition(self):
        """A change of the interface is one line."""
        assert voting.__all__ == sorted(set(voting.__all__))

    @pytest.mark.parametrize("name", voting.__all__)
    def test_every_name_resolves_and_is_documented(self, name):
        """With a docstring of its own, and from this project."""
        found = getattr(voting, name)
        assert inspect.getmodule(found).__name__.partition(".")[0] == "voting"
        documented = found.__dict__.get("__doc__") if inspect.isclass(found) else found.__doc__
        assert documented
        assert not documented.startswith(f"{name}("), "the signature that dataclasses write is no docstring"

    @pytest.mark.parametrize("name", voting.__all__)
    def test_every_public_method_is_documented(self, name):
        """Also the properties."""
        found = getattr(voting, name)
        if inspect.isclass(found):
            own = {attribute: one for attribute, one in vars(found).items() if not attribute.startswith("_")}
            methods = [a for a, one in own.items() if isinstance(one, property) or inspect.isroutine(one)]
            assert [method for method in methods if not inspect.getdoc(getattr(found, method))] == []

    def test_type_checkers_see_the_same_names(self):
        """From the same homes that the names are loaded from."""
        homes = {home: set(names) for home, names in voting._HOMES.items()}
        assert for_type_checkers() == homes
        assert sorted(name for names in homes.values() for name in names) == voting.__all__

    def test_an_unknown_name_is_an_attribute_error(self):
        """As of any module, so that hasattr and import report it properly."""
        assert not hasattr(voting, "Ballot")
        with pytest.raises(AttributeError, match="'voting' has no attribute 'Ballot'"):
            _ = voting.Ballot

    def test_dir_lists_them(self):
        """For completion in an editor."""
        assert set(dir(voting)) == {*voting.__all__, "__version__"}


class TestWeight:
    """Importing costs next to nothing; each dependency is loaded when it is first needed."""

    def test_importing_loads_nothing_heavy(self):
        """None of the large dependencies, and no part of the project that would need one."""
        loaded = loaded_by("import voting")
        assert loaded & set(HEAVY) == set()
        assert {name for name in loaded if name.startswith("voting.")} == {"voting.version"}

    @pytest.mark.parametrize(
        "name",
        ["Collector", "Comparison", "Conversation", "Draft", "Identity", "Receipt", "VotingError", "make_notice"],
    )
    def test_the_domain_loads_nothing_heavy_either(self, name):
        """Nor does the use case."""
        assert loaded_by(f"from voting import {name}") & set(HEAVY) == set()

    def test_loading_a_screener_waits_for_its_first_use(self):
        """So that no page waits for the recognisers."""
        assert loaded_by("from voting import load_screener") & {"presidio_analyzer", "spacy", "streamlit"} == set()


class TestVersion:
    """One version, in two files."""

    def test_it_is_that_of_the_project_file(self):
        """Records carry it."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert voting.__version__ == project["version"]

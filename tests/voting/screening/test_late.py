"""Patterns are compiled when they are first used, and do then what those of `re` do."""

import gc
import re
import subprocess
import sys
from pathlib import Path

import pytest

from voting.screening import late, load_screener
from voting.settings import ScreeningSettings


def test_every_pattern_of_the_screening_is_one() -> None:
    assert load_screener(ScreeningSettings()).version  # so all modules with patterns are imported
    made = [one for one in gc.get_objects() if isinstance(one, late.LatePattern)]
    assert len(made) > 1000
    assert all(one.groups >= 0 for one in made)


def test_a_pattern_does_what_one_of_re_does() -> None:
    made, real = (module.compile(r"(?P<a>a+)|b", re.IGNORECASE) for module in (late, re))
    text = "xAab-b"
    for pattern in (made, real):
        assert pattern.pattern == r"(?P<a>a+)|b"
        assert (pattern.flags, pattern.groups, dict(pattern.groupindex)) == (real.flags, 1, {"a": 1})
    assert [found.span() for found in made.finditer(text)] == [found.span() for found in real.finditer(text)]
    assert made.findall(text) == real.findall(text) == ["Aa", "", ""]
    assert made.sub("_", text, count=1) == real.sub("_", text, count=1) == "x_b-b"
    assert made.subn("_", text) == real.subn("_", text)
    assert made.split(text) == real.split(text)
    match = made.match(text, 1)
    assert match is not None
    assert match["a"] == "Aa"
    assert made.match(text) is None
    assert made.fullmatch("aa") is not None
    assert made.search(text, 3, 4) is not None


def test_what_is_wrong_with_a_pattern_is_said_when_it_is_used() -> None:
    broken = late.compile("(")
    with pytest.raises(re.error):
        broken.search("")


def test_what_no_pattern_has_is_not_looked_for_in_it() -> None:
    made = late.compile("a")
    with pytest.raises(AttributeError, match="scanner"):
        made.scanner  # type: ignore[attr-defined]  # noqa: B018  # not among what is filled in


def test_most_are_not_compiled_when_the_screening_starts() -> None:
    code = (
        "import gc\nfrom voting.screening import late, load_screener\nfrom voting.settings import ScreeningSettings\n"
        "assert [one.entity_type for one in load_screener(ScreeningSettings()).find('jo@example.org')]\n"
        "made = [one for one in gc.get_objects() if isinstance(one, late.LatePattern)]\n"
        "search = late.LatePattern.__dict__['search']\n"  # asked for by its slot, a pattern is not compiled
        "def is_compiled(one):\n"
        "    try: search.__get__(one)\n"
        "    except AttributeError: return False\n"
        "    return True\n"
        "print(len(made), sum(map(is_compiled, made)))"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    everything, compiled = map(int, out.split())
    assert everything > 1000
    assert compiled < everything / 5


def test_no_module_has_one_of_re_compiled_when_it_is_imported() -> None:
    folder = Path(late.__file__).parent
    found = [file.name for file in folder.rglob("*.py") if " re.compile(" in file.read_text(encoding="utf-8")]
    assert found == ["late.py"]  # which is to do it

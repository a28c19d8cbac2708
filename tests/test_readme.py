"""README.md and docs/ against the code: what they show, name, link and promise is there."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.readme_tables import DOCUMENTS, PARTS, ROOT, export_table, fields_table, parts, rewritten, settings_table
from voting.cli.main import main, make_parser
from voting.fields import FIELDS, IMPRESSION_FIELDS, SKIP_FIELDS, Retention, Sensitivity
from voting.release.columns import Table, columns_of
from voting.settings import Settings, StoreSettings

TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in DOCUMENTS}
README = TEXTS["README.md"]
MADE = [(name, part) for name, text in TEXTS.items() for part in parts(text)]

LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"python -m voting((?: [a-z]+(?:-[a-z]+)*\b(?![.=]))+)")
MODULE = re.compile(r"python -m ((?:benchmarks|tests)[\w.]*)")
NODE = re.compile(r"`(tests/[\w/]+\.py)::(\w+)::(\w+)`")


def fences(text: str, language: str) -> list[str]:
    """The bodies of the fenced blocks of one language."""
    return [body for named, body in FENCE.findall(text) if named == language]


def anchors(text: str) -> set[str]:
    """What the headings of a document can be linked by, as GitHub makes it."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def recipe(target: str) -> list[str]:
    """What make would run for a target on a fresh checkout; its own time stamps aside."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES", "PYTHON", "VENV", "PORT", "ARGS"}
    }
    dry = ["make", "--dry-run", "--always-make", "--no-print-directory", target]
    told = subprocess.run(dry, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    return [line.strip() for line in told.splitlines() if not line.startswith("touch ")]


def commands() -> set[tuple[str, ...]]:
    """Every command of the command line that runs something, as its words."""
    found: set[tuple[str, ...]] = set()

    def look(parser: object, words: tuple[str, ...]) -> None:
        choices = [action.choices for action in parser._actions if isinstance(action.choices, dict)]
        if not choices:
            found.add(words)
        for name, inner in ((name, inner) for one in choices for name, inner in one.items()):
            look(inner, (*words, name))

    look(make_parser(), ())
    return found


class TestMadeParts:
    """Tables and examples that are made from the code stand in the documents as they are now."""

    @pytest.mark.parametrize(("document", "part"), MADE)
    def test_is_what_the_code_says(self, document, part):
        """To write them anew: python -m tests.readme_tables."""
        assert parts(TEXTS[document])[part] == PARTS[part](), "run: python -m tests.readme_tables"

    def test_each_stands_somewhere_once(self):
        """None was lost with its markers, none is doubled."""
        assert sorted(part for _, part in MADE) == sorted(PARTS)
        assert all(text.count("<!-- made: ") == len(parts(text)) for text in TEXTS.values())

    def test_writing_them_anew_replaces_only_the_part(self):
        """What stands around a part is never touched."""
        stale = "before\n<!-- made: fields -->\nold\n<!-- end -->\nafter\n"
        assert rewritten(stale) == f"before\n<!-- made: fields -->\n{fields_table()}<!-- end -->\nafter\n"


class TestTables:
    """The tables leave nothing out."""

    def test_every_field_with_its_purpose_and_when_it_is_kept(self):
        """One row each; the text around them says which may be kept shorter than their record."""
        for name, field in FIELDS.items():
            (row,) = [line for line in fields_table().splitlines() if line.startswith(f"| `{name}` |")]
            assert field.purpose in row
            assert ("every comparison shown" in row) == (name in IMPRESSION_FIELDS)
            assert ("skip" in row) == (name in SKIP_FIELDS - IMPRESSION_FIELDS)
            for retention, about in (
                (Retention.INTERACTION, Sensitivity.INTERACTION),
                (Retention.CONTENT, Sensitivity.CONTENT),
            ):
                assert (field.retention is retention) == (f"| {about} |" in row)
        for about in ("interaction", "content"):
            assert f"those about `{about}` no longer than `store.{about}_days`" in " ".join(README.split())
        assert len(fields_table().splitlines()) == len(FIELDS) + 2

    def test_every_setting_with_its_variable_and_default(self):
        """Also those of a section that is added later."""
        rows = [row.strip("| ").split(" | ") for row in settings_table().splitlines()[2:]]
        told = {
            name.strip("`"): (
                variable.strip("`"),
                None if default == "none" else tomllib.loads(f"it = {default[1:-1]}")["it"],
            )
            for name, variable, _, default, _ in rows
        }
        assert told == {
            f"{section}.{key}": (f"VOTING_{section}__{key}".upper(), value)
            for section, values in Settings.model_construct()
            for key, value in values.model_dump(mode="json").items()
        }

    def test_every_column_of_an_export(self):
        """In the order of the file, with type and meaning."""
        rows = [f"| `{one.name}` | {one.kind} | {one.meaning} |" for one in columns_of(Table.EXPORT)]
        assert export_table().splitlines()[2:] == rows


class TestCommands:
    """Whoever types what the documents say gets what they say."""

    @pytest.mark.skipif(not shutil.which("make"), reason="the written-out commands are for who has no make")
    @pytest.mark.parametrize(("target", "place"), [("run", 0), ("test", 1)])
    def test_what_make_does_is_written_out(self, target, place):
        """Word for word, in the order of the two blocks."""
        assert fences(README, "sh")[place].splitlines() == recipe(target)

    def test_the_word_to_wait_for(self):
        """Installing is silent for minutes; the README names what the app prints when it can be opened."""
        (word,) = re.findall(r"`(\w+:)` and an address", README)
        assert f'print(f"{word} ' in (ROOT / "app.py").read_text(encoding="utf-8")

    @pytest.mark.parametrize("target", sorted(set(re.findall(r"`make (\w+)", "".join(TEXTS.values())))))
    def test_targets_exist(self, target):
        """Every target that is named."""
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    @pytest.mark.parametrize("words", sorted(set(COMMAND.findall("".join(TEXTS.values())))))
    def test_commands_have_help(self, words, capsys):
        """Words that are a file rather than a command have a suffix."""
        with pytest.raises(SystemExit) as ended:
            main([*words.split(), "--help"])
        assert ended.value.code == 0
        assert f"usage: python -m voting{words}" in capsys.readouterr().out

    def test_every_command_is_told(self):
        """In the README's table."""
        told = {tuple(words.split()) for words in COMMAND.findall(README)}
        assert told == commands()

    @pytest.mark.parametrize("module", sorted(set(MODULE.findall("".join(TEXTS.values())))))
    def test_modules_exist(self, module):
        """Benchmarks, and what the tests need."""
        place = ROOT.joinpath(*module.split("."))
        assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()


class TestPlaces:
    """What is pointed at is there."""

    @pytest.mark.parametrize(
        ("document", "target"), [(name, target) for name, text in TEXTS.items() for target in LINK.findall(text)]
    )
    def test_links(self, document, target):
        """Files beside the document, and headings; nothing is linked that would have to be fetched."""
        assert "//" not in target
        file, _, anchor = target.partition("#")
        place = (ROOT / document).parent / file if file else ROOT / document
        assert place.exists()
        assert not anchor or anchor in anchors(place.read_text(encoding="utf-8"))

    def test_the_map_is_of_this_repository(self):
        """Every path in it exists, and every module and folder of the package is in it."""
        layout = README.partition("## Where things are\n\n")[2].partition("\n\n")[0]
        lines = [re.fullmatch(r" {4}( {2})?(\S+(?: \S+)*) {2,}\S.*", line) for line in layout.splitlines()]
        assert all(lines)
        told = {ROOT / ("voting" if line[1] else "") / name for line in lines for name in line[2].split()}
        assert [path for path in told if not path.exists()] == []
        parts_of_package = {one for one in (ROOT / "voting").iterdir() if not one.name.startswith("__")}
        assert parts_of_package - told == {ROOT / "voting" / "version.py"}

    @pytest.mark.parametrize(("file", "group", "test"), sorted(set(NODE.findall("".join(TEXTS.values())))))
    def test_promises_are_held_by_tests(self, file, group, test):
        """The named test exists, in the named class."""
        classes = [node for node in ast.parse((ROOT / file).read_text(encoding="utf-8")).body if hasattr(node, "body")]
        (found,) = [node for node in classes if isinstance(node, ast.ClassDef) and node.name == group]
        assert test in {node.name for node in found.body if isinstance(node, ast.FunctionDef)}

    @pytest.mark.parametrize("document", ["docs/architecture.md", "docs/security.md"])
    def test_every_promise_names_a_test(self, document):
        """No row of the table is without."""
        rows = re.findall(r"^\| \*\*.*$", TEXTS[document], re.MULTILINE)
        assert len(rows) > 8
        assert all(NODE.search(row) for row in rows)


class TestOperations:
    """What an operator is told to set and to watch."""

    TEXT = TEXTS["docs/operations.md"]

    def test_every_figure_is_there_and_told(self):
        """None is named that `/metrics` does not have, in an alert neither, and none of ours is left out."""
        from tests.fakes import MemoryStore
        from voting.operating.metrics import MeteredStore, Metrics

        metrics = Metrics()
        MeteredStore(MemoryStore(), metrics)
        metrics.refusals.labels("votes", "all")
        there = set(re.findall(r"^((?:voting|process)_\w+)", metrics.exposition().decode(), re.MULTILINE))
        told = set(re.findall(r"\b((?:voting|process)_\w*[a-z])\b", self.TEXT)) - {"voting_browser"}
        assert told <= there | {name.removesuffix("_bucket") for name in there if name.endswith("_bucket")}
        created = {name for name in there if name.endswith(("_created", "_bucket", "_sum", "_count"))}
        assert {name for name in there - created if name.startswith("voting_")} <= told

    def test_each_figure_is_explained_once(self):
        """In the table, each in a row of its own, or with what belongs to it."""
        table = self.TEXT.partition("| figure | what it tells |\n")[2].partition("\n\n")[0]
        explained = [name for row in table.splitlines()[1:] for name in re.findall(r"`(\w+)`", row.split("|")[1])]
        assert len(explained) == len(set(explained))
        assert set(re.findall(r"\b(voting_\w*[a-z])\b", self.TEXT)) - {"voting_browser"} <= {
            *explained, *(f"{name}_bucket" for name in explained),
        }  # fmt: skip

    def test_how_long_a_stop_takes(self):
        """As the code has it, and a service manager waits that long."""
        from voting.operating.stopping import CLOSE_S, SERVER_S, SHOWN_S
        from voting.screening.leaving import LANDING_S

        after = SHOWN_S + SERVER_S + CLOSE_S + LANDING_S
        words = {11: "eleven", 16: "sixteen", 21: "twenty-one"}
        whole = " ".join(self.TEXT.split())
        stop = Settings().operating.stop_timeout_s
        assert f"(`operating.stop_timeout_s`, {stop:g} seconds at most)" in whole
        assert f"{words[int(after)]} seconds later at the latest" in whole
        assert int(re.search(r"TimeoutStopSec=(\d+)", self.TEXT).group(1)) > stop + after

    def test_the_proxy(self):
        """Keeps a browser where its session is, by our cookie, and lets through what may be uploaded."""
        from voting.ui.headers import BROWSER_COOKIE

        (proxy,) = fences(self.TEXT, "nginx")
        assert f"hash $cookie_{BROWSER_COOKIE} consistent;" in proxy
        server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]
        assert int(re.search(r"client_max_body_size (\d+)m;", proxy).group(1)) > server["maxUploadSize"]
        assert re.search(r"location = /metrics \{ return 404; \}", proxy)

    @pytest.mark.parametrize("document", ["docs/operations.md", "docs/security.md"])
    def test_every_setting_is_one(self, document):
        """By its name and by its variable."""
        sections = {name: set(values.model_dump()) for name, values in Settings.model_construct()}
        named = re.findall(rf"`({'|'.join(sections)})\.(\w+)`", TEXTS[document])
        named += [tuple(one.lower().split("__")) for one in re.findall(r"VOTING_([A-Z]+__\w+)=", TEXTS[document])]
        assert [one for one in named if one[1] not in sections[one[0]]] == []
        assert named or document != "docs/operations.md"

    def test_a_trial_of_a_backup(self, tmp_path):
        """As it is shown, it can do nothing to the app's keys: what they opened they open afterwards."""
        from contextlib import closing

        from storage import open_store
        from storage.backup import back_up
        from storage.key_file import key_path
        from tests.storage.samples import cast

        settings = StoreSettings(data_dir=tmp_path / "data")
        with closing(open_store(settings)) as store:
            cast(store)
        back_up(settings, tmp_path / "backup")
        (shown,) = [one for one in fences(self.TEXT, "sh") if "voting restore" in one]
        names = {"/tmp/trial": tmp_path / "trial", "/srv/keys/voting.key": key_path(settings)}  # noqa: S108  # as shown
        names |= {"/backups/2031-05-17.sqlite3": tmp_path / "backup", "python ": f"{sys.executable} "}
        for name, here in names.items():
            assert name in shown
            shown = shown.replace(name, str(here))
        subprocess.run(["sh", "-ec", f"{shown}\n{sys.executable} -m voting keys rotate"], check=True, cwd=ROOT)
        with closing(open_store(settings)) as store:
            assert len(list(store.records())) == 1


class TestExamples:
    """What is shown works."""

    def test_settings(self, tmp_path, monkeypatch):
        """The file that is shown is read, and the variable too."""
        from voting import load_settings

        (shown,) = fences(README, "toml")
        (tmp_path / "voting.toml").write_text(shown, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        name, value = re.search(r"(VOTING_\w+)='(.+?)'", README).groups()
        monkeypatch.setenv(name, value)
        settings = load_settings()
        assert (settings.sampling.rate, settings.notice.controller) == (0.1, "Example Lab")
        assert settings.campaign.files == (Path("pilot.jsonl"),)

    def test_without_streamlit(self, tmp_path, monkeypatch):
        """A vote is kept without the voter, and taken back."""
        (shown,) = [code for code in fences(TEXTS["docs/embedding.md"], "python") if "collector.record" in code]
        monkeypatch.chdir(tmp_path)
        before, withdraw, after = shown.partition("collector.withdraw")
        names: dict[str, object] = {}
        exec(before, names)  # noqa: S102  # our own document
        (kept,) = names["collector"].store.records()
        told = str(kept.record.content)
        assert "mara@example.org" not in told
        assert "monad" in told
        exec(withdraw + after, names)  # noqa: S102  # likewise

    @pytest.mark.parametrize("code", [code for text in TEXTS.values() for code in fences(text, "python")])
    def test_is_python(self, code):
        """Every block, complete as it stands."""
        compile(code, "document", "exec")

    def test_python_names_are_public(self):
        """What is imported from the package in a document is in its public interface."""
        import voting

        told = {
            alias.name
            for text in TEXTS.values()
            for code in fences(text, "python")
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.ImportFrom) and node.module == "voting"
            for alias in node.names
        }
        assert told
        assert told <= set(voting.__all__)

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.voting.cli.conftest import Run, lines
from voting import __version__
from voting.campaign import SAMPLE
from voting.cli import campaign_check
from voting.cli.command import with_progress

COMMANDS = (["campaign", "check"], ["export"], ["screen"], ["stats"])


class TestHelp:
    """Help that a person can act on."""

    @pytest.mark.parametrize("command", COMMANDS)
    def test_has_an_example_that_parses(
        self, run: Run, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Every command shows one command line; it is run where there is nothing."""
        monkeypatch.chdir(tmp_path)
        ran = run(*command, "--help")
        assert ran.code == 0
        example = ran.out.rsplit("example:\n", 1)[1].strip()
        assert example.startswith(f"python -m voting {' '.join(command)}")
        assert run(*example.split()[3:]).code != 2

    @pytest.mark.parametrize("group", ["campaign", "keys", "release"])
    def test_groups_have_an_example_too(self, run: Run, group: str) -> None:
        """Of one of their commands."""
        assert f"example:\n  python -m voting {group} " in run(group, "--help").out

    def test_version(self, run: Run) -> None:
        """The package's own."""
        assert run("--version").out == f"voting {__version__}\n"


class TestMistakes:
    """One line on stderr, an exit code, and no traceback."""

    @pytest.mark.parametrize("arguments", [[], ["nonsense"], ["campaign"], ["export"], ["stats", "--nonsense"]])
    def test_wrong_command_line(self, run: Run, arguments: list[str]) -> None:
        """Code 2, and where help is."""
        ran = run(*arguments)
        assert ran.code == 2
        assert len(lines(ran)) == 1
        assert "--help" in ran.err

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (
                ["stats", "--bogus=canary"],
                "voting stats: there is no option --bogus (see python -m voting stats --help)",
            ),
            (["withdraw", "canary"], "voting withdraw: there is an argument too many (see python -m voting withdraw"),
            (["keys", "status", "canary"], "voting keys status: there is an argument too many"),
        ],
    )
    def test_too_much_is_the_commands_own_mistake(self, run: Run, arguments: list[str], told: str) -> None:
        """Its help is pointed to. What was typed is not repeated: it may be a receipt's code."""
        ran = run(*arguments)
        assert (ran.code, ran.err.startswith(told), "canary" in ran.err) == (2, True, False)

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["leaderboard", "--png", "x.jpg"], "x.jpg must end in .png"),
            (["leaderboard", "--png", "x.png", "--style", "--since", "y"], "as they are: leave out --style, --since"),
            *((["leaderboard", "--png", "x.png", one], one) for one in ("--weighted", "--clean", "--diagnose")),
            (["leaderboard", "--png", "x.png", "--by", "week"], "leave out --by"),
            (["leaderboard", "--csv", "--diagnose", "--since", "y"], "leave out --diagnose, --since"),
            (["leaderboard", "--json", "--force"], "only the file of --png can be replaced: leave out --force"),
            (["leaderboard", "--force"], "leave out --force"),
            (["quality", "--reason", "mine"], "--reason is for --take-back"),
            (
                ["release", "build", "--name", "x", "--stop-at", "none", "--stop-at", "ids"],
                "--stop-at none stops at no",
            ),
            (["release", "review", "--why", "mine"], "leave out --why"),
            (["release", "review", "--reopen", "x", "--why", "mine"], "leave out --why"),
            (["release", "review", "--reject", "x", "--json"], "leave out --json"),
            (["verify", "--print-key", "--key", "x"], "leave out --key"),
            (["verify", "--print-checkpoint", "--key", "x"], "leave out --key"),
        ],
    )
    def test_nothing_is_left_out_silently(
        self, run: Run, arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An option that would have no effect, or another one than meant; nothing is read or written before."""
        monkeypatch.chdir(tmp_path)
        ran = run(*arguments)
        assert (ran.code, ran.out, told in ran.err) == (1, "", True)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("option", ["--processes", "--shard-mb"])
    @pytest.mark.parametrize("number", ["0", "-1", "²", "x"])
    def test_no_number_is_taken_for_another(self, run: Run, option: str, number: str) -> None:
        """As one would be that is less than the least."""
        ran = run("release", "build", "--name", "x", f"{option}={number}")
        assert (ran.code, "must be a number from 1 on" in ran.err) == (2, True)

    @pytest.mark.parametrize("command", [["stats"], ["export", "x.jsonl"]])
    def test_no_store_and_wrong_settings(
        self, run: Run, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What storage and the settings say is passed on; nothing is made."""
        monkeypatch.chdir(tmp_path)
        ran = run(*command)
        assert (ran.code, len(lines(ran))) == (1, 1)
        assert "there is no store yet" in ran.err
        assert f"({tmp_path}/data/votes.sqlite3)" in ran.err
        assert "does not exist" in run(*command, "--settings", "none.toml").err
        assert list(tmp_path.iterdir()) == []

    def test_unexpected_error_tells_its_type_alone(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its message could hold a text."""

        def fail(*_: object, **__: object) -> None:
            raise RuntimeError("canary")

        monkeypatch.setattr(campaign_check, "with_progress", fail)
        ran = run("campaign", "check", SAMPLE)
        assert (ran.code, ran.err) == (70, "voting: unexpected error: RuntimeError\n")

    def test_interruption(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl-C is no error of ours."""

        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(campaign_check, "with_progress", interrupt)
        ran = run("campaign", "check", SAMPLE)
        assert (ran.code, ran.err) == (130, "voting: interrupted\n")


class TestProgress:
    """A bar for people, and for nobody else."""

    @pytest.mark.parametrize("terminal", [True, False])
    def test_only_on_a_terminal(
        self, terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """On stderr, and every item comes through."""
        monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
        assert list(with_progress(range(3), unit="rows", total=3)) == [0, 1, 2]
        captured = capsys.readouterr()
        assert captured.out == ""
        assert bool(captured.err) is terminal


class TestProcess:
    """What only a process of its own can show."""

    def test_help_loads_nothing_heavy(self) -> None:
        """The command line answers at once."""
        heavy = "{'pandas', 'pyarrow', 'pydantic', 'sqlalchemy', 'storage', 'streamlit', 'presidio_analyzer', 'tqdm'}"
        code = f"""
import sys
from voting.cli import main
try:
    main(["export", "--help"])
except SystemExit:
    pass
print(sorted({heavy} & sys.modules.keys()), file=sys.stderr)
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stderr == "[]\n"

    def test_module_runs(self) -> None:
        """`python -m voting`, with its exit code."""
        done = subprocess.run(
            [sys.executable, "-m", "voting", "--nonsense"], capture_output=True, text=True, check=False
        )
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    @pytest.mark.parametrize("command", [f"campaign check {SAMPLE} --json", "screen pyproject.toml"])
    def test_full_output(self, command: str) -> None:
        """One sentence, and nothing of what is left in the buffer."""
        piped = f"{sys.executable} -m voting {command} > /dev/full"
        done = subprocess.run(["sh", "-c", piped], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.startswith("voting: the output cannot be written: No space left on device;")
        assert len(done.stderr.splitlines()) == 1

    @pytest.mark.parametrize("closed", ["<&-", "</dev/null >&-", "</dev/null 2>&-"])
    def test_closed_streams(self, closed: str) -> None:
        """As if nothing was typed, and nobody reads: no receipt's code was given."""
        piped = f"{sys.executable} -m voting withdraw {closed}"
        done = subprocess.run(["sh", "-c", piped], capture_output=True, text=True, check=False)
        assert (done.returncode, "unexpected" in done.stderr) == (1, False)

    def test_closed_pipe(self) -> None:
        """`… | head -1` ends without a word on stderr."""
        piped = f"{sys.executable} -m voting campaign check {SAMPLE} | true"
        done = subprocess.run(["sh", "-c", piped], capture_output=True, text=True, check=True)
        assert done.stderr == ""

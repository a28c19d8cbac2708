from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from voting.errors import SettingsError
from voting.settings import Settings, load_settings

CANARY = "hunter2-" + "c0ffee"
SECTIONS = {name: field.annotation for name, field in Settings.model_fields.items()}
EVERY = [(section, name) for section, model in SECTIONS.items() for name in model.model_fields]


@pytest.fixture(autouse=True)
def _alone(tmp_path, monkeypatch):
    """An empty working directory and no variables of ours."""
    import os

    for name in [name for name in os.environ if name.upper().startswith("VOTING_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def write(text, name="voting.toml"):
    path = Path(name)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


class TestDeclared:
    """Every setting is explained."""

    @pytest.mark.parametrize(("section", "name"), EVERY, ids=[".".join(one) for one in EVERY])
    def test_every_setting_has_a_docstring(self, section, name):
        """One or more whole sentences, which the configuration page of the README is made from."""
        description = SECTIONS[section].model_fields[name].description
        assert description, f"{section}.{name} has no docstring"
        assert description[0].isupper() or description[0] == "`"
        assert description.rstrip().endswith(".")

    @pytest.mark.parametrize("section", SECTIONS)
    def test_every_section_has_a_docstring(self, section):
        """Its own, not one that it inherits."""
        assert SECTIONS[section].__doc__

    def test_defaults_hold_without_file_and_environment(self):
        """And nothing can be changed later."""
        loaded = load_settings()
        assert (loaded.store.data_dir, loaded.sampling.rate, loaded.ballot.allow_tie) == (Path("data"), 0.25, True)
        for part, name in ((loaded, "store"), (loaded.sampling, "rate")):
            with pytest.raises(ValueError, match="frozen"):
                setattr(part, name, None)

    def test_the_repr_hides_the_databases_password(self):
        """A URL may hold one."""
        write(f'[store]\nurl = "postgresql://app:{CANARY}@db/votes"')
        loaded = load_settings()
        assert CANARY in (loaded.store.url or "")
        for shown in (repr(loaded), str(loaded), repr(loaded.store)):
            assert CANARY not in shown


class TestSources:
    """Environment over file over defaults."""

    def test_the_file_of_the_working_directory_is_read(self):
        """When none is named."""
        write("[sampling]\nrate = 0.1")
        assert load_settings().sampling.rate == 0.1

    def test_a_named_file_takes_its_place(self, monkeypatch):
        """An argument goes before `VOTING_SETTINGS`, and that before `voting.toml`."""
        write("[sampling]\nrate = 0.1")
        named, given_ = write("[sampling]\nrate = 0.2", "named.toml"), write("[sampling]\nrate = 0.3", "given.toml")
        monkeypatch.setenv("VOTING_SETTINGS", str(named))
        assert load_settings().sampling.rate == 0.2
        assert load_settings(given_).sampling.rate == 0.3

    def test_one_load_does_not_leak_into_the_next(self):
        """The file belongs to the call."""
        load_settings(write("[sampling]\nrate = 0.1", "one.toml"))
        assert load_settings().sampling.rate == 0.25

    def test_a_variable_changes_its_own_setting_alone(self, monkeypatch):
        """What the file says beside it stays, and so do the defaults."""
        write('[sampling]\nrate = 0.1\nmin_turns_between = 5\n[ballot]\ntags = ["one"]')
        monkeypatch.setenv("VOTING_SAMPLING__RATE", "0.5")
        monkeypatch.setenv("VOTING_BALLOT__ALLOW_TIE", "false")
        loaded = load_settings()
        assert (loaded.sampling.rate, loaded.sampling.min_turns_between, loaded.sampling.max_per_session) == (
            0.5,
            5,
            20,
        )
        assert (loaded.ballot.tags, loaded.ballot.allow_tie) == (("one",), False)

    def test_a_variable_without_a_file(self, monkeypatch):
        """It changes one default."""
        monkeypatch.setenv("VOTING_SAMPLING__MIN_TURNS_BETWEEN", "0")
        assert load_settings().sampling.min_turns_between == 0
        assert load_settings().sampling.rate == 0.25

    def test_a_list_in_a_variable_is_json(self, monkeypatch):
        """A list of files, say."""
        monkeypatch.setenv("VOTING_CAMPAIGN__FILES", '["a.jsonl", "b.csv"]')
        assert load_settings().campaign.files == (Path("a.jsonl"), Path("b.csv"))

    @pytest.mark.parametrize("name", ["VOTING_PORT", "VOTING_SERVICE_HOST", "VOTINGS__RATE"])
    def test_variables_of_others_are_left_alone(self, monkeypatch, name):
        """Orchestrators set such ones beside a service called "voting"."""
        monkeypatch.setenv(name, "tcp://10.0.0.1:80")
        assert load_settings().sampling.rate == 0.25

    def test_relative_paths_stay_relative_to_the_working_directory(self, tmp_path):
        """Also when the file lies elsewhere: the same paths as on the command line."""
        (tmp_path / "etc").mkdir()
        file = write('[store]\ndata_dir = "votes"\n[campaign]\nfiles = ["a.jsonl"]', "etc/voting.toml")
        loaded = load_settings(file)
        assert loaded.store.data_dir == Path("votes")
        assert loaded.campaign.files == (Path("a.jsonl"),)
        assert loaded.store.data_dir.resolve() == tmp_path / "votes"


class TestRefused:
    """A mistake is an error at start that names the setting and never its value."""

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            pytest.param("rate = 0.1", "rate: there is no such setting", id="outside of a section"),
            pytest.param("[samplig]\nrate = 0.1", "samplig: there is no such setting", id="unknown section"),
            pytest.param("[sampling]\nraet = 0.1", "sampling.raet: there is no such setting", id="unknown setting"),
            pytest.param("sampling = 3", "sampling: is a section", id="a number for a section"),
            pytest.param("[sampling]\nrate = []", "sampling.rate", id="a list for a number"),
            pytest.param(
                "[sampling]\nrate = true",
                "sampling.rate: must be a number, and neither true",
                id="a switch for a number",
            ),
            pytest.param(
                "[limits]\nmax_text_characters = true", "limits.max_text_characters", id="a switch for a number"
            ),
            pytest.param("[limits]\nmax_attachment_bytes = 1.5", "limits.max_attachment_bytes", id="half a byte"),
            pytest.param("[limits]\nmax_attachment_bytes = 0", "limits.max_attachment_bytes", id="no byte"),
            *(
                pytest.param(f"[store]\n{name} = 36501", rf"store\.{name}.* 36500", id=f"{name} of more than a century")
                for name in ("retention_days", "interaction_days", "content_days")
            ),
            pytest.param("[sampling]\nrate = 1.01", "sampling.rate", id="above 1"),
            pytest.param("[sampling]\nrate = -0.0001", "sampling.rate", id="below 0"),
            pytest.param("[sampling]\nrate = nan", "sampling.rate", id="not a number"),
            pytest.param("[screening]\nminimum_budget_s = inf", "screening.minimum_budget_s", id="endless budget"),
            pytest.param("[screening]\nminimum_budget_s = 0", "screening.minimum_budget_s", id="no budget"),
            pytest.param("[uploads]\npictures = 'all'", "uploads.pictures", id="none of the ways to keep pictures"),
            pytest.param("[uploads]\nocr_languages = '--psm'", "uploads.ocr_languages", id="an option for a language"),
            pytest.param("[uploads]\nocr_languages = 'eng+../x'", "uploads.ocr_languages", id="a path for a language"),
            pytest.param(
                "[uploads]\nocr_languages = 'eng deu'", "uploads.ocr_languages", id="a blank between languages"
            ),
            pytest.param("[limits]\nmax_text_characters = 999", "limits.max_text_characters", id="below its least"),
            pytest.param('[sampling]\npair = "random"', "sampling.pair", id="none of the choices"),
            pytest.param("[ballot]\ntags = 'one'", "ballot.tags: must be a list", id="text for a list"),
            pytest.param("[store]\nkey_command = 'cat x'", "key_command: must be a list", id="a command for a list"),
            pytest.param("[screening]\nlanguage_model = 'nope'", "language_model: no such", id="no installed model"),
            pytest.param(
                "[ballot]\nallow_tie = 'perhaps'", "allow_tie: must be true or false$", id="text for a switch"
            ),
            pytest.param("[store]\nkey_command = false", "key_command: must be a list", id="a switch for a list"),
            pytest.param("[store]\ndata_dir = 3", "store.data_dir: must be a path$", id="a number for a path"),
            pytest.param("[notice]\ncontact = 3", "notice.contact: must be a text$", id="a number for a text"),
            pytest.param("[store]\nretry_s = 20.5", "store.retry_s: must be at most 20$", id="above a whole limit"),
            pytest.param("[store]\nretry_s = 0", "store.retry_s: must be greater than 0$", id="not above it"),
        ],
    )
    def test_a_wrong_setting(self, text, named):
        """Unknown, of another type or out of range."""
        write(text)
        with pytest.raises(SettingsError, match=named):
            load_settings()

    def test_several_mistakes_are_told_at_once(self):
        """So that one start is enough to mend them."""
        write("[sampling]\nrate = 2\nraet = 1\n[limits]\nmax_attachment_bytes = 0")
        with pytest.raises(SettingsError) as caught:
            load_settings()
        for name in ("sampling.rate", "sampling.raet", "limits.max_attachment_bytes"):
            assert name in str(caught.value)

    @pytest.mark.parametrize(
        ("name", "value", "told"),
        [
            ("VOTING_SAMPLIG__RATE", "0.1", "VOTING_SAMPLIG__RATE is no setting"),
            ("voting_samplig__rate", "0.1", "voting_samplig__rate is no setting"),
            ("VOTING_SAMPLING__RAET", "0.1", "sampling.raet"),
            ("VOTING_SAMPLING__RATE", CANARY, "sampling.rate"),
            ("VOTING_SAMPLING__RATE", "true", "sampling.rate: must be a number$"),
            ("VOTING_SAMPLING__RATE", "", "sampling.rate: must not be empty; leave it out"),
            ("VOTING_STORE__RETENTION_DAYS", "", "store.retention_days: must not be empty; leave it out"),
            ("VOTING_STORE__RETENTION_DAYS", "1.5", "store.retention_days: must be a whole number$"),
            ("VOTING_STORE__RETENTION_DAYS", "0", "store.retention_days: must be at least 1$"),
            ("VOTING_STORE__KEY_COMMAND", "false", "store.key_command: must be a list"),
            ("VOTING_STORE__KEY_COMMAND", "", "store.key_command: must not be empty; leave it out"),
            ("VOTING_CAMPAIGN__FILES", "", "campaign.files: must not be empty; leave it out"),
            ("VOTING_RESEARCH__PAGES", "all", "research.pages: must be 'local', 'everybody' or 'off'$"),
            ("VOTING_SAMPLING", CANARY, "VOTING_SAMPLING is a section"),
            ("VOTING_CAMPAIGN__FILES", CANARY, "variable VOTING_CAMPAIGN__FILES must be JSON"),
            ("VOTING_BALLOT__TAGS", '["' + CANARY, "variable VOTING_BALLOT__TAGS must be JSON"),
            ("VOTING_STORE_DATA_DIR", CANARY, "VOTING_STORE_DATA_DIR is no setting: .* VOTING_STORE__DATA_DIR"),
            ("voting_sampling_rate", "0.1", "voting_sampling_rate is no setting: .* VOTING_SAMPLING__RATE"),
            ("VOTING_STORE__DATA_DIR", "", "store.data_dir: must not be empty"),
            ("VOTING_STORE__KEY_FILE", "", "store.key_file: must not be empty"),
            ("VOTING_OPERATING__TOKEN", "short", "operating.token: must be empty, or at least 16"),
        ],
    )
    def test_a_wrong_variable(self, monkeypatch, name, value, told):
        """As for the file; the file is not blamed for it."""
        monkeypatch.setenv(name, value)
        with pytest.raises(SettingsError, match=told) as caught:
            load_settings()
        assert CANARY not in "".join(traceback.format_exception(caught.value))
        assert "voting.toml" not in str(caught.value)

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(f"[store]\nurl = {CANARY}", id="no quotes"),
            pytest.param(f'[store]\nurl = "{CANARY}', id="no end"),
            pytest.param(f"[{CANARY}]\n[{CANARY}]", id="a table twice, which the parser's message quotes"),
            pytest.param(f"{CANARY} = 1\n{CANARY} = 2", id="a key twice"),
            pytest.param(b"\xff\xfe" + CANARY.encode(), id="not UTF-8"),
            pytest.param(CANARY.encode() + b"\x00", id="NUL"),
        ],
    )
    def test_broken_toml(self, content):
        """File and place are named, nothing of the file is quoted."""
        write(content)
        with pytest.raises(SettingsError, match=r"voting\.toml is not TOML in UTF-8") as caught:
            load_settings()
        assert CANARY not in "".join(traceback.format_exception(caught.value))

    def test_the_place_of_a_mistake_is_told(self):
        """Line and column."""
        write("[sampling]\nrate = x")
        with pytest.raises(SettingsError, match="line 2, column 8"):
            load_settings()

    def test_a_wrong_pattern_is_told_once(self, capfd):
        """RE2 itself, which would quote it, says nothing."""
        write(f"[screening]\npatterns = ['TICKET=({CANARY}']")
        with pytest.raises(SettingsError, match="in RE2's syntax"):
            load_settings()
        assert capfd.readouterr() == ("", "")

    @pytest.mark.parametrize("how", ["argument", "variable"])
    @pytest.mark.parametrize(
        ("path", "told"), [("missing.toml", "does not exist"), (".", "is no file")], ids=["missing", "directory"]
    )
    def test_a_named_file_must_exist(self, monkeypatch, how, path, told):
        """It is not passed over, as a missing `voting.toml` is."""
        monkeypatch.setenv("VOTING_SETTINGS", path if how == "variable" else "")
        with pytest.raises(SettingsError, match=told):
            load_settings(Path(path) if how == "argument" else None)

    @pytest.mark.skipif(not Path("/proc/self/mem").is_file(), reason="needs a file that opens and cannot be read")
    def test_a_file_that_cannot_be_read(self):
        """The system's reason is told."""
        with pytest.raises(SettingsError, match="cannot be read: Input/output error"):
            load_settings(Path("/proc/self/mem"))

    @hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.sampled_from(EVERY), st.sampled_from(["'{}'", "['{}']", "{{ x = '{}' }}", "[['{}']]", "[1, {{ y = '{}' }}]"])
    )
    def test_no_error_quotes_a_value(self, setting, form):
        """Any setting with something that looks like a secret in it: taken, or refused by name alone."""
        section, name = setting
        write(f"[{section}]\n{name} = {form.format(CANARY)}")
        try:
            load_settings()
            return
        except SettingsError as error:
            told = "".join(traceback.format_exception(error))
        assert f"{section}.{name}" in told
        assert "Input should" not in told
        assert CANARY not in told

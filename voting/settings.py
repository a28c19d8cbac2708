"""Every setting, typed, with its unit and default; from a TOML file and the environment.

`voting.toml` in the working directory (or the file that `VOTING_SETTINGS` names) is read first; a variable such as
`VOTING_SAMPLING__RATE=0.1` wins over the file. An unknown or wrong setting is an error at start, never ignored.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Literal

import pydantic_settings
from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from voting.errors import SettingsError
from voting.setting_mistakes import meant, no_json, rule_of, spelt, unknown_variable

Audience = Literal["local", "everybody", "off"]
Fraction = Annotated[float, Field(ge=0.0, le=1.0)]
_HUNDRED_YEARS = 36_500  # in days; before the first year there are no dates to count back to


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, allow_inf_nan=False)

    @field_validator("*", mode="before")
    @classmethod
    def _as_meant(cls, value: object, info: ValidationInfo) -> object:
        return meant(value, cls.model_fields[info.field_name or ""].annotation)


class StoreSettings(_Section):
    """Where outcomes are kept."""

    data_dir: Path = Path("data")
    """Directory of the SQLite database; made with mode 0700 when missing."""
    url: str | None = Field(default=None, repr=False)
    """SQLAlchemy URL of an SQLite file or of a PostgreSQL database, as in `postgresql+psycopg://voting@host/voting`;
    it may hold a password, percent-encoded: `p%40ss` for `p@ss`. None means `votes.sqlite3` in `data_dir`."""
    retry_s: float = Field(default=10.0, gt=0, le=20)
    """PostgreSQL: seconds for which a vote waits for a database that is away, or for another instance, before the voter
    is told."""
    pool_size: int = Field(default=10, ge=1)
    """PostgreSQL: connections of one instance that read, at most; two more write and clean up."""
    pool_timeout_s: float = Field(default=10.0, gt=0)
    """PostgreSQL: seconds for which a reader waits for one of them."""
    connect_timeout_s: float = Field(default=5.0, ge=2)
    """PostgreSQL: seconds after which a server that does not answer is taken to be away."""
    statement_timeout_s: float = Field(default=30.0, gt=0)
    """PostgreSQL: seconds after which the server gives up a reading statement."""
    key_file: Path | None = None
    """File of the key-encryption key, mode 0600; made at the first start, with a line `key-id: …` and one `key: …`. 32
    bytes as base64 alone are read, too. None means `NAME-keys/voting.key` beside a `data_dir` called NAME, so that a
    copy of the data directory does not carry the key."""
    key_variable: str | None = None
    """Instead of a key file: the name of the environment variable that holds the key, 32 bytes as base64."""
    key_command: tuple[str, ...] = ()
    """Instead of a key file: program and arguments that write the key to standard output, such as a client of a key
    management service. No shell is used."""
    key_timeout_s: float = Field(default=30.0, gt=0)
    """Seconds that `key_command` may take."""
    retention_days: int | None = Field(default=None, ge=1, le=_HUNDRED_YEARS)
    """Days for which a comparison is kept at least; it is deleted with all that belongs to it eight days later at the
    latest, while the app runs. None: until it is withdrawn."""
    interaction_days: int | None = Field(default=None, ge=1, le=_HUNDRED_YEARS)
    """Days for which the fields about how the page was used (interaction) are kept at least; they are cut out of their
    records eight days later at the latest, while the app runs. None: as long as their records."""
    content_days: int | None = Field(default=None, ge=1, le=_HUNDRED_YEARS)
    """Days for which texts (content) are kept at least: conversations with what was attached, responses, parameters of
    the models and comments. They are cut out of their records eight days later at the latest, while the app runs; who
    won against whom stays. None: as long as their records."""

    @model_validator(mode="after")
    def _one_key(self) -> StoreSettings:
        if sum((self.key_file is not None, self.key_variable is not None, bool(self.key_command))) > 1:
            raise ValueError("of key_file, key_variable and key_command only one may be set")
        return self


class ScreeningSettings(_Section):
    """What is found in the text, and how long that may take."""

    budget_s_per_100k_characters: float = Field(default=20.0, gt=0)
    """Time-out of screening per 100,000 characters, seconds. At least `minimum_budget_s` is always given."""
    minimum_budget_s: float = Field(default=10.0, gt=0)
    """Seconds that even the shortest text is given."""
    threshold: Fraction = 0.4
    """Personal-data findings below this score are ignored."""
    person_threshold: Fraction = 0.04
    """Probability from which a word counts as part of a person's name: lower finds more, and takes more wrongly."""
    place_threshold: Fraction = 0.13
    """Probability from which a word counts as part of a place's name."""
    learnt_threshold: Fraction = 0.022
    """Probability from which the words around a value alone make it a password, a code, a user's name, an age or a date
    of birth: lower finds more, and takes more wrongly."""
    organisations: bool = False
    """Mask names of organisations, too."""
    organisation_threshold: Fraction = 0.5
    """Probability from which a word counts as part of an organisation's name, where those are masked."""
    language_model_kind: Literal["spacy", "stanza", "transformers", "gliner"] = "spacy"
    """What `language_model` is a model of. The library is to be installed, too."""
    language_model: str = ""
    """A model on this machine whose names are masked as well: its folder, of spaCy also a package. Far slower. Never
    downloaded."""
    language: str = "en"
    """Language of `language_model`."""
    allow: tuple[str, ...] = ()
    """Terms that are never masked, such as the product's own name."""
    deny: tuple[str, ...] = ()
    """Terms that are always masked."""
    patterns: tuple[str, ...] = ()
    """Patterns of your own, each `TYPE=PATTERN` in RE2's syntax, such as `TICKET=TCK-[0-9]{6}`; the placeholder becomes
    `<TICKET_1>`."""

    @field_validator("language_model")
    @classmethod
    def _language_model_is_there(cls, model: str, info: ValidationInfo) -> str:
        kind = info.data.get("language_model_kind", "spacy")
        if model and kind != "spacy" and find_spec(kind) is None:
            raise ValueError(f"the library {kind} is not installed")
        if model and not is_installed(model, kind):
            what = "spaCy model is installed" if kind == "spacy" else f"folder with a model of {kind} is here"
            raise ValueError(f"no such {what}, and none is ever downloaded")
        return model

    @field_validator("patterns")
    @classmethod
    def _patterns_can_be_searched_for(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for one in patterns:
            if re.match(r"[A-Z][A-Z_]{1,30}[A-Z]=.", one) is None:
                raise ValueError("each must be TYPE=PATTERN, the type in capital letters and underscores")
        if patterns:
            import re2  # noqa: PLC0415  # only where there is something to check

            quiet = re2.Options()
            quiet.log_errors = False  # it would print the pattern
            for one in patterns:
                try:
                    empty = re2.compile(one.partition("=")[2], quiet).search("") is not None
                except re2.error:
                    raise ValueError("each pattern must be in RE2's syntax") from None
                if empty:
                    raise ValueError("no pattern may match an empty text")
        return patterns


def is_installed(model: str, kind: str) -> bool:
    """Whether a model can be loaded by that name: of a folder, or of a package, as spaCy's may be."""
    return Path(model).is_dir() or (kind == "spacy" and model.isidentifier() and find_spec(model) is not None)


class SamplingSettings(_Section):
    """When a chat prompt is answered by two models, and by which."""

    rate: Fraction = 0.25
    """Probability that an eligible prompt becomes a comparison."""
    min_turns_between: int = Field(default=3, ge=0)
    """Plain answers between two comparisons."""
    max_per_session: int = Field(default=20, ge=0)
    """Comparisons in one session at most."""
    pair: Literal["uniform", "weighted", "primary"] = "uniform"
    """`uniform`: any two models alike; `weighted`: by the models' weights; `primary`: the primary model against a
    challenger drawn by weight."""


class BallotSettings(_Section):
    """What a voter can choose."""

    allow_tie: bool = True
    """Show the button "Tie"."""
    allow_both_bad: bool = True
    """Show the button "Both are bad"."""
    reveal_models: bool = False
    """Name the models after the vote."""
    tags: tuple[str, ...] = ("more correct", "clearer", "more complete", "better tone", "safer", "other")
    """Reasons offered after a vote."""
    skip_reasons: tuple[str, ...] = ("too personal", "can't tell", "not interested")
    """Reasons offered after a skip."""


class CampaignSettings(_Section):
    """Prepared comparisons."""

    files: tuple[Path, ...] = ()
    """JSONL, CSV or Parquet files; empty means the bundled sample campaign."""


class ModelSettings(_Section):
    """Which models answer in the chat."""

    file: Path = Path("models.toml")
    """The list of models; without it, keys in the environment and a local Ollama are used."""


class NoticeSettings(_Section):
    """What the notice names."""

    controller: str = "the operator of this app"
    """Who is responsible for the data."""
    contact: str = ""
    """How to reach them, shown when set."""
    audience: str = "Reviewers and researchers"
    """Who sees the cleaned text."""


class LimitSettings(_Section):
    """What one session may send, and how fast."""

    max_text_characters: int = Field(default=200_000, ge=1_000)
    """Characters of one text (a prompt, a response, an attachment)."""
    max_conversation_characters: int = Field(default=2_000_000, ge=1_000)
    """Characters of a whole comparison; a longer one is answered but not offered for a vote."""
    max_attachment_bytes: int = Field(default=10_000_000, ge=1)
    """Bytes of one upload."""
    max_attachments: int = Field(default=10, ge=1)
    """Files in one message."""
    votes_per_minute: int = Field(default=60, ge=1)
    """Votes and skips of one voter, and comparisons shown to one; whoever goes faster is asked to wait."""
    votes_per_minute_in_all: int = Field(default=600, ge=1)
    """Likewise of all voters of this process together, but for skips."""
    characters_per_minute: int = Field(default=250_000, ge=1_000)
    """Characters of one voter that are screened; a longer comparison is screened, too, and paid off afterwards."""
    characters_per_minute_in_all: int = Field(default=1_500_000, ge=1_000)
    """Characters of all voters of this process that are screened: what one process can screen."""
    screenings_at_once: int = Field(default=1, ge=1)
    """Comparisons that are screened at the same time, one of each voter at most; further ones wait for their turn."""


class UploadSettings(_Section):
    """What becomes of uploaded pictures."""

    pictures: Literal["size", "text", "picture"] = "size"
    """What is kept of a picture: `size`: type and size alone; `text`: also the words that Tesseract reads in it, which
    models are sent, too; `picture`: also these words at their places on a blank ground. All of it screened."""
    ocr_languages: Annotated[
        str, spelt(r"[A-Za-z_]+(\+[A-Za-z_]+)*", "must be Tesseract's names of languages, with + between: eng+deu")
    ] = "eng"
    """Tesseract's languages that pictures are read in, such as `eng+deu`; each must be installed."""


class OperatingSettings(_Section):
    """How the app is watched and stopped."""

    probes: Audience = "everybody"
    """Who may ask `/healthz` and `/readyz`: `everybody`; `local`: this machine, and whoever shows `token`; or nobody:
    `off`."""
    metrics: Audience = "local"
    """Who may read `/metrics`; likewise."""
    token: Annotated[
        str, spelt("|[!-~]{16,}", "must be empty, or at least 16 letters, digits and signs of ASCII without a blank")
    ] = Field(default="", repr=False)
    """What `Authorization: Bearer …` must say to count as local; at least 16 characters. Empty: nobody does by that."""
    log: Literal["plain", "json"] = "plain"
    """`plain`: a sentence a line; `json`: an object a line, of time, level, logger, event and place."""
    stop_timeout_s: float = Field(default=20.0, ge=0)
    """Seconds that votes which are on their way are given when the app is told to stop."""


class ResearchSettings(_Section):
    """Who sees the researchers' pages: the leaderboard and the releases."""

    pages: Audience = "local"
    """`local`: browsers on this machine that come through no proxy; `everybody`; or `off`: only `researchers`."""
    researchers: tuple[str, ...] = ()
    """Mail addresses of signed-in users who see them besides, as the sign-in has verified them."""
    fresh_s: float = Field(default=300.0, gt=0)
    """Seconds for which the pages show votes as they were read before they read them anew; where reading takes long,
    ten times as long as it took."""


class ReleaseSettings(_Section):
    """How releases are made of the store; the command's own options win."""

    directory: Path = Path("releases")
    """Where releases are put, a directory each, by the researchers' page and by the command without `--out`."""
    state_dir: Path | None = None
    """Directory of what is kept from release to release: what screening said of which texts and, on SQLite, what was
    released and what reviewers decided, which on PostgreSQL is in the database. None means `releases` in
    `store.data_dir`."""
    time_unit: Literal["day", "week", "month", "quarter", "year"] = "week"
    """No time in a release is finer."""
    k: int = Field(default=10, ge=1)
    """Rows that share each combination of metadata, at least; rarer ones are generalised or left out."""
    leak_threshold: Fraction = 0.5
    """Rows that hold something personal with a greater probability wait for a reviewer."""
    stop_at: tuple[
        Literal["canaries", "quarantine", "screening", "leak-risk", "fingerprints", "k-anonymity", "ids"], ...
    ] = ("canaries",)
    """Gates that stop a build when they find something; else what they find is left out and told. `ids` finds rows that
    an earlier release holds too, which are told and not left out."""
    canaries: tuple[str, ...] = Field(default=(), repr=False)
    """Strings that were planted where they must not get through, such as in a test account's name; looked for in all
    rows."""
    licence: str = ""
    """SPDX identifier for the data card, such as `CC-BY-4.0`; empty: to be filled in."""
    publisher: str = ""
    """Who publishes, for the data card."""
    contact: str = ""
    """How to reach the publisher, for the data card."""


class Settings(BaseSettings):
    """All settings. Frozen: a change needs a restart."""

    model_config = SettingsConfigDict(
        env_prefix="VOTING_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
    )
    _file: ClassVar[Path | None] = None

    store: StoreSettings = StoreSettings()
    screening: ScreeningSettings = ScreeningSettings()
    sampling: SamplingSettings = SamplingSettings()
    ballot: BallotSettings = BallotSettings()
    campaign: CampaignSettings = CampaignSettings()
    models: ModelSettings = ModelSettings()
    notice: NoticeSettings = NoticeSettings()
    limits: LimitSettings = LimitSettings()
    uploads: UploadSettings = UploadSettings()
    operating: OperatingSettings = OperatingSettings()
    research: ResearchSettings = ResearchSettings()
    release: ReleaseSettings = ReleaseSettings()

    @property
    def release_state(self) -> Path:
        """See `release.state_dir`."""
        return self.release.state_dir or self.store.data_dir / "releases"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # the base class's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # likewise
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment over file over defaults."""
        file = TomlConfigSettingsSource(settings_cls, toml_file=cls._file)
        return init_settings, env_settings, file


_SECTIONS: Final[Mapping[str, type[BaseModel]]] = {
    name: field.annotation
    for name, field in Settings.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
}


def load_settings(path: Path | None = None) -> Settings:
    """Returns the settings of `path`, the environment and the defaults.

    Args:
        path: A TOML file that must exist; None means the one that `VOTING_SETTINGS` names, else `voting.toml` if
            there is one.

    Raises:
        SettingsError: The file is missing or no TOML, or a setting is unknown, of the wrong type or out of range.
            Names the settings, never their values.
    """
    named = os.environ.get("VOTING_SETTINGS")
    chosen = path or (Path(named) if named else None)
    if chosen is not None and not chosen.is_file():
        raise SettingsError(f"settings file {chosen} {'is no file' if chosen.exists() else 'does not exist'}")
    file = chosen or Path("voting.toml")
    if mistake := unknown_variable(os.environ, _SECTIONS):
        raise SettingsError(mistake)

    class _FileSettings(Settings):
        _file = file if file.is_file() else None

    # The messages of the parsers may quote what they could not read, and so a password; only the place is passed on.
    try:
        return _FileSettings()
    except ValidationError as error:
        raise SettingsError("; ".join(_told(one) for one in error.errors())) from None
    except pydantic_settings.SettingsError as error:
        raise SettingsError(no_json(str(error), os.environ, _SECTIONS)) from None
    except OSError as error:
        raise SettingsError(f"settings file {file} cannot be read: {error.strerror}") from None
    except ValueError as error:
        place = re.search(r" \(at [a-z0-9 ,]+\)$", str(error))
        raise SettingsError(f"settings file {file} is not TOML in UTF-8{place[0] if place else ''}") from None


def _told(error: Any) -> str:
    return f"setting {'.'.join(str(part) for part in error['loc'])}: {rule_of(error)}"

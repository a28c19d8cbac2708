from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from voting.cli.main import make_parser
from voting.cli.release_build import request_of, screening_of
from voting.notice import make_notice
from voting.release.query import Query
from voting.release.request import Build
from voting.settings import NoticeSettings, ReleaseSettings, ScreeningSettings, Settings


def asked(*options: str, settings: Settings | None = None) -> Build:
    """What a command line asks for."""
    return request_of(make_parser().parse_args(["release", "build", "--name", "r", *options]), settings or Settings())


class TestFilters:
    """Each option of the command is a filter of the query."""

    @pytest.mark.parametrize(
        ("options", "query"),
        [
            ((), Query()),
            (("--since", "2031-05-01"), Query(since=date(2031, 5, 1))),
            (("--until", "2031-05-31"), Query(until=date(2031, 5, 31))),
            (("--model", "a", "--model", "b"), Query(models=("a", "b"))),
            (("--campaign", "c"), Query(campaigns=("c",))),
            (("--source", "chat"), Query(sources=("chat",))),
            (("--language", "pt"), Query(languages=("pt",))),
            (("--outcome", "vote", "--outcome", "skip"), Query(outcomes=("vote", "skip"))),
            (("--winner", "tie"), Query(winners=("tie",))),
            (("--turns-min", "2"), Query(turns_min=2)),
            (("--turns-max", "3"), Query(turns_max=3)),
            (("--dwell-ms-min", "700"), Query(dwell_ms_min=700)),
        ],
    )
    def test_is_asked_for(self, options: tuple[str, ...], query: Query) -> None:
        """That one, and no other."""
        assert asked(*options).query == query


def part(build: Build, name: str) -> Any:
    """One of its attributes, of its rules, or of its card."""
    found: Mapping[str, Any] = {
        **{one: getattr(build.rules, one) for one in ("k", "leak_threshold", "splits")},
        **build.card,
        "presets": tuple(preset.name for preset in build.presets),
    }
    return found[name] if name in found else getattr(build, name)


class TestOptions:
    """What else the command can be told."""

    @pytest.mark.parametrize(
        ("options", "name", "value"),
        [
            ((), "directory", Path("releases/r")),
            (("--out", "d/x"), "directory", Path("d/x")),
            (("--format", "csv", "--format", "parquet", "--format", "csv"), "formats", (".csv",)),
            (("--preset", "trl", "--preset", "arena"), "presets", ("trl", "arena")),
            ((), "splits", {"train": 0.9, "test": 0.1}),
            (("--split", "a=0.5", "--split", "b=0.5"), "splits", {"a": 0.5, "b": 0.5}),
            (("--surrogates",), "surrogates", True),
            (("--shard-mb", "3"), "shard_bytes", 3_000_000),
            (("--processes", "3"), "processes", 3),
            (("--time-unit", "month"), "time_unit", "month"),
            (("--k", "3"), "k", 3),
            (("--leak-threshold", "0.25"), "leak_threshold", 0.25),
            (("--stop-at", "ids", "--stop-at", "screening"), "stop_at", {"ids", "screening"}),
            (("--stop-at", "none"), "stop_at", set()),
        ],
    )
    def test_is_asked_for(self, options: tuple[str, ...], name: str, value: object) -> None:
        """As it is typed."""
        assert part(asked(*options), name) == value

    def test_lists(self, tmp_path: Path) -> None:
        """Of canaries and of comparisons, one a line; those of the settings are looked for besides."""
        listed = tmp_path / "listed.txt"
        listed.write_text(" one \n\ntwo\n")
        settings = Settings(release=ReleaseSettings(canaries=("zero",)))
        made = asked("--canaries", str(listed), "--quarantine", str(listed), settings=settings)
        assert (made.canaries, made.quarantine) == (("zero", "one", "two"), {"one", "two"})


class TestSettings:
    """What no option says, the settings do."""

    @pytest.mark.parametrize(
        ("setting", "value", "option"),
        [
            ("k", 4, ("--k", "5")),
            ("leak_threshold", 0.125, ("--leak-threshold", "0.25")),
            ("time_unit", "year", ("--time-unit", "month")),
            ("stop_at", ("ids",), ("--stop-at", "none")),
            ("licence", "CC0-1.0", ()),
            ("publisher", "Example Lab", ()),
            ("contact", "data@example.org", ()),
        ],
    )
    def test_counts_unless_an_option_does(self, setting: str, value: Any, option: tuple[str, ...]) -> None:
        """Of the release."""
        settings = Settings(release=ReleaseSettings(**{setting: value}))
        expected = set(value) if setting == "stop_at" else value
        assert part(asked(settings=settings), setting) == expected
        if option:
            assert part(asked(*option, settings=settings), setting) != expected

    def test_places_and_day(self, tmp_path: Path) -> None:
        """By its name where the page puts its releases, state beside the store, unless set so; the day is UTC's."""
        assert asked(settings=Settings(release=ReleaseSettings(directory=tmp_path))).directory == tmp_path / "r"
        assert asked().state == Settings().store.data_dir / "releases"
        assert asked(settings=Settings(release=ReleaseSettings(state_dir=tmp_path))).state == tmp_path
        assert abs((datetime.now(UTC).date() - asked().today).days) <= 1

    def test_the_notice_that_voters_are_shown(self) -> None:
        """Its words, by their hash: those votes whose record names it, the card can quote."""
        settings = Settings(notice=NoticeSettings(controller="Example Lab", audience="Our people", contact="a@b.org"))
        notice = make_notice("Example Lab", "Our people", "a@b.org")
        assert asked(settings=settings).notices == {notice.sha256: "\n\n".join(notice.paragraphs)}


class TestScreening:
    """Two screeners: what the second one finds beyond the first is what may be left."""

    def test_the_second_is_stricter(self) -> None:
        """Where the first asks for certainty, the second does not."""
        made = screening_of(ScreeningSettings(person_threshold=1.0, place_threshold=1.0))
        first, second = made.screener(), made.strict()
        towns = ("Gdansk", "Lyon", "Nairobi", "Graz", "Leeds", "Osaka", "Tartu", "Quito")
        texts = [f"Please write to us about the flat in {town}." for town in towns]
        found = [tuple({(one.start, one.end) for one in each.find(text)} for each in (first, second)) for text in texts]
        assert all(less <= more for less, more in found)
        assert any(less < more for less, more in found)

    def test_its_version(self) -> None:
        """Is another one of other settings, so that what was said before is not taken for what is said now."""
        versions = {screening_of(ScreeningSettings(person_threshold=one)).both_versions for one in (0.1, 0.2)}
        assert len(versions) == 2

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import mlcroissant
import pytest

from tests.voting.release.papers.facts import SECOND, written
from voting.release.facts import ReleaseFacts
from voting.release.papers import papers_of
from voting.release.papers.croissant import croissant


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> mlcroissant.Dataset:
    """A release as MLCommons' own library reads its metadata."""
    directory = tmp_path_factory.mktemp("release")
    (directory / "croissant.json").write_text(papers_of(written(directory))["croissant.json"], encoding="utf-8")
    return mlcroissant.Dataset(jsonld=str(directory / "croissant.json"))


class TestCroissant:
    """The metadata that dataset search reads."""

    def test_is_valid(self, dataset: mlcroissant.Dataset) -> None:
        """No errors; what is recommended and not there cannot be known, such as when it will be published."""
        issues = dataset.metadata.issues
        assert not issues.errors
        told = {warning.split("Property ")[1].split(" ")[0].strip('"') for warning in issues.warnings}
        assert told <= {
            "http://mlcommons.org/croissant/citeAs",
            "https://schema.org/datePublished",
            "https://schema.org/version",
        }

    @pytest.mark.parametrize(
        ("table", "rows"), [("votes", 4), ("outcomes", 1), ("arena", 4), ("trl", 2), ("kto", 6), ("ranking", 4)]
    )
    def test_gives_every_row(self, dataset: mlcroissant.Dataset, table: str, rows: int) -> None:
        """Of every split, read from the files beside it, with no network."""
        assert len(list(dataset.records(table))) == rows

    def test_values(self, dataset: mlcroissant.Dataset) -> None:
        """Turns keep their parts."""
        (first, *_) = dataset.records("trl")
        assert first["trl/chosen"] == [{"trl/chosen/role": b"assistant", "trl/chosen/content": b"Fine."}]
        winners = {one["votes/winner"] for one in dataset.records("votes")}
        assert winners == {b"model_a", b"model_b", b"tie", b"both_bad"}

    def test_structs_within_structs(self, dataset: mlcroissant.Dataset) -> None:
        """Each value by its way, whatever its name; lists within lists are left out."""
        for row in dataset.records("arena"):
            told = row["arena/conv_metadata"]
            at = "arena/conv_metadata"
            assert told[f"{at}/header_count_a/h1"] in {0, 1}
            assert {told[f"{at}/{count}"] for count in ("bold_count_b/**", "bold_count_b/__")} <= {0, 1}
            assert row["arena/category_tag"]["arena/category_tag/criteria_v0.1/specificity"] is None
            roles = row["arena/full_conversation"][0]
            assert roles["arena/full_conversation/model_side_b/role"] == b"assistant"
            assert set(row["arena/conversation_a"][0]) == {"arena/conversation_a/role"}
        counted = [
            row["arena/conv_metadata"]["arena/conv_metadata/header_count_a/h1"] for row in dataset.records("arena")
        ]
        assert 1 in counted

    def test_every_file_with_its_digest(self, tmp_path: Path) -> None:
        """Paths are relative."""
        facts = written(tmp_path)
        files = [one for one in croissant(facts)["distribution"] if one["@type"] == "cr:FileObject"]
        assert {one["contentUrl"]: one["sha256"] for one in files} == {file.path: file.sha256 for file in facts.files}

    def test_a_release_of_nothing_is_valid(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        """No licence, no publisher, no files."""
        (tmp_path / "croissant.json").write_text(json.dumps(croissant(ReleaseFacts("nothing"))))
        with caplog.at_level(logging.ERROR):
            assert not mlcroissant.Dataset(jsonld=str(tmp_path / "croissant.json")).metadata.issues.errors
        assert "license" not in croissant(replace(SECOND, settings={}))
        assert croissant(SECOND)["license"] == "CC-BY-4.0"

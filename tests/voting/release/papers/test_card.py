from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from datasets import disable_progress_bars, load_dataset
from markdown_it import MarkdownIt

from tests.voting.release.papers.facts import SECOND, written
from voting.release.facts import GateFact, NoticeFact, ReleaseFacts
from voting.release.papers import papers_of
from voting.release.papers.card import card
from voting.release.papers.recall import OfType, Recall, measured

HEADINGS = [
    "How it was collected",
    "What voters were told",
    "What is in it",
    "How personal data was removed",
    "Gates",
    "Skew",
    "Selection",
    "Known limits",
    "Withdrawals",
    "How to check it",
    "Licence",
]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ReleaseFacts]:
    """A small release with its papers."""
    directory = tmp_path_factory.mktemp("release")
    facts = written(directory)
    for path, text in papers_of(facts).items():
        (directory / path).write_text(text, encoding="utf-8")
    return directory, facts


def head(text: str) -> dict[str, object]:
    told: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return told


class TestHeader:
    """What Hugging Face's tools read of the card."""

    @pytest.mark.parametrize(
        ("name", "rows"),
        [
            ("votes", {"train": 3, "test": 1}),
            ("outcomes", {"train": 1}),
            ("arena", {"train": 4}),
            ("trl", {"train": 2}),
            ("kto", {"train": 6}),
            ("ranking", {"train": 4}),
        ],
    )
    def test_datasets_loads_every_table_by_it(
        self, release: tuple[Path, ReleaseFacts], name: str, rows: dict[str, int], tmp_path: Path
    ) -> None:
        """Files, splits, features and rows as they are declared; `votes` where no name is said. No split is empty."""
        disable_progress_bars()
        directory, _ = release
        words = () if name == "votes" else (name,)
        loaded = load_dataset(str(directory), *words, cache_dir=str(tmp_path))
        assert {split: len(loaded[split]) for split in loaded} == rows
        declared = next(
            one for one in head((directory / "README.md").read_text())["dataset_info"] if one["config_name"] == name
        )
        assert loaded["train"].features._to_yaml_list() == declared["features"]

    def test_licence_languages_and_size(self) -> None:
        """In the spellings that Hugging Face has for them; what is no language code is none."""
        told = head(card(replace(SECOND, languages={"en-GB": 3, "en": 1, "de": 2, "other": 1, "": 1}), None))
        assert told["license"] == "cc-by-4.0"
        assert told["language"] == ["de", "en"]
        assert told["size_categories"] == ["n<1K"]

    @pytest.mark.parametrize(
        ("votes", "size"),
        [(0, "n<1K"), (999, "n<1K"), (1000, "1K<n<10K"), (1_000_000, "1M<n<10M"), (10_000_000, "n>10M")],
    )
    def test_size(self, votes: int, size: str) -> None:
        """The bounds."""
        assert head(card(ReleaseFacts("x", counts={"votes": votes}), None))["size_categories"] == [size]

    def test_no_licence_is_told(self) -> None:
        """In the header and in words, rather than left out."""
        text = card(ReleaseFacts("x"), None)
        assert head(text)["license"] == "unknown"
        assert "The publisher has not given one." in text

    def test_names_that_yaml_could_misread(self) -> None:
        """A name is text, whatever it looks like."""
        for name in ("no", "1.0", "2031-05-12", "null", "a: b", "- x", "x'\"y"):
            assert head(card(ReleaseFacts(name), None))["pretty_name"] == name


class TestCard:
    """What a person reads."""

    def test_says_all_that_it_should(self) -> None:
        """In this order."""
        headings = [line[3:] for line in card(SECOND, measured()).splitlines() if line.startswith("## ")]
        assert headings == HEADINGS

    @pytest.mark.parametrize(
        "told",
        [
            "4 votes of people on which of two responses of language models is better, published by Example Institute.",
            "> **If you vote**, we keep it.\n>\n> Skip at any time.\n",
            f"Notice, version 1, shown before 3 of the votes (SHA-256 of its words: `{'ab' * 32}`):",
            "a version that too few votes share to name it, shown before 1 of the votes.",
            "- `trl` leaves out 1 for `both_bad`, 1 for `tie`.",
            "filters: languages en de.",
            "with screening version `bbbb`.",
            "Of 10 personal things and secrets, 90.0 % were masked by half at least, and 80.0 % to nine tenths.",
            "In 70.0 % of the conversations nothing was left",
            "Of all other characters, 1.0 % were masked too.\n\n| type |",
            "| names | 8 | 75.0 % | 85.0 % |\n\nBy kind of text",
            "| k-anonymity | suppressed: 5, least rows: 10 | Five rows are left out. |",
            "or left out; what `ids` found is in it, and told.\n\n| gate | counted | found |",
            "In force: time unit week, k 10, surrogates no, splits train 0.9 test 0.1.\n",
            "- 62.5 % won by the left side, of the votes with a winner\n- 50.0 %",
            "- 33.3 % skips, of votes and skips\n- 25.0 % of a new kind\n",
            "| cobalt\\|mini | 4 | 50.0 % |",
            "| not told | 1 | 25.0 % |",
            "| 2031-05-05 | 1 | 25.0 % |\n| 2031-05-12 | 3 | 75.0 % |",
            "| skips | 2 |",
            "| suppressed | 5 |",
            "| first-2031-05 | 2 |",
            "CC-BY-4.0. Responses of models may",
            "Questions: data@example.org.",
        ],
    )
    def test_facts(self, told: str) -> None:
        """Each stands where it belongs."""
        by_type = (OfType("names", "8", "75.0 %", "85.0 %"),)
        assert told in card(SECOND, Recall("10", "90.0 %", "80.0 %", "70.0 %", "1.0 %", by_type))

    @pytest.mark.parametrize(
        ("sources", "chatted", "prepared"),
        [
            ({"chat": 4}, True, False),
            ({"campaign": 4}, False, True),
            ({"chat": 1, "campaign": 3}, True, True),
            ({"": 1, "campaign": 3}, True, True),
            ({"": 4}, True, False),
        ],
    )
    def test_where_it_comes_from(self, sources: dict[str, int], chatted: bool, prepared: bool) -> None:
        """Whoever judged what was prepared did not chat, and the card does not say so."""
        text = card(replace(SECOND, sources=sources), None)
        assert ("While somebody chatted" in text, "were prepared beforehand" in text) == (chatted, prepared)

    def test_nothing_is_told_of_nothing(self) -> None:
        """A release without votes, notices, gates, splits and recall still has every section."""
        text = card(ReleaseFacts("empty"), None)
        assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == HEADINGS
        assert "nothing to tell of no votes" in text
        assert "No vote of this release names the notice" in text
        assert "was not told to the builder" in text
        assert "No vote of an earlier release was withdrawn since." in text

    def test_releases_of_which_nothing_was_withdrawn(self) -> None:
        """Are not listed, in the changelog neither."""
        assert "unchanged-2031-04" not in str(papers_of(SECOND))

    @pytest.mark.parametrize("surrogates", [True, False])
    def test_made_up_values_are_told(self, surrogates: bool) -> None:
        """Where they stand in the place of placeholders."""
        assert (
            "made-up values stand" in card(ReleaseFacts("x", settings={"surrogates": surrogates}), None)
        ) is surrogates

    def test_long_tables_are_summed_up(self) -> None:
        """So that a thousand models do not bury the rest; the shares still add up."""
        text = card(ReleaseFacts("x", models={f"m{number:03d}": 2 for number in range(50)}), None)
        assert "| m039 | 2 | 2.0 % |\n| 10 others | 20 | 20.0 % |\n" in text
        assert "m040" not in text

    def test_names_cannot_break_out(self) -> None:
        """A model's name, a gate's sentence or a notice is no markup, no link and no row of its own."""
        evil = "x | y\n\n# [a](http://tracker.example.net) ![b](c) <img src=d>"
        facts = replace(
            SECOND,
            models={evil: 1},
            tombstones={evil: 1},
            gates=(GateFact("k", True, {}, (evil,)),),
            notices=(NoticeFact(evil, None, 1),),
        )
        text = card(facts, None).split("---\n", 2)[2]
        tokens = [
            inner for token in MarkdownIt().enable("table").parse(text) for inner in (token, *(token.children or ()))
        ]
        assert not {token.type for token in tokens} & {"link_open", "image", "html_inline", "html_block"}
        assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
        assert sum("x | y" in token.content for token in tokens) > 0

    def test_same_facts_same_bytes(self) -> None:
        """So that a release can be built again."""
        assert papers_of(SECOND) == papers_of(replace(SECOND))


class TestMeasured:
    """The figures of screening."""

    def test_stand_in_the_documentation(self) -> None:
        """The sums over all texts, and by type; no row of a set by itself."""
        found = measured()
        assert found is not None
        assert all(one.endswith(" %") for one in (found.half, found.nine_tenths, found.whole, found.wrong))
        assert {"names of people", "secrets", "street addresses"} <= {one.types for one in found.by_type}
        text = card(SECOND, found)
        assert f"| names of people | {found.by_type[0].spans} |" in text
        assert "cloud consoles" not in text

    @pytest.mark.parametrize("text", ["", "| closed half | spans |\n|---|---|\n| prose | 3 |\n", "no table"])
    def test_missing_figures_are_none(self, tmp_path: Path, text: str) -> None:
        """Rather than others."""
        (tmp_path / "screening.md").write_text(text)
        assert measured(tmp_path / "screening.md") is measured(tmp_path / "none.md") is None

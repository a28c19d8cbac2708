from __future__ import annotations

from pathlib import Path

import pytest

from tests.voting.campaign.files import WRITERS, row, write_jsonl
from voting.campaign import CampaignItem, load_campaign
from voting.errors import CampaignError


class TestLoadCampaign:
    """A campaign is loaded whole or not at all."""

    def test_item_holds_the_row(self, tmp_path: Path) -> None:
        """Every field arrives where it belongs."""
        talk = [
            {"role": "user", "content": "a"},
            {"role": "assistant", "content": "b"},
            {"role": "user", "content": "c"},
        ]
        extra = {"category": "maths", "language": "de", "parameters_b": {"temperature": 0.5}, "gold": "larch-2"}
        campaign = load_campaign(write_jsonl(tmp_path / "x.jsonl", [row(prompt=None, conversation=talk, **extra)]))
        (item,) = campaign.items
        assert (item.item_id, item.category, item.language) == ("one", "maths", "de")
        assert [(turn.role, turn.content) for turn in item.conversation] == [tuple(one.values()) for one in talk]
        assert [one.model for one in item.responses] == ["larch-2", "cobalt-mini"]
        assert item.responses[1].parameters == {"temperature": 0.5}

    def test_formats_and_order_give_the_same_campaign(self, tmp_path: Path) -> None:
        """The id follows the content, so votes are still counted after a conversion."""
        rows = [row(id=None, parameters_a={"top_p": 0.9}), row(id="two", prompt='A question, with "quotes"?\nYes.')]
        campaigns = [load_campaign(write(tmp_path / f"x{suffix}", rows)) for suffix, write in WRITERS.items()]
        campaigns.append(load_campaign(write_jsonl(tmp_path / "x.jsonl", rows[::-1])))
        assert len({one.campaign_id for one in campaigns}) == 1
        assert {frozenset(item.item_id for item in one.items) for one in campaigns} == {
            frozenset({"two", campaigns[0].items[0].item_id})
        }

    @pytest.mark.parametrize(
        "changes", [{"id": "x"}, {"response_a": "x"}, {"parameters_a": {"a": 1}}, {"category": "x"}]
    )
    def test_any_change_gives_another_campaign(self, tmp_path: Path, changes: dict[str, object]) -> None:
        """Votes on other texts are never counted for these."""
        before = load_campaign(write_jsonl(tmp_path / "x.jsonl", [row()]))
        after = load_campaign(write_jsonl(tmp_path / "x.jsonl", [row(**changes)]))
        assert before.campaign_id != after.campaign_id

    @pytest.mark.parametrize(
        ("stem", "slug", "title"),
        [
            ("my_first campaign", "my-first-campaign", "My first campaign"),
            ("Überraschung!", "uberraschung", "Überraschung!"),
            ("比較", "campaign", "比較"),
            ("x" * 80, "x" * 40, "X" + "x" * 79),
        ],
    )
    def test_names_from_the_stem(self, tmp_path: Path, stem: str, slug: str, title: str) -> None:
        """Any file name gives an id of plain characters."""
        campaign = load_campaign(write_jsonl(tmp_path / f"{stem}.jsonl", [row()]))
        assert campaign.campaign_id[:-11] == slug
        assert campaign.title == title

    def test_bad_file_loads_nothing_and_tells_a_hundred(self, tmp_path: Path) -> None:
        """The error stays readable, whatever the file's size; warnings are no reason."""
        rows = [row(id=str(number), model_a=None, judge="x") for number in range(250)]
        with pytest.raises(CampaignError, match="line 1: model_a is missing, and 249 more") as caught:
            load_campaign(write_jsonl(tmp_path / "x.jsonl", [*rows, row()]))
        assert len(caught.value.problems) == 100
        assert caught.value.problems[99] == "line 100: model_a is missing"

    def test_warnings_do_not_stop_it(self, tmp_path: Path) -> None:
        """Unknown columns are passed over."""
        assert len(load_campaign(write_jsonl(tmp_path / "x.jsonl", [row(judge="x")])).items) == 1

    def test_nothing_shows_the_text(self, tmp_path: Path) -> None:
        """Representations may end in a log."""
        campaign = load_campaign(write_jsonl(tmp_path / "x.jsonl", [row(prompt="canary", response_a="canary too")]))
        item: CampaignItem = campaign.items[0]
        assert "canary" not in repr(campaign) + repr(item)

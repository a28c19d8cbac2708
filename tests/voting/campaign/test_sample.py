from __future__ import annotations

import re

import pytest

from voting.campaign import SAMPLE, Campaign, CampaignItem, check_campaign, load_campaign

PERSONAL = {
    "mail": r"[\w.]+@example\.(org|com)",
    "phone": r"\+?\d[\d ]{9,}\d",
    "iban": r"\b[A-Z]{2}\d\d [A-Z0-9]{4} \d{4}",
    "card": r"4242 4242",
    "google key": r"AIza[\w-]{35}",
    "openai key": r"sk-\w{48}",
    "project": r"iam\.gserviceaccount\.com",
    "url credentials": r"://\w+:[^@\s]+@",
}


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """The bundled campaign."""
    return load_campaign(SAMPLE)


def asked(item: CampaignItem) -> str:
    return "\n".join(turn.content for turn in item.conversation)


def answers(campaign: Campaign) -> list[str]:
    return [response.text for item in campaign.items for response in item.responses]


class TestSample:
    """The first thing that a new user meets."""

    def test_nothing_to_complain_of(self) -> None:
        """Not even a warning."""
        assert list(check_campaign(SAMPLE)) == []

    def test_breadth(self, campaign: Campaign) -> None:
        """Every kind of task, several languages, long texts, code, tables and formulas."""
        categories = {item.category for item in campaign.items}
        assert categories == {"coding", "writing", "reasoning", "translation", "advice", "conversation"}
        assert len(campaign.items) >= 32
        assert len({item.language for item in campaign.items}) >= 6
        texts = answers(campaign)
        assert sum(len(text.split()) >= 600 for text in texts) >= 4
        for pattern in ("```", r"\n\|[ :-]+\|", r"\$\$"):
            assert sum(re.search(pattern, text) is not None for text in texts) >= 6
        assert sum(3 <= len(item.conversation) <= 8 for item in campaign.items) >= 6

    def test_leaderboard_is_connected(self, campaign: Campaign) -> None:
        """Every model meets every other, and stands first in its row about as often as second."""
        pairs = {frozenset(response.model for response in item.responses) for item in campaign.items}
        models = frozenset().union(*pairs)
        assert len(pairs) == len(models) * (len(models) - 1) / 2
        for model in models:
            places = [
                [one.model for one in item.responses].index(model)
                for item in campaign.items
                if model in {one.model for one in item.responses}
            ]
            assert 0.2 <= sum(places) / len(places) <= 0.8

    @pytest.mark.parametrize("kind", PERSONAL)
    def test_screening_has_something_to_find(self, campaign: Campaign, kind: str) -> None:
        """Each kind of invented personal data is in some prompt."""
        assert any(re.search(PERSONAL[kind], asked(item)) for item in campaign.items)

    def test_personal_data_in_six_prompts(self, campaign: Campaign) -> None:
        """Often enough that a voter meets it early."""
        found = [item for item in campaign.items if re.search("|".join(PERSONAL.values()), asked(item))]
        assert len(found) >= 6

    def test_no_remote_address_to_fetch(self, campaign: Campaign) -> None:
        """The sample has no images; addresses in it are reserved ones (RFC 2606)."""
        text = "\n".join([*answers(campaign), *map(asked, campaign.items)])
        assert not re.search(r"!\[[^\]]*\]\(", text)
        assert not re.search(r"<\w+[^>]*\bsrc=", text)
        for host in re.findall(r"https?://(?:[^@/\s]*@)?([\w.-]+)", text):
            assert host.endswith(("example.com", "example.net", "example.org"))

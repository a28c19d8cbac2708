"""Prepared comparisons: reading, checking and drawing."""

from __future__ import annotations

from voting.campaign.checking import check_campaign, read_items
from voting.campaign.drawing import Drawn, draw_item, to_comparison
from voting.campaign.loading import SAMPLE, load_campaign
from voting.campaign.model import Campaign, CampaignItem, Limits, Problem

__all__ = [
    "SAMPLE",
    "Campaign",
    "CampaignItem",
    "Drawn",
    "Limits",
    "Problem",
    "check_campaign",
    "draw_item",
    "load_campaign",
    "read_items",
    "to_comparison",
]

"""What the pages work with: put together once at start by `app.py`, the same for every session, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from voting.campaign import Campaign
from voting.collector import Collector
from voting.identity import Identity
from voting.models import ModelConfig
from voting.ports import Provider
from voting.research import Desk
from voting.settings import Settings
from voting.uploads import PictureReader


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages need.

    Attributes:
        settings: All settings.
        collector: Records outcomes.
        campaigns: Prepared comparisons, at least one.
        models: The configured models, primary first; may be empty.
        providers: One per model, in the same order.
        pictures: Reads uploaded pictures; None keeps their type and size alone.
        research: What the researchers' pages work with; None: there are no such pages.
        known: Identifiers of the deployment itself (its API keys and cloud projects): they are removed from every text.
    """

    settings: Settings
    collector: Collector
    campaigns: tuple[Campaign, ...]
    models: tuple[ModelConfig, ...] = ()
    providers: tuple[Provider, ...] = field(default=(), repr=False)
    pictures: PictureReader | None = None
    research: Desk | None = None
    known: Identity = field(default_factory=Identity)


_installed: list[Site] = []


def install(site: Site) -> None:
    """Makes `site` the one that every page of this process uses; replaces an earlier one."""
    _installed[:] = [site]


def current() -> Site:
    """Returns the installed site.

    Raises:
        RuntimeError: None was installed: the pages were started without `app.py`.
    """
    if not _installed:
        raise RuntimeError("no site is installed; start the app with: streamlit run app.py")
    return _installed[0]

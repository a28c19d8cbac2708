"""Composition root: settings → storage → collector → pages. No logic. Start it with `streamlit run app.py`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from starlette.middleware import Middleware

from storage import open_register, open_shared, open_store, open_vault
from voting import Collector, VotingError, load_screener, load_settings, notice_of
from voting.campaign import SAMPLE, Limits, load_campaign
from voting.deployment import deployment_identity
from voting.errors import CampaignError
from voting.log_lines import log_as_json_lines, log_in_words
from voting.logs import keep_text_out_of_logs
from voting.models import configured_keys, load_models
from voting.operating.metrics import MeteredScreener, MeteredStore, Metrics
from voting.operating.port import OperatedStore
from voting.operating.readiness import Readiness
from voting.operating.routes import operating_routes
from voting.operating.stopping import close_in_time, stopping_gently
from voting.providers import make_provider
from voting.research import Desk, ReleaseRun, Releases, VoteTable, by_command
from voting.settings import Settings, UploadSettings
from voting.ui.failure import show_failure
from voting.ui.headers import SecurityHeaders
from voting.ui.receiving import receive_uploads_in_memory
from voting.ui.site import Site, install
from voting.ui.warming import warm_up
from voting.uploads import PictureReader, missing_for

if TYPE_CHECKING:
    from voting.ranking.quality import KeptQuarantine

_LOG = logging.getLogger("voting.app")


def _picture_reader(settings: UploadSettings) -> PictureReader | None:
    if settings.pictures == "size":
        return None
    if missing := missing_for(settings.ocr_languages):
        print(f"Of uploaded pictures only type and size are kept: {missing}", file=sys.stderr)
        return None
    return PictureReader(settings.ocr_languages, keeps_pictures=settings.pictures == "picture")


def _research(settings: Settings) -> Desk:
    return Desk(
        votes=VoteTable(by_command(), fresh_s=settings.research.fresh_s),
        open_quarantine=lambda: _quarantine(settings),
        releases=Releases(
            settings.release.directory,
            lambda: open_register(settings.store, settings.release_state, make=False),
            lambda: open_vault(settings.store),
            ReleaseRun(),
        ),
    )


def _quarantine(settings: Settings) -> KeptQuarantine:
    from voting.ranking.quality import FILE, TABLE, kept_quarantine  # noqa: PLC0415  # a voter's page needs no pandas

    return kept_quarantine(open_shared(settings.store, TABLE), settings.store.data_dir / FILE)


def _make_site(metrics: Metrics) -> tuple[Site, OperatedStore]:
    settings = load_settings()
    if settings.operating.log == "json":
        log_as_json_lines()
    else:
        log_in_words()
    store = MeteredStore(open_store(settings.store), metrics)
    pictures = _picture_reader(settings.uploads)
    collector = Collector.of(
        settings,
        store,
        notice=notice_of(settings),
        load_screener=lambda: MeteredScreener(load_screener(settings.screening), metrics),
        blanker=pictures,
        on_refusal=lambda *what: metrics.refusals.labels(*what).inc(),
    )
    models = load_models(settings.models)
    limits = Limits(
        text_characters=settings.limits.max_text_characters,
        comparison_characters=settings.limits.max_conversation_characters,
    )
    site = Site(
        settings=settings,
        collector=collector,
        campaigns=tuple(load_campaign(file, limits) for file in settings.campaign.files or (SAMPLE,)),
        models=models,
        providers=tuple(make_provider(model) for model in models),
        pictures=pictures,
        research=_research(settings),
        known=deployment_identity(configured_keys(models), os.environ),
    )
    return site, store


def _address() -> str:
    host, port = st.get_option("server.address") or "localhost", st.get_option("server.port")
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    return f"{scheme}://{host}:{port}/{st.get_option('server.baseUrlPath')}"


keep_text_out_of_logs()
receive_uploads_in_memory()
_metrics = Metrics()
try:
    _site, _store = _make_site(_metrics)
except CampaignError as error:
    sys.exit(f"Not started: {error}; `python -m voting campaign check FILE` names every bad row")
except VotingError as error:
    sys.exit(f"Not started: {error.for_operators}")
install(_site)


@asynccontextmanager
async def _lifespan(_: st.App) -> AsyncGenerator[None]:
    warm_up(_site.collector, then=lambda: print(f"Ready: {_address()}", flush=True))
    _LOG.info("started")
    with stopping_gently(_site.collector, _site.settings.operating.stop_timeout_s, close=_store.close):
        yield
    if _site.research is not None:
        _site.research.votes.stop()
        _site.research.releases.run.stop()
    close_in_time(_store.close)
    _LOG.info("stopped")


app = st.App(
    Path(__file__).parent / "voting" / "ui" / "main.py",
    routes=operating_routes(_site.settings.operating, Readiness(_store, _site.collector), _metrics),
    middleware=[Middleware(SecurityHeaders)],
    lifespan=_lifespan,
    on_script_error=show_failure,
)

"""Who may see the researchers' pages. They hold no identity, but are none of a voter's business."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from voting.operating.locality import is_local
from voting.settings import ResearchSettings


def may_see(settings: ResearchSettings) -> bool:
    """Whether whoever sits before this page may see the researchers' pages."""
    return is_admitted(settings, st.context.ip_address, st.context.headers.to_dict(), st.user.to_dict())


def is_admitted(
    settings: ResearchSettings, address: str | None, headers: Mapping[str, str], claims: Mapping[str, object]
) -> bool:
    """Whether the settings let this visitor see them.

    Args:
        settings: Who may.
        address: Of the visitor, as the server sees it; Streamlit has None for this very machine.
        headers: Of the request: a proxy that passes somebody else on says so.
        claims: Of the sign-in (OpenID Connect Core 1.0, section 5.1); empty without one. A mail address that the
            provider has not verified proves nothing, and does not count.
    """
    if settings.pages == "everybody" or (settings.pages == "local" and is_local(address, headers)):
        return True
    mail = claims.get("email")
    if not isinstance(mail, str) or claims.get("is_logged_in") is not True or claims.get("email_verified") is not True:
        return False
    return mail.casefold() in {one.casefold() for one in settings.researchers}

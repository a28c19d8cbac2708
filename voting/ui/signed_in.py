"""Who is signed in, as Streamlit knows it. Read at every run, kept nowhere."""

from __future__ import annotations

import streamlit as st

from voting.identity import Identity
from voting.ui.site import Site


def identity(here: Site) -> Identity:
    """Returns every identifier that must not reach the store: the deployment's own and the signed-in user's.

    The user's come from the claims of the OpenID Connect token (OpenID Connect Core 1.0, section 5.1). Without sign-in
    only the deployment's are known.
    """
    claims = _claims()
    if not claims:
        return here.known
    others = [claims.get(name, "") for name in ("preferred_username", "nickname", "phone_number", "oid")]
    return here.known.replace(
        account_id=claims.get("sub"),
        email=claims.get("email"),
        name=claims.get("name"),
        organisation=claims.get("hd"),
        others=(*here.known.others, *(value for value in others if value)),
    )


def _claims() -> dict[str, str]:
    if not st.user.get("is_logged_in"):
        return {}
    return {str(name): value for name, value in st.user.to_dict().items() if isinstance(value, str)}

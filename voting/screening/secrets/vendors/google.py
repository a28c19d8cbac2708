"""Google's keys and tokens."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

VENDORS = (
    Vendor(
        "google_api_key",
        "a Google API key",
        r"\bAIza[A-Za-z0-9_-]{35}",
        ("aiza",),
        "docs.cloud.google.com/docs/authentication/api-keys",
    ),
    # Google AI Studio issues these since 2026.
    Vendor(
        "google_ai_studio",
        "a Google AI Studio key",
        r"\bAQ\.[A-Za-z0-9_-]{30,}",
        ("aq.",),
        "ai.google.dev/gemini-api/docs/api-key",
    ),
    Vendor(
        "google_oauth_access",
        "a Google access token",
        r"\bya29\.[A-Za-z0-9._-]{20,}",
        ("ya29.",),
        "developers.google.com/identity/protocols/oauth2",
    ),
    Vendor(
        "google_oauth_refresh",
        "a Google refresh token",
        r"\b1//0[A-Za-z0-9_-]{20,}",
        ("1//0",),
        "developers.google.com/identity/protocols/oauth2",
    ),
    Vendor(
        "google_oauth_client_secret",
        "a Google client secret",
        r"\bGOCSPX-[A-Za-z0-9_-]{20,}",
        ("gocspx-",),
        "developers.google.com/identity/protocols/oauth2",
    ),
    Vendor(
        "firebase_messaging",
        "a Firebase messaging key",
        r"\bAAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{100,}",
        ("aaaa",),
        "firebase.google.com/docs/cloud-messaging/auth-server",
    ),
)

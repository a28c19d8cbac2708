"""Signed tokens: JSON web tokens and PASETO.

A JSON web token (RFC 7519) is Base64 of a JSON object's beginning, a dot, more of it; the signature may be missing.
PASETO (github.com/paseto-standard/paseto-spec) names its version and purpose first; a footer may follow.
"""

from __future__ import annotations

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Recogniser, pattern_find

# `{"` is `eyJ` in Base64, with blanks after the brace `ewo` or `eyA`.
_PATTERN = (
    r"\b(?:eyJ|ewo|eyA)[A-Za-z0-9_=-]{8,}(?:\.[A-Za-z0-9_=-]{6,}){1,4}\.?|"
    r"\bv[1-4]\.(?:local|public)\.[A-Za-z0-9_=-]{20,}(?:\.[A-Za-z0-9_=-]+)?"
)

JSON_WEB_TOKEN = Recogniser(
    name="secret_json_web_token",
    kind=Kind.SECRET,
    entity_type=SECRET,
    explanation="Looks like a signed token (JSON web token).",
    find=pattern_find(_PATTERN),
    literals=("eyj", "ewo", "eya", ".local.", ".public."),
)

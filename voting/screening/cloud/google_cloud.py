"""Google Cloud projects, numbers, folders, organisations, billing accounts and OAuth clients.

A project id looks like words (6 to 30 small letters, digits and hyphens; docs.cloud.google.com/resource-manager/docs/
creating-managing-projects), so it is known by where it stands: in a resource name, a flag, a variable, a URL or a host
name. Having been found once, it is masked wherever it stands. Loose places ("project: …") count when the id has a
digit or hyphen. Google's own public projects and the documentation's stand-ins stay.
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

from voting.screening.recogniser import Kind, Match, Recogniser, pattern_find

_ID = r"((?:[a-z][a-z0-9.-]{1,60}\.[a-z]{2,10}:)?[a-z][a-z0-9-]{4,28}[a-z0-9])"
_QUOTE = r"\\?[\"'`]?"
_STRICT = tuple(
    re2.compile(pattern)
    for pattern in (
        rf"\bprojects/{_ID}/(?:locations|zones|regions|global|topics|subscriptions|secrets|datasets|serviceAccounts|databases|"
        rf"instances|services|buckets|roles|images|networks|repos|models|endpoints|jobs)\b",
        rf"--project(?:[-_]id)?(?:=|\s+){_QUOTE}{_ID}\b",
        rf"\bgcloud\s+config\s+set\s+(?:core/)?project\s+{_QUOTE}{_ID}\b",
        rf"\bgcloud\s+projects\s+(?:create|describe|delete|add-iam-policy-binding|get-iam-policy|undelete)\s+{_ID}\b",
        rf"(?i:\b(?:GOOGLE_CLOUD_PROJECT|GCLOUD_PROJECT|GCP_PROJECT|GOOGLE_PROJECT|CLOUDSDK_CORE_PROJECT|GCP_PROJECT_ID|"
        rf"DEVSHELL_PROJECT_ID|GOOGLE_PROJECT_ID|VERTEXAI_PROJECT|ANTHROPIC_VERTEX_PROJECT_ID))"
        rf"[\"'\])]{{0,3}}\s*[=:]\s*{_QUOTE}{_ID}\b",
        rf"(?i:\bproject_?-?id|quota_project_id|projectid|gcp[_ ]project(?:[_ ]id)?)\\?[\"'`]?"
        rf"\s*[=:]\s*{_QUOTE}{_ID}\b",
        rf"\bgs://{_ID}\b",
        rf"\b(?:(?:us|eu|asia)\.)?gcr\.io/{_ID}/",
        rf"\b[a-z0-9-]+-docker\.pkg\.dev/{_ID}/",
        rf"@{_ID}\.iam\.gserviceaccount\.com\b",
        rf"\b{_ID}@(?:appspot|developer|cloudservices|cloudbuild)\.gserviceaccount\.com\b",
        rf"\b{_ID}(?:\.[a-z]{{2}}\.r)?\.appspot\.com\b",
        rf"\b{_ID}\.(?:firebaseapp\.com|web\.app|firebaseio\.com|firebasestorage\.app)\b",
        rf"\b[a-z0-9]+-[a-z0-9]+-{_ID}\.cloudfunctions\.net\b",
        # A hyphen tells a BigQuery table from a name in code: `numpy.array`.
        r"(?:(?i:from|join|into|table|update)\s+)`([a-z][a-z0-9]*-[a-z0-9-]{1,28}[a-z0-9])\.[A-Za-z0-9_]+`",
        r"`([a-z][a-z0-9]*-[a-z0-9-]{1,28}[a-z0-9])\.[A-Za-z0-9_]+\.[A-Za-z0-9_*-]+`",
        rf"\b{_ID}:(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-[a-z]+\d:[a-z][a-z0-9-]+\b",
        rf"console\.(?:cloud\.google|firebase\.google)\.com/[^\s\"'<>\x00]{{0,}}[?&]project={_ID}\b",
        rf"console\.firebase\.google\.com/(?:u/\d/)?project/{_ID}\b",
    )
)
_LOOSE = tuple(
    re2.compile(pattern)
    for pattern in (
        rf"(?i:\bproject(?:[_ -]?(?:name|id))?)\\?[\"'`]?\s{{0,3}}"
        rf"(?:=|:|(?:\bis\s+)?\b(?:called|named)\b|\bis\b)\s{{0,3}}{_QUOTE}{_ID}\b",
        rf"[?&]project={_ID}\b",
        rf"\bprojects/{_ID}\b",
        rf"(?i:\b(?:gcp|google cloud|gcloud|firebase|bigquery|vertex)\s+project(?:\s+id)?)\s+"
        rf"(?:(?:is|called|named)\s+)?"
        rf"{_QUOTE}{_ID}\b",
        rf"(?i:\bproject)\s+[`\"']{_ID}[`\"']",
        rf"\bhttps?://[a-z0-9-]+-{_ID}\.[a-z]+\.run\.app\b",
    )
)
# ruff: noqa: SIM905  # as lists, one word a line, these would be forty lines
_PUBLIC = frozenset(
    "bigquery-public-data bigquery-samples cloud-builders cloudrun cloud-samples-data gcp-public-data-landsat "
    "google-containers google-samples gke-release k8s-artifacts-prod kubeflow-images-public distroless "
    "cloud-marketplace cloudsql-docker google-appengine deeplearning-platform-release".split()
)
_STAND_INS = frozenset(
    "my-project my-project-id your-project your-project-id project-id projectid my-gcp-project my-bucket your-bucket "
    "example-project sample-project some-project the-project gcp-project test-project default project-name "
    "locations global-project example sample production staging development".split()
)


def find_projects(text: str) -> Iterator[Match]:
    """Yields project ids, without what surrounds them."""
    for pattern in _STRICT:
        yield from _ids(pattern, text, 0.95)
    for pattern in _LOOSE:
        for match in _ids(pattern, text, 0.8):
            found = text[match.start : match.end]
            if "-" in found or any(map(str.isdigit, found)):
                yield match


def _ids(pattern: re2._Regexp, text: str, score: float) -> Iterator[Match]:
    for match in pattern.finditer(text):
        if match.group(1) not in _PUBLIC and match.group(1) not in _STAND_INS:
            yield Match(match.start(1), match.end(1), score)


def _recogniser(name: str, entity_type: str, what: str, pattern: str, literals: tuple[str, ...]) -> Recogniser:
    return Recogniser(name, Kind.CLOUD, entity_type, f"Looks like {what}.", pattern_find(pattern, group=1), literals)


GOOGLE_CLOUD = (
    Recogniser(
        name="gcp_project",
        kind=Kind.CLOUD,
        entity_type="GCP_PROJECT",
        explanation="Looks like the id of a Google Cloud project.",
        find=find_projects,
        literals=(
            "project",
            "gs://",
            "gcr.io",
            "pkg.dev",
            "gserviceaccount",
            "appspot",
            "firebase",
            ".app",
            "cloudfunctions",
            "`",
            ":us-",
            ":europe-",
            ":asia-",
            ":australia-",
            ":northamerica-",
            ":southamerica-",
            ":me-",
            ":africa-",
        ),
    ),
    _recogniser(
        "gcp_project_number",
        "GCP_PROJECT",
        "the number of a Google Cloud project",
        rf"(?i)(?:\bprojects?/|\bproject[ _-]?(?:number|num|no\.?|#|id)\\?[\"']?\s{{0,3}}(?:[=:#]|\bis\b)?\s{{0,3}}"
        rf"{_QUOTE}|\bservice-)"
        r"(\d{10,13})\b",
        ("project", "service-"),
    ),
    _recogniser(
        "gcp_project_number_host",
        "GCP_PROJECT",
        "the number of a Google Cloud project",
        r"\b(\d{10,13})(?:-compute@|@cloudbuild|@cloudservices|@project\.|-[a-z0-9]+\.apps\.googleusercontent)",
        ("-compute@", "@cloud", "@project.", ".apps."),
    ),
    _recogniser(
        "gcp_organisation",
        "GCP_ORGANISATION",
        "the number of a Google Cloud organisation",
        r"(?i)\borgani[sz]ations?(?:/|[_ -]?id\W{1,6})(\d{8,14})\b",
        ("organi",),
    ),
    _recogniser(
        "gcp_folder",
        "GCP_FOLDER",
        "the number of a Google Cloud folder",
        r"(?i)\bfolders?(?:/|[_ -]?id\W{1,6})(\d{8,14})\b",
        ("folder",),
    ),
    _recogniser(
        "gcp_billing_account",
        "GCP_BILLING_ACCOUNT",
        "a Google Cloud billing account",
        r"\b([0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6})\b",
        ("-",),
    ),
    _recogniser(
        "gcp_client",
        "GCP_CLIENT",
        "the id of a Google sign-in client",
        r"\b(\d{6,}-[a-z0-9]{20,}\.apps\.googleusercontent\.com)\b",
        (".apps.googleusercontent.com",),
    ),
)

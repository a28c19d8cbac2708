"""Google Cloud projects, numbers, folders, organisations, billing accounts and OAuth clients.

A project id looks like words (6 to 30 small letters, digits and hyphens; docs.cloud.google.com/resource-manager/docs/
creating-managing-projects), so it is known by where it stands: in a resource name, a flag, a variable, a URL or a host
name. Having been found once, it is masked wherever it stands. Loose places ("project: …") count when the id has a
digit or hyphen. Google's own public projects and the documentation's stand-ins stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, pattern_find

_ID = r"((?:[a-z][a-z0-9.-]{1,60}\.[a-z]{2,10}:)?[a-z][a-z0-9-]{4,28}[a-z0-9])"
_QUOTE = r"\\?[\"'`]?"
_FLAG = rf"--project(?:[-_]id)?(?:=|\s+){_QUOTE}{_ID}(?:[^A-Za-z0-9./-]|\.?(?:\s|$)|$)"
# Each with the lower-case texts of which one must occur, so that most texts are searched for few of them.
_STRICT = tuple(
    (literals, re2.compile(pattern))
    for literals, pattern in (
        (
            ("projects/",),
            rf"\bprojects/{_ID}/(?:locations|zones|regions|global|topics|subscriptions|secrets|datasets|"
            rf"serviceAccounts|"
            rf"databases|instances|services|buckets|roles|images|networks|repos|models|endpoints|jobs)\b",
        ),
        (("gcloud",), rf"\bgcloud\s+config\s+set\s+(?:core/)?project\s+{_QUOTE}{_ID}\b"),
        (
            ("gcloud",),
            rf"\bgcloud\s+(?:[a-z]+\s+){{0,3}}projects\s+(?:create|describe|delete|undelete|update|move|link|unlink|"
            rf"(?:add|remove|set|get)-iam-policy(?:-binding)?|get-ancestors|enable|"
            rf"disable)\s+(?:--[a-z-]+(?:=\S+)?\s+)*{_QUOTE}{_ID}\b",
        ),
        (("gcloud", "gsutil", "bq ", "firebase"), rf"\b(?:gcloud|gsutil|bq|firebase)\b[^\n]*?\s{_FLAG}"),
        (
            ("project",),
            rf"(?i:\b(?:GOOGLE_CLOUD_PROJECT|GCLOUD_PROJECT|GCP_PROJECT|GOOGLE_PROJECT|CLOUDSDK_CORE_PROJECT|"
            rf"GCP_PROJECT_ID|DEVSHELL_PROJECT_ID|GOOGLE_PROJECT_ID|VERTEXAI_PROJECT|ANTHROPIC_VERTEX_PROJECT_ID))"
            rf"[\"'\])]{{0,3}}\s*[=:]\s*{_QUOTE}{_ID}\b",
        ),
        (
            ("project",),
            rf"(?i:\bproject_?-?id|quota_project_id|projectid|gcp[_ ]project(?:[_ ]id)?)\\?[\"'`]?"
            rf"\s*[=:]\s*{_QUOTE}{_ID}\b",
        ),
        (("gs://",), rf"\bgs://{_ID}\b"),
        (("_cloudbuild",), rf"\b{_ID}_cloudbuild\b"),
        (("gke_",), rf"\bgke_{_ID}_[a-z]+-[a-z]+\d(?:-[a-z])?_"),
        (("active configuration",), rf"active configuration is: \[[^\]\n]*\]\s+{_ID}[ \t\r]*(?:\n|$)"),
        (("used in project",), rf"\bused in project {_ID}\b"),
        # What gcloud, Cloud Shell and BigQuery (docs.cloud.google.com/bigquery/docs/error-messages) say of one.
        (("projects instance",), rf"\bprojects instance \[{_ID}\]"),
        (("use project",), rf"\brequired permission to use project {_QUOTE}{_ID}\b"),
        (
            ("current project", "this session"),
            rf"(?i:\bcurrent project (?:is|has been set to):? \[|\bproject in this session is set to ){_ID}\b",
        ),
        (
            ("access denied:", "not found:", "already exists:"),
            rf"(?i:\b(?:access denied|not found|already exists): (?:dataset|table|view|routine|model|job|connection))"
            rf" {_ID}[:.][A-Za-z0-9_]",
        ),
        # gcloud's own file: docs.cloud.google.com/sdk/docs/configurations
        (("[core]",), rf"\[core\]\s*\n(?:[a-z_]{{1,40}} ?=[^\n]*\n){{0,6}}project ?= ?{_ID}\b"),
        (
            ("project",),
            rf"\b(?:vertexai|aiplatform|genai|bigquery|storage|firestore|datastore|spanner)\.(?:init|(?:Async)?Client)"
            rf"\((?:[^()\x00]{{0,200}}?[,\s])?project\s?=\s?[\"']{_ID}[\"']",
        ),
        (
            ("bq ",),
            rf"\bbq\s+(?:--?[\w=-]+\s+)*(?:ls|show|mk|rm|load|extract|cp|head|query|"
            rf"update)\s+(?:--?[\w=:,-]+\s+)*{_QUOTE}{_ID}:",
        ),
        (("firebase",), rf"\bfirebase\s+use\s+(?:--add\s+)?{_ID}\b|\bfirebase\b[^\n]*?\s-P\s+{_ID}\b"),
        (("-default-rtdb",), rf"\b{_ID}-default-rtdb\."),
        (("google_project",), rf"\bterraform\s+import\s+(?:\S+\.)?google_project\.\S+\s+{_ID}\b"),
        (("gsutil",), rf"\bgsutil\b[^\n]*?\s-p\s+{_ID}\b"),
        (
            ("projects",),
            rf"[\"']projects[\"']\s*:\s*\{{\s*[\"'](?:default|prod|staging|dev|production)[\"']\s*:\s*[\"']{_ID}[\"']",
        ),
        (("connectgateway_",), rf"\bconnectgateway_{_ID}_"),
        (("cloudsql", "cloud_sql"), rf"(?:/|\b)cloudsql/{_ID}:"),
        # BigQuery's older dialect: [project:dataset.table]
        (("[",), rf"\[{_ID}:[A-Za-z0-9_]+\.[A-Za-z0-9_$@*-]+\]"),
        (("gcr.io",), rf"\b(?:(?:us|eu|asia)\.)?gcr\.io/{_ID}/"),
        (("pkg.dev",), rf"\b[a-z0-9-]+-docker\.pkg\.dev/{_ID}/"),
        (("gserviceaccount",), rf"@{_ID}\.iam\.gserviceaccount\.com\b"),
        (
            ("gserviceaccount",),
            rf"\b{_ID}@(?:appspot|developer|cloudservices|cloudbuild)\.gserviceaccount\.com\b",
        ),
        (("appspot",), rf"\b{_ID}(?:\.[a-z]{{2}}\.r)?\.appspot\.com\b"),
        (
            ("firebase", "web.app"),
            rf"\b{_ID}\.(?:firebaseapp\.com|web\.app|firebaseio\.com|firebasestorage\.app)\b",
        ),
        (("cloudfunctions",), rf"\b[a-z0-9]+-[a-z0-9]+-{_ID}\.cloudfunctions\.net\b"),
        # A hyphen tells a BigQuery table from a name in code: `numpy.array`.
        (
            ("`",),
            r"(?:(?i:from|join|into|table|update)\s+)`([a-z][a-z0-9]*-[a-z0-9-]{1,28}[a-z0-9])\.[A-Za-z0-9_]+`",
        ),
        # no name that code makes: `Symbol.for(\`react-aria.i18n.locale\`)`
        (("`",), r"(?:^|[^(]|[^A-Za-z]\()`([a-z][a-z0-9]*-[a-z0-9-]{1,28}[a-z0-9])\.[A-Za-z0-9_]+\.[A-Za-z0-9_*-]+`"),
        (
            tuple(
                f":{continent}-" for continent in "us europe asia australia northamerica southamerica me africa".split()
            ),
            rf"\b{_ID}:(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-[a-z]+\d:[a-z][a-z0-9-]+\b",
        ),
        (
            ("console.",),
            rf"console\.(?:cloud\.google|firebase\.google)\.com/[^\s\"'<>\x00]{{0,}}[?&]project={_ID}\b",
        ),
        (("console.firebase",), rf"console\.firebase\.google\.com/(?:u/\d/)?project/{_ID}\b"),
    )
)
# "The project is called", in some of people's languages.
_CALLED = (
    r"(?:projekte?s?|projet|proyecto|projeto|progetto|projektet|project)(?:[ _-]?id)?[\"'`]?\s+(?:heißt|heisst|ist|"
    r"lautet|s'appelle|est|se llama|es|"
    r"se chama|é|si chiama|è|heet|is|heter|är|called|named)\s+"
)
_LOOSE = tuple(
    (literals, re2.compile(pattern))
    for literals, pattern in (
        (("project",), rf"(?i:\bproject\]?)\s+to\s+{_QUOTE}{_ID}\b"),
        # Package managers, test runners and compilers have the same flag.
        (("--project",), _FLAG),
        (
            ("project",),
            # `<project name="…">` is one of Ant's
            rf"(?:^|[^<\w])(?i:project(?:[_ -]?(?:name|id))?)\\?[\"'`]?\s{{0,3}}"
            rf"(?:=|:|(?:\bis\s+)?\b(?:called|named)\b|\bis\b)\s{{0,3}}{_QUOTE}{_ID}\b",
        ),
        (("proje", "proye", "proge"), rf"(?i:{_CALLED}){_QUOTE}{_ID}\b"),
        (("project=",), rf"[?&]project={_ID}\b"),
        (("projects/",), rf"\bprojects/{_ID}\b"),
        (
            ("project",),
            rf"(?i:\b(?:gcp|google cloud|gcloud|firebase|bigquery|vertex)\s+project(?:\s+id)?)\s+"
            rf"(?:(?:is|called|named)\s+)?"
            rf"{_QUOTE}{_ID}\b",
        ),
        (("project",), rf"(?i:\bproject)\s+[`\"']{_ID}[`\"']"),
        (
            ("gcloud", "google cloud", "gcp", "bigquery", "firebase", "vertex", "cloud run", "gke"),
            rf"(?i:\bproject)\s+{_ID}(?:[.,;:)?!'\"`]|\s*\n|\s*$|\s+(?:is|has|was|in|for|and|to|with|on|now|but|or)\b)",
        ),
    )
)
# ruff: noqa: SIM905  # as lists, one word a line, these would be forty lines
_TABLE = re2.compile(r"(?m)^[ \t|]*PROJECT_ID[ \t|]+[A-Z_ \t|]*\r?\n(?:[-+| \t]+\n)?")
_ROW = late.compile(r"[^\n]*(?:\n|\Z)")
_LISTED = late.compile(rf"[ \t|]*{_ID}(?=[ \t|\r\n])(?:[^\n]*?[ \t|](\d{{10,13}})(?=[ \t|\r\n]|\Z))?")
_OURS = late.compile(r"(?i)google|firebase|gcp")
_ENDING = late.compile(r"\.(?:py|ya?ml|json|toml|tf|js|ts|md|txt|sh|cfg|ini|env|lock|xml|csv|sql|ipynb)\b")
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
    lowered = text.lower()
    if "project_id" in lowered:
        yield from _listed(text)
    for literals, pattern in _STRICT:
        if not pattern.is_idle(text) and any(literal in lowered for literal in literals):
            yield from _ids(pattern, text, 0.95)
    for literals, pattern in _LOOSE:
        if not pattern.is_idle(text) and any(literal in lowered for literal in literals):
            for match in _ids(pattern, text, 0.8):
                found = text[match.start : match.end]
                if ("-" in found or any(map(str.isdigit, found))) and not _in_another_url(text, match.start):
                    yield match


def _listed(text: str) -> Iterator[Match]:
    """Yields ids and numbers of the table that `gcloud projects list` prints; blanks part its columns."""
    read = 0
    for heading in _TABLE.finditer(text):
        if heading.end() <= read:
            continue  # a row of the table before
        for row in _ROW.finditer(text, heading.end()):
            read = row.end()
            if not row.group().strip():
                break
            named = _LISTED.match(row.group())
            if named is None or named.group(1) in _STAND_INS:
                continue
            yield from (
                Match(row.start() + low, row.start() + high, 0.9)
                for low, high in (named.span(1), named.span(2))
                if low >= 0
            )


def _ids(pattern: re2.Pattern, text: str, score: float) -> Iterator[Match]:
    for match in pattern.finditer(text):
        group = match.lastindex or 1
        found = match.group(group)
        if (
            found in _PUBLIC
            or found in _STAND_INS
            or found.startswith(("example-", "your-"))
            or _is_file(text, match.end(group))
        ):
            continue
        yield Match(match.start(group), match.end(group), score)


def _in_another_url(text: str, start: int) -> bool:
    """Whether a place is in the URL of somebody else's site: code hosts and trackers have projects as well."""
    before = text[max(0, start - 200) : start].rpartition("://")
    if not before[1] or any(map(str.isspace, before[2])):
        return False
    return _OURS.search(before[2] + "".join(text[start : start + 100].split()[:1])) is None


def _is_file(text: str, end: int) -> bool:
    """Whether the name goes on with an ending: `settings.py`, `compose.yaml` are files, not projects."""
    return _ENDING.match(text, end, end + 8) is not None


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
            "access denied:",
            "not found:",
            "already exists:",
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
            "_cloudbuild",
            "active configuration",
            "bq ",
            "-default-rtdb",
            "gsutil",
            "gke_",
            "connectgateway_",
            "cloudsql",
            "[",
            "proye",
            "proge",
            "proje",
        ),
    ),
    _recogniser(
        "gcp_project_number",
        "GCP_PROJECT",
        "the number of a Google Cloud project",
        rf"(?i)(?:\bprojects?/|\bproject[ _-]?(?:number|num|no\.?|#|id)?\\?[\"']?\s{{0,3}}(?:[=:#]|\bis\b)?\s{{0,3}}"
        rf"{_QUOTE}|\bservice-|sender_?id\\?[\"'`]?\s{{0,3}}[=:]\s{{0,3}}{_QUOTE}|"
        rf"\bapp_?id\\?[\"'`]?\s{{0,3}}[=:]\s{{0,3}}{_QUOTE}1:)"
        r"(\d{10,13})\b",
        ("project", "service-", "sender", "appid", "app_id"),
    ),
    _recogniser(
        "gcp_project_number_host",
        "GCP_PROJECT",
        "the number of a Google Cloud project",
        r"\b(\d{10,13})(?:-compute@|@cloudbuild|@cloudservices|@project\.|-[a-z0-9]+\.apps\.googleusercontent|"
        r"\.[a-z0-9-]+\.run\.app\b)",
        ("-compute@", "@cloud", "@project.", ".apps.", ".run.app"),
    ),
    # Cloud Run's older host names carry a hash of the project instead of its number.
    _recogniser(
        "gcp_run_host",
        "GCP_PROJECT",
        "the part of a Cloud Run address that stands for a project",
        r"\b[a-z0-9-]+-([a-z0-9]{10}-[a-z]{2})\.a\.run\.app\b",
        (".a.run.app",),
    ),
    _recogniser(
        "gcp_organisation",
        "GCP_ORGANISATION",
        "the number of a Google Cloud organisation",
        r"(?i)\borgani[sz]ations?(?:/|[_ -]?id\W{1,6}|[\"']?\s{0,3}[=:]?\s{0,3}[\"'`]?)(\d{8,14})\b",
        ("organi",),
    ),
    _recogniser(
        "gcp_organisation_listed",
        "GCP_ORGANISATION",
        "the number of a Google Cloud organisation",
        r"\b(\d{10,13})[ \t|]+C0[0-9a-z]{7}\b",
        ("c0",),
    ),
    _recogniser(
        "gcp_folder",
        "GCP_FOLDER",
        "the number of a Google Cloud folder",
        r"(?i)\bfolders?(?:/|[_ -]?id\W{1,6}|[\"']?\s{0,3}[=:]?\s{0,3}[\"'`]?)(\d{8,14})\b",
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

import pytest

from tests.voting.screening.samples import found, gate
from voting.screening.cloud.google_cloud import GOOGLE_CLOUD

BY_NAME = {recogniser.name: recogniser for recogniser in GOOGLE_CLOUD}
ID = "heron-prod-417"


class TestProject:
    """Project ids by where they stand."""

    @pytest.mark.parametrize(
        "text",
        [
            f"projects/{ID}/locations/us-central1",
            f"gcloud config set project {ID}",
            f"gcloud run deploy x --project={ID}",
            f"gcloud run deploy x --project {ID}",
            f"gcloud projects describe {ID}",
            f"export GOOGLE_CLOUD_PROJECT={ID}",
            f'os.environ["GCP_PROJECT"] = "{ID}"',
            f'"project_id": "{ID}"',
            f'{{\\"project_id\\": \\"{ID}\\"}}',
            f'"quota_project_id": "{ID}"',
            f"projectId: '{ID}'",
            f"gs://{ID}/data.csv",
            f"eu.gcr.io/{ID}/image:tag",
            f"us-central1-docker.pkg.dev/{ID}/repo/image",
            f"runner@{ID}.iam.gserviceaccount.com",
            f"{ID}@appspot.gserviceaccount.com",
            f"https://{ID}.appspot.com/",
            f"https://{ID}.ew.r.appspot.com/",
            f"https://{ID}.firebaseapp.com",
            f"https://{ID}.web.app",
            f"https://us-central1-{ID}.cloudfunctions.net/f",
            f"FROM `{ID}.sales.orders` AS o",
            f"{ID}:europe-west1:db-main",
            f"https://console.cloud.google.com/run?hl=en&project={ID}",
            f"https://console.firebase.google.com/project/{ID}/overview",
            f"our GCP project {ID} is down",
            f"project: {ID}",
            f"my project is called {ID}",
            f'provider "google" {{ project = "{ID}" }}',
            f"[{ID}_cloudbuild]",
            f"gke_{ID}_europe-west4-a_main",
            f"/cloudsql/{ID}:europe-west1:db",
            f"[{ID}:sales.orders]",
            f"gcloud billing projects link {ID} --billing-account x",
            f"gcloud projects add-iam-policy-binding {ID} --member=x",
            f"Das Projekt heißt {ID}.",
            f"Your active configuration is: [default]\n{ID}",
            f"Cloud Run Admin API has not been used in project {ID} before",
            f"does not have permission to access projects instance [{ID}] (or it may not exist)",
            f"Caller does not have required permission to use project {ID}. Grant the caller",
            f"Your Cloud Platform project in this session is set to {ID}.",
            f"Your current project is [{ID}].",
            f"Not found: Dataset {ID}:sales was not found in location EU",
            f"403 Access Denied: Table {ID}:sales.orders: User does not have permission",
            f"[core]\naccount = jo@x.example\nproject = {ID}\n",
            f"vertexai.init(project='{ID}', location='us-central1')",
            f'genai.Client(vertexai=True, project="{ID}")',
            f"Updated property [core/project] to {ID}",
            f"bq ls {ID}:sales",
            f"firebase use {ID}",
            f"firebase deploy -P {ID}",
            f'"projects": {{ "default": "{ID}" }}',
            f"https://{ID}-default-rtdb.europe-west1.firebasedatabase.app",
            f"terraform import google_project.p {ID}",
            f"on BigQuery, project {ID}",
            f"PROJECT_ID      NAME\n{ID}  Heron\n",
            "projects/example.org:heron/topics/x".replace("heron", "heron-9"),
        ],
    )
    def test_hit(self, text: str) -> None:
        """The id alone is found."""
        assert gate(BY_NAME["gcp_project"], text)
        assert found(BY_NAME["gcp_project"], text) in ([ID], ["example.org:heron-9"])

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("projects/PROJECT_ID/locations", "a stand-in"),
            ("gcloud config set project my-project", "the documentation's stand-in"),
            ("`bigquery-public-data.samples.shakespeare`", "Google's own"),
            ("gcr.io/google-samples/hello-app:1.0", "Google's own"),
            ("project: frontend", "a loose place without digit or hyphen"),
            ("the project is called phoenix", "likewise"),
            ("a well-known project", "no place of an id"),
            ("projects/ab", "too short"),
            ("gs://BUCKET/x", "capitals"),
            ("`numpy.array`", "code"),
            ("`dev-requirements.txt`", "a file"),
            ("https://example.org/projects/coverage", "somebody's list of projects"),
            ("http://localhost:3000", "a port"),
            ("https://docs.example.org/projects/heron-api-2/badge", "another site's project"),
            ("https://insights.example.org/badge?project=heron-api-2", "likewise"),
            ("project: settings.py", "a file"),
            ("in the project `compose.yaml` says", "a file"),
            ("docker compose --project-name compose up", "another tool's flag"),
            ("uv run --project compose pytest", "likewise, a word"),
            ("npx playwright test --project=chromium", "likewise"),
            ("dotnet run --project src/app-1.csproj", "likewise, a path"),
            ("gcloud works, the project follow-up meeting does not", "words"),
            ("settings.py:us-central1:x", "no id before a region"),
            ("Your current project is finished", "a word"),
            ("Your active configuration is: [default]\ngcloud-beta run deploy", "the next command"),
            ("you need permission to use project resources", "a word"),
            ("HTTP 404 Not found: view the table orders.csv", "no data set"),
            ("[core]\n\teditor = vim\n[alias]\n\tproject = status", "git's settings"),
            ("stitch.Client(project='main')", "another's client"),
            ("Symbol.for(`react-aria.i18n.locale`)", "a name in code"),
            ('google <project name="catalina-tasks">', "another tool's project"),
        ],
    )
    def test_near_miss(self, text: str, why: str) -> None:
        """Stand-ins, public projects and words stay."""
        assert found(BY_NAME["gcp_project"], text) == [], why

    def test_table(self) -> None:
        """Ids and numbers of every row are found, to the blank line."""
        rows = f"{ID}  Heron mail  918273645501\nowl-7a  Owl  640019283746\n\nand then on"
        text = f"PROJECT_ID  NAME  PROJECT_NUMBER\n{rows}"
        assert found(BY_NAME["gcp_project"], text) == [ID, "918273645501", "owl-7a", "640019283746"]


class TestNumbers:
    """Numbers of projects, organisations, folders, billing accounts, clients."""

    @pytest.mark.parametrize(
        ("name", "text", "expected"),
        [
            ("gcp_project_number", "projects/123456789012/secrets/x", "123456789012"),
            ("gcp_project_number", "project number: 123456789012", "123456789012"),
            ("gcp_project_number", '"projectNumber": "123456789012"', "123456789012"),
            ("gcp_project_number", "Error 403: Project '583920114472' not found", "583920114472"),
            ("gcp_project_number", 'messagingSenderId: "204918273364"', "204918273364"),
            ("gcp_project_number", 'appId: "1:204918273364:web:33b4ad7be12f"', "204918273364"),
            ("gcp_organisation", "organization 482910375516", "482910375516"),
            ("gcp_folder", "gcloud resource-manager folders list --folder=739201846655", "739201846655"),
            ("gcp_project_number_host", "123456789012-compute@developer.gserviceaccount.com", "123456789012"),
            ("gcp_project_number_host", "https://api-123456789012.us-central1.run.app/x", "123456789012"),
            ("gcp_run_host", "https://api-a1b2c3d4e5-ew.a.run.app/x", "a1b2c3d4e5-ew"),
            ("gcp_organisation", "organizations/123456789012", "123456789012"),
            ("gcp_organisation_listed", "heron.org  482910375516  C01abcd23", "482910375516"),
            ("gcp_folder", "folders/123456789012", "123456789012"),
            ("gcp_billing_account", "billingAccounts/01A2B3-C4D5E6-F7A8B9", "01A2B3-C4D5E6-F7A8B9"),
            (
                "gcp_client",
                "123456789012-" + "abcdefghijklmnopqrstuvwxyz123456" + ".apps.googleusercontent.com",
                "123456789012-abcdefghijklmnopqrstuvwxyz123456.apps.googleusercontent.com",
            ),
        ],
    )
    def test_hit(self, name: str, text: str, expected: str) -> None:
        """Found by their place."""
        assert gate(BY_NAME[name], text)
        assert found(BY_NAME[name], text) == [expected]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("gcp_project_number", "the project took 1234567890 seconds"),
            ("gcp_project_number_host", "1234567890 items"),
            ("gcp_organisation", "organizations of 123456789012 people"),
            ("gcp_billing_account", "123456-789012"),
            ("gcp_client", "x.apps.googleusercontent.com"),
        ],
    )
    def test_near_miss(self, name: str, text: str) -> None:
        """Bare numbers stay."""
        assert found(BY_NAME[name], text) == []

"""What the environment says about who runs the app: keys and cloud projects that must not reach the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from voting.identity import Identity

PROJECT_VARIABLES: Final = (
    "AWS_ACCOUNT_ID",
    "AZURE_CLIENT_ID",
    "AZURE_SUBSCRIPTION_ID",
    "AZURE_TENANT_ID",
    "CLOUDSDK_CORE_PROJECT",
    "GCLOUD_PROJECT",
    "GCP_PROJECT",
    "GOOGLE_CLOUD_PROJECT",
    "OPENAI_ORG_ID",
    "OPENAI_PROJECT_ID",
)
"""Variables in which the vendors' own tools look for a project, account or tenant."""

KEY_VARIABLES: Final = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AZURE_CLIENT_SECRET")
"""Variables in which they look for a secret."""


def deployment_identity(keys: Iterable[str], environment: Mapping[str, str]) -> Identity:
    """Returns the identifiers of the deployment, to be removed from every text.

    Args:
        keys: The models' keys, see `voting.models.configured_keys`.
        environment: Such as `os.environ`.
    """

    def values(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(environment[name] for name in names if environment.get(name)))

    return Identity(
        api_keys=tuple(dict.fromkeys((*keys, *values(KEY_VARIABLES)))), project_ids=values(PROJECT_VARIABLES)
    )

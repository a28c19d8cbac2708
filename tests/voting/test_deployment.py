from __future__ import annotations

from voting.deployment import deployment_identity


class TestDeploymentIdentity:
    """The operator's own keys and projects are known identifiers."""

    def test_keys_and_projects_are_taken_from_the_environment(self):
        """Each once, empty ones not at all, and nothing else."""
        environment = {
            "AWS_SECRET_ACCESS_KEY": "k-2",
            "AZURE_CLIENT_SECRET": "",
            "GOOGLE_CLOUD_PROJECT": "acme-prod-1",
            "GCLOUD_PROJECT": "acme-prod-1",
            "HOME": "/home/somebody",
        }
        identity = deployment_identity(["k-1", "k-1"], environment)
        assert list(identity.items()) == [("api_keys", "k-1"), ("api_keys", "k-2"), ("project_ids", "acme-prod-1")]

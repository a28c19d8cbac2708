from __future__ import annotations

from voting.deployment import deployment_identity


class TestDeploymentIdentity:
    """The operator's own keys and projects are known identifiers."""

    def test_keys_and_projects_are_taken_from_the_environment(self):
        """Each once, empty ones not at all, and nothing else."""
        environment = {
            "MY_KEY": "k-1",
            "OTHER_KEY": "k-1",
            "EMPTY": "",
            "GOOGLE_CLOUD_PROJECT": "acme-prod-1",
            "GCLOUD_PROJECT": "acme-prod-1",
            "HOME": "/home/somebody",
        }
        identity = deployment_identity(["MY_KEY", "OTHER_KEY", "EMPTY", "MISSING"], environment)
        assert list(identity.items()) == [("api_keys", "k-1"), ("project_ids", "acme-prod-1")]

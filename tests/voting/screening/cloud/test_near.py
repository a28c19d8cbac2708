"""Cloud identifiers that a form and a word near them tell."""

import pytest

from tests.voting.screening.samples import found
from voting.screening.cloud.near import NEAR

BY_NAME = {one.name.removeprefix("cloud_"): one for one in NEAR}
ACCOUNT = "4417" + "20938812"
HITS = [
    ("aws_account", f"in AWS the payer is 1203, the member {ACCOUNT}.", ACCOUNT),
    ("aws_log_group", "see /aws/lambda/thumbnails-heron for it", "thumbnails-heron"),
    ("aws_bucket", "the s3 bucket called heron-uploads is", "heron-uploads"),
    ("aws_bucket", 'backend "s3" {\n  bucket = "tfstate-heron"', "tfstate-heron"),
    ("azure_abbreviated", "in Azure the vault kv-tern-eu is gone", "kv-tern-eu"),
    ("gcp_environment", "gcloud says osprey-sandbox, not the other", "osprey-sandbox"),
    ("gcp_environment", "BigQuery in mossy-rock-311 fails", "mossy-rock-311"),
    ("gcp_number", f"the gcp project has {ACCOUNT} as number", ACCOUNT),
    ("gcp_parent", f"--organization={ACCOUNT} or", ACCOUNT),
    ("gcp_parent", f"parent folder is {ACCOUNT}", ACCOUNT),
]
NEAR_MISSES = [
    ("aws_account", f"the parcel {ACCOUNT} is late", "no cloud"),
    ("aws_log_group", "/aws/lambda/", "no name"),
    ("aws_bucket", "a bucket of well-known paint", "no cloud"),
    ("aws_bucket", "$AWS.BucketEncryption.KMS", "a name in code"),
    ("aws_bucket", "aws s3: the bucket my-bucket", "the documentation's"),
    ("azure_abbreviated", "an app-like web-based id-card", "no cloud"),
    ("azure_abbreviated", "azure, extension aks-preview", "a tool"),
    ("gcp_environment", "gcloud in europe-west-1 and us-east-4", "regions"),
    ("gcp_environment", "we deploy to heron-prod", "no cloud"),
    ("gcp_environment", "gcloud and bigquery-public-data", "Google's own"),
    ("gcp_number", f"call {ACCOUNT} now", "no cloud"),
    ("gcp_parent", "the parent has 2 folders", "too short"),
]


class TestNear:
    """By form and word."""

    @pytest.mark.parametrize(("name", "text", "expected"), HITS)
    def test_hit(self, name: str, text: str, expected: str) -> None:
        """The identifier alone is found."""
        assert found(BY_NAME[name], text) == [expected]

    @pytest.mark.parametrize(("name", "text", "reason"), NEAR_MISSES)
    def test_near_miss(self, name: str, text: str, reason: str) -> None:
        """What is public, a sample or something else stays."""
        assert found(BY_NAME[name], text) == [], reason

    def test_every_form_is_tried(self) -> None:
        """Each recogniser has a hit and a near-miss."""
        assert {name for name, *_ in HITS} == {name for name, *_ in NEAR_MISSES} == set(BY_NAME)

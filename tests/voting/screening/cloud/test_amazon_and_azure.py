import pytest

from tests.voting.screening.samples import drawn, found, gate
from voting.screening.cloud.amazon import AMAZON
from voting.screening.cloud.azure import AZURE

BY_NAME = {recogniser.name: recogniser for recogniser in (*AMAZON, *AZURE)}
ACCOUNT = "481920376512"
ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
KEY = drawn(38) + "/7"

HITS = [
    ("aws_account", f"arn:aws:s3:eu-west-1:{ACCOUNT}:x", ACCOUNT),
    ("aws_account", f"AWS account {ACCOUNT}", ACCOUNT),
    ("aws_account", "AWS account id: 4819-2037-6512", "4819-2037-6512"),
    ("aws_account", "AWS account 4819 2037 6512", "4819 2037 6512"),
    ("aws_account", "Account ID: 4819-2037-6512", "4819-2037-6512"),
    ("aws_account", f'"Account": "{ACCOUNT}"', ACCOUNT),
    ("aws_account", f"AWS_ACCOUNT_ID={ACCOUNT}", ACCOUNT),
    ("aws_account", f"https://sqs.eu-west-1.amazonaws.com/{ACCOUNT}/queue", ACCOUNT),
    ("aws_account", f'"OwnerId": "{ACCOUNT}"', ACCOUNT),
    ("aws_account_host", f"{ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/app", ACCOUNT),
    ("aws_user", f"arn:aws:iam::{ACCOUNT}:user/marta.k", "marta.k"),
    ("aws_user", f"arn:aws:sts::{ACCOUNT}:assumed-role/Admin/marta@x.org", "marta@x.org"),
    ("aws_resource", "instance i-0abc123def4567890 in vpc-1a2b3c4d", "i-0abc123def4567890"),
    ("aws_organisation", "the org o-a1b2c3d4e5 has no trail", "o-a1b2c3d4e5"),
    ("aws_organisation", "organizations::x:ou/o-exa1mpl3org/ou-ab12-cd34ef56", "ou-ab12-cd34ef56"),
    ("aws_secret_key", f"aws_secret_access_key = {KEY}", KEY),
    ("aws_secret_key", f'"SecretAccessKey": "{KEY}"', KEY),
    ("azure_subscription", f"/subscriptions/{ID}/resourceGroups/x", ID),
    ("azure_subscription", f"subscription id: {ID}", ID),
    ("azure_subscription", f"ARM_SUBSCRIPTION_ID={ID}", ID),
    ("azure_tenant", f"https://login.microsoftonline.com/{ID}/oauth2", ID),
    ("azure_tenant", f'"tenantId": "{ID}"', ID),
    ("azure_client", f"AZURE_CLIENT_ID={ID}", ID),
    ("azure_client", f"appId: {ID}", ID),
    ("azure_tenant_name", "admin@heronlabs.onmicrosoft.com", "heronlabs.onmicrosoft.com"),
    ("azure_tenant_domain", "az login --service-principal -u x --tenant heron.example", "heron.example"),
    ("azure_tenant_domain", "Connect-AzAccount -Tenant 'heron.example'", "heron.example"),
    ("azure_tenant_domain", "https://login.microsoftonline.com/heron.example/oauth2/v2.0/token", "heron.example"),
    ("azure_host", "https://heronstore.blob.core.windows.net/x", "heronstore"),
    ("azure_host", "heron-kv.vault.azure.net", "heron-kv"),
    ("azure_resource_group", "az vm list --resource-group heron-rg", "heron-rg"),
    ("aws_bucket", "aws s3 sync . s3://heron-claims/2026/", "heron-claims"),
    ("aws_bucket_place", "Bucket='heron-claims'", "heron-claims"),
    ("aws_bucket_place", 'backend "gcs" { bucket = "heron-tf-state" }', "heron-tf-state"),
    ("aws_bucket_place", "https://s3.eu-west-1.amazonaws.com/heron-claims/x", "heron-claims"),
    ("aws_bucket_host", "https://heron-claims.s3.eu-west-1.amazonaws.com/x", "heron-claims"),
    ("aws_host", "heron-crm.cx3k9qz1m7vb.eu-west-1.rds.amazonaws.com", "heron-crm.cx3k9qz1m7vb"),
    ("aws_host", "https://d1a2b3c4d5e6f7.cloudfront.net/", "d1a2b3c4d5e6f7"),
    ("aws_host", "https://heron-labs.awsapps.com/start", "heron-labs"),
    ("aws_host", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "a1b2c3d4e5"),
    ("aws_flag", "aws cloudfront create-invalidation --distribution-id E2QWRUHAPOMQZL", "E2QWRUHAPOMQZL"),
    ("aws_flag", "aws rds describe-db-instances --db-instance-identifier heron-crm", "heron-crm"),
    ("aws_distribution", "distribution E2QWRUHAPOMQZL", "E2QWRUHAPOMQZL"),
    ("aws_distribution", "/hostedzone/Z2FDTNDATAQYW2", "Z2FDTNDATAQYW2"),
    ("aws_distribution", "in hosted zone Z2FDTNDATAQYW2", "Z2FDTNDATAQYW2"),
    ("aws_arn", f"arn:aws:iam::{ACCOUNT}:role/eksctl-heron-NodeRole-1R2T3Y4U5", "eksctl-heron-NodeRole-1R2T3Y4U5"),
    ("aws_arn", f"arn:aws:secretsmanager:eu-west-1:{ACCOUNT}:secret:heron-a1B2c3D4", "heron-a1B2c3D4"),
    ("aws_user_pool", "the pool eu-west-1_aB3dE5fG7 has no domain", "eu-west-1_aB3dE5fG7"),
    ("aws_terraform", 'resource "aws_db_instance" "x" {\n  identifier = "heron-crm"\n}', "heron-crm"),
    ("azure_resource_group", "resource group: heron-rg", "heron-rg"),
    ("azure_resource_group", "az vm list -g heron-rg", "heron-rg"),
    ("azure_resource_name", "az aks show -g heron-rg --name heron-aks", "heron-aks"),
    ("azure_resource_name", "https://dev.azure.com/heron-labs/x", "heron-labs"),
    ("azure_resource_name", "func azure functionapp publish heron-jobs", "heron-jobs"),
    ("azure_resource_name", "/providers/Microsoft.Compute/virtualMachines/heron-vm", "heron-vm"),
    ("azure_account_name", "AccountName=heronstore;AccountKey=", "heronstore"),
    ("azure_account_name", 'storage_account_name = "heronstore"', "heronstore"),
    ("azure_account_told", "the storage account heronlogs01 is full", "heronlogs01"),
    ("aws_bucket_place", 'the bucket "heron-claims" in us-east-1', "heron-claims"),
    ("aws_bucket_place", f"https://sqs.us-east-1.amazonaws.com/{ACCOUNT}/jobs", "jobs"),
    ("aws_arn", "arn:aws:s3:::heron-claims/*", "heron-claims"),
    ("aws_arn", f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:resize-images", "resize-images"),
    ("azure_host", "heron-pg.postgres.database.azure.com:5432", "heron-pg"),
    ("azure_host", "https://heron-api.azure-api.net/v1", "heron-api"),
    ("azure_host", "heron-aks-dns-1a2b.hcp.westeurope.azmk8s.io", "heron-aks-dns-1a2b"),
    ("azure_resource_group", "rg: heron-lab # of the azure deployment", "heron-lab"),
    ("azure_resource_group", "rg = heron-rg-west", "heron-rg-west"),
    ("azure_account_told", "our storage account is called heronlogs7", "heronlogs7"),
]
NEAR_MISSES = [
    ("aws_account", f"order {ACCOUNT}"),
    ("aws_account", "arn:aws:s3:::bucket/key"),
    ("aws_account", "my account since 2019"),
    ("aws_account", "Account: 4819 2037 6512"),
    ("aws_user", "arn:aws:iam::aws:policy/ReadOnly"),
    ("aws_resource", "lt-col, i-know, key-value, db-12345"),
    ("aws_organisation", "class='o-containerised o-layout2' co-a1b2c3d4e5 ou-vert-toujours o-exampleorgid1"),
    ("aws_secret_key", "secret " + "a" * 40),
    ("aws_secret_key", "aws_secret_access_key = "),
    ("azure_subscription", f"id {ID}"),
    ("azure_tenant", f"the tenant pays; {ID}"),
    ("azure_tenant_domain", "az login --tenant $TENANT\nmegatool --tenant heron.example"),
    ("azure_tenant_domain", "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"),
    ("azure_host", "https://learn.microsoft.com/azure/storage"),
    ("azure_host", '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"'),
    ("azure_resource_group", "resource groups are"),
    ("azure_resource_group", "rg = self._create_rng().rg\nbit_generator = rg.bit_generator"),
    ("azure_resource_group", "rg = MTRandom"),
    ("azure_resource_name", "az vm list --name my-vm"),
    ("azure_host", "https://your-resource.openai.azure.com"),
    ("azure_account_name", "storage_account: true"),
    ("azure_account_told", "a storage account needs a name; storage account v2"),
    ("aws_account", "arn:aws:iam::123456789012:role/x"),
    ("aws_account", "account id 111122223333"),
    ("aws_bucket", "s3://bucket/key and s3://amzn-s3-demo-bucket/x"),
    ("aws_bucket", "s3://commoncrawl/crawl-data"),
    ("aws_bucket_place", "Bucket='my-bucket' or --bucket $BUCKET"),
    ("aws_bucket_host", "https://s3.amazonaws.com/"),
    ("aws_host", "https://docs.aws.amazon.com/x and https://your-alias.awsapps.com/start"),
    ("aws_flag", "aws s3 ls --recursive"),
    ("aws_distribution", "distribution Enterprise"),
    ("aws_distribution", "the hosted zone Zurich"),
    ("aws_user_pool", "eu-west-1_small"),
    ("aws_arn", "arn:aws:iam::aws:policy/AdministratorAccess"),
    ("aws_arn", f"arn:aws:iam::{ACCOUNT}:role/deploy"),
    ("aws_arn", "arn:aws:s3:::my-bucket/*"),
    ("aws_bucket_place", 'the bucket "name" of "my-bucket"'),
    ("azure_host", "https://management.azure.com/.default and https://database.windows.net/.default"),
    ("azure_host", "https://westeurope.api.cognitive.microsoft.com/"),
    ("azure_host", "\x00.blob.core.windows.net"),
    ("aws_terraform", 'resource "aws_db_instance" "x" {}'),
]


class TestAmazonAndAzure:
    """Identifiers by place."""

    @pytest.mark.parametrize(("name", "text", "expected"), HITS)
    def test_hit(self, name: str, text: str, expected: str) -> None:
        """The identifier is found, what surrounds it stays."""
        assert gate(BY_NAME[name], text)
        assert expected in found(BY_NAME[name], text)

    @pytest.mark.parametrize(("name", "text"), NEAR_MISSES)
    def test_near_miss(self, name: str, text: str) -> None:
        """Out of its place it stays."""
        assert found(BY_NAME[name], text) == []

    def test_every_recogniser_has_a_hit_here(self) -> None:
        """A new one needs a row."""
        assert {name for name, *_ in HITS} == set(BY_NAME)

"""Keys of other clouds, vaults and networks."""

from __future__ import annotations

from voting.screening.secrets.vendors.form import Vendor

VENDORS = (
    # ABSK opens a Bedrock key; AKIA and its kin are followed by base 32.
    Vendor(
        "aws_access_key",
        "an AWS access key",
        r"\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b",
        ("akia", "asia", "abia", "acca", "a3t"),
        "docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    ),
    Vendor(
        "aws_bedrock",
        "an AWS Bedrock key",
        r"\bABSK[A-Za-z0-9+/=]{40,}",
        ("absk",),
        "docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    ),
    Vendor(
        "azure_client_secret",
        "an Azure client secret",
        r"[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}",
        ("q~",),
        "learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal",
    ),
    Vendor(
        "azure_devops",
        "an Azure DevOps token",
        r"\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b",
        ("azdo",),
        "learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    ),
    Vendor(
        "azure_common_annotated",
        "an Azure key",
        r"\b[A-Za-z0-9]{52}JQQJ9(?:9|D)[A-Za-z0-9]{26,}={0,2}",
        ("jqqj9",),
        "learn.microsoft.com/purview/sit-defn-azure-storage-account-key",
    ),
    Vendor(
        "alibaba",
        "an Alibaba Cloud key",
        r"\bLTAI[A-Za-z0-9]{12,20}\b",
        ("ltai",),
        "www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
    ),
    Vendor(
        "tencent",
        "a Tencent Cloud key",
        r"\bAKID[A-Za-z0-9]{32}\b",
        ("akid",),
        "www.tencentcloud.com/document/product/598/34228",
    ),
    Vendor(
        "yandex",
        "a Yandex Cloud key",
        r"\b(?:AQVN[A-Za-z0-9_-]{35,38}|t1\.[A-Z0-9a-z_-]+=*\.[A-Za-z0-9_-]{86}={0,2})",
        ("aqvn", "t1."),
        "yandex.cloud/en/docs/iam/concepts/authorization/api-key",
    ),
    Vendor(
        "cloudflare_origin",
        "a Cloudflare key",
        r"\bv1\.0-[0-9a-f]{24}-[0-9a-f]{146}\b",
        ("v1.0-",),
        "developers.cloudflare.com/fundamentals/api/get-started/ca-keys",
    ),
    Vendor(
        "age",
        "an age secret key",
        r"\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}",
        ("age-secret-key-1",),
        "github.com/FiloSottile/age",
    ),
    Vendor(
        "onepassword",
        "a 1Password key",
        r"\b(?:ops_eyJ[A-Za-z0-9+/_-]{100,}={0,3}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3})",
        ("ops_eyj", "a3-"),
        "developer.1password.com/docs/service-accounts/security",
    ),
    Vendor(
        "tailscale",
        "a Tailscale key",
        r"\btskey-[a-z]+-[A-Za-z0-9]+-[A-Za-z0-9]{20,}",
        ("tskey-",),
        "tailscale.com/kb/1085/auth-keys",
    ),
)

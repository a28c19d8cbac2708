"""AWS account numbers, secret keys by context, resource ids and the telling part of ARNs.

Forms: docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html, .../reference_identifiers.html,
docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html,
docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html, .../API_OrganizationalUnit.html.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from voting.screening import re2
from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Find, Kind, Match, Recogniser, pattern_find

_ACCOUNT = (
    r"(?i)(?:\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:|\baws[ _-]?(?:account)?[ _-]?(?:id|number|no\.?|#)?\W{0,6}|"
    r"\bAWS_ACCOUNT(?:_ID)?\W{1,4}|"
    r"\bowner[_-]?id\W{1,6}|\bsqs\.[a-z0-9-]+\.amazonaws\.com/|\bhttps://)(\d{12}|\d{4}[ -]\d{4}[ -]\d{4})\b|"
    # With blanks, "account" alone speaks of any account.
    r"(?i:\baccount[ _-]?(?:id|number|no\.?|#)?\\?[\"']?\s{0,3}(?:[=:#]|\bis\b)?\s{0,3}\\?[\"']?)"
    r"(\d{12}|\d{4}-\d{4}-\d{4})\b"
)
_REGISTRY = r"\b(\d{12})\.(?:dkr\.ecr|signin\.aws|s3-control)\b"
_BUCKET_PLACE = (
    r"\bs3[.-](?:[a-z0-9-]+\.)?amazonaws\.com/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\b|"
    r"\bBucket(?:Name)?\\?[\"']?\s?[=:]\s?\\?[\"']([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\\?[\"']|"
    r"\bbucket[ ]?[=:][ ]?[\"']([a-z0-9]+(?:[.-][a-z0-9]+)+)[\"']|"
    r"\bbucket[ ](?:named[ ]|called[ ])?[\"'`]([a-z0-9]+[.-][a-z0-9.-]{2,61})[\"'`]|"
    r"\bsqs\.[a-z0-9-]+\.amazonaws\.com/\d{12}/([A-Za-z0-9_-]{2,80})|"
    r"\s--bucket(?:=|\s+)[\"']?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\b"
)
_BUCKET = r"\bs3[an]?://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"
_BUCKET_HOST = r"\b([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com"
# What a host name tells of a database, cache, search domain, load balancer, file system, distribution or API.
_HOST = (
    r"\b([a-z0-9-]{1,63}(?:\.(?:cluster-(?:ro-|custom-)?)?[a-z0-9]{5,16})?)\.(?:[a-z]{2}-[a-z]+-\d\.(?:rds|redshift|"
    r"es|aoss|elb|docdb|neptune)|[a-z0-9]{4,8}\."
    r"(?:[a-z]{3,4}\d\.)?cache|elb\.[a-z]{2}-[a-z]+-\d|efs\.[a-z]{2}-[a-z]+-\d|execute-api\.[a-z]{2}-[a-z]+-\d|"
    r"lambda-url\.[a-z]{2}-[a-z]+-\d|"
    r"(?:[a-z0-9]{3}\.)?[a-z]{2}-[a-z]+-\d\.eks)\.(?:amazonaws\.com|on\.aws)|\b(d[a-z0-9]{12,14})\.cloudfront\.net|"
    r"\b([a-z0-9][a-z0-9-]{1,62})\.awsapps\.com"
)
_FLAG = (
    r"\baws\s+[a-z0-9-]+\s+[^\n\x00]*?--(?:distribution-id|db-instance-identifier|db-cluster-identifier|bucket|"
    r"function-name|cluster-name|"
    r"user-pool-id|hosted-zone-id|stack-name|table-name|instance-ids?|vpc-id|secret-id|"
    r"rest-api-id)[= \t]+[\"']?([A-Za-z0-9][\w./-]{2,62})"
)
_DISTRIBUTION = (
    r"(?i:\bdistribution(?:[ _-]?id)?[\"'/]?[\s:=]{1,3}[\"'`]?)(E[0-9A-Z]{12,13})\b|"
    r"\b(?:hostedzone/|(?i:hosted[ ]zone[ ]|zone[ _-]?id[\"']?[\s:=]{1,3}[\"'`]?))(Z[0-9A-Z]{10,21})\b"
)
# What an ARN names after the account, where a part was drawn: a plain word ("deploy") is anybody's.
_ARN = (
    r"\barn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12})?:(?:[a-z-]+[:/])?(?:[A-Za-z0-9+=,.@_-]+/)*"
    r"([A-Za-z0-9+=.@_-]*[A-Za-z]-?[0-9][A-Za-z0-9+=.@_-]{6,}|[A-Za-z0-9]+[._-][A-Za-z0-9._-]{2,80})"
)
_POOL = r"\b((?:us|eu|ap|sa|ca|me|af|il)-[a-z]+-\d_[A-Za-z0-9]{9})\b"
_TERRAFORM = (
    r"\bresource\s+\"aws_(?:db_instance|rds_cluster|s3_bucket|dynamodb_table|elasticache_\w+|lambda_function|"
    r"eks_cluster)\"[^{}\x00]*\{[^{}\x00]*?"
    r"\b(?:identifier|cluster_identifier|bucket|name|function_name|cluster_id)\s*=\s*\"([A-Za-z0-9][\w.-]{2,62})\""
)
_NAME = (
    r"\barn:aws[a-z-]*:(?:iam|sts)::[^\s:]{0,20}:(?:user|assumed-role/[^\s/\"']{1,64})/"
    r"(?:[^\s\"'/\x00]{1,64}/){0,5}([A-Za-z0-9+=,.@_-]{2,64})"
)
# 40 characters of Base64 beside a word that says whose they are; alone they could be a digest.
_KEY_BY_CONTEXT = (
    r"(?i)\b(?:aws|amazon|secret|access)[a-z0-9_ .-]{0,40}(?:key|secret|access)[a-z0-9_ .-]{0,20}[\"'`\]]{0,3}\s{0,4}"
    r"(?:[:=,]|=>|\bis\b)?\s{0,4}[\"'`]?([A-Za-z0-9/+]{40})\b"
)
_RESOURCE = (
    r"\b((?:i|vol|vpc|subnet|sg|snap|eni|rtb|igw|acl|nat|eipalloc|eipassoc|vpce|pcx|tgw|lt|fs|fsap|db|cluster|key)-"
    r"(?:[0-9a-f]{17}|[0-9a-f]{8}))\b"
)
# An organisation, and a unit of one.
_ORGANISATION = r"(?:^|[^\w.-])(o-[a-z0-9]{10,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})\b"


# Accounts of the documentation: docs.aws.amazon.com/IAM/latest/UserGuide uses these and runs of one digit.
_SAMPLES = frozenset({"123456789012", "111122223333", "444455556666", "777788889999", "210987654321", "098765432109"})


def _is_account(value: str) -> bool:
    digits = "".join(one for one in value if one.isdigit())
    return digits not in _SAMPLES and len(set(digits)) > 2


# Buckets of the documentation and of the Registry of Open Data (registry.opendata.aws).
_SAMPLE_NAMES = (
    *("my-", "my_", "your-", "your_", "example", "amzn-s3-demo", "DOC-EXAMPLE", "doc-example", "bucket", "mybucket"),
    *("commoncrawl", "1000genomes", "noaa-", "nasa-", "sentinel-", "landsat-", "openneuro", "aws-", "access_key"),
)


def _is_named(value: str) -> bool:
    return not value.startswith(_SAMPLE_NAMES)


def _is_drawn(value: str) -> bool:
    """Whether an organisation's id was drawn: `o-container`, a class of a style sheet, was not."""
    return any(map(str.isdigit, value.rpartition("-")[2])) and "example" not in value


def _is_key_like(value: str) -> bool:
    return (
        re.search(r"[0-9]", value) is not None
        and value.lower() != value
        and value.count("/") < 6
        and "EXAMPLE" not in value
    )


def _either(pattern: str, accept: Callable[[str], bool] = _is_named) -> Find:
    """Returns a `find` that yields whichever group of a pattern took part."""
    compiled = re2.compile(pattern)

    def find(text: str) -> Iterator[Match]:
        for match in compiled.finditer(text):
            group = match.lastindex
            if group is not None and accept(match.group(group)):
                yield Match(*match.span(group))

    return find


AMAZON = (
    Recogniser(
        name="aws_account",
        kind=Kind.CLOUD,
        entity_type="AWS_ACCOUNT",
        explanation="Looks like the number of an AWS account.",
        find=_either(_ACCOUNT, _is_account),
        literals=("aws", "account", "arn:", "owner", "https://"),
    ),
    Recogniser(
        name="aws_account_host",
        kind=Kind.CLOUD,
        entity_type="AWS_ACCOUNT",
        explanation="Looks like the number of an AWS account.",
        find=pattern_find(_REGISTRY, group=1, accept=_is_account),
        literals=(".dkr.ecr", ".signin.aws", ".s3-control"),
    ),
    Recogniser(
        name="aws_user",
        kind=Kind.CLOUD,
        entity_type="USERNAME",
        explanation="Looks like the name of an AWS user.",
        find=pattern_find(_NAME, group=1),
        literals=("arn:aws",),
    ),
    Recogniser(
        name="aws_resource",
        kind=Kind.CLOUD,
        entity_type="AWS_RESOURCE",
        explanation="Looks like the id of an AWS resource.",
        find=pattern_find(_RESOURCE, group=1),
        literals=("-",),
    ),
    Recogniser(
        name="aws_organisation",
        kind=Kind.CLOUD,
        entity_type="AWS_RESOURCE",
        explanation="Looks like the id of an AWS organisation or of a unit of one.",
        find=pattern_find(_ORGANISATION, group=1, accept=_is_drawn),
        literals=("o-", "ou-"),
    ),
    *(
        Recogniser(
            name=f"aws_{name}",
            kind=Kind.CLOUD,
            entity_type="AWS_RESOURCE",
            explanation="Looks like the name of an AWS resource.",
            find=_either(pattern),
            literals=literals,
        )
        for name, pattern, literals in (
            ("bucket", _BUCKET, ("s3://", "s3a://", "s3n://")),
            ("bucket_place", _BUCKET_PLACE, ("amazonaws.com/", "bucket")),
            ("bucket_host", _BUCKET_HOST, (".s3.", ".s3-")),
            ("host", _HOST, (".amazonaws.com", ".on.aws", ".cloudfront.net", ".awsapps.com")),
            ("flag", _FLAG, ("aws ",)),
            ("distribution", _DISTRIBUTION, ("distribution", "zone")),
            ("arn", _ARN, ("arn:aws",)),
            ("user_pool", _POOL, ("us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-")),
            ("terraform", _TERRAFORM, ("aws_",)),
        )
    ),
    Recogniser(
        name="aws_secret_key",
        kind=Kind.SECRET,
        entity_type=SECRET,
        explanation="Looks like an AWS secret key.",
        find=pattern_find(_KEY_BY_CONTEXT, group=1, accept=_is_key_like),
        literals=("key", "secret", "access"),
    ),
)

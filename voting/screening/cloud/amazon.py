"""AWS account numbers, secret keys by context, resource ids and the telling part of ARNs.

Forms: docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html, .../reference_identifiers.html,
docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html.
"""

from __future__ import annotations

import re

from voting.screening.placeholders import SECRET
from voting.screening.recogniser import Kind, Recogniser, pattern_find

_ACCOUNT = (
    r"(?i)(?:\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:|\baws[ _-]?(?:account)?[ _-]?(?:id|number|no\.?|#)?\W{0,6}|"
    r"\baccount[ _-]?(?:id|number|no\.?|#)?\\?[\"']?\s{0,3}(?:[=:#]|\bis\b)?\s{0,3}\\?[\"']?|"
    r"\bAWS_ACCOUNT(?:_ID)?\W{1,4}|"
    r"\bowner[_-]?id\W{1,6}|\bsqs\.[a-z0-9-]+\.amazonaws\.com/|\bhttps://)(\d{12}|\d{4}[ -]\d{4}[ -]\d{4})\b"
)
_REGISTRY = r"\b(\d{12})\.(?:dkr\.ecr|signin\.aws|s3-control)\b"
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


def _is_key_like(value: str) -> bool:
    return re.search(r"[0-9]", value) is not None and value.lower() != value and value.count("/") < 6


AMAZON = (
    Recogniser(
        name="aws_account",
        kind=Kind.CLOUD,
        entity_type="AWS_ACCOUNT",
        explanation="Looks like the number of an AWS account.",
        find=pattern_find(_ACCOUNT, group=1),
        literals=("aws", "account", "arn:", "owner", "https://"),
    ),
    Recogniser(
        name="aws_account_host",
        kind=Kind.CLOUD,
        entity_type="AWS_ACCOUNT",
        explanation="Looks like the number of an AWS account.",
        find=pattern_find(_REGISTRY, group=1),
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
        name="aws_secret_key",
        kind=Kind.SECRET,
        entity_type=SECRET,
        explanation="Looks like an AWS secret key.",
        find=pattern_find(_KEY_BY_CONTEXT, group=1, accept=_is_key_like),
        literals=("key", "secret", "access"),
    ),
)

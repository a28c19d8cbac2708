"""Cloud identifiers that their form and a word near them tell.

A project called "osprey-sandbox", a vault "kv-tern", twelve digits: a console, a command or a sentence names the cloud
a few words earlier. Forms: docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html, learn.microsoft.com/azure/
cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations, docs.cloud.google.com/resource-manager.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late, re2
from voting.screening.recogniser import Find, Kind, Match, Recogniser, Searching


class Near(NamedTuple):
    """A form (RE2, group 1) that counts where words stand before it: Python's `re`, "" for none; within `reach`."""

    name: str
    entity_type: str
    what: str
    form: str
    words: str = ""
    reach: int = 120


_ENVIRONMENT = (
    r"(?:prod|production|prd|staging|stage|stg|dev|develop|test|testing|tst|sandbox|sbx|uat|qa|preprod|nonprod|demo|"
    r"int|"
    r"eu|us|uk|de|fr|data|infra|shared|hub|core|ml|ai|analytics|platform)"
)
_GOOGLE = (
    r"\b(?:gcloud|gcp|google cloud|bigquery|firebase|cloud run|gke|vertex|pub/?sub|gsutil|cloud sql|app engine|"
    r"dataflow|"
    r"compute engine|artifact registry|cloud functions?|gs://|googleapis|terraform)\b"
)
_AMAZON = r"(?i:\b(?:aws|amazon|arn|iam|s3|ec2|lambda|payer|cross-account|sts|ecr|organizations?|control tower)\b)"
_AZURE = (
    r"\b(?:azure|az|entra|bicep|key ?vault|aks|app service|function app|resource group|rg|devops|cosmos|blob|log "
    r"analytics|"
    r"app insights|application insights|acr|apim|arm template|subscription|vnet|nsg)\b"
)
_ABBREVIATIONS = (
    "rg|kv|st|stg|app|func|fn|vm|vmss|vnet|snet|aks|acr|cr|sql|sqldb|cosmos|log|law|appi|ai|plan|asp|pip|nsg|nic|"
    "apim|sb|"
    "evh|evhns|redis|id|mi|sp|agw|afd|bas|ca|cae|dcr|pep|rsv|srch|oai|stapp|web|psql|mysql|mg|sub"
)
NEARS = (
    Near(
        "aws_account",
        "AWS_ACCOUNT",
        "the number of an AWS account",
        r"(?:^|[^0-9A-Za-z.:/-])([0-9]{12}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4})(?:[^0-9A-Za-z.-]|[.-](?:\s|$)|$)",
        words=_AMAZON,
    ),
    Near(
        "aws_log_group",
        "AWS_RESOURCE",
        "the name of an AWS resource",
        r"/aws/(?:lambda|rds(?:/instance|/cluster)?|ecs|codebuild|eks|apigateway|vendedlogs|batch)/([\w.-]{3,80})",
    ),
    Near(
        "aws_bucket",
        "AWS_RESOURCE",
        "the name of an AWS bucket",
        r"(?i)\bbuckets?(?: (?:named|called|is|"
        r"name))?(?:\s{0,4}[:=]\s{0,4}[\"'`]?|\s{1,4}[\"'`]?|[\"'`])([a-z0-9][a-z0-9]{1,30}(?:[.-][a-z0-9]+){1,8})\b",
        words=r"\b(?:aws|s3|amazon|arn|cloudfront|iam|boto3?)\b",
        reach=200,
    ),
    Near(
        "azure_abbreviated",
        "AZURE_RESOURCE",
        "the name of an Azure resource",
        rf"(?:^|[^A-Za-z0-9./_-])((?:{_ABBREVIATIONS})-[a-z0-9]+(?:-[a-z0-9]+){{0,5}})(?:[^A-Za-z0-9_/-]|$)",
        words=_AZURE,
        reach=160,
    ),
    Near(
        "gcp_environment",
        "GCP_PROJECT",
        "the id of a Google Cloud project",
        rf"(?:^|"
        rf"[^A-Za-z0-9./_-])([a-z][a-z0-9]{{1,20}}(?:-[a-z0-9]{{1,20}}){{0,3}}-(?:{_ENVIRONMENT}(?:-[0-9]{{1,6}})?|"
        rf"[0-9]{{3,6}}))"
        r"(?:[^A-Za-z0-9_/-]|$)",
        words=_GOOGLE,
        reach=160,
    ),
    Near(
        "gcp_number",
        "GCP_PROJECT",
        "the number of a Google Cloud project",
        r"(?:^|[^0-9A-Za-z.:/-])([0-9]{12})(?:[^0-9A-Za-z.-]|\.(?:\s|$)|$)",
        words=_GOOGLE + r"|\bproject\b",
    ),
    Near(
        "gcp_parent",
        "GCP_FOLDER",
        "the number of a Google Cloud folder or organisation",
        r"(?i)(?:folders?|organi[sz]ations?|org|parent)(?:[ _-]?(?:id|number|no\.?|#))?[ ]?(?:[=:#/]|is|->)?[ "
        r"]?[\"'`]?([0-9]{10,13})\b",
    ),
)
_SAMPLE = late.compile(
    r"(?i)(?:my|your|our|example|sample|some|the|foo|test|region|public)-|public-data|-preview|"
    r"123456789012|111122223333|444455556666|210987654321"
)
_NO_NAME = late.compile(
    r"(?:us|eu|ap|sa|ca|me|af|europe|asia|australia|northamerica|southamerica)-[a-z]+-?\d?|.*-(?:east|west|north|"
    r"south|central)\d?|"
    r"(?:utf|sha|iso|rfc|cve|gpt|claude|llama|python|node|ubuntu|debian|n1|n2|e2|c2|m1|a2|g2|t2d)-.*|(?:web|app|id|"
    r"log|ai)-(?:app|apps|id|log|in|based|only)"
)


def _find(one: Near) -> Find:
    pattern = re2.compile(one.form)
    words = late.compile(one.words, re.IGNORECASE) if one.words else None

    def find(text: str) -> Iterator[Match]:
        for start, end in pattern.places(text):
            value = text[start:end].rstrip(".:")
            if _SAMPLE.search(value) or _NO_NAME.fullmatch(value) or len(set(value)) < 4:
                continue
            if words is None or words.search(text, max(0, start - one.reach), start) is not None:
                yield Match(start, start + len(value), 0.8)

    return Searching(find, (pattern,))


NEAR = tuple(
    Recogniser(f"cloud_{one.name}", Kind.CLOUD, one.entity_type, f"Looks like {one.what}.", _find(one)) for one in NEARS
)

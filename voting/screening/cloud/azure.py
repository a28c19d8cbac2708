"""Azure subscriptions, tenants, clients and resource names.

Forms: learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules.
Their ids are ordinary UUIDs; what they are is told by where they stand. Any other UUID is found by its own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from voting.screening import late, re2
from voting.screening.recogniser import Kind, Match, Recogniser, Searching, pattern_find

_UUID = r"([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})\b"
_SAMPLE = late.compile(r"(?i)(?:your|my|example|sample|contoso|main\Z|default\Z|name\Z|azuresdkdocs\Z)")
# Hosts of the cloud itself: management.azure.com, westeurope.api.cognitive….
_SERVICE = late.compile(
    r"(?i)(?:blob|file|queue|table|dfs|web|postgres|mysql|mariadb|redis|cache|privatelink|hcp|servicebus|search|core|"
    r"scm|z\d{1,2}|"
    r"database|documents|openai|cognitiveservices|communication|kusto|sql|oms|ods|management|portal|login|graph|sts|"
    r"dev|api|docs|schema|www|status|vault|batch|gallery|registry|azure|datalake|"
    r"cosmos|monitor|"
    r"(?:north|south|east|west|central|us|uk|europe|asia|france|germany|japan|australia|canada|brazil|india|sweden|"
    r"norway|"
    r"switzerland|poland|italy|global)[a-z]{0,14}\d?)\Z"
)
_BETWEEN = r"(?:[_ -]?(?:id|guid))?\\?[\"'`]?\s{0,3}(?:[=:/]|\bis\b)?\s{0,3}\\?[\"'`{]?"


def _recogniser(name: str, entity_type: str, what: str, pattern: str, literals: tuple[str, ...]) -> Recogniser:
    find = pattern_find(pattern, group=1, accept=_is_named)
    return Recogniser(name, Kind.CLOUD, entity_type, f"Looks like {what}.", find, literals)


def _is_named(value: str) -> bool:
    """Whether a name is none of the documentation's."""
    return _SAMPLE.match(value) is None and _SERVICE.match(value) is None


_GROUP = re2.compile(
    r"(?i)(?:/resourcegroups/|--resource-group(?:=|\s+)\\?[\"']?|\b(?:resource[ _-]?group(?:[ _-]?name)?|"
    r"(rg))\\?[\"'`]?\s{0,3}(?:[=:]|\bis\b|\bnamed\b)"
    r"\s{0,3}\\?[\"'`]?|\baz\s[^\n\x00]*?\s-g\s+[\"']?)([A-Za-z0-9_().-]{2,89}[A-Za-z0-9_()-])"
)
# Where "rg" is a resource group, and in a name that says it is one.
_OF_AZURE = late.compile(
    r"(?i)\b(?:azure\w*|az|arm|aks|vnet|bicep|entra|subscriptions?|resources?|deployments?)\b|azurerm_"
)
_SAYS_GROUP = late.compile(r"(?i)(?:\A|[._-])rg(?:\Z|[._-])|group")
_CODE = late.compile(r"\(\)|(?:self|this|args|options|config|params)\.")
_REACH = 300  # characters to either side


def find_groups(text: str) -> Iterator[Match]:
    """Yields names of resource groups; after "rg" alone only where something is Azure's: code calls much `rg`."""
    for match in _GROUP.finditer(text):
        start, end = match.span(2)
        value = match.group(2)
        if not _is_named(value) or _CODE.search(value) is not None:
            continue
        if match.group(1) is None or _SAYS_GROUP.search(value) is not None:
            yield Match(start, end)
            continue
        around = text[max(0, match.start() - _REACH) : match.start(1)] + "\n" + text[end : end + _REACH]
        if _OF_AZURE.search(around) is not None:
            yield Match(start, end)


AZURE = (
    _recogniser(
        "azure_subscription",
        "AZURE_SUBSCRIPTION",
        "the id of an Azure subscription",
        rf"(?i)\b(?:(?:az[a-z]*|arm)_)?subscriptions?{_BETWEEN}{_UUID}",
        ("subscription",),
    ),
    _recogniser(
        "azure_tenant",
        "AZURE_TENANT",
        "the id of an Azure tenant",
        rf"(?i)(?:\b(?:(?:az[a-z]*|arm)_)?(?:tenant|directory){_BETWEEN}|login\.microsoftonline\.com/|"
        rf"sts\.windows\.net/){_UUID}",
        ("tenant", "directory", "microsoftonline", "sts.windows.net"),
    ),
    _recogniser(
        "azure_client",
        "AZURE_CLIENT",
        "the id of an Azure application",
        rf"(?i)\b(?:(?:az[a-z]*|arm)_)?(?:client|app(?:lication)?|object|principal){_BETWEEN}{_UUID}",
        ("client", "app", "object", "principal"),
    ),
    _recogniser(
        "azure_tenant_name",
        "AZURE_TENANT",
        "the name of an Azure tenant",
        r"(?i)\b([a-z0-9-]{2,27}\.onmicrosoft\.com)\b",
        (".onmicrosoft.com",),
    ),
    # A tenant by its own domain: learn.microsoft.com/cli/azure/reference-index (`az login --tenant`)
    _recogniser(
        "azure_tenant_domain",
        "AZURE_TENANT",
        "the domain of an Azure tenant",
        r"(?i)(?:\baz\s+[^\n\x00]{0,200}?--tenant[= ][\"']?|\bConnect-(?:AzAccount|AzureAD|MgGraph)\b[^\n\x00]{0,200}?"
        r"-Tenant(?:Id)?[ ][\"']?|\blogin\.microsoftonline\.com/)((?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z]{2,24})\b",
        ("--tenant", "-tenant", "login.microsoftonline.com/"),
    ),
    _recogniser(
        "azure_host",
        "AZURE_RESOURCE",
        "the name of an Azure resource",
        r"(?i)\b([a-z0-9-]{3,63})\.(?:(?:[a-z0-9-]{1,40}\.){1,3}(?:windows\.net|azure\.net|azure\.com|azmk8s\.io|"
        r"cloudapp\.net|"
        r"azurecontainerapps\.io|azurestaticapps\.net|azuredatabricks\.net|azuresynapse\.net|azurefd\.net)|"
        r"vault\.azure\.net|(?:scm\.)?azurewebsites\.net|azurecr\.io|azconfig\.io|azurefd\.net|azure-api\.net|"
        r"azure-devices\.net|azureedge\.net|trafficmanager\.net|azurehdinsight\.net|azurestaticapps\.net)\b",
        (".windows.net", ".azure.", ".azure", ".azmk8s.io", ".cloudapp.net", ".trafficmanager.net"),
    ),
    Recogniser(
        "azure_resource_group",
        Kind.CLOUD,
        "AZURE_RESOURCE",
        "Looks like the name of an Azure resource group.",
        Searching(find_groups, (_GROUP,)),
        ("/resourcegroups/", "--resource-group", "resource", "rg", "az "),
    ),
    _recogniser(
        "azure_resource_name",
        "AZURE_RESOURCE",
        "the name of an Azure resource",
        r"(?i)(?:/providers/microsoft\.[a-z.]+/[a-z]+/|\baz\s[^\n\x00]*?\s(?:--(?:name|vault-name|account-name|"
        r"cluster-name|server|server-name|registry|"
        r"vm-name|app-name|namespace-name|workspace-name|plan|vnet-name)|-n)(?:=|\s+)[\"']?|"
        r"https://adb-|"
        r"dev\.azure\.com/|\bfunctionapp\s+publish\s+)([A-Za-z0-9][A-Za-z0-9_.-]{1,62}[A-Za-z0-9_])",
        ("/providers/", "az ", "https://adb-", "dev.azure.com/", "functionapp"),
    ),
    _recogniser(
        "azure_account_name",
        "AZURE_RESOURCE",
        "the name of an Azure storage account",
        r"(?i)\b(?:AccountName=|--account-name(?:=|\s+)\\?[\"']?|storage[_-]?account(?:[_-]?name)?\\?[\"'`]?"
        r"\s{0,3}[=:]\s{0,3}\\?[\"'`])([a-z0-9]{3,24})\b",
        ("accountname=", "--account-name", "storage"),
    ),
    _recogniser(
        "azure_account_told",
        "AZURE_RESOURCE",
        "the name of an Azure storage account",
        r"(?i)\bstorage account (?:(?:is|named|called|name) ){0,2}[\"'`]?([a-z]{2,20}[0-9][a-z0-9]{0,3})\b",
        ("storage account",),
    ),
)

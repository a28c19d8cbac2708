"""What is told of a wrong setting: its name and the rule that it breaks, never its value, which may be a password."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, get_origin

from pydantic import AfterValidator, BaseModel

_RULES: Final = {
    "extra_forbidden": "there is no such setting",
    "tuple_type": 'must be a list, such as ["one", "two"]',
    "list_type": 'must be a list, such as ["one", "two"]',
}
"""In the place of what pydantic says to programmers."""


def rule_of(error: Mapping[str, Any]) -> str:
    """Returns the rule that one of the errors of a `pydantic.ValidationError` is about."""
    return _RULES.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def spelt(pattern: str, rule: str) -> AfterValidator:
    """Returns what asks of a text that all of it matches a pattern, and tells the rule in words where it does not."""

    def check(value: str) -> str:
        if re.fullmatch(pattern, value) is None:
            raise ValueError(rule)
        return value

    return AfterValidator(check)


def unknown_variable(names: Iterable[str], sections: Mapping[str, type[BaseModel]]) -> str | None:
    """Returns what is wrong with the first variable that was meant to be a setting and is none; None without one.

    That is `VOTING_SECTION__NAME` of an unknown section, since an unknown name is refused when its section is made, and
    `VOTING_SECTION_NAME` of a known setting. Other variables without two underscores are left alone: Kubernetes
    sets `VOTING_PORT` beside a service "voting".

    Args:
        names: Of the environment's variables.
        sections: By name.
    """
    settings = [(section, one) for section, of in sections.items() for one in of.model_fields]
    meant = {f"VOTING_{section}_{one}".upper(): f"VOTING_{section}__{one}".upper() for section, one in settings}
    known = {f"VOTING_{section.upper()}" for section in sections}
    for name in sorted(names):
        if name.upper() in meant:
            return f"environment variable {name} is no setting: with two underscores it is {meant[name.upper()]}"
        if re.match("VOTING_.*__", name, re.IGNORECASE) and name.upper().partition("__")[0] not in known:
            return f"environment variable {name} is no setting"
    return None


def no_json(told: str, environment: Mapping[str, str], sections: Mapping[str, type[BaseModel]]) -> str:
    """Returns which variable should have been JSON.

    Args:
        told: What pydantic says, which is the name of the section alone.
        environment: In which the variable is.
        sections: By name.
    """
    found = re.search(r'field "(\w+)"', told)
    section = found[1] if found else ""
    fields = sections[section].model_fields if section in sections else {}
    lists = {f"VOTING_{section}__{one}".upper() for one, of in fields.items() if get_origin(of.annotation) is tuple}
    wrong = [name for name in sorted(environment) if name.upper() in lists and not _is_json(environment[name])]
    variable = next(iter(wrong), f"VOTING_{section}".upper())
    return f'environment variable {variable} must be JSON, a list such as ["one", "two"]'


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

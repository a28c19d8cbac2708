"""What is told of a wrong setting: its name and the rule that it breaks, never its value, which may be a password."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from pydantic import AfterValidator, BaseModel

_LIST: Final = 'must be a list, such as ["one", "two"]'
_SECTION: Final = "is a section, and takes no value but settings of its own"
_EMPTY: Final = "must not be empty; leave it out to have its default"
_RULES: Final = {
    "extra_forbidden": "there is no such setting",
    **dict.fromkeys(("tuple_type", "list_type"), _LIST),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float", "int_parsing_size"), "must be a whole number"),
    **dict.fromkeys(("float_type", "float_parsing"), "must be a number"),
    "finite_number": "must be a finite number",
    **dict.fromkeys(("bool_type", "bool_parsing"), "must be true or false"),
    "string_type": "must be a text",
    "path_type": "must be a path",
    **dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), _SECTION),
    "greater_than": "must be greater than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
}
"""In the place of what pydantic says to programmers, by its type of error; braces are what it tells of the rule."""


def rule_of(error: Mapping[str, Any]) -> str:
    """Returns the rule that one of the errors of a `pydantic.ValidationError` is about."""
    if error["type"] == "value_error":  # one of ours, which tells its rule
        return str(error["msg"]).removeprefix("Value error, ")
    if error.get("input") == "":
        return _EMPTY
    rule = _RULES.get(error["type"])
    return rule.format(**{name: _plain(one) for name, one in error.get("ctx", {}).items()}) if rule else error["msg"]


def meant(value: object, kind: object) -> object:
    """Returns the value of a setting, unless pydantic would take it for what nobody meant by it.

    Args:
        value: As it was given.
        kind: The setting's annotation.

    Raises:
        ValueError: It would; tells the rule.
    """
    kinds = {kind, *get_args(kind)}
    if isinstance(value, bool) and bool not in kinds and kinds & {int, float}:
        raise ValueError("must be a number, and neither true nor false")  # it would be 1 or 0
    if value == "" and Path in kinds:
        raise ValueError(_EMPTY)  # it would be the working directory
    return value


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
    wrong = [name for name in sorted(environment) if name.upper() in lists and not _is_json(environment[name] or "[]")]
    if not wrong:
        variable = f"VOTING_{section}".upper()
        return f"environment variable {variable} {_SECTION}: such as {variable}__NAME"
    return f'environment variable {wrong[0]} must be JSON, a list such as ["one", "two"]'


def _plain(limit: object) -> object:
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

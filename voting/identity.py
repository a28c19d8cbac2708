"""Who is signed in, as far as the app knows. Lives in the memory of a session and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NoReturn

_FIELDS: Final = ("account_id", "email", "name", "api_keys", "project_ids", "organisation", "others")


class Identity:
    """Every identifier of the session that must not reach the store. Frozen.

    Screening removes each of these from the text, however it is spelled. None of them is stored, logged or compared;
    `repr` shows none, and it can be neither copied nor pickled. Not a dataclass, because loggers and JSON encoders
    take those apart without being asked. Not protected: the memory of the running process.

    Args:
        account_id: Account or subject id of the signed-in user.
        email: Mail address of the user.
        name: Full name, as the user writes it.
        api_keys: API keys that the session uses.
        project_ids: Cloud project, subscription or account ids.
        organisation: Employer or tenant name.
        others: Anything else that points at the user: handles, host names, customer numbers.
    """

    __slots__ = _FIELDS

    account_id: str | None
    email: str | None
    name: str | None
    api_keys: tuple[str, ...]
    project_ids: tuple[str, ...]
    organisation: str | None
    others: tuple[str, ...]

    def __init__(  # noqa: PLR0917  # as many as there are kinds of identifiers
        self,
        account_id: str | None = None,
        email: str | None = None,
        name: str | None = None,
        api_keys: tuple[str, ...] = (),
        project_ids: tuple[str, ...] = (),
        organisation: str | None = None,
        others: tuple[str, ...] = (),
    ) -> None:
        given = (account_id, email, name, api_keys, project_ids, organisation, others)
        for field, value in zip(_FIELDS, given, strict=True):
            object.__setattr__(self, field, value)

    def __repr__(self) -> str:
        return "Identity(…)"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("an Identity cannot be changed: `replace` makes another one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("an Identity cannot be changed: `replace` makes another one")

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Identity cannot be copied or pickled: it must not leave the memory of its session")

    def __getstate__(self) -> NoReturn:
        self.__reduce__()

    def replace(self, **changes: Any) -> Identity:
        """Returns an identity with other values in the named fields.

        Raises:
            TypeError: There is no such field.
        """
        return Identity(**({field: getattr(self, field) for field in _FIELDS} | changes))

    def items(self) -> Iterator[tuple[str, str]]:
        """Yields `(field name, value)` for every value that is set."""
        for field in _FIELDS:
            value = getattr(self, field)
            for one in (value,) if isinstance(value, str) else value or ():
                if one:
                    yield field, one

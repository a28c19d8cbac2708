"""Who is signed in, as far as the app knows. Lives in the memory of a session and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Identity:
    """Every identifier of the session that must not reach the store.

    Screening removes each of these from the text, however it is spelled. None of them is stored, logged or compared;
    `repr` shows none. Not protected: the memory of the running process.

    Attributes:
        account_id: Account or subject id of the signed-in user.
        email: Mail address of the user.
        name: Full name, as the user writes it.
        api_keys: API keys that the session uses.
        project_ids: Cloud project, subscription or account ids.
        organisation: Employer or tenant name.
        others: Anything else that points at the user: handles, host names, customer numbers.
    """

    account_id: str | None = field(default=None)
    email: str | None = field(default=None)
    name: str | None = field(default=None)
    api_keys: tuple[str, ...] = field(default=())
    project_ids: tuple[str, ...] = field(default=())
    organisation: str | None = field(default=None)
    others: tuple[str, ...] = field(default=())

    def __repr__(self) -> str:
        return "Identity(…)"

    def __reduce__(self) -> str:
        raise TypeError("an Identity cannot be pickled: it must not leave the memory of its session")

    def items(self) -> Iterator[tuple[str, str]]:
        """Yields `(field name, value)` for every value that is set."""
        for declared in fields(self):
            value = getattr(self, declared.name)
            for one in (value,) if isinstance(value, str) else value or ():
                if one:
                    yield declared.name, one

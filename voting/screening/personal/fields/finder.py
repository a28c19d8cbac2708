"""What stands in a field or a column whose key or head says that it is personal.

`{"first_name": "Rowan"}`, `Nachname: Stark`, a CSV's column "Date of birth": the key tells what no rule could see in
the value alone. Keys: `keys`. A value of another form than its key says (`first_name: str`) is left, see
`values`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from voting.screening.personal.fields.columns import find_in_columns
from voting.screening.personal.fields.keys import PERSON
from voting.screening.personal.fields.pairs import find_pairs
from voting.screening.personal.fields.tables import find_in_tables
from voting.screening.recogniser import Kind, Match, Recogniser, Spelling


def find_fields(text: str) -> Iterator[Match]:
    """Yields values of fields and cells of tables, each with the type that its key says."""
    yield from find_pairs(text)
    yield from find_in_tables(text)
    yield from find_in_columns(text)


def structured_fields(spellings: Callable[[str, str], Iterable[Spelling]] | None = None) -> Recogniser:
    """Returns the recogniser.

    Args:
        spellings: Under which spellings a name that was found is masked elsewhere.
    """
    return Recogniser(
        name="structured_field",
        kind=Kind.PERSONAL,
        entity_type=PERSON,
        explanation="Stands in a field or column that holds personal data.",
        find=find_fields,
        spreads=False,
        spellings=spellings,
        whole=True,
    )

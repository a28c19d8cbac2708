"""What tells the people of a table apart: "Lead_ID", "Emp code", "id" beside names, "respondent" above `R-019`."""

from __future__ import annotations

from collections.abc import Sequence

from voting.screening import late
from voting.screening.personal.fields.keys import PERSON, Field

NUMBER = Field("IDENTIFIER")
_WHOEVER = Field(PERSON)
# In a table that says two things of each for sure: not one that counts its rows
_NUMBERS = late.compile(r"(?i)u?id|nr\.?|no\.?|num(?:ber|mer|ero|éro)?|n[°º]\.?|ref(?:erence)?|code")
_SURELY_PEOPLE, _SHORTEST = 2, 4
_WHO = (
    r"(?:respondent|participant|subject|candidate|member|donor|patient|employee|emp|staff|worker|badge|student|customer|"
    r"client|lead|prospect|interviewee|volunteer|learner|pupil|applicant|tenant|resident|driver|player|person|"
    r"teilnehmer(?:in)?|proband(?:in)?|befragte[rn]?|versuchsperson|mitarbeiter|kunden|encuestad[oa]|participante|"
    r"empleado|socio|répondant|salarié|employé|sujet[os]?|soggetto|partecipante|dipendente|deelnemer|medewerker|"
    r"respondente|deltagare?|deltager|anställd|ansatt|uczestnik|pracownik)s?"
)
# The first column's word that else has names below it: "respondent;gender;shift"
_IS_WHO = late.compile(rf"(?i){_WHO}")
_OF_PEOPLE = late.compile(rf"(?i){_WHO}[ _.-]{{0,2}}(?:id|no|nr|num|number|code|ref)\.?")
_CODED = late.compile(r"[A-Za-z]{1,8}[-_ ]?\d{2,8}(?:-\w{1,4})?|\d{4,8}")


def is_of_people(head: str) -> bool:
    """Whether the head of a column says that people's numbers stand below it: "emp_code", "Member no."."""
    return _OF_PEOPLE.fullmatch(head) is not None


def numbered(heads: Sequence[str], found: dict[int, Field]) -> dict[int, Field]:
    """Returns what the columns of a table of people are, those included that number them."""
    fields = dict(found)
    surely = sum(field.sure for field in found.values()) >= _SURELY_PEOPLE
    for index, head in enumerate(heads):
        if index not in found and (is_of_people(head) or (surely and _NUMBERS.fullmatch(head) is not None)):
            fields[index] = NUMBER
    if heads and _IS_WHO.fullmatch(heads[0]) is not None and fields.get(0, _WHOEVER).entity_type == PERSON:
        fields[0] = _WHOEVER
    return fields


def type_of_cell(field: Field, value: str) -> str | None:
    """Returns of which type a cell of a column is, None where it only counts the rows."""
    if field is _WHOEVER and _CODED.fullmatch(value) is not None:
        return NUMBER.entity_type
    return None if field is NUMBER and len(value) < _SHORTEST else field.entity_type

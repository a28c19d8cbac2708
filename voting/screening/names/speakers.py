"""Who speaks in a transcript, a play, a chat that was copied: "lo: welcome back", "DOT: Well I was born over the shop".

A label before a colon alone may be anything. Several lines of prose one after the other, two labels and more in turn,
one of them a name or who asks: then each label that comes again, but for roles ("Interviewer"), is somebody.
"""

# ruff: noqa: SIM905  # as a list, these words would take a hundred lines

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from voting.screening import late
from voting.screening.names.decoding import PERSON, Name
from voting.screening.names.gazetteer import NAME, Gazetteer, Listed
from voting.screening.personal.fields.keys import meaning

_TURN = late.compile(
    r"(?m)^(?:[ \t>*-]{0,4}|\[?\d{1,2}:\d\d(?::\d\d)?\]?[ ]{1,2}(?:-[ ])?)[*_]{0,2}"
    r"([^\W\d_][\w'’.-]{0,20}(?: [^\W\d_][\w'’.-]{0,20}){0,2})[*_]{0,2}:[*_]{0,2}[ ]+(?=(\S[^\n]*))"
)
_CODE = late.compile(r"[{};=<>|\\]|://|\(\)|^[\"'\[\d-]")
_ROLES = frozenset(
    "int intv iv res resp p1 p2 pm mod interv wit ct dc adj fac "
    "user assistant human ai ki ia gpt chatgpt claude gemini copilot llm chatbot bot "
    "system agent customer operator caller callee client support representative rep doctor "
    "dr gp patient nurse teacher student pupil tutor interviewer interviewee q a me you i he she him her they mum mom "
    "dad mother father grandma grandpa nan host guest speaker narrator moderator chair chairman clerk judge officer "
    "witness counsel prosecutor defence defense court all both audience reporter journalist seller buyer landlord "
    "tenant manager boss colleague friend neighbour neighbor therapist coach model prompt response answer question "
    "note notes update edit ps re subject from to cc date sent title name summary context example input output task "
    "kunde kundin mitarbeiter mitarbeiterin berater ich du er sie frage antwort nutzer benutzer arzt lehrer schüler "
    "mama papa oma opa client cliente agente operador operadora usuario yo tú él ella pregunta respuesta médico "
    "moi toi lui elle conseiller conseillère médecin utilisateur io tu lui lei operatore operatrice utente domanda "
    "risposta klant medewerker ik jij hij zij vraag antwoord klient konsultant ja ty on ona pytanie odpowiedź "
    "användare jag fråga svar usuário eu pergunta resposta atendente".split()
)
_ASKING = frozenset(
    "interviewer reporter journalist host moderator therapist counsellor counselor coach counsel".split()
)
_FEWEST_TURNS, _LEAST_WORDS = 3, 2.5  # of a transcript; on average


class _Turn(NamedTuple):
    start: int
    label: str
    words: int


def speakers(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yields the labels of those who speak, wherever they do."""
    turns = [
        _Turn(turn.start(1), turn[1], len(turn[2].split()))
        for turn in _TURN.finditer(text)
        if _CODE.search(turn[2]) is None
    ]
    if len(turns) < _FEWEST_TURNS or sum(turn.words for turn in turns) < _LEAST_WORDS * len(turns):
        return
    counted = Counter(turn.label.lower() for turn in turns)
    again = {label for label, number in counted.items() if number > 1 and not _is_role(label)}
    told = any(label in _ASKING or _is_name(gazetteer, label) for label in counted)
    if len(counted) < 2 or not again or not told:
        return
    for start, label, _ in turns:
        if label.lower() in again:
            yield Name(start, start + len(label), PERSON, 0.8)


def _is_role(label: str) -> bool:
    return meaning(label) is not None or any(word in _ROLES for word in label.replace(".", " ").split())


def _is_name(gazetteer: Gazetteer, label: str) -> bool:
    """Whether a label is somebody's name; one that is a word as well must be a common one."""
    if _is_role(label):
        return False
    return all(_names(gazetteer.listed(word)) for word in label.split())


def _names(bits: int) -> bool:
    return bool(bits & (Listed.COMMON_GIVEN if bits & (Listed.EVERYDAY | Listed.WORD) else NAME))

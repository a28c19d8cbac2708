"""Decides which pictures are kept: those in whose every reading nothing is found any more that screening would mask.

1. The readings of each picture are screened together with the whole comparison, so that the same rules hold and a name
   found anywhere is looked for here.
2. The words that were found are blanked, and the picture is read again.
3. Both are repeated until nothing is found. A picture in which there is still something then, or with which anything
   goes wrong, is not kept; its text, screened as any text, is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from voting.conversation import Attachment, Conversation, Role, Turn
from voting.errors import ScreeningError, VotingError
from voting.picture import Picture
from voting.ports import PictureBlanker, Screened

_ROUNDS: Final = 4  # the last one only looks
_Place: TypeAlias = tuple[int, int]
_Places: TypeAlias = tuple[tuple[int, int], ...]


def with_pictures(
    raw: Conversation,
    screened: Conversation,
    screen: Callable[[Conversation], Screened],
    blanker: PictureBlanker | None,
) -> Conversation:
    """Returns the screened conversation with the pictures that may be kept, and certainly without any other.

    Args:
        raw: As it was, with its pictures.
        screened: The same, redacted.
        screen: Screens a longer conversation as `raw` was screened.
        blanker: Takes words out of pictures; None keeps no picture.
    """
    waiting = {
        (turn, number): attachment.picture
        for turn, one in enumerate(raw)
        for number, attachment in enumerate(one.attachments)
        if attachment.picture is not None
    }
    kept: dict[_Place, Picture] = {}
    for left in reversed(range(_ROUNDS if blanker is not None else 0)):
        if not waiting:
            break
        found = _found(raw, waiting, screen)
        kept |= {place: waiting[place] for place in waiting if not any(found[place])}
        if not left:
            break
        waiting = {
            place: blanked
            for place, picture in waiting.items()
            if place not in kept and (blanked := _blanked(picture, found[place], blanker)) is not None
        }
    return Conversation(
        tuple(
            replace(
                turn,
                attachments=tuple(_with(one, kept.get((at, number))) for number, one in enumerate(turn.attachments)),
            )
            for at, turn in enumerate(screened)
        )
    )


def _found(
    raw: Conversation, waiting: Mapping[_Place, Picture], screen: Callable[[Conversation], Screened]
) -> dict[_Place, tuple[_Places, ...]]:
    """Returns per picture and reading what screening masks in it."""
    readings = [reading for picture in waiting.values() for reading in picture.readings]
    texts = [Attachment("text/plain", 0, reading.text) for reading in readings]
    before = sum(1 for _ in _texts(raw)) + 1
    places = screen(raw.with_turn(Role.USER, "", texts)).places[before : before + len(readings)]
    if len(places) != len(readings):
        raise ScreeningError("screening did not tell what it masked in a picture")
    left = iter(places)
    return {place: tuple(next(left) for _ in picture.readings) for place, picture in waiting.items()}


def _texts(conversation: Iterable[Turn]) -> Iterable[str]:
    for turn in conversation:
        yield turn.content
        yield from (one.text for one in turn.attachments if one.text is not None)


def _blanked(picture: Picture, places: tuple[_Places, ...], blanker: PictureBlanker | None) -> Picture | None:
    try:
        return blanker.blank(picture, places) if blanker is not None else None
    except VotingError:
        return None


def _with(attachment: Attachment, picture: Picture | None) -> Attachment:
    return replace(attachment, picture=None if picture is None else Picture(picture.png))

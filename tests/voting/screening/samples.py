"""Invented values, put together at run time so that no scanner takes them for real ones."""

import random
import string
from collections.abc import Sequence

from voting.conversation import Conversation
from voting.ports import Screener
from voting.screening.engine import Engine
from voting.screening.recogniser import Kind, Recogniser
from voting.settings import ScreeningSettings


def recogniser(name: str = "fake", **changed: object) -> Recogniser:
    """A recogniser that finds nothing unless told otherwise."""
    given = {"kind": Kind.PERSONAL, "entity_type": "PERSON", "explanation": "Fake.", "find": lambda _: []} | changed
    return Recogniser(name=name, **given)  # type: ignore[arg-type]  # a test's shorthand


def engine(*recognisers: Recogniser, **settings: object) -> Engine:
    """An engine of these recognisers alone."""
    return Engine(ScreeningSettings.model_validate(settings), recognisers, "test")


def found(recogniser: Recogniser, text: str) -> list[str]:
    """What a recogniser takes of a text, in order, once each."""
    spans = sorted({(match.start, match.end) for match in recogniser.find(text)})
    return [text[start:end] for start, end in spans]


def marked(text: str) -> tuple[str, int, int]:
    """A text without its two guillemets, and where what stood between them begins and ends."""
    start, end = text.index("«"), text.index("»") - 1
    return text.replace("«", "").replace("»", ""), start, end


def of_type(screener: Screener, text: str, entity_type: str) -> list[str]:
    """What the whole screener finds of one type in a text, in order."""
    return [text[span.start : span.end] for span in screener.find(text) if span.entity_type == entity_type]


def gate(recogniser: Recogniser, text: str) -> bool:
    """Whether the engine would call the recogniser for a text at all."""
    return not recogniser.literals or any(literal in text.lower() for literal in recogniser.literals)


def drawn(length: int, alphabet: str = string.ascii_letters + string.digits, seed: int = 1) -> str:
    """A random token, the same one every time; never all of one class."""
    return "".join(random.Random(f"{seed}/{length}/{alphabet}").choices(alphabet, k=length))


def say(*contents: str) -> Conversation:
    """A conversation in which user and assistant speak in turn."""
    talk = Conversation()
    for number, content in enumerate(contents):
        talk = talk.with_turn("user" if number % 2 == 0 else "assistant", content)
    return talk


def everything(screened_conversation: Conversation, responses: Sequence[str]) -> str:
    """All texts of a screened comparison in one."""
    parts = [turn.content for turn in screened_conversation]
    parts += [attachment.text or "" for turn in screened_conversation for attachment in turn.attachments]
    return "\n".join([*parts, *responses])


def is_left(screener: Screener, text: str, value: str) -> bool:
    """Whether a sign of a value, blanks apart, is left of the first place where it stands in a text."""
    taken = bytearray(len(text))
    for span in screener.find(text):
        taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    start = text.index(value)
    return not all(taken[at] or text[at] == " " for at in range(start, start + len(value)))

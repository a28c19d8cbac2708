"""Turns of a conversation with an assistant: "User: …" is no field of a form then, and its words are no accounts."""

from __future__ import annotations

from voting.screening import late

# The other speaker by whom a turn is told from a field
_OTHER_SPEAKER = late.compile(
    r"(?im)^[ \t>*]{0,4}(?:assistant|ai|bot|chatgpt|claude|gpt|gemini|copilot|model|agent|support|chatbot|system|"
    r"asistente|assistente|assistent|assistente virtual|asystent|asistan|ki)\*{0,2}[ ]?:"
)
_TURN = late.compile(
    r"(?im)^[ \t>*]{0,4}(?:user|human|usuario|usuário|utilisateur|utente|benutzer|nutzer|gebruiker|användare)\*{0,2}"
    r"[ ]?:([^\n]*)\Z"
)
_OF_ACCOUNTS = late.compile(
    r"(?i)\b(?:log-?ins?|handles?|nick\w*|gamer|user ?names?|accounts?|konto|compte|cuenta|conta|tags?|alias|pseudo|"
    r"ign|insta\w*|discord|snap\w*|telegram|steam|psn|xbox|reddit|tik ?tok|twitter|twitch|git ?hub|roblox|minecraft|"
    r"venmo|paypal|cash ?app|called|known as|add me|as user|profile?)\b"
)
_REACH = 2_000  # characters in which another speaks
_LINE = 400


def is_answered(text: str, start: int) -> bool:
    """Whether an assistant speaks near a place."""
    return _OTHER_SPEAKER.search(text[max(0, start - _REACH) : start + _REACH]) is not None


def is_of_a_turn(text: str, start: int) -> bool:
    """Whether a place is in a turn of "user" that an assistant answers, and no account is spoken of before it there."""
    line = _TURN.search(text, max(0, start - _LINE), start)
    return line is not None and _OF_ACCOUNTS.search(line.group(1)) is None and is_answered(text, start)

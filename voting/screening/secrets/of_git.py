"""Commits where git itself prints them: `Could not apply 360f334b9... fix login`, `From <commit> Mon Sep 17 …`.

Messages: github.com/git/git (sequencer.c, advice.c, builtin/), in the languages that git speaks; the head of a patch:
git-scm.com/docs/git-format-patch.
"""

from __future__ import annotations

from voting.screening import late

_COMMIT = late.compile(r"[0-9a-f]{7,40}")
_RANGE = late.compile(r"[0-9a-f]{7,40}\.{2,3}[0-9a-f]{7,40}")
# In a list of what a rebase does, in the line of a new commit, in that of a stash
_BEFORE = late.compile(
    r"(?:^|[\s\"'`(>])(?:(?i:(?:could not|cannot|failed to|unable to) (?:apply|revert|cherry-pick|pick)|"
    r"head is now at|previous head position was|head detached (?:at|from)|rebasing onto|fast-forwarded to|"
    r"konnte|head ist jetzt bei|vorherige position von head war|losgelöst (?:bei|von)|"
    r"impossible d['’](?:appliquer|annuler)|head est maintenant (?:à|sur)|"
    r"no se pudo (?:aplicar|revertir)|head (?:está|esta) ahora en|"
    r"não foi possível (?:aplicar|reverter)|head agora está em|"
    r"impossibile (?:applicare|ripristinare)|head (?:è|e['’]) ora in|"
    r"kon niet|nie można zastosować|nie udało się zastosować|kunde inte tillämpa|kunne ikke anvende)|"
    r"(?m:^)[ \t>+-]{0,4}(?:pick|reword|edit|squash|fixup|drop|fixup -[Cc]|merge -[Cc])|"
    r"(?m:^)[ \t>]{0,4}\[(?!(?i:[\w.-]*(?:key|token|pass|pw|pin|code|secret|id)\b))"
    r"[\w./-]{1,60}(?: \([a-z-]{1,20}\))?|refs/stash@\{\d{1,3}\} \()[ ]?\Z"
)
_PATCH = late.compile(r"(?m)^[ \t>]{0,4}From \Z")
_PATCH_DAY = late.compile(r" (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:19|20)\d\d")
_REACH, _SHORTEST, _WHOLE = 80, 7, 40  # characters


def is_of_git(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is two commits with dots between, or one behind the words that git has for it."""
    if end - start < _SHORTEST:
        return False
    if _COMMIT.fullmatch(text, start, end) is None:
        return _RANGE.fullmatch(text, start, end) is not None
    before = text[max(0, start - _REACH) : start]
    if _BEFORE.search(before) is not None:
        return True
    whole = end - start == _WHOLE and _PATCH.search(before) is not None
    return whole and _PATCH_DAY.match(text, end) is not None

"""Letters and words of which streets' names consist, as parts of patterns in RE2's syntax."""

from __future__ import annotations

LETTERS = r"A-Za-z\x{c0}-\x{24f}"  # by range: RE2 spells out `\pL` in bytes, times its repetitions
CAPITALISED = rf"[A-ZÀ-ÖØ-ÞĀ-Ž][{LETTERS}'’-]{{1,24}}"

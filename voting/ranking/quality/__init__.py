"""Votes to doubt: found by rules, told with reasons, put aside and taken back. Nothing is ever deleted here."""

from voting.ranking.quality.examining import Examination, examine
from voting.ranking.quality.kept import FILE, TABLE, InDatabase, InFile, KeptQuarantine, kept_quarantine, lock_of
from voting.ranking.quality.quarantine import Decision, Quarantine, load_quarantine
from voting.ranking.quality.view import Limits

__all__ = [
    "FILE",
    "TABLE",
    "Decision",
    "Examination",
    "InDatabase",
    "InFile",
    "KeptQuarantine",
    "Limits",
    "Quarantine",
    "examine",
    "kept_quarantine",
    "load_quarantine",
    "lock_of",
]

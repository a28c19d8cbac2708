"""`storage.beside_votes`: what of releases and decisions tells itself that it was changed."""

from __future__ import annotations

import hashlib

import pytest

from storage import open_store
from tests.storage.databases import raw
from tests.storage.rotating import faults_of
from voting.settings import StoreSettings

_DECISION = "INSERT INTO quarantine_decisions VALUES ({}, 'x', {}, '[]', '2031')"
_RELEASE = "INSERT INTO releases VALUES ('r', 1, '{}', '{{}}', '', NULL)"
_HELD = "INSERT INTO held VALUES ('h', 'd', 0.5, '', '{}')"
_VERDICT = "INSERT INTO verdicts VALUES ('h', 1, 'd', '', '2031-05-17')"


class TestFaults:
    """Named by table and row."""

    @pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
    @pytest.mark.parametrize(
        ("statements", "named"),
        [
            ([_DECISION.format(1, 1), _DECISION.format(2, 0)], []),
            ([_DECISION.format(2, 0)], ["quarantine_decisions 1: is missing"]),
            ([_DECISION.format(1, 7)], ["quarantine_decisions 1: neither puts a vote aside nor takes it back"]),
            ([_RELEASE.format(hashlib.sha256(b"{}").hexdigest())], []),
            ([_RELEASE.format("0" * 64)], ["releases r: has another manifest than its hash is of"]),
            ([_HELD, _VERDICT], []),
            ([_VERDICT], ["verdicts h: is about a row that is not held"]),
        ],
    )
    def test_postgresql(self, settings: StoreSettings, statements: list[str], named: list[str]) -> None:
        """Where instances share them."""
        open_store(settings).close()
        for statement in statements:
            raw(settings, statement)
        assert faults_of(settings) == named

    @pytest.mark.parametrize(
        ("statement", "table"),
        [
            (_DECISION.format(1, 1), "quarantine_decisions"),
            (_RELEASE.format(hashlib.sha256(b"{}").hexdigest()), "releases"),
            (_HELD, "held"),
            (_VERDICT, "verdicts"),
        ],
    )
    def test_sqlite(self, settings: StoreSettings, statement: str, table: str) -> None:
        """They are in files: a row was put there."""
        open_store(settings).close()
        raw(settings, statement)
        assert any(one.startswith(f"{table}: has rows, and on SQLite all of it is in") for one in faults_of(settings))

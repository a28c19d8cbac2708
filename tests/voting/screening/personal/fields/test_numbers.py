"""Numbers of people in tables, and lines that were written on."""

from __future__ import annotations

import pytest

from voting.screening.personal.fields.finder import find_fields


def numbers(text: str) -> list[str]:
    """Returns the values that are found as numbers of people."""
    return [text[one.start : one.end] for one in find_fields(text) if one.entity_type == "IDENTIFIER"]


class TestNumbered:
    """A column that tells people apart."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Lead_ID\tContact\tRole\tMobile\nL0061\tMei Tran\tClerk\t08 8563 2904\n", ["L0061"]),
            ("respondent;gender;shift\nR-019;f;late\nR-020;m;early\n", ["R-019", "R-020"]),
            ("Teilnehmer;Alter;Gruppe\nTN-03;44;A\n", ["TN-03"]),
            ("patient | dob | ward\nMary Pick | 12/03/1961 | 4B\nPT-00127 | 12/03/1961 | 4B\n", ["PT-00127"]),
            ("Emp code   Name          Joined\nBLR-3306   Asha Rao      2021\n", ["BLR-3306"]),
            ("badge   first_name   last_name\n44127   Asha         Rao\n", ["44127"]),
            ("member_no,first_name,last_name\nM1002,Asha,Rao\n", ["M1002"]),
            ("Name: Asha Rao\nEmp code: BLR-3306\n", ["BLR-3306"]),
            ("Name: Asha Rao\nLead ID: L0061\n", ["L0061"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Beside what is surely somebody's."""
        assert numbers(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "case,expected,actual\nTC-001,4,5\n",
            "client  version  os\nv1001   12   linux\n",
            "lead\tstage\tamount\nP100\twon\t200\n",
            "NAME          READY   STATUS    AGE\npod-4471      1/1     Running   3\n",
            "id,name,price\n1001,Apple,3.5\n",
            "patient,dob\nMary Pick,12/03/1961\n",
        ],
    )
    def test_other_tables(self, text: str) -> None:
        """Of tests, versions, sums, machines and goods; and names below the same head."""
        assert numbers(text) == []


class TestWritten:
    """A rule to write on parts a key from its value."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "SURNAME__________FEATHERSTONEHAUGH\nCHRISTIAN NAMES__NIGEL ST JOHN",
                ["FEATHERSTONEHAUGH", "NIGEL ST JOHN"],
            ),
            ("NAT. INS. NO_____TW663170A\nDRIVER NO________FEATH510086NS9KJ", ["TW663170A", "FEATH510086NS9KJ"]),
            ("Nachname ____ Hüttenbrenner\nTelefon________0664 1234567", ["Hüttenbrenner", "0664 1234567"]),
            ("EMPLOYEE______RUTH WANJIRU\nPAYROLL NO____P004471", ["RUTH WANJIRU", "P004471"]),
            ("SURNAME____OYELARAN____FORENAME____KEMI____", ["OYELARAN", "KEMI"]),
            ("Surname: ____Oyelaran____", ["Oyelaran"]),
            ("<carer>x</carer><lives>Amble, Northumberland</lives>", ["Amble, Northumberland"]),
        ],
    )
    def test_hit(self, text: str, expected: list[str]) -> None:
        """Two underscores and more."""
        assert [text[one.start : one.end] for one in find_fields(text)] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Surname ______________ Forename ____________\nName: ____________ Date: ________",
            "first_name__icontains = x\nlast_name__Startswith=x\nlast_name__contains",
            "Username: __token__",
            "lives: 3",
        ],
    )
    def test_miss(self, text: str) -> None:
        """An empty form, what a program looks up, who uploads with a token, a game."""
        assert list(find_fields(text)) == []

"""Tables whose columns nothing but blanks part."""

from __future__ import annotations

import time

import pytest

from voting.screening.personal.fields.columns import find_in_columns

TIBBLE = """\
  patient_no  surname     forename   dob         age pulse town
  <chr>       <chr>       <chr>      <date>    <dbl> <dbl> <chr>
1 NB5502833   Pettigrew   Una        1938-01-03   86   134 Stirling
2 NB5502851   Sforza      Ettore     1983-06-25   40    70 Alloa
"""
FRAME = """\
  first_name last_name  age           city
0       Anna    Kramer   34         Berlin
1  Oluwaseun   Adeyemi   51 San Bernardino
"""
LIST = """\
First Name    Last Name     Date of Birth   Phone
------------  ------------  --------------  ---------
Marge         De Witt       04/05/1961      555-0148

Al            Bundy         12/11/1999      555-0199
"""


def cells(text: str) -> list[tuple[str, str]]:
    """Returns what is found, with its type."""
    return [(text[one.start : one.end], one.entity_type) for one in find_in_columns(text)]


class TestColumns:
    """Heads above cells."""

    def test_heads_that_one_blank_parts_stand_each_above_its_column(self) -> None:
        """And what types the columns have is no row."""
        assert cells(TIBBLE) == [
            ("NB5502833", "MEDICAL_RECORD"),
            ("NB5502851", "MEDICAL_RECORD"),
            ("Pettigrew", "PERSON"),
            ("Sforza", "PERSON"),
            ("Una", "PERSON"),
            ("Ettore", "PERSON"),
            ("1938-01-03", "DATE_OF_BIRTH"),
            ("1983-06-25", "DATE_OF_BIRTH"),
            ("86", "AGE"),
            ("40", "AGE"),
            ("Stirling", "LOCATION"),
            ("Alloa", "LOCATION"),
        ]

    def test_heads_at_the_right(self) -> None:
        """As of a data frame, with a cell that is wider than its head and holds a blank."""
        assert cells(FRAME) == [
            ("Anna", "PERSON"),
            ("Oluwaseun", "PERSON"),
            ("Kramer", "PERSON"),
            ("Adeyemi", "PERSON"),
            ("34", "AGE"),
            ("51", "AGE"),
            ("Berlin", "LOCATION"),
            ("San Bernardino", "LOCATION"),
        ]

    def test_heads_and_cells_of_several_words_up_to_an_empty_line(self) -> None:
        """With a rule below the heads."""
        assert cells(LIST) == [
            ("Marge", "PERSON"),
            ("De Witt", "PERSON"),
            ("04/05/1961", "DATE_OF_BIRTH"),
            ("555-0148", "PHONE_NUMBER"),
        ]

    def test_lines_that_end_as_on_windows(self) -> None:
        """Without their carriage return."""
        assert cells(TIBBLE.replace("\n", "\r\n")) == cells(TIBBLE)

    def test_what_crosses_a_columns_edge_is_left(self) -> None:
        """A line that is shifted says nothing of where its cells are."""
        shifted = LIST.partition("\n\n")[0] + "\nBartholomew-Maximilian  Gumble  1/2/1960  555-0177"
        assert ("Bartholomew-", "PERSON") not in cells(shifted)
        assert [value for value, _ in cells(shifted)].count("Gumble") == 0

    @pytest.mark.parametrize(
        "text",
        [
            "NAME          READY   STATUS    RESTARTS   AGE\nweb-frontend  1/1     Running   0          12\n",
            "USER       PID %CPU %MEM COMMAND\nmarge        1  0.0  0.1 init\n",
            "Proto  Local Address   State\ntcp    0.0.0.0:22      LISTEN\n",
            "def first_name(self):  # surname  dob\n    return self.last_name,  self.town\n",
            "Surname  Forename\nPettigrew  Una\n",
            "My surname is  long and my forename is  short.\nSo what  is  next\n",
            "surname     forename   dob\n\nPettigrew   Una        1938-01-03\n",
            "surname     forename   dob",
            "",
        ],
    )
    def test_other_tables_are_left(self, text: str) -> None:
        """Of machines, of two columns, sentences, code, and heads with nothing below."""
        assert cells(text) == []

    def test_a_long_table_takes_time_in_proportion(self) -> None:
        """And every one of its rows is read, where gaps are known by the first."""
        row = "1 NB5502833   Pettigrew   Una        1938-01-03   86   134 Stirling\n"
        assert len(cells(TIBBLE + row * 3_000)) == len(cells(TIBBLE)) + 18_000

    def test_heads_on_every_line(self) -> None:
        """Each begins a table of its own once only, so that no line is read again and again."""
        began = time.process_time()
        cells("surname     forename   dob         age\n" * 20_000)
        assert time.process_time() - began < 10

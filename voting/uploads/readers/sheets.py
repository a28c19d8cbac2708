"""XLSX and ODS by python-calamine: the cells of each visible sheet, a line per row. No formula is worked out."""

from __future__ import annotations

import io
from datetime import datetime, time, timedelta
from typing import Any, Final

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from voting.uploads.outcome import Collected, Outcome, UnreadableError
from voting.uploads.readers.archive import open_archive

_MOST_SHEETS: Final = 200


def read(content: bytes, collected: Collected) -> None:
    """Adds the rows of a workbook, each sheet under its name.

    Raises:
        UnreadableError: It is encrypted, carries macros, has too many sheets, or unpacks to far more than its size.
    """
    open_archive(content).close()
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = workbook.sheets_metadata
    if len(sheets) > _MOST_SHEETS:
        raise UnreadableError(Outcome.TOO_LONG)
    for sheet in sheets:
        if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet:
            collected.add(f"[{sheet.name}]")
            for row in workbook.get_sheet_by_name(sheet.name).iter_rows():
                collected.add(_line(row))


def _line(row: list[Any]) -> str:
    cells = [_told(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _told(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(cell, time | timedelta):
        return str(cell)
    return " ".join(str(cell).split())

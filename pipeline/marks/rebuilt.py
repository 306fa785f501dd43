"""What came as .xls, .ods, .csv or HTML, as a new .xlsx: the same cells at the same addresses."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

from pipeline.cells import CellError
from pipeline.marks.schema import plain
from pipeline.tables import Sheet, read_workbook

ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
LONGEST_TITLE, LONGEST_TEXT = 31, 32_767
MADE = datetime(2021, 1, 1)  # the clock would make every writing differ
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
MIDNIGHT = time()
WIDEST = 40  # characters of a column


def rebuilt(path: Path) -> tuple[bytes, dict[str, str]]:
    """The new workbook, and the title that each tab of the file has in it."""
    book = read_workbook(path)
    titles = dict(zip((sheet.title for sheet in book), _titles(book.sheets), strict=True))
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, dict(OPTIONS)) as new:
        new.set_properties({"created": MADE})
        looks = {
            kind: new.add_format({"num_format": kind})
            for kind in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm:ss")
        }
        for sheet, title in zip(book, _titles(book.sheets), strict=True):
            _write(new.add_worksheet(title), sheet, looks)
    return stream.getvalue(), titles


def _titles(sheets: tuple[Sheet, ...]) -> Iterator[str]:
    """The titles as Excel allows them, each once."""
    taken: set[str] = set()
    for sheet in sheets:
        allowed = re.sub(r"[\[\]:*?/\\\n\t]|[^\0-\uffff]", " ", plain(sheet.title))
        title = allowed.strip("' ")[:LONGEST_TITLE].rstrip("' ")
        number = 1
        while not title or title.casefold() in taken:
            number += 1
            title = f"{title[: LONGEST_TITLE - 5]} ({number})".strip()
        taken.add(title.casefold())
        yield title


def _write(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    for row in sheet.hidden_rows:
        page.set_row(row - 1, None, None, {"hidden": True})
    for letter in map(str, sheet.frame.columns):
        page.set_column(f"{letter}:{letter}", _width(sheet, letter))
    for letter in sheet.hidden_columns:
        page.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    if sheet.hidden:
        page.hide()
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # they were text before
    _join(page, sheet)
    for number, values in zip(sheet.frame.index, sheet.frame.to_numpy().tolist(), strict=True):
        for letter, value in zip(sheet.frame.columns, values, strict=True):
            _put(page, f"{letter}{number}", value, looks)


def _width(sheet: Sheet, letter: str) -> float:
    longest = max((len(str(v)) for v in sheet.frame[letter] if v is not None), default=0)
    return float(min(max(longest + 2, 9), WIDEST))


def _join(page: Any, sheet: Sheet) -> None:
    """The joined ranges; of two that overlap, which Excel refuses, the first."""
    taken: set[tuple[int, int]] = set()
    for area in sheet.merged:
        (top, left), (bottom, right) = map(xl_cell_to_rowcol, area.split(":"))
        cells = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        if not cells & taken and len(cells) > 1:
            taken |= cells
            page.merge_range(area, "")


def _put(page: Any, cell: str, value: object, looks: dict[str, Any]) -> None:
    """One value, of the kind it was read as."""
    if value is None:
        return
    if isinstance(value, CellError):
        shown = value.shown.removeprefix("lỗi ")
        error = shown if shown in ERRORS else "#N/A"
        page.write_formula(cell, f"={error}", None, error)
    elif isinstance(value, bool):
        page.write_boolean(cell, value)
    elif isinstance(value, int | float):
        page.write_number(cell, value)
    elif isinstance(value, date | time) and (kind := _day_kind(value)):
        page.write_datetime(cell, value, looks[kind])
    else:
        page.write_string(cell, str(value)[:LONGEST_TEXT])


def _day_kind(value: date | time) -> str:
    """How a day or an hour is shown; "" of a day that Excel cannot count."""
    if isinstance(value, time):
        return "hh:mm:ss"
    if value.year < 1900:
        return ""
    timed = isinstance(value, datetime) and value.time() != MIDNIGHT
    return "dd/mm/yyyy hh:mm:ss" if timed else "dd/mm/yyyy"

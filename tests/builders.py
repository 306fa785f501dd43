"""School years and workbooks from the notation a teacher reads: sheets as text tables.

    [Nhân sự]
    Mã   | Họ và tên
    GV01 | Nguyễn Thị An

The heading row is row 1, the first column is A: cell B2 above holds «Nguyễn Thị An».
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.utils import get_column_letter

from pipeline import checks
from pipeline.findings import Finding
from pipeline.intake import read_books
from pipeline.law import read_law
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, Column, Row
from pipeline.tables import Frame, Sheet, Workbook

BY_TITLE = {sheet.sheet: sheet for sheet in SHEETS.values()}
SHORT_EXAMPLES = ("BT-03", "BT-09")  # an example leaves out the sheets it does not speak of
PLAIN = {"ngày": "01/10/2021", "số nguyên": "1", "số": "1", "chữ": "x", "tùy mục": "x"}


def tables(text: str) -> dict[str, list[list[str]]]:
    """Sheet title → its rows of cells, the heading row first."""
    read: dict[str, list[list[str]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            rows = read.setdefault(line.strip("[]"), [])
        else:
            rows.append([cell.strip() for cell in line.split("|")])
    return read


def harmless(column: Column, row: int) -> str:
    """What stands in a required cell of which an example does not speak."""
    if column.heading == "Mã":
        return f"NV{row:02}"
    choices = column.kind.choices
    return choices[0] if choices else PLAIN[column.kind.name]


def full(sheet: type[Row], rows: Sequence[Sequence[str]]) -> Frame:
    """The rows with every other column of the sheet to their right."""
    headings, body = rows[0], rows[1:]
    others = [c for c in sheet.columns().values() if c.heading not in headings]
    cells = [[*headings, *(c.heading for c in others)]]
    for number, row in enumerate(body, start=2):
        cells.append([*row, *(harmless(c, number) if c.required else "" for c in others)])
    letters = [get_column_letter(n) for n in range(1, len(cells[0]) + 1)]
    return pd.DataFrame(cells, index=range(1, len(cells) + 1), columns=letters, dtype=object)


def books_of(text: str) -> list[Workbook]:
    """The workbooks of some text tables, as the reader sees them."""
    books: dict[str, list[Sheet]] = {}
    for title, rows in tables(text).items():
        sheet = BY_TITLE[title]
        books.setdefault(sheet.workbook, []).append(Sheet(title, full(sheet, rows)))
    return [Workbook(name, tuple(sheets)) for name, sheets in books.items()]


def a_faulty_year(text: str, label: str = "2021-2022") -> tuple[SchoolYear, list[Finding]]:
    """The school year of some text tables, and what the reader finds in their cells."""
    year, found = read_books(books_of(text), label=label)
    return year, [finding for finding in found if finding.rule not in SHORT_EXAMPLES]


def a_year(text: str, label: str = "2021-2022") -> SchoolYear:
    """The school year of some text tables, read by the real reader, which must find no fault."""
    year, faults = a_faulty_year(text, label)
    assert not faults, [str(fault) for fault in faults]
    return year


def told(code: str, text: str, label: str = "2021-2022") -> list[Finding]:
    """What the check of that code finds in some text tables, in the order of places."""
    found = checks.findings(a_year(text, label), read_law())
    return [finding for finding in found if finding.rule == code]


def a_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """A real .xlsx of those rows; a text that begins with `=` becomes a formula."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path

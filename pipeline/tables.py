"""A workbook as frames that keep their true rows and columns. The only reading of spreadsheets."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import ParseError

import openpyxl
import pandas as pd
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.cells import CellError, blank
from pipeline.findings import PipelineError
from pipeline.vietnamese import fold

MOST_ROWS, MOST_COLUMNS = 20_000, 200  # a stray cell in XFD1048576 must not cost the memory
HEADER_WITHIN = 40  # rows; title lines and letterhead stand above the header
UNREADABLE = (
    zipfile.BadZipFile,
    InvalidFileException,
    KeyError,
    ValueError,
    IndexError,
    ParseError,
)

# One sheet: index = row numbers from 1, columns = letters, values as typed (None where empty).
Frame = pd.DataFrame


@dataclass(frozen=True)
class Table:
    """The table found in a sheet: its header row, and where each known heading stands."""

    frame: Frame
    header_row: int
    columns: Mapping[str, str]  # heading → column letter
    repeated: tuple[tuple[str, str], ...]  # heading, letter of its second column
    unknown: tuple[tuple[str, str], ...]  # text, letter of columns that no heading names

    def rows(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Row number and raw values by heading, for each row with a value in a known column."""
        body = self.frame.loc[self.frame.index > self.header_row, list(self.columns.values())]
        for number, *values in body.itertuples():
            raw = dict(zip(self.columns, values, strict=True))
            if not all(map(blank, raw.values())):
                yield int(number), raw


def _values(sheet: Worksheet) -> dict[int, dict[str, object]]:
    """The filled cells of one sheet by row and column letter."""
    rows: dict[int, dict[str, object]] = {}
    last_row, last_column = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    for cells in sheet.iter_rows(max_row=last_row, max_col=last_column):
        for cell in cells:
            if cell.value is not None:
                shown = CellError(f"lỗi {cell.value}") if cell.data_type == "e" else cell.value
                rows.setdefault(cell.row, {})[get_column_letter(cell.column)] = shown
    return rows


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        names = [n for n in package.namelist() if n.startswith("xl/worksheets/sheet")]
        return any(re.search(rb"<f[ >]", package.read(name)) for name in names)


def _frame(values: Mapping[int, Mapping[str, object]]) -> Frame:
    letters = sorted({a for row in values.values() for a in row}, key=lambda a: (len(a), a))
    grid = [[values[number].get(letter) for letter in letters] for number in sorted(values)]
    return pd.DataFrame(grid, index=sorted(values), columns=letters, dtype=object)


def read_workbook(path: Path) -> dict[str, Frame]:
    """Sheet title → frame, in the order of the tabs.

    Raises PipelineError where the file is not a workbook that can be opened.
    """
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        read = {sheet.title: _values(sheet) for sheet in book.worksheets}
        if _has_formulas(path):  # openpyxl shows an uncached formula as empty
            for sheet in openpyxl.load_workbook(path).worksheets:
                for row, cells in _values(sheet).items():
                    for letter, value in cells.items():
                        if str(value).startswith("="):
                            lost = CellError("công thức chưa có kết quả")
                            read[sheet.title].setdefault(row, {}).setdefault(letter, lost)
    except UNREADABLE as cause:
        raise PipelineError(
            f"Không mở được {path.name}; hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu "
            "Excel Workbook (.xlsx) rồi chạy lại."
        ) from cause
    return {title: _frame(values) for title, values in read.items()}


def find_table(frame: Frame, headings: tuple[str, ...]) -> Table | None:
    """The table whose header row holds most of `headings`, in any order; None where none fits.

    Headings match without regard to accents, case, spacing and punctuation.
    """
    wanted = {fold(heading): heading for heading in headings}
    best: tuple[int, int] = (0, 0)
    for number, *cells in frame.iloc[:HEADER_WITHIN].itertuples():
        known = sum(1 for cell in cells if isinstance(cell, str) and fold(cell) in wanted)
        if known > best[0]:
            best = (known, int(number))
    # One chance word above the table is not a header; a sheet of two columns needs both.
    if best[0] < min(2, len(headings)):
        return None
    columns: dict[str, str] = {}
    repeated, unknown = [], []
    for letter, cell in frame.loc[best[1]].items():
        if not isinstance(cell, str) or blank(cell):
            continue
        heading = wanted.get(fold(cell))
        if heading is None:
            unknown.append((cell, str(letter)))
        elif heading in columns:
            repeated.append((heading, str(letter)))
        else:
            columns[heading] = str(letter)
    return Table(frame, best[1], columns, tuple(repeated), tuple(unknown))

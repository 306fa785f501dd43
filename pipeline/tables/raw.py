"""A sheet while it is being read: cells put in one by one, whatever the format, within bounds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pandas as pd
from openpyxl.utils import get_column_letter

from pipeline.cells import CellError
from pipeline.tables.gate import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_MARKS,
    MOST_ROWS,
    MOST_STRAYS,
    too_large,
)
from pipeline.tables.sheet import Frame, Sheet

UNCACHED = CellError("công thức chưa có kết quả")
ERRORS = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!")
)
OLD_FONT = re.compile(r"\.vn|vni", re.IGNORECASE)  # .VnTime, VNI-Times

Values = dict[int, dict[str, object]]


@dataclass
class Raw:
    """One tab as its reader fills it. strays: addresses of filled cells beyond the bounds."""

    path: Path
    title: str
    hidden: bool = False
    values: Values = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[str] = field(default_factory=set)
    fonts: dict[tuple[int, str], str] = field(default_factory=dict)
    strays: list[str] = field(default_factory=list)
    filled: int = 0
    marks: int = 0

    def mark(self) -> None:
        """Count a row or a cell of the file, filled or not; a million only formatted cost time."""
        self.marks += 1
        if self.marks > MOST_MARKS:
            raise too_large(self.path, self.title)

    def put(self, row: int, column: int, value: object) -> None:
        """Keep what stands in a cell (both from 1); a list beyond all bounds is refused."""
        if value is None or value == "":
            return
        self.filled += 1
        if row > MOST_ROWS or column > MOST_COLUMNS:
            self.strays.append(f"{get_column_letter(column)}{row}")
        else:
            self.values.setdefault(row, {})[get_column_letter(column)] = value
        if len(self.strays) > MOST_STRAYS or self.filled > MOST_CELLS:
            raise too_large(self.path, self.title)

    def font(self, row: int, column: int, name: str) -> None:
        """Remember that a cell was typed in an old font."""
        self.fonts[row, get_column_letter(column)] = name

    def hide_columns(self, first: int, last: int) -> None:
        """Columns by number, from 1; a range to the edge of the sheet costs nothing."""
        shown_at_all = range(first, min(last, MOST_COLUMNS) + 1)
        self.hidden_columns |= set(map(get_column_letter, shown_at_all))

    def join(self, top: int, left: int, bottom: int, right: int) -> None:
        """A joined range by its corners, from 1, as far as it lies within the bounds."""
        if top <= MOST_ROWS and left <= MOST_COLUMNS and (top, left) != (bottom, right):
            first = f"{get_column_letter(left)}{top}"
            end = get_column_letter(min(right, MOST_COLUMNS))
            self.merged.append(f"{first}:{end}{min(bottom, MOST_ROWS)}")

    def sheet(self) -> Sheet:
        """The finished sheet."""
        return Sheet(
            self.title,
            framed(self.values),
            tuple(self.merged),
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            self.hidden,
        )


def framed(values: Mapping[int, Mapping[str, object]]) -> Frame:
    """The cells as a frame: true row numbers, letters of the columns that hold anything."""
    letters = sorted({a for row in values.values() for a in row}, key=lambda a: (len(a), a))
    grid = [[values[number].get(letter) for letter in letters] for number in sorted(values)]
    return pd.DataFrame(grid, index=sorted(values), columns=letters, dtype=object)


def shown(value: object, number_format: str) -> object:
    """A number as the person sees it where its format says more than its value: 85%, 001."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if "%" in number_format:
        share = (Decimal(str(value)) * 100).normalize()
        return f"{share:f}%".replace(".", ",")
    if re.fullmatch("0{2,}", number_format) and isinstance(value, int):
        return str(value).zfill(len(number_format))
    return value


def typed(text: str) -> object:
    """What a text from a format without types stands for: an error, or itself."""
    return CellError(f"lỗi {text}") if text in ERRORS else text

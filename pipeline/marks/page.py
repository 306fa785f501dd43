"""One sheet as its XML holds it: what stands in its cells, which are joined, how large they are."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell

from pipeline.marks.book import Tab, book_part
from pipeline.marks.package import Package
from pipeline.marks.schema import named, text_of

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
Cell = tuple[int, int]  # row and column, from 0


def address(cell: Cell) -> str:
    """`C12`."""
    return str(xl_rowcol_to_cell(*cell))


def cell_at(position: str) -> Cell | None:
    """The cell of an address; None where the text is none."""
    if not re.fullmatch("[A-Z]{1,3}[1-9][0-9]{0,6}", position):
        return None
    row, column = xl_cell_to_rowcol(position)
    return (row, column) if row < LAST_ROW and column < LAST_COLUMN else None


@dataclass(frozen=True)
class Page:
    """A tab of a package, opened."""

    package: Package
    tab: Tab

    @property
    def root(self) -> Any:
        return self.package.tree(self.tab.part)

    @cached_property
    def cells(self) -> dict[Cell, Any]:
        """Every cell that stands in the XML; one without an address follows the one before."""
        found = {}
        row = -1
        for line in self.root.iterfind(f"{named('sheetData')}/{named('row')}"):
            row, column = int(line.get("r", row + 2)) - 1, -1
            for cell in line.iterfind(named("c")):
                told = cell_at(cell.get("r", ""))
                column = told[1] if told else column + 1
                found[row, column] = cell
        return found

    @cached_property
    def _texts(self) -> list[Any]:
        parts = self.package.related(book_part(self.package), "sharedStrings").values()
        return [item for part in parts for item in self.package.tree(part)]

    def text(self, cell: Any) -> str:
        """The text of a cell that holds one."""
        if cell.get("t") == "inlineStr":
            return text_of(cell.find(named("is")))
        value = cell.findtext(named("v"), "")
        return text_of(self._texts[int(value)]) if cell.get("t") == "s" else value

    def area(self, cell: Cell) -> tuple[Cell, Cell]:
        """The first and last cell of the joined range a cell lies in; itself twice if in none."""
        for joined in self.root.iterfind(f"{named('mergeCells')}/{named('mergeCell')}"):
            first, _, last = joined.get("ref", "").partition(":")
            start, end = cell_at(first), cell_at(last)
            if start and end and all(a <= b <= c for a, b, c in zip(start, cell, end, strict=True)):
                return start, end
        return cell, cell

    def first_filled(self, row: int) -> Cell:
        """The first cell of a row with anything in it; its first cell where it is empty."""
        filled = [at for at, cell in self.cells.items() if at[0] == row and len(cell)]
        return min(filled, default=(row, 0))

    @cached_property
    def _sizes(self) -> Any:
        found = self.root.find(named("sheetFormatPr"))
        return {} if found is None else found.attrib

    @cached_property
    def width(self) -> Callable[[int], int]:
        """Pixels of a column."""
        usual = float(self._sizes.get("defaultColWidth", 9.14))
        told = {
            number: _size(column, "width", usual, 7)
            for column in self.root.iterfind(f"{named('cols')}/{named('col')}")
            for number in range(int(column.get("min")) - 1, int(column.get("max")))
        }
        return lambda column: told.get(column, int(usual * 7))

    @cached_property
    def height(self) -> Callable[[int], int]:
        """Pixels of a row."""
        usual = float(self._sizes.get("defaultRowHeight", 15))
        rest = 0 if self._sizes.get("zeroHeight") in ("1", "true") else int(usual * 4 / 3)
        rows = self.root.iterfind(f"{named('sheetData')}/{named('row')}")
        told = {int(r.get("r")) - 1: _size(r, "ht", usual, 4 / 3) for r in rows if r.get("r")}
        return lambda row: told.get(row, rest)


def _size(element: Any, name: str, usual: float, pixels: float) -> int:
    hidden = element.get("hidden") in ("1", "true")
    return 0 if hidden else int(float(element.get(name, usual)) * pixels)

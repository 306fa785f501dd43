"""Sheets of .xlsx and .xlsm: openpyxl for the values, one look at the XML for what it hides.

openpyxl streams (`read_only`): a far stray cell, a picture, a chart, a macro or an outside link
costs nothing and cannot break the reading. What streaming does not give (joined ranges, hidden
rows and columns, formulas whose result was never saved) is in the same XML, looked at first.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat

import openpyxl
from defusedxml.ElementTree import fromstring
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from pipeline.cells import CellError
from pipeline.tables.gate import MOST_COLUMNS, MOST_ROWS
from pipeline.tables.raw import OLD_FONT, UNCACHED, Raw, shown

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OUTSIDE = "Tệp lấy số từ tệp khác (liên kết ngoài); máy đọc giá trị lưu lần cuối, hãy soát lại."


def read_ooxml(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The sheets of a workbook that passed the gate, and (code, sentence) of what to know."""
    with zipfile.ZipFile(path) as package, path.open("rb") as file:
        names = package.namelist()
        looks = {title: _look(path, title, package, part) for title, part in _tabs(package, names)}
        old_fonts = _old_fonts(package)
        # Not before the looks: openpyxl walks through every sheet that hides its size.
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheets = [_sheet(page, looks[page.title], old_fonts) for page in book.worksheets]
    outside = any("/externalLinks/" in name for name in names)
    return sheets, [("BT-53", OUTSIDE)] if outside else []


def _tabs(package: zipfile.ZipFile, names: list[str]) -> Iterator[tuple[str, str]]:
    """Title and part of each tab, as the workbook and its relations name them."""
    [book] = [t for kind, t in _relations(package, "").values() if kind.endswith("/officeDocument")]
    relations = _relations(package, book)
    for sheet in fromstring(package.read(book)).iter(f"{{{MAIN.strip()}}}sheet"):
        part = relations[sheet.get(LINK, "")][1]
        if part in names:
            yield sheet.get("name", ""), part


def _relations(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Number → kind and part of all that a part refers to."""
    folder, name = posixpath.split(part)
    links = fromstring(package.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    found = {}
    for link in links:
        target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
        found[link.get("Id", "")] = (link.get("Type", ""), target.lstrip("/"))
    return found


def _old_fonts(package: zipfile.ZipFile) -> bool:
    """Whether any style names a font of the old encodings; asking each cell would cost time."""
    styles = [name for name in package.namelist() if name.endswith("/styles.xml")]
    return any(re.search(rb'"(\.vn|vni)', package.read(s), re.IGNORECASE) for s in styles)


def _look(path: Path, title: str, package: zipfile.ZipFile, part: str) -> "_Look":
    look = _Look(Raw(path, title))
    with package.open(part) as file:
        look.through(file)
    return look


def _sheet(page: Any, look: "_Look", old_fonts: bool) -> Raw:
    look.raw.hidden = page.sheet_state != "visible"
    if look.last_row:
        _fill(look.raw, page, look, old_fonts)
    return look.raw


def _fill(raw: Raw, page: Any, look: "_Look", old_fonts: bool) -> None:
    bounds = {"max_row": look.last_row, "max_col": look.last_column}
    for number, cells in enumerate(page.iter_rows(**bounds), start=1):
        for cell in cells:
            if cell.value is None:
                continue
            if cell.data_type == "e":
                raw.put(cell.row, cell.column, CellError(f"lỗi {cell.value}"))
            elif cell.data_type == "n":
                raw.put(cell.row, cell.column, shown(cell.value, cell.number_format))
            else:
                raw.put(cell.row, cell.column, cell.value)
                if old_fonts and OLD_FONT.match(cell.font.name or ""):
                    raw.font(cell.row, cell.column, cell.font.name)
        if number == look.last_row:
            break  # what stands behind the cells (rules, validations) may be odd: not read


class _Look:
    """One pass over a sheet's XML: how far its cells reach, and what streaming leaves out."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self.last_row = self.last_column = 0
        self.row = self.column = 0
        self.formula = self.filled = self.text = False
        self.seen: dict[str, Callable[[dict[str, str]], None]] = {
            f"{MAIN}row": self._row,
            f"{MAIN}c": self._cell,
            f"{MAIN}f": self._formula,
            f"{MAIN}v": self._value,
            f"{MAIN}is": self._value,
            f"{MAIN}col": self._column,
            f"{MAIN}mergeCell": self._joined,
        }

    def through(self, part: Any) -> None:
        """Read the part to its end; an ExpatError where it breaks off."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._opened
        parser.ParseFile(part)
        self._close_cell()

    def _opened(self, tag: str, attributes: dict[str, str]) -> None:
        if meet := self.seen.get(tag):
            meet(attributes)

    def _row(self, attributes: dict[str, str]) -> None:
        self._close_cell()
        self.raw.mark()
        self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        if attributes.get("hidden") in ("1", "true") and self.row <= MOST_ROWS:
            self.raw.hidden_rows.add(self.row)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._close_cell()
        self.raw.mark()
        self.text = attributes.get("t") == "str"
        if place := attributes.get("r"):
            self.column = column_index_from_string(coordinate_from_string(place)[0])
        else:
            self.column += 1

    def _formula(self, _: dict[str, str]) -> None:
        self.formula = True

    def _value(self, _: dict[str, str]) -> None:
        self.filled = True

    def _close_cell(self) -> None:
        """Count the cell just passed; a formula is no blank, unless its result is an empty text."""
        if self.formula and not (self.filled and self.text):
            self.raw.put(self.row, self.column, UNCACHED)  # until its value is found
        elif self.row > MOST_ROWS or self.column > MOST_COLUMNS:
            self.raw.put(self.row, self.column, "stray" if self.filled else None)
        if self.filled:
            self.last_row = max(self.last_row, min(self.row, MOST_ROWS))
            self.last_column = max(self.last_column, min(self.column, MOST_COLUMNS))
        self.filled = self.formula = False

    def _column(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true"):
            self.raw.hide_columns(int(attributes["min"]), int(attributes["max"]))

    def _joined(self, attributes: dict[str, str]) -> None:
        left, top, right, bottom = range_boundaries(attributes["ref"])
        self.raw.join(int(top or 1), int(left or 1), int(bottom or 1), int(right or 1))

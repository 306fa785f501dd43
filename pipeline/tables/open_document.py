"""Sheets of .ods, read from its XML in one pass.

Repeated rows and cells are how the format fills a sheet to its edge; only filled ones are taken,
so a stray cell far away costs nothing.
"""

import re
import zipfile
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from xml.parsers import expat

from pipeline.cells import CellError
from pipeline.tables.gate import MOST_COLUMNS, MOST_ROWS, too_large
from pipeline.tables.raw import ERRORS, UNCACHED, Raw, shown

UNSEEN = (
    "Tệp .ods không cho máy thấy phông chữ và số 0 đứng đầu một ô kiểu số; hãy soát lại, hoặc gửi "
    "tệp .xlsx nếu có."
)
NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
SHORT = {
    f"{NAMESPACE}table:1.0 ": "table:",
    f"{NAMESPACE}office:1.0 ": "office:",
    f"{NAMESPACE}text:1.0 ": "text:",
    f"{NAMESPACE}style:1.0 ": "style:",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 ": "calcext:",
}


def read_open_document(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The sheets of a spreadsheet that passed the gate, and (code, sentence) of what to know."""
    reading = _Reading(path)
    with zipfile.ZipFile(path) as package, package.open("content.xml") as part:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = reading.opened
        parser.EndElementHandler = reading.closed
        parser.CharacterDataHandler = reading.said
        parser.ParseFile(part)
    return reading.sheets, [("BT-50", UNSEEN)]


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return SHORT.get(f"{space} ", "") + local


class _Reading:
    """Where the pass stands: the sheet, the row and column, the cell whose text is gathered."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sheets: list[Raw] = []
        self.row = self.rows = self.column = self.columns = 0
        self.cell: dict[str, str] = {}
        self.lines: list[str] = []  # paragraphs of the open cell
        self.aside = 0  # depth inside a note, whose text is not the cell's
        self.style = ""
        self.hidden: set[str] = set()  # styles of tables that are not displayed
        self.begins: dict[str, Callable[[dict[str, str]], None]] = {
            "style:style": self._style,
            "style:table-properties": self._display,
            "table:table": self._table,
            "table:table-column": self._column,
            "table:table-row": self._row,
            "table:table-cell": self._cell,
            "table:covered-table-cell": self._covered,
            "text:p": self._line,
            "text:s": self._spaces,
            "text:line-break": self._break,
        }

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """Meet the start of an element."""
        name = _short(tag)
        if name == "office:annotation" or self.aside:
            self.aside += 1
        elif begin := self.begins.get(name):
            begin({_short(key): value for key, value in attributes.items()})

    def closed(self, tag: str) -> None:
        """Meet the end of an element."""
        if self.aside:
            self.aside -= 1
            return
        name = _short(tag)
        if name == "table:table-cell":
            self._put()
        elif name == "table:table-row":
            self.row += self.rows

    def said(self, text: str) -> None:
        """Meet text."""
        if self.lines and not self.aside:
            self.lines[-1] += text

    def _style(self, attributes: dict[str, str]) -> None:
        self.style = attributes.get("style:name", "")

    def _display(self, attributes: dict[str, str]) -> None:
        if attributes.get("table:display") == "false":
            self.hidden.add(self.style)

    def _table(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get("table:style-name") in self.hidden
        self.sheets.append(Raw(self.path, attributes.get("table:name", ""), hidden))
        self.row, self.rows, self.columns = 1, 1, 1

    def _column(self, attributes: dict[str, str]) -> None:
        times = int(attributes.get("table:number-columns-repeated", 1))
        if attributes.get("table:visibility") in ("collapse", "filter"):
            self.sheets[-1].hide_columns(self.columns, self.columns + times - 1)
        self.columns += times

    def _row(self, attributes: dict[str, str]) -> None:
        self.sheets[-1].mark()
        self.rows = int(attributes.get("table:number-rows-repeated", 1))
        self.column = 1
        if attributes.get("table:visibility") in ("collapse", "filter"):
            last = min(self.row + self.rows - 1, MOST_ROWS)
            self.sheets[-1].hidden_rows |= set(range(self.row, last + 1))

    def _cell(self, attributes: dict[str, str]) -> None:
        self.sheets[-1].mark()
        self.cell, self.lines = attributes, []

    def _covered(self, attributes: dict[str, str]) -> None:
        self.column += int(attributes.get("table:number-columns-repeated", 1))

    def _line(self, _: dict[str, str]) -> None:
        self.lines.append("")

    def _spaces(self, attributes: dict[str, str]) -> None:
        self.said(" " * min(int(attributes.get("text:c", 1)), 1000))

    def _break(self, _: dict[str, str]) -> None:
        self.said("\n")

    def _put(self) -> None:
        times = int(self.cell.get("table:number-columns-repeated", 1))
        value = _value(self.cell, self.lines)
        raw = self.sheets[-1]
        if value is not None and value != "":
            if self.rows > MOST_ROWS or times > MOST_COLUMNS:
                raise too_large(self.path, raw.title)
            for row in range(self.row, self.row + self.rows):
                for column in range(self.column, self.column + times):
                    raw.put(row, column, value)
        self._join(raw)
        self.column += times
        self.lines = []

    def _join(self, raw: Raw) -> None:
        wide = int(self.cell.get("table:number-columns-spanned", 1))
        high = int(self.cell.get("table:number-rows-spanned", 1))
        raw.join(self.row, self.column, self.row + high - 1, self.column + wide - 1)


def _value(cell: dict[str, str], lines: list[str]) -> object:
    """What a cell holds, typed as in .xlsx."""
    kind, text = cell.get("office:value-type", ""), "\n".join(lines)
    if cell.get("calcext:value-type") == "error" or (
        "table:formula" in cell and (text in ERRORS or text.startswith("Err:"))
    ):
        return CellError(f"lỗi {text}")
    if not kind and "table:formula" in cell and not lines:
        return UNCACHED
    if "table:formula" in cell and text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if kind in ("float", "percentage", "currency"):
        return shown(float(cell["office:value"]), "0%" if kind == "percentage" else "")
    if kind == "boolean":
        return cell["office:boolean-value"] == "true"
    if kind == "date":
        return datetime.fromisoformat(cell["office:date-value"])
    if clock := re.fullmatch(r"PT(\d+)H(\d+)M(\d+)S", cell.get("office:time-value", "")):
        hours, minutes, seconds = map(int, clock.groups())
        return time(hours, minutes, seconds) if hours < 24 else text
    return text or cell.get("office:string-value", "")

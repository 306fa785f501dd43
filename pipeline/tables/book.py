"""A file of any kind a school sends, as sheets that keep their true rows and columns."""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from pipeline.findings import Finding, Place, Severity
from pipeline.tables.biff import read_biff
from pipeline.tables.delimited import read_html, read_text
from pipeline.tables.gate import BROKEN, MOST_COLUMNS, MOST_ROWS, Kind, damaged, kind_of_file
from pipeline.tables.letters import Conversion, conversions
from pipeline.tables.ooxml import read_ooxml
from pipeline.tables.open_document import read_open_document
from pipeline.tables.raw import Raw
from pipeline.tables.sheet import Sheet, Workbook

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html")
READERS: dict[Kind, Callable[[Path], tuple[list[Raw], list[tuple[str, str]]]]] = {
    Kind.XLSX: read_ooxml,
    Kind.XLS: read_biff,
    Kind.ODS: read_open_document,
    Kind.TEXT: read_text,
    Kind.HTML: read_html,
}


def spreadsheets(folder: Path) -> list[Path]:
    """The files of a folder that may be read, by name; without lock files and hidden ones."""
    files = [path for path in folder.glob("[!~.]*") if path.suffix.lower() in SUFFIXES]
    return sorted(path for path in files if path.is_file())


def read_workbook(path: Path) -> Workbook:
    """The workbook in a file of any kind in use, told by its content.

    Raises PipelineError, one sentence with the remedy, where it is locked, broken, too large or
    no spreadsheet.
    """
    try:
        raws, told = READERS[kind_of_file(path)](path)
    except BROKEN as cause:
        raise damaged(path) from cause
    notes = [Finding(Place(path.name), c, s, severity=Severity.WARNING) for c, s in told]
    sheets = tuple(_finished(raw, notes) for raw in raws)
    return Workbook(path.name, sheets, tuple(notes))


def _finished(raw: Raw, notes: list[Finding]) -> Sheet:
    """The sheet with old letters converted; what to know of it goes into `notes`."""
    if raw.strays:
        notes.append(_strays(raw))
    found = conversions(raw.values, raw.fonts)
    for _, same in groupby(found, key=lambda c: (c.letter, c.encoding)):
        notes.append(_converted(raw, list(same)))
    for cell in found:
        raw.values[cell.row][cell.letter] = cell.new
    return raw.sheet()


def _strays(raw: Raw) -> Finding:
    where = ", ".join(raw.strays[:3]) + (" …" if len(raw.strays) > 3 else "")
    return Finding(
        Place(raw.path.name, raw.title, raw.strays[0]),
        "BT-51",
        f"Ô lạc ở rất xa bảng ({where}), ngoài {MOST_ROWS} dòng và {MOST_COLUMNS} cột, không được "
        "đọc; hãy xóa nếu không dùng.",
        severity=Severity.WARNING,
    )


def _converted(raw: Raw, cells: list[Conversion]) -> Finding:
    """One warning for a column: its first cell before and after, and how many more."""
    first = min(cells, key=lambda cell: cell.row)
    more = f" (cột này còn {len(cells) - 1} ô như vậy)" if len(cells) > 1 else ""
    return Finding(
        Place(raw.path.name, raw.title, f"{first.letter}{first.row}"),
        "BT-52",
        f"Chữ gõ bằng bảng mã cũ {first.encoding}: «{first.old}» đọc là «{first.new}»{more}; hãy "
        "xem lại, tốt nhất là chuyển bảng sang Unicode.",
        severity=Severity.WARNING,
    )

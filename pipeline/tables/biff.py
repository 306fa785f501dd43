"""Sheets of .xls (Excel 97 to 2003, and 95), read from its records.

The records are a flat list: number, size, content. Reading them here costs a page of code and buys
what no reader gives: errors told from blanks, old fonts, number formats, hidden rows, a stray cell
in IV65536 without its rectangle of sixteen million, and no file that ends the whole program.
Layout: [MS-XLS], 2.4.
"""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import olefile
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from pipeline.cells import CellError
from pipeline.tables.gate import MOST_ROWS, UNLOCK, damaged, refusal
from pipeline.tables.raw import OLD_FONT, Raw, shown

BIFF5 = 0x500
BOF, EOF, BOUNDSHEET, FILEPASS, DATEMODE = 0x809, 0x0A, 0x85, 0x2F, 0x22
FONT, FORMAT, XF, SST, CONTINUE = 0x31, 0x41E, 0xE0, 0xFC, 0x3C
NUMBER, RK, MULRK, LABEL, RSTRING, LABELSST = 0x203, 0x27E, 0xBD, 0x204, 0xD6, 0xFD
BOOLERR, FORMULA, STRING = 0x205, 0x06, 0x207
ROW, COLUMNS, MERGED = 0x208, 0x7D, 0xE5
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
UNSEEN = (
    "Tệp .xls không cho biết công thức nào chưa tính (ô hiện số 0); nếu có số 0 lạ, hãy mở bằng "
    "Excel rồi lưu kiểu .xlsx."
)


def read_biff(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The sheets of an .xls that passed the gate, and (code, sentence) of what to know."""
    walk = _Walk(path)
    for at, number, content in _records(_stream(path)):
        walk.meet(at, number, content)
    if not walk.tabs or walk.depth:
        raise damaged(path)
    return list(walk.tabs.values()), [("BT-50", UNSEEN)] if walk.formulas else []


def _stream(path: Path) -> bytes:
    with olefile.OleFileIO(path) as file:
        return bytes(file.openstream("Workbook" if file.exists("Workbook") else "Book").read())


def _records(stream: bytes) -> Iterator[tuple[int, int, list[bytes]]]:
    """Position, number and content of each record, the pieces that continue it beside it."""
    at = begin = number = 0
    pieces: list[bytes] = []
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        piece = stream[at + 4 : at + 4 + size]
        if kind == CONTINUE:
            pieces.append(piece)
        else:
            if pieces:
                yield begin, number, pieces
            begin, number, pieces = at, kind, [piece]
        at += 4 + size
    yield begin, number, pieces


class _Walk:
    """One pass over the records: the tabs, and the texts, fonts and formats their cells name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tabs: dict[int, Raw] = {}  # where its records begin → tab
        self.tab = Raw(path, "")  # the globals, before the first sheet
        self.texts: list[str] = []
        self.fonts: list[str] = []
        self.formats: dict[int, str] = dict(BUILTIN_FORMATS)
        self.styles: list[tuple[int, int]] = []  # font, number format
        self.epoch = WINDOWS_EPOCH
        self.depth = self.version = 0
        self.formulas = False
        self.awaited: tuple[int, int, int] | None = None  # the cell of a formula that gives text
        self.meets: dict[int, Callable[[bytes], None]] = {
            BOUNDSHEET: self._tab,
            FILEPASS: self._locked,
            DATEMODE: self._datemode,
            FONT: lambda content: self.fonts.append(self._text(content[14:], "<B")),
            FORMAT: self._format,
            XF: lambda content: self.styles.append(struct.unpack_from("<HH", content)),
            NUMBER: lambda c: self._number(c, struct.unpack_from("<d", c, 6)[0]),
            RK: lambda c: self._number(c, _rk(c[6:10])),
            MULRK: self._numbers,
            LABEL: lambda c: self._put(c, self._text(c[6:], "<H")),
            RSTRING: lambda c: self._put(c, self._text(c[6:], "<H")),
            LABELSST: lambda c: self._put(c, self.texts[struct.unpack_from("<I", c, 6)[0]]),
            BOOLERR: lambda c: self._put(c, _error(c[6]) if c[7] else bool(c[6])),
            FORMULA: self._formula,
            STRING: self._result,
            ROW: self._row,
            COLUMNS: self._columns,
            MERGED: self._merged,
        }

    def meet(self, at: int, number: int, pieces: list[bytes]) -> None:
        """Take in one record; a chart inside a sheet has records of its own, passed over."""
        if number == BOF:
            self.depth += 1
            if self.depth == 1:
                self.version = struct.unpack_from("<H", pieces[0])[0]
                self.tab = self.tabs.get(at, Raw(self.path, ""))
        elif number == EOF:
            self.depth -= 1
        elif self.depth == 1 and number == SST:
            self.texts = list(_shared(pieces))
        elif self.depth == 1 and number in self.meets:
            self.meets[number](pieces[0])

    def _locked(self, _: bytes) -> None:
        raise refusal(self.path, "tệp có mật khẩu", UNLOCK)

    def _datemode(self, content: bytes) -> None:
        self.epoch = MAC_EPOCH if content[0] else WINDOWS_EPOCH

    def _tab(self, content: bytes) -> None:
        begin, state, kind = struct.unpack_from("<IBB", content)
        if kind == 0:  # not a chart, not macros
            title = self._text(content[6:], "<B")
            self.tabs[begin] = Raw(self.path, title, hidden=bool(state & 3))

    def _text(self, content: bytes, size: str) -> str:
        """A text after its length; before Excel 97 always of eight-bit letters."""
        [length] = struct.unpack_from(size, content)
        start = struct.calcsize(size)
        if self.version == BIFF5:
            return content[start : start + length].decode("latin-1")
        wide = content[start] & 1
        return _decoded(content[start + 1 : start + 1 + length * (1 + wide)], wide)

    def _format(self, content: bytes) -> None:
        size = "<B" if self.version == BIFF5 else "<H"
        self.formats[struct.unpack_from("<H", content)[0]] = self._text(content[2:], size)

    def _put(self, content: bytes, value: object) -> None:
        self._keep(*_cell(content), value)

    def _keep(self, row: int, column: int, style: int, value: object) -> None:
        self.tab.put(row + 1, column + 1, value)
        if isinstance(value, str) and OLD_FONT.match(font := self._font(style)):
            self.tab.font(row + 1, column + 1, font)

    def _font(self, style: int) -> str:
        """The font of a style; number 4 is never stored, so later ones stand one earlier."""
        number = self.styles[style][0]
        return self.fonts[number - (number > 4)]

    def _number(self, content: bytes, value: float) -> None:
        self._keep_number(*_cell(content), value)

    def _keep_number(self, row: int, column: int, style: int, value: float) -> None:
        number_format = self.formats.get(self.styles[style][1], "General")
        if is_date_format(number_format):
            self._keep(row, column, style, from_excel(value, self.epoch))
        else:
            self._keep(row, column, style, shown(value, number_format))

    def _numbers(self, content: bytes) -> None:
        row, first = struct.unpack_from("<HH", content)
        for n, at in enumerate(range(4, len(content) - 2, 6)):
            [style] = struct.unpack_from("<H", content, at)
            self._keep_number(row, first + n, style, _rk(content[at + 2 : at + 6]))

    def _formula(self, content: bytes) -> None:
        """The result saved with a formula; a text follows in a record of its own."""
        self.formulas = True
        if content[12:14] != b"\xff\xff":
            self._number(content, struct.unpack_from("<d", content, 6)[0])
        elif content[6] == 0:
            self.awaited = _cell(content)
        elif content[6] in (1, 2):
            self._put(content, bool(content[8]) if content[6] == 1 else _error(content[8]))

    def _result(self, content: bytes) -> None:
        if self.awaited:
            self._keep(*self.awaited, self._text(content, "<H"))
        self.awaited = None

    def _row(self, content: bytes) -> None:
        row = struct.unpack_from("<H", content)[0] + 1
        if struct.unpack_from("<I", content, 12)[0] & 0x20 and row <= MOST_ROWS:
            self.tab.hidden_rows.add(row)

    def _columns(self, content: bytes) -> None:
        first, last, _, _, options = struct.unpack_from("<HHHHH", content)
        if options & 1:
            self.tab.hide_columns(first + 1, last + 1)

    def _merged(self, content: bytes) -> None:
        for n in range(struct.unpack_from("<H", content)[0]):
            top, bottom, left, right = struct.unpack_from("<HHHH", content, 2 + 8 * n)
            self.tab.join(top + 1, left + 1, bottom + 1, right + 1)


def _cell(content: bytes) -> tuple[int, int, int]:
    """Row and column from 0, and the style, with which the record of a cell begins."""
    row, column, style = struct.unpack_from("<HHH", content)
    return row, column, style


def _error(code: int) -> CellError:
    return CellError(f"lỗi {ERRORS.get(code, '#N/A')}")


def _rk(content: bytes) -> float:
    """A number packed in four bytes: a whole one or the upper half of another, maybe hundredths."""
    [packed] = struct.unpack("<i", content)
    if packed & 2:
        number = float(packed >> 2)
    else:
        [number] = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<i", packed & ~3))
    return number / 100 if packed & 1 else number


def _decoded(content: bytes, wide: int) -> str:
    return content.decode("utf-16-le", "replace") if wide else content.decode("latin-1")


def _shared(pieces: list[bytes]) -> Iterator[str]:
    """The texts of the workbook. A text cut by the end of a piece goes on after one byte of width.

    That of the next piece may differ. Runs of fonts and phonetic signs behind a text are skipped;
    they too may be cut, but then go on at once.
    """
    [count] = struct.unpack_from("<I", pieces[0], 4)
    piece, at = 0, 8

    def take(size: int) -> bytes:
        nonlocal piece, at
        taken = pieces[piece][at : at + size]
        at += len(taken)
        while len(taken) < size:
            piece, at = piece + 1, size - len(taken)
            taken += pieces[piece][:at]
        return taken

    for _ in range(count):
        length, options = struct.unpack("<HB", take(3))
        runs = struct.unpack("<H", take(2))[0] if options & 8 else 0
        signs = struct.unpack("<I", take(4))[0] if options & 4 else 0
        text, wide = "", options & 1
        while length:
            fits = min(length, (len(pieces[piece]) - at) // (1 + wide))
            text += _decoded(take(fits * (1 + wide)), wide)
            length -= fits
            if length:
                piece, at = piece + 1, 1
                wide = pieces[piece][0] & 1
        take(4 * runs + signs)
        yield text

"""Sheets of .xls (Excel 97 to 2003, and 95), through xlrd.

Of the readers of .xls it is the one that tells errors from blanks and gives fonts, number formats,
hidden rows and joined cells; with rows as long as they are filled (`ragged_rows`) a stray cell in
IV65536 costs nothing.
"""

import os
from pathlib import Path
from typing import Any

import xlrd
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from pipeline.cells import CellError
from pipeline.tables.gate import MOST_ROWS, UNLOCK, refusal
from pipeline.tables.raw import OLD_FONT, Raw, shown

UNSEEN = (
    "Tệp .xls không cho máy thấy công thức nào chưa tính (ô ấy thành số 0); nếu có số 0 lạ, hãy mở "
    "bằng Excel rồi lưu kiểu .xlsx."
)


def read_biff(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The sheets of an .xls that passed the gate, and (code, sentence) of what to know."""
    with open(os.devnull, "w") as log:  # what xlrd grumbles about is nothing to a person
        try:
            book = xlrd.open_workbook(path, logfile=log, formatting_info=True, ragged_rows=True)
        except xlrd.XLRDError as refused:
            if "encrypted" in str(refused):
                raise refusal(path, "tệp có mật khẩu", UNLOCK) from refused
            raise
        return [_sheet(path, book, page) for page in book.sheets()], [("BT-50", UNSEEN)]


def _sheet(path: Path, book: Any, page: Any) -> Raw:
    raw = Raw(path, page.name, hidden=page.visibility != 0)
    raw.hidden_rows = {n + 1 for n, r in page.rowinfo_map.items() if r.hidden and n < MOST_ROWS}
    for number, column in page.colinfo_map.items():
        if column.hidden:
            raw.hide_columns(number + 1, number + 1)
    for top, bottom, left, right in page.merged_cells:
        raw.join(top + 1, left + 1, bottom, right)
    for row in range(page.nrows):
        for column, cell in enumerate(page.row(row)):
            raw.put(row + 1, column + 1, _value(book, cell))
            font = book.font_list[book.xf_list[cell.xf_index].font_index].name
            if cell.ctype == xlrd.XL_CELL_TEXT and OLD_FONT.match(font):
                raw.font(row + 1, column + 1, font)
    return raw


def _value(book: Any, cell: Any) -> object:
    """What a cell holds, typed as in .xlsx."""
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return CellError(f"lỗi {xlrd.error_text_from_code.get(cell.value, '#N/A')}")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return from_excel(cell.value, MAC_EPOCH if book.datemode else WINDOWS_EPOCH)
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        number_format = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        return shown(cell.value, number_format)
    return cell.value if cell.ctype == xlrd.XL_CELL_TEXT else None

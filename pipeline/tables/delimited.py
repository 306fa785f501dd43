"""Tables without types: .csv in the encodings Excel writes, and HTML pages saved as .xls."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from pipeline.tables.gate import (
    MOST_COLUMNS,
    MOST_MARKS,
    MOST_ROWS,
    SAVE_AS,
    refusal,
    too_large,
)
from pipeline.tables.letters import conversions
from pipeline.tables.raw import Raw, typed
from pipeline.vietnamese import normal

UNSEEN = (
    "Tệp {kind} chỉ có chữ: máy không thấy phông chữ, dòng cột ẩn, ô gộp và ô công thức; "
    "hãy gửi tệp .xlsx nếu có."
)
LOST = 3  # question marks inside words; a text may have one by chance
BLOCKS = "self::p or self::div or self::caption or self::h1 or self::h2 or self::h3 or self::h4"


def read_text(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The one sheet of a .csv, named as the file: row 1 is its first line."""
    text = _decoded(path, path.read_bytes())
    raw = Raw(path, path.stem)
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=(.)", first.strip())  # Excel's own line, not a row
    delimiter = told[1] if told else _delimiter(text)
    for number, cells in enumerate(_rows(rest if told else text, delimiter), start=1):
        for column, cell in enumerate(cells, start=1):
            raw.put(number, column, typed(cell) if cell.strip() else None)
    return [raw], [("BT-50", UNSEEN.format(kind=path.suffix))]


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """The sign that parts the first rows into most cells: `;` before tab before comma."""
    head = "\n".join(text.splitlines()[:50])
    return max(";\t,", key=lambda sign: sum(len(row) - 1 for row in _rows(head, sign)))


def _decoded(path: Path, content: bytes) -> str:
    """UTF-8 or UTF-16 text, or the old eight-bit letters of TCVN3 and VNI, converted later."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("latin-1")
        if not _old_letters(text):
            raise refusal(path, "chữ không phải UTF-8", SAVE_AS) from None
    if len(re.findall(r"\w\?+\w", text)) >= LOST:
        raise refusal(path, "chữ Việt đã thành dấu hỏi khi lưu kiểu CSV thường", SAVE_AS)
    return text


def _old_letters(text: str) -> bool:
    """Whether most lines with letters beyond ASCII read as TCVN3 or VNI."""
    cells = re.split(r"[;\t,\r\n]+", text)
    beyond = {row: {"A": cell} for row, cell in enumerate(cells) if not cell.isascii()}
    return 2 * len(conversions(beyond, {})) > len(beyond)


def read_html(path: Path) -> tuple[list[Raw], list[tuple[str, str]]]:
    """The one sheet of a page: each table row and each paragraph outside tables is a row."""
    content = path.read_bytes()
    if content.count(b"<") > MOST_MARKS:  # the tree of a page is fifty times its size
        raise too_large(path)
    declared = re.search(rb"charset=[\"']?([\w-]+)", content[:4096])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16")
    else:
        text = content.decode(declared[1].decode() if declared else "utf-8-sig", "replace")
    try:
        page = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text.lstrip("\ufeff")))
    except etree.ParserError as cause:
        raise refusal(path, "trang web không có bảng nào", SAVE_AS) from cause
    for line_break in page.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    raw = Raw(path, path.stem)
    inner = f"//tr[not(.//table)] | //*[{BLOCKS}][not(ancestor::table)][not(.//table)]"
    taken: dict[int, set[int]] = {}  # row → columns that a cell above reaches down into
    for number, row in enumerate(page.xpath(inner), start=1):
        if row.tag == "tr":
            _row(raw, number, row, taken)
        else:
            raw.put(number, 1, normal(row.text_content()))
    return [raw], [("BT-50", UNSEEN.format(kind="trang web (HTML)"))]


def _row(raw: Raw, number: int, row: html.HtmlElement, taken: dict[int, set[int]]) -> None:
    column = 1
    for cell in row.xpath("./td | ./th"):
        while column in taken.get(number, ()):
            column += 1
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        if column + wide > MOST_COLUMNS + 2 or number > MOST_ROWS:
            raise too_large(raw.path)
        for below in range(number, number + high):
            taken.setdefault(below, set()).update(range(column, column + wide))
        raw.join(number, column, number + high - 1, column + wide - 1)
        raw.put(number, column, typed(normal(cell.text_content())))
        column += wide


def _span(cell: html.HtmlElement, name: str) -> int:
    told = cell.get(name, "1")
    return min(int(told), MOST_ROWS) if told.isdecimal() and int(told) else 1

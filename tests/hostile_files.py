"""Files as schools send them, made by code: one list in every format, and what must be refused.

All people are invented. Each maker takes the path to write and returns it.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import openpyxl
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.utils import get_column_letter

Make = Callable[[Path], Path]

# Title, blank row, header, people: a code with zeros, a date, halves, a tick, line break, blanks.
LIST: tuple[tuple[object, ...], ...] = (
    ("DANH SÁCH NHÂN SỰ",),
    (),
    ("Mã", "Họ và tên", "Ngày sinh", "Điểm", "Số tháng", "Ghi chú"),
    ("001", "Nguyễn Thị Hồng Gấm", datetime(1985, 9, 28), 95.5, 9, "nghỉ; ốm"),
    ("002", "Đỗ Văn Khẳng", datetime(1990, 1, 5), 8, 10, "2/9 trực, lễ"),
    (),
    ("010", "Hoà Thị Ỷ", None, None, 0, None),
)


def an_xlsx(path: Path) -> Path:
    """The list as Excel saves it."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "Nhân sự"
    for row in LIST:
        page.append(list(row))
    book.save(path)
    return path


def an_xlsm(path: Path) -> Path:
    """The list with macros, which nobody runs."""
    plain, macros = b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"

    def change(name: str, content: bytes) -> bytes:
        old = b"vnd.openxmlformats-officedocument." + plain
        return content.replace(old, b"vnd." + macros) if "Content_Types" in name else content

    return rezipped(an_xlsx(path), change, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros"})


def an_xls(path: Path, more: Mapping[tuple[int, int], object] = MappingProxyType({})) -> Path:
    """The list as Excel 97 saved it, and more cells by row and column from 0."""
    book = xlwt.Workbook()
    page = book.add_sheet("Nhân sự")
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for row, cells in enumerate(LIST):
        for column, value in enumerate(cells):
            if isinstance(value, datetime):
                page.write(row, column, value, day)
            elif value is not None:
                page.write(row, column, value)
    for (row, column), value in more.items():
        page.write(row, column, value)
    book.save(str(path))
    return path


def an_ods(path: Path, rows: Iterator[TableRow] | None = None) -> Path:
    """The list, or other rows, as LibreOffice saves it."""
    document = OpenDocumentSpreadsheet()
    page = Table(name="Nhân sự")
    for row in rows or map(ods_row, LIST):
        page.addElement(row)
    document.spreadsheet.addElement(page)
    document.save(str(path))
    return path


def ods_row(cells: tuple[object, ...], **attributes: object) -> TableRow:
    row = TableRow(**attributes)
    for value in cells:
        row.addElement(ods_cell(value))
    return row


def ods_cell(value: object, **attributes: object) -> TableCell:
    if value is None:
        return TableCell(**attributes)
    if isinstance(value, datetime):
        kind = {"valuetype": "date", "datevalue": value.date().isoformat()}
    elif isinstance(value, int | float):
        kind = {"valuetype": "float", "value": str(value)}
    else:
        kind = {"valuetype": "string"}
    cell = TableCell(**kind, **attributes)
    for line in str(value).split("\n"):
        cell.addElement(P(text=line))
    return cell


def as_text(value: object) -> str:
    """A value as Excel with Vietnamese settings writes it in a .csv."""
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value).replace(".", ",")


def a_csv(encoding: str, delimiter: str) -> Make:
    """A maker of the list as a .csv."""

    def make(path: Path) -> Path:
        lines = [
            delimiter.join(f'"{text}"' if delimiter in text else text for text in map(as_text, row))
            for row in LIST
        ]
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return path

    return make


def a_page(path: Path) -> Path:
    """The list as a web system exports it: an HTML table, named .xls."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{as_text(value)}</td>" for value in row) + "</tr>" for row in LIST
    )
    head = '<html><head><meta charset="utf-8"></head><body>'
    path.write_text(f"{head}<table border=1>{rows}</table></body></html>", encoding="utf-8")
    return path


FORMATS: dict[str, tuple[str, Make]] = {
    "xlsx": ("xlsx", an_xlsx),
    "xlsm": ("xlsm", an_xlsm),
    "xls": ("xls", an_xls),
    "ods": ("ods", an_ods),
    "csv, chấm phẩy": ("csv", a_csv("utf-8", ";")),
    "csv, có BOM": ("csv", a_csv("utf-8-sig", ",")),
    "csv, tab": ("csv", a_csv("utf-8", "\t")),
    "csv, UTF-16": ("csv", a_csv("utf-16", "\t")),
    "HTML đặt tên .xls": ("xls", a_page),
}


def rezipped(
    path: Path,
    change: Callable[[str, bytes], bytes] = lambda _, content: content,
    more: dict[str, bytes] | None = None,
) -> Path:
    """The package with its parts changed and more parts added."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in {**parts, **(more or {})}.items():
            package.writestr(name, change(name, content))
    return path


def with_sheet(path: Path, rows: str) -> Path:
    """An .xlsx whose one sheet has those rows, as XML."""
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    xml = f"{head}<sheetData>{rows}</sheetData></worksheet>".encode()
    return rezipped(an_xlsx(path), lambda name, old: xml if "sheet1.xml" in name else old)


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def locked(path: Path) -> Path:
    """An .xlsx that asks for a password to open."""
    plain = an_xlsx(path).read_bytes()
    with path.open("wb") as file:
        OOXMLFile(io.BytesIO(plain)).encrypt("bí mật", file)
    return path


def locked_xls(path: Path) -> Path:
    """An .xls that asks for a password: a record FILEPASS where the code page stood."""
    content = an_xls(path).read_bytes()
    assert content.count(b"\x42\x00\x02\x00\xb0\x04") == 1
    path.write_bytes(content.replace(b"\x42\x00\x02\x00\xb0\x04", b"\x2f\x00\x02\x00\xb0\x04"))
    return path


def locked_ods(path: Path) -> Path:
    """An .ods whose manifest says that its content is encrypted."""
    mark = b"<manifest:encryption-data/></manifest:manifest>"

    def change(name: str, content: bytes) -> bytes:
        end = b"</manifest:manifest>"
        return content.replace(end, mark) if name.endswith("manifest.xml") else content

    return rezipped(an_ods(path), change)


def strict(path: Path) -> Path:
    """An .xlsx saved as «Strict Open XML Spreadsheet»."""
    loose, tight = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"

    def change(_: str, content: bytes) -> bytes:
        for part in (b"spreadsheetml/2006/", b"officeDocument/2006/"):
            content = content.replace(loose + part, tight + part.replace(b"2006/", b""))
        return content

    return rezipped(an_xlsx(path), change)


def cut(make: Make) -> Make:
    """A maker of a file whose second half never arrived."""

    def cut_off(path: Path) -> Path:
        content = make(path).read_bytes()
        path.write_bytes(content[: len(content) // 2])
        return path

    return cut_off


def a_word_file(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<document/>")
    return path


def a_binary_workbook(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.bin", b"\x83\x01\x00")
    return path


def a_zip_bomb(path: Path) -> Path:
    return with_sheet(path, " " * 50_000_000)


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {name} '{('&' + before + ';') * 10}'>"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def an_entity_bomb(path: Path) -> Path:
    """A workbook whose few entities grow a billionfold."""
    xml = f'<?xml version="1.0"?>{BOMB}]><sst>&i;</sst>'.encode()
    return rezipped(an_xlsx(path), lambda name, old: xml if "sheet1.xml" in name else old)


def an_entity_bomb_ods(path: Path) -> Path:
    xml = f'<?xml version="1.0"?>{BOMB}]><x>&i;</x>'.encode()
    return rezipped(an_ods(path), lambda name, old: xml if name == "content.xml" else old)


def a_million_rows(path: Path) -> Path:
    rows = (
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>{n * 7919 % 100_003}</v></c></row>'
        for n in range(1, 1_000_001)
    )
    return with_sheet(path, "".join(rows))


def formatted_to_the_edge(path: Path) -> Path:
    """A sheet with nothing in it but borders, row after row."""
    rows = (f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(1, 300_001))
    return with_sheet(path, "".join(rows))


def a_million_rows_ods(path: Path) -> Path:
    return an_ods(path, iter([ods_row(("x",), numberrowsrepeated=1_000_000)]))


def a_million_rows_csv(path: Path) -> Path:
    path.write_text("".join(f"{n},{n * 7919 % 100_003}\n" for n in range(1_000_000)))
    return path


def five_thousand_columns(path: Path) -> Path:
    cells = (f'<c r="{get_column_letter(n)}1"><v>{n}</v></c>' for n in range(1, 5001))
    return with_sheet(path, f'<row r="1">{"".join(cells)}</row>')


def five_thousand_columns_ods(path: Path) -> Path:
    row = TableRow()
    row.addElement(ods_cell("x", numbercolumnsrepeated=5000))
    return an_ods(path, iter([row]))


def five_thousand_columns_csv(path: Path) -> Path:
    path.write_text(";".join(map(str, range(5000))))
    return path


def five_thousand_columns_html(path: Path) -> Path:
    path.write_text(f"<html><table><tr>{'<td>x' * 5000}</table></html>")
    return path


def a_stray_cell(path: Path) -> Path:
    """The list, and a cell in the last corner that a sheet has."""
    book = openpyxl.load_workbook(an_xlsx(path))
    book.worksheets[0]["XFD1048576"] = "lạc"
    book.save(path)
    return path


def a_stray_cell_xls(path: Path) -> Path:
    """The list, and a cell in the last corner of an old sheet."""
    return an_xls(path, {(65_535, 255): "lạc"})


def a_stray_cell_ods(path: Path) -> Path:
    """The list, a million empty rows, and one cell after sixteen thousand empty ones."""
    far = TableRow()
    far.addElement(TableCell(numbercolumnsrepeated=16_383))
    far.addElement(ods_cell("lạc"))
    gap = ods_row((None,), numberrowsrepeated=1_048_576 - len(LIST) - 1)
    return an_ods(path, iter([*map(ods_row, LIST), gap, far]))


def an_outside_link(path: Path) -> Path:
    """The list with a link to another workbook, whose values were saved."""
    return rezipped(an_xlsx(path), more={"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


def an_xml_2003(path: Path) -> Path:
    path.write_text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    )
    return path


def a_pdf(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    return path


def lost_letters(path: Path) -> Path:
    """A .csv in which Excel wrote a question mark for each letter it could not."""
    path.write_text("M?;H? v? t?n\nGV01;Nguy?n Th? H?ng G?m\nGV02;Tr?n V?n B?c\n")
    return path


def no_utf_8(path: Path) -> Path:
    path.write_bytes("Ma;Ho ten\nGV01;Hélène Français\n".encode("latin-1"))
    return path


def plain_words(path: Path) -> Path:
    path.write_text("không phải bảng tính", encoding="utf-8")
    return path


def noise(path: Path) -> Path:
    path.write_bytes(bytes(range(256)) * 8)
    return path


# name → what the person reads after «Không mở được <tên>: »
REFUSED: dict[str, tuple[Make, str]] = {
    "rỗng.xlsx": (empty, "tệp rỗng; hãy tìm lại bản đã lưu"),
    "khóa.xlsx": (locked, "tệp có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu"),
    "khóa.xls": (locked_xls, "tệp có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu"),
    "khóa.ods": (locked_ods, "tệp có mật khẩu; hãy mở bằng LibreOffice, bỏ mật khẩu"),
    "strict.xlsx": (strict, "tệp lưu kiểu Strict Open XML; hãy mở bằng Excel, chọn Lưu thành"),
    "cụt.xlsx": (cut(an_xlsx), "tệp bị hỏng hoặc chép chưa hết; hãy chép lại từ bản gốc"),
    "cụt.xls": (cut(an_xls), "tệp bị hỏng hoặc chép chưa hết; hãy chép lại từ bản gốc"),
    "cụt.ods": (cut(an_ods), "tệp bị hỏng hoặc chép chưa hết; hãy chép lại từ bản gốc"),
    "word.xlsx": (a_word_file, "đây là văn bản Word, không phải bảng tính; hãy đặt đúng tệp"),
    "pdf.xlsx": (a_pdf, "đây là tệp PDF, không phải bảng tính; hãy đặt đúng tệp"),
    "nhị phân.xlsx": (a_binary_workbook, "tệp lưu kiểu nhị phân (.xlsb); hãy mở bằng Excel"),
    "2003.xls": (an_xml_2003, "tệp lưu kiểu XML Spreadsheet 2003; hãy mở bằng Excel"),
    "chữ.xlsx": (plain_words, "đây không phải bảng tính, hoặc tệp đã hỏng; hãy mở bằng Excel"),
    "nhiễu.xlsx": (noise, "đây không phải bảng tính, hoặc tệp đã hỏng; hãy mở bằng Excel"),
    "bom nén.xlsx": (a_zip_bomb, "tệp nén bung ra quá lớn; hãy chép riêng phần bảng"),
    "bom.xlsx": (an_entity_bomb, "tệp chứa khai báo XML lạ (DOCTYPE), có thể gây hại; hãy mở"),
    "bom.ods": (an_entity_bomb_ods, "tệp chứa khai báo XML lạ (DOCTYPE), có thể gây hại; hãy mở"),
    "triệu.xlsx": (a_million_rows, "trang «Nhân sự» dài quá 20000 dòng hoặc rộng quá 200 cột"),
    "kẻ ô.xlsx": (formatted_to_the_edge, "trang «Nhân sự» dài quá 20000 dòng hoặc rộng quá 200"),
    "triệu.ods": (a_million_rows_ods, "trang «Nhân sự» dài quá 20000 dòng hoặc rộng quá 200 cột"),
    "triệu.csv": (a_million_rows_csv, "trang «triệu» dài quá 20000 dòng hoặc rộng quá 200 cột"),
    "rộng.xlsx": (five_thousand_columns, "trang «Nhân sự» dài quá 20000 dòng hoặc rộng quá 200"),
    "rộng.ods": (five_thousand_columns_ods, "trang «Nhân sự» dài quá 20000 dòng hoặc rộng quá"),
    "rộng.csv": (five_thousand_columns_csv, "trang «rộng» dài quá 20000 dòng hoặc rộng quá 200"),
    "rộng.xls": (five_thousand_columns_html, "tệp dài quá 20000 dòng hoặc rộng quá 200 cột"),
    "mất chữ.csv": (lost_letters, "chữ Việt đã thành dấu hỏi khi lưu kiểu CSV thường; hãy mở"),
    "latin.csv": (no_utf_8, "chữ không phải UTF-8; hãy mở bằng Excel, chọn Lưu thành"),
}

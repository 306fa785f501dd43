"""What kind of file this is, by its content and never by its name; what cannot be read is refused.

Nothing here opens a file with a spreadsheet library: what reaches one is known, whole, unlocked
and small enough. Every refusal is a PipelineError of one sentence with the remedy.
"""

import csv
import struct
import zipfile
import zlib
from enum import Enum, auto
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

import olefile
import xlrd
from lxml.etree import LxmlError
from openpyxl.utils.exceptions import InvalidFileException
from xlrd.compdoc import CompDocError

from pipeline.findings import PipelineError

MOST_ROWS, MOST_COLUMNS = 20_000, 200  # of one sheet; a school has a hundred rows
MOST_STRAYS = 100  # filled cells beyond them that are only told; more is a list too long
MOST_CELLS = 200_000  # filled cells of one sheet
MOST_MARKS = 500_000  # rows and cells of one sheet, filled or only formatted
MOST_BYTES = 100_000_000  # of a file, and of its XML unpacked
MOST_TEXT = 20_000_000  # of a file that is one text, or an old workbook
MOST_OF = {"sharedStrings.xml": 10_000_000, "styles.xml": 8_000_000}  # parts openpyxl reads whole
MOST_PARTS = 5_000
MOST_RATIO = 200  # a real sheet packs 5 to 30 times; XML above a megabyte that packs more is a bomb

SAVE_AS = "hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chạy lại"
COPY_AGAIN = "hãy chép lại từ bản gốc, hoặc mở bằng Excel để sửa (Open and Repair) rồi lưu lại"
UNLOCK = "hãy mở bằng Excel, bỏ mật khẩu ở Tệp > Thông tin (File > Info), lưu rồi chạy lại"
SHORTEN = (
    "hãy chép riêng phần bảng cần dùng sang một bảng tính mới (bỏ các dòng, cột trống đã định "
    "dạng) rồi chạy lại"
)

BROKEN = (  # what the libraries raise on a part that is not what it should be
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    csv.Error,
    expat.ExpatError,
    OSError,
    ParseError,
    LxmlError,
    InvalidFileException,
    xlrd.XLRDError,
    CompDocError,
    AssertionError,  # xlrd's, of a record that cannot be
    EOFError,
    RuntimeError,
    OverflowError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
)
STRICT = "http://purl.oclc.org/ooxml/"
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")


class Kind(Enum):
    """The readers there are."""

    XLSX = auto()  # and .xlsm
    XLS = auto()
    ODS = auto()
    HTML = auto()
    TEXT = auto()


def refusal(path: Path, why: str, remedy: str) -> PipelineError:
    """`Không mở được dang-ky.xlsx: tệp có mật khẩu; hãy mở bằng Excel …`"""
    return PipelineError(f"Không mở được {path.name}: {why}; {remedy}.")


def damaged(path: Path) -> PipelineError:
    """What to say of a file that broke off or was changed by force."""
    return refusal(path, "tệp bị hỏng hoặc chép chưa hết", COPY_AGAIN)


def too_large(path: Path, title: str = "") -> PipelineError:
    """What to say of more rows, columns or cells than any list of a school has."""
    where = f"trang «{title}»" if title else "tệp"
    return refusal(
        path, f"{where} dài quá {MOST_ROWS} dòng hoặc rộng quá {MOST_COLUMNS} cột", SHORTEN
    )


def kind_of_file(path: Path) -> Kind:
    """The kind of a file, by its first bytes and what it contains.

    Raises PipelineError where it is empty, locked, too large, or no spreadsheet at all, and one
    of BROKEN where it is damaged.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096)
    except FileNotFoundError as cause:
        raise PipelineError(f"Không thấy tệp {path}; hãy xem lại tên và thư mục.") from cause
    except IsADirectoryError as cause:
        raise PipelineError(f"{path} là thư mục; hãy ghi tên một tệp bảng tính.") from cause
    except PermissionError as cause:
        raise refusal(
            path, "chương trình khác đang giữ tệp", "hãy đóng Excel rồi chạy lại"
        ) from cause
    if not start.strip(b"\0 \r\n\t"):
        raise refusal(path, "tệp rỗng", "hãy tìm lại bản đã lưu, hoặc chép tệp từ bản gốc")
    if size > MOST_BYTES:
        raise too_large(path)
    if start.startswith(b"PK"):
        return _package(path)
    if size > MOST_TEXT:
        raise too_large(path)
    return _compound(path) if start.startswith(olefile.MAGIC) else _plain(path, start)


def _package(path: Path) -> Kind:
    """The kind of a zip: a workbook of Excel or LibreOffice, or something renamed."""
    with zipfile.ZipFile(path) as package:
        _bounded(path, package)
        names = set(package.namelist())
        if "META-INF/manifest.xml" in names and "content.xml" in names:
            return _open_document(path, package)
        if any(name.startswith("xl/") for name in names):
            return _office(path, package, names)
    if any(name.startswith("word/") for name in names):
        raise _renamed(path, "văn bản Word")
    if any(name.startswith("ppt/") for name in names):
        raise _renamed(path, "bài trình chiếu PowerPoint")
    raise _renamed(path, "tệp nén")


def _renamed(path: Path, truly: str) -> PipelineError:
    return refusal(path, f"đây là {truly}, không phải bảng tính", "hãy đặt đúng tệp bảng tính")


def _xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _bounded(path: Path, package: zipfile.ZipFile) -> None:
    """Pictures are not unpacked and may be large; XML is, and may not."""
    parts = package.infolist()
    texts = [part for part in parts if _xml(part.filename)]
    if any(part.flag_bits & 1 for part in parts):
        raise refusal(path, "tệp có mật khẩu", UNLOCK)
    bombs = [t for t in texts if t.file_size > 1_000_000 + MOST_RATIO * t.compress_size]
    bombs += [t for t in texts if t.file_size > MOST_OF.get(Path(t.filename).name, MOST_BYTES)]
    if bombs or len(parts) > MOST_PARTS or sum(t.file_size for t in texts) > MOST_BYTES:
        raise refusal(path, "tệp nén bung ra quá lớn", SHORTEN)


def _open_document(path: Path, package: zipfile.ZipFile) -> Kind:
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise refusal(path, "tệp có mật khẩu", UNLOCK.replace("Excel", "LibreOffice"))
    kind = package.read("mimetype") if "mimetype" in package.namelist() else b""
    if b"spreadsheet" not in kind:
        raise _renamed(path, "văn bản hoặc bài trình chiếu của LibreOffice")
    root_of(path, package, "content.xml")
    return Kind.ODS


def _office(path: Path, package: zipfile.ZipFile, names: set[str]) -> Kind:
    if "xl/workbook.bin" in names:
        raise refusal(path, "tệp lưu kiểu nhị phân (.xlsb)", SAVE_AS)
    roots = [root_of(path, package, name) for name in names if _xml(name)]
    if any(root.startswith(STRICT) for root in roots):
        raise refusal(path, "tệp lưu kiểu Strict Open XML", SAVE_AS)
    return Kind.XLSX


def root_of(path: Path, package: zipfile.ZipFile, name: str) -> str:
    """The root element of a part, `namespace name`; a part that declares entities is refused."""
    root = ""
    parser = expat.ParserCreate(namespace_separator=" ")

    def opened(tag: str, _: object) -> None:
        nonlocal root
        root = root or tag

    def declared(*_: object) -> None:
        raise refusal(path, "tệp chứa khai báo XML lạ (DOCTYPE), có thể gây hại", SAVE_AS)

    parser.StartElementHandler = opened
    parser.StartDoctypeDeclHandler = declared
    with package.open(name) as part:
        while not root and (chunk := part.read(2_048)):
            parser.Parse(chunk)
    return root


def _compound(path: Path) -> Kind:
    """The kind of an OLE file: an old workbook, a locked new one, or something renamed."""
    with olefile.OleFileIO(path) as file:
        streams = {"/".join(name).casefold() for name in file.listdir()}
    if "encryptioninfo" in streams or "encryptedpackage" in streams:
        raise refusal(path, "tệp có mật khẩu", UNLOCK)
    if "workbook" in streams or "book" in streams:
        return Kind.XLS
    if "worddocument" in streams:
        raise _renamed(path, "văn bản Word")
    raise _renamed(path, "tệp của chương trình khác")


def _plain(path: Path, start: bytes) -> Kind:
    """Text: an HTML page under any name, or a .csv; anything else is refused."""
    low = start.replace(b"\0", b"").lower()
    if b"<html" in low or b"<table" in low:
        return Kind.HTML
    if b'progid="excel.sheet"' in low or b"urn:schemas-microsoft-com:office:spreadsheet" in low:
        raise refusal(path, "tệp lưu kiểu XML Spreadsheet 2003", SAVE_AS)
    utf_16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if path.suffix.lower() in TEXT_SUFFIXES and (utf_16 or b"\0" not in start):
        return Kind.TEXT
    if start.startswith(b"%PDF"):
        raise _renamed(path, "tệp PDF")
    raise refusal(path, "đây không phải bảng tính, hoặc tệp đã hỏng", SAVE_AS)

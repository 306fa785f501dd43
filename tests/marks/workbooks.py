"""Workbooks to be marked, all people invented, and how to look into a package."""

import io
import re
import zipfile
from pathlib import Path

import xlsxwriter
from lxml import etree

from pipeline.findings import Finding, Place, Severity
from pipeline.tables import read_workbook

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TAB = "Tổ 'A' 4 - 5 tuổi"
LONG = "Dự giờ, làm đồ chơi. " * 20


def a_rich_workbook(path: Path) -> Path:
    """A list with what other programs lose: a chart, a button, rules, lists, notes, names."""
    with xlsxwriter.Workbook(path) as book:
        page, other = book.add_worksheet(TAB), book.add_worksheet("Danh mục riêng")
        rows = [
            ["Họ và tên", "Danh hiệu", "Điểm", "Đạt", "Tỷ lệ"],
            ["Nguyễn Thị An", 'Lao "động" tiên tiến', 95.5, True],
            ["Trần Thị Bình", LONG, 0],
        ]
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        page.write_formula("E2", "=1/0", None, "#DIV/0!")
        page.merge_range("A5:B6", "Ghi chú chung")
        page.write_comment("A2", "Hỏi lại cô An", {"author": "Lê Thị Dung"})
        page.data_validation("B2:B9", {"validate": "list", "source": ["Lao động tiên tiến"]})
        inside = {"validate": "list", "source": "='Danh mục riêng'!$A$1:$A$2"}
        page.data_validation("C2:C9", inside)
        orange = book.add_format({"bg_color": "#FFC000"})
        page.conditional_format(
            "C2:C9", {"type": "cell", "criteria": ">", "value": 90, "format": orange}
        )
        page.conditional_format("D2:D9", {"type": "data_bar", "data_bar_2010": True})
        page.insert_button("G2", {"caption": "Tính"})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": f"='{TAB.replace(chr(39), chr(39) * 2)}'!$C$2:$C$3"})
        page.insert_chart("G8", chart)
        other.write_column("A1", ["a", "b"])
        other.print_area("A1:A2")
        other.activate()
        book.define_name("'Danh mục riêng'!rieng", "='Danh mục riêng'!$A$1")
    return path


def wrong(
    position: str,
    message: str = "Hãy sửa lại.",
    *,
    part: str = TAB,
    basis: str = "",
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(Place("dang-ky.xlsx", part, position), "BT-14", message, basis, severity)


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package, in its order."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def kept(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def rules(content: bytes, part: str) -> dict[str, str]:
    """Range → formula of the colours of ours in a sheet."""
    found = etree.fromstring(parts(content)[part]).iterfind(".//m:conditionalFormatting", MAIN)
    told = {group.get("sqref"): group.findtext("m:cfRule/m:formula", "", MAIN) for group in found}
    return {area: formula for area, formula in told.items() if "viec-can-sua" in formula}


def notes(content: bytes) -> dict[str, str]:
    """Cell → text of every note of the workbook."""
    told = {}
    for name, part in parts(content).items():
        if re.match(r"xl/comments", name):
            for comment in etree.fromstring(part).iterfind(".//m:comment", MAIN):
                told[comment.get("ref")] = "".join(comment.itertext())
    return told


def links(content: bytes) -> list[str]:
    """Where the lines of the list lead, in order."""
    sheets = [etree.fromstring(p) for n, p in parts(content).items() if "worksheets/sheet" in n]
    return [link.get("location") for s in sheets for link in s.iterfind(".//m:hyperlink", MAIN)]


def cells(path: Path) -> list[tuple[str, dict[str, object]]]:
    """Title and filled cells by address of each tab, as the reader gives them."""
    return [
        (
            sheet.title,
            {
                f"{letter}{number}": value
                for letter in sheet.frame.columns
                for number, value in sheet.frame[letter].items()
                if value is not None
            },
        )
        for sheet in read_workbook(path)
    ]

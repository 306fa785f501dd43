"""A workbook handed back marked: colours and notes at the cells, and a list of what to mend.

The marks are written into the parts of the file, so that all else in it stays byte for byte:
lists, widths, formulas, pictures, macros. Marks of ours in a copy that comes back are taken out
first. The file itself is only read.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml.etree import XMLSyntaxError

from pipeline.findings import Finding, in_order
from pipeline.marks.book import Tab, put_sheet_first, tabs, take_out_sheet
from pipeline.marks.colours import put_colours, take_out_colours
from pipeline.marks.messages import messages
from pipeline.marks.notes import put_notes, take_out_notes
from pipeline.marks.package import KINDS_PART, Package
from pipeline.marks.page import Cell, Page, address, cell_at
from pipeline.marks.rebuilt import rebuilt
from pipeline.marks.styles import WRONG, Styles, colour
from pipeline.marks.todo import TITLE, todo_sheet
from pipeline.tables.gate import BROKEN, Kind, damaged, kind_of_file
from pipeline.vietnamese import fold

__all__ = ["marked", "messages", "suffix"]

HOW = (
    "Ô tô màu cam ở các trang sau là lỗi, ô màu vàng là cảnh báo hoặc điều cần trả lời; đưa chuột "
    "vào ô để đọc ghi chú, bấm vào địa chỉ ở cột Ô để đến ô ấy. Xin sửa các ô có màu, lưu tệp này, "
    "chép đè vào thư mục inputs của năm học với tên {name} rồi chạy lại. Ô đã sửa tự hết màu; bản "
    "gốc không bị đụng đến."
)
NEW = (
    "Đây là tệp .xlsx mới, lập lại từ {old}: giá trị từng ô được giữ nguyên; {lost} Khi chép vào "
    "inputs thì lấy tệp {old} ra, để không bị đọc hai lần."
)
ONLY_VALUES = (
    "phông chữ, màu, danh sách chọn, ghi chú, hình, biểu đồ, macro không còn; công thức chỉ còn "
    "kết quả."
)
LOST = {
    Kind.XLS: ONLY_VALUES,
    Kind.ODS: ONLY_VALUES,
    Kind.HTML: "phông chữ, màu và hình không còn.",
    Kind.TEXT: "tệp chỉ có chữ nên không mất gì.",
}

Marks = dict[Cell, list[Finding]]


def suffix(path: Path) -> str:
    """How the marked copy of a file ends: `.xlsx`, or `.xlsm` where it has macros."""
    return _ending(_package(path)) if _kind(path) is Kind.XLSX else ".xlsx"


def _ending(package: Package) -> str:
    return ".xlsm" if b"macroEnabled" in package.part(KINDS_PART) else ".xlsx"


def marked(path: Path, found: Sequence[Finding]) -> bytes:
    """The workbook at `path` as a marked copy, as bytes of the kind that `suffix` names.

    found: the findings in this file; its part is a tab, its position a cell or a row. What names
    neither is only listed. The same file and findings give the same bytes. Raises PipelineError
    where the file cannot be read.
    """
    kind = _kind(path)
    titles: dict[str, str] = {}  # of tabs that had to be named anew
    if kind is Kind.XLSX:
        package = _package(path)
    else:
        content, titles = rebuilt(path)
        package = Package(content)
    lead = [HOW.format(name=f"{path.stem}{_ending(package)}")]
    if kind in LOST:
        lead.append(NEW.format(old=path.name, lost=LOST[kind]))
    try:
        _mark(package, in_order(found), titles, lead)
    except XMLSyntaxError as cause:
        raise damaged(path) from cause
    return package.written()


def _kind(path: Path) -> Kind:
    try:
        return kind_of_file(path)
    except BROKEN as cause:
        raise damaged(path) from cause


def _package(path: Path) -> Package:
    try:
        return Package(path.read_bytes())
    except BROKEN as cause:
        raise damaged(path) from cause


def _mark(
    package: Package, found: Sequence[Finding], titles: Mapping[str, str], lead: Sequence[str]
) -> None:
    take_out_sheet(package, TITLE)
    pages = [Page(package, tab) for tab in tabs(package)]
    for page in pages:
        take_out_colours(page)
        take_out_notes(page)
    styles = Styles(package)
    links: dict[Finding, str] = {}
    marks: dict[Tab, Marks] = {page.tab: {} for page in pages}
    for one in found:
        named = _page_of(pages, titles.get(one.place.part, one.place.part))
        if named is None:
            continue
        cell = _cell_of(named, one.place.position)
        links[one] = _link(named.tab, cell or (0, 0))
        if cell:
            marks[named.tab].setdefault(named.area(cell)[0], []).append(one)
    for page in pages:
        put_notes(page, marks[page.tab])
        put_colours(page, {c: styles.fill_rule(_worst(on)) for c, on in marks[page.tab].items()})
    sheet, heading_row = todo_sheet(lead, found, links, styles)
    put_sheet_first(package, TITLE, sheet, heading_row=heading_row)


def _page_of(pages: Sequence[Page], title: str) -> Page | None:
    """The tab a finding names: the very one, or the one that differs in accents and case."""
    alike = [page for page in pages if title and fold(page.tab.title) == fold(title)]
    exact = [page for page in alike if page.tab.title == title]
    return next(iter([*exact, *alike]), None)


def _cell_of(page: Page, position: str) -> Cell | None:
    """The cell to be marked: the one named, or the first filled one of the row that is named."""
    row = position.removeprefix("dòng ")
    if row != position and row.isdecimal() and (first := cell_at(f"A{row}")):
        return page.first_filled(first[0])
    return cell_at(position)


def _link(tab: Tab, cell: Cell) -> str:
    title = tab.title.replace("'", "''")
    return f"'{title}'!{address(cell)}"


def _worst(found: Sequence[Finding]) -> str:
    colours = [colour(one) for one in found]
    return WRONG if WRONG in colours else colours[0]

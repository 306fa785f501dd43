"""Which tab of a file is which sheet of ours: by its title, else by its headings."""

from collections.abc import Iterator, Sequence

from pipeline.cells import nearest, proposal
from pipeline.findings import Finding, Place, Severity
from pipeline.sheets import SHEETS, Row, workbook_of
from pipeline.tables import Sheet, Table, Workbook, find_table
from pipeline.vietnamese import fold

OURS = ("Hướng dẫn", "Danh mục", "Việc cần sửa")  # sheets we write that hold no rows
NO_TABS = (".csv", ".tsv", ".txt", ".htm", ".html")  # one sheet, without a name of its own


def place_sheets(book: Workbook) -> dict[str, list[Sheet]]:
    """Field of SchoolYear → the tabs of this file that hold it, by their title or headings."""
    ours = {a: s for a, s in SHEETS.items() if s.workbook == workbook_of(book.name)}
    titles = {fold(sheet.sheet): attribute for attribute, sheet in ours.items()}
    placed: dict[str, list[Sheet]] = {}
    for tab in book:
        if fold(tab.title) in titles:
            placed.setdefault(titles[fold(tab.title)], []).append(tab)
    lacking = {a: s for a, s in ours.items() if a not in placed}
    for tab in _others(book):
        if (attribute := _by_headings(tab, lacking)) is not None:
            placed.setdefault(attribute, []).append(tab)
    return placed


def recognised(book: Workbook) -> list[tuple[Sheet, type[Row] | None, Table | None]]:
    """Each tab of any workbook, the sheet of ours it is read as, and the table found in it.

    A workbook that is none of ours may hold any of our sheets; what is none of them is read by
    its look. A hidden tab without our headings has no table: it is nobody's list.
    """
    ours = bool(workbook_of(book.name))
    placed = place_sheets(book) if ours else {}
    by_tab = {id(tab): SHEETS[attribute] for attribute, tabs in placed.items() for tab in tabs}
    without_rows = set(map(fold, OURS)) if ours else set()
    return [
        (tab, None, None)
        if fold(tab.title) in without_rows
        else (tab, *_recognised(tab, by_tab.get(id(tab))))
        for tab in book
    ]


def _recognised(tab: Sheet, sheet: type[Row] | None) -> tuple[type[Row] | None, Table | None]:
    if sheet is None:
        sheet = next((s for s in SHEETS.values() if fold(s.sheet) == fold(tab.title)), None)
    if sheet is None and (attribute := _by_headings(tab, SHEETS)):
        sheet = SHEETS[attribute]
    if sheet is not None:
        table = find_table(tab, tuple(column.heading for column in sheet.columns().values()))
        if table is not None:
            return sheet, table
    return None, None if tab.hidden else find_table(tab)


def _others(book: Workbook) -> list[Sheet]:
    """The tabs that bear no title of ours and are not empty."""
    ours = [sheet.sheet for sheet in SHEETS.values() if sheet.workbook == workbook_of(book.name)]
    known = set(map(fold, (*ours, *OURS)))
    return [tab for tab in book if fold(tab.title) not in known and not tab.frame.empty]


def _by_headings(tab: Sheet, lacking: dict[str, type[Row]]) -> str | None:
    """The one missing sheet whose headings this tab bears: all required, most of the others."""
    shares: dict[str, float] = {}
    for attribute, sheet in lacking.items():
        columns = sheet.columns().values()
        table = find_table(tab, tuple(column.heading for column in columns))
        if table and all(c.heading in table.columns for c in columns if c.required):
            share = len(table.columns) / len({*(c.heading for c in columns), *table.unknown})
            shares[attribute] = share
    best = sorted(shares, key=lambda attribute: -shares[attribute])[:2]
    if not best or shares[best[0]] < 0.6 or (len(best) == 2 and shares[best[1]] == shares[best[0]]):
        return None
    return best[0]


def missing(sheet: type[Row], book: Workbook) -> Finding:
    near = nearest(sheet.sheet, [tab.title for tab in _others(book)])
    ask = f" Có phải trang «{near}»? Hãy đổi tên." if near else " Hãy chép trang từ mẫu trống."
    return Finding(
        Place(book.name, sheet.sheet),
        "BT-03",
        f"Thiếu trang tính «{sheet.sheet}».{ask}",
        severity=weight(sheet.needed),
    )


def nothing_of_ours(book: Workbook) -> Finding:
    """A file named as one of ours of which no row was read: whoever it lists would be lost."""
    titles = [sheet.sheet for sheet in SHEETS.values() if sheet.workbook == workbook_of(book.name)]
    return Finding(
        Place(book.name),
        "BT-05",
        f"Chưa đọc dòng nào của tệp này: không trang nào có tên hoặc tiêu đề như mẫu "
        f"({' · '.join(titles[:3])}); hãy đổi tên trang, tiêu đề cột cho khớp, hoặc chép sang mẫu "
        "trống.",
    )


def strange_sheets(book: Workbook, read: Sequence[Sheet]) -> Iterator[Finding]:
    """What to say of the tabs that bear no title of ours; a hidden one not read is hers alone."""
    titles = [sheet.sheet for sheet in SHEETS.values() if sheet.workbook == workbook_of(book.name)]
    for tab in _others(book):
        if not tab.hidden and tab not in read:
            yield Finding(
                Place(book.name, tab.title),
                "BT-04",
                f"Trang tính lạ, không được đọc.{proposal(tab.title, titles)}",
                severity=Severity.WARNING,
            )


def weight(needed: bool) -> Severity:
    """How the lack of something weighs, by whether any paper needs it."""
    return Severity.ERROR if needed else Severity.WARNING

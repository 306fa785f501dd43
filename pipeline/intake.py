"""From a year's folder of workbooks to a SchoolYear, with every doubt about files and cells.

Codes: BT-01 … BT-09 files, sheets and headings; BT-10 … BT-15 single cells (raised in `cells`);
BT-54 … BT-58 what was read or left unread in a way a person should know.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.cells import nearest, proposal
from pipeline.findings import Finding, PipelineError, Place, Severity, errors, in_order
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS, YEAR, Row, Source, workbook_of
from pipeline.tables import (
    Sheet,
    Skipped,
    Table,
    Workbook,
    find_table,
    read_workbook,
    spreadsheets,
)
from pipeline.vietnamese import fold, ranges, sentence

OURS = ("Hướng dẫn", "Danh mục", "Việc cần sửa")  # sheets we write that hold no rows
NO_TABS = (".csv", ".tsv", ".txt", ".htm", ".html")  # one sheet, without a name of its own
ORDINAL = ("stt", "tt", "so tt", "so thu tu")  # a column nobody needs to be told of

# What leaves rows or columns unread: checks between the sheets would accuse the innocent.
TEARS = ("BT-01", "BT-03", "BT-05", "BT-06", "BT-07", "BT-08")


def read_folder(folder: Path) -> tuple[SchoolYear, tuple[Finding, ...]]:
    """The school year in `inputs/<năm học>/`, and what was found in its files and cells.

    Several files may hold one workbook (`dang-ky-nha-tre.xlsx`); each row knows its own.
    Raises PipelineError where the folder has no `nam-hoc.xlsx`.
    """
    files = _files(folder)
    if not any(workbook_of(path.name) == YEAR for path in files):
        raise PipelineError(
            f"Không thấy {folder / YEAR}; năm học mới thì chạy make new-year, "
            "năm học khác thì ghi rõ, ví dụ: make reports YEAR=2021-2022."
        )
    found = list(_aside(folder))
    books = []
    for path in files:
        if workbook_of(path.name):
            try:
                books.append(read_workbook(path))
            except PipelineError as refused:
                found.append(Finding(Place(path.name), "BT-01", str(refused)))
        elif path.suffix.lower() not in NO_TABS:
            found.append(_strange_file(path))
    read, cells = read_books(books, label=folder.name)
    year = read.answered()
    return year, in_order([*found, *cells, *_not_handed_in(read, year)])


def _not_handed_in(read: SchoolYear, year: SchoolYear) -> Iterator[Finding]:
    """The registration forms of a tổ that lie there as they were handed out."""
    begun = {row.source.file for row in year.registrations}
    blank = {row.source.file: row for row in read.registrations if row.source.file not in begun}
    for file, row in blank.items():
        if file not in WORKBOOKS:
            yield Finding(
                Place(file, row.source.sheet),
                "BT-58",
                f"Biểu còn trống: tổ «{row.team}» chưa nộp đăng ký; nhận được thì chép đè lên.",
                severity=Severity.WARNING,
            )


def _files(folder: Path) -> list[Path]:
    """Every spreadsheet of the folder, the workbooks of the whole school before those of a tổ."""
    whole = set(map(_stem, WORKBOOKS))
    return sorted(spreadsheets(folder), key=lambda path: path.stem not in whole)


def _stem(workbook: str) -> str:
    return Path(workbook).stem


def _aside(folder: Path) -> Iterator[Finding]:
    """What the lock files of Excel tell."""
    for lock in folder.glob("~$*"):
        yield Finding(
            Place(lock.name.removeprefix("~$")),
            "BT-02",
            "Tệp đang mở trong Excel, có thể chưa lưu; hãy lưu, đóng tệp rồi chạy lại.",
            severity=Severity.WARNING,
        )


def _strange_file(path: Path) -> Finding:
    return Finding(
        Place(path.name),
        "BT-57",
        "Tệp lạ, không được đọc; nếu là bảng của năm học thì đặt tên bắt đầu bằng "
        f"{' hoặc '.join(map(_stem, WORKBOOKS[1:]))}, ví dụ dang-ky-nha-tre.xlsx.",
        severity=Severity.WARNING,
    )


def intact(year: SchoolYear, found: Iterable[Finding]) -> SchoolYear:
    """The year as far as it could be read: without the first torn workbook and those built on it.

    Each workbook refers to those before it (results to registrations, both to the year), and a
    paper that needs one needs those before it, so nothing that can be made goes unchecked.
    """
    torn = {workbook_of(fault.place.file) for fault in errors(found) if fault.rule in TEARS}
    whole = list(takewhile(lambda name: name not in torn, WORKBOOKS))
    lost: dict[str, Any] = {a: () for a, s in SHEETS.items() if s.workbook not in whole}
    return replace(year, workbooks=year.workbooks & set(whole), **lost) if lost else year


def read_books(books: Sequence[Workbook], *, label: str) -> tuple[SchoolYear, list[Finding]]:
    """The school year of workbooks already opened; `label` is its folder's name."""
    found: list[Finding] = [note for book in books for note in book.notes]
    rows: dict[str, tuple[Row, ...]] = {}
    placed = [(book, place_sheets(book)) for book in books]
    for attribute, sheet in SHEETS.items():
        holders = [(b, tabs[attribute]) for b, tabs in placed if attribute in tabs]
        files = [book for book in books if workbook_of(book.name) == sheet.workbook]
        if files and not holders:
            found.append(_missing(sheet, files[0]))
        rows[attribute] = tuple(
            row
            for book, tabs in holders
            for tab in tabs
            for row in _read_sheet(sheet, book, tab, found)
        )
    lacking = {one.place.file for one in found if one.rule == "BT-03"}
    for book, tabs in placed:
        if not tabs and book.name not in lacking and any(not tab.frame.empty for tab in book):
            found.append(_nothing_of_ours(book))
        found += _strange_sheets(book, [tab for held in tabs.values() for tab in held])
    workbooks = frozenset(workbook_of(book.name) for book in books)
    return SchoolYear(label=label, workbooks=workbooks, **rows), found  # type: ignore[arg-type]


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


def _missing(sheet: type[Row], book: Workbook) -> Finding:
    near = nearest(sheet.sheet, [tab.title for tab in _others(book)])
    ask = f" Có phải trang «{near}»? Hãy đổi tên." if near else " Hãy chép trang từ mẫu trống."
    return Finding(
        Place(book.name, sheet.sheet),
        "BT-03",
        f"Thiếu trang tính «{sheet.sheet}».{ask}",
        severity=_weight(sheet.needed),
    )


def _nothing_of_ours(book: Workbook) -> Finding:
    """A file named as one of ours of which no row was read: whoever it lists would be lost."""
    titles = [sheet.sheet for sheet in SHEETS.values() if sheet.workbook == workbook_of(book.name)]
    return Finding(
        Place(book.name),
        "BT-05",
        f"Chưa đọc dòng nào của tệp này: không trang nào có tên hoặc tiêu đề như mẫu "
        f"({' · '.join(titles[:3])}); hãy đổi tên trang, tiêu đề cột cho khớp, hoặc chép sang mẫu "
        "trống.",
    )


def _strange_sheets(book: Workbook, read: Sequence[Sheet]) -> Iterator[Finding]:
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


def _read_sheet(
    sheet: type[Row], book: Workbook, tab: Sheet, found: list[Finding]
) -> Iterator[Row]:
    """The rows of one tab; what is wrong with it goes into `found`."""
    place = Place(book.name, tab.title)
    columns = {column.heading: column for column in sheet.columns().values()}
    table = find_table(tab, tuple(columns))
    if table is None:
        if not tab.frame.empty or sheet.needed:
            head = " · ".join(list(columns)[:4])
            found.append(
                Finding(
                    place,
                    "BT-05",
                    f"Không thấy dòng tiêu đề ({head} …); hãy chép lại từ mẫu trống.",
                )
            )
        return
    found += _told(sheet, tab, table, place)
    found += _header_findings(sheet, table, place)
    letters = {columns[heading].name: letter for heading, letter in table.columns.items()}
    count = 0
    for number, raw in table.rows():
        source = Source(book.name, tab.title, number, letters)
        values = {columns[heading].name: value for heading, value in raw.items()}
        count += 1
        try:
            yield sheet(source=source, **values)
        except ValidationError as refused:
            found += _cell_findings(source, refused)
            yield _without_refused(sheet, source, values, refused)
    if not count and sheet.needed:
        found.append(
            Finding(
                place,
                "BT-09",
                "Trang chưa có dòng nào dưới tiêu đề; văn bản cần trang này chưa lập được.",
                severity=Severity.WARNING,
            )
        )


def _told(sheet: type[Row], tab: Sheet, table: Table, place: Place) -> Iterator[Finding]:
    """What was read although it was renamed or hidden; what was left out and may be a person."""
    if fold(tab.title) != fold(sheet.sheet) and Path(place.file).suffix.lower() not in NO_TABS:
        yield Finding(
            place,
            "BT-55",
            f"Trang này được đọc như trang «{sheet.sheet}», vì có đúng các tiêu đề của trang ấy; "
            "hãy đổi tên trang nếu đúng, xóa trang nếu không.",
            severity=Severity.WARNING,
        )
    if unseen := _unseen(tab, table):
        yield Finding(
            place,
            "BT-56",
            f"{unseen} đang ẩn nhưng vẫn được đọc; hãy cho hiện ra để xem lại, hoặc xóa.",
            severity=Severity.WARNING,
        )
    for line in table.skipped:
        if line.doubtful:
            yield _left_out(line, place)


def _unseen(tab: Sheet, table: Table) -> str:
    """What of a table read is hidden from whoever opens the file, as the start of a sentence."""
    rows = [number for number, _ in table.lines if number in tab.hidden_rows]
    read = [*table.columns.values(), *(p.letter for ps in table.parts.values() for p in ps)]
    letters = [letter for letter in dict.fromkeys(read) if letter in tab.hidden_columns]
    said = [
        "trang này" if tab.hidden else "",
        f"dòng {ranges(rows)}" if rows else "",
        f"cột {', '.join(letters)}" if letters else "",
    ]
    return sentence(", ".join(filter(None, said)))


def _left_out(line: Skipped, place: Place) -> Finding:
    return Finding(
        Place(place.file, place.part, f"dòng {line.row}"),
        "BT-54",
        f"«{line.text}» không được đọc, vì trông như {line.why}; nếu là một người thì hãy ghi "
        "vào đúng cột, thêm số thứ tự.",
        severity=Severity.WARNING,
    )


def _without_refused(
    sheet: type[Row], source: Source, values: dict[str, object], refused: ValidationError
) -> Row:
    """The row with the refused cells blank, so that other sheets still find whom it names."""
    wrong = frozenset(str(error["loc"][0]) for error in refused.errors(include_url=False))
    cells: dict[str, Any] = {
        name: column.kind.read(None if name in wrong else values.get(name))
        for name, column in sheet.columns().items()
    }
    return sheet.model_construct(source=replace(source, refused=wrong), **cells)


def _weight(needed: bool) -> Severity:
    return Severity.ERROR if needed else Severity.WARNING


def _header_findings(sheet: type[Row], table: Table, place: Place) -> Iterator[Finding]:
    columns = {column.heading: column for column in sheet.columns().values()}
    missing = [heading for heading in columns if heading not in table.columns]
    meant = {text: _meant(text, missing) for text, _ in table.unknown}
    for heading in missing:
        if heading in meant.values():
            continue  # told at the heading that is misspelt
        yield Finding(
            place,
            "BT-06",
            f"Thiếu cột «{heading}»; hãy thêm cột với đúng tiêu đề này.",
            severity=_weight(columns[heading].required),
        )
    for text, letter in table.unknown:
        if fold(text) in ORDINAL:
            continue
        ask = f" Có phải «{meant[text]}»? Hãy sửa tiêu đề." if meant[text] else ""
        yield Finding(
            Place(place.file, place.part, table.cell(letter)),
            "BT-07",
            f"Cột lạ «{text}», không được đọc.{ask}",
            severity=_weight(bool(ask)),
        )
    for heading, letter in table.repeated:
        yield Finding(
            Place(place.file, place.part, table.cell(letter)),
            "BT-08",
            f"Cột «{heading}» có hai lần; hãy xóa hoặc đổi tên một cột.",
        )


def _meant(text: str, missing: list[str]) -> str:
    """The missing heading that a strange one stands for, misspelt or cut short; "" for none."""
    shortened = [heading for heading in missing if fold(text) and fold(text) in fold(heading)]
    return nearest(text, missing) or (shortened[0] if len(shortened) == 1 else "")


def _cell_findings(source: Source, refused: ValidationError) -> Iterator[Finding]:
    for error in refused.errors(include_url=False):
        name, context = str(error["loc"][0]), error.get("ctx", {})
        if name not in source.columns:
            continue  # its column is missing, which was told once
        yield Finding(
            source.cell(name),
            context.get("code", "BT-14"),
            context.get("sentence", error["msg"]),
        )

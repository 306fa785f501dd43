"""The workbooks of a year's folder: which files there are, and what to say of the others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from pipeline.findings import Finding, PipelineError, Place, Severity, errors, in_order
from pipeline.intake.placing import NO_TABS, missing, nothing_of_ours, place_sheets, strange_sheets
from pipeline.intake.rows import read_sheet
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS, YEAR, Row, workbook_of
from pipeline.tables import Workbook, read_workbook, spreadsheets

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
            found.append(missing(sheet, files[0]))
        rows[attribute] = tuple(
            row
            for book, tabs in holders
            for tab in tabs
            for row in read_sheet(sheet, book, tab, found)
        )
    lacking = {one.place.file for one in found if one.rule == "BT-03"}
    for book, tabs in placed:
        if not tabs and book.name not in lacking and any(not tab.frame.empty for tab in book):
            found.append(nothing_of_ours(book))
        found += strange_sheets(book, [tab for held in tabs.values() for tab in held])
    workbooks = frozenset(workbook_of(book.name) for book in books)
    return SchoolYear(label=label, workbooks=workbooks, **rows), found  # type: ignore[arg-type]

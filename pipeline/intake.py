"""From a year's folder of workbooks to a SchoolYear, with every doubt about files and cells.

Codes: BT-01 … BT-09 files, sheets and headings; BT-10 … BT-15 single cells (raised in `cells`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.cells import nearest, proposal
from pipeline.findings import Finding, PipelineError, Place, Severity, errors, in_order
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS, Row, Source
from pipeline.tables import Frame, Table, find_table, read_workbook
from pipeline.vietnamese import fold

OURS = ("Hướng dẫn", "Danh mục")  # sheets of our forms that hold no rows

# What leaves rows or columns unread: checks between the sheets would accuse the innocent.
TEARS = ("BT-01", "BT-03", "BT-05", "BT-06", "BT-07", "BT-08")

Frames = dict[str, dict[str, Frame]]  # workbook → sheet title → frame


def read_folder(folder: Path) -> tuple[SchoolYear, tuple[Finding, ...]]:
    """The school year in `inputs/<năm học>/`, and what was found in its files and cells.

    Raises PipelineError where the folder has no `nam-hoc.xlsx`.
    """
    if not (folder / WORKBOOKS[0]).is_file():
        raise PipelineError(
            f"Không thấy {folder / WORKBOOKS[0]}; năm học mới thì chạy make new-year, "
            "năm học khác thì ghi rõ, ví dụ: make reports YEAR=2021-2022."
        )
    found = [
        Finding(
            Place(lock.name.removeprefix("~$")),
            "BT-02",
            "Tệp đang mở trong Excel, có thể chưa lưu; hãy lưu, đóng tệp rồi chạy lại.",
            severity=Severity.WARNING,
        )
        for lock in folder.glob("~$*.xlsx")
    ]
    frames: Frames = {}
    for name in WORKBOOKS:
        if (folder / name).is_file():
            try:
                frames[name] = read_workbook(folder / name)
            except PipelineError as refused:
                found.append(Finding(Place(name), "BT-01", str(refused)))
    year, cells = read_frames(frames, label=folder.name)
    return year, in_order([*found, *cells])


def intact(year: SchoolYear, found: Iterable[Finding]) -> SchoolYear:
    """The year as far as it could be read: without the first torn workbook and those built on it.

    Each workbook refers to those before it (results to registrations, both to the year), and a
    paper that needs one needs those before it, so nothing that can be made goes unchecked.
    """
    torn = {finding.place.file for finding in errors(found) if finding.rule in TEARS}
    whole = list(takewhile(lambda name: name not in torn, WORKBOOKS))
    lost: dict[str, Any] = {a: () for a, s in SHEETS.items() if s.workbook not in whole}
    return replace(year, workbooks=year.workbooks & set(whole), **lost) if lost else year


def read_frames(frames: Frames, *, label: str) -> tuple[SchoolYear, list[Finding]]:
    """The school year of workbooks already opened; `label` is its folder's name."""
    found: list[Finding] = []
    rows: dict[str, tuple[Row, ...]] = {}
    for attribute, sheet in SHEETS.items():
        if sheet.workbook in frames:
            rows[attribute] = tuple(_read_sheet(sheet, frames[sheet.workbook], found))
    for workbook, sheets in frames.items():
        found += _unknown_sheets(workbook, sheets)
    return SchoolYear(label=label, workbooks=frozenset(frames), **rows), found  # type: ignore[arg-type]


def _titles(workbook: str) -> list[str]:
    return [sheet.sheet for sheet in SHEETS.values() if sheet.workbook == workbook]


def _strange_titles(workbook: str, frames: dict[str, Frame]) -> list[str]:
    """The sheets that stand in a workbook and are none of ours."""
    known = set(map(fold, (*_titles(workbook), *OURS)))
    return [title for title in frames if fold(title) not in known]


def _unknown_sheets(workbook: str, frames: dict[str, Frame]) -> Iterator[Finding]:
    for title in _strange_titles(workbook, frames):
        yield Finding(
            Place(workbook, title),
            "BT-04",
            f"Trang tính lạ, không được đọc.{proposal(title, _titles(workbook))}",
            severity=Severity.WARNING,
        )


def _read_sheet(sheet: type[Row], frames: dict[str, Frame], found: list[Finding]) -> Iterator[Row]:
    """The rows of one sheet; what is wrong with it goes into `found`."""
    place = Place(sheet.workbook, sheet.sheet)
    title = next((t for t in frames if fold(t) == fold(sheet.sheet)), None)
    if title is None:
        near = nearest(sheet.sheet, _strange_titles(sheet.workbook, frames))
        ask = f" Có phải trang «{near}»? Hãy đổi tên." if near else " Hãy chép trang từ mẫu trống."
        found.append(
            Finding(
                place,
                "BT-03",
                f"Thiếu trang tính «{sheet.sheet}».{ask}",
                severity=_weight(sheet.needed),
            )
        )
        return
    columns = {column.heading: column for column in sheet.columns().values()}
    table = find_table(frames[title], tuple(columns))
    if table is None:
        if not frames[title].empty or sheet.needed:
            head = " · ".join(list(columns)[:4])
            found.append(
                Finding(
                    place,
                    "BT-05",
                    f"Không thấy dòng tiêu đề ({head} …); hãy chép lại từ mẫu trống.",
                )
            )
        return
    found += _header_findings(sheet, table, place)
    letters = {columns[heading].name: letter for heading, letter in table.columns.items()}
    count = 0
    for number, raw in table.rows():
        count += 1
        source = Source(sheet.workbook, sheet.sheet, number, letters)
        values = {columns[heading].name: value for heading, value in raw.items()}
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
        ask = f" Có phải «{meant[text]}»? Hãy sửa tiêu đề." if meant[text] else ""
        yield Finding(
            Place(place.file, place.part, f"{letter}{table.header_row}"),
            "BT-07",
            f"Cột lạ «{text}», không được đọc.{ask}",
            severity=_weight(bool(ask)),
        )
    for heading, letter in table.repeated:
        yield Finding(
            Place(place.file, place.part, f"{letter}{table.header_row}"),
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

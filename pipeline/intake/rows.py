"""The rows of one tab, typed by its declaration, and every doubt about its columns and cells."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.cells import nearest
from pipeline.findings import Finding, Place, Severity
from pipeline.intake.placing import NO_TABS, weight
from pipeline.sheets import Row, Source
from pipeline.tables import Sheet, Skipped, Table, Workbook, find_table
from pipeline.vietnamese import fold, ranges, sentence

ORDINAL = ("stt", "tt", "so tt", "so thu tu")  # a column nobody needs to be told of


def read_sheet(sheet: type[Row], book: Workbook, tab: Sheet, found: list[Finding]) -> Iterator[Row]:
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
            severity=weight(columns[heading].required),
        )
    for text, letter in table.unknown:
        if fold(text) in ORDINAL:
            continue
        ask = f" Có phải «{meant[text]}»? Hãy sửa tiêu đề." if meant[text] else ""
        yield Finding(
            Place(place.file, place.part, table.cell(letter)),
            "BT-07",
            f"Cột lạ «{text}», không được đọc.{ask}",
            severity=weight(bool(ask)),
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

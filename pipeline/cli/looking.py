"""How any workbook is understood, one of ours or not: for whoever wonders what was read."""

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.findings import PipelineError

if TYPE_CHECKING:
    from pipeline.sheets import Row
    from pipeline.tables import Heading, Sheet, Skipped, Table

FOREIGN = "không thuộc mẫu"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option("--json", "plain_json", is_flag=True, help="In dạng JSON.")
def read(files: tuple[Path, ...], plain_json: bool) -> None:
    """Cho xem máy hiểu một bảng tính thế nào: tiêu đề, cột, từng dòng, dòng bỏ qua và vì sao."""
    books = [_book(path) for path in files]
    if plain_json:
        click.echo(json.dumps(books, ensure_ascii=False, indent=1))
    else:
        click.echo("\n\n".join("\n".join(_told(book)) for book in books))
    sys.exit(2 if any(book["refused"] for book in books) else 0)


def _book(path: Path) -> dict[str, Any]:
    """One file as data: what was read of each sheet, or why the file was refused."""
    from pipeline.intake import recognised
    from pipeline.tables import read_workbook

    said: dict[str, Any] = {"file": path.name, "refused": "", "notes": [], "sheets": []}
    try:
        if not path.is_file():
            raise PipelineError(f"Không thấy tệp {path}; hãy xem lại đường dẫn.")
        book = read_workbook(path)
    except PipelineError as refused:
        return said | {"refused": str(refused)}
    said["notes"] = [note.as_json() for note in book.notes]
    said["sheets"] = [_sheet(*understood) for understood in recognised(book)]
    return said


def _sheet(tab: "Sheet", ours: "type[Row] | None", table: "Table | None") -> dict[str, Any]:
    said: dict[str, Any] = {
        "title": tab.title,
        "hidden": tab.hidden,
        "workbook": ours.workbook if ours else "",
        "sheet": ours.sheet if ours else "",
        "empty": tab.frame.empty,
        "header_rows": list(table.header_rows) if table else [],
        "columns": [_column(table, h, bool(ours)) for h in table.headings] if table else [],
        "row_count": len(table.lines) if table else 0,
        "rows": [],
        "skipped": [_skipped(line) for line in table.skipped] if table else [],
        "hidden_rows": sorted(n for n, _ in table.lines if n in tab.hidden_rows) if table else [],
        "hidden_columns": sorted(tab.hidden_columns),
    }
    for number, cells in table.lines if table else ():
        filled = {f"{letter}{number}": _plain(value) for letter, value in cells.items()}
        said["rows"].append({"row": number, "cells": filled})
    return said


def _column(table: "Table", heading: "Heading", ours: bool) -> dict[str, str]:
    """A column; where the sheet is none of ours, any heading of ours may explain it."""
    meaning = table.meaning(heading.letter)
    if not ours and (found := heading.meaning(_every_heading())):
        meaning = found[0]
    return {
        "letter": heading.letter,
        "heading": heading.label,
        "cell": heading.cell,
        "meaning": meaning or FOREIGN,
    }


@cache
def _every_heading() -> dict[str, str]:
    from pipeline.sheets import SHEETS
    from pipeline.vietnamese import fold

    columns = (column for sheet in SHEETS.values() for column in sheet.columns().values())
    return {fold(column.heading): column.heading for column in columns}


def _skipped(line: "Skipped") -> dict[str, Any]:
    return {"row": line.row, "why": line.why, "text": line.text, "doubtful": line.doubtful}


def _plain(value: object) -> object:
    """A cell as JSON holds it: a day as 2021-10-08, an error as an object of its own."""
    from datetime import date, datetime

    from pipeline.cells import CellError

    if isinstance(value, CellError):
        return {"error": value.shown}
    if isinstance(value, datetime) and value.time().isoformat() == "00:00:00":
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | float | str) else str(value)


def _told(book: dict[str, Any]) -> Iterator[str]:
    """The same for a person."""
    if book["refused"]:
        yield book["refused"]
        return
    yield book["file"]
    for note in book["notes"]:
        where = ":".join(filter(None, (note["part"], note["position"])))
        yield f"  {note['rule']} {where}{': ' * bool(where)}{note['message']}"
    for sheet in book["sheets"]:
        yield ""
        yield f"  Trang «{sheet['title']}»{' (ẩn)' * sheet['hidden']}: {_kind(sheet)}"
        if sheet["columns"]:
            yield from (f"    {line}" for line in _table(sheet))


def _kind(sheet: dict[str, Any]) -> str:
    if sheet["sheet"]:
        return f"trang «{sheet['sheet']}» của {sheet['workbook']}"
    if sheet["columns"]:
        return FOREIGN
    if sheet["empty"]:
        return "trống"
    return (
        "ẩn và không có tiêu đề nào của mẫu, bỏ qua" if sheet["hidden"] else "không thấy bảng nào"
    )


def _table(sheet: dict[str, Any]) -> Iterator[str]:
    from pipeline.vietnamese import ranges

    first, last = sheet["header_rows"]
    yield f"Tiêu đề: dòng {ranges(range(first, last + 1))}"
    for column in sheet["columns"]:
        same = column["meaning"] == column["heading"]
        meaning = "" if same else f" → {column['meaning']}"
        yield f"  cột {column['letter']}: «{column['heading']}»{meaning}"
    yield f"Số dòng: {sheet['row_count']}"
    for row in sheet["rows"]:
        cells = " | ".join(f"{cell} {_shown(value)}" for cell, value in row["cells"].items())
        yield f"  dòng {row['row']}: {cells}"
    if sheet["skipped"]:
        yield "Không đọc:"
        yield from (f"  {line}" for line in _left_out(sheet["skipped"]))
    for name, hidden in (("Dòng", sheet["hidden_rows"]), ("Cột", sheet["hidden_columns"])):
        if hidden:
            which = ranges(hidden) if name == "Dòng" else ", ".join(hidden)
            yield f"{name} đang ẩn, vẫn đọc: {which}"


def _left_out(skipped: list[dict[str, Any]]) -> Iterator[str]:
    """Rows without text together, the others one by one."""
    from pipeline.vietnamese import ranges

    plain: dict[str, list[int]] = {}
    for line in skipped:
        if line["text"] and line["why"] != "chỉ có số thứ tự":
            doubt = " (có thể là một người)" if line["doubtful"] else ""
            yield f"dòng {line['row']}, {line['why']}{doubt}: {line['text']}"
        else:
            plain.setdefault(line["why"], []).append(line["row"])
    yield from (f"dòng {ranges(rows)}, {why}" for why, rows in plain.items())


def _shown(value: object) -> str:
    from datetime import date

    from pipeline.vietnamese import normal, short_date

    if isinstance(value, dict):
        return f"({value['error']})"
    if isinstance(value, float):
        return str(value).replace(".", ",")
    text = str(value)
    try:
        return short_date(date.fromisoformat(text)) if text[4:5] == "-" else normal(text)
    except ValueError:
        return normal(text)

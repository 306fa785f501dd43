"""What Excel offers, says and lets in at a cell: lists, input messages, limits."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs

from pipeline.cells import Kind
from pipeline.forms.looks import COUNT, DAY, POINTS
from pipeline.sheets import Column, Row
from pipeline.vietnamese import fold

TITLE_LONGEST, MESSAGE_LONGEST = 32, 255  # what Excel shows of an input message
EXCEL_DAYS = (date(1900, 3, 1), date(2199, 12, 31))

Lists = Mapping[tuple[str, ...], str]  # the choices of a column → the name of their range


def write_choices(book: Workbook, sheets: Sequence[type[Row]]) -> Lists:
    """Every list of choices on the hidden sheet `Danh mục`, each once, behind a name.

    Excel keeps at most 255 characters of a list typed into a rule, so the rules point here.
    """
    page = book.add_worksheet("Danh mục")
    page.hide()
    page.protect()
    names: dict[tuple[str, ...], str] = {}
    for column in (column for sheet in sheets for column in sheet.columns().values()):
        choices = column.kind.choices
        if choices and choices not in names:
            place = len(names)
            names[choices] = f"dm_{place + 1}_{fold(column.heading).replace(' ', '_')}"
            page.write_column(0, place, choices)
            cells = xl_range_abs(0, place, len(choices) - 1, place)
            book.define_name(names[choices], f"='Danh mục'!{cells}")
    return names


def rule(column: Column, lists: Lists) -> dict[str, Any]:
    """The data validation of a column."""
    rule = {
        "input_title": column.heading.partition(" (")[0][:TITLE_LONGEST],
        "input_message": message(column),
        "error_title": "Xem lại ô này",
        **_limits(column.kind),
    }
    if column.kind.choices:
        rule["source"] = f"={lists[column.kind.choices]}"
    return rule


def message(column: Column) -> str:
    """What Excel shows beside a cell of that column."""
    return " ".join(_message(column))


def _message(column: Column) -> Iterator[str]:
    yield column.help
    if column.kind.name == DAY:
        yield "Gõ dạng 28/9/2021."
    if column.kind.many and ";" not in column.help:
        yield "Nhiều giá trị thì cách nhau bằng dấu ;"
    if column.required:
        yield "Phải điền."


def _limits(kind: Kind) -> dict[str, Any]:
    """What a cell of that kind lets in.

    Only a list of which one word is chosen refuses; elsewhere Excel asks, for the reader takes
    more than Excel can check (a date typed as text on an English machine).
    """
    if kind.choices:
        pick = "Hãy chọn trong danh sách, hoặc xóa ô để trống."
        return {"validate": "list", "error_message": pick, "show_error": not kind.many}
    ask = {"error_type": "warning", "error_message": f"Ô này ghi {kind.name}. Giữ điều vừa gõ?"}
    if kind.name == DAY:
        first, last = EXCEL_DAYS
        return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last, **ask}
    if kind.name in (COUNT, POINTS):
        whole = "integer" if kind.name == COUNT else "decimal"
        return {"validate": whole, "criteria": ">=", "value": 0, **ask}
    return {"validate": "any"}

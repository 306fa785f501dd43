"""What Excel offers, says and lets in at a cell: lists, input messages, limits."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from pipeline.cells import Kind
from pipeline.forms.looks import COUNT, DAY, HEADER_ROW, LAST_ROW, POINTS
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, Column, Names, Row
from pipeline.vietnamese import fold
from pipeline.vocabulary import SchoolFact

TITLE_LONGEST, MESSAGE_LONGEST = 32, 255  # what Excel shows of an input message
EXCEL_DAYS = (date(1900, 3, 1), date(2199, 12, 31))

Key = tuple[str, ...] | Names  # what a column chooses from: fixed words, or the year's own names
Lists = Mapping[Key, str]  # the names of their ranges; a list still empty is not there

# Where a list of names is kept: sheet of the year, field of its rows.
KEPT = {
    Names.PERSON: ("members", "name"),
    Names.TEAM: ("teams", "team"),
    Names.PERIOD: ("periods", "name"),
}


def write_choices(book: Workbook, sheets: Sequence[type[Row]], year: SchoolYear) -> Lists:
    """Every list of choices, each once, behind a name.

    Fixed words, and names that another workbook keeps, stand on the hidden sheet `Danh mục`
    (Excel keeps at most 255 characters of a list typed into a rule); names that this workbook
    keeps are offered from their own sheet, as far as it is filled.
    """
    page = book.add_worksheet("Danh mục")
    page.hide()
    page.protect()
    lists: dict[Key, str] = {}
    used = 0
    for column in (column for sheet in sheets for column in sheet.columns().values()):
        key = _key(column)
        if not key or key in lists:
            continue
        name = _range_name(key, column, len(lists) + 1)
        words = key if isinstance(key, tuple) else names_of(year, key)
        if cells := _own_cells(key, sheets):
            lists[key] = name
            book.define_name(name, f"={cells}")
        elif words:
            lists[key] = name
            page.write_column(0, used, words)
            cells = xl_range_abs(0, used, len(words) - 1, used)
            book.define_name(name, f"='Danh mục'!{cells}")
            used += 1
    return lists


def _key(column: Column) -> Key:
    return column.names or column.kind.choices


def _range_name(key: Key, column: Column, number: int) -> str:
    """`ds_nhan_su` for a list of names, `dm_4_nhom` for fixed words, by the first to use them."""
    called = f"ds {key.value}" if isinstance(key, Names) else f"dm {number} {column.heading}"
    return fold(called).replace(" ", "_")


def _own_cells(key: Key, sheets: Sequence[type[Row]]) -> str:
    """The filled cells below the heading of the list this workbook keeps; "" if another does."""
    if not isinstance(key, Names) or key not in KEPT:
        return ""
    field, name = KEPT[key]
    sheet = SHEETS[field]
    if sheet not in sheets:
        return ""
    place = [*sheet.columns()].index(name)
    heading = f"'{sheet.sheet}'!{xl_rowcol_to_cell(HEADER_ROW, place, True, True)}"
    column = f"'{sheet.sheet}'!{xl_range_abs(HEADER_ROW + 1, place, LAST_ROW, place)}"
    # From the heading, which is locked: its rows may be deleted and sorted.
    return f"OFFSET({heading},1,0,MAX(1,COUNTA({column})),1)"


def names_of(year: SchoolYear, names: Names) -> tuple[str, ...]:
    """The names the year knows, each once, in the order of its sheets."""
    kept = {key: [getattr(row, at) for row in getattr(year, f)] for key, (f, at) in KEPT.items()}
    both = [*kept[Names.TEAM], year.text(SchoolFact.SCHOOL)]
    known = {**kept, Names.COLLECTIVE: both, Names.EITHER: [*kept[Names.PERSON], *both]}
    return tuple(dict.fromkeys(filter(None, known[names])))


def rule(column: Column, lists: Lists) -> dict[str, Any]:
    """The data validation of a column."""
    rule: dict[str, Any] = {
        "input_title": column.heading.partition(" (")[0][:TITLE_LONGEST],
        "input_message": message(column),
        "error_title": "Xem lại ô này",
    }
    if named := lists.get(_key(column)):
        return rule | _listed(column) | {"source": f"={named}"}
    return rule | _limits(column.kind)


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


def _listed(column: Column) -> dict[str, Any]:
    """A cell that offers a list: fixed words refuse others, names ask, several words let all in."""
    rule = {"validate": "list", "show_error": not column.kind.many}
    if column.names:
        ask = f"Không có trong danh sách ({column.names.value}). Giữ điều vừa gõ?"
        return {**rule, "error_type": "warning", "error_message": ask}
    return {**rule, "error_message": "Hãy chọn trong danh sách, hoặc xóa ô để trống."}


def _limits(kind: Kind) -> dict[str, Any]:
    """What a cell without a list lets in: Excel asks and does not refuse, for the reader takes
    more than Excel can check (a date typed as text on an English machine)."""
    ask = {"error_type": "warning", "error_message": f"Ô này ghi {kind.name}. Giữ điều vừa gõ?"}
    if kind.name == DAY:
        first, last = EXCEL_DAYS
        return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last, **ask}
    if kind.name in (COUNT, POINTS):
        whole = "integer" if kind.name == COUNT else "decimal"
        return {"validate": whole, "criteria": ">=", "value": 0, **ask}
    return {"validate": "any"}

"""One sheet of a form: titles, headings, rows, and what helps to fill and to print it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil
from textwrap import wrap

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from pipeline.forms.choices import Lists, rule
from pipeline.forms.form import Form
from pipeline.forms.looks import (
    ABOUT_ROW,
    HEADER_ROW,
    LAST_ROW,
    LINE,
    PAGE,
    SMALLEST,
    TITLE_HEIGHT,
    TITLE_ROW,
    Looks,
    height,
    print_on_a4,
    width,
)
from pipeline.sheets import Column, Row

FIRST = HEADER_ROW + 1  # row of the first record
FILTER_BUTTON = 3  # characters it covers
ALLOWED = (
    *("format_cells", "format_columns", "format_rows"),
    *("insert_rows", "delete_rows", "sort", "autofilter"),
)


def shown(value: object) -> str:
    """A value as the cell shows it; "" for a blank."""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Page:
    """One sheet to be written: where, by which declaration, with which rows."""

    page: Worksheet
    sheet: type[Row]
    rows: Sequence[Row]
    looks: Looks
    lists: Lists
    form: Form

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(self.sheet.columns().values())

    @property
    def last(self) -> int:
        return len(self.columns) - 1

    def write(self) -> None:
        """Everything a person sees of the sheet."""
        widths = self._widths()
        for place, column in enumerate(self.columns):
            self.page.set_column(place, place, widths[place], self.looks.of(column.kind))
            self._write_heading(place, column)
            self.page.data_validation(FIRST, place, LAST_ROW, place, rule(column, self.lists))
        self._write_titles(widths)
        for number, row in enumerate(self.rows, start=FIRST):
            self._write_row(number, row, widths)
        self._frame_rows()
        self._print(across=ceil(sum(widths) / SMALLEST))
        self.page.protect("", dict.fromkeys(ALLOWED, True))

    def _longest(self, column: Column) -> int:
        filled = (shown(getattr(row, column.name)) for row in self.rows)
        return max(map(len, (column.example, *column.kind.choices, *filled)))

    def _widths(self) -> list[int]:
        """Characters of each column; the longest texts take what the page leaves."""
        longest = [self._longest(column) for column in self.columns]
        words = [max(map(len, c.heading.split())) + FILTER_BUTTON for c in self.columns]
        widths = [max(word, width(length)) for word, length in zip(words, longest, strict=True)]
        for place in sorted(range(len(widths)), key=longest.__getitem__, reverse=True):
            room = max(0, PAGE - sum(widths))
            widths[place] = max(widths[place], min(longest[place] + 2, widths[place] + room))
        return widths

    def _write_titles(self, widths: Sequence[int]) -> None:
        filled = self.sheet.filled[0].lower() + self.sheet.filled[1:]
        about = f"{self.sheet.about} Điền: {filled}."
        title = self.form.headed(self.sheet.sheet).upper()
        self.page.merge_range(TITLE_ROW, 0, TITLE_ROW, self.last, title, self.looks.title)
        self.page.merge_range(ABOUT_ROW, 0, ABOUT_ROW, self.last, about, self.looks.about)
        self.page.set_row(TITLE_ROW, TITLE_HEIGHT)
        self.page.set_row(ABOUT_ROW, height(about, sum(widths)))
        headings = [column.heading for column in self.columns]
        room = [characters - FILTER_BUTTON for characters in widths]
        self.page.set_row(HEADER_ROW, max(map(height, headings, room)) + LINE // 2)

    def _write_heading(self, place: int, column: Column) -> None:
        look = self.looks.required if column.required else self.looks.optional
        self.page.write_string(HEADER_ROW, place, column.heading, look)
        note = f"{column.help}\nVí dụ: {column.example}"
        size = {"width": 260, "height": 40 + 20 * len(wrap(note, 36))}
        self.page.write_comment(HEADER_ROW, place, note, {"author": "", **size})

    def _write_row(self, number: int, row: Row, widths: Sequence[int]) -> None:
        texts = [shown(getattr(row, column.name)) for column in self.columns]
        if (points := max(map(height, texts, widths))) > LINE:
            self.page.set_row(number, points)  # LibreOffice does not fit rows on opening
        for place, column in enumerate(self.columns):
            look = self.looks.of(row.cell_kind(column.name))
            value = getattr(row, column.name)
            if not texts[place]:
                self.page.write_blank(number, place, None, look)
            elif isinstance(value, date):
                self.page.write_datetime(number, place, value, look)
            elif isinstance(value, int | Decimal) and not isinstance(value, bool):
                self.page.write_number(number, place, float(value), look)
            else:
                self.page.write_string(number, place, texts[place], look)

    def _frame_rows(self) -> None:
        """Borders around filled rows, a filter on the headings, headings and names in view."""
        record = f"$A{FIRST + 1}:${xl_col_to_name(self.last)}{FIRST + 1}"
        filled = {
            "type": "formula",
            "criteria": f"=COUNTA({record})>0",
            "format": self.looks.filled,
        }
        self.page.conditional_format(FIRST, 0, LAST_ROW, self.last, filled)
        self.page.autofilter(HEADER_ROW, 0, LAST_ROW, self.last)
        self.page.freeze_panes(FIRST, self._fixed_columns())

    def _fixed_columns(self) -> int:
        """Columns that stay in view: up to the person's name, where a person leads the row."""
        fields = [column.name for column in self.columns]
        return fields.index("name") + 1 if "code" in fields[:2] else 0

    def _print(self, across: int) -> None:
        self.page.repeat_rows(HEADER_ROW)
        if across > 1 and (fixed := self._fixed_columns()):
            self.page.repeat_columns(0, fixed - 1)
        bottom = HEADER_ROW + len(self.rows)
        print_on_a4(
            self.page, self.form.file, last_column=self.last, last_row=bottom, across=across
        )

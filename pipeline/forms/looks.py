"""How a form looks on the screen and on paper: formats, widths, heights, the printed page."""

from datetime import date
from decimal import Decimal
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.cells import PLAIN, Kind

# Every cell is unlocked but those said to be: Excel deletes a row of a protected sheet only where
# the whole row is unlocked, to its last column.
DEFAULT = {"font_name": "Times New Roman", "font_size": 11, "locked": False}
TITLE_ROW, ABOUT_ROW, HEADER_ROW = range(3)
LAST_ROW = HEADER_ROW + 1000  # the last row that carries lists and messages
TITLE_HEIGHT = 22  # points
LINE = 15  # points of one line of text
PAGE = 130  # characters across an A4 page on its side
SMALLEST = 280  # characters across it in print that can still be read
A4 = 9
DAY, COUNT, POINTS, TICK = (PLAIN[type_].name for type_ in (date, int, Decimal, bool))


class Looks:
    """The formats of one workbook, each made once: Excel keeps them in a common table."""

    def __init__(self, book: Workbook) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        fixed = {**wrapped, "locked": True}
        heading = {**fixed, "bold": True, "align": "center", "valign": "vcenter", "border": 1}
        self.title = book.add_format(
            {"bold": True, "font_size": 14, "valign": "vcenter", "locked": True}
        )
        self.about = book.add_format({**fixed, "italic": True})
        self.plain = book.add_format(fixed)
        self.framed = book.add_format({**fixed, "border": 1})
        self.required = book.add_format({**heading, "bg_color": "#FFE699"})
        self.optional = book.add_format({**heading, "bg_color": "#DDEBF7"})
        self.filled = book.add_format({"border": 1})
        centred = book.add_format({**wrapped, "align": "center"})
        day = book.add_format({**wrapped, "align": "center", "num_format": "dd/mm/yyyy"})
        self._of_kind = {DAY: day, COUNT: centred, POINTS: centred, TICK: centred}
        # Excel turns a typed 10/2021 or 01 into something else unless the cell is of kind Text.
        self._text = book.add_format({**wrapped, "num_format": "@"})

    def of(self, kind: Kind) -> Format:
        """How a cell of that kind looks."""
        return self._of_kind.get(kind.name, self._text)


def width(length: int) -> int:
    """Characters of a column whose longest text has `length`: short ones whole, long ones wrap."""
    return length + 2 if length <= 28 else 20 + length // 10


def height(text: str, characters: int) -> int:
    """Points of a row that shows the whole text in a column of that width."""
    return LINE * max(1, len(wrap(text, characters)))


def print_on_a4(
    page: Worksheet, name: str, *, last_column: int, last_row: int, across: int = 1
) -> None:
    """The page on its side, `across` sheets of paper wide, its name and number at the foot."""
    page.set_paper(A4)
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(across, 0)
    page.print_area(0, 0, last_row, last_column)
    page.set_footer(f"&L{name} · &A&RTrang &P/&N")

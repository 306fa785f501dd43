"""A table as a grid: what stands in which column, though cells are joined."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from pipeline.findings import Place
from pipeline.layout.numbers.reading import COUNT
from pipeline.vietnamese import fold
from pipeline.word import Document, Paragraph

AMOUNT = re.compile(rf"{COUNT}")
NOTHING = re.compile(r"[-–—/\s]*")
NO_SUM = re.compile(  # headings of columns nobody adds up
    r"\b(tt|stt|ty le|ti le|tl|phan tram|binh quan|trung binh|diem|nam sinh|nam hoc|ngay)\b"
)
TOTAL = re.compile(
    r"(?:tổng cộng|tổng số|tổng|cộng)(?:\s+(?:toàn trường|chung))?\s*[:.]?\s*(?:\d.*)?"
    r"|cộng (?!đồng|tác|hòa|hoà|sản|hưởng|sinh)\S.*",
    re.IGNORECASE,
)
FIRST = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
MOST = 0.75  # of the steps from column to column
BELOW = re.compile(r"trong đó|[-+•*]\s", re.IGNORECASE)  # a row that details the one above it
NUMERALS = (  # the ways rows are numbered
    re.compile(r"\d+\.?"),
    re.compile(r"\d+(?:\.\d+)+\.?"),
    re.compile(r"[IVX]+\.?"),
    re.compile(r"[a-zđ][.)]?"),
    re.compile(r"[A-HĐ][.)]?"),
)


@dataclass(frozen=True)
class Box:
    """A cell: from which column of the grid to which, its text, where it is."""

    first: int
    last: int
    text: str
    place: Place

    @property
    def is_amount(self) -> bool:
        """Whether it holds one whole number and nothing else."""
        return bool(AMOUNT.fullmatch(self.text))


Row = Sequence[Box]


@dataclass(frozen=True)
class Grid:
    """The rows of a table, each with its cells. table: its number."""

    table: int
    rows: tuple[tuple[Box, ...], ...]

    @cached_property
    def width(self) -> int:
        """Columns of its widest row."""
        return max((row[-1].last + 1 for row in self.rows if row), default=0)

    @cached_property
    def head(self) -> int:
        """How many rows stand above the first that holds an amount, or names a group of them."""
        first = (
            n
            for n, row in enumerate(self.rows)
            if any(box.is_amount for box in row) and not _numbers_columns(row)
        )
        head = next(first, len(self.rows))
        while head > 1 and _filled(self.rows[head - 1]) == 1:
            head -= 1
        return head

    @cached_property
    def body(self) -> tuple[tuple[Box, ...], ...]:
        """The rows below the head, joined rows that only name a group left out."""
        below = self.rows[self.head :]
        return tuple(row for row in below if _filled(row) > 1 and not _numbers_columns(row))

    @cached_property
    def is_plain(self) -> bool:
        """Whether its rows stand side by side: none is a part of another."""
        forms = set()
        for row in self.body:
            first = next(box.text for box in row if box.text)
            forms |= {n for n, form in enumerate(NUMERALS) if form.fullmatch(first)}
            if any(BELOW.match(box.text) for box in row):
                return False
        return len(forms) < 2

    @cached_property
    def whole_rows(self) -> tuple[tuple[Box, ...], ...]:
        """The rows of the body with a cell in every column."""
        return tuple(row for row in self.body if len(row) == self.width)

    def counts(self, column: int) -> bool:
        """Whether a column of the whole rows holds whole numbers only, and something to add."""
        texts = [row[column].text for row in self.whole_rows]
        numbers = all(AMOUNT.fullmatch(text) or NOTHING.fullmatch(text) for text in texts)
        return numbers and any(texts) and not NO_SUM.search(self.heading(column))

    def heading(self, column: int) -> str:
        """What stands above a column, folded, of all rows of the head; % as `phan tram`."""
        above = (self.at(row, column) for row in self.rows[: self.head])
        return fold(" ".join(box.text for box in above if box).replace("%", " phần trăm "))

    @staticmethod
    def at(row: Row, column: int) -> Box | None:
        """The cell of a row in that column."""
        return next((box for box in row if box.first <= column <= box.last), None)


def _filled(row: Row) -> int:
    return sum(bool(box.text) for box in row)


def _numbers_columns(row: Row) -> bool:
    """Whether a row calls the columns by numbers: `(1) | (2) | (3)`, `6 | 7 (6:3) | 8`."""
    numbers = [int(found[0]) if (found := FIRST.search(box.text)) else -1 for box in row]
    steps = [after - before == 1 for before, after in pairwise(numbers)]
    return len(steps) > 2 and sum(steps) >= len(steps) * MOST


def is_total(row: Row) -> bool:
    """Whether a row says Cộng, Tổng cộng, Tổng số; «Tổng số trẻ» is a count of its own."""
    first = next((box.text for box in row if box.text), "")
    return bool(TOTAL.fullmatch(first))


def grids(document: Document, likely: re.Pattern[str]) -> Iterator[Grid]:
    """The tables of the body in which the pattern is found; those inside another are left out."""
    cells = [p for p in document.paragraphs if p.cell and not p.cell.nested]
    wanted = {p.cell.table for p in cells if p.cell and likely.search(p.text)}
    cells = [p for p in cells if p.cell and p.cell.table in wanted]
    for number, table in groupby(cells, key=lambda p: p.cell.table if p.cell else 0):
        rows = groupby(table, key=lambda p: p.cell.row if p.cell else 0)
        yield Grid(number, tuple(_row(tuple(row)) for _, row in rows))


def _row(paragraphs: Sequence[Paragraph]) -> tuple[Box, ...]:
    boxes, first = [], 0
    for _, cell in groupby(paragraphs, key=lambda p: p.cell.column if p.cell else 0):
        members = tuple(cell)
        span = members[0].cell.span if members[0].cell else 1
        text = " ".join(f"{p.label} {p.text}".strip() for p in members if not p.blank)
        plain = " ".join(unicodedata.normalize("NFC", text).split())
        boxes.append(Box(first, first + span - 1, plain, members[0].place))
        first += span
    return tuple(boxes)

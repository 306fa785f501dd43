"""Totals of a table: the sum of the cells above, or beside."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.grids import AMOUNT, NO_SUM, NOTHING, Box, Grid, Row, grids, is_total
from pipeline.layout.numbers.reading import value

SAYS_TOTAL = re.compile(r"^\s*(?:tổng|cộng)", re.IGNORECASE)
TICK = re.compile(r"[xX×✓✔]")
TOTAL_COLUMN = ("tong", "tong so", "tong cong", "cong")
MOST = Fraction(3, 4)  # of the rows: what holds for so many is meant for all
FEW = 3  # rows that must bear out what is only guessed


def totals_are_the_sum_of_their_column(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Hàng cộng, cột cộng của bảng bằng tổng các ô.

    Hàng «Cộng», «Tổng cộng», «Tổng số» được so với tổng các hàng ở trên (hoặc từ hàng cộng trước,
    hoặc tổng các hàng cộng), ở những cột chỉ có số; cột đánh dấu x thì đếm dấu. Bảng có mục lớn mục
    nhỏ, có dòng «trong đó» thì không xét. Cột «Tổng số» chỉ xét khi hầu hết các hàng đều là phép
    cộng.

    Căn cứ: phép cộng.
    Mức: lỗi.

    Đạt:
        Văn bản: biểu
        Bảng: «TT | Tổ | Số người / 1 | Nhà trẻ | 05 / 2 | Mẫu giáo | 20 / Cộng | 25»
    Không đạt:
        Văn bản: biểu
        Bảng: «TT | Tổ | Số người / 1 | Nhà trẻ | 05 / 2 | Mẫu giáo | 20 / Cộng | 26»
        => bảng 2, hàng 4, ô 2
    """
    for grid in grids(anatomy.document, SAYS_TOTAL):
        if grid.is_plain:
            yield from _total_rows(grid)
            yield from _total_columns(grid)


def _total_rows(grid: Grid) -> Iterator[Finding]:
    rows: list[Row] = []
    totals: list[Row] = []
    since: list[Row] = []
    for row in grid.body:
        if not is_total(row):
            rows.append(row)
            since.append(row)
            continue
        for box in row:
            if box.is_amount and box.first == box.last and len(rows) > 1:
                sums = [_sum(column, box.first) for column in (since, rows, totals)]
                yield from _wrong_total(grid, row, box, sums)
        totals.append(row)
        since = []


def _wrong_total(
    grid: Grid, row: Row, box: Box, sums: Sequence[Fraction | None]
) -> Iterator[Finding]:
    since, whole, _ = sums
    known = bool(whole) and not NO_SUM.search(grid.heading(box.first))
    made = since if since is not None else whole
    if known and made is not None and value(box.text) not in sums:
        label = next(one.text for one in row if one.text)
        message = (
            f"Hàng «{label}» ghi {box.text}{_named(grid, box.first)}, các ô ở trên cộng lại được "
            f"{int(made)}; hãy xem lại từng ô."
        )
        yield Finding(box.place, "", message, "phép cộng")


def _named(grid: Grid, column: int) -> str:
    """` ở cột «Số người»`."""
    above = [grid.at(row, column) for row in grid.rows[: grid.head]]
    texts = [box.text for box in above if box and any(map(str.isalpha, box.text))]
    return f" ở cột «{texts[-1]}»" if texts else ""


def _sum(rows: Sequence[Row], column: int) -> Fraction | None:
    """What a column adds up to; None where there is none, or anything but numbers or ticks."""
    boxes = [Grid.at(row, column) for row in rows]
    texts = [box.text for box in boxes if box and box.first == box.last]
    filled = [text for text in texts if not NOTHING.fullmatch(text)]
    if not rows or len(texts) != len(rows):
        return None
    if all(TICK.fullmatch(text) for text in filled):
        return Fraction(len(filled))
    if all(AMOUNT.fullmatch(text) for text in filled):
        return sum((value(text) for text in filled), Fraction())
    return None


def _total_columns(grid: Grid) -> Iterator[Finding]:
    amounts = [column for column in range(grid.width) if grid.counts(column)]
    for column in amounts:
        if grid.heading(column) not in TOTAL_COLUMN:
            continue
        for others in ([c for c in amounts if c < column], [c for c in amounts if c > column]):
            if len(others) > 1:
                yield from _wrong_sums(grid.whole_rows, column, others)


def _wrong_sums(rows: Sequence[Row], column: int, others: Sequence[int]) -> Iterator[Finding]:
    told = [row for row in rows if row[column].is_amount]
    sums = [sum((_amount(row[c]) for c in others), Fraction()) for row in told]
    wrong = [n for n, row in enumerate(told) if value(row[column].text) != sums[n]]
    if len(told) - len(wrong) >= max(Fraction(FEW), MOST * len(told)):
        for n in wrong:
            box = told[n][column]
            message = (
                f"Cột tổng ghi {box.text}, các ô cùng hàng cộng lại được {int(sums[n])}; "
                "hãy xem lại từng ô."
            )
            yield Finding(box.place, "", message, "phép cộng")


def _amount(box: Box) -> Fraction:
    return value(box.text) if box.is_amount else Fraction()

"""Columns of shares in a table, beside the numbers they are of."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.grids import Grid, Row, grids
from pipeline.layout.numbers.reading import NUMBER, value
from pipeline.layout.numbers.shares import is_share_of
from pipeline.vietnamese import percent

SAYS_SHARE = re.compile(r"%|tỷ lệ|tỉ lệ", re.IGNORECASE)
SHARE = re.compile(rf"({NUMBER})\s*%?")
SHARE_HEADING = re.compile(r"(?:ty le|ti le|tl)(?: phan tram)?|phan tram")
PART_HEADING = re.compile(r"so luong|sl|ket qua|dat|so dat|thuc hien|dat .*|so nguoi dat")
WHOLE_HEADING = re.compile(
    r"chi tieu|chi tieu nam|ke hoach|tong so.*|si so|so (?:nguoi|tre|hoc sinh)"
)
MOST = Fraction(3, 4)  # of the rows: what holds for so many is meant for all
FEW = 3  # rows that must bear out what is only guessed


def share_columns_are_computed_right(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Cột tỷ lệ của bảng đúng với hai cột số của nó.

    Hai cột ấy được biết nhờ tiêu đề (Kết quả so với Chỉ tiêu, Số lượng so với Tổng số), hoặc vì hầu
    hết các hàng đều đúng với chúng.

    Căn cứ: phép chia.
    Mức: lỗi.

    Đạt:
        Văn bản: biểu
        Bảng: «Tổ | Tổng số | Đạt | Tỷ lệ / Nhà trẻ | 05 | 04 | 80% / Mẫu giáo | 20 | 18 | 90%»
    Không đạt:
        Văn bản: biểu
        Bảng: «Tổ | Tổng số | Đạt | Tỷ lệ / Nhà trẻ | 05 | 04 | 80% / Mẫu giáo | 20 | 18 | 85%»
        => bảng 2, hàng 3, ô 4
    """
    for grid in grids(anatomy.document, SAYS_SHARE):
        for column in range(grid.width):
            typed = any("%" in row[column].text for row in grid.whole_rows)
            if typed or _says_share(grid, column):
                yield from _wrong_shares(grid, column)


def _says_share(grid: Grid, column: int) -> bool:
    return bool(SHARE_HEADING.fullmatch(grid.heading(column)))


def _wrong_shares(grid: Grid, column: int) -> Iterator[Finding]:
    for part, whole, told in _bases(grid, column):
        checked = [row for row in grid.whole_rows if _is_checked(row, part, whole, column)]
        wrong = [row for row in checked if not _holds(row, part, whole, column)]
        right = len(checked) - len(wrong)
        telling = sum(row[part].text != row[whole].text for row in checked if row not in wrong)
        borne_out = right >= max(Fraction(FEW), MOST * len(checked)) and telling > 1
        if wrong and (borne_out or (told and (right or len(checked) == 1))):
            for row in wrong:
                yield _wrong_share(row, part, whole, column)
        if borne_out or told:
            return


def _bases(grid: Grid, column: int) -> Iterator[tuple[int, int, bool]]:
    """Pairs of columns a share may be of; first the pair the headings name."""
    amounts = [c for c in range(grid.width) if c != column and grid.counts(c)]
    parts = [c for c in amounts if PART_HEADING.fullmatch(grid.heading(c))]
    wholes = [c for c in amounts if WHOLE_HEADING.fullmatch(grid.heading(c))]
    shares = [c for c in range(grid.width) if _says_share(grid, c)]
    if len(parts) == len(wholes) == 1 and shares == [column]:
        yield parts[0], wholes[0], True
    for part, whole in permutations(amounts, 2):
        yield part, whole, False


def _is_checked(row: Row, part: int, whole: int, column: int) -> bool:
    amounts = row[part].is_amount and row[whole].is_amount and value(row[whole].text) > 0
    return amounts and bool(SHARE.fullmatch(row[column].text))


def _holds(row: Row, part: int, whole: int, column: int) -> bool:
    share = SHARE.fullmatch(row[column].text)
    return share is not None and is_share_of(
        share[1], value(row[part].text), value(row[whole].text)
    )


def _wrong_share(row: Row, part: int, whole: int, column: int) -> Finding:
    few, many = row[part].text, row[whole].text
    right = percent(int(value(few)), int(value(many)))
    message = (
        f"Tỷ lệ ghi {row[column].text}, {few}/{many} là {right}; hãy sửa tỷ lệ hoặc xem lại hai số."
    )
    return Finding(row[column].place, "", message, "phép tính tỷ lệ phần trăm")

"""One scenario as a list: who gets how much for what, by which text."""

from decimal import Decimal
from textwrap import wrap
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from pipeline.money import Estimate, Line
from pipeline.money.looks import LINE, TITLES, Looks, on_a4, plain
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import dong, short_date
from pipeline.vocabulary import SchoolFact

COLUMNS = {  # heading → characters
    "TT": 4,
    "Họ và tên, tập thể": 26,
    "Danh hiệu, hình thức": 26,
    "Ngày tính": 11,
    "Lương cơ sở": 12,
    "Hệ số": 8,
    "Số tiền (theo văn bản)": 13,
    "Số tiền (không làm tròn)": 13,
    "Căn cứ": 34,
    "Ghi chú": 34,
}
ROUNDED, EXACT = (
    list(COLUMNS).index(f"Số tiền ({how})") for how in ("theo văn bản", "không làm tròn")
)


def write_listing(page: Any, year: SchoolYear, estimate: Estimate, looks: Looks) -> None:
    """Everything of one sheet: title, lines, their sum, what the sum leaves out."""
    last = len(COLUMNS) - 1
    title = f"Dự trù tiền thưởng năm học {year.label}, {TITLES[estimate.scenario]}"
    page.merge_range(0, 0, 0, last, title.upper(), looks.title)
    page.merge_range(1, 0, 1, last, year.text(SchoolFact.SCHOOL), looks.about)
    page.set_row(0, 24)
    for place, (heading, characters) in enumerate(COLUMNS.items()):
        page.set_column(place, place, characters)
        page.write_string(2, place, heading, looks.heading)
    page.set_row(2, 2 * LINE)
    for number, line in enumerate(estimate.lines, start=1):
        _row(page, number, line, looks)
    bottom = 3 + len(estimate.lines)
    page.merge_range(bottom, 0, bottom, ROUNDED - 1, "Tổng cộng", looks.total)
    for place, amount in ((ROUNDED, estimate.rounded), (EXACT, estimate.exact)):
        _sum(page, bottom, place, 3, amount, looks)
    page.merge_range(bottom, EXACT + 1, bottom, last, _left_out(estimate), looks.text)
    page.freeze_panes(3, 0)
    page.repeat_rows(2)
    on_a4(page)


def _row(page: Any, number: int, line: Line, looks: Looks) -> None:
    row = 2 + number
    reward = line.reward
    texts = {
        0: str(number),
        1: line.name,
        2: str(line.honour),
        3: short_date(line.day) if line.day else "",
        5: reward.factor if reward else "",
        8: reward.bases if reward else "",
        9: note(line),
    }
    for place, text in texts.items():
        look = looks.centred if place in (0, 3, 5) else looks.text
        page.write(row, place, text or None, look)
    paid = reward if not line.below else None
    for place, amount in (
        (4, Decimal(reward.salary.value) if reward else None),
        (ROUNDED, paid.rounded if paid else None),
        (EXACT, paid.exact if paid else None),
    ):
        if amount is None:
            page.write_blank(row, place, None, looks.money)
        else:
            page.write_number(row, place, plain(amount), looks.money)
    widths = [*COLUMNS.values()]
    page.set_row(row, LINE * max(len(wrap(text, widths[p])) or 1 for p, text in texts.items()))


def note(line: Line) -> str:
    """What a person must know of a line: why it has no sum, or why it is not counted."""
    if not line.reward:
        return line.why
    if line.below:
        why = f"Không cộng, vì cùng năm đã có {line.below} [{line.why}]"
        return f"{why}; nếu chi: {dong(line.paid)}"
    return line.why


def _sum(page: Any, row: int, place: int, first: int, amount: Decimal, looks: Looks) -> None:
    """A sum that follows the rows above it when one of them is changed."""
    letter = xl_col_to_name(place)
    formula = f"=SUM({letter}{first + 1}:{letter}{row})" if row > first else "=0"
    page.write_formula(row, place, formula, looks.sum, plain(amount))


def _left_out(estimate: Estimate) -> str:
    below = [line for line in estimate.lines if line.below]
    said = []
    if below:
        said.append(f"Không cộng {len(below):02} danh hiệu thấp hơn của cùng một người, tập thể")
    if estimate.untold:
        said.append(f"Chưa tính được {len(estimate.untold):02} mức")
    return "; ".join(said)

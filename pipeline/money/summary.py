"""The first sheet: the scenarios side by side, how many of each honour, and how it was counted."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from textwrap import wrap
from typing import Any

from pipeline.money import Estimate, Scenario
from pipeline.money.looks import LINE, TITLES, Looks, on_a4, plain
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import sentence
from pipeline.vocabulary import Honour, SchoolFact

SUMMARY = (
    "Phương án",
    "Số mức tính",
    "Số tiền (theo văn bản)",
    "Số tiền (không làm tròn)",
    "Số tiền trường chi",
    "Nếu chi cả danh hiệu thấp hơn",
    "Chưa tính được (mức)",
)
BY_HONOUR = ("Danh hiệu, hình thức", *(f"{s}: {what}" for s in Scenario for what in ("số", "tiền")))


def write_summary(page: Any, year: SchoolYear, found: Sequence[Estimate], looks: Looks) -> None:
    """Everything of the sheet."""
    last = len(SUMMARY) - 1
    page.set_column(0, 0, 46)
    page.set_column(1, last, 14)
    page.merge_range(0, 0, 0, last, f"DỰ TRÙ TIỀN THƯỞNG NĂM HỌC {year.label}".upper(), looks.title)
    page.merge_range(1, 0, 1, last, year.text(SchoolFact.SCHOOL), looks.about)
    _head(page, 2, SUMMARY, looks)
    for row, estimate in enumerate(found, start=3):
        page.write_string(row, 0, sentence(TITLES[estimate.scenario]), looks.text)
        page.write_number(row, 1, len(estimate.counted), looks.centred)
        sums = (estimate.rounded, estimate.exact, estimate.paid, estimate.every_title)
        for place, amount in enumerate(sums, start=2):
            page.write_number(row, place, plain(amount), looks.money)
        page.write_number(row, last, len(estimate.untold), looks.centred)
    bottom = _by_honour(page, 4 + len(found), found, looks)
    for row, text in enumerate(_remarks(year, found), start=bottom + 1):
        page.merge_range(row, 0, row, last, text, looks.about)
        page.set_row(row, LINE * len(wrap(text, 120)))
    on_a4(page)


def _by_honour(page: Any, top: int, found: Sequence[Estimate], looks: Looks) -> int:
    """How many of each honour are paid and what they come to; the row below the last one."""
    _head(page, top, BY_HONOUR, looks)
    row = top
    for honour in Honour:
        of_it = [[line for line in e.counted if line.honour is honour] for e in found]
        if not any(of_it):
            continue
        row += 1
        page.write_string(row, 0, str(honour), looks.text)
        for place, lines in enumerate(of_it):
            page.write_number(row, 1 + 2 * place, len(lines), looks.centred)
            amount = sum((line.paid for line in lines), Decimal())
            page.write_number(row, 2 + 2 * place, plain(amount), looks.money)
    return row + 1


def _head(page: Any, row: int, headings: Iterable[str], looks: Looks) -> None:
    for place, heading in enumerate(headings):
        page.write_string(row, place, heading, looks.heading)
    page.set_row(row, 2 * LINE)


def _remarks(year: SchoolYear, found: Sequence[Estimate]) -> list[str]:
    """How the sums were made, what is not sure of them, and who pays."""
    lines = [line for estimate in found for line in estimate.lines]
    rewards = [line.reward for line in lines if line.reward]
    rounding = sorted({reward.rounding.shown for reward in rewards})
    rests = f" [{'; '.join(rounding)}]" if rounding else ""
    only = sorted({line.why for line in lines if line.below})
    own = year.item(SchoolFact.MONEY_ROUNDING)
    chosen = f"{own.value} ({own.at('value')})" if own else "chưa ghi, nên theo văn bản"
    said = [
        "Số tiền = lương cơ sở × hệ số vào ngày quyết định; chưa có quyết định thì tính theo Ngày "
        "dự kiến quyết định ở trang «Trường», chưa ghi thì theo ngày Hội đồng họp xét.",
        f"Theo văn bản: làm tròn lên hàng chục nghìn đồng{rests}.",
        f"Cách làm tròn của trường (trang «Trường», mục {SchoolFact.MONEY_ROUNDING}): {chosen}.",
    ]
    if only:
        said.append(
            "Nhiều danh hiệu cùng năm của một người, tập thể: chỉ cộng danh hiệu cao nhất "
            f"[{'; '.join(only)}]; cột «{SUMMARY[5]}» là số tiền khi không theo cách này."
        )
    fund = year.text(SchoolFact.FUND) or "chưa ghi"
    said.append(f"Nguồn chi (mục {SchoolFact.FUND}): {fund}; đối chiếu với UBND trước khi chi.")
    return said

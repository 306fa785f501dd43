"""Periods: they end after they begin, follow one another, and cover the school year."""

from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Period
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import PeriodSystem, SchoolFact

ONE_DAY = timedelta(days=1)
# The others follow the calendar year and run past the school year by their nature.
OF_THE_SCHOOL_YEAR = (
    PeriodSystem.CAMPAIGN,
    PeriodSystem.SEMESTER,
    PeriodSystem.MONTH,
    PeriodSystem.SCHOOL_YEAR,
)


def ends_after_it_begins(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Đợt, kỳ và năm học kết thúc sau khi bắt đầu.

    Căn cứ: thứ tự thời gian.
    Mức: lỗi.

    Đạt:
        [Đợt thi đua]
        Đợt   | Từ ngày    | Đến ngày
        Đợt 1 | 01/10/2021 | 31/12/2021
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2021
        [Đợt thi đua]
        Đợt   | Từ ngày    | Đến ngày
        Đợt 1 | 01/10/2021 | 31/12/2020
        => nam-hoc.xlsx:Trường:B3
        => nam-hoc.xlsx:Đợt thi đua:C2
    """
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    item = year.item(SchoolFact.END)
    if item and start and end and end <= start:
        yield error(
            item.at("value"),
            f"Năm học kết thúc {short_date(end)}, không sau ngày bắt đầu {short_date(start)}; "
            "hãy sửa một trong hai ngày.",
        )
    for period in year.periods:
        if period.start and period.end and period.end < period.start:
            yield error(
                period.at("end"),
                f"{period.name} kết thúc {short_date(period.end)}, trước ngày bắt đầu "
                f"{short_date(period.start)}; hãy sửa một trong hai ngày.",
            )


def _neighbours(year: SchoolYear) -> Iterator[tuple[Period, Period]]:
    """Each period after the one that ends last before it in its system."""
    for system in PeriodSystem:
        latest: Period | None = None
        for period in _ordered(year, system):
            if latest:
                yield latest, period
            latest = max(filter(None, (latest, period)), key=_end)


def _ordered(year: SchoolYear, system: PeriodSystem) -> list[Period]:
    """The periods of a system that end after they begin, by their beginning."""
    return [p for p in year.system(system) if p.start and p.end and p.start <= p.end]


def _end(period: Period) -> date:
    return period.end or date.min


def periods_do_not_overlap(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Các kỳ cùng một hệ không chồng lên nhau.

    Căn cứ: một kết quả chỉ thuộc một kỳ của mỗi hệ.
    Mức: lỗi.

    Đạt:
        [Đợt thi đua]
        Hệ     | Đợt      | Từ ngày    | Đến ngày
        Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
        Đợt    | Đợt 2    | 01/01/2022 | 31/3/2022
        Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022
    Không đạt:
        [Đợt thi đua]
        Hệ     | Đợt      | Từ ngày    | Đến ngày
        Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
        Đợt    | Đợt 2    | 31/12/2021 | 31/3/2022
        => nam-hoc.xlsx:Đợt thi đua:C3
    """
    for earlier, later in _neighbours(year):
        if earlier.end and later.start and later.start <= earlier.end:
            yield error(
                later.at("start"),
                f"{later.name} bắt đầu {short_date(later.start)} khi {earlier.name} chưa kết thúc "
                f"({short_date(earlier.end)}); hãy sửa một trong hai ngày.",
            )


def periods_leave_no_gap(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Các kỳ cùng một hệ nối tiếp nhau; các đợt thi đua phủ hết năm học.

    Căn cứ: ngày không thuộc đợt nào thì thành tích không được tính ở đâu.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày    | Đến ngày
        Đợt | Đợt 1 | 05/9/2021  | 31/12/2021
        Đợt | Đợt 2 | 01/01/2022 | 31/5/2022
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày    | Đến ngày
        Đợt | Đợt 1 | 01/10/2021 | 31/12/2021
        Đợt | Đợt 2 | 03/01/2022 | 31/5/2022
        => nam-hoc.xlsx:Đợt thi đua:C2
        => nam-hoc.xlsx:Đợt thi đua:C3
    """
    for earlier, later in _neighbours(year):
        if earlier.end and later.start and later.start > earlier.end + ONE_DAY:
            yield warning(
                later.at("start"), _uncovered(earlier.end + ONE_DAY, later.start - ONE_DAY)
            )
    campaigns = _ordered(year, PeriodSystem.CAMPAIGN)
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    if campaigns and start and (first := campaigns[0].start) and first > start:
        yield warning(campaigns[0].at("start"), _uncovered(start, first - ONE_DAY))
    last = max(campaigns, key=_end, default=None)
    if last and last.end and end and last.end < end:
        yield warning(last.at("end"), _uncovered(last.end + ONE_DAY, end))


def _uncovered(first: date, last: date) -> str:
    days = short_date(first)
    days = f"Từ {days} đến {short_date(last)}" if last > first else f"Ngày {days}"
    return f"{days} không thuộc kỳ nào của hệ này; hãy xem lại ngày bắt đầu, kết thúc."


def periods_lie_within_the_year(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Đợt, học kỳ, tháng nằm trong năm học.

    Căn cứ: Ngày bắt đầu, Ngày kết thúc ở trang Trường.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        [Đợt thi đua]
        Hệ            | Đợt          | Từ ngày    | Đến ngày
        Đợt           | Đợt 3        | 01/4/2022  | 31/5/2022
        Năm công tác  | Nửa đầu 2022 | 01/01/2022 | 30/6/2022
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày   | Đến ngày
        Đợt | Đợt 3 | 01/4/2022 | 30/6/2022
        => nam-hoc.xlsx:Đợt thi đua:D2
    """
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    for period in year.periods:
        if period.system not in OF_THE_SCHOOL_YEAR:
            continue
        if start and period.start and period.start < start:
            yield warning(
                period.at("start"),
                f"{period.name} bắt đầu trước năm học ({short_date(start)}); hãy kiểm tra ngày.",
            )
        if end and period.end and period.end > end:
            yield warning(
                period.at("end"),
                f"{period.name} kết thúc sau năm học ({short_date(end)}); hãy kiểm tra ngày.",
            )


def every_period_has_its_own_name(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mỗi kỳ có tên riêng, không trùng trong một hệ cũng như giữa các hệ.

    Căn cứ: tên kỳ là danh mục cho mọi cột Kỳ.
    Mức: lỗi.

    Đạt:
        [Đợt thi đua]
        Hệ           | Đợt              | Từ ngày    | Đến ngày
        Đợt          | Đợt 1            | 01/10/2021 | 31/12/2021
        Năm công tác | 6 tháng đầu năm  | 01/01/2022 | 30/6/2022
    Không đạt:
        [Đợt thi đua]
        Hệ           | Đợt   | Từ ngày    | Đến ngày
        Đợt          | Đợt 1 | 01/10/2021 | 31/12/2021
        Năm công tác | Đợt 1 | 01/01/2022 | 30/6/2022
        => nam-hoc.xlsx:Đợt thi đua:B3
    """
    first: dict[str, Period] = {}
    for period in year.periods:
        known = first.setdefault(fold(period.name), period) if period.name else period
        if known is not period:
            yield error(
                period.at("name"),
                f"Tên «{period.name}» đã dùng ở ô {known.at('name').position}; hãy đặt tên khác "
                "để không lẫn.",
            )

"""Numbers and days of the papers beside each other; the checks have judged each by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from pipeline.findings import Place
from pipeline.papers import SYMBOLS, PaperKind
from pipeline.preflight.values import AtHand, Level, Line, Topic, Verdict
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import fold, short_date

REGISTER = "30/2020/NĐ-CP, Điều 15; PL I, Phần I, II.3a"
ORDER_OF_THINGS = "trình tự xét thi đua, khen thưởng"


def order(year: SchoolYear, papers: Sequence[AtHand]) -> Iterator[Line]:
    """Numbers given twice or against the days; reports before the plan or before the meeting."""
    yield from _numbers(papers)
    yield from _after_the_plan(year, papers)
    yield from _after_the_meeting(year, papers)


def _numbers(papers: Sequence[AtHand]) -> Iterator[Line]:
    """Of one type in one calendar year, whether it has a series of its own or not."""
    series: dict[tuple[str, int], list[tuple[date, int, AtHand]]] = {}
    for one in papers:
        symbol, row = SYMBOLS.get(one.paper.kind), one.row
        if symbol and row and row.number and row.issued:
            key = (symbol, row.issued.year)
            series.setdefault(key, []).append((row.issued, row.number, one))
    for (symbol, _), numbered in series.items():
        ordered = sorted(numbered, key=lambda given: given[:2])
        for (_, before, first), (day, number, later) in pairwise(ordered):
            if number == before:
                what = (
                    f"{first.paper.name} và {later.paper.name} cùng mang số {number:02d}/{symbol} "
                    f"trong năm {day.year}; hãy xem sổ đăng ký văn bản đi."
                )
                yield _line(Verdict.FAILED, what, REGISTER, Level.LAW, _cell(later, "number"))
            elif number < before:
                what = (
                    f"{later.paper.name} ngày {short_date(day)} mang số {number:02d}/{symbol}, nhỏ "
                    f"hơn số {before:02d} của {first.paper.name} ký trước; hãy xem sổ đăng ký."
                )
                yield _line(Verdict.ASK, what, REGISTER, Level.LAW, _cell(later, "number"))


def _after_the_plan(year: SchoolYear, papers: Sequence[AtHand]) -> Iterator[Line]:
    plan = year.document(PaperKind.PLAN)
    for one in papers:
        reports = one.paper.kind in (PaperKind.INTERIM, PaperKind.FINAL)
        day = one.row.issued if one.row else None
        if reports and plan and plan.issued and day and day < plan.issued:
            what = (
                f"{one.paper.name} ký ngày {short_date(day)}, trước kế hoạch mà nó dẫn "
                f"({short_date(plan.issued)}); hãy sửa một trong hai ngày."
            )
            place = _cell(one, "issued")
            yield _line(Verdict.FAILED, what, ORDER_OF_THINGS, Level.PRACTICE, place)


def _after_the_meeting(year: SchoolYear, papers: Sequence[AtHand]) -> Iterator[Line]:
    """A report tells what the council has judged."""
    for one in papers:
        day = one.row.issued if one.row else None
        held = [m.day for m in year.meetings if m.day and _is_of(year, m.period, one)]
        if day and held and day < max(held):
            what = (
                f"{one.paper.name} ký ngày {short_date(day)}, trước phiên họp của Hội đồng "
                f"({short_date(max(held))}); hãy sửa một trong hai ngày."
            )
            place = _cell(one, "issued")
            yield _line(Verdict.ASK, what, ORDER_OF_THINGS, Level.PRACTICE, place)


def _is_of(year: SchoolYear, period: str, one: AtHand) -> bool:
    """Whether a meeting on that period judged what the paper tells."""
    if one.paper.kind is PaperKind.FINAL:
        return year.is_whole_year(period)
    own = one.paper.period
    return own is not None and fold(period) == fold(own.name)


def _cell(one: AtHand, field: str) -> Place:
    return one.row.at(field) if one.row else Place(one.file)


def _line(verdict: Verdict, what: str, basis: str, level: Level, place: Place) -> Line:
    return Line(verdict, Topic.ORDER, what, basis, level, reason="TL22", places=(place,))

"""What is due next in a school year, day by day, and from which cell each line comes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pipeline.findings import Place
from pipeline.law import Anniversary, Law, Status
from pipeline.law.dated import When
from pipeline.papers import PaperKind
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Period, Task
from pipeline.vietnamese import count, fold
from pipeline.vocabulary import PeriodSystem, Reason, SchoolFact

DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
MONTH = re.compile(r"(?<![\d/])(\d{1,2})(?:/| năm )(\d{4})")
BARE_MONTH = re.compile(r"tháng (\d{1,2})(?![\d/])")
ROUND = 10


@dataclass(frozen=True)
class Entry:
    """One line of the agenda. overdue: its day has passed and it is not done."""

    when: When
    what: str
    place: Place
    overdue: bool = False
    note: str = ""


def agenda(year: SchoolYear, law: Law, on: date) -> tuple[Entry, ...]:
    """What lies ahead from that day on and what is overdue, earliest first.

    A task of a month stands at the month's last day. Rows of Lịch công tác whose time names no
    month are not in it; see `undated`.
    """
    due = (*_school_days(year), *_reports(year), *_papers(year), *_tasks(year))
    late = [replace(entry, overdue=entry.when.last < on) for entry in due]
    events = (*_events(year), *_anniversaries(year, law), *_new_year(year))
    coming = [event for event in events if event.when.last >= on]
    return tuple(sorted((*late, *coming), key=lambda e: (e.when.last, e.when.first, e.what)))


def undated(year: SchoolYear) -> tuple[Task, ...]:
    """The tasks not done whose time names neither a day nor a month: `Hằng tháng`."""
    return tuple(task for task in year.tasks if not task.done and not read_when(task.when, year))


def read_when(text: str, year: SchoolYear) -> When | None:
    """The last day or month that a free text names; a month without a year lies in the year.

    None where it names none, or one that never was.
    """
    text = text.lower()
    start = year.day(SchoolFact.START)
    try:
        if days := DAY.findall(text):
            day, month, in_year = map(int, days[-1])
            return When.of(date(in_year, month, day))
        if months := MONTH.findall(text):
            month, in_year = map(int, months[-1])
            return When.of(f"{in_year}-{month:02}")
        if start and (bare := BARE_MONTH.findall(text)):
            month = int(bare[-1])
            return When.of(f"{start.year + (month < start.month)}-{month:02}")
    except ValueError:
        pass  # 31/02/2022, tháng 13
    return None


def _school_days(year: SchoolYear) -> Iterator[Entry]:
    """Hạn đăng ký while somebody has not registered; Ngày dự kiến quyết định while none came."""
    due = year.item(SchoolFact.REGISTRATION_DUE)
    day = year.day(SchoolFact.REGISTRATION_DUE)
    missing = sum(m.serves(day) and not year.registration_of(m) for m in year.members)
    if due and day and missing:
        note = f"còn {count(missing)} người chưa đăng ký"
        yield Entry(When.of(day), "Hạn đăng ký thi đua", due.at("value"), note=note)
    expected = year.item(SchoolFact.EXPECTED_DECISION)
    day = year.day(SchoolFact.EXPECTED_DECISION)
    if expected and day and not _decided(year):
        what = "Ngày dự kiến quyết định khen thưởng"
        yield Entry(When.of(day), what, expected.at("value"))


def _decided(year: SchoolYear) -> bool:
    return any(d.decided and d.reason in (None, Reason.REGULAR) for d in year.decisions)


def _reports(year: SchoolYear) -> Iterator[Entry]:
    """Hạn sơ kết of each period whose report has no day yet."""
    for period in year.periods:
        kind = PaperKind.INTERIM
        name = f"{kind} {period.name}"
        if period.system is PeriodSystem.SCHOOL_YEAR:
            name = str(PaperKind.FINAL)
        paper = year.document(name)
        if period.report_due and not (paper and (paper.issued or paper.sent)):
            what = f"Hạn báo cáo {name[0].lower()}{name[1:]}"
            yield Entry(When.of(period.report_due), what, period.at("report_due"))


def _papers(year: SchoolYear) -> Iterator[Entry]:
    """Hạn nộp of each paper not sent yet."""
    for paper in year.documents:
        if paper.due and not paper.sent:
            yield Entry(When.of(paper.due), f"Hạn nộp «{paper.document}»", paper.at("due"))


def _tasks(year: SchoolYear) -> Iterator[Entry]:
    """Lịch công tác: what is not done and whose month can be read."""
    for task in year.tasks:
        when = read_when(task.when, year)
        if when and not task.done:
            yield Entry(when, f"{task.what} ({task.who})", task.at("when"))


def _events(year: SchoolYear) -> Iterator[Entry]:
    """What merely takes place: the conference, the closing of the list, each period's two ends."""
    for fact in (SchoolFact.CONFERENCE, SchoolFact.LIST_CLOSED):
        item, day = year.item(fact), year.day(fact)
        if item and day:
            yield Entry(When.of(day), str(fact), item.at("value"))
    for period in year.periods:
        if period.start:
            yield Entry(When.of(period.start), f"{period.name} bắt đầu", period.at("start"))
        if period.end:
            yield Entry(When.of(period.end), f"{period.name} kết thúc", period.at("end"))


def _anniversaries(year: SchoolYear, law: Law) -> Iterator[Entry]:
    """Every anniversary from the year's first day to its last, or to the last day of a đợt."""
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    if not (start and end):
        return
    ends = [period.end for period in year.system(PeriodSystem.CAMPAIGN) if period.end]
    for anniversary in law.anniversaries:
        if day := anniversary.between(start, max([end, *ends])):
            what = f"Kỷ niệm {anniversary.years(day)} năm {anniversary.name}"
            place = _greeted(year, anniversary)
            yield Entry(When.of(day), what, place, note=_doubt(anniversary, day))


def _new_year(year: SchoolYear) -> Iterator[Entry]:
    """Tết Nguyên đán, by the lunar calendar."""
    from holidays import country_holidays  # half a second, and only the agenda asks

    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    if start and end:
        days = country_holidays("VN", years=range(start.year, end.year + 1), language="vi")
        for day, name in sorted(days.items()):
            if fold(name) == "tet nguyen dan" and start <= day <= end:
                yield Entry(When.of(day), "Tết Nguyên đán (mùng một)", Place("âm lịch"))


def _greeted(year: SchoolYear, anniversary: Anniversary) -> Place:
    """The cell of the đợt that greets it; where none does, the table it stands in."""

    def greets(period: Period) -> bool:
        return fold(anniversary.name) in map(fold, period.anniversaries)

    period = next(filter(greets, year.periods), None)
    return period.at("anniversaries") if period else Place("anniversaries.toml")


def _doubt(anniversary: Anniversary, day: date) -> str:
    """What to mind of its number of years."""
    years = anniversary.years(day)
    said = ["năm tròn"] if years % ROUND == 0 else []
    if anniversary.status is not Status.VERIFIED:
        said.append(f"năm gốc {anniversary.first} chưa đối chiếu")
    return ", ".join(said)

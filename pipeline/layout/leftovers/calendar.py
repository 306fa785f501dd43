"""Days that cannot be: no such day, an end before its beginning, a deadline that is over."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import is_cited
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import DAY, a_day, days
from pipeline.layout.leftovers.lines import Line, Span, before, is_quoted
from pipeline.layout.leftovers.tables import heading_of
from pipeline.layout.leftovers.text import everything
from pipeline.layout.leftovers.window import Paper, papers
from pipeline.vietnamese import short_date

SAID = table("calendar")
DUE = any_of(SAID["due"])
WORK = any_of(SAID["work"])
DONE = any_of(SAID["done"])
DUE_COLUMNS = any_of(SAID["due_columns"])
LOOKING_BACK = frozenset(SAID["looking_back"])
DIRECTING = (Genre.NAMED, Genre.LETTER)  # genres of paper that set work to do
AHEAD = any_of(SAID["ahead"])
DAYS = re.compile(r"\d[/.-]\s?\d|ngày\s+\d|năm\s+\d{5}", re.IGNORECASE)
# "ngày 31/4": a day and a month alone; "20/11/20265" is found with the full dates.
DAY_AND_MONTH = re.compile(r"(?<!\w)ngày\s+(\d{1,2})/(\d{1,2})(?![\d/]|\s*/)", re.IGNORECASE)
MONTH_AND_DATE = re.compile(r"(?<!\w)tháng\s+\d{1,2}/\d{1,2}/\d{4}", re.IGNORECASE)
LONG_YEAR = re.compile(r"(?<!\w)năm\s+\d{5,}(?!\w)", re.IGNORECASE)
TO = re.compile(r"\s*(?:,\s*)?(?:đến|tới|[-–])\s+(?:hết\s+)?(?:ngày\s+)?$", re.IGNORECASE)
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
WEEKDAY = re.compile(rf"(?<!\w)({'|'.join(WEEKDAYS)})\s*,?\s*\(?\s*(?:ngày\s+)?$", re.IGNORECASE)
LEAP = 2000  # a year in which every day of the calendar exists
BACK = 60  # letters of the clause that tell what is due


def every_day_exists(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Ngày tháng ghi trong văn bản là ngày có thật: không có ngày 31/4, năm có bốn chữ số.

    Thứ trong tuần ghi trước ngày phải đúng là thứ của ngày ấy.

    Căn cứ: lịch.
    Mức: lỗi; cảnh báo với cách viết thừa chữ «tháng 1/1/2022».

    Đạt:
        Nội dung: «Đợt thi đua từ ngày 01/4/2022 đến ngày 30/4/2022.»
    Không đạt:
        Nội dung: «Đợt thi đua từ ngày 01/4/2022 đến ngày 31/4/2022.»
        => đoạn 8
    """
    for line in everything(anatomy).holding(DAYS):
        for at in _impossible(line.text):
            message = "không có ngày này; hãy xem lại ngày, tháng, năm."
            yield line.found(at, message, severity=Severity.ERROR)
        yield from _other_weekdays(line)
        for at in line.all(MONTH_AND_DATE):
            yield line.found(at, "đã ghi cả ngày thì hãy viết «ngày», không viết «tháng».")


def _impossible(text: str) -> Iterator[Span]:
    """Where a text names a day that does not exist."""
    yield from (said.span for said in days(text) if said.impossible)
    for match in DAY_AND_MONTH.finditer(text):
        if a_day(LEAP, int(match[2]), int(match[1])) is None:
            yield Span(*match.span())
    for match in LONG_YEAR.finditer(text):
        if not DAY.search(text[max(0, match.start() - 30) : match.end()]):
            yield Span(*match.span())


def _other_weekdays(line: Line) -> Iterator[Finding]:
    """Days said to be of another day of the week."""
    for said in days(line.text):
        named = WEEKDAY.search(line.text[: said.span.start])
        if named and said.day and (right := WEEKDAYS[said.day.weekday()]) != named[1].lower():
            at = Span(named.start(), said.span.end)
            message = f"ngày này là {right}, không phải {named[1].lower()}; hãy xem lại."
            yield line.found(at, message, severity=Severity.ERROR)


def a_span_ends_after_it_begins(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Khoảng thời gian «từ ngày … đến ngày …» kết thúc không trước ngày bắt đầu.

    Căn cứ: lịch.
    Mức: lỗi.

    Đạt:
        Nội dung: «Đợt 2 từ ngày 01/01/2022 đến ngày 31/3/2022.»
    Không đạt:
        Nội dung: «Đợt 2 từ ngày 01/01/2022 đến ngày 31/3/2021.»
        => đoạn 8
    """
    for line in everything(anatomy).holding(DAYS):
        said = days(line.text)
        for first, last in pairwise(said):
            between = line.text[first.span.end : last.span.start]
            if first.day and last.day and last.day < first.day and TO.fullmatch(between):
                at = Span(first.span.start, last.span.end)
                message = "ngày cuối đứng trước ngày đầu; hãy xem lại hai ngày này."
                yield line.found(at, message, severity=Severity.ERROR)


def no_deadline_is_over(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Thời hạn giao việc («gửi trước ngày …», cột «Hạn …») không trước ngày của văn bản.

    Báo cáo, tờ trình kể việc đã làm thì chỉ xét từ mục phương hướng, nhiệm vụ sắp tới.

    Căn cứ: thứ tự thời gian.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Các tổ gửi bản đăng ký về Ban thư ký trước ngày 15/01/2022.»
    Không đạt:
        Nội dung: «Các tổ gửi bản đăng ký về Ban thư ký trước ngày 15/01/2021.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        if day := paper.window.day:
            over = f"thời hạn này đã qua khi văn bản ban hành ({short_date(day)})"
            for line in _looking_ahead(paper):
                for at in _over(anatomy, line, day):
                    yield line.found(at, f"{over}; hãy sửa lại.")


def _looking_ahead(paper: Paper) -> Iterator[Line]:
    """The lines that set work to do: all of a plan, the last chapters of a report."""
    looks_back = paper.letter.type in LOOKING_BACK or paper.letter.genre not in DIRECTING
    for line in paper.text.lines:
        if line.role in (Role.HEADING, Role.CHAPTER) and paper.letter.type in LOOKING_BACK:
            looks_back = not AHEAD.search(line.text)
        if not looks_back:
            yield line


def _over(anatomy: Anatomy, line: Line, day: date) -> Iterator[Span]:
    for said in days(line.text):
        apart = is_cited(line.text, said.span) or is_quoted(line.text, said.span)
        if said.day and said.day < day and not apart and _is_due(anatomy, line, said.span):
            yield said.span


def _is_due(anatomy: Anatomy, line: Line, at: Span) -> bool:
    """Whether a day is a deadline: of some work in the same clause, or in a column of deadlines."""
    if line.paragraph.cell and DUE_COLUMNS.search(heading_of(anatomy, line)):
        return True
    earlier = before(line.text, at, BACK)
    due = list(DUE.finditer(earlier))
    return bool(
        due
        and earlier[due[-1].end() :].strip().lower() in ("", "ngày")
        and WORK.search(earlier[: due[-1].start()])
        and not DONE.search(earlier)
    )

"""The days of a school year on which checks turn."""

from datetime import date

from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Meeting
from pipeline.sheets.year import Document, Member, SchoolItem
from pipeline.vietnamese import fold
from pipeline.vocabulary import PeriodSystem, SchoolFact

COUNCIL_DECISION = "Quyết định thành lập Hội đồng"  # its row of sheet Văn bản


def of_school_year(year: SchoolYear, period: str) -> bool:
    """Whether the name of a period means the whole school year."""
    found = year.period(period)
    whole = fold(PeriodSystem.SCHOOL_YEAR)
    return fold(period).startswith(whole) or bool(
        found and found.system is PeriodSystem.SCHOOL_YEAR
    )


def final_meeting(year: SchoolYear) -> Meeting | None:
    """The last meeting of the council on the whole school year; None before it is held."""
    held = [m for m in year.meetings if m.day and of_school_year(year, m.period)]
    return max(held, key=lambda m: m.day or date.min, default=None)


def consideration_day(year: SchoolYear) -> date | None:
    """The day whose law decides: of that meeting, or when it is expected, or the year's end."""
    meeting = final_meeting(year)
    expected = year.day(SchoolFact.EXPECTED_DECISION)
    return (meeting.day if meeting else None) or expected or year.day(SchoolFact.END)


def document(year: SchoolYear, name: str) -> Document | None:
    """The row of sheet Văn bản of that name."""
    return next((d for d in year.documents if fold(d.document) == fold(name)), None)


def serves(member: Member, day: date | None) -> bool:
    """Whether somebody is at the school on that day, as far as the staff list says."""
    gone = member.left and day and member.left < day
    to_come = member.arrived and day and member.arrived > day
    return not (gone or to_come)


def in_force(year: SchoolYear, fact: SchoolFact) -> tuple[SchoolItem, ...]:
    """The rows of sheet Trường that hold on some day of the year: who left before it is gone."""
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    first = year.item(fact, start)
    later = [
        row
        for row in year.school
        if row.item is fact and row.value and row.since and start and row.since > start
    ]
    within = [row for row in later if end is None or row.since is None or row.since <= end]
    return tuple(row for row in (first, *within) if row)

"""The days of a school year on which checks turn."""

from datetime import date

from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.sheets.year import SchoolItem
from pipeline.vocabulary import SchoolFact


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


def rating_day(result: Result, year: SchoolYear) -> date | None:
    """The day whose law decides a rating: Ngày xếp loại; while blank, that of consideration."""
    return result.rated or year.consideration_day()

"""What a blank form begins with: the names that stay, and a row for whoever is to answer."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.papers import COUNCIL_DECISION, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, Row, Source
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.results import CollectiveResult, Result
from pipeline.sheets.year import Document, Member, SchoolItem, Size
from pipeline.vietnamese import fold
from pipeline.vocabulary import SchoolFact, SizeItem


def of_team(year: SchoolYear, team: str) -> SchoolYear:
    """What a tổ needs to know of the year: itself and its people."""
    teams = tuple(row for row in year.teams if fold(row.team) == fold(team))
    theirs = (member for member in year.members if fold(member.team) == fold(team))
    people = tuple(member for member in theirs if not _gone(year, member))
    return SchoolYear(label=year.label, members=people, teams=teams)


def begun(year: SchoolYear, workbook: str) -> SchoolYear:
    """The year with the sheets of one workbook as its blank form begins; other sheets as read."""
    given: dict[str, Any] = {field: () for field in SHEETS if SHEETS[field].workbook == workbook}
    given |= {field: tuple(rows) for field, rows in _given(year).items() if field in given}
    return replace(year, **given)


def _given(year: SchoolYear) -> dict[str, Iterator[Row]]:
    people = [member for member in year.members if member.name and not _gone(year, member)]
    teams = [team.team for team in year.teams if team.team]
    names = [{"code": person.code, "name": person.name} for person in people]
    return {
        "school": _school(year),
        "members": iter(year.members),
        "teams": iter(year.teams),
        "documents": (_row(Document, document=name) for name in _papers(year)),
        "sizes": (_row(Size, item=item) for item in SizeItem),
        "registrations": (
            _row(Registration, **who, team=person.team)
            for who, person in zip(names, people, strict=True)
        ),
        "collective_registrations": (_row(CollectiveRegistration, collective=t) for t in teams),
        "results": (_row(Result, **who) for who in names),
        "collective_results": (_row(CollectiveResult, collective=t) for t in teams),
    }


def _row(sheet: type[Row], **cells: object) -> Row:
    return sheet(source=Source(sheet.workbook, sheet.sheet, 0), **cells)


def _gone(year: SchoolYear, member: Member) -> bool:
    """Whether somebody had left before the school year began."""
    start = year.day(SchoolFact.START)
    return bool(member.left and start and member.left < start)


def _school(year: SchoolYear) -> Iterator[Row]:
    """Every item of sheet `Trường` without its value, but for the name of the year."""
    for item in SchoolFact:
        named = item is SchoolFact.LABEL
        value = year.label if named else None
        yield _row(SchoolItem, item=item, value=value, confirmed=named)


def _papers(year: SchoolYear) -> list[str]:
    """The papers the year will have, as sheet `Văn bản` names them."""
    listed = [row.document for row in year.documents if row.document]
    return listed or [COUNCIL_DECISION, *(paper.name for paper in papers_of(year))]

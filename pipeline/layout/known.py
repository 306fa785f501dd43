"""What is known of a paper beside its own file: from the workbooks, and from the law."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.law import Law
from pipeline.papers import Paper
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import SchoolFact


@dataclass(frozen=True)
class Known:
    """What a paper is held against; of a paper from elsewhere only the law is known.

    day: that of the paper, as the workbooks have it. school_year: "2021-2022". start, end: of the
    school year. school, parent, place, code: official names and the abbreviation in the symbol.
    people: name → posts.
    """

    law: Law
    day: date | None = None
    school_year: str = ""
    start: date | None = None
    end: date | None = None
    school: str = ""
    parent: str = ""
    place: str = ""
    code: str = ""
    signer: str = ""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()


def known(year: SchoolYear, paper: Paper, law: Law) -> Known:
    """What the workbooks of a year tell of one of its papers, names and posts as of its day."""
    document = paper.document(year)
    day = document.issued if document else None

    def fact(item: SchoolFact) -> str:
        return year.text(item, day) or year.text(item)

    return Known(
        law=law,
        day=day,
        school_year=year.label,
        start=year.day(SchoolFact.START),
        end=year.day(SchoolFact.END),
        school=fact(SchoolFact.SCHOOL),
        parent=fact(SchoolFact.PARENT),
        place=fact(SchoolFact.PLACE),
        code=fact(SchoolFact.SHORT),
        signer=(document.signatory if document else "") or fact(SchoolFact.HEAD),
        people=_people(year, day),
    )


def _people(year: SchoolYear, day: date | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Everybody the workbooks name, with the posts held on that day."""
    posts: dict[str, dict[str, None]] = {member.name: {} for member in year.members}
    for name, post in _posts(year, day):
        if name and post:
            posts.setdefault(name, {})[post] = None
    return tuple((name, tuple(held)) for name, held in posts.items())


def _posts(year: SchoolYear, day: date | None) -> Iterator[tuple[str, str]]:
    yield from ((member.name, member.post) for member in year.members if member.serves(day))
    for item in (SchoolFact.HEAD, SchoolFact.UNION_CHAIR):
        yield year.text(item, day) or year.text(item), str(item)
    yield from ((team.leader, "Tổ trưởng") for team in year.teams)
    for seat in year.council:
        yield seat.name, seat.post
        yield seat.name, str(seat.duty or "")

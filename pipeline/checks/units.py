"""A tổ or the school proposed for a collective title: its people, and whose titles stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.careers import at_least
from pipeline.discipline import as_heavy_as
from pipeline.law import Law, Provision, Status
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import CollectiveResult, Result
from pipeline.sheets.year import Member
from pipeline.vietnamese import count, fold, percent
from pipeline.vocabulary import Honour, Rating, SchoolFact, Subject

RATINGS = (Rating.NOT_DONE, Rating.DONE, Rating.GOOD, Rating.EXCELLENT)  # the lowest first


@dataclass(frozen=True)
class Person:
    """One member of a collective on closing day, with the result of the year; None without one."""

    member: Member
    result: Result | None

    @property
    def name(self) -> str:
        return self.member.name

    @property
    def rating(self) -> Rating | None:
        return self.result.rating if self.result else None

    @property
    def discipline(self) -> str:
        return self.result.discipline if self.result else ""

    def holds(self, honour: Honour) -> bool:
        """Whether that title or a higher one is proposed: who is CSTĐCS is LĐTT as well."""
        titles = self.result.titles if self.result else ()
        return any(
            title.value.subject is Subject.PERSON and title.value.rank >= honour.value.rank
            for title in titles
        )


@dataclass(frozen=True)
class Unit:
    """A collective that a row of `Kết quả tập thể` proposes, on the day whose law decides."""

    row: CollectiveResult
    name: str
    people: tuple[Person, ...]
    day: date

    def holding(self, honour: Honour) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.holds(honour))


def closing_day(year: SchoolYear) -> date | None:
    """The day whose staff list is counted: Ngày chốt danh sách, else that of consideration."""
    return year.day(SchoolFact.LIST_CLOSED) or year.consideration_day()


def units(year: SchoolYear, honour: Honour) -> Iterator[Unit]:
    """The collectives proposed for that title; none before anybody has a result."""
    day = year.consideration_day()
    for row in year.collective_results if day and year.results else ():
        name = year.collective(row.collective)
        if name and day and honour in row.titles and (people := _people(year, name)):
            yield Unit(row, name, people, day)


def _people(year: SchoolYear, name: str) -> tuple[Person, ...]:
    whole = fold(name) == fold(year.text(SchoolFact.SCHOOL))
    closed = closing_day(year)
    return tuple(
        Person(member, year.result_of(member))
        for member in year.members
        if member.serves(closed) and (whole or fold(member.team) == fold(name))
    )


def refusal(
    person: Person, honour: Honour, year: SchoolYear, law: Law, day: date
) -> tuple[str, Provision] | None:
    """Why the law refuses a title proposed for somebody, and by which provision; None if it stands.

    Of LĐTT it looks at the rating and at discipline; of CSTĐCS, besides, at one of the ways that
    the law of the day opens (rated excellent, an initiative on record). A blank rating refuses
    nothing.
    """
    lowest = law.provision("advanced_worker_rating", on=day)
    if person.rating and not at_least(person.rating, Rating(lowest.value)):
        return f"xếp loại «{person.rating}»", lowest
    lightest = law.provision("advanced_worker_discipline", on=day)
    if as_heavy_as(person.discipline, lightest.value):
        return f"bị kỷ luật «{person.discipline}»", lightest
    ways = law.provision("grassroots_fighter_ways", on=day)
    if honour is Honour.GRASSROOTS_FIGHTER and not _has_a_way(person, ways, year):
        return "không đủ điều kiện Chiến sĩ thi đua cơ sở", ways
    return None


def _has_a_way(person: Person, ways: Provision, year: SchoolYear) -> bool:
    initiative = any(year.member(row) is person.member for row in year.initiatives)
    has = {"excellent": person.rating in (None, Rating.EXCELLENT), "initiative": initiative}
    return any(all(has[condition] for condition in way) for way in ways.value)


def share(part: int, whole: int) -> str:
    """`05/10 người (50%)`."""
    return f"{count(part)}/{count(whole)} người ({percent(part, whole)})"


def least_read(first: Provision, *others: Provision) -> Provision:
    """The provision a finding may weigh no more than, where it rests on several."""
    return next((p for p in (first, *others) if p.status is not Status.VERIFIED), first)

"""Which days and years a paper may speak of as its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.days import days, school_years, years
from pipeline.layout.leftovers.lines import Line, letters

TITLE = (Role.TYPE, Role.ABSTRACT, Role.ABOUT)
BEGINS = 8  # the month in which papers begin to speak of a new school year
OFTEN = 3  # times a school year is named before a paper without title and day is held to it
REPORTS = 5  # from this month on, a paper speaks of the school year to come as well


@dataclass(frozen=True)
class Window:
    """The time of a paper.

    schools: first years of its school years, empty where nothing tells. years: calendar years.
    first, last: the days it may be of, the same where it is dated. known: from the workbooks.
    """

    schools: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    first: date | None = None
    last: date | None = None
    known: bool = False

    @property
    def told(self) -> str:
        """The school year of the paper, as one says it."""
        return " hoặc ".join(f"{year}-{year + 1}" for year in sorted(self.schools))

    @property
    def day(self) -> date | None:
        return self.first if self.first == self.last else None

    @property
    def span(self) -> tuple[date, date] | None:
        """Its school years from August to August; a year on either side of a day alone."""
        if self.schools:
            return date(min(self.schools), BEGINS, 1), date(max(self.schools) + 1, BEGINS, 31)
        year = timedelta(days=365)
        return (self.first - year, self.last + year) if self.first and self.last else None


@dataclass(frozen=True)
class Paper:
    """One paper of a file as the rules read it."""

    letter: Letter
    lines: tuple[Line, ...]
    window: Window

    def titled(self) -> str:
        """Its tên loại and trích yếu."""
        return " ".join(line.text for line in self.lines if line.role in TITLE)


def papers(anatomy: Anatomy, known: Known) -> Iterator[Paper]:
    """The papers of a file, each in its time; one that tells none has that of the one before."""
    last = Window()
    for letter, lines in letters(anatomy):
        window = _window(lines, known)
        last = window if window.years else last
        yield Paper(letter, lines, last)


def _window(lines: tuple[Line, ...], known: Known) -> Window:
    day = known.day or _own_day(lines)
    if known.school_year:
        first = int(known.school_year[:4])
        return _of_school_year(frozenset({first}), day, known=True)
    title = [line.text for line in lines if line.role in TITLE]
    named = frozenset(said.year for text in title for said in school_years(text))
    if named:
        return _of_school_year(named, day)
    calendar = frozenset(said.year for text in title for said in years(text))
    if day:
        around = {day.year - 1, day.year, day.year + 1}
        return Window(frozenset(), calendar | around, day, day)
    often = _most_often_named(lines)
    return _of_school_year(frozenset({often}), None) if often else Window()


def _of_school_year(schools: frozenset[int], day: date | None, *, known: bool = False) -> Window:
    own = {year for first in schools for year in (first, first + 1)}
    window = Window(schools, frozenset(own), day, day, known)
    first, last = window.span or (None, None)
    return window if day else replace(window, first=first, last=last)


def _own_day(lines: tuple[Line, ...]) -> date | None:
    """The day in its letterhead."""
    said = (d.day for line in lines if line.role is Role.DATE for d in days(line.text))
    return next((day for day in said if day), None)


def _most_often_named(lines: tuple[Line, ...]) -> int | None:
    """The school year a text keeps naming, where it is more than half of those it names."""
    named = Counter(said.year for line in lines for said in school_years(line.text))
    [(year, times)] = named.most_common(1) or [(0, 0)]
    return year if times >= OFTEN and times * 2 > named.total() else None


def speaks_of_next(window: Window) -> bool:
    """Whether the paper stands so late in its year that it looks ahead to the next."""
    return bool(
        window.day
        and window.schools
        and window.day >= date(max(window.schools) + 1, REPORTS, 1) - timedelta(days=1)
    )

"""Which days and years a paper may speak of as its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.days import YEARS, days, school_years, years
from pipeline.layout.leftovers.text import Text, letters

TITLE = (Role.TYPE, Role.ABSTRACT, Role.ABOUT)
BEGINS = 8  # the month in which papers begin to speak of a new school year
ENDS = 5  # the month in which they begin to look ahead to the next one
OFTEN = 3  # times a school year is named before a paper without title and day is held to it
REPORT = "BÁO CÁO"
FIRST_LINES = 12  # of minutes, in which the day of the meeting stands


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


@dataclass(frozen=True, eq=False)
class Paper:
    """One paper of a file as the rules read it."""

    letter: Letter
    text: Text
    window: Window

    @property
    def titled(self) -> str:
        """Its tên loại and trích yếu."""
        return " ".join(line.text for line in self.text.of(*TITLE).lines)

    @property
    def looks_ahead(self) -> bool:
        """Whether it stands so late in its school year that it speaks of the next."""
        window, report = self.window, self.letter.type == REPORT
        if not window.schools or window.day is None:
            return report
        last = max(window.schools) + 1
        begun = window.day >= date(last, ENDS, 1) - timedelta(days=1)
        return begun and (report or window.day < date(last, BEGINS, 1))


def papers(anatomy: Anatomy, known: Known) -> tuple[Paper, ...]:
    """The papers of a file, each in its time; one that tells none has that of the one before."""
    return _papers(anatomy, known.day, known.school_year)


@lru_cache(maxsize=2)
def _papers(anatomy: Anatomy, day: date | None, school_year: str) -> tuple[Paper, ...]:
    return tuple(_timed(anatomy, day, school_year))


def _timed(anatomy: Anatomy, day: date | None, school_year: str) -> Iterator[Paper]:
    last = Window()
    for letter, text in letters(anatomy):
        own = day or _own_day(letter, text)
        if school_year:
            window = _of_school_years(frozenset({int(school_year[:4])}), own, known=True)
        else:
            window = _told_by(text, own)
        last = window if window.years else last
        yield Paper(letter, text, last)


def _told_by(text: Text, day: date | None) -> Window:
    """The time of a paper that no workbook knows: its title, its day, what it keeps naming."""
    title = [line.text for line in text.of(*TITLE).lines]
    named = frozenset(said.year for line in title for said in school_years(line))
    if named:
        return _of_school_years(named, day)
    calendar = {said.year for line in title for said in years(line)} or ({day.year} if day else ())
    if calendar:
        around = frozenset(year + n for year in calendar for n in (-1, 0, 1))
        return Window(frozenset(), around, day, day)
    often = _most_often_named(text)
    return _of_school_years(frozenset({often}), None) if often else Window()


def _of_school_years(schools: frozenset[int], day: date | None, *, known: bool = False) -> Window:
    own = {year for first in schools for year in (first, first + 1)}
    window = Window(schools, frozenset(own), day, day, known)
    first, last = window.span or (None, None)
    return window if day else replace(window, first=first, last=last)


def _own_day(letter: Letter, text: Text) -> date | None:
    """The day in its letterhead; of minutes, that of the meeting."""
    dated = text.of(Role.DATE).lines
    if not dated and letter.genre is Genre.MINUTES:
        dated = Text(text.lines[:FIRST_LINES]).of(Role.BODY).lines
    said = (d.day for line in dated for d in days(line.text))
    return next((day for day in said if day), None)


def _most_often_named(text: Text) -> int | None:
    """The school year a text keeps naming, where it is more than half of those it names."""
    lines = text.holding(YEARS)
    named = Counter(said.year for line in lines for said in school_years(line.text))
    [(year, times)] = named.most_common(1) or [(0, 0)]
    return year if times >= OFTEN and times * 2 > named.total() else None

"""Days, years and school years as a text writes them."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pipeline.layout.leftovers.lines import Span

NUMERIC = r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4,5})(?![\d/])"
LONG = r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4,5})(?!\d)"
DAY = re.compile(rf"{NUMERIC}|{LONG}", re.IGNORECASE)
YEARS = re.compile(r"\d{4}\s*[-–—]\s*\d{4}")  # two years; quick to look for
SCHOOL_YEAR = re.compile(
    r"(?:(năm học|niên khóa|năm)\s+)?(?<![\d/])((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"(?<!\w)(?:năm|xuân|hè|Tết|tháng\s+\d{1,2}\s*[/-]|tháng\s+\d{1,2}\s+năm|quý\s+[IV\d]+\s*/)"
    r"\s*((?:19|20)\d\d)(?![\d/])(?!\s*[-–—]\s*\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A full date; day: None where there is no such day."""

    span: Span
    year: int
    day: date | None

    @property
    def impossible(self) -> bool:
        return self.day is None


@dataclass(frozen=True, slots=True)
class SaidYear:
    """A year, or a school year by its first; word: what stands before it ("năm học")."""

    span: Span
    year: int
    word: str = ""
    impossible: bool = False


@lru_cache(maxsize=4096)
def days(text: str) -> tuple[SaidDay, ...]:
    """The full dates of a text."""
    found = []
    for match in DAY.finditer(text):
        parts = [part for part in match.groups() if part and part not in "/.-"]
        day, month, year = map(int, parts)
        if match[2] != "." or "ngày" in text[max(0, match.start() - 6) : match.start()].lower():
            found.append(SaidDay(Span(*match.span()), year, a_day(year, month, day)))
    return tuple(found)


def a_day(year: int, month: int, day: int) -> date | None:
    """The day of that name; None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def school_years(text: str) -> tuple[SaidYear, ...]:
    """`2021-2022`, however its dash is typed."""
    return tuple(
        SaidYear(Span(*match.span()), int(match[2]), (match[1] or "").lower())
        for match in SCHOOL_YEAR.finditer(text)
        if int(match[3]) == int(match[2]) + 1
    )


@lru_cache(maxsize=4096)
def years(text: str) -> tuple[SaidYear, ...]:
    """Years that stand alone: `năm 2019`, `tháng 8/2019`; not those of a date."""
    taken = [said.span for said in days(text)] + [said.span for said in school_years(text)]
    found = (SaidYear(Span(*match.span()), int(match[1])) for match in YEAR.finditer(text))
    return tuple(
        said
        for said in found
        if not any(s.start < said.span.end and said.span.start < s.end for s in taken)
    )


def times(text: str) -> tuple[SaidDay | SaidYear, ...]:
    """The full dates of a text and the years that stand alone."""
    return (*days(text), *years(text))

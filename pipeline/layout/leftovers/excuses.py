"""When a year that is not of the paper stands there rightly."""

import re
from collections.abc import Iterable

from pipeline.layout.anatomy import Anatomy
from pipeline.layout.leftovers.citations import citations, is_cited
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import SaidDay, SaidYear, days, times
from pipeline.layout.leftovers.lines import Line, Span, after, before, clause, is_quoted
from pipeline.layout.leftovers.tables import heading_of, row_of, years_of
from pipeline.layout.leftovers.window import Paper
from pipeline.vietnamese import fold

SAID = table("years")


def _just_before(phrases: Iterable[str]) -> re.Pattern[str]:
    own = r"\s*(?:vào\s+)?(?:ngày|tháng|năm học|năm)?\s*[(:,]?\s*$"
    return re.compile(any_of(phrases).pattern + own, re.IGNORECASE)


BESIDE, EVENTS = _just_before(SAID["beside"]), _just_before(SAID["events"])
CLAUSE, PLANS, AFTER = (any_of(SAID[key]) for key in ("clause", "plans", "after"))
NAMED = re.compile(any_of(SAID["named"]).pattern + r"[^.;:\d]{0,60}$", re.IGNORECASE)
HISTORIES, COLUMNS = any_of(SAID["histories"]), any_of(SAID["columns"])
WHOLE_COLUMNS = frozenset(map(fold, SAID["whole_columns"]))
FAR: int = SAID["far"]
BACK, ON = 70, 28  # letters of the clause that tell what a year is
REPORT = "BÁO CÁO"


def is_a_history(paper: Paper) -> bool:
    """Whether its title says that it tells of many years."""
    return bool(HISTORIES.search(paper.titled))


def is_excused(paper: Paper, anatomy: Anatomy, line: Line, said: SaidDay | SaidYear) -> bool:
    """Whether a year of another time is cited, quoted, compared, remembered or planned."""
    text, at = line.text, said.span
    if is_cited(text, at) or is_quoted(text, at) or _of_an_anniversary(text, at):
        return True
    in_a_history = line.paragraph.cell is not None and _in_a_history(paper, anatomy, line)
    return in_a_history or _told_by_words(paper, text, said)


def _told_by_words(paper: Paper, text: str, said: SaidDay | SaidYear) -> bool:
    earlier = before(text, said.span, BACK)
    later = after(text, said.span, ON).lstrip(" ,)(:-")
    dated = isinstance(said, SaidDay)
    return bool(
        CLAUSE.search(earlier)
        or EVENTS.search(earlier)
        or (not dated and BESIDE.search(earlier))
        or NAMED.search(earlier)
        or AFTER.match(later)
        or (paper.letter.type != REPORT and PLANS.search(earlier))
        or (not dated and _among_other_years(paper, text, said.span))
    )


def _among_other_years(paper: Paper, text: str, at: Span) -> bool:
    """Whether its clause tells of several years that are not the paper's: a story of the past."""
    whole = clause(text, at)
    named = {said.year for said in times(text) if whole.holds(said.span)}
    return len(named - paper.window.years) > 1


def _of_an_anniversary(text: str, at: Span) -> bool:
    """Whether it is one of two dates far apart: `(20/11/1982 - 20/11/2021)`."""
    near = [day.year for day in days(text) if abs(day.span.start - at.start) < 30]
    return len(near) > 1 and max(near) - min(near) > FAR


def _in_a_history(paper: Paper, anatomy: Anatomy, line: Line) -> bool:
    """Whether a table tells of other years: its column does, its row cites, it compares."""
    heading = heading_of(anatomy, line)
    if COLUMNS.search(heading) or fold(heading) in WHOLE_COLUMNS:
        return True
    if citations(row_of(anatomy, line)):
        return True
    told = years_of(anatomy, line)
    return len(told) > 1 and bool(told & (paper.window.schools or paper.window.years))

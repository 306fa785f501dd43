"""Which level a text names, and when the honours of a year are decided."""

import re
from datetime import date

from pipeline.papers import PaperKind
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import fold
from pipeline.vocabulary import Level, SchoolFact

PEOPLE_S_COMMITTEE = re.compile(
    r"\b(?:ubnd|uy ban nhan dan) (huyen|quan|thi xa|xa|phuong|thi tran|thanh pho|tp|tinh)\b"
)
LEVELS = {
    **dict.fromkeys(("huyen", "quan", "thi xa"), Level.DISTRICT),
    **dict.fromkeys(("xa", "phuong", "thi tran"), Level.COMMUNE),
    **dict.fromkeys(("thanh pho", "tp", "tinh"), Level.CITY),
}
OTHERS = {"hieu truong": Level.SCHOOL, "truong mam non": Level.SCHOOL, "bo truong": Level.MINISTRY}


def level_named(authority: str) -> Level | None:
    """The level of whoever signs: «Chủ tịch UBND huyện Gia Lâm» is Huyện; None where unclear."""
    words = fold(authority)
    if found := PEOPLE_S_COMMITTEE.search(words):
        return LEVELS[found[1]]
    return next((level for name, level in OTHERS.items() if words.startswith(name)), None)


def decision_day(year: SchoolYear) -> date | None:
    """When the titles of the year are expected to be decided, as far as the workbook knows."""
    return year.day(SchoolFact.EXPECTED_DECISION) or year.consideration_day()


def days_of_targets(year: SchoolYear) -> tuple[date, ...]:
    """The days whose law a target may follow: of the plan that sets it, of the decision on it."""
    plan = year.document(PaperKind.PLAN)
    return tuple(day for day in (plan.issued if plan else None, decision_day(year)) if day)

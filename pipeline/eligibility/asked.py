"""Whom a person means who asks why, and all that is judged of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.careers import Career, YearRecord
from pipeline.cells import nearest
from pipeline.eligibility import (
    Hearing,
    Judgement,
    collectives_of,
    judge_collective,
    judge_person,
)
from pipeline.eligibility.candidate import Candidate
from pipeline.eligibility.collectives import Collective
from pipeline.findings import PipelineError
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Member
from pipeline.vietnamese import fold, name_key


@dataclass(frozen=True)
class Answer:
    """One candidate: how they are called, the judgements, the years on record or needed."""

    called: str
    judgements: tuple[Judgement, ...]
    years: tuple[YearRecord, ...]


def answer(before: Hearing, asked: str) -> Answer:
    """All that is judged of the person (code, or name without accents too) or the tổ asked for.

    Raises PipelineError where nobody or more than one is meant.
    """
    year = before.year
    if bearers := _bearers(year, asked):
        if len(bearers) > 1:
            raise PipelineError(f"Có {len(bearers)} người: {_listed(bearers)}; hãy gõ mã.")
        [member] = bearers
        return _of_person(before, member)
    if named := [name for name in collectives_of(year) if fold(name) == fold(asked)]:
        judged = tuple(judge_collective(before, named[0]))
        return _answer(named[0], judged, Collective(before, named[0]).career)
    near = nearest(asked, [*(member.name for member in year.members), *collectives_of(year)])
    hint = f" Có phải «{near}»?" if near else " Xem tên ở trang «Nhân sự» của nam-hoc.xlsx."
    raise PipelineError(f"Năm học {year.label} không có ai tên «{asked}».{hint}")


def _bearers(year: SchoolYear, asked: str) -> list[Member]:
    """Who is meant: by code; by the name as written; by the name without its accents."""
    by_code = [m for m in year.members if m.code and fold(m.code) == fold(asked)]
    by_name = [m for m in year.members if name_key(m.name) == name_key(asked)]
    return by_code or by_name or [m for m in year.members if fold(m.name) == fold(asked)]


def _listed(members: Iterable[Member]) -> str:
    return "; ".join(f"{member.code} {member.name} ({member.team})" for member in members)


def _of_person(before: Hearing, member: Member) -> Answer:
    judged = tuple(judge_person(before, member))
    called = f"{member.name} ({member.code}), {member.team}"
    return _answer(called, judged, Candidate(before, member).career)


def _answer(called: str, judged: tuple[Judgement, ...], career: Career) -> Answer:
    needed = {record.label: record for one in judged for record in one.years}
    years = sorted({**career.years, **needed}.items(), reverse=True)
    return Answer(called, judged, tuple(record for _, record in years))

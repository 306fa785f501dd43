"""Facts about targets against results, and about who reached or is proposed for what."""

from dataclasses import dataclass
from datetime import date

from pipeline.facts.brief import Brief, column_of, holds
from pipeline.facts.honours import honour_named, in_place_of, level
from pipeline.facts.people import registered_for
from pipeline.facts.printed import BLANK, Printed, cell, counted, shown
from pipeline.findings import Place
from pipeline.papers import PaperKind
from pipeline.school_year import SchoolYear
from pipeline.sheets import Row
from pipeline.sheets.results import Decision, Result, TargetResult
from pipeline.sheets.year import Member, Target
from pipeline.vietnamese import fold, percent
from pipeline.vocabulary import Honour, SchoolFact, Subject, TargetKind


@dataclass(frozen=True)
class Reached:
    """What was reached of a target: a number (None where nobody has counted), and its cells."""

    number: int | None
    sources: tuple[Place, ...] = ()

    @property
    def printed(self) -> Printed:
        return Printed("-" if self.number is None else shown(self.number), self.sources)


def proposed(year: SchoolYear, honour: Honour) -> list[Row]:
    """The rows of people and collectives proposed for an honour at the end of the year."""
    people = [r for r in year.results if holds((*r.titles, *r.commendations), honour)]
    units = [r for r in year.collective_results if honour in (*r.titles, *r.commendations)]
    return [*people, *units]


def decided(year: SchoolYear, honour: Honour, until: date) -> list[Row]:
    """The decisions on that honour up to that day."""
    return [
        d
        for d in year.decisions
        if d.honour is honour and (d.decided is None or d.decided <= until)
    ]


def achieved(year: SchoolYear, honour: Honour, until: date) -> list[Row]:
    """Decisions, and proposals not decided yet, each person or collective once."""
    rows = decided(year, honour, until)
    known = {_bearer(year, row) for row in rows}
    return rows + [r for r in proposed(year, honour) if _bearer(year, r) not in known]


def member_of(year: SchoolYear, row: Row) -> Member | None:
    """The person a proposal or decision honours; None for a collective."""
    return year.member(row) if isinstance(row, Result | Decision) else None


def _bearer(year: SchoolYear, row: Row) -> tuple[str, str]:
    """Whom a row honours: a person by code, for two may share a name; a collective by name."""
    member = member_of(year, row)
    return ("", member.code) if member else (fold(str(getattr(row, _named(row)))), "")


def _named(row: Row) -> str:
    return "name" if hasattr(row, "name") else "collective"


def reached(brief: Brief, target: Target) -> Reached:
    """What was reached by the paper's last day.

    A row of `Thực hiện chỉ tiêu` for the paper's period comes first; else titles and
    commendations, contests and initiatives are counted where they are recorded.
    """
    if stated := _stated(brief, target):
        return stated
    rows = _counted_rows(brief, target)
    if rows is None:
        return Reached(None)
    return Reached(len(rows), tuple(_cell_of(row) for row in rows))


def _stated(brief: Brief, target: Target) -> Reached | None:
    final = brief.paper.kind is PaperKind.FINAL
    period = brief.paper.period
    rows = [
        r
        for r in brief.year.target_results
        if fold(r.content) == fold(target.content)
        and (r.level is None or r.level is target.level)
        and (final or (period is not None and fold(r.period) == fold(period.name)))
    ]
    rows.sort(key=lambda r: _stated_for(brief, r))
    return Reached(rows[-1].number, (rows[-1].at("number"),)) if rows else None


def _stated_for(brief: Brief, row: TargetResult) -> date:
    """The day a stated result counts up to: its own, else the last of its period."""
    period = brief.year.period(row.period)
    return row.until or (period and period.end) or date.min


def _counted_rows(brief: Brief, target: Target) -> list[Row] | None:
    honour = honour_named(target.content)
    if honour and target.kind in (TargetKind.TITLE, TargetKind.COMMENDATION):
        count = achieved if _considered(brief) else decided
        rows = [r for h in in_place_of(brief, honour) for r in count(brief.year, h, brief.until)]
        collective = _of_collectives(target, honour)
        return [r for r in rows if (member_of(brief.year, r) is None) is collective]
    if target.kind is TargetKind.CONTEST:
        return [
            c
            for c in brief.year.contests
            if fold(c.contest) == fold(target.content)
            and target.level in (None, c.level)
            and brief.by_then(c.day)
        ]
    if target.kind is TargetKind.INITIATIVE:
        return [
            i
            for i in brief.year.initiatives
            if target.level in (None, i.level) and brief.by_then(i.recognised)
        ]
    return None


def _of_collectives(target: Target, honour: Honour) -> bool:
    """Whether a target is about collectives, which share some honours with people."""
    return Subject.COLLECTIVE in (target.subject, honour.value.subject)


def _considered(brief: Brief) -> bool:
    """Whether the council had proposed its titles by the paper's last day.

    The final report is written after that, whether or not the meeting has a row.
    """
    if brief.paper.kind is PaperKind.FINAL:
        return True
    meeting = brief.year.final_meeting()
    return meeting is not None and brief.by_then(meeting.day)


def _cell_of(row: Row) -> Place:
    return row.at(_named(row))


def due(brief: Brief, target: Target) -> date:
    """The last day to reach a target: the end of its last period, or of the school year."""
    periods = [brief.year.period(name) for name in target.periods]
    ends = [p.end for p in periods if p and p.end]
    return max(ends, default=brief.year.day(SchoolFact.END) or date.max)


def verdict(brief: Brief, target: Target, got: Reached) -> str:
    """Vượt, Đạt, Chưa đạt, Chưa đến hạn; a target nobody has counted is `Chưa có số liệu`."""
    number, goal = got.number, target.number or 0
    if number is not None and number >= goal:
        return "Vượt" if number > goal else "Đạt"
    if brief.paper.kind is PaperKind.INTERIM and brief.until < due(brief, target):
        return "Chưa đến hạn"
    return "Chưa có số liệu" if number is None else "Chưa đạt"


@dataclass(frozen=True)
class ProgressLine:
    stt: Printed
    noi_dung: Printed
    cap: Printed
    don_vi: Printed
    dang_ky: Printed
    chi_tieu: Printed
    ket_qua: Printed
    chenh_lech: Printed
    ty_le: Printed
    danh_gia: Printed


def progress(brief: Brief) -> tuple[ProgressLine, ...]:
    """Tables SK-1 and TK-1: each target with what was registered and reached."""
    return tuple(
        _line(brief, number, target) for number, target in enumerate(brief.year.targets, start=1)
    )


def _line(brief: Brief, number: int, target: Target) -> ProgressLine:
    got = reached(brief, target)
    goal = target.number or 0
    sources = (target.at("number"), *got.sources)
    counted_yet = got.number is not None
    return ProgressLine(
        Printed(str(number)),
        cell(target, "content"),
        level(brief, target),
        cell(target, "unit"),
        registered_of(brief, target),
        cell(target, "number"),
        got.printed,
        Printed(signed((got.number or 0) - goal) if counted_yet else "-", sources),
        Printed(percent(got.number or 0, goal) if counted_yet else "-", sources),
        Printed(verdict(brief, target, got), sources),
    )


def signed(difference: int) -> str:
    """`+2`, `0`, `-1`."""
    return f"{difference:+d}" if difference else "0"


def registered_of(brief: Brief, target: Target) -> Printed:
    """How many registered for the target at the start of the year, as the summary sent up says."""
    start = brief.other(PaperKind.SUMMARY)
    honour = honour_named(target.content)
    if honour and _of_collectives(target, honour):
        rows = start.collectives_registered
        asked = [r for r in rows if honour in (*r.titles, *r.commendations)]
        return counted(asked, column_of(honour))
    if honour:
        return counted(registered_for(start, honour), column_of(honour))
    if target.kind is TargetKind.CONTEST:
        rows_ = [r for r in start.registered.values() if fold(r.contest) == fold(target.content)]
        return counted(rows_, "contest")
    if target.kind is TargetKind.INITIATIVE:
        return counted([r for r in start.registered.values() if r.initiative], "initiative")
    return BLANK

"""Facts of the final report: honours by level (TK-3), and against earlier years (TK-4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.facts.brief import Brief
from pipeline.facts.letterhead import shifted_label
from pipeline.facts.people import from_high_to_low
from pipeline.facts.printed import BLANK, Printed, cell, said, shown
from pipeline.facts.progress import achieved, decided, member_of
from pipeline.sheets import Row
from pipeline.sheets.results import Decision
from pipeline.vietnamese import fold, percent
from pipeline.vocabulary import (
    Honour,
    StaffGroup,
    Subject,
)

UNKNOWN = Printed("-")  # a year without data says so, and is never counted as nothing


@dataclass(frozen=True)
class HonourLine:
    stt: Printed
    ten: Printed
    tap_the: Printed
    quan_ly: Printed
    truc_tiep: Printed
    quyet_dinh: Printed
    trang_thai: Printed


@dataclass(frozen=True)
class _Group:
    """Rows of one honour, under one decision or still only proposed."""

    honour: Honour
    rows: list[Row]
    decision: Decision | None = None


def _groups(brief: Brief) -> list[_Group]:
    """Every honour from high to low: its decisions one by one, then what is still proposed."""
    groups: list[_Group] = []
    for subject in (Subject.COLLECTIVE, Subject.PERSON):
        for honour in from_high_to_low(subject):
            rows = decided(brief.year, honour, brief.until)
            by_number: dict[str, list[Row]] = {}
            for row in rows:
                by_number.setdefault(str(getattr(row, "decision", "")), []).append(row)
            for found in by_number.values():
                first = found[0]
                groups.append(_Group(honour, found, first if isinstance(first, Decision) else None))
            waiting = [r for r in achieved(brief.year, honour, brief.until) if r not in rows]
            groups += [_Group(honour, waiting)] if waiting else []
    return groups


def _people_in(brief: Brief, group: _Group, *, managers: bool) -> list[Row]:
    return [
        row
        for row in group.rows
        if (member := member_of(brief.year, row))
        and (member.group is StaffGroup.MANAGER) is managers
    ]


def _collectives_in(brief: Brief, group: _Group) -> list[Row]:
    return [row for row in group.rows if member_of(brief.year, row) is None]


def _count(rows: Sequence[Row]) -> Printed:
    places = [r.at("collective" if hasattr(r, "collective") else "name") for r in rows]
    return Printed(shown(len(rows)) if rows else "", tuple(dict.fromkeys(places)))


def commendations(brief: Brief) -> tuple[HonourLine, ...]:
    """Table TK-3; what a higher level decides is `đang đề nghị` until its decision is recorded."""
    lines = []
    for number, group in enumerate(_groups(brief), start=1):
        decision = group.decision
        lines.append(
            HonourLine(
                Printed(str(number)),
                Printed(str(group.honour)),
                _count(_collectives_in(brief, group)),
                _count(_people_in(brief, group, managers=True)),
                _count(_people_in(brief, group, managers=False)),
                _decision(decision) if decision else BLANK,
                Printed("Đã có quyết định" if decision else "Đang đề nghị"),
            )
        )
    return tuple(lines)


def _decision(row: Decision) -> Printed:
    if not row.decision:
        return BLANK
    day = said(", ngày {}", cell(row, "decided")) if row.decided else BLANK
    return said("Số {}{}", cell(row, "decision"), day)


def _all(brief: Brief, pick: Callable[[_Group], list[Row]]) -> list[Row]:
    return [row for group in _groups(brief) for row in pick(group)]


def _to_people(brief: Brief) -> list[Row]:
    return _all(brief, lambda g: [r for r in g.rows if member_of(brief.year, r)])


def _to_direct_workers(brief: Brief) -> list[Row]:
    return _all(brief, lambda g: _people_in(brief, g, managers=False))


def person_awards(brief: Brief) -> Printed:
    return _total(_to_people(brief))


def direct_awards(brief: Brief) -> Printed:
    return _total(_to_direct_workers(brief))


def direct_share(brief: Brief) -> Printed:
    """The share of awards to people who work directly (R36)."""
    everyone = _to_people(brief)
    share = percent(len(_to_direct_workers(brief)), len(everyone))
    return Printed(share or "0%", _total(everyone).sources)


def small_collective_awards(brief: Brief) -> Printed:
    """Awards to tổ, the school itself left out."""
    teams = {fold(team.team) for team in brief.year.teams}

    def in_teams(group: _Group) -> list[Row]:
        rows = _collectives_in(brief, group)
        return [r for r in rows if fold(str(getattr(r, "collective", "") or r.name)) in teams]  # type: ignore[attr-defined]

    return _total(_all(brief, in_teams))


def _total(rows: Sequence[Row]) -> Printed:
    return Printed(shown(len(rows)), _count(rows).sources)


@dataclass(frozen=True)
class YearsLine:
    noi_dung: Printed
    truoc_nua: Printed
    truoc: Printed
    nay: Printed


def _in_year(brief: Brief, label: str, honour: Honour) -> Printed:
    year = brief.year.earlier.get(label)
    return _total(achieved(year, honour, brief.until)) if year else UNKNOWN


def year_on_year(brief: Brief) -> tuple[YearsLine, ...]:
    """Table TK-4: every honour reached this year or in the two years before."""
    before, last = (shifted_label(brief, -2).text, shifted_label(brief, -1).text)
    lines = []
    for subject in (Subject.COLLECTIVE, Subject.PERSON):
        for honour in from_high_to_low(subject):
            now = _total(achieved(brief.year, honour, brief.until))
            figures = [_in_year(brief, before, honour), _in_year(brief, last, honour), now]
            if any(figure.text not in ("-", "0") for figure in figures):
                lines.append(YearsLine(Printed(str(honour)), *figures))
    return tuple(lines)


def label_before_last(brief: Brief) -> Printed:
    return shifted_label(brief, -2)


def last_label(brief: Brief) -> Printed:
    return shifted_label(brief, -1)


def lacks_earlier_years(brief: Brief) -> bool:
    return not {shifted_label(brief, -1).text, shifted_label(brief, -2).text} <= set(
        brief.year.earlier
    )

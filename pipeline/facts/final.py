"""Facts of the final report (tổng kết): titles by tổ, awards by level, who is proposed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.facts.brief import Brief, holds
from pipeline.facts.letterhead import shifted_label
from pipeline.facts.people import from_high_to_low
from pipeline.facts.printed import BLANK, Printed, cell, counted, joined, said, shown, stacked
from pipeline.facts.progress import achieved, decided, honour_named
from pipeline.facts.reports import quoted, recognition
from pipeline.papers import PaperKind
from pipeline.sheets import Row
from pipeline.sheets.registration import Registration
from pipeline.sheets.results import Decision, Meeting, Result
from pipeline.sheets.year import Member, PastHonour
from pipeline.vietnamese import fold, name_order, percent, short_date
from pipeline.vocabulary import (
    HistoryKind,
    Honour,
    Rating,
    StaffGroup,
    Subject,
)

FIGHTERS = (Honour.GRASSROOTS_FIGHTER, Honour.CITY_FIGHTER, Honour.NATIONAL_FIGHTER)
UNKNOWN = Printed("-")  # a year without data says so, and is never counted as nothing


def late_registrations(brief: Brief) -> Printed:
    """How many registered after the summary had been sent up."""
    before = brief.other(PaperKind.SUMMARY).registered
    return counted([r for code, r in brief.registered.items() if code not in before])


def has_late_registrations(brief: Brief) -> bool:
    return late_registrations(brief).text != "0"


# --- titles by tổ (TK-2)


@dataclass(frozen=True)
class TeamTitles:
    stt: Printed
    to: Printed
    so_nguoi: Printed
    dang_ky_ldtt: Printed
    dang_ky_cstd: Printed
    dat_ldtt: Printed
    dat_cstd: Printed
    khong_xet: Printed


def _results(brief: Brief, people: Sequence[Member]) -> list[Result]:
    return [row for m in people if (row := brief.year.result_of(m))]


def _registered(brief: Brief, people: Sequence[Member]) -> list[Registration]:
    return [brief.registered[m.code] for m in people if m.code in brief.registered]


def _fights(honours: Sequence[Honour]) -> bool:
    return any(honour in FIGHTERS for honour in honours)


def _figures(brief: Brief, people: Sequence[Member]) -> dict[str, Printed]:
    """The six figures of TK-2 for a tổ, or for the whole school."""
    rows, registered = _results(brief, people), _registered(brief, people)
    advanced = Honour.ADVANCED_WORKER
    return {
        "so_nguoi": counted(people),
        "dang_ky_ldtt": counted([r for r in registered if holds(r.titles, advanced)], "titles"),
        "dang_ky_cstd": counted([r for r in registered if _fights(r.titles)], "titles"),
        "dat_ldtt": counted([r for r in rows if holds(r.titles, advanced)], "titles"),
        "dat_cstd": counted([r for r in rows if _fights(r.titles)], "titles"),
        "khong_xet": counted([r for r in rows if r.not_considered], "not_considered"),
    }


def titles_by_team(brief: Brief) -> tuple[TeamTitles, ...]:
    lines = []
    for number, team in enumerate(brief.year.teams, start=1):
        people = [m for m in brief.staff if fold(m.team) == fold(team.team)]
        figures = _figures(brief, people)
        lines.append(TeamTitles(Printed(str(number)), cell(team, "team"), **figures))
    return tuple(lines)


def total_titles(name: str) -> Callable[[Brief], Printed]:
    """A function that prints one figure of TK-2 for the whole school."""

    def value(brief: Brief) -> Printed:
        return _figures(brief, brief.staff)[name]

    return value


def not_considered(brief: Brief) -> Printed:
    """Who was not considered, by name; the reasons stay in the school."""
    rows = [r for r in _results(brief, brief.staff) if r.not_considered]
    if not rows:
        return BLANK
    return said("Không xét danh hiệu: {}.", joined([cell(r, "name") for r in rows], ", "))


def by_rating(brief: Brief) -> Printed:
    """`Hoàn thành xuất sắc nhiệm vụ 06 người (15%), …`, shares of those in the sheet."""
    rows = [r for r in _results(brief, brief.staff) if r.rating]
    return joined(
        [
            said(
                "{} {} người ({})",
                str(rating).lower() if found else "",
                counted(found, "rating"),
                percent(len(found), len(rows)),
            )
            for rating in Rating
            if (found := [r for r in rows if r.rating is rating])
        ],
        ", ",
    )


# --- commendations by level (TK-3)


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


def _member_of(brief: Brief, row: Row) -> Member | None:
    return brief.year.member(row) if isinstance(row, Result | Decision) else None


def _people_in(brief: Brief, group: _Group, *, managers: bool) -> list[Row]:
    return [
        row
        for row in group.rows
        if (member := _member_of(brief, row)) and (member.group is StaffGroup.MANAGER) is managers
    ]


def _collectives_in(brief: Brief, group: _Group) -> list[Row]:
    return [row for row in group.rows if _member_of(brief, row) is None]


def _count(rows: Sequence[Row]) -> Printed:
    places = tuple(r.at("collective" if hasattr(r, "collective") else "name") for r in rows)
    return Printed(shown(len(rows)) if rows else "", places)


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
    return said("Số {}, ngày {}", cell(row, "decision"), cell(row, "decided"))


def _all(brief: Brief, pick: Callable[[_Group], list[Row]]) -> list[Row]:
    return [row for group in _groups(brief) for row in pick(group)]


def person_awards(brief: Brief) -> Printed:
    return _total(_all(brief, lambda g: [r for r in g.rows if _member_of(brief, r)]))


def direct_awards(brief: Brief) -> Printed:
    return _total(_all(brief, lambda g: _people_in(brief, g, managers=False)))


def direct_share(brief: Brief) -> Printed:
    """The share of awards to people who work directly (R36)."""
    everyone, direct = person_awards(brief), direct_awards(brief)
    return Printed(percent(len(direct.sources), len(everyone.sources)) or "0%", everyone.sources)


def small_collective_awards(brief: Brief) -> Printed:
    """Awards to tổ, the school itself left out."""
    teams = {fold(team.team) for team in brief.year.teams}

    def in_teams(group: _Group) -> list[Row]:
        rows = _collectives_in(brief, group)
        return [r for r in rows if fold(str(getattr(r, "collective", "") or r.name)) in teams]  # type: ignore[attr-defined]

    return _total(_all(brief, in_teams))


def _total(rows: Sequence[Row]) -> Printed:
    return Printed(shown(len(rows)), _count(rows).sources)


# --- the year against earlier years (TK-4)


@dataclass(frozen=True)
class YearsLine:
    noi_dung: Printed
    truoc_nua: Printed
    truoc: Printed
    nay: Printed


def _in_year(brief: Brief, label: str, honour: Honour) -> Printed:
    year = brief.earlier.get(label)
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
    return not {shifted_label(brief, -1).text, shifted_label(brief, -2).text} <= set(brief.earlier)


# --- the council's meeting


def _meeting(brief: Brief) -> Meeting | None:
    """The meeting that considered the year, if it was held before the report."""
    meeting = brief.year.final_meeting()
    return meeting if meeting and brief.by_then(meeting.day) else None


def has_meeting(brief: Brief) -> bool:
    return _meeting(brief) is not None


def meeting_day(brief: Brief) -> Printed:
    meeting = _meeting(brief)
    return cell(meeting, "day") if meeting else BLANK


def meeting_present(brief: Brief) -> Printed:
    meeting = _meeting(brief)
    return cell(meeting, "present") if meeting else BLANK


def voters(brief: Brief) -> Printed:
    """All members of the council, as the meeting recorded them."""
    meeting = _meeting(brief)
    return cell(meeting, "members") if meeting and meeting.members else counted(brief.year.council)


# --- the annex: everyone proposed, from high to low


@dataclass(frozen=True)
class ProposedLine:
    stt: Printed
    ho_ten: Printed
    ngay_sinh: Printed
    chuc_vu: Printed
    xep_loai: Printed
    sang_kien: Printed
    nam_truoc: Printed
    tom_tat: Printed
    de_nghi: Printed
    phieu: Printed


def _proposals(brief: Brief) -> list[Result]:
    """R24: by the highest honour, then votes, then name; the order is the same at every run."""
    rows = [r for r in brief.year.results if r.titles or r.commendations]
    return sorted(
        rows,
        key=lambda r: (
            -max(h.value.rank for h in (*r.titles, *r.commendations)),
            -(r.votes or 0),
            name_order(r.name),
        ),
    )


def proposed_people(brief: Brief) -> tuple[ProposedLine, ...]:
    """Trích ngang of everyone proposed for a title or a commendation."""
    return tuple(
        _proposed_line(brief, number, row) for number, row in enumerate(_proposals(brief), start=1)
    )


def _proposed_line(brief: Brief, number: int, row: Result) -> ProposedLine:
    member = brief.year.member(row)
    return ProposedLine(
        Printed(str(number)),
        cell(row, "name"),
        said("{} ({})", cell(member, "born"), cell(member, "gender")) if member else BLANK,
        _post_and_team(member) if member else BLANK,
        cell(row, "rating"),
        _own_initiatives(brief, member),
        _past(brief, member),
        cell(row, "summary"),
        _proposal(row),
        _votes(brief, row),
    )


def _post_and_team(member: Member) -> Printed:
    """`Giáo viên, tổ Mẫu giáo 5 tuổi`; the managers' tổ has a name of its own."""
    called = "" if member.group is StaffGroup.MANAGER else "tổ "
    return said("{}, {}{}", cell(member, "post"), called, cell(member, "team"))


def _own_initiatives(brief: Brief, member: Member | None) -> Printed:
    rows = [i for i in brief.year.initiatives if member and brief.year.member(i) is member]
    return stacked([quoted(row) + recognition(row) for row in rows])


def _past(brief: Brief, member: Member | None) -> Printed:
    """`2020-2021: LĐTT, CSTĐCS (9331/QĐ-UBND ngày 11/8/2021)`: a line a decision, latest first."""
    wanted = (HistoryKind.TITLE, HistoryKind.COMMENDATION)
    by_decision: dict[tuple[str, str], list[PastHonour]] = {}
    for row in brief.year.history:
        if row.kind in wanted and member and brief.year.member(row) is member:
            by_decision.setdefault((row.school_year, row.decision), []).append(row)
    latest_first = sorted(by_decision.items(), key=lambda item: item[0][0], reverse=True)
    return stacked([_past_line(rows) for _, rows in latest_first])


def _past_line(rows: Sequence[PastHonour]) -> Printed:
    names = joined([cell(row, "honour", short_name(row.honour)) for row in rows], ", ")
    first = rows[0]
    text = said("{}: {}", cell(first, "school_year"), names)
    if not first.decision:
        return text
    day = f" ngày {short_date(first.decided)}" if first.decided else ""
    return said("{} ({}{})", text, cell(first, "decision"), day)


def short_name(name: str) -> str:
    """The abbreviation of an honour of the list; any other text as it is."""
    honour = honour_named(name)
    return honour.value.short if honour else name


def _proposal(row: Result) -> Printed:
    """The highest title, and every form of commendation."""
    titles = sorted(row.titles, key=lambda h: -h.value.rank)[:1]
    parts = [cell(row, "titles", str(h)) for h in titles]
    parts += [cell(row, "commendations", str(h)) for h in row.commendations]
    return joined(parts)


def _votes(brief: Brief, row: Result) -> Printed:
    if row.votes is None:
        return BLANK
    whole = voters(brief)
    share = percent(row.votes, int(whole.text or 0))
    return said("{}/{} ({})", cell(row, "votes"), whole, share)


def proposed_people_count(brief: Brief) -> Printed:
    return counted(_proposals(brief))


def proposed_collectives_count(brief: Brief) -> Printed:
    rows = [r for r in brief.year.collective_results if r.titles or r.commendations]
    return counted(rows, "collective")

"""Facts of the final report: the council's meeting, and everyone it proposed (trích ngang)."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.facts.brief import Brief
from pipeline.facts.honours import honour_named
from pipeline.facts.printed import BLANK, Printed, bracketed, cell, counted, joined, said, stacked
from pipeline.facts.reports import quoted, recognition
from pipeline.sheets.results import Meeting, Result
from pipeline.sheets.year import Member, PastHonour
from pipeline.vietnamese import name_order, percent, short_date
from pipeline.vocabulary import (
    HistoryKind,
    StaffGroup,
)


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
        _born(member) if member else BLANK,
        _post_and_team(member) if member else BLANK,
        cell(row, "rating"),
        _own_initiatives(brief, member),
        _past(brief, member),
        cell(row, "summary"),
        _proposal(row),
        _votes(brief, row),
    )


def _born(member: Member) -> Printed:
    """`12/3/1985 (Nữ)`, as far as the staff list says."""
    gender = cell(member, "gender")
    return bracketed(cell(member, "born"), gender) if member.born else gender


def _post_and_team(member: Member) -> Printed:
    """`Giáo viên, tổ Mẫu giáo 5 tuổi`; the managers' tổ, and «Tổ …», have names of their own."""
    own = member.group is StaffGroup.MANAGER or member.team.casefold().startswith("tổ ")
    called = "" if own else "tổ "
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
    """`11/11 (100%)`: the votes for the titles, and under them those for the commendations."""
    fields = [f for f in ("votes", "commendation_votes") if getattr(row, f) is not None]
    return stacked([_share_of_votes(brief, row, field) for field in fields])


def _share_of_votes(brief: Brief, row: Result, field: str) -> Printed:
    votes, whole = cell(row, field), voters(brief)
    share = percent(getattr(row, field), int(whole.text))
    return said("{}/{} ({})", votes, whole, share) if share else votes


def proposed_people_count(brief: Brief) -> Printed:
    return counted(_proposals(brief))


def proposed_collectives_count(brief: Brief) -> Printed:
    rows = [r for r in brief.year.collective_results if r.titles or r.commendations]
    return counted(rows, "collective")

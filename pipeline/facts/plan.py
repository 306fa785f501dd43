"""Facts of the plan (kế hoạch): its bases, targets, calendar, reports and who answers for what."""

from dataclasses import dataclass

from pipeline.facts.brief import Brief
from pipeline.facts.honours import level
from pipeline.facts.people import counted_in_words
from pipeline.facts.periods import in_sentence
from pipeline.facts.printed import BLANK, Printed, cell, counted, joined, said, shown
from pipeline.papers import Paper, PaperKind, papers_of
from pipeline.sheets.year import Basis
from pipeline.vietnamese import fold, long_date, percent
from pipeline.vocabulary import BasisKind, Subject, TargetKind

LEGAL = (BasisKind.LAW, BasisKind.DECREE, BasisKind.CIRCULAR, BasisKind.DECISION)


@dataclass(frozen=True)
class BasisLine:
    can_cu: Printed


def bases(brief: Brief) -> tuple[BasisLine, ...]:
    """The căn cứ in full; each ends `;`, the last `.` (30/2020/NĐ-CP, PL I, II.6)."""
    rows = [b for b in brief.year.bases if fold(str(brief.paper.kind)) in map(fold, b.used_for)]
    return tuple(BasisLine(_cited(row) + ("." if row is rows[-1] else ";")) for row in rows)


def _cited(row: Basis) -> Printed:
    """Luật by name and day; others by type, number, day, issuer and subject."""
    verb = "Căn cứ" if row.kind in LEGAL else "Thực hiện"
    day = cell(row, "day", long_date(row.day) if row.day else "")
    if row.kind is BasisKind.LAW:
        return said("Căn cứ {} {}", cell(row, "subject"), day)
    return said(
        "{} {} số {} {} của {} {}",
        verb,
        cell(row, "kind"),
        cell(row, "symbol"),
        day,
        cell(row, "issuer"),
        cell(row, "subject"),
    )


@dataclass(frozen=True)
class TargetLine:
    stt: Printed
    noi_dung: Printed
    cap: Printed
    don_vi: Printed
    so_luong: Printed
    ty_le: Printed
    ghi_chu: Printed


def targets(brief: Brief) -> tuple[TargetLine, ...]:
    """Table KH-1; the share of individual titles and commendations is taken of the whole staff."""
    lines = []
    for number, target in enumerate(brief.year.targets, start=1):
        of_staff = target.subject is Subject.PERSON and target.kind in (
            TargetKind.TITLE,
            TargetKind.COMMENDATION,
        )
        share = percent(target.number or 0, len(brief.staff)) if of_staff else ""
        lines.append(
            TargetLine(
                Printed(str(number)),
                cell(target, "content"),
                level(brief, target),
                cell(target, "unit"),
                cell(target, "number"),
                Printed(share, (target.at("number"), *counted(brief.staff).sources))
                if share
                else BLANK,
                cell(target, "note"),
            )
        )
    return tuple(lines)


@dataclass(frozen=True)
class TaskLine:
    thoi_gian: Printed
    nguoi: Printed
    noi_dung: Printed


def tasks(brief: Brief) -> tuple[TaskLine, ...]:
    return tuple(
        TaskLine(cell(t, "when"), cell(t, "who"), cell(t, "what")) for t in brief.year.tasks
    )


def has_tasks(brief: Brief) -> bool:
    return bool(brief.year.tasks)


@dataclass(frozen=True)
class TeamLine:
    to: Printed
    to_truong: Printed
    so_nguoi: Printed
    dau: Printed


def teams(brief: Brief) -> tuple[TeamLine, ...]:
    """Each tổ with its head and its number of people on the paper's day."""
    return tuple(
        TeamLine(
            cell(team, "team"),
            cell(team, "leader"),
            counted([m for m in brief.staff if fold(m.team) == fold(team.team)], "team"),
            Printed("." if team is brief.year.teams[-1] else ";"),
        )
        for team in brief.year.teams
    )


@dataclass(frozen=True)
class ReportLine:
    bao_cao: Printed


def reports(brief: Brief) -> tuple[ReportLine, ...]:
    """What the school sends up, and by when."""
    papers = [p for p in papers_of(brief.year) if p.kind is not PaperKind.PLAN]
    return tuple(
        ReportLine(_due(brief, paper) + ("." if paper is papers[-1] else ";")) for paper in papers
    )


def _due(brief: Brief, paper: Paper) -> Printed:
    title = {
        PaperKind.SUMMARY: "Bảng tổng hợp đăng ký thi đua",
        PaperKind.FINAL: "Báo cáo tổng kết năm học",
    }.get(paper.kind, "")
    name = Printed(title) if title else said("Báo cáo sơ kết {}", _period_of(paper))
    document = paper.document(brief.year)
    if document and document.due:
        return said("{}: chậm nhất ngày {}", name, cell(document, "due"))
    if paper.period and paper.period.report_due:
        return said("{}: chậm nhất ngày {}", name, cell(paper.period, "report_due"))
    return said("{}: theo thời hạn cấp trên quy định", name)


def _period_of(paper: Paper) -> Printed:
    period = paper.period
    return cell(period, "name", in_sentence(period.name)) if period else BLANK


def summary_copies(brief: Brief) -> Printed:
    """How many copies of the registration summary are made, in all."""
    rows = [r for r in _summary(brief).recipients(brief.year) if r.copies]
    return Printed(shown(sum(r.copies or 0 for r in rows)), tuple(r.at("copies") for r in rows))


def summary_keepers(brief: Brief) -> Printed:
    """`Phòng Giáo dục và Đào tạo huyện Gia Lâm 01 bản, Công đoàn trường 01 bản`."""
    rows = _summary(brief).recipients(brief.year)
    return joined(
        [said("{} {} bản", cell(r, "recipient"), cell(r, "copies")) for r in rows if r.copies], ", "
    )


def _summary(brief: Brief) -> Paper:
    return brief.other(PaperKind.SUMMARY).paper


def registration_is_required(brief: Brief) -> bool:
    """Whether the law of the paper's day makes registration a condition of titles."""
    return bool(brief.law.provision("registration_required", on=brief.day).value)


def secretariat_count(brief: Brief) -> Printed:
    return counted([seat for seat in brief.year.council if seat.secretariat])


def secretariat(brief: Brief) -> Printed:
    return joined([cell(s, "name") for s in brief.year.council if s.secretariat], ", ")


def has_secretariat(brief: Brief) -> bool:
    return bool(secretariat(brief).text)


def council_size_in_words(brief: Brief) -> Printed:
    return counted_in_words(brief.year.council)

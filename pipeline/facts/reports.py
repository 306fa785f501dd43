"""Facts both reports share: the council's remarks, activities, contests, initiatives, models."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pipeline.facts.brief import Brief
from pipeline.facts.people import LEVEL_PHRASES
from pipeline.facts.printed import BLANK, Printed, bracketed, cell, counted, ended, joined, said
from pipeline.sheets.results import Activity, ContestResult, Initiative, RoleModel
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import RemarkPart


@dataclass(frozen=True)
class RemarkLine:
    y: Printed


def remarks(part: RemarkPart) -> Callable[[Brief], tuple[RemarkLine, ...]]:
    """A function that prints what the council remarked under one heading of the paper."""

    def value(brief: Brief) -> tuple[RemarkLine, ...]:
        rows = [
            r
            for r in brief.year.remarks
            if r.part is part and fold(r.document) == fold(brief.paper.name)
        ]
        return tuple(RemarkLine(ended(cell(row, "content"))) for row in rows)

    return value


def has_proposals(brief: Brief) -> bool:
    return bool(remarks(RemarkPart.PROPOSAL)(brief))


@dataclass(frozen=True)
class TextLine:
    dong: Printed


def _activities(brief: Brief) -> list[Activity]:
    own = fold(brief.paper.period.name) if brief.paper.period else ""
    rows = [
        a for a in brief.year.activities if brief.within(a.day) or (own and fold(a.period) == own)
    ]
    # An activity noted under its đợt and under its học kỳ is one activity.
    once = {(a.day, fold(a.content)): a for a in reversed(rows)}
    return sorted(once.values(), key=lambda a: (a.day is None, a.day or date.min))


def activities(brief: Brief) -> tuple[TextLine, ...]:
    """`Ngày 19/11/2021: …. Kết quả: ….`, in the order of days."""
    return tuple(TextLine(ended(_activity(row))) for row in _activities(brief))


def _activity(row: Activity) -> Printed:
    content = cell(row, "content", row.content.rstrip(" .;"))
    text = said("Ngày {}: {}", cell(row, "day"), content) if row.day else content
    return said("{}. Kết quả: {}", text, cell(row, "outcome")) if row.outcome else text


def has_activities(brief: Brief) -> bool:
    return bool(_activities(brief))


def _contests(brief: Brief) -> dict[tuple[str, object], list[ContestResult]]:
    groups: dict[tuple[str, object], list[ContestResult]] = {}
    for row in brief.year.contests:
        if brief.within(row.day):
            groups.setdefault((fold(row.contest), row.level), []).append(row)
    return groups


def contests(brief: Brief) -> tuple[TextLine, ...]:
    """One line a contest: its level, and who reached what."""
    lines = []
    for rows in _contests(brief).values():
        first = rows[0]
        level = f" {LEVEL_PHRASES[first.level]}" if first.level else ""
        people = [bracketed(cell(r, "name"), cell(r, "outcome")) for r in rows]
        head = cell(first, "contest", f"{first.contest}{level}")
        lines.append(TextLine(ended(said("{}: {}", head, joined(people, ", ")))))
    return tuple(lines)


def has_contests(brief: Brief) -> bool:
    return bool(_contests(brief))


def _initiatives(brief: Brief) -> list[Initiative]:
    return [i for i in brief.year.initiatives if brief.within(i.recognised)]


def initiatives(brief: Brief) -> tuple[TextLine, ...]:
    return tuple(
        TextLine(ended(said("{} của {}", quoted(row), cell(row, "name")) + recognition(row)))
        for row in _initiatives(brief)
    )


def quoted(row: Initiative) -> Printed:
    """The initiative's title in quotation marks."""
    return cell(row, "title", f"“{row.title}”")


def recognition(row: Initiative) -> Printed:
    """` (cấp trường, Quyết định số 12/QĐ-MNKL ngày 10/5/2022)`, as far as it is recorded."""
    parts = [cell(row, "level", LEVEL_PHRASES[row.level])] if row.level else []
    if row.decision:
        day = f" ngày {short_date(row.recognised)}" if row.recognised else ""
        parts.append(said("Quyết định số {}{}", cell(row, "decision"), day))
    return said(" ({})", joined(parts, ", ")) if parts else BLANK


def initiative_count(brief: Brief) -> Printed:
    return counted(_initiatives(brief), "title")


def has_initiatives(brief: Brief) -> bool:
    return bool(_initiatives(brief))


@dataclass(frozen=True)
class ModelLine:
    stt: Printed
    ho_ten: Printed
    linh_vuc: Printed
    thanh_tich: Printed
    bieu_duong: Printed


def _models(brief: Brief) -> list[RoleModel]:
    return [m for m in brief.year.role_models if brief.within(m.day)]


def role_models(brief: Brief) -> tuple[ModelLine, ...]:
    """Table SK-3."""
    return tuple(
        ModelLine(
            Printed(str(number)),
            cell(row, "name"),
            cell(row, "domain"),
            cell(row, "achievement"),
            _praise(row),
        )
        for number, row in enumerate(_models(brief), start=1)
    )


def _praise(row: RoleModel) -> Printed:
    posted = said("đăng cổng thông tin ngày {}", cell(row, "posted")) if row.posted else BLANK
    return joined([p for p in (cell(row, "praise"), posted) if p.text])


def has_role_models(brief: Brief) -> bool:
    return bool(_models(brief))

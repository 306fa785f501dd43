"""Facts of the interim report (sơ kết): how the people and collectives of a period were rated."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.facts.brief import Brief
from pipeline.facts.printed import Printed, bracketed, cell, counted, enumerated, joined, said
from pipeline.sheets.results import PeriodResult
from pipeline.vietnamese import fold, name_order, percent

# How schools grade in words, from high to low; letters need no list.
SCALE = ("xuat sac", "gioi", "tot", "kha", "trung binh", "dat", "yeu", "kem")


def _grade_order(grade: str) -> tuple[bool, bool, int, str]:
    """A sort key from high to low: «Không …», «Chưa …» after the others, a blank last."""
    key = fold(grade)
    rank = next((n for n, word in enumerate(SCALE) if word in key), len(SCALE))
    return (not key, key.startswith(("khong", "chua")), rank, key)


def _rows(brief: Brief) -> list[PeriodResult]:
    """The period's rows from high to low: by grade, then points, then name."""
    own = fold(brief.paper.period.name) if brief.paper.period else ""
    rows = [r for r in brief.year.period_results if fold(r.period) == own]
    return sorted(
        rows,
        key=lambda r: (_grade_order(r.grade), -(r.points or Decimal(0)), name_order(r.name)),
    )


def _people(brief: Brief) -> list[PeriodResult]:
    return [r for r in _rows(brief) if brief.year.member(r)]


def _collectives(brief: Brief) -> list[PeriodResult]:
    return [r for r in _rows(brief) if not brief.year.member(r)]


@dataclass(frozen=True)
class GradeLine:
    stt: Printed
    ho_ten: Printed
    to: Printed
    diem: Printed
    xep_loai: Printed
    de_nghi: Printed


def grades(brief: Brief) -> tuple[GradeLine, ...]:
    """Table SK-2."""
    lines = []
    for number, row in enumerate(_people(brief), start=1):
        member = brief.year.member(row)
        lines.append(
            GradeLine(
                Printed(str(number)),
                cell(row, "name"),
                cell(member, "team") if member else Printed(""),
                cell(row, "points"),
                cell(row, "grade"),
                cell(row, "praised", "Biểu dương" if row.praised else ""),
            )
        )
    return tuple(lines)


def graded_count(brief: Brief) -> Printed:
    return counted([r for r in _people(brief) if r.grade or r.points is not None], "grade")


def has_grades(brief: Brief) -> bool:
    return bool(by_grade(brief).text)


def by_grade(brief: Brief) -> Printed:
    """`loại A 32 người (80%), loại B 08 người (20%)`."""
    people = [r for r in _people(brief) if r.grade]
    found = dict.fromkeys(r.grade for r in people)
    return joined(
        [
            said(
                "loại {} {} người ({})",
                grade,
                counted([r for r in people if r.grade == grade], "grade"),
                percent(sum(r.grade == grade for r in people), len(people)),
            )
            for grade in found
        ],
        ", ",
    )


def collective_grades(brief: Brief) -> Printed:
    """`Mẫu giáo 5 tuổi (A), Nhà trẻ (A)`."""
    graded = [r for r in _collectives(brief) if r.grade]
    return joined([bracketed(cell(r, "name"), cell(r, "grade")) for r in graded], ", ")


def has_collective_grades(brief: Brief) -> bool:
    return bool(collective_grades(brief).text)


def best_people(brief: Brief) -> Printed:
    return _praised(_people(brief))


def best_collectives(brief: Brief) -> Printed:
    return _praised(_collectives(brief))


def _praised(rows: Sequence[PeriodResult]) -> Printed:
    names = [cell(r, "name") for r in rows if r.praised]
    return enumerated(names) if names else Printed("không bình chọn")

"""What to write to each tổ about the cells its people are to mend."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from pipeline.findings import Finding, Place, in_order
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, YEAR, Row
from pipeline.vocabulary import SchoolFact


def messages(year: SchoolYear, found: Iterable[Finding]) -> dict[str, str]:
    """Tổ → a short polite text ready to send, for each tổ whose rows have findings.

    The year's own workbook is the secretary's: nothing in it is asked of a tổ.
    """
    rows = {
        (row.source.file, row.source.sheet, row.source.row): row
        for row in chain.from_iterable(getattr(year, field) for field in SHEETS)
    }
    theirs: dict[str, list[str]] = {}
    for finding in in_order(found):
        row = rows.get(_row(finding.place))
        if row and row.workbook != YEAR and (team := _whose(year, named := _Named.by(row))):
            theirs.setdefault(team, []).append(_line(finding, named.name))
    school = year.text(SchoolFact.SCHOOL)
    return {team: _letter(team, lines, school) for team, lines in sorted(theirs.items())}


@dataclass(frozen=True)
class _Named:
    """Whom or what a row is about; blank where its sheet has no such column."""

    code: str
    name: str
    team: str

    @classmethod
    def by(cls, row: Row) -> "_Named":
        said = {field: str(getattr(row, field, "")) for field in ("code", "name", "team")}
        return cls(**said | {"name": said["name"] or str(getattr(row, "collective", ""))})


def _whose(year: SchoolYear, named: _Named) -> str:
    """The tổ that is to mend what is wrong with a row; "" where none is."""
    if member := year.member(named):
        return member.team
    known = year.collective(named.team) or year.collective(named.name)
    return known if known in {team.team for team in year.teams} else ""


def _row(place: Place) -> tuple[str, str, int]:
    number = re.search(r"\d+", place.position)
    return place.file, place.part, int(number[0]) if number else 0


def _line(finding: Finding, who: str) -> str:
    place = finding.place
    about = f"{who}: " if who else ""
    basis = f" (căn cứ: {finding.basis})" if finding.basis else ""
    cell = place.position if place.position.startswith("dòng") else f"ô {place.position}"
    return f"{about}{place.file}, trang «{place.part}», {cell}. {finding.message}{basis}"


def _letter(team: str, lines: list[str], school: str) -> str:
    listed = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
    return (
        f"Kính gửi tổ {team},\n\n"
        f"Bảng của tổ còn {len(lines):02} chỗ cần xem lại:\n{listed}\n\n"
        "Nhờ tổ xem, sửa rồi gửi lại giúp; nếu có tệp gửi kèm thì các ô ấy đã được tô màu, có ghi "
        "chú. Trân trọng cảm ơn.\n\n"
        f"Thư ký Hội đồng Thi đua - Khen thưởng{f', {school}' if school else ''}\n"
    )

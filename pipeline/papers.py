"""Which papers a year has: from which template, for which period, and what each of them needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pipeline.findings import Finding
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, workbook_of
from pipeline.sheets.year import Document, Period, Recipient
from pipeline.vietnamese import fold
from pipeline.vocabulary import PeriodSystem, RemarkPart


class PaperKind(StrEnum):
    """The kinds of paper; the value is the name the workbook uses."""

    PLAN = "Kế hoạch"
    SUMMARY = "Tổng hợp đăng ký"
    INTERIM = "Sơ kết"
    FINAL = "Tổng kết"


TEMPLATES = {
    PaperKind.PLAN: "ke-hoach",
    PaperKind.SUMMARY: "tong-hop-dang-ky",
    PaperKind.INTERIM: "so-ket",
    PaperKind.FINAL: "tong-ket",
}
_PLAN_SHEETS = ("school", "members", "teams", "bases", "periods", "targets", "documents")
# The sheets that must have rows; the workbooks they lie in are the workbooks a paper needs.
NEEDS = {
    PaperKind.PLAN: _PLAN_SHEETS,
    PaperKind.SUMMARY: (*_PLAN_SHEETS, "registrations"),
    PaperKind.INTERIM: (*_PLAN_SHEETS, "registrations", "period_results"),
    PaperKind.FINAL: (*_PLAN_SHEETS, "registrations", "results"),
}
# What the council must have said before a report can be made: a report judges results, limits,
# causes and lessons. A proposal to the level above may be left out.
REMARKS_NEEDED = tuple(part for part in RemarkPart if part is not RemarkPart.PROPOSAL)
# Symbol of the type in the paper's number (30/2020/NĐ-CP, PL III); a biểu has none.
SYMBOLS = {PaperKind.PLAN: "KH", PaperKind.INTERIM: "BC", PaperKind.FINAL: "BC"}


COUNCIL_DECISION = "Quyết định thành lập Hội đồng"  # made by hand so far; its number is recorded


@dataclass(frozen=True)
class Paper:
    """One paper of the year: `stem` is its file's name without `.docx`."""

    kind: PaperKind
    stem: str
    period: Period | None = None

    @property
    def name(self) -> str:
        """How the workbook names it: `Kế hoạch`, `Sơ kết Đợt 1`."""
        return f"{self.kind} {self.period.name}" if self.period else str(self.kind)

    @property
    def template(self) -> str:
        """The stem of the template it is filled from."""
        return TEMPLATES[self.kind]

    @property
    def workbooks(self) -> frozenset[str]:
        """The workbooks whose errors stop it."""
        return frozenset(SHEETS[need].workbook for need in NEEDS[self.kind])

    def document(self, year: SchoolYear) -> Document | None:
        """Its row of sheet `Văn bản`."""
        return year.document(self.name)

    def recipients(self, year: SchoolYear) -> tuple[Recipient, ...]:
        """Its rows of sheet `Nơi nhận`: those under its own name, else those of its kind."""
        for name in (self.name, str(self.kind)):
            rows = tuple(r for r in year.recipients if fold(r.document) == fold(name))
            if rows:
                return rows
        return ()

    def lacking(self, year: SchoolYear) -> str:
        """Why it cannot be made yet, in one Vietnamese phrase; "" where nothing is lacking."""
        for need in NEEDS[self.kind]:
            sheet = SHEETS[need]
            if sheet.workbook not in year.workbooks:
                return f"chưa có {sheet.workbook}"
            rows = getattr(year, need)
            if need == "period_results" and self.period:
                rows = [r for r in rows if fold(r.period) == fold(self.period.name)]
                if not rows:
                    return f"trang «{sheet.sheet}» chưa có kết quả của {self.period.name}"
            if not rows:
                return f"trang «{sheet.sheet}» của {sheet.workbook} chưa có dòng nào"
        if self.kind in (PaperKind.INTERIM, PaperKind.FINAL):
            return self._lacks_remarks(year)
        return ""

    def _lacks_remarks(self, year: SchoolYear) -> str:
        said = {r.part for r in year.remarks if fold(r.document) == fold(self.name)}
        missing = [str(part) for part in REMARKS_NEEDED if part not in said]
        return f"trang «Nhận định» chưa có {', '.join(missing)} của {self.name}" if missing else ""


def papers_of(year: SchoolYear) -> tuple[Paper, ...]:
    """Every paper the year will have, in the order of the year."""
    return tuple(_papers(year))


def _papers(year: SchoolYear) -> Iterator[Paper]:
    yield Paper(PaperKind.PLAN, "ke-hoach")
    yield Paper(PaperKind.SUMMARY, "tong-hop-dang-ky")
    for number, period in enumerate(year.system(PeriodSystem.CAMPAIGN), start=1):
        yield Paper(PaperKind.INTERIM, f"so-ket-dot-{number}", period)
    for period in year.system(PeriodSystem.SEMESTER)[:1]:
        yield Paper(PaperKind.INTERIM, "so-ket-hoc-ky-1", period)
    yield Paper(PaperKind.FINAL, "tong-ket")


def blocked(paper: Paper, wrong: tuple[Finding, ...]) -> tuple[str, ...]:
    """The files this paper needs that hold errors."""
    files = {finding.place.file for finding in wrong}
    return tuple(sorted(file for file in files if workbook_of(file) in paper.workbooks))

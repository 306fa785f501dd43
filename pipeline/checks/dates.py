"""Dates in the order in which things must happen."""

from collections.abc import Iterator

from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.papers import COUNCIL_DECISION, PaperKind, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Basis
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import PeriodSystem, Reason, TargetKind


def papers_follow_one_another(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Việc trước ghi ngày trước: căn cứ, rồi văn bản; lập Hội đồng, rồi họp, rồi quyết định.

    Văn bản không ký trước căn cứ mà nó dẫn đến. Hội đồng không họp trước quyết định thành lập.
    Quyết định danh hiệu thường xuyên không ký trước phiên họp xét cả năm học.

    Căn cứ: trình tự xét thi đua, khen thưởng.
    Mức: lỗi.

    Đạt:
        [Căn cứ]
        Loại     | Số, ký hiệu  | Ngày      | Dùng cho
        Kế hoạch | 236/KH-GD&ĐT | 28/9/2021 | Kế hoạch
        [Văn bản]
        Văn bản                       | Ngày ban hành
        Quyết định thành lập Hội đồng | 15/9/2021
        Kế hoạch                      | 28/9/2021
        [Họp Hội đồng]
        Kỳ      | Ngày
        Năm học | 25/5/2022
    Không đạt:
        [Căn cứ]
        Loại     | Số, ký hiệu  | Ngày      | Dùng cho
        Kế hoạch | 236/KH-GD&ĐT | 28/9/2021 | Kế hoạch
        [Văn bản]
        Văn bản                       | Ngày ban hành
        Quyết định thành lập Hội đồng | 15/9/2021
        Kế hoạch                      | 27/9/2021
        [Họp Hội đồng]
        Kỳ      | Ngày
        Năm học | 25/5/2021
        => ket-qua.xlsx:Họp Hội đồng:B2
        => nam-hoc.xlsx:Văn bản:B3
    """
    yield from _papers_after_their_bases(year)
    founded = year.document(COUNCIL_DECISION)
    for meeting in year.meetings:
        if founded and founded.issued and meeting.day and meeting.day < founded.issued:
            yield error(
                meeting.at("day"),
                f"Hội đồng họp ngày {short_date(meeting.day)}, trước quyết định thành lập "
                f"({short_date(founded.issued)}); hãy sửa một trong hai ngày.",
            )
    yield from _decisions_after_the_meeting(year)


def _papers_after_their_bases(year: SchoolYear) -> Iterator[Finding]:
    for paper in papers_of(year):
        row = paper.document(year)
        names = {fold(paper.name), fold(paper.kind)}
        for basis in year.bases if row and row.issued else ():
            used = names & set(map(fold, basis.used_for))
            if used and row and row.issued and basis.day and row.issued < basis.day:
                yield error(
                    row.at("issued"),
                    f"{paper.name} ký ngày {short_date(row.issued)}, trước {_cited(basis)} mà nó "
                    "dẫn đến; hãy sửa một trong hai ngày.",
                )


def _decisions_after_the_meeting(year: SchoolYear) -> Iterator[Finding]:
    last = year.final_meeting()
    for decision in year.decisions if last else ():
        title = decision.honour and decision.honour.value.kind is TargetKind.TITLE
        regular = decision.reason in (None, Reason.REGULAR)
        day, met = decision.decided, last.day if last else None
        if title and regular and day and met and day < met:
            yield error(
                decision.at("decided"),
                f"Quyết định «{decision.honour}» ký ngày {short_date(day)}, trước phiên họp xét "
                f"({short_date(met)}); hãy sửa một trong hai ngày.",
            )


def _cited(basis: Basis) -> str:
    day = f" ngày {short_date(basis.day)}" if basis.day else ""
    return f"{basis.kind or 'căn cứ'} {basis.symbol or basis.subject}{day}"


def rated_before_the_meeting(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Xếp loại viên chức xong mới họp xét thi đua của năm học.

    Căn cứ: 90/2020/NĐ-CP, Điều 20, khoản 2.
    Mức: cảnh báo.

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại
        Nguyễn Thị An | 25/5/2022
        [Họp Hội đồng]
        Kỳ      | Ngày
        Năm học | 25/5/2022
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại
        Nguyễn Thị An | 26/5/2022
        [Họp Hội đồng]
        Kỳ      | Ngày
        Năm học | 25/5/2022
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    meeting = year.final_meeting()
    for result in year.results:
        if meeting and meeting.day and result.rated and result.rated > meeting.day:
            yield warning(
                result.at("rated"),
                f"{result.name} được xếp loại ngày {short_date(result.rated)}, sau phiên họp xét "
                f"({short_date(meeting.day)}); hãy xếp loại trước khi xét thi đua.",
                law.provision("rated_before_review", on=result.rated).basis,
            )


def the_plan_precedes_the_first_campaign(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Kế hoạch ký không sau ngày bắt đầu đợt thi đua đầu tiên.

    Căn cứ: đợt thi đua được phát động theo kế hoạch.
    Mức: cảnh báo.

    Đạt:
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày
        Đợt | Đợt 1 | 01/10/2021
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 01/10/2021
    Không đạt:
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày
        Đợt | Đợt 1 | 01/10/2021
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 02/10/2021
        => nam-hoc.xlsx:Văn bản:B2
    """
    plan = year.document(PaperKind.PLAN)
    for first in year.system(PeriodSystem.CAMPAIGN)[:1]:
        if plan and plan.issued and first.start and plan.issued > first.start:
            yield warning(
                plan.at("issued"),
                f"Kế hoạch ký ngày {short_date(plan.issued)}, sau khi {first.name} bắt đầu "
                f"({short_date(first.start)}); hãy kiểm tra ngày.",
            )


def a_report_follows_its_period(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Báo cáo sơ kết ký không trước ngày kết thúc của đợt, học kỳ mà nó báo cáo.

    Căn cứ: báo cáo kết quả của cả đợt.
    Mức: cảnh báo.

    Đạt:
        [Đợt thi đua]
        Hệ  | Đợt   | Đến ngày
        Đợt | Đợt 1 | 31/12/2021
        [Văn bản]
        Văn bản      | Ngày ban hành
        Sơ kết Đợt 1 | 31/12/2021
    Không đạt:
        [Đợt thi đua]
        Hệ  | Đợt   | Đến ngày
        Đợt | Đợt 1 | 31/12/2021
        [Văn bản]
        Văn bản      | Ngày ban hành
        Sơ kết Đợt 1 | 30/12/2021
        => nam-hoc.xlsx:Văn bản:B2
    """
    for paper in papers_of(year):
        report, period = paper.document(year), paper.period
        if report and report.issued and period and period.end and report.issued < period.end:
            yield warning(
                report.at("issued"),
                f"{paper.name} ký ngày {short_date(report.issued)}, trước ngày kết thúc "
                f"{period.name} ({short_date(period.end)}); hãy kiểm tra ngày.",
            )

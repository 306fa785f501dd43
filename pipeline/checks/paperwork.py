"""What each paper needs beside its content: number, date, deadline, recipients, copies."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.said import warning
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.papers import SYMBOLS, Paper, PaperKind, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Document, Recipient
from pipeline.vietnamese import count, fold, short_date

SUMMARY_COPIES = 3  # one each for the level above, the school, and the union
UNION = "cong doan"  # folded


def _under_way(year: SchoolYear) -> Iterator[Paper]:
    """The papers whose rows have begun to come in: in October there is no báo cáo to remind of."""
    begun = {
        PaperKind.PLAN: bool(year.documents),
        PaperKind.SUMMARY: bool(year.registrations),
        PaperKind.FINAL: bool(year.results),
    }
    reported = {fold(result.period) for result in year.period_results}
    for paper in papers_of(year):
        if fold(paper.period.name) in reported if paper.period else begun[paper.kind]:
            yield paper


def papers_have_number_and_date(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Văn bản có số và ngày ban hành; thiếu thì in là dự thảo.

    Bảng tổng hợp đăng ký là biểu, không có số. Chỉ nhắc văn bản đã có số liệu để lập.

    Căn cứ: thể thức văn bản; trang Văn bản.
    Mức: cảnh báo.

    Đạt:
        [Văn bản]
        Văn bản  | Số | Ngày ban hành
        Kế hoạch | 45 | 30/9/2021
    Không đạt:
        [Văn bản]
        Văn bản  | Số | Ngày ban hành
        Kế hoạch |    | 30/9/2021
        => nam-hoc.xlsx:Văn bản:B2
    """
    for paper in _under_way(year):
        row = paper.document(year)
        if row is None:
            place = Place(Document.workbook, Document.sheet)
            yield warning(
                place, f"Chưa có dòng «{paper.name}» nên bản in là dự thảo; hãy thêm dòng."
            )
            continue
        if row.number is None and paper.kind in SYMBOLS:
            yield warning(
                row.at("number"), f"{paper.name} chưa có số nên bản in là dự thảo; có số thì ghi."
            )
        if row.issued is None:
            yield warning(
                row.at("issued"),
                f"{paper.name} chưa có ngày ban hành nên bản in là dự thảo; có ngày thì ghi.",
            )


def papers_have_recipients(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mỗi văn bản có nơi nhận; bảng tổng hợp đăng ký đủ 03 bản, có một bản cho Công đoàn.

    Căn cứ: thể thức văn bản; cấp trên, nhà trường và Công đoàn mỗi nơi giữ một bản tổng hợp.
    Mức: cảnh báo.

    Đạt:
        [Văn bản]
        Văn bản
        Kế hoạch
        [Đăng ký cá nhân]
        Họ và tên
        Nguyễn Thị An
        [Nơi nhận]
        Văn bản           | Nơi nhận         | Số bản
        Kế hoạch          | Các tổ           | 5
        Tổng hợp đăng ký  | Phòng GD&ĐT      | 1
        Tổng hợp đăng ký  | Công đoàn trường | 1
        Tổng hợp đăng ký  | Lưu: VT          | 1
    Không đạt:
        [Văn bản]
        Văn bản
        Kế hoạch
        [Đăng ký cá nhân]
        Họ và tên
        Nguyễn Thị An
        [Nơi nhận]
        Văn bản           | Nơi nhận    | Số bản
        Tổng hợp đăng ký  | Phòng GD&ĐT | 1
        => nam-hoc.xlsx:Nơi nhận
        => nam-hoc.xlsx:Nơi nhận:A2
        => nam-hoc.xlsx:Nơi nhận:A2
    """
    for paper in _under_way(year):
        rows = paper.recipients(year)
        if not rows:
            yield warning(
                Place(Recipient.workbook, Recipient.sheet),
                f"{paper.name} chưa có nơi nhận; hãy thêm dòng cho từng nơi nhận.",
            )
        elif paper.kind is PaperKind.SUMMARY:
            yield from _summary_copies(rows)


def _summary_copies(rows: tuple[Recipient, ...]) -> Iterator[Finding]:
    place = rows[0].at("document")
    copies = sum(1 if row.copies is None else row.copies for row in rows)
    if copies < SUMMARY_COPIES:
        yield warning(
            place,
            f"Bảng tổng hợp đăng ký mới có {count(copies)} bản, cần {count(SUMMARY_COPIES)}: cấp "
            "trên, nhà trường, Công đoàn; hãy sửa số bản.",
        )
    if not any(UNION in fold(row.recipient) for row in rows):
        yield warning(
            place, "Bảng tổng hợp đăng ký chưa gửi Công đoàn; hãy thêm dòng nơi nhận Công đoàn."
        )


def sent_by_the_deadline(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Văn bản ký và gửi không sau hạn nộp; báo cáo sơ kết không sau hạn sơ kết.

    Căn cứ: hạn của cấp trên (cột Hạn nộp) và của kế hoạch (cột Hạn sơ kết).
    Mức: cảnh báo.

    Đạt:
        [Văn bản]
        Văn bản  | Ngày ban hành | Hạn nộp    | Ngày gửi
        Kế hoạch | 30/9/2021     | 05/10/2021 | 05/10/2021
    Không đạt:
        [Văn bản]
        Văn bản  | Ngày ban hành | Hạn nộp    | Ngày gửi
        Kế hoạch | 30/9/2021     | 05/10/2021 | 06/10/2021
        => nam-hoc.xlsx:Văn bản:D2
    """
    for row in year.documents:
        for field in ("issued", "sent"):
            day: date | None = getattr(row, field)
            if row.due and day and day > row.due:
                yield warning(
                    row.at(field),
                    f"{row.document} ghi ngày {short_date(day)}, sau hạn nộp "
                    f"{short_date(row.due)}; hãy kiểm tra ngày, hoặc báo cấp trên.",
                )
    for paper in papers_of(year):
        report, due = paper.document(year), paper.period.report_due if paper.period else None
        if report and report.issued and due and report.issued > due:
            yield warning(
                report.at("issued"),
                f"{paper.name} ghi ngày {short_date(report.issued)}, sau hạn sơ kết "
                f"{short_date(due)}; hãy kiểm tra ngày.",
            )

"""Who may be proposed at all this year: who came, who is under review, who is on contract."""

from collections.abc import Iterator

from pipeline.careers import months
from pipeline.checks.advanced_worker import proposals
from pipeline.checks.said import question, warning
from pipeline.checks.units import closing_day
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.vietnamese import count, short_date
from pipeline.vocabulary import Employment, SchoolFact, YesNo

UNDER_REVIEW = "Đang xem xét"


def the_former_unit_is_heard(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người chuyển đến trong năm học được đề nghị danh hiệu thì có ý kiến của đơn vị cũ.

    Là người có Ngày về trường trong năm học, sau Ngày tuyển dụng ít nhất 06 tháng: trường mới xét,
    đơn vị cũ cho ý kiến và không đề nghị nữa.

    Căn cứ: 91/2017/NĐ-CP; 01/2024/TT-BNV; 15/2025/TT-BNV.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 06/9/2021
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Ngày tuyển dụng | Ngày về trường
        Nguyễn Thị An | 01/9/2012       | 01/10/2021
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Ý kiến đơn vị cũ (x)
        Nguyễn Thị An | Lao động tiên tiến | x
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 06/9/2021
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Ngày tuyển dụng | Ngày về trường
        Nguyễn Thị An | 01/9/2012       | 01/10/2021
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Ý kiến đơn vị cũ (x)
        Nguyễn Thị An | Lao động tiên tiến |
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    start = year.day(SchoolFact.START)
    for one in proposals(year, law):
        since, came = one.member.recruited, one.member.arrived
        within = start and came and start <= came <= one.day
        if one.result.former_unit_agrees or not (within and since and came and since < came):
            continue
        least = law.provision("former_unit_months", on=one.day)
        if months(since, came) >= least.value:
            yield warning(
                one.result.at("former_unit_agrees"),
                f"{one.member.name} về trường ngày {short_date(came)} và được đề nghị "
                f"«{one.title}» nhưng chưa có ý kiến đơn vị cũ (cần khi đã ở đó từ "
                f"{count(least.value)} tháng); hãy xin ý kiến rồi gõ x.",
                least.shown,
            )


def nobody_is_under_review(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người đang bị xem xét kỷ luật, thanh tra, xác minh đơn thư thì chưa đề nghị khen thưởng.

    Cột Đang xem xét để trống ở người được đề nghị thì máy hỏi chung một câu cho cả trang.

    Căn cứ: 08/2017/TT-BNV; 12/2019/TT-BNV; 06/2022/QH15.
    Mức: cảnh báo loại cần trả lời ở trang Xác nhận.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Đang xem xét (Có/Không)
        Nguyễn Thị An | Lao động tiên tiến | Không
        Trần Thị Bình |                    | Có
        Lê Thị Cúc    |                    |
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Đang xem xét (Có/Không)
        Nguyễn Thị An | Lao động tiên tiến | Có
        Trần Thị Bình | Lao động tiên tiến |
        Lê Thị Cúc    | Lao động tiên tiến |
        => ket-qua.xlsx:Kết quả cá nhân:C2
        => ket-qua.xlsx:Kết quả cá nhân:C3
    """
    day = year.consideration_day()
    asked = [r for r in year.results if (r.titles or r.commendations) and _may_wait(r)]
    if not day or not asked:
        return
    basis = law.provision("under_review_waits", on=day).shown
    blank = [result for result in asked if result.under_review is None]
    for result in asked:
        if result.under_review is YesNo.YES:
            message = (
                f"{result.name} được đề nghị khen thưởng nhưng đang bị xem xét; hãy bỏ đề nghị, "
                "chờ có kết luận, hoặc cho biết đã kết luận thế nào."
            )
            yield question(result.at("under_review"), result.name, message, basis)
    if blank:
        message = (
            f"{count(len(blank))} người được đề nghị chưa ghi cột «{UNDER_REVIEW}», người đầu là "
            f"{blank[0].name}; có ai đang bị xem xét kỷ luật, thanh tra, xác minh đơn thư không? "
            "Hãy ghi Có hoặc Không."
        )
        yield question(blank[0].at("under_review"), UNDER_REVIEW, message, basis)


def _may_wait(result: Result) -> bool:
    """Whether a row does not say that nobody reviews this person; an unread cell was told."""
    unread = "under_review" in result.source.refused
    return result.under_review is not YesNo.NO and not unread


def contract_staff_are_considered(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người làm hợp đồng có dòng kết quả như mọi người.

    Người lao động cũng được xét danh hiệu và được tính khi xét tập thể. Đăng ký của họ thì quy
    tắc BT-31 xét như của mọi người.

    Căn cứ: 15/2003/QH11, Điều 24, khoản 3; 06/2022/QH15, Điều 24, khoản 1.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Hình thức
        Nguyễn Thị An | Viên chức
        Trần Thị Bình | Hợp đồng
        [Kết quả cá nhân]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Hình thức
        Nguyễn Thị An | Viên chức
        Trần Thị Bình | Hợp đồng
        [Kết quả cá nhân]
        Họ và tên
        Nguyễn Thị An
        => nam-hoc.xlsx:Nhân sự:B3
    """
    day, closed = year.consideration_day(), closing_day(year)
    for member in year.members if day and year.results else ():
        on_contract = member.employment is Employment.CONTRACT and member.serves(closed)
        if day and on_contract and year.result_of(member) is None:
            yield warning(
                member.at("employment"),
                f"{member.name} làm hợp đồng, chưa có dòng ở trang «{Result.sheet}» trong khi "
                "người khác đã có; người hợp đồng cũng được xét, hãy thêm dòng.",
                law.provision("advanced_worker_rating", on=day).text,
            )

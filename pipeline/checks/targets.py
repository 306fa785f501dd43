"""Targets of the plan: whole records, and registrations that reach them."""

from collections.abc import Iterator

from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Target
from pipeline.vietnamese import count, fold
from pipeline.vocabulary import Honour, Subject, TargetKind

WITH_LEVEL = (
    TargetKind.TITLE,
    TargetKind.COMMENDATION,
    TargetKind.CONTEST,
    TargetKind.INITIATIVE,
)


def a_target_has_level_and_number(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Chỉ tiêu ghi số lượng; danh hiệu, hình thức, hội thi, sáng kiến ghi cả cấp công nhận.

    Căn cứ: chỉ tiêu không có cấp, không có số thì không đánh giá được.
    Mức: lỗi.

    Đạt:
        [Chỉ tiêu]
        Nội dung               | Loại      | Cấp công nhận | Số lượng
        Chiến sĩ thi đua cơ sở | Danh hiệu | Huyện         | 4
    Không đạt:
        [Chỉ tiêu]
        Nội dung               | Loại      | Cấp công nhận | Số lượng
        Chiến sĩ thi đua cơ sở | Danh hiệu |               | 4
        Giáo viên dạy giỏi     | Hội thi   | Huyện         |
        => nam-hoc.xlsx:Chỉ tiêu:C2
        => nam-hoc.xlsx:Chỉ tiêu:D3
    """
    for target in year.targets:
        if target.kind in WITH_LEVEL and target.level is None:
            yield error(
                target.at("level"),
                f"Chỉ tiêu «{target.content}» chưa ghi cấp công nhận; hãy ghi cấp ra quyết định.",
            )
        if target.number is None:
            yield error(
                target.at("number"),
                f"Chỉ tiêu «{target.content}» chưa ghi số lượng; hãy ghi số phấn đấu.",
            )


def registrations_reach_the_targets(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Số đăng ký danh hiệu, hình thức khen thưởng không ít hơn chỉ tiêu của kế hoạch.

    Người đăng ký danh hiệu cao hơn được tính cả vào danh hiệu thấp hơn: đăng ký Chiến sĩ thi
    đua cơ sở thì cũng là đăng ký Lao động tiên tiến. Nội dung chỉ tiêu ghi tên đầy đủ hoặc chữ
    viết tắt (CSTĐCS).

    Căn cứ: chỉ tiêu thi đua của kế hoạch.
    Mức: cảnh báo.

    Đạt:
        [Chỉ tiêu]
        Nội dung           | Loại      | Đối tượng | Số lượng
        Lao động tiên tiến | Danh hiệu | Cá nhân   | 2
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình | Chiến sĩ thi đua cơ sở
    Không đạt:
        [Chỉ tiêu]
        Nội dung | Loại      | Đối tượng | Số lượng | Cấp công nhận
        CSTĐCS   | Danh hiệu | Cá nhân   | 2        | Huyện
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình | Chiến sĩ thi đua cơ sở
        => nam-hoc.xlsx:Chỉ tiêu:D2
    """
    if not year.registrations:
        return
    for target in year.targets:
        honour = honour_named(target.content)
        if honour is None or target.number is None:
            continue
        registered = _registered(year, honour, target)
        if registered < target.number:
            yield warning(
                target.at("number"),
                f"Mới có {count(registered)} đăng ký «{honour}», ít hơn chỉ tiêu "
                f"{count(target.number)}; hãy vận động đăng ký thêm hoặc xem lại chỉ tiêu.",
            )


def honour_named(content: str) -> Honour | None:
    """The honour a target is about, by its full name or its abbreviation."""
    names = (fold(content),)
    return next(
        (h for h in Honour if fold(h.value.name) in names or fold(h.value.short) in names), None
    )


def _registered(year: SchoolYear, honour: Honour, target: Target) -> int:
    """How many registered it: a title or a higher one, a commendation itself."""
    collective = target.subject is Subject.COLLECTIVE
    rows = year.collective_registrations if collective else year.registrations
    if honour.value.kind is TargetKind.TITLE:
        return sum(any(t.value.rank >= honour.value.rank for t in row.titles) for row in rows)
    return sum(honour in row.commendations for row in rows)

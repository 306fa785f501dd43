"""How people are rated: who is not rated, and what discipline does to a rating."""

from collections.abc import Iterator

from pipeline.careers import career, same_person
from pipeline.checks.moments import rating_day
from pipeline.checks.said import warning
from pipeline.checks.units import RATINGS
from pipeline.discipline import LIGHTEST, as_heavy_as
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.vietnamese import count, decimal, short_date
from pipeline.vocabulary import HistoryKind, Rating


def who_worked_too_little_is_not_rated(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người công tác dưới 06 tháng trong năm thì không xếp loại.

    Tháng công tác tính cả nghỉ thai sản, nên không ai thiệt vì thai sản.

    Căn cứ: 90/2020/NĐ-CP, Điều 2, khoản 3.
    Mức: lỗi; cảnh báo khi xếp loại từ tháng 7/2026 (233/2026/NĐ-CP).

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Tháng công tác (kể cả thai sản) | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | 6                               | Hoàn thành nhiệm vụ
        Trần Thị Bình | 25/5/2022     | 5,5                             | Không xếp loại
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Tháng công tác (kể cả thai sản) | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | 5,5                             | Hoàn thành nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:D2
    """
    for result in year.results:
        day, worked = rating_day(result, year), result.months_worked
        if not day or worked is None or result.rating not in RATINGS:
            continue
        least = law.provision("rating_months", on=day)
        if not least.met_by(worked):
            yield least.finding(
                result.at("rating"),
                "",
                f"{result.name} công tác {decimal(worked)} tháng, dưới {count(least.value)} tháng, "
                f"mà xếp loại «{result.rating}»; hãy ghi «{Rating.UNRATED}», hoặc sửa Tháng công "
                "tác nếu chưa tính thời gian nghỉ thai sản.",
            )


def discipline_settles_the_rating(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người bị kỷ luật trong năm thì xếp loại không hoàn thành nhiệm vụ.

    Kỷ luật về Đảng cũng vậy. Xếp loại trước ngày 15/9/2023 thì chưa có quy định này. Một hành vi
    chỉ tính cho một năm: đã tính cho năm trước thì để trống cột Kỷ luật.

    Căn cứ: 48/2023/NĐ-CP, Điều 1.
    Mức: lỗi khi xếp loại từ ngày 15/9/2023; cảnh báo từ tháng 7/2026 (233/2026/NĐ-CP).

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Kỷ luật     | Xếp loại viên chức
        Nguyễn Thị An | 14/9/2023     | Khiển trách | Hoàn thành nhiệm vụ
        Trần Thị Bình | 15/9/2023     | Khiển trách | Không hoàn thành nhiệm vụ
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Kỷ luật     | Xếp loại viên chức
        Nguyễn Thị An | 15/9/2023     | Khiển trách | Hoàn thành nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:D2
    """
    for result in year.results:
        day = rating_day(result, year)
        disciplined = as_heavy_as(result.discipline, LIGHTEST)
        if not day or not disciplined or result.rating not in RATINGS:
            continue
        provision = law.provision("rating_after_discipline", on=day)
        if not provision.none and result.rating != provision.value:
            yield provision.finding(
                result.at("rating"),
                "",
                f"{result.name} bị kỷ luật «{result.discipline}» trong năm mà xếp loại "
                f"«{result.rating}»; hãy ghi «{provision.value}», hoặc bỏ trống cột Kỷ luật nếu "
                "hành vi ấy đã tính cho năm khác.",
            )


def a_conduct_lowers_one_year(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Một hành vi bị kỷ luật chỉ làm hạ xếp loại của một năm.

    Máy nhận ra cùng một kỷ luật bằng Ngày kỷ luật của năm nay và của năm trước, ở trang Lịch sử
    (dòng Loại là Kỷ luật) hoặc trong hồ sơ năm trước đã niêm phong.

    Căn cứ: 48/2023/NĐ-CP, Điều 1.
    Mức: cảnh báo khi xếp loại từ ngày 15/9/2023.

    Đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức        | Kỷ luật     | Ngày kỷ luật
        Nguyễn Thị An | 25/5/2024     | Không hoàn thành nhiệm vụ | Khiển trách | 12/6/2023
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại     | Danh hiệu, hình thức      | Ngày quyết định
        Nguyễn Thị An      | 2020-2021 | Xếp loại | Hoàn thành tốt nhiệm vụ   |
        Nguyễn Thị An      | 2020-2021 | Kỷ luật  | Khiển trách               | 12/6/2023
    Không đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức        | Kỷ luật     | Ngày kỷ luật
        Nguyễn Thị An | 25/5/2024     | Không hoàn thành nhiệm vụ | Khiển trách | 12/6/2023
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại     | Danh hiệu, hình thức      | Ngày quyết định
        Nguyễn Thị An      | 2020-2021 | Xếp loại | Không hoàn thành nhiệm vụ |
        Nguyễn Thị An      | 2020-2021 | Kỷ luật  | Khiển trách               | 12/6/2023
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    for result in year.results:
        day = rating_day(result, year)
        if not day or result.rating is not Rating.NOT_DONE or not result.disciplined:
            continue
        once = law.provision("conduct_lowers_one_year", on=day)
        for label in () if once.none else _years_lowered_for(result, year):
            yield warning(
                result.at("rating"),
                f"{result.name}: kỷ luật ngày {short_date(result.disciplined)} đã tính để xếp loại "
                f"«{Rating.NOT_DONE}» năm học {label}; hãy xếp loại năm nay theo công việc của "
                "năm nay, hoặc sửa Ngày kỷ luật.",
                once.shown,
            )


def _years_lowered_for(result: Result, year: SchoolYear) -> Iterator[str]:
    """Earlier school years in which the discipline of that day went with the lowest rating."""
    member = year.member(result)
    if not member:
        return
    on_record = {
        row.school_year
        for row in year.history
        if row.kind is HistoryKind.DISCIPLINE
        and row.decided == result.disciplined
        and year.member(row) is member
    }
    sealed = {
        label
        for label, one in year.earlier.items()
        for row in one.results
        if row.disciplined == result.disciplined
        and (found := one.member(row))
        and same_person(found, member)
    }
    own = career(year, member)
    for label in sorted(on_record | sealed):
        if own.of(label).rating is Rating.NOT_DONE:
            yield label

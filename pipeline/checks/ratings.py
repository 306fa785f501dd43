"""How people are rated: who is not rated, and what discipline does to a rating."""

from collections.abc import Iterator

from pipeline.checks.moments import rating_day
from pipeline.checks.units import RATINGS
from pipeline.discipline import LIGHTEST, as_heavy_as
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, decimal
from pipeline.vocabulary import Rating


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

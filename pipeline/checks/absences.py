"""Who was away during the year: on leave, or sent to study. Maternity leave is no absence here."""

from collections.abc import Iterator

from pipeline.checks.advanced_worker import proposals
from pipeline.checks.moments import rating_day
from pipeline.checks.said import warning
from pipeline.checks.units import RATINGS
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import decimal, fold
from pipeline.vocabulary import Rating

# Results of studies, folded, the lowest first.
GRADES = ("kem", "yeu", "trung binh", "trung binh kha", "kha", "tot", "gioi", "xuat sac")


def a_long_leave_lowers_the_rating(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người nghỉ từ 03 đến dưới 06 tháng trong năm xếp loại cao nhất là hoàn thành nhiệm vụ.

    Không kể nghỉ thai sản. Nghỉ ít hơn thì không hạn chế gì: quy định cũ về 40 ngày nghỉ đã bãi
    bỏ từ ngày 01/10/2017.

    Căn cứ: 90/2020/NĐ-CP, Điều 2, khoản 3.
    Mức: lỗi; cảnh báo khi xếp loại từ tháng 7/2026 (233/2026/NĐ-CP).

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Tháng nghỉ (không kể thai sản) | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | 3                              | Hoàn thành nhiệm vụ
        Trần Thị Bình | 25/5/2022     | 1,5                            | Hoàn thành tốt nhiệm vụ
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Tháng nghỉ (không kể thai sản) | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | 3                              | Hoàn thành tốt nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:D2
    """
    for result in year.results:
        day, absent = rating_day(result, year), result.months_absent
        if not day or not absent or result.rating not in RATINGS:
            continue
        provision = law.provision("rating_after_absence", on=day)
        highest = Rating(provision.value["highest"])
        long = provision.value["from"] <= absent < provision.value["below"]
        if long and RATINGS.index(result.rating) > RATINGS.index(highest):
            yield provision.finding(
                result.at("rating"),
                "",
                f"{result.name} nghỉ {decimal(absent)} tháng (không kể thai sản) mà xếp loại "
                f"«{result.rating}»; cao nhất là «{highest}», hãy sửa xếp loại, hoặc sửa Tháng "
                "nghỉ nếu trong đó có thai sản.",
            )


def a_long_study_has_its_result(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người đi học từ 12 tháng có kết quả từ khá trở lên mới được đề nghị Lao động tiên tiến.

    Đi học dưới 12 tháng thì không xét kết quả. Xét từ tháng 02/2024 thì không còn yêu cầu này.

    Căn cứ: 91/2017/NĐ-CP, Điều 10.
    Mức: lỗi; cảnh báo khi chưa ghi kết quả hoặc máy không hiểu.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Tháng đi học | Kết quả học
        Nguyễn Thị An | Lao động tiên tiến | 12           | Khá
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Tháng đi học | Kết quả học
        Nguyễn Thị An | Lao động tiên tiến | 12           | Trung bình
        => ket-qua.xlsx:Kết quả cá nhân:D2
    """
    for one in proposals(year, law):
        studied, said = one.result.months_study, one.result.study_result
        if not studied:
            continue
        long = law.provision("long_study_months", on=one.day)
        lowest = law.provision("long_study_result", on=one.day)
        if long.none or lowest.none or studied < long.value:
            continue
        place, grade = one.result.at("study_result"), fold(said)
        told = f"{one.member.name} đi học {decimal(studied)} tháng, được đề nghị «{one.title}»"
        asked = f"cần kết quả từ «{lowest.value}»"
        if grade not in GRADES:
            seen = f"Kết quả học ghi «{said}», máy không hiểu" if said else "chưa ghi Kết quả học"
            yield warning(place, f"{told} nhưng {seen}; {asked}, hãy ghi rõ.", lowest.shown)
        elif GRADES.index(grade) < GRADES.index(fold(lowest.value)):
            yield lowest.finding(
                place, "", f"{told} nhưng kết quả «{said}»; {asked}, hãy bỏ đề nghị."
            )

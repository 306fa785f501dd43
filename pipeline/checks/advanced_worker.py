"""Who is proposed for Lao động tiên tiến: the rating, discipline, and how long in the service."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.careers import at_least, months
from pipeline.checks.said import warning
from pipeline.discipline import as_heavy_as
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.sheets.year import Member
from pipeline.vietnamese import count, short_date
from pipeline.vocabulary import Honour, Rating, Subject, TargetKind

ADVANCED, FIGHTER = Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER


@dataclass(frozen=True)
class Proposal:
    """Somebody proposed for Lao động tiên tiến, and the day whose law decides."""

    result: Result
    member: Member
    day: date

    @property
    def title(self) -> Honour:
        """The title to name: Lao động tiên tiến, else the first one proposed."""
        return ADVANCED if ADVANCED in self.result.titles else self.result.titles[0]


def proposals(year: SchoolYear, law: Law) -> Iterator[Proposal]:
    """The people proposed for it, by its name or, where the law asks it of them, a higher title."""
    day = year.consideration_day()
    for result in year.results if day else ():
        member = year.member(result)
        if member and day and _proposed(result, law, day):
            yield Proposal(result, member, day)


def _proposed(result: Result, law: Law, day: date) -> bool:
    titles = [t.value for t in result.titles if t.value.subject is Subject.PERSON]
    higher = any(t.kind is TargetKind.TITLE and t.rank >= FIGHTER.value.rank for t in titles)
    asked = higher and law.provision("grassroots_fighter_is_advanced_worker", on=day).value
    return ADVANCED in result.titles or bool(asked)


def it_is_rated(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người được đề nghị Lao động tiên tiến xếp loại từ hoàn thành tốt nhiệm vụ trở lên.

    Người được đề nghị danh hiệu cao hơn cũng vậy. Chưa ghi xếp loại thì máy chỉ nhắc.

    Căn cứ: 15/2003/QH11, Điều 24, khoản 1, điểm a; 06/2022/QH15, Điều 24, khoản 1, điểm a.
    Mức: lỗi; cảnh báo khi chưa ghi xếp loại, và khi xét từ ngày 01/10/2026.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Xếp loại viên chức
        Nguyễn Thị An | Lao động tiên tiến | Hoàn thành tốt nhiệm vụ
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Xếp loại viên chức
        Nguyễn Thị An | Lao động tiên tiến | Hoàn thành nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    for one in proposals(year, law):
        lowest, rating = law.provision("advanced_worker_rating", on=one.day), one.result.rating
        told = f"{one.member.name} được đề nghị «{one.title}»"
        place = one.result.at("rating")
        if rating is None:
            cure = f"chưa ghi xếp loại; hãy ghi, cần từ «{lowest.value}»"
            yield warning(place, f"{told} nhưng {cure}.", lowest.shown)
        elif not at_least(rating, Rating(lowest.value)):
            cure = f"xếp loại «{rating}», cần từ «{lowest.value}»; hãy bỏ đề nghị"
            yield lowest.finding(place, "", f"{told} nhưng {cure}, hoặc sửa nếu ghi nhầm.")


def nobody_is_disciplined(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người được đề nghị Lao động tiên tiến không bị kỷ luật từ khiển trách trở lên trong năm.

    Hình thức máy không biết thì máy hỏi lại bằng một cảnh báo.

    Căn cứ: 91/2017/NĐ-CP, Điều 10; từ ngày 15/9/2023: 48/2023/NĐ-CP, Điều 1.
    Mức: lỗi; cảnh báo khi xét từ ngày 01/01/2024 (khi ấy XL-03 và CN-01 giữ lại theo xếp loại).

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Kỷ luật
        Nguyễn Thị An | Lao động tiên tiến |
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Kỷ luật
        Nguyễn Thị An | Lao động tiên tiến | Khiển trách
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    for one in proposals(year, law):
        said, place = one.result.discipline, one.result.at("discipline")
        lightest = law.provision("advanced_worker_discipline", on=one.day)
        told = f"{one.member.name} được đề nghị «{one.title}» nhưng"
        heavy = as_heavy_as(said, lightest.value)
        if heavy:
            cure = f"bị kỷ luật «{said}» trong năm; hãy bỏ đề nghị"
            yield lightest.finding(place, "", f"{told} {cure}.")
        elif heavy is None:
            cure = f"cột Kỷ luật ghi «{said}», máy không biết hình thức này"
            after = f"nếu từ {lightest.value.lower()} trở lên thì hãy bỏ đề nghị"
            yield warning(place, f"{told} {cure}; {after}, nếu không thì để trống.", lightest.shown)


def it_serves_long_enough(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người được đề nghị Lao động tiên tiến đã tuyển dụng đủ số tháng luật định vào ngày xét.

    Đủ 10 tháng tròn; xét từ tháng 02/2024 là 06 tháng. Đếm từ Ngày tuyển dụng, kể cả thời gian
    nghỉ thai sản và thời gian ở trường cũ; ô để trống thì không xét.

    Căn cứ: 91/2017/NĐ-CP, Điều 10; 01/2024/TT-BNV; 15/2025/TT-BNV.
    Mức: lỗi; cảnh báo khi xét từ tháng 02/2024.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Ngày tuyển dụng
        Nguyễn Thị An | 31/7/2021
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên     | Ngày tuyển dụng
        Nguyễn Thị An | 01/8/2021
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for one in proposals(year, law):
        since = one.member.recruited
        if since is None:
            continue
        least = law.provision("advanced_worker_months", on=one.day)
        served = months(since, one.day)
        if served < least.value:
            yield least.finding(
                one.result.at("titles"),
                "",
                f"{one.member.name} tuyển dụng ngày {short_date(since)}, đến ngày xét "
                f"{short_date(one.day)} mới tròn {count(max(served, 0))} tháng, cần "
                f"{count(least.value)} tháng để được đề nghị «{one.title}»; hãy bỏ đề nghị, hoặc "
                "sửa Ngày tuyển dụng nếu ghi nhầm.",
            )

"""Who is proposed for Chiến sĩ thi đua cơ sở, and that they are Lao động tiên tiến."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Initiative, Result
from pipeline.sheets.year import Member
from pipeline.vocabulary import Honour, Rating

Ways = list[list[str]]  # each a set of conditions; one set met suffices
FIGHTER = Honour.GRASSROOTS_FIGHTER
WORKER = Honour.ADVANCED_WORKER


@dataclass(frozen=True)
class Fighter:
    """Somebody proposed for the title, with the initiatives of the year."""

    result: Result
    member: Member
    initiatives: tuple[Initiative, ...]

    @property
    def proposed(self) -> str:
        return f"{self.member.name} được đề nghị «{FIGHTER}»"

    def relies_on_initiative(self, ways: Ways) -> bool:
        """Whether no way is open to this person by the rating alone."""
        return not (self.result.rating is Rating.EXCELLENT and ["excellent"] in ways)


def fighters(year: SchoolYear) -> Iterator[Fighter]:
    """Everyone whom a row of `Kết quả cá nhân` proposes for the title."""
    for result in year.results:
        member = year.member(result)
        if member and FIGHTER in result.titles:
            own = tuple(row for row in year.initiatives if year.member(row) is member)
            yield Fighter(result, member, own)


def one_is_an_advanced_worker(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Chiến sĩ thi đua cơ sở được chọn trong số Lao động tiên tiến của cùng năm học.

    Danh hiệu Lao động tiên tiến được đề nghị ở cùng dòng. Dự thảo áp dụng từ ngày 01/10/2026
    không còn buộc.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 3; 06/2022/QH15, Điều 23, khoản 1.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    day = year.consideration_day()
    for one in fighters(year) if day else ():
        if day and WORKER not in one.result.titles:
            provision = law.provision("grassroots_fighter_is_advanced_worker", on=day)
            if provision.value:
                yield provision.finding(
                    one.result.at("titles"),
                    "",
                    f"{one.proposed} nhưng không được đề nghị «{WORKER}»; hãy thêm «{WORKER}» vào "
                    f"cùng ô nếu Hội đồng đã xét, hoặc bỏ «{FIGHTER}».",
                )

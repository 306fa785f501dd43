"""Tập thể Lao động xuất sắc: everyone's work, a fighter in it, and the lower title with it."""

from collections.abc import Iterator

from pipeline.checks.collective_conduct import lacks_rating, too_heavy
from pipeline.checks.collectives import ADVANCED, EXCELLENT, lacks_share
from pipeline.checks.said import warning
from pipeline.checks.units import Unit, least_read, units
from pipeline.findings import Finding
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, listed
from pipeline.vocabulary import Honour, Rating

TOLD = f"được đề nghị «{EXCELLENT}» nhưng"


def everyone_completed(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc có 100% số người hoàn thành nhiệm vụ trở lên.

    Tính trên những người đã xếp loại; người «Không xếp loại» được kể riêng ở quy tắc TT-09. Người
    chưa ghi xếp loại thì máy nhắc, chưa kết luận.

    Căn cứ: 15/2003/QH11, Điều 27; 06/2022/QH15, Điều 27, khoản 1.
    Mức: lỗi; cảnh báo khi có người chưa ghi xếp loại.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức
        Nguyễn Thị An | Hoàn thành nhiệm vụ
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức
        Nguyễn Thị An | Không hoàn thành nhiệm vụ
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for unit in units(year, EXCELLENT):
        provision = law.provision("excellent_collective_completed", on=unit.day)
        rated = [p for p in unit.people if p.rating not in (None, Rating.UNRATED)]
        failed = [p.name for p in rated if p.rating is Rating.NOT_DONE]
        blank = [p.name for p in unit.people if p.result and p.rating is None]
        place = unit.row.at("titles")
        if rated and not provision.met_by((len(rated) - len(failed)) / len(rated)):
            fault = f"không hoàn thành nhiệm vụ: {listed(failed)}; hãy bỏ đề nghị"
            yield provision.finding(place, "", f"{unit.name} {TOLD} có người {fault}.")
        if blank:
            fault = f"chưa ghi xếp loại: {listed(blank)}; hãy ghi xếp loại rồi xét lại"
            yield warning(place, f"{unit.name} {TOLD} có người {fault}.", provision.shown)


def it_has_a_fighter(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc có người là Chiến sĩ thi đua cơ sở.

    Căn cứ: 15/2003/QH11, Điều 27; 06/2022/QH15, Điều 27, khoản 1.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for unit in units(year, EXCELLENT):
        provision = law.provision("excellent_collective_fighters", on=unit.day)
        fighters = len(unit.holding(Honour.GRASSROOTS_FIGHTER))
        if not provision.met_by(fighters):
            yield provision.finding(
                unit.row.at("titles"),
                "",
                f"{unit.name} {TOLD} có {count(fighters)} Chiến sĩ thi đua cơ sở, cần ít nhất "
                f"{count(provision.value)}; hãy bỏ đề nghị, hoặc xem lại danh hiệu cá nhân.",
            )


def it_is_an_advanced_collective(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc đạt cả tiêu chuẩn Tập thể Lao động tiên tiến.

    Xét tỷ lệ Lao động tiên tiến, kỷ luật và mức hoàn thành của tập thể.

    Căn cứ: 15/2003/QH11, Điều 27; từ ngày 01/01/2024 là quy định của địa phương/trường.
    Mức: lỗi; cảnh báo khi xét từ ngày 01/01/2024.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị         | Mức hoàn thành
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc | Hoàn thành xuất sắc
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình |
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị         | Mức hoàn thành
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc | Hoàn thành
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for unit in units(year, EXCELLENT):
        chosen = law.provision("excellent_collective_is_advanced", on=unit.day)
        share, discipline, rating = (
            law.provision(f"advanced_collective_{part}", on=unit.day)
            for part in ("share", "discipline", "rating")
        )
        faults = [
            (lacks_share(unit, share), share),
            (too_heavy(unit, discipline), discipline),
            (lacks_rating(unit.row, rating), rating),
        ]
        lacking = [(fault, provision) for fault, provision in faults if fault]
        if chosen.value and lacking:
            yield _not_advanced(unit, chosen, lacking)


def _not_advanced(unit: Unit, chosen: Provision, lacking: list[tuple[str, Provision]]) -> Finding:
    """What it lacks of the lower title, under the provision that was read the least well."""
    return least_read(chosen, *(provision for _, provision in lacking)).finding(
        unit.row.at("titles"),
        "",
        f"{unit.name} {TOLD} chưa đạt «{ADVANCED}»: {'; '.join(fault for fault, _ in lacking)}; "
        "hãy bỏ đề nghị.",
    )

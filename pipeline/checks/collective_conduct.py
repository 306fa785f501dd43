"""How a collective is disciplined and rated: of both collective titles."""

from collections.abc import Iterator

from pipeline.careers import at_least
from pipeline.checks.units import Unit, units
from pipeline.discipline import as_heavy_as
from pipeline.findings import Finding
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import CollectiveResult
from pipeline.vietnamese import listed
from pipeline.vocabulary import CollectiveRating, Honour

ADVANCED, EXCELLENT = Honour.ADVANCED_COLLECTIVE, Honour.EXCELLENT_COLLECTIVE


def nobody_of_an_advanced_one(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động tiên tiến không có ai bị kỷ luật từ cảnh cáo trở lên.

    Căn cứ: 15/2003/QH11, Điều 28, khoản 1, điểm c; 06/2022/QH15, Điều 28.
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
        Họ và tên     | Kỷ luật
        Nguyễn Thị An | Khiển trách
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Kỷ luật
        Nguyễn Thị An | Cảnh cáo
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for unit in units(year, ADVANCED):
        provision = law.provision("advanced_collective_discipline", on=unit.day)
        yield from _disciplined(unit, ADVANCED, provision)


def nobody_of_an_excellent_one(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc không có ai bị kỷ luật từ cảnh cáo trở lên.

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
        Họ và tên     | Kỷ luật
        Nguyễn Thị An | Khiển trách
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
        Họ và tên     | Kỷ luật
        Nguyễn Thị An | Cảnh cáo
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for unit in units(year, EXCELLENT):
        provision = law.provision("excellent_collective_discipline", on=unit.day)
        yield from _disciplined(unit, EXCELLENT, provision)


def _disciplined(unit: Unit, honour: Honour, provision: Provision) -> Iterator[Finding]:
    """The finding that names who was disciplined as heavily as the provision says."""
    if lacking := too_heavy(unit, provision):
        yield provision.finding(
            unit.row.at("titles"),
            "",
            f"{unit.name} được đề nghị «{honour}» nhưng {lacking}; hãy bỏ đề nghị.",
        )


def too_heavy(unit: Unit, provision: Provision) -> str:
    """Who was disciplined as heavily as the provision says; "" where nobody was."""
    heavy = [p for p in unit.people if as_heavy_as(p.discipline, provision.value)]
    who = listed(f"{p.name} ({p.discipline})" for p in heavy)
    return f"có người bị kỷ luật từ {provision.value.lower()} trở lên: {who}" if heavy else ""


def its_own_work_is_rated(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể được đề nghị danh hiệu đạt mức hoàn thành nhiệm vụ của danh hiệu ấy.

    Tập thể Lao động xuất sắc phải hoàn thành xuất sắc, Tập thể Lao động tiên tiến phải hoàn thành
    tốt. Chưa ghi mức hoàn thành cũng là chưa đạt.

    Căn cứ: 15/2003/QH11, Điều 27, Điều 28, khoản 1; 06/2022/QH15, Điều 27, khoản 1, Điều 28.
    Mức: lỗi; cảnh báo với Tập thể Lao động tiên tiến khi xét từ ngày 01/01/2024.

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
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị         | Mức hoàn thành
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc | Hoàn thành tốt
        => ket-qua.xlsx:Kết quả tập thể:C2
    """
    for honour, name in ((EXCELLENT, "excellent"), (ADVANCED, "advanced")):
        for unit in units(year, honour):
            provision = law.provision(f"{name}_collective_rating", on=unit.day)
            if lacking := lacks_rating(unit.row, provision):
                yield provision.finding(
                    unit.row.at("rating"),
                    "",
                    f"{unit.name} được đề nghị «{honour}» nhưng {lacking}, cần "
                    f"«{provision.value}»; hãy ghi đúng mức, hoặc bỏ đề nghị.",
                )


def lacks_rating(row: CollectiveResult, provision: Provision) -> str:
    """How the rating of a collective falls short; "" where it suffices."""
    if row.rating is None:
        return "chưa ghi mức hoàn thành"
    enough = at_least(row.rating, CollectiveRating(provision.value))
    return "" if enough else f"xếp «{row.rating}»"

"""Who is counted in a collective, and the share of Lao động tiên tiến it needs."""

from collections.abc import Iterator

from pipeline.checks.said import warning
from pipeline.checks.units import Unit, closing_day, share, units
from pipeline.findings import Finding
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, fold, listed, short_date
from pipeline.vocabulary import Honour, Rating

ADVANCED, EXCELLENT = Honour.ADVANCED_COLLECTIVE, Honour.EXCELLENT_COLLECTIVE
BOUNDS = {">": "hơn", ">=": "ít nhất"}


def advanced_one_has_its_share(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động tiên tiến có hơn một nửa số người là Lao động tiên tiến.

    Mẫu số là mọi người của tổ (của trường) ở trang Nhân sự vào Ngày chốt danh sách; chưa có ngày
    ấy thì vào ngày xét. Người được đề nghị danh hiệu cao hơn cũng là Lao động tiên tiến. Xét từ
    ngày 01/01/2024 thì đúng một nửa là đủ, nhưng điều luật chưa đối chiếu được.

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
        Trần Thị Bình
        Lê Thị Cúc
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình | Lao động tiên tiến
        Lê Thị Cúc    |
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
        Trần Thị Bình
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình |
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    yield from _short(year, law, ADVANCED, "advanced_collective_share")


def excellent_one_has_its_share(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc có ít nhất 70% số người là Lao động tiên tiến.

    Mẫu số như ở quy tắc TT-01.

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
        Nguyễn Thị An | Lao động tiên tiến
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
        Trần Thị Bình
        Lê Thị Cúc
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        Trần Thị Bình | Lao động tiên tiến
        Lê Thị Cúc    |
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động xuất sắc
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    yield from _short(year, law, EXCELLENT, "excellent_collective_share")


def _short(year: SchoolYear, law: Law, honour: Honour, parameter: str) -> Iterator[Finding]:
    for unit in units(year, honour):
        provision = law.provision(parameter, on=unit.day)
        if lacking := lacks_share(unit, provision):
            yield provision.finding(
                unit.row.at("titles"),
                "",
                f"{unit.name} được đề nghị «{honour}» nhưng {lacking}; hãy bỏ đề nghị, hoặc xem "
                "lại danh sách người và danh hiệu.",
            )


def lacks_share(unit: Unit, provision: Provision, taken: int = 0) -> str:
    """What share of LĐTT is missing, `taken` people of it not counted; "" where it suffices."""
    workers, whole = len(unit.holding(Honour.ADVANCED_WORKER)) - taken, len(unit.people)
    if provision.met_by(workers / whole):
        return ""
    bound = f"{BOUNDS[provision.op]} {provision.value * 100:.0f}%"
    return f"có {share(workers, whole)} Lao động tiên tiến, cần {bound}"


def the_count_is_that_of_closing_day(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mẫu số của tập thể là danh sách Nhân sự vào Ngày chốt danh sách; người lẻ được kể riêng.

    Máy kể tên người không xếp loại, người chưa có dòng kết quả (vẫn tính trong mẫu số), và người
    có danh hiệu nhưng không ở trường vào ngày ấy (không tính).

    Căn cứ: phép đếm.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục                 | Giá trị
        Tên trường          | Trường Mầm non Hoa Sen
        Ngày chốt danh sách | 25/5/2022
        Ngày kết thúc       | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức
        Nguyễn Thị An | Hoàn thành tốt nhiệm vụ
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
    Không đạt:
        [Trường]
        Mục                 | Giá trị
        Tên trường          | Trường Mầm non Hoa Sen
        Ngày chốt danh sách | 25/5/2022
        Ngày kết thúc       | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức
        Nguyễn Thị An | Không xếp loại
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
        => ket-qua.xlsx:Kết quả tập thể:A2
    """
    closed = closing_day(year)
    for unit in (*units(year, ADVANCED), *units(year, EXCELLENT)):
        apart = [said for said in _apart(unit, year) if said]
        if apart and closed:
            yield warning(
                unit.row.at("collective"),
                f"{unit.name} có {count(len(unit.people))} người ngày chốt danh sách "
                f"({short_date(closed)}); {'; '.join(apart)}; hãy kể riêng trong biên bản.",
            )


def _apart(unit: Unit, year: SchoolYear) -> Iterator[str]:
    """Whom the count names apart, one phrase for each reason."""
    unrated = [p.name for p in unit.people if p.rating is Rating.UNRATED]
    missing = [p.name for p in unit.people if p.result is None]
    counted = {person.member.code for person in unit.people}
    gone = [
        member.name
        for result in year.results
        if result.titles
        and (member := year.member(result))
        and member.code not in counted
        and fold(member.team) == fold(unit.name)
    ]
    yield f"không xếp loại: {listed(unrated)}" if unrated else ""
    yield f"chưa có dòng kết quả: {listed(missing)}" if missing else ""
    yield f"có danh hiệu nhưng không ở trường ngày ấy: {listed(gone)}" if gone else ""

"""The ways to Chiến sĩ thi đua cơ sở: rated excellent, an initiative; each law has its own."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.fighters import Fighter, Ways, fighters
from pipeline.checks.said import warning
from pipeline.findings import Finding
from pipeline.law import LOCAL_SHOWN, Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Initiative
from pipeline.vietnamese import listed
from pipeline.vocabulary import Level, Rating, SchoolFact

# What the law has known so far, as `grassroots_fighter_ways` writes it.
BY_INITIATIVE: Ways = [["initiative"]]
BY_EITHER: Ways = [["excellent"], ["initiative"]]
BY_BOTH: Ways = [["excellent", "initiative"]]
RATED = f"xếp loại «{Rating.EXCELLENT}»"
RECOGNISED = "sáng kiến, đề tài được công nhận ở trang Sáng kiến"
RECOGNITION = {"decision": "số", "recognised": "ngày", "authority": "cơ quan công nhận"}
LEVELS = tuple(Level)  # from the school upwards


def one_has_a_recognised_initiative(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Xét đến hết ngày 31/12/2023, Chiến sĩ thi đua cơ sở có sáng kiến, đề tài được công nhận.

    Ở trang Sáng kiến có ít nhất một dòng ghi đủ số, ngày và cơ quan công nhận. Trang Trường có
    «Cấp sáng kiến để xét CSTĐCS» thì máy nhắc khi không sáng kiến nào đạt cấp ấy.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 3; quy định của địa phương/trường về cấp công nhận.
    Mức: lỗi; cảnh báo về cấp công nhận.

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
        [Sáng kiến]
        Họ và tên     | Số quyết định | Ngày công nhận | Cơ quan công nhận
        Nguyễn Thị An | 21/QĐ-MNHS    | 20/4/2022      | Trường Mầm non Hoa Sen
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _refused(year, law, BY_INITIATIVE)
    for one, provision, _ in _judged(year, law, BY_INITIATIVE):
        lacking = [_untold(row) for row in one.initiatives]
        if lacking and all(lacking):
            row, fields = one.initiatives[0], lacking[0]
            yield provision.finding(
                row.at(fields[0]),
                "",
                f"{one.proposed} nhưng sáng kiến «{row.title}» chưa ghi "
                f"{listed(RECOGNITION[field] for field in fields)}; hãy ghi theo quyết định "
                "công nhận.",
            )


def one_is_excellent_or_has_an_initiative(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Xét từ ngày 01/01/2024, Chiến sĩ thi đua cơ sở hoàn thành xuất sắc hoặc có sáng kiến.

    Người hoàn thành xuất sắc nhiệm vụ không cần sáng kiến, đề tài. Chưa ghi xếp loại thì máy chưa
    xét. Người dựa vào sáng kiến thì theo «Cấp sáng kiến để xét CSTĐCS» ở trang Trường, nếu có.

    Căn cứ: 06/2022/QH15, Điều 23, khoản 2; quy định của địa phương/trường về cấp công nhận.
    Mức: lỗi; cảnh báo về cấp công nhận.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị                          | Xếp loại viên chức
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở | Hoàn thành xuất sắc nhiệm vụ
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị                          | Xếp loại viên chức
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở | Hoàn thành tốt nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _refused(year, law, BY_EITHER)


def one_is_excellent_and_has_an_initiative(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Theo dự thảo áp dụng từ ngày 01/10/2026, Chiến sĩ thi đua cơ sở cần cả xuất sắc và sáng kiến.

    Chưa ghi xếp loại thì máy chưa xét mức xếp loại.

    Căn cứ: 06/2026/QH16 (theo dự thảo).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2027
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị      | Xếp loại viên chức
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên
        Nguyễn Thị An
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2027
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị      | Xếp loại viên chức
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở | Hoàn thành xuất sắc nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _refused(year, law, BY_BOTH)


def _judged(year: SchoolYear, law: Law, ways: Ways) -> Iterator[tuple[Fighter, Provision, date]]:
    """Whoever is proposed on a day on which those ways are the law."""
    day = year.consideration_day()
    for one in fighters(year) if day else ():
        if day and (provision := law.provision("grassroots_fighter_ways", on=day)).value == ways:
            yield one, provision, day


def _refused(year: SchoolYear, law: Law, ways: Ways) -> Iterator[Finding]:
    """Whom those ways leave out, and whose initiative is of too low a level."""
    for one, provision, day in _judged(year, law, ways):
        if lacking := _lacking(one, ways):
            yield provision.finding(
                one.result.at("titles"),
                "",
                f"{one.proposed} nhưng chưa có {lacking}; hãy bổ sung theo quyết định đã có, "
                "hoặc bỏ danh hiệu.",
            )
        elif one.relies_on_initiative(ways):
            yield from _below_level(one, year, day)


def _lacking(one: Fighter, ways: Ways) -> str:
    """What every way still wants, told together; "" where one is open."""
    has = {
        "excellent": one.result.rating in (None, Rating.EXCELLENT),
        "initiative": bool(one.initiatives),
    }
    if any(all(has[condition] for condition in way) for way in ways):
        return ""
    said = {"excellent": RATED, "initiative": RECOGNISED}
    wanted = (listed(said[c] for c in way if not has[c]) for way in ways)
    return ", cũng chưa có ".join(wanted)


def _untold(row: Initiative) -> list[str]:
    return [field for field in RECOGNITION if not getattr(row, field)]


def _below_level(one: Fighter, year: SchoolYear, day: date) -> Iterator[Finding]:
    """Where none of the initiatives is of the level that the school's superiors ask."""
    asked = year.item(SchoolFact.INITIATIVE_LEVEL, day)
    if not asked or not isinstance(asked.value, Level) or not one.initiatives:
        return
    least = LEVELS.index(asked.value)
    if not any(row.level and LEVELS.index(row.level) >= least for row in one.initiatives):
        first = one.initiatives[0]
        told = f"mới ở cấp {first.level}" if first.level else "chưa ghi cấp công nhận"
        yield warning(
            first.at("level"),
            f"{one.proposed} nhưng sáng kiến «{first.title}» {told}, mà trang Trường ghi cấp sáng "
            f"kiến để xét là {asked.value}; hãy ghi sáng kiến đạt cấp ấy, hoặc hỏi lại cấp trên.",
            LOCAL_SHOWN,
        )

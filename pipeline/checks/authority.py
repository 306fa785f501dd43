"""Who decides what on which day: huyện until 30/6/2025, then xã; the city; never the head."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.checks.certificates import district_certificates
from pipeline.checks.levels import days_of_targets, level_named
from pipeline.checks.targets import honour_named
from pipeline.findings import Finding, Place
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import short_date
from pipeline.vocabulary import Honour, Level

BASIC = (Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER, Honour.ADVANCED_COLLECTIVE)
CITY = (
    Honour.EXCELLENT_COLLECTIVE,
    Honour.CITY_FIGHTER,
    Honour.CITY_FLAG,
    Honour.CITY_CERTIFICATE,
)
NEVER_BY_COMMUNE = (Honour.GRASSROOTS_FIGHTER, Honour.ADVANCED_COLLECTIVE)


@dataclass(frozen=True)
class Ruling:
    """A cell that says which level decides an honour; `days`: right on one of them is right."""

    honour: Honour
    level: Level
    place: Place
    whose: str
    days: tuple[date, ...]


def _rulings(year: SchoolYear) -> Iterator[Ruling]:
    """What decisions and targets say; a target may follow the day of the plan or of decision."""
    for row in year.decisions:
        for level, field in ((row.level, "level"), (level_named(row.authority), "authority")):
            if row.honour and row.decided and level:
                yield Ruling(row.honour, level, row.at(field), f" của {row.name}", (row.decided,))
    days = days_of_targets(year)
    for target in year.targets:
        honour = honour_named(target.content)
        if honour and target.level and days:
            yield Ruling(honour, target.level, target.at("level"), " ở chỉ tiêu", days)


def _wrong(
    year: SchoolYear, law: Law, parameter: str, honours: tuple[Honour, ...]
) -> Iterator[tuple[Ruling, Provision]]:
    """The rulings on those honours that name another level than the law of each of their days."""
    for ruling in _rulings(year):
        if ruling.honour in honours:
            provisions = [law.provision(parameter, on=day) for day in ruling.days]
            if all(ruling.level != Level(provision.value) for provision in provisions):
                yield ruling, provisions[-1]


def _told(ruling: Ruling, provision: Provision) -> Finding:
    return provision.finding(
        ruling.place,
        "",
        f"«{ruling.honour}»{ruling.whose} ghi cấp {ruling.level}; ngày "
        f"{short_date(ruling.days[-1])} cấp {provision.value} quyết định; hãy sửa cấp, cơ quan, "
        "hoặc ngày.",
    )


def basic_titles_are_decided_at_their_level(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Danh hiệu cấp cơ sở do cấp huyện quyết định đến ngày 30/6/2025, sau đó do cấp xã.

    Là Lao động tiên tiến, Chiến sĩ thi đua cơ sở, Tập thể Lao động tiên tiến. Đến ngày
    30/6/2025 là Chủ tịch UBND huyện, từ ngày 01/7/2025 là Chủ tịch UBND xã. Máy xem cột Cấp và
    cột Cơ quan của quyết định theo ngày quyết định; cấp của chỉ tiêu thì đúng theo ngày của kế
    hoạch hoặc ngày dự kiến quyết định đều được. Giấy khen của Chủ tịch UBND huyện cũng không
    đăng ký, đề nghị, quyết định được sau ngày 30/6/2025.

    Căn cứ: 15/2003/QH11 (08/2017/TT-BNV, Điều 7, khoản 1); 06/2022/QH15, Điều 80; 129/2025/NĐ-CP.
    Mức: lỗi.

    Đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức | Cấp   | Ngày quyết định
        Nguyễn Thị An      | Lao động tiên tiến   | Huyện | 30/6/2025
        Trần Thị Bình      | Lao động tiên tiến   | Xã    | 01/7/2025
    Không đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức              | Cấp   | Ngày quyết định
        Nguyễn Thị An      | Lao động tiên tiến                | Xã    | 30/6/2025
        Trần Thị Bình      | Lao động tiên tiến                | Huyện | 01/7/2025
        Lê Thị Cúc         | Giấy khen của Chủ tịch UBND huyện | Huyện | 01/7/2025
        => ket-qua.xlsx:Quyết định khen thưởng:C2
        => ket-qua.xlsx:Quyết định khen thưởng:C3
        => ket-qua.xlsx:Quyết định khen thưởng:B4
    """
    for ruling, provision in _wrong(year, law, "basic_titles_level", BASIC):
        if not _by_commune_too_soon(ruling, provision):
            yield _told(ruling, provision)
    for place, whose, day in district_certificates(year):
        provision = law.provision("district_certificate", on=day)
        if not provision.value:
            yield provision.finding(
                place,
                "",
                f"{whose} có «{Honour.DISTRICT_CERTIFICATE}» ngày {short_date(day)}, khi không còn "
                "cấp huyện; hãy thay bằng hình thức của cấp có thẩm quyền.",
            )


def _by_commune_too_soon(ruling: Ruling, provision: Provision) -> bool:
    district = Level(provision.value) is Level.DISTRICT
    return district and ruling.level is Level.COMMUNE and ruling.honour in NEVER_BY_COMMUNE


def the_commune_did_not_decide_them_before(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Trước ngày 01/7/2025 cấp xã không quyết định CSTĐCS, Tập thể Lao động tiên tiến.

    Căn cứ: 06/2022/QH15, Điều 80; 15/2003/QH11 (08/2017/TT-BNV, Điều 7, khoản 1).
    Mức: lỗi.

    Đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức   | Cấp | Ngày quyết định
        Nguyễn Thị An      | Chiến sĩ thi đua cơ sở | Xã  | 01/7/2025
    Không đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức   | Cấp | Ngày quyết định
        Nguyễn Thị An      | Chiến sĩ thi đua cơ sở | Xã  | 30/6/2025
        => ket-qua.xlsx:Quyết định khen thưởng:C2
    """
    for ruling, provision in _wrong(year, law, "basic_titles_level", NEVER_BY_COMMUNE):
        if _by_commune_too_soon(ruling, provision):
            yield _told(ruling, provision)


def city_awards_are_decided_by_the_city(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể Lao động xuất sắc và danh hiệu, hình thức cấp Thành phố do Thành phố quyết định.

    Là Chiến sĩ thi đua Thành phố, Cờ thi đua và Bằng khen của Thành phố.

    Căn cứ: 15/2003/QH11; 06/2022/QH15, Điều 79 (chưa đối chiếu).
    Mức: lỗi; cảnh báo khi quyết định từ ngày 01/01/2024.

    Đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức      | Cấp       | Ngày quyết định
        Nguyễn Thị An      | Tập thể Lao động xuất sắc | Thành phố | 15/8/2022
    Không đạt:
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức      | Cấp   | Ngày quyết định
        Nguyễn Thị An      | Tập thể Lao động xuất sắc | Huyện | 15/8/2022
        => ket-qua.xlsx:Quyết định khen thưởng:C2
    """
    for ruling, provision in _wrong(year, law, "city_awards_level", CITY):
        yield _told(ruling, provision)

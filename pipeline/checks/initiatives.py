"""The initiatives on which Chiến sĩ thi đua cơ sở rest: of this year, used once."""

from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.careers import career, previous
from pipeline.checks.fighters import FIGHTER, Fighter, fighters
from pipeline.checks.said import warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import SchoolFact

A_YEAR = timedelta(days=365)


def _supported(year: SchoolYear, law: Law, day: date) -> Iterator[Fighter]:
    """Whoever is proposed and cannot do without an initiative."""
    for one in fighters(year):
        ways = law.provision("grassroots_fighter_ways", on=day).value
        if one.relies_on_initiative(ways):
            yield one


def recognised_for_this_year(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Sáng kiến dùng để xét Chiến sĩ thi đua cơ sở được công nhận trong năm học, trước ngày xét.

    Tính từ sau ngày kết thúc năm học trước (chưa có năm học trước thì lùi một năm từ ngày kết
    thúc năm học này) đến hết ngày xét. Có một sáng kiến trong khoảng ấy là đủ.

    Căn cứ: thành tích xét trong năm học.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Ngày công nhận
        Nguyễn Thị An | 20/4/2022
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
        [Sáng kiến]
        Họ và tên     | Ngày công nhận
        Nguyễn Thị An | 20/4/2021
        => ket-qua.xlsx:Sáng kiến:B2
    """
    day = year.consideration_day()
    after = _end_of_last_year(year)
    if not day or not after:
        return
    for one in _supported(year, law, day):
        dated = [(row.recognised, row) for row in one.initiatives if row.recognised]
        if dated and not any(after < recognised <= day for recognised, _ in dated):
            recognised, row = dated[0]
            yield warning(
                row.at("recognised"),
                f"{one.proposed} nhưng sáng kiến «{row.title}» công nhận ngày "
                f"{short_date(recognised)}, không nằm trong khoảng sau {short_date(after)} đến "
                f"ngày xét {short_date(day)}; hãy kiểm tra ngày, hoặc dùng sáng kiến của năm học.",
            )


def _end_of_last_year(year: SchoolYear) -> date | None:
    last, end = year.earlier.get(previous(year.label)), year.day(SchoolFact.END)
    return (last.day(SchoolFact.END) if last else None) or (end - A_YEAR if end else None)


def used_for_one_year_only(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Một sáng kiến không dùng để xét Chiến sĩ thi đua cơ sở hai năm học.

    So tên sáng kiến, không kể dấu và chữ hoa, với sáng kiến của các năm trước mà người ấy đã là
    Chiến sĩ thi đua cơ sở (trang Lịch sử và các năm đã lưu).

    Căn cứ: 08/2017/TT-BNV (không cộng dồn thành tích).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến
        Nguyễn Thị An | Rèn nền nếp cho trẻ 3 tuổi
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | Chiến sĩ thi đua cơ sở
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Làm đồ chơi từ vật liệu cũ
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
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến
        Nguyễn Thị An | Làm đồ chơi từ vật liệu cũ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | Chiến sĩ thi đua cơ sở
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Làm đồ chơi từ vật liệu cũ
        => ket-qua.xlsx:Sáng kiến:B2
    """
    day = year.consideration_day()
    for one in _supported(year, law, day) if day else ():
        used = _used(year, one)
        for row in one.initiatives:
            if label := used.get(fold(row.title)):
                yield warning(
                    row.at("title"),
                    f"{one.proposed}, mà sáng kiến «{row.title}» đã có trong năm học {label}, năm "
                    f"{one.member.name} đã là «{FIGHTER}»; hãy dùng sáng kiến khác, hoặc kiểm tra "
                    "lại trang Lịch sử.",
                )


def _used(year: SchoolYear, one: Fighter) -> dict[str, str]:
    """The titles of initiatives, folded, of earlier years that brought the title → that year."""
    won = career(year, one.member).holding(FIGHTER)
    return {
        fold(initiative.title): record.label
        for record in won
        if record.label < year.label
        for initiative in record.initiatives
    }

"""Registration: everyone is on it, says something, aims at something, in time."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.said import error, warning
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.year import Member
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import SchoolFact


def everyone_registers_or_declines(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mọi người ở trang Nhân sự đều có một dòng ở trang Đăng ký cá nhân.

    Người không đăng ký, người về trường sau khi đăng ký cũng có dòng, ghi lý do ở cột «Không
    đăng ký». Chỉ người đã rời trường trước ngày đăng ký thì không cần.
    Tổ chưa ai có dòng thì kể tên tổ một lần, là tổ chưa nộp.

    Căn cứ: mọi cá nhân, tập thể tham gia thi đua đều phải đăng ký.
    Mức: lỗi.

    Đạt:
        [Nhân sự]
        Họ và tên     | Ngày rời trường
        Nguyễn Thị An |
        Trần Thị Bình | 01/9/2021
        [Trường]
        Mục         | Giá trị
        Hạn đăng ký | 15/10/2021
        [Đăng ký cá nhân]
        Họ và tên
        Nguyễn Thị An
    Không đạt:
        [Nhân sự]
        Mã   | Họ và tên     | Tổ
        GV01 | Nguyễn Thị An | Nhà trẻ
        CN01 | Trần Thị Bình | Nuôi dưỡng
        [Đăng ký cá nhân]
        Họ và tên
        Nguyễn Thị An
        => dang-ky.xlsx:Đăng ký cá nhân
    """
    missing: dict[str, list[Member]] = {}
    for member in _unregistered(year) if year.registrations else ():
        missing.setdefault(fold(member.team), []).append(member)
    for team, people in missing.items():
        if team and team not in _teams_handed_in(year):
            yield _error(
                f"Tổ «{people[0].team}» chưa nộp đăng ký ({len(people)} người); hãy nhắc tổ nộp, "
                "hoặc thêm dòng của từng người."
            )
            continue
        for member in people:
            yield _error(
                f"Chưa có dòng của {member.name} (mã «{member.code}», tổ «{member.team}»); hãy "
                "thêm dòng ghi danh hiệu đăng ký, hoặc lý do không đăng ký."
            )


def _error(message: str) -> Finding:
    return error(Place(Registration.workbook, Registration.sheet), message)


def _unregistered(year: SchoolYear) -> Iterator[Member]:
    """The people of the staff list without a row, but those who had left by then."""
    registered = {member.code for row in year.registrations if (member := year.member(row))}
    day = _registration_day(year)
    for member in year.members:
        gone = member.left and day and member.left < day
        known = member.name and member.code  # else the staff list is to be mended first
        if known and not gone and member.code not in registered:
            yield member


def _teams_handed_in(year: SchoolYear) -> set[str]:
    """The tổ, folded, of whoever has a row."""
    found = (year.member(row) for row in year.registrations)
    return {fold(member.team) for member in found if member}


def _registration_day(year: SchoolYear) -> date | None:
    """The deadline, else the first day somebody registered, else the first day of the year."""
    days = [row.day for row in year.registrations if row.day]
    return year.day(SchoolFact.REGISTRATION_DUE) or min(days, default=year.day(SchoolFact.START))


def _rows(year: SchoolYear) -> Iterator[tuple[Registration | CollectiveRegistration, str]]:
    """Every registration with the name of who registers."""
    yield from ((row, row.name) for row in year.registrations)
    yield from ((row, row.collective) for row in year.collective_registrations)


def a_row_registers_or_declines(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Dòng đăng ký ghi điều đăng ký hoặc lý do không đăng ký; không để trống, không ghi cả hai.

    Căn cứ: mọi cá nhân, tập thể tham gia thi đua đều phải đăng ký.
    Mức: lỗi.

    Đạt:
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua  | Không đăng ký (lý do)
        Nguyễn Thị An | Lao động tiên tiến |
        Trần Thị Bình |                    | Mới về trường
    Không đạt:
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua  | Không đăng ký (lý do)
        Nguyễn Thị An | Lao động tiên tiến | Mới về trường
        Trần Thị Bình |                    |
        => dang-ky.xlsx:Đăng ký cá nhân:C2
        => dang-ky.xlsx:Đăng ký cá nhân:B3
    """
    for row in year.registrations:
        honours = row.titles or row.commendations
        if row.declined and honours:
            yield error(
                row.at("declined"),
                f"{row.name} vừa đăng ký «{honours[0]}» vừa ghi không đăng ký; hãy xóa một ô.",
            )
        elif not (row.declined or honours or row.contest or row.initiative):
            yield error(
                row.at("titles"),
                f"{row.name} chưa đăng ký gì; hãy ghi danh hiệu, hoặc lý do không đăng ký.",
            )
    for collective in year.collective_registrations:
        if not (collective.titles or collective.commendations):
            yield error(
                collective.at("titles"),
                f"«{collective.collective}» chưa đăng ký gì; hãy ghi danh hiệu, hoặc xóa dòng.",
            )


def a_title_comes_with_a_goal(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Đăng ký danh hiệu thì ghi chỉ tiêu phấn đấu.

    Căn cứ: đăng ký thi đua phải xác định chỉ tiêu, biện pháp và thời gian, không chỉ danh hiệu.
    Mức: cảnh báo.

    Đạt:
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua  | Chỉ tiêu phấn đấu
        Nguyễn Thị An | Lao động tiên tiến | 100% trẻ được theo dõi sức khỏe
    Không đạt:
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua  | Chỉ tiêu phấn đấu
        Nguyễn Thị An | Lao động tiên tiến |
        => dang-ky.xlsx:Đăng ký cá nhân:C2
    """
    for row, name in _rows(year):
        if row.titles and not row.goal:
            yield warning(
                row.at("goal"),
                f"{name} đăng ký «{row.titles[0]}» nhưng chưa ghi chỉ tiêu phấn đấu; hãy ghi điều "
                "phấn đấu đạt được, có số nếu đếm được.",
            )


def registered_in_time(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Ngày đăng ký không sau hạn đăng ký.

    Căn cứ: Hạn đăng ký ở trang Trường.
    Mức: cảnh báo; đăng ký muộn vẫn được tổng hợp.

    Đạt:
        [Trường]
        Mục         | Giá trị
        Hạn đăng ký | 15/10/2021
        [Đăng ký cá nhân]
        Họ và tên     | Ngày đăng ký
        Nguyễn Thị An | 15/10/2021
    Không đạt:
        [Trường]
        Mục         | Giá trị
        Hạn đăng ký | 15/10/2021
        [Đăng ký cá nhân]
        Họ và tên     | Ngày đăng ký
        Nguyễn Thị An | 16/10/2021
        => dang-ky.xlsx:Đăng ký cá nhân:B2
    """
    due = year.day(SchoolFact.REGISTRATION_DUE)
    for row, name in _rows(year):
        if due and row.day and row.day > due:
            yield warning(
                row.at("day"),
                f"{name} đăng ký ngày {short_date(row.day)}, sau hạn {short_date(due)}; hãy kiểm "
                "tra ngày, hoặc báo cáo là đăng ký bổ sung.",
            )

"""Who is who: every name is one person of the staff list, once, in one tổ."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from pipeline.cells import nearest
from pipeline.checks.mentions import Mention, bearers, mentions
from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets import Row
from pipeline.sheets.results import RoleModel
from pipeline.sheets.year import Member, PastHonour
from pipeline.vietnamese import fold, listed, name_key

R = TypeVar("R", bound=Row)

MAY_BE_ELSEWHERE = (PastHonour, RoleModel)  # gone since, or from outside the school


def everyone_named_is_on_the_staff_list(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Người được nêu tên ở bất kỳ trang nào đều có trong trang Nhân sự.

    Người được nhận ra bằng Mã; không ghi Mã thì bằng họ và tên, không kể dấu thanh đặt ở đâu
    (Hoà, Hòa). Hai người trùng tên thì phải ghi Mã.

    Căn cứ: danh sách nhân sự của trường.
    Mức: lỗi; cảnh báo ở trang Lịch sử (có thể đã chuyển đi), ở trang Điển hình (có thể là người
    ngoài trường), và khi trùng tên ở trang không có cột Mã.

    Đạt:
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Trần Thị Hòa
        [Đăng ký cá nhân]
        Họ và tên
        Trần Thị Hoà
    Không đạt:
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Trần Thị Hòa
        [Đăng ký cá nhân]
        Họ và tên
        Trần Thị Hoa
        => dang-ky.xlsx:Đăng ký cá nhân:A2
    """
    if not year.members:
        return
    for mention in mentions(year):
        weigh = warning if isinstance(mention.row, MAY_BE_ELSEWHERE) else error
        if mention.code:
            bearer = year.named(mention.name)
            if not year.member(mention) and not (bearer and not bearer.code):
                yield weigh(mention.row.at("code"), _unknown_code(mention, bearer))
        elif not bearers(year, mention.name):
            yield weigh(mention.place, _unknown_name(mention, year))
        elif not year.named(mention.name):
            known = "code" in type(mention.row).columns()
            yield (weigh if known else warning)(mention.place, _ambiguous(mention, year, known))


def _unknown_code(mention: Mention, bearer: Member | None) -> str:
    hint = f" Mã của {bearer.name} là «{bearer.code}»." if bearer else ""
    return f"Không có mã «{mention.code}» trong trang Nhân sự.{hint} Hãy sửa mã."


def _unknown_name(mention: Mention, year: SchoolYear) -> str:
    names = [member.name for member in year.members]
    names += [team.team for team in year.teams] if mention.either else []
    near = nearest(mention.name, names)
    hint = f" Có phải «{near}»?" if near else ""
    sheets = "trang Nhân sự hay trang Tổ" if mention.either else "trang Nhân sự"
    return f"Không có «{mention.name}» trong {sheets}.{hint} Hãy sửa tên, hoặc thêm vào {sheets}."


def _ambiguous(mention: Mention, year: SchoolYear, has_code: bool) -> str:
    codes = listed(f"«{m.code}»" for m in bearers(year, mention.name))
    cure = "hãy ghi Mã" if has_code else "hãy kiểm tra chức vụ đi cùng tên"
    return f"Trang Nhân sự có nhiều người tên {mention.name} ({codes}); {cure}."


def code_and_name_agree(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mã và họ và tên trên một dòng là của cùng một người.

    Căn cứ: danh sách nhân sự của trường.
    Mức: lỗi.

    Đạt:
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        GV02 | Trần Thị Bình
        [Kết quả cá nhân]
        Mã   | Họ và tên
        GV02 | Trần Thị Bình
    Không đạt:
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        GV02 | Trần Thị Bình
        [Kết quả cá nhân]
        Mã   | Họ và tên
        GV01 | Trần Thị Bình
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for mention in mentions(year):
        member = year.member(mention) if mention.code else None
        if member and member.name and name_key(member.name) != name_key(mention.name):
            yield error(
                mention.place,
                f"Mã «{mention.code}» là của {member.name}, dòng này lại ghi «{mention.name}»; "
                "hãy sửa mã hoặc sửa tên.",
            )


def nobody_is_listed_twice(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mỗi người có một dòng ở mỗi trang và thuộc một tổ.

    Trang Nhân sự: không trùng mã, không trùng cả họ tên và ngày sinh. Trang Hội đồng, Đăng ký
    cá nhân, Kết quả cá nhân: mỗi người một dòng. Tổ ghi khi đăng ký là tổ ở trang Nhân sự.

    Căn cứ: phép cộng; người đếm hai lần làm sai mọi tổng số và tỷ lệ.
    Mức: lỗi.

    Đạt:
        [Nhân sự]
        Mã   | Họ và tên     | Ngày sinh | Tổ
        GV01 | Nguyễn Thị An | 12/3/1985 | Nhà trẻ
        GV02 | Nguyễn Thị An | 20/6/1990 | Nhà trẻ
        [Đăng ký cá nhân]
        Mã   | Họ và tên     | Tổ
        GV01 | Nguyễn Thị An | Nhà trẻ
        GV02 | Nguyễn Thị An | Nhà trẻ
    Không đạt:
        [Nhân sự]
        Mã   | Họ và tên     | Ngày sinh | Tổ
        GV01 | Nguyễn Thị An | 12/3/1985 | Nhà trẻ
        [Đăng ký cá nhân]
        Mã   | Họ và tên     | Tổ
        GV01 | Nguyễn Thị An | Nhà trẻ
        GV01 | Nguyễn Thị An | Nuôi dưỡng
        => dang-ky.xlsx:Đăng ký cá nhân:B3
        => dang-ky.xlsx:Đăng ký cá nhân:C3
    """
    members = year.members
    yield from _repeated(members, "code", lambda m: fold(m.code))
    yield from _repeated(members, "name", lambda m: m.born and (name_key(m.name), m.born))
    yield from _repeated(year.council, "name", lambda seat: _who(year.named(seat.name)))
    yield from _repeated(year.registrations, "name", lambda row: _who(year.member(row)))
    yield from _repeated(year.results, "name", lambda row: _who(year.member(row)))
    for row in year.registrations:
        member = year.member(row)
        if member and row.team and member.team and fold(row.team) != fold(member.team):
            yield error(
                row.at("team"),
                f"{member.name} đăng ký ở tổ «{row.team}» nhưng trang Nhân sự "
                f"(ô {member.at('team').position}) ghi tổ «{member.team}»; hãy sửa một trong hai.",
            )


def _who(member: Member | None) -> str:
    return fold(member.code) if member else ""


def _repeated(
    rows: Iterable[R], field: str, key: Callable[[R], Hashable | None]
) -> Iterator[Finding]:
    """The second row of each key; a blank key is nobody's."""
    first: dict[Hashable, R] = {}
    for row in rows:
        known = key(row)
        if known and first.setdefault(known, row) is not row:
            yield error(
                row.at(field),
                f"«{getattr(row, field)}» đã có ở ô {first[known].at(field).position}; "
                "hãy xóa một dòng hoặc sửa cho đúng người.",
            )

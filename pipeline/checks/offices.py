"""Who holds which office: the same on every sheet."""

from collections.abc import Iterator

from pipeline.checks.moments import in_force
from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import CouncilSeat, Member
from pipeline.vietnamese import fold, listed, name_key
from pipeline.vocabulary import SchoolFact

HEAD, DEPUTY = "hieu truong", "pho hieu truong"  # folded


def everyone_holds_one_office(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Chức vụ của một người ghi như nhau ở mọi trang.

    Hiệu trưởng của trang Trường là Hiệu trưởng của trang Nhân sự, và ngược lại. Chức vụ ghi ở
    trang Hội đồng là chức vụ ở trang Nhân sự, hoặc Tổ trưởng theo trang Tổ, Chủ tịch Công đoàn
    theo trang Trường; kèm chức vụ khác (Bí thư Chi bộ) thì ghi cả hai, cách nhau bằng dấu phẩy.

    Căn cứ: danh sách nhân sự của trường.
    Mức: lỗi khi lẫn Hiệu trưởng, Phó Hiệu trưởng; cảnh báo khi là chức vụ khác.

    Đạt:
        [Nhân sự]
        Họ và tên     | Chức vụ
        Lê Thị Hạnh   | Hiệu trưởng
        Nguyễn Thị An | Giáo viên
        [Trường]
        Mục         | Giá trị
        Hiệu trưởng | Lê Thị Hạnh
        [Hội đồng]
        Họ và tên     | Chức vụ
        Lê Thị Hạnh   | Hiệu trưởng
        Nguyễn Thị An | Giáo viên, Chủ tịch Công đoàn
    Không đạt:
        [Nhân sự]
        Họ và tên   | Chức vụ
        Lê Thị Hạnh | Phó Hiệu trưởng
        [Hội đồng]
        Họ và tên   | Chức vụ
        Lê Thị Hạnh | Hiệu trưởng
        => nam-hoc.xlsx:Hội đồng:B2
    """
    for seat in year.council:
        member = year.named(seat.name)
        if member and seat.post and member.post:
            yield from _seat_office(seat, member, year)
    heads = {name_key(str(row.value)): row for row in in_force(year, SchoolFact.HEAD)}
    for row in heads.values():
        member = year.named(str(row.value))
        if member and not _heads_the_school(member):
            yield error(
                row.at("value"),
                f"{member.name} là Hiệu trưởng ở trang này nhưng là «{member.post}» ở trang "
                f"Nhân sự (ô {member.at('post').position}); hãy sửa một trong hai.",
            )
    for member in year.members:
        if heads and HEAD in offices(member.post) and name_key(member.name) not in heads:
            yield error(
                member.at("post"),
                f"{member.name} ghi chức vụ Hiệu trưởng nhưng Hiệu trưởng ở trang Trường là "
                f"{listed(str(row.value) for row in heads.values())}; hãy sửa một trong hai.",
            )


def _heads_the_school(member: Member) -> bool:
    """Whether the post is that of a head, or of a deputy who acts as one."""
    return any(office == HEAD or "phu trach" in office for office in offices(member.post))


def offices(post: str) -> frozenset[str]:
    """The offices of one cell, folded: «Phó Hiệu trưởng, Chủ tịch Công đoàn» holds two."""
    parts = post.replace(";", ",").replace(" kiêm ", ",").split(",")
    return frozenset(map(fold, parts))


def _elsewhere(member: Member, year: SchoolYear) -> frozenset[str]:
    """The offices that other sheets give somebody: of a tổ, of the union."""
    name = name_key(member.name)
    leads = any(name_key(team.leader) == name for team in year.teams)
    chairs = [name_key(str(row.value)) for row in in_force(year, SchoolFact.UNION_CHAIR)]
    held = (("to truong", leads), (fold(str(SchoolFact.UNION_CHAIR)), name in chairs))
    return frozenset(office for office, holds in held if holds)


def _seat_office(seat: CouncilSeat, member: Member, year: SchoolYear) -> Iterator[Finding]:
    said, held = offices(seat.post), offices(member.post)
    told = (
        f"{member.name} ghi «{seat.post}», trang Nhân sự (ô {member.at('post').position}) "
        f"ghi «{member.post}»"
    )
    if (said - held) & {HEAD, DEPUTY}:
        yield error(seat.at("post"), f"{told}; hãy sửa một trong hai.")
    elif not any(a in b or b in a for a in said for b in held | _elsewhere(member, year)):
        yield warning(seat.at("post"), f"{told}; nếu giữ cả hai thì hãy ghi cả hai.")

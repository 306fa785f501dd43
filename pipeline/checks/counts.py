"""Parts that may not exceed their whole: votes, ballots, children, staff."""

from collections.abc import Iterator, Sequence

from pipeline.checks.said import error
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Meeting
from pipeline.sheets.year import Member, Size
from pipeline.vietnamese import count
from pipeline.vocabulary import SizeItem, StaffGroup


def votes_stay_within_the_ballots(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Số phiếu đồng ý không quá số phiếu hợp lệ của phiên họp xét cả năm học.

    Người vắng gửi ý kiến bằng văn bản được tính thêm; không ghi phiếu hợp lệ thì so với tổng số
    thành viên.

    Căn cứ: phép đếm.
    Mức: lỗi.

    Đạt:
        [Họp Hội đồng]
        Kỳ      | Ngày      | Phiếu hợp lệ
        Năm học | 25/5/2022 | 9
        [Kết quả cá nhân]
        Họ và tên     | Phiếu đồng ý
        Nguyễn Thị An | 9
    Không đạt:
        [Họp Hội đồng]
        Kỳ      | Ngày      | Phiếu hợp lệ
        Năm học | 25/5/2022 | 9
        [Kết quả cá nhân]
        Họ và tên     | Phiếu đồng ý
        Nguyễn Thị An | 10
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    most = _most_votes(year.final_meeting())
    people = [(r, r.name, f) for r in year.results for f in ("votes", "commendation_votes")]
    collectives = [(r, r.collective, "votes") for r in year.collective_results]
    for row, name, field in (*people, *collectives):
        votes: int | None = getattr(row, field)
        if most is not None and votes is not None and votes > most:
            yield error(
                row.at(field),
                f"{name} có {count(votes)} phiếu đồng ý, quá {count(most)} phiếu của phiên họp "
                "xét; hãy đối chiếu biên bản kiểm phiếu.",
            )


def _most_votes(meeting: Meeting | None) -> int | None:
    """How many votes anyone can have had; None where the meeting's numbers are blank."""
    if meeting is None:
        return None
    ballots = meeting.ballots_valid
    cast = None if ballots is None else ballots + (meeting.in_writing or 0)
    known = [number for number in (cast, meeting.members) if number is not None]
    return min(known, default=None)


def meeting_numbers_add_up(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Có mặt cộng vắng là tổng số thành viên; phiếu hợp lệ không quá phiếu thu, phiếu phát.

    Căn cứ: phép đếm.
    Mức: lỗi.

    Đạt:
        [Họp Hội đồng]
        Kỳ      | Tổng số thành viên | Có mặt | Vắng | Phiếu phát | Phiếu thu | Phiếu hợp lệ
        Năm học | 9                  | 8      | 1    | 8          | 8         | 7
    Không đạt:
        [Họp Hội đồng]
        Kỳ      | Tổng số thành viên | Có mặt | Vắng | Phiếu phát | Phiếu thu | Phiếu hợp lệ
        Năm học | 9                  | 8      | 2    | 8          | 9         | 9
        => ket-qua.xlsx:Họp Hội đồng:B2
        => ket-qua.xlsx:Họp Hội đồng:F2
    """
    for meeting in year.meetings:
        numbers = (meeting.members, meeting.present, meeting.absent)
        total, present, absent = (number or 0 for number in numbers)
        if None not in numbers and present + absent != total:
            yield error(
                meeting.at("members"),
                f"Họp xét {meeting.period}: có mặt {count(present)} và vắng {count(absent)} không "
                f"bằng tổng số {count(total)} thành viên; hãy đối chiếu biên bản.",
            )
        yield from _within(meeting, "present", "có mặt", "members", "tổng số thành viên")
        yield from _within(meeting, "in_writing", "ý kiến bằng văn bản", "absent", "số vắng")
        yield from _within(meeting, "ballots_in", "phiếu thu", "ballots_out", "phiếu phát")
        yield from _within(meeting, "ballots_valid", "phiếu hợp lệ", "ballots_in", "phiếu thu")


def _within(meeting: Meeting, part: str, name: str, whole: str, of: str) -> Iterator[Finding]:
    some: int | None = getattr(meeting, part)
    most: int | None = getattr(meeting, whole)
    if some is not None and most is not None and some > most:
        yield error(
            meeting.at(part),
            f"Họp xét {meeting.period}: {name} là {count(some)}, quá {of} {count(most)}; hãy đối "
            "chiếu biên bản.",
        )


SUMS = (
    (SizeItem.CLASSES, SizeItem.CLASSES_KINDERGARTEN, SizeItem.CLASSES_NURSERY),
    (SizeItem.CHILDREN, SizeItem.CHILDREN_KINDERGARTEN, SizeItem.CHILDREN_NURSERY),
)


def sizes_add_up(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mẫu giáo cộng nhà trẻ là tổng số lớp, tổng số trẻ; không đếm quá số người của trường.

    Giáo viên trên chuẩn không quá số giáo viên, đảng viên không quá số người ở trang Nhân sự.

    Căn cứ: phép đếm.
    Mức: lỗi.

    Đạt:
        [Quy mô]
        Mục             | Số lượng
        Số lớp          | 12
        Số lớp mẫu giáo | 9
        Số lớp nhà trẻ  | 3
    Không đạt:
        [Nhân sự]
        Họ và tên     | Nhóm
        Nguyễn Thị An | Giáo viên
        [Quy mô]
        Mục                  | Số lượng
        Số lớp               | 12
        Số lớp mẫu giáo      | 9
        Số lớp nhà trẻ       | 4
        Giáo viên trên chuẩn | 2
        => nam-hoc.xlsx:Quy mô:B2
        => nam-hoc.xlsx:Quy mô:B5
    """
    for total, *parts in SUMS:
        whole, counted = year.size(total), [year.size(part) for part in parts]
        known = [part for part in counted if part]
        if whole and known and not _adds_up(whole, known, len(parts)):
            shown = " cộng ".join(f"{part.item} {count(part.number or 0)}" for part in known)
            yield error(
                whole.at("number"),
                f"{shown} không khớp {total} {count(whole.number or 0)}; hãy sửa số sai.",
            )
    teachers = [m for m in year.members if m.group is StaffGroup.TEACHER]
    yield from _of_staff(year.size(SizeItem.TEACHERS_ABOVE_STANDARD), teachers, "giáo viên")
    yield from _of_staff(year.size(SizeItem.PARTY_MEMBERS), year.members, "người")


def _adds_up(whole: Size, parts: list[Size], expected: int) -> bool:
    """Equal where every part is given, else not less than those that are."""
    total, of_parts = whole.number or 0, sum(part.number or 0 for part in parts)
    return total == of_parts if len(parts) == expected else total >= of_parts


def _of_staff(size: Size | None, people: Sequence[Member], word: str) -> Iterator[Finding]:
    if size is None or not people:
        return
    there = sum(member.serves(size.on) for member in people)
    if (size.number or 0) > there:
        yield error(
            size.at("number"),
            f"{size.item} là {count(size.number or 0)}, quá {count(there)} {word} ở trang "
            "Nhân sự; hãy sửa số sai.",
        )

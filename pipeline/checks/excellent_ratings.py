"""Who is rated excellent: how many, for what, and whether the head is rated above the school."""

from collections.abc import Iterator
from datetime import date

from pipeline.careers import at_least
from pipeline.checks.moments import rating_day
from pipeline.checks.said import warning
from pipeline.checks.units import RATINGS, share
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.vietnamese import fold, name_key
from pipeline.vocabulary import CollectiveRating, Rating, SchoolFact, StaffGroup

COLLECTIVE_RATINGS = tuple(reversed(CollectiveRating))  # the lowest first, as RATINGS


def few_are_excellent(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Số người hoàn thành xuất sắc không quá 20% số người hoàn thành tốt trở lên.

    Xét chung cả trường và riêng từng Nhóm (quản lý, giáo viên, nhân viên). Xếp loại trước ngày
    15/9/2023 thì không có tỷ lệ nào. Nhóm ít người mà 20% chưa được một người thì một người xuất
    sắc không bị nhắc. Nơi nào không tính người xuất sắc vào số hoàn thành tốt thì tỷ lệ còn chặt
    hơn: hãy hỏi cấp trên.

    Căn cứ: 48/2023/NĐ-CP, Điều 1; 233/2026/NĐ-CP, Điều 12.
    Mức: cảnh báo.

    Đạt:
        [Nhân sự]
        Họ và tên     | Nhóm
        Nguyễn Thị An | Giáo viên
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức
        Nguyễn Thị An | 14/9/2023     | Hoàn thành xuất sắc nhiệm vụ
    Không đạt:
        [Nhân sự]
        Họ và tên     | Nhóm
        Nguyễn Thị An | Giáo viên
        Trần Thị Bình | Giáo viên
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức
        Nguyễn Thị An | 15/9/2023     | Hoàn thành xuất sắc nhiệm vụ
        Trần Thị Bình | 15/9/2023     | Hoàn thành xuất sắc nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân
        => ket-qua.xlsx:Kết quả cá nhân
    """
    rated = [(result, day) for result in year.results if (day := rating_day(result, year))]
    yield from _too_many("Cả trường", rated, law)
    for group in StaffGroup:
        own = [(result, day) for result, day in rated if _is_of(result, group, year)]
        yield from _too_many(f"Nhóm {group.lower()}", own, law)


def _is_of(result: Result, group: StaffGroup, year: SchoolYear) -> bool:
    member = year.member(result)
    return member is not None and member.group is group


def _too_many(who: str, rated: list[tuple[Result, date]], law: Law) -> Iterator[Finding]:
    """The finding where too many of some people are excellent, by the law of their last rating."""
    ratings = [result.rating for result, _ in rated if result.rating]
    good = sum(at_least(rating, Rating.GOOD) for rating in ratings)
    excellent = ratings.count(Rating.EXCELLENT)
    if excellent <= 1:  # the first never breaks a share that leaves room for less than one
        return
    most = law.provision("excellent_share", on=max(day for _, day in rated))
    if not most.met_by(excellent / good):
        yield warning(
            Place(Result.workbook, Result.sheet),
            f"{who}: hoàn thành xuất sắc {share(excellent, good)} trong số hoàn thành tốt trở "
            f"lên, tỷ lệ cao nhất là {most.value:.0%}; hãy xem lại xếp loại hoặc hỏi cấp trên.",
            most.shown,
        )


def the_excellent_say_for_what(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Người xếp loại hoàn thành xuất sắc có minh chứng hoặc tóm tắt phần việc vượt mức.

    Căn cứ: 90/2020/NĐ-CP, Điều 12, khoản 1.
    Mức: cảnh báo.

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức           | Tóm tắt thành tích
        Nguyễn Thị An | 25/5/2022     | Hoàn thành xuất sắc nhiệm vụ | 28 trẻ đều đạt chuẩn
        Trần Thị Bình | 25/5/2022     | Hoàn thành tốt nhiệm vụ      |
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức           | Minh chứng
        Nguyễn Thị An | 25/5/2022     | Hoàn thành xuất sắc nhiệm vụ |
        => ket-qua.xlsx:Kết quả cá nhân:D2
    """
    for result in year.results:
        day = rating_day(result, year)
        proved = result.evidence or result.summary
        if day and result.rating is Rating.EXCELLENT and not proved:
            least = law.provision("excellent_is_proved", on=day)
            yield warning(
                result.at("evidence"),
                f"{result.name} xếp loại «{result.rating}», cần ít nhất {least.value:.0%} nhiệm "
                "vụ vượt mức, nhưng chưa ghi Minh chứng hay Tóm tắt thành tích; hãy ghi việc "
                "vượt mức.",
                least.shown,
            )


def the_head_is_rated_no_higher(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Hiệu trưởng xếp loại không cao hơn mức hoàn thành nhiệm vụ của trường.

    Căn cứ: 90/2020/NĐ-CP; 233/2026/NĐ-CP, Điều 12, khoản 7.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục         | Giá trị
        Tên trường  | Trường Mầm non Hoa Sen
        Hiệu trưởng | Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | Hoàn thành tốt nhiệm vụ
        [Kết quả tập thể]
        Tập thể                | Mức hoàn thành
        Trường Mầm non Hoa Sen | Hoàn thành tốt
    Không đạt:
        [Trường]
        Mục         | Giá trị
        Tên trường  | Trường Mầm non Hoa Sen
        Hiệu trưởng | Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Ngày xếp loại | Xếp loại viên chức
        Nguyễn Thị An | 25/5/2022     | Hoàn thành xuất sắc nhiệm vụ
        [Kết quả tập thể]
        Tập thể                | Mức hoàn thành
        Trường Mầm non Hoa Sen | Hoàn thành tốt
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    school = fold(year.text(SchoolFact.SCHOOL))
    rows = (row for row in year.collective_results if school and fold(row.collective) == school)
    own = next((row.rating for row in rows if row.rating), None)
    for result in year.results if own else ():
        day = rating_day(result, year)
        if not own or not day or result.rating not in RATINGS:
            continue
        head = year.text(SchoolFact.HEAD, day)
        higher = RATINGS.index(result.rating) > COLLECTIVE_RATINGS.index(own)
        if higher and name_key(result.name) == name_key(head):
            yield warning(
                result.at("rating"),
                f"{result.name} là Hiệu trưởng, xếp loại «{result.rating}», cao hơn mức của trường "
                f"(«{own}»); hãy xem lại xếp loại hoặc hỏi cấp trên.",
                law.provision("head_no_higher_than_unit", on=day).shown,
            )

"""The interim report: who was graded how in the period, from high to low, and who is praised."""

import pytest

from pipeline.facts import Brief, interim
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022
    [Nhân sự]
    Mã | Họ và tên        | Tổ
    A  | Nguyễn Thị Dung  | Nhà trẻ
    B  | Bùi Thị Đào      | Nhà trẻ
    C  | Trần Thị Ân      | Mẫu giáo
    D  | Lê Thị An        | Mẫu giáo
    E  | Phạm Thị An      | Mẫu giáo
    [Tổ]
    Tổ
    Nhà trẻ
    Mẫu giáo
"""
GRADED = "[Kết quả kỳ]\n Kỳ | Mã | Họ và tên, tập thể | Điểm | Xếp loại | Đề nghị biểu dương\n"
TEAMS = "Đợt 1 | | Nhà trẻ | 96 | A | x\n Đợt 1 | | Mẫu giáo | 90 | A |\n"


def brief(lines: str, paper: str = "Sơ kết Đợt 1") -> Brief:
    return a_brief(a_year(YEAR + GRADED + lines), paper)


def order(lines: str) -> list[str]:
    return rows(interim.grades(brief(lines)), "ho_ten")


def test_people_stand_from_high_to_low_by_grade_then_points() -> None:
    lines = """
        Đợt 1 | A | Nguyễn Thị Dung | 99   | B |
        Đợt 1 | B | Bùi Thị Đào     | 90,5 | A |
        Đợt 1 | C | Trần Thị Ân     | 97   | A | x
    """
    found = interim.grades(brief(lines + TEAMS))
    assert rows(found, "stt", "ho_ten", "to", "diem", "xep_loai", "de_nghi") == [
        "1 | Trần Thị Ân | Mẫu giáo | 97 | A | Biểu dương",
        "2 | Bùi Thị Đào | Nhà trẻ | 90,5 | A | ",
        "3 | Nguyễn Thị Dung | Nhà trẻ | 99 | B | ",
    ]


def test_ties_are_broken_by_given_name_in_the_order_of_the_vietnamese_alphabet() -> None:
    lines = """
        Đợt 1 | B | Bùi Thị Đào     | 95 | A |
        Đợt 1 | C | Trần Thị Ân     | 95 | A |
        Đợt 1 | A | Nguyễn Thị Dung | 95 | A |
        Đợt 1 | E | Phạm Thị An     | 95 | A |
        Đợt 1 | D | Lê Thị An       | 95 | A |
    """
    assert order(lines) == [
        "Lê Thị An",
        "Phạm Thị An",
        "Trần Thị Ân",
        "Nguyễn Thị Dung",
        "Bùi Thị Đào",
    ]


@pytest.mark.parametrize(
    "scale",
    [
        ("A", "B", "C", "D"),
        ("Xuất sắc", "Tốt", "Khá", "Trung bình"),
        ("Tốt", "Khá", "Đạt", "Chưa đạt"),
        (
            "Hoàn thành xuất sắc",
            "Hoàn thành tốt",
            "Hoàn thành",
            "Không hoàn thành",
        ),
    ],
)
def test_the_scale_of_the_school_goes_from_high_to_low(scale: tuple[str, ...]) -> None:
    for grades in (scale, tuple(reversed(scale))):
        lines = "".join(
            f"Đợt 1 | {code} | x | | {grade} |\n"
            for code, grade in zip("ABCD", grades, strict=True)
        )
        found = interim.grades(brief(lines))
        assert tuple(line.xep_loai.text for line in found) == scale


def test_who_has_no_grade_stands_last_and_in_no_share() -> None:
    lines = """
        Đợt 1 | A | Nguyễn Thị Dung |    |   |
        Đợt 1 | B | Bùi Thị Đào     | 80 | B |
        Đợt 1 | C | Trần Thị Ân     | 95 | A |
        Đợt 1 |   | Nhà trẻ         |    |   |
    """
    assert order(lines) == ["Trần Thị Ân", "Bùi Thị Đào", "Nguyễn Thị Dung"]
    assert interim.graded_count(brief(lines)).text == "02"
    assert interim.by_grade(brief(lines)).text == "loại A 01 người (50%), loại B 01 người (50%)"
    assert not interim.has_collective_grades(brief(lines))


def test_a_school_that_gives_points_only_has_people_graded_and_no_shares() -> None:
    points = brief("Đợt 1 | A | Nguyễn Thị Dung | 90 | |\n Đợt 1 | B | Bùi Thị Đào | 95 | |\n")
    assert rows(interim.grades(points), "ho_ten") == ["Bùi Thị Đào", "Nguyễn Thị Dung"]
    assert (interim.graded_count(points).text, interim.by_grade(points).text) == ("02", "")
    assert not interim.has_grades(points)


def test_grades_are_counted_with_their_shares() -> None:
    lines = """
        Đợt 1 | A | Nguyễn Thị Dung | 90 | A |
        Đợt 1 | B | Bùi Thị Đào     | 80 | B |
        Đợt 1 | C | Trần Thị Ân     | 95 | A |
    """
    assert interim.graded_count(brief(lines)).text == "03"
    assert interim.by_grade(brief(lines)).text == (
        "loại A 02 người (66,7%), loại B 01 người (33,3%)"
    )
    one = "Đợt 1 | A | Nguyễn Thị Dung | 90 | A |\n"
    assert interim.by_grade(brief(one)).text == "loại A 01 người (100%)"


def test_a_period_takes_its_own_results_only() -> None:
    lines = "Học kỳ I | A | Nguyễn Thị Dung | 90 | A | x\n đợt 1 | B | Bùi Thị Đào | 80 | B |\n"
    assert order(lines) == ["Bùi Thị Đào"]
    semester = brief(lines, "Sơ kết Học kỳ I")
    assert rows(interim.grades(semester), "ho_ten") == ["Nguyễn Thị Dung"]
    assert interim.best_people(semester).text == "Nguyễn Thị Dung"
    assert interim.best_people(brief(lines)).text == "không bình chọn"


def test_collectives_are_graded_apart_from_people() -> None:
    graded = brief("Đợt 1 | A | Nguyễn Thị Dung | 90 | A |\n" + TEAMS)
    assert interim.has_collective_grades(graded)
    assert interim.collective_grades(graded).text == "Nhà trẻ (A), Mẫu giáo (A)"
    assert interim.graded_count(graded).text == "01"
    without = brief("Đợt 1 | A | Nguyễn Thị Dung | 90 | A |\n")
    assert not interim.has_collective_grades(without)
    assert interim.collective_grades(without).text == ""


@pytest.mark.parametrize(
    ("praised", "text"),
    [
        ("", "không bình chọn"),
        ("A", "Nguyễn Thị Dung"),
        ("AC", "Trần Thị Ân và Nguyễn Thị Dung"),
        ("ABC", "Trần Thị Ân, Nguyễn Thị Dung và Bùi Thị Đào"),
    ],
)
def test_the_best_are_named_from_high_to_low_or_it_is_said_that_none_was_chosen(
    praised: str, text: str
) -> None:
    graded = {"A": "Nguyễn Thị Dung | 90", "B": "Bùi Thị Đào | 90", "C": "Trần Thị Ân | 95"}
    lines = [
        f"Đợt 1 | {code} | {name} | A | {'x' if code in praised else ''}\n"
        for code, name in graded.items()
    ]
    chosen = brief("".join(lines) + TEAMS)
    assert interim.best_people(chosen).text == text
    assert interim.best_collectives(chosen).text == "Nhà trẻ"


def test_a_period_nobody_was_graded_in_is_empty() -> None:
    empty = brief("")
    assert interim.grades(empty) == ()
    assert (interim.graded_count(empty).text, interim.by_grade(empty).text) == ("0", "")
    assert interim.best_people(empty).text == "không bình chọn"
    assert interim.best_collectives(empty).text == "không bình chọn"

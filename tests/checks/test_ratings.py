"""How people are rated: XL-02, 03, 04, 05, 07, 08."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING, HOLD = Severity.ERROR, Severity.WARNING, Severity.HOLD
DONE, GOOD = "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
EXCELLENT, NOT_DONE = "Hoàn thành xuất sắc nhiệm vụ", "Không hoàn thành nhiệm vụ"
UNRATED = "Không xếp loại"


def rated(heading: str, *rows: tuple[str, str, str]) -> str:
    """People by rating, day of rating, and the cell under that heading."""
    body = "".join(f"Người {n} | {' | '.join(row)}\n" for n, row in enumerate(rows, start=1))
    return f"[Kết quả cá nhân]\n Họ và tên | Xếp loại viên chức | Ngày xếp loại | {heading}\n{body}"


def weights(code: str, text: str) -> list[Severity]:
    return [found.severity for found in told(code, text)]


WORKED = "Tháng công tác (kể cả thai sản)"


@pytest.mark.parametrize(
    ("months", "rating", "day", "expected"),
    [
        ("6", DONE, "25/5/2022", []),
        ("5,9", DONE, "25/5/2022", [ERROR]),
        ("5,9", UNRATED, "25/5/2022", []),
        ("5,9", "", "25/5/2022", []),
        ("", GOOD, "25/5/2022", []),
        ("5,9", DONE, "19/8/2020", [HOLD]),
        ("5,9", DONE, "20/8/2020", [ERROR]),
        ("5,9", DONE, "30/6/2026", [ERROR]),
        ("5,9", DONE, "01/7/2026", [WARNING]),
        ("6", DONE, "01/7/2026", []),
    ],
)
def test_below_six_months_nobody_is_rated(
    months: str, rating: str, day: str, expected: list[Severity]
) -> None:
    assert weights("XL-02", rated(WORKED, (rating, day, months))) == expected


def test_months_of_maternity_leave_are_months_worked() -> None:
    """Four months at work and six of maternity leave stand in the cell as ten."""
    assert told("XL-02", rated(WORKED, (GOOD, "25/5/2022", "10"))) == []


def test_a_rating_without_its_day_is_judged_on_the_day_of_consideration() -> None:
    meeting = "[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | 30/5/2022\n"
    assert weights("XL-02", rated(WORKED, (GOOD, "", "5")) + meeting) == [ERROR]
    assert told("XL-02", rated(WORKED, (GOOD, "", "5"))) == []


@pytest.mark.parametrize(
    ("discipline", "rating", "day", "expected"),
    [
        ("Khiển trách", DONE, "14/9/2023", []),
        ("Khiển trách", DONE, "15/9/2023", [ERROR]),
        ("Khiển trách về Đảng", DONE, "31/12/2023", [ERROR]),
        ("Khiển trách", DONE, "01/01/2024", [ERROR]),
        ("Khiển trách", NOT_DONE, "15/9/2023", []),
        ("Khiển trách", UNRATED, "15/9/2023", []),
        ("", DONE, "15/9/2023", []),
        ("Khiển trách", DONE, "30/6/2026", [ERROR]),
        ("Khiển trách", DONE, "01/7/2026", [WARNING]),
    ],
)
def test_discipline_settles_the_rating_from_15_september_2023(
    discipline: str, rating: str, day: str, expected: list[Severity]
) -> None:
    assert weights("XL-03", rated("Kỷ luật", (rating, day, discipline))) == expected


def disciplined_twice(
    now: str, rating: str, rated_on: str, then: str = "12/6/2023", before: str = NOT_DONE
) -> str:
    """A reprimand of 12/6/2023 in this year's results, and one of `then` in the year before."""
    return f"""
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên | Xếp loại viên chức | Ngày xếp loại | Kỷ luật | Ngày kỷ luật
        Nguyễn Thị An | {rating} | {rated_on} | Khiển trách | {now}
        [Lịch sử]
        Họ và tên, tập thể | Năm học | Loại | Danh hiệu, hình thức | Ngày quyết định
        Nguyễn Thị An | 2020-2021 | Xếp loại | {before} |
        Nguyễn Thị An | 2020-2021 | Kỷ luật | Khiển trách | {then}
    """


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (disciplined_twice("12/6/2023", NOT_DONE, "14/9/2023"), []),
        (disciplined_twice("12/6/2023", NOT_DONE, "15/9/2023"), [WARNING]),
        (disciplined_twice("12/6/2023", NOT_DONE, "01/7/2026"), [WARNING]),
        (disciplined_twice("12/6/2023", DONE, "15/9/2023"), []),
        (disciplined_twice("12/6/2023", NOT_DONE, "15/9/2023", then="13/6/2023"), []),
        (disciplined_twice("12/6/2023", NOT_DONE, "15/9/2023", before=GOOD), []),
        (disciplined_twice("", NOT_DONE, "15/9/2023", then=""), []),
    ],
)
def test_one_discipline_lowers_the_rating_of_one_year(text: str, expected: list[Severity]) -> None:
    assert weights("XL-04", text) == expected


def people(excellent: int, good: int, day: str, others: str = "") -> str:
    ratings = [EXCELLENT] * excellent + [GOOD] * good
    staff = "".join(f"Người {n} | Giáo viên\n" for n in range(1, len(ratings) + 1))
    results = rated("Tóm tắt thành tích", *((rating, day, "") for rating in ratings))
    return f"[Nhân sự]\n Họ và tên | Nhóm\n{staff}{results}{others}"


@pytest.mark.parametrize(
    ("excellent", "good", "day", "many"),
    [
        (5, 0, "14/9/2023", 0),  # no cap before that decree
        (5, 0, "25/5/2022", 0),
        (2, 8, "15/9/2023", 0),  # one in five
        (2, 7, "15/9/2023", 2),  # of the school and of its teachers
        (2, 7, "31/5/2025", 2),
        (2, 8, "31/5/2025", 0),
        (1, 3, "31/5/2025", 0),  # of four, one in five is less than one
        (2, 8, "01/7/2026", 0),
        (2, 7, "01/7/2026", 2),
        (8, 31, "01/7/2026", 2),  # 20,5%
        (0, 3, "15/9/2023", 0),
    ],
)
def test_one_in_five_at_most_is_excellent(excellent: int, good: int, day: str, many: int) -> None:
    assert weights("XL-05", people(excellent, good, day)) == [WARNING] * many


def test_a_group_is_counted_apart_from_the_school() -> None:
    text = """
        [Nhân sự]
        Họ và tên | Nhóm
        Người 1 | Quản lý
        Người 2 | Quản lý
        Người 3 | Giáo viên
    """ + rated(
        "Tóm tắt thành tích",
        *((EXCELLENT, "31/5/2024", "") for _ in range(2)),
        *((GOOD, "31/5/2024", "") for _ in range(8)),
    )
    [found] = told("XL-05", text)
    assert found.message == (
        "Nhóm quản lý: hoàn thành xuất sắc 02/02 người (100%) trong số hoàn thành tốt trở lên, tỷ "
        "lệ cao nhất là 20%; hãy xem lại xếp loại hoặc hỏi cấp trên."
    )


@pytest.mark.parametrize(
    ("rating", "evidence", "day", "many"),
    [
        (EXCELLENT, "", "25/5/2022", 1),
        (EXCELLENT, "Phiếu đánh giá", "25/5/2022", 0),
        (GOOD, "", "25/5/2022", 0),
        (EXCELLENT, "", "30/6/2026", 1),
        (EXCELLENT, "", "01/7/2026", 1),
    ],
)
def test_an_excellent_rating_says_for_what(rating: str, evidence: str, day: str, many: int) -> None:
    text = rated("Minh chứng", (rating, day, evidence))
    assert weights("XL-07", text) == [WARNING] * many


def test_a_summary_says_for_what_too() -> None:
    assert told("XL-07", rated("Tóm tắt thành tích", (EXCELLENT, "25/5/2022", "28 trẻ"))) == []


def headed(rating: str, school: str, day: str = "25/5/2022") -> str:
    return (
        "[Trường]\n Mục | Giá trị | Từ ngày\n Tên trường | Trường Mầm non Hoa Sen |\n"
        "Hiệu trưởng | Người 2 |\n Hiệu trưởng | Người 1 | 01/01/2022\n"
        + rated("Minh chứng", (rating, day, ""), (EXCELLENT, day, ""))
        + f"[Kết quả tập thể]\n Tập thể | Mức hoàn thành\n Trường Mầm non Hoa Sen | {school}\n"
    )


@pytest.mark.parametrize(
    ("rating", "school", "many"),
    [
        (EXCELLENT, "Hoàn thành xuất sắc", 0),
        (EXCELLENT, "Hoàn thành tốt", 1),
        (GOOD, "Hoàn thành tốt", 0),
        (GOOD, "Hoàn thành", 1),
        (DONE, "Không hoàn thành", 1),
        (NOT_DONE, "Không hoàn thành", 0),
        (UNRATED, "Không hoàn thành", 0),
        (EXCELLENT, "", 0),
    ],
)
def test_the_head_of_that_day_is_rated_no_higher_than_the_school(
    rating: str, school: str, many: int
) -> None:
    assert weights("XL-08", headed(rating, school)) == [WARNING] * many


@pytest.mark.parametrize(("day", "text"), [("30/6/2026", "90/2020"), ("01/7/2026", "233/2026")])
def test_the_head_is_compared_by_the_decree_of_the_day(day: str, text: str) -> None:
    [found] = told("XL-08", headed(EXCELLENT, "Hoàn thành tốt", day))
    assert found.basis.startswith(text)

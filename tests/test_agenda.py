"""What is due next: from which input, how many years, and what is late."""

from datetime import date

import pytest

from pipeline.agenda import agenda, read_when, undated
from pipeline.law import read_law
from pipeline.law.dated import When
from tests.a_school import School
from tests.builders import a_year

YEAR = """
    [Trường]
    Mục                    | Giá trị
    Năm học                | 2021-2022
    Ngày bắt đầu           | 06/9/2021
    Ngày kết thúc          | 31/5/2022
"""
REGISTERING = """
    [Trường]
    Mục         | Giá trị
    Hạn đăng ký | 11/10/2021
    [Nhân sự]
    Mã   | Họ và tên     | Ngày về trường | Ngày rời trường
    GV01 | Nguyễn Thị An | 01/9/2010      |
    GV02 | Trần Thị Bình | 01/9/2010      |
    GV03 | Lê Thị Chi    | 01/11/2021     |
    GV04 | Phạm Thị Dung | 01/9/2010      | 30/9/2021
    [Đăng ký cá nhân]
    Mã   | Họ và tên     | Danh hiệu thi đua
    GV01 | Nguyễn Thị An | Lao động tiên tiến
"""


def told(text, day, label="2021-2022"):
    """The lines of the agenda as `day · what · note · place`, late ones with `!` before."""
    return [
        f"{'!' * e.overdue}{e.when} · {e.what} · {e.note} · {e.place}"
        for e in agenda(a_year(text, label), read_law(), day)
    ]


@pytest.fixture
def school(tmp_path):
    return School.new(tmp_path)


def test_a_deadline_ahead_is_told_and_past_it_is_overdue_until_all_have_registered():
    line = "11/10/2021 · Hạn đăng ký thi đua · còn 01 người chưa đăng ký · nam-hoc.xlsx:Trường:B2"
    assert told(REGISTERING, date(2021, 10, 1)) == [line]
    assert told(REGISTERING, date(2021, 10, 11)) == [line]
    assert told(REGISTERING, date(2021, 10, 12)) == [f"!{line}"]
    done = f"{REGISTERING}    GV02 | Trần Thị Bình | Lao động tiên tiến\n"
    assert told(done, date(2021, 10, 12)) == []


def test_a_report_is_due_until_it_has_a_day():
    periods = """
        [Đợt thi đua]
        Hệ      | Đợt               | Từ ngày    | Đến ngày   | Hạn sơ kết
        Đợt     | Đợt 1             | 01/10/2021 | 31/12/2021 | 05/01/2022
        Năm học | Năm học 2021-2022 | 06/9/2021  | 31/5/2022  | 10/6/2022
    """
    documents = """
        [Văn bản]
        Văn bản      | Ngày ban hành
        Sơ kết Đợt 1 | 04/01/2022
    """
    first = "!05/01/2022 · Hạn báo cáo sơ kết Đợt 1 ·  · nam-hoc.xlsx:Đợt thi đua:E2"
    final = "10/6/2022 · Hạn báo cáo tổng kết ·  · nam-hoc.xlsx:Đợt thi đua:E3"
    assert told(periods, date(2022, 6, 1)) == [first, final]
    assert told(periods + documents, date(2022, 6, 1)) == [final]


def test_a_paper_is_due_until_it_is_sent():
    papers = """
        [Văn bản]
        Văn bản          | Hạn nộp    | Ngày gửi
        Kế hoạch         | 15/10/2021 | 12/10/2021
        Tổng hợp đăng ký | 20/10/2021 |
    """
    line = "20/10/2021 · Hạn nộp «Tổng hợp đăng ký» ·  · nam-hoc.xlsx:Văn bản:B3"
    assert told(papers, date(2021, 10, 1)) == [line]
    assert told(papers, date(2021, 10, 21)) == [f"!{line}"]


def test_periods_are_told_before_they_begin_and_end_and_never_late():
    periods = """
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày    | Đến ngày
        Đợt | Đợt 1 | 01/10/2021 | 31/12/2021
    """
    begins = "01/10/2021 · Đợt 1 bắt đầu ·  · nam-hoc.xlsx:Đợt thi đua:C2"
    ends = "31/12/2021 · Đợt 1 kết thúc ·  · nam-hoc.xlsx:Đợt thi đua:D2"
    assert told(periods, date(2021, 10, 1)) == [begins, ends]
    assert told(periods, date(2021, 10, 2)) == [ends]
    assert told(periods, date(2022, 1, 1)) == []


def test_tasks_not_done_stand_at_the_end_of_their_month_and_the_undated_are_kept_apart():
    tasks = """
        [Lịch công tác]
        Thời gian      | Người thực hiện | Nội dung công việc | Đã thực hiện
        Tháng 10/2021  | Ban thư ký      | Tổng hợp đăng ký   |
        Tháng 9/2021   | Hiệu trưởng     | Lập Hội đồng       | x
        Ngày 8/10/2021 | Công đoàn       | Hội nghị           |
        Hằng tháng     | Các tổ trưởng   | Nhận xét           |
    """
    day = date(2021, 10, 20)
    assert told(tasks, day) == [
        "!08/10/2021 · Hội nghị (Công đoàn) ·  · nam-hoc.xlsx:Lịch công tác:A4",
        "tháng 10/2021 · Tổng hợp đăng ký (Ban thư ký) ·  · nam-hoc.xlsx:Lịch công tác:A2",
    ]
    assert told(tasks, date(2021, 11, 1))[1].startswith("!tháng 10/2021")
    assert [task.when for task in undated(a_year(tasks))] == ["Hằng tháng"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ngày 01/10/2021", date(2021, 10, 1)),
        ("Từ 01/10/2021 đến 15/10/2021", date(2021, 10, 15)),
        ("Tháng 10/2021", "2021-10"),
        ("Tháng 9, 10/2021", "2021-10"),
        ("tháng 02 năm 2022", "2022-02"),
        ("Tháng 9", "2021-09"),
        ("Tháng 8", "2022-08"),
        ("Tuần 2 tháng 3", "2022-03"),
    ],
)
def test_the_time_of_a_task_is_read_as_a_person_writes_it(text, when):
    assert read_when(text, a_year(YEAR)) == When.of(when)


@pytest.mark.parametrize(
    "text", ["Hằng tháng", "Thường xuyên", "31/02/2022", "Tháng 13/2021", "Trước ngày 28", ""]
)
def test_a_time_that_names_no_month_is_not_guessed(text):
    assert read_when(text, a_year(YEAR)) is None


def test_the_expected_day_of_the_decision_is_due_until_a_regular_decision_came():
    school = """
        [Trường]
        Mục                    | Giá trị
        Ngày dự kiến quyết định | 15/7/2022
    """
    sudden = """
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức              | Lý do (Thường xuyên/Chuyên đề/Đột xuất) | Ngày quyết định
        Nguyễn Thị An      | Giấy khen của Chủ tịch UBND huyện | Đột xuất                                | 15/12/2021
    """  # noqa: E501
    line = "15/7/2022 · Ngày dự kiến quyết định khen thưởng ·  · nam-hoc.xlsx:Trường:B2"
    assert told(school + sudden, date(2022, 7, 16)) == [f"!{line}"]
    assert told(school + sudden.replace("| Đột xuất ", "| Thường xuyên "), date(2022, 7, 16)) == []


PARTY = {2018: 88, 2019: 89, 2020: 90, 2021: 91, 2022: 92, 2023: 93, 2024: 94, 2025: 95}
PARTY |= {2026: 96, 2027: 97, 2028: 98, 2029: 99, 2030: 100}
MARKS = {2020: "năm tròn", 2030: "năm tròn"}


@pytest.mark.parametrize(("spring", "years"), PARTY.items())
def test_the_anniversary_of_the_party_has_its_number_of_years(spring, years):
    label = f"{spring - 1}-{spring}"
    text = YEAR.replace("2021-2022", label).replace("9/2021", f"9/{spring - 1}")
    lines = told(text.replace("5/2022", f"5/{spring}"), date(spring, 2, 3), label)
    assert lines[0] == (
        f"03/02/{spring} · Kỷ niệm {years} năm Ngày thành lập Đảng Cộng sản Việt Nam · "
        f"{MARKS.get(spring, '')} · anniversaries.toml"
    )


def test_an_anniversary_names_the_dot_that_greets_it_and_an_unconfirmed_year_is_marked():
    text = f"""{YEAR}
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày    | Đến ngày   | Ngày kỷ niệm
        Đợt | Đợt 1 | 01/10/2021 | 31/12/2021 | Ngày thành lập Quân đội nhân dân Việt Nam
    """
    assert (
        "22/12/2021 · Kỷ niệm 77 năm Ngày thành lập Quân đội nhân dân Việt Nam · "
        "năm gốc 1944 chưa đối chiếu · nam-hoc.xlsx:Đợt thi đua:E2"
    ) in told(text, date(2021, 12, 1))


def test_anniversaries_reach_to_the_last_day_of_the_last_dot():
    june = "11/6/2022 · Kỷ niệm 74 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc"
    third = """
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày   | Đến ngày
        Đợt | Đợt 3 | 01/4/2022 | 30/6/2022
    """
    assert told(YEAR, date(2022, 6, 1)) == []
    assert told(YEAR + third, date(2022, 6, 1))[0].startswith(june)


def test_the_calendar_is_told_line_by_line_with_weekday_and_cell(school):
    code, out = school.told("calendar", "--on", "01/02/2022")
    assert code == 0
    assert out.splitlines()[:3] == [
        "Lịch thi đua, khen thưởng năm học 2021-2022, tính từ ngày 01/02/2022",
        "Thứ Ba 01/02/2022: Tết Nguyên đán (mùng một) [âm lịch]",
        "Thứ Năm 03/02/2022: Kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam "
        "[nam-hoc.xlsx:Đợt thi đua:G5]",
    ]


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("05/9/2024", "31/5/2025", "29/01/2025"),
        ("05/9/2025", "31/5/2026", "17/02/2026"),
        ("05/9/2026", "31/5/2027", "06/02/2027"),
    ],
)
def test_new_year_is_found_by_the_lunar_calendar(start: str, end: str, day: str) -> None:
    year = f"""
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | {start}
        Ngày kết thúc | {end}
    """
    lines = told(year, date(2021, 1, 1))
    assert f"{day} · Tết Nguyên đán (mùng một) ·  · âm lịch" in lines


def test_what_is_late_says_so(school):
    school.type_into("nam-hoc.xlsx:Văn bản", "Sơ kết Đợt 2", "Ngày gửi", None)
    school.type_into("nam-hoc.xlsx:Văn bản", "Sơ kết Đợt 2", "Hạn nộp", "08/4/2022")
    _, out = school.told("calendar", "--on", "2022-04-10")
    assert "Thứ Sáu 08/4/2022, đã quá hạn: Hạn nộp «Sơ kết Đợt 2» [nam-hoc.xlsx:Văn bản:F9]" in out


def test_after_the_year_nothing_is_left(school):
    assert "Không còn việc nào đến hạn." in school.told("calendar", "--on", "01/8/2022")[1]


def test_a_workbook_with_faults_is_said_to_leave_gaps(school):
    school.type_into("nam-hoc.xlsx:Đợt thi đua", "Đợt 1", "Hạn sơ kết", "31/02/2022")
    told_ = school.told("calendar", "--on", "01/02/2022")[1]
    assert "Còn 1 lỗi khi đọc bảng tính nên lịch có thể thiếu; xem: make check." in told_

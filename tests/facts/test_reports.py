"""What both reports tell: remarks, activities, contests, initiatives, models of the period."""

import pytest

from pipeline.facts import Brief, reports
from pipeline.vocabulary import RemarkPart
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
    Đợt    | Đợt 2    | 01/01/2022 | 31/3/2022
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022
    [Văn bản]
    Văn bản  | Ngày ban hành
    Tổng kết | 05/7/2022
"""


def brief(text: str, paper: str = "Sơ kết Đợt 1") -> Brief:
    return a_brief(a_year(YEAR + text), paper)


REMARKS = """
    [Nhận định]
    Báo cáo      | Mục       | Nội dung
    Sơ kết Đợt 1 | Ưu điểm   | Đăng ký đúng hạn.
    sơ kết đợt 1 | Ưu điểm   | Kho học liệu hình thành ;
    Sơ kết Đợt 1 | Tồn tại   | Minh chứng còn thiếu
    Sơ kết Đợt 2 | Ưu điểm   | Đón trẻ an toàn
    Tổng kết     | Kiến nghị | Sớm báo lịch hội thi
"""


def test_remarks_of_one_paper_and_heading_each_end_with_one_stop() -> None:
    lines = reports.remarks(RemarkPart.STRENGTH)(brief(REMARKS))
    assert rows(lines, "y") == ["Đăng ký đúng hạn.", "Kho học liệu hình thành."]
    assert rows(reports.remarks(RemarkPart.SHORTCOMING)(brief(REMARKS)), "y") == [
        "Minh chứng còn thiếu."
    ]
    assert reports.remarks(RemarkPart.LESSON)(brief(REMARKS)) == ()


def test_a_report_proposes_something_or_nothing() -> None:
    assert reports.has_proposals(brief(REMARKS, "Tổng kết"))
    assert not reports.has_proposals(brief(REMARKS))


ACTIVITIES = """
    [Hoạt động]
    Kỳ       | Ngày       | Nội dung            | Kết quả
    Đợt 1    | 20/12/2021 | Kiểm tra các tổ.    | 06 tổ đạt
    Đợt 1    | 19/11/2021 | Tọa đàm ngày 20/11  |
    Học kỳ I | 19/11/2021 | tọa đàm ngày 20/11; | 38 người dự
    Đợt 1    |            | Viết bài trên cổng  | 12 bài
    Học kỳ I | 10/9/2021  | Khai giảng          |
    Đợt 2    | 01/01/2022 | Mừng Xuân           |
"""


def test_activities_stand_in_the_order_of_days_the_undated_last() -> None:
    assert rows(reports.activities(brief(ACTIVITIES)), "dong") == [
        "Ngày 19/11/2021: Tọa đàm ngày 20/11.",
        "Ngày 20/12/2021: Kiểm tra các tổ. Kết quả: 06 tổ đạt.",
        "Viết bài trên cổng. Kết quả: 12 bài.",
    ]
    assert reports.has_activities(brief(ACTIVITIES))


def test_an_activity_noted_under_two_periods_is_told_once() -> None:
    lines = rows(reports.activities(brief(ACTIVITIES, "Tổng kết")), "dong")
    assert len(lines) == 5
    assert sum("20/11" in line for line in lines) == 1


def test_the_year_s_report_tells_of_every_period() -> None:
    [first, *_, last] = rows(reports.activities(brief(ACTIVITIES, "Tổng kết")), "dong")
    assert first == "Ngày 10/9/2021: Khai giảng."
    assert last == "Viết bài trên cổng. Kết quả: 12 bài."


def test_a_period_without_activities_has_none() -> None:
    assert not reports.has_activities(brief(""))
    assert reports.activities(brief("")) == ()


CONTESTS = """
    [Hội thi]
    Hội thi      | Cấp    | Ngày       | Họ và tên     | Kết quả
    Cô nuôi giỏi | Huyện  | 31/12/2021 | Nguyễn Thị An | giải Ba
    Cô nuôi giỏi | Huyện  | 31/12/2021 | Trần Thị Bình | giải Nhì
    Cô nuôi giỏi | Trường | 01/10/2021 | Trần Thị Bình | giải Nhất
    Bé khỏe      |        | 15/12/2021 | Lê Thị Cúc    | giải Ba
    Bé ngoan     | Huyện  | 01/01/2022 | Lê Thị Cúc    | giải Nhất
    Bé vui       | Huyện  |            | Lê Thị Cúc    | giải Nhất
"""


def test_each_contest_of_a_level_is_one_line_with_who_reached_what() -> None:
    assert rows(reports.contests(brief(CONTESTS)), "dong") == [
        "Cô nuôi giỏi cấp huyện: Nguyễn Thị An (giải Ba), Trần Thị Bình (giải Nhì).",
        "Cô nuôi giỏi cấp trường: Trần Thị Bình (giải Nhất).",
        "Bé khỏe: Lê Thị Cúc (giải Ba).",
    ]
    assert reports.has_contests(brief(CONTESTS))


def test_a_result_nobody_noted_leaves_no_empty_brackets() -> None:
    text = "[Hội thi]\n Hội thi | Ngày | Họ và tên | Kết quả\n Bé khỏe | 15/12/2021 | Lê Thị Cúc |"
    assert rows(reports.contests(brief(text)), "dong") == ["Bé khỏe: Lê Thị Cúc."]


def test_an_undated_contest_is_told_in_the_year_s_report_only() -> None:
    year = rows(reports.contests(brief(CONTESTS, "Tổng kết")), "dong")
    assert "Bé vui cấp huyện: Lê Thị Cúc (giải Nhất)." in year
    assert "Bé vui" not in " ".join(rows(reports.contests(brief(CONTESTS)), "dong"))


INITIATIVES = """
    [Sáng kiến]
    Họ và tên     | Tên sáng kiến | Cấp công nhận | Số quyết định | Ngày công nhận
    Nguyễn Thị An | Bé tự ăn      | Trường        | 21/QĐ-MNHS    | 31/12/2021
    Trần Thị Bình | Bé vui        | Huyện         |               | 01/10/2021
    Lê Thị Cúc    | Bé khỏe       |               | 22/QĐ-MNHS    |
    Đỗ Thị Dung   | Bé ngoan      |               |               |
"""


def test_an_initiative_is_told_with_its_recognition_as_far_as_recorded() -> None:
    assert rows(reports.initiatives(brief(INITIATIVES)), "dong") == [
        "“Bé tự ăn” của Nguyễn Thị An (cấp trường, Quyết định số 21/QĐ-MNHS ngày 31/12/2021).",
        "“Bé vui” của Trần Thị Bình (cấp huyện).",
    ]
    assert reports.initiative_count(brief(INITIATIVES)).text == "02"
    assert rows(reports.initiatives(brief(INITIATIVES, "Tổng kết")), "dong")[2:] == [
        "“Bé khỏe” của Lê Thị Cúc (Quyết định số 22/QĐ-MNHS).",
        "“Bé ngoan” của Đỗ Thị Dung.",
    ]


def test_a_period_without_initiatives_has_none() -> None:
    assert not reports.has_initiatives(brief(INITIATIVES, "Sơ kết Đợt 2"))
    assert reports.initiative_count(brief("")).text == "0"


MODELS = """
    [Điển hình]
    Ngày       | Họ và tên, tập thể | Lĩnh vực   | Thành tích    | Hình thức biểu dương | Ngày đăng cổng
    19/11/2021 | Nguyễn Thị An      | Nuôi dưỡng | Trả lại ví    | Biểu dương           | 22/11/2021
    20/11/2021 | Nhà trẻ            |            | Vườn rau sạch |                      | 03/02/2022
    21/11/2021 | Lê Thị Cúc         |            | Giúp bạn      |                      |
    01/01/2022 | Trần Thị Bình      |            | Mừng Xuân     | Khen                 |
"""  # noqa: E501


def test_models_of_the_period_are_listed_with_how_they_were_praised() -> None:
    lines = reports.role_models(brief(MODELS))
    assert rows(lines, "stt", "ho_ten", "linh_vuc", "thanh_tich", "bieu_duong") == [
        "1 | Nguyễn Thị An | Nuôi dưỡng | Trả lại ví | "
        "Biểu dương; đăng cổng thông tin ngày 22/11/2021",
        "2 | Nhà trẻ |  | Vườn rau sạch | đăng cổng thông tin ngày 03/02/2022",
        "3 | Lê Thị Cúc |  | Giúp bạn | ",
    ]
    assert reports.has_role_models(brief(MODELS))


@pytest.mark.parametrize(("paper", "number"), [("Sơ kết Đợt 2", 1), ("Tổng kết", 4)])
def test_a_model_is_told_in_its_own_period_and_at_the_end_of_the_year(
    paper: str, number: int
) -> None:
    assert len(reports.role_models(brief(MODELS, paper))) == number


def test_a_period_without_models_has_none() -> None:
    assert not reports.has_role_models(brief(""))

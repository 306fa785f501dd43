"""Honours by name, and who decides them on a paper's day."""

import pytest

from pipeline.facts import honours, progress
from pipeline.facts.brief import Brief
from tests.builders import a_year
from tests.facts import a_brief

TARGETS = """
    [Trường]
    Mục           | Giá trị
    Ngày kết thúc | 31/5/2025
    [Nhân sự]
    Mã   | Họ và tên
    GV01 | Nguyễn Thị An
    [Chỉ tiêu]
    Nội dung                          | Loại      | Đối tượng | Cấp công nhận | Số lượng
    CSTĐCS                            | Danh hiệu | Cá nhân   | Huyện         | 1
    Giấy khen của Chủ tịch UBND huyện | Hình thức | Cá nhân   | Huyện         | 1
    Giáo viên dạy giỏi                | Hội thi   | Cá nhân   | Huyện         | 1
    CSTĐTP                            | Danh hiệu | Cá nhân   | Thành phố     | 1
    [Kết quả cá nhân]
    Mã   | Họ và tên     | Hình thức đề nghị
    GV01 | Nguyễn Thị An | Giấy khen của Chủ tịch UBND xã
    [Văn bản]
    Văn bản  | Ngày ban hành
"""


def the_final_report_of(day: str) -> Brief:
    return a_brief(a_year(f"{TARGETS}    Tổng kết | {day}", "2024-2025"), "Tổng kết")


@pytest.mark.parametrize("name", ["CSTĐCS", "chiến sĩ thi đua cơ sở", "Chiến sĩ  thi đua cơ sở"])
def test_a_target_may_name_an_honour_in_full_or_in_short(name: str) -> None:
    honour = honours.honour_named(name)
    assert honour
    assert honour.value.name == "Chiến sĩ thi đua cơ sở"
    assert honours.honour_named("Chiến sĩ") is None


@pytest.mark.parametrize(("day", "level"), [("30/6/2025", "Huyện"), ("01/7/2025", "Xã")])
def test_a_basic_title_is_of_the_level_that_decides_it_on_the_paper_s_day(
    day: str, level: str
) -> None:
    brief = the_final_report_of(day)
    shown = [honours.level(brief, target).text for target in brief.year.targets]
    # A contest, a certificate and a title of the city are of the level that the sheet says.
    assert shown == [level, "Huyện", "Huyện", "Thành phố"]


@pytest.mark.parametrize(("day", "reached"), [("30/6/2025", 0), ("01/7/2025", 1)])
def test_the_commune_s_certificate_counts_for_the_district_s_once_that_is_gone(
    day: str, reached: int
) -> None:
    brief = the_final_report_of(day)
    assert progress.reached(brief, brief.year.targets[1]).number == reached


def test_before_the_law_known_here_the_level_is_what_the_sheet_says() -> None:
    brief = the_final_report_of("30/6/2016")
    assert honours.level(brief, brief.year.targets[0]).text == "Huyện"

"""Years of another time: which are leftovers, which stand rightly."""

from datetime import date

import pytest

from pipeline.findings import Severity
from tests.leftovers.told import dated, told, told_of

RIGHT = [
    "Kết quả tăng 3% so với năm học 2020-2021.",
    "Phát huy kết quả đạt được của năm học 2020-2021, nhà trường phát động thi đua.",
    "Thực hiện Kế hoạch số 12/KH-PGDĐT ngày 05/9/2020 về nhiệm vụ năm học 2020-2021.",
    "Tiếp tục áp dụng sáng kiến “Đổi mới giờ ăn năm học 2019-2020” ở các lớp.",
    "Chuẩn bị nhân lực cho năm học tới 2022-2023 theo phương hướng đã nêu.",
    "Nhà trường đã hai năm liên tục 2019-2020, 2020-2021 đạt danh hiệu.",
]
LEFT = [
    "Nhà trường phát động phong trào thi đua năm học 2020-2021.",
    "Trên đây là kế hoạch thi đua năm học 2020 – 2021 của trường.",
    "Các tổ đăng ký danh hiệu năm học 2022-2023 trong tháng 10.",
]


@pytest.mark.parametrize("sentence", RIGHT)
def test_another_school_year_that_is_cited_compared_or_planned_is_no_leftover(sentence) -> None:
    assert told_of("SOT-01", sentence) == 0


@pytest.mark.parametrize("sentence", LEFT)
def test_another_school_year_as_if_it_were_this_one_is_a_leftover(sentence) -> None:
    assert told_of("SOT-01", sentence) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Trường được thành lập năm 1998, công nhận lại đạt chuẩn quốc gia năm 2019.",
        "Đồng chí An sinh ngày 12/4/1985, vào ngành ngày 01/9/2019.",
        "Chào mừng ngày 20 tháng 11 (20/11/1982 - 20/11/2021).",
        "Phấn đấu đến năm 2025 có đủ phòng chức năng, tầm nhìn đến năm 2030.",
        "Thực hiện Luật Giáo dục năm 2019 và Chương trình giáo dục phổ thông 2018.",
        "Theo Công văn ngày 01/10/2019 của Sở Giáo dục và Đào tạo.",
        "Danh hiệu kèm Quyết định số 931/QĐ-UBND ngày 11/8/2020.",
        "Đợt 1 từ ngày 01/10/2021 đến ngày 31/12/2021.",
        "Nhà kho xây dựng năm 2016, sửa chữa năm 2019.",
    ],
)
def test_a_year_of_the_past_told_as_such_is_no_leftover(sentence) -> None:
    assert told_of("SOT-02", sentence) == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Hiệu trưởng thành lập Hội đồng thi đua năm 2019 để theo dõi.",
        "Đợt 1 từ ngày 01/10/2020 đến tháng 12.",
        "Các tổ nộp bản đăng ký trong tháng 10/2020.",
        "Đón xuân 2020, toàn trường thi đua dạy tốt.",
        "Hội nghị viên chức họp ngày 08 tháng 10 năm 2020.",
    ],
)
def test_a_year_that_is_not_of_the_paper_is_a_leftover(sentence) -> None:
    assert told_of("SOT-02", sentence) == 1


def test_a_leftover_in_a_paper_made_from_workbooks_is_an_error() -> None:
    year = {"school_year": "2021-2022", "day": date(2022, 1, 5)}
    [made] = told("SOT-01", f"Nội dung: «{LEFT[0]}»", **year)
    [foreign] = told("SOT-01", f"Nội dung: «{LEFT[0]}»")
    assert (made.severity, foreign.severity) == (Severity.ERROR, Severity.WARNING)


def test_a_report_of_may_looks_ahead_to_the_next_school_year_and_a_plan_does_not() -> None:
    ahead = "Nội dung: «Mỗi tổ có việc làm mới trong năm học 2022-2023.»\n"
    may = dated("28 tháng 5 năm 2022")
    assert told("SOT-01", f"Văn bản: báo cáo\n{may}{ahead}") == ()
    assert len(told("SOT-01", dated("30 tháng 9 năm 2021") + ahead)) == 1


def test_a_plan_dated_when_its_school_year_is_over_is_told() -> None:
    [found] = told("SOT-02", dated("08 tháng 9 năm 2022"))
    assert found.place.position == "bảng 1, hàng 2, ô 2"


def test_a_paper_without_school_year_and_day_is_held_to_the_year_it_keeps_naming() -> None:
    told_often = "".join(
        f"Nội dung +: «Việc thứ {n} của năm học 2021-2022.»\n" for n in ("nhất", "hai", "ba")
    )
    bare = "Địa danh, thời gian: bỏ\nTrích yếu: «Công tác thi đua của trường»\n"
    left = "Nội dung: «Hội đồng thi đua năm 2019 theo dõi các tổ.»\n"
    assert len(told("SOT-02", bare + told_often + left)) == 1
    assert told("SOT-02", bare + left) == ()


def test_two_calendar_years_are_no_school_year() -> None:
    assert told_of("SOT-03", "Trong hai năm 2021-2022 dịch bệnh phức tạp.") == 0
    assert told_of("SOT-03", "Kế hoạch học kỳ I năm 2021-2022.") == 1

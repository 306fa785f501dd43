"""Titles registered and reached by each tổ (TK-2), late registrations, ratings."""

import pytest

from pipeline.facts import FACTS, Brief, team_titles
from pipeline.papers import PaperKind
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
    [Văn bản]
    Văn bản          | Ngày ban hành
    Tổng hợp đăng ký | 12/10/2021
    Tổng kết         | 05/7/2022
    [Tổ]
    Tổ
    Nhà trẻ
    Mẫu giáo
    Văn phòng
    [Nhân sự]
    Mã | Họ và tên     | Tổ       | Ngày rời trường
    A  | Nguyễn Thị An | Nhà trẻ  |
    B  | Trần Thị Bình | Nhà trẻ  | 01/7/2022
    C  | Lê Thị Cúc    | Mẫu giáo |
    D  | Đỗ Thị Dung   | Mẫu giáo |
    E  | Vũ Thị Én     | Mẫu giáo | 31/01/2022
"""
REGISTERED = """
    [Đăng ký cá nhân]
    Mã | Họ và tên     | Danh hiệu thi đua | Hình thức khen thưởng | Ngày đăng ký
    A  | Nguyễn Thị An | LĐTT; CSTĐCS      |                       | 08/10/2021
    B  | Trần Thị Bình | LĐTT              |                       | 08/10/2021
    C  | Lê Thị Cúc    | CSTĐTP            |                       | 13/10/2021
    D  | Đỗ Thị Dung   |                   | GK huyện              | 08/10/2021
"""
RESULTS = """
    [Kết quả cá nhân]
    Mã | Họ và tên     | Xếp loại viên chức           | Danh hiệu đề nghị | Không xét (lý do)
    A  | Nguyễn Thị An | Hoàn thành xuất sắc nhiệm vụ | LĐTT; CSTĐCS      |
    B  | Trần Thị Bình | Hoàn thành tốt nhiệm vụ      | LĐTT              |
    C  | Lê Thị Cúc    | Hoàn thành tốt nhiệm vụ      |                   | Nghỉ quá 40 ngày
    D  | Đỗ Thị Dung   |                              |                   | Không đăng ký danh hiệu
"""
FIGURES = ("so_nguoi", "dang_ky_ldtt", "dang_ky_cstd", "dat_ldtt", "dat_cstd", "khong_xet")


def final(text: str = REGISTERED + RESULTS) -> Brief:
    return a_brief(a_year(YEAR + text), "Tổng kết")


def test_each_team_has_its_own_figures_and_a_fighter_is_an_advanced_worker_too() -> None:
    assert rows(team_titles.titles_by_team(final()), "stt", "to", *FIGURES) == [
        "1 | Nhà trẻ | 02 | 02 | 01 | 02 | 01 | 0",
        "2 | Mẫu giáo | 02 | 01 | 01 | 0 | 0 | 02",
        "3 | Văn phòng | 0 | 0 | 0 | 0 | 0 | 0",
    ]


def test_the_totals_are_those_of_the_teams_together() -> None:
    totals = [team_titles.total_titles(name)(final()).text for name in FIGURES]
    assert totals == ["04", "03", "02", "02", "01", "02"]


def test_a_year_without_results_has_registrations_only() -> None:
    lines = team_titles.titles_by_team(final(REGISTERED))
    assert rows(lines, "dang_ky_ldtt", "dat_ldtt", "khong_xet") == [
        "02 | 0 | 0",
        "01 | 0 | 0",
        "0 | 0 | 0",
    ]


def test_who_registered_after_the_summary_is_told_apart_and_not_counted_at_the_start() -> None:
    report = FACTS[PaperKind.FINAL]
    assert team_titles.has_late_registrations(final())
    assert team_titles.late_registrations(final()).text == "01"
    assert report["so_dang_ky"].value(final()).text == "03"
    assert report["ty_le_dang_ky"].value(final()).text == "60%"
    assert report["tom_tat_dang_ky"].value(final()).text == (
        "Chiến sĩ thi đua cơ sở 01 người, Lao động tiên tiến 02 người, "
        "Giấy khen của Chủ tịch UBND huyện 01 người"
    )


def test_a_collective_that_registers_late_is_not_counted_at_the_start() -> None:
    text = """
        [Đăng ký tập thể]
        Tập thể  | Danh hiệu thi đua | Ngày đăng ký
        Nhà trẻ  | TTLĐTT            | 12/10/2021
        Mẫu giáo | TTLĐTT            | 13/10/2021
    """
    assert FACTS[PaperKind.FINAL]["so_tap_the"].value(final(text)).text == "01"


@pytest.mark.parametrize("day", ["12/10/2021", ""])
def test_who_registers_in_time_or_on_no_known_day_is_not_late(day: str) -> None:
    brief = final(REGISTERED.replace("13/10/2021", day))
    assert not team_titles.has_late_registrations(brief)
    assert team_titles.late_registrations(brief).text == "0"


def test_who_is_not_considered_is_named_without_the_reason() -> None:
    assert team_titles.not_considered(final()).text == (
        "Không xét danh hiệu: Lê Thị Cúc, Đỗ Thị Dung."
    )
    assert team_titles.not_considered(final(REGISTERED)).text == ""


def test_ratings_are_counted_from_high_to_low_as_shares_of_the_rated() -> None:
    assert team_titles.by_rating(final()).text == (
        "hoàn thành xuất sắc nhiệm vụ 01 người (33,3%), hoàn thành tốt nhiệm vụ 02 người (66,7%)"
    )
    assert team_titles.by_rating(final(REGISTERED)).text == ""

"""Periods: anniversaries are counted, never typed; themes, targets, movements, other periods."""

import pytest

from pipeline.facts import Brief, periods
from tests.builders import a_year
from tests.facts import a_brief, rows


def campaign(start: str, end: str, anniversaries: str = "", content: str = "Việc") -> Brief:
    text = f"""
        [Đợt thi đua]
        Hệ  | Đợt   | Từ ngày | Đến ngày | Ngày kỷ niệm    | Nội dung
        Đợt | Đợt 1 | {start} | {end}    | {anniversaries} | {content}
    """
    return a_brief(a_year(text), "Sơ kết Đợt 1")


def in_table(brief: Brief) -> str:
    assert brief.paper.period
    return periods.anniversaries_in_table(brief, brief.paper.period).text


PARTY = "Ngày thành lập Đảng Cộng sản Việt Nam"


@pytest.mark.parametrize(
    ("start", "end", "in_words"),
    [
        ("01/01/2022", "31/3/2022", "kỷ niệm 92 năm {} (03/02/1930 - 03/02/2022)"),
        ("01/01/2021", "31/3/2021", "kỷ niệm 91 năm {} (03/02/1930 - 03/02/2021)"),
        ("03/02/2025", "03/02/2025", "kỷ niệm 95 năm {} (03/02/1930 - 03/02/2025)"),
    ],
)
def test_the_party_s_anniversary_is_counted_from_1930(start: str, end: str, in_words: str) -> None:
    brief = campaign(start, end, PARTY)
    name = "ngày thành lập Đảng Cộng sản Việt Nam"
    assert periods.own_anniversaries(brief).text == in_words.format(name)
    assert periods.has_own_anniversaries(brief)


def test_a_period_over_the_new_year_counts_by_the_day_inside_it() -> None:
    brief = campaign("01/12/2021", "28/02/2022", PARTY)
    assert in_table(brief) == f"{PARTY} 03/02/2022 (92 năm)"


@pytest.mark.parametrize(
    ("start", "end"), [("04/02/2022", "31/3/2022"), ("01/01/2022", "02/02/2022")]
)
def test_an_anniversary_outside_the_period_prints_no_count(start: str, end: str) -> None:
    brief = campaign(start, end, PARTY)
    assert in_table(brief) == PARTY
    assert periods.own_anniversaries(brief).text == ""
    assert not periods.has_own_anniversaries(brief)


def test_an_unknown_anniversary_prints_its_name_in_the_table_and_no_sentence() -> None:
    brief = campaign("01/01/2022", "31/3/2022", "ngày Sách Việt Nam")
    assert in_table(brief) == "Ngày Sách Việt Nam"
    assert periods.own_anniversaries(brief).text == ""


def test_several_anniversaries_are_lines_of_a_cell_and_one_sentence() -> None:
    names = "Ngày Nhà giáo Việt Nam; ngày hội của trường; Ngày thành lập Quân đội nhân dân Việt Nam"
    brief = campaign("01/10/2021", "31/12/2021", names)
    assert in_table(brief) == (
        "Ngày Nhà giáo Việt Nam 20/11/2021 (39 năm)\n"
        "Ngày hội của trường\n"
        "Ngày thành lập Quân đội nhân dân Việt Nam 22/12/2021 (77 năm)"
    )
    assert periods.own_anniversaries(brief).text == (
        "kỷ niệm 39 năm ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021) và "
        "kỷ niệm 77 năm ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2021)"
    )


def test_a_count_of_years_rests_on_the_cell_and_on_the_table_of_anniversaries() -> None:
    brief = campaign("01/01/2022", "31/3/2022", PARTY)
    assert [str(place) for place in periods.own_anniversaries(brief).sources] == [
        "nam-hoc.xlsx:Đợt thi đua:E2",
        f"anniversaries.toml:{PARTY}",
    ]


def test_a_period_without_anniversaries_has_none() -> None:
    brief = campaign("01/01/2022", "31/3/2022")
    assert in_table(brief) == ""
    assert not periods.has_own_anniversaries(brief)


def test_a_period_is_named_in_a_sentence_in_lower_case_and_in_a_heading_in_capitals() -> None:
    brief = campaign("01/10/2021", "31/12/2021")
    assert periods.period_name(brief).text == "đợt 1"
    assert periods.period_name_in_capitals(brief).text == "ĐỢT 1"
    assert periods.period_start(brief).text == "01/10/2021"
    assert periods.period_end(brief).text == "31/12/2021"


def test_the_semester_keeps_its_roman_number() -> None:
    text = "[Đợt thi đua]\n Hệ | Đợt | Từ ngày | Đến ngày\n"
    year = a_year(text + "Học kỳ | Học kỳ I | 06/9/2021 | 15/01/2022")
    assert periods.period_name(a_brief(year, "Sơ kết Học kỳ I")).text == "học kỳ I"
    assert periods.period_name_in_capitals(a_brief(year, "Sơ kết Học kỳ I")).text == "HỌC KỲ I"


def test_a_paper_of_the_whole_year_has_no_period_of_its_own() -> None:
    final = a_brief(a_year(""), "Tổng kết")
    assert periods.period_name(final).text == ""
    assert periods.own_anniversaries(final).text == ""
    assert not periods.has_period_theme(final)


CAMPAIGNS = """
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày   | Chủ đề         | Nội dung   | Hạn sơ kết
    Đợt    | Đợt 2    | 01/01/2022 | 31/3/2022  | Mừng Xuân mới  |            |
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021 | Dạy tốt        | Thi dạy;   | 05/01/2022
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022 |                |            | 25/01/2022
    [Chỉ tiêu]
    Nội dung           | Đợt          | Số lượng | Đơn vị tính
    Giáo viên dạy giỏi | đợt 2        | 2        | người
    Sáng kiến          | Đợt 1; Đợt 2 | 10       | sáng kiến
    Lao động tiên tiến |              | 35       | người
"""


def test_campaigns_come_earliest_first_with_the_targets_due_in_each() -> None:
    lines = periods.campaigns(a_brief(a_year(CAMPAIGNS), "Kế hoạch"))
    assert rows(lines, "dot", "tu_ngay", "den_ngay", "chu_de", "han_so_ket", "dau") == [
        "Đợt 1 | 01/10/2021 | 31/12/2021 | Dạy tốt | 05/01/2022 | ;",
        "Đợt 2 | 01/01/2022 | 31/3/2022 | Mừng Xuân mới |  | .",
    ]
    assert rows(lines, "chi_tieu") == [
        "Sáng kiến: 10 sáng kiến",
        "Giáo viên dạy giỏi: 02 người\nSáng kiến: 10 sáng kiến",
    ]


def test_a_campaign_calls_for_its_content_or_else_its_theme_without_end_marks() -> None:
    lines = periods.campaigns(a_brief(a_year(CAMPAIGNS), "Kế hoạch"))
    assert rows(lines, "noi_dung") == ["Thi dạy", "Mừng Xuân mới"]


def test_a_campaign_greets_the_anniversaries_inside_it() -> None:
    greeting = (
        "lập thành tích chào mừng kỷ niệm 39 năm ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021)"
    )
    brief = campaign("01/10/2021", "31/12/2021", "Ngày Nhà giáo Việt Nam", "Thi dạy giỏi.")
    assert rows(periods.campaigns(brief), "noi_dung") == [f"Thi dạy giỏi, {greeting}"]
    silent = campaign("01/10/2021", "31/12/2021", "Ngày Nhà giáo Việt Nam", "")
    assert rows(periods.campaigns(silent), "noi_dung") == [greeting]


def test_campaigns_are_counted_without_the_periods_of_other_systems() -> None:
    assert periods.campaign_count(a_brief(a_year(CAMPAIGNS), "Kế hoạch")).text == "02"
    nothing = a_brief(a_year(""), "Kế hoạch")
    assert periods.campaign_count(nothing).text == "0"
    assert periods.campaigns(nothing) == ()


def test_a_theme_is_there_or_not() -> None:
    year = a_year(CAMPAIGNS)
    assert periods.period_theme(a_brief(year, "Sơ kết Đợt 1")).text == "Dạy tốt"
    assert periods.has_period_theme(a_brief(year, "Sơ kết Đợt 1"))
    assert not periods.has_period_theme(a_brief(year, "Sơ kết Học kỳ I"))


MOVEMENTS = """
    [Phong trào]
    Tên                         | Loại
    Hai tốt                     | Phong trào
    Mỗi thầy cô là một tấm gương | Cuộc vận động
    Thầy cô đổi mới             | Phong trào
    Đạo đức nhà giáo            | Chủ đề năm
"""


def test_movements_are_quoted_by_kind_the_theme_of_the_year_apart() -> None:
    brief = a_brief(a_year(MOVEMENTS), "Kế hoạch")
    assert periods.movements(brief).text == (
        "cuộc vận động “Mỗi thầy cô là một tấm gương”; phong trào “Hai tốt”, “Thầy cô đổi mới”"
    )
    assert periods.has_movements(brief)
    assert periods.year_theme(brief).text == "“Đạo đức nhà giáo”"
    assert periods.has_year_theme(brief)


def test_a_year_with_only_a_theme_has_no_movement_and_the_other_way_round() -> None:
    theme = a_brief(a_year("[Phong trào]\n Tên | Loại\n Đạo đức | Chủ đề năm"), "Kế hoạch")
    assert (periods.movements(theme).text, periods.has_movements(theme)) == ("", False)
    movement = a_brief(a_year("[Phong trào]\n Tên | Loại\n Hai tốt | Phong trào"), "Kế hoạch")
    assert (periods.year_theme(movement).text, periods.has_year_theme(movement)) == ("", False)


def test_periods_of_the_calendar_year_are_told_apart_from_the_campaigns() -> None:
    year = a_year(
        """
        [Đợt thi đua]
        Hệ           | Đợt                     | Từ ngày    | Đến ngày
        Năm công tác | Sáu tháng đầu năm 2022  | 01/01/2022 | 30/6/2022
        Đợt          | Đợt 1                   | 01/10/2021 | 31/12/2021
        Năm công tác | Sáu tháng cuối năm 2021 | 01/7/2021  | 31/12/2021
        """
    )
    assert periods.calendar_periods(a_brief(year, "Kế hoạch")).text == (
        "sáu tháng cuối năm 2021 (từ ngày 01/7/2021 đến ngày 31/12/2021); "
        "sáu tháng đầu năm 2022 (từ ngày 01/01/2022 đến ngày 30/6/2022)"
    )
    assert periods.has_calendar_periods(a_brief(year, "Kế hoạch"))
    assert not periods.has_calendar_periods(a_brief(a_year(CAMPAIGNS), "Kế hoạch"))

"""Words that must be among those of another sheet: BT-22 … BT-25."""

from pipeline import checks
from pipeline.findings import Severity
from pipeline.law import read_law
from tests.builders import a_faulty_year, told

TEAMS = "[Trường]\n Mục | Giá trị\n Tên trường | Trường Mầm non Kim Lan\n[Tổ]\n Tổ\n Nhà trẻ\n"
PERIODS = """
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022
"""


def test_the_school_itself_is_a_collective() -> None:
    assert told("BT-22", TEAMS + "[Đăng ký tập thể]\n Tập thể\n trường mầm non Kim Lan") == []


def test_a_misspelt_team_is_proposed() -> None:
    [found] = told("BT-22", TEAMS + "[Kết quả tập thể]\n Tập thể\n Nhà trẻe")
    assert str(found.place) == "ket-qua.xlsx:Kết quả tập thể:A2"
    assert "Có phải «Nhà trẻ»?" in found.message


def test_a_team_like_no_other_is_answered_with_the_list() -> None:
    [found] = told("BT-22", TEAMS + "[Nhân sự]\n Họ và tên | Tổ\n Bùi Thị An | Văn phòng")
    assert "Chọn một trong: Nhà trẻ; Trường Mầm non Kim Lan." in found.message


def test_without_the_sheet_of_teams_no_team_is_called_unknown() -> None:
    assert told("BT-22", "[Nhân sự]\n Họ và tên | Tổ\n Bùi Thị An | Văn phòng") == []


def test_each_period_of_one_cell_is_looked_up() -> None:
    [found] = told("BT-23", PERIODS + "[Chỉ tiêu]\n Nội dung | Đợt\n Hội giảng | Đợt 1; Đợt 9")
    assert str(found.place) == "nam-hoc.xlsx:Chỉ tiêu:B2"
    assert "«Đợt 9»" in found.message


def test_the_school_year_is_always_a_period() -> None:
    assert told("BT-23", PERIODS + "[Họp Hội đồng]\n Kỳ\n Năm học") == []


def test_without_the_sheet_of_periods_no_period_is_called_unknown() -> None:
    assert told("BT-23", "[Hoạt động]\n Kỳ\n Đợt 1") == []


def test_papers_go_by_their_own_name_or_that_of_their_kind() -> None:
    names = "Kế hoạch; Tổng hợp đăng ký; Sơ kết; sơ kết đợt 1; Sơ kết Học kỳ I; Tổng kết"
    assert told("BT-24", PERIODS + f"[Căn cứ]\n Dùng cho\n {names}") == []


def test_the_decision_on_the_council_is_a_document() -> None:
    assert told("BT-24", PERIODS + "[Văn bản]\n Văn bản\n Quyết định thành lập Hội đồng") == []


def test_a_misspelt_paper_is_proposed_on_every_sheet_that_names_papers() -> None:
    found = told(
        "BT-24",
        PERIODS
        + "[Căn cứ]\n Dùng cho\n Kế hoach năm\n[Nơi nhận]\n Văn bản\n Tổng kêt năm"
        + "\n[Nhận định]\n Báo cáo\n Sơ kết Đợt 2",
    )
    assert [str(f.place) for f in found] == [
        "ket-qua.xlsx:Nhận định:A2",
        "nam-hoc.xlsx:Căn cứ:A2",
        "nam-hoc.xlsx:Nơi nhận:A2",
    ]
    assert "Có phải «Sơ kết Đợt 1»?" in found[0].message


def test_without_the_sheet_of_periods_no_report_is_called_unknown() -> None:
    assert told("BT-24", "[Văn bản]\n Văn bản\n Sơ kết Đợt 1") == []


def test_the_report_of_a_period_whose_day_could_not_be_read_is_known() -> None:
    unread = PERIODS.replace("01/10/2021", "tháng 10") + "[Văn bản]\n Văn bản\n Sơ kết Đợt 1"
    year, [fault] = a_faulty_year(unread)
    assert fault.rule == "BT-11"
    assert "BT-24" not in [finding.rule for finding in checks.findings(year, read_law())]


def _anniversary(name: str, start: str, end: str) -> list[str]:
    text = f"[Đợt thi đua]\n Đợt | Từ ngày | Đến ngày | Ngày kỷ niệm\n X | {start} | {end} | {name}"
    return [f.message for f in told("BT-25", text)]


def test_an_anniversary_on_the_first_or_last_day_of_its_period_falls_in_it() -> None:
    assert _anniversary("Ngày Nhà giáo Việt Nam", "20/11/2021", "31/12/2021") == []
    assert _anniversary("Ngày Nhà giáo Việt Nam", "01/10/2021", "20/11/2021") == []


def test_an_anniversary_one_day_outside_its_period_is_reported() -> None:
    [message] = _anniversary("Ngày Nhà giáo Việt Nam", "21/11/2021", "31/12/2021")
    assert "(20/11) không rơi vào X (21/11/2021 - 31/12/2021)" in message


def test_a_base_year_nobody_checked_is_reported() -> None:
    [message] = _anniversary("Ngày Phụ nữ Việt Nam", "01/10/2021", "31/12/2021")
    assert "năm gốc 1930 chưa đối chiếu" in message


def test_an_anniversary_of_the_school_itself_stops_nothing() -> None:
    text = "[Đợt thi đua]\n Đợt | Ngày kỷ niệm\n Đợt 1 | Ngày truyền thống của trường"
    [found] = told("BT-25", text)
    assert found.severity is Severity.WARNING

"""Which papers a year has, from what, to whom, and why one cannot be made yet."""

from pipeline.findings import Finding, Place
from pipeline.papers import PaperKind, blocked, papers_of
from pipeline.school_year import SchoolYear
from tests.builders import a_year

PLAN = """
    [Trường]
    Mục     | Giá trị
    Năm học | 2021-2022
    [Nhân sự]
    Họ và tên
    An
    [Tổ]
    Tổ
    Nhà trẻ
    [Căn cứ]
    Loại
    Luật
    [Đợt thi đua]
    Hệ     | Đợt       | Từ ngày
    Học kỳ | Học kỳ II | 17/01/2022
    Học kỳ | Học kỳ I  | 06/9/2021
    Đợt    | Đợt 2     | 01/01/2022
    Đợt    | Đợt 1     | 01/10/2021
    [Chỉ tiêu]
    Nội dung
    Hội giảng
    [Văn bản]
    Văn bản      | Số
    Kế hoạch     | 45
    SƠ KẾT ĐỢT 1 | 7
    [Nơi nhận]
    Văn bản      | Nơi nhận
    Sơ kết       | Các tổ
    Sơ kết Đợt 2 | Phòng GD&ĐT
    Sơ kết Đợt 2 | Công đoàn trường
"""
REGISTERED = "[Đăng ký cá nhân]\n Họ và tên\n An\n"


def lacking(year: SchoolYear) -> dict[str, str]:
    return {paper.name: paper.lacking(year) for paper in papers_of(year)}


def test_a_year_has_a_paper_for_each_campaign_and_for_the_first_semester() -> None:
    papers = papers_of(a_year(PLAN))
    assert [(paper.stem, paper.name, paper.template) for paper in papers] == [
        ("ke-hoach", "Kế hoạch", "ke-hoach"),
        ("tong-hop-dang-ky", "Tổng hợp đăng ký", "tong-hop-dang-ky"),
        ("so-ket-dot-1", "Sơ kết Đợt 1", "so-ket"),
        ("so-ket-dot-2", "Sơ kết Đợt 2", "so-ket"),
        ("so-ket-hoc-ky-1", "Sơ kết Học kỳ I", "so-ket"),
        ("tong-ket", "Tổng kết", "tong-ket"),
    ]


def test_a_year_without_periods_has_no_interim_report() -> None:
    kinds = [paper.kind for paper in papers_of(a_year(REGISTERED))]
    assert kinds == [PaperKind.PLAN, PaperKind.SUMMARY, PaperKind.FINAL]


def test_in_september_only_the_plan_can_be_made() -> None:
    assert lacking(a_year(PLAN)) == {
        "Kế hoạch": "",
        "Tổng hợp đăng ký": "chưa có dang-ky.xlsx",
        "Sơ kết Đợt 1": "chưa có dang-ky.xlsx",
        "Sơ kết Đợt 2": "chưa có dang-ky.xlsx",
        "Sơ kết Học kỳ I": "chưa có dang-ky.xlsx",
        "Tổng kết": "chưa có dang-ky.xlsx",
    }


def test_in_october_the_table_of_registrations_can_be_made_too() -> None:
    found = lacking(a_year(PLAN + REGISTERED))
    assert found["Tổng hợp đăng ký"] == ""
    assert found["Sơ kết Đợt 1"] == "chưa có ket-qua.xlsx"


def test_each_report_waits_for_the_results_of_its_own_period() -> None:
    results = "[Kết quả kỳ]\n Kỳ | Họ và tên, tập thể\n đợt 1 | An\n"
    found = lacking(a_year(PLAN + REGISTERED + results))
    assert not found["Sơ kết Đợt 1"].startswith("trang «Kết quả kỳ»")
    assert found["Sơ kết Đợt 2"] == "trang «Kết quả kỳ» chưa có kết quả của Đợt 2"
    assert found["Tổng kết"] == "trang «Kết quả cá nhân» của ket-qua.xlsx chưa có dòng nào"


def test_a_sheet_of_the_plan_without_rows_is_named() -> None:
    year = a_year(PLAN.replace("Nội dung\n    Hội giảng", "Nội dung"))
    assert lacking(year)["Kế hoạch"] == "trang «Chỉ tiêu» của nam-hoc.xlsx chưa có dòng nào"


def test_number_and_date_come_from_the_row_of_that_name() -> None:
    year = a_year(PLAN)
    numbers = [row.number if (row := p.document(year)) else None for p in papers_of(year)]
    assert numbers == [45, None, 7, None, None, None]


def test_recipients_are_those_of_the_paper_else_those_of_its_kind() -> None:
    year = a_year(PLAN)
    recipients = {p.name: [r.recipient for r in p.recipients(year)] for p in papers_of(year)}
    assert recipients["Sơ kết Đợt 1"] == ["Các tổ"]
    assert recipients["Sơ kết Đợt 2"] == ["Phòng GD&ĐT", "Công đoàn trường"]
    assert recipients["Kế hoạch"] == []


def test_an_error_stops_the_papers_that_need_that_workbook_and_no_other() -> None:
    wrong = (Finding(Place("dang-ky.xlsx", "Đăng ký cá nhân", "C2"), "BT-14", "…"),)
    stopped = {paper.name: blocked(paper, wrong) for paper in papers_of(a_year(PLAN))}
    assert stopped["Kế hoạch"] == ()
    assert stopped["Tổng hợp đăng ký"] == ("dang-ky.xlsx",)
    assert stopped["Tổng kết"] == ("dang-ky.xlsx",)


def test_an_error_in_the_workbook_of_the_year_stops_everything() -> None:
    wrong = (Finding(Place("nam-hoc.xlsx", "Trường", "B2"), "BT-26", "…"),)
    assert all(blocked(paper, wrong) for paper in papers_of(a_year(PLAN)))

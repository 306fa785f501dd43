"""Letterhead, number and date, signature, recipients (30/2020/NĐ-CP, PL I)."""

import pytest

from pipeline.facts import Brief, letterhead
from pipeline.vocabulary import SchoolFact
from tests.builders import a_year
from tests.facts import a_brief, rows

SCHOOL = """
    [Đợt thi đua]
    Hệ  | Đợt   | Từ ngày    | Đến ngày
    Đợt | Đợt 1 | 01/10/2021 | 31/12/2021
    [Trường]
    Mục              | Giá trị
    Năm học          | 2021-2022
    Tên trường       | Trường Mầm non Hoa Sen
    Chữ viết tắt     | MNHS
    Cơ quan chủ quản | UBND huyện Gia Lâm
    Địa danh         | Kim Lan
    Nơi nhận báo cáo | Phòng Giáo dục và Đào tạo huyện Gia Lâm
    Hiệu trưởng      | Lê Thị Hạnh
"""


def brief(
    paper: str, number: str = "", issued: str = "", post: str = "", signer: str = ""
) -> Brief:
    text = f"""
        [Văn bản]
        Văn bản | Số       | Ngày ban hành | Chức vụ ký | Người ký
        {paper} | {number} | {issued}      | {post}     | {signer}
    """
    return a_brief(a_year(SCHOOL + text), paper)


@pytest.mark.parametrize(
    ("number", "printed"),
    [("5", "Số: 05/KH-MNHS"), ("45", "Số: 45/KH-MNHS"), ("120", "Số: 120/KH-MNHS")],
)
def test_a_number_below_ten_is_padded(number: str, printed: str) -> None:
    assert letterhead.symbol_line(brief("Kế hoạch", number)).text == printed


@pytest.mark.parametrize("paper", ["Sơ kết Đợt 1", "Tổng kết"])
def test_a_report_has_the_symbol_of_a_report(paper: str) -> None:
    assert letterhead.symbol_line(brief(paper, "2")).text == "Số: 02/BC-MNHS"


@pytest.mark.parametrize(
    ("issued", "printed"),
    [
        ("5/3/2022", "Kim Lan, ngày 05 tháng 3 năm 2022"),
        ("5/2/2022", "Kim Lan, ngày 05 tháng 02 năm 2022"),
        ("31/1/2022", "Kim Lan, ngày 31 tháng 01 năm 2022"),
        ("12/10/2021", "Kim Lan, ngày 12 tháng 10 năm 2021"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded_no_other(
    issued: str, printed: str
) -> None:
    assert letterhead.place_and_day(brief("Kế hoạch", "45", issued)).text == printed


def test_a_draft_leaves_room_to_write_number_and_day_by_hand() -> None:
    draft = brief("Kế hoạch")
    assert letterhead.symbol_line(draft).text == "Số:         /KH-MNHS"
    assert letterhead.place_and_day(draft).text == "Kim Lan, ngày …… tháng …… năm ……"


@pytest.mark.parametrize(
    ("number", "issued", "draft"),
    [("45", "30/9/2021", False), ("", "30/9/2021", True), ("45", "", True), ("", "", True)],
)
def test_a_paper_lacking_number_or_day_is_a_draft(number: str, issued: str, draft: bool) -> None:
    assert letterhead.is_draft(brief("Kế hoạch", number, issued)) is draft
    assert letterhead.is_draft(brief("Tổng kết", number, issued)) is draft


def test_the_registration_summary_needs_no_number_only_a_day() -> None:
    assert not letterhead.is_draft(brief("Tổng hợp đăng ký", "", "12/10/2021"))
    assert letterhead.is_draft(brief("Tổng hợp đăng ký", "", ""))


def test_a_paper_without_a_row_in_the_list_of_papers_is_a_draft() -> None:
    assert letterhead.is_draft(a_brief(a_year(SCHOOL), "Kế hoạch"))
    assert letterhead.is_draft(a_brief(a_year(SCHOOL), "Tổng hợp đăng ký"))


def test_a_report_cites_the_plan_by_number_and_day() -> None:
    year = a_year(
        SCHOOL
        + """
        [Văn bản]
        Văn bản  | Số | Ngày ban hành
        Kế hoạch | 7  | 30/9/2021
        Tổng kết | 38 | 05/7/2022
        """
    )
    final = a_brief(year, "Tổng kết")
    assert letterhead.plan_number_and_day(final).text == ("số 07/KH-MNHS ngày 30 tháng 9 năm 2021")
    assert letterhead.number_and_day(final).text == "số 38/BC-MNHS ngày 05 tháng 7 năm 2022"


def test_the_head_signs_unless_the_paper_says_otherwise() -> None:
    signed = brief("Kế hoạch", "45", "30/9/2021")
    assert letterhead.signatory_post(signed).text == "HIỆU TRƯỞNG"
    assert letterhead.signatory(signed).text == "Lê Thị Hạnh"
    assert not letterhead.signed_by_deputy(signed)
    without_row = a_brief(a_year(SCHOOL), "Kế hoạch")
    assert letterhead.signatory_post(without_row).text == "HIỆU TRƯỞNG"
    assert letterhead.signatory(without_row).text == "Lê Thị Hạnh"


@pytest.mark.parametrize("post", ["Phó Hiệu trưởng", "phó hiệu trưởng"])
def test_a_deputy_signs_for_the_head(post: str) -> None:
    signed = brief("Kế hoạch", "45", "30/9/2021", post, "Trần Thị Bình")
    assert letterhead.signed_by_deputy(signed)
    assert letterhead.signatory_post(signed).text == "PHÓ HIỆU TRƯỞNG"
    assert letterhead.signatory(signed).text == "Trần Thị Bình"


def test_a_deputy_in_charge_of_the_school_signs_for_nobody() -> None:
    signed = brief("Kế hoạch", "45", "30/9/2021", "Phó Hiệu trưởng phụ trách", "Trần Thị Bình")
    assert not letterhead.signed_by_deputy(signed)
    assert letterhead.signatory_post(signed).text == "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH"


RECIPIENTS = """
    [Nơi nhận]
    Văn bản      | Nơi nhận                                | Mục đích
    Kế hoạch     | Phòng Giáo dục và Đào tạo huyện Gia Lâm | để báo cáo
    Kế hoạch     | Các tổ                                  |
    Sơ kết       | Phòng Giáo dục và Đào tạo huyện Gia Lâm | để báo cáo
    Sơ kết       | Công đoàn trường                        | để phối hợp
    Tổng kết     | phòng giáo dục và đào tạo huyện Gia Lâm | để báo cáo
"""


def test_the_addressee_of_a_report_stands_in_nhu_tren_and_not_once_more() -> None:
    year = a_year(SCHOOL + RECIPIENTS)
    assert rows(letterhead.recipients(a_brief(year, "Kế hoạch")), "noi_nhan") == [
        "Phòng Giáo dục và Đào tạo huyện Gia Lâm (để báo cáo)",
        "Các tổ",
    ]
    assert rows(letterhead.recipients(a_brief(year, "Sơ kết Đợt 1")), "noi_nhan") == [
        "Công đoàn trường (để phối hợp)"
    ]
    assert letterhead.recipients(a_brief(year, "Tổng kết")) == ()
    assert letterhead.recipients(a_brief(year, "Tổng hợp đăng ký")) == ()


def test_recipients_of_one_report_come_before_those_of_all_reports() -> None:
    own = "Sơ kết Đợt 1 | Chi bộ | để theo dõi\n"
    year = a_year(SCHOOL + RECIPIENTS + own)
    assert rows(letterhead.recipients(a_brief(year, "Sơ kết Đợt 1")), "noi_nhan") == [
        "Chi bộ (để theo dõi)"
    ]


SEATS = "[Hội đồng]\n Họ và tên\n Lê Thị Hạnh\n Trần Thị Bình\n Bùi Thị An\n"
DECISION = """
    [Văn bản]
    Văn bản                       | Số | Ngày ban hành
    Quyết định thành lập Hội đồng | {} | {}
"""


def test_the_council_is_founded_by_a_decision_of_the_school() -> None:
    founded = a_brief(a_year(SCHOOL + SEATS + DECISION.format("8", "08/9/2021")), "Kế hoạch")
    assert letterhead.has_council(founded)
    assert letterhead.council_size(founded).text == "03"
    assert letterhead.council_decision(founded).text == (
        "Quyết định số 08/QĐ-MNHS ngày 08 tháng 9 năm 2021"
    )


@pytest.mark.parametrize(
    "decision", ["", DECISION.format("", "08/9/2021"), DECISION.format("8", "")]
)
def test_a_council_without_a_whole_decision_is_not_spoken_of(decision: str) -> None:
    unfounded = a_brief(a_year(SCHOOL + SEATS + decision), "Kế hoạch")
    assert not letterhead.has_council(unfounded)
    assert letterhead.council_decision(unfounded).text == ""


def test_a_decision_without_anybody_founds_no_council() -> None:
    nobody = a_brief(a_year(SCHOOL + DECISION.format("8", "08/9/2021")), "Kế hoạch")
    assert not letterhead.has_council(nobody)
    assert letterhead.council_size(nobody).text == "0"


def test_names_in_the_letterhead_are_capitals_with_their_diacritics() -> None:
    printed = letterhead.upper(SchoolFact.PARENT)(brief("Kế hoạch"))
    assert printed.text == "UBND HUYỆN GIA LÂM"
    assert [str(place) for place in printed.sources] == ["nam-hoc.xlsx:Trường:B5"]


def test_an_item_of_the_school_is_there_or_not() -> None:
    assert letterhead.has(SchoolFact.PLACE)(brief("Kế hoạch"))
    assert not letterhead.has(SchoolFact.FUND)(brief("Kế hoạch"))
    assert letterhead.fact_of(SchoolFact.FUND)(brief("Kế hoạch")).text == ""


@pytest.mark.parametrize(
    ("years", "label"), [(1, "2022-2023"), (-1, "2020-2021"), (-2, "2019-2020"), (0, "2021-2022")]
)
def test_the_years_before_and_after_follow_from_the_school_year(years: int, label: str) -> None:
    assert letterhead.shifted_label(brief("Tổng kết"), years).text == label
    assert letterhead.next_label(brief("Tổng kết")).text == "2022-2023"

"""The plan: its bases, targets, calendar, reports, copies, who answers for what."""

import pytest

from pipeline.facts import plan
from tests.builders import a_year
from tests.facts import a_brief, rows

SCHOOL = """
    [Trường]
    Mục          | Giá trị
    Ngày bắt đầu | 06/9/2021
"""
LAW = "Luật | | 26/11/2003 | | Luật Thi đua, khen thưởng | Kế hoạch\n"
DECREE = (
    "Nghị định | 91/2017/NĐ-CP | 31/7/2017 | Chính phủ | "
    "quy định chi tiết thi hành Luật Thi đua, khen thưởng | Kế hoạch\n"
)
GUIDANCE = (
    "Kế hoạch | 236/KH-GD&ĐT | 28/9/2021 | Phòng Giáo dục và Đào tạo huyện Gia Lâm | "
    "về công tác Thi đua, khen thưởng | kế hoạch; Sơ kết\n"
)
FOR_REPORTS = "Công văn | 12/GD&ĐT | 05/01/2022 | Phòng Giáo dục | về báo cáo | Tổng kết\n"
BASES = """
    [Căn cứ]
    Loại | Số, ký hiệu | Ngày | Cơ quan ban hành | Trích yếu | Dùng cho
"""


def bases(*cited: str, paper: str = "Kế hoạch") -> list[str]:
    brief = a_brief(a_year(BASES + "".join(cited)), paper)
    return rows(plan.bases(brief), "can_cu")


def test_a_law_is_cited_by_name_and_day_any_other_text_in_full() -> None:
    assert bases(LAW, DECREE, GUIDANCE) == [
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;",
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ "
        "quy định chi tiết thi hành Luật Thi đua, khen thưởng;",
        "Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28 tháng 9 năm 2021 của Phòng Giáo dục và "
        "Đào tạo huyện Gia Lâm về công tác Thi đua, khen thưởng.",
    ]


def test_bases_keep_the_order_of_the_sheet_and_only_the_last_ends_with_a_stop() -> None:
    assert [cited[-1] for cited in bases(GUIDANCE, DECREE, LAW)] == [";", ";", "."]
    assert [cited[-1] for cited in bases(LAW)] == ["."]


def test_a_paper_cites_only_the_bases_meant_for_it() -> None:
    assert len(bases(LAW, DECREE, GUIDANCE, FOR_REPORTS)) == 3
    assert bases(LAW, DECREE, GUIDANCE, FOR_REPORTS, paper="Tổng kết") == [
        "Thực hiện Công văn số 12/GD&ĐT ngày 05 tháng 01 năm 2022 của Phòng Giáo dục về báo cáo."
    ]
    assert bases(FOR_REPORTS) == []


STAFF = "[Nhân sự]\n Mã\n A\n B\n C\n D\n E\n F\n G\n H\n"
TARGETS = """
    [Chỉ tiêu]
    Nội dung           | Loại      | Cấp công nhận | Đối tượng | Đơn vị tính | Số lượng | Ghi chú
    TTLĐTT             | Danh hiệu | Huyện         | Tập thể   | tập thể     | 1        |
    Lao động tiên tiến | Danh hiệu | Huyện         | Cá nhân   | người       | 7        |
    Bằng khen          | Hình thức | Thành phố     | Cá nhân   | người       | 1        | Quản lý
    Giáo viên dạy giỏi | Hội thi   | Huyện         | Cá nhân   | người       | 2        |
"""


def test_targets_of_people_s_honours_are_shares_of_the_staff_others_have_none() -> None:
    lines = plan.targets(a_brief(a_year(SCHOOL + STAFF + TARGETS), "Kế hoạch"))
    assert rows(lines, "stt", "noi_dung", "cap", "so_luong", "don_vi", "ty_le", "ghi_chu") == [
        "1 | TTLĐTT | Huyện | 01 | tập thể |  | ",
        "2 | Lao động tiên tiến | Huyện | 07 | người | 87,5% | ",
        "3 | Bằng khen | Thành phố | 01 | người | 12,5% | Quản lý",
        "4 | Giáo viên dạy giỏi | Huyện | 02 | người |  | ",
    ]


def test_a_share_rests_on_the_target_and_on_everyone_of_the_staff() -> None:
    lines = plan.targets(a_brief(a_year(SCHOOL + STAFF + TARGETS), "Kế hoạch"))
    sources = [str(place) for place in lines[1].ty_le.sources]
    assert sources[0] == "nam-hoc.xlsx:Chỉ tiêu:F3"
    assert len(sources) == 1 + 8


def test_without_staff_there_is_no_share_and_without_targets_no_line() -> None:
    lines = plan.targets(a_brief(a_year(SCHOOL + TARGETS), "Kế hoạch"))
    assert rows(lines, "ty_le") == ["", "", "", ""]
    assert plan.targets(a_brief(a_year(SCHOOL + STAFF), "Kế hoạch")) == ()


PERIODS = """
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày   | Hạn sơ kết
    Đợt    | Đợt 2    | 01/01/2022 | 31/3/2022  |
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021 | 05/01/2022
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022 | 25/01/2022
"""
DEADLINES = """
    [Văn bản]
    Văn bản          | Hạn nộp
    Tổng hợp đăng ký | 15/10/2021
    Sơ kết Học kỳ I  | 28/01/2022
"""


def test_reports_come_in_order_each_with_its_deadline_the_one_set_above_before_our_own() -> None:
    lines = plan.reports(a_brief(a_year(PERIODS + DEADLINES), "Kế hoạch"))
    assert rows(lines, "bao_cao") == [
        "Bảng tổng hợp đăng ký thi đua: chậm nhất ngày 15/10/2021;",
        "Báo cáo sơ kết đợt 1: chậm nhất ngày 05/01/2022;",
        "Báo cáo sơ kết đợt 2: theo thời hạn cấp trên quy định;",
        "Báo cáo sơ kết học kỳ I: chậm nhất ngày 28/01/2022;",
        "Báo cáo tổng kết năm học: theo thời hạn cấp trên quy định.",
    ]


def test_a_year_without_periods_still_reports_twice() -> None:
    assert rows(plan.reports(a_brief(a_year(""), "Kế hoạch")), "bao_cao") == [
        "Bảng tổng hợp đăng ký thi đua: theo thời hạn cấp trên quy định;",
        "Báo cáo tổng kết năm học: theo thời hạn cấp trên quy định.",
    ]


@pytest.mark.parametrize(("issued", "required"), [("31/12/2023", True), ("01/01/2024", False)])
def test_registration_is_a_condition_until_the_law_of_2022_is_in_force(
    issued: str, required: bool
) -> None:
    paper = f"[Văn bản]\n Văn bản | Ngày ban hành\n Kế hoạch | {issued}"
    brief = a_brief(a_year(paper, label="2023-2024"), "Kế hoạch")
    assert plan.registration_is_required(brief) is required


@pytest.mark.parametrize(("deadline", "required"), [("31/12/2023", True), ("01/01/2024", False)])
def test_a_draft_plan_follows_the_law_of_the_deadline_of_registration(
    deadline: str, required: bool
) -> None:
    school = f"[Trường]\n Mục | Giá trị\n Hạn đăng ký | {deadline}"
    brief = a_brief(a_year(school, label="2023-2024"), "Kế hoạch")
    assert plan.registration_is_required(brief) is required


def test_copies_of_the_summary_are_added_up_and_their_keepers_named() -> None:
    year = a_year(
        """
        [Nơi nhận]
        Văn bản          | Nơi nhận         | Số bản
        Tổng hợp đăng ký | Phòng Giáo dục   | 1
        Tổng hợp đăng ký | Nhà trường       | 2
        Tổng hợp đăng ký | Chi bộ           |
        Kế hoạch         | Các tổ           | 6
        """
    )
    for paper in ("Kế hoạch", "Tổng hợp đăng ký"):
        brief = a_brief(year, paper)
        assert plan.summary_copies(brief).text == "03"
        assert plan.summary_keepers(brief).text == "Phòng Giáo dục 01 bản, Nhà trường 02 bản"
    assert [place.position for place in plan.summary_copies(brief).sources] == ["C2", "C3"]
    nobody = a_brief(a_year(""), "Kế hoạch")
    assert (plan.summary_copies(nobody).text, plan.summary_keepers(nobody).text) == ("0", "")


def test_the_secretariat_is_whoever_is_ticked() -> None:
    year = a_year(
        """
        [Hội đồng]
        Họ và tên     | Ban thư ký (x)
        Lê Thị Hạnh   |
        Bùi Thị An    | x
        Trần Thị Bình | x
        """
    )
    brief = a_brief(year, "Kế hoạch")
    assert plan.has_secretariat(brief)
    assert plan.secretariat(brief).text == "Bùi Thị An, Trần Thị Bình"
    assert plan.secretariat_count(brief).text == "02"
    assert plan.council_size_in_words(brief).text == "ba"
    nobody = a_brief(a_year("[Hội đồng]\n Họ và tên\n Lê Thị Hạnh"), "Kế hoạch")
    assert not plan.has_secretariat(nobody)
    assert plan.secretariat_count(nobody).text == "0"


def test_each_team_has_its_head_and_the_people_of_the_plan_s_day() -> None:
    year = a_year(
        """
        [Tổ]
        Tổ       | Tổ trưởng
        Nhà trẻ  | Bùi Thị An
        Mẫu giáo |
        Văn phòng |
        [Nhân sự]
        Mã | Tổ       | Ngày về trường
        A  | Nhà trẻ  |
        B  | nhà trẻ  | 01/10/2021
        C  | Nhà trẻ  | 30/9/2021
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 30/9/2021
        """
    )
    lines = plan.teams(a_brief(year, "Kế hoạch"))
    assert rows(lines, "to", "to_truong", "so_nguoi", "dau") == [
        "Nhà trẻ | Bùi Thị An | 02 | ;",
        "Mẫu giáo |  | 0 | ;",
        "Văn phòng |  | 0 | .",
    ]


def test_the_calendar_is_there_or_not() -> None:
    text = "[Lịch công tác]\n Thời gian | Người thực hiện | Nội dung công việc\n"
    brief = a_brief(a_year(text + "Tháng 10/2021 | Ban thư ký | Tổng hợp đăng ký"), "Kế hoạch")
    assert plan.has_tasks(brief)
    assert rows(plan.tasks(brief), "thoi_gian", "nguoi", "noi_dung") == [
        "Tháng 10/2021 | Ban thư ký | Tổng hợp đăng ký"
    ]
    assert not plan.has_tasks(a_brief(a_year(text), "Kế hoạch"))

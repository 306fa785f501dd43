"""Targets against results: what counts as reached, when it is due, how it is judged."""

import pytest

from pipeline.facts import progress
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
    [Đợt thi đua]
    Hệ      | Đợt               | Từ ngày    | Đến ngày
    Đợt     | Đợt 1             | 01/10/2021 | 31/12/2021
    Đợt     | Đợt 2             | 01/01/2022 | 31/3/2022
    Đợt     | Đợt 3             | 01/4/2022  | 31/5/2022
    Năm học | Năm học 2021-2022 | 06/9/2021  | 31/5/2022
    [Văn bản]
    Văn bản          | Ngày ban hành
    Tổng hợp đăng ký | 12/10/2021
    Tổng kết         | 05/7/2022
    [Nhân sự]
    Mã | Họ và tên     | Tổ
    A  | Nguyễn Thị An | Nhà trẻ
    B  | Trần Thị Bình | Nhà trẻ
    C  | Lê Thị Cúc    | Nhà trẻ
    [Tổ]
    Tổ
    Nhà trẻ
    Mẫu giáo
"""
TARGETS = """
    [Chỉ tiêu]
    Nội dung | Loại | Cấp công nhận | Đối tượng | Đơn vị tính | Số lượng | Đợt
"""
WORKER = "LĐTT | Danh hiệu | Huyện | Cá nhân | người | {} | {}\n"
CONTEST = "Cô nuôi giỏi | Hội thi | {} | Cá nhân | người | {} | {}\n"
CONTEST_HEAD = "[Hội thi]\n Hội thi | Cấp | Ngày | Mã | Họ và tên\n"
CONTESTS = (
    CONTEST_HEAD
    + """
    Cô nuôi giỏi | Huyện  | 31/12/2021 | A | Nguyễn Thị An
    cô nuôi giỏi | Huyện  | 01/01/2022 | B | Trần Thị Bình
    Cô nuôi giỏi | Trường | 20/11/2021 | C | Lê Thị Cúc
    Bé khỏe      | Huyện  | 20/11/2021 | A | Nguyễn Thị An
"""
)


def judged(text: str, paper: str = "Tổng kết") -> list[str]:
    lines = progress.progress(a_brief(a_year(YEAR + text), paper))
    return rows(lines, "chi_tieu", "ket_qua", "chenh_lech", "ty_le", "danh_gia")


def reached(text: str, paper: str = "Tổng kết") -> list[str]:
    return rows(progress.progress(a_brief(a_year(YEAR + text), paper)), "ket_qua")


@pytest.mark.parametrize(
    ("goal", "judged_as"),
    [
        (1, "01 | 02 | +1 | 200% | Vượt"),
        (2, "02 | 02 | 0 | 100% | Đạt"),
        (3, "03 | 02 | -1 | 66,7% | Chưa đạt"),
    ],
)
def test_at_the_end_of_the_year_a_target_is_exceeded_reached_or_not(
    goal: int, judged_as: str
) -> None:
    assert judged(TARGETS + CONTEST.format("Huyện", goal, "") + CONTESTS) == [judged_as]


@pytest.mark.parametrize(
    ("paper", "due", "verdict"),
    [
        ("Sơ kết Đợt 1", "", "Chưa đến hạn"),
        ("Sơ kết Đợt 1", "Đợt 2", "Chưa đến hạn"),
        ("Sơ kết Đợt 1", "Đợt 1", "Chưa đạt"),
        ("Sơ kết Đợt 1", "Đợt 1; Đợt 2", "Chưa đến hạn"),
        ("Sơ kết Đợt 1", "Đợt 9", "Chưa đến hạn"),
        ("Sơ kết Đợt 2", "Đợt 1", "Chưa đạt"),
        ("Sơ kết Đợt 3", "", "Chưa đạt"),
        ("Tổng kết", "Đợt 3", "Chưa đạt"),
    ],
)
def test_a_target_not_reached_is_due_at_the_end_of_its_last_period_or_of_the_year(
    paper: str, due: str, verdict: str
) -> None:
    text = TARGETS + CONTEST.format("Huyện", 9, due) + CONTESTS
    lines = progress.progress(a_brief(a_year(YEAR + text), paper))
    assert rows(lines, "danh_gia") == [verdict]


def test_a_target_reached_early_is_reached() -> None:
    text = TARGETS + CONTEST.format("Huyện", 1, "Đợt 3") + CONTESTS
    assert judged(text, "Sơ kết Đợt 1") == ["01 | 01 | 0 | 100% | Đạt"]


def test_contests_are_counted_by_level_and_up_to_the_last_day_of_the_period() -> None:
    text = TARGETS + CONTEST.format("Huyện", 1, "") + CONTEST.format("Trường", 1, "") + CONTESTS
    assert reached(text, "Sơ kết Đợt 1") == ["01", "01"]
    assert reached(text, "Sơ kết Đợt 2") == ["02", "01"]
    assert reached(text) == ["02", "01"]


def test_a_contest_nobody_won_is_nothing_reached() -> None:
    assert judged(TARGETS + CONTEST.format("Huyện", 2, "")) == ["02 | 0 | -2 | 0% | Chưa đạt"]


OTHER = "Trẻ đạt chuẩn | Khác | | Tập thể | % | 95 | {}\n"


@pytest.mark.parametrize(
    ("paper", "verdict"),
    [
        ("Sơ kết Đợt 1", "95 | - | - | - | Chưa đến hạn"),
        ("Sơ kết Đợt 2", "95 | - | - | - | Chưa có số liệu"),
        ("Tổng kết", "95 | - | - | - | Chưa có số liệu"),
    ],
)
def test_what_nobody_has_counted_is_unknown_and_never_nothing(paper: str, verdict: str) -> None:
    assert judged(TARGETS + OTHER.format("Đợt 2"), paper) == [verdict]


def test_an_honour_nobody_knows_by_that_name_is_unknown() -> None:
    target = "Bằng khen | Hình thức | Thành phố | Cá nhân | người | 2 |\n"
    assert judged(TARGETS + target) == ["02 | - | - | - | Chưa có số liệu"]


STATED = "[Thực hiện chỉ tiêu]\n Kỳ | Nội dung | Cấp công nhận | Kết quả | Tính đến ngày\n"


def test_a_stated_result_wins_over_counting() -> None:
    text = TARGETS + CONTEST.format("Huyện", 3, "") + CONTESTS + STATED
    assert reached(text + "Năm học 2021-2022 | cô nuôi giỏi | Huyện | 3 | 31/5/2022") == ["03"]
    assert reached(text + "Năm học 2021-2022 | Cô nuôi giỏi |  | 0 | 31/5/2022") == ["0"]
    assert reached(text + "Năm học 2021-2022 | Cô nuôi giỏi | Trường | 3 | 31/5/2022") == ["02"]


def test_a_period_s_report_takes_only_what_was_stated_for_it() -> None:
    text = TARGETS + OTHER.format("") + STATED + "Đợt 2 | Trẻ đạt chuẩn | | 60 | 31/3/2022\n"
    assert reached(text, "Sơ kết Đợt 1") == ["-"]
    assert reached(text, "Sơ kết Đợt 2") == ["60"]
    assert reached(text) == ["60"]


FIRST, SECOND = "Đợt 1 | Trẻ đạt chuẩn | | 40 | {}\n", "Đợt 2 | Trẻ đạt chuẩn | | 60 | {}\n"
WHOLE = "Năm học 2021-2022 | Trẻ đạt chuẩn | | 97 | {}\n"


@pytest.mark.parametrize(
    "stated",
    [
        WHOLE.format("31/5/2022") + FIRST.format("31/12/2021") + SECOND.format("31/3/2022"),
        FIRST.format("") + SECOND.format("") + WHOLE.format(""),
        WHOLE.format("") + SECOND.format("") + FIRST.format(""),
        FIRST.format("31/12/2021") + SECOND.format("31/3/2022") + WHOLE.format(""),
    ],
    ids=["dated", "undated", "undated, the last first", "the last undated"],
)
def test_the_final_report_takes_what_was_stated_last(stated: str) -> None:
    assert reached(TARGETS + OTHER.format("") + STATED + stated) == ["97"]


PROPOSED = "[Kết quả cá nhân]\n Mã | Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị\n"
DECIDED = (
    "[Quyết định khen thưởng]\n Mã | Họ và tên, tập thể | Danh hiệu, hình thức | "
    "Số quyết định | Ngày quyết định\n"
)
MEETING = "[Họp Hội đồng]\n Kỳ | Ngày\n Năm học 2021-2022 | {}\n"
AN, BINH = "A | Nguyễn Thị An", "B | Trần Thị Bình"


@pytest.mark.parametrize(
    ("meeting", "number"), [("31/5/2022", "02"), ("01/6/2022", "0"), (None, "0")]
)
def test_proposals_count_once_the_council_has_held_its_final_meeting(
    meeting: str | None, number: str
) -> None:
    text = TARGETS + WORKER.format(1, "") + PROPOSED + f"{AN} | LĐTT |\n{BINH} | CSTĐCS |\n"
    text += MEETING.format(meeting) if meeting else ""
    assert reached(text, "Sơ kết Đợt 3") == [number]


def test_the_final_report_counts_proposals_even_where_no_meeting_is_recorded() -> None:
    text = TARGETS + WORKER.format(1, "") + PROPOSED + f"{AN} | LĐTT |\n{BINH} | CSTĐCS |\n"
    assert reached(text) == ["02"]


def test_a_meeting_on_a_period_is_not_the_final_one() -> None:
    text = TARGETS + WORKER.format(1, "") + PROPOSED + f"{AN} | LĐTT |\n"
    meeting = "[Họp Hội đồng]\n Kỳ | Ngày\n Đợt 3 | 31/5/2022"
    assert reached(text + meeting, "Sơ kết Đợt 3") == ["0"]


def test_before_the_final_meeting_only_decisions_of_those_days_count() -> None:
    decided = f"{AN} | GK huyện | 1/QĐ | 31/12/2021\n{BINH} | GK huyện | 2/QĐ | 01/01/2022\n"
    target = "GK huyện | Hình thức | Huyện | Cá nhân | người | 2 |\n"
    text = TARGETS + target + DECIDED + decided
    assert reached(text, "Sơ kết Đợt 1") == ["01"]
    assert reached(text, "Sơ kết Đợt 2") == ["02"]


def test_who_was_proposed_and_then_decided_counts_once() -> None:
    text = TARGETS + WORKER.format(2, "") + MEETING.format("30/5/2022")
    text += PROPOSED + f"{AN} | LĐTT |\n{BINH} | LĐTT |\n"
    assert reached(text + DECIDED + f"{AN} | LĐTT | 1/QĐ | 20/6/2022") == ["02"]
    assert reached(text + DECIDED + " | Nguyễn Thị An | LĐTT | 1/QĐ | 20/6/2022") == ["02"]


def test_two_people_of_one_name_or_of_names_told_apart_by_a_tone_are_two() -> None:
    staff = YEAR.replace("Trần Thị Bình", "Nguyễn Thị An").replace("Lê Thị Cúc", "Nguyễn Thị Ân")
    text = TARGETS + WORKER.format(3, "") + MEETING.format("30/5/2022") + PROPOSED
    text += "A | Nguyễn Thị An | LĐTT |\nB | Nguyễn Thị An | LĐTT |\nC | Nguyễn Thị Ân | LĐTT |\n"
    text += DECIDED + "A | Nguyễn Thị An | LĐTT | 1/QĐ | 20/6/2022"
    lines = progress.progress(a_brief(a_year(staff + text), "Tổng kết"))
    assert rows(lines, "ket_qua") == ["03"]


def test_an_honour_of_people_and_collectives_is_counted_for_those_the_target_means() -> None:
    certificate = "GK huyện | Hình thức | Huyện | {} | {} | 1 |\n"
    text = (
        TARGETS
        + certificate.format("Cá nhân", "người")
        + certificate.format("Tập thể", "tập thể")
        + MEETING.format("30/5/2022")
        + PROPOSED
        + f"{AN} | | GK huyện\n"
        + "[Kết quả tập thể]\n Tập thể | Hình thức đề nghị\n Nhà trẻ | GK huyện\n"
        + DECIDED
        + f"{BINH} | GK huyện | 1/QĐ | 15/12/2021\n | Mẫu giáo | GK huyện | 1/QĐ | 15/12/2021\n"
        + "[Đăng ký cá nhân]\n Mã | Họ và tên | Hình thức khen thưởng\n"
        + f"{AN} | GK huyện\n{BINH} | GK huyện\n C | Lê Thị Cúc | GK huyện\n"
        + "[Đăng ký tập thể]\n Tập thể | Hình thức khen thưởng\n Nhà trẻ | GK huyện\n"
        + "Mẫu giáo | BK TP\n"
    )
    lines = progress.progress(a_brief(a_year(YEAR + text), "Tổng kết"))
    assert rows(lines, "don_vi", "dang_ky", "ket_qua") == ["người | 03 | 02", "tập thể | 01 | 02"]


def test_a_collective_s_title_is_counted_from_the_results_of_collectives() -> None:
    target = "Tập thể Lao động tiên tiến | Danh hiệu | Huyện | Tập thể | tập thể | 1 |\n"
    text = TARGETS + target + MEETING.format("30/5/2022")
    result = "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị\n Nhà trẻ | TTLĐTT\n Mẫu giáo |\n"
    assert reached(text + result) == ["01"]


def test_initiatives_are_counted_by_level_as_far_as_they_were_recognised() -> None:
    target = "Sáng kiến | Sáng kiến | {} | Cá nhân | sáng kiến | 2 |\n"
    text = (
        TARGETS
        + target.format("Huyện")
        + target.format("")
        + "[Sáng kiến]\n Mã | Họ và tên | Tên sáng kiến | Cấp công nhận | Ngày công nhận\n"
        + f"{AN} | Bé tự ăn | Trường | 31/3/2022\n{BINH} | Bé vui | Huyện | 01/4/2022\n"
    )
    assert reached(text, "Sơ kết Đợt 2") == ["0", "01"]
    assert reached(text) == ["01", "02"]


REGISTERED = """
    [Đăng ký cá nhân]
    Mã | Họ và tên     | Danh hiệu thi đua | Hội thi      | Tên sáng kiến | Ngày đăng ký
    A  | Nguyễn Thị An | LĐTT; CSTĐCS      | cô nuôi giỏi | Bé tự ăn      | 12/10/2021
    B  | Trần Thị Bình | LĐTT              | Cô nuôi giỏi |               | 12/10/2021
    C  | Lê Thị Cúc    | LĐTT              | Cô nuôi giỏi | Bé vui        | 13/10/2021
"""


def test_registered_at_the_start_is_what_the_summary_sent_up_says() -> None:
    targets = (
        WORKER.format(3, "")
        + "CSTĐCS | Danh hiệu | Huyện | Cá nhân | người | 1 |\n"
        + CONTEST.format("Huyện", 2, "")
        + "Sáng kiến | Sáng kiến | Trường | Cá nhân | sáng kiến | 2 |\n"
        + OTHER.format("")
    )
    lines = progress.progress(a_brief(a_year(YEAR + TARGETS + targets + REGISTERED), "Tổng kết"))
    assert rows(lines, "stt", "dang_ky") == ["1 | 02", "2 | 01", "3 | 02", "4 | 01", "5 | "]


@pytest.mark.parametrize(("difference", "text"), [(2, "+2"), (0, "0"), (-1, "-1")])
def test_a_difference_bears_its_sign(difference: int, text: str) -> None:
    assert progress.signed(difference) == text


def test_a_result_rests_on_the_cells_counted_and_on_the_target() -> None:
    text = TARGETS + CONTEST.format("Huyện", 2, "") + CONTESTS
    [line] = progress.progress(a_brief(a_year(YEAR + text), "Tổng kết"))
    assert [str(place) for place in line.chenh_lech.sources] == [
        "nam-hoc.xlsx:Chỉ tiêu:F2",
        "ket-qua.xlsx:Hội thi:E2",
        "ket-qua.xlsx:Hội thi:E3",
    ]

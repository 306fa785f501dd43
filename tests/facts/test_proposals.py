"""The final meeting, and the trích ngang of everyone it proposed."""

import pytest

from pipeline.facts import Brief, proposals
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    [Đợt thi đua]
    Hệ      | Đợt               | Từ ngày    | Đến ngày
    Đợt     | Đợt 3             | 01/4/2022  | 31/5/2022
    Năm học | Năm học 2021-2022 | 06/9/2021  | 31/5/2022
    [Văn bản]
    Văn bản  | Ngày ban hành
    Tổng kết | 05/7/2022
    [Hội đồng]
    Họ và tên
    Lê Thị Hạnh
    Trần Thị Bình
    Nguyễn Thị An
    [Nhân sự]
    Mã | Họ và tên     | Ngày sinh  | Giới tính | Chức vụ     | Tổ            | Nhóm
    A  | Lê Thị Hạnh   | 12/3/1972  | Nữ        | Hiệu trưởng | Ban giám hiệu | Quản lý
    B  | Trần Thị Bình | 05/01/1985 | Nữ        | Giáo viên   | Nhà trẻ       | Giáo viên
    C  | Nguyễn Văn Ân |            | Nam       | Bảo vệ      | tổ Văn phòng  | Nhân viên
    D  | Nguyễn Thị An | 08/8/1990  |           | Giáo viên   | Nhà trẻ       | Giáo viên
    E  | Đỗ Thị Dung   |            |           | Giáo viên   | Nhà trẻ       | Giáo viên
"""
PROPOSED = (
    "[Kết quả cá nhân]\n Mã | Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị | Phiếu đồng ý\n"
)
MEETING = "[Họp Hội đồng]\n Kỳ | Ngày | Tổng số thành viên | Có mặt\n"


def final(text: str = "") -> Brief:
    return a_brief(a_year(YEAR + text), "Tổng kết")


def column(name: str, text: str) -> list[str]:
    return rows(proposals.proposed_people(final(text)), name)


def test_people_stand_by_highest_honour_then_votes_then_name() -> None:
    text = (
        PROPOSED
        + """
        E | Đỗ Thị Dung   | LĐTT         |          | 3
        C | Nguyễn Văn Ân | LĐTT         |          | 2
        D | Nguyễn Thị An | LĐTT         |          | 2
        B | Trần Thị Bình | LĐTT; CSTĐCS |          | 1
        A | Lê Thị Hạnh   | LĐTT         | BK TP    | 1
    """
    )
    assert rows(proposals.proposed_people(final(text)), "stt", "ho_ten") == [
        "1 | Lê Thị Hạnh",
        "2 | Trần Thị Bình",
        "3 | Đỗ Thị Dung",
        "4 | Nguyễn Thị An",
        "5 | Nguyễn Văn Ân",
    ]


def test_the_order_does_not_depend_on_that_of_the_sheet() -> None:
    lines = ["D | Nguyễn Thị An | LĐTT | | 2\n", "C | Nguyễn Văn Ân | LĐTT | | 2\n"]
    assert column("ho_ten", PROPOSED + "".join(lines)) == ["Nguyễn Thị An", "Nguyễn Văn Ân"]
    lines.reverse()
    assert column("ho_ten", PROPOSED + "".join(lines)) == ["Nguyễn Thị An", "Nguyễn Văn Ân"]


def test_who_is_proposed_for_nothing_is_not_listed() -> None:
    text = PROPOSED + "A | Lê Thị Hạnh | | |\n B | Trần Thị Bình | | GK huyện |\n"
    assert column("ho_ten", text) == ["Trần Thị Bình"]
    assert proposals.proposed_people_count(final(text)).text == "01"
    assert proposals.proposed_people(final()) == ()
    assert proposals.proposed_people_count(final()).text == "0"


def test_the_highest_title_and_every_commendation_are_proposed() -> None:
    text = PROPOSED + "A | Lê Thị Hạnh | LĐTT; CSTĐTP; CSTĐCS | GK huyện; BK TP | 3\n"
    assert column("de_nghi", text) == [
        "Chiến sĩ thi đua Thành phố; Giấy khen của Chủ tịch UBND huyện; "
        "Bằng khen của Chủ tịch UBND Thành phố"
    ]


def test_a_person_is_described_as_far_as_the_staff_list_says() -> None:
    text = (
        PROPOSED
        + """
        A | Lê Thị Hạnh   | CSTĐTQ | | 9
        B | Trần Thị Bình | CSTĐTP | | 8
        C | Nguyễn Văn Ân | CSTĐCS | | 7
        D | Nguyễn Thị An | LĐTT   | | 6
        E | Đỗ Thị Dung   | LĐTT   | | 5
    """
    )
    lines = proposals.proposed_people(final(text))
    assert rows(lines, "ngay_sinh", "chuc_vu") == [
        "12/3/1972 (Nữ) | Hiệu trưởng, Ban giám hiệu",
        "05/01/1985 (Nữ) | Giáo viên, tổ Nhà trẻ",
        "Nam | Bảo vệ, tổ Văn phòng",
        "08/8/1990 | Giáo viên, tổ Nhà trẻ",
        " | Giáo viên, tổ Nhà trẻ",
    ]


def test_rating_and_summary_stand_beside_the_name() -> None:
    text = """
        [Kết quả cá nhân]
        Họ và tên   | Danh hiệu đề nghị | Xếp loại viên chức      | Tóm tắt thành tích
        Lê Thị Hạnh | LĐTT              | Hoàn thành tốt nhiệm vụ | Trường đạt TTLĐTT
        Đỗ Thị Dung | LĐTT              |                         |
    """
    lines = proposals.proposed_people(final(text))
    assert rows(lines, "ho_ten", "xep_loai", "tom_tat") == [
        "Đỗ Thị Dung |  | ",
        "Lê Thị Hạnh | Hoàn thành tốt nhiệm vụ | Trường đạt TTLĐTT",
    ]


VOTED = PROPOSED + "A | Lê Thị Hạnh | LĐTT | | {}\n"


@pytest.mark.parametrize(
    ("votes", "meeting", "printed"),
    [
        ("2", "", "02/03 (66,7%)"),
        ("10", MEETING + "Năm học 2021-2022 | 30/5/2022 | 11 | 10\n", "10/11 (90,9%)"),
        ("2", MEETING + "Năm học 2021-2022 | 30/5/2022 |  | 2\n", "02/03 (66,7%)"),
        ("0", "", "0/03 (0%)"),
        ("", "", ""),
    ],
)
def test_votes_are_a_share_of_all_members_not_of_those_present(
    votes: str, meeting: str, printed: str
) -> None:
    assert column("phieu", VOTED.format(votes) + meeting) == [printed]


@pytest.mark.parametrize(
    ("title", "commendation", "printed"),
    [
        ("3", "2", "03/03 (100%)\n02/03 (66,7%)"),
        ("", "2", "02/03 (66,7%)"),
        ("3", "", "03/03 (100%)"),
    ],
)
def test_votes_for_a_commendation_stand_under_those_for_the_title(
    title: str, commendation: str, printed: str
) -> None:
    text = f"""
        [Kết quả cá nhân]
        Họ và tên   | Hình thức đề nghị | Phiếu đồng ý | Phiếu đồng ý (hình thức)
        Lê Thị Hạnh | BK TP             | {title}      | {commendation}
    """
    assert column("phieu", text) == [printed]


def test_votes_of_a_council_nobody_knows_are_no_share() -> None:
    nobody = YEAR.replace("Lê Thị Hạnh\n    Trần Thị Bình\n    Nguyễn Thị An\n    [Nhân", "[Nhân")
    year = a_year(nobody + VOTED.format("2"))
    assert rows(proposals.proposed_people(a_brief(year, "Tổng kết")), "phieu") == ["02"]


@pytest.mark.parametrize(("day", "told"), [("05/7/2022", True), ("06/7/2022", False)])
def test_a_meeting_after_the_report_is_not_told(day: str, told: bool) -> None:
    brief = final(MEETING + f"Năm học 2021-2022 | {day} | 11 | 10\n")
    assert proposals.has_meeting(brief) is told
    assert proposals.meeting_day(brief).text == ("05/7/2022" if told else "")
    assert proposals.meeting_present(brief).text == ("10" if told else "")
    assert proposals.voters(brief).text == ("11" if told else "03")


def test_a_year_considered_twice_tells_of_the_last_meeting_and_of_none_on_a_period() -> None:
    meetings = """
        Năm học 2021-2022 | 02/6/2022 | 11 | 9
        Năm học 2021-2022 | 30/5/2022 | 11 | 10
        Đợt 3             | 04/6/2022 | 11 | 11
    """
    brief = final(MEETING + meetings)
    assert proposals.meeting_day(brief).text == "02/6/2022"
    assert proposals.meeting_present(brief).text == "09"
    assert not proposals.has_meeting(final(MEETING + "Đợt 3 | 04/6/2022 | 11 | 11\n"))


def test_initiatives_of_the_person_are_listed_one_under_the_other() -> None:
    text = (
        VOTED.format("2")
        + """
        [Sáng kiến]
        Mã | Họ và tên     | Tên sáng kiến | Cấp công nhận | Số quyết định | Ngày công nhận
        A  | Lê Thị Hạnh   | Bếp một chiều | Huyện         | 95/QĐ-UBND    | 16/5/2022
           | Lê Thị Hạnh   | Sổ điện tử    | Trường        |               |
        B  | Trần Thị Bình | Bé tự ăn      | Trường        |               |
    """
    )
    assert column("sang_kien", text) == [
        "“Bếp một chiều” (cấp huyện, Quyết định số 95/QĐ-UBND ngày 16/5/2022)\n"
        "“Sổ điện tử” (cấp trường)"
    ]
    assert column("sang_kien", VOTED.format("2")) == [""]


HISTORY = (
    "[Lịch sử]\n Mã | Họ và tên, tập thể | Năm học | Loại | Danh hiệu, hình thức | "
    "Số quyết định | Ngày quyết định\n"
)


def test_earlier_honours_are_a_line_a_decision_the_latest_first() -> None:
    text = (
        VOTED.format("2")
        + HISTORY
        + """
        A | Lê Thị Hạnh   | 2018-2019 | Danh hiệu | Lao động tiên tiến      | 18/QĐ | 12/8/2019
        A | Lê Thị Hạnh   | 2020-2021 | Danh hiệu | Lao động tiên tiến      | 31/QĐ | 11/8/2021
        A | Lê Thị Hạnh   | 2020-2021 | Danh hiệu | Chiến sĩ thi đua cơ sở  | 31/QĐ | 11/8/2021
        A | Lê Thị Hạnh   | 2020-2021 | Hình thức | Giấy khen của Sở        | 40/QĐ |
        A | Lê Thị Hạnh   | 2019-2020 | Danh hiệu | LĐTT                    |       |
        A | Lê Thị Hạnh   | 2020-2021 | Xếp loại  | Hoàn thành tốt nhiệm vụ |       |
        A | Lê Thị Hạnh   | 2020-2021 | Kỷ luật   | Khiển trách             |       |
        B | Trần Thị Bình | 2020-2021 | Danh hiệu | LĐTT                    |       |
    """
    )
    assert column("nam_truoc", text) == [
        "2020-2021: LĐTT, CSTĐCS (31/QĐ ngày 11/8/2021)\n"
        "2020-2021: Giấy khen của Sở (40/QĐ)\n"
        "2019-2020: LĐTT\n"
        "2018-2019: LĐTT (18/QĐ ngày 12/8/2019)"
    ]


def test_who_has_no_history_has_none() -> None:
    assert column("nam_truoc", VOTED.format("2")) == [""]


def test_collectives_proposed_for_something_are_counted() -> None:
    text = """
        [Kết quả tập thể]
        Tập thể   | Danh hiệu đề nghị | Hình thức đề nghị
        Nhà trẻ   | TTLĐTT            | GK huyện
        Mẫu giáo  |                   | GK huyện
        Văn phòng |                   |
    """
    assert proposals.proposed_collectives_count(final(text)).text == "02"
    assert proposals.proposed_collectives_count(final()).text == "0"

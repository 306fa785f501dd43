"""The registration summary: who ticks which column, sums of each tổ, totals, collectives."""

import pytest

from pipeline.facts import summary
from pipeline.facts.summary import COLUMNS
from pipeline.school_year import SchoolYear
from tests.builders import a_year
from tests.facts import a_brief, rows

STAFF = """
    [Trường]
    Mục          | Giá trị
    Ngày bắt đầu | 06/9/2021
    [Tổ]
    Tổ
    Ban giám hiệu
    Nhà trẻ
    Mẫu giáo
    [Nhân sự]
    Mã   | Họ và tên     | Tổ            | Chức vụ     | Ngày sinh
    QL01 | Lê Thị Hạnh   | Ban giám hiệu | Hiệu trưởng | 12/3/1972
    GV01 | Bùi Thị An    | Nhà trẻ       | Giáo viên   | 20/6/1985
    GV02 | Trần Thị Bình | Nhà trẻ       | Giáo viên   |
    NV01 | Đỗ Văn Công   | Nhà trẻ       | Bảo vệ      | 08/8/1966
"""
REGISTERED = """
    [Đăng ký cá nhân]
    Mã   | Họ và tên     | Danh hiệu thi đua | Hình thức khen thưởng | Hội thi | Cấp hội thi | Tên sáng kiến
    QL01 | Lê Thị Hạnh   | LĐTT              | BK TP                 |         |             | Quản lý bếp
    GV01 | Bùi Thị An    | CSTĐCS            | GK huyện; KNC         | Dạy giỏi | Huyện      | Bé tự ăn
    GV02 | Trần Thị Bình | LĐTT              |                       | Dạy giỏi |            |
"""  # noqa: E501
MARKS = ("ldtt", "cstdcs", "cstd_cap_tren", "giay_khen", "bang_khen", "hoi_thi")


def blocks(year: SchoolYear) -> tuple[summary.TeamBlock, ...]:
    return summary.team_blocks(a_brief(year, "Tổng hợp đăng ký"))


def test_everyone_of_a_team_is_listed_under_one_running_number() -> None:
    found = blocks(a_year(STAFF + REGISTERED))
    assert rows(found, "so_la_ma", "to", "so_nguoi", "so_dang_ky") == [
        "I | Ban giám hiệu | 01 | 01",
        "II | Nhà trẻ | 03 | 02",
        "III | Mẫu giáo | 0 | 0",
    ]
    lines = [line for block in found for line in block.ds_nguoi]
    assert rows(lines, "stt", "ho_ten", "nam_sinh", "chuc_vu") == [
        "1 | Lê Thị Hạnh | 1972 | Hiệu trưởng",
        "2 | Bùi Thị An | 1985 | Giáo viên",
        "3 | Trần Thị Bình |  | Giáo viên",
        "4 | Đỗ Văn Công | 1966 | Bảo vệ",
    ]


def test_an_emulation_fighter_ticks_advanced_worker_too() -> None:
    found = blocks(a_year(STAFF + REGISTERED))
    lines = [line for block in found for line in block.ds_nguoi]
    assert rows(lines, "ho_ten", *MARKS) == [
        "Lê Thị Hạnh | x |  |  |  | x | ",
        "Bùi Thị An | x | x |  | x |  | Dạy giỏi (cấp huyện)",
        "Trần Thị Bình | x |  |  |  |  | Dạy giỏi",
        "Đỗ Văn Công |  |  |  |  |  | ",
    ]


def test_the_note_names_the_initiative_the_honours_without_a_column_and_who_does_not_register() -> (
    None
):
    found = blocks(a_year(STAFF + REGISTERED))
    lines = [line for block in found for line in block.ds_nguoi]
    assert rows(lines, "ghi_chu") == [
        "Quản lý bếp",
        "Bé tự ăn; Kỷ niệm chương Vì sự nghiệp Giáo dục",
        "",
        "Không đăng ký",
    ]


def test_who_registers_only_for_a_contest_is_not_said_to_register_for_nothing() -> None:
    contest = "[Đăng ký cá nhân]\n Họ và tên | Hội thi | Cấp hội thi\n Đỗ Văn Công | Hội thao | Xã"
    year = a_year(STAFF + contest)
    line = blocks(year)[1].ds_nguoi[-1]
    assert (line.hoi_thi.text, line.ghi_chu.text) == ("Hội thao (cấp xã)", "")
    assert summary.total_contests(a_brief(year, "Tổng hợp đăng ký")).text == "01"


def test_who_registers_after_the_summary_is_listed_as_not_registered() -> None:
    late = """
        [Đăng ký cá nhân]
        Họ và tên   | Danh hiệu thi đua | Ngày đăng ký
        Đỗ Văn Công | LĐTT              | 13/10/2021
        [Văn bản]
        Văn bản          | Ngày ban hành
        Tổng hợp đăng ký | 12/10/2021
    """
    line = blocks(a_year(STAFF + late))[1].ds_nguoi[-1]
    assert (line.ldtt.text, line.ghi_chu.text) == ("", "Không đăng ký")


SUMS = {
    "cong_ldtt": ["01", "02", "0"],
    "cong_cstdcs": ["0", "01", "0"],
    "cong_cstd_cap_tren": ["0", "0", "0"],
    "cong_giay_khen": ["0", "01", "0"],
    "cong_bang_khen": ["01", "0", "0"],
    "cong_hoi_thi": ["0", "02", "0"],
    "cong_sang_kien": ["01", "01", "0"],
}


@pytest.mark.parametrize("column", SUMS)
def test_each_team_has_its_sums(column: str) -> None:
    assert rows(blocks(a_year(STAFF + REGISTERED)), column) == SUMS[column]


def test_the_school_s_totals_are_those_of_its_teams_together() -> None:
    brief = a_brief(a_year(STAFF + REGISTERED), "Tổng hợp đăng ký")
    totals = {column: summary.total_of(column)(brief).text for column in COLUMNS}
    assert totals == {
        "ldtt": "03",
        "cstdcs": "01",
        "cstd_cap_tren": "0",
        "giay_khen": "01",
        "bang_khen": "01",
    }
    assert summary.total_contests(brief).text == "02"
    assert summary.total_initiatives(brief).text == "02"


@pytest.mark.parametrize(
    ("honour", "column"),
    [
        ("CSTĐTP", "cstd_cap_tren"),
        ("CSTĐTQ", "cstd_cap_tren"),
        ("GK xã", "giay_khen"),
        ("GK huyện", "giay_khen"),
        ("BK Bộ", "bang_khen"),
        ("BKTTg", "bang_khen"),
    ],
)
def test_every_level_of_an_honour_ticks_one_column(honour: str, column: str) -> None:
    heading = "Danh hiệu thi đua" if honour.startswith("CSTĐ") else "Hình thức khen thưởng"
    text = f"[Đăng ký cá nhân]\n Họ và tên | {heading}\n Bùi Thị An | {honour}"
    [line, *_] = blocks(a_year(STAFF + text))[1].ds_nguoi
    ticked = {name for name in COLUMNS if getattr(line, name).text == "x"}
    assert ticked - {"ldtt"} == {column}
    assert line.ghi_chu.text == ""


def test_a_tick_rests_on_the_cell_that_asks_for_it() -> None:
    line = blocks(a_year(STAFF + REGISTERED))[0].ds_nguoi[0]
    assert [str(place) for place in line.ldtt.sources] == ["dang-ky.xlsx:Đăng ký cá nhân:C2"]
    assert [str(place) for place in line.bang_khen.sources] == ["dang-ky.xlsx:Đăng ký cá nhân:D2"]


def test_a_school_without_teams_has_no_blocks() -> None:
    assert blocks(a_year("[Nhân sự]\n Mã | Tổ\n GV01 | Nhà trẻ")) == ()


def test_collectives_are_listed_with_what_they_aim_at() -> None:
    year = a_year(
        """
        [Đăng ký tập thể]
        Tập thể  | Danh hiệu thi đua | Hình thức khen thưởng | Chỉ tiêu phấn đấu
        Nhà trẻ  | TTLĐTT            | GK huyện; BK TP       | Trẻ tự ăn
        Mẫu giáo |                   |                       | Không đăng ký
        Văn phòng |                  | GK xã                 |
        """
    )
    lines = summary.collectives(a_brief(year, "Tổng hợp đăng ký"))
    assert rows(lines, "stt", "tap_the", "danh_hieu", "hinh_thuc", "chi_tieu") == [
        "1 | Nhà trẻ | Tập thể Lao động tiên tiến | Giấy khen của Chủ tịch UBND huyện; "
        "Bằng khen của Chủ tịch UBND Thành phố | Trẻ tự ăn",
        "2 | Văn phòng |  | Giấy khen của Chủ tịch UBND xã | ",
    ]
    assert summary.collectives(a_brief(a_year(STAFF), "Tổng hợp đăng ký")) == ()


def test_the_secretary_of_the_council_draws_the_table_up() -> None:
    seats = """
        [Hội đồng]
        Họ và tên     | Nhiệm vụ | Ban thư ký (x)
        Trần Thị Bình | Ủy viên  | x
        Bùi Thị An    | Thư ký   | x
    """
    assert summary.drawn_up_by(a_brief(a_year(seats), "Tổng hợp đăng ký")).text == "Bùi Thị An"
    assert summary.drawn_up_by(a_brief(a_year(STAFF), "Tổng hợp đăng ký")).text == ""

"""Names that mean one person of the staff list: BT-20, BT-21, BT-30, CN-33."""

import unicodedata

from pipeline import checks
from pipeline.findings import Severity
from pipeline.law import read_law
from tests.builders import a_faulty_year, told

STAFF = """
    [Nhân sự]
    Mã   | Họ và tên     | Ngày sinh  | Chức vụ        | Tổ
    QL01 | Lê Thị Hạnh   | 12/3/1975  | Hiệu trưởng    | Ban giám hiệu
    GV01 | Trần Thị Bình | 20/6/1985  | Giáo viên      | Nhà trẻ
    GV02 | Đỗ Thị Mai    | 08/8/1990  | Giáo viên      | Nhà trẻ
    GV03 | Đỗ Thị Mai    | 05/01/1992 | Giáo viên      | Mẫu giáo
    [Tổ]
    Tổ            | Tổ trưởng
    Ban giám hiệu | Lê Thị Hạnh
    Nhà trẻ       | Trần Thị Bình
    Mẫu giáo      |
"""


def test_a_name_in_decomposed_letters_is_the_same_name() -> None:
    decomposed = unicodedata.normalize("NFD", "Trần Thị Bình")
    assert told("BT-20", f"{STAFF} [Hội thi]\n Họ và tên\n {decomposed}") == []


def test_a_tone_mark_of_another_tone_is_another_name() -> None:
    [found] = told("BT-20", STAFF + "[Sáng kiến]\n Họ và tên\n Trần Thị Bính")
    assert str(found.place) == "ket-qua.xlsx:Sáng kiến:A2"
    assert "Có phải «Trần Thị Bình»?" in found.message


def test_two_people_of_one_name_need_a_code() -> None:
    [found] = told("BT-20", STAFF + "[Kết quả cá nhân]\n Mã | Họ và tên\n | Đỗ Thị Mai")
    assert str(found.place) == "ket-qua.xlsx:Kết quả cá nhân:B2"
    assert "«GV02» và «GV03»" in found.message
    assert "hãy ghi Mã" in found.message
    assert told("BT-20", STAFF + "[Kết quả cá nhân]\n Mã | Họ và tên\n GV03 | Đỗ Thị Mai") == []


def test_a_shared_name_on_a_sheet_without_codes_only_warns() -> None:
    [found] = told("BT-20", STAFF + "[Hội đồng]\n Họ và tên\n Đỗ Thị Mai")
    assert found.severity is Severity.WARNING


def test_an_unknown_code_points_at_the_code_and_tells_the_right_one() -> None:
    [found] = told("BT-20", STAFF + "[Đăng ký cá nhân]\n Mã | Họ và tên\n GV99 | Trần Thị Bình")
    assert str(found.place) == "dang-ky.xlsx:Đăng ký cá nhân:A2"
    assert "Mã của Trần Thị Bình là «GV01»" in found.message


def test_a_collective_may_stand_where_the_sheet_takes_either() -> None:
    sheet = "[Quyết định khen thưởng]\n Họ và tên, tập thể\n"
    assert told("BT-20", STAFF + sheet + "nhà trẻ") == []
    [found] = told("BT-20", STAFF + sheet + "Nhà tre 2")
    assert "Có phải «Nhà trẻ»?" in found.message


def test_a_collective_may_not_stand_where_a_person_must() -> None:
    [found] = told("BT-20", STAFF + "[Đăng ký cá nhân]\n Họ và tên\n Nhà trẻ")
    assert found.severity is Severity.ERROR


def test_someone_who_has_gone_may_stand_in_the_history_with_a_warning() -> None:
    [found] = told("BT-20", STAFF + "[Lịch sử]\n Họ và tên, tập thể\n Phạm Văn Xuân")
    assert found.severity is Severity.WARNING


def test_every_sheet_that_names_a_person_is_searched() -> None:
    found = told(
        "BT-20",
        STAFF
        + """
        [Trường]
        Mục                | Giá trị
        Hiệu trưởng        | Hạnh
        Chủ tịch Công đoàn | Bình
        [Hội đồng]
        Họ và tên
        Người lạ
        [Văn bản]
        Văn bản  | Người ký
        Kế hoạch | Người lạ
        [Họp Hội đồng]
        Kỳ      | Chủ tọa  | Thư ký
        Năm học | Người lạ | Khách
        [Kết quả kỳ]
        Họ và tên, tập thể
        Người lạ
        [Điển hình]
        Họ và tên, tập thể
        Người lạ
        """,
    )
    assert [str(f.place) for f in found] == [
        "ket-qua.xlsx:Họp Hội đồng:B2",
        "ket-qua.xlsx:Họp Hội đồng:C2",
        "ket-qua.xlsx:Kết quả kỳ:A2",
        "ket-qua.xlsx:Điển hình:A2",
        "nam-hoc.xlsx:Hội đồng:A2",
        "nam-hoc.xlsx:Trường:B2",
        "nam-hoc.xlsx:Trường:B3",
        "nam-hoc.xlsx:Văn bản:B2",
    ]


def test_a_head_of_earlier_years_need_not_be_on_the_staff_list() -> None:
    heads = """
        [Trường]
        Mục          | Giá trị      | Từ ngày
        Ngày bắt đầu | 05/9/2021    |
        Hiệu trưởng  | Phạm Thị Cúc |
        Hiệu trưởng  | Lê Thị Hạnh  | 01/8/2020
    """
    assert told("BT-20", STAFF + heads) == []
    [found] = told("BT-20", STAFF + heads.replace("01/8/2020", "06/9/2021"))
    assert "Phạm Thị Cúc" in found.message


def test_without_a_staff_list_nobody_is_called_unknown() -> None:
    assert told("BT-20", "[Đăng ký cá nhân]\n Họ và tên\n Trần Thị Bình") == []


def test_code_and_name_agree_wherever_the_tone_mark_sits() -> None:
    text = "[Nhân sự]\n Mã | Họ và tên\n GV01 | Trần Thị Hòa\n[Đăng ký cá nhân]\n Mã | Họ và tên\n"
    assert told("BT-21", text + "gv01 | Trần Thị Hoà") == []
    assert len(told("BT-21", text + "GV01 | Trần Thị Hóa")) == 1


def test_a_code_beside_the_name_of_a_collective_disagrees() -> None:
    text = STAFF + "[Kết quả kỳ]\n Mã | Họ và tên, tập thể\n"
    assert told("BT-21", text + "| Nhà trẻ") == []
    assert len(told("BT-21", text + "GV01 | Nhà trẻ")) == 1


def test_a_code_used_twice_points_at_the_second_row_and_names_the_first() -> None:
    [found] = told("CN-33", "[Nhân sự]\n Mã | Họ và tên\n GV01 | Bùi Thị An\n GV01 | Bùi Thị Ban")
    assert str(found.place) == "nam-hoc.xlsx:Nhân sự:A3"
    assert "đã có ở ô A2" in found.message


def test_one_name_with_two_birth_dates_is_two_people() -> None:
    assert told("CN-33", STAFF) == []


def test_one_name_with_one_birth_date_is_one_person_listed_twice() -> None:
    [found] = told("CN-33", STAFF.replace("05/01/1992", "08/8/1990"))
    assert str(found.place) == "nam-hoc.xlsx:Nhân sự:B5"


def test_one_name_without_birth_dates_is_not_taken_for_one_person() -> None:
    text = "[Nhân sự]\n Mã | Họ và tên\n GV01 | Bùi Thị An\n GV02 | Bùi Thị An"
    assert told("CN-33", text) == []


def test_someone_named_by_code_and_then_by_name_is_listed_twice() -> None:
    [found] = told(
        "CN-33",
        STAFF + "[Kết quả cá nhân]\n Mã | Họ và tên\n GV01 | Trần Thị Bình\n | Trần Thị Bình",
    )
    assert str(found.place) == "ket-qua.xlsx:Kết quả cá nhân:B3"


def test_someone_seated_twice_in_the_council_is_reported() -> None:
    [found] = told("CN-33", STAFF + "[Hội đồng]\n Họ và tên\n Lê Thị Hạnh\n Lê Thị Hạnh")
    assert str(found.place) == "nam-hoc.xlsx:Hội đồng:A3"


def test_a_registration_without_a_team_is_in_no_second_team() -> None:
    assert told("CN-33", STAFF + "[Đăng ký cá nhân]\n Họ và tên | Tổ\n Trần Thị Bình |") == []


def _council(post: str, name: str = "Lê Thị Hạnh") -> str:
    return f"{STAFF} [Hội đồng]\n Họ và tên | Chức vụ\n {name} | {post}\n"


def test_an_elected_office_beside_that_of_the_staff_list_is_one_office() -> None:
    assert told("BT-30", _council("Hiệu trưởng, Bí thư Chi bộ")) == []
    assert told("BT-30", _council("Hiệu trưởng kiêm Bí thư Chi bộ")) == []


def test_an_elected_office_instead_of_that_of_the_staff_list_only_warns() -> None:
    [found] = told("BT-30", _council("Bí thư Đoàn Thanh niên", "Trần Thị Bình"))
    assert found.severity is Severity.WARNING


def test_an_office_that_another_sheet_gives_her_is_hers() -> None:
    assert told("BT-30", _council("Tổ trưởng tổ Nhà trẻ", "Trần Thị Bình")) == []
    nobody_leads = STAFF.replace("Nhà trẻ       | Trần Thị Bình\n    M", "Nhà trẻ |\n    M")
    seat = "[Hội đồng]\n Họ và tên | Chức vụ\n Trần Thị Bình | Tổ trưởng tổ Nhà trẻ"
    assert len(told("BT-30", nobody_leads + seat)) == 1
    union = "[Trường]\n Mục | Giá trị\n Chủ tịch Công đoàn | {}\n"
    seat = _council("Chủ tịch Công đoàn", "Trần Thị Bình")
    assert told("BT-30", seat + union.format("Trần Thị Bình")) == []
    assert len(told("BT-30", seat + union.format("Lê Thị Hạnh"))) == 1


def test_a_deputy_who_calls_herself_head_is_an_error() -> None:
    [found] = told("BT-30", _council("Phó Hiệu trưởng"))
    assert found.severity is Severity.ERROR
    assert str(found.place) == "nam-hoc.xlsx:Hội đồng:B2"


def test_the_head_of_the_school_is_head_on_the_staff_list_and_nobody_else_is() -> None:
    found = told("BT-30", STAFF + "[Trường]\n Mục | Giá trị\n Hiệu trưởng | Trần Thị Bình")
    assert [str(f.place) for f in found] == ["nam-hoc.xlsx:Nhân sự:D2", "nam-hoc.xlsx:Trường:B2"]
    assert {f.severity for f in found} == {Severity.ERROR}


def test_an_office_written_more_fully_on_one_sheet_is_the_same_office() -> None:
    fuller = "Giáo viên mầm non hạng III"
    assert told("BT-30", _council(fuller, "Trần Thị Bình")) == []
    staff = STAFF.replace("Giáo viên      | Nhà trẻ", f"{fuller} | Nhà trẻ", 1)
    seat = "[Hội đồng]\n Họ và tên | Chức vụ\n Trần Thị Bình | Giáo viên"
    assert told("BT-30", staff + seat) == []


def test_a_head_who_came_in_the_year_counts_where_its_end_is_not_yet_known() -> None:
    heads = """
        [Trường]
        Mục          | Giá trị      | Từ ngày
        Ngày bắt đầu | 05/9/2021    |
        Hiệu trưởng  | Lê Thị Hạnh  |
        Hiệu trưởng  | Phạm Thị Cúc | 01/01/2022
    """
    [found] = told("BT-20", STAFF + heads)
    assert "Phạm Thị Cúc" in found.message


def test_a_deputy_in_charge_may_head_the_school() -> None:
    text = STAFF.replace("Hiệu trưởng    |", "Phó Hiệu trưởng phụ trách |")
    assert told("BT-30", text + "[Trường]\n Mục | Giá trị\n Hiệu trưởng | Lê Thị Hạnh") == []


def test_a_word_that_many_cells_of_a_sheet_repeat_is_told_once_with_their_number() -> None:
    sheet = "[Kết quả kỳ]\n Họ và tên, tập thể\n Người lạ\n Trần Thị Bình\n Người lạ\n Người lạ"
    [found] = told("BT-20", STAFF + sheet)
    assert str(found.place) == "ket-qua.xlsx:Kết quả kỳ:A2"
    assert found.message.endswith("Trang này còn 02 ô nữa như vậy.")


def test_a_code_or_a_name_that_the_staff_list_itself_lacks_is_mended_there_first() -> None:
    rows = (
        "[Nhân sự]\n Mã | Họ và tên\n{row}\n[Đăng ký cá nhân]\n Mã | Họ và tên\n GV01 | Bùi Thị An"
    )
    for row in (" | Bùi Thị An", "GV01 | "):
        year, [blank] = a_faulty_year(rows.format(row=row))
        assert blank.rule == "BT-10"
        found = checks.findings(year, read_law())
        assert not [f for f in found if f.rule in ("BT-20", "BT-21", "BT-31")]

"""The council: HD-01, HD-02, HD-03, BT-49."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

SCHOOL = """
    [Trường]
    Mục                | Giá trị
    Ngày bắt đầu       | 05/9/2021
    Ngày kết thúc      | 31/5/2022
    Hiệu trưởng        | Lê Thị Hạnh
    Chủ tịch Công đoàn | Trần Thị Bình
"""
SEATS = """
    [Hội đồng]
    Họ và tên     | Nhiệm vụ | Ban thư ký (x)
    Lê Thị Hạnh   | Chủ tịch |
    Trần Thị Bình | Ủy viên  |
    Bùi Thị An    | Thư ký   | x
"""


def _decision(number: str, day: str) -> str:
    return (
        "[Văn bản]\n Văn bản | Số | Ngày ban hành\n"
        f"Quyết định thành lập Hội đồng | {number} | {day}\n"
    )


@pytest.mark.parametrize("day", ["01/7/2021", "15/9/2021", "31/5/2022"])
def test_a_council_founded_for_this_year_passes(day: str) -> None:
    assert told("HD-01", SCHOOL + SEATS + _decision("40", day)) == []


@pytest.mark.parametrize("day", ["30/6/2021", "01/6/2022", "20/9/2019"])
def test_a_council_left_over_from_another_year_is_an_error(day: str) -> None:
    [found] = told("HD-01", SCHOOL + SEATS + _decision("40", day))
    assert str(found.place) == "nam-hoc.xlsx:Văn bản:C2"
    assert found.severity is Severity.ERROR
    assert found.basis == "52/2020/TT-BGDĐT, Điều 11, khoản 1"


def test_a_decision_lacks_number_or_date_each_at_its_cell() -> None:
    found = told("HD-01", SCHOOL + SEATS + _decision("", ""))
    assert [f.place.position for f in found] == ["B2", "C2"]


def test_a_council_without_a_decision_or_without_anybody_is_an_error() -> None:
    found = told("HD-01", SCHOOL)
    assert [str(f.place) for f in found] == ["nam-hoc.xlsx:Hội đồng", "nam-hoc.xlsx:Văn bản"]


def test_the_head_s_name_is_the_same_wherever_its_tone_mark_sits() -> None:
    hoa = (SCHOOL + SEATS).replace("Lê Thị Hạnh", "Lê Thị Hòa", 1).replace("Hạnh", "Hoà")
    assert told("HD-01", hoa + _decision("40", "15/9/2021")) == []


def test_a_head_who_came_in_the_year_may_chair_the_council() -> None:
    changed = """
        [Trường]
        Mục           | Giá trị      | Từ ngày
        Ngày bắt đầu  | 05/9/2021    |
        Ngày kết thúc | 31/5/2022    |
        Hiệu trưởng   | Phạm Thị Cúc |
        Hiệu trưởng   | Lê Thị Hạnh  | {since}
    """
    council = SEATS + _decision("40", "15/9/2021")
    assert told("HD-01", changed.format(since="31/5/2022") + council) == []
    [found] = told("HD-01", changed.format(since="01/6/2022") + council)
    assert "Chủ tịch Hội đồng là Lê Thị Hạnh nhưng Hiệu trưởng là Phạm Thị Cúc" in found.message


def test_two_chairs_are_one_too_many() -> None:
    two = SEATS.replace("Ủy viên ", "Chủ tịch")
    found = told("HD-01", SCHOOL + two + _decision("40", "15/9/2021"))
    assert [f.place.position for f in found] == ["A3", "B3"]


STAFF = """
    [Nhân sự]
    Họ và tên     | Chức vụ         | Nhóm      | Tổ            | Ngày rời trường | Ngày về trường
    Lê Thị Hạnh   | Hiệu trưởng     | Quản lý   | Ban giám hiệu |                 |
    Ngô Thị Dung  | Phó Hiệu trưởng | Quản lý   | Ban giám hiệu | {left}          | {arrived}
    Trần Thị Bình | Giáo viên       | Giáo viên | Nhà trẻ       |                 |
    Bùi Thị An    | Giáo viên       | Giáo viên | Nhà trẻ       |                 |
    Vũ Thị Hoa    | Giáo viên       | Giáo viên | Nhà trẻ       |                 |
    [Tổ]
    Tổ            | Tổ trưởng
    Ban giám hiệu | Lê Thị Hạnh
    Nhà trẻ       | {leader}
"""


def _missing(left: str = "", arrived: str = "", leader: str = "Bùi Thị An") -> list[str]:
    staff = STAFF.format(left=left, arrived=arrived, leader=leader)
    return [f.message for f in told("HD-02", SCHOOL + SEATS + staff)]


def test_a_deputy_who_is_at_the_school_sits_in_the_council() -> None:
    [message] = _missing()
    assert message.startswith("Hội đồng chưa có Ngô Thị Dung (Phó Hiệu trưởng)")


def test_a_deputy_gone_before_or_come_after_the_year_began_need_not_sit() -> None:
    assert _missing(left="04/9/2021") == []
    assert len(_missing(left="05/9/2021")) == 1
    assert _missing(arrived="06/9/2021") == []
    assert len(_missing(arrived="05/9/2021")) == 1


def test_the_leader_of_every_team_sits_in_the_council() -> None:
    messages = _missing(left="04/9/2021", leader="Đỗ Thị Mai")
    assert messages == [
        "Hội đồng chưa có Đỗ Thị Mai (tổ trưởng Nhà trẻ); hãy thêm vào, hoặc ghi rõ vì sao."
    ]


def test_a_team_without_a_leader_sends_nobody() -> None:
    assert _missing(left="04/9/2021", leader="") == []


def test_a_council_not_yet_named_is_told_by_one_rule_only() -> None:
    assert told("HD-02", SCHOOL) == []
    assert told("HD-03", SCHOOL) == []
    assert told("BT-49", SCHOOL) == []


def test_where_the_head_is_not_known_any_chair_will_do() -> None:
    nobody = SCHOOL.replace("Hiệu trưởng        | Lê Thị Hạnh", "Địa danh | Kim Lan")
    assert told("HD-01", nobody + SEATS + _decision("40", "15/9/2021")) == []


def test_who_must_sit_was_not_read_in_the_text_so_it_only_warns() -> None:
    [found] = told("HD-02", SCHOOL + "[Hội đồng]\n Họ và tên\n Lê Thị Hạnh")
    assert found.severity is Severity.WARNING
    assert found.basis.endswith("(chưa đối chiếu văn bản gốc)")


def test_three_are_odd_and_four_are_even() -> None:
    assert told("HD-03", SCHOOL + SEATS) == []
    [found] = told("HD-03", SCHOOL + SEATS + "Đỗ Thị Mai | Ủy viên |")
    assert found.severity is Severity.WARNING


def test_a_council_needs_a_secretary_and_a_named_secretariat() -> None:
    assert told("BT-49", SEATS) == []
    [secretary] = told("BT-49", SEATS.replace("Thư ký   | x", "Ủy viên  | x"))
    assert secretary.severity is Severity.ERROR
    [secretariat] = told("BT-49", SEATS.replace("| x", "|"))
    assert secretariat.severity is Severity.WARNING

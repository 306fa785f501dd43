"""Parts and wholes: HD-05, BT-46, BT-47."""

import pytest

from tests.builders import told


def _meeting(
    members: str = "", valid: str = "", in_writing: str = "", period: str = "Năm học"
) -> str:
    return (
        "[Họp Hội đồng]\n Kỳ | Ngày | Tổng số thành viên | Phiếu hợp lệ | Ý kiến bằng văn bản\n"
        f"{period} | 25/5/2022 | {members} | {valid} | {in_writing}\n"
    )


def _votes(votes: int) -> str:
    return f"[Kết quả cá nhân]\n Họ và tên | Phiếu đồng ý\n An | {votes}\n"


@pytest.mark.parametrize(
    ("meeting", "most"),
    [
        (_meeting(valid="9"), 9),
        (_meeting(valid="8", in_writing="1"), 9),
        (_meeting(members="9"), 9),
        (_meeting(members="9", valid="9", in_writing="1"), 9),
    ],
)
def test_votes_reach_the_ballots_and_go_no_further(meeting: str, most: int) -> None:
    assert told("HD-05", meeting + _votes(most)) == []
    assert len(told("HD-05", meeting + _votes(most + 1))) == 1


def test_votes_for_a_commendation_and_for_a_collective_count_as_well() -> None:
    text = (
        _meeting(valid="9") + "[Kết quả cá nhân]\n Họ và tên | Phiếu đồng ý (hình thức)\n An | 10\n"
    )
    text += "[Kết quả tập thể]\n Tập thể | Phiếu đồng ý\n Nhà trẻ | 10\n"
    assert [str(f.place) for f in told("HD-05", text)] == [
        "ket-qua.xlsx:Kết quả cá nhân:B2",
        "ket-qua.xlsx:Kết quả tập thể:B2",
    ]


def test_votes_without_a_counted_meeting_are_not_judged() -> None:
    assert told("HD-05", _meeting() + _votes(10)) == []
    assert told("HD-05", _meeting(valid="9", period="Đợt 1") + _votes(10)) == []


def _ballots(*cells: str) -> list[str]:
    heads = "Tổng số thành viên | Có mặt | Vắng | Ý kiến bằng văn bản | Phiếu phát | Phiếu thu"
    text = f"[Họp Hội đồng]\n {heads} | Phiếu hợp lệ\n {' | '.join(cells)}\n"
    return [f.place.position for f in told("BT-46", text)]


def test_a_meeting_that_adds_up_is_silent() -> None:
    assert _ballots("9", "8", "1", "1", "9", "9", "9") == []
    assert _ballots("9", "9", "0", "0", "9", "8", "7") == []


def test_blank_numbers_are_not_taken_for_zero() -> None:
    assert _ballots("9", "8", "", "", "", "", "") == []
    assert _ballots("", "", "", "", "8", "", "7") == []


@pytest.mark.parametrize(
    ("cells", "position"),
    [
        (("9", "8", "0", "", "", "", ""), "A2"),
        (("9", "10", "", "", "", "", ""), "B2"),
        (("9", "8", "1", "2", "", "", ""), "D2"),
        (("", "", "", "", "8", "9", ""), "F2"),
        (("", "", "", "", "", "8", "9"), "G2"),
    ],
)
def test_a_part_that_exceeds_its_whole_is_pointed_at(cells: tuple[str, ...], position: str) -> None:
    assert _ballots(*cells) == [position]


def _sizes(*rows: str) -> str:
    return "[Quy mô]\n Mục | Số lượng | Tính đến ngày\n" + "\n".join(rows)


def test_children_of_both_kinds_make_the_total() -> None:
    rows = ("Số trẻ | 412 |", "Số trẻ mẫu giáo | 330 |", "Số trẻ nhà trẻ | {} |")
    assert told("BT-47", _sizes(*rows[:2], rows[2].format(82))) == []
    assert len(told("BT-47", _sizes(*rows[:2], rows[2].format(81)))) == 1
    assert len(told("BT-47", _sizes(*rows[:2], rows[2].format(83)))) == 1


def test_one_part_alone_may_be_less_than_the_whole_but_not_more() -> None:
    assert told("BT-47", _sizes("Số lớp | 12 |", "Số lớp nhà trẻ | 12 |")) == []
    assert len(told("BT-47", _sizes("Số lớp | 12 |", "Số lớp nhà trẻ | 13 |"))) == 1


STAFF = """
    [Nhân sự]
    Họ và tên     | Nhóm      | Ngày rời trường | Ngày về trường
    Lê Thị Hạnh   | Quản lý   |                 |
    Trần Thị Bình | Giáo viên | 30/9/2021       |
    Bùi Thị An    | Giáo viên |                 | 01/10/2021
"""


def test_teachers_above_standard_are_at_most_the_teachers_of_that_day() -> None:
    size = "Giáo viên trên chuẩn | {} | 30/9/2021"
    assert told("BT-47", STAFF + _sizes(size.format(1))) == []
    [found] = told("BT-47", STAFF + _sizes(size.format(2)))
    assert "là 02, quá 01 giáo viên" in found.message


def test_party_members_are_at_most_the_whole_staff() -> None:
    assert told("BT-47", STAFF + _sizes("Đảng viên | 3 |")) == []
    [found] = told("BT-47", STAFF + _sizes("Đảng viên | 4 |"))
    assert "là 04, quá 03 người" in found.message


def test_without_a_staff_list_nobody_is_counted() -> None:
    assert told("BT-47", _sizes("Đảng viên | 4 |")) == []

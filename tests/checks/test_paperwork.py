"""What each paper needs beside its content: BT-44, BT-45."""

from tests.builders import told

PLAN = "[Văn bản]\n Văn bản | Số | Ngày ban hành\n Kế hoạch | {number} | {day}\n"
PERIODS = "[Đợt thi đua]\n Hệ | Đợt\n Đợt | Đợt 1\n Học kỳ | Học kỳ I\n"
REGISTERED = "[Đăng ký cá nhân]\n Họ và tên\n An\n"


def test_a_draft_lacks_number_and_date_each_at_its_cell() -> None:
    assert told("BT-44", PLAN.format(number="45", day="30/9/2021")) == []
    found = told("BT-44", PLAN.format(number="", day=""))
    assert [f.place.position for f in found] == ["B2", "C2"]


def test_the_table_of_registrations_needs_a_date_but_no_number() -> None:
    sheet = "[Văn bản]\n Văn bản | Số | Ngày ban hành\n Kế hoạch | 45 | 30/9/2021\n"
    assert told("BT-44", sheet + "Tổng hợp đăng ký | | 18/10/2021\n" + REGISTERED) == []
    [found] = told("BT-44", sheet + "Tổng hợp đăng ký | |\n" + REGISTERED)
    assert found.place.position == "C3"


def test_in_october_no_report_is_reminded_of() -> None:
    plan = PLAN.format(number="45", day="30/9/2021")
    assert told("BT-44", PERIODS + plan + "Sơ kết Đợt 1 | |\n Tổng kết | |\n") == []


def test_a_report_whose_results_are_in_is_reminded_of() -> None:
    plan = PLAN.format(number="45", day="30/9/2021") + "Sơ kết Đợt 1 | | 05/01/2022\n"
    results = "[Kết quả kỳ]\n Kỳ | Họ và tên, tập thể\n Đợt 1 | An\n"
    [found] = told("BT-44", PERIODS + plan + results)
    assert found.message.startswith("Sơ kết Đợt 1 chưa có số nên bản in là dự thảo")


def test_a_paper_without_a_row_is_a_draft() -> None:
    [found] = told("BT-44", "[Kết quả cá nhân]\n Họ và tên\n An\n")
    assert str(found.place) == "nam-hoc.xlsx:Văn bản"
    assert "«Tổng kết»" in found.message


def _recipients(*rows: str) -> str:
    return REGISTERED + "[Nơi nhận]\n Văn bản | Nơi nhận | Số bản\n" + "\n".join(rows)


def test_three_copies_of_which_one_for_the_union_are_enough() -> None:
    rows = ("Tổng hợp đăng ký | Phòng GD&ĐT | 2", "Tổng hợp đăng ký | BCH Công đoàn | 1")
    assert told("BT-45", _recipients(*rows)) == []


def test_two_copies_are_too_few() -> None:
    rows = ("Tổng hợp đăng ký | Phòng GD&ĐT | 1", "Tổng hợp đăng ký | BCH Công đoàn |")
    [found] = told("BT-45", _recipients(*rows))
    assert "mới có 02 bản, cần 03" in found.message


def test_a_union_that_gets_no_copy_is_missed() -> None:
    [found] = told("BT-45", _recipients("Tổng hợp đăng ký | Phòng GD&ĐT | 3"))
    assert "chưa gửi Công đoàn" in found.message


def test_recipients_of_the_kind_serve_every_report() -> None:
    results = "[Kết quả kỳ]\n Kỳ | Họ và tên, tập thể\n Đợt 1 | An\n"
    text = PERIODS + results + "[Nơi nhận]\n Văn bản | Nơi nhận\n"
    assert told("BT-45", text + "Sơ kết | Phòng GD&ĐT") == []
    [found] = told("BT-45", text + "Tổng kết | Phòng GD&ĐT")
    assert found.message.startswith("Sơ kết Đợt 1 chưa có nơi nhận")

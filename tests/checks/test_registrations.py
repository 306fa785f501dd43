"""Registration: BT-31, BT-32, BT-33, BT-42."""

from pipeline.findings import Severity
from tests.builders import told

DUE = "[Trường]\n Mục | Giá trị\n Hạn đăng ký | 15/10/2021\n Ngày bắt đầu | 05/9/2021\n"
ONE = "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua\n Lê Thị Hạnh | Lao động tiên tiến\n"


def _staff(left: str = "", arrived: str = "") -> str:
    return (
        "[Nhân sự]\n Mã | Họ và tên | Ngày rời trường | Ngày về trường\n"
        f"QL01 | Lê Thị Hạnh | |\n GV01 | Trần Thị Bình | {left} | {arrived}\n"
    )


def test_someone_without_a_row_is_named_with_code_and_team() -> None:
    [found] = told("BT-31", DUE + _staff() + ONE)
    assert str(found.place) == "dang-ky.xlsx:Đăng ký cá nhân"
    assert "Trần Thị Bình (mã «GV01», tổ «x»)" in found.message


def test_who_left_before_the_registration_need_not_be_listed() -> None:
    assert told("BT-31", DUE + _staff(left="14/10/2021") + ONE) == []


def test_who_left_on_the_day_of_registration_or_later_must_be_listed() -> None:
    assert len(told("BT-31", DUE + _staff(left="15/10/2021") + ONE)) == 1
    assert len(told("BT-31", DUE + _staff(left="31/12/2021") + ONE)) == 1


def test_who_arrived_after_the_registration_must_be_listed() -> None:
    assert len(told("BT-31", DUE + _staff(arrived="01/3/2022") + ONE)) == 1


def test_without_a_deadline_the_first_registration_counts_then_the_first_day_of_the_year() -> None:
    start = "[Trường]\n Mục | Giá trị\n Ngày bắt đầu | 05/9/2021\n"
    dated = "[Đăng ký cá nhân]\n Họ và tên | Ngày đăng ký\n Lê Thị Hạnh | 08/10/2021\n"
    assert told("BT-31", start + _staff(left="07/10/2021") + dated) == []
    assert len(told("BT-31", start + _staff(left="07/10/2021") + ONE)) == 1
    assert told("BT-31", start + _staff(left="04/9/2021") + ONE) == []


def test_before_anybody_registers_nobody_is_asked_for() -> None:
    assert told("BT-31", DUE + _staff()) == []


def _row(titles: str = "", commendations: str = "", contest: str = "", declined: str = "") -> str:
    return (
        "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua | Hình thức khen thưởng | Hội thi "
        f"| Không đăng ký (lý do)\n An | {titles} | {commendations} | {contest} | {declined}"
    )


def test_a_commendation_or_a_contest_alone_is_a_registration() -> None:
    assert told("BT-32", _row(commendations="Giấy khen của Chủ tịch UBND huyện")) == []
    assert told("BT-32", _row(contest="Giáo viên dạy giỏi")) == []


def test_an_initiative_alone_is_a_registration() -> None:
    assert told("BT-32", "[Đăng ký cá nhân]\n Họ và tên | Tên sáng kiến\n An | Góc mở") == []


def test_a_row_that_says_nothing_points_at_the_title() -> None:
    [found] = told("BT-32", _row())
    assert str(found.place) == "dang-ky.xlsx:Đăng ký cá nhân:B2"


def test_a_title_or_a_commendation_beside_a_refusal_points_at_the_refusal() -> None:
    [found] = told("BT-32", _row(titles="LĐTT", declined="Mới về trường"))
    assert str(found.place) == "dang-ky.xlsx:Đăng ký cá nhân:E2"
    assert len(told("BT-32", _row(commendations="BK TP", declined="Mới về trường"))) == 1


def test_a_contest_beside_a_refused_title_is_no_contradiction() -> None:
    assert told("BT-32", _row(contest="Giáo viên dạy giỏi", declined="Mới về trường")) == []


def test_a_collective_that_registers_nothing_is_reported() -> None:
    sheet = "[Đăng ký tập thể]\n Tập thể | Danh hiệu thi đua | Hình thức khen thưởng\n Nhà trẻ | "
    assert told("BT-32", sheet + "TTLĐTT |") == []
    assert told("BT-32", sheet + "| BK TP") == []
    [found] = told("BT-32", sheet + "|")
    assert str(found.place) == "dang-ky.xlsx:Đăng ký tập thể:B2"


def test_a_collective_title_needs_a_goal_too() -> None:
    sheet = "[Đăng ký tập thể]\n Tập thể | Danh hiệu thi đua | Chỉ tiêu phấn đấu\n"
    assert told("BT-33", sheet + "Nhà trẻ | TTLĐTT | 100% hoàn thành tốt") == []
    [found] = told("BT-33", sheet + "Nhà trẻ | TTLĐTT |")
    assert (str(found.place), found.severity) == (
        "dang-ky.xlsx:Đăng ký tập thể:C2",
        Severity.WARNING,
    )


def test_without_a_title_no_goal_is_asked_for() -> None:
    assert told("BT-33", _row(contest="Giáo viên dạy giỏi")) == []


def test_a_collective_registers_by_the_same_deadline() -> None:
    sheet = DUE + "[Đăng ký tập thể]\n Tập thể | Ngày đăng ký\n Nhà trẻ | "
    assert told("BT-42", sheet + "15/10/2021") == []
    [found] = told("BT-42", sheet + "16/10/2021")
    assert "Nhà trẻ đăng ký ngày 16/10/2021, sau hạn 15/10/2021" in found.message


def test_without_a_deadline_nobody_is_late() -> None:
    assert told("BT-42", "[Đăng ký cá nhân]\n Họ và tên | Ngày đăng ký\n An | 31/12/2021") == []

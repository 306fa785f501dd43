"""Sheet Trường: BT-26 … BT-29."""

from pipeline import checks
from pipeline.findings import Severity
from pipeline.law import read_law
from tests.builders import a_year, told


def _school(*rows: str) -> str:
    return "[Trường]\n Mục | Giá trị | Từ ngày | Xác nhận (x)\n" + "\n".join(rows)


def test_the_year_of_the_workbook_is_that_of_its_folder() -> None:
    text = _school("Năm học | 2021-2022 | |")
    assert told("BT-26", text, label="2021-2022") == []
    [found] = told("BT-26", text, label="2022-2023")
    assert "«2021-2022» nhưng thư mục là «2022-2023»" in found.message


def test_a_year_written_with_another_dash_is_another_text() -> None:
    assert len(told("BT-26", _school("Năm học | 2021 - 2022 | |"))) == 1


def test_a_date_left_over_from_the_year_before_is_reported() -> None:
    [found] = told("BT-26", _school("Ngày bắt đầu | 05/9/2020 | |"))
    assert "phải thuộc năm 2021" in found.message
    assert told("BT-26", _school("Ngày bắt đầu | 01/01/2021 | |")) == []


def test_each_missing_item_is_named() -> None:
    found = told("BT-27", _school("Năm học | 2021-2022 | |"))
    assert [f.message.split("»")[0] for f in found] == [
        "Thiếu mục «Chủ tịch Công đoàn",
        "Thiếu mục «Chữ viết tắt",
        "Thiếu mục «Cơ quan chủ quản",
        "Thiếu mục «Hiệu trưởng",
        "Thiếu mục «Ngày bắt đầu",
        "Thiếu mục «Ngày kết thúc",
        "Thiếu mục «Nơi nhận báo cáo",
        "Thiếu mục «Tên trường",
        "Thiếu mục «Địa danh",
    ]
    assert {str(f.place) for f in found} == {"nam-hoc.xlsx:Trường"}


def test_an_item_that_begins_after_the_year_is_missing_in_it() -> None:
    rows = ("Ngày kết thúc | 31/5/2022 | |", "Địa danh | Bát Tràng | 01/7/2025 |")
    places = [str(f.place) for f in told("BT-27", _school(*rows))]
    assert "nam-hoc.xlsx:Trường:B3" in places


def test_an_item_may_change_on_another_day() -> None:
    assert told("BT-28", _school("Địa danh | A | 01/7/2025 |", "Địa danh | B | 02/7/2025 |")) == []
    [found] = told("BT-28", _school("Địa danh | A | 01/7/2025 |", "Địa danh | B | 01/7/2025 |"))
    assert str(found.place) == "nam-hoc.xlsx:Trường:A3"


def test_a_blank_item_needs_no_confirmation() -> None:
    assert told("BT-29", _school("Hạn đăng ký | | |")) == []


def test_each_unconfirmed_row_is_named_once() -> None:
    found = told("BT-29", _school("Hạn đăng ký | 15/10/2021 | |", "Ngưỡng phiếu | 50 | | x"))
    assert [str(f.place) for f in found] == ["nam-hoc.xlsx:Trường:D2"]


def test_a_target_without_a_number_is_not_asked_to_be_confirmed() -> None:
    assert told("BT-29", "[Chỉ tiêu]\n Nội dung | Số lượng\n Hội giảng |") == []


def test_workbooks_that_are_not_there_are_no_fault() -> None:
    assert checks.findings(a_year(""), read_law()) == ()


def test_a_day_that_no_law_covers_is_asked_about_and_may_be_answered() -> None:
    text = _school("Ngày bắt đầu | 05/9/2019 | |")
    [found] = told("HD-01", text, label="2019-2020")
    assert found.message == (
        "Chưa kiểm tra: chưa có quy định «Hiệu trưởng lập Hội đồng đầu năm học và làm Chủ tịch» "
        "cho ngày 05/9/2019; hãy hỏi cấp trên. Trả lời ở trang «Xác nhận» (mã HD-01, đối tượng "
        "«Năm học 2019-2020»)."
    )
    assert found.severity is Severity.HOLD
    answer = """
    [Xác nhận]
    Mã quy tắc | Đối tượng         | Trả lời           | Người xác nhận
    HD-01      | năm học 2019-2020 | Theo Điều lệ 2008 | Lê Thị Hạnh
    """
    assert told("HD-01", text + answer, label="2019-2020") == []

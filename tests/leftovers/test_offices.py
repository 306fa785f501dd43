"""Places, offices and signatories on the day of the paper."""

import pytest

from pipeline.findings import Severity
from tests.leftovers.told import dated, told

LAST, AFTER = dated("30 tháng 6 năm 2025"), dated("01 tháng 7 năm 2025")
STAFF = (("Lê Thị Hạnh", ("Hiệu trưởng, Bí thư Chi bộ",)), ("Trần Thị Bình", ("Phó Hiệu trưởng",)))


@pytest.mark.parametrize("name", ["Phòng GD&ĐT", "phòng Giáo dục và Đào tạo", "UBND huyện Sóc Sơn"])
def test_an_office_of_the_district_ends_with_the_last_of_june_2025(name: str) -> None:
    sentence = f"Nội dung: «Nhà trường gửi hồ sơ về {name}.»"
    assert told("SOT-04", LAST + sentence) == ()
    assert len(told("SOT-04", AFTER + sentence)) == 1


def test_a_paper_sent_to_an_office_that_is_gone_is_an_error_a_mention_a_warning() -> None:
    sent = told("SOT-04", f"{AFTER}Dòng nơi nhận: «- Phòng GD&ĐT;»")
    said = told("SOT-04", f"{AFTER}Nội dung: «Gửi Phòng GD&ĐT.»")
    assert [f.severity for f in (*sent, *said)] == [Severity.ERROR, Severity.WARNING]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định số 31/QĐ-UBND ngày 19/8/2024 của Chủ tịch UBND huyện Gia Lâm.",
        "Trước đây trường thuộc Phòng GD&ĐT.",
        "Năm học 2023-2024 trường được UBND huyện tặng Giấy khen.",
        "Hồ sơ nhận lại từ UBND huyện (cũ).",
    ],
)
def test_an_office_of_its_time_stands_rightly(sentence: str) -> None:
    assert told("SOT-04", f"{AFTER}Nội dung: «{sentence}»") == ()


def test_the_letterhead_is_left_to_its_own_rule() -> None:
    assert told("SOT-04", AFTER) == ()


@pytest.mark.parametrize(
    ("post", "name", "times"),
    [
        ("HIỆU TRƯỞNG", "Lê Thị Hạnh", 0),
        ("HIỆU TRƯỞNG", "Trần Thị Bình", 1),
        ("HIỆU TRƯỞNG", "Ngô Thị Lạ", 1),
        ("KT. HIỆU TRƯỞNG\\nPHÓ HIỆU TRƯỞNG", "Trần Thị Bình", 0),
        ("KT. HIỆU TRƯỞNG\\nPHÓ HIỆU TRƯỞNG", "Lê Thị Hạnh", 1),
        ("TM. HỘI ĐỒNG\\nCHỦ TỊCH", "Ngô Thị Lạ", 0),  # whose post no workbook tells
    ],
)
def test_who_signs_holds_the_post(post: str, name: str, times: int) -> None:
    sketch = f"Quyền hạn, chức vụ: «{post}»\nHọ tên người ký: «{name}»"
    assert len(told("SOT-12", sketch, people=STAFF)) == times
    assert told("SOT-12", sketch) == ()


def test_who_signs_a_paper_as_its_row_says_signs_rightly() -> None:
    sketch = "Họ tên người ký: «Trần Thị Bình»"
    assert told("SOT-12", sketch, people=STAFF, signer="Trần Thị Bình") == ()

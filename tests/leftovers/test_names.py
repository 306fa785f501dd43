"""Capitals of Phụ lục II, words of the office above, one name for one person and one office."""

import pytest

from pipeline.findings import Severity
from tests.leftovers.told import told, told_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Theo Điểm a Khoản 2 điều 5 của Quy chế.", "điểm a, khoản 2, Điều 5"),
        ("Theo quy định tại chương II và mục III.", "Chương II, Mục III"),
    ],
)
def test_a_reference_is_written_as_it_should(sentence: str, right: str) -> None:
    [found] = told("ND30-CAP-REF", f"Nội dung: «{sentence}»")
    assert f"hãy viết «{right}»." in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện năm điều Bác Hồ dạy; nhớ 5 điều 1 lần mỗi tuần.",
        "Đạt điểm 10; danh mục II; chương trình 2; bài “Khoản 3 điều 4”.",
        "Khoản 2 Điều 5 quy định như sau.",
    ],
)
def test_what_only_looks_like_a_reference_is_let_be(sentence: str) -> None:
    assert told_of("ND30-CAP-REF", sentence) == 0


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Báo cáo Ủy ban Nhân dân huyện.", "Ủy ban nhân dân"),
        ("Báo cáo ủy ban nhân dân huyện Gia Lâm.", "Ủy ban nhân dân"),
        ("Gửi Phòng giáo dục và đào tạo.", "Phòng Giáo dục và Đào tạo"),
        ("Họp Hội đồng thi đua khen thưởng.", "Hội đồng Thi đua - Khen thưởng"),
        ("Của trường mầm non Kim Lan.", "Trường Mầm non …"),
    ],
)
def test_a_fixed_name_is_written_as_it_should(sentence: str, right: str) -> None:
    [found] = told("ND30-CAP-DICT", f"Nội dung: «{sentence}»")
    assert f"hãy viết «{right}»" in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "Thẩm quyền của ủy ban nhân dân cấp huyện; Uỷ ban nhân dân huyện.",
        "Trưởng phòng Giáo dục và Đào tạo; các phòng giáo dục và đào tạo.",
        "Các trường mầm non Kim Lan, Bát Tràng; cán bộ nội vụ; cán bộ giáo dục và đào tạo.",
        "Chủ đề “Ủy Ban Nhân Dân”; ỦY BAN NHÂN DÂN.",
    ],
)
def test_a_common_noun_or_a_quotation_is_let_be(sentence: str) -> None:
    assert told_of("ND30-CAP-DICT", sentence) == 0


def test_a_wrong_way_is_told_once_with_its_number() -> None:
    [found] = told("ND30-CAP-DICT", "Nội dung: «Ủy Ban Nhân Dân xã và Ủy Ban Nhân Dân huyện.»")
    assert found.message.endswith("hãy viết «Ủy ban nhân dân» (và 1 chỗ nữa).")


def test_the_name_of_the_school_is_that_of_the_workbooks() -> None:
    sentence = "Của trường Mầm non Hoa Sen."
    [found] = told("ND30-CAP-DICT", f"Nội dung: «{sentence}»", school="Trường Mầm non Hoa Sen")
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("code", "sentence", "right"),
    [
        ("ND30-CAP-DOC", "Theo công văn số 12/UBND-VX.", "Công văn số …"),
        ("ND30-CAP-ADMIN", "Đóng tại Xã Kim Lan.", "xã Kim Lan"),
        ("ND30-CAP-ADMIN", "Đóng tại phường 3.", "Phường 3"),
        ("ND30-CAP-ADMIN", "Học sinh Hà nội.", "Hà Nội"),
        ("ND30-CAP-DAYS", "Mừng ngày Quốc Khánh.", "ngày Quốc khánh"),
        ("ND30-CAP-DAYS", "Nghỉ tết nguyên đán.", "tết Nguyên đán"),
        ("ND30-CAP-DAYS", "Họp vào sáng thứ hai.", "sáng thứ Hai"),
        ("ND30-CAP-NHANDAN", "Của Đảng, Nhà nước và nhân dân.", "Đảng, Nhà nước và Nhân dân"),
        ("ND30-CAP-SENT", "Thi đua dạy tốt. các tổ đăng ký.", "Các"),
        ("ND30-CAP-SENT", "2. các tổ đăng ký.", "Các"),
    ],
)
def test_a_capital_is_put_right(code: str, sentence: str, right: str) -> None:
    [found] = told(code, f"Nội dung: «{sentence}»")
    assert f"hãy viết «{right}»" in found.message


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ND30-CAP-DOC", "Xây dựng kế hoạch số lượng trẻ; Kế hoạch số 12/KH-MNHS."),
        ("ND30-CAP-ADMIN", "Tại Phường Điện Biên Phủ, Thành phố Hồ Chí Minh, Huyện ủy."),
        ("ND30-CAP-DAYS", "Nghỉ Tết; mỗi tháng hai lần; lần thứ hai; tết Trung thu; tháng năm."),
        ("ND30-CAP-NHANDAN", "Quản lý nhà nước; Ủy ban nhân dân; phụ huynh và nhân dân xã."),
        ("ND30-CAP-SENT", "TP. hồ Chí Minh, đ/c. an, v.v. và các tổ; 1. a 2. b."),
    ],
)
def test_a_small_letter_in_its_place_is_let_be(code: str, sentence: str) -> None:
    assert told_of(code, sentence) == 0


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Động viên nhà giáo trong toàn Ngành thi đua.", 1),
        ("Hưởng ứng phong trào thi đua của toàn ngành.", 0),
        ("Tăng cường quản lý nhà nước về thi đua.", 1),
        ("Được sự quan tâm của cấp ủy, chính quyền các cấp.", 0),
        ("Góp phần phát triển kinh tế - xã hội của huyện.", 0),
    ],
)
def test_words_of_the_office_above_are_told_in_a_paper_of_a_school(sentence, times) -> None:
    assert told_of("SOT-13", sentence) == times
    of_the_office = "Cơ quan ban hành: «PHÒNG GIÁO DỤC VÀ ĐÀO TẠO»\n"
    assert told("SOT-13", f"{of_the_office}Nội dung: «{sentence}»") == ()


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ("Nguyễn Thị Hường", "Nguyễn Thị Hương", 1),
        ("Lê Thị Thanh Huyền", "Lê Thị Thanh Huyên", 1),
        ("Lê Thị Thanh Lan", "Lê Thị Thanh Loan", 1),
        ("Nguyễn Thị Lan", "Nguyễn Thị Loan", 0),  # three syllables: two people as a rule
        ("Nguyễn Thị An", "Nguyễn Thị Bình", 0),
    ],
)
def test_one_person_may_stand_under_two_names(first: str, second: str, times: int) -> None:
    sketch = f"Nội dung: «Cô {first} dạy giỏi.»\nNội dung +: «Giao cô {second} báo cáo.»"
    assert len(told("SOT-18", sketch)) == times


def test_two_people_of_one_list_or_one_sentence_are_two() -> None:
    sentence = "Các cô Nguyễn Thị Hường, Nguyễn Thị Hương dạy giỏi."
    assert told_of("SOT-18", sentence) == 0
    staff = (("Nguyễn Thị Hường", ("Giáo viên",)), ("Nguyễn Thị Hương", ("Giáo viên",)))
    apart = "Nội dung: «Cô Nguyễn Thị Hường.»\nNội dung +: «Cô Nguyễn Thị Hương.»"
    assert told("SOT-18", apart, people=staff) == ()


def test_a_full_and_one_short_name_of_an_office_go_together() -> None:
    full = "Phòng Giáo dục và Đào tạo, sau đây là Phòng GD&ĐT"
    assert told_of("SOT-19", f"{full}; cơ sở giáo dục.") == 0
    assert told_of("SOT-19", f"{full}, Phòng GDĐT.") == 1
    assert told_of("SOT-19", f"{full}, Phòng Giáo dục huyện.") == 1

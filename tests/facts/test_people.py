"""The school's people, its size, and what people registered for, in the sentences of a paper."""

import pytest

from pipeline.facts import people
from pipeline.vocabulary import Subject
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
    [Văn bản]
    Văn bản          | Ngày ban hành
    Tổng hợp đăng ký | 12/10/2021
    Tổng kết         | 05/7/2022
"""
STAFF = """
    [Nhân sự]
    Mã | Họ và tên     | Nhóm      | Hình thức | Ngày rời trường
    A  | Nguyễn Thị An | Quản lý   | Viên chức |
    B  | Trần Thị Bình | Giáo viên | Viên chức |
    C  | Lê Thị Cúc    | Giáo viên | Hợp đồng  |
    D  | Đỗ Thị Dung   | Nhân viên | Hợp đồng  |
    E  | Vũ Thị Én     | Nhân viên |           | 31/12/2021
"""
REGISTERED = """
    [Đăng ký cá nhân]
    Mã | Họ và tên     | Danh hiệu thi đua | Hình thức khen thưởng | Không đăng ký (lý do)
    A  | Nguyễn Thị An | LĐTT; CSTĐCS      | BK TP                 |
    B  | Trần Thị Bình | CSTĐCS            |                       |
    C  | Lê Thị Cúc    | LĐTT              | GK huyện              |
    D  | Đỗ Thị Dung   |                   |                       | Mới về trường
"""


def test_staff_is_counted_by_group_and_by_employment() -> None:
    brief = a_brief(a_year(YEAR + STAFF), "Tổng hợp đăng ký")
    assert people.staff_count(brief).text == "05"
    assert people.staff_by_group(brief).text == (
        "quản lý 01 người, giáo viên 02 người và nhân viên 02 người"
    )
    assert people.public_employees(brief).text == "02"
    assert people.contract_staff(brief).text == "02"
    sources = [str(place) for place in people.contract_staff(brief).sources]
    assert sources == ["nam-hoc.xlsx:Nhân sự:D4", "nam-hoc.xlsx:Nhân sự:D5"]


def test_who_has_left_is_counted_no_longer() -> None:
    brief = a_brief(a_year(YEAR + STAFF), "Tổng kết")
    assert people.staff_count(brief).text == "04"
    assert people.staff_by_group(brief).text == (
        "quản lý 01 người, giáo viên 02 người và nhân viên 01 người"
    )


def test_a_group_without_anybody_is_not_spoken_of() -> None:
    year = a_year(YEAR + "[Nhân sự]\n Mã | Họ và tên | Nhóm\n A | Nguyễn Thị An | Giáo viên")
    assert people.staff_by_group(a_brief(year, "Tổng kết")).text == "giáo viên 01 người"
    nobody = a_brief(a_year(YEAR), "Tổng kết")
    assert people.staff_by_group(nobody).text == ""
    assert people.staff_count(nobody).text == "0"


def test_registrations_are_counted_by_honour_from_high_to_low() -> None:
    brief = a_brief(a_year(YEAR + STAFF + REGISTERED), "Tổng hợp đăng ký")
    assert people.registrations_by_honour(brief).text == (
        "Chiến sĩ thi đua cơ sở 02 người, Lao động tiên tiến 03 người, "
        "Bằng khen của Chủ tịch UBND Thành phố 01 người, "
        "Giấy khen của Chủ tịch UBND huyện 01 người"
    )
    assert people.registered_count(brief).text == "03"
    assert people.registered_count_in_words(brief).text == "ba"
    assert people.registered_share(brief).text == "60%"
    assert people.unregistered_count(brief).text == "02"
    assert [member.code for member in people.unregistered(brief)] == ["D", "E"]


def test_before_anybody_registers_everyone_is_unregistered() -> None:
    brief = a_brief(a_year(YEAR + STAFF), "Tổng hợp đăng ký")
    assert people.registered_count(brief).text == "0"
    assert people.registered_count_in_words(brief).text == "không"
    assert people.registered_share(brief).text == "0%"
    assert people.registrations_by_honour(brief).text == ""
    assert people.unregistered_count(brief).text == "05"


def test_a_share_of_nobody_is_blank() -> None:
    assert people.registered_share(a_brief(a_year(YEAR), "Tổng hợp đăng ký")).text == ""


def test_a_number_in_words_rests_on_the_cells_of_the_number() -> None:
    year = a_year(
        YEAR + STAFF + REGISTERED + "[Đăng ký tập thể]\n Tập thể | Danh hiệu thi đua\n"
        "Nhà trẻ | TTLĐTT\n"
    )
    brief = a_brief(year, "Tổng hợp đăng ký")
    in_words = people.registered_count_in_words(brief)
    assert in_words.sources == people.registered_count(brief).sources
    assert len(in_words.sources) == 3
    in_words = people.collectives_registered_in_words(brief)
    assert (in_words.text, in_words.sources) == (
        "một",
        people.collectives_registered_count(brief).sources,
    )


def test_titles_stand_before_commendations_and_the_higher_before_the_lower() -> None:
    short = [honour.value.short for honour in people.from_high_to_low(Subject.PERSON)]
    assert short == [
        "CSTĐTQ",
        "CSTĐTP",
        "CSTĐCS",
        "LĐTT",
        "HCLĐ hạng Ba",
        "BKTTg",
        "BK Bộ",
        "BK TP",
        "KNC",
        "GK huyện",
        "GK xã",
    ]
    short = [honour.value.short for honour in people.from_high_to_low(Subject.COLLECTIVE)]
    assert short == ["Cờ CP", "Cờ TP", "TTLĐXS", "TTLĐTT"]


SIZE = """
    [Quy mô]
    Mục                  | Số lượng | Tính đến ngày
    Số lớp               | 12       | 30/9/2021
    Số lớp mẫu giáo      | 9        | 30/9/2021
    Số lớp nhà trẻ       | 3        | 30/9/2021
    Số trẻ               | 1250     | 30/9/2021
    Số trẻ               | 1248     | 31/5/2022
    Số phòng học         | 12       | 30/9/2021
    Giáo viên trên chuẩn | 1        | 30/9/2021
    Đảng viên            | 3        | 30/9/2021
"""


def test_size_is_told_as_far_as_it_was_counted_and_as_of_the_paper_s_day() -> None:
    year = a_year(YEAR + STAFF + SIZE)
    assert people.size(a_brief(year, "Tổng hợp đăng ký")).text == (
        "12 lớp (mẫu giáo 09, nhà trẻ 03); 1.250 trẻ; 12 phòng học"
    )
    assert people.size(a_brief(year, "Tổng kết")).text == (
        "12 lớp (mẫu giáo 09, nhà trẻ 03); 1.248 trẻ; 12 phòng học"
    )


def test_parts_are_told_only_where_both_were_counted() -> None:
    half = "[Quy mô]\n Mục | Số lượng\n Số lớp | 12\n Số lớp mẫu giáo | 9"
    assert people.size(a_brief(a_year(YEAR + half), "Tổng kết")).text == "12 lớp"


def test_nothing_counted_is_no_size_and_no_qualifications() -> None:
    brief = a_brief(a_year(YEAR + STAFF), "Tổng kết")
    assert (people.size(brief).text, people.has_size(brief)) == ("", False)
    assert (people.qualifications(brief).text, people.has_qualifications(brief)) == ("", False)


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        ("Tổng hợp đăng ký", "giáo viên trên chuẩn 01 người (50%), đảng viên 03 người (60%)"),
        ("Tổng kết", "giáo viên trên chuẩn 01 người (50%), đảng viên 03 người (75%)"),
    ],
)
def test_above_standard_is_a_share_of_the_teachers_party_members_of_everyone(
    paper: str, text: str
) -> None:
    brief = a_brief(a_year(YEAR + STAFF + SIZE), paper)
    assert people.has_qualifications(brief)
    assert people.qualifications(brief).text == text


def test_the_council_keeps_the_order_of_the_sheet() -> None:
    year = a_year(
        YEAR
        + """
        [Hội đồng]
        Họ và tên     | Chức vụ     | Nhiệm vụ | Ban thư ký (x)
        Lê Thị Hạnh   | Hiệu trưởng | Chủ tịch |
        Bùi Thị An    | Giáo viên   | Thư ký   | x
        """
    )
    lines = people.council(a_brief(year, "Kế hoạch"))
    assert rows(lines, "stt", "ho_ten", "chuc_vu", "nhiem_vu", "ban_thu_ky") == [
        "1 | Lê Thị Hạnh | Hiệu trưởng | Chủ tịch | ",
        "2 | Bùi Thị An | Giáo viên | Thư ký | x",
    ]
    assert people.council(a_brief(a_year(YEAR), "Kế hoạch")) == ()

"""The questions every stage asks of a school year."""

from datetime import date
from typing import NamedTuple

from pipeline.vocabulary import PeriodSystem, SchoolFact, SizeItem
from tests.builders import a_year

YEAR = a_year(
    """
    [Trường]
    Mục          | Giá trị                | Từ ngày
    Địa danh     | Kim Lan                |
    Địa danh     | Bát Tràng              | 01/7/2025
    Tên trường   | Trường Mầm non Kim Lan |
    Ngày bắt đầu | 05/9/2021              |
    Hạn đăng ký  |                        |
    [Nhân sự]
    Mã   | Họ và tên     | Tổ
    GV01 | Trần Thị Hòa  | Nhà trẻ
    GV02 | Đỗ Thị Mai    | Mẫu giáo
    GV03 | Đỗ Thị Mai    | Mẫu giáo
    [Tổ]
    Tổ
    Nhà trẻ
    Mẫu giáo
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày
    Đợt    | Đợt 2    | 01/01/2022 | 31/3/2022
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021
    Học kỳ | Học kỳ I | 06/9/2021  | 15/01/2022
    [Quy mô]
    Mục   | Số lượng | Tính đến ngày
    Số trẻ | 412      | 30/9/2021
    Số trẻ | 420      | 31/5/2022
    Số lớp |          | 31/5/2022
    [Đăng ký cá nhân]
    Mã   | Họ và tên
         | Trần Thị Hoà
    GV03 | Đỗ Thị Mai
    """
)


class Named(NamedTuple):
    code: str
    name: str


def test_a_dated_fact_holds_from_its_day_on() -> None:
    assert YEAR.text(SchoolFact.PLACE, date(2025, 6, 30)) == "Kim Lan"
    assert YEAR.text(SchoolFact.PLACE, date(2025, 7, 1)) == "Bát Tràng"
    assert YEAR.text(SchoolFact.PLACE) == "Bát Tràng"


def test_a_blank_or_missing_fact_is_an_empty_text_and_no_day() -> None:
    assert YEAR.text(SchoolFact.REGISTRATION_DUE) == ""
    assert YEAR.day(SchoolFact.REGISTRATION_DUE) is None
    assert YEAR.text(SchoolFact.HEAD) == ""
    assert YEAR.day(SchoolFact.START) == date(2021, 9, 5)


def test_the_latest_count_holds() -> None:
    children = YEAR.size(SizeItem.CHILDREN)
    assert children is not None
    assert children.number == 420
    assert YEAR.size(SizeItem.CLASSES) is None


def test_a_person_is_known_by_code_before_name() -> None:
    member = YEAR.member(Named("gv02", "tên khác"))
    assert member is not None
    assert member.code == "GV02"
    assert YEAR.member(Named("GV99", "Trần Thị Hòa")) is None


def test_a_name_means_somebody_only_where_one_person_bears_it() -> None:
    hoa = YEAR.named("TRẦN THỊ HOÀ")
    assert hoa is not None
    assert hoa.code == "GV01"
    assert YEAR.named("Đỗ Thị Mai") is None
    assert YEAR.named("Trần Thị Hoa") is None


def test_a_collective_is_a_team_or_the_school_by_its_official_name() -> None:
    assert YEAR.collective("nhà TRẺ") == "Nhà trẻ"
    assert YEAR.collective("trường mầm non kim lan") == "Trường Mầm non Kim Lan"
    assert YEAR.collective("Nuôi dưỡng") == ""
    assert YEAR.collective("") == ""


def test_periods_of_a_system_come_earliest_first() -> None:
    assert [p.name for p in YEAR.system(PeriodSystem.CAMPAIGN)] == ["Đợt 1", "Đợt 2"]
    assert YEAR.system(PeriodSystem.QUARTER) == ()
    period = YEAR.period("ĐỢT 2")
    assert period is not None
    assert period.start == date(2022, 1, 1)


def test_the_registration_of_somebody_is_found_by_name_or_code() -> None:
    first, second, third = YEAR.members
    found = YEAR.registration_of(first)
    assert found is not None
    assert str(found.at("name")) == "dang-ky.xlsx:Đăng ký cá nhân:B2"
    assert YEAR.registration_of(second) is None
    assert YEAR.registration_of(third) is not None
    assert YEAR.result_of(first) is None

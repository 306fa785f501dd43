"""Whom and what a paper knows of: the day it tells of decides."""

from datetime import date

import pytest

from pipeline.facts import Brief
from pipeline.facts.brief import holds
from pipeline.vocabulary import Honour, SchoolFact
from tests.builders import a_year
from tests.facts import a_brief

YEAR = """
    [Đợt thi đua]
    Hệ  | Đợt   | Từ ngày    | Đến ngày
    Đợt | Đợt 1 | 01/10/2021 | 31/12/2021
    Đợt | Đợt 3 | 01/4/2022  | 30/6/2022
    [Trường]
    Mục           | Giá trị
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
"""
DUE = "Hạn đăng ký | 11/10/2021\n"
PAPERS = """
    [Văn bản]
    Văn bản          | Số | Ngày ban hành
    Kế hoạch         | 45 | 30/9/2021
    Tổng hợp đăng ký |    | 12/10/2021
    Sơ kết Đợt 1     | 02 | 05/01/2022
    Tổng kết         | 38 | 05/7/2022
"""
REGISTRATIONS = """
    [Nhân sự]
    Mã | Họ và tên
    A  | Nguyễn Thị An
    B  | Trần Thị Bình
    C  | Lê Thị Cúc
    D  | Đỗ Thị Dung
    [Đăng ký cá nhân]
    Mã | Họ và tên     | Danh hiệu thi đua | Ngày đăng ký
    A  | Nguyễn Thị An | LĐTT              | 12/10/2021
    B  | Trần Thị Bình | LĐTT              | 13/10/2021
    C  | Lê Thị Cúc    | LĐTT              |
"""


def staff(brief: Brief) -> list[str]:
    return [member.code for member in brief.staff]


@pytest.mark.parametrize(
    ("arrived", "left", "there"),
    [
        ("", "", True),
        ("12/10/2021", "", True),
        ("13/10/2021", "", False),
        ("", "11/10/2021", False),
        ("", "12/10/2021", True),
        ("12/10/2021", "12/10/2021", True),
    ],
)
def test_staff_is_whoever_serves_on_the_day_of_the_summary(
    arrived: str, left: str, there: bool
) -> None:
    person = f"[Nhân sự]\n Mã | Ngày về trường | Ngày rời trường\n A | {arrived} | {left}"
    assert staff(a_brief(a_year(YEAR + PAPERS + person), "Tổng hợp đăng ký")) == ["A"] * there


def test_staff_of_a_period_s_report_is_that_of_its_last_day_not_of_the_day_it_was_signed() -> None:
    people = """
        [Nhân sự]
        Mã | Ngày về trường | Ngày rời trường
        A  | 31/12/2021     |
        B  | 01/01/2022     |
        C  |                | 30/12/2021
        D  |                | 31/12/2021
    """
    assert staff(a_brief(a_year(YEAR + PAPERS + people), "Sơ kết Đợt 1")) == ["A", "D"]


def test_who_leaves_or_comes_in_summer_does_not_change_the_staff_of_the_final_report() -> None:
    people = """
        [Nhân sự]
        Mã | Ngày về trường | Ngày rời trường
        A  |                | 01/7/2022
        B  | 01/6/2022      |
        C  |                | 30/5/2022
    """
    year = a_year(YEAR + PAPERS + people)
    assert staff(a_brief(year, "Tổng kết")) == ["A"]
    draft = a_year(YEAR + people)
    assert staff(a_brief(draft, "Tổng kết")) == ["A"]


@pytest.mark.parametrize(("deadline", "until"), [(DUE, date(2021, 10, 11)), ("", date(2021, 9, 6))])
def test_a_plan_without_a_date_tells_of_the_deadline_or_of_the_first_day(
    deadline: str, until: date
) -> None:
    assert a_brief(a_year(YEAR + deadline), "Kế hoạch").until == until


def test_a_registration_after_the_summary_does_not_change_it_one_of_its_day_or_undated_does() -> (
    None
):
    year = a_year(YEAR + PAPERS + REGISTRATIONS)
    assert list(a_brief(year, "Tổng hợp đăng ký").registered) == ["A", "C"]
    assert list(a_brief(year, "Kế hoạch").registered) == ["C"]
    assert list(a_brief(year, "Tổng kết").registered) == ["A", "B", "C"]


def test_a_draft_summary_without_a_deadline_shows_everyone_who_has_registered() -> None:
    year = a_year(YEAR + REGISTRATIONS)
    assert list(a_brief(year, "Tổng hợp đăng ký").registered) == ["A", "B", "C"]
    year = a_year(YEAR + DUE + REGISTRATIONS)
    assert list(a_brief(year, "Tổng hợp đăng ký").registered) == ["C"]


def test_a_draft_plan_does_not_wait_for_registrations() -> None:
    assert a_brief(a_year(YEAR + REGISTRATIONS), "Kế hoạch").until == date(2021, 9, 6)


def test_whoever_registers_for_anything_is_registered_whoever_declines_is_not() -> None:
    year = a_year(
        YEAR
        + """
        [Nhân sự]
        Mã | Họ và tên
        A  | Nguyễn Thị An
        B  | Trần Thị Bình
        C  | Lê Thị Cúc
        D  | Đỗ Thị Dung
        E  | Vũ Thị Ân
        [Đăng ký cá nhân]
        Họ và tên     | Hình thức khen thưởng | Hội thi      | Tên sáng kiến | Không đăng ký (lý do)
        Nguyễn Thị An | GK huyện              |              |               |
        Trần Thị Bình |                       | Cô nuôi giỏi |               |
        Lê Thị Cúc    |                       |              | Bé vui khỏe   |
        Đỗ Thị Dung   |                       |              |               | Mới về trường
        Vũ Thị Ân     |                       |              |               |
        """
    )
    assert list(a_brief(year, "Tổng hợp đăng ký").registered) == ["A", "B", "C"]


def test_a_collective_registers_by_the_same_days() -> None:
    year = a_year(
        YEAR
        + PAPERS
        + """
        [Đăng ký tập thể]
        Tập thể  | Danh hiệu thi đua | Hình thức khen thưởng | Ngày đăng ký
        Nhà trẻ  | TTLĐTT            |                       | 12/10/2021
        Mẫu giáo |                   | GK huyện              |
        Văn phòng | TTLĐTT           |                       | 13/10/2021
        Nuôi dưỡng |                 |                       | 01/10/2021
        """
    )
    found = a_brief(year, "Tổng hợp đăng ký").collectives_registered
    assert [row.collective for row in found] == ["Nhà trẻ", "Mẫu giáo"]


@pytest.mark.parametrize(
    ("paper", "signed", "draft"),
    [
        ("Kế hoạch", date(2021, 9, 30), date(2021, 9, 6)),
        ("Sơ kết Đợt 1", date(2022, 1, 5), date(2021, 12, 31)),
        ("Tổng kết", date(2022, 7, 5), date(2022, 5, 31)),
    ],
)
def test_a_paper_follows_its_own_day_and_a_draft_the_last_it_tells_of(
    paper: str, signed: date, draft: date
) -> None:
    assert a_brief(a_year(YEAR + PAPERS), paper).day == signed
    assert a_brief(a_year(YEAR), paper).day == draft


def test_the_draft_of_a_report_on_june_follows_the_last_day_of_the_school_year() -> None:
    brief = a_brief(a_year(YEAR), "Sơ kết Đợt 3")
    assert (brief.start, brief.until) == (date(2022, 4, 1), date(2022, 6, 30))
    assert brief.day == date(2022, 5, 31)


@pytest.mark.parametrize(
    ("signed", "authority"),
    [("30/6/2025", "UBND huyện Gia Lâm"), ("01/7/2025", "UBND xã Bát Tràng")],
)
def test_a_paper_bears_the_names_of_its_own_day(signed: str, authority: str) -> None:
    year = a_year(
        f"""
        [Trường]
        Mục              | Giá trị            | Từ ngày
        Cơ quan chủ quản | UBND huyện Gia Lâm |
        Cơ quan chủ quản | UBND xã Bát Tràng  | 01/7/2025
        [Văn bản]
        Văn bản  | Ngày ban hành
        Tổng kết | {signed}
        """,
        label="2024-2025",
    )
    printed = a_brief(year, "Tổng kết").fact(SchoolFact.PARENT)
    assert printed.text == authority


def test_a_name_that_only_begins_after_the_paper_is_better_than_none() -> None:
    year = a_year(PAPERS + "[Trường]\n Mục | Giá trị | Từ ngày\n Địa danh | Kim Lan | 01/7/2025")
    printed = a_brief(year, "Kế hoạch").fact(SchoolFact.PLACE)
    assert printed.text == "Kim Lan"
    assert [str(place) for place in printed.sources] == ["nam-hoc.xlsx:Trường:B2"]
    assert a_brief(year, "Kế hoạch").fact(SchoolFact.HEAD).text == ""


def test_a_period_begins_and_ends_with_its_days_and_an_undated_row_is_only_of_the_year() -> None:
    year = a_year(YEAR + PAPERS)
    interim, final = a_brief(year, "Sơ kết Đợt 1"), a_brief(year, "Tổng kết")
    days = (date(2021, 9, 30), date(2021, 10, 1), date(2021, 12, 31), date(2022, 1, 1), None)
    assert [interim.within(day) for day in days] == [False, True, True, False, False]
    days = (date(2021, 8, 1), date(2022, 7, 5), date(2022, 7, 6), None)
    assert [final.within(day) for day in days] == [True, True, False, True]


def test_an_emulation_fighter_is_an_advanced_worker_a_certificate_makes_none() -> None:
    advanced = Honour.ADVANCED_WORKER
    assert holds([advanced], advanced)
    assert holds([Honour.GRASSROOTS_FIGHTER], advanced)
    assert holds([Honour.NATIONAL_FIGHTER], advanced)
    assert not holds([Honour.DISTRICT_CERTIFICATE, Honour.ADVANCED_COLLECTIVE], advanced)
    assert not holds([advanced], Honour.GRASSROOTS_FIGHTER)
    assert not holds([], advanced)

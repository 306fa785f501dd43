"""Honours by level and decision (TK-3), shares, and three years side by side (TK-4)."""

from collections.abc import Mapping

import pytest

from pipeline.facts import Brief, awards
from pipeline.school_year import SchoolYear
from tests.builders import a_year
from tests.facts import a_brief, rows

YEAR = """
    [Trường]
    Mục           | Giá trị
    Năm học       | 2021-2022
    Tên trường    | Trường Mầm non Hoa Sen
    Ngày bắt đầu  | 06/9/2021
    Ngày kết thúc | 31/5/2022
    [Văn bản]
    Văn bản  | Ngày ban hành
    Tổng kết | 05/7/2022
    [Tổ]
    Tổ
    Ban giám hiệu
    Nhà trẻ
    [Nhân sự]
    Mã | Họ và tên     | Tổ            | Nhóm
    A  | Lê Thị Hạnh   | Ban giám hiệu | Quản lý
    B  | Trần Thị Bình | Nhà trẻ       | Giáo viên
    C  | Lê Thị Cúc    | Nhà trẻ       | Giáo viên
    D  | Đỗ Thị Dung   | Nhà trẻ       | Nhân viên
"""
PROPOSED = """
    [Kết quả cá nhân]
    Mã | Họ và tên     | Danh hiệu đề nghị | Hình thức đề nghị
    A  | Lê Thị Hạnh   | LĐTT              | BK TP
    B  | Trần Thị Bình | LĐTT; CSTĐCS      |
    C  | Lê Thị Cúc    | LĐTT              |
    [Kết quả tập thể]
    Tập thể                | Danh hiệu đề nghị | Hình thức đề nghị
    Trường Mầm non Hoa Sen | TTLĐTT            |
    Nhà trẻ                |                   | GK huyện
"""
DECISIONS = (
    "[Quyết định khen thưởng]\n Mã | Họ và tên, tập thể | Danh hiệu, hình thức | "
    "Số quyết định | Ngày quyết định\n"
)
COLUMNS = ("ten", "tap_the", "quan_ly", "truc_tiep", "quyet_dinh", "trang_thai")


def final(text: str = PROPOSED, earlier: Mapping[str, SchoolYear] | None = None) -> Brief:
    return a_brief(a_year(YEAR + text), "Tổng kết", earlier)


def table(text: str) -> list[str]:
    return rows(awards.commendations(final(text)), *COLUMNS)


def test_honours_of_collectives_then_of_people_from_high_to_low_managers_apart() -> None:
    lines = awards.commendations(final())
    assert rows(lines, "stt") == ["1", "2", "3", "4", "5"]
    assert rows(lines, *COLUMNS) == [
        "Tập thể Lao động tiên tiến | 01 |  |  |  | Đang đề nghị",
        "Chiến sĩ thi đua cơ sở |  |  | 01 |  | Đang đề nghị",
        "Lao động tiên tiến |  | 01 | 02 |  | Đang đề nghị",
        "Bằng khen của Chủ tịch UBND Thành phố |  | 01 |  |  | Đang đề nghị",
        "Giấy khen của Chủ tịch UBND huyện | 01 |  |  |  | Đang đề nghị",
    ]


def test_what_a_higher_level_has_not_decided_by_the_report_s_day_is_only_proposed() -> None:
    decided = DECISIONS + "B | Trần Thị Bình | CSTĐCS | 99/QĐ-UBND | {}\n"
    proposed = "Chiến sĩ thi đua cơ sở |  |  | 01 |  | Đang đề nghị"
    known = "Chiến sĩ thi đua cơ sở |  |  | 01 | Số 99/QĐ-UBND, ngày 05/7/2022 | Đã có quyết định"
    assert proposed in table(PROPOSED + decided.format("06/7/2022"))
    lines = table(PROPOSED + decided.format("05/7/2022"))
    assert known in lines
    assert proposed not in lines


def test_who_is_decided_leaves_the_line_of_the_proposed_and_each_decision_has_its_own() -> None:
    decided = """
        B | Trần Thị Bình | LĐTT | 98/QĐ-UBND | 20/6/2022
        A | Lê Thị Hạnh   | LĐTT | 99/QĐ-UBND | 21/6/2022
        D | Đỗ Thị Dung   | LĐTT | 98/QĐ-UBND | 20/6/2022
    """
    lines = [line for line in table(PROPOSED + DECISIONS + decided) if line.startswith("Lao")]
    assert lines == [
        "Lao động tiên tiến |  |  | 02 | Số 98/QĐ-UBND, ngày 20/6/2022 | Đã có quyết định",
        "Lao động tiên tiến |  | 01 |  | Số 99/QĐ-UBND, ngày 21/6/2022 | Đã có quyết định",
        "Lao động tiên tiến |  |  | 01 |  | Đang đề nghị",
    ]


def test_a_decision_for_a_team_counts_as_a_collective_one() -> None:
    decided = DECISIONS + " | nhà trẻ | GK huyện | 12/QĐ-UBND | 15/12/2021\n"
    assert table(decided) == [
        "Giấy khen của Chủ tịch UBND huyện | 01 |  |  | "
        "Số 12/QĐ-UBND, ngày 15/12/2021 | Đã có quyết định"
    ]
    assert awards.small_collective_awards(final(PROPOSED + decided)).text == "01"


@pytest.mark.parametrize(
    ("number", "day", "printed"),
    [
        ("12/QĐ", "15/12/2021", "Số 12/QĐ, ngày 15/12/2021"),
        ("12/QĐ", "", "Số 12/QĐ"),
        ("", "15/12/2021", ""),
    ],
)
def test_a_decision_is_cited_as_far_as_it_is_recorded(number: str, day: str, printed: str) -> None:
    decided = DECISIONS + f"D | Đỗ Thị Dung | GK huyện | {number} | {day}\n"
    assert rows(awards.commendations(final(decided)), "quyet_dinh") == [printed]


def test_nothing_proposed_or_decided_is_no_line() -> None:
    assert awards.commendations(final("")) == ()


def test_awards_are_counted_by_person_and_the_share_of_direct_workers_is_told() -> None:
    assert awards.person_awards(final()).text == "05"
    assert awards.direct_awards(final()).text == "03"
    assert awards.direct_share(final()).text == "60%"


def test_without_awards_the_share_is_nothing_and_with_managers_only_too() -> None:
    assert awards.person_awards(final("")).text == "0"
    assert awards.direct_share(final("")).text == "0%"
    manager = "[Kết quả cá nhân]\n Mã | Họ và tên | Danh hiệu đề nghị\n A | Lê Thị Hạnh | LĐTT"
    assert awards.direct_share(final(manager)).text == "0%"


def test_two_honours_in_one_row_are_two_awards_resting_on_one_cell() -> None:
    fighter = (
        "[Kết quả cá nhân]\n Mã | Họ và tên | Danh hiệu đề nghị\n B | Trần Thị Bình | LĐTT; CSTĐCS"
    )
    printed = awards.person_awards(final(fighter))
    assert printed.text == "02"
    assert [str(place) for place in printed.sources] == ["ket-qua.xlsx:Kết quả cá nhân:B2"]
    assert awards.direct_share(final(fighter)).text == "100%"


def test_the_school_itself_is_no_small_collective() -> None:
    assert awards.small_collective_awards(final()).text == "01"
    school = "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị\n Trường Mầm non Hoa Sen | TTLĐTT\n"
    assert awards.small_collective_awards(final(school)).text == "0"


YEARS = ("noi_dung", "truoc_nua", "truoc", "nay")


def test_years_that_were_not_sealed_are_unknown_and_never_nothing() -> None:
    lines = awards.year_on_year(final())
    assert rows(lines, *YEARS) == [
        "Tập thể Lao động tiên tiến | - | - | 01",
        "Chiến sĩ thi đua cơ sở | - | - | 01",
        "Lao động tiên tiến | - | - | 03",
        "Bằng khen của Chủ tịch UBND Thành phố | - | - | 01",
        "Giấy khen của Chủ tịch UBND huyện | - | - | 01",
    ]
    assert awards.lacks_earlier_years(final())
    assert awards.label_before_last(final()).text == "2019-2020"
    assert awards.last_label(final()).text == "2020-2021"


LAST = a_year(
    YEAR.replace("2021-2022", "2020-2021")
    + DECISIONS
    + "B | Trần Thị Bình | LĐTT | 1/QĐ | 20/6/2021\n C | Lê Thị Cúc | CSTĐTQ | 2/QĐ | 20/6/2021",
    label="2020-2021",
)


def test_a_sealed_year_is_compared_and_an_honour_it_lacked_is_nothing() -> None:
    lines = awards.year_on_year(final(earlier={"2020-2021": LAST}))
    assert rows(lines, *YEARS) == [
        "Tập thể Lao động tiên tiến | - | 0 | 01",
        "Chiến sĩ thi đua toàn quốc | - | 01 | 0",
        "Chiến sĩ thi đua cơ sở | - | 0 | 01",
        "Lao động tiên tiến | - | 01 | 03",
        "Bằng khen của Chủ tịch UBND Thành phố | - | 0 | 01",
        "Giấy khen của Chủ tịch UBND huyện | - | 0 | 01",
    ]
    assert awards.lacks_earlier_years(final(earlier={"2020-2021": LAST}))


def test_with_both_years_sealed_nothing_lacks_and_older_years_do_not_help() -> None:
    both = final(earlier={"2020-2021": LAST, "2019-2020": LAST})
    assert not awards.lacks_earlier_years(both)
    assert "Lao động tiên tiến | 01 | 01 | 03" in rows(awards.year_on_year(both), *YEARS)
    assert awards.lacks_earlier_years(final(earlier={"2019-2020": LAST}))
    older = final(earlier={"2018-2019": LAST, "2020-2021": LAST})
    assert awards.lacks_earlier_years(older)
    assert "Lao động tiên tiến | - | 01 | 03" in rows(awards.year_on_year(older), *YEARS)


def test_a_year_with_nothing_to_compare_has_no_line() -> None:
    assert awards.year_on_year(final("")) == ()
    assert awards.year_on_year(final("", {"2020-2021": a_year(YEAR)})) == ()

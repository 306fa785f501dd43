"""Periods: BT-36 … BT-40."""

from tests.builders import told

YEAR = "[Trường]\n Mục | Giá trị\n Ngày bắt đầu | 05/9/2021\n Ngày kết thúc | 31/5/2022\n"


def _periods(*rows: str) -> str:
    return "[Đợt thi đua]\n Hệ | Đợt | Từ ngày | Đến ngày\n" + "\n".join(rows)


def test_a_period_of_one_day_ends_after_it_begins() -> None:
    assert told("BT-36", _periods("Đợt | Đợt 1 | 20/11/2021 | 20/11/2021")) == []
    [found] = told("BT-36", _periods("Đợt | Đợt 1 | 20/11/2021 | 19/11/2021"))
    assert found.place.position == "D2"


def test_a_school_year_lasts_more_than_a_day() -> None:
    same = YEAR.replace("31/5/2022", "05/9/2021")
    assert [str(f.place) for f in told("BT-36", same)] == ["nam-hoc.xlsx:Trường:B3"]


def test_periods_that_meet_neither_overlap_nor_leave_a_gap() -> None:
    text = _periods("Đợt | Đợt 2 | 01/01/2022 | 31/3/2022", "Đợt | Đợt 1 | 01/10/2021 | 31/12/2021")
    assert told("BT-37", text) == []
    assert told("BT-38", text) == []


def test_a_shared_day_overlaps_and_a_day_between_is_a_gap() -> None:
    first = "Đợt | Đợt 1 | 01/10/2021 | 31/12/2021"
    [overlap] = told("BT-37", _periods(first, "Đợt | Đợt 2 | 31/12/2021 | 31/3/2022"))
    assert overlap.place.position == "C3"
    [gap] = told("BT-38", _periods(first, "Đợt | Đợt 2 | 02/01/2022 | 31/3/2022"))
    assert gap.message.startswith("Ngày 01/01/2022 không thuộc kỳ nào")


def test_a_campaign_of_one_day_is_overlapped_like_any_other() -> None:
    first = "Đợt | Đợt 1 | 20/11/2021 | 20/11/2021"
    assert len(told("BT-37", _periods(first, "Đợt | Đợt 2 | 20/11/2021 | 31/3/2022"))) == 1


def test_periods_of_two_systems_may_overlap() -> None:
    text = _periods(
        "Đợt | Đợt 1 | 01/10/2021 | 31/12/2021", "Học kỳ | Học kỳ I | 06/9/2021 | 15/01/2022"
    )
    assert told("BT-37", text) == []


def test_a_short_period_inside_a_long_one_hides_neither_overlap_nor_makes_a_gap() -> None:
    text = _periods(
        "Đợt | Cả năm | 01/10/2021 | 31/5/2022",
        "Đợt | Đợt A | 01/11/2021 | 30/11/2021",
        "Đợt | Đợt B | 01/3/2022 | 31/3/2022",
    )
    assert [f.place.position for f in told("BT-37", text)] == ["C3", "C4"]
    assert told("BT-38", text) == []


def test_campaigns_that_begin_and_end_with_the_year_cover_it() -> None:
    whole = "Đợt | Đợt 1 | 05/9/2021 | 31/5/2022"
    assert told("BT-38", YEAR + _periods(whole)) == []


def test_september_and_may_left_uncovered_are_each_reported() -> None:
    found = told("BT-38", YEAR + _periods("Đợt | Đợt 1 | 06/9/2021 | 30/5/2022"))
    assert [f.place.position for f in found] == ["C2", "D2"]
    assert found[0].message.startswith("Ngày 05/9/2021 không thuộc kỳ nào")


def test_a_semester_need_not_cover_the_year() -> None:
    text = YEAR + _periods("Học kỳ | Học kỳ I | 06/9/2021 | 15/01/2022")
    assert told("BT-38", text) == []


def test_a_period_may_begin_and_end_with_the_year_but_not_a_day_beyond() -> None:
    assert told("BT-39", YEAR + _periods("Đợt | Đợt 1 | 05/9/2021 | 31/5/2022")) == []
    found = told("BT-39", YEAR + _periods("Đợt | Đợt 1 | 04/9/2021 | 01/6/2022"))
    assert [f.place.position for f in found] == ["C2", "D2"]


def test_periods_of_the_calendar_year_run_past_the_school_year() -> None:
    text = _periods(
        "Năm công tác | 6 tháng đầu năm | 01/01/2022 | 30/6/2022",
        "Quý | Quý II | 01/4/2022 | 30/6/2022",
    )
    assert told("BT-39", YEAR + text) == []


def test_names_that_differ_only_in_case_are_the_same_name() -> None:
    text = _periods("Đợt | Đợt 1 | 1/10/2021 | 2/10/2021", "Quý | ĐỢT 1 | 1/1/2022 | 2/1/2022")
    [found] = told("BT-40", text)
    assert found.place.position == "B3"
    assert "đã dùng ở ô B2" in found.message

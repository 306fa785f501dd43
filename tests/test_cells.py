"""Every kind of cell: what it takes, what it refuses and why, and where the limit lies."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from pipeline.cells import (
    CellError,
    kind_of,
    nearest,
    proposal,
    read_choice,
    read_choices,
    read_count,
    read_day,
    read_points,
    read_text,
    read_texts,
    read_tick,
)
from pipeline.vietnamese import short_date
from pipeline.vocabulary import Honour, Level, Rating

BLANKS = (None, "", "   ", "\u00a0", "\u200b")


def refused(read: Callable[[object], object], value: object) -> tuple[str, str]:
    """The code and the sentence of a refusal."""
    with pytest.raises(PydanticCustomError) as caught:
        read(value)
    context: dict[str, Any] = caught.value.context or {}
    return context["code"], context["sentence"]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_blank_stays_a_blank(blank: object) -> None:
    assert read_text(blank) == ""
    assert read_texts(blank) == ()
    assert read_tick(blank) is False
    for read in (read_day, read_count, read_points, read_choice(Level)):
        assert read(blank) is None
    assert read_choices(Level)(blank) == ()


def test_text_is_kept_without_the_traces_of_a_spreadsheet() -> None:
    assert read_text("  Nguyễn\u00a0Thị  An ") == "Nguyễn Thị An"
    assert read_text("\ufeffNguyễn\u200b Thị An") == "Nguyễn Thị An"
    assert read_text(236.0) == "236"
    assert read_text(8.5) == "8.5"
    assert read_text(datetime(2021, 9, 28)) == "28/9/2021"


def test_several_texts_are_parted_by_semicolons() -> None:
    assert read_texts("Đợt 1;  Đợt 2 ;; ") == ("Đợt 1", "Đợt 2")


@pytest.mark.parametrize(
    "value",
    [
        date(2021, 9, 28),
        datetime(2021, 9, 28, 14, 30),
        44467,
        44467.0,
        44467.75,
        "28/9/2021",
        " 28/09/2021 ",
        "28-9-2021",
        "28.9.2021",
        "28 / 9 / 2021",
        "2021-09-28",
        "2021-09-28T00:00:00",
        "28/09/2021 00:00:00",
        "ngày 28 tháng 9 năm 2021",
        "Ngày 28 tháng 09, năm 2021",
        "28 tháng 9 năm 2021",
        "\u200b28/9/2021\u00a0",
        "44467",
    ],
)
def test_a_day_is_read_however_it_was_typed(value: object) -> None:
    assert read_day(value) == date(2021, 9, 28)


@pytest.mark.parametrize(
    "value",
    [
        "28/9",
        "28/9/21",
        "tháng 9/2021",
        "9/2021",
        "20/11/20265",
        2021,
        True,
        time(9, 30),
        "28/9-2021",
    ],
)
def test_what_is_no_whole_date_is_refused_with_the_form_to_type(value: object) -> None:
    code, sentence = refused(read_day, value)
    assert code == "BT-11"
    assert "28/9/2021" in sentence


@pytest.mark.parametrize(
    "value",
    [
        "31/6/2022",
        "29/02/2022",
        "00/5/2022",
        "12/13/2021",
        "2021-02-30",
        "ngày 31 tháng 6 năm 2022",
    ],
)
def test_a_day_that_is_in_no_calendar_is_refused(value: str) -> None:
    assert refused(read_day, value) == (
        "BT-11",
        f"Ngày «{value}» không có trong lịch; hãy sửa lại.",
    )


def test_the_leap_day_is_in_the_calendar() -> None:
    assert read_day("29/02/2024") == date(2024, 2, 29)


def test_serial_numbers_reach_from_1954_to_2119() -> None:
    assert read_day(20000) == date(1954, 10, 3)
    assert read_day(79999) == date(2119, 1, 10)
    assert refused(read_day, 19999)[0] == "BT-11"
    assert refused(read_day, 80000)[0] == "BT-11"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_printed_day_reads_back_as_itself(day: date) -> None:
    assert read_day(short_date(day)) == day


@pytest.mark.parametrize(("value", "number"), [(4, 4), (4.0, 4), ("04", 4), (" 27 ", 27), (0, 0)])
def test_a_count_is_a_whole_number_from_nothing_up(value: object, number: int) -> None:
    assert read_count(value) == number


@pytest.mark.parametrize(
    "value", [4.5, "4,5", -1, "-1", "bốn", "4 người", "x", "inf", "nan", "1_000", "1e3", "1.250"]
)
def test_what_is_no_count_is_refused(value: object) -> None:
    assert refused(read_count, value)[0] == "BT-12"


def test_a_number_that_excel_made_a_date_is_told_apart() -> None:
    code, sentence = refused(read_points, datetime(2022, 5, 9))
    assert code == "BT-12"
    assert "Excel đã đổi một số thành ngày" in sentence


def test_points_take_a_decimal_comma_or_point_without_loss() -> None:
    assert read_points("95,5") == Decimal("95.5")
    assert read_points("95.5") == Decimal("95.5")
    assert read_points(0.1) == Decimal("0.1")
    assert read_points("\u00a08,5\u200b") == Decimal("8.5")


def test_a_percentage_is_its_number() -> None:
    assert read_points("85,5%") == Decimal("85.5")
    assert read_points("100 %") == 100
    assert refused(read_points, "%%")[0] == "BT-12"
    assert refused(read_count, "50%")[0] == "BT-12"


def test_leading_zeros_of_a_code_stay() -> None:
    assert read_text("001") == "001"
    assert read_count("001") == 1


@pytest.mark.parametrize("value", ["x", "X", " x ", "Có", "có", True, "TRUE"])
def test_a_tick(value: object) -> None:
    assert read_tick(value) is True


@pytest.mark.parametrize("value", ["Không", "khong", False, "FALSE"])
def test_no_tick(value: object) -> None:
    assert read_tick(value) is False


@pytest.mark.parametrize("value", ["✓", "-", "?", "rồi", 1, "xx"])
def test_another_mark_is_refused_and_not_taken_for_a_blank(value: object) -> None:
    assert refused(read_tick, value)[0] == "BT-13"


@pytest.mark.parametrize(
    "value",
    ["Chiến sĩ thi đua cơ sở", "CHIẾN SĨ THI ĐUA CƠ SỞ", "chien si thi dua co so", "CSTĐCS"],
)
def test_an_honour_goes_by_its_name_or_its_abbreviation(value: str) -> None:
    assert read_choice(Honour)(value) is Honour.GRASSROOTS_FIGHTER


def test_a_misspelt_word_of_a_list_is_refused_with_the_one_it_meant() -> None:
    assert refused(read_choice(Honour), "Chiến sĩ thi dua cơ sơr") == (
        "BT-14",
        "«Chiến sĩ thi dua cơ sơr» không có trong danh mục. Có phải «Chiến sĩ thi đua cơ sở»?",
    )


def test_an_abbreviation_inside_a_longer_honour_is_known_too() -> None:
    assert read_choice(Honour)("Tập thể LĐTT") is Honour.ADVANCED_COLLECTIVE


def test_a_word_like_none_of_a_short_list_is_answered_with_the_list() -> None:
    _, sentence = refused(read_choice(Level), "Liên hợp quốc")
    assert "Chọn một trong: Trường; Xã; Huyện; Thành phố; Bộ; Nhà nước." in sentence


def test_several_words_of_a_list_are_each_looked_up() -> None:
    titles = read_choices(Honour)("Lao động tiên tiến; CSTĐCS")
    assert titles == (Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER)
    assert "«Lao động giỏi»" in refused(read_choices(Honour), "LĐTT; Lao động giỏi")[1]


def test_an_error_shown_in_a_cell_is_no_blank() -> None:
    context: dict[str, Any] = CellError("lỗi #DIV/0!").refusal().context or {}
    assert context["code"] == "BT-15"
    assert context["sentence"].startswith("Ô báo lỗi #DIV/0!; hãy sửa công thức")


def test_a_name_near_one_known_name_is_proposed() -> None:
    assert nearest("Nguyễn Thị Bính", ["Nguyễn Thị Bình", "Lê Văn Cường"]) == "Nguyễn Thị Bình"


def test_a_name_near_two_known_names_or_none_is_not_guessed() -> None:
    assert nearest("Nguyễn Thị An", ["Nguyễn Thị Án", "Nguyễn Thị Ân"]) == ""
    assert nearest("Phạm Xuân Trường", ["Lê Thị Bé", "Đỗ Mai"]) == ""
    assert nearest("Phạm Xuân Trường", []) == ""


def test_a_long_list_is_not_printed() -> None:
    assert proposal("Z", [f"Mục số {n}" for n in range(13)]) == ""


@given(st.sampled_from(list(Rating)))
def test_every_word_of_a_list_reads_back_as_itself(rating: Rating) -> None:
    assert read_choice(Rating)(str(rating)) is rating


def test_the_type_of_a_field_says_how_its_cells_are_read() -> None:
    assert kind_of(date | None).name == "ngày"
    assert kind_of(tuple[str, ...]).many
    assert kind_of(tuple[Level, ...]).choices == (
        "Trường",
        "Xã",
        "Huyện",
        "Thành phố",
        "Bộ",
        "Nhà nước",
    )

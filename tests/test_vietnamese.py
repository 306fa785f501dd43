"""Vietnamese as official papers spell it."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vietnamese import (
    count,
    decimal,
    fold,
    in_words,
    listed,
    long_date,
    name_key,
    name_order,
    normal,
    percent,
    roman,
    sentence,
    short_date,
)

NAMES = st.text(alphabet="aăâeêioôơuưyđhnmtrgc ÁàảãạĂấỀểỗợÚÝĐ", max_size=20)


def test_text_becomes_composed_with_single_spaces() -> None:
    assert normal(unicodedata.normalize("NFD", "  Nguyễn\u00a0 Thị\tAn ")) == "Nguyễn Thị An"


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize("spelling", ["Họ và tên", "HỌ VÀ TÊN", " họ  và tên: ", "Ho va ten"])
def test_headings_match_without_accents_case_space_or_punctuation(spelling: str) -> None:
    assert fold(spelling) == "ho va ten"
    assert fold(unicodedata.normalize("NFD", spelling)) == "ho va ten"


def test_folding_keeps_d_with_a_stroke_apart_from_nothing() -> None:
    assert fold("Đăng ký") == "dang ky"


@pytest.mark.parametrize(("old", "new"), [("Hoà", "Hòa"), ("thuỷ", "THỦY"), ("Quý", "quý")])
def test_a_name_is_the_same_wherever_its_tone_mark_sits(old: str, new: str) -> None:
    assert name_key(old) == name_key(new)


@pytest.mark.parametrize(("one", "other"), [("Hòa", "Hóa"), ("Hoa", "Hòa"), ("Tu", "Tư")])
def test_another_tone_or_another_letter_is_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(NAMES)
def test_a_name_composed_or_decomposed_is_one_name(name: str) -> None:
    assert name_key(unicodedata.normalize("NFD", name)) == name_key(name)


def test_names_sort_by_given_name_letters_before_tones() -> None:
    names = ["Lê Văn Bình", "Trần Thị Ân", "Nguyễn Thị Án", "Bùi Văn An", "Vũ Thị An", "Đỗ Ánh"]
    assert sorted(names, key=name_order) == [
        "Bùi Văn An",
        "Vũ Thị An",
        "Nguyễn Thị Án",
        "Đỗ Ánh",
        "Trần Thị Ân",
        "Lê Văn Bình",
    ]


def test_d_with_a_stroke_follows_d() -> None:
    assert sorted(["Đào", "Em", "Dung"], key=name_order) == ["Dung", "Đào", "Em"]


@given(st.lists(NAMES))
def test_the_order_of_names_does_not_depend_on_how_they_were_listed(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=name_order) == sorted(backwards, key=name_order)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2022, 1, 5), "ngày 05 tháng 01 năm 2022", "05/01/2022"),
        (date(2022, 2, 28), "ngày 28 tháng 02 năm 2022", "28/02/2022"),
        (date(2022, 3, 9), "ngày 09 tháng 3 năm 2022", "09/3/2022"),
        (date(2021, 9, 28), "ngày 28 tháng 9 năm 2021", "28/9/2021"),
        (date(2021, 12, 31), "ngày 31 tháng 12 năm 2021", "31/12/2021"),
    ],
)
def test_days_below_ten_and_months_one_and_two_are_padded(day: date, long: str, short: str) -> None:
    assert (long_date(day), short_date(day)) == (long, short)


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (27, "27"), (412, "412"), (1250, "1.250")],
)
def test_counts_below_ten_are_padded_and_thousands_have_a_point(number: int, printed: str) -> None:
    assert count(number) == printed


def test_decimals_have_a_comma_and_no_trailing_zeros() -> None:
    assert decimal(Decimal("8.50")) == "8,5"
    assert decimal(Decimal("8")) == "8"
    assert decimal(Decimal("1250.25")) == "1.250,25"


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (28, 57, "49,1%"),
        (34, 57, "59,6%"),
        (1, 2, "50%"),
        (1, 16, "6,3%"),  # 6.25 rounds up, not to even
        (3, 16, "18,8%"),  # 18.75
        (1, 3, "33,3%"),
        (2, 3, "66,7%"),
        (0, 9, "0%"),
        (9, 9, "100%"),
        (10, 9, "111,1%"),
        (5, 0, ""),
    ],
)
def test_a_percentage_is_rounded_half_up_to_one_decimal(
    part: int, whole: int, printed: str
) -> None:
    assert percent(part, whole) == printed


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (1, "một"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (25, "hai mươi lăm"),
        (39, "ba mươi chín"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (412, "bốn trăm mười hai"),
        (555, "năm trăm năm mươi lăm"),
        (999, "chín trăm chín mươi chín"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1490000, "một triệu bốn trăm chín mươi nghìn"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_no_two_numbers_up_to_a_thousand_share_their_words() -> None:
    assert len({in_words(number) for number in range(1001)}) == 1001


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "I"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (39, "XXXIX")]
)
def test_headings_are_numbered_in_roman(number: int, numeral: str) -> None:
    assert roman(number) == numeral


def test_words_are_listed_with_commas_and_a_last_and() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a và b"
    assert listed(["a", "b", "c"]) == "a, b và c"


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence("đợt 1 của trường Kim Lan") == "Đợt 1 của trường Kim Lan"
    assert sentence("") == ""

"""Text ready to print keeps the cells it came from, each once, through every way of joining."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts.printed import (
    BLANK,
    Printed,
    as_json,
    as_sources,
    bracketed,
    cell,
    counted,
    ended,
    enumerated,
    joined,
    said,
    shown,
    stacked,
)
from pipeline.findings import Place
from pipeline.vocabulary import Honour
from tests.builders import a_year

A, B, C = (Place("dang-ky.xlsx", "Đăng ký cá nhân", f"{column}2") for column in "ABC")
AN, BINH, CUC = Printed("An", (A,)), Printed("Bình", (B,)), Printed("Cúc", (C,))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (0, "0"),
        (4, "04"),
        (10, "10"),
        (1250, "1.250"),
        (True, "x"),
        (False, ""),
        (date(2022, 2, 3), "03/02/2022"),
        (date(2021, 9, 28), "28/9/2021"),
        (Decimal("95.50"), "95,5"),
        ((), ""),
        (
            (Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER),
            "Lao động tiên tiến; Chiến sĩ thi đua cơ sở",
        ),
        ("Nguyễn Thị An", "Nguyễn Thị An"),
    ],
)
def test_a_cell_prints_as_papers_write_it(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_cell_prints_its_own_value_or_the_words_given_for_it() -> None:
    [member] = a_year("[Nhân sự]\n Mã | Họ và tên | Ngày sinh\n A | Bùi Thị An | 12/3/1985").members
    assert cell(member, "name") == Printed("Bùi Thị An", (member.at("name"),))
    assert cell(member, "born", "1985").text == "1985"
    assert cell(member, "born", "").text == ""
    assert [str(place) for place in cell(member, "born").sources] == ["nam-hoc.xlsx:Nhân sự:C2"]


def test_a_sentence_rests_on_the_cells_of_all_its_parts_each_once() -> None:
    assert said("{} và {}, rồi lại {}", AN, BINH, AN) == Printed("An và Bình, rồi lại An", (A, B))
    assert said("{} ({})", AN, "không có ô") == Printed("An (không có ô)", (A,))
    assert said("Không có ai") == Printed("Không có ai")


def test_text_put_behind_a_text_brings_its_cells() -> None:
    stopped, glued = AN + ";", AN + BINH + AN
    assert stopped == Printed("An;", (A,))
    assert glued == Printed("AnBìnhAn", (A, B))


def test_nothing_one_and_many_are_joined() -> None:
    assert joined([]) == BLANK
    assert joined([AN]) == AN
    assert joined([AN, BINH, AN]) == Printed("An; Bình; An", (A, B))
    assert joined([AN, BINH], ", ") == Printed("An, Bình", (A, B))


def test_nothing_one_two_and_three_are_enumerated() -> None:
    assert enumerated([]) == BLANK
    assert enumerated([AN]) == AN
    assert enumerated([AN, BINH]) == Printed("An và Bình", (A, B))
    assert enumerated([AN, BINH, CUC]) == Printed("An, Bình và Cúc", (A, B, C))


def test_parts_stand_under_each_other_in_one_cell() -> None:
    assert stacked([AN, BINH]) == Printed("An\nBình", (A, B))


def test_brackets_stand_around_something_only() -> None:
    assert bracketed(AN, BINH) == Printed("An (Bình)", (A, B))
    assert bracketed(AN, BLANK) == AN


@pytest.mark.parametrize("typed", ["Xong", "Xong.", "Xong ;", "Xong,", "Xong. ."])
def test_a_sentence_ends_with_one_stop_whatever_was_typed(typed: str) -> None:
    assert ended(Printed(typed, (A,))) == Printed("Xong.", (A,))


def test_a_count_rests_on_one_cell_of_each_row() -> None:
    year = a_year("[Nhân sự]\n Mã | Họ và tên\n A | Bùi Thị An\n B | Lê Thị Cúc")
    assert counted(year.members).text == "02"
    assert [place.position for place in counted(year.members).sources] == ["B2", "B3"]
    assert [place.position for place in counted(year.members, "code").sources] == ["A2", "A3"]
    assert counted([]) == Printed("0")


@given(st.text(), st.text())
def test_braces_in_a_name_are_never_read_as_a_pattern(one: str, other: str) -> None:
    assert said("{}, {}", Printed(one), other).text == f"{one}, {other}"
    assert joined([Printed(one), Printed(other)]).text == f"{one}; {other}"
    assert enumerated([Printed(one), Printed(other)]).text == f"{one} và {other}"


@dataclass(frozen=True)
class Line:
    ten: Printed
    co: bool
    ds: tuple["Line", ...] = ()


def test_facts_and_sources_are_trees_of_one_shape() -> None:
    lines = (Line(AN, True, (Line(said("{} {}", BINH, AN), False),)),)
    assert as_json(lines) == [
        {"ten": "An", "co": True, "ds": [{"ten": "Bình An", "co": False, "ds": []}]}
    ]
    one, two = "dang-ky.xlsx:Đăng ký cá nhân:A2", "dang-ky.xlsx:Đăng ký cá nhân:B2"
    assert as_sources(lines) == [
        {"ten": [one], "co": True, "ds": [{"ten": [two, one], "co": False, "ds": []}]}
    ]
    assert (as_json(BLANK), as_sources(BLANK)) == ("", [])

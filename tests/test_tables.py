"""Real workbooks as frames that keep their true rows, and the table found in each."""

from datetime import datetime
from pathlib import Path

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cells import CellError
from pipeline.sheets.year import Member
from pipeline.tables import Sheet, Table, find_table, read_workbook
from tests.builders import a_workbook, full

HEADINGS = ("Mã", "Họ và tên", "Tổ")


def table_of(path: Path, *rows: list[object]) -> Table | None:
    book = read_workbook(a_workbook(path / "thử.xlsx", {"Nhân sự": rows}))
    return find_table(book.sheet("Nhân sự"), HEADINGS)


def test_sheets_come_in_the_order_of_the_tabs(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", {"Trường": [["Mục"]], "Nhân sự": [], "Tổ": []})
    assert [sheet.title for sheet in read_workbook(path)] == ["Trường", "Nhân sự", "Tổ"]


def test_values_come_as_typed(tmp_path: Path) -> None:
    row = ["GV01", 4, 95.5, True, datetime(2021, 9, 28), None]
    frame = read_workbook(a_workbook(tmp_path / "a.xlsx", {"A": [row]})).sheet("A").frame
    assert frame.loc[1].tolist() == ["GV01", 4, 95.5, True, datetime(2021, 9, 28)]


def test_the_header_is_found_below_title_lines_in_any_column_order(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        ["TRƯỜNG MẦM NON KIM LAN"],
        [],
        ["Danh sách nhân sự", None, "Tổ"],
        [None, "TỔ", "Họ  và tên:", "ma"],
        [None, "Nhà trẻ", "Bùi Thị An", "GV01"],
    )
    assert table is not None
    assert table.header_rows[1] == 4
    assert table.columns == {"Tổ": "B", "Họ và tên": "C", "Mã": "D"}
    assert list(table.rows()) == [(5, {"Tổ": "Nhà trẻ", "Họ và tên": "Bùi Thị An", "Mã": "GV01"})]


@given(st.permutations(HEADINGS))
def test_the_order_of_the_columns_does_not_matter(headings: list[str]) -> None:
    sheet = Sheet("Nhân sự", full(Member, [headings, ["1"] * 3]))
    table = find_table(sheet, HEADINGS)
    assert table is not None
    assert [table.columns[heading] for heading in headings] == ["A", "B", "C"]


def test_rows_keep_their_true_numbers_across_blank_rows(tmp_path: Path) -> None:
    table = table_of(tmp_path, list(HEADINGS), ["GV01"], [], ["  ", None], ["GV02"])
    assert table is not None
    assert [number for number, _ in table.rows()] == [2, 5]


def test_a_row_with_values_in_unknown_columns_only_is_no_row(tmp_path: Path) -> None:
    table = table_of(tmp_path, [*HEADINGS, "STT"], ["GV01", "An", "Nhà trẻ", 1], [None] * 3 + [2])
    assert table is not None
    assert [number for number, _ in table.rows()] == [2]
    assert table.unknown == (("STT", "D"),)


def test_a_heading_that_stands_twice_is_told_with_its_second_column(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["Mã", "Họ và tên", "mã"])
    assert table is not None
    assert table.repeated == (("Mã", "C"),)


def test_one_chance_word_is_no_header(tmp_path: Path) -> None:
    assert table_of(tmp_path, ["Tổ"], ["Nhà trẻ"]) is None


def test_an_empty_sheet_has_no_table(tmp_path: Path) -> None:
    assert table_of(tmp_path) is None


def test_a_header_in_row_40_is_found_and_in_row_41_is_not(tmp_path: Path) -> None:
    above: list[list[object]] = [["dòng"]] * 39
    table = table_of(tmp_path, *above, list(HEADINGS))
    assert table is not None
    assert table.header_rows[1] == 40
    assert table_of(tmp_path, *above, ["dòng"], list(HEADINGS)) is None


def test_an_error_value_is_told_apart_from_a_blank(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", {"A": [["#DIV/0!"]]})
    assert read_workbook(path).sheet("A").frame.loc[1, "A"] == CellError("lỗi #DIV/0!")


def test_a_formula_never_calculated_is_told_apart_from_a_blank(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", {"A": [["=1+1", "x"]]})
    assert read_workbook(path).sheet("A").frame.loc[1].tolist() == [
        CellError("công thức chưa có kết quả"),
        "x",
    ]


def test_a_stray_cell_far_away_costs_nothing_and_is_not_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Mã"
    book.worksheets[0]["XFD1048576"] = "lạc"
    book.save(tmp_path / "a.xlsx")
    [sheet] = read_workbook(tmp_path / "a.xlsx")
    assert sheet.frame.shape == (1, 1)

"""The same rows, cells and values whatever the format; what a format cannot show is said once."""

import contextlib
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlwt

from pipeline.cells import CellError, read_count, read_day, read_points, read_text
from pipeline.findings import PipelineError, Severity
from pipeline.tables import Frame, Sheet, Workbook, read_workbook
from tests.hostile_files import (
    FORMATS,
    LIST,
    Make,
    a_page,
    a_stray_cell,
    a_stray_cell_ods,
    a_stray_cell_xls,
    an_ods,
    an_outside_link,
    an_xlsx,
    ods_row,
    rezipped,
    with_sheet,
)

ERRORS = ("#N/A", "#DIV/0!", "#REF!")


def one_sheet(path: Path) -> Sheet:
    [sheet] = read_workbook(path)
    return sheet


def cells(frame: Frame) -> dict[str, object]:
    """Address → value of every filled cell."""
    return {
        f"{letter}{row}": value
        for row, values in frame.to_dict("index").items()
        for letter, value in values.items()
        if value is not None
    }


def as_read(frame: Frame) -> dict[str, object]:
    """Address → what the reader of that column makes of it: the columns of the common list."""
    readers = {"C": read_day, "D": read_points, "E": read_count}
    return {
        address: readers.get(address[0], read_text)(value) if int(address[1:]) > 3 else value
        for address, value in cells(frame).items()
    }


def codes(book: Workbook) -> list[str]:
    return [note.rule for note in book.notes]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_cells(tmp_path: Path, name: str) -> None:
    suffix, make = FORMATS[name]
    assert as_read(one_sheet(make(tmp_path / f"Nhân sự.{suffix}")).frame) == {
        "A1": "DANH SÁCH NHÂN SỰ",
        **dict(zip(("A3", "B3", "C3", "D3", "E3", "F3"), LIST[2], strict=True)),
        "A4": "001",
        "B4": "Nguyễn Thị Hồng Gấm",
        "C4": datetime(1985, 9, 28).date(),
        "D4": Decimal("95.5"),
        "E4": 9,
        "F4": "nghỉ; ốm",
        "A5": "002",
        "B5": "Đỗ Văn Khẳng",
        "C5": datetime(1990, 1, 5).date(),
        "D5": Decimal(8),
        "E5": 10,
        "F5": "2/9 trực, lễ",
        "A7": "010",
        "B7": "Hoà Thị Ỷ",
        "E7": 0,
    }


@pytest.mark.parametrize("name", ["xlsx", "xlsm", "xls", "ods"])
def test_formats_with_types_give_the_same_values(tmp_path: Path, name: str) -> None:
    suffix, make = FORMATS[name]
    sheet = one_sheet(make(tmp_path / f"a.{suffix}"))
    assert sheet.title == "Nhân sự"
    expected = [None if value == "" else value for value in LIST[3]]
    assert sheet.frame.loc[4].tolist() == expected
    assert [type(value) for value in sheet.frame.loc[4]] == [str, str, datetime, float, int, str]


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_cannot_show_is_said_once(tmp_path: Path, name: str) -> None:
    suffix, make = FORMATS[name]
    book = read_workbook(make(tmp_path / f"a.{suffix}"))
    assert codes(book) == ([] if name in ("xlsx", "xlsm") else ["BT-50"])
    assert all(note.severity is Severity.WARNING for note in book.notes)
    assert all(str(note.place) == f"a.{suffix}" for note in book.notes)


@pytest.mark.parametrize(
    ("make", "corner"),
    [
        (a_stray_cell, "XFD1048576"),
        (a_stray_cell_xls, "IV65536"),
        (a_stray_cell_ods, "XFD1048576"),
    ],
)
def test_a_stray_cell_in_the_last_corner_is_told_and_costs_nothing(
    tmp_path: Path, make: Make, corner: str
) -> None:
    book = read_workbook(make(tmp_path / "a.xlsx"))
    assert book.sheet("Nhân sự").frame.index.tolist() == [1, 3, 4, 5, 7]
    [note] = [note for note in book.notes if note.rule == "BT-51"]
    assert note.place.position == corner
    assert note.message.startswith(f"Ô lạc ở rất xa bảng ({corner}), ngoài 20000 dòng")


def test_values_from_another_workbook_are_those_last_saved_and_it_is_told(tmp_path: Path) -> None:
    book = read_workbook(an_outside_link(tmp_path / "a.xlsx"))
    assert codes(book) == ["BT-53"]
    assert book.sheet("Nhân sự").frame.loc[4, "A"] == "001"


def test_errors_and_formulas_never_calculated_are_told_apart_from_blanks(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.append([*ERRORS, "=1+1", None, "x"])
    book.save(tmp_path / "a.xlsx")
    assert one_sheet(tmp_path / "a.xlsx").frame.loc[1].tolist() == [
        *(CellError(f"lỗi {error}") for error in ERRORS),
        CellError("công thức chưa có kết quả"),
        "x",
    ]


def test_a_formula_whose_saved_result_is_an_empty_text_is_a_blank(tmp_path: Path) -> None:
    cell = '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>4</v></c>'
    frame = one_sheet(with_sheet(tmp_path / "a.xlsx", f'<row r="1">{cell}</row>')).frame
    assert cells(frame) == {"B1": 4}


def test_errors_in_an_old_workbook_are_no_blanks(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    row = book.add_sheet("A").row(0)
    row.set_cell_error(0, 0x2A)
    row.set_cell_error(1, 0x07)
    row.set_cell_boolean(2, True)
    book.save(str(tmp_path / "a.xls"))
    assert one_sheet(tmp_path / "a.xls").frame.loc[1].tolist() == [
        CellError("lỗi #N/A"),
        CellError("lỗi #DIV/0!"),
        True,
    ]


def test_errors_and_formulas_never_calculated_in_ods(tmp_path: Path) -> None:
    marked = (
        '<table:table-cell office:value-type="string" calcext:value-type="error" xmlns:calcext="'
        'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><text:p>#N/A'
        "</text:p></table:table-cell>"
        '<table:table-cell table:formula="of:=1+1"/>'
        '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
    )

    def change(name: str, content: bytes) -> bytes:
        if name != "content.xml":
            return content
        return content.replace(b"</table:table-row>", f"{marked}</table:table-row>".encode(), 1)

    path = rezipped(an_ods(tmp_path / "a.ods", iter([ods_row(("x",))])), change)
    assert cells(one_sheet(path).frame) == {
        "A1": "x",
        "B1": CellError("lỗi #N/A"),
        "C1": CellError("công thức chưa có kết quả"),
    }


def test_an_error_written_out_in_a_csv_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Mã;Điểm\nGV01;#DIV/0!\n", encoding="utf-8")
    assert one_sheet(tmp_path / "a.csv").frame.loc[2, "B"] == CellError("lỗi #DIV/0!")


def test_a_number_is_read_as_the_person_sees_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for column, (value, number_format) in enumerate(
        [(0.855, "0.0%"), (1, "0%"), (0.07, "0%"), (7, "000"), (7.0, "General")], start=1
    ):
        page.cell(1, column, value).number_format = number_format
    book.save(tmp_path / "a.xlsx")
    assert one_sheet(tmp_path / "a.xlsx").frame.loc[1].tolist() == ["85,5%", "100%", "7%", "007", 7]


def test_old_workbooks_know_number_formats_too(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("A")
    for column, (value, number_format) in enumerate(
        [(0.855, "0.0%"), (7, "000"), (0.4, "hh:mm"), (44467, "dd/mm/yyyy"), (123456789, "0")]
    ):
        page.write(0, column, value, xlwt.easyxf(num_format_str=number_format))
    book.save(str(tmp_path / "a.xls"))
    assert one_sheet(tmp_path / "a.xls").frame.loc[1].tolist() == [
        "85,5%",
        "007",
        time(9, 36),
        datetime(2021, 9, 28),
        123456789,
    ]


def test_texts_of_an_old_workbook_that_run_over_many_records_are_whole(tmp_path: Path) -> None:
    texts = [f"{n}: {'Trường Mầm non Kim Lan ' * 40}" for n in range(60)]
    texts[7] = "plain ascii " * 1000
    book = xlwt.Workbook()
    page = book.add_sheet("A")
    for row, text in enumerate(texts):
        page.write(row, 0, text)
    book.save(str(tmp_path / "a.xls"))
    assert one_sheet(tmp_path / "a.xls").frame["A"].tolist() == texts


def a_hiding_workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page["A1"], page["D4"] = "DANH SÁCH", "x"
    page.merge_cells("A1:C1")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["D"].hidden = True
    book.create_sheet("Mã").sheet_state = "hidden"
    book.save(path)
    return path


def a_hiding_old_workbook(path: Path) -> Path:
    book = xlwt.Workbook()
    page = book.add_sheet("Sheet")
    page.write_merge(0, 0, 0, 2, "DANH SÁCH")
    page.write(3, 3, "x")
    page.row(3).hidden = True
    page.col(3).hidden = True
    book.add_sheet("Mã").visibility = 1
    book.save(str(path))
    return path


@pytest.mark.parametrize("make", [a_hiding_workbook, a_hiding_old_workbook])
def test_joined_cells_and_what_is_hidden_are_known(tmp_path: Path, make: Make) -> None:
    first, second = read_workbook(make(tmp_path / "a"))
    assert (first.merged, first.hidden_rows, first.hidden_columns) == (("A1:C1",), {4}, {"D"})
    assert (first.hidden, second.hidden) == (False, True)


def test_joined_cells_of_a_page_push_the_others_aside(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text(
        "<meta charset=utf-8><h3>DANH SÁCH</h3><table>"
        "<tr><th rowspan=2>Mã<th colspan=2>Đăng<br>ký<th>Tổ</tr>"
        "<tr><th>Danh hiệu<th>Khen thưởng<th>Tên</tr>"
        "<tr><td>001<td>LĐTT<td>&nbsp;<td>Nhà trẻ</tr></table>",
        encoding="utf-8",
    )
    sheet = one_sheet(tmp_path / "a.xls")
    assert sheet.merged == ("A2:A3", "B2:C2")
    assert cells(sheet.frame) == {
        "A1": "DANH SÁCH",
        "A2": "Mã",
        "B2": "Đăng ký",
        "D2": "Tổ",
        "B3": "Danh hiệu",
        "C3": "Khen thưởng",
        "D3": "Tên",
        "A4": "001",
        "B4": "LĐTT",
        "D4": "Nhà trẻ",
    }


def test_a_page_without_a_table_gives_no_rows_worth_reading(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text("<html><body></body></html>")
    with contextlib.suppress(PipelineError):
        assert one_sheet(tmp_path / "a.xls").frame.empty


def test_the_line_by_which_excel_names_the_separator_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("sep=|\nMã|Tổ\nGV01|Nhà trẻ; Bếp\n", encoding="utf-8")
    assert one_sheet(tmp_path / "a.csv").frame.loc[2].tolist() == ["GV01", "Nhà trẻ; Bếp"]


def test_a_cell_of_a_csv_may_hold_several_lines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('Mã;"Ghi\nchú"\nGV01;"a;b"\n', encoding="utf-8")
    frame = one_sheet(tmp_path / "a.csv").frame
    assert frame.loc[1, "B"] == "Ghi\nchú"
    assert frame.loc[2].tolist() == ["GV01", "a;b"]


def test_rows_without_addresses_are_counted(tmp_path: Path) -> None:
    rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>5</v></c></row>"
    frame = one_sheet(with_sheet(tmp_path / "a.xlsx", rows)).frame
    assert cells(frame) == {"A1": 1, "C1": 3, "A3": 5}


def test_a_page_is_read_whatever_its_name(tmp_path: Path) -> None:
    assert one_sheet(a_page(tmp_path / "ket-qua.xls")).title == "ket-qua"


def test_the_book_knows_its_sheets_by_title(tmp_path: Path) -> None:
    book = read_workbook(an_xlsx(tmp_path / "a.xlsx"))
    assert book.name == "a.xlsx"
    assert book.sheet("Nhân sự").title == "Nhân sự"
    with pytest.raises(KeyError, match="Tổ"):
        book.sheet("Tổ")

"""The workbooks the pipeline writes: what the reader gets back, and what Excel shows."""

import io
import string
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openxml_audit import OpenXmlValidator

from pipeline.cells import Kind, kind_of
from pipeline.findings import Severity
from pipeline.forms import workbook_bytes
from pipeline.forms.choices import MESSAGE_LONGEST, message
from pipeline.intake import read_books
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS, Row, Source
from pipeline.sheets.dictionary import as_markdown
from pipeline.sheets.year import SchoolItem
from pipeline.tables import read_workbook
from pipeline.vietnamese import normal
from pipeline.vocabulary import SchoolFact
from tests.builders import a_year
from tests.sample_year import sample_year

DICTIONARY = Path(__file__).parents[1] / "docs" / "bang-tinh.md"
STAFF = """
    [Nhân sự]
    Mã   | Họ và tên     | Ngày sinh | Chức vụ   | Tổ      | Nhóm
    GV01 | Nguyễn Thị An | 12/3/1985 | Giáo viên | Nhà trẻ | Giáo viên
    [Tổ]
    Tổ
    Nhà trẻ
"""


def opened(name: str, year: SchoolYear) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(name, year)))


def read_back(name: str, year: SchoolYear, folder: Path) -> tuple[SchoolYear, list[str]]:
    """The year read from one written workbook, and what stops a paper."""
    (folder / name).write_bytes(workbook_bytes(name, year))
    read, found = read_books([read_workbook(folder / name)], label=year.label)
    return read, [str(f) for f in found if f.severity is Severity.ERROR]


def values(rows: tuple[Row, ...]) -> list[dict[str, Any]]:
    """The rows without the cells they came from."""
    return [row.model_dump(exclude={"source"}) for row in rows]


# What a person may type into a cell: words, numbers and signs. Letters of other languages are left
# out: a whole cell of them may have been typed in an old Vietnamese font, and is asked about.
WORDS = ["trẻ", "Đỗ", "Hoà", "hoà", "khoẻ", "Thuý", "và", "cô", "bé", "là", "ước", "ĐỖ", "«", "·"]
SIGNS = st.text(f"{string.ascii_letters}{string.digits}{string.punctuation}–…“”", max_size=6)
TEXT = st.lists(st.sampled_from(WORDS) | SIGNS, max_size=6).map(" ".join).map(normal)
FILLED = st.builds("{}{}".format, st.sampled_from("aĐỗ0-=@"), TEXT).map(normal)
LISTED = FILLED.map(lambda text: text.replace(";", ","))
BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "chữ": TEXT,
    "ngày": st.none() | st.dates(date(1955, 1, 1), date(2100, 12, 31)),
    "số nguyên": st.none() | st.integers(0, 10**9),
    "số": st.none() | st.decimals(0, 1000, places=2),
    "dấu x": st.booleans(),
}


def cells(kind: Kind, *, required: bool) -> st.SearchStrategy[Any]:
    """Anything that may stand in a cell of that kind."""
    if kind.choices and kind.name != "dấu x":
        chosen = st.sampled_from(kind.choices)
        several = st.lists(chosen, unique=True, max_size=3).map("; ".join)
        return several if kind.many else chosen if required else st.none() | chosen
    if kind.many:
        return st.lists(LISTED, max_size=3).map("; ".join)
    if required:
        return {**BY_KIND, "chữ": FILLED}[kind.name].filter(lambda value: value is not None)
    return BY_KIND[kind.name]


@st.composite
def rows_of(draw: st.DrawFn, sheet: type[Row]) -> Row:
    """A row with anything the sheet's declaration lets in."""
    row: dict[str, Any] = {}
    for name, column in sheet.columns().items():
        if sheet is SchoolItem and name == "item":
            row[name] = draw(st.sampled_from(SchoolFact))
        else:
            fact = row["item"].value.type if name == "value" else None
            kind = kind_of(fact) if fact else column.kind
            row[name] = draw(cells(kind, required=column.required))
    return sheet(source=Source(sheet.workbook, sheet.sheet, 1), **row)


@st.composite
def years(draw: st.DrawFn) -> SchoolYear:
    """A year with rows in one of its sheets."""
    field = draw(st.sampled_from([*SHEETS]))
    rows = draw(st.lists(rows_of(SHEETS[field]), min_size=1, max_size=3))
    return SchoolYear(label="2021-2022", **{field: tuple(rows)})


@settings(max_examples=40, deadline=None)
@given(year=years())
def test_reading_a_written_workbook_gives_back_what_was_written(
    year: SchoolYear, tmp_path_factory: pytest.TempPathFactory
) -> None:
    [field] = [field for field in SHEETS if getattr(year, field)]
    folder = tmp_path_factory.mktemp("year")
    read, errors = read_back(SHEETS[field].workbook, year, folder)
    assert errors == []
    assert values(getattr(read, field)) == values(getattr(year, field))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_blank_form_has_every_sheet_and_heading_and_no_row(name: str, tmp_path: Path) -> None:
    read, errors = read_back(name, SchoolYear("2021-2022"), tmp_path)
    assert errors == []
    assert [field for field in SHEETS if getattr(read, field)] == []


def test_the_same_rows_give_the_same_bytes_whatever_was_written_before() -> None:
    year = a_year(STAFF)
    first, again = ([workbook_bytes(name, year) for name in WORKBOOKS] for _ in range(2))
    assert first == again


def test_a_date_is_a_real_date_shown_with_its_day_first() -> None:
    page = opened("nam-hoc.xlsx", a_year(STAFF))["Nhân sự"]
    assert page["C4"].value.date() == date(1985, 3, 12)
    assert page["C4"].number_format == "dd/mm/yyyy"


def test_a_typed_code_stays_text() -> None:
    page = opened("nam-hoc.xlsx", SchoolYear("2021-2022"))["Nhân sự"]
    assert page.column_dimensions["A"].width >= len("GV01")
    assert opened("nam-hoc.xlsx", a_year(STAFF))["Nhân sự"]["A4"].number_format == "@"


def test_headings_are_locked_and_cells_below_are_not() -> None:
    page = opened("nam-hoc.xlsx", a_year(STAFF))["Nhân sự"]
    assert page.protection.sheet
    assert page["A3"].protection.locked
    assert not page["A4"].protection.locked


def test_a_cell_nobody_formatted_is_unlocked_so_that_a_row_can_be_deleted() -> None:
    content = workbook_bytes("nam-hoc.xlsx", SchoolYear("2021-2022"))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        styles = package.read("xl/styles.xml").decode()
    untouched = styles.partition("<cellXfs")[2].partition("</xf>")[0]
    assert untouched.endswith('<protection locked="0"/>')


def test_a_required_heading_differs_by_its_colour_alone() -> None:
    page = opened("nam-hoc.xlsx", SchoolYear("2021-2022"))["Nhân sự"]
    assert (page["B3"].value, page["B3"].fill.fgColor.rgb) == ("Họ và tên", "FFFFE699")
    assert (page["C3"].value, page["C3"].fill.fgColor.rgb) == ("Ngày sinh", "FFDDEBF7")


def test_a_heading_carries_its_help_and_an_example() -> None:
    page = opened("nam-hoc.xlsx", SchoolYear("2021-2022"))["Nhân sự"]
    assert page["A3"].comment.text == (
        "Mã riêng của mỗi người, không đổi qua các năm học.\nVí dụ: GV01"
    )


def rules(sheet: str, name: str) -> dict[str, Any]:
    """The data validations of a blank sheet by the letter of their column."""
    page = opened(name, SchoolYear("2021-2022"))[sheet]
    return {str(rule.sqref)[0]: rule for rule in page.data_validations.dataValidation}


def test_a_choice_is_picked_from_a_named_list_on_a_hidden_sheet() -> None:
    book = opened("nam-hoc.xlsx", SchoolYear("2021-2022"))
    rule = rules("Nhân sự", "nam-hoc.xlsx")["G"]
    assert (rule.type, rule.showErrorMessage) == ("list", True)
    [(title, cells)] = book.defined_names[rule.formula1].destinations
    chosen = [row[0].value for row in book[title][cells]]
    assert chosen == ["Quản lý", "Giáo viên", "Nhân viên"]
    assert book[title].sheet_state == "hidden"


def test_a_name_is_picked_from_the_people_and_teams_of_the_year_and_another_is_asked_about() -> (
    None
):
    book = opened("dang-ky.xlsx", a_year(STAFF))
    page = book["Đăng ký cá nhân"]
    chosen = {}
    for rule in page.data_validations.dataValidation:
        if rule.formula1 and rule.errorStyle == "warning" and rule.type == "list":
            [(title, cells)] = book.defined_names[rule.formula1].destinations
            chosen[str(rule.sqref)[0]] = book[title][cells].value  # a list of one
    assert chosen == {"B": "Nguyễn Thị An", "C": "Nhà trẻ"}


def test_the_workbook_that_keeps_a_list_offers_it_from_its_own_sheet_as_far_as_it_is_filled() -> (
    None
):
    book = opened("nam-hoc.xlsx", SchoolYear("2021-2022"))
    assert rules("Nhân sự", "nam-hoc.xlsx")["F"].formula1 == "ds_to"
    assert book.defined_names["ds_to"].attr_text == (
        "OFFSET('Tổ'!$A$3,1,0,MAX(1,COUNTA('Tổ'!$A$4:$A$1003)),1)"
    )


def test_where_the_year_knows_no_name_nothing_is_offered() -> None:
    assert rules("Đăng ký cá nhân", "dang-ky.xlsx")["B"].type is None


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_written_workbook_is_valid_for_the_open_xml_rules(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(workbook_bytes(name, sample_year()))
    result = OpenXmlValidator().validate(str(tmp_path / name))
    assert [str(error) for error in result.errors] == []


def test_a_cell_for_several_titles_offers_the_list_but_forbids_nothing() -> None:
    rule = rules("Đăng ký cá nhân", "dang-ky.xlsx")["D"]
    assert rule.type == "list"
    assert not rule.showErrorMessage
    assert rule.prompt == "Một hoặc nhiều danh hiệu, cách nhau bằng dấu ;"


def test_a_date_typed_as_text_is_asked_about_and_not_refused() -> None:
    assert rules("Nhân sự", "nam-hoc.xlsx")["C"].errorStyle == "warning"


def test_every_input_message_fits_what_excel_shows() -> None:
    columns = [column for sheet in SHEETS.values() for column in sheet.columns().values()]
    assert [c.heading for c in columns if len(message(c)) > MESSAGE_LONGEST] == []


def test_every_column_has_help_and_an_example_its_own_reader_takes() -> None:
    for sheet in SHEETS.values():
        for column in sheet.columns().values():
            assert column.help
            assert str(column.kind.read(column.example)) not in ("None", "", "()", "False")


def test_the_print_is_a4_on_its_side_with_the_headings_on_every_page() -> None:
    page = opened("nam-hoc.xlsx", a_year(STAFF))["Nhân sự"]
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.page_setup.fitToHeight == 0  # as many as needed; one page across is the default
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$3:$3"
    assert page.freeze_panes == "C4"


def test_the_guide_comes_first_and_names_every_sheet() -> None:
    book = opened("ket-qua.xlsx", SchoolYear("2021-2022"))
    guide = book.worksheets[0]
    assert guide.title == "Hướng dẫn"
    listed = [row[0] for row in guide.iter_rows(min_row=15, max_col=1, values_only=True)]
    assert listed[-len(book.worksheets) + 2 :] == [
        page.title for page in book.worksheets[1:] if page.title != "Danh mục"
    ]


def test_a_decimal_keeps_its_half_point(tmp_path: Path) -> None:
    year = a_year("""
        [Kết quả kỳ]
        Kỳ    | Họ và tên, tập thể | Điểm
        Đợt 1 | Nguyễn Thị An      | 95,5
    """)
    read, _ = read_back("ket-qua.xlsx", year, tmp_path)
    assert read.period_results[0].points == Decimal("95.5")


def test_the_data_dictionary_in_docs_is_up_to_date(golden: Callable[[Path, str], None]) -> None:
    golden(DICTIONARY, as_markdown())

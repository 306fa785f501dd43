"""Forms as they are handed out and come back: who is on them, where they lie, what is read."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openxml_audit import OpenXmlValidator

from pipeline.cli import cli
from pipeline.findings import PipelineError
from pipeline.forms import file_of, put, school_forms, team_form, workbook_bytes
from pipeline.intake import read_books, read_folder
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS
from pipeline.tables import read_workbook
from pipeline.vocabulary import Honour
from tests.builders import a_year, told
from tests.test_forms import TEXT

SCHOOL = """
    [Trường]
    Mục          | Giá trị                | Xác nhận (x)
    Tên trường   | Trường Mầm non Kim Lan | x
    Ngày bắt đầu | 06/9/2021              | x
    [Nhân sự]
    Mã   | Họ và tên     | Tổ              | Ngày rời trường
    QL01 | Lê Thị Cúc    | Ban giám hiệu   |
    GV01 | Nguyễn Thị An | Mẫu giáo 5 tuổi |
    GV02 | Trần Thị Bình | Mẫu giáo 5 tuổi | 30/6/2021
    GV03 | Đỗ Văn Dũng   | Nhà trẻ         | 31/12/2021
    [Tổ]
    Tổ              | Tổ trưởng
    Ban giám hiệu   | Lê Thị Cúc
    Mẫu giáo 5 tuổi | Nguyễn Thị An
    Nhà trẻ         | Đỗ Văn Dũng
    [Đợt thi đua]
    Hệ  | Đợt   | Từ ngày   | Đến ngày
    Đợt | Đợt 1 | 01/10/2021 | 31/12/2021
"""


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def filled(book: Workbook, sheet: str) -> list[list[object]]:
    """What stands below the headings of a sheet."""
    rows = book[sheet].iter_rows(min_row=4, values_only=True)
    return [[cell for cell in row if cell is not None] for row in rows if any(row)]


def everything(book: Workbook) -> str:
    return " ".join(
        str(cell)
        for page in book.worksheets
        for row in page.iter_rows(values_only=True)
        for cell in row
        if cell is not None
    )


def test_everybody_at_the_school_has_a_row_to_fill_and_who_left_before_has_none() -> None:
    forms = school_forms(a_year(SCHOOL))
    assert list(forms) == list(WORKBOOKS)
    registration = opened(forms["dang-ky.xlsx"])
    assert filled(registration, "Đăng ký cá nhân") == [
        ["QL01", "Lê Thị Cúc", "Ban giám hiệu"],
        ["GV01", "Nguyễn Thị An", "Mẫu giáo 5 tuổi"],
        ["GV03", "Đỗ Văn Dũng", "Nhà trẻ"],
    ]
    assert filled(registration, "Đăng ký tập thể") == [
        ["Ban giám hiệu"],
        ["Mẫu giáo 5 tuổi"],
        ["Nhà trẻ"],
    ]
    results = opened(forms["ket-qua.xlsx"])
    assert filled(results, "Kết quả cá nhân")[0] == ["QL01", "Lê Thị Cúc"]
    assert filled(results, "Kết quả kỳ") == []


def test_the_form_of_the_year_keeps_its_staff_and_names_what_is_to_be_filled() -> None:
    book = opened(school_forms(a_year(SCHOOL))["nam-hoc.xlsx"])
    assert len(filled(book, "Nhân sự")) == 4
    assert filled(book, "Trường")[0] == ["Năm học", "2021-2022", "x"]
    assert ["Tên trường"] in filled(book, "Trường")
    assert ["Sơ kết Đợt 1"] in filled(book, "Văn bản")
    assert filled(book, "Đợt thi đua") == []


def test_the_results_offer_the_periods_people_and_teams_of_the_year() -> None:
    book = opened(school_forms(a_year(SCHOOL))["ket-qua.xlsx"])

    def offered(name: str) -> list[str]:
        [(title, cells)] = book.defined_names[name].destinations
        found = book[title][cells]
        return [row[0].value for row in found] if isinstance(found, tuple) else [found.value]

    assert offered("ds_dot_thi_dua") == ["Đợt 1"]
    assert offered("ds_nhan_su_to_ten_truong")[-3:] == [
        "Mẫu giáo 5 tuổi",
        "Nhà trẻ",
        "Trường Mầm non Kim Lan",
    ]


def test_the_form_of_a_team_holds_its_own_people_and_nobody_else() -> None:
    book = opened(team_form(a_year(SCHOOL), "Mẫu giáo 5 tuổi"))
    assert filled(book, "Đăng ký cá nhân") == [["GV01", "Nguyễn Thị An", "Mẫu giáo 5 tuổi"]]
    assert filled(book, "Đăng ký tập thể") == [["Mẫu giáo 5 tuổi"]]
    said = everything(book)
    assert [name for name in ("Lê Thị Cúc", "Đỗ Văn Dũng", "Nhà trẻ") if name in said] == []


def test_the_form_of_a_team_says_whose_it_is_and_to_whom_it_goes_back() -> None:
    book = opened(team_form(a_year(SCHOOL), "Mẫu giáo 5 tuổi"))
    guide = book["Hướng dẫn"]
    assert guide["A1"].value == "BẢNG TÍNH ĐĂNG KÝ 2021-2022 · MẪU GIÁO 5 TUỔI"
    assert guide["A2"].value == "Tệp dang-ky-mau-giao-5-tuoi.xlsx · Mẫu phiên bản 1"
    assert book["Đăng ký cá nhân"]["A1"].value == "ĐĂNG KÝ CÁ NHÂN · MẪU GIÁO 5 TUỔI"
    assert "gửi lại thư ký Hội đồng" in everything(book)
    assert "make reports" not in everything(book)


def test_the_file_of_a_team_bears_its_name_without_accents() -> None:
    assert file_of("Nuôi dưỡng - Văn phòng") == "dang-ky-nuoi-duong-van-phong.xlsx"


def test_the_form_of_a_team_is_valid_for_the_open_xml_rules(tmp_path: Path) -> None:
    path = tmp_path / "dang-ky-nha-tre.xlsx"
    path.write_bytes(team_form(a_year(SCHOOL), "Nhà trẻ"))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


# Answers as a person types them into the columns of one row, by the letter of the column.
ANSWERS = st.fixed_dictionaries(
    {
        "D": st.lists(st.sampled_from(Honour), unique=True, max_size=2).map(
            lambda honours: "; ".join(map(str, honours))
        ),
        "I": TEXT,
        "J": TEXT,
        "K": st.none() | st.dates(date(2021, 9, 1), date(2022, 5, 31)),
        "L": TEXT,
    }
)


@settings(max_examples=25, deadline=None)
@given(answers=ANSWERS)
def test_what_a_team_types_into_its_form_is_what_is_read(
    answers: dict[str, str | date | None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("handed-in") / file_of("Mẫu giáo 5 tuổi")
    book = opened(team_form(a_year(SCHOOL), "Mẫu giáo 5 tuổi"))
    for letter, value in answers.items():
        cell = book["Đăng ký cá nhân"][f"{letter}4"]
        cell.value = value or None
        if isinstance(value, str) and value:
            cell.data_type = "s"  # the cells are of kind Text: what begins with = is no formula
    book.save(path)
    read, _ = read_books([read_workbook(path)], label="2021-2022")
    [row] = read.registrations
    assert (row.code, row.name, row.team) == ("GV01", "Nguyễn Thị An", "Mẫu giáo 5 tuổi")
    titles = "; ".join(map(str, row.titles))
    assert answers == {
        "D": titles,
        "I": row.goal,
        "J": row.measures,
        "K": row.day,
        "L": row.declined,
    }
    assert row.source.file == path.name


def hand_in(folder: Path, year: SchoolYear, team: str, title: str) -> None:
    """The form of a tổ in the folder of the year, that title typed for its first person."""
    book = opened(team_form(year, team))
    book["Đăng ký cá nhân"]["D4"] = title
    book.save(folder / file_of(team))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A year of which only `nam-hoc.xlsx` is filled."""
    year = tmp_path / "2021-2022"
    year.mkdir()
    (year / "nam-hoc.xlsx").write_bytes(workbook_bytes("nam-hoc.xlsx", a_year(SCHOOL)))
    return year


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--inputs", str(folder.parent)], env={"TO": ""})


def names(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.xlsx"))


def test_forms_lie_among_the_workbooks_only_where_none_lies_yet(folder: Path) -> None:
    kept = (folder / "nam-hoc.xlsx").read_bytes()
    assert run(folder, "forms").exit_code == 0
    assert names(folder) == [
        "bieu-mau/nam-hoc.xlsx",
        "dang-ky.xlsx",
        "ket-qua.xlsx",
        "nam-hoc.xlsx",
    ]
    assert (folder / "nam-hoc.xlsx").read_bytes() == kept


def test_forms_asked_for_twice_are_written_once(folder: Path) -> None:
    run(folder, "forms")
    before = names(folder)
    again = run(folder, "forms")
    assert names(folder) == before
    assert again.output.count("không ghi lại") == 3


def test_a_form_somebody_has_begun_to_fill_is_never_replaced(folder: Path) -> None:
    (folder / "bieu-mau").mkdir()
    (folder / "bieu-mau" / "nam-hoc.xlsx").write_bytes(b"cua toi")
    run(folder, "forms")
    assert (folder / "bieu-mau" / "nam-hoc.xlsx").read_bytes() == b"cua toi"
    assert "bieu-mau/nam-hoc-2.xlsx" in names(folder)


@pytest.mark.parametrize(
    ("there", "form", "place"),
    [
        ("dang-ky.xls", "dang-ky.xlsx", "bieu-mau/dang-ky.xlsx"),
        ("dang-ky.xlsx", "dang-ky-nha-tre.xlsx", "bieu-mau/dang-ky-nha-tre.xlsx"),
        ("Đăng ký Nhà trẻ.xlsx", "dang-ky-nha-tre.xlsx", "bieu-mau/dang-ky-nha-tre.xlsx"),
        ("dang-ky-nha-tre.xlsx", "dang-ky.xlsx", "bieu-mau/dang-ky.xlsx"),
        ("dang-ky-nha-tre.xlsx", "dang-ky-ban-giam-hieu.xlsx", "dang-ky-ban-giam-hieu.xlsx"),
        ("~$dang-ky.xlsx", "dang-ky.xlsx", "dang-ky.xlsx"),
        ("dang-ky.docx", "dang-ky.xlsx", "dang-ky.xlsx"),
    ],
)
def test_a_form_never_lies_beside_a_workbook_that_would_be_read_for_the_same_rows(
    there: str, form: str, place: str, tmp_path: Path
) -> None:
    (tmp_path / there).write_bytes(b"cua toi")
    assert put(tmp_path, {form: b"mau"}) == {tmp_path / place: True}


def test_one_team_or_every_team_gets_its_file(folder: Path) -> None:
    assert "dang-ky-nha-tre.xlsx" in run(folder, "forms", "--team", "nha tre").output
    assert names(folder) == ["dang-ky-nha-tre.xlsx", "nam-hoc.xlsx"]
    run(folder, "forms", "--team", "tất-cả")
    assert names(folder) == [
        "dang-ky-ban-giam-hieu.xlsx",
        "dang-ky-mau-giao-5-tuoi.xlsx",
        "dang-ky-nha-tre.xlsx",
        "nam-hoc.xlsx",
    ]


def test_a_team_nobody_knows_is_asked_about(folder: Path) -> None:
    refused = run(folder, "forms", "--team", "Nhà tre 2").exception
    assert isinstance(refused, PipelineError)
    assert str(refused) == "Không có tổ «Nhà tre 2» ở trang «Tổ». Có phải «Nhà trẻ»?"
    assert names(folder) == ["nam-hoc.xlsx"]


def test_a_wrong_staff_list_goes_into_no_form(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "nam-hoc.xlsx")
    book["Nhân sự"]["B5"] = None
    book.save(folder / "nam-hoc.xlsx")
    stopped = run(folder, "forms")
    assert stopped.exit_code == 1
    assert "nam-hoc.xlsx:Nhân sự:B5: BT-10" in stopped.output
    assert names(folder) == ["nam-hoc.xlsx"]


def test_a_school_that_begins_gets_three_blank_workbooks(tmp_path: Path) -> None:
    assert run(tmp_path / "2024-2025", "forms", "--year", "2024-2025").exit_code == 0
    read, _ = read_folder(tmp_path / "2024-2025")
    assert read.school[0].value == "2024-2025"
    assert {field for field in SHEETS if getattr(read, field)} == {"school", "documents", "sizes"}


def test_a_folder_that_is_no_school_year_is_not_made(tmp_path: Path) -> None:
    assert isinstance(run(tmp_path / "x", "forms", "--year", "2024").exception, PipelineError)
    assert [*tmp_path.iterdir()] == []


def test_a_form_still_blank_registers_nobody(folder: Path) -> None:
    run(folder, "forms")
    year, _ = read_folder(folder)
    assert year.registrations == year.collective_registrations == year.results == ()
    assert [m.code for m in year.members] == ["QL01", "GV01", "GV02", "GV03"]


def test_a_team_is_read_from_its_own_file_and_the_others_are_named(folder: Path) -> None:
    run(folder, "forms", "--team", "tất-cả")
    hand_in(folder, read_folder(folder)[0], "Mẫu giáo 5 tuổi", "Lao động tiên tiến")
    year, found = read_folder(folder)
    assert [(row.name, row.source.file) for row in year.registrations] == [
        ("Nguyễn Thị An", "dang-ky-mau-giao-5-tuoi.xlsx")
    ]
    assert [str(one) for one in found if one.rule == "BT-58"] == [
        "dang-ky-ban-giam-hieu.xlsx:Đăng ký cá nhân: BT-58 (cảnh báo) Biểu còn trống: tổ "
        "«Ban giám hiệu» chưa nộp đăng ký; nhận được thì chép đè lên.",
        "dang-ky-nha-tre.xlsx:Đăng ký cá nhân: BT-58 (cảnh báo) Biểu còn trống: tổ «Nhà trẻ» "
        "chưa nộp đăng ký; nhận được thì chép đè lên.",
    ]


def test_a_team_of_which_nobody_registered_is_named_once() -> None:
    lines = told(
        "BT-31",
        """
        [Nhân sự]
        Mã   | Họ và tên     | Tổ
        GV01 | Nguyễn Thị An | Mẫu giáo 5 tuổi
        GV02 | Trần Thị Bình | Mẫu giáo 5 tuổi
        GV03 | Đỗ Văn Dũng   | Nhà trẻ
        GV04 | Lê Thị Cúc    | Nhà trẻ
        [Đăng ký cá nhân]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        """,
    )
    assert [line.message for line in lines] == [
        "Chưa có dòng của Trần Thị Bình (mã «GV02», tổ «Mẫu giáo 5 tuổi»); hãy thêm dòng ghi danh "
        "hiệu đăng ký, hoặc lý do không đăng ký.",
        "Tổ «Nhà trẻ» chưa nộp đăng ký (2 người); hãy nhắc tổ nộp, hoặc thêm dòng của từng người.",
    ]

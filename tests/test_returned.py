"""Workbooks given back marked: what lies in `can-sua/`, what is never overwritten, when it goes."""

from pathlib import Path

import openpyxl
import pytest

from pipeline.cli.folders import Folders
from pipeline.cli.returning import give_back
from pipeline.school_year import SchoolYear
from tests.a_school import KINDS, School

SHEET = "dang-ky.xlsx:Đăng ký cá nhân"
TITLES = "Danh hiệu thi đua"
SCHOOL = "Trường Mầm non Kim Lan"


@pytest.fixture
def school(tmp_path: Path) -> School:
    """A sample year with one misspelt title in the registrations, and no doubt in the results."""
    new = School.new(tmp_path)
    new.type_into("ket-qua.xlsx:Kết quả tập thể", SCHOOL, "Mức hoàn thành", "Hoàn thành xuất sắc")
    new.type_into(SHEET, "GV02", TITLES, "Lao động giỏi")
    return new


def returned(school: School) -> list[str]:
    folder = school.outputs / "can-sua"
    return sorted(path.name for path in folder.glob("[!.]*"))


def mend(path: Path) -> None:
    """As a person does, with a program that writes the whole file anew."""
    book = openpyxl.load_workbook(path)
    page = book["Đăng ký cá nhân"]
    [wrong] = [
        cell for cells in page.iter_rows() for cell in cells if cell.value == "Lao động giỏi"
    ]
    wrong.value = "Lao động tiên tiến"
    book.save(path)


def test_each_workbook_with_findings_comes_back_marked_and_each_team_gets_a_message(
    school: School,
) -> None:
    before = {path.name: path.read_bytes() for path in school.inputs.iterdir()}
    output = school.told("check")[1]
    assert returned(school) == ["dang-ky.xlsx", "nam-hoc.xlsx", "nhan-mau-giao-5-tuoi.txt"]
    folder = school.outputs / "can-sua"
    assert f"{folder} (dang-ky.xlsx, nam-hoc.xlsx, lời nhắn gửi 01 tổ)." in output
    book = openpyxl.load_workbook(folder / "dang-ky.xlsx")
    assert book.sheetnames[0] == "Việc cần sửa"
    assert book["Việc cần sửa"]["D4"].value == "D8"
    note = book["Đăng ký cá nhân"]["D8"].comment.text
    assert note.startswith("―― Việc cần sửa ――\nLỗi: «Lao động giỏi» không có trong danh mục.")
    message = (folder / "nhan-mau-giao-5-tuoi.txt").read_text("utf-8-sig")
    assert message.startswith("Kính gửi tổ Mẫu giáo 5 tuổi,\n")
    assert {path.name: path.read_bytes() for path in school.inputs.iterdir()} == before


def test_mended_and_run_again_the_marks_are_gone(school: School) -> None:
    school.told("check")
    mend(school.inputs / "dang-ky.xlsx")
    school.told("reports")
    assert returned(school) == ["nam-hoc.xlsx"]


def test_the_copy_may_be_mended_and_put_back(school: School) -> None:
    school.told("check")
    copy = school.outputs / "can-sua" / "dang-ky.xlsx"
    mend(copy)
    (school.inputs / "dang-ky.xlsx").write_bytes(copy.read_bytes())
    code, output = school.told("check")
    assert code == 0
    assert "dang-ky.xlsx" not in output
    assert returned(school) == ["nam-hoc.xlsx"]


def test_a_copy_half_mended_and_put_back_is_marked_anew(school: School) -> None:
    school.type_into(SHEET, "GV03", TITLES, "Lao động khá")
    school.told("check")
    copy = school.outputs / "can-sua" / "dang-ky.xlsx"
    mend(copy)
    (school.inputs / "dang-ky.xlsx").write_bytes(copy.read_bytes())
    school.told("check")
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames.count("Việc cần sửa") == 1
    page = book["Đăng ký cá nhân"]
    notes = {c.coordinate: c.comment.text for cs in page["D5:D40"] for c in cs if c.comment}
    assert list(notes) == ["D9"]
    assert notes["D9"].startswith(
        "―― Việc cần sửa ――\nLỗi: «Lao động khá» không có trong danh mục."
    )


def test_a_copy_she_has_changed_is_never_overwritten(school: School) -> None:
    school.told("check")
    copy = school.outputs / "can-sua" / "dang-ky.xlsx"
    mend(copy)
    hers = copy.read_bytes()
    school.type_into(SHEET, "GV03", TITLES, "Lao động khá")
    output = school.told("check")[1]
    assert copy.read_bytes() == hers
    assert f"Giữ nguyên {copy}, vì đã được sửa; hãy chép vào {school.inputs} rồi" in output
    mend(school.inputs / "dang-ky.xlsx")
    school.type_into(SHEET, "GV03", TITLES, "LĐTT")
    school.told("check")
    assert copy.read_bytes() == hers


def test_without_any_finding_there_is_no_folder(school: School) -> None:
    school.told("check")
    where = Folders("2021-2022", *(school.home / kind for kind in KINDS))
    give_back(where, SchoolYear(label="2021-2022"), ())
    assert not (school.outputs / "can-sua").exists()


def test_an_old_workbook_comes_back_as_a_new_one_that_says_so(school: School) -> None:
    table = "Mã;Họ và tên;Danh hiệu thi đua\nGV01;Nguyễn Thị Kiều Oanh;Lao động giỏi\n"
    (school.inputs / "dang-ky.xlsx").unlink()
    (school.inputs / "dang-ky.csv").write_text(table, "utf-8")
    school.told("check")
    book = openpyxl.load_workbook(school.outputs / "can-sua" / "dang-ky.xlsx")
    assert book["Việc cần sửa"]["A3"].value.startswith(
        "Đây là tệp .xlsx mới, lập lại từ dang-ky.csv"
    )
    assert book.worksheets[1]["C2"].value == "Lao động giỏi"


def test_a_file_that_cannot_be_read_is_told_and_not_marked(school: School) -> None:
    (school.inputs / "dang-ky.xlsx").write_bytes(b"PK\x03\x04 not whole")
    code, output = school.told("check")
    assert code == 1
    assert "dang-ky.xlsx: BT-01" in output
    assert returned(school) == ["nam-hoc.xlsx"]


def test_marked_copies_are_not_sealed(school: School) -> None:
    mend(school.inputs / "dang-ky.xlsx")
    school.told("reports")
    assert returned(school) == ["nam-hoc.xlsx"]
    assert school.told("archive")[0] == 0
    assert not list(school.bag.rglob("can-sua*"))
    assert (school.bag / "data" / "inputs" / "nam-hoc.xlsx").is_file()

"""`python -m pipeline read`: how any workbook was understood, for a person and as data."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from pipeline.cli import cli
from pipeline.sheets import WORKBOOKS
from tests.shapes import (
    CLASS_LIST,
    EMPTY_IMPORT_FORM,
    FOREIGN,
    GROUPS,
    LETTERHEAD,
    NO_TABLE,
    SHAPES,
    STAFF_LIST,
    Shape,
    workbook,
)

SAMPLE = Path(__file__).parents[1] / "inputs" / "2021-2022"


def shown(*arguments: str | Path) -> str:
    result = CliRunner().invoke(cli, ["read", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def data(path: Path) -> dict[str, Any]:
    [book] = json.loads(shown(path, "--json"))
    return dict(book)


def as_shown(shape: Shape) -> dict[int, dict[str, object]]:
    return {
        row: {f"{letter}{row}": value for letter, value in cells.items()}
        for row, cells in shape.read.items()
    }


def test_a_sheet_of_ours_is_shown_with_its_columns_rows_and_what_was_left_out(
    tmp_path: Path,
) -> None:
    output = shown(workbook(tmp_path / "Danh sách của tổ.xlsx", LETTERHEAD))
    assert output == (
        "Danh sách của tổ.xlsx\n"
        "\n"
        "  Trang «Đăng ký cá nhân»: trang «Đăng ký cá nhân» của dang-ky.xlsx\n"
        "    Tiêu đề: dòng 5\n"
        "      cột A: «STT» → không thuộc mẫu\n"
        "      cột B: «Họ và tên»\n"
        "      cột C: «Danh hiệu thi đua»\n"
        "      cột D: «Ghi chú» → không thuộc mẫu\n"
        "    Số dòng: 2\n"
        "      dòng 6: A6 1 | B6 Nguyễn Thị An | C6 Lao động tiên tiến\n"
        "      dòng 7: A7 2 | B7 Trần Thị Bình | C7 Chiến sĩ thi đua cơ sở\n"
        "    Không đọc:\n"
        "      dòng 8, ghi chú: (Ấn định danh sách gồm 02 người)\n"
        "      dòng 9, dòng ngày tháng: Kim Lan, ngày 08 tháng 10 năm 2021\n"
        "      dòng 10, chữ ký: NGƯỜI LẬP BIỂU | HIỆU TRƯỞNG\n"
        "      dòng 11, chữ ký: (Ký, ghi rõ họ tên) | (Ký tên, đóng dấu)\n"
        "      dòng 13, chữ ký: Đỗ Thị Cúc | Lê Thị Dung\n"
        "      dòng 12, dòng trống\n"
    )


@pytest.mark.parametrize("shape", FOREIGN, ids=lambda shape: shape.name)
def test_a_list_of_others_is_read_as_well(shape: Shape, tmp_path: Path) -> None:
    [sheet] = data(workbook(tmp_path / "ds.xlsx", shape))["sheets"]
    assert sheet["row_count"] == len(shape.read)
    assert {row["row"]: row["cells"] for row in sheet["rows"]} == as_shown(shape)
    assert {line["row"]: line["why"] for line in sheet["skipped"]} == shape.skipped


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_shape_survives_a_real_workbook(shape: Shape, tmp_path: Path) -> None:
    [sheet] = data(workbook(tmp_path / "ds.xlsx", shape))["sheets"]
    assert [row["row"] for row in sheet["rows"]] == list(shape.read)
    assert {line["row"]: line["why"] for line in sheet["skipped"]} == shape.skipped


def test_the_columns_of_others_are_told_by_letter_and_meaning(tmp_path: Path) -> None:
    [sheet] = data(workbook(tmp_path / "ds.xlsx", STAFF_LIST))["sheets"]
    assert (sheet["sheet"], sheet["header_rows"]) == ("", [3, 5])
    assert [(c["letter"], c["heading"], c["cell"], c["meaning"]) for c in sheet["columns"]] == [
        ("A", "TT", "A3", "không thuộc mẫu"),
        ("B", "Họ và tên", "B3", "Họ và tên"),
        ("C", "Ngày sinh", "C3", "Ngày sinh"),
        ("D", "Trình độ / Chuyên môn / Đại học", "D5", "không thuộc mẫu"),
        ("E", "Trình độ / Chuyên môn / Cao đẳng", "E5", "không thuộc mẫu"),
        ("F", "Trình độ / Tin học", "F4", "không thuộc mẫu"),
        ("G", "Ghi chú", "G3", "Ghi chú"),
    ]


def test_an_empty_form_has_no_rows(tmp_path: Path) -> None:
    assert "Số dòng: 0\n" in shown(workbook(tmp_path / "bieu.xlsx", EMPTY_IMPORT_FORM))


def test_a_sheet_without_a_table_and_an_empty_one_are_said_so(tmp_path: Path) -> None:
    empty = replace(NO_TABLE, sheet="Sheet2", text="")
    output = shown(workbook(tmp_path / "a.xlsx", NO_TABLE, empty))
    assert "  Trang «Thư»: không thấy bảng nào\n" in output
    assert "  Trang «Sheet2»: trống\n" in output


def test_rows_without_text_are_told_together(tmp_path: Path) -> None:
    output = shown(workbook(tmp_path / "a.xlsx", replace(GROUPS, sheet="Sheet1")))
    assert "      dòng 5, dòng nhóm: II. Tổ Mẫu giáo 5 tuổi\n" in output
    assert "      dòng 10-12, chỉ có số thứ tự\n" in output


def test_a_row_left_out_that_may_be_a_person_is_marked(tmp_path: Path) -> None:
    shape = replace(CLASS_LIST, text="STT | Họ và tên | Lớp\n1 | Lê Gia Bảo | A1\nII. Đỗ Ngọc Hà")
    output = shown(workbook(tmp_path / "a.xlsx", replace(shape, merged=())))
    assert "      dòng 3, dòng nhóm (có thể là một người): II. Đỗ Ngọc Hà\n" in output


def test_dates_and_errors_are_told_apart_from_text(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", CLASS_LIST)
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    page["C7"], page["F7"] = __import__("datetime").date(2016, 3, 12), "#N/A"
    book.save(path)
    first = data(path)["sheets"][0]["rows"][0]["cells"]
    assert (first["C7"], first["F7"]) == ("2016-03-12", {"error": "lỗi #N/A"})
    assert "C7 12/3/2016" in shown(path)
    assert "F7 (lỗi #N/A)" in shown(path)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_sample_year_is_understood_whole(name: str) -> None:
    for sheet in data(SAMPLE / name)["sheets"]:
        known = sheet["sheet"] == sheet["title"]
        assert known or sheet["title"] in ("Hướng dẫn", "Danh mục"), sheet["title"]
        assert [c for c in sheet["columns"] if known and c["meaning"] == "không thuộc mẫu"] == []


def test_several_files_are_shown_and_one_refused_does_not_hide_the_others(tmp_path: Path) -> None:
    good = workbook(tmp_path / "tốt.xlsx", LETTERHEAD)
    (tmp_path / "hỏng.xlsx").write_bytes(b"hong")
    arguments = ["read", str(tmp_path / "hỏng.xlsx"), str(good), str(tmp_path / "không có.xlsx")]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert "Không mở được hỏng.xlsx" in result.output
    assert "dòng 6: A6 1 | B6 Nguyễn Thị An" in result.output
    assert "Không thấy tệp" in result.output


def test_what_only_looks_like_a_day_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "Mã.csv"
    path.write_text("Mã;Họ và tên;Điểm\nGVMN-01-02;Nguyễn Thị An;8,5\n20211008;Lê Thị Ba;9\n")
    output = shown(path)
    assert "A2 GVMN-01-02 | B2 Nguyễn Thị An | C2 8,5" in output
    assert "A3 20211008" in output


def test_the_guide_of_our_forms_holds_no_rows(tmp_path: Path) -> None:
    [guide] = [s for s in data(SAMPLE / "dang-ky.xlsx")["sheets"] if s["title"] == "Hướng dẫn"]
    assert (guide["row_count"], guide["columns"]) == (0, [])

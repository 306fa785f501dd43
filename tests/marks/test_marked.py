"""The marked copy of an .xlsx: what it shows, and that all else in it stays as it was."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from pipeline.findings import Severity
from pipeline.forms import workbook_bytes
from pipeline.marks import marked, suffix
from tests.hostile_files import an_xlsm, an_xlsx, with_sheet
from tests.marks.workbooks import (
    LONG,
    MAIN,
    TAB,
    a_rich_workbook,
    cells,
    kept,
    links,
    notes,
    parts,
    rules,
    wrong,
)
from tests.sample_year import sample_year

SAMPLES = sorted((Path(__file__).parents[2] / "inputs" / "2021-2022").glob("*.xlsx"))
SHEET = "xl/worksheets/sheet1.xml"
FOUND = (
    wrong("A2", "Họ tên chưa đúng.", basis="15/2003/QH11, Điều 10"),
    wrong("B2", "Không có danh hiệu này.", severity=Severity.WARNING),
    wrong("B2", "Có phải «Lao động tiên tiến»?", severity=Severity.HOLD),
    wrong("C2"),
    wrong("H40"),
    wrong("", "Trang thiếu cột «Mã»."),
    wrong("", "Tệp lạ.", part=""),
)


@pytest.fixture
def original(tmp_path):
    return a_rich_workbook(tmp_path / "dang-ky.xlsx")


@pytest.fixture
def copy(original):
    return marked(original, FOUND)


def test_only_the_marked_sheet_and_what_lists_its_marks_changes(original, copy):
    before, after = parts(original.read_bytes()), parts(copy)
    assert [*after][: len(before)] == [*before]
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/workbook.xml",
        "xl/styles.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        SHEET,
        "xl/worksheets/sheet2.xml",
    }
    assert {*after} - {*before} == {"xl/worksheets/sheet3.xml"}


def test_of_a_sheet_without_marks_only_the_selection_of_its_tab_changes(original, copy):
    name = "xl/worksheets/sheet2.xml"
    before = etree.fromstring(parts(original.read_bytes())[name])
    after = etree.fromstring(parts(copy)[name])
    del before.find(".//m:sheetView", MAIN).attrib["tabSelected"]
    assert etree.tostring(after, method="c14n") == etree.tostring(before, method="c14n")


def test_the_cells_of_a_marked_sheet_and_its_lists_to_choose_from_stay(original, copy):
    before = etree.fromstring(parts(original.read_bytes())[SHEET])
    after = etree.fromstring(parts(copy)[SHEET])
    for name in ("sheetData", "mergeCells", "dataValidations", "drawing", "extLst"):
        assert _canonical(after, name) == _canonical(before, name)
    assert len(after.findall(".//m:dataValidation", MAIN)) == 2


def _canonical(root, name: str) -> bytes:
    return etree.tostring(root.find(f"m:{name}", MAIN), method="c14n")


def test_the_copy_reads_as_the_original_with_one_sheet_before_it(original, copy, tmp_path):
    first, *others = cells(kept(tmp_path / "copy.xlsx", copy))
    assert others == cells(original)
    assert first[0] == "Việc cần sửa"
    assert [first[1][f"B{row}"] for row in (4, 5, 6)] == ["lỗi", "lỗi", "lỗi"]
    assert first[1]["E6"] == "Họ tên chưa đúng."
    assert first[1]["F6"] == "15/2003/QH11, Điều 10"


def test_the_colour_stays_only_while_the_value_stays(original):
    formulas = rules(
        marked(original, [wrong(c) for c in ("A2", "B2", "B3", "C2", "C3", "D2", "E2", "H40")]),
        SHEET,
    )
    assert formulas == {
        "A2": 'AND(N("viec-can-sua")=0,EXACT(A2,"Nguyễn Thị An"))',
        "B2": 'AND(N("viec-can-sua")=0,EXACT(B2,"Lao ""động"" tiên tiến"))',
        "B3": f'AND(N("viec-can-sua")=0,LEN(B3)={len(LONG)})',
        "C2": 'AND(N("viec-can-sua")=0,ISNUMBER(C2),C2=95.5)',
        "C3": 'AND(N("viec-can-sua")=0,ISNUMBER(C3),C3=0)',
        "D2": 'AND(N("viec-can-sua")=0,ISLOGICAL(D2),D2=TRUE)',
        "E2": 'AND(N("viec-can-sua")=0,ISERROR(E2))',
        "H40": 'AND(N("viec-can-sua")=0,ISBLANK(H40))',
    }


def test_a_joined_range_is_coloured_whole_wherever_in_it_the_finding_points(original):
    told = rules(marked(original, [wrong("B6")]), SHEET)
    assert told == {"A5:B6": 'AND(N("viec-can-sua")=0,EXACT($A$5,"Ghi chú chung"))'}


def test_a_row_is_marked_at_its_first_filled_cell(original):
    assert [*rules(marked(original, [wrong("dòng 3")]), SHEET)] == ["A3"]


def test_errors_and_warnings_have_colours_of_their_own_above_all_other_rules(original, copy):
    page = openpyxl.load_workbook(_opened(copy))[TAB]
    told = {str(g.sqref): g.rules for g in page.conditional_formatting}
    colours = {area: told[area][0].dxf.fill.bgColor.rgb for area in ("A2", "B2", "C2", "H40")}
    assert colours == {"A2": "FFF8CBAD", "B2": "FFFFFF99", "C2": "FFF8CBAD", "H40": "FFF8CBAD"}
    ours = [told[area][0].priority for area in colours]
    assert sorted(ours) == [1, 2, 3, 4]
    assert told["C2:C9"][0].priority == 5
    assert told["C2:C9"][0].dxf.fill.bgColor.rgb == "FFFFC000"


def _opened(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)


def test_notes_say_what_and_why_below_what_stood_there(copy):
    assert notes(copy) == {
        "A2": "Hỏi lại cô An\n―― Việc cần sửa ――\nLỗi: Họ tên chưa đúng.\n"
        "Căn cứ: 15/2003/QH11, Điều 10",
        "B2": "―― Việc cần sửa ――\nCần trả lời: Có phải «Lao động tiên tiến»?\n"
        "Cảnh báo: Không có danh hiệu này.",
        "C2": "―― Việc cần sửa ――\nLỗi: Hãy sửa lại.",
        "H40": "―― Việc cần sửa ――\nLỗi: Hãy sửa lại.",
    }


def test_every_note_has_a_box_and_the_button_keeps_its_own(original, copy):
    drawing = parts(copy)["xl/drawings/vmlDrawing1.vml"].decode()
    assert drawing.count('ObjectType="Note"') == 4
    [button] = [s for s in drawing.split("<v:shape ") if 'ObjectType="Button"' in s]
    assert button in parts(original.read_bytes())["xl/drawings/vmlDrawing1.vml"].decode()


def test_links_lead_to_the_cells_whatever_the_title_of_the_tab(copy):
    title = "'Tổ ''A'' 4 - 5 tuổi'"
    assert links(copy) == [f"{title}!{cell}" for cell in ("A1", "A2", "B2", "B2", "C2", "H40")]


def test_marking_a_marked_copy_marks_it_once(original, copy):
    again = kept(original, copy)
    assert marked(again, FOUND) == copy


def test_marks_of_what_was_mended_are_gone(original, copy):
    before = notes(marked(original, ()))
    original.write_bytes(copy)
    mended = marked(original, ())
    assert notes(mended) == before == {"A2": "Hỏi lại cô An"}
    assert rules(mended, SHEET) == {}
    assert links(mended) == []
    assert parts(mended)["xl/drawings/vmlDrawing1.vml"].count(b'ObjectType="Note"') == 1


def test_a_sheet_that_had_no_notes_has_none_left(tmp_path):
    path = an_xlsx(tmp_path / "nam-hoc.xlsx")
    before = {*parts(path.read_bytes())}
    path.write_bytes(marked(path, [wrong("B4", part="Nhân sự")]))
    assert "xl/comments1.xml" in parts(path.read_bytes())
    assert {*parts(marked(path, ()))} == before | {"xl/worksheets/sheet2.xml"}


def test_a_copy_saved_by_another_program_loses_its_old_marks(original, copy, tmp_path):
    path = kept(tmp_path / "dang-ky.xlsx", copy)
    book = openpyxl.load_workbook(path)
    for row in book[TAB]:
        for cell in row:
            if cell.comment:
                cell.comment.author = " "  # as LibreOffice does
    book.save(path)
    again = marked(path, FOUND[:1])
    assert notes(again) == {"A2": notes(copy)["A2"]}
    assert [*rules(again, SHEET), *rules(again, "xl/worksheets/sheet2.xml")] == ["A2"]
    assert [sheet for sheet, _ in cells(kept(path, again))].count("Việc cần sửa") == 1


def test_names_of_a_single_sheet_stay_with_it(copy):
    book = openpyxl.load_workbook(_opened(copy))
    assert book.sheetnames == ["Việc cần sửa", TAB, "Danh mục riêng"]
    assert [*book["Danh mục riêng"].defined_names] == ["rieng"]
    assert book["Danh mục riêng"].print_area == "'Danh mục riêng'!$A$1:$A$2"
    assert book.active.title == "Việc cần sửa"
    assert [p.title for p in book if p.sheet_view.tabSelected] == ["Việc cần sửa"]


def test_a_conversation_at_a_cell_is_left_alone(original):
    content = parts(original.read_bytes())
    author = "tc={0A1B2C3D-0000-0000-0000-000000000001}"
    content["xl/comments1.xml"] = content["xl/comments1.xml"].replace(
        "Lê Thị Dung".encode(), author.encode()
    )
    with zipfile.ZipFile(original, "w") as package:
        for name, part in content.items():
            package.writestr(name, part)
    copy = marked(original, FOUND[:1])
    assert notes(copy) == {"A2": "Hỏi lại cô An"}
    assert [*rules(copy, SHEET)] == ["A2"]


def test_macros_stay_byte_for_byte(tmp_path):
    path = an_xlsm(tmp_path / "dang-ky.xlsm")
    copy = marked(path, [wrong("B4", part="Nhân sự")])
    assert suffix(path) == ".xlsm"
    assert parts(copy)["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0 macros"
    assert b"macroEnabled" in parts(copy)["[Content_Types].xml"]


def test_cells_without_an_address_are_found_by_their_order(tmp_path):
    rows = "<row><c><v>1</v></c><c><v>7</v></c></row><row><c r='C2'><v>8</v></c></row>"
    path = with_sheet(tmp_path / "dang-ky.xlsx", rows)
    copy = marked(path, [wrong("B1", part="Nhân sự"), wrong("C2", part="Nhân sự")])
    assert [f[-5:] for f in rules(copy, SHEET).values()] == ["B1=7)", "C2=8)"]


def test_a_message_may_quote_what_no_xml_may_hold(original):
    copy = marked(original, [wrong("C2", "«\x01<b>_x000D_&» không đọc được.")])
    assert notes(copy)["C2"] == "―― Việc cần sửa ――\nLỗi: «<b>_x005F_x000D_&» không đọc được."


def test_the_same_file_and_findings_give_the_same_bytes(original, copy):
    assert marked(original, FOUND[::-1]) == copy


def test_boxes_of_notes_stay_within_the_sheet_where_all_beyond_the_list_is_hidden(tmp_path):
    path = an_xlsx(tmp_path / "dang-ky.xlsx")
    book = openpyxl.load_workbook(path)
    hidden = book["Nhân sự"].column_dimensions["G"]
    hidden.min, hidden.max, hidden.hidden = 7, 16384, True
    book["Nhân sự"]["XFD1048576"] = "lạc"
    book.save(path)
    copy = marked(path, [wrong(c, part="Nhân sự") for c in ("F4", "XFD1048576")])
    [drawing] = [p.decode() for n, p in parts(copy).items() if n.endswith(".vml")]
    anchors = [a.partition("<")[0].split(", ") for a in drawing.split("<x:Anchor>")[1:]]
    assert all(int(a[0]) < int(a[4]) <= 16383 for a in anchors)
    assert all(int(a[2]) < int(a[6]) <= 1048575 for a in anchors)


@pytest.mark.parametrize("name", ["nam-hoc.xlsx", "dang-ky.xlsx", "ket-qua.xlsx"])
def test_a_marked_form_is_a_valid_workbook(name, tmp_path):
    path = kept(tmp_path / name, workbook_bytes(name, sample_year()))
    title, filled = cells(path)[1]
    findings = [wrong(cell, part=title) for cell in [*filled][:30]] + [
        wrong("dòng 900", part=title)
    ]
    copy = kept(tmp_path / "copy.xlsx", marked(path, findings))
    assert [str(e) for e in OpenXmlValidator().validate(copy).errors] == []
    assert cells(copy)[1:] == cells(path)


def test_a_marked_rich_workbook_is_a_valid_one(original, copy, tmp_path):
    before = [str(e) for e in OpenXmlValidator().validate(original).errors]
    copied = kept(tmp_path / "copy.xlsx", copy)
    assert [str(e) for e in OpenXmlValidator().validate(copied).errors] == before


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_the_sample_workbooks_can_be_marked(path, tmp_path):
    findings = [wrong("B5", part=title) for title, _ in cells(path)]
    copy = kept(tmp_path / "copy.xlsx", marked(path, findings))
    assert cells(copy)[1:] == cells(path)
    assert len(links(copy.read_bytes())) == len(findings)

"""A folder of real workbooks as a school year, with every doubt about files and cells at once."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from pipeline.findings import Finding, PipelineError, Place, Severity
from pipeline.intake import intact, read_folder
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS
from tests.builders import a_workbook, a_year

Rows = Sequence[Sequence[object]]
HEADS = {sheet.sheet: [c.heading for c in sheet.columns().values()] for sheet in SHEETS.values()}
NEEDED = {s.sheet: [HEADS[s.sheet]] for s in SHEETS.values() if s.workbook == "nam-hoc.xlsx"}


def read(folder: Path, **sheets: Rows) -> tuple[SchoolYear, list[Finding]]:
    """A folder 2021-2022 whose nam-hoc.xlsx holds every sheet, those given as given."""
    titles = {title.replace(" ", "_"): title for title in NEEDED}
    given = {titles.get(key, key): rows for key, rows in sheets.items()}
    a_workbook(folder / "2021-2022" / "nam-hoc.xlsx", {**NEEDED, **given})
    year, found = read_folder(folder / "2021-2022")
    return year, [f for f in found if f.rule != "BT-09"]


TEAMS = ["Tổ", "Tổ trưởng"]


def test_a_blank_form_is_read_without_error(tmp_path: Path) -> None:
    year, found = read(tmp_path)
    assert (year.label, year.workbooks, found) == ("2021-2022", {"nam-hoc.xlsx"}, [])


def test_rows_know_the_cells_they_were_read_from(tmp_path: Path) -> None:
    year, found = read(tmp_path, Tổ=[["Danh sách tổ"], TEAMS[::-1], ["Bùi Thị An", "Nhà trẻ"]])
    [team] = year.teams
    assert (found, team.team, team.leader) == ([], "Nhà trẻ", "Bùi Thị An")
    assert str(team.at("team")) == "nam-hoc.xlsx:Tổ:B3"


def test_without_the_workbook_of_the_year_nothing_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"Không thấy .*nam-hoc\.xlsx; .*make new-year"):
        read_folder(tmp_path)


def test_a_workbook_that_is_not_there_yet_is_no_fault(tmp_path: Path) -> None:
    year, found = read(tmp_path)
    assert (year.registrations, year.results, found) == ((), (), [])


def test_bt_01_a_damaged_workbook_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "2021-2022").mkdir()
    (tmp_path / "2021-2022" / "dang-ky.xlsx").write_bytes(b"hong")
    year, found = read(tmp_path, Tổ=[TEAMS, ["Nhà trẻ", ""]])
    assert [(f.rule, str(f.place)) for f in found] == [("BT-01", "dang-ky.xlsx")]
    assert len(year.teams) == 1


def test_bt_02_a_lock_file_warns_that_the_workbook_is_open(tmp_path: Path) -> None:
    (tmp_path / "2021-2022").mkdir()
    (tmp_path / "2021-2022" / "~$nam-hoc.xlsx").write_bytes(b"")
    _, [found] = read(tmp_path)
    assert (found.rule, str(found.place)) == ("BT-02", "nam-hoc.xlsx")
    assert found.severity is Severity.WARNING


def test_bt_03_a_missing_sheet_stops_only_where_a_paper_needs_it(tmp_path: Path) -> None:
    sheets = {title: rows for title, rows in NEEDED.items() if title not in ("Tổ", "Quy mô")}
    a_workbook(tmp_path / "nam-hoc.xlsx", sheets)
    found = {f.place.part: f for f in read_folder(tmp_path)[1] if f.rule == "BT-03"}
    assert found["Tổ"].severity is Severity.ERROR
    assert found["Quy mô"].severity is Severity.WARNING
    assert found["Quy mô"].message.startswith("Thiếu trang tính «Quy mô».")


def test_bt_04_a_misspelt_sheet_is_told_from_both_sides(tmp_path: Path) -> None:
    sheets = {title: rows for title, rows in NEEDED.items() if title != "Căn cứ"}
    a_workbook(tmp_path / "nam-hoc.xlsx", {**sheets, "Căn cứu": [["Số hiệu", "Ngày"]]})
    found = [f for f in read_folder(tmp_path)[1] if f.rule in ("BT-03", "BT-04")]
    assert [(f.rule, f.place.part) for f in found] == [("BT-03", "Căn cứ"), ("BT-04", "Căn cứu")]
    assert "Có phải trang «Căn cứu»?" in found[0].message
    assert "Có phải «Căn cứ»?" in found[1].message


def test_a_missing_sheet_is_not_taken_for_another_sheet_of_ours(tmp_path: Path) -> None:
    a_workbook(tmp_path / "nam-hoc.xlsx", NEEDED)
    a_workbook(tmp_path / "dang-ky.xlsx", {"Đăng ký tập thể": [HEADS["Đăng ký tập thể"]]})
    [found] = [f for f in read_folder(tmp_path)[1] if f.rule == "BT-03"]
    assert found.message == ("Thiếu trang tính «Đăng ký cá nhân». Hãy chép trang từ mẫu trống.")


def test_the_help_sheets_of_our_forms_are_not_strange(tmp_path: Path) -> None:
    assert read(tmp_path, **{"Hướng dẫn": [["Cách điền"]], "Danh mục": [["Cấp"]]})[1] == []


def test_bt_05_a_sheet_without_a_header_row_is_told(tmp_path: Path) -> None:
    _, [found] = read(tmp_path, Tổ=[["Nhà trẻ", "Bùi Thị An"]])
    assert (found.rule, found.severity) == ("BT-05", Severity.ERROR)
    assert "(Tổ · Tổ trưởng …)" in found.message


def test_an_empty_sheet_that_no_paper_needs_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, Phong_trào=[])[1] == []


def test_bt_06_a_missing_column_stops_only_where_its_cells_are_required(tmp_path: Path) -> None:
    heads = [h for h in HEADS["Nhân sự"] if h not in ("Chức vụ", "Giới tính")]
    _, found = read(tmp_path, Nhân_sự=[heads])
    assert [(f.rule, f.severity, f.message) for f in found] == [
        ("BT-06", Severity.ERROR, "Thiếu cột «Chức vụ»; hãy thêm cột với đúng tiêu đề này."),
        ("BT-06", Severity.WARNING, "Thiếu cột «Giới tính»; hãy thêm cột với đúng tiêu đề này."),
    ]


def test_a_missing_column_is_told_once_and_not_for_each_row(tmp_path: Path) -> None:
    heads = [h for h in HEADS["Nhân sự"] if h != "Mã"]
    row = ["Bùi Thị An", "", "Nữ", "Giáo viên", "Nhà trẻ", "Giáo viên"]
    year, found = read(tmp_path, Nhân_sự=[heads, row, row])
    assert [(f.rule, f.place.position) for f in found] == [("BT-06", "")]
    assert [member.name for member in year.members] == ["Bùi Thị An", "Bùi Thị An"]


def test_bt_07_an_unknown_heading_is_proposed_the_missing_one(tmp_path: Path) -> None:
    _, found = read(tmp_path, Hội_đồng=[["Họ và tên", "Chức vụ", "Nhiệm vu HĐ", "Ban thư ký (x)"]])
    assert [(f.rule, f.place.position, f.severity) for f in found] == [
        ("BT-07", "C1", Severity.ERROR)
    ]
    assert found[0].message == (
        "Cột lạ «Nhiệm vu HĐ», không được đọc. Có phải «Nhiệm vụ»? Hãy sửa tiêu đề."
    )


def test_bt_07_a_column_of_her_own_is_no_error(tmp_path: Path) -> None:
    _, [found] = read(tmp_path, Tổ=[["Tổ", "Tổ trưởng", "Phòng học"]])
    assert (found.rule, found.place.position, found.severity) == ("BT-07", "C1", Severity.WARNING)
    assert found.message == "Cột lạ «Phòng học», không được đọc."


def test_a_heading_cut_short_is_proposed_in_full(tmp_path: Path) -> None:
    heads = ["Tên", "Loại", "Cấp"]
    _, [found] = read(tmp_path, Phong_trào=[heads])
    assert (
        found.message == "Cột lạ «Cấp», không được đọc. Có phải «Cấp phát động»? Hãy sửa tiêu đề."
    )


def test_a_year_is_compared_only_as_far_as_it_could_be_read() -> None:
    year = a_year("""
        [Tổ]
        Tổ
        Nhà trẻ
        [Đăng ký cá nhân]
        Họ và tên
        Bùi Thị An
        [Kết quả cá nhân]
        Họ và tên
        Bùi Thị An
    """)
    torn = Finding(Place("dang-ky.xlsx", "Đăng ký cá nhân", "D3"), "BT-07", "Cột lạ.")
    known = intact(year, [torn])
    assert known.workbooks == {"nam-hoc.xlsx"}
    assert (len(known.teams), len(known.registrations), len(known.results)) == (1, 0, 0)


def test_a_year_read_whole_is_compared_whole() -> None:
    year = a_year("""
        [Tổ]
        Tổ
        Nhà trẻ
    """)
    wrong_cell = Finding(Place("nam-hoc.xlsx", "Tổ", "A2"), "BT-14", "Không có trong danh mục.")
    assert intact(year, [wrong_cell]) is year


def test_bt_08_a_heading_that_stands_twice_points_at_the_second(tmp_path: Path) -> None:
    _, [found] = read(tmp_path, Tổ=[["Tổ", "Tổ trưởng", "TỔ"]])
    assert (found.rule, found.place.position) == ("BT-08", "C1")


def test_bt_09_no_rows_under_the_header_is_told_where_a_paper_needs_them(tmp_path: Path) -> None:
    a_workbook(tmp_path / "nam-hoc.xlsx", NEEDED)
    found = [f for f in read_folder(tmp_path)[1] if f.rule == "BT-09"]
    assert [f.place.part for f in found] == [
        "Chỉ tiêu",
        "Căn cứ",
        "Nhân sự",
        "Nơi nhận",
        "Trường",
        "Tổ",
        "Văn bản",
        "Đợt thi đua",
    ]
    assert {f.severity for f in found} == {Severity.WARNING}


def test_bt_10_a_blank_cell_that_a_row_needs_is_told_with_its_help(tmp_path: Path) -> None:
    _, [found] = read(tmp_path, Tổ=[TEAMS, ["", "Bùi Thị An"]])
    assert (found.rule, found.place.position) == ("BT-10", "A2")
    assert found.message.startswith("Ô «Tổ» còn trống.")


def test_every_finding_of_every_cell_is_told_at_once(tmp_path: Path) -> None:
    heads = ["Nội dung", "Loại", "Cấp công nhận", "Đối tượng", "Đơn vị tính", "Số lượng"]
    heads += [h for h in HEADS["Chỉ tiêu"] if h not in heads]
    _, found = read(
        tmp_path,
        Chỉ_tiêu=[
            heads,
            ["CSTĐCS", "Danh hiệp", "Quận", "Cá nhân", "người", "bốn"],
            ["Giải", "Hội thi", "Huyện", "Tập thể", "giải", "#DIV/0!"],
            ["Giải", "Hội thi", "Huyện", "Tập thể", "giải", "=1+1"],
        ],
        Căn_cứ=[HEADS["Căn cứ"], ["Kế hoạch", "236/KH", "31/9/2021", "Phòng", "TĐKT", ""]],
    )
    assert [(f.place.part, f.place.position, f.rule) for f in found] == [
        ("Chỉ tiêu", "B2", "BT-14"),
        ("Chỉ tiêu", "C2", "BT-14"),
        ("Chỉ tiêu", "F2", "BT-12"),
        ("Chỉ tiêu", "F3", "BT-15"),
        ("Chỉ tiêu", "F4", "BT-15"),
        ("Căn cứ", "C2", "BT-11"),
    ]
    assert "Có phải «Danh hiệu»?" in found[0].message


def test_a_row_with_a_wrong_cell_still_names_its_person(tmp_path: Path) -> None:
    heads = HEADS["Nhân sự"]
    row = ["GV01", "Bùi Thị An", "31/6/1985", "Nữ", "Giáo viên", "Nhà trẻ", "Giáo viên"]
    year, [found] = read(tmp_path, Nhân_sự=[heads, row])
    assert (found.rule, found.place.position) == ("BT-11", "C2")
    [member] = year.members
    assert (member.name, member.born, str(member.group)) == ("Bùi Thị An", None, "Giáo viên")
    assert year.named("Bùi Thị An") is member


def test_a_fact_of_the_school_is_read_as_its_item_says(tmp_path: Path) -> None:
    rows = [HEADS["Trường"], ["Ngày bắt đầu", "05/9/2021"], ["Ngưỡng phiếu", "năm mươi"]]
    year, [found] = read(tmp_path, Trường=rows)
    assert (found.rule, found.place.position) == ("BT-12", "B3")
    assert str(year.school[0].value) == "2021-09-05"


def test_text_is_composed_from_the_moment_it_is_read(tmp_path: Path) -> None:
    rows = [
        [unicodedata.normalize("NFD", text) for text in row] for row in (TEAMS, ["Nhà trẻ", ""])
    ]
    year, _ = read(tmp_path, Tổ=rows)
    assert year.teams[0].team == "Nhà trẻ"


FIRST = ["Họ và tên", "Danh hiệu thi đua"]
PEOPLE = [*FIRST, *(h for h in HEADS["Đăng ký cá nhân"] if h not in FIRST)]
TOGETHER = {"Đăng ký tập thể": [HEADS["Đăng ký tập thể"]]}


def test_each_tổ_may_hand_in_its_own_file_and_its_rows_know_it(tmp_path: Path) -> None:
    for name, person in (
        ("dang-ky.xlsx", "Nguyễn Thị An"),
        ("Đăng ký Tổ Nhà trẻ.xlsx", "Trần Thị Bình"),
        ("dang-ky_5-tuoi.xlsx", "Đỗ Thị Cúc"),
    ):
        sheets = {"Đăng ký cá nhân": [["DANH SÁCH"], PEOPLE, [person, "LĐTT"]]}
        more = TOGETHER if name == "dang-ky.xlsx" else {}
        a_workbook(tmp_path / "2021-2022" / name, sheets | more)
    year, found = read(tmp_path)
    assert found == []
    assert year.workbooks == {"nam-hoc.xlsx", "dang-ky.xlsx"}
    assert [str(row.at("name")) for row in year.registrations] == [
        "dang-ky.xlsx:Đăng ký cá nhân:A3",
        "dang-ky_5-tuoi.xlsx:Đăng ký cá nhân:A3",
        "Đăng ký Tổ Nhà trẻ.xlsx:Đăng ký cá nhân:A3",
    ]


def test_a_fault_in_the_file_of_one_tổ_tears_the_whole_workbook() -> None:
    year = a_year("""
        [Đăng ký cá nhân]
        Họ và tên
        Bùi Thị An
    """)
    torn = Finding(Place("dang-ky-nha-tre.xlsx", "Đăng ký cá nhân", "D3"), "BT-07", "Cột lạ.")
    assert intact(year, [torn]).workbooks == set()


def test_bt_54_a_row_left_out_that_may_be_a_person_is_told(tmp_path: Path) -> None:
    rows = [["STT", "Tổ", "Tổ trưởng", "Phòng"], [1, "Nhà trẻ", "", ""], ["", "", "", "Bùi Thị An"]]
    _, found = read(tmp_path, Tổ=rows)
    assert [(f.rule, f.place.position) for f in found] == [("BT-07", "D1"), ("BT-54", "dòng 3")]
    assert found[1].severity is Severity.WARNING
    assert found[1].message.startswith("«Bùi Thị An» không được đọc")


def test_bt_55_a_renamed_sheet_is_read_by_its_headings_and_told(tmp_path: Path) -> None:
    sheets = {title: rows for title, rows in NEEDED.items() if title != "Tổ"}
    renamed = {"Tổ chuyên môn năm nay": [["DANH SÁCH"], TEAMS, ["Nhà trẻ", "Bùi Thị An"]]}
    a_workbook(tmp_path / "nam-hoc.xlsx", sheets | renamed)
    year, every = read_folder(tmp_path)
    [found] = [f for f in every if f.rule != "BT-09"]
    assert (found.rule, found.severity) == ("BT-55", Severity.WARNING)
    assert "đọc như trang «Tổ»" in found.message
    assert str(year.teams[0].at("team")) == "nam-hoc.xlsx:Tổ chuyên môn năm nay:A3"


def test_a_sheet_of_a_tổ_in_the_one_file_is_read_like_the_others(tmp_path: Path) -> None:
    a_workbook(
        tmp_path / "2021-2022" / "dang-ky.xlsx",
        {
            "5 tuổi": [PEOPLE, ["Nguyễn Thị An", "LĐTT"]],
            "Nhà trẻ": [PEOPLE, ["Trần Thị Bình", "LĐTT"]],
            **TOGETHER,
        },
    )
    year, found = read(tmp_path)
    assert [row.name for row in year.registrations] == ["Nguyễn Thị An", "Trần Thị Bình"]
    assert [(f.rule, f.place.part) for f in found] == [("BT-55", "5 tuổi"), ("BT-55", "Nhà trẻ")]


def test_a_sheet_beside_the_rightly_named_one_is_not_read_in_its_place(tmp_path: Path) -> None:
    year, found = read(tmp_path, Tổ=[TEAMS, ["Nhà trẻ"]], Tổ_cũ=[TEAMS, ["Mẫu giáo"]])
    assert [team.team for team in year.teams] == ["Nhà trẻ"]
    assert [f.rule for f in found] == ["BT-04"]


def test_bt_56_what_is_hidden_is_read_and_told_once(tmp_path: Path) -> None:
    rows = [TEAMS, ["Nhà trẻ"], ["Mẫu giáo"], ["Nuôi dưỡng"], ["Văn phòng"]]
    path = a_workbook(tmp_path / "nam-hoc.xlsx", {**NEEDED, "Tổ": rows})
    book = openpyxl.load_workbook(path)
    for row in (2, 3, 5):
        book["Tổ"].row_dimensions[row].hidden = True
    book["Tổ"].column_dimensions["B"].hidden = True
    book.save(path)
    year, every = read_folder(tmp_path)
    [found] = [f for f in every if f.rule != "BT-09"]
    assert (found.rule, found.severity, len(year.teams)) == ("BT-56", Severity.WARNING, 4)
    assert found.message.startswith("Dòng 2-3, 5, cột B đang ẩn nhưng vẫn được đọc")


def test_a_hidden_code_sheet_is_nobody_s_business(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "nam-hoc.xlsx", {**NEEDED, "dm": [["Mã", "Nghĩa"], ["A", "B"]]})
    book = openpyxl.load_workbook(path)
    book["dm"].sheet_state = "veryHidden"
    book.save(path)
    assert [f for f in read_folder(tmp_path)[1] if f.rule != "BT-09"] == []


def test_bt_57_a_spreadsheet_of_another_name_is_told(tmp_path: Path) -> None:
    a_workbook(tmp_path / "2021-2022" / "Danh sách.xlsx", {"Sheet1": [TEAMS]})
    _, [found] = read(tmp_path)
    assert (found.rule, str(found.place)) == ("BT-57", "Danh sách.xlsx")
    assert found.severity is Severity.WARNING


def test_a_column_of_ordinals_needs_no_word(tmp_path: Path) -> None:
    assert read(tmp_path, Tổ=[["STT", *TEAMS], [1, "Nhà trẻ"]])[1] == []


def test_bt_05_a_file_named_as_ours_of_which_nothing_was_read_is_an_error(tmp_path: Path) -> None:
    theirs = [["STT", "Họ tên", "Đăng ký"], [1, "Nguyễn Thị An", "LĐTT"]]
    ours = [["Họ và tên", "Danh hiệu thi đua"], ["Trần Thị Bình", "LĐTT"]]
    folder = tmp_path / "2021-2022"
    a_workbook(folder / "dang-ky.xlsx", {"Đăng ký cá nhân": ours})
    a_workbook(folder / "dang-ky-nha-tre.xlsx", {"Sheet1": theirs})
    _, every = read(tmp_path)
    [found] = [f for f in every if f.rule == "BT-05"]
    assert (str(found.place), found.severity) == ("dang-ky-nha-tre.xlsx", Severity.ERROR)
    assert "không trang nào có tên hoặc tiêu đề như mẫu (Đăng ký cá nhân" in found.message

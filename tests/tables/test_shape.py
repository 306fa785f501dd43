"""The table in a sheet of any shape: which rows are read, which are skipped and why."""

import pytest

from pipeline.sheets import SHEETS
from pipeline.tables import Sheet, Table, find_table
from pipeline.tables.lines import may_name, numbering
from tests.shapes import FOREIGN, NO_TABLE, SHAPES, Shape, cells, frame

HEADINGS = {s.sheet: tuple(c.heading for c in s.columns().values()) for s in SHEETS.values()}


def table_of(text: str, *headings: str, merged: tuple[str, ...] = ()) -> Table:
    table = find_table(Sheet("Trang", frame(cells(text)), merged), headings)
    assert table is not None
    return table


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_shape_gives_its_rows_and_says_what_it_skips(shape: Shape) -> None:
    table = find_table(shape.as_sheet(), HEADINGS[shape.sheet])
    assert table is not None
    read = {n: {h: v for h, v in raw.items() if v is not None} for n, raw in table.rows()}
    assert read == shape.read
    assert {s.row: s.why for s in table.skipped} == shape.skipped
    assert not any(s.doubtful for s in table.skipped)


@pytest.mark.parametrize("shape", FOREIGN, ids=lambda shape: shape.name)
def test_a_list_of_others_is_found_by_its_look(shape: Shape) -> None:
    table = find_table(shape.as_sheet())
    assert table is not None
    assert dict(table.lines) == shape.read
    assert {s.row: s.why for s in table.skipped} == shape.skipped


def test_what_is_no_list_has_no_table() -> None:
    assert find_table(NO_TABLE.as_sheet()) is None
    assert find_table(Sheet("Trống", frame([]))) is None


def test_the_letters_of_a_heading_over_two_columns_are_both_read() -> None:
    table = table_of("Họ đệm | Tên | Tổ\nTrần Thị | Bình | Nhà trẻ", "Họ và tên", "Tổ")
    assert table.columns == {"Họ và tên": "A", "Tổ": "C"}
    assert [table.meaning(letter) for letter in "ABC"] == ["Họ và tên", "Họ và tên", "Tổ"]


def test_a_heading_of_its_own_is_not_joined_to_the_one_beside_it() -> None:
    table = table_of("Họ và tên | Tên\nTrần Thị Bình | Bé Na", "Họ và tên", "Tên")
    assert list(table.rows()) == [(2, {"Họ và tên": "Trần Thị Bình", "Tên": "Bé Na"})]


def test_the_cell_of_a_heading_is_the_one_a_person_types_in() -> None:
    table = table_of("Tổ | Họ và tên\n | \nA | B", "Tổ", "Họ và tên", merged=("B1:B2",))
    assert table.cell("B") == "B1"


def test_two_separate_columns_of_one_heading_are_not_joined() -> None:
    table = table_of("Tổ | Họ và tên | Tổ\nNhà trẻ | Bùi Thị An | Mẫu giáo", "Tổ", "Họ và tên")
    assert table.repeated == (("Tổ", "C"),)
    assert list(table.rows()) == [(2, {"Tổ": "Nhà trẻ", "Họ và tên": "Bùi Thị An"})]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("I | Trần Thị Bình |", "dòng nhóm"),
        ("| | Đến từ Bát Tràng: Trần Thị Bình | ", ""),
        ("| | | Trần Thị Bình", "chỉ có giá trị ở cột không đọc"),
        ("II. Trần Thị Bình", "dòng nhóm"),
    ],
)
def test_a_skipped_row_that_may_name_a_person_is_doubtful(row: str, why: str) -> None:
    head = "STT | Họ và tên | Danh hiệu thi đua | Phòng"
    table = table_of(f"{head}\n{row}", "Họ và tên", "Danh hiệu thi đua")
    assert [(s.why, s.doubtful) for s in table.skipped] == ([(why, True)] if why else [])


def test_a_name_below_the_signatures_that_nobody_signs_for_is_doubtful() -> None:
    text = """
    STT | Họ và tên | Danh hiệu thi đua
    1 | Nguyễn Thị An | LĐTT
    | | HIỆU TRƯỞNG
    | | Lê Thị Dung
    | Trần Thị Bình |
    """
    table = table_of(text, "Họ và tên", "Danh hiệu thi đua")
    doubtful = {s.row: s.doubtful for s in table.skipped}
    assert doubtful == {3: False, 4: False, 5: True}


def test_a_row_with_data_below_the_signatures_is_still_a_row() -> None:
    text = """
    STT | Họ và tên | Danh hiệu thi đua
    | HIỆU TRƯỞNG |
    2 | Trần Thị Bình | LĐTT
    """
    table = table_of(text, "Họ và tên", "Danh hiệu thi đua")
    assert [number for number, _ in table.rows()] == [3]


@pytest.mark.parametrize("office", ["GIÁO VIÊN CHỦ NHIỆM", "GVCN", "NGƯỜI GIÁM SÁT"])
def test_capitals_below_the_date_ask_for_a_signature(office: str) -> None:
    text = f"""
    STT | Họ và tên | Danh hiệu thi đua
    1 | Trần Thị Bình | LĐTT
    | | Kim Lan, ngày 08 tháng 10 năm 2021
    | {office} | HIỆU TRƯỞNG
    """
    table = table_of(text, "Họ và tên", "Danh hiệu thi đua")
    assert [number for number, _ in table.rows()] == [2]
    assert [line.why for line in table.skipped] == ["dòng ngày tháng", "chữ ký"]


@pytest.mark.parametrize(
    "row",
    [
        "| Tổng kết phong trào thi đua | LĐTT",
        "| Nguyễn Thị Cộng |",
        "| Tống Văn Tổng |",
        "| Hiệu trưởng | LĐTT",
        "| Ngày hội đọc sách | x",
        "| 12 | LĐTT",
    ],
)
def test_what_only_begins_like_a_total_or_a_signature_is_a_row(row: str) -> None:
    table = table_of(f"STT | Họ và tên | Danh hiệu\n{row}", "Họ và tên", "Danh hiệu")
    assert [number for number, _ in table.rows()] == [2]


@pytest.mark.parametrize(
    ("marks", "is_numbering"),
    [
        ([1, 2, 3], True),
        (["(1)", "(2)", "(3)=(1)+(2)"], True),
        (["A", "B", 1, 2], True),
        ([0, 1, 2], True),
        ([2, 3, 4], False),
        ([1, 3, 5], False),
        ([1, "An"], False),
        ([1], False),
    ],
)
def test_a_row_that_numbers_the_columns(marks: list[object], is_numbering: bool) -> None:
    assert numbering(dict(zip("ABCD", marks, strict=False))) is is_numbering


@pytest.mark.parametrize("name", ["Nguyễn Thị An", "H'Hen Niê", "NGUYỄN THỊ AN", "Tô Hoa"])
def test_what_looks_like_a_name(name: str) -> None:
    assert may_name(name)


@pytest.mark.parametrize("text", ["Tổ Mẫu Giáo", "Hiệu Trưởng", "An", "Lớp 5 tuổi", "Dự giờ tốt"])
def test_what_does_not_look_like_a_name(text: str) -> None:
    assert not may_name(text)

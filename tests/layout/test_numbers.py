"""Numbers that contradict each other in a paper are told; those that only look so are not."""

import inspect
import re
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordFile

from pipeline.law import read_law
from pipeline.layout.anatomy import anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers import RULES
from pipeline.word import read
from tests.papers_made import made, papers_made
from tests.sample_year import sample_year
from tests.word_sketch import sketch


def written(folder: Path, text: str) -> Path:
    """A file with a paragraph a line; lines with `|` that follow each other are one table, in which
    `+` joins a cell to the one on its left."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*text.strip().splitlines(), ""]:
        if "|" in line:
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        add_table(document, rows)
        rows = []
        document.add_paragraph(line.strip())
    document.save(str(folder / "van-ban.docx"))
    return folder / "van-ban.docx"


def add_table(document: WordFile, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text == "+":
                table.cell(r, c - 1).merge(table.cell(r, c))
            elif text:
                table.cell(r, c).text = text


@pytest.fixture
def told(tmp_path):
    """Text → what is told of it, code and place."""

    def told(text: str) -> list[tuple[str, str]]:
        parts = anatomy(read(written(tmp_path, text)))
        known = Known(read_law())
        return [(c, f.place.position) for c, rule in RULES.items() for f in rule(parts, known)]

    return told


@pytest.fixture
def messages(tmp_path):
    def messages(text: str) -> list[str]:
        parts = anatomy(read(written(tmp_path, text)))
        return [f.message for rule in RULES.values() for f in rule(parts, Known(read_law()))]

    return messages


# SO-01, SO-02: sums


@pytest.mark.parametrize(
    "line",
    [
        "Trường có 57 người, trong đó: 03 quản lý, 40 giáo viên, 15 nhân viên.",
        "57 = 3 + 40 + 15",
        "Tổng số 57 người = 03 quản lý + 40 giáo viên + 15 nhân viên.",
        "3 + 40 + 15 = 57",
        "Đội ngũ: 57 cán bộ, giáo viên, nhân viên (quản lý 03 người, giáo viên 40 người và "
        "nhân viên 15 người).",
        "Nhà trường có 57 đồng chí. Trong đó BGH: 03 đ/c; GV: 40 đ/c; NV: 15 đ/c.",
        "Tổng số cán bộ, giáo viên, nhân viên: 57 người; BGH: 03, giáo viên: 40, nhân viên: 15.",
        "Quy mô: 12 lớp (mẫu giáo 10, nhà trẻ 03).",
        "Toàn trường có 352 trẻ, gồm 46 trẻ nhà trẻ và 316 trẻ mẫu giáo.",
        "Có 25 giáo viên, trong đó: thạc sĩ 02, đại học 20, cao đẳng 05.",
        "Thu về 11 phiếu, trong đó hợp lệ 09 phiếu, không hợp lệ 01 phiếu.",
        "Đánh giá 40 người, gồm: hoàn thành xuất sắc nhiệm vụ 08 người, hoàn thành tốt nhiệm vụ 33 "
        "người.",
        "Số trẻ: 1.250 trẻ = 250 + 500 + 400.",
    ],
)
def test_parts_that_do_not_make_the_whole_are_refused(told, line):
    assert told(line) == [("SO-01", "đoạn 1")]


def test_parts_told_line_by_line_below_the_whole_are_added_up(told):
    text = """
    Tổng số cán bộ, giáo viên, nhân viên: 57 người. Trong đó:
    - Cán bộ quản lý: 3 người
    - Giáo viên: 37 người (biên chế: 32; hợp đồng: 5)
    - Nhân viên: 18 người (kế toán: 01; y tế: 01; nấu ăn: 12; bảo vệ: 04).
    """
    assert told(text) == [("SO-01", "đoạn 1")]


def test_the_message_shows_the_sum(messages):
    assert messages("Trường có 57 người, trong đó: 03 quản lý, 40 giáo viên, 15 nhân viên.") == [
        "Tổng số ghi 57, các phần cộng lại được 58 (03 quản lý + 40 giáo viên + 15 nhân viên); "
        "hãy xem lại từng số."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Trường có 58 người, trong đó: 03 quản lý, 40 giáo viên, 15 nhân viên.",
        # The same person may bear two titles.
        "Có 39 người đăng ký, trong đó: Chiến sĩ thi đua cơ sở 06 người, Lao động tiên tiến 39.",
        # Parts of another kind than the whole, or not all of it.
        "Trường có 12 lớp, trong đó nhà trẻ 46 cháu, mẫu giáo 306 cháu.",
        "Trường có 57 người, trong đó 20 đảng viên, 55 nữ.",
        "Trường có 57 người, trong đó 03 quản lý, 40 giáo viên.",
        "Có 25 giáo viên, trong đó trên chuẩn 19, đạt chuẩn 06.",
        # The whole is not the number that stands nearest.
        "Tổng số 57 người, 54 nữ, trong đó quản lý 03, giáo viên 39, nhân viên 15.",
        # Numbers that count nothing.
        "Năm 2021 trường có 40 người, trong đó nữ 38, nam 02 (Quyết định số 12/QĐ-MN).",
        "Hội đồng gồm 11 thành viên, trong đó có 03 quản lý, 06 giáo viên, 02 nhân viên.",
        "5 x 3 + 2 = 17",
        "Nhóm 24-36 tháng: 02 nhóm với 54/31 nữ.",
        "Trường có 12 lớp với 352 trẻ, trong đó nhà trẻ 02 lớp, mẫu giáo 10 lớp.",
        "12 lớp mẫu giáo, trong đó 5 tuổi: 4 lớp, 4 tuổi: 4 lớp, 3 tuổi: 4 lớp; nhà trẻ: 3 nhóm.",
    ],
)
def test_lists_that_only_look_like_sums_are_let_be(told, line):
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Trường có 40 người, trong đó nữ 48 người.",
        "Kết quả: 12/11 phiếu đồng ý.",
    ],
)
def test_a_part_greater_than_the_whole_is_refused(told, line):
    assert told(line) == [("SO-02", "đoạn 1")]


# SO-03: shares


@pytest.mark.parametrize(
    "line",
    [
        "Có 28/57 giáo viên (50%) được khen.",
        "Có 28/57 (50 %) được khen.",
        "Giáo viên trên chuẩn 28/57, chiếm 50%.",
        "Giáo viên trên chuẩn 28/57 đồng chí, đạt tỷ lệ 50%.",
        "Đạt 50% (28/57).",
        "28 người trên tổng số 57 người (50%).",
        "Trong 57 người, có 28 người được khen, chiếm 50%.",
        "Bé ngoan 34/57 = 54,6%.",
    ],
)
def test_a_share_that_is_not_that_of_the_two_numbers_is_refused(told, line):
    assert told(line) == [("SO-03", "đoạn 1")]


def test_the_message_computes_the_share(messages):
    assert messages("Có 28/57 giáo viên (50%) được khen.") == [
        "«28/57 giáo viên (50%)»: 28/57 là 49,1%; hãy sửa tỷ lệ hoặc xem lại hai số."
    ]


@pytest.mark.parametrize(
    "share", ["49%", "49,1%", "49,12%", "49,2%", "49.12 %", "49,1 %", "49,122%"]
)
def test_every_usual_way_of_rounding_is_accepted(told, share):
    assert told(f"Có 28/57 giáo viên ({share}) được khen.") == []


@pytest.mark.parametrize("share", ["12%", "13%", "12,5%"])
def test_a_half_may_be_rounded_up_or_down(told, share):
    assert told(f"Có 1/8 tổ ({share}).") == []


@pytest.mark.parametrize(
    "line",
    [
        "Có 54/31 nữ (57,4%).",  # all of them before the women among them
        "Đạt 45/40 chỉ tiêu (112,5%).",
        "Ngày 20/11 có 100% giáo viên dự; dịp 8/3 đạt 100% kế hoạch; năm 2021 đạt 95%.",
        "Giáo viên trên chuẩn 19 người (76%), đảng viên 15 người (37,5%).",
        "Có 28/57 giáo viên trên chuẩn, đạt chuẩn 100%.",
        "Cần trên 2/3 số phiếu (tối thiểu 80%).",
        "Điều 5/2021 (50%) và 15/2021 (20%).",
    ],
)
def test_numbers_beside_a_share_that_is_not_theirs_are_let_be(told, line):
    assert told(line) == []


def test_the_one_wrong_share_of_a_list_is_told(told):
    line = "Xuất sắc 18 người (31,58%), tốt 34 người (54,6%), hoàn thành 05 người (8,77%)."
    assert told(line) == [("SO-03", "đoạn 1")]


# SO-04: words


@pytest.mark.parametrize(
    "line",
    [
        "Lập thành 05 (bốn) bản.",
        "Danh sách gồm 21 (hai mươi hai) người.",
        "Số tiền 2.530.000 đồng (Hai triệu ba trăm năm mươi nghìn đồng).",
        "Số tiền 2.530.000 đồng (Bằng chữ: hai triệu năm trăm nghìn đồng chẵn).",
        "Số tiền: 1.490.000 đồng. Bằng chữ: một triệu bốn trăm nghìn đồng.",
        "Điểm 8,5 (tám phẩy sáu).",
        "Gồm 04 bản (ba bản).",
    ],
)
def test_digits_and_words_that_disagree_are_refused(told, line):
    assert told(line) == [("SO-04", "đoạn 1")]


@pytest.mark.parametrize(
    "line",
    [
        "Lập thành 04 (bốn) bản.",
        "21 (hai mươi mốt), 21 (hai mốt), 24 (hai mươi tư), 24 (hai mươi bốn), 35 (ba mươi lăm).",
        "105 (một trăm linh năm), 105 (một trăm lẻ năm), 110 (một trăm mười), 15 (mười lăm).",
        "2.005 (hai nghìn không trăm linh năm), 2.005 (hai ngàn lẻ năm).",
        "1.490.000 đồng (Một triệu bốn trăm chín mươi nghìn đồng chẵn./.)",
        "8,5 (tám phẩy năm); 9,05 (chín phẩy không năm); 95% (chín mươi lăm phần trăm).",
        "Năm 2021 (năm học 2021-2022), Điều 5 (sửa đổi), 12 (tháng), 4 (tổ trưởng).",
        "Trong 2 (hai năm), 25 (hai mươi năm).",
        "Có 100 (một trăm hai) phần.",  # may mean 102 or 120
    ],
)
def test_numbers_spelled_as_people_spell_them_are_let_be(told, line):
    assert told(line) == []


# SO-05, SO-06, SO-07: tables


def test_a_total_that_is_not_the_sum_of_its_column_is_refused(told, messages):
    text = """
    | TT | Tổ      | Số người | Đăng ký |
    | 1  | Nhà trẻ | 05       | 05      |
    | 2  | Mẫu giáo| 20       | 19      |
    | Cộng | +     | 26       | 24      |
    """
    assert told(text) == [("SO-05", "bảng 1, hàng 4, ô 2")]
    assert messages(text) == [
        "Hàng «Cộng» ghi 26 ở cột «Số người», các ô ở trên cộng lại được 25; hãy xem lại từng ô."
    ]


def test_ticks_are_counted(told):
    text = """
    | TT | Họ và tên | LĐTT | CSTĐCS |
    | 1  | Nguyễn Thị An | x |    |
    | 2  | Trần Thị Bình | x | x  |
    | Tổng số: 02 người | + | 02 | 02 |
    """
    assert told(text) == [("SO-05", "bảng 1, hàng 4, ô 3")]


def test_subtotals_and_a_grand_total_are_both_held(told):
    right = """
    | TT | Lớp | Số trẻ |
    | Nhà trẻ | + | + |
    | 1 | A | 20 |
    | 2 | B | 26 |
    | Cộng Nhà trẻ | + | 46 |
    | Mẫu giáo | + | + |
    | 3 | C | 30 |
    | 4 | D | 31 |
    | Cộng Mẫu giáo | + | 61 |
    | TỔNG CỘNG | + | 107 |
    """
    assert told(right) == []
    assert told(right.replace("| 61 |", "| 62 |")) == [("SO-05", "bảng 1, hàng 9, ô 2")]
    assert told(right.replace("| 107 |", "| 117 |")) == [("SO-05", "bảng 1, hàng 10, ô 2")]


@pytest.mark.parametrize(
    "text",
    [
        # big items hold the small ones
        """
        | TT | Nội dung | Số |
        | I | Tập thể | 03 |
        | 1 | Trường | 01 |
        | 2 | Tổ | 02 |
        | Cộng | + | 03 |
        """,
        """
        | TT | Nội dung | Số |
        | 1 | Giáo viên | 25 |
        | | Trong đó nữ | 24 |
        | 2 | Nhân viên | 12 |
        | Cộng | + | 37 |
        """,
        # a count of its own, not a total
        """
        | Nội dung | Số |
        | Số lớp | 12 |
        | Số phòng | 12 |
        | Tổng số trẻ | 352 |
        """,
        # columns that are no counts
        """
        | TT | Tổ | Điểm trung bình | Tỷ lệ | Năm sinh |
        | 1 | A | 9 | 90% | 1980 |
        | 2 | B | 8 | 80% | 1981 |
        | Cộng | + | 9 | 85% | 1980 |
        """,
        # columns called by numbers
        """
        | TT | Nội dung | Tập thể | Cá nhân |
        | 1 | 2 | 3 | 4 |
        | 1 | Giấy khen | 05 | 07 |
        | 2 | Bằng khen | 01 | 02 |
        | Cộng | + | 06 | 09 |
        """,
        # names that begin like a total
        """
        | Tổ chức | Số |
        | Chi đoàn | 12 |
        | Công đoàn | 40 |
        | Cộng đồng | 05 |
        """,
    ],
)
def test_tables_that_are_no_simple_sums_are_let_be(told, text):
    assert told(text) == []


def test_a_total_column_is_held_where_nearly_every_row_bears_it_out(told):
    right = """
    | Tổ | Nam | Nữ | Tổng số |
    | A | 1 | 4 | 5 |
    | B | 0 | 6 | 6 |
    | C | 2 | 6 | 8 |
    | D | 1 | 2 | 3 |
    """
    assert told(right) == []
    assert told(right.replace("| 8 |", "| 9 |")) == [("SO-05", "bảng 1, hàng 4, ô 4")]
    other = """
    | Tổ | Tổng số | Đảng viên | Nữ |
    | A | 5 | 1 | 4 |
    | B | 6 | 3 | 6 |
    | C | 8 | 2 | 6 |
    | D | 9 | 4 | 6 |
    """
    assert told(other) == []


def test_a_share_column_is_held_against_the_columns_its_headings_name(told, messages):
    text = """
    | Tổ | Tổng số | Đạt | Tỷ lệ |
    | A | 5 | 4 | 80% |
    | B | 8 | 6 | 70% |
    """
    assert told(text) == [("SO-06", "bảng 1, hàng 3, ô 4")]
    assert messages(text) == ["Tỷ lệ ghi 70%, 6/8 là 75%; hãy sửa tỷ lệ hoặc xem lại hai số."]


def test_a_share_column_is_held_where_nearly_every_row_bears_it_out(told):
    text = """
    | Lớp | Số trẻ | Suy dinh dưỡng | % | Béo phì | % |
    | A | 25 | 2 | 8 | 1 | 4 |
    | B | 30 | 3 | 10 | 3 | 10 |
    | C | 32 | 4 | 12,5 | 2 | 6,3 |
    | D | 20 | 1 | 5 | 4 | 30 |
    """
    assert told(text) == [("SO-06", "bảng 1, hàng 5, ô 6")]


def test_shares_of_something_outside_the_table_are_let_be(told):
    text = """
    Tỷ lệ tính trên 40 người.
    | Danh hiệu | Chỉ tiêu | Tỷ lệ |
    | Lao động tiên tiến | 35 | 87,5% |
    | Chiến sĩ thi đua cơ sở | 04 | 10% |
    | Giấy khen | 02 | 5% |
    """
    assert told(text) == []


def test_a_list_says_how_many_rows_it_has(told):
    table = """
    | TT | Họ và tên |
    | 1 | Nguyễn Thị An |
    | 2 | Trần Thị Bình |
    """
    assert told(table + "Danh sách có 02 người.") == []
    assert told(table + "Danh sách có 03 người.") == [("SO-07", "đoạn 1")]
    assert told(table + "Danh sách gồm 39 cá nhân và 02 tập thể.") == []


# papers that are right


@pytest.mark.parametrize("stem", sorted(made()))
def test_a_paper_of_the_sample_year_says_nothing_that_contradicts_itself(stem):
    parts = anatomy(read(made()[stem]))
    assert [str(f) for rule in RULES.values() for f in rule(parts, Known(read_law()))] == []


def test_the_papers_of_the_second_year_say_nothing_that_contradicts_itself():
    for path in papers_made(sample_year("2025-2026")).values():
        parts = anatomy(read(path))
        assert [str(f) for rule in RULES.values() for f in rule(parts, Known(read_law()))] == []


# the examples of the rules


def examples(code: str) -> tuple[str, str, list[str]]:
    """The passing and the failing document of a rule, and where the failing one fails."""
    _, _, rest = inspect.cleandoc(RULES[code].__doc__ or "").partition("\nĐạt:\n")
    passing, _, failing = rest.partition("Không đạt:\n")
    return passing, failing, re.findall(r"=> (.+)", failing)


@pytest.mark.parametrize("code", RULES)
def test_the_examples_of_a_rule_run(code):
    passing, failing, places = examples(code)
    rule, known = RULES[code], Known(read_law())
    assert [str(f) for f in rule(anatomy(sketch(passing)), known)] == []
    assert [f.place.position for f in rule(anatomy(sketch(failing)), known)] == places
    assert places

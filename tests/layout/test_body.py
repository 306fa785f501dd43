"""Page, letters, page numbers, text and headings: where each rule begins and where it is silent."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from pipeline.findings import Finding
from pipeline.law import read_law
from pipeline.layout.anatomy import anatomy
from pipeline.layout.body import RULES
from pipeline.layout.known import Known
from pipeline.word import Document, read
from tests.layout.pages import page
from tests.word_sketch import document, sketch

LONG = (
    "Nhà trường tổ chức cho cán bộ, giáo viên, nhân viên đăng ký thi đua từ đầu năm học, theo dõi "
    "kết quả từng đợt, công khai trong toàn trường và lưu đủ minh chứng."
)
SHORT = "Nhà trường tổ chức đăng ký thi đua."
HEAD = """\
| UBND HUYỆN GIA LÂM ¶ *TRƯỜNG MẦM NON HOA SEN* ¶ Số: 05/KH-MNHS | \
*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* ¶ *Độc lập - Tự do - Hạnh phúc* ¶ \
Kim Lan, ngày 05 tháng 01 năm 2022 |
          *KẾ HOẠCH*
          *Công tác Thi đua, khen thưởng*
"""
FOOT = "| *Nơi nhận:* ¶ - Các tổ; ¶ - Lưu: VT. | *HIỆU TRƯỞNG* ¶ ¶ *Nguyễn Thị An* |"


def found(code: str, document: Document) -> list[Finding]:
    """What one rule finds in a document."""
    return list(RULES[code](anatomy(document), Known(law=read_law())))


def weights(code: str, changes: str) -> list[str]:
    """How heavy what a rule finds in a sketch weighs."""
    return [str(one.severity) for one in found(code, sketch(changes))]


def numbered(code: str, lines: str) -> list[str]:
    """What a rule of headings says of lines between the head and the foot of a plan."""
    return [one.message for one in found(code, page(f"{HEAD}{lines}\n\n{FOOT}"))]


# the page


@pytest.mark.parametrize(
    ("size", "weighs"),
    [
        ("209x297", []),
        ("208.9x297", ["lỗi"]),
        ("211x298", []),
        ("210x298.1", ["lỗi"]),
    ],
)
def test_paper_is_a4_within_a_millimetre(size: str, weighs: list[str]) -> None:
    assert weights("ND30-PAGE-A4", f"Trang: khổ {size}") == weighs


@pytest.mark.parametrize(
    ("side", "code", "inside", "outside"),
    [
        ("trên", "ND30-MARGIN-TOP", (19.8, 20, 25, 25.2), (19.7, 25.3)),
        ("dưới", "ND30-MARGIN-BOTTOM", (19.8, 20, 25, 25.2), (19.7, 25.3)),
        ("trái", "ND30-MARGIN-LEFT", (29.8, 30, 35, 35.2), (29.7, 35.3)),
        ("phải", "ND30-MARGIN-RIGHT", (14.8, 15, 20, 20.2), (14.7, 20.3)),
    ],
)
def test_a_margin_may_miss_its_limits_by_a_quarter_of_a_millimetre(
    side: str, code: str, inside: tuple[float, ...], outside: tuple[float, ...]
) -> None:
    for size in inside:
        assert weights(code, f"Trang: {side} {size}") == []
    for size in outside:
        assert weights(code, f"Trang: {side} {size}") == ["lỗi"]


def test_a_page_on_its_side_may_turn_its_margins_and_only_warns() -> None:
    turned = "Văn bản: báo cáo\nTrang: ngang; trên 30; dưới 15; trái 20; phải 20"
    for code in ("TOP", "BOTTOM", "LEFT", "RIGHT"):
        assert weights(f"ND30-MARGIN-{code}", turned) == []
    assert weights("ND30-MARGIN-TOP", "Văn bản: báo cáo\nTrang: ngang; trên 15") == ["cảnh báo"]


def test_a_plan_on_its_side_with_a_small_table_is_doubted() -> None:
    assert weights("ND30-PAGE-ORIENT", "Trang: ngang") == ["cảnh báo"]


def test_a_letter_on_its_side_without_a_table_is_a_fault() -> None:
    upright = page(f"{HEAD}{LONG}\n{FOOT}")
    assert found("ND30-PAGE-ORIENT", upright) == []
    [section] = upright.sections
    turned = replace(section, width=section.height, height=section.width, landscape=True)
    [one] = found("ND30-PAGE-ORIENT", replace(upright, sections=(turned,)))
    assert str(one.severity) == "lỗi"


@pytest.mark.parametrize("code", [code for code in RULES if "PAGE-" in code or "BODY" in code])
def test_a_form_may_lie_on_its_side_on_large_paper(code: str) -> None:
    assert weights(code, "Văn bản: biểu\nTrang: ngang; khổ 297x420") == []


@pytest.mark.parametrize("code", RULES)
def test_a_party_paper_is_left_alone(code: str) -> None:
    paper = """
    ĐẢNG BỘ XÃ KIM LAN
    *ĐẢNG CỘNG SẢN VIỆT NAM*
    *NGHỊ QUYẾT*
    A. Đặc điểm
    1/ Thuận lợi
    2/ Khó khăn
    """
    assert found(code, page(paper)) == []


# letters


@pytest.mark.parametrize("font", ["times new roman", "Times New Roman"])
def test_the_typeface_is_known_in_any_case(font: str) -> None:
    assert weights("ND30-FONT-FAMILY", f"Nội dung: phông {font}") == []
    assert weights("ND30-FONT-ALIAS", f"Nội dung: phông {font}") == []


def test_another_name_of_the_typeface_warns_and_is_no_fault_of_the_family() -> None:
    bold = "Nội dung: phông Times New Roman Bold"
    assert weights("ND30-FONT-ALIAS", bold) == ["cảnh báo"]
    assert weights("ND30-FONT-FAMILY", bold) == []


def test_old_encodings_are_told_by_a_rule_of_their_own() -> None:
    for font in (".VnTime", "VNI-Times"):
        assert weights("ND30-FONT-FAMILY", f"Nội dung: phông {font}") == []


def test_signs_may_be_set_in_another_typeface() -> None:
    assert weights("ND30-FONT-FAMILY", "Nội dung +: «☐ →»\nNội dung 7: phông Wingdings") == []


def test_cells_of_tables_are_set_in_the_same_typeface() -> None:
    assert weights("ND30-FONT-FAMILY", "Kiểu: phông theme Viet") == []
    [one] = found("ND30-FONT-FAMILY", sketch("Họ tên người ký: phông Cambria"))
    assert one.place.position == "bảng 3, hàng 1, ô 2"


@pytest.mark.parametrize(("colour", "weighs"), [("1F1F1F", []), ("212121", ["lỗi"])])
def test_what_the_eye_takes_for_black_is_black(colour: str, weighs: list[str]) -> None:
    assert weights("ND30-COLOR-BLACK", f"Nội dung: màu {colour}") == weighs


def test_a_few_words_of_the_other_size_are_no_second_size() -> None:
    assert weights("ND30-SIZE-BODY-UNIFORM", "Nội dung +: «Hết.»\nNội dung 7: cỡ 13") == []
    assert weights("ND30-SIZE-BODY-UNIFORM", "Nội dung: cỡ 13") == ["cảnh báo"]


# page numbers


def test_a_paper_of_one_page_needs_no_number() -> None:
    short = "Văn bản: công văn\nKiểu: trang không đánh số"
    assert weights("ND30-PGNUM-PRESENT", short) == []


def test_a_paper_longer_than_a_page_needs_a_number() -> None:
    lines = f"{LONG}\n" * 32
    assert found("ND30-PGNUM-PRESENT", page(f"{HEAD}{lines}{FOOT}"))
    assert not found("ND30-PGNUM-PRESENT", page(f"{HEAD}{LONG}\n{FOOT}"))
    assert found("ND30-PGNUM-PRESENT", page(f"{HEAD}{LONG}\n=== trang ===\n{LONG}\n{FOOT}"))


@pytest.mark.parametrize(
    ("said", "code", "weighs"),
    [
        ("cỡ 13", "STYLE", []),
        ("cỡ 14", "STYLE", []),
        ("cỡ 12.5", "STYLE", ["cảnh báo"]),
        ("cỡ 14.5", "STYLE", ["cảnh báo"]),
        ("kèm «Trang »", "STYLE", ["cảnh báo"]),
        ("từ 1", "START", []),
        ("từ 0", "START", ["lỗi"]),
        ("trái", "CENTER", ["lỗi"]),
        ("chân trang", "CENTER", []),
        ("chân trang", "FIRST", []),
        ("chân trang; trang đầu", "FIRST", ["lỗi"]),
    ],
)
def test_page_numbers(said: str, code: str, weighs: list[str]) -> None:
    assert weights(f"ND30-PGNUM-{code}", f"Số trang: {said}") == weighs


FRAME = '<w:framePr {} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{}" w:y="1"/>'


@pytest.mark.parametrize(("side", "weighs"), [("center", []), ("right", ["lỗi"])])
def test_a_number_in_a_frame_stands_where_its_frame_does(
    side: str, weighs: list[str], tmp_path: Path
) -> None:
    made = docx.Document(io.BytesIO(document("Số trang: trái")))
    number = made.sections[0].header.paragraphs[0]
    number._p.pPr.insert(1, parse_xml(FRAME.format(nsdecls("w"), side)))
    made.save(tmp_path / "khung.docx")
    finding = found("ND30-PGNUM-CENTER", read(tmp_path / "khung.docx"))
    assert [str(one.severity) for one in finding] == weighs


@pytest.mark.parametrize(("tabs", "weighs"), [(1, []), (2, ["lỗi"])])
def test_a_number_after_one_tab_to_the_middle_is_centred(
    tabs: int, weighs: list[str], tmp_path: Path
) -> None:
    tabbed = "Số trang: trái; kèm «" + "\t" * tabs + "»"
    made = docx.Document(io.BytesIO(document(tabbed)))
    number = made.sections[0].header.paragraphs[0]
    number.paragraph_format.tab_stops.add_tab_stop(Mm(80), WD_TAB_ALIGNMENT.CENTER)
    number.paragraph_format.tab_stops.add_tab_stop(Mm(160), WD_TAB_ALIGNMENT.RIGHT)
    made.save(tmp_path / "tab.docx")
    finding = found("ND30-PGNUM-CENTER", read(tmp_path / "tab.docx"))
    assert [str(one.severity) for one in finding] == weighs


# the text


@pytest.mark.parametrize(
    ("changes", "code", "weighs"),
    [
        ("cỡ 13", "SIZE", []),
        ("cỡ 12.5", "SIZE", ["lỗi"]),
        ("cỡ 14.5", "SIZE", ["lỗi"]),
        ("thụt 9.7", "INDENT", []),
        ("thụt 9.6", "INDENT", ["lỗi"]),
        ("thụt 10.3", "INDENT", []),
        ("thụt 10.4", "INDENT", ["lỗi"]),
        ("thụt 12.5", "INDENT", []),
        ("thụt 12.3", "INDENT", ["lỗi"]),
        ("thụt 13", "INDENT", []),
        ("thụt 13.1", "INDENT", ["lỗi"]),
        ("thụt 0; trái 12.7", "INDENT", []),
        ("trước 6; sau 0", "GAP", []),
        ("trước 5.9; sau 0", "GAP", ["lỗi"]),
        ("dòng 1", "LINE", []),
        ("dòng 0.98", "LINE", ["lỗi"]),
        ("dòng 1.5", "LINE", []),
        ("dòng 1.52", "LINE", ["lỗi"]),
        ("dòng đúng 16pt", "LINE", []),
        ("dòng đúng 15.5pt", "LINE", ["lỗi"]),
        ("dòng đúng 24pt", "LINE", []),
        ("dòng đúng 24.5pt", "LINE", ["lỗi"]),
        ("cỡ 13; dòng đúng 15pt", "LINE", []),
        ("trái", "JUSTIFY", ["lỗi"]),
        ("phải", "JUSTIFY", ["lỗi"]),
        ("giữa", "JUSTIFY", []),
        ("nghiêng", "UPRIGHT", ["cảnh báo"]),
        ("gạch chân", "UPRIGHT", ["cảnh báo"]),
    ],
)
def test_a_paragraph_of_the_text(changes: str, code: str, weighs: list[str]) -> None:
    assert weights(f"ND30-BODY-{code}", f"Nội dung 2: {changes}") == weighs


def test_the_gap_is_the_larger_of_the_two_and_only_a_doubt_where_their_sum_would_do() -> None:
    above = "Nội dung: trước 0; sau {}\nĐề mục khoản 2: trước {}; sau 6"
    assert weights("ND30-BODY-GAP", above.format(6, 0) + "\nĐề mục khoản: sau 6") == []
    assert weights("ND30-BODY-GAP", above.format(3, 3) + "\nĐề mục khoản: sau 6") == ["cảnh báo"]
    assert weights("ND30-BODY-GAP", above.format(2, 3) + "\nĐề mục khoản: sau 6") == ["lỗi"]


def test_empty_lines_between_paragraphs_are_told_once() -> None:
    lines = f"{LONG}\n\n{LONG}\n\n{LONG}"
    [one] = [
        o for o in found("ND30-BODY-GAP", page(f"{HEAD}{lines}\n{FOOT}")) if "trống" in o.message
    ]
    assert str(one.severity) == "cảnh báo"
    assert "Và 1 đoạn nữa" in one.message


def test_what_ends_before_the_margin_need_not_be_justified() -> None:
    assert weights("ND30-BODY-JUSTIFY", f"Nội dung: «{SHORT}»\nNội dung: trái") == []


def test_tabs_and_spaces_for_an_indent_warn() -> None:
    for typed in ("\\t", "      "):
        changes = f"Nội dung: «{typed}{LONG}»\nNội dung: thụt 0"
        assert weights("ND30-BODY-INDENT", changes) == ["cảnh báo"]


def test_items_of_a_list_may_hang() -> None:
    changes = f"Nội dung: «- {LONG}»\nNội dung: trái 12.7; thụt -6.3"
    assert weights("ND30-BODY-INDENT", changes) == []


@pytest.mark.parametrize("code", ["SIZE", "UPRIGHT", "JUSTIFY", "INDENT"])
def test_the_note_below_a_table_is_no_text(code: str) -> None:
    """The table of the plan stands above its last paragraph."""
    note = f"Nội dung 6: «(Nguồn: {LONG})»\nNội dung 6: cỡ 12; nghiêng; trái; thụt 0"
    assert weights(f"ND30-BODY-{code}", note) == []


@pytest.mark.parametrize("code", ["SIZE", "JUSTIFY", "INDENT", "GAP", "LINE"])
def test_lines_to_fill_in_are_no_text(code: str) -> None:
    line = "Nội dung 3: «Họ và tên: ……………………………………………………………………… Chức vụ: ……………………………»"
    looks = "Nội dung 3: cỡ 12; trái; thụt 0; trước 0; dòng 2"
    assert weights(f"ND30-BODY-{code}", f"{line}\n{looks}") == []


# headings


@pytest.mark.parametrize(
    "lines",
    [
        "          *Chương I*\n          *QUY ĐỊNH CHUNG*",
        "          *Phần II*\n          *ĐẶC ĐIỂM*",
        "          *Phần I↵ĐẶC ĐIỂM*",
        "Chương II của Quy chế này áp dụng cho mọi người.",
        "Chương trình công tác tháng 11 gồm các việc sau.",
    ],
)
def test_chapters_set_as_the_decree_says(lines: str) -> None:
    assert numbered("ND30-HEAD-PHANCHUONG", lines) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("*CHƯƠNG I*", "«CHƯƠNG I»: hãy viết chữ thường «Chương I», chỉ tiêu đề mới in hoa."),
        ("*Chương 1*", "«Chương 1»: hãy đánh số La Mã cho chương."),
        ("*Phần thứ nhất*", "«Phần thứ nhất»: hãy đánh số La Mã cho phần."),
        ("Chương I", "«Chương I»: hãy canh giữa, đặt chữ đậm."),
        (
            "*Chương I. QUY ĐỊNH CHUNG*",
            "«Chương I. QUY ĐỊNH CHUNG»: hãy để «Chương I» riêng một dòng, tiêu đề xuống dòng "
            "dưới.",
        ),
    ],
)
def test_chapters_set_otherwise(line: str, says: str) -> None:
    assert numbered("ND30-HEAD-PHANCHUONG", " " * 10 + line) == [says]


def test_the_title_of_a_chapter_is_in_capitals() -> None:
    lines = "          *Chương I*\n          *Quy định chung*"
    [says] = numbered("ND30-HEAD-PHANCHUONG", lines)
    assert says == "«Chương I»: hãy viết tiêu đề «Quy định chung» bằng chữ in hoa, đậm."


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("*I. MỤC ĐÍCH*\n*II. NỘI DUNG*", []),
        ("*I. MỤC ĐÍCH*\n*I. NỘI DUNG*", []),
        ("*I. MỤC ĐÍCH*\n*III. NỘI DUNG*", ["«III. NỘI DUNG»: hãy đánh «II.» cho đúng thứ tự."]),
        ("*I/ MỤC ĐÍCH*", ["«I/ MỤC ĐÍCH»: hãy viết «I.» thay cho «I/»."]),
        ("*I. Mục đích*", ["«I. Mục đích»: hãy viết đề mục lớn bằng chữ in hoa."]),
        ("I. MỤC ĐÍCH", ["«I. MỤC ĐÍCH»: hãy viết đề mục lớn bằng chữ đậm."]),
        (
            "*A. MỤC ĐÍCH*",
            ["«A. MỤC ĐÍCH»: hãy đánh số La Mã («I.», «II.») cho đề mục lớn, không đánh chữ cái."],
        ),
        ("V. I. Lê-nin đã nói về thi đua như vậy.", []),
    ],
)
def test_large_headings(lines: str, says: list[str]) -> None:
    assert numbered("ND30-HEAD-ROMAN", lines) == says


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("Điều 5 của Luật này quy định như sau.", []),
        ("Điều kiện xét tặng gồm ba tiêu chuẩn.", []),
        ("*Điều 1: Phạm vi*", ["«Điều 1: Phạm vi»: hãy viết «Điều 1.», sau số là dấu chấm."]),
        ("Điều 1. Phạm vi", ["«Điều 1. Phạm vi»: hãy viết đậm «Điều 1.»."]),
        (
            f"{SHORT}\n          *Điều 1.* Phạm vi",
            ["«Điều 1. Phạm vi»: hãy lùi đầu dòng 1 cm hoặc 1,27 cm, không canh giữa."],
        ),
    ],
)
def test_articles(lines: str, says: list[str]) -> None:
    assert numbered("ND30-HEAD-DIEU", lines) == says


def test_articles_follow_each_other_across_chapters() -> None:
    lines = "Điều: «Điều 1. Phạm vi.»\nĐiều 2: «Điều {}. Đối tượng.»\nĐiều 3: «Điều 3. Hiệu lực./.»"
    decision = f"Văn bản: quyết định\n{lines}"
    assert weights("ND30-HEAD-DIEU", decision.format(2)) == []
    assert weights("ND30-HEAD-DIEU", decision.format(1)) == ["cảnh báo"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("1. Một;\n2. Hai;\n3. Ba.", []),
        ("*I. MỘT*\n1. Một.\n2. Hai.\n*II. HAI*\n1. Một.", []),
        ("*I. MỘT*\n1. Một.\n2. Hai.\n*II. HAI*\n3. Ba.", []),
        ("1. Một.\na) Một;\n1. Nhỏ một;\n2. Nhỏ hai;\n3. Nhỏ ba.\nb) Hai.\n2. Hai.", []),
        ("5 - 6 tuổi có 03 lớp.\n20/11 tổ chức tọa đàm.\n01 giáo viên nghỉ.", []),
        ("2,5 triệu đồng mỗi tháng.\n1.250.000 đồng là mức thưởng.", []),
        ("3) là số thứ tự của phiếu.", []),
        ("1/ Một;\n2/ Hai.", ["«1/ Một;»: hãy viết «1.» thay cho «1/». Và 1 đoạn nữa (đoạn 5)."]),
        ("1. Một;\n2) Hai;\n3. Ba.", ["«3. Ba.»: sai thứ tự, hãy đánh «2.»."]),
        ("1. Một;\n2- Hai;\n3. Ba.", ["«2- Hai;»: hãy viết «2.» thay cho «2-»."]),
        ("1. Một;\n3. Ba.", ["«3. Ba.»: sai thứ tự, hãy đánh «2.»."]),
        ("1. Một;\n2. Hai;\n2. Ba.", ["«2. Ba.»: sai thứ tự, hãy đánh «3.»."]),
    ],
)
def test_clauses(lines: str, says: list[str]) -> None:
    assert numbered("ND30-HEAD-KHOAN", lines) == says


def test_a_title_of_a_clause_is_bold_where_others_are() -> None:
    bold = f"*1. Mục đích*\n{LONG}\n2. Yêu cầu chung\n{LONG}"
    assert numbered("ND30-HEAD-KHOAN", bold) == [
        "«2. Yêu cầu chung»: tiêu đề của khoản ở riêng một dòng, hãy viết đậm."
    ]
    alone = f"1. Bà Nguyễn Thị An thông qua tiêu chí\n2. Hội đồng thảo luận\n{LONG}"
    assert numbered("ND30-HEAD-KHOAN", alone) == []


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("a) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E;\ng) G;\nh) H;\ni) I;\nk) K.", []),
        ("1. Một.\na) A;\nb) B.\n2. Hai.\na) A.", []),
        ("a) A:\ni) một;\nii) hai;\nb) B.", []),
        ("a. A;\nb. B.", ["«a. A;»: hãy viết «a)» thay cho «a.». Và 1 đoạn nữa (đoạn 5)."]),
        ("a) A;\nb) B;\nc) C;\nd) D;\ne) E.", ["«e) E.»: sai thứ tự, hãy đánh «đ)»."]),
        ("1. Một.\na) A;\nb) B.\n2. Hai.\nc) C.", ["«c) C.»: sai thứ tự, hãy đánh «a)»."]),
        ("a) A;\nc) C.", ["«c) C.»: sai thứ tự, hãy đánh «b)»."]),
        ("a) A;\nb) B.\ne-mail của trường đã đổi.", []),
    ],
)
def test_points(lines: str, says: list[str]) -> None:
    assert numbered("ND30-HEAD-DIEM", lines) == says


@pytest.mark.parametrize(
    "line", ["1.5 triệu đồng mỗi suất.", "2.1 là điểm trung bình.", "20.11 họp."]
)
def test_figures_are_no_levels(line: str) -> None:
    assert numbered("ND30-HEAD-DECIMAL", line) == []


@pytest.mark.parametrize(
    "lines",
    [
        f"{LONG[:-1]}./.",
        f"{LONG[:-1]} ./.",
        f"{LONG[:-1]}./.\nKim Lan, ngày … tháng … năm 2022",
        f"{LONG}\n| TT | Họ tên |",
    ],
)
def test_a_text_may_end_so(lines: str) -> None:
    assert numbered("ND30-END-MARK", lines) == []


def test_a_text_that_ends_without_its_mark_is_told() -> None:
    assert numbered("ND30-END-MARK", LONG) == [
        "Hết văn bản ở «… trong toàn trường và lưu đủ minh chứng.»; hãy thêm dấu «./.»."
    ]


def test_a_regulation_issued_with_a_decision_is_held_to_the_same_rules() -> None:
    lines = """
*Điều 1.* Ban hành Quy chế./.
| *Nơi nhận:* ¶ - Lưu: VT. | *HIỆU TRƯỞNG* ¶ ¶ *Nguyễn Thị An* |
          *QUY CHẾ*
          *Chương 1*
          *QUY ĐỊNH CHUNG*
*Điều 1.* Phạm vi.
*Điều 3.* Hiệu lực.
"""
    document = page(HEAD.replace("KẾ HOẠCH", "QUYẾT ĐỊNH") + lines.strip())
    [chapter] = found("ND30-HEAD-PHANCHUONG", document)
    assert chapter.message == "«Chương 1»: hãy đánh số La Mã cho chương."
    orders = [one.message for one in found("ND30-HEAD-DIEU", document) if "liền" in one.message]
    assert orders == []


def test_one_fault_of_many_paragraphs_is_one_finding() -> None:
    changes = "\n".join(f"Nội dung{n}: cỡ 12" for n in ("", " 2", " 3", " 4", " 5"))
    [one] = found("ND30-BODY-SIZE", sketch(changes))
    assert one.place.position == "đoạn 8"
    assert one.message.endswith("Và 4 đoạn nữa (đoạn 10; đoạn 11; đoạn 12; …).")

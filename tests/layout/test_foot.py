"""The end of a paper is held to the decree: signature, Nơi nhận, annexes, copies."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.law import read_law
from pipeline.layout import Known
from pipeline.layout.anatomy import Anatomy, anatomy
from pipeline.layout.foot import RULES, missing_foot
from pipeline.word import Document, Run
from tests.layout.pages import A4, LOOK, page
from tests.word_sketch import sketch

LAW = read_law()
NATION = "*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* ¶ *Độc lập - Tự do - Hạnh phúc*"
DAY = "Kim Lan, ngày 05 tháng 01 năm 2022"
HEAD = f"| *TRƯỜNG MẦM NON KIM LAN* ¶ Số: 05/KH-MNKL | {NATION} ¶ {DAY} |"
RECEIVERS = "<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT, TĐKT."
SIGNATURE = "*HIỆU TRƯỞNG* ¶ ¶ ¶ *Đàm Thị Minh Nguyệt*"
FOOT = f"| {RECEIVERS} | {SIGNATURE} |"
NOTE = "~(Kèm theo Kế hoạch số 05/KH-MNKL ngày 05 tháng 01 năm 2022 của Trường Mầm non Kim Lan)~"
ANNEX = f"""
=== trang ===
          *Phụ lục*
          *LỊCH CÔNG TÁC*
          {NOTE}
Từ tháng 01 đến tháng 5."""


def plan(foot: str = FOOT, body: str = "Nhà trường tổ chức hội thi.", annex: str = "") -> str:
    return f"{HEAD}\n          *KẾ HOẠCH*\n          *Tổ chức hội thi*\n{body}\n{foot}\n{annex}"


def signed(column: str) -> str:
    return plan(f"| {RECEIVERS} | {column} |")


def received(column: str) -> str:
    return plan(f"| {column} | {SIGNATURE} |")


def judged(parts: Anatomy, known: Known) -> list[str]:
    return [
        f"{code} {found.severity} {found.place.position}"
        for code, rule in RULES.items()
        for found in rule(parts, known)
    ]


def found(text: str) -> list[str]:
    """Code, severity and place of every finding in the document of that notation."""
    return judged(anatomy(page(text)), Known(LAW))


def codes(text: str) -> list[str]:
    return [one.split()[0] for one in found(text)]


LOOSE = """
<{12}*~Nơi nhận:~*                         *HIỆU TRƯỞNG*
<{11}- Các tổ;
<{11}- Lưu: VT.
                                        *Đàm Thị Minh Nguyệt*"""
RIGHT = {
    "a plan": plan(),
    "with an annex": plan(body="Lịch tại Phụ lục.", annex=ANNEX),
    "signed for the head": signed("*KT. HIỆU TRƯỞNG* ¶ *PHÓ HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*"),
    "signed for a council": signed(
        "*TM. HỘI ĐỒNG* ¶ *CHỦ TỊCH* ¶ ¶ *HIỆU TRƯỞNG* ¶ *Trần Thị Bình*"
    ),
    "signed by an acting head": signed("*Q. HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*"),
    "on order of the head": signed("*TL. HIỆU TRƯỞNG* ¶ *TỔ TRƯỞNG VĂN PHÒNG* ¶ ¶ *Trần Thị An*"),
    "a copy without a signature": signed("*HIỆU TRƯỞNG* ¶ (Đã ký) ¶ *Trần Thị Bình*"),
    "still to be signed": signed("*HIỆU TRƯỞNG*"),
    "with a line for the name": signed("*HIỆU TRƯỞNG* ¶ ¶ ……………………"),
    "by somebody of the family Ông": signed("*HIỆU TRƯỞNG* ¶ ¶ *Ông Thị Kim Chi*"),
    "kept in two copies": received("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT, CM (2)."),
    "with the typist's mark": received(
        "<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT. ¶ <{11}PL.(300)"
    ),
    "with a receiver over two lines": received(
        "<{12}*~Nơi nhận:~* ¶ <{11}- Các bộ, cơ quan ngang bộ, ¶ <{11}cơ quan thuộc Chính phủ; "
        "¶ <{11}- Lưu: VT."
    ),
    "with receivers still open": received("<{12}*~Nơi nhận:~* ¶ <{11}- ……… ¶ <{11}- Lưu: VT, …"),
    "signed by two sides": plan(
        "| *TM. CÔNG ĐOÀN* ¶ *CHỦ TỊCH* ¶ ¶ *Tạ Thanh Vân* | *HIỆU TRƯỞNG* ¶ ¶ *Trần Thị An* |\n"
        "<{12}*~Nơi nhận:~*\n<{11}- Các tổ;\n<{11}- Lưu: VT."
    ),
    "of the Party": (
        "| *CHI BỘ TRƯỜNG MẦM NON* | *ĐẢNG CỘNG SẢN VIỆT NAM* |\n          *NGHỊ QUYẾT*\n"
        "Chi bộ quyết nghị.\n| Nơi nhận ¶ - Lưu chi bộ | T/M CHI BỘ ¶ ¶ Đ/c TRẦN THỊ BÌNH |"
    ),
    "a form with three signatures": (
        f"| *TRƯỜNG MẦM NON KIM LAN* | {NATION} |\n          *BẢNG TỔNG HỢP*\n"
        "| Người lập biểu ¶ Tạ Thanh Vân | CHỦ TỊCH CÔNG ĐOÀN | HIỆU TRƯỞNG ¶ TRẦN THỊ BÌNH |"
    ),
    "a class list": "          *DANH SÁCH TRẺ*\nLớp A1\n             Giáo viên\nTạ Thanh Vân",
    "two annexes, both mentioned": plan(
        body="Lịch tại Phụ lục I; phân công tại Phụ lục II.",
        annex=ANNEX.replace("Phụ lục*", "Phụ lục I*") + ANNEX.replace("Phụ lục*", "Phụ lục II*"),
    ),
    "two annexes, mentioned together": plan(
        body="Lịch và phân công kèm theo (Phụ lục I, II).",
        annex=ANNEX.replace("Phụ lục*", "Phụ lục I*") + ANNEX.replace("Phụ lục*", "Phụ lục II*"),
    ),
    "an annex not yet numbered": plan(
        body="Lịch tại Phụ lục.",
        annex=ANNEX.replace(NOTE, "~(Kèm theo Kế hoạch số      /KH-MNKL ngày …… tháng …… năm ……)~"),
    ),
    "an annex of another text": plan(body="Thực hiện Phụ lục II Thông tư số 21/2020/TT-BGDĐT."),
    "no letterhead": LOOSE,
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_a_paper_that_ends_as_it_should_is_left_in_peace(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("*Hiệu trưởng* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-STYLE"),
        ("HIỆU TRƯỞNG ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-STYLE"),
        ("*~HIỆU TRƯỞNG~* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-STYLE"),
        ("{12}*HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-STYLE"),
        ("<*HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-STYLE"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *TRẦN THỊ BÌNH*", "ND30-SIGN-NAME"),
        ("*HIỆU TRƯỞNG* ¶ ¶ Trần Thị Bình", "ND30-SIGN-NAME"),
        ("*HIỆU TRƯỞNG* ¶ ¶ {12}*Trần Thị Bình*", "ND30-SIGN-NAME"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *Bình*", "ND30-SIGN-NAME"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *ThS. Trần Thị Bình*", "ND30-SIGN-TITLE"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *Thạc sĩ Trần Thị Bình*", "ND30-SIGN-TITLE"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *NGƯT Trần Thị Bình*", "ND30-SIGN-TITLE"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *Cô Trần Thị Bình*", "ND30-SIGN-TITLE"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *Ông Nguyễn Văn Nam*", "ND30-SIGN-TITLE"),
        ("*T/M HỘI ĐỒNG* ¶ *CHỦ TỊCH* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-ABBR"),
        ("*TM HỘI ĐỒNG* ¶ *CHỦ TỊCH* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-ABBR"),
        ("*TM.HỘI ĐỒNG* ¶ *CHỦ TỊCH* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-ABBR"),
        ("*K/T HIỆU TRƯỞNG* ¶ *PHÓ HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-ABBR"),
        ("*KT. HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-KT"),
        ("*PHÓ HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "ND30-SIGN-KT"),
    ],
)
def test_a_fault_of_the_signature_is_found_and_no_other(column, code):
    assert codes(signed(column)) == [code]


def test_a_deputy_alone_is_only_a_warning():
    assert found(signed("*PHÓ HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*")) == [
        "ND30-SIGN-KT cảnh báo bảng 2, hàng 1, ô 2"
    ]


@pytest.mark.parametrize(
    "foot",
    [
        f"| {SIGNATURE} | {RECEIVERS} |",
        f"| | {SIGNATURE} |\n| {RECEIVERS} | |",
        """
                    *HIỆU TRƯỞNG*

                    *Đàm Thị Minh Nguyệt*
<{12}*~Nơi nhận:~*
<{11}- Các tổ;
<{11}- Lưu: VT.""",
    ],
    ids=["on the other side", "in a row below", "line below line"],
)
def test_receivers_stand_left_of_the_signature_and_level_with_it(foot):
    assert codes(plan(foot)) == ["ND30-SIGN-POS"]


def test_receivers_set_by_spaces_beside_the_signature_are_level_with_it():
    assert "ND30-SIGN-POS" not in codes(plan(LOOSE))


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("<{12}~Nơi nhận:~ ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("<{14}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("<{12}*~NƠI NHẬN:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("<{12}*~Nơi nhận~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("<{12}*~Nơi nhận: Các tổ;~* ¶ <{11}- Lưu: VT.", "ND30-NN-LABEL"),
        ("<{12}*~Nơi nhận:~* ¶ <{13}- Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-ITEMS"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}~- Các tổ;~ ¶ <{11}- Lưu: VT.", "ND30-NN-ITEMS"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ ¶ <{11}- Lưu: VT.", "ND30-NN-ITEMS"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}Các tổ; ¶ <{11}- Lưu: VT.", "ND30-NN-ITEMS"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VT", "ND30-NN-LUU"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu VT.", "ND30-NN-LUU"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Lưu: VP.", "ND30-NN-LUU"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Các tổ; ¶ <{11}- Công đoàn.", "ND30-NN-LUU"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Lưu: VT; ¶ <{11}- Các tổ.", "ND30-NN-LUU"),
        ("<{12}*~Nơi nhận:~* ¶ <{11}- Như trên; ¶ <{11}- Lưu: VT.", "ND30-NN-NHUTREN"),
    ],
)
def test_a_fault_of_the_receivers_is_found_and_no_other(column, code):
    assert codes(received(column)) == [code]


def letter(first: str) -> str:
    head = HEAD.replace("05/KH-MNKL", "15/MNKL-VP ¶ V/v tổ chức hội thi")
    foot = f"<{{12}}*~Nơi nhận:~* ¶ <{{11}}- {first}; ¶ <{{11}}- Lưu: VT."
    return f"{head}\n          Kính gửi: Phòng GD&ĐT\nNội dung.\n| {foot} | {SIGNATURE} |"


def test_a_letter_goes_first_to_whom_it_addresses():
    assert found(letter("Như trên")) == []
    assert found(letter("Các tổ")) == ["ND30-NN-NHUTREN lỗi bảng 2, hàng 1, ô 1"]


def test_one_fault_of_many_lines_is_told_once():
    many = " ¶ ".join(f"<{{13}}- Tổ {n};" for n in range(1, 6))
    text = received(f"<{{12}}*~Nơi nhận:~* ¶ {many} ¶ <{{11}}- Lưu: VT.")
    (told,) = RULES["ND30-NN-ITEMS"](anatomy(page(text)), Known(LAW))
    assert told.message == "«- Tổ 1;»: hãy sửa mẫu chữ: cỡ chữ 11. Và 4 dòng nơi nhận nữa."


MINUTES = HEAD.replace("/KH-", "/BB-").replace(f" ¶ {DAY}", "") + "\n          *BIÊN BẢN*\nHọp."


def test_in_minutes_the_secretary_signs_on_the_left():
    clerk, chair = "*THƯ KÝ* ¶ ¶ *Tạ Thanh Vân*", "*CHỦ TỌA* ¶ ¶ *Trần Thị Bình*"
    below = "<{12}*~Nơi nhận:~*\n<{11}- Các tổ;\n<{11}- Lưu: VT, Hồ sơ."
    assert found(f"{MINUTES}\n| {clerk} | {chair} |\n{below}") == []
    assert found(f"{MINUTES}\n| {chair} | {clerk} |\n{below}") == [
        "ND30-SIGN-BB cảnh báo bảng 2, hàng 1, ô 2"
    ]
    assert codes(f"{MINUTES}\n*CHỦ TỌA→THƯ KÝ*\n\n*Tạ Thanh Vân→Trần Thị Bình*") == ["ND30-SIGN-BB"]


def test_a_signature_of_ours_may_not_break_over_two_pages():
    text = anatomy(page(plan()))
    assert judged(text, Known(LAW, school_year="2021-2022")) == [
        "ND30-SIGN-ORPHAN cảnh báo bảng 2, hàng 1, ô 2"
    ]
    assert judged(text, Known(LAW)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("*Phụ lục*", "*PHỤ LỤC*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "*Phụ lục 01*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "*Phụ lục số I*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "*Phụ lục:*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "*Phụ lục I. Lịch công tác*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "{13}*Phụ lục*", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*Phụ lục*", "Phụ lục", ["ND30-PL-LABEL lỗi đoạn 8"]),
        ("*LỊCH CÔNG TÁC*", "*Lịch công tác*", ["ND30-PL-TITLE lỗi đoạn 9"]),
        ("*LỊCH CÔNG TÁC*", "LỊCH CÔNG TÁC", ["ND30-PL-TITLE lỗi đoạn 9"]),
        (NOTE, NOTE.replace("~", ""), ["ND30-PL-REF lỗi đoạn 10"]),
        (NOTE, NOTE.replace("05/KH", "06/KH"), ["ND30-PL-REF cảnh báo đoạn 10"]),
        (NOTE, NOTE.replace("ngày 05", "ngày 06"), ["ND30-PL-REF cảnh báo đoạn 10"]),
        (f"{NOTE}\n", "", ["ND30-PL-REF cảnh báo đoạn 8"]),
    ],
)
def test_a_fault_of_an_annex_is_found_and_no_other(old, new, expected):
    assert found(plan(body="Lịch tại Phụ lục.", annex=ANNEX.replace(old, new))) == expected


def test_an_annex_nobody_points_to_is_a_warning():
    assert found(plan(annex=ANNEX)) == ["ND30-PL-MENTION cảnh báo đoạn 8"]


def test_of_two_annexes_the_one_not_pointed_to_is_named():
    annexes = ANNEX.replace("Phụ lục*", "Phụ lục I*") + ANNEX.replace("Phụ lục*", "Phụ lục II*")
    assert found(plan(body="Lịch tại Phụ lục I.", annex=annexes)) == [
        "ND30-PL-MENTION cảnh báo đoạn 13"
    ]


def test_several_annexes_are_numbered():
    (first, *_) = found(plan(body="Lịch tại Phụ lục.", annex=ANNEX + ANNEX))
    assert first == "ND30-PL-LABEL lỗi đoạn 8"


def test_pages_of_an_annex_are_numbered_from_one():
    number = replace(page("1").paragraphs[0], runs=(Run("1", LOOK, " PAGE "),))
    first = replace(A4, heads=(("default", (number,)),))
    document = page(plan(body="Lịch tại Phụ lục.", annex=ANNEX))
    at = next(n for n, p in enumerate(document.paragraphs) if p.text == "Phụ lục")
    main, annex = document.paragraphs[:at], document.paragraphs[at:]
    own = tuple(replace(paragraph, section=1) for paragraph in annex)
    restarted = replace(first, number_start=1)

    def told(paragraphs, *sections):
        parts = anatomy(Document(document.file, paragraphs, sections))
        return judged(parts, Known(LAW))

    assert told((*main, *own), first, restarted) == []
    assert told((*main, *own), first, first) == ["ND30-PL-SECTION cảnh báo đoạn 8"]
    assert told(document.paragraphs, first) == ["ND30-PL-SECTION cảnh báo đoạn 8"]


COPY = """
______
| *TRƯỜNG MẦM NON BÁT TRÀNG* ¶ Số: 05/SY-MNBT | *SAO Y* ¶ Bát Tràng, ngày 06 tháng 01 năm 2022 |
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("*SAO Y*", "*SAO Y BẢN CHÍNH*"),
        ("*SAO Y*", "SAO Y"),
        ("05/SY-", "05/SL-"),
        ("______", ""),
    ],
)
def test_what_a_copier_adds_has_a_form(old, new):
    assert found(plan(annex=COPY)) == []
    assert codes(plan(annex=COPY.replace(old, new))) == ["ND30-COPY-FORM"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (plan(), []),
        (signed("*HIỆU TRƯỞNG*"), []),
        (plan(f"| | {SIGNATURE} |"), ["Nơi nhận"]),
        (plan(f"| {RECEIVERS} | |"), ["chức vụ, họ tên người ký"]),
        (plan(""), ["chức vụ, họ tên người ký", "Nơi nhận"]),
        (f"{MINUTES}\n| *THƯ KÝ* ¶ ¶ *Tạ Thanh Vân* | *CHỦ TỌA* ¶ ¶ *Trần Thị An* |", []),
        (f"{HEAD}\n          *BẢNG TỔNG HỢP*\nTổng số 40 người.", []),
        (
            f"{HEAD.replace('Số: 05/KH-MNKL', '')}\n          *QUY CHẾ*\n          {NOTE}\nĐiều 1.",
            [],
        ),
        ("          *KẾ HOẠCH BÀI DẠY*\nChủ đề gia đình.", []),
    ],
)
def test_what_a_paper_lacks_at_its_end_is_named(text, missing):
    (only,) = anatomy(page(text)).letters
    assert list(missing_foot(only)) == missing


PAPER = sketch()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PAPER.paragraphs), max_size=50))
def test_no_paper_however_broken_makes_a_rule_stumble(paragraphs):
    document = Document("thu.docx", tuple(paragraphs), PAPER.sections)
    judged(anatomy(document), Known(LAW, school_year="2021-2022"))

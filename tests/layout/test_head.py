"""The head of a paper is held to the decree: letterhead, number, day, title, addressees, căn cứ."""

import pytest

from pipeline.law import read_law
from pipeline.layout import Known
from pipeline.layout.anatomy import Role, anatomy
from pipeline.layout.head import RULES
from pipeline.layout.widths import printed, width
from tests.layout.pages import page
from tests.word_sketch import known, sketch

LEFT, RIGHT = "bảng 1, hàng 1, ô 1", "bảng 1, hàng 1, ô 2"
NUMBER, DAY = "bảng 1, hàng 2, ô 1", "bảng 1, hàng 2, ô 2"
NATION = "{13}*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*"
MOTTO = "*Độc lập - Tự do - Hạnh phúc*"


def found(changes: str) -> list[str]:
    """Code, severity and place of what the rules of the head find in the paper so changed."""
    parts = anatomy(sketch(changes))
    return [
        f"{code} {one.severity} {one.place.position}"
        for code, rule in RULES.items()
        for one in rule(parts, known(changes))
    ]


def on_page(text: str) -> list[str]:
    """The codes found in a document of that notation."""
    parts = anatomy(page(text))
    return [code for code, rule in RULES.items() for _ in rule(parts, Known(read_law()))]


def message(changes: str) -> str:
    parts = anatomy(sketch(changes))
    return " ".join(one.message for rule in RULES.values() for one in rule(parts, known(changes)))


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("Quốc hiệu: «CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM»", f"ND30-QH-TEXT lỗi {RIGHT}"),
        ("Quốc hiệu: không đậm", f"ND30-QH-STYLE lỗi {RIGHT}"),
        ("Quốc hiệu: nghiêng", f"ND30-QH-STYLE lỗi {RIGHT}"),
        ("Tiêu ngữ: «Độc lập-Tự do-Hạnh phúc»", f"ND30-TN-TEXT lỗi {RIGHT}"),
        ("Tiêu ngữ: «Độc lập - Tự do - Hạnh Phúc»", f"ND30-TN-TEXT lỗi {RIGHT}"),
        ("Tiêu ngữ: trái", f"ND30-TN-STYLE lỗi {RIGHT}"),
        ("Tiêu ngữ: trước 12", f"ND30-TN-STYLE cảnh báo {RIGHT}"),
        ("Cơ quan chủ quản: «UBND huyện Gia Lâm»", f"ND30-CQ-PARENT lỗi {LEFT}"),
        ("Cơ quan ban hành: trái", f"ND30-CQ-ISSUER lỗi {LEFT}"),
        ("Cơ quan ban hành: gạch chân\nĐường kẻ: bỏ", f"ND30-RULE-UNDERLINE cảnh báo {LEFT}"),
        ("Số, ký hiệu: «Số 05/KH-MNHS»", f"ND30-SO-LABEL lỗi {NUMBER}"),
        ("Số, ký hiệu: đậm", f"ND30-SO-LABEL lỗi {NUMBER}"),
        ("Số, ký hiệu: «Số: 12 /KH-MNHS»", f"ND30-SO-FORMAT lỗi {NUMBER}"),
        ("Số, ký hiệu: «Số: 15/KH/MNHS»", f"ND30-SO-FORMAT lỗi {NUMBER}"),
        ("Số, ký hiệu: «Số: 15/2026/KH-MNHS»", f"ND30-SO-FORMAT lỗi {NUMBER}"),
        ("Số, ký hiệu: «Số:      / KH-MNHS»", f"ND30-SO-FORMAT lỗi {NUMBER}"),
        ("Số, ký hiệu: «Số: 15/kh-MNHS»", f"ND30-SO-TYPE lỗi {NUMBER}"),
        ("Văn bản: tờ trình\nSố, ký hiệu: «Số: 15/TTR-MNHS»", f"ND30-SO-TYPE lỗi {NUMBER}"),
        ("Văn bản: công văn\nSố, ký hiệu: «Số: 15/BC-MNHS»", f"ND30-SO-CV lỗi {NUMBER}"),
        (
            "Địa danh, thời gian: «Kim Lan, Ngày 12 tháng 3 năm 2022»",
            f"ND30-DATE-FORMAT lỗi {DAY}",
        ),
        ("Địa danh, thời gian: «Kim Lan, ngày 31 tháng 4 năm 2022»", f"ND30-DATE-FORMAT lỗi {DAY}"),
        ("Địa danh, thời gian: «Kim Lan, ngày 05 tháng 2 năm 2022»", f"ND30-DATE-PAD lỗi {DAY}"),
        (
            "Địa danh, thời gian: «Kim Lan, ngày 15 tháng 09 năm 2022»",
            f"ND30-DATE-OVERPAD cảnh báo {DAY}",
        ),
        ("Địa danh, thời gian: phải", f"ND30-DATE-STYLE lỗi {DAY}"),
        ("Địa danh, thời gian: đậm", f"ND30-DATE-STYLE lỗi {DAY}"),
        ("Tên loại: trái", "ND30-LOAI-STYLE lỗi đoạn 1"),
        ("Trích yếu: nghiêng", "ND30-TY-STYLE lỗi đoạn 2"),
        ("Trích yếu: «CÔNG TÁC THI ĐUA NĂM HỌC 2021-2022»", "ND30-TY-STYLE lỗi đoạn 2"),
        (
            "Văn bản: công văn\nTrích yếu công văn: «V/v: đăng ký thi đua»",
            f"ND30-VV-STYLE cảnh báo {NUMBER}",
        ),
        (
            "Văn bản: công văn\nTrích yếu công văn: «Về việc đăng ký thi đua»",
            f"ND30-VV-STYLE lỗi {NUMBER}",
        ),
        ("Văn bản: công văn\nKính gửi: bỏ", f"ND30-KG-REQUIRED lỗi {LEFT}"),
        (
            "Văn bản: báo cáo\nKính gửi: «Kính gửi Phòng Giáo dục và Đào tạo»",
            "ND30-KG-FORMAT lỗi đoạn 4",
        ),
        ("Căn cứ: cỡ 12", "ND30-CC-STYLE lỗi đoạn 4"),
        (
            "Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003,»",
            "ND30-CC-PUNCT lỗi đoạn 4",
        ),
        (
            "Căn cứ 2: «Căn cứ Kế hoạch số 01/KH-UBND ngày 02/9/2021 của UBND huyện Gia Lâm;»",
            "ND30-CC-PUNCT cảnh báo đoạn 5",
        ),
        (
            "Văn bản: quyết định\nCăn cứ 2: «Theo đề nghị của Tổ trưởng Tổ Văn phòng;»",
            "ND30-CC-PUNCT lỗi đoạn 6",
        ),
        ("Văn bản: biên bản\nSố, ký hiệu: bỏ", f"ND30-COMPONENTS cảnh báo {LEFT}"),
        ("Văn bản: công văn\nTrích yếu công văn: bỏ", f"ND30-COMPONENTS lỗi {LEFT}"),
        ("Tiêu ngữ: bỏ", f"ND30-COMPONENTS lỗi {LEFT}"),
    ],
)
def test_one_fault_is_told_once_and_by_its_own_rule(fault: str, expected: str) -> None:
    assert found(fault) == [expected]


@pytest.mark.parametrize(
    "way",
    [
        "Số, ký hiệu: «Số:        /KH-MNHS»",
        "Số, ký hiệu: «Số: …../KH-MNHS»",
        "Số, ký hiệu: «Số: 236/KH-GD&ĐT»",
        "Số, ký hiệu: «Số: 15/KH-MNĐTSĐ»",
        "Văn bản: công văn\nSố, ký hiệu: «Số: 3890/SGDĐT-GDMN»",
        "Văn bản: công văn\nSố, ký hiệu: «Số: 12/UBND-VX»",
        "Văn bản: công văn\nSố, ký hiệu: «Số:       /MNHS-CM»",
        "Địa danh, thời gian: «Kim Lan, ngày      tháng      năm 2022»",
        "Địa danh, thời gian: «Kim Lan, ngày …… tháng …… năm……»",
        "Địa danh, thời gian: «Kim Lan, ngày 15 tháng … năm 202…»",
        "Địa danh, thời gian: «Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019»",
        "Địa danh, thời gian: «Phường 3, ngày 29 tháng 6 năm 2019»",
        "Tiêu ngữ: trước 2",
        "Kiểu: tên cơ quan hai dòng",
        "Văn bản: báo cáo\nNội dung: «Căn cứ Kế hoạch số 05/KH-MNHS ngày 28/9/2021, Trường Mầm non "
        "Hoa Sen báo cáo kết quả như sau:»",
        "Căn cứ 2: «Căn cứ Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 của Phòng Giáo dục và Đào tạo, "
        "Trường Mầm non Hoa Sen xây dựng kế hoạch như sau:»\nCăn cứ 2: không nghiêng",
        "Văn bản: quyết định\nSố, ký hiệu: «Số: {{ so }}/QĐ-MNHS»",
    ],
)
def test_drafts_and_the_ways_of_other_offices_are_left_alone(way: str) -> None:
    assert found(way) == []


def test_the_names_of_the_workbooks_hold_in_any_case() -> None:
    assert (
        found("""
        Biết: tên trường Trường Mầm non Hoa Sen
        Biết: cơ quan chủ quản Ủy ban nhân dân huyện Gia Lâm
        Biết: địa danh Kim Lan
        Biết: chữ viết tắt MNHS
        """)
        == []
    )


def test_the_abbreviation_of_a_letter_comes_first() -> None:
    own = "Văn bản: công văn\nBiết: chữ viết tắt"
    assert found(f"{own} MNHS") == []
    assert found(f"{own} MNKL") == [f"ND30-SO-ORG cảnh báo {NUMBER}"]


def test_a_school_without_its_parent_is_told_whose_name_to_add() -> None:
    lacking = "Cơ quan chủ quản: bỏ"
    assert found(lacking) == [f"ND30-CQ-PARENT cảnh báo {LEFT}"]
    named = f"{lacking}\nBiết: cơ quan chủ quản UBND xã Bát Tràng"
    assert found(named) == [f"ND30-CQ-PARENT lỗi {LEFT}"]
    assert "«UBND xã Bát Tràng»" in message(named)


def test_a_private_school_and_a_commune_have_no_parent_to_name() -> None:
    lacking = "Cơ quan chủ quản: bỏ\nCơ quan ban hành: "
    assert found(f"{lacking}«TRƯỜNG MẦM NON TƯ THỤC HOA SEN»") == []
    assert found(f"{lacking}«ỦY BAN NHÂN DÂN XÃ BÁT TRÀNG»") == []


def test_districts_and_their_offices_ended_with_june_2025() -> None:
    day = "Địa danh, thời gian: «Kim Lan, ngày 15 tháng 9 năm 2025»\nCơ quan chủ quản: "
    assert found(f"{day}«PHÒNG GD&ĐT GIA LÂM»") == [f"ND30-CQ-DISSOLVED cảnh báo {LEFT}"]
    assert found(f"{day}«UBND QUẬN LONG BIÊN»") == [f"ND30-CQ-DISSOLVED cảnh báo {LEFT}"]
    assert found(f"{day}«UBND XÃ BÁT TRÀNG»") == []


def test_a_line_floats_in_another_paragraph_of_its_column() -> None:
    left = "{12}UBND XÃ BÁT TRÀNG ¶ {12}*TRƯỜNG MẦM NON KIM LAN* ¶ {13}Số: 05/KH-MNKL ¶ ______"
    right = f"{NATION} ¶ {MOTTO} ¶ ______"
    told = on_page(f"| {left} | {right} |\n          *KẾ HOẠCH*\n          *Hội thi*")
    assert "ND30-CQ-RULE" not in told
    assert "ND30-TY-RULE" in told


def test_a_commune_named_on_two_bold_lines_is_one_office() -> None:
    text = f"| *ỦY BAN NHÂN DÂN* ¶ *XÃ BÁT TRÀNG* ¶ Số: 05/KH-UBND | {NATION} |"
    letter = anatomy(page(f"{text}\n          *KẾ HOẠCH*")).letters[0]
    assert [line.text for line in letter.of(Role.ISSUER)] == ["ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG"]
    assert letter.of(Role.PARENT) == ()


def test_a_school_whose_name_begins_as_an_office_does_is_one_office() -> None:
    text = f"| *TRƯỜNG MẦM NON* ¶ *BAN MAI* ¶ Số: 05/KH-MNBM | {NATION} |"
    letter = anatomy(page(f"{text}\n          *KẾ HOẠCH*")).letters[0]
    assert [line.text for line in letter.of(Role.ISSUER)] == ["TRƯỜNG MẦM NON", "BAN MAI"]


@pytest.mark.parametrize("number", ["Số: 07/2025/QĐ-UBND", "Số: 30/2020/NĐ-CP"])
def test_a_by_law_is_no_paper_of_the_decree(number: str) -> None:
    assert on_page(f"| *ỦY BAN NHÂN DÂN* ¶ {number} | {NATION} |\n          *QUYẾT ĐỊNH*") == []


def test_a_day_above_the_signature_is_no_part_of_the_head() -> None:
    head = f"| *TRƯỜNG MẦM NON KIM LAN* ¶ ______ | {NATION} ¶ {MOTTO} ¶ ______ |"
    foot = "Kim Lan, ngày 5 tháng 1 năm 2022 ¶ *HIỆU TRƯỞNG* ¶ ¶ *Đàm Thị Minh Nguyệt*"
    text = f"{head}\n          *BẢNG TỔNG HỢP*\nSố liệu tháng 12.\n| *NGƯỜI LẬP* | {foot} |"
    assert "ND30-DATE-PAD" not in on_page(text)


def test_a_paper_without_any_letterhead_is_told_so_once() -> None:
    lacking = on_page("          *KẾ HOẠCH*\n          *Tổ chức hội thi*\nTrường tổ chức hội thi.")
    assert lacking.count("ND30-COMPONENTS") == 3  # the head, the signature, Nơi nhận


@pytest.mark.parametrize(
    ("text", "size", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
        ("Độc lập - Tự do - Hạnh phúc", 13, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
        ("TRƯỜNG MẦM NON KIM LAN", 12, 61.5),
    ],
)
def test_bold_letters_are_as_wide_as_times_new_roman(
    text: str, size: int, millimetres: float
) -> None:
    assert width(text, size, bold=True) == pytest.approx(millimetres, abs=0.1)


def test_tones_and_no_break_spaces_add_no_width() -> None:
    (letter,) = anatomy(page("| x ¶ Số: 05/KH-MNKL | CỘNG\u00a0HÒA\u00a0XÃ |")).letters
    line = next(p.paragraph for p in letter.pieces if "CỘNG" in p.paragraph.text)
    assert printed(line) == pytest.approx(width("CONG HOA XA", 14))

"""The parts of a paper are found wherever and however it is set."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layout.anatomy import Role, anatomy
from pipeline.vietnamese import normal
from pipeline.word import Document
from tests.layout.pages import A4, page, parts, told
from tests.word_sketch import BASES, COMMON, STYLES, sketch

OFFICES = "UBND HUYỆN GIA LÂM ¶ *TRƯỜNG MẦM NON KIM LAN*"
NATION = "*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* ¶ *Độc lập - Tự do - Hạnh phúc*"
NUMBER = "Số: 05/KH-MNKL"
DAY = "Kim Lan, ngày 05 tháng 01 năm 2022"
HEAD = f"| {OFFICES} ¶ ______ ¶ {NUMBER} | {NATION} ¶ ______ ¶ {DAY} |"
HEAD_FOUND = f"""\
Cơ quan chủ quản: UBND HUYỆN GIA LÂM
Cơ quan ban hành: TRƯỜNG MẦM NON KIM LAN
Số, ký hiệu: {NUMBER}
Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Tiêu ngữ: Độc lập - Tự do - Hạnh phúc
Địa danh, thời gian: {DAY}"""
FOOT = "| *Nơi nhận:* ¶ - Các tổ; ¶ - Lưu: VT. | *HIỆU TRƯỞNG* ¶ ¶ ¶ *Đàm Thị Minh Nguyệt* |"
FOOT_FOUND = """\
Nơi nhận: Nơi nhận:
Dòng nơi nhận: - Các tổ;
Dòng nơi nhận: - Lưu: VT.
Quyền hạn, chức vụ: HIỆU TRƯỞNG
Họ tên người ký: Đàm Thị Minh Nguyệt"""

LETTERHEADS = {
    "in a table": HEAD,
    "in a table of two rows": f"""
| {OFFICES} | {NATION} |
| {NUMBER} | {DAY} |""",
    "in two tables": f"""
| {OFFICES} | {NATION} |

| {NUMBER} | {DAY} |""",
    "with number and day below the table": f"""
| {OFFICES} | {NATION} |

{NUMBER}→{DAY}""",
    "with an empty column in the middle": f"""
| {OFFICES} ¶ {NUMBER} |  | {NATION} ¶ {DAY} |""",
    "with line breaks": f"""
| {OFFICES} ¶ {NUMBER} | {NATION} ¶ {DAY} |""".replace(" ¶ ", "↵"),
    "in one cell": f"""
| UBND HUYỆN GIA LÂM→CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ TRƯỜNG MẦM NON KIM LAN→\
Độc lập - Tự do - Hạnh phúc ¶ {NUMBER}→{DAY} |""",
    "by tabs": f"""
UBND HUYỆN GIA LÂM→*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*
*TRƯỜNG MẦM NON KIM LAN→Độc lập - Tự do - Hạnh phúc*
{NUMBER}→→{DAY}""",
    "by spaces": f"""
UBND HUYỆN GIA LÂM             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG MẦM NON KIM LAN               Độc lập - Tự do - Hạnh phúc
    {NUMBER}              {DAY}""",
    "line below line": f"""
          UBND HUYỆN GIA LÂM
          *TRƯỜNG MẦM NON KIM LAN*
          {NUMBER}
          *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*
          *Độc lập - Tự do - Hạnh phúc*
          {DAY}""",
    "in text boxes": f"""
[khung] UBND HUYỆN GIA LÂM
[khung] *TRƯỜNG MẦM NON KIM LAN*
[khung] {NUMBER}
[khung] *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*
[khung] *Độc lập - Tự do - Hạnh phúc*
[khung] {DAY}""",
    "in text boxes, the right one first": f"""
[khung] *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*
[khung] *Độc lập - Tự do - Hạnh phúc*
[khung] UBND HUYỆN GIA LÂM
[khung] *TRƯỜNG MẦM NON KIM LAN*

{NUMBER}→{DAY}""",
}


@pytest.mark.parametrize("letterhead", LETTERHEADS.values(), ids=LETTERHEADS)
def test_a_letterhead_is_found_however_it_is_set(letterhead):
    text = f"""{letterhead}
          *KẾ HOẠCH*
          *Tổ chức hội thi cấp trường*
          ______
Nhà trường tổ chức hội thi như sau:"""
    assert parts(text) == told(f"""
[văn bản có tên loại] KẾ HOẠCH
{HEAD_FOUND}
Tên loại: KẾ HOẠCH
Trích yếu: Tổ chức hội thi cấp trường
Nội dung: Nhà trường tổ chức hội thi như sau:
""")


SIGNATURES = {
    "in a table": FOOT,
    "in a table of several rows": """
| *Nơi nhận:* |  | *HIỆU TRƯỞNG* |
| - Các tổ; ¶ - Lưu: VT. |  |  |
|  |  | *Đàm Thị Minh Nguyệt* |""",
    "with line breaks": FOOT.replace(" ¶ ", "↵"),
    "by tabs": """
*Nơi nhận:→HIỆU TRƯỞNG*
- Các tổ;
- Lưu: VT.→→*Đàm Thị Minh Nguyệt*""",
    "by spaces": """
*Nơi nhận:*                         *HIỆU TRƯỞNG*
- Các tổ;
- Lưu: VT.                          *Đàm Thị Minh Nguyệt*""",
    "line below line": """
*Nơi nhận:*
- Các tổ;
- Lưu: VT.
                                    *HIỆU TRƯỞNG*


                                    *Đàm Thị Minh Nguyệt*""",
}


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
def test_a_signature_is_found_however_it_is_set(signature):
    found = parts(f"{HEAD}\n          *THÔNG BÁO*\nNhà trường nghỉ Tết.\n{signature}").splitlines()
    assert found[0] == "[văn bản có tên loại] THÔNG BÁO"
    assert sorted(found[9:]) == sorted(FOOT_FOUND.splitlines())


@pytest.mark.parametrize(
    ("column", "found"),
    [
        ("*KT. HIỆU TRƯỞNG* ¶ *PHÓ HIỆU TRƯỞNG* ¶ ¶ *Trần Thị Bình*", "chức chức tên"),
        ("*TM. HỘI ĐỒNG* ¶ *CHỦ TỊCH* ¶ ¶ *HIỆU TRƯỞNG* ¶ *Trần Thị An*", "chức chức chức tên"),
        ("*HIỆU TRƯỞNG* ¶ (Đã ký) ¶ *Trần Thị Bình*", "chức ghi tên"),
        ("*HIỆU TRƯỞNG* ¶ (Ký tên, đóng dấu; ¶ ghi rõ họ tên) ¶ *Trần Thị An*", "chức ghi ghi tên"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *TRẦN THỊ BÌNH*", "chức tên"),
        ("*HIỆU TRƯỞNG* ¶ *TRẦN THỊ BÌNH*", "chức tên"),
        ("*HIỆU TRƯỞNG* ¶ ¶ *TỐNG THỊ LAN*", "chức tên"),
        ("*HIỆU TRƯỞNG* ¶ *TRƯỜNG MẦM NON KIM LAN*", "chức chức"),
        ("*Hiệu trưởng* ¶ ¶ Trần Thị Bình", "chức tên"),
        ("*HIỆU TRƯỞNG* ¶ ¶ ……………………", "chức tên"),
        ("*HIỆU TRƯỞNG*", "chức"),
        ("*TM. BAN GIÁM HIỆU* ¶ ¶ ThS. Trần Thị Bình", "chức tên"),
        ("*HIỆU TRƯỞNG* ¶ ¶ Trần Thị Bình ¶ Điện thoại: 024", "chức tên khác"),
    ],
)
def test_posts_names_and_notes_are_told_apart(column, found):
    short = {Role.POST: "chức", Role.SIGNER: "tên", Role.SIGN_NOTE: "ghi", Role.OTHER: "khác"}
    text = f"{HEAD}\nNhà trường báo cáo.\n| *Nơi nhận:* ¶ - Lưu: VT. | {column} |"
    (letter,) = anatomy(page(text)).letters
    assert " ".join(short[p.role] for p in letter.pieces if p.role in short) == found


def test_a_letter_to_several_addressees():
    assert parts(f"""
| *TRƯỜNG MẦM NON KIM LAN* ¶ Số: 15/MNKL-VP ¶ V/v tổ chức hội thi ¶ cấp trường | {NATION} ¶ {DAY} |

          Kính gửi:
- Phòng Giáo dục và Đào tạo;
- Ủy ban nhân dân xã.

Nhà trường kính đề nghị.
""") == told(f"""
[công văn]
Cơ quan ban hành: TRƯỜNG MẦM NON KIM LAN
Số, ký hiệu: Số: 15/MNKL-VP
Trích yếu công văn: V/v tổ chức hội thi
Trích yếu công văn: cấp trường
Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Tiêu ngữ: Độc lập - Tự do - Hạnh phúc
Địa danh, thời gian: {DAY}
Kính gửi: Kính gửi:
Kính gửi: - Phòng Giáo dục và Đào tạo;
Kính gửi: - Ủy ban nhân dân xã.
Nội dung: Nhà trường kính đề nghị.
""")


def test_addressees_in_a_table_of_their_own():
    found = parts(f"""
{HEAD}
          *BÁO CÁO*
          *Sơ kết học kỳ I*
| Kính gửi: | - Phòng Giáo dục và Đào tạo; ¶ - Công đoàn trường. |
Nhà trường báo cáo.
""").splitlines()
    assert found[9:] == [
        "Kính gửi: Kính gửi:",
        "Kính gửi: - Phòng Giáo dục và Đào tạo;",
        "Kính gửi: - Công đoàn trường.",
        "Nội dung: Nhà trường báo cáo.",
    ]


def test_a_decision_and_the_regulation_it_issues():
    assert parts(f"""
{HEAD}
          *QUYẾT ĐỊNH*
          *Ban hành Quy chế thi đua*
          ______
          *HIỆU TRƯỞNG TRƯỜNG MẦM NON KIM LAN*
Căn cứ Luật Giáo dục;
          *QUYẾT ĐỊNH:*
*Điều 1.* Ban hành Quy chế thi đua.
{FOOT}
=== trang ===
| {OFFICES} | {NATION} |
          *QUY CHẾ*
          *Thi đua, khen thưởng*
          (Kèm theo Quyết định số 05/QĐ-MNKL ngày 05 tháng 01 năm 2022)
          *Chương I*
          *QUY ĐỊNH CHUNG*
*Điều 1. Phạm vi*
""") == told(f"""
[văn bản có tên loại] QUYẾT ĐỊNH
{HEAD_FOUND}
Tên loại: QUYẾT ĐỊNH
Trích yếu: Ban hành Quy chế thi đua
Thẩm quyền ban hành: HIỆU TRƯỞNG TRƯỜNG MẦM NON KIM LAN
Căn cứ: Căn cứ Luật Giáo dục;
Thẩm quyền ban hành: QUYẾT ĐỊNH:
Điều: Điều 1. Ban hành Quy chế thi đua.
{FOOT_FOUND}
[phụ lục] QUY CHẾ
Cơ quan chủ quản: UBND HUYỆN GIA LÂM
Cơ quan ban hành: TRƯỜNG MẦM NON KIM LAN
Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Tiêu ngữ: Độc lập - Tự do - Hạnh phúc
Tên loại: QUY CHẾ
Trích yếu: Thi đua, khen thưởng
Kèm theo: (Kèm theo Quyết định số 05/QĐ-MNKL ngày 05 tháng 01 năm 2022)
Phần, Chương: Chương I
Phần, Chương: QUY ĐỊNH CHUNG
Điều: Điều 1. Phạm vi
""")


def test_minutes_are_signed_by_two_and_list_their_receivers_below():
    found = parts(f"""
| {OFFICES} ¶ Số: 07/BB-MNKL | {NATION} |
          *BIÊN BẢN*
          *Họp Hội đồng Thi đua - Khen thưởng*
Chủ trì: bà Đàm Thị Minh Nguyệt, Hiệu trưởng.
Thư ký: bà Âu Thị Hương Giang.
| *THƯ KÝ* ¶ ¶ *Âu Thị Hương Giang* | *CHỦ TỌA* ¶ ¶ *Đàm Thị Minh Nguyệt* |

*Nơi nhận:*
- Các thành viên Hội đồng;
- Lưu: VT, Hồ sơ.
""").splitlines()
    assert found[0] == "[biên bản] BIÊN BẢN"
    assert found[8:] == [
        "Nội dung: Chủ trì: bà Đàm Thị Minh Nguyệt, Hiệu trưởng.",
        "Nội dung: Thư ký: bà Âu Thị Hương Giang.",
        "Quyền hạn, chức vụ: THƯ KÝ",
        "Họ tên người ký: Âu Thị Hương Giang",
        "Quyền hạn, chức vụ: CHỦ TỌA",
        "Họ tên người ký: Đàm Thị Minh Nguyệt",
        "Nơi nhận: Nơi nhận:",
        "Dòng nơi nhận: - Các thành viên Hội đồng;",
        "Dòng nơi nhận: - Lưu: VT, Hồ sơ.",
    ]


def test_minutes_signed_on_one_line_by_tabs():
    found = parts(f"""
| {OFFICES} ¶ Số: 07/BB-MNKL | {NATION} |
          *BIÊN BẢN*
Cuộc họp kết thúc vào 16 giờ 00.
*THƯ KÝ→CHỦ TỌA*
(Ký, ghi rõ họ tên)→(Ký, ghi rõ họ tên)

Âu Thị Hương Giang→Đàm Thị Minh Nguyệt
""").splitlines()
    assert found[8:] == [
        "Quyền hạn, chức vụ: THƯ KÝ",
        "Quyền hạn, chức vụ: CHỦ TỌA",
        "Ghi chú chữ ký: (Ký, ghi rõ họ tên)",
        "Ghi chú chữ ký: (Ký, ghi rõ họ tên)",
        "Họ tên người ký: Âu Thị Hương Giang",
        "Họ tên người ký: Đàm Thị Minh Nguyệt",
    ]


def test_a_form_has_a_letterhead_a_table_and_three_signatures():
    found = parts(f"""
| {OFFICES} | {NATION} |
          *BẢNG TỔNG HỢP*
          *Đăng ký danh hiệu thi đua*
| Thời gian | Người thực hiện |
| Tháng 9 | Tạ Thanh Vân |

| *Người lập biểu* ¶ (Ký, họ tên) | *CHỦ TỊCH CÔNG ĐOÀN* ¶ Tạ Thanh Vân | *HIỆU TRƯỞNG* |
""").splitlines()
    assert found[0] == "[biểu]"
    assert found[5:] == [
        "Tên loại: BẢNG TỔNG HỢP",
        "Trích yếu: Đăng ký danh hiệu thi đua",
        "Bảng: Thời gian",
        "Bảng: Người thực hiện",
        "Bảng: Tháng 9",
        "Bảng: Tạ Thanh Vân",
        "Quyền hạn, chức vụ: Người lập biểu",
        "Ghi chú chữ ký: (Ký, họ tên)",
        "Quyền hạn, chức vụ: CHỦ TỊCH CÔNG ĐOÀN",
        "Họ tên người ký: Tạ Thanh Vân",
        "Quyền hạn, chức vụ: HIỆU TRƯỞNG",
    ]


def test_an_annex_with_a_letterhead_of_its_own_is_a_paper_of_its_own():
    assert parts(f"""
{HEAD}
          *KẾ HOẠCH*
Lịch tại Phụ lục I, mẫu tại Phụ lục II.
=== trang ===
          *Phụ lục I*
          *LỊCH CÔNG TÁC*
          (Kèm theo Kế hoạch số 05/KH-MNKL
          ngày 05 tháng 01 năm 2022)
| Thời gian | Người thực hiện |
=== trang ===
          *Phụ lục II*
          *MẪU ĐĂNG KÝ*
| *TRƯỜNG MẦM NON KIM LAN* ¶ *TỔ ………* | {NATION} |
          *BẢN ĐĂNG KÝ*
Họ và tên: ………
| *TỔ TRƯỞNG* ¶ ¶ ……………… | *NGƯỜI ĐĂNG KÝ* ¶ ¶ ……………… |
""") == told(f"""
[văn bản có tên loại] KẾ HOẠCH
{HEAD_FOUND}
Tên loại: KẾ HOẠCH
Nội dung: Lịch tại Phụ lục I, mẫu tại Phụ lục II.
Phụ lục: Phụ lục I
Tiêu đề phụ lục: LỊCH CÔNG TÁC
Kèm theo: (Kèm theo Kế hoạch số 05/KH-MNKL
Kèm theo: ngày 05 tháng 01 năm 2022)
Bảng: Thời gian
Bảng: Người thực hiện
[phụ lục]
Phụ lục: Phụ lục II
Tiêu đề phụ lục: MẪU ĐĂNG KÝ
Cơ quan chủ quản: TRƯỜNG MẦM NON KIM LAN
Cơ quan ban hành: TỔ ………
Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Tiêu ngữ: Độc lập - Tự do - Hạnh phúc
Tên loại: BẢN ĐĂNG KÝ
Nội dung: Họ và tên: ………
Quyền hạn, chức vụ: TỔ TRƯỞNG
Họ tên người ký: ………………
Quyền hạn, chức vụ: NGƯỜI ĐĂNG KÝ
Họ tên người ký: ………………
""")


def test_a_collection_of_models_is_cut_into_its_models():
    assert parts(f"""
Mẫu số 01 - Thông báo
{HEAD}
          *THÔNG BÁO*
Nội dung thông báo …
Mẫu số 02 - Công văn
| {OFFICES} ¶ Số: …/…-… ¶ V/v … | {NATION} ¶ …, ngày … tháng … năm … |
          Kính gửi: …
""") == told(f"""
[văn bản có tên loại] THÔNG BÁO
Dòng khác: Mẫu số 01 - Thông báo
{HEAD_FOUND}
Tên loại: THÔNG BÁO
Nội dung: Nội dung thông báo …
[công văn]
Dòng khác: Mẫu số 02 - Công văn
Cơ quan chủ quản: UBND HUYỆN GIA LÂM
Cơ quan ban hành: TRƯỜNG MẦM NON KIM LAN
Số, ký hiệu: Số: …/…-…
Trích yếu công văn: V/v …
Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Tiêu ngữ: Độc lập - Tự do - Hạnh phúc
Địa danh, thời gian: …, ngày … tháng … năm …
Kính gửi: Kính gửi: …
""")


@pytest.mark.parametrize(
    ("slip", "role"),
    [
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT", "Quốc hiệu"),
        ("CỘNG HÒA XÃ HÔI CHỦ NGHIÃ VIỆT NAM", "Quốc hiệu"),
        ("CỘNG HÒAXÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu"),
        ("CÔNG HÒA XẢ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hiệu"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Quốc hiệu"),
    ],
)
def test_a_slip_in_the_national_name_hides_no_paper(slip, role):
    found = parts(f"| {OFFICES} | *{slip}* ¶ *Độc Lập – Tự Do – Hạnh Phúc* ¶ {DAY} |")
    assert f"{role}: {slip}" in found
    assert "Tiêu ngữ: Độc Lập – Tự Do – Hạnh Phúc" in found


@pytest.mark.parametrize(
    "number", ["10./QĐ- MN", "5/KH-MNKL", "Số 05/KH-MNKL", "Số:    /KH-MNKL", "Số: …"]
)
def test_a_number_written_wrong_or_left_open_is_still_the_number(number):
    assert f"Số, ký hiệu: {' '.join(number.split())}" in parts(
        f"| {OFFICES} ¶ {number} | {NATION} |"
    )


@pytest.mark.parametrize("day", ["Kim Lan, ngày 5/1/2022", "Kim Lan, ngày 05 tháng 01, 2022"])
def test_a_day_written_wrong_is_still_the_day(day):
    assert f"Địa danh, thời gian: {day}" in parts(f"| {OFFICES} | {NATION} ¶ {day} |")


def test_a_paper_that_lacks_its_national_name_is_still_a_paper():
    found = parts(f"| {OFFICES} ¶ {NUMBER} | {DAY} |\n          *KẾ HOẠCH*\nNhà trường.")
    assert found.splitlines()[:4] == [
        "[văn bản có tên loại] KẾ HOẠCH",
        "Cơ quan chủ quản: UBND HUYỆN GIA LÂM",
        "Cơ quan ban hành: TRƯỜNG MẦM NON KIM LAN",
        "Số, ký hiệu: Số: 05/KH-MNKL",
    ]


def test_a_plan_without_any_letterhead_is_a_plan():
    assert parts("""
          *KẾ HOẠCH*
          *Công tác Thi đua năm học 2021-2022*
Thực hiện kế hoạch của cấp trên:
*I. Mục đích, yêu cầu.*
*1/ Mục đích*
Nơi nhận
- Phòng GD&ĐT
- Lưu trường
""") == told("""
[văn bản có tên loại] KẾ HOẠCH
Tên loại: KẾ HOẠCH
Trích yếu: Công tác Thi đua năm học 2021-2022
Nội dung: Thực hiện kế hoạch của cấp trên:
Đề mục: I. Mục đích, yêu cầu.
Đề mục khoản: 1/ Mục đích
Nơi nhận: Nơi nhận
Dòng nơi nhận: - Phòng GD&ĐT
Dòng nơi nhận: - Lưu trường
""")


@pytest.mark.parametrize(
    "named",
    [
        "GIẤY MỜI",
        "GIẤY GIỚI THIỆU",
        "TỜ TRÌNH",
        "BÁO CÁO",
        "NGHỊ QUYẾT",
        "CHƯƠNG TRÌNH",
        "Kế hoạch",
    ],
)
def test_every_type_of_paper_is_named(named):
    found = parts(f"{HEAD}\n          *{named}*\n          *Về công tác năm học*\nNhà trường.")
    assert found.splitlines()[0] == f"[văn bản có tên loại] {named.upper()}"


PARTY = "| ĐẢNG BỘ XÃ KIM LAN ¶ *CHI BỘ TRƯỜNG MẦM NON* | *ĐẢNG CỘNG SẢN VIỆT NAM* |"
NO_OFFICIAL_PAPER = {
    "a class list": """
TRƯỜNG MẦM NON KIM LAN
          *DANH SÁCH TRẺ*
| TT | Họ và tên | Ngày sinh |
| 1 | Nguyễn Văn An | 05/01/2017 |
                         *GIÁO VIÊN*""",
    "a letter to parents": """
          *THƯ GỬI CHA MẸ HỌC SINH*
Kính gửi: Quý phụ huynh lớp A1
Nhà trường trân trọng cảm ơn.""",
    "a lesson plan": """
          *KẾ HOẠCH BÀI DẠY*
          Chủ đề: Gia đình
*I. Mục đích, yêu cầu*""",
    "a petition": f"""
          {NATION.split(" ¶ ")[0]}
          {NATION.split(" ¶ ")[1]}
          *ĐƠN XIN NGHỈ PHÉP*
          Kính gửi: Ban giám hiệu Trường Mầm non Kim Lan
Tôi tên là Tạ Thanh Vân.""",
    "a contract of work": f"""
          {NATION.split(" ¶ ")[0]}
          *HỢP ĐỒNG LAO ĐỘNG*
          Số: 05/HĐLĐ
Hôm nay, ngày 05 tháng 01 năm 2022.""",
    "a letter of another country": """
          *MINISTRY OF EDUCATION*
Hanoi, 5 January 2022
Dear Sir or Madam,
*John Smith*""",
    "a text about official papers": f"""
1. Quốc hiệu
a) Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: trình bày bằng chữ in hoa.
| 1 | Quốc hiệu | In hoa | 12 | Đậm | {NATION} |""",
    "nothing": "",
}


@pytest.mark.parametrize("text", NO_OFFICIAL_PAPER.values(), ids=NO_OFFICIAL_PAPER)
def test_what_is_no_official_paper_is_told(text):
    assert parts(text).splitlines()[0] == "[không phải văn bản hành chính]"


@pytest.mark.parametrize("head", [PARTY, "HUYỆN ĐOÀN GIA LÂM→ĐOÀN TNCS HỒ CHÍ MINH"])
def test_papers_of_the_party_and_its_youth_follow_other_rules(head):
    found = parts(f"{head}\n          *NGHỊ QUYẾT*\nChi bộ quyết nghị.\n*T/M CHI BỘ*")
    assert found.splitlines()[0] == "[văn bản của Đảng]"


TWO_LINES = ("chữ ký KT.", "tên cơ quan hai dòng")
OTHER_LETTERS = ("chữ hoa bằng định dạng", "danh sách tự động")  # typed otherwise than shown
WAYS = [way for way in STYLES if way not in (*TWO_LINES, *OTHER_LETTERS)]


def drawn(base: str) -> list[str]:
    """The parts a sketch is made of, `Thành phần: lời`."""
    zones = COMMON | BASES[base]
    every = [f"{role}: {text}" for zone in zones.values() for role, text in zone if text]
    return sorted(every)


def seen(changes: str) -> list[str]:
    """The parts found in the file of a sketch, tables left out."""
    (letter,) = anatomy(sketch(changes)).letters
    unsaid = (Role.BLANK, Role.RULE, Role.TABLE)
    shown = [piece for piece in letter.pieces if piece.role not in unsaid]
    return sorted(f"{piece.role}: {normal(piece.paragraph.text)}" for piece in shown)


@pytest.mark.parametrize("base", BASES)
def test_a_real_file_has_exactly_the_parts_it_was_made_of(base):
    assert seen(f"Văn bản: {base}") == drawn(base)


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_setting_it_changes_what_the_parts_are(way):
    assert seen(f"Kiểu: {way}") == drawn("kế hoạch")
    if way != "phụ lục ngang":  # a công văn of the sketches has no annex
        assert seen(f"Văn bản: công văn\nKiểu: {way}") == drawn("công văn")


@pytest.mark.parametrize("way", OTHER_LETTERS)
def test_a_part_is_told_by_what_is_shown_not_by_what_is_typed(way):
    found, made = seen(f"Kiểu: {way}"), drawn("kế hoạch")
    roles = [[part.partition(":")[0] for part in parts_] for parts_ in (found, made)]
    assert sorted(roles[0]) == sorted(roles[1])


def test_a_name_or_a_post_over_two_lines_is_two_lines_of_that_part():
    named = seen("Kiểu: tên cơ quan hai dòng")
    assert "Cơ quan ban hành: TRƯỜNG MẦM NON" in named
    assert "Cơ quan ban hành: HOA SEN" in named
    signed = seen("Kiểu: chữ ký KT.")
    assert "Quyền hạn, chức vụ: KT. HIỆU TRƯỞNG" in signed
    assert "Quyền hạn, chức vụ: PHÓ HIỆU TRƯỞNG" in signed


def test_a_table_of_tasks_is_no_signature():
    found = parts(f"""
{HEAD}
          *KẾ HOẠCH*
Phân công:
| THỜI GIAN | NGƯỜI THỰC HIỆN |
| Tháng 9 | Tổ trưởng |
| Tháng 10 | Hiệu trưởng |
""")
    assert "Quyền hạn, chức vụ" not in found


def test_duties_of_the_head_are_no_signature():
    found = parts(
        f"{HEAD}\n          *KẾ HOẠCH*\n*HIỆU TRƯỞNG*\n- Chỉ đạo chung;\nCác tổ thực hiện."
    )
    assert "Quyền hạn, chức vụ" not in found


WHOLE = page(f"""
{HEAD}
          *BÁO CÁO*
          *Sơ kết học kỳ I*
          ______
          Kính gửi: Phòng Giáo dục và Đào tạo
Căn cứ Luật Giáo dục;
*I. KẾT QUẢ*
*1. Đăng ký*
Toàn trường có 39 người đăng ký.
| TT | Họ và tên |
{NUMBER}→{DAY}
*THƯ KÝ→CHỦ TỌA*
Âu Thị Hương Giang→Đàm Thị Minh Nguyệt
[khung] DỰ THẢO
          *Chương I*
          *QUY ĐỊNH CHUNG*
*Điều 1.* Phạm vi.
{FOOT}
=== trang ===
          *Phụ lục*
          *DANH SÁCH*
          (Kèm theo Báo cáo số 05/BC-MNKL
""").paragraphs


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WHOLE), max_size=60))
def test_any_shuffled_paper_is_taken_apart_without_losing_a_paragraph(paragraphs):
    document = Document("thu.docx", tuple(paragraphs), (A4,))
    letters = anatomy(document).letters
    assert letters
    found = {piece.paragraph.place for letter in letters for piece in letter.pieces}
    assert found == {paragraph.place for paragraph in paragraphs}

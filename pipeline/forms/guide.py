"""Sheet `Hướng dẫn`: what a workbook is for, how to fill it, which sheet when."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from pipeline.forms.form import VERSION, Form
from pipeline.forms.looks import (
    ABOUT_ROW,
    HEADER_ROW,
    TITLE_HEIGHT,
    TITLE_ROW,
    Looks,
    height,
    print_on_a4,
)
from pipeline.sheets import Row

WIDTHS = (24, 46, 76)
ADVICE = (
    "Mỗi trang có một dòng tiêu đề. Điền từ dòng ngay dưới tiêu đề, mỗi việc một dòng, không bỏ "
    "dòng trống ở giữa, không gộp ô.",
    "Giữ nguyên tên trang và tiêu đề cột. Tiêu đề nền vàng là cột phải điền; tiêu đề nền xanh thì "
    "điền khi có.",
    "Đưa chuột lên tiêu đề để xem cách ghi và ví dụ. Ô có mũi tên thì chọn trong danh sách.",
    "Ngày gõ đủ ngày, tháng, năm, ví dụ 28/9/2021; gõ xong nhìn lại xem ngày và tháng có bị đổi "
    "chỗ không.",
    "Cột dấu x: gõ x là có, để trống là không.",
    "Nhiều giá trị trong một ô thì cách nhau bằng dấu chấm phẩy, ví dụ: Lao động tiên tiến; "
    "Chiến sĩ thi đua cơ sở.",
    "Chép từ tệp khác thì dán giá trị (bấm chuột phải, chọn Paste Values). Dòng mới thì ghi tiếp "
    "bên dưới hoặc chèn dưới một dòng đã có.",
    "Tiêu đề được khóa để khỏi gõ nhầm, không có mật khẩu; cần mở thì vào Review, Unprotect Sheet.",
)
TO_SCHOOL = (
    "Ghi người bằng Mã và Họ và tên đúng như ở trang Nhân sự của nam-hoc.xlsx.",
    "Điền xong thì lưu, đóng tệp rồi chạy lệnh make reports; máy soát và báo từng ô cần sửa. "
    "Máy không bao giờ ghi vào tệp này.",
)
TO_TEAM = (
    "Mỗi người một dòng: ghi điều đăng ký, hoặc lý do không đăng ký. Tổ đăng ký ở trang Đăng ký "
    "tập thể; không đăng ký thì để trống.",
    "Điền xong thì lưu, đóng tệp, gửi lại thư ký Hội đồng; giữ nguyên tên tệp.",
)


def write_guide(page: Worksheet, form: Form, sheets: Sequence[type[Row]], looks: Looks) -> None:
    """Advice that holds for every sheet, then a table of the sheets; to a tổ, what to send back."""
    for column, characters in enumerate(WIDTHS):
        page.set_column(column, column, characters)
    page.set_row(TITLE_ROW, TITLE_HEIGHT)
    page.write_string(TITLE_ROW, 0, form.title.upper(), looks.title)
    page.write_string(ABOUT_ROW, 0, f"Tệp {form.file} · Mẫu phiên bản {VERSION}")
    last = len(WIDTHS) - 1
    said = (*ADVICE, *(TO_TEAM if form.team else TO_SCHOOL))
    advice = [f"{number}. {words}" for number, words in enumerate(said, start=1)]
    for row, words in enumerate(advice, start=HEADER_ROW + 1):
        page.merge_range(row, 0, row, last, words, looks.plain)
        page.set_row(row, height(words, sum(WIDTHS)))
    start = HEADER_ROW + len(advice) + 2
    page.write_row(start, 0, ("Trang", "Điền khi nào", "Để làm gì"), looks.optional)
    table = [(sheet.sheet, sheet.filled, sheet.about) for sheet in sheets]
    for row, cells in enumerate(table, start=start + 1):
        page.write_row(row, 0, cells, looks.framed)
        page.set_row(row, max(map(height, cells, WIDTHS)))
    print_on_a4(page, form.file, last_column=last, last_row=start + len(table))
    page.protect()

"""Sheet Trường: the facts every paper rests on."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import SchoolItem, Target
from pipeline.vietnamese import short_date
from pipeline.vocabulary import SchoolFact


def school_year_is_that_of_the_folder(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Năm học ở trang Trường là tên thư mục; ngày bắt đầu và kết thúc thuộc năm học ấy.

    Căn cứ: mỗi thư mục inputs/<năm học> giữ một năm học.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Năm học       | 2021-2022
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Năm học       | 2020-2021
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2021
        => nam-hoc.xlsx:Trường:B2
        => nam-hoc.xlsx:Trường:B4
    """
    label = year.item(SchoolFact.LABEL)
    if label and label.value != year.label:
        yield error(
            label.at("value"),
            f"Ô ghi năm học «{label.value}» nhưng thư mục là «{year.label}»; hãy sửa ô này, "
            "hoặc đổi tên thư mục.",
        )
    years = re.fullmatch(r"(\d{4})-(\d{4})", year.label)
    for group, fact in enumerate((SchoolFact.START, SchoolFact.END) if years else (), start=1):
        row, number = year.item(fact), years[group] if years else ""
        if row and isinstance(row.value, date) and str(row.value.year) != number:
            yield error(
                row.at("value"),
                f"{fact} là {short_date(row.value)}, phải thuộc năm {number} của năm học "
                f"{year.label}; hãy sửa lại.",
            )


def required_items_are_filled(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Trang Trường có đủ những mục mà mọi văn bản cần.

    Các mục: Năm học, Ngày bắt đầu, Ngày kết thúc, Tên trường, Chữ viết tắt, Cơ quan chủ quản,
    Địa danh, Nơi nhận báo cáo, Hiệu trưởng, Chủ tịch Công đoàn.

    Căn cứ: thành phần bắt buộc của văn bản.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục                | Giá trị
        Năm học            | 2021-2022
        Ngày bắt đầu       | 05/9/2021
        Ngày kết thúc      | 31/5/2022
        Tên trường         | Trường Mầm non Kim Lan
        Chữ viết tắt       | MNKL
        Cơ quan chủ quản   | UBND huyện Gia Lâm
        Địa danh           | Kim Lan
        Nơi nhận báo cáo   | Phòng Giáo dục và Đào tạo huyện Gia Lâm
        Hiệu trưởng        | Lê Thị Hạnh
        Chủ tịch Công đoàn | Trần Thị Bình
    Không đạt:
        [Trường]
        Mục                | Giá trị
        Năm học            | 2021-2022
        Ngày bắt đầu       | 05/9/2021
        Ngày kết thúc      | 31/5/2022
        Tên trường         | Trường Mầm non Kim Lan
        Chữ viết tắt       | MNKL
        Cơ quan chủ quản   | UBND huyện Gia Lâm
        Địa danh           |
        Nơi nhận báo cáo   | Phòng Giáo dục và Đào tạo huyện Gia Lâm
        Hiệu trưởng        | Lê Thị Hạnh
        Chủ tịch Công đoàn | Trần Thị Bình
        => nam-hoc.xlsx:Trường:B8
    """
    end = year.day(SchoolFact.END)
    for fact in SchoolFact:
        if year.school and fact.value.required and not year.item(fact, end):
            blank = next((row for row in year.school if row.item is fact), None)
            yield error(
                blank.at("value") if blank else year.folder_place,
                f"Thiếu mục «{fact}»; hãy điền giá trị đúng cho năm học này.",
            )


def no_item_has_two_values(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mỗi mục của trang Trường có một giá trị ở mỗi thời điểm.

    Khi đổi tên, đổi người thì thêm một dòng với «Từ ngày» mới, giữ dòng cũ.

    Căn cứ: hai giá trị cùng lúc thì không biết in giá trị nào.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục      | Giá trị   | Từ ngày
        Địa danh | Kim Lan   |
        Địa danh | Bát Tràng | 01/7/2025
    Không đạt:
        [Trường]
        Mục      | Giá trị   | Từ ngày
        Địa danh | Kim Lan   |
        Địa danh | Bát Tràng |
        => nam-hoc.xlsx:Trường:A3
    """
    first: dict[tuple[SchoolFact, date | None], SchoolItem] = {}
    for row in year.school:
        known = first.setdefault((row.item, row.since), row) if row.item else row
        if known is not row:
            yield error(
                row.at("item"),
                f"Mục «{row.item}» đã có ở ô {known.at('item').position} với cùng «Từ ngày»; "
                "hãy xóa một dòng, hoặc ghi ngày bắt đầu của giá trị mới.",
            )


def values_are_confirmed(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Mục của trang Trường và chỉ tiêu đã ghi thì được người có trách nhiệm xác nhận.

    Giá trị chưa xác nhận vẫn in bình thường và được nhắc ở đây.

    Căn cứ: cột Xác nhận (x).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục         | Giá trị    | Xác nhận (x)
        Hạn đăng ký | 15/10/2021 | x
    Không đạt:
        [Trường]
        Mục         | Giá trị    | Xác nhận (x)
        Hạn đăng ký | 15/10/2021 |
        [Chỉ tiêu]
        Nội dung               | Số lượng | Xác nhận (x)
        Chiến sĩ thi đua cơ sở | 4        |
        => nam-hoc.xlsx:Chỉ tiêu:C2
        => nam-hoc.xlsx:Trường:C2
    """
    items = ((r, str(r.item)) for r in year.school if r.item and r.value not in (None, ""))
    targets = ((t, t.content) for t in year.targets if t.number is not None)
    valued: Iterator[tuple[SchoolItem | Target, str]] = chain(items, targets)
    for row, name in valued:
        if not row.confirmed:
            yield warning(
                row.at("confirmed"),
                f"«{name}» chưa xác nhận; hãy hỏi người có trách nhiệm rồi gõ x.",
            )

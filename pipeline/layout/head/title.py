"""Tên loại and trích yếu (ô 5a, 5b)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import lines_of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold

NAMED = (Genre.NAMED, Genre.MINUTES)
LETTER = (Genre.LETTER,)


def type_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tên loại viết chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi.

    Đạt:
        Tên loại: cỡ 13
    Không đạt:
        Tên loại: cỡ 16
        => đoạn 1
    """
    size = figures()["head"]["type_size"]
    for _letter, line in lines_of(parts, Role.TYPE, NAMED):
        if due := faults(line, size=size, bold=True, italic=False, capital=True, centred=True):
            yield error(line.place, f"Tên loại chưa đúng mẫu chữ; hãy để {due}.", clause("II.5b"))


def abstract_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trích yếu viết chữ thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới tên loại.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi.

    Đạt:
        Trích yếu: cỡ 13
    Không đạt:
        Trích yếu: không đậm
        => đoạn 2
    """
    size = figures()["head"]["type_size"]
    for _letter, line in lines_of(parts, Role.ABSTRACT, NAMED):
        if due := faults(line, size=size, bold=True, italic=False, capital=False, centred=True):
            yield error(line.place, f"Trích yếu chưa đúng mẫu chữ; hãy để {due}.", clause("II.5b"))


def abstract_prefix(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trích yếu của văn bản có tên loại không bắt đầu bằng V/v.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: cảnh báo.

    Đạt:
        Văn bản: tờ trình
    Không đạt:
        Trích yếu: «V/v thi đua, khen thưởng năm học 2021-2022»
        => đoạn 2
    """
    for _letter, line in lines_of(parts, Role.ABSTRACT, NAMED):
        if re.match(r"V/v\b", line.text.strip(), re.IGNORECASE):
            told = f"{quoted(line.text)}: «V/v» chỉ dùng cho công văn; hãy ghi «Về việc …»."
            yield warning(line.place, told, clause("II.5b"))


def about_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trích yếu công văn bắt đầu bằng «V/v», chữ thường, cỡ 12 đến 13, đứng, không đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi; cảnh báo khi có dấu hai chấm sau V/v.

    Đạt:
        Văn bản: công văn
    Không đạt:
        Văn bản: công văn
        Trích yếu công văn: đậm
        => bảng 1, hàng 2, ô 1
    """
    size = figures()["head"]["about_size"]
    for _letter, line in lines_of(parts, Role.ABOUT, LETTER):
        if due := faults(line, size=size, bold=False, italic=False, capital=False, centred=True):
            told = f"Trích yếu công văn chưa đúng mẫu chữ; hãy để {due}."
            yield error(line.place, told, clause("II.5b"))
        if re.match(r"V/v\s*:", line.text.strip(), re.IGNORECASE):
            told = f"{quoted(line.text)}: hãy bỏ dấu hai chấm sau «V/v»."
            yield warning(line.place, told, clause("II.5b"))


def about_gap(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trích yếu công văn cách dòng số, ký hiệu 6pt.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: cảnh báo.

    Đạt:
        Văn bản: công văn
        Trích yếu công văn: trước 4
    Không đạt:
        Văn bản: công văn
        Trích yếu công văn: trước 0
        => bảng 1, hàng 2, ô 1
    """
    least, most = figures()["head"]["about_gap"]
    for letter in (one for one in parts.letters if one.genre is Genre.LETTER):
        numbers, about = letter.of(Role.NUMBER), letter.of(Role.ABOUT)
        if numbers and about:
            gap = max(numbers[-1].shape.after, about[0].shape.before)
            if not least <= gap <= most:
                told = "Trích yếu công văn nên cách dòng số, ký hiệu 6pt; hãy đặt khoảng cách."
                yield warning(about[0].place, told, clause("II.5b"))


def letter_without_title(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Công văn không ghi tên loại «CÔNG VĂN».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi.

    Đạt:
        Văn bản: công văn
    Không đạt:
        Văn bản: công văn
        Tên loại: «CÔNG VĂN»
        => đoạn 2
    """
    for letter in parts.letters:
        for piece in letter.pieces[:60]:
            if fold(piece.paragraph.text) == "cong van" and letter.genre in (
                Genre.LETTER,
                Genre.FORM,
            ):
                told = "Công văn không ghi tên loại; hãy bỏ dòng «CÔNG VĂN»."
                yield error(piece.paragraph.place, told, clause("II.5b"))

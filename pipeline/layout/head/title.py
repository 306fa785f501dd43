"""Tên loại and trích yếu (ô 5a, 5b)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import head, letters, lines_of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

NAMED = (Genre.NAMED, Genre.MINUTES)
LETTER = (Genre.LETTER,)
ABOUT = re.compile(r"^V/v\b", re.IGNORECASE)


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
            yield error(line.place, f"Tên loại chưa đúng mẫu chữ; hãy {due}.", clause("II.5b"))


def abstract_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trích yếu viết chữ thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới tên loại.

    Không xét dòng ghi thêm trong ngoặc đơn.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi; cảnh báo khi trích yếu viết liền sau tên loại.

    Đạt:
        Trích yếu: cỡ 13
    Không đạt:
        Trích yếu: không đậm
        => đoạn 2
    """
    size = figures()["head"]["abstract_size"]
    found = []
    for _letter, line in lines_of(parts, Role.ABSTRACT, NAMED):
        due = faults(line, size=size, bold=True, italic=False, capital=False, centred=True)
        if due and not line.text.strip().startswith("("):
            told = f"Trích yếu chưa đúng mẫu chữ; hãy {due}."
            found.append(error(line.place, told, clause("II.5b")))
    yield from first(found, "dòng")
    for letter, line in lines_of(parts, Role.TYPE, NAMED):
        if says_more(letter, line) and not any(p.role is Role.ABSTRACT for p in head(letter)):
            told = f"{quoted(line.text)}: trích yếu nên ở dòng riêng dưới tên loại, chữ thường."
            yield warning(line.place, told, clause("II.5b"))


def says_more(letter: Letter, line: Paragraph) -> bool:
    """Whether the line of the type says what the paper is about as well."""
    return len(fold(line.text)) > len(fold(letter.type))


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
        if ABOUT.match(line.text.strip()):
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
    for letter in letters(parts, LETTER):
        lines = [p.paragraph for p in head(letter) if p.role is Role.ABOUT]
        for line in lines:
            due = faults(line, size=size, bold=False, italic=False, capital=False, centred=True)
            if due:
                told = f"Trích yếu công văn chưa đúng mẫu chữ; hãy {due}."
                yield error(line.place, told, clause("II.5b"))
        said = lines[0].text.strip() if lines else ""
        if re.match(r"V/v\s*:", said, re.IGNORECASE):
            told = f"{quoted(said)}: hãy bỏ dấu hai chấm sau «V/v»."
            yield warning(lines[0].place, told, clause("II.5b"))
        elif lines and not said.startswith("V/v"):
            told = f"{quoted(said)}: trích yếu công văn bắt đầu bằng «V/v»; hãy sửa lại."
            yield error(lines[0].place, told, clause("II.5b"))


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
    for letter in letters(parts, LETTER):
        for one, below in pairwise(head(letter)):
            if (one.role, below.role) == (Role.NUMBER, Role.ABOUT) and _share_a_cell(one, below):
                gap = max(one.paragraph.shape.after, below.paragraph.shape.before)
                if not least <= gap <= most:
                    told = f"Trích yếu công văn cách dòng số, ký hiệu {gap:g}pt; nên để 6pt."
                    yield warning(below.paragraph.place, told, clause("II.5b"))


def _share_a_cell(one: Piece, other: Piece) -> bool:
    here, there = one.paragraph.cell, other.paragraph.cell
    return here is there or (here is not None and here == there)


def letter_without_title(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Công văn không ghi tên loại «CÔNG VĂN».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi.

    Đạt:
        Văn bản: công văn
    Không đạt:
        Văn bản: công văn
        Tên loại: «CÔNG VĂN»
        => đoạn 1
    """
    for letter in letters(parts, (Genre.LETTER, Genre.FORM)):
        for piece in letter.pieces:
            if piece.role is not Role.TABLE and piece.paragraph.text.strip() == "CÔNG VĂN":
                told = "Công văn không ghi tên loại; hãy bỏ dòng «CÔNG VĂN»."
                yield error(piece.paragraph.place, told, clause("II.5b"))

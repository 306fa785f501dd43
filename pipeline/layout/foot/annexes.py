"""Annexes in the file of their paper: label and title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Letter, Piece, Role
from pipeline.layout.figures import figures
from pipeline.layout.foot.held import WRITTEN, is_blank, letters
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted
from pipeline.layout.set import faults
from pipeline.word import Paragraph

LABEL = re.compile(
    r"^phụ lục\s*(?P<number>(số\s*)?([IVXL]+|\d+|[A-H])\b)?(?P<rest>.*)$", re.I | re.S
)
ROMAN = re.compile(r"^[IVXL]+$")


@dataclass(frozen=True)
class Annex:
    """One annex: its pieces, from the label on. main: the paper it belongs to, if in the file."""

    pieces: tuple[Piece, ...]
    main: Letter | None

    @property
    def label(self) -> Paragraph:
        return self.pieces[0].paragraph

    @property
    def number(self) -> str:
        found = LABEL.match(self.label.text.strip())
        return (found["number"] or "") if found else ""

    def of(self, role: Role) -> tuple[Paragraph, ...]:
        return tuple(piece.paragraph for piece in self.pieces if piece.role is role)


def annexes(parts: Anatomy) -> tuple[Annex, ...]:
    """The annexes of a file, in order."""
    found: list[Annex] = []
    main = None
    for letter in letters(parts, WRITTEN):
        starts = [n for n, piece in enumerate(letter.pieces) if piece.role is Role.ANNEX]
        if letter.of(Role.NUMBER) and starts[:1] != [0]:
            main = letter
        for start, end in pairwise([*starts, len(letter.pieces)]):
            found.append(Annex(letter.pieces[start:end], main))
    return tuple(found)


def label(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """«Phụ lục» và số thứ tự đặt riêng một dòng, chữ thường, cỡ 14, đứng, đậm, canh giữa.

    Có từ hai phụ lục thì đánh số La Mã.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.1a, III.1b.
    Mức: lỗi.

    Đạt:
        Phụ lục: «Phụ lục»
    Không đạt:
        Phụ lục: «PHỤ LỤC 01»
        => đoạn 17
    """
    every = annexes(parts)
    found = [
        error(annex.label.place, f"{quoted(annex.label.text)}: hãy {fault}.", clause("III.1b"))
        for annex in every
        if (fault := _label_fault(annex, len(every)))
    ]
    yield from first(found, "phụ lục")


def _label_fault(annex: Annex, count: int) -> str:
    line = annex.label
    found = LABEL.match(line.text.strip())
    if found is None or is_blank(line):
        return ""
    if found["rest"].strip(" .:"):
        return "đặt riêng «Phụ lục» và số một dòng, tiêu đề xuống dòng dưới"
    right = f"Phụ lục {annex.number}".strip() if ROMAN.match(annex.number) else "Phụ lục I"
    if annex.number and not ROMAN.match(annex.number):
        return f"đánh số La Mã, ví dụ «{right}»"
    if not annex.number and count > 1:
        return f"đánh số La Mã, vì có {count} phụ lục (ví dụ «{right}»)"
    if line.text.strip() not in (right, "Phụ lục"):
        return f"viết «{right if annex.number else 'Phụ lục'}» (chữ thường, không thêm dấu)"
    size = figures()["annex"]["label"]
    fault = faults(line, size=size, bold=True, italic=False, capital=False, centred=True)
    return f"sửa mẫu chữ: {fault}" if fault else ""


def title(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tiêu đề phụ lục viết chữ in hoa, cỡ 13 đến 14, đứng, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.1b.
    Mức: lỗi.

    Đạt:
        Tiêu đề phụ lục: «LỊCH CÔNG TÁC»
    Không đạt:
        Tiêu đề phụ lục: «Lịch công tác»
        => đoạn 18
    """
    found = []
    for annex in annexes(parts):
        line = next(iter(annex.of(Role.ANNEX_TITLE)), None)
        if line is None or is_blank(line) or line.text.strip().startswith("("):
            continue
        size = figures()["annex"]["title"]
        fault = faults(line, size=size, bold=True, italic=False, capital=True, centred=True)
        if fault:
            message = f"{quoted(line.text)} là tiêu đề phụ lục; hãy sửa mẫu chữ: {fault}."
            found.append(error(line.place, message, clause("III.1b")))
    yield from first(found, "phụ lục")

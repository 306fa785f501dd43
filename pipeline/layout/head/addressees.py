"""Kính gửi (ô 9a)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import WRITTEN, letters, of, start
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

LABEL = re.compile(r"^Kính gửi\s?:")
DASH = re.compile(r"^[-–—]")


def required(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Công văn và tờ trình có «Kính gửi»; báo cáo lên cấp trên cũng vậy.

    Báo cáo không có Kính gửi thì chỉ nhắc khi nơi nhận đầu tiên là «Như trên».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9b.
    Mức: lỗi; cảnh báo với báo cáo.

    Đạt:
        Văn bản: báo cáo
    Không đạt:
        Văn bản: tờ trình
        Kính gửi: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts, WRITTEN):
        if any(fold(piece.paragraph.text).startswith("kinh gui") for piece in letter.pieces):
            continue
        if letter.genre is Genre.LETTER or letter.type == "TỜ TRÌNH":
            told = "Thiếu dòng «Kính gửi:»; hãy ghi nơi nhận văn bản để giải quyết."
            yield error(start(letter).place, told, clause("II.9b"))
        elif letter.type == "BÁO CÁO" and _as_above(letter):
            told = "Nơi nhận ghi «Như trên» mà không có «Kính gửi:»; hãy thêm dòng Kính gửi."
            yield warning(start(letter).place, told, clause("II.9b"))


def _as_above(letter: Letter) -> bool:
    return any("nhu tren" in fold(line.text) for line in letter.of(Role.RECIPIENT))


def well_formed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """«Kính gửi:» cỡ 13 đến 14, đứng; nhiều nơi thì mỗi nơi một dòng có gạch đầu dòng.

    Các dòng kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm; chỉ một nơi thì không cần.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d.
    Mức: lỗi; cảnh báo với dấu câu.

    Đạt:
        Văn bản: báo cáo
    Không đạt:
        Văn bản: báo cáo
        Kính gửi: cỡ 12; nghiêng
        => đoạn 4
    """
    size = figures()["head"]["addressee_size"]
    for letter in letters(parts, WRITTEN):
        lines = of(letter, Role.ADDRESSEE)
        for line in lines:
            if due := faults(line, size=size, italic=False):
                told = f"Kính gửi chưa đúng mẫu chữ; hãy {due}."
                yield error(line.place, told, clause("II.9d"))
        if lines and not LABEL.match(lines[0].text.strip()):
            told = f"{quoted(lines[0].text)}: hãy ghi «Kính gửi:», có dấu hai chấm."
            yield error(lines[0].place, told, clause("II.9d"))
        yield from _ends([line for line in lines if _is_listed(line)])


def _is_listed(line: Paragraph) -> bool:
    return bool(line.label) or bool(DASH.match(line.text.strip()))


def _ends(listed: list[Paragraph]) -> Iterator[Finding]:
    """How the lines of several addressees end."""
    for line in listed[:-1]:
        if not line.text.strip().endswith(";"):
            told = f"{quoted(line.text)}: còn nơi gửi ở dưới, nên kết thúc bằng dấu chấm phẩy."
            yield warning(line.place, told, clause("II.9d"))
    if len(listed) > 1 and not listed[-1].text.strip().endswith("."):
        told = f"{quoted(listed[-1].text)}: nơi gửi cuối cùng nên kết thúc bằng dấu chấm."
        yield warning(listed[-1].place, told, clause("II.9d"))

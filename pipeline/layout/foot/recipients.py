"""Nơi nhận: the label, its lines, the last of them (ô 9b)."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.foot.held import is_blank, letters, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

DASH = re.compile(r"^\s*[-–—]")
KEPT = re.compile(r"^\s*[-–—]?\s*Lưu\b", re.IGNORECASE)
KEPT_RIGHT = re.compile(r"^\s*[-–—]?\s*Lưu: VT\b(?!\S)?")
COPIES = re.compile(r"^\s*[-–—]?\s*[A-ZĐ]{1,5}\s*\.?\s*\(\d+\)\s*\.?\s*$")  # ô 12: PL.(300)
ANSWERING = ("TỜ TRÌNH", "BÁO CÁO")


def label(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """«Nơi nhận:» đặt riêng một dòng, sát lề trái, chữ thường, cỡ 12, nghiêng, đậm.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d.
    Mức: lỗi.

    Đạt:
        Nơi nhận: «Nơi nhận:»
    Không đạt:
        Nơi nhận: không nghiêng
        => bảng 3, hàng 1, ô 1
    """
    for letter in letters(parts):
        for line in of(letter, Role.RECIPIENTS):
            if fault := _label_fault(line):
                message = f"{quoted(line.text)}: hãy {fault}."
                yield error(line.place, message, clause("II.9d"))


def _label_fault(line: Paragraph) -> str:
    said = line.text.strip()
    if fold(said) != "noi nhan":
        return "đặt riêng «Nơi nhận:» một dòng, từng nơi nhận xuống dòng dưới"
    if not said.endswith(":"):
        return "thêm dấu hai chấm: «Nơi nhận:»"
    size = figures()["recipients"]["label"]
    fault = faults(line, size=[size, size], bold=True, italic=True, capital=False)
    if fault:
        return f"sửa mẫu chữ: {fault}"
    return "" if _is_flush(line) else "đặt sát lề trái"


def _is_flush(line: Paragraph) -> bool:
    """Whether a line begins at the left edge of its cell, or of the text."""
    shape = line.shape
    if line.cell is None and shape.align == "center":
        return True  # half of a line: tabs have set it
    begins = shape.left + min(shape.first, 0.0 if line.label or DASH.match(line.text) else 99.0)
    return shape.align in ("left", "both") and begins <= figures()["recipients"]["flush"]


def items(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Mỗi nơi nhận một dòng, cỡ 11, đứng, đầu dòng gạch ngang sát lề trái, cuối dòng chấm phẩy.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d.
    Mức: lỗi.

    Đạt:
        Dòng nơi nhận 1: «- Công đoàn trường;»
    Không đạt:
        Dòng nơi nhận 1: «- Công đoàn trường»
        => bảng 3, hàng 1, ô 1
    """
    found = []
    for letter in letters(parts):
        lines = of(letter, Role.RECIPIENT)
        for at, line in enumerate(lines):
            if fault := _item_fault(lines, at):
                message = f"{quoted(line.text)}: hãy {fault}."
                found.append(error(line.place, message, clause("II.9d")))
    yield from first(found, "dòng nơi nhận")


def _item_fault(lines: Sequence[Paragraph], at: int) -> str:
    line = lines[at]
    if COPIES.match(line.text):
        return ""
    size = figures()["recipients"]["item"]
    fault = faults(line, size=[size, size], bold=False, italic=False)
    if fault:
        return f"sửa mẫu chữ: {fault}"
    begins = _begins(line)
    if not begins and (at == 0 or _ends(lines[at - 1])):
        return "thêm gạch ngang (-) ở đầu dòng"
    if begins and not _is_flush(line):
        return "đặt gạch đầu dòng sát lề trái"
    last = at + 1 == len(lines) or COPIES.match(lines[at + 1].text)
    if not last and _begins(lines[at + 1]) and not _ends(line) and not is_blank(line):
        return "thêm dấu chấm phẩy ở cuối dòng"
    return ""


def _begins(line: Paragraph) -> bool:
    return bool(DASH.match(line.text)) or line.label.strip() in ("-", "–", "—", "\uf02d")


def _ends(line: Paragraph) -> bool:
    return line.text.rstrip().endswith((";", "."))


def kept(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dòng cuối của Nơi nhận là «- Lưu: VT, đơn vị soạn thảo, số bản lưu.», kết thúc bằng dấu chấm.

    Đơn vị soạn thảo, số bản lưu chỉ ghi khi cần: «- Lưu: VT.» là đủ.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d.
    Mức: lỗi.

    Đạt:
        Dòng nơi nhận 2: «- Lưu: VT, TĐKT.»
    Không đạt:
        Dòng nơi nhận 2: «- Lưu VP»
        => bảng 3, hàng 1, ô 1
    """
    for letter in letters(parts):
        lines = [line for line in of(letter, Role.RECIPIENT) if not COPIES.match(line.text)]
        if lines and (fault := _kept_fault(lines)):
            yield error(lines[-1].place, fault, clause("II.9d"))


def _kept_fault(lines: Sequence[Paragraph]) -> str:
    at = next((n for n, line in enumerate(lines) if KEPT.match(line.text)), None)
    if at is None:
        return "Nơi nhận chưa có dòng «- Lưu: VT.»; hãy thêm vào cuối."
    if any(_begins(line) for line in lines[at + 1 :]):
        return f"{quoted(lines[at].text)}: hãy chuyển xuống cuối Nơi nhận."
    said = " ".join(line.text.strip() for line in lines[at:])
    if not KEPT_RIGHT.match(said):
        return f"{quoted(said)}: hãy ghi «- Lưu: VT, …» (có dấu hai chấm, rồi chữ VT)."
    if not said.endswith((".", "…")):
        return f"{quoted(said)} là dòng cuối của Nơi nhận; hãy kết thúc bằng dấu chấm."
    return ""


def as_above(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản có «Kính gửi» thì dòng đầu của Nơi nhận là «- Như trên;»; văn bản khác thì không ghi.

    Xét công văn, tờ trình, báo cáo. Giấy giới thiệu được ghi «- Như trên;».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9b, II.9c.
    Mức: lỗi, cảnh báo.

    Đạt:
        Văn bản: công văn
    Không đạt:
        Văn bản: công văn
        Dòng nơi nhận 1: «- Công đoàn trường;»
        => bảng 3, hàng 1, ô 1
    """
    for letter in letters(parts):
        line = next(iter(of(letter, Role.RECIPIENT)), None)
        if line is None or is_blank(line):
            continue
        above = fold(line.text).startswith("nhu tren")
        sent = bool(of(letter, Role.ADDRESSEE))
        if sent and not above and _answers(letter):
            message = f"{quoted(line.text)}: văn bản có «Kính gửi», dòng đầu hãy ghi «- Như trên;»."
            yield error(line.place, message, clause("II.9b"))
        if above and not sent and letter.type != "GIẤY GIỚI THIỆU":
            message = (
                "«Như trên» mà văn bản không có «Kính gửi»; hãy ghi rõ tên nơi nhận "
                "(quyết định thì ghi «- Như Điều …;»)."
            )
            yield warning(line.place, message, clause("II.9c"))


def _answers(letter: Letter) -> bool:
    return letter.genre is Genre.LETTER or letter.type in ANSWERING

"""Paragraphs of the text: their size, upright, justified, indented."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.body.running import groups, is_item, lines_filled, of, running
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.word import Paragraph, Shape

II6E = clause("II.6e")
PROSE = (Role.BODY, Role.BASIS)
SIZED = (Role.BODY, Role.HEADING, Role.CLAUSE_HEADING, Role.ARTICLE)
OVER = 1.02  # lines from which a text surely runs on to the next
WORDS = 4  # of the shortest sentence
SPOKEN = 60  # characters from which a paragraph is a sentence, not a line of a form


def size(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lời văn và đề mục cỡ chữ 13 đến 14.

    Không xét bảng, ghi chú của bảng, số mũ.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: lỗi.

    Đạt:
        Nội dung: cỡ 13
    Không đạt:
        Nội dung: cỡ 12
        => đoạn 8
    """
    least, most = figures()["letters"]["body"]
    found = []
    for paragraph in of(parts, *SIZED):
        sizes = {
            run.look.size
            for run in paragraph.shown
            if not run.look.raised and any(c.isalnum() for c in run.text)
        }
        wrong = sorted(s for s in sizes if not least <= s <= most)
        if wrong:
            message = f"{quoted(paragraph.text)} cỡ {wrong[0]:g}; hãy đặt cỡ {least} hoặc {most}."
            found.append(error(paragraph.place, message, II6E))
    yield from first(found)


def upright(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lời văn kiểu chữ đứng, không gạch chân cả đoạn.

    Không xét căn cứ, lời trong ngoặc, trích dẫn và dòng ngắn.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: cảnh báo.

    Đạt:
        Nội dung: không nghiêng
    Không đạt:
        Nội dung: nghiêng
        => đoạn 8
    """
    found = []
    for group in groups(parts):
        begun = False  # what stands among the căn cứ is set as they are
        for piece in running(group):
            begun = begun or piece.role not in PROSE or not _all(piece.paragraph, "italic")
            fault = _slant(piece.paragraph)
            if piece.role is Role.BODY and begun and fault:
                message = f"{quoted(piece.paragraph.text)} {fault} cả đoạn; hãy để kiểu chữ đứng."
                found.append(warning(piece.paragraph.place, message, II6E))
    yield from first(found)


def _slant(paragraph: Paragraph) -> str:
    said = paragraph.text.strip()
    if len(said) < SPOKEN or said.startswith(("(", "“", '"', "«", "*")):
        return ""
    if _all(paragraph, "italic"):
        return "in nghiêng"
    return "gạch chân" if _all(paragraph, "underline") else ""


def _all(paragraph: Paragraph, quality: str) -> bool:
    return bool(paragraph.shown) and all(getattr(run.look, quality) for run in paragraph.shown)


def justified(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lời văn canh đều cả hai lề.

    Đoạn chưa hết một dòng thì canh trái cũng như canh đều, không xét.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: lỗi.

    Đạt:
        Nội dung: đều
    Không đạt:
        Nội dung: trái
        => đoạn 8
    """
    found = [
        error(
            p.place, f"{quoted(p.text)} canh {_side(p.shape)}; hãy canh đều hai lề (Justify).", II6E
        )
        for p in of(parts, *PROSE, Role.ARTICLE)
        if p.shape.align in ("left", "right") and lines_filled(parts, p) > OVER
    ]
    yield from first(found)


def _side(shape: Shape) -> str:
    return "phải" if shape.align == "right" else "trái"


def indented(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.

    1,25 cm của Word được chấp nhận. Dòng gạch đầu dòng, dòng do Word đánh số có thể lùi kiểu khác.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: lỗi; cảnh báo khi lùi bằng phím Tab hoặc dấu cách.

    Đạt:
        Nội dung: thụt 10
    Không đạt:
        Nội dung: thụt 5
        => đoạn 8
    """
    wrong, typed = [], []
    for paragraph in of(parts, *PROSE):
        if is_item(paragraph) or not _is_sentence(paragraph):
            continue
        lead = quoted(paragraph.text)
        if paragraph.text.startswith(("\t", "   ")):
            message = (
                f"{lead} lùi đầu dòng bằng phím Tab hoặc dấu cách; hãy đặt First line 1,27 cm."
            )
            typed.append(warning(paragraph.place, message, II6E))
        elif not is_indented(paragraph.shape):
            shown = f"{paragraph.shape.left + paragraph.shape.first:.1f}".replace(".", ",")
            message = f"{lead} lùi đầu dòng {shown} mm; hãy đặt First line 1 cm hoặc 1,27 cm."
            wrong.append(error(paragraph.place, message, II6E))
    yield from first(wrong)
    yield from first(typed)


def _is_sentence(paragraph: Paragraph) -> bool:
    """Whether a paragraph is said, not a line of a form."""
    said = paragraph.text.strip()
    return len(said) >= SPOKEN or (said.endswith((".", ";")) and len(said.split()) >= WORDS)


def is_indented(shape: Shape) -> bool:
    """Whether a first line begins 1 cm or 1.27 cm from the margin, or from the other lines."""
    figure = figures()["text"]
    starts = (shape.first, shape.left + shape.first)
    return any(
        round(abs(s - i), 2) <= figure["indent_off"] for s in starts for i in figure["indents"]
    )


RULES = {
    "ND30-BODY-SIZE": size,
    "ND30-BODY-UPRIGHT": upright,
    "ND30-BODY-JUSTIFY": justified,
    "ND30-BODY-INDENT": indented,
}

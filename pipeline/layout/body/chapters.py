"""Phần, chương, mục, tiểu mục: their label, and the title on the line below it."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Piece, Role
from pipeline.layout.anatomy.lines import is_capital_line
from pipeline.layout.body.numbered import begins_bold
from pipeline.layout.body.running import Group, groups
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted
from pipeline.word import Paragraph

LEVELS = clause("II.6đ")
LABEL = re.compile(
    r"^(?P<word>Phần|Chương|Tiểu mục|Mục)\s+(?P<said>[IVXL]+|\d+|thứ\s+\w+)"
    r"\s*[.:–-]?\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def parts_and_chapters(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Phần, Chương đánh số La Mã, riêng một dòng, canh giữa, chữ thường, đậm.

    Tiêu đề của phần, chương ở ngay dòng dưới, chữ in hoa, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi.

    Đạt:
        Phần, Chương +: «Phần I»
        Phần, Chương +: «QUY ĐỊNH CHUNG»
    Không đạt:
        Phần, Chương +: «PHẦN 1»
        Phần, Chương +: «QUY ĐỊNH CHUNG»
        => đoạn 16
    """
    yield from _labels(parts, ("phần", "chương"), "số La Mã", re.compile(r"[IVXL]+"))


def sections(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Mục, Tiểu mục đánh số Ả Rập, riêng một dòng, canh giữa, chữ thường, đậm.

    Tiêu đề của mục, tiểu mục ở ngay dòng dưới, chữ in hoa, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi.

    Đạt:
        Phần, Chương +: «Mục 1»
        Phần, Chương +: «QUY ĐỊNH CHUNG»
    Không đạt:
        Phần, Chương +: «Mục I»
        Phần, Chương +: «QUY ĐỊNH CHUNG»
        => đoạn 16
    """
    yield from _labels(parts, ("mục", "tiểu mục"), "số Ả Rập", re.compile(r"\d+"))


def _labels(
    parts: Anatomy, words: tuple[str, ...], digits: str, form: re.Pattern[str]
) -> Iterator[Finding]:
    found = [
        error(piece.paragraph.place, f"{quoted(piece.paragraph.text)}: hãy {fault}.", LEVELS)
        for group in groups(parts)
        for piece, title in _chapters(group, words)
        if (fault := _label_fault(piece.paragraph, title, digits, form))
    ]
    yield from first(found)


def _chapters(group: Group, words: tuple[str, ...]) -> Iterator[tuple[Piece, Paragraph | None]]:
    """The labels of those words, each with the line of its title."""
    shown = [piece for piece in group if not piece.paragraph.blank]
    for n, piece in enumerate(shown):
        label = LABEL.match(_said(piece.paragraph))
        if piece.role is Role.CHAPTER and label and label["word"].lower() in words:
            if label["rest"] and (label["rest"][-1] in ".;," or _is_prose(piece.paragraph)):
                continue  # a sentence that begins with "Mục 2 Kế hoạch này …"
            below = shown[n + 1] if n + 1 < len(shown) else None
            yield piece, below.paragraph if below and _is_title(below) else None


def _said(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}".strip()


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.shape.align != "center" and not begins_bold(paragraph, 5)


def _is_title(piece: Piece) -> bool:
    """Whether a line below a label is its title, set right or wrong."""
    return piece.role is Role.CHAPTER or (
        piece.role is Role.BODY and piece.paragraph.shape.align == "center"
    )


def _label_fault(
    label: Paragraph, title: Paragraph | None, digits: str, form: re.Pattern[str]
) -> str:
    """What to mend in a label and its title, "" where both are right."""
    read = LABEL.match(_said(label).split("\n")[0])  # a title may follow a line break
    if read is None:
        return ""
    word = read["word"]
    if not form.fullmatch(read["said"]):
        return f"đánh {digits} cho {word.lower()}"
    if read["rest"]:
        return f"để «{word.capitalize()} {read['said']}» riêng một dòng, tiêu đề xuống dòng dưới"
    if word != word.capitalize() or is_capital_line(label):
        return f"viết chữ thường «{word.capitalize()} {read['said']}», chỉ tiêu đề mới in hoa"
    if label.shape.align != "center" or not begins_bold(label, len(label.text)):
        return "canh giữa, đặt chữ đậm"
    least, most = figures()["letters"]["body"]
    if any(not least <= run.look.size <= most for run in label.shown):
        return f"đặt cỡ chữ {least} đến {most}"
    if title is not None and not (is_capital_line(title) and begins_bold(title, len(title.text))):
        return f"viết tiêu đề {quoted(title.text)} bằng chữ in hoa, đậm"
    return ""


RULES = {"ND30-HEAD-PHANCHUONG": parts_and_chapters, "ND30-HEAD-MUC": sections}

"""Headings I. and Điều, and the mark at the end of the text."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.anatomy.wording import DATED
from pipeline.layout.body.numbered import Kind, Number, begins_bold, in_a_row, numbers
from pipeline.layout.body.paragraphs import is_indented
from pipeline.layout.body.running import FOOT, LEADER, Group, groups
from pipeline.layout.known import Known
from pipeline.layout.said import WORDS, clause, error, first, quoted, warning
from pipeline.word import Paragraph

LEVELS = clause("II.6đ")
MODELS = "30/2020/NĐ-CP, PL III, mẫu 1.1 đến 1.10"
END = re.compile(r"/\s*\.?\s*$")
LAST = 3  # paragraphs of which one may bear it


def roman_headings(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đề mục lớn đánh số La Mã có dấu chấm («I.»), chữ in hoa, đậm, theo đúng thứ tự.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ và bảng mẫu chữ, dòng 6b.
    Mức: cảnh báo.

    Đạt:
        Đề mục: «I. MỤC ĐÍCH, YÊU CẦU»
    Không đạt:
        Đề mục: «I/ MỤC ĐÍCH, YÊU CẦU»
        => đoạn 6
    """
    found = []
    for group in groups(parts):
        marked = [n for n in numbers(group) if n.kind in (Kind.ROMAN, Kind.CAPITAL)]
        rows = in_a_row(marked)
        for number in marked:
            heading = number.piece.role is Role.HEADING
            if (heading or number in rows) and (fault := _roman_fault(number)):
                message = f"{quoted(number.paragraph.text)}: hãy {fault}."
                found.append(warning(number.paragraph.place, message, clause("II.6đ, V dòng 6b")))
    yield from first(found)


def _roman_fault(number: Number) -> str:
    if number.kind is Kind.CAPITAL:
        return "đánh số La Mã («I.», «II.») cho đề mục lớn, không đánh chữ cái"
    if number.mark != ".":
        return f"viết «{number.said}.» thay cho «{number.whole}»"
    if number.expected:
        return f"đánh «{number.expected}» cho đúng thứ tự"
    if number.rest != number.rest.upper() and not _all_caps(number.paragraph):
        return "viết đề mục lớn bằng chữ in hoa"
    if not begins_bold(number.paragraph, len(number.paragraph.text)):
        return "viết đề mục lớn bằng chữ đậm"
    return ""


def _all_caps(paragraph: Paragraph) -> bool:
    return all(run.look.caps for run in paragraph.shown)


def articles(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Điều đánh số Ả Rập có dấu chấm («Điều 1.»), chữ đậm, đứng, lùi đầu dòng, các số liền nhau.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi; cảnh báo khi số không liền nhau.

    Đạt:
        Văn bản: quyết định
        Điều: «Điều 1. Thành lập Hội đồng Thi đua - Khen thưởng.»
    Không đạt:
        Văn bản: quyết định
        Điều: «Điều 1: Thành lập Hội đồng Thi đua - Khen thưởng.»
        => đoạn 8
    """
    forms, orders = [], []
    for group in groups(parts):
        for number in numbers(group):
            if number.kind is Kind.ARTICLE:
                place, lead = number.paragraph.place, quoted(number.paragraph.text)
                if fault := _article_fault(number):
                    forms.append(error(place, f"{lead}: hãy {fault}.", LEVELS))
                elif number.expected:
                    message = f"{lead}: số điều không liền nhau, hãy đánh «{number.expected}»."
                    orders.append(warning(place, message, LEVELS))
    yield from first(forms)
    yield from first(orders)


def _article_fault(number: Number) -> str:
    paragraph = number.paragraph
    if number.mark != ".":
        return f"viết «Điều {number.said}.», sau số là dấu chấm"
    if not begins_bold(paragraph, len(number.whole)):
        return f"viết đậm «Điều {number.said}.»"
    if any(run.look.italic for run in paragraph.shown[:1]):
        return f"viết đứng «Điều {number.said}.»"
    if paragraph.shape.align == "center":
        return "lùi đầu dòng 1 cm hoặc 1,27 cm, không canh giữa"
    if not (paragraph.label or paragraph.text.startswith("\t") or is_indented(paragraph.shape)):
        return "lùi đầu dòng 1 cm hoặc 1,27 cm"
    return ""


def end_mark(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Hết nội dung của văn bản có dấu «./.».

    Các mẫu của Nghị định đều kết thúc như vậy; không điều khoản nào bắt buộc.

    Căn cứ: 30/2020/NĐ-CP, PL III, các mẫu 1.1 đến 1.10.
    Mức: cảnh báo.

    Đạt:
        Nội dung 6: «Yêu cầu các tổ thực hiện./.»
    Không đạt:
        Nội dung 6: «Yêu cầu các tổ thực hiện.»
        => đoạn 15
    """
    found = [
        warning(last.place, f"Hết văn bản ở «… {_end_of(last)}»; hãy thêm dấu «./.».", MODELS)
        for group in groups(parts)
        if (last := _last_without_mark(group))
    ]
    yield from first(found)


def _end_of(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split()[-WORDS:])


def _last_without_mark(group: Group) -> Paragraph | None:
    """The last paragraph of a signed text, where neither it nor those above it bear the mark."""
    foot = next((n for n, piece in enumerate(group) if piece.role in FOOT), 0)
    shown = [piece for piece in group[:foot] if not piece.paragraph.blank]
    if any(END.search(piece.paragraph.text) for piece in shown[-LAST:]):
        return None
    while shown and _is_left_open(shown[-1].paragraph):
        shown.pop()
    if not shown or shown[-1].role not in (Role.BODY, Role.ARTICLE):
        return None
    return shown[-1].paragraph


def _is_left_open(paragraph: Paragraph) -> bool:
    """Whether a line is to be filled in, or is the place and day above the signatures."""
    said = paragraph.text.strip()
    return bool(LEADER.search(said)) or (
        len(said) < 80 and bool(DATED.search(said)) and said[-1] not in ".;:"
    )


RULES = {
    "ND30-HEAD-ROMAN": roman_headings,
    "ND30-HEAD-DIEU": articles,
    "ND30-END-MARK": end_mark,
}

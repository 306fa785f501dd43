"""Khoản, điểm: how they are numbered, in what order, and that there is no level 1.1."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.body.numbered import Kind, Number, begins_bold, in_a_row, numbers
from pipeline.layout.body.running import Group, groups, lines_filled
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning

LEVELS = clause("II.6đ")
TITLE = 80  # characters at most of the title of a khoản
NO_TITLE = re.compile(  # a person, a list, the first half of a sentence
    r"^(Ông|Bà|Đồng chí|Đ/c|Cô|Thầy|Đối với|Trường hợp|Khi|Nếu)\b|:|\s[-–]\s|\d{3}", re.IGNORECASE
)


def clauses(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Khoản đánh số Ả Rập có dấu chấm («1.»), theo thứ tự; chữ đậm chỉ khi khoản có tiêu đề riêng.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi khi sai dấu sau số; cảnh báo khi sai thứ tự, sai kiểu chữ.

    Đạt:
        Đề mục khoản: «1. Mục đích»
    Không đạt:
        Đề mục khoản: «1/ Mục đích»
        Đề mục khoản 2: «2/ Yêu cầu»
        => đoạn 7
    """
    forms, orders, looks = [], [], []
    for group in groups(parts):
        found = [n for n in numbers(group) if n.kind is Kind.NUMBER]
        wrong = [n for n in found if n.mark != "." and not n.nested]
        forms += [_wrong_mark(n, ".") for n in in_a_row(wrong)]
        orders += [_out_of_order(n) for n in found if n.mark == "." and n.expected]
        looks += [*_bold_sentences(parts, found), *_plain_titles(group, found)]
    yield from first(forms)
    yield from first(orders)
    yield from first(looks)


def _wrong_mark(number: Number, right: str) -> Finding:
    lead = quoted(number.paragraph.text)
    message = f"{lead}: hãy viết «{number.said}{right}» thay cho «{number.whole}»."
    return error(number.paragraph.place, message, LEVELS)


def _out_of_order(number: Number) -> Finding:
    message = f"{quoted(number.paragraph.text)}: sai thứ tự, hãy đánh «{number.expected}»."
    return warning(number.paragraph.place, message, LEVELS)


def _bold_sentences(parts: Anatomy, found: list[Number]) -> Iterator[Finding]:
    """Khoản without a title of their own, all in bold."""
    for number in found:
        paragraph = number.paragraph
        said = paragraph.text.strip()
        sentence = said.endswith((".", ";")) and lines_filled(parts, paragraph) > 2
        if sentence and begins_bold(paragraph, len(paragraph.text)):
            message = f"{quoted(said)}: khoản không có tiêu đề riêng, hãy bỏ chữ đậm."
            yield warning(paragraph.place, message, LEVELS)


def _plain_titles(group: Group, found: list[Number]) -> Iterator[Finding]:
    """Titles of khoản that are not bold, where others are or where there are several.

    Not in a text of articles: theirs are seldom bold, in the decree itself neither.
    """
    by_piece = {id(number.piece): number for number in found}
    shown = [piece for piece in group if not piece.paragraph.blank]
    plain = [
        by_piece[id(piece)].paragraph
        for piece, below in pairwise(shown)
        if id(piece) in by_piece
        and _reads_as_title(by_piece[id(piece)])
        and below.role is Role.BODY
        and id(below) not in by_piece
    ]
    roles = [piece.role for piece in group]
    if Role.ARTICLE in roles or (Role.CLAUSE_HEADING not in roles and len(plain) < 2):
        return
    for paragraph in plain:
        message = f"{quoted(paragraph.text)}: tiêu đề của khoản ở riêng một dòng, hãy viết đậm."
        yield warning(paragraph.place, message, LEVELS)


def _reads_as_title(number: Number) -> bool:
    """Whether a khoản is a title: short, not bold, no sentence, no name."""
    rest, paragraph = number.rest, number.paragraph
    return (
        number.mark == "."
        and not number.nested
        and not begins_bold(paragraph, len(paragraph.text))
        and len(rest) < TITLE
        and len(rest.split()) >= 2
        and rest[-1].isalpha()
        and not NO_TITLE.search(rest)
    )


def points(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Điểm đánh chữ cái tiếng Việt có ngoặc đơn («a)»), theo thứ tự tiếng Việt.

    Mỗi khoản bắt đầu lại từ «a)». Thứ tự là a, b, c, d, đ, e, g, h, i, k và tiếp theo: có «đ»,
    không có «f», «j», «w», «z»; Word tự đánh chữ thì bỏ «đ», phải gõ tay.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi khi sai dấu sau chữ; cảnh báo khi sai thứ tự.

    Đạt:
        Nội dung 3: «a) Phổ biến kế hoạch đến từng tổ;»
        Nội dung 4: «b) Tổ chức đăng ký thi đua.»
    Không đạt:
        Nội dung 3: «a. Phổ biến kế hoạch đến từng tổ;»
        Nội dung 4: «b. Tổ chức đăng ký thi đua.»
        => đoạn 11
    """
    forms, orders = [], []
    for group in groups(parts):
        found = [n for n in numbers(group) if n.kind is Kind.LETTER]
        rows = in_a_row(found)
        forms += [_wrong_mark(n, ")") for n in rows if n.mark != ")"]
        orders += [_out_of_order(n) for n in found if n.mark == ")" and n.expected]
    yield from first(forms)
    yield from first(orders)


def decimal_levels(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Các cấp của văn bản là I., 1., a); không đánh số nhiều cấp («1.1.»).

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6c và II.6đ (suy ra: không nêu cấp nào như vậy).
    Mức: cảnh báo.

    Đạt:
        Nội dung 3: «a) Phổ biến kế hoạch đến từng tổ;»
    Không đạt:
        Nội dung 3: «2.1. Phổ biến kế hoạch đến từng tổ;»
        => đoạn 11
    """
    found = [
        warning(
            number.paragraph.place,
            f"{quoted(number.paragraph.text)}: dưới «1.» là «a)», hãy thay «{number.whole}».",
            clause("II.6c, II.6đ"),
        )
        for group in groups(parts)
        for number in numbers(group)
        if number.kind is Kind.DECIMAL and (number.mark or begins_bold(number.paragraph, 3))
    ]
    yield from first(found)


RULES = {
    "ND30-HEAD-KHOAN": clauses,
    "ND30-HEAD-DIEM": points,
    "ND30-HEAD-DECIMAL": decimal_levels,
}

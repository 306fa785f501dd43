"""Khoản, điểm: how they are numbered, in what order, and that there is no level 1.1."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Piece, Role
from pipeline.layout.body.numbered import Kind, Number, begins_bold, in_a_row, numbers
from pipeline.layout.body.running import Group, groups, lines_filled
from pipeline.layout.body.tell import clause, error, first, quoted, warning
from pipeline.layout.known import Known

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
        => đoạn 6
    """
    forms, orders, looks = [], [], []
    for group in groups(parts):
        found = [n for n in numbers(group) if n.kind is Kind.NUMBER]
        wrong = [n for n in found if n.mark != "." and not n.nested]
        forms += [_wrong_mark(n, ".") for n in in_a_row(wrong)]
        orders += [_out_of_order(n) for n in found if n.mark == "." and n.expected]
        looks += list(_looks(parts, group, found))
    yield from first(forms)
    yield from first(orders)
    yield from first(looks)


def _wrong_mark(number: Number, right: str) -> Finding:
    message = (
        f"{quoted(number.paragraph.text)}: viết «{number.said}{right}» thay cho «{number.whole}»."
    )
    return error(number.paragraph.place, message, LEVELS)


def _out_of_order(number: Number) -> Finding:
    message = f"{quoted(number.paragraph.text)}: sai thứ tự, ở đây phải là «{number.expected}»."
    return warning(number.paragraph.place, message, LEVELS)


def _looks(parts: Anatomy, group: Group, found: list[Number]) -> Iterator[Finding]:
    """Titles of khoản that are not bold, khoản without a title that are."""
    by_piece = {id(number.piece): number for number in found}
    shown = [piece for piece in group if not piece.paragraph.blank]
    by_articles = any(piece.role is Role.ARTICLE for piece in group)  # theirs are seldom bold
    for n, piece in enumerate(shown):
        number = by_piece.get(id(piece))
        if number is None or number.mark != "." or number.nested:
            continue
        paragraph = piece.paragraph
        bold = begins_bold(paragraph, len(paragraph.text))
        lead = quoted(paragraph.text)
        following = shown[n + 1] if n + 1 < len(shown) else None
        if bold and lines_filled(parts, paragraph) > 2 and paragraph.text.strip()[-1] in ".;":
            message = f"{lead}: khoản không có tiêu đề riêng thì không viết đậm."
            yield warning(paragraph.place, message, LEVELS)
        elif not bold and not by_articles and _reads_as_title(number, following, by_piece):
            message = f"{lead}: tiêu đề của khoản đặt riêng một dòng thì viết đậm."
            yield warning(paragraph.place, message, LEVELS)


def _reads_as_title(number: Number, following: Piece | None, by_piece: dict[int, Number]) -> bool:
    """Whether the words after a number are a title: short, no sentence, no name, text below."""
    rest = number.rest
    short = len(rest) < TITLE and len(rest.split()) >= 2 and rest[-1:].isalpha()
    if not short or NO_TITLE.search(rest):
        return False
    return following is not None and following.role is Role.BODY and id(following) not in by_piece


def points(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Điểm đánh chữ cái tiếng Việt có ngoặc đơn («a)»), theo thứ tự a, b, c, d, đ, e, g, h …

    Mỗi khoản bắt đầu lại từ «a)». Thứ tự tiếng Việt có «đ», không có «f», «j», «w», «z»; Word tự
    đánh chữ thì bỏ «đ», phải gõ tay.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6đ.
    Mức: lỗi khi sai dấu sau chữ; cảnh báo khi sai thứ tự.

    Đạt:
        Nội dung: «a) Phổ biến kế hoạch đến từng tổ;»
        Nội dung 2: «b) Tổ chức đăng ký thi đua.»
    Không đạt:
        Nội dung: «a. Phổ biến kế hoạch đến từng tổ;»
        Nội dung 2: «b. Tổ chức đăng ký thi đua.»
        => đoạn 8
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
        Nội dung: «a) Phổ biến kế hoạch đến từng tổ;»
    Không đạt:
        Nội dung: «1.1. Phổ biến kế hoạch đến từng tổ;»
        => đoạn 8
    """
    found = [
        warning(
            number.paragraph.place,
            f"{quoted(number.paragraph.text)}: dưới «1.» là «a)», không đánh «{number.whole}».",
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

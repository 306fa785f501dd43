"""Space between paragraphs and between lines."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Piece
from pipeline.layout.body.running import TEXT, groups, neighbours, of
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.word import Paragraph, Shape

II6E = clause("II.6e")
THIN = 6  # points: a line so low is there to be passed over
LITTLE = 0.01  # of a line
SLACK = 0.06  # points: what rounding to twentieths leaves


def gaps(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa các đoạn văn cách nhau ít nhất 6 pt, đặt bằng Spacing, không bằng dòng trống.

    Tính khoảng lớn hơn trong hai khoảng: sau đoạn trên, trước đoạn dưới.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: lỗi; cảnh báo khi chỉ cộng hai khoảng mới đủ, khi cách bằng dòng trống.

    Đạt:
        Nội dung: trước 6; sau 0
    Không đạt:
        Nội dung 2: trước 0; sau 0
        => đoạn 10
    """
    least = figures()["text"]["gap"]
    narrow, doubtful, empty = [], [], []
    for group in groups(parts):
        for one, other, between in neighbours(group):
            place, lead = other.paragraph.place, quoted(other.paragraph.text)
            if any(_is_spacer(piece, other) for piece in between):
                message = f"Trước {lead} có dòng trống; hãy cách đoạn bằng Spacing {least} pt."
                empty.append(warning(place, message, II6E))
            elif not between and not _turns_page(one.paragraph, other.paragraph):
                after, before = _gap(one.paragraph, other.paragraph)
                message = (
                    f"Trước {lead} chỉ cách {max(after, before):g} pt; hãy đặt Spacing {least} pt"
                )
                if after + before < least - SLACK:
                    why = (
                        " và bỏ chọn Don’t add space between paragraphs of the same style"
                        if _is_suppressed(one.paragraph, other.paragraph)
                        else ""
                    )
                    narrow.append(error(place, f"{message}{why}.", II6E))
                elif max(after, before) < least - SLACK:
                    doubtful.append(warning(place, f"{message} ở một phía.", II6E))
    yield from first(narrow)
    yield from first(doubtful)
    yield from first(empty)


def _is_spacer(piece: Piece, below: Piece) -> bool:
    """Whether an empty paragraph stands there for its height alone."""
    empty = piece.paragraph
    thin = empty.shape.line_rule == "exact" and empty.shape.line < THIN
    other_use = empty.breaks_page or empty.pictures or empty.rules or thin
    return not other_use and empty.section == below.paragraph.section


def _turns_page(one: Paragraph, other: Paragraph) -> bool:
    return (
        one.breaks_page
        or other.breaks_page
        or other.shape.page_break_before
        or one.section != other.section
    )


def _gap(one: Paragraph, other: Paragraph) -> tuple[float, float]:
    """Space after the one and before the other, points, as far as Word gives it."""
    same = one.style == other.style
    after = 0.0 if one.shape.contextual and same else one.shape.after
    before = 0.0 if other.shape.contextual and same else other.shape.before
    return after, before


def _is_suppressed(one: Paragraph, other: Paragraph) -> bool:
    return _gap(one, other) != (one.shape.after, other.shape.before)


def line_spacing(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Các dòng cách nhau từ dòng đơn đến 1,5 dòng.

    Giãn dòng «Exactly», «At least» được đổi ra dòng theo cỡ chữ (dòng đơn cỡ 14 cao 16,1 pt).

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6e.
    Mức: lỗi.

    Đạt:
        Nội dung: dòng 1.5
    Không đạt:
        Nội dung: dòng 2
        => đoạn 8
    """
    least, most = figures()["text"]["lines"]
    found = []
    for paragraph in of(parts, *TEXT):
        lines = _lines(paragraph)
        if lines < least - LITTLE or lines > most + LITTLE:
            message = (
                f"{quoted(paragraph.text)} giãn dòng {_spacing(paragraph.shape)};"
                f" hãy đặt từ Single đến {most:g} lines.".replace(".5", ",5")
            )
            found.append(error(paragraph.place, message, II6E))
    yield from first(found)


def _lines(paragraph: Paragraph) -> float:
    """Its line spacing in lines of its own letters."""
    shape = paragraph.shape
    if shape.line_rule == "auto":
        return shape.line / 240
    size = max((run.look.size for run in paragraph.shown), default=13.0)
    lines = shape.line / (size * float(figures()["text"]["line_of_type"]))
    return max(1.0, lines) if shape.line_rule == "atLeast" else lines


def _spacing(shape: Shape) -> str:
    if shape.line_rule == "auto":
        return f"{shape.line / 240:.2g} dòng".replace(".", ",")
    return f"{'Exactly' if shape.line_rule == 'exact' else 'At least'} {shape.line:g} pt"


RULES = {"ND30-BODY-GAP": gaps, "ND30-BODY-LINE": line_spacing}

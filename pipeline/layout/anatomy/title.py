"""What stands between the letterhead and the text: tên loại, trích yếu, Kính gửi, căn cứ."""

from collections.abc import Sequence

from pipeline.layout.anatomy.head import is_capital_line
from pipeline.layout.anatomy.lines import lines
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import ANNEX_NOTE, BASIS, ITEM, type_of
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

MOST_LINES = 5  # of a title
LONGEST = 300  # characters of one of its lines


def title(paragraphs: Sequence[Paragraph]) -> tuple[str, list[Piece], int]:
    """The type named ("" of a title of another kind), the parts, how many paragraphs they take."""
    pieces: list[Piece] = []
    found, typed = "", False
    for n, paragraph in enumerate(paragraphs):
        if paragraph.blank:
            pieces.append(Piece(Role.RULE if paragraph.rules else Role.BLANK, paragraph))
            continue
        if _is_text(paragraph) or sum(map(_is_title, pieces)) >= MOST_LINES:
            return (found, pieces, n) if typed else ("", [], 0)
        for line in lines(paragraph):
            if not typed:
                if not (is_capital_line(line) or type_of(line.text)):
                    return "", [], 0
                found, typed = type_of(line.text), True
                pieces.append(Piece(Role.TYPE, line))
            elif ANNEX_NOTE.match(line.text.strip()):
                pieces.append(Piece(Role.ANNEX_NOTE, line))
            else:
                pieces.append(Piece(Role.ABSTRACT, line))
    return found, pieces, len(paragraphs)


def _is_title(piece: Piece) -> bool:
    return piece.role in (Role.TYPE, Role.ABSTRACT)


def _is_text(paragraph: Paragraph) -> bool:
    """Whether the text has begun: a basis, an addressee, a table, a line that is not centred."""
    key = fold(paragraph.text)
    return (
        paragraph.cell is not None
        or bool(BASIS.match(paragraph.text.strip()))
        or key.startswith("kinh gui")
        or paragraph.shape.align != "center"
        or len(paragraph.text) > LONGEST
    )


def addressees(paragraphs: Sequence[Paragraph]) -> tuple[list[Piece], int]:
    """`Kính gửi:` with the lines below it, and how many paragraphs they take."""
    first = next((n for n, p in enumerate(paragraphs) if not p.blank), len(paragraphs))
    if first == len(paragraphs) or not fold(paragraphs[first].text).startswith("kinh gui"):
        return [], 0
    pieces = [Piece(Role.BLANK, p) for p in paragraphs[:first]]
    end = first
    cell = paragraphs[first].cell
    for n, paragraph in enumerate(paragraphs[first:], start=first):
        listed = bool(ITEM.match(paragraph.text.strip())) or paragraph.label in ("-", "•", "+")
        same = cell is not None and paragraph.cell and paragraph.cell.table == cell.table
        if n > first and not (listed or same) and not paragraph.blank:
            break
        if paragraph.blank and not same:
            continue
        end = n + 1
    pieces += [Piece(Role.BLANK if p.blank else Role.ADDRESSEE, p) for p in paragraphs[first:end]]
    return pieces, end

"""The letterhead: ô 1 to 4, 5b, 10, 11."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.columns import left_column, right_column
from pipeline.layout.anatomy.headline import (
    NATION,
    gap,
    is_date,
    is_motto,
    is_nation_line,
    is_number,
    role_of,
    stamped,
)
from pipeline.layout.anatomy.lines import halves, is_capital_line, lines, sides
from pipeline.layout.anatomy.text import text
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import ANNEX, capital, type_of
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

LONGEST = 160  # characters of a paragraph that holds a part of a letterhead
FIRST = 15  # paragraphs, where a letterhead without a Quốc hiệu stands
FAR = 6  # paragraphs: how far from the Quốc hiệu the offices, the number, the date may stand
ROWS, COLUMNS = 4, 4  # of a letterhead's table
MOST = 12  # paragraphs with text in a second table, for number and date
ABOVE = (Role.ANNEX, Role.ANNEX_TITLE, Role.ANNEX_NOTE, Role.RULE, Role.BLANK)


def is_nation(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds the Quốc hiệu, also one with a slip in it."""
    if paragraph.blank or len(paragraph.text) > LONGEST:
        return False
    key = fold(paragraph.text).replace(" ", "")
    if not any(half in key for half in NATION):
        return False
    return _may_head(paragraph) and any(is_nation_line(side) for side in sides(paragraph))


def _may_head(paragraph: Paragraph) -> bool:
    """Whether it does not stand deep in a table, as an example would."""
    cell = paragraph.cell
    return cell is None or (cell.row <= ROWS and cell.columns <= COLUMNS)


def start_of(paragraphs: Sequence[Paragraph], anchor: int, tables: dict[int, int]) -> int:
    """Where the letterhead round a Quốc hiệu begins. tables: number → its first paragraph."""
    cell = paragraphs[anchor].cell
    if cell is not None:
        return tables[cell.table]
    first = anchor
    for n in range(anchor - 1, max(anchor - FAR, 0) - 1, -1):
        line = paragraphs[n]
        if line.blank or line.cell is not None or line.breaks_page:
            break
        if ANNEX.match(line.text.strip()) or type_of(line.text):
            break
        if not (is_capital_line(line) or _belongs(line)):
            break
        first = n
    return first


def anchor_of(paragraphs: Sequence[Paragraph]) -> int | None:
    """The paragraph that tells a letterhead: the Quốc hiệu; where it lacks, motto or number."""
    nation = next((n for n, p in enumerate(paragraphs) if is_nation(p)), None)
    if nation is not None:
        return nation
    for n, paragraph in enumerate(paragraphs[:FIRST]):
        if type_of(paragraph.text):
            break
        told = any(is_motto(side) or is_number(side) for side in sides(paragraph))
        if told and _may_head(paragraph):
            return n
    return None


def letterhead(
    paragraphs: Sequence[Paragraph], anchor: int, tables: dict[int, int]
) -> tuple[list[Piece], int]:
    """The parts of the letterhead round `anchor`, those above it too; where it ends."""
    first = start_of(paragraphs, anchor, tables)
    end = _below(paragraphs, _end(paragraphs, anchor))
    left: list[Paragraph] = []
    right: list[Paragraph] = []
    for paragraph in paragraphs[first:end]:
        for line in lines(paragraph):
            pair = halves(line)
            if pair:
                left.append(pair[0])
                right.append(pair[1])
            else:
                (right if _is_right(line) else left).append(line)
    if any(map(is_nation_line, left)) and not any(map(is_nation_line, right)):
        left, right = right, left  # the sides have changed places
    return [*_above(paragraphs[:first]), *left_column(left), *right_column(right)], end


def _above(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    """What stands over a letterhead: the label of an annex, a stamp, the name of a model."""
    for piece in text(paragraphs):
        known = piece.role if piece.role in ABOVE else stamped(piece.paragraph)
        yield Piece(known or Role.OTHER, piece.paragraph)


def _end(paragraphs: Sequence[Paragraph], anchor: int) -> int:
    """Where the letterhead ends: with its table, or after the last line that belongs to one."""
    cell = paragraphs[anchor].cell
    end = anchor + 1
    if cell is None:
        for n, paragraph in enumerate(paragraphs[end:], start=end):
            if paragraph.cell is not None or not (paragraph.blank or _continues(paragraph)):
                break
            end = end if gap(paragraph) is Role.BLANK else n + 1
        return end
    for n, paragraph in enumerate(paragraphs[end:], start=end):
        held = paragraph.cell
        if held is None or (held.table == cell.table and held.row > cell.row + ROWS):
            break
        end = n + 1 if held.table == cell.table else end
    return end


def _below(paragraphs: Sequence[Paragraph], end: int) -> int:
    """The end, moved behind a number or a day that stands just below, in a table or not."""
    for n, paragraph in enumerate(paragraphs[end : end + FAR], start=end):
        if paragraph.cell is not None:
            held = [p for p in paragraphs[n : n + 3 * MOST] if _shares_table(p, paragraph)]
            shown = [p for p in held if not p.blank]
            belongs = len(shown) <= MOST and any(_belongs(p) for p in shown)
            return n + len(held) if belongs else end
        if not paragraph.blank and not _belongs(paragraph):
            break
        end = end if paragraph.blank else n + 1
    return end


def _shares_table(one: Paragraph, other: Paragraph) -> bool:
    return bool(one.cell and other.cell and one.cell.table == other.cell.table)


def _continues(paragraph: Paragraph) -> bool:
    """Whether a line without a table belongs to a letterhead."""
    if gap(paragraph) or _belongs(paragraph):
        return True
    pair = halves(paragraph)
    return (pair is not None and capital(pair[0].text)) or (
        is_capital_line(paragraph) and paragraph.boxed
    )


def _belongs(paragraph: Paragraph) -> bool:
    return len(paragraph.text) < LONGEST and any(
        role_of(side) is not None for side in sides(paragraph)
    )


def _is_right(line: Paragraph) -> bool:
    if line.cell is not None and line.cell.columns > 1:
        return line.cell.column == line.cell.columns
    return is_nation_line(line) or is_motto(line) or is_date(line)

"""What stands between the letterhead and the text: tên loại, trích yếu, Kính gửi."""

from collections.abc import Sequence

from pipeline.layout.anatomy.headline import is_number
from pipeline.layout.anatomy.lines import is_capital_line, is_rule, lines
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import (
    ANNEX_NOTE,
    ARTICLE,
    BASIS,
    CHAPTER,
    CLAUSE,
    ITEM,
    ROMAN,
    TYPES,
    names_an_authority,
    type_of,
)
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

MOST_LINES = 5  # of a title
LONGEST = 300  # characters of one of its lines
SHORT = 150  # of one that is not centred
DECIDING = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ")  # below their titles stands who decides


def title(paragraphs: Sequence[Paragraph]) -> tuple[str, list[Piece], int]:
    """The type named ("" of a title of another kind), the parts, how many paragraphs they take."""
    pieces: list[Piece] = []
    found = ""
    for n, paragraph in enumerate(paragraphs):
        if paragraph.blank or is_rule(paragraph):
            pieces.append(Piece(Role.RULE if is_rule(paragraph) else Role.BLANK, paragraph))
            continue
        typed = any(piece.role is Role.TYPE for piece in pieces)
        if not typed and fold(paragraph.text).startswith("du thao"):
            pieces.append(Piece(Role.DRAFT, paragraph))
            continue
        if not typed and not _is_type(paragraph):
            return "", [], 0
        if typed and (_is_text(paragraph) or _has_ended(paragraph, pieces, found)):
            return found, pieces, n
        for line in lines(paragraph):
            if not typed:
                found, typed = type_of(line.text), True
                pieces.append(Piece(Role.TYPE, line))
            elif is_rule(line):
                pieces.append(Piece(Role.RULE, line))
            else:
                pieces.append(Piece(_below_type(line), line))
    typed = any(piece.role is Role.TYPE for piece in pieces)
    return (found, pieces, len(paragraphs)) if typed else ("", [], 0)


def _below_type(line: Paragraph) -> Role:
    if ANNEX_NOTE.match(line.text.strip()):
        return Role.ANNEX_NOTE
    return Role.NUMBER if is_number(line) else Role.ABSTRACT


def _is_type(paragraph: Paragraph) -> bool:
    """Whether a tên loại, or another title in capitals, stands here."""
    if paragraph.cell is not None or len(paragraph.text) > LONGEST:
        return False
    first = next(lines(paragraph))
    if fold(first.text) in TYPES:
        return True
    return paragraph.shape.align == "center" and (
        is_capital_line(first) or bool(type_of(first.text))
    )


def _is_text(paragraph: Paragraph) -> bool:
    """Whether the text has begun: a basis, an addressee, a table, a line that is not centred."""
    said = f"{paragraph.label} {paragraph.text}".strip()
    if paragraph.cell is not None or fold(said).startswith("kinh gui"):
        return True
    if CHAPTER.match(said):
        return True
    if paragraph.shape.align == "center":  # «Xét thi đua …» is a title here, no căn cứ
        return len(said) > LONGEST
    numbered = any(pattern.match(said) for pattern in (ROMAN, CLAUSE, ARTICLE, ITEM))
    bold = all(run.look.bold for run in paragraph.shown)
    return (
        numbered or bool(BASIS.match(said)) or not bold or len(said) > SHORT or said[-1] in ".;:,"
    )


def _has_ended(paragraph: Paragraph, pieces: Sequence[Piece], named: str) -> bool:
    """Whether a line no longer belongs to the title above it, though it is centred."""
    roles = [piece.role for piece in pieces]
    said = paragraph.text.strip()
    if ANNEX_NOTE.match(said):
        return False
    if sum(role in (Role.TYPE, Role.ABSTRACT) for role in roles) >= MOST_LINES:
        return True
    ruled = Role.RULE in roles[roles.index(Role.TYPE) :]
    if ruled and (Role.ABSTRACT in roles or said.endswith(":")):
        return True
    return named in DECIDING and is_capital_line(paragraph) and names_an_authority(said)


def addressees(paragraphs: Sequence[Paragraph]) -> tuple[list[Piece], int]:
    """`Kính gửi:` with the lines below it, and how many paragraphs they take."""
    first = next((n for n, p in enumerate(paragraphs) if not p.blank), len(paragraphs))
    if first == len(paragraphs) or not fold(paragraphs[first].text).startswith("kinh gui"):
        return [], 0
    cell = paragraphs[first].cell
    end, open_ = first, True  # open_: the last line says that another follows
    for n, paragraph in enumerate(paragraphs[first:], start=first):
        same = cell is not None and paragraph.cell and paragraph.cell.table == cell.table
        if not paragraph.blank and not (same or open_ or _is_listed(paragraph)):
            break
        if same or not paragraph.blank:
            end = n + 1
            open_ = paragraph.text.strip().endswith((":", ";", ","))
    pieces = [
        Piece(Role.BLANK if line.blank else Role.ADDRESSEE, line)
        for paragraph in paragraphs[:end]
        for line in lines(paragraph)
    ]
    return pieces, end


def _is_listed(paragraph: Paragraph) -> bool:
    """Whether a line below `Kính gửi:` names an addressee: it begins with a dash."""
    return bool(ITEM.match(paragraph.text.strip())) or paragraph.label in ("-", "–", "•", "+")

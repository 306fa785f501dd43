"""The running text of a paper: what the rules of lời văn hold, and what they leave alone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.figures import figures
from pipeline.layout.widths import width
from pipeline.word import Paragraph, Section

HELD = (Genre.NAMED, Genre.LETTER, Genre.MINUTES, Genre.ANNEX, Genre.FORM)
WRITTEN = (Genre.NAMED, Genre.LETTER, Genre.MINUTES)  # those with a text of their own
TEXT = (Role.BASIS, Role.BODY, Role.HEADING, Role.CLAUSE_HEADING, Role.ARTICLE)
STRUCTURE = (Role.HEADING, Role.ARTICLE, Role.CHAPTER)
FOOT = (Role.RECIPIENTS, Role.RECIPIENT, Role.POST, Role.SIGNER, Role.SIGN_NOTE)
APART = re.compile(
    r"^\(?(Bảng|Biểu|Hình|Ảnh|Sơ đồ)\s*(số\s*)?\d|^[(*]*\s*(Đơn vị( tính)?|ĐVT|Ghi chú|Nguồn)\b",
    re.IGNORECASE,
)
LEADER = re.compile(r"[.…_]{5,}")  # a line to be filled in by hand
ITEM = re.compile(r"^[-–—+•*▪o]\s")

Group = tuple[Piece, ...]


def held(parts: Anatomy) -> tuple[Letter, ...]:
    """The papers the decree governs; Party papers and other texts are left alone."""
    return tuple(letter for letter in parts.letters if letter.genre in HELD)


def groups(parts: Anatomy) -> Iterator[Group]:
    """The text of every paper, and of each text it issues that has articles; no annexes."""
    for letter in parts.letters:
        if letter.genre in WRITTEN:
            first, *others = _texts(letter)
            yield first
            yield from (g for g in others if any(piece.role in STRUCTURE for piece in g))


def _texts(letter: Letter) -> list[Group]:
    """The pieces of a paper up to its signatures, those after them, and so on."""
    found: list[list[Piece]] = [[]]
    signed = False
    for piece in letter.pieces:
        if piece.role is Role.ANNEX:
            break
        if piece.role in FOOT:
            signed = True
        elif signed and not piece.paragraph.blank:
            signed = False
            found.append([])
        found[-1].append(piece)
    return [tuple(pieces) for pieces in found]


def running(group: Group) -> tuple[Piece, ...]:
    """Its paragraphs of text, without lines set in the middle, notes of tables, lines to fill."""
    kept = []
    above: Piece | None = None
    for piece in group:
        if piece.role in TEXT and not _apart(piece.paragraph, above):
            kept.append(piece)
        if not piece.paragraph.blank:
            above = piece
    return tuple(kept)


def of(parts: Anatomy, *roles: Role) -> Iterator[Paragraph]:
    """The running text of those roles."""
    for group in groups(parts):
        yield from (piece.paragraph for piece in running(group) if piece.role in roles)


def _apart(paragraph: Paragraph, above: Piece | None) -> bool:
    said = paragraph.text.strip()
    below_table = above is not None and above.role is Role.TABLE
    return (
        paragraph.boxed
        or not any(c.isalnum() for c in said)
        or paragraph.cell is not None
        or paragraph.shape.align == "center"
        or bool(APART.match(said) or LEADER.search(said))
        or (below_table and (said.startswith(("(", "*")) or _is_note(paragraph)))
    )


def _is_note(paragraph: Paragraph) -> bool:
    """Whether a paragraph below a table is set as a note of it: in italics, or small."""
    least, _ = figures()["letters"]["body"]
    return all(run.look.italic or run.look.size < least for run in paragraph.shown)


def neighbours(group: Group) -> Iterator[tuple[Piece, Piece, tuple[Piece, ...]]]:
    """Each two paragraphs of text that follow each other, with the empty ones between them."""
    kept = {id(piece) for piece in running(group)}
    order = [n for n, piece in enumerate(group) if not piece.paragraph.blank]
    for one, next_one in pairwise(order):
        if id(group[one]) in kept and id(group[next_one]) in kept:
            yield group[one], group[next_one], group[one + 1 : next_one]


def section_of(parts: Anatomy, paragraph: Paragraph) -> Section:
    """The page a paragraph stands on."""
    sections = parts.document.sections
    return sections[min(paragraph.section, len(sections) - 1)]


def lines_filled(parts: Anatomy, paragraph: Paragraph) -> float:
    """How many lines its longest stretch of text fills; below 1: it ends before the margin."""
    shape = paragraph.shape
    room = section_of(parts, paragraph).text_width - shape.left - shape.right
    largest = max(paragraph.shown, key=lambda run: run.look.size).look
    longest = max(paragraph.text.split("\n"), key=len)
    taken = max(shape.first, 0.0) + width(longest.strip(), largest.size, bold=largest.bold)
    return taken / room if room > 0 else 0.0


def is_item(paragraph: Paragraph) -> bool:
    """Whether it is a line of a list: its indent may hang."""
    return bool(paragraph.label) or bool(ITEM.match(paragraph.text.strip()))

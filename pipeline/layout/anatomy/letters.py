"""A document → the papers in it, each with its parts."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.layout.anatomy.foot import blocks
from pipeline.layout.anatomy.head import anchor_of, is_nation, letterhead, start_of
from pipeline.layout.anatomy.lines import is_capital_line, sides
from pipeline.layout.anatomy.text import text
from pipeline.layout.anatomy.title import addressees, title
from pipeline.layout.anatomy.values import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.anatomy.wording import ANNEX, LEGISLATION, MODEL, TYPES
from pipeline.vietnamese import fold
from pipeline.word import Document, Paragraph

OTHER_RULES = (  # whose papers have rules of their own, as their letterheads say
    *("dang cong san viet nam", "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh"),
)
FIRST_LINES = 20  # where the letterhead of such a paper stands
LATEST_TITLE = 15  # paragraphs: where, without a letterhead, a tên loại makes a paper of a text
AGREED = ("HỢP ĐỒNG", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN")
HEADED = {Role.NATION, Role.ISSUER, Role.NUMBER}
ABOVE = 6  # lines between `Phụ lục` or `Mẫu số` and the letterhead below it
PRELUDE = (
    6,
    120,
)  # more lines than that, or a longer one, above a letterhead are a text of their own


def anatomy(document: Document) -> Anatomy:
    """The papers in a document; one at least, of genre OTHER where it is no official paper."""
    return Anatomy(document, tuple(_letter(part) for part in _split(document.paragraphs)))


def _split(paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs of each paper: it begins with the line or table that holds a Quốc hiệu."""
    tables = _tables(paragraphs)
    nations = [n for n, p in enumerate(paragraphs) if is_nation(p)]
    starts = sorted({_opened(paragraphs, start_of(paragraphs, n, tables)) for n in nations})
    if starts and not _is_prelude(paragraphs[: starts[0]]):
        starts = starts[1:]  # what stands above the first letterhead belongs to it
    edges = [0, *(start for start in starts if start), len(paragraphs)]
    for start, end in pairwise(edges):
        yield paragraphs[start:end]


def _tables(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    found: dict[int, int] = {}
    for n, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            found.setdefault(paragraph.cell.table, n)
    return found


def _opened(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where a paper begins: at its letterhead, or at the `Phụ lục`, the `Mẫu số` just above it."""
    shown = 0
    for n in range(start - 1, -1, -1):
        line = paragraphs[n]
        shown += not line.blank
        if shown > ABOVE or line.cell is not None or len(line.text) > PRELUDE[1]:
            break
        said = line.text.strip()
        if (line.shape.align == "center" and ANNEX.match(said)) or MODEL.match(said):
            return n
    return start


def _is_prelude(paragraphs: Sequence[Paragraph]) -> bool:
    shown = [p for p in paragraphs if not p.blank]
    return len(shown) > PRELUDE[0] or any(len(p.text) > PRELUDE[1] for p in shown)


def _letter(paragraphs: Sequence[Paragraph]) -> Letter:
    anchor = anchor_of(paragraphs)
    if not (anchor is not None and is_nation(paragraphs[anchor])) and _has_other_rules(paragraphs):
        return Letter(Genre.PARTY, "", tuple(Piece(Role.OTHER, p) for p in paragraphs))
    head: list[Piece] = []
    end = 0
    if anchor is not None:
        head, end = letterhead(paragraphs, anchor, _tables(paragraphs))
    named, top, taken = title(paragraphs[end:])
    if not head and not named:
        end, named, top, taken = _late_title(paragraphs)
        head = [Piece(Role.OTHER, p) for p in paragraphs[:end]]
    to, more = addressees(paragraphs[end + taken :])
    rest = paragraphs[end + taken + more :]
    pieces = (*head, *top, *to, *_rest(rest, blocks(rest)))
    genre = _genre(pieces, named)
    return Letter(genre, "" if genre is Genre.OTHER else named, pieces)


def _has_other_rules(paragraphs: Sequence[Paragraph]) -> bool:
    return any(
        fold(side.text).startswith(OTHER_RULES) and len(side.text) < 60 and is_capital_line(side)
        for paragraph in paragraphs[:FIRST_LINES]
        if not paragraph.blank
        for side in sides(paragraph)
    )


def _late_title(paragraphs: Sequence[Paragraph]) -> tuple[int, str, list[Piece], int]:
    """A tên loại alone on its line among the first of a text that has no letterhead."""
    for n, paragraph in enumerate(paragraphs[:LATEST_TITLE]):
        if fold(paragraph.text) in TYPES and is_capital_line(paragraph):
            return n, *title(paragraphs[n:])
    return 0, "", [], 0


def _rest(rest: Sequence[Paragraph], signed: dict[int, list[Piece]]) -> Iterator[Piece]:
    """The text with its signature blocks in their places."""
    plain = iter(text([p for n, p in enumerate(rest) if n not in signed]))
    for n in range(len(rest)):
        if n in signed:
            yield from signed[n]
        else:
            yield next(plain)


def _genre(pieces: Sequence[Piece], named: str) -> Genre:
    roles = {piece.role for piece in pieces}
    first = next((p.paragraph.text for p in pieces if p.role is Role.TYPE), "")
    opening = next((p.role for p in pieces if p.role not in (Role.BLANK, Role.RULE)), None)
    if ANNEX.match(first.strip()) or opening is Role.ANNEX:
        return Genre.ANNEX
    if named in AGREED and Role.ISSUER not in roles:
        return Genre.OTHER  # between two people, not of an office
    numbers = [p.paragraph.text.strip() for p in pieces if p.role is Role.NUMBER]
    if any(LEGISLATION.match(number) for number in numbers):
        return Genre.OTHER  # a law or by-law, which a law of its own sets
    if named and (roles & HEADED or fold(first) in TYPES):
        if _issued_with_another(pieces) and Role.NUMBER not in roles:
            return Genre.ANNEX  # issued with a decision: no number, no date of its own
        return Genre.MINUTES if named == "BIÊN BẢN" else Genre.NAMED
    if not roles & {Role.ISSUER, Role.NUMBER}:
        return Genre.OTHER
    addressed = Role.ABOUT in roles or {Role.NUMBER, Role.ADDRESSEE} <= roles
    if addressed or fold(first).startswith("cong van"):
        return Genre.LETTER
    return Genre.FORM if {Role.NATION, Role.ISSUER} <= roles else Genre.OTHER


def _issued_with_another(pieces: Sequence[Piece]) -> bool:
    """Whether a title says at once that the text goes with a decision."""
    for piece in pieces:
        if piece.role is Role.ANNEX_NOTE:
            return True
        if piece.role in (Role.BASIS, Role.BODY, Role.HEADING, Role.ARTICLE, Role.TABLE):
            return False
    return False

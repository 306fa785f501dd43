"""A document → the papers in it, each with its parts."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.layout.anatomy.foot import blocks
from pipeline.layout.anatomy.head import is_capital_line, is_nation, letterhead
from pipeline.layout.anatomy.text import text
from pipeline.layout.anatomy.title import addressees, title
from pipeline.layout.anatomy.values import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.anatomy.wording import ANNEX, type_of
from pipeline.vietnamese import fold
from pipeline.word import Document, Paragraph

PARTY = "dang cong san viet nam"
FIRST_LINES = 15  # without a letterhead: where a tên loại must stand to make a paper of a text


def anatomy(document: Document) -> Anatomy:
    """The papers in a document; one at least, of genre OTHER where it is no official paper."""
    return Anatomy(document, tuple(_letter(part) for part in _split(document.paragraphs)))


def _split(paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs of each paper: it begins with the line or table that holds a Quốc hiệu."""
    starts = [_start(paragraphs, n) for n, p in enumerate(paragraphs) if is_nation(p)]
    edges = sorted(set(starts))[1:]  # the first opens the file and cuts nothing off
    bounds = [0, *edges, len(paragraphs)]
    for start, end in pairwise(bounds):
        if any(not p.blank for p in paragraphs[start:end]) or end == len(paragraphs):
            yield paragraphs[start:end]


def _start(paragraphs: Sequence[Paragraph], nation: int) -> int:
    cell = paragraphs[nation].cell
    if cell is None:
        above = nation - 1
        while above >= 0 and not paragraphs[above].blank and is_capital_line(paragraphs[above]):
            above -= 1
        return above + 1
    first = nation
    while first > 0 and (held := paragraphs[first - 1].cell) and held.table == cell.table:
        first -= 1
    return first


def _letter(paragraphs: Sequence[Paragraph]) -> Letter:
    if any(fold(p.text).startswith(PARTY) and len(p.text) < 60 for p in paragraphs[:20]):
        return Letter(Genre.PARTY, "", tuple(Piece(Role.BODY, p) for p in paragraphs))
    if any(is_nation(p) for p in paragraphs):
        head, end = letterhead(paragraphs)
    else:
        head, end = [], 0
    named, top, taken = title(paragraphs[end:])
    if not head and not named:
        skipped, named, top, taken = _late_title(paragraphs)
        head, end = [Piece(Role.BLANK, p) for p in paragraphs[:skipped]], skipped
    to, more = addressees(paragraphs[end + taken :])
    start = end + taken + more
    rest = paragraphs[start:]
    signed = blocks(rest)
    pieces = [*head, *top, *to, *_rest(rest, signed)]
    return Letter(_genre(pieces, named), named, tuple(pieces))


def _late_title(paragraphs: Sequence[Paragraph]) -> tuple[int, str, list[Piece], int]:
    """A tên loại among the first lines of a text that has no letterhead."""
    for n, paragraph in enumerate(paragraphs[:FIRST_LINES]):
        if type_of(paragraph.text) and is_capital_line(paragraph):
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
    if ANNEX.match(first.strip()):
        return Genre.ANNEX
    if named:
        return Genre.MINUTES if named == "BIÊN BẢN" else Genre.NAMED
    if Role.ABOUT in roles or (Role.NUMBER in roles and Role.ADDRESSEE in roles):
        return Genre.LETTER
    if Role.NATION in roles or Role.TYPE in roles:
        return Genre.FORM
    return Genre.ANNEX if Role.ANNEX in roles else Genre.OTHER

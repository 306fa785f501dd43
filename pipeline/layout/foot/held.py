"""What the rules of the end of a paper hold: its own block, not that of an annex or a copy."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.anatomy.lines import is_capital_line
from pipeline.layout.set import is_blank as is_open
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

SIGNED = (Genre.NAMED, Genre.LETTER, Genre.MINUTES)
WRITTEN = (*SIGNED, Genre.ANNEX, Genre.FORM)
COPIES = ("sao y", "sao luc", "trich sao", "sao y ban chinh")


def letters(parts: Anatomy, genres: Sequence[Genre] = SIGNED) -> Iterator[Letter]:
    """The papers of those genres, in order."""
    return (letter for letter in parts.letters if letter.genre in genres)


def own(letter: Letter) -> tuple[Piece, ...]:
    """The pieces of the paper itself, before its annexes and before what a copier adds."""
    return tuple(takewhile(lambda piece: not _is_added(piece), letter.pieces))


def of(letter: Letter, *roles: Role) -> tuple[Paragraph, ...]:
    """Its own paragraphs of those roles."""
    return tuple(piece.paragraph for piece in own(letter) if piece.role in roles)


def is_copy_form(paragraph: Paragraph) -> bool:
    """Whether a line says that what stands above is copied: `SAO Y`."""
    return fold(paragraph.text) in COPIES and is_capital_line(paragraph)


def _is_added(piece: Piece) -> bool:
    return piece.role is Role.ANNEX or is_copy_form(piece.paragraph)


def is_blank(paragraph: Paragraph) -> bool:
    """Whether a line is still to be filled in, as a model has it too."""
    return is_open(paragraph.text) or "Họ và tên" in paragraph.text

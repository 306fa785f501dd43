"""What the rules of the head of a paper hold: all that stands above its text."""

from collections.abc import Iterator
from itertools import takewhile

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.set import is_blank
from pipeline.word import Paragraph

NUMBERED = (Genre.NAMED, Genre.LETTER, Genre.MINUTES)
WITH_HEAD = (*NUMBERED, Genre.FORM)
WRITTEN = (Genre.NAMED, Genre.LETTER)
TEXT = (  # with it the head of a paper has ended
    *(Role.BODY, Role.HEADING, Role.CLAUSE_HEADING, Role.ARTICLE, Role.CHAPTER, Role.TABLE),
    *(Role.POST, Role.SIGNER, Role.RECIPIENTS, Role.RECIPIENT),
)


def letters(parts: Anatomy, genres: tuple[Genre, ...] = WITH_HEAD) -> Iterator[Letter]:
    """The papers of those genres; no form whose office is filled in by hand: a person's paper."""
    for letter in parts.letters:
        if letter.genre in genres and not (letter.genre is Genre.FORM and _by_hand(letter)):
            yield letter


def _by_hand(letter: Letter) -> bool:
    names = of(letter, Role.PARENT, Role.ISSUER)
    return any(is_blank(line.text) or ":" in line.text for line in names)


def head(letter: Letter) -> tuple[Piece, ...]:
    """Its pieces before the text: a day above the signature is no part of it."""
    return tuple(takewhile(lambda piece: piece.role not in TEXT, letter.pieces))


def of(letter: Letter, *roles: Role) -> tuple[Paragraph, ...]:
    """The paragraphs of its head of those roles."""
    return tuple(piece.paragraph for piece in head(letter) if piece.role in roles)


def lines_of(
    parts: Anatomy, role: Role, genres: tuple[Genre, ...] = WITH_HEAD
) -> Iterator[tuple[Letter, Paragraph]]:
    """Each paragraph of a role in the head of a paper, with the paper."""
    return ((letter, line) for letter in letters(parts, genres) for line in of(letter, role))


def start(letter: Letter) -> Paragraph:
    """Where a paper begins: what lacks is told there."""
    pieces = [piece.paragraph for piece in letter.pieces]
    return next((p for p in pieces if not p.blank), pieces[0])

"""The papers whose heads are held to the decree."""

from collections.abc import Iterator

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.word import Paragraph

WITH_HEAD = (Genre.NAMED, Genre.LETTER, Genre.MINUTES, Genre.FORM)
NUMBERED = (Genre.NAMED, Genre.LETTER, Genre.MINUTES)


def letters(parts: Anatomy, genres: tuple[Genre, ...] = WITH_HEAD) -> Iterator[Letter]:
    """The papers of those genres."""
    return (letter for letter in parts.letters if letter.genre in genres)


def lines_of(
    parts: Anatomy, role: Role, genres: tuple[Genre, ...] = WITH_HEAD
) -> Iterator[tuple[Letter, Paragraph]]:
    """Each paragraph of a role with its paper."""
    return ((letter, p) for letter in letters(parts, genres) for p in letter.of(role))


def start(letter: Letter) -> Paragraph:
    """Where a paper begins: what lacks is told there."""
    pieces = [piece.paragraph for piece in letter.pieces]
    return next((p for p in pieces if not p.blank), pieces[0])


def plain(text: str) -> str:
    """A line as it is compared: one space for every gap, no-break ones too."""
    return " ".join(text.replace("\u00a0", " ").split())

"""What the lines of the two columns of a letterhead are."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.headline import gap, role_of
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import PARENTS
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

STAMPED = (Role.SECRECY, Role.CIRCULATION, Role.DRAFT)  # may stand above the offices


def left_column(column: Sequence[Paragraph]) -> Iterator[Piece]:
    """Its parts: offices, number, what a công văn is about."""
    names: list[Paragraph] = []
    rest: list[Piece] = []
    named = False  # the offices have ended
    for line in column:
        role = gap(line) or role_of(line)
        if not named and (role is None or gap(line)):
            names.append(line)
            continue
        about = bool(rest) and rest[-1].role is Role.ABOUT
        rest.append(Piece(role or (Role.ABOUT if about else Role.OTHER), line))
        named = named or role not in STAMPED
    yield from _offices(names)
    yield from rest


def _offices(names: Sequence[Paragraph]) -> Iterator[Piece]:
    """The parent's lines, then the issuer's: told by bold letters, else by their words."""
    issuer = _first_of_issuer([line for line in names if not gap(line)])
    seen = 0
    for line in names:
        if role := gap(line):
            yield Piece(role, line)
        else:
            yield Piece(Role.ISSUER if seen >= issuer else Role.PARENT, line)
            seen += 1


def _first_of_issuer(named: Sequence[Paragraph]) -> int:
    if len(named) < 2:
        return 0
    bold = [all(run.look.bold for run in line.shown) for line in named]
    if bold[-1] and not bold[0]:
        return bold.index(True)
    if not any(bold):
        return len(named) - 1
    parent = fold(named[0].text).startswith(PARENTS)
    return 1 if parent and not fold(named[1].text).startswith(PARENTS) else len(named) - 1


def right_column(column: Sequence[Paragraph]) -> Iterator[Piece]:
    """Its parts: Quốc hiệu, Tiêu ngữ, place and day."""
    below = False  # the motto: what follows with a day in it is the date, well written or not
    for line in column:
        role = gap(line) or role_of(line)
        if role is None:
            dated = below and "ngay" in fold(line.text).split()
            role = Role.DATE if dated else Role.OTHER
        below = below or role is Role.MOTTO
        yield Piece(role, line)

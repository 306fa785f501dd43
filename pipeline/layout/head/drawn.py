"""Which drawn line belongs to which line of letters: Word floats it, or it is typed below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.layout.anatomy import Letter, Piece, Role
from pipeline.layout.anatomy.lines import is_rule
from pipeline.layout.head.held import head
from pipeline.word import Paragraph, Rule

RULED = (Role.MOTTO, Role.ISSUER, Role.ABSTRACT)
NEAR = 3  # empty paragraphs between a line of letters and the line under it
BELOW = 3  # paragraphs of text that may hold the line drawn above them
FLOATING = "hình"
DASHES = re.compile(r"[-*oO0~=]")


@dataclass(frozen=True)
class Under:
    """The last line of letters of a part, and what is drawn under it.

    holder: the paragraph that holds the drawn line. rules: where several are drawn there, all.
    typed: it is made of hyphens, stars or letters, not drawn.
    """

    line: Paragraph
    holder: Paragraph | None = None
    rules: tuple[Rule, ...] = ()
    typed: bool = False

    @property
    def bare(self) -> bool:
        return self.holder is None


def under(letter: Letter, role: Role) -> Under | None:
    """What stands under a part of the head; None of a paper without that part."""
    pieces = head(letter)
    at = [n for n, piece in enumerate(pieces) if piece.role is role]
    if not at:
        return None
    line = pieces[at[-1]].paragraph
    if line.rules:
        return Under(line, line, line.rules)
    holder = next(_below(pieces[at[-1] + 1 :]), None)
    if holder is None:
        return Under(line)
    typed = not holder.rules and bool(DASHES.search(holder.text))
    return Under(line, holder, holder.rules, typed)


def _below(pieces: tuple[Piece, ...]) -> Iterator[Paragraph]:
    """The paragraph below that is a line and nothing else."""
    for piece in pieces[:NEAR]:
        paragraph = piece.paragraph
        if is_rule(paragraph) or _is_underlined_space(paragraph):
            yield paragraph
        if not paragraph.blank:
            return


def _is_underlined_space(paragraph: Paragraph) -> bool:
    """Whether underlined spaces or tabs draw a line."""
    runs = paragraph.runs
    return paragraph.blank and any(run.look.underline and run.text for run in runs)


def without_line(letter: Letter) -> dict[Role, Paragraph]:
    """The parts no line is drawn under: role → its last line.

    A shape floats where Word is told, whatever paragraph holds it: one that is under no part of
    its own stands for one that lacks, in its column first.
    """
    found = {role: below for role in RULED if (below := under(letter, role))}
    lacking = {role: below.line for role, below in found.items() if below.bare}
    spare = list(_floating(letter, [b.holder for b in found.values() if b.holder]))
    for role, line in tuple(lacking.items()):
        beside = next((holder for holder in spare if _same_column(holder, line)), None)
        if beside:
            spare.remove(beside)
            del lacking[role]
    return {} if len(spare) >= len(lacking) else lacking


def _floating(letter: Letter, taken: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs of the head, and of the first text below it, that hold a shape to spare.

    A picture counts: a line may be one.
    """
    end = len(head(letter))
    text = [piece.paragraph for piece in letter.pieces[end:] if not piece.paragraph.blank]
    for paragraph in (*(piece.paragraph for piece in head(letter)), *text[:BELOW]):
        shapes = paragraph.pictures + sum(rule.drawn == FLOATING for rule in paragraph.rules)
        own = sum(paragraph is other for other in taken)
        yield from [paragraph] * max(shapes - own, 0)


def _same_column(one: Paragraph, other: Paragraph) -> bool:
    here, there = one.cell, other.cell
    return bool(here and there and (here.table, here.column) == (there.table, there.column))

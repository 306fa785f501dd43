"""Which paragraph of a paper is which of the paper as made: rows with rows, cells with cells."""

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeVar

from rapidfuzz import fuzz

from pipeline.layout.ledger.lines import Line

T = TypeVar("T", bound=Hashable)
Unit = tuple[Line, ...]  # a paragraph, or those of one row of a table
Pair = tuple[Line | None, Line | None]
ALWAYS = 5.0  # what pairing two unlike units is worth, beside 100 for two that are the same


def pairs(made: Sequence[Line], found: Sequence[Line]) -> Iterator[Pair]:
    """Each line as made with the same one as found, in order; None where one lacks."""
    for ours, theirs in _aligned(_units(made), _units(found)):
        for left, right in _cells(ours, theirs):
            for one, other in _aligned([(line,) for line in left], [(line,) for line in right]):
                yield (one[0] if one else None, other[0] if other else None)


def steps(made: Sequence[T], found: Sequence[T]) -> Sequence[tuple[str, int, int, int, int]]:
    """How one sequence becomes another: "equal", "replace", "delete", "insert", and from where to
    where in both."""
    return SequenceMatcher(None, made, found, autojunk=False).get_opcodes()


def _units(lines: Sequence[Line]) -> list[Unit]:
    rows = groupby(enumerate(lines), key=_row)
    return [tuple(line for _, line in members) for _, members in rows]


def _row(numbered: tuple[int, Line]) -> tuple[int, int]:
    number, line = numbered
    cell = line.paragraph.cell
    return (cell.table, cell.row) if cell else (0, number)


def _cells(ours: Unit, theirs: Unit) -> Iterator[tuple[Unit, Unit]]:
    """Two rows cell by cell, where they have as many; else all their lines together."""
    columns = {line.paragraph.cell.columns if line.paragraph.cell else 0 for line in ours + theirs}
    if len(columns) > 1 or 0 in columns:
        yield ours, theirs
        return
    for column in range(1, columns.pop() + 1):
        left, right = (
            tuple(
                line
                for line in unit
                if line.paragraph.cell and line.paragraph.cell.column == column
            )
            for unit in (ours, theirs)
        )
        yield left, right


def _aligned(made: Sequence[Unit], found: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Units in order, each with its like; () where one lacks."""
    keys = [[tuple(line.key for line in unit) for unit in units] for units in (made, found)]
    if keys[0] == keys[1]:
        yield from zip(made, found, strict=True)
        return
    for kind, i1, i2, j1, j2 in steps(*keys):
        if kind == "equal":
            yield from zip(made[i1:i2], found[j1:j2], strict=True)
        else:
            yield from _likest(made[i1:i2], found[j1:j2])


def _likest(made: Sequence[Unit], found: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """The pairs, in order, that are most alike together."""
    texts = [[" ".join(line.key for line in unit) for unit in units] for units in (made, found)]
    alike = [[max(fuzz.ratio(a, b), ALWAYS) for b in texts[1]] for a in texts[0]]
    best = [[0.0] * (len(found) + 1) for _ in range(len(made) + 1)]
    for i in reversed(range(len(made))):
        for j in reversed(range(len(found))):
            together = alike[i][j] + best[i + 1][j + 1]
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(made) or j < len(found):
        if i < len(made) and best[i][j] == best[i + 1][j]:
            yield made[i], ()
            i += 1
        elif j < len(found) and best[i][j] == best[i][j + 1]:
            yield (), found[j]
            j += 1
        else:
            yield made[i], found[j]
            i, j = i + 1, j + 1

"""What a table tells of one of its cells: its row, the heading of its column, its years."""

from collections import defaultdict
from functools import lru_cache

from pipeline.layout.anatomy import Anatomy
from pipeline.layout.leftovers.days import school_years, years
from pipeline.layout.leftovers.lines import Line, plain

HEADS = 2  # rows at most that name the columns


def row_of(anatomy: Anatomy, line: Line) -> str:
    """The texts of its row, cell by cell; its own text outside a table."""
    cell = line.paragraph.cell
    return _rows(anatomy, cell.table)[cell.row] if cell else line.text


def heading_of(anatomy: Anatomy, line: Line) -> str:
    """What stands above it in the first rows of its table, in the same column."""
    cell = line.paragraph.cell
    if cell is None:
        return ""
    heads = _heads(anatomy, cell.table)
    return " ".join(heads.get((row, cell.column), "") for row in range(1, min(cell.row, HEADS + 1)))


def years_of(anatomy: Anatomy, line: Line) -> frozenset[int]:
    """The years, and the first years of school years, that its table names."""
    return _years(anatomy, line.paragraph.cell.table) if line.paragraph.cell else frozenset()


@lru_cache(maxsize=64)
def _rows(anatomy: Anatomy, table: int) -> dict[int, str]:
    held: dict[int, list[str]] = defaultdict(list)
    for paragraph in anatomy.document.tables[table]:
        if paragraph.cell and not paragraph.blank:
            held[paragraph.cell.row].append(plain(paragraph.text))
    return {row: " | ".join(texts) for row, texts in held.items()}


@lru_cache(maxsize=64)
def _heads(anatomy: Anatomy, table: int) -> dict[tuple[int, int], str]:
    held: dict[tuple[int, int], list[str]] = defaultdict(list)
    for paragraph in anatomy.document.tables[table]:
        if paragraph.cell and paragraph.cell.row <= HEADS:
            held[paragraph.cell.row, paragraph.cell.column].append(plain(paragraph.text))
    return {cell: " ".join(texts) for cell, texts in held.items()}


@lru_cache(maxsize=64)
def _years(anatomy: Anatomy, table: int) -> frozenset[int]:
    texts = _rows(anatomy, table).values()
    return frozenset(said.year for text in texts for said in (*school_years(text), *years(text)))

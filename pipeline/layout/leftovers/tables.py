"""What a table tells of one of its cells: its row, the heading of its column, its school years."""

from functools import lru_cache

from pipeline.layout.anatomy import Anatomy
from pipeline.layout.leftovers.days import school_years, years
from pipeline.layout.leftovers.lines import Line, plain
from pipeline.word import Paragraph


def row_of(anatomy: Anatomy, line: Line) -> str:
    """The texts of its row, cell by cell; its own text outside a table."""
    cell = line.paragraph.cell
    if cell is None:
        return line.text
    held = (p for p in _table(anatomy, line) if p.cell and p.cell.row == cell.row)
    return " | ".join(plain(p.text) for p in held if not p.blank)


def heading_of(anatomy: Anatomy, line: Line) -> str:
    """What stands above it in the first two rows of its table, in the same column."""
    cell = line.paragraph.cell
    if cell is None or cell.row == 1:
        return ""
    held = (
        p
        for p in _table(anatomy, line)
        if p.cell and p.cell.row < min(cell.row, 3) and p.cell.column == cell.column
    )
    return " ".join(plain(p.text) for p in held)


@lru_cache(maxsize=64)
def _years_in(paragraphs: tuple[Paragraph, ...]) -> frozenset[int]:
    texts = [plain(p.text) for p in paragraphs]
    return frozenset(said.year for text in texts for said in (*school_years(text), *years(text)))


def years_of(anatomy: Anatomy, line: Line) -> frozenset[int]:
    """The years, and the first years of school years, that its table names."""
    return _years_in(_table(anatomy, line))


def _table(anatomy: Anatomy, line: Line) -> tuple[Paragraph, ...]:
    cell = line.paragraph.cell
    return anatomy.document.tables.get(cell.table, ()) if cell else ()

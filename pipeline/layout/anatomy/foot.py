"""The end of a paper: Nơi nhận on the left, who signs on the right (ô 7, 9b)."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.lines import is_capital_line, is_rule, lines
from pipeline.layout.anatomy.loose import loose
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import (
    DATED,
    ITEM,
    RECIPIENTS,
    SIGN_NOTE,
    is_name,
    is_name_in_capitals,
    is_post,
    names_a_post,
)
from pipeline.word import Paragraph

Table = list[tuple[int, Paragraph]]
MOST = 60  # paragraphs with text in the table of a signature block
ROWS = 8  # of one without Nơi nhận
NAME_WORDS = 8


def blocks(paragraphs: Sequence[Paragraph]) -> dict[int, list[Piece]]:
    """The parts of every signature block: number of its paragraph → its pieces."""
    found: dict[int, list[Piece]] = {}
    for table in _tables(paragraphs):
        columns = _columns(table)
        if _signs(table, columns):
            found |= {n: [] for n, _ in table}
            for column in columns:
                pieces = [(n, line) for n, p in column for line in lines(p)]
                roles = _roles([line for _, line in pieces])
                for (n, line), role in zip(pieces, roles, strict=True):
                    found[n].append(Piece(role, line))
    return found | loose(paragraphs, found.keys())


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[Table]:
    held: dict[int, Table] = {}
    for n, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            held.setdefault(paragraph.cell.table, []).append((n, paragraph))
    return iter(held.values())


def _columns(table: Table) -> list[Table]:
    columns: dict[int, Table] = {}
    for n, paragraph in table:
        if paragraph.cell:
            columns.setdefault(paragraph.cell.column, []).append((n, paragraph))
    return list(columns.values())


def _signs(table: Table, columns: list[Table]) -> bool:
    """Whether a table is a signature block: it says Nơi nhận, or people sign in its columns."""
    shown = [paragraph for _, paragraph in table if not paragraph.blank]
    if not shown or len(shown) > MOST:
        return False
    texts = [[line for _, p in column for line in lines(p) if not line.blank] for column in columns]
    if any(_receives(column) for column in texts):
        return True
    signing = [column for column in texts if column]
    rows = {p.cell.row for p in shown if p.cell}
    return (
        len(rows) <= ROWS
        and all(_is_signed(column) or _is_listed(column) for column in signing)
        and any(is_post(line.text) for column in signing for line in column)
    )


def _receives(column: Sequence[Paragraph]) -> bool:
    """Whether a column lists who receives a copy, below the words Nơi nhận."""
    for n, line in enumerate(column):
        if RECIPIENTS.match(line.text.strip()):
            if ":" in line.text or n + 1 == len(column):
                return ":" in line.text
            below = column[n + 1]
            return bool(ITEM.match(below.text.strip()) or below.label) or ";" in below.text
    return False


def _is_listed(column: Sequence[Paragraph]) -> bool:
    """Whether a column lists receivers, though Nơi nhận stands elsewhere."""
    return all(ITEM.match(line.text.strip()) for line in column)


def _is_signed(column: Sequence[Paragraph]) -> bool:
    """Whether a column is one person's, or several one below the other: a post, then a name."""
    awaited = False  # a name may come: a post stands above
    for line in column:
        said = line.text.strip()
        if SIGN_NOTE.match(said) or DATED.match(said) or is_rule(line):
            continue
        if is_post(said) or (is_capital_line(line) and not (awaited and is_name_in_capitals(said))):
            awaited = True
        elif (line is column[0] and names_a_post(said)) or (awaited and is_name(said)):
            awaited = names_a_post(said)
        else:
            return False
    return True


def _roles(column: Sequence[Paragraph]) -> Iterator[Role]:
    """What the lines of one column are, from the top."""
    shown = [line for line in column if not line.blank]
    last = max((n for n, line in enumerate(column) if not line.blank), default=0)
    above = Role.RECIPIENT if shown and _is_listed(shown) else None
    gap = opened = False  # room above the line; a bracket not closed yet
    for n, line in enumerate(column):
        role = _gap(line) or (Role.SIGN_NOTE if opened else _role(line, above, gap or n == last))
        opened = role is Role.SIGN_NOTE and "(" in line.text + "(" * opened and ")" not in line.text
        gap = role in (Role.RULE, Role.BLANK)
        above = above if gap else role
        yield role


def _gap(line: Paragraph) -> Role | None:
    if is_rule(line):
        return Role.RULE
    return Role.BLANK if line.blank else None


def _role(line: Paragraph, above: Role | None, apart: bool) -> Role:
    """What a line is. above: the part over it; apart: there is room over it, or nothing below."""
    said = line.text.strip()
    if RECIPIENTS.match(said):
        return Role.RECIPIENTS
    if is_post(said):
        return Role.POST
    if above in (Role.RECIPIENTS, Role.RECIPIENT):
        return Role.RECIPIENT
    if SIGN_NOTE.match(said):
        return Role.SIGN_NOTE
    if above in (None, Role.DATE) and DATED.match(said):
        return Role.DATE
    if above is Role.SIGNER:
        return Role.OTHER
    signs = above in (Role.POST, Role.SIGN_NOTE)
    if is_capital_line(line) and not (signs and apart and is_name_in_capitals(said)):
        return Role.OTHER if above is Role.SIGN_NOTE else Role.POST
    if names_a_post(said) and (above in (None, Role.DATE) or (above is Role.POST and not apart)):
        return Role.POST
    signs = is_name(said) or (signs and len(said.split()) <= NAME_WORDS and ":" not in said)
    return Role.SIGNER if signs else Role.OTHER

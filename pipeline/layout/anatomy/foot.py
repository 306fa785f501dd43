"""The end of a paper: Nơi nhận on the left, who signs on the right (ô 7, 9b)."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.lines import halves, lines
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import ITEM, SIGN_NOTE, capital, is_post
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

FAR = 12  # paragraphs without a table between a post and the name below it


def blocks(paragraphs: Sequence[Paragraph]) -> dict[int, list[Piece]]:
    """The parts of every signature block: number of its paragraph → its pieces."""
    found: dict[int, list[Piece]] = {}
    for table in _tables(paragraphs):
        if _signs(table):
            for n, _ in table:
                found[n] = []
            for n, piece in _in_table(table):
                found[n].append(piece)
    found |= _without_table(paragraphs, found)
    return found


def _tables(paragraphs: Sequence[Paragraph]) -> Iterator[list[tuple[int, Paragraph]]]:
    held: dict[int, list[tuple[int, Paragraph]]] = {}
    for n, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            held.setdefault(paragraph.cell.table, []).append((n, paragraph))
    return iter(held.values())


def _signs(table: list[tuple[int, Paragraph]]) -> bool:
    """Whether a table is a signature block: it says Nơi nhận, or posts head its columns."""
    texts = [p for _, p in table if not p.blank]
    if any(fold(p.text).startswith("noi nhan") for p in texts):
        return len(texts) < 60
    rows = {p.cell.row for p in texts if p.cell}
    heads: dict[int, Paragraph] = {}
    for paragraph in texts:
        if paragraph.cell:
            heads.setdefault(paragraph.cell.column, paragraph)
    posts = [p for p in heads.values() if is_post(p.text)]
    return bool(posts) and len(rows) <= 6 and len(texts) <= 24 and len(posts) * 2 >= len(heads)


def _in_table(table: list[tuple[int, Paragraph]]) -> Iterator[tuple[int, Piece]]:
    columns: dict[int, list[tuple[int, Paragraph]]] = {}
    for n, paragraph in table:
        if paragraph.cell:
            columns.setdefault(paragraph.cell.column, []).append((n, paragraph))
    for column in columns.values():
        pieces = [(n, line) for n, p in column for line in lines(p)]
        roles = _roles([line for _, line in pieces])
        yield from ((n, Piece(role, line)) for (n, line), role in zip(pieces, roles, strict=True))


def _roles(column: Sequence[Paragraph]) -> list[Role]:
    """What the lines of one column are, from the top."""
    roles: list[Role] = []
    receiving = any(fold(line.text).startswith("noi nhan") for line in column)
    named = False
    for line in column:
        key = fold(line.text)
        if line.blank:
            roles.append(Role.RULE if line.rules else Role.BLANK)
        elif key.startswith("noi nhan"):
            roles.append(Role.RECIPIENTS)
        elif receiving:
            roles.append(Role.RECIPIENT)
        elif SIGN_NOTE.match(line.text.strip()):
            roles.append(Role.SIGN_NOTE)
        elif is_post(line.text) or (not named and capital(line.text)):
            roles.append(Role.POST)
        elif not named and _is_day(key):
            roles.append(Role.DATE)
        else:
            named = True
            roles.append(Role.SIGNER)
    return roles


def _is_day(key: str) -> bool:
    return "ngay" in key.split() and "thang" in key.split() and "nam" in key.split()


def _without_table(
    paragraphs: Sequence[Paragraph], taken: dict[int, list[Piece]]
) -> dict[int, list[Piece]]:
    """Blocks set by tabs, or line below line."""
    found: dict[int, list[Piece]] = {}
    receiving, signing = False, 0
    for n, paragraph in enumerate(paragraphs):
        if n in taken or paragraph.cell is not None:
            receiving, signing = False, 0
            continue
        pair = halves(paragraph)
        pieces = []
        for side in pair or (paragraph,):
            role, receiving, signing = _outside(side, receiving, signing)
            pieces += [Piece(role, side)] if role else []
        if pieces:
            found[n] = pieces
    return found


def _outside(line: Paragraph, receiving: bool, signing: int) -> tuple[Role | None, bool, int]:
    """What a line outside a table is; whether recipients go on, how far a name may follow."""
    key = fold(line.text)
    if line.blank:
        return None, receiving and not line.breaks_page, max(signing - 1, 0)
    if key.startswith("noi nhan") and len(key) < 14:
        return Role.RECIPIENTS, True, signing
    if is_post(line.text) and len(key) < 60 and line.shape.align != "both":
        return Role.POST, receiving, FAR
    if receiving and (ITEM.match(line.text.strip()) or line.label):
        return Role.RECIPIENT, True, signing
    if signing and SIGN_NOTE.match(line.text.strip()):
        return Role.SIGN_NOTE, receiving, signing - 1
    if signing and 2 <= len(key.split()) <= 8 and line.text.strip()[-1] not in ".;:,":
        return Role.SIGNER, receiving, 0
    return None, False, 0

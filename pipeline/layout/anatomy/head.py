"""The letterhead: ô 1 to 4, 5b, 10, 11."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.lines import halves, lines
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import (
    CIRCULATION,
    DATED,
    NUMBERED,
    PARENTS,
    URGENCY,
    capital,
)
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

NATION = "cong hoa xa hoi"
MOTTO = "doc lap"
LONGEST = 14  # lines of a letterhead without a table; what follows is no part of it


def is_nation(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds the Quốc hiệu, also one with a slip in it."""
    key = fold(paragraph.text)
    return NATION in key and len(key) < 160 and "CỘNG" in paragraph.text.upper()


def letterhead(paragraphs: Sequence[Paragraph]) -> tuple[list[Piece], int]:
    """The parts of the letterhead, and how many paragraphs it takes."""
    end = _end(paragraphs)
    left: list[Paragraph] = []
    right: list[Paragraph] = []
    for paragraph in paragraphs[:end]:
        for line in lines(paragraph):
            pair = halves(line)
            if pair:
                left.append(pair[0])
                right.append(pair[1])
            else:
                (right if _is_right(line) else left).append(line)
    return [*_left(left), *_right(right)], end


def _end(paragraphs: Sequence[Paragraph]) -> int:
    """Where the letterhead ends: with its table, or after the last line that belongs to one."""
    start = next(n for n, p in enumerate(paragraphs) if is_nation(p))
    cell = paragraphs[start].cell
    if cell is not None:
        inside = [n for n, p in enumerate(paragraphs) if p.cell and p.cell.table == cell.table]
        last = max(n for n in inside if n - start < 60)
        return _with_second_table(paragraphs, last + 1)
    last = start
    for n, paragraph in enumerate(paragraphs[: start + LONGEST]):
        texts = [p.text for line in lines(paragraph) for p in (halves(line) or (line,))]
        if any(_belongs(text) for text in texts):
            last = n
    while last + 1 < len(paragraphs) and paragraphs[last + 1].blank and paragraphs[last + 1].rules:
        last += 1
    return last + 1


def _with_second_table(paragraphs: Sequence[Paragraph], end: int) -> int:
    """The end, moved behind a date or a number that stands just below the table."""
    for n, paragraph in enumerate(paragraphs[end : end + 6], start=end):
        if (
            len(paragraph.text) < 90
            and not paragraph.blank
            and (NUMBERED.match(paragraph.text.strip()) or _is_date(paragraph.text))
        ):
            end = n + 1
    return end


def _belongs(text: str) -> bool:
    key = fold(text)
    said = text.strip()
    return len(said) < 90 and (
        NATION in key
        or key.startswith((MOTTO, "v v ", "ve viec"))
        or _is_date(said)
        or (bool(NUMBERED.match(said)) and "/" in said)
    )


def _is_date(text: str) -> bool:
    """Whether a line is the place and day: `Kim Lan, ngày 05 tháng 01 năm 2022`."""
    return len(text.strip()) < 80 and bool(DATED.search(text)) and not text.strip().endswith(";")


def _is_right(line: Paragraph) -> bool:
    if line.cell is not None:
        return line.cell.column == line.cell.columns and line.cell.columns > 1
    key = fold(line.text)
    return NATION in key or key.startswith(MOTTO) or _is_date(line.text)


def _left(column: Sequence[Paragraph]) -> Iterator[Piece]:
    names: list[Paragraph] = []
    rest: list[Piece] = []
    for line in column:
        role = _left_role(line)
        if role is None and not rest:
            names.append(line)
        else:
            rest.append(Piece(role or Role.BLANK, line))
    yield from _offices(names)
    yield from rest


def _left_role(line: Paragraph) -> Role | None:
    """What a line of the left column is; None of the name of an office, or of a gap among them."""
    said, key = line.text.strip(), fold(line.text)
    if NUMBERED.match(said) and (":" in said or "/" in said):
        return Role.NUMBER
    if key.startswith(("v v ", "ve viec")):
        return Role.ABOUT
    if key in URGENCY:
        return Role.SECRECY
    if key in CIRCULATION:
        return Role.CIRCULATION
    if key == "du thao" or key.startswith("du thao "):
        return Role.DRAFT
    if _is_date(said):
        return Role.DATE
    if NATION in key:
        return Role.NATION
    if key.startswith(MOTTO):
        return Role.MOTTO
    return None


def _offices(names: Sequence[Paragraph]) -> Iterator[Piece]:
    """The parent's lines, then the issuer's: told by bold letters, else by their words."""
    named = [line for line in names if not line.blank]
    issuer = _first_of_issuer(named)
    for line in names:
        if line.blank:
            yield Piece(Role.RULE if line.rules else Role.BLANK, line)
        else:
            own = named.index(line) >= issuer
            yield Piece(Role.ISSUER if own else Role.PARENT, line)


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


def _right(column: Sequence[Paragraph]) -> Iterator[Piece]:
    for line in column:
        key = fold(line.text)
        if line.blank:
            yield Piece(Role.RULE if line.rules else Role.BLANK, line)
        elif NATION in key:
            yield Piece(Role.NATION, line)
        elif key.startswith(MOTTO):
            yield Piece(Role.MOTTO, line)
        elif _is_date(line.text):
            yield Piece(Role.DATE, line)
        elif key in CIRCULATION:
            yield Piece(Role.CIRCULATION, line)
        elif NUMBERED.match(line.text.strip()) and "/" in line.text:
            yield Piece(Role.NUMBER, line)
        else:
            yield Piece(Role.SECRECY if key in URGENCY else Role.BLANK, line)


def is_capital_line(paragraph: Paragraph) -> bool:
    """Whether a line reads as capitals, typed so or shown so."""
    shown = paragraph.shown
    return capital(paragraph.text) or (bool(shown) and all(run.look.caps for run in shown))

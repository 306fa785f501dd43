"""The table found in one sheet: its header, its columns by heading, its rows, what was skipped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from pipeline.cells import CellError, blank, read_text
from pipeline.tables.heading import (
    Head,
    Heading,
    Text,
    by_headings,
    by_look,
    meanings,
    spans,
)
from pipeline.tables.lines import Columns, Line, Skipped, filled, numbering, sorted_out
from pipeline.tables.sheet import Sheet
from pipeline.vietnamese import fold


@dataclass(frozen=True)
class Part:
    """One column of a heading that spans several; `under` is the sub-heading it stands under."""

    letter: str
    under: str = ""


@dataclass(frozen=True)
class Table:
    """The table found in a sheet.

    columns: heading → its first letter; parts: heading → its letters, where it spans several.
    """

    header_rows: tuple[int, int]  # first and last
    headings: tuple[Heading, ...]
    columns: Mapping[str, str]
    parts: Mapping[str, tuple[Part, ...]]
    repeated: tuple[tuple[str, str], ...]  # heading, letter of its second column
    unknown: tuple[tuple[str, str], ...]  # text, letter of columns that no heading names
    lines: tuple[tuple[int, Mapping[str, object]], ...]  # row number, values by letter
    skipped: tuple[Skipped, ...]

    def cell(self, letter: str) -> str:
        """The cell of a column's heading."""
        return next(h.cell for h in self.headings if h.letter == letter)

    def meaning(self, letter: str) -> str:
        """The heading whose cells a column holds; "" where no heading names it."""
        parted = (h for h, parts in self.parts.items() if letter in (p.letter for p in parts))
        whole = (heading for heading, first in self.columns.items() if first == letter)
        return next(iter([*parted, *whole]), "")

    def rows(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Row number and raw values by heading, for each row of the table."""
        for number, cells in self.lines:
            yield (
                number,
                {
                    heading: joined(self.parts[heading], cells)
                    if heading in self.parts
                    else cells.get(letter)
                    for heading, letter in self.columns.items()
                },
            )


def joined(parts: Sequence[Part], cells: Mapping[str, object]) -> object:
    """The value of a heading that spans several columns.

    Họ đệm and Tên make one name; a tick under «LĐTT» says LĐTT; several are parted by `;`.
    """
    told = [(part.under, cells[part.letter]) for part in parts if filled(cells.get(part.letter))]
    wrong = next((value for _, value in told if isinstance(value, CellError)), None)
    if wrong:
        return wrong
    words = [under if under and _tick(value) else value for under, value in told]
    if len(words) < 2:
        return words[0] if words else None
    divided = any(under for under, _ in told)
    return ("; " if divided else " ").join(str(read_text(word)) for word in words)


def _tick(value: object) -> bool:
    return value is True or (isinstance(value, str) and fold(value) == "x")


def find_table(sheet: Sheet, headings: tuple[str, ...] = ()) -> Table | None:
    """The table whose header holds most of `headings`, in any order; None where none fits.

    Headings match without regard to accents, case, spacing and punctuation. Without `headings`:
    the table that looks most like one, each column under its own heading.
    """
    wanted = {fold(heading): heading for heading in headings}
    head = Head.of(sheet)
    found = by_headings(head, wanted) if wanted else by_look(head)
    if found is None:
        return None
    above = head.headings(*found)
    columns, parts, repeated, unknown = _columns(above, wanted)
    known = {*columns.values(), *(part.letter for ps in parts.values() for part in ps)}
    read = Columns.of(above, frozenset(known or {h.letter for h in above}))
    start = found[1]
    if numbering({a: v for a, v in head.rows.get(start + 1, {}).items() if filled(v)}):
        start += 1
    lines = list(sorted_out(_lines(sheet, start), read))
    skipped = [line for line in lines if isinstance(line, Skipped)]
    if start > found[1]:
        skipped.insert(0, Skipped(start, "dòng đánh số cột"))
    return Table(
        found,
        tuple(above),
        columns,
        {heading: tuple(ps) for heading, ps in parts.items() if len(ps) > 1},
        tuple(repeated),
        tuple(unknown),
        _spread([line for line in lines if isinstance(line, Line)], sheet),
        tuple(skipped),
    )


def _columns(
    above: Sequence[Heading], wanted: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, list[Part]], list[tuple[str, str]], list[tuple[str, str]]]:
    """Which column is which heading; those that stand twice; those no heading names."""
    columns: dict[str, str] = {}
    parts: dict[str, list[Part]] = {}
    said: dict[str, Text] = {}  # heading → the text it was read from
    repeated, unknown = [], []
    meant = meanings(above, wanted)
    for heading in above:
        if heading.letter not in meant:
            unknown.append((heading.label, heading.letter))
            continue
        known, text, under = meant[heading.letter]
        if said.setdefault(known, text) != text:
            repeated.append((known, heading.letter))
            continue
        columns.setdefault(known, heading.letter)
        parts.setdefault(known, []).append(Part(heading.letter, under))
    return columns, parts, repeated, unknown


def _lines(sheet: Sheet, after: int) -> Iterator[Line]:
    """The rows below the header with their filled cells."""
    wide: dict[int, int] = {}
    for left, top, right, _ in spans(sheet):
        wide[top] = max(wide.get(top, 1), right - left + 1)
    letters = tuple(map(str, sheet.frame.columns))
    body = sheet.frame.loc[sheet.frame.index > after]
    for number, values in zip(body.index, body.to_numpy().tolist(), strict=True):
        typed = {a: v for a, v in zip(letters, values, strict=True) if not blank(v)}
        cells = {a: v for a, v in typed.items() if filled(v)}
        yield Line(int(number), cells, typed, wide.get(int(number), 1))


def _spread(lines: Sequence[Line], sheet: Sheet) -> tuple[tuple[int, Mapping[str, object]], ...]:
    """The rows, a cell merged downwards holding for every row it covers."""
    rows = {line.number: dict(line.typed) for line in lines}
    for left, top, right, bottom in spans(sheet):
        letter = get_column_letter(left)
        value = rows.get(top, {}).get(letter)
        for number in range(top + 1, bottom + 1):
            if left == right and number in rows and not blank(value):
                rows[number].setdefault(letter, value)
    letters = list(map(str, sheet.frame.columns))
    return tuple(
        (number, {a: cells[a] for a in letters if a in cells}) for number, cells in rows.items()
    )

"""A value as it will stand in a paper, and the cells it came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.findings import Place
from pipeline.sheets import Row
from pipeline.vietnamese import count, decimal, short_date


@dataclass(frozen=True)
class Printed:
    """Text ready to print, with the cells (or the provision) it rests on."""

    text: str
    sources: tuple[Place, ...] = ()

    def __add__(self, other: "Printed | str") -> "Printed":
        """This text followed by another, resting on the cells of both."""
        return said("{}{}", self, other)


# A fact: text; a choice; or lines, each a frozen dataclass whose fields are facts.
Value = Any
BLANK = Printed("")


def shown(value: object) -> str:
    """A cell's value as papers write it: counts padded, dates short, lists joined by `; `."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(shown, value))
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int):
        return count(value)
    return decimal(value) if isinstance(value, Decimal) else str(value)


def cell(row: Row, name: str, text: str | None = None) -> Printed:
    """A field of a row as papers write it (or as `text`), with its cell."""
    return Printed(shown(getattr(row, name)) if text is None else text, (row.at(name),))


def said(pattern: str, *parts: Printed | str) -> Printed:
    """A sentence with each `{}` filled by a part, resting on the cells of all parts."""
    texts = [p.text if isinstance(p, Printed) else p for p in parts]
    sources = [s for p in parts if isinstance(p, Printed) for s in p.sources]
    return Printed(pattern.format(*texts), tuple(dict.fromkeys(sources)))


def joined(parts: Sequence[Printed], by: str = "; ") -> Printed:
    """The parts one after the other."""
    return said(by.join("{}" for _ in parts), *parts)


def stacked(parts: Sequence[Printed]) -> Printed:
    """The parts one under the other, as lines of one table cell."""
    return joined(parts, "\n")


def enumerated(parts: Sequence[Printed]) -> Printed:
    """`a, b và c`."""
    if len(parts) < 2:
        return joined(parts)
    return said("{} và {}", joined(parts[:-1], ", "), parts[-1])


def bracketed(part: Printed, inside: Printed) -> Printed:
    """`a (b)`; a nothing gets no brackets."""
    return said("{} ({})", part, inside) if inside.text else part


def ended(part: Printed) -> Printed:
    """The sentence with one full stop at its end, whatever was typed there."""
    return Printed(part.text.rstrip(" .;,") + ".", part.sources)


def counted(rows: Iterable[Row], name: str = "name") -> Printed:
    """How many rows, resting on one cell of each."""
    listed = tuple(rows)
    return Printed(count(len(listed)), tuple(row.at(name) for row in listed))


def as_json(value: Value) -> Any:
    """What the facts file holds: text, booleans, lists of objects."""
    return _tree(value, lambda printed: printed.text)


def as_sources(value: Value) -> Any:
    """The same tree with the cells of each text in its place; a choice has none."""
    return _tree(value, lambda printed: [str(place) for place in printed.sources])


def _tree(value: Value, leaf: Any) -> Any:
    if isinstance(value, Printed):
        return leaf(value)
    if isinstance(value, tuple):
        return [_tree(line, leaf) for line in value]
    if is_dataclass(value):
        return {field.name: _tree(getattr(value, field.name), leaf) for field in fields(value)}
    return value

"""What a Word file shows, as values."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pipeline.findings import Place

BODY, HEADER, FOOTER = "thân văn bản", "đầu trang", "chân trang"
FOOTNOTES, ENDNOTES = "chú thích chân trang", "chú thích cuối"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look. ascii, other: the typefaces of A-z and of letters with marks."""

    ascii: str
    other: str
    size: float  # points
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False  # shown in capitals, whatever is typed
    hidden: bool = False
    raised: bool = False  # superscript or subscript
    struck: bool = False
    colour: str = "auto"  # "auto" or six hexadecimal digits in capitals
    highlight: str = ""
    spaced: float = 0.0  # points put between two letters; below zero: drawn together
    stretched: float = 1.0  # how wide a letter is set, of its due width


@dataclass(frozen=True)
class Run:
    """Letters of one look. field: they are the result of that field code (" PAGE ")."""

    text: str
    look: Look
    field: str = ""

    @cached_property
    def fonts(self) -> frozenset[str]:
        """The typefaces its visible letters are set in."""
        letters = [c for c in self.text if not c.isspace()]
        found = {self.look.ascii for c in letters if c < "\x80"}
        return frozenset(found | {self.look.other for c in letters if c >= "\x80"})


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set. align: left, right, center, both (or as the file says)."""

    align: str = "left"
    left: float = 0.0  # mm
    right: float = 0.0  # mm
    first: float = 0.0  # mm; below zero: the other lines hang
    before: float = 0.0  # points
    after: float = 0.0  # points
    line: float = 240  # auto: 240ths of a line; exact, atLeast: points
    line_rule: str = "auto"
    contextual: bool = False  # no gap between paragraphs of one style
    page_break_before: bool = False
    centre_tab: bool = False  # has a centred tab stop


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn in or under a paragraph. width: mm, None where it depends on the page."""

    drawn: str  # "hình", "viền", "gạch dưới" (typed underscores)
    width: float | None
    colour: str = "auto"
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table: numbers from 1 in the order of reading. width, margins: mm.

    span: how many columns of the table's grid it takes.
    """

    table: int
    row: int
    column: int
    columns: int  # cells of its row
    width: float | None
    margins: float  # left and right together
    nested: bool = False
    split: bool = True  # whether its row may break across pages
    span: int = 1


@dataclass(frozen=True, eq=False)
class Paragraph:
    """One paragraph. text: in NFC (runs: as typed). label: what Word puts before it ("1.", "-")."""

    place: Place
    text: str
    runs: tuple[Run, ...]
    style: str
    shape: Shape
    section: int  # index into Document.sections
    label: str = ""
    rules: tuple[Rule, ...] = ()
    cell: Cell | None = None
    boxed: bool = False  # in a text box
    borders: bool = False  # a border on more than its lower side
    breaks_page: bool = False  # holds a page break
    pictures: int = 0

    @property
    def part(self) -> str:
        """The part of the file, as a person calls it."""
        return self.place.part

    @cached_property
    def blank(self) -> bool:
        """Whether it shows no text."""
        return not self.text.strip()

    @cached_property
    def shown(self) -> tuple[Run, ...]:
        """Its runs with letters a reader sees."""
        return tuple(run for run in self.runs if run.text.strip() and not run.look.hidden)


@dataclass(frozen=True, slots=True)
class Section:
    """A page and what stands above and below it. heads: side ("first", "default", "even") → text
    paragraphs of its header; feet likewise."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    gutter: float = 0.0
    landscape: bool = False
    title_page: bool = False
    number_start: int | None = None
    number_format: str = "decimal"
    heads: tuple[tuple[str, tuple[Paragraph, ...]], ...] = ()
    feet: tuple[tuple[str, tuple[Paragraph, ...]], ...] = ()

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right - self.gutter


class Mark(StrEnum):
    """What editing leaves in a file."""

    TRACKED = "dấu vết sửa (Track Changes)"
    COMMENT = "ghi chú bên lề (Comment)"
    HIDDEN = "chữ ẩn"
    HIGHLIGHT = "chữ tô nền"


@dataclass(frozen=True, eq=False)
class Document:
    """A finished Word file. paragraphs: of the body, in the order of reading, tables included."""

    file: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    notes: tuple[Paragraph, ...] = ()  # footnotes and endnotes
    marks: tuple[tuple[Mark, Place], ...] = ()

    @cached_property
    def all_paragraphs(self) -> tuple[Paragraph, ...]:
        """Body, notes, headers and footers; each header once."""
        sides = {
            p.place: p
            for section in self.sections
            for _, paragraphs in (*section.heads, *section.feet)
            for p in paragraphs
        }
        return (*self.paragraphs, *self.notes, *sides.values())

    @cached_property
    def tables(self) -> dict[int, tuple[Paragraph, ...]]:
        """Number of a table → its paragraphs in the order of reading."""
        found: dict[int, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            if paragraph.cell:
                found.setdefault(paragraph.cell.table, []).append(paragraph)
        return {number: tuple(held) for number, held in found.items()}

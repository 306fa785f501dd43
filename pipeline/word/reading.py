"""A .docx file → a `Document`: its paragraphs in the order of reading, each with its place."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from pipeline.findings import Place
from pipeline.word.drawn import HOLDERS, pictures, rules
from pipeline.word.look import MM, NO_TABLE, Looks, TableLook, on, on_the_spot
from pipeline.word.numbering import Numbering
from pipeline.word.package import BROKEN, Element, Package, R, W, opened, refused
from pipeline.word.values import (
    BODY,
    ENDNOTES,
    FOOTER,
    FOOTNOTES,
    HEADER,
    Cell,
    Document,
    Look,
    Mark,
    Paragraph,
    Run,
    Section,
)

P, TABLE, ROW, CELL, RUN = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "r"))
BOX, BREAK, ENDS, COMMENT = (
    f"{W}{name}" for name in ("txbxContent", "br", "sectPr", "commentReference")
)
TRACKED = frozenset(f"{W}{name}" for name in ("ins", "del", "moveTo"))
# What few paragraphs hold: looked for once in a whole part, not in every paragraph.
SELDOM = (*HOLDERS, *TRACKED, BOX, BREAK, ENDS, COMMENT)
NOTHING: frozenset[str] = frozenset()
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What wraps blocks or runs without being one.
WRAPPERS = (
    {
        f"{W}{name}"
        for name in (
            "sdt",
            "sdtContent",
            "customXml",
            "ins",
            "moveTo",
            "hyperlink",
            "smartTag",
            "dir",
        )
    }
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"}
)
LETTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
SIDES = {"first": " (trang nhất)", "even": " (trang chẵn)", "default": ""}
A4 = (11906, 16838, 1440)
CELL_MARGIN = 108  # twentieths of a point, each side, where a table says nothing


def read(path: Path) -> Document:
    """The finished document at `path`.

    Raises PipelineError, one sentence with the remedy, where it is no .docx or is damaged.
    """
    package = opened(path)
    try:
        return _Reader(package).document()
    except (*BROKEN, KeyError, ValueError, AttributeError) as cause:
        raise refused(path, "tệp hỏng", "hãy mở bằng Word, lưu lại rồi chạy lại") from cause


class _Around(NamedTuple):
    """Where the reader stands: what holds the paragraph it comes to."""

    part: str
    trail: str = ""  # what a place in it begins with: "bảng 1, hàng 2, "
    cell: Cell | None = None
    spot: str = ""  # of the cell, which tells the place of its paragraphs
    table: TableLook = NO_TABLE
    boxed: bool = False


class _Reader:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.file = package.path.name
        self.looks = Looks(package)
        self.numbering = Numbering(package, self.looks)
        self.tables = 0
        self.sections: list[Element] = []
        self.held: dict[Element, Set[str]] = {}
        self.marks: dict[tuple[Mark, Place], None] = {}

    def document(self) -> Document:
        root = self.package.xml(self.package.main)
        self.held |= _seldom(root)
        body = root.find(f"{W}body")
        if body is None:
            raise ValueError("no w:body")  # told as a damaged file
        paragraphs = tuple(self._blocks(body, _Around(BODY)))
        last = body.find(f"{W}sectPr")
        if last is not None or not self.sections:
            self.sections.append(last)
        notes = tuple(self._notes())
        sections = tuple(self._sections())
        return Document(self.file, paragraphs, sections, notes, tuple(self.marks))

    # blocks

    def _blocks(self, holder: Element, around: _Around) -> Iterator[Paragraph]:
        seen = {P: 0, TABLE: 0}
        for block in _inside(holder, P, TABLE):
            seen[block.tag] += 1
            if block.tag == P:
                yield from self._paragraph(block, around, f"{around.trail}đoạn {seen[P]}")
            else:
                yield from self._rows(block, around, f"{around.trail}bảng {seen[TABLE]}")

    def _rows(self, table: Element, around: _Around, spot: str) -> Iterator[Paragraph]:
        self.tables += 1
        number, held = self.tables, table.find(f"{W}tblPr")
        style = _value(held, "tblStyle") or self.looks.default_table
        headed, margins = _headed(held), _margins(held)
        for r, row in enumerate(_inside(table, ROW), start=1):
            split = row.find(f"{W}trPr/{W}cantSplit") is None
            cells = list(_inside(row, CELL))
            for c, cell in enumerate(cells, start=1):
                at = Cell(
                    *(number, r, c, len(cells), _width(cell), margins),
                    nested=around.cell is not None,
                    split=split,
                    span=_span(cell),
                )
                own = f"{spot}, hàng {r}, ô {c}"
                here = around._replace(
                    trail=f"{own}, ",
                    cell=at,
                    spot=own,
                    table=self.looks.table(style, "firstRow" if headed and r == 1 else ""),
                )
                yield from self._blocks(cell, here)

    def _paragraph(self, element: Element, around: _Around, spot: str) -> Iterator[Paragraph]:
        holds = self.held.get(element, NOTHING)
        direct = on_the_spot(element)
        style = direct.pop("pStyle", "") or self.looks.default_paragraph
        label, listed = self.numbering.of(style, direct)
        place = Place(self.file, around.part, around.spot or spot)
        runs = tuple(self._runs(element, style, around.table))
        shape, merged = self.looks.shape(style, direct, around.table, listed)
        self.marks.update(((mark, place), None) for mark in _marks(holds, runs))
        yield Paragraph(
            place,
            normalize("NFC", "".join(run.text for run in runs if not run.look.hidden)),
            runs,
            self.looks.names.get(style, style),
            shape,
            len(self.sections),
            label,
            rules(element, holds, merged, runs),
            around.cell,
            around.boxed,
            "pBdr.top" in merged or "pBdr.left" in merged,
            BREAK in holds and element.find(f".//{BREAK}[@{W}type='page']") is not None,
            pictures(element, holds),
        )
        for box in _boxes(element) if BOX in holds else ():
            inside = around._replace(trail=f"{spot}, khung, ", spot="", boxed=True)
            yield from self._blocks(box, inside)
        if ENDS in holds and around.part == BODY and around.cell is None and not around.boxed:
            ends = element.find(f"{W}pPr/{W}sectPr")
            if ends is not None:
                self.sections.append(ends)

    # letters

    def _runs(self, element: Element, style: str, table: TableLook) -> Iterator[Run]:
        """Runs in order; those between the marks of a field show its result."""
        code, inside = "", 0  # 1: its code is read, 2: its result
        for piece, wrapping in _pieces(element):
            if piece.tag == f"{W}fldChar":
                kind = piece.get(f"{W}fldCharType")
                inside = {"begin": 1, "separate": 2}.get(kind, 0)
                if kind == "begin":
                    code = ""
                elif kind == "end" and code:
                    yield Run("", self._look(wrapping, style, table), code)
                    code = ""
            elif piece.tag == f"{W}instrText":
                code += piece.text or ""
            elif inside != 1:
                said = piece.text or "" if piece.tag == f"{W}t" else LETTERS.get(piece.tag, "")
                if said:
                    field = _simple_field(wrapping) or code
                    yield Run(said, self._look(wrapping, style, table), field)

    def _look(self, run: Element, style: str, table: TableLook) -> Look:
        return self.looks.look(style, on_the_spot(run), table)

    # what stands around the body

    def _notes(self) -> Iterator[Paragraph]:
        for kind, name, tag in (
            ("footnotes", FOOTNOTES, "footnote"),
            ("endnotes", ENDNOTES, "endnote"),
        ):
            root = self.package.one(kind)
            self.held |= _seldom(root)
            for note in root.findall(f"{W}{tag}") if root is not None else ():
                if note.get(f"{W}type") in (None, "normal"):
                    trail = f"chú thích {note.get(f'{W}id')}, "
                    yield from self._blocks(note, _Around(name, trail))

    def _sections(self) -> Iterator[Section]:
        """The pages; a section without a header of its own has that of the one before."""
        held: dict[str, dict[str, tuple[Paragraph, ...]]] = {"header": {}, "footer": {}}
        told: dict[str, tuple[Paragraph, ...]] = {}
        called = Counter[str]()
        for element in self.sections:
            for side, name in (("header", HEADER), ("footer", FOOTER)):
                for ref in element.findall(f"{W}{side}Reference") if element is not None else ():
                    kind, key = ref.get(f"{W}type", "default"), ref.get(f"{R}id", "")
                    if key not in told:
                        label = name + SIDES.get(kind, "")
                        called[label] += 1
                        label += f" {called[label]}" if called[label] > 1 else ""
                        part = self.package.related.get(key, ("", ""))[1]
                        root = self.package.xml(part)
                        self.held |= _seldom(root)
                        found = self._blocks(root, _Around(label)) if root is not None else ()
                        told[key] = tuple(found)
                    held[side] = held[side] | {kind: told[key]}
            yield _section(element, held)


def _section(element: Element, held: dict[str, dict[str, tuple[Paragraph, ...]]]) -> Section:
    size = element.find(f"{W}pgSz") if element is not None else None
    margin = element.find(f"{W}pgMar") if element is not None else None
    number = element.find(f"{W}pgNumType") if element is not None else None
    title = element.find(f"{W}titlePg") if element is not None else None

    def mm(of: Element, name: str, otherwise: int) -> float:
        said = of.get(f"{W}{name}") if of is not None else None
        return round((float(said) if said else otherwise) * MM, 2)

    width, height = mm(size, "w", A4[0]), mm(size, "h", A4[1])
    start = number.get(f"{W}start") if number is not None else None
    return Section(
        width=width,
        height=height,
        top=mm(margin, "top", A4[2]),
        bottom=mm(margin, "bottom", A4[2]),
        left=mm(margin, "left", A4[2]),
        right=mm(margin, "right", A4[2]),
        gutter=mm(margin, "gutter", 0),
        landscape=width > height,
        title_page=title is not None and on(title.get(f"{W}val", "1")),
        number_start=int(start) if start else None,
        number_format=number.get(f"{W}fmt", "decimal") if number is not None else "decimal",
        heads=tuple(held["header"].items()),
        feet=tuple(held["footer"].items()),
    )


def _seldom(root: Element) -> dict[Element, Set[str]]:
    """Paragraph → what it holds, however deep, of that which few paragraphs hold."""
    found = defaultdict(set)
    for one in root.iter(*SELDOM) if root is not None else ():
        for paragraph in one.iterancestors(P):
            found[paragraph].add(one.tag)
    return dict(found)


def _marks(holds: Set[str], runs: tuple[Run, ...]) -> Iterator[Mark]:
    if holds & TRACKED:
        yield Mark.TRACKED
    if COMMENT in holds:
        yield Mark.COMMENT
    for run in runs:
        if run.look.hidden and run.text.strip():
            yield Mark.HIDDEN
        if run.look.highlight and run.text.strip():
            yield Mark.HIGHLIGHT


def _inside(holder: Element, *names: str) -> Iterator[Element]:
    """Children of those names, also those a content control or a tracked insertion wraps."""
    for child in holder:
        if child.tag in names:
            yield child
        elif child.tag in WRAPPERS:
            yield from _inside(child, *names)


def _pieces(holder: Element) -> Iterator[tuple[Element, Element]]:
    """What the runs of a paragraph hold, each with its run; what was deleted is not shown."""
    for child in holder:
        if child.tag == RUN:
            for piece in child:
                yield piece, child
        elif child.tag in WRAPPERS or child.tag == f"{W}fldSimple":
            yield from _pieces(child)


def _simple_field(run: Element) -> str:
    parent = run.getparent()
    return str(parent.get(f"{W}instr", "")) if parent.tag == f"{W}fldSimple" else ""


def _boxes(holder: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph; Word stores each twice, the fallback repeats."""
    for child in holder:
        if child.tag == BOX:
            yield child
        elif child.tag != FALLBACK:
            yield from _boxes(child)


def _value(holder: Element, name: str) -> str:
    found = holder.find(f"{W}{name}") if holder is not None else None
    return "" if found is None else str(found.get(f"{W}val", ""))


def _headed(held: Element) -> bool:
    """Whether the first row of a table is set apart by its style."""
    look = held.find(f"{W}tblLook") if held is not None else None
    if look is None:
        return False
    said = look.get(f"{W}firstRow")
    return on(said) if said else bool(int(look.get(f"{W}val", "0"), 16) & 0x20)


def _margins(held: Element) -> float:
    """Left and right margin of a table's cells together, mm."""
    sides = held.find(f"{W}tblCellMar") if held is not None else None
    found = 0.0
    for names in (("left", "start"), ("right", "end")):
        own = next(
            (s for n in names if sides is not None and (s := sides.find(f"{W}{n}")) is not None),
            None,
        )
        found += float(own.get(f"{W}w", CELL_MARGIN)) if own is not None else CELL_MARGIN
    return round(found * MM, 2)


def _span(cell: Element) -> int:
    said = _value(cell.find(f"{W}tcPr"), "gridSpan")
    return max(int(said), 1) if said.isdecimal() else 1


def _width(cell: Element) -> float | None:
    """The width of a cell in mm; None where the file gives none in twentieths of a point."""
    own = next(iter(cell), None)
    held = own.find(f"{W}tcW") if own is not None else None
    if held is None or held.get(f"{W}type") != "dxa":
        return None
    return _mm(held.get(f"{W}w", ""))


@cache
def _mm(twips: str) -> float | None:
    return round(float(twips) * MM, 2) if re.fullmatch(r"\d+(\.\d+)?", twips) else None

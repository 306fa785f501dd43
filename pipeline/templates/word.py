"""A Word file as parts, paragraphs and places; its text twin, in which a change can be read."""

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.shared import Length

from pipeline.findings import PipelineError

BODY = "thân văn bản"
PARTS = {RT.HEADER: "đầu trang", RT.FOOTER: "chân trang", RT.FOOTNOTES: "chú thích chân trang"}
SIDES = {"first": " (trang nhất)", "even": " (trang chẵn)"}

P, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
NOTE, BOX = qn("w:footnote"), qn("w:txbxContent")
WRAPPERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
# Word stores a text box twice: the fallback repeats what the choice says.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NOT_TEXT = {qn("w:pPr"), qn("w:rPr"), BOX, FALLBACK}
# What a torn or foreign file raises: lxml's XMLSyntaxError is a SyntaxError; python-docx says
# KeyError for a part that is not there, zipfile RuntimeError for what it cannot unpack.
TORN = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
DAMAGED = (PackageNotFoundError, KeyError, SyntaxError, *TORN)
MARKS = {
    qn("w:tab"): "\t",
    qn("w:br"): "↵",
    qn("w:cr"): "↵",
    qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "\u00ad",
    qn("w:drawing"): "«hình»",
    qn("w:pict"): "«hình»",
}


def opened(path: Path) -> WordFile:
    """The Word file at `path`; PipelineError where it is no .docx or is damaged."""
    try:
        return Document(str(path))
    except DAMAGED as cause:
        raise PipelineError(
            f"Không mở được {path}: không có tệp, tệp hỏng hoặc không phải .docx; "
            "hãy mở bằng Word, lưu lại dạng .docx (hoặc lấy bản sao còn tốt) rồi chạy lại."
        ) from cause
    except ValueError as cause:  # another kind of Office file under the name of a .docx
        raise PipelineError(f"{path} không phải văn bản Word; hãy lưu lại dạng .docx.") from cause


def parts(document: WordFile) -> Iterator[tuple[str, Element]]:
    """The parts that carry text, under the names a person knows: body, headers, footers, notes."""
    body = document.element.body
    yield BODY, body
    sides = {
        ref.get(qn("r:id")): SIDES.get(ref.get(qn("w:type")), "")
        for ref in body.xpath(".//w:headerReference | .//w:footerReference")
    }
    held, called = document.part.rels, Counter[str]()
    for kind, name in PARTS.items():
        found = {key: rel.target_part for key, rel in held.items() if rel.reltype == kind}
        for key, part in sorted(found.items(), key=lambda item: str(item[1].partname)):
            side = name + sides.get(key, "")
            called[side] += 1
            number = f" {called[side]}" if called[side] > 1 else ""
            yield side + number, parse_xml(part.blob)


@dataclass(frozen=True)
class Line:
    """One paragraph: the way to it (`bảng 2`, `hàng 3`, `ô 1`, `đoạn 1`) and what it says."""

    trail: tuple[str, ...]
    text: str

    @property
    def in_cell(self) -> bool:
        """Whether it stands directly in a cell of a table."""
        return len(self.trail) > 1 and self.trail[-2].startswith("ô ")

    @property
    def position(self) -> str:
        """What a person looks for: `đoạn 7`, `bảng 2, hàng 3, ô 1`."""
        return ", ".join(self.trail[:-1] if self.in_cell else self.trail)


def lines(part: Element, trail: tuple[str, ...] = ()) -> Iterator[Line]:
    """Every paragraph of a part in the order of reading, tables and text boxes included."""
    seen = {P: 0, TABLE: 0, NOTE: 0}
    for block in _inside(part, P, TABLE, NOTE):
        seen[block.tag] += 1
        number = seen[block.tag]
        if block.tag == P:
            here = (*trail, f"đoạn {number}")
            yield Line(here, text(block))
            for box in boxes(block):
                yield from lines(box, (*here, "khung"))
        elif block.tag == NOTE:
            yield from lines(block, (*trail, f"chú thích {number}"))
        else:
            for r, row in enumerate(_inside(block, ROW), start=1):
                for c, cell in enumerate(_inside(row, CELL), start=1):
                    yield from lines(cell, (*trail, f"bảng {number}", f"hàng {r}", f"ô {c}"))


def _inside(element: Element, *names: str) -> Iterator[Element]:
    """Children of those names, also those a content control or a tracked insertion wraps."""
    for child in element:
        if child.tag in names:
            yield child
        elif child.tag in WRAPPERS:
            yield from _inside(child, *names)


def _pieces(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag not in NOT_TEXT:
            yield child
            yield from _pieces(child)


def boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph."""
    for child in paragraph:
        if child.tag == BOX:
            yield child
        elif child.tag != FALLBACK:
            yield from boxes(child)


def text(paragraph: Element) -> str:
    """What a paragraph says, whatever runs Word has cut it into; a field shows its code."""
    said = []
    for piece in _pieces(paragraph):
        if piece.tag == qn("w:t"):
            said.append(piece.text or "")
        elif piece.tag in (qn("w:instrText"), qn("w:fldSimple")):
            said.append(f"«{(piece.get(qn('w:instr')) or piece.text or '').strip()}»")
        else:
            said.append(MARKS.get(piece.tag, ""))
    return "".join(said)


def twin(path: Path) -> str:
    """The file as text: a line per paragraph with its style, `| … |` per table row."""
    document = opened(path)
    default = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    names = {style.style_id: style.name or "" for style in document.styles if style != default}
    told = []
    for name, part in parts(document):
        told += [] if name == BODY else [f"=== {name} ==="]
        told += _twin(part, names)
    return "\n".join(told) + "\n"


def _twin(part: Element, names: Mapping[str, str]) -> Iterator[str]:
    for block in _inside(part, P, TABLE, NOTE, qn("w:sectPr")):
        if block.tag == P:
            yield _styled(block, names)
            for box in boxes(block):
                yield from (f"    {line}" for line in _twin(box, names))
            yield from map(_section, block.xpath("./w:pPr/w:sectPr"))
        elif block.tag == TABLE:
            yield from _rows(block, names)
        elif block.tag == NOTE:
            yield from _twin(block, names)
        else:
            yield _section(block)


def _rows(table: Element, names: Mapping[str, str]) -> Iterator[str]:
    """The rows; a cell shows its styles only where they differ from those of the cell above."""
    above: dict[int, list[str]] = {}
    for row in _inside(table, ROW):
        cells = []
        for column, cell in enumerate(_inside(row, CELL)):
            styles = [_style(paragraph) for paragraph in cell.iter(P)]
            shown = {} if above.get(column) == styles else names
            above[column] = styles
            cells.append(" / ".join(_twin(cell, shown)))
        yield f"| {' | '.join(cells)} |"


def _style(paragraph: Element) -> str:
    return "".join(paragraph.xpath("./w:pPr/w:pStyle/@w:val"))


def _styled(paragraph: Element, names: Mapping[str, str]) -> str:
    style = names.get(_style(paragraph), "")
    return " ".join(filter(None, (style and f"[{style}]", text(paragraph))))


def _section(section: Element) -> str:
    """The page of the section that ends here."""
    size = " × ".join(map(_mm, (section.page_width, section.page_height)))
    sides = ("top", "bottom", "left", "right")
    top, bottom, left, right = (_mm(getattr(section, f"{side}_margin")) for side in sides)
    return f"=== trang {size} mm; lề trên {top}, dưới {bottom}, trái {left}, phải {right} mm ==="


def _mm(length: Length | None) -> str:
    return "?" if length is None else str(round(length.mm))

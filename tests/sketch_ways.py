"""The ways one and the same paper is set in Word: each changes a finished file, not what it says.

All of them are met in papers of schools and communes, and all of them are right.
"""

import re
import unicodedata
from collections.abc import Callable
from copy import deepcopy
from itertools import zip_longest

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element as Element

from tests.sketch_lines import drawn_line
from tests.sketch_lists import numbered
from tests.sketch_styles import by_styles, by_theme

W = nsdecls("w")
CENTRE = {"head": (34, 116), "foot": (None, 122)}  # mm: where each side is centred, None flush


def paragraphs(made: WordFile) -> list[Element]:
    return list(made.element.body.iter(qn("w:p")))


def said(element: Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(qn("w:t")))


def tables(made: WordFile) -> list[Element]:
    return list(made.element.body.iter(qn("w:tbl")))


def head(made: WordFile) -> Element:
    return tables(made)[0]


def foot(made: WordFile) -> Element:
    return next(table for table in tables(made)[1:] if not _lined(table))


def _lined(table: Element) -> bool:
    style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    return style is not None and style.get(qn("w:val")) == "TableGrid"


def cells(table: Element) -> list[list[Element]]:
    return [row.findall(qn("w:tc")) for row in table.findall(qn("w:tr"))]


# lines


def anchored_lines(made: WordFile) -> None:
    """Lines are shapes anchored in the words above them, as Word's Insert → Shapes leaves them."""
    for paragraph in paragraphs(made):
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None and not said(paragraph):
            above = paragraph.getprevious()
            above.append(drawn_line(_length(paragraph)))
            paragraph.getparent().remove(paragraph)


def _length(paragraph: Element) -> float:
    """mm: as wide as its cell, or the page, less its indents."""
    indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    sides = sum(float(indent.get(qn(f"w:{side}"), 0)) for side in ("left", "right", "start", "end"))
    cell = paragraph.getparent().find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    whole = float(cell.get(qn("w:w"))) if cell is not None else 165 * 1440 / 25.4
    return round((whole - sides) * 25.4 / 1440, 1)


# letterhead and foot


def one_row(made: WordFile) -> None:
    """The letterhead is a table of one row: number under the office, day under the motto."""
    first, *others = head(made).findall(qn("w:tr"))
    for row in others:
        for above, below in zip(*(r.findall(qn("w:tc")) for r in (first, row)), strict=True):
            above.extend(below.findall(qn("w:p")))
        row.getparent().remove(row)


def three_rows(made: WordFile) -> None:
    """Names in the first row, lines in the second, number and day in the third."""
    first = head(made).find(qn("w:tr"))
    second = deepcopy(first)
    first.addnext(second)
    for above, below in zip(*(r.findall(qn("w:tc")) for r in (first, second)), strict=True):
        above.remove(above.findall(qn("w:p"))[-1])
        for name in below.findall(qn("w:p"))[:-1]:
            below.remove(name)


def head_by_tabs(made: WordFile) -> None:
    """The letterhead stands on centred tab stops; its lines are shapes."""
    anchored_lines(made)
    _by_tabs(head(made), CENTRE["head"])


def foot_by_tabs(made: WordFile) -> None:
    """Nơi nhận and the signature stand on tab stops."""
    _by_tabs(foot(made), CENTRE["foot"])


def _by_tabs(table: Element, stops: tuple[int | None, ...]) -> None:
    for row in cells(table):
        for pair in zip_longest(*(cell.findall(qn("w:p")) for cell in row)):
            table.addprevious(_tabbed(pair, stops))
    table.getparent().remove(table)


def _tabbed(pair: tuple[Element | None, ...], stops: tuple[int | None, ...]) -> Element:
    tabs = "".join(
        f'<w:tab w:val="center" w:pos="{round(stop * 1440 / 25.4)}"/>' for stop in stops if stop
    )
    line = parse_xml(f"<w:p {W}><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr></w:p>")
    for side, stop in zip(pair, stops, strict=True):
        runs = side.findall(qn("w:r")) if side is not None else []
        if stop and runs:
            line.append(parse_xml(f"<w:r {W}><w:tab/></w:r>"))
        line.extend(runs)
    return line


def broken_recipients(made: WordFile) -> None:
    """The recipients are one paragraph with line breaks."""
    lines = [p for p in foot(made).iter(qn("w:p")) if said(p).startswith("- ")]
    for line in lines[1:]:
        lines[0].append(parse_xml(f"<w:r {W}><w:br/></w:r>"))
        lines[0].extend(line.findall(qn("w:r")))
        line.getparent().remove(line)


def boxed_tables(made: WordFile) -> None:
    """Tables stand in content controls."""
    for table in tables(made):
        wrapper = parse_xml(f"<w:sdt {W}><w:sdtContent/></w:sdt>")
        table.addprevious(wrapper)
        wrapper[0].append(table)


# pages


def landscape_table(made: WordFile) -> None:
    """The table of the text has a landscape page of its own between two upright ones."""
    table = next(table for table in tables(made) if _lined(table))
    rest = next(made.element.body.iter(qn("w:sectPr")))
    first, wide = deepcopy(rest), _turned(deepcopy(rest))
    for again in (wide, rest):
        for name in ("w:headerReference", "w:titlePg"):
            for child in again.findall(qn(name)):
                again.remove(child)
    table.getprevious().get_or_add_pPr().append(first)
    after = parse_xml(f"<w:p {W}><w:pPr/></w:p>")
    after[0].append(wide)
    table.addnext(after)


def landscape_annex(made: WordFile) -> None:
    """The last section is landscape."""
    _turned(made.element.body.find(qn("w:sectPr")))


def _turned(section: Element) -> Element:
    size = section.find(qn("w:pgSz"))
    width, height = size.get(qn("w:w")), size.get(qn("w:h"))
    size.set(qn("w:w"), height)
    size.set(qn("w:h"), width)
    size.set(qn("w:orient"), "landscape")
    return section


def page_number_block(made: WordFile) -> None:
    """The page number is the building block of Insert → Page Number, with a field of five runs."""
    paragraph = made.sections[0].header.paragraphs[0]._p
    _field_of_runs(paragraph)
    wrapper = parse_xml(
        f'<w:sdt {W}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    paragraph.addprevious(wrapper)
    wrapper.find(qn("w:sdtContent")).append(paragraph)


def page_number_frame(made: WordFile) -> None:
    """The page number stands in a frame in the middle, as Word 97-2003 made it."""
    paragraph = made.sections[0].header.paragraphs[0]._p
    _field_of_runs(paragraph)
    paragraph.pPr.remove(paragraph.pPr.find(qn("w:jc")))
    frame = parse_xml(
        f'<w:framePr {W} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" '
        'w:y="1"/>'
    )
    paragraph.pPr.insert_element_before(frame, "w:spacing", "w:ind", "w:jc", "w:rPr")
    paragraph.addnext(parse_xml(f"<w:p {W}/>"))


def _field_of_runs(paragraph: Element) -> None:
    field = paragraph.find(qn("w:fldSimple"))
    look = field[0].find(qn("w:rPr"))
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        run = parse_xml(f"<w:r {W}>{inner}</w:r>")
        run.insert(0, deepcopy(look))
        paragraph.append(run)
    paragraph.remove(field)


# letters


def split_runs(made: WordFile) -> None:
    """Words are cut into runs, with the marks of the spelling checker between them."""
    for run in list(made.element.body.iter(qn("w:r"))):
        for piece in reversed(_pieces(run.find(qn("w:t")))[1:]):
            part = deepcopy(run)
            _say(part, piece)
            run.addnext(part)
            run.addnext(parse_xml(f'<w:proofErr {W} w:type="spellStart"/>'))
        for piece in _pieces(run.find(qn("w:t")))[:1]:
            _say(run, piece)


def _say(run: Element, text: str) -> None:
    held = run.find(qn("w:t"))
    held.text = text
    held.set(qn("xml:space"), "preserve")


def _pieces(text: Element | None) -> list[str]:
    return re.findall(r"\s*\S{1,3}|\s+", text.text or "") if text is not None else []


def decomposed(made: WordFile) -> None:
    """Letters and their marks are apart (NFD), as some keyboards type them."""
    for text in made.element.body.iter(qn("w:t")):
        text.text = unicodedata.normalize("NFD", text.text or "")


def trailing_spaces(made: WordFile) -> None:
    """A space stands at the end of every line."""
    for paragraph in paragraphs(made):
        for run in paragraph.findall(qn("w:r"))[-1:]:
            if run.find(qn("w:t")) is not None:
                _say(run, f"{said(run)} ")


def hard_spaces(made: WordFile) -> None:
    """Spaces that hold «ngày 05», «số 05» together do not break."""
    for text in made.element.body.iter(qn("w:t")):
        text.text = re.sub(r"(ngày|tháng|năm|[Ss]ố:?) (?=\d)", "\\1\u00a0", text.text or "")


def capitals_by_format(made: WordFile) -> None:
    """What is in capitals is typed in small letters and shown in capitals (Font → All caps)."""
    for run in made.element.body.iter(qn("w:r")):
        text = run.find(qn("w:t"))
        if text is not None and (text.text or "").isupper() and len(text.text) > 4:
            text.text = text.text.capitalize()
            run.get_or_add_rPr().insert_element_before(
                parse_xml(f"<w:caps {W}/>"), "w:color", "w:sz", "w:szCs"
            )


WAYS: dict[str, Callable[[WordFile], None]] = {
    "đường kẻ neo vào chữ": anchored_lines,
    "tiêu đề một hàng": one_row,
    "tiêu đề ba hàng": three_rows,
    "tiêu đề bằng tab": head_by_tabs,
    "chữ ký bằng tab": foot_by_tabs,
    "nơi nhận ngắt dòng": broken_recipients,
    "chữ hoa bằng định dạng": capitals_by_format,
    "danh sách tự động": numbered,
    "dấu cách cuối dòng": trailing_spaces,
    "dấu cách không ngắt": hard_spaces,
    "chạy chữ vụn": split_runs,
    "NFD": decomposed,
    "hai trang ngang": landscape_table,
    "phụ lục ngang": landscape_annex,
    "số trang bọc sdt": page_number_block,
    "số trang trong khung": page_number_frame,
    "style kế thừa": by_styles,
    "phông theme Viet": by_theme,
    "bảng bị bọc sdt": boxed_tables,
}

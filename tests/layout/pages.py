"""Documents from a notation a teacher reads, and the parts found in them written the same way.

| UBND HUYỆN GIA LÂM ¶ *TRƯỜNG MẦM NON KIM LAN* | *CỘNG HÒA …* ¶ *Độc lập …* |   a row of a table
                 *KẾ HOẠCH*                                a line in the middle (10 spaces before)
[khung] Số: 05/KH-MNKL                                     a line in a text box
______                                                     a line drawn
=== trang ===                                              a new page
Trên đây là Kế hoạch …                                     a paragraph of the text

¶ ends a paragraph inside a cell, ↵ breaks a line, → is a tab, *…* is bold, ~…~ italic; {12} before
a paragraph is its size, < sets it at the left.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import dedent

from pipeline.findings import Place
from pipeline.layout.anatomy import Letter, Role, anatomy
from pipeline.word import Cell, Document, Look, Paragraph, Rule, Run, Section, Shape

A4 = Section(210, 297, 20, 20, 30, 15)
LOOK = Look("Times New Roman", "Times New Roman", 14)
UNSAID = (Role.BLANK, Role.RULE)


def page(text: str) -> Document:
    """The document of that notation."""
    return Document("thu.docx", tuple(_paragraphs(dedent(text).strip("\n").splitlines())), (A4,))


def parts(text: str) -> str:
    """The parts found in it: kind and type of each paper, then `Thành phần: lời` line by line."""
    return "\n".join(line for letter in anatomy(page(text)).letters for line in _told(letter))


def told(text: str) -> str:
    """What is expected, written as in a test."""
    return dedent(text).strip()


def _told(letter: Letter) -> Iterator[str]:
    yield f"[{letter.genre}] {letter.type}".strip()
    for piece in letter.pieces:
        if piece.role not in UNSAID:
            yield f"{piece.role}: {' '.join(piece.paragraph.text.split())}"


def _paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    row = tables = 0
    for n, line in enumerate(lines, start=1):
        if line.startswith("|"):
            tables += row == 0
            row += 1
            cells = line.strip("|").split("|")
            for column, said in enumerate(cells, start=1):
                cell = Cell(tables, row, column, len(cells), 80.0, 3.8)
                for text in said.split("¶"):
                    place = f"bảng {tables}, hàng {row}, ô {column}"
                    yield replace(_paragraph(place, text.strip(), "center"), cell=cell)
            continue
        row = 0
        boxed = line.startswith("[khung]")
        align = "center" if line.startswith(" " * 10) or boxed else "both"
        text = line.removeprefix("[khung]").strip()
        breaks = text == "=== trang ==="
        paragraph = _paragraph(f"đoạn {n}", "" if breaks else text, align)
        yield replace(paragraph, boxed=boxed, breaks_page=breaks)


def _paragraph(position: str, text: str, align: str) -> Paragraph:
    drawn = (Rule("hình", 50.0),) if text == "______" else ()
    said = "" if drawn else text.replace("↵", "\n").replace("→", "\t")
    left, size, said = re.match(r"(<?)(?:\{(\d+)\})?(.*)", said, re.DOTALL).groups()
    runs = []
    for bold, piece in enumerate(said.split("*")):
        for italic, letters in enumerate(piece.split("~")):
            if letters:
                look = replace(LOOK, bold=bold % 2 == 1, italic=italic % 2 == 1)
                runs.append(Run(letters, replace(look, size=float(size or LOOK.size))))
    place = Place("thu.docx", "thân văn bản", position)
    shape = Shape("left" if left else align)
    shown = "".join(run.text for run in runs)
    return Paragraph(place, shown, tuple(runs), "Normal", shape, 0, rules=drawn)

"""Word files from the notation of their text twin: a line per paragraph, `| … |` per table row.

BÁO CÁO năm học {{ nam_hoc }}
| Họ và tên      |
| {{ ten }}      |
=== đầu trang ===
{{ ten_truong }}
"""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.shared import Cm

STYLES = {"Title", "Quote"}  # beside the default ones


def a_docx(path: Path, text: str) -> Path:
    """The Word file of that text; a row with fewer cells than its table spans it."""
    document = a_plain_document()
    section = document.sections[0]
    home: BlockItemContainer = document._body
    rows: list[list[str]] = []
    for line in [*dedent(text).strip("\n").splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            add_table(home, rows)
            rows = []
        if line.startswith("==="):
            home = section.header if "đầu trang" in line else section.footer
            home.is_linked_to_previous = False
            for empty in home.paragraphs:
                home._element.remove(empty._p)
        elif line:
            home.add_paragraph(line)
    document.save(str(path))
    return path


def a_plain_document() -> WordFile:
    """An empty document without the many styles python-docx brings, which a template lacks too."""
    document = Document()
    for style in list(document.styles):
        if style.element.get(qn("w:default")) != "1" and style.element.name_val not in STYLES:
            style.element.getparent().remove(style.element)
    for link in document.styles.element.xpath(".//w:link"):
        link.getparent().remove(link)
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith(("/stylesWithEffects", "/numbering", "/customXml")):
            del document.part.rels[key]
    return document


def add_table(home: BlockItemContainer, rows: Sequence[Sequence[str]]) -> None:
    """A table of those rows."""
    table = home.add_table(len(rows), max(map(len, rows)), Cm(16))
    for row, texts in zip(table.rows, rows, strict=True):
        if len(texts) < len(row.cells):
            row.cells[len(texts) - 1].merge(row.cells[-1])
        for cell, said in zip(row.cells, texts, strict=False):
            cell.text = said

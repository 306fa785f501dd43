"""Papers of any office, typed as a short text, as finished Word files.

`| …` with the lines below it that are indented: one side of the letterhead or of the signatures;
`^ …`: a centred line; `|| a | b`: a row of a table; any other line: a paragraph of the text.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell

from pipeline.findings import Finding, in_order
from pipeline.law import read_law
from pipeline.layout.anatomy import anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers import RULES
from pipeline.word import read

LAW = read_law()


def a_paper(path: Path, text: str) -> Path:
    """The Word file of a paper so typed."""
    document = Document()
    for block in _blocks(text.strip("\n").splitlines()):
        if block[0].startswith("||"):
            _table(document, [line[2:].split("|") for line in block])
        elif block[0].startswith("|"):
            _sides(document, block)
        else:
            _line(document, block[0])
    document.save(str(path))
    return path


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Lines that make one table, and single lines."""
    block: list[str] = []
    for line in lines:
        kind = "||" if line.startswith("||") else "|" if line.startswith(("|", "  ")) else ""
        held = block and ("||" if block[0].startswith("||") else "|")
        if block and kind != held:
            yield block
            block = []
        if kind:
            block.append(line)
        else:
            yield [line]
    if block:
        yield block


def _sides(document: Document, block: list[str]) -> None:
    """A table of one row without borders: left and right."""
    sides: list[list[str]] = []
    for line in block:
        if line.startswith("|"):
            sides.append([])
        sides[-1].append(line.lstrip("| "))
    row = document.add_table(1, len(sides)).rows[0]
    for cell, said in zip(row.cells, sides, strict=True):
        _fill(cell, said)


def _fill(cell: _Cell, lines: list[str]) -> None:
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)
    for paragraph in cell.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, texts, strict=False):
            cell.text = said.strip()


def _line(document: Document, line: str) -> None:
    centred = line.startswith("^ ")
    paragraph = document.add_paragraph(line.removeprefix("^ "))
    paragraph.runs[0].bold = centred
    align = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.alignment = align


def leftovers(path: Path, known: Known = Known(LAW)) -> tuple[Finding, ...]:  # noqa: B008
    """What every rule finds in a finished Word file."""
    parts = anatomy(read(path))
    return in_order(
        replace(found, rule=code) for code, rule in RULES.items() for found in rule(parts, known)
    )


__all__ = ["LAW", "a_paper", "date", "leftovers"]

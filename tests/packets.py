"""Packets of the sample years with one fault each, built as the command builds them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordFile
from docx.text.paragraph import Paragraph

from pipeline import checks, made
from pipeline.cli.proving import ledger_of
from pipeline.facts import Brief, facts_of
from pipeline.findings import Finding, errors
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.layout import findings, known
from pipeline.layout import ledger as ledgers
from pipeline.papers import Paper, blocked, papers_of
from pipeline.preflight import AtHand, Packet, Standing, packet
from pipeline.school_year import SchoolYear
from pipeline.word import read
from tests import papers_made
from tests.sample_year import INPUTS

LATER = date(2026, 9, 1)  # both sample years are over
SOON = "2025-2026"


@cache
def year_of(label: str = "2021-2022") -> SchoolYear:
    return read_folder(INPUTS[label])[0]


def retyped(year: SchoolYear, sheet: str, row: str, **cells: Any) -> SchoolYear:
    """The year with those cells typed anew, in the first row of a sheet that holds `row`.

    Of a row that two cells tell apart both are given: `Tổng hợp đăng ký | Công đoàn trường`.
    """
    rows = getattr(year, sheet)
    meant = [cell.strip() for cell in row.split("|")]
    found = next(one for one in rows if all(cell in _cells(one) for cell in meant))
    changed = tuple(one.model_copy(update=cells) if one is found else one for one in rows)
    return replace(year, **{sheet: changed})


def _cells(row: Any) -> list[str]:
    return [str(value) for value in row.model_dump(exclude={"source"}).values()]


def packet_of(
    year: SchoolYear,
    edits: Mapping[str, Callable[[WordFile], None]] | None = None,
    on: date = LATER,
    folder: Path | None = None,
    unprinted: str = "",
    **standings: Standing,
) -> Packet:
    """The packet of a year whose papers lie there as made, but for those edited or not there."""
    checked = checks.findings(year, read_law())
    papers = []
    for paper in papers_of(year):
        standing = standings.get(paper.stem.replace("-", "_"), Standing.AS_MADE)
        one = _at_hand(year, paper, standing, errors(checked))
        if edit := (edits or {}).get(paper.stem):
            assert folder
            one = replace(one, standing=Standing.EDITED, found=_edited(year, paper, edit, folder))
        papers.append(one)
    return packet(year, on, checked, papers, {}, unprinted)


def _at_hand(
    year: SchoolYear, paper: Paper, standing: Standing, wrong: tuple[Finding, ...]
) -> AtHand:
    copies = sum(row.copies or 0 for row in paper.recipients(year))
    one = AtHand(paper, standing, paper.document(year), copies)
    if blocked(paper, wrong):
        return replace(one, standing=Standing.UNKNOWN, held="lỗi ở bảng tính")
    if lacking := paper.lacking(year):
        return replace(one, standing=Standing.MISSING, lacking=lacking)
    facts, _ = facts_of(Brief(year, paper, read_law()))
    found = clean(year.label)[paper.stem] if one.lies_there else ()
    return replace(one, facts=facts, found=found)


@cache
def clean(label: str) -> dict[str, tuple[Finding, ...]]:
    """Stem → what is found in the papers of a year as they are made."""
    year = year_of(label)
    return {
        paper.stem: findings(read(_made(label)[paper.stem]), known(year, paper, read_law()))
        for paper in papers_of(year)
    }


def _made(label: str) -> dict[str, Path]:
    return papers_made.made(INPUTS[label])


def _edited(
    year: SchoolYear, paper: Paper, edit: Callable[[WordFile], None], folder: Path
) -> tuple[Finding, ...]:
    document = Document(str(_made(year.label)[paper.stem]))
    edit(document)
    target = folder / f"{paper.stem}.docx"
    document.save(str(target))
    facts, sources = facts_of(Brief(year, paper, read_law()))
    template = papers_made.TEMPLATES / f"{paper.template}.docx"
    return (
        *findings(read(target), known(year, paper, read_law())),
        *ledgers.findings(ledger_of(target, template, facts, sources, year).entries),
        *made.findings(target.name, made.Outcome.EDITED),
    )


def typed(old: str, new: str) -> Callable[[WordFile], None]:
    """An edit by hand: those words typed over, where they are all of a line, else where first."""

    def edit(document: WordFile) -> None:
        holding = [p for p in paragraphs(document) if old in p.text]
        paragraph = next((p for p in holding if p.text == old), holding[0])
        first, *others = [run for run in paragraph.runs if run.text]
        first.text = paragraph.text.replace(old, new, 1)
        for run in others:
            run.text = ""

    return edit


def set_in(font: str, words: str) -> Callable[[WordFile], None]:
    """An edit by hand: the paragraph with those words set in another typeface."""

    def edit(document: WordFile) -> None:
        for run in next(p for p in paragraphs(document) if words in p.text).runs:
            run.font.name = font

    return edit


def paragraphs(document: WordFile) -> Iterator[Paragraph]:
    """Every paragraph of the body, tables included, in the order of reading."""
    for element in document.element.body.iter("{*}p"):
        yield Paragraph(element, document._body)

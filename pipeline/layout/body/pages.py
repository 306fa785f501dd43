"""The pages of official papers, and the numbers that stand on them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Place
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.body.running import held, section_of
from pipeline.word import Paragraph, Run, Section
from pipeline.word.values import BODY

PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)  # in the code of a field
LINE = 95  # characters no line of A4 holds more than
PAGE_LINES = 60  # lines no page of A4 holds more than


@dataclass(frozen=True)
class Shown:
    """A page number: the paragraph that holds it, its field, the pages it stands on."""

    paragraph: Paragraph
    run: Run
    section: int
    side: str  # first or default; what a file keeps for even pages is seldom shown
    above: bool  # in the header


def pages(parts: Anatomy) -> Iterator[tuple[int, Section, tuple[Letter, ...]]]:
    """The pages that show text of an official paper, with the papers they show."""
    for number, section in enumerate(parts.document.sections):
        letters = tuple(
            letter
            for letter in held(parts)
            if any(p.paragraph.section == number and not p.paragraph.blank for p in letter.pieces)
        )
        if letters:
            yield number, section, letters


def only_forms(letters: tuple[Letter, ...]) -> bool:
    return all(letter.genre is Genre.FORM for letter in letters)


def place_of(parts: Anatomy, section: int) -> Place:
    return Place(parts.document.file, BODY, f"phần {section + 1}")


def _opens_with_annex(parts: Anatomy) -> bool:
    """Whether a later page opens with a `Phụ lục`."""
    opened: set[int] = set()
    for letter in held(parts):
        for piece in letter.pieces:
            section = piece.paragraph.section
            if not piece.paragraph.blank and section not in opened:
                opened.add(section)
                if piece.role is Role.ANNEX and section > 0:
                    return True
    return False


def fields(parts: Anatomy) -> tuple[Shown, ...]:
    """The page numbers of the pages with official text."""
    if all(letter.genre is Genre.FORM for letter in held(parts)):
        return ()
    found = []
    for number, section in enumerate(parts.document.sections):
        for above, sides in ((True, section.heads), (False, section.feet)):
            for side, paragraphs in sides:
                if side == "even" or (side == "first" and not section.title_page):
                    continue
                found += [
                    Shown(paragraph, _counted(paragraph), number, side, above)
                    for paragraph in paragraphs
                    if any(PAGE.search(run.field) for run in paragraph.runs)
                ]
    return tuple(found)


def _counted(paragraph: Paragraph) -> Run:
    """The run of the number; the one with its result shows how it looks."""
    runs = [run for run in paragraph.runs if PAGE.search(run.field)]
    return next((run for run in runs if run.text), runs[0])


def second_page(parts: Anatomy) -> bool:
    """Whether the text surely runs over one page."""
    shown = [p for p in parts.document.paragraphs if not p.blank]
    lines = sum(max(1, -(-len(p.text) // LINE)) for p in shown if p.cell is None)
    lines += len({(p.cell.table, p.cell.row) for p in shown if p.cell and not p.cell.nested})
    return lines > PAGE_LINES or _breaks(parts) or _opens_with_annex(parts)


def _breaks(parts: Anatomy) -> bool:
    """Whether a page ends between two texts: a break, or a page of another direction."""
    before, broken, landscape = False, False, parts.document.sections[0].landscape
    for paragraph in parts.document.paragraphs:
        turned = section_of(parts, paragraph).landscape != landscape
        broken = broken or turned or (before and paragraph.shape.page_break_before)
        landscape = section_of(parts, paragraph).landscape
        if not paragraph.blank:
            if before and broken:
                return True
            before = True
        broken = broken or (before and paragraph.breaks_page)
    return False

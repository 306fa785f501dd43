"""How a line must be set, and what of it is not."""

import re
from collections.abc import Sequence

from pipeline.layout.anatomy.lines import is_capital_line
from pipeline.layout.figures import figures
from pipeline.word import Document, Paragraph, Run

HEX = re.compile(r"[0-9A-F]{6}")
DARK = 0x20  # no channel above it: black to the eye and on paper


def faults(
    paragraph: Paragraph,
    *,
    size: Sequence[float],
    bold: bool | None = None,
    italic: bool | None = None,
    capital: bool | None = None,
    centred: bool = False,
) -> str:
    """What of its setting is not as said, as advice to be read after «hãy»: "in đậm, canh giữa".

    "" where all is.
    """
    shown = _lettered(paragraph)
    least, most = size[0], size[-1]
    found = []
    if capital is not None and shown and is_capital_line(paragraph) is not capital:
        found.append("viết chữ in hoa" if capital else "viết chữ thường")
    if any(not least <= run.look.size <= most for run in shown):
        found.append(f"đặt cỡ chữ {least:g}" + (f" đến {most:g}" if most != least else ""))
    if bold is not None and any(run.look.bold is not bold for run in shown):
        found.append("in đậm" if bold else "bỏ in đậm")
    if italic is not None and any(run.look.italic is not italic for run in shown):
        found.append("in nghiêng" if italic else "để chữ đứng")
    if centred and shown and not _in_the_middle(paragraph):
        found.append("canh giữa")
    return ", ".join(found)


def _lettered(paragraph: Paragraph) -> tuple[Run, ...]:
    """Its runs with letters or figures; not the raised figure of a note, dots, a lone comma."""
    return tuple(
        run for run in paragraph.shown if not run.look.raised and any(map(str.isalnum, run.text))
    )


def _in_the_middle(paragraph: Paragraph) -> bool:
    """Whether it is centred; one pushed there by spaces or tabs has a rule of its own."""
    pushed = paragraph.text[:2].isspace() or paragraph.text[:1] == "\t"
    return paragraph.shape.align == "center" or pushed


def is_black(colour: str) -> bool:
    """Whether a colour is black to the eye and on paper; a name or a theme's number passes."""
    if not HEX.fullmatch(colour):
        return True
    return max(bytes.fromhex(colour)) <= DARK


def apart(above: Paragraph, below: Paragraph) -> bool:
    """Whether two lines stand further from each other than single lines do."""
    given = figures()["head"]
    if above.cell is None and above.place == below.place:  # one paragraph, cut in two
        return False
    gap = max(above.shape.after, below.shape.before)
    return bool(gap > given["line_gap"] or _lines(below) > given["line_most"])


def _lines(line: Paragraph) -> float:
    """Its line spacing, in lines of its own letters."""
    if line.shape.line_rule == "auto":
        return line.shape.line / 240
    size = max((run.look.size for run in line.shown), default=0.0)
    return line.shape.line / (size * figures()["text"]["line_of_type"]) if size else 1.0


def room(document: Document, paragraph: Paragraph) -> float | None:
    """Millimetres a line of a paragraph has, between the indents; None where the file is silent."""
    shape, cell = paragraph.shape, paragraph.cell
    if cell is not None:
        return cell.width and cell.width - cell.margins - shape.left - shape.right
    if paragraph.section >= len(document.sections):
        return None
    return document.sections[paragraph.section].text_width - shape.left - shape.right


def is_blank(text: str) -> bool:
    """Whether a text is still to be filled in: dots, a tag, a bracket in place of words."""
    return any(mark in text for mark in ("{{", "[", "...", "……", "…", "___"))

"""How a line must be set, and what of it is not."""

from collections.abc import Sequence

from pipeline.layout.anatomy.lines import is_capital_line
from pipeline.word import Paragraph


def faults(
    paragraph: Paragraph,
    *,
    size: Sequence[float],
    bold: bool | None = None,
    italic: bool | None = None,
    capital: bool | None = None,
    centred: bool = False,
) -> str:
    """What of its setting is not as said, as advice ("in đậm, canh giữa"); "" where all is."""
    shown = paragraph.shown
    least, most = size[0], size[-1]
    found = []
    if capital is not None and is_capital_line(paragraph) is not capital:
        found.append("viết chữ in hoa" if capital else "viết chữ thường")
    if any(not least <= run.look.size <= most for run in shown):
        found.append(f"cỡ chữ {least:g}" + (f" đến {most:g}" if most != least else ""))
    if bold is not None and any(run.look.bold is not bold for run in shown):
        found.append("in đậm" if bold else "không in đậm")
    if italic is not None and any(run.look.italic is not italic for run in shown):
        found.append("in nghiêng" if italic else "kiểu chữ đứng")
    if centred and paragraph.shape.align != "center":
        found.append("canh giữa")
    return ", ".join(found)

"""Lines and pictures drawn in a paragraph: a shape, a border, or typed underscores."""

import re
from collections.abc import Iterator, Set

from pipeline.word.look import Props
from pipeline.word.package import Element, W
from pipeline.word.values import Rule, Run

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
VML = "{urn:schemas-microsoft-com:vml}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
EMU = 36_000  # of a millimetre
FLAT = 2.0  # mm: a shape no taller is a line
# In one of these stands every shape and picture of a paragraph.
HOLDERS = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
UNDERSCORES = re.compile(r"_{3,}")
UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}


def rules(
    paragraph: Element, holds: Set[str], merged: Props, runs: tuple[Run, ...]
) -> tuple[Rule, ...]:
    """The lines of a paragraph. merged: its properties, for a border under it."""
    shapes = _drawn(paragraph) if holds & HOLDERS else ()
    return (*shapes, *_border(merged), *_typed(runs))


def pictures(paragraph: Element, holds: Set[str]) -> int:
    """How many pictures it holds."""
    if not holds & HOLDERS:
        return 0
    names = (f"{DRAWING}blip", f"{VML}imagedata")
    return sum(1 for element in _once(paragraph) if element.tag in names)


def _once(holder: Element) -> Iterator[Element]:
    """All that a paragraph holds, without the second copy Word keeps of a drawing."""
    for child in holder:
        if child.tag != FALLBACK:
            yield child
            yield from _once(child)


def _drawn(paragraph: Element) -> Iterator[Rule]:
    for element in _once(paragraph):
        if element.tag in (f"{WP}anchor", f"{WP}inline"):
            extent = element.find(f"{WP}extent")
            width, height = (float(extent.get(side, 0)) / EMU for side in ("cx", "cy"))
            is_line = element.find(f".//{SHAPE}wsp") is not None and _holds_no_text(element)
            if is_line and height <= FLAT:
                yield Rule("hình", round(width, 1), _ink(element), _solid(element))
        elif element.tag == f"{VML}line":
            yield Rule("hình", _between(element), _vml_ink(element))
        elif element.tag in (f"{VML}shape", f"{VML}rect") and _holds_no_text(element):
            said = dict(_style(element))
            if _length(said.get("height", "99")) <= FLAT:
                yield Rule("hình", round(_length(said.get("width", "0")), 1), _vml_ink(element))


def _holds_no_text(element: Element) -> bool:
    return element.find(f".//{W}txbxContent") is None


def _ink(element: Element) -> str:
    colour = element.find(f".//{DRAWING}ln//{DRAWING}srgbClr")
    return "auto" if colour is None else colour.get("val", "auto").upper()


def _solid(element: Element) -> bool:
    dash = element.find(f".//{DRAWING}ln/{DRAWING}prstDash")
    return dash is None or dash.get("val") == "solid"


def _vml_ink(element: Element) -> str:
    said = element.get("strokecolor", "black").split(" ")[0].lower()
    return (
        "auto" if said in ("black", "#000", "#000000", "windowtext") else said.lstrip("#").upper()
    )


def _style(element: Element) -> Iterator[tuple[str, str]]:
    for piece in element.get("style", "").split(";"):
        name, _, value = piece.partition(":")
        yield name.strip(), value.strip()


def _length(said: str) -> float:
    found = re.fullmatch(r"(-?[\d.]+)\s*(\w*)", said.strip())
    return float(found[1]) * UNITS.get(found[2], 0.0) if found else 0.0


def _between(line: Element) -> float | None:
    """The length of a VML line from its two ends."""
    ends = [line.get(end, "").split(",") for end in ("from", "to")]
    if any(len(end) != 2 for end in ends):
        return None
    (x1, _), (x2, _) = ends
    return round(abs(_length(x2) - _length(x1)), 1)


def _border(merged: Props) -> Iterator[Rule]:
    if "pBdr" not in merged:
        return
    for side in ("bottom", "top"):
        kind = merged.get(f"pBdr.{side}")
        if kind and kind not in ("nil", "none") and "pBdr.left" not in merged:
            colour = merged.get(f"pBdr.{side}.color", "auto").upper()
            yield Rule(
                "viền", None, "auto" if colour in ("AUTO", "000000") else colour, kind == "single"
            )


def _typed(runs: tuple[Run, ...]) -> Iterator[Rule]:
    text = "".join(run.text for run in runs)
    if "_" in text and not text.strip(" _\t\u00a0") and (found := UNDERSCORES.search(text)):
        run = next(run for run in runs if "_" in run.text)
        # An underscore of Times New Roman is half an em; raised letters are set at 58%.
        em = run.look.size * (0.58 if run.look.raised else 1.0) * 25.4 / 72
        yield Rule("gạch dưới", round(len(found[0]) * em / 2, 1))

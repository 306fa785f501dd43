"""The boxes in which notes are shown, kept in an old drawing (VML) beside each sheet.

Excel writes this part by hand, not always as XML, and buttons of forms live in it too: so boxes
are put in and taken out as text, and all else keeps its bytes.
"""

import re
from collections.abc import Callable, Mapping
from textwrap import wrap

from pipeline.marks.page import LAST_COLUMN, LAST_ROW, Cell, Page

WIDE, LETTERS, LINE = 330, 46, 18  # pixels across, letters on a line, pixels of a line
WINDOW = 300  # rows or columns over which a box may reach
SHAPE = re.compile(r"<v:shape\s.*?</v:shape>", re.DOTALL)
BOX_KIND = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
BOX = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    "margin-left:60pt;margin-top:2pt;width:{width}pt;height:{height}pt;z-index:{order};"
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


def no_boxes(number: int) -> str:
    """A drawing without a box; `number` sets its shapes apart from those of other sheets."""
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="{number}"/></o:shapelayout>{BOX_KIND}</xml>'
    )


def has_shapes(drawing: str) -> bool:
    """Whether anything is left to be shown."""
    return bool(SHAPE.search(drawing))


def without_boxes(drawing: str, cells: set[Cell]) -> str:
    """The drawing without the note boxes of those cells."""
    return SHAPE.sub(lambda found: "" if _owner(found[0]) in cells else found[0], drawing)


def with_boxes(drawing: str, page: Page, texts: Mapping[Cell, str]) -> str:
    """The drawing with a box at each cell, large enough for its text; one standing there grows."""
    grown = SHAPE.sub(lambda found: _grown(found[0], page, texts), drawing)
    standing = SHAPE.findall(grown)
    numbers = [int(n) for n in re.findall(r'id=["\']_x0000_s(\d+)', grown)]
    block = re.search(r'<o:idmap[^>]*data=["\'](\d+)', grown)
    last = max([1024 * int(block[1] if block else 1), *numbers])
    owners = set(map(_owner, standing))
    new = [cell for cell in texts if cell not in owners]
    boxes = (
        BOX.format(
            number=last + place,
            order=len(standing) + place,
            width=WIDE * 3 / 4,
            height=_high(texts[cell]) * 3 / 4,
            anchor=_anchor(page, cell, texts[cell]),
            row=cell[0],
            column=cell[1],
        )
        for place, cell in enumerate(new, start=1)
    )
    kind = "" if 'id="_x0000_t202"' in grown else BOX_KIND
    end = grown.rindex("</xml>")
    return "".join((grown[:end], kind, *boxes, grown[end:]))


def _owner(shape: str) -> Cell | None:
    """The cell whose note a shape shows; None of a button and the like."""
    row = re.search(r"<x:Row>\s*(\d+)\s*</x:Row>", shape)
    column = re.search(r"<x:Column>\s*(\d+)\s*</x:Column>", shape)
    note = re.search(r"ObjectType=[\"']Note[\"']", shape)
    return (int(row[1]), int(column[1])) if note and row and column else None


def _grown(shape: str, page: Page, texts: Mapping[Cell, str]) -> str:
    cell = _owner(shape)
    if cell is None or cell not in texts:
        return shape
    anchor = f"<x:Anchor>{_anchor(page, cell, texts[cell])}</x:Anchor>"
    return re.sub(r"<x:Anchor>.*?</x:Anchor>", anchor, shape, flags=re.DOTALL)


def _high(text: str) -> int:
    return LINE * (2 + sum(len(wrap(line, LETTERS)) or 1 for line in text.split("\n")))


def _anchor(page: Page, cell: Cell, text: str) -> str:
    """Where a box begins and ends: column, pixels into it, row, pixels into it, twice."""
    row, column = cell
    left, right, into_right = _reach(column + 1, WIDE, page.width, LAST_COLUMN)
    top, bottom, into_bottom = _reach(max(row - 1, 0), _high(text), page.height, LAST_ROW)
    corners = (left, 0, top, 0, right, into_right, bottom, into_bottom)
    return ", ".join(map(str, corners))


def _reach(start: int, size: int, length: Callable[[int], int], end: int) -> tuple[int, int, int]:
    """First and last line of a box of that size, and how far into the last; it begins earlier
    where hidden lines or the edge of the sheet leave no room."""
    for first in range(min(start, end - 1), -1, -1):
        room = size
        for line in range(first, min(first + WINDOW, end)):
            if room < length(line):
                return first, line, room
            room -= length(line)
    return 0, 1, 0

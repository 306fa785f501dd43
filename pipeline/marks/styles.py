"""The looks that our marks need, put into the common table of the workbook's styles.

What stands in the table is never changed, for cells name it by its number; a look already there
is used again.
"""

from dataclasses import dataclass
from typing import Any

from pipeline.findings import Finding, Severity
from pipeline.marks.book import book_part
from pipeline.marks.package import Package, parsed
from pipeline.marks.schema import MAIN, child

WRONG, DOUBTFUL = "FFF8CBAD", "FFFFFF99"  # calm orange, calm yellow
HEADING = "FFD9E1F2"
STYLES_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
NO_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
).encode()


def colour(found: Finding) -> str:
    """The colour of a finding, in cells and in the list."""
    return WRONG if found.severity is Severity.ERROR else DOUBTFUL


@dataclass(frozen=True)
class Look:
    """How a cell of our list looks."""

    size: int = 11
    bold: bool = False
    link: bool = False
    fill: str = ""
    framed: bool = True
    across: str = "left"
    down: str = "top"


class Styles:
    """The table of styles of one workbook."""

    def __init__(self, package: Package) -> None:
        book = book_part(package)
        if not (parts := package.related(book, "styles")):
            part = package.free("xl/styles{}.xml")
            package.put(part, NO_STYLES)
            package.declare(part, STYLES_KIND)
            parts = {package.relate(book, "styles", part): part}
        self.root = package.tree(next(iter(parts.values())))
        self._numbers: dict[tuple[str, str], int] = {}  # of what was asked for before

    def fill_rule(self, rgb: str) -> int:
        """The number of the look that a rule gives to a cell: a fill, and nothing else."""
        fill = f'<fill><patternFill><bgColor rgb="{rgb}"/></patternFill></fill>'
        return self._kept("dxfs", f"<dxf>{fill}</dxf>")

    def cell(self, look: Look) -> int:
        """The number of the look of a cell."""
        font = self._kept("fonts", _font(look))
        fill = self._kept("fills", _fill(look.fill)) if look.fill else 0
        border = self._kept("borders", _border()) if look.framed else 0
        return self._kept(
            "cellXfs",
            f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
            'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
            f'<alignment horizontal="{look.across}" vertical="{look.down}" wrapText="1"/></xf>',
        )

    def _kept(self, table: str, xml: str) -> int:
        if (table, xml) not in self._numbers:
            self._numbers[table, xml] = self._found(table, xml)
        return self._numbers[table, xml]

    def _found(self, table: str, xml: str) -> int:
        """The number of an entry of a table, put at its end where none is the same."""
        entry = parsed(xml.replace(">", f' xmlns="{MAIN}">', 1).encode())
        entries = child(self.root, table)
        for number, other in enumerate(entries):
            if _same(other, entry):
                return number
        entries.append(entry)
        entries.set("count", str(len(entries)))
        return len(entries) - 1


def _same(one: Any, other: Any) -> bool:
    if one.tag != other.tag or dict(one.attrib) != dict(other.attrib) or len(one) != len(other):
        return False
    return all(map(_same, one, other))


def _font(look: Look) -> str:
    bold, line = "<b/>" * look.bold, "<u/>" * look.link
    ink = '<color rgb="FF0563C1"/>' * look.link
    named = '<name val="Times New Roman"/><family val="1"/>'
    return f'<font>{bold}{line}<sz val="{look.size}"/>{ink}{named}</font>'


def _fill(rgb: str) -> str:
    solid = f'<fgColor rgb="{rgb}"/><bgColor indexed="64"/>'
    return f'<fill><patternFill patternType="solid">{solid}</patternFill></fill>'


def _border() -> str:
    sides = ("left", "right", "top", "bottom")
    ink = '<color rgb="FFA6A6A6"/>'
    lines = "".join(f'<{side} style="thin">{ink}</{side}>' for side in sides)
    return f"<border>{lines}<diagonal/></border>"

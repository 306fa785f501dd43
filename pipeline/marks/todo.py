"""The first sheet of a marked copy: what is to be mended, line by line, with links to the cells."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from lxml import etree

from pipeline.findings import Finding
from pipeline.marks.package import serialised
from pipeline.marks.schema import MAIN, plain
from pipeline.marks.styles import HEADING, WRONG, Look, Styles, colour

TITLE = "Việc cần sửa"
HEADINGS = ("Số thứ tự", "Mức", "Trang", "Ô", TITLE, "Căn cứ")
WIDTHS = (8, 13, 24, 10, 76, 34)  # characters
LINE = 15.5  # points of a line
PRINTED = (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" '
    'bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" '
    'fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter>'
    "</headerFooter>"
)


def todo_sheet(
    lead: Sequence[str], found: Sequence[Finding], links: Mapping[Finding, str], styles: Styles
) -> tuple[bytes, int]:
    """The sheet, and the row of its headings.

    lead: sentences above the table, a row each; links: where a finding leads inside the workbook.
    """
    page = _Sheet(styles)
    page.row([TITLE.upper()], Look(size=14, bold=True, framed=False), joined=True)
    for sentence in lead:
        page.row([sentence], Look(framed=False), joined=True)
    heading = Look(bold=True, fill=HEADING, across="center", down="center")
    page.row(HEADINGS, heading)
    head = page.count
    for number, one in enumerate(found, start=1):
        place = one.place
        page.finding(number, one, links.get(one, ""), (place.part or "cả tệp", place.position))
    if not found:
        page.row(["", "", "", "", "Không còn việc nào cần sửa.", ""], Look())
    return page.written(head), head


class _Sheet:
    """The rows written so far, with the links and joined cells they need."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.rows = etree.Element("sheetData")
        self.joined = etree.Element("mergeCells")
        self.links = etree.Element("hyperlinks")

    @property
    def count(self) -> int:
        return len(self.rows)

    def row(self, texts: Sequence[object], *looks: Look, joined: bool = False) -> None:
        """One more row, high enough for its texts; joined: one text across the whole table."""
        number = self.count + 1
        widths = (sum(WIDTHS),) if joined else WIDTHS
        size = max(look.size for look in looks) / 11
        lines = max(_lines(str(t), w / size) for t, w in zip(texts, widths, strict=False))
        height = f"{lines * LINE * size + 3:.2f}"
        row = etree.SubElement(self.rows, "row", r=str(number), ht=height, customHeight="1")
        every = looks if len(looks) > 1 else looks * len(texts)
        for letter, text, look in zip("ABCDEF", texts, every, strict=False):
            self._cell(row, f"{letter}{number}", text, look)
        if joined:
            etree.SubElement(self.joined, "mergeCell", ref=f"A{number}:F{number}")

    def _cell(self, row: Any, ref: str, value: object, look: Look) -> None:
        cell = etree.SubElement(row, "c", r=ref, s=str(self.styles.cell(look)))
        if isinstance(value, int):
            etree.SubElement(cell, "v").text = str(value)
        elif value:
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, "is"), "t")
            text.text = plain(str(value))

    def finding(self, number: int, one: Finding, link: str, where: tuple[str, str]) -> None:
        """The row of one finding."""
        plainly, middle = Look(), Look(across="center")
        weight = Look(fill=colour(one), across="center")
        cell = Look(link=bool(link), across="center")
        shown = where[1] or ("mở trang" if link else "")
        texts = (number, str(one.severity), where[0], shown, one.message, one.basis)
        self.row(texts, middle, weight, plainly, cell, plainly, plainly)
        if link:
            etree.SubElement(
                self.links, "hyperlink", ref=f"D{self.count}", location=link, display=shown
            )

    def written(self, head: int) -> bytes:
        """The whole sheet, its rows down to `head` staying in view."""
        root = etree.fromstring(
            f'<worksheet><sheetPr><tabColor rgb="{WRONG}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<dimension ref="A1:F{self.count}"/><sheetViews><sheetView showGridLines="0" '
            f'tabSelected="1" workbookViewId="0"><pane ySplit="{head}" topLeftCell="A{head + 1}" '
            'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" '
            f'activeCell="D{head + 1}" sqref="D{head + 1}"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{_columns()}</cols>{PRINTED}</worksheet>'
        )
        place = root.index(root.find("printOptions"))
        root[place:place] = [e for e in (self.rows, self.joined, self.links) if len(e)]
        root.set("xmlns", MAIN)
        return serialised(etree.fromstring(etree.tostring(root)))


def _columns() -> str:
    columns = enumerate(WIDTHS, start=1)
    return "".join(f'<col min="{n}" max="{n}" width="{w}" customWidth="1"/>' for n, w in columns)


def _lines(text: str, characters: float) -> int:
    return sum(len(wrap(line, int(characters))) or 1 for line in text.split("\n"))

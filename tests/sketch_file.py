"""A sketch → a Word file, by python-docx."""

import re
from dataclasses import dataclass, field

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.layout.anatomy import Role
from tests.sketch_bases import BASIC, LOOKS, ROWS
from tests.sketch_ways import WAYS

SIDES = {
    "giữa": WD_ALIGN_PARAGRAPH.CENTER,
    "trái": WD_ALIGN_PARAGRAPH.LEFT,
    "phải": WD_ALIGN_PARAGRAPH.RIGHT,
    "đều": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
LEAD = re.compile(r"Điều \d+\W?")  # set bold, whatever follows
PAGE = {"trên": 20.0, "dưới": 20.0, "trái": 30.0, "phải": 15.0}


@dataclass
class Item:
    """One paragraph of the sketch."""

    role: Role
    text: str
    changed: dict[str, object] = field(default_factory=dict)


@dataclass
class Sketch:
    """A paper before it is written: its zones, its page, its ways."""

    zones: dict[str, list[Item]]
    page: dict[str, float] = field(default_factory=lambda: dict(PAGE))
    size: tuple[float, float] = (210.0, 297.0)
    landscape: bool = False
    number: dict[str, str] = field(default_factory=dict)  # what is said of the page number
    ways: set[str] = field(default_factory=set)
    rows: list[tuple[str, ...]] = field(default_factory=lambda: list(ROWS))

    def of(self, role: Role) -> list[tuple[list[Item], Item]]:
        return [(zone, item) for zone in self.zones.values() for item in zone if item.role is role]


def written(drawn: Sketch) -> WordFile:
    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    body = made.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    _Writer(made, drawn).paper()
    for way, change in WAYS.items():
        if way in drawn.ways:
            change(made)
    return made


class _Writer:
    def __init__(self, made: WordFile, drawn: Sketch) -> None:
        self.made, self.drawn = made, drawn
        if "13/14" in drawn.ways:
            for role, size in ((Role.NATION, 13.0), (Role.MOTTO, 14.0), (Role.DATE, 14.0)):
                for _, item in drawn.of(role):
                    item.changed = {"cỡ": size} | item.changed
        if "chữ ký KT." in drawn.ways:
            for zone, item in drawn.of(Role.POST)[-1:]:
                item.text = "KT. HIỆU TRƯỞNG"
                zone.insert(zone.index(item) + 1, Item(Role.POST, "PHÓ HIỆU TRƯỞNG"))
        if "tên cơ quan hai dòng" in drawn.ways:
            for zone, item in drawn.of(Role.ISSUER):
                item.text = "TRƯỜNG MẦM NON"
                zone.insert(zone.index(item) + 1, Item(Role.ISSUER, "HOA SEN"))
        self.long = 60.0 if "đường kẻ cơ quan dài" in drawn.ways else 0.0
        self.short = 25.0 if "đường kẻ Tiêu ngữ ngắn" in drawn.ways else 0.0

    def paper(self) -> None:
        self._section(self.made.sections[0], landscape=self.drawn.landscape)
        zones = self.drawn.zones
        self._head()
        self._all(zones["đầu"])
        if not zones["thân"]:
            self._table()
        for number, item in enumerate(zones["thân"]):
            self._paragraph(self.made.add_paragraph(), item)
            if number == len(zones["thân"]) - 2:
                self._table()
        self._foot()
        self._all(zones.get("cuối", []))
        if zones.get("phụ lục"):
            section = self.made.add_section(WD_SECTION.NEW_PAGE)
            self._section(section, landscape=False, restart=True)
            self._all(zones["phụ lục"])
            self._table()

    def _section(self, section, *, landscape: bool, restart: bool = False) -> None:  # type: ignore[no-untyped-def]
        width, height = self.drawn.size
        wide = landscape and width < height
        section.page_width, section.page_height = (
            (Mm(height), Mm(width)) if wide else (Mm(width), Mm(height))
        )
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        page = self.drawn.page
        section.top_margin, section.bottom_margin = Mm(page["trên"]), Mm(page["dưới"])
        section.left_margin, section.right_margin = Mm(page["trái"]), Mm(page["phải"])
        section.header_distance = Mm(10)
        if "trang không đánh số" in self.drawn.ways:
            return
        said = self.drawn.number
        section.different_first_page_header_footer = "trang đầu" not in said
        again = restart and "số trang nối tiếp" not in self.drawn.ways
        start = "1" if again else said.get("từ") if not restart else None
        if start:
            number = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="{start}"/>')
            section._sectPr.insert_element_before(number, "w:cols", "w:titlePg", "w:docGrid")
        if not restart:
            edge = section.footer if "chân trang" in said else section.header
            self._page_number(edge.paragraphs[0])

    def _page_number(self, paragraph: WordParagraph) -> None:
        said = self.drawn.number
        paragraph.style = self.made.styles["Normal"]
        paragraph.alignment = SIDES[said.get("canh", "giữa")]
        if "kèm" in said:
            paragraph.add_run(said["kèm"].strip("«»"))
        half_points = round(float(said.get("cỡ", "14")) * 2)
        field_ = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:rPr>'
            f'<w:sz w:val="{half_points}"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
        )
        paragraph._p.append(field_)

    def _all(self, items: list[Item]) -> None:
        for item in items:
            self._paragraph(self.made.add_paragraph(), item)

    def _head(self) -> None:
        zones = self.drawn.zones
        late = "ngày ở hàng dưới" in self.drawn.ways
        table = self._grid(3 if late else 2, (68.0, 97.0))
        left, right = table.rows[0].cells
        if "Quốc hiệu bên trái" in self.drawn.ways:
            left, right = right, left
        self._cell(left, zones["chủ quản"], self.long or 22.0)
        self._cell(right, zones["quốc hiệu"], self.short or 56.0)
        self._cell(table.rows[1].cells[0], zones["số"])
        self._cell(table.rows[2 if late else 1].cells[1], zones["ngày"])

    def _foot(self) -> None:
        zones = self.drawn.zones
        sides = [name for name in ("nhận", "giữa", "ký") if zones[name]]
        if "nơi nhận bên phải" in self.drawn.ways:
            sides.reverse()
        widths = (80.0, 85.0) if len(sides) == 2 else (55.0,) * len(sides)
        table = self._grid(1, widths)
        if "hàng chữ ký bị ngắt" not in self.drawn.ways:
            kept = parse_xml(f"<w:cantSplit {nsdecls('w')}/>")
            table.rows[0]._tr.get_or_add_trPr().append(kept)
        for cell, zone in zip(table.rows[0].cells, sides, strict=True):
            items = list(zones[zone])
            for n in [n for n, item in enumerate(items) if item.role is Role.SIGNER][:1]:
                items[n:n] = [Item(Role.BLANK, "") for _ in range(4)]
            self._cell(cell, items)

    def _grid(self, rows: int, widths: tuple[float, ...]):  # type: ignore[no-untyped-def]
        table = self.made.add_table(rows, len(widths))
        table.autofit = False
        margins = parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/>'
            '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        )
        table._tbl.tblPr.append(margins)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def _cell(self, cell, items: list[Item], rule: float = 25.0) -> None:  # type: ignore[no-untyped-def]
        first = cell.paragraphs[0]
        for number, item in enumerate(items):
            paragraph = first if number == 0 else cell.add_paragraph()
            self._paragraph(paragraph, item, rule, cell.width.mm)

    def _table(self) -> None:
        rows = self.drawn.rows
        if not rows:
            return
        table = self.made.add_table(len(rows), max(map(len, rows)))
        table.style = "Table Grid"
        for row, texts in zip(table.rows, rows, strict=True):
            lacking = len(row.cells) - len(texts)
            if lacking:
                row.cells[0].merge(row.cells[lacking])
            for cell, text in zip(row.cells[lacking:], texts, strict=True):
                self._paragraph(cell.paragraphs[0], Item(Role.TABLE, text))

    def _paragraph(
        self, paragraph: WordParagraph, item: Item, rule: float = 40.0, width: float = 165.0
    ) -> None:
        look = BASIC | LOOKS[item.role] | item.changed
        self._format(paragraph.paragraph_format, look)
        if item.role is Role.RULE:
            self._rule(paragraph, rule, width)
        elif item.text:
            lead = LEAD.match(item.text) if item.role is Role.ARTICLE else None
            if lead:
                self._run(paragraph, lead[0], {"đậm": True} | look)
            self._run(paragraph, item.text[lead.end() if lead else 0 :], look)

    @staticmethod
    def _format(target, look: dict[str, object]) -> None:  # type: ignore[no-untyped-def]
        target.alignment = SIDES[str(look["canh"])]
        target.space_before, target.space_after = Pt(look["trước"]), Pt(look["sau"])
        if "thụt" in look:
            target.first_line_indent = Mm(look["thụt"])
        if "lề trái" in look:
            target.left_indent = Mm(look["lề trái"])
        said = str(look.get("dòng", ""))
        if exact := re.fullmatch(r"đúng ([\d.]+)pt", said):
            target.line_spacing_rule, target.line_spacing = (
                WD_LINE_SPACING.EXACTLY,
                Pt(float(exact[1])),
            )
        elif said:
            target.line_spacing = float(said.replace(",", "."))

    def _run(self, paragraph: WordParagraph, text: str, look: dict[str, object]) -> None:
        run = paragraph.add_run(text)
        font = run.font
        font.size = Pt(look["cỡ"])
        font.bold, font.italic = bool(look.get("đậm")), bool(look.get("nghiêng"))
        font.underline = bool(look.get("gạch chân")) or None
        font.all_caps = bool(look.get("chữ hoa")) or None
        font.hidden = bool(look.get("ẩn")) or None
        if look["phông"] != "Times New Roman":
            font.name = str(look["phông"])
            run._r.rPr.rFonts.set(qn("w:hAnsi"), str(look["phông"]))
        if "màu" in look:
            font.color.rgb = RGBColor.from_string(str(look["màu"]))

    def _rule(self, paragraph: WordParagraph, length: float, width: float) -> None:
        if "đường kẻ bằng gạch dưới" in self.drawn.ways:
            em = 12 * 25.4 / 72 / 2
            paragraph.add_run("_" * round(length / em)).font.size = Pt(12)
        elif "đường kẻ bằng hình" in self.drawn.ways:
            paragraph._p.append(parse_xml(_line(length)))
        else:
            colour = "FF0000" if "đường kẻ màu đỏ" in self.drawn.ways else "auto"
            gap = Mm((width - length) / 2)
            paragraph.paragraph_format.left_indent = gap
            paragraph.paragraph_format.right_indent = gap
            border = parse_xml(
                f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" '
                f'w:color="{colour}"/></w:pBdr>'
            )
            paragraph._p.get_or_add_pPr().insert_element_before(
                border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
            )


def _line(length: float) -> str:
    """A run with a drawn line of that many mm."""
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
        f'<v:line from="0,0" to="{length * 72 / 25.4:.1f}pt,0" strokecolor="black"/>'
        "</w:pict></w:r>"
    )

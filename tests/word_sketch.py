"""Finished documents from a sketch: a paper correct in every respect, and lines that change it.

    Văn bản: công văn
    Số, ký hiệu: «Số: 5/MNHS-CM»
    Nội dung 2: cỡ 12; nghiêng
    Nội dung +: «Một đoạn thêm vào cuối.»
    Bảng: «TT | Tổ | Số người / 1 | Nhà trẻ | 05 / Cộng | 05»
    Trang: trên 15
    Số trang: phải; cỡ 11
    Kiểu: đường kẻ bằng hình
    Nhân sự: Lê Thị Hạnh, Hiệu trưởng; Trần Thị Bình, Giáo viên

The names are those of the parts of a paper (`Role`); `bỏ` takes a part out. The rows of its table
stand between ` / `; in one with too few cells the first spans the columns that lack.
"""

import io
import re
import tempfile
import unicodedata
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from textwrap import dedent

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.layout.anatomy import Role
from pipeline.word import Document, read

SIDES = {
    "giữa": WD_ALIGN_PARAGRAPH.CENTER,
    "trái": WD_ALIGN_PARAGRAPH.LEFT,
    "phải": WD_ALIGN_PARAGRAPH.RIGHT,
    "đều": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
BASIC = {"cỡ": 14.0, "phông": "Times New Roman", "canh": "trái", "trước": 0.0, "sau": 0.0}
TEXT = {"canh": "đều", "thụt": 12.7, "trước": 6.0}
LOOKS: dict[Role, dict[str, object]] = {
    Role.NATION: {"cỡ": 12.0, "đậm": True, "canh": "giữa"},
    Role.MOTTO: {"cỡ": 13.0, "đậm": True, "canh": "giữa"},
    Role.PARENT: {"cỡ": 12.0, "canh": "giữa"},
    Role.ISSUER: {"cỡ": 12.0, "đậm": True, "canh": "giữa"},
    Role.NUMBER: {"cỡ": 13.0, "canh": "giữa"},
    Role.ABOUT: {"cỡ": 12.0, "canh": "giữa", "trước": 6.0},
    Role.DATE: {"cỡ": 13.0, "nghiêng": True, "canh": "giữa"},
    Role.TYPE: {"đậm": True, "canh": "giữa", "trước": 12.0},
    Role.ABSTRACT: {"đậm": True, "canh": "giữa"},
    Role.BASIS: {"nghiêng": True, **TEXT},
    Role.AUTHORITY_LINE: {"đậm": True, "canh": "giữa", "trước": 6.0},
    Role.ADDRESSEE: {"canh": "giữa", "trước": 12.0, "sau": 6.0},
    Role.CHAPTER: {"đậm": True, "canh": "giữa", "trước": 6.0},
    Role.HEADING: {"đậm": True, **TEXT},
    Role.CLAUSE_HEADING: {"đậm": True, **TEXT},
    Role.ARTICLE: TEXT,
    Role.BODY: TEXT,
    Role.TABLE: {"cỡ": 12.0},
    Role.RECIPIENTS: {"cỡ": 12.0, "đậm": True, "nghiêng": True},
    Role.RECIPIENT: {"cỡ": 11.0},
    Role.POST: {"đậm": True, "canh": "giữa"},
    Role.SIGNER: {"đậm": True, "canh": "giữa"},
    Role.ANNEX: {"đậm": True, "canh": "giữa"},
    Role.ANNEX_TITLE: {"đậm": True, "canh": "giữa"},
    Role.ANNEX_NOTE: {"nghiêng": True, "canh": "giữa"},
    Role.RULE: {"canh": "giữa", "cỡ": 4.0},
    Role.BLANK: {},
}
COMMON = {
    "chủ quản": [
        (Role.PARENT, "UBND HUYỆN GIA LÂM"),
        (Role.ISSUER, "TRƯỜNG MẦM NON HOA SEN"),
        (Role.RULE, ""),
    ],
    "quốc hiệu": [
        (Role.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Role.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
        (Role.RULE, ""),
    ],
    "ngày": [(Role.DATE, "Kim Lan, ngày 05 tháng 01 năm 2022")],
    "ký": [(Role.POST, "HIỆU TRƯỞNG"), (Role.SIGNER, "Nguyễn Thị An")],
}
TO_ALL = [
    (Role.RECIPIENTS, "Nơi nhận:"),
    (Role.RECIPIENT, "- Các tổ;"),
    (Role.RECIPIENT, "- Lưu: VT."),
]
TO_ABOVE = [TO_ALL[0], (Role.RECIPIENT, "- Như trên;"), TO_ALL[2]]
ADDRESSEE = [(Role.ADDRESSEE, "Kính gửi: Phòng Giáo dục và Đào tạo huyện Gia Lâm")]
WORK = [
    (
        Role.BODY,
        "Nhà trường tổ chức cho cán bộ, giáo viên, nhân viên đăng ký thi đua từ đầu năm học, theo "
        "dõi kết quả từng đợt và công khai trong toàn trường.",
    ),
    (
        Role.BODY,
        "Các tổ gửi kết quả về Ban thư ký trước ngày họp; tổ nào chưa đủ minh chứng thì bổ sung "
        "trong tuần, không để sang đợt sau.",
    ),
]
TEXTS = [
    (Role.HEADING, "I. MỤC ĐÍCH, YÊU CẦU"),
    (Role.CLAUSE_HEADING, "1. Mục đích"),
    WORK[0],
    (Role.CLAUSE_HEADING, "2. Yêu cầu"),
    WORK[1],
    (Role.BODY, "a) Mỗi người đăng ký ít nhất một chỉ tiêu cụ thể, có thời gian hoàn thành rõ;"),
    (Role.BODY, "b) Mỗi tổ có ít nhất một việc làm mới được cha mẹ trẻ ghi nhận trong năm học."),
    (Role.HEADING, "II. TỔ CHỨC THỰC HIỆN"),
]
END = [(Role.BODY, "Trên đây là những việc nhà trường thực hiện trong thời gian tới./.")]
BASES: dict[str, dict[str, list[tuple[Role, str]]]] = {
    "kế hoạch": {
        "số": [(Role.NUMBER, "Số: 05/KH-MNHS")],
        "đầu": [
            (Role.TYPE, "KẾ HOẠCH"),
            (Role.ABSTRACT, "Công tác Thi đua, khen thưởng năm học 2021-2022"),
            (Role.RULE, ""),
            (Role.BASIS, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
            (
                Role.BASIS,
                "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định "
                "chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.",
            ),
        ],
        "thân": [
            *TEXTS,
            (Role.BODY, "Danh sách Hội đồng Thi đua - Khen thưởng của trường tại Phụ lục."),
            *END,
        ],
        "nhận": TO_ALL,
        "phụ lục": [
            (Role.ANNEX, "Phụ lục"),
            (Role.ANNEX_TITLE, "DANH SÁCH HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"),
            (
                Role.ANNEX_NOTE,
                "(Kèm theo Kế hoạch số 05/KH-MNHS ngày 05 tháng 01 năm 2022 của Trường Mầm non "
                "Hoa Sen)",
            ),
        ],
    },
    "báo cáo": {
        "số": [(Role.NUMBER, "Số: 02/BC-MNHS")],
        "đầu": [
            (Role.TYPE, "BÁO CÁO"),
            (Role.ABSTRACT, "Sơ kết công tác Thi đua, khen thưởng học kỳ I năm học 2021-2022"),
            (Role.RULE, ""),
            *ADDRESSEE,
        ],
        "thân": [*TEXTS, *END],
        "nhận": TO_ABOVE,
    },
    "tờ trình": {
        "số": [(Role.NUMBER, "Số: 03/TTr-MNHS")],
        "đầu": [
            (Role.TYPE, "TỜ TRÌNH"),
            (Role.ABSTRACT, "Về việc đề nghị xét tặng danh hiệu thi đua năm học 2021-2022"),
            (Role.RULE, ""),
            *ADDRESSEE,
        ],
        "thân": [*WORK, *END],
        "nhận": TO_ABOVE,
    },
    "quyết định": {
        "số": [(Role.NUMBER, "Số: 04/QĐ-MNHS")],
        "đầu": [
            (Role.TYPE, "QUYẾT ĐỊNH"),
            (Role.ABSTRACT, "Về việc thành lập Hội đồng Thi đua - Khen thưởng"),
            (Role.RULE, ""),
            (Role.AUTHORITY_LINE, "HIỆU TRƯỞNG TRƯỜNG MẦM NON HOA SEN"),
            (Role.BASIS, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
            (Role.BASIS, "Theo đề nghị của Chủ tịch Công đoàn trường."),
            (Role.AUTHORITY_LINE, "QUYẾT ĐỊNH:"),
        ],
        "thân": [
            (
                Role.ARTICLE,
                "Điều 1. Thành lập Hội đồng Thi đua - Khen thưởng của trường gồm năm thành viên.",
            ),
            (Role.ARTICLE, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
            (Role.ARTICLE, "Điều 3. Các tổ và các cá nhân có tên chịu trách nhiệm thi hành./."),
        ],
        "nhận": [TO_ALL[0], (Role.RECIPIENT, "- Như Điều 3;"), TO_ALL[2]],
    },
    "công văn": {
        "số": [
            (Role.NUMBER, "Số: 15/MNHS-CM"),
            (Role.ABOUT, "V/v đăng ký danh hiệu thi đua năm học 2021-2022"),
        ],
        "đầu": ADDRESSEE,
        "thân": [*WORK, *END],
        "nhận": TO_ABOVE,
    },
    "biên bản": {
        "số": [(Role.NUMBER, "Số: 07/BB-MNHS")],
        "ngày": [],
        "đầu": [
            (Role.TYPE, "BIÊN BẢN"),
            (Role.ABSTRACT, "Họp Hội đồng Thi đua - Khen thưởng"),
            (Role.RULE, ""),
        ],
        "thân": [*WORK, *END],
        "nhận": [(Role.POST, "THƯ KÝ"), (Role.SIGNER, "Trần Thị Bình")],
        "ký": [(Role.POST, "CHỦ TỌA"), (Role.SIGNER, "Nguyễn Thị An")],
        "cuối": TO_ALL,
    },
    "biểu": {
        "số": [],
        "đầu": [
            (Role.TYPE, "BẢNG TỔNG HỢP"),
            (Role.ABSTRACT, "Đăng ký danh hiệu thi đua năm học 2021-2022"),
            (Role.RULE, ""),
        ],
        "thân": [],
        "nhận": [(Role.POST, "NGƯỜI LẬP BIỂU"), (Role.SIGNER, "Trần Thị Bình")],
    },
}
ROWS = [
    ("TT", "Họ và tên", "Danh hiệu"),
    ("1", "Nguyễn Thị An", "LĐTT"),
    ("2", "Lê Thị Hạnh", "LĐTT"),
]
LEAD = re.compile(r"Điều \d+\W?")  # set bold, whatever follows
PAGE = {"trên": 20.0, "dưới": 20.0, "trái": 30.0, "phải": 15.0}
STYLES = (
    *("đường kẻ bằng hình", "đường kẻ bằng gạch dưới", "tiêu đề bằng tab", "không style"),
    *("style kế thừa", "chạy chữ vụn", "NFD", "13/14", "phông theme Viet", "chữ ký KT."),
    *("tên cơ quan hai dòng", "bảng bị bọc sdt", "trang không đánh số"),
)
ZONES = (  # in the order of reading, in which the parts of a role are counted
    *("chủ quản", "số", "quốc hiệu", "ngày", "đầu", "thân", "nhận", "ký", "cuối", "phụ lục"),
)
FAULTS = (  # ways of setting a paper that are wrong
    *("đường kẻ màu đỏ", "đường kẻ Tiêu ngữ ngắn", "đường kẻ cơ quan dài", "ngày ở hàng dưới"),
    *("nơi nhận bên phải", "hàng chữ ký bị ngắt", "số trang nối tiếp", "Quốc hiệu bên trái"),
)


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


def sketch(changes: str = "") -> Document:
    """The document of a sketch as the gate reads it, through a real file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "van-ban.docx"
        path.write_bytes(document(changes))
        return read(path)


def document(changes: str = "") -> bytes:
    """The .docx of a sketch. AssertionError, with the line, for what the language does not know."""
    lines = [line.strip() for line in dedent(changes).strip().splitlines() if line.strip()]
    chosen = [line.split(":", 1)[1].strip() for line in lines if line.startswith("Văn bản:")]
    drawn = _base(chosen[-1] if chosen else "kế hoạch")
    for line in lines:
        if not line.startswith(("Văn bản:", "Nhân sự:", "=>")):
            _change(drawn, line)
    saved = io.BytesIO()
    _written(drawn).save(saved)
    return saved.getvalue()


def people(changes: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The staff a sketch names: name → posts."""
    [*lines] = re.findall(r"^\s*Nhân sự: (.+)$", changes, re.MULTILINE)
    pairs = (entry.split(", ") for line in lines for entry in line.split("; "))
    return tuple((name, tuple(posts)) for name, *posts in pairs)


def _base(name: str) -> Sketch:
    assert name in BASES, f"không có văn bản gốc «{name}»"
    zones = {key: [] for key in ZONES} | COMMON | BASES[name]
    return Sketch({key: [Item(*pair) for pair in zones[key]] for key in ZONES})


# changes


def _change(drawn: Sketch, line: str) -> None:
    head, _, rest = line.partition(":")
    rest = rest.strip()
    if head == "Trang":
        for word in rest.split(";"):
            _page(drawn, word.strip(), line)
    elif head == "Số trang":
        for word in rest.split(";"):
            _number(drawn, word.strip(), line)
    elif head == "Kiểu":
        assert rest in (*STYLES, *FAULTS), line
        drawn.ways.add(rest)
    else:
        _part(drawn, head, rest, line)


def _page(drawn: Sketch, word: str, line: str) -> None:
    name, _, value = word.partition(" ")
    if word == "ngang":
        drawn.landscape = True
    elif name == "khổ":
        drawn.size = tuple(map(float, value.split("x")))  # type: ignore[assignment]
    else:
        assert name in PAGE, line
        drawn.page[name] = float(value.replace(",", "."))


def _number(drawn: Sketch, word: str, line: str) -> None:
    """`chân trang`, `phải`, `cỡ 11`, `trang đầu`, `từ 2`, `kèm «Trang »`."""
    name, _, value = word.partition(" ")
    if word in SIDES:
        drawn.number["canh"] = word
    elif word in ("chân trang", "trang đầu"):
        drawn.number[word] = word
    else:
        assert name in ("cỡ", "từ", "kèm"), line
        drawn.number[name] = value


def _part(drawn: Sketch, head: str, rest: str, line: str) -> None:
    found = re.fullmatch(r"(.+?)(?: (\d+|\+))?", head)
    assert found, line
    names = {str(role): role for role in Role}
    assert found[1] in names, line
    role, which = names[found[1]], found[2] or "1"
    if role is Role.TABLE and "|" in rest:
        rows = rest.strip("«»").split(" / ")
        drawn.rows = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
        return
    there = drawn.of(role)
    if which == "+":
        zone, last = there[-1] if there else (drawn.zones["thân"], None)
        at = zone.index(last) + 1 if last else len(zone)
        zone.insert(at, Item(role, rest.strip("«»")))
        return
    if not there and rest.startswith("«"):
        zone = drawn.zones["số" if role in (Role.NUMBER, Role.ABOUT) else "đầu"]
        zone.append(Item(role, rest.strip("«»")))
        return
    assert len(there) >= int(which), line
    zone, item = there[int(which) - 1]
    if rest == "bỏ":
        zone.remove(item)
    elif rest.startswith("«"):
        item.text = (
            rest.removeprefix("«").removesuffix("»").replace("\\n", "\n").replace("\\t", "\t")
        )
    else:
        for word in rest.split(";"):
            item.changed |= _look(word.strip(), line)


def _look(word: str, line: str) -> dict[str, object]:
    """One word of looks: what it sets."""
    name, _, value = word.partition(" ")
    if word in SIDES:
        return {"canh": word}
    if word in ("đậm", "nghiêng", "gạch chân", "chữ hoa", "ẩn"):
        return {word: True}
    if name == "không":
        return {value: False}
    if name == "dòng":
        return {"dòng": value}
    if name in ("phông", "màu"):
        return {name: value}
    assert name in ("cỡ", "thụt", "trái", "trước", "sau"), line
    return {"lề trái" if name == "trái" else name: float(value.replace(",", "."))}


# writing


def _written(drawn: Sketch) -> WordFile:
    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    body = made.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    writer = _Writer(made, drawn)
    writer.paper()
    return made


class _Writer:
    def __init__(self, made: WordFile, drawn: Sketch) -> None:
        self.made, self.drawn = made, drawn
        if "13/14" in drawn.ways:
            for role, size in ((Role.NATION, 13.0), (Role.MOTTO, 14.0), (Role.DATE, 14.0)):
                for _, item in drawn.of(role):
                    item.changed = {"cỡ": size} | item.changed
        if "chữ ký KT." in drawn.ways:
            for _, item in drawn.of(Role.POST):
                item.text = "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"
        if "tên cơ quan hai dòng" in drawn.ways:
            for zone, item in drawn.of(Role.ISSUER):
                item.text = "TRƯỜNG MẦM NON"
                zone.insert(zone.index(item) + 1, Item(Role.ISSUER, "HOA SEN"))
        self.long = 60.0 if "đường kẻ cơ quan dài" in drawn.ways else 0.0
        self.short = 25.0 if "đường kẻ Tiêu ngữ ngắn" in drawn.ways else 0.0

    def paper(self) -> None:
        self._section(self.made.sections[0], landscape=self.drawn.landscape)
        zones = self.drawn.zones
        if "tiêu đề bằng tab" in self.drawn.ways:
            self._head_by_tabs()
        else:
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
            goes_on = "phụ lục đánh số trang nối tiếp" in self.drawn.ways
            self._section(section, landscape=False, restart=not goes_on)
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

    def _head_by_tabs(self) -> None:
        zones = self.drawn.zones
        texts = {name: [i for i in zone if i.role is not Role.RULE] for name, zone in zones.items()}
        left = [*texts["chủ quản"], *texts["số"]]
        right = [*texts["quốc hiệu"], *texts["ngày"]]
        for pair in zip_longest(left, right):
            paragraph = self.made.add_paragraph()
            tabs = paragraph.paragraph_format.tab_stops
            tabs.add_tab_stop(Mm(34), 1)
            tabs.add_tab_stop(Mm(116), 1)
            for item in filter(None, pair):
                paragraph.add_run("\t")
                self._run(paragraph, item.text, BASIC | LOOKS[item.role] | item.changed)

    def _foot(self) -> None:
        zones = self.drawn.zones
        table = self._grid(1, (80.0, 85.0))
        if "hàng chữ ký bị ngắt" not in self.drawn.ways:
            kept = parse_xml(f"<w:cantSplit {nsdecls('w')}/>")
            table.rows[0]._tr.get_or_add_trPr().append(kept)
        sides = ("ký", "nhận") if "nơi nhận bên phải" in self.drawn.ways else ("nhận", "ký")
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
        if "bảng bị bọc sdt" in self.drawn.ways:
            element = table._tbl
            wrapper = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
            element.addprevious(wrapper)
            wrapper[0].append(element)
        return table

    def _cell(self, cell, items: list[Item], rule: float = 25.0) -> None:  # type: ignore[no-untyped-def]
        first = cell.paragraphs[0]
        for number, item in enumerate(items):
            paragraph = first if number == 0 else cell.add_paragraph()
            self._paragraph(paragraph, item, rule, cell.width.mm)

    def _table(self) -> None:
        rows = self.drawn.rows
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
        self._shape(paragraph, look, item.role)
        if item.role is Role.RULE:
            self._rule(paragraph, rule, width)
        elif item.text:
            lead = LEAD.match(item.text) if item.role is Role.ARTICLE else None
            if lead:
                self._run(paragraph, lead[0], {"đậm": True} | look)
            self._run(paragraph, item.text[lead.end() if lead else 0 :], look)

    def _shape(self, paragraph: WordParagraph, look: dict[str, object], role: Role) -> None:
        target = paragraph.paragraph_format
        if "style kế thừa" in self.drawn.ways:
            name = f"VB {role}"
            if name not in [style.name for style in self.made.styles]:
                style = self.made.styles.add_style(name, 1)
                style.base_style = self.made.styles["Normal"]
                self._format(style.paragraph_format, BASIC | LOOKS[role])
            paragraph.style = self.made.styles[name]
            if look == BASIC | LOOKS[role]:
                return
        self._format(target, look)

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
        if "NFD" in self.drawn.ways:
            text = unicodedata.normalize("NFD", text)
        pieces = re.split(r"(?<= )", text) if "chạy chữ vụn" in self.drawn.ways else [text]
        for piece in pieces:
            run = paragraph.add_run(piece)
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

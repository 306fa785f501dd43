"""Finished documents from a sketch: a paper correct in every respect, and lines that change it.

    Văn bản: công văn
    Số, ký hiệu: «Số: 5/MNHS-CM»
    Nội dung 2: cỡ 12; nghiêng
    Nội dung +: «Một đoạn thêm vào cuối.»
    Nội dung mọi: dòng 1.5
    Lời: «I. MỤC ĐÍCH»
    Bảng: «TT | Tổ | Số người / 1 | Nhà trẻ | 05 / Cộng | 05»
    Trang: trên 15
    Số trang: phải; cỡ 11
    Kiểu: đường kẻ bằng hình
    Nhân sự: Lê Thị Hạnh, Hiệu trưởng; Trần Thị Bình, Giáo viên
    Biết: chữ viết tắt MNHS

The names are those of the parts of a paper (`Role`); `bỏ` takes a part out. `Lời` lines take the
place of the whole text between letterhead and signature. The rows of its table stand between ` / `;
in one with too few cells the first spans the columns that lack.
"""

import io
import re
import tempfile
from pathlib import Path
from textwrap import dedent

from pipeline.law import read_law
from pipeline.layout.anatomy import Role
from pipeline.layout.known import Known
from pipeline.word import Document, read
from tests.sketch_bases import BASES, COMMON, ZONES
from tests.sketch_file import PAGE, SIDES, Item, Sketch, written
from tests.sketch_ways import WAYS

__all__ = ["BASES", "STYLES", "document", "known", "people", "sketch"]

STYLES = (  # ways of setting a paper that are right
    *("đường kẻ bằng hình", "đường kẻ bằng gạch dưới", "đường kẻ bằng viền", "không style"),
    *("13/14", "chữ ký KT.", "tên cơ quan hai dòng", "trang không đánh số"),
    *WAYS,
)
FAULTS = (  # ways of setting a paper that are wrong
    *("đường kẻ màu đỏ", "đường kẻ Tiêu ngữ ngắn", "đường kẻ cơ quan dài", "ngày ở hàng dưới"),
    *("nơi nhận bên phải", "hàng chữ ký bị ngắt", "số trang nối tiếp", "Quốc hiệu bên trái"),
)

FIELDS = {  # what a line «Biết: …» tells, by its first words
    "chữ viết tắt": "code",
    "năm học": "school_year",
    "tên trường": "school",
    "cơ quan chủ quản": "parent",
    "địa danh": "place",
    "người ký": "signer",
}


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
        if not line.startswith(("Văn bản:", "Nhân sự:", "Biết:", "=>")):
            _change(drawn, line)
    saved = io.BytesIO()
    written(drawn).save(saved)
    return saved.getvalue()


def known(changes: str) -> Known:
    """What the lines «Nhân sự» and «Biết» of a sketch tell beside its file, and the law."""
    told = {
        field: line.removeprefix(words).strip()
        for line in re.findall(r"^\s*Biết: (.+)$", changes, re.MULTILINE)
        for words, field in FIELDS.items()
        if line.startswith(words)
    }
    return Known(law=read_law(), people=people(changes), **told)


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
    elif head == "Lời":
        _own_text(drawn, rest)
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
    found = re.fullmatch(r"(.+?)(?: (\d+|\+|mọi))?", head)
    assert found, line
    names = {str(role): role for role in Role}
    assert found[1] in names, line
    role, which = names[found[1]], found[2] or "1"
    there = drawn.of(role)
    if role is Role.TABLE:
        rows = rest.strip("«»").split(" / ") if rest != "bỏ" else []
        drawn.rows = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
    elif which == "+":
        zone, last = there[-1] if there else (drawn.zones["thân"], None)
        at = zone.index(last) + 1 if last else len(zone)
        zone.insert(at, Item(role, _text(rest)))
    elif not there and rest.startswith("«"):
        zone = drawn.zones["số" if role in (Role.NUMBER, Role.ABOUT) else "đầu"]
        zone.insert(0 if role is Role.TYPE else len(zone), Item(role, _text(rest)))
    else:
        assert len(there) >= (1 if which == "mọi" else int(which)), line
        for zone, item in there if which == "mọi" else [there[int(which) - 1]]:
            _alter(zone, item, rest, line)


def _alter(zone: list[Item], item: Item, rest: str, line: str) -> None:
    if rest == "bỏ":
        zone.remove(item)
    elif rest.startswith("«"):
        item.text = _text(rest)
    else:
        for word in rest.split(";"):
            item.changed |= _look(word.strip(), line)


def _text(rest: str) -> str:
    said = rest.removeprefix("«").removesuffix("»")
    return said.replace("\\n", "\n").replace("\\t", "\t")


def _own_text(drawn: Sketch, rest: str) -> None:
    """The first line takes the place of the whole text, the others follow it."""
    if "lời riêng" not in drawn.ways:
        drawn.ways.add("lời riêng")
        drawn.zones["thân"].clear()
    drawn.zones["thân"].append(Item(_role(_text(rest)), _text(rest)))


def _role(text: str) -> Role:
    if re.match(r"[IVX]+\. [^a-zđ]+$", text):
        return Role.HEADING
    if re.match(r"Điều \d", text):
        return Role.ARTICLE
    is_heading = re.match(r"\d+\. ", text) and text[-1] not in ".;:/,"
    return Role.CLAUSE_HEADING if is_heading else Role.BODY


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

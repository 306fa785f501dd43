"""The signature: where it stands, how post and name are set (ô 7a, 7b)."""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Piece, Role
from pipeline.layout.figures import figures
from pipeline.layout.foot.held import is_blank, letters, of, own
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

WRITTEN = (Genre.NAMED, Genre.LETTER)
SURNAMES = (  # what follows a word of address; "Ông" is a family name too
    *("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do"),
    *("ho", "ngo", "duong", "ly", "dao", "dinh", "dam", "doan", "trinh", "mai", "luong", "ha"),
)
DEGREE = re.compile(
    r"^(GS|PGS|TSKH|TS|ThS|BS(CK)?\w{0,3}|KS|CN|DS|LS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND)\b\.?[\s,.]"
    r"|^(Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Nhà giáo|Đồng chí|Đ/c)\b",
    re.IGNORECASE,
)
STACKED = (
    "«Nơi nhận» và chữ ký đặt trên dưới nhau; hãy đặt «Nơi nhận» bên trái, ngang với chức vụ người "
    "ký (dùng bảng hai ô không kẻ khung)."
)
ADDRESS = re.compile(r"^(Ông|Bà|Cô|Thầy|Anh|Chị)\s+(?P<next>\S+)\s+\S", re.IGNORECASE)


def position(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Chữ ký đặt bên phải, Nơi nhận đặt bên trái, ngang nhau.

    Không xét biên bản, biểu và văn bản có nhiều người cùng ký.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d và IV.
    Mức: lỗi.

    Đạt:
        Văn bản: tờ trình
    Không đạt:
        Kiểu: nơi nhận bên phải
        => bảng 3, hàng 1, ô 2
    """
    for letter in letters(parts, WRITTEN):
        label = next((p for p in own(letter) if p.role is Role.RECIPIENTS), None)
        posts = [p for p in own(letter) if p.role is Role.POST]
        if label and posts and (fault := _misplaced(letter, label, posts)):
            yield error(label.paragraph.place, fault, clause("II.9d, IV"))


def _misplaced(letter: Letter, label: Piece, posts: list[Piece]) -> str:
    """What is wrong with where the two stand, "" where nothing surely is."""
    listed, held = label.paragraph.cell, posts[0].paragraph.cell
    columns = {post.paragraph.cell.column for post in posts if post.paragraph.cell}
    if len(columns) > 1 or any(piece.paragraph.boxed for piece in (label, *posts)):
        return ""  # signed by several; or set in boxes, which may stand anywhere
    if listed is None or held is None:
        return "" if _is_level(letter, label, posts[0]) else STACKED
    if listed.table != held.table:
        return ""
    if listed.column > held.column:
        return "«Nơi nhận» đặt bên phải chữ ký; hãy đặt «Nơi nhận» bên trái, chữ ký bên phải."
    signed = [p.cell.row for p in of(letter, Role.SIGNER) if p.cell]
    if listed.row > max([held.row, *signed]):
        return "«Nơi nhận» đặt dưới chữ ký; hãy đặt ngang với chức vụ người ký."
    return ""


def _is_level(letter: Letter, label: Piece, post: Piece) -> bool:
    """Whether both, set without a table, share a line, or stand in columns set by tabs."""
    places = [piece.paragraph.place for piece in own(letter) if piece.paragraph.cell is None]
    halved = {place for place, times in Counter(places).items() if times > 1}
    signed = (piece for piece in own(letter) if piece.role in (Role.POST, Role.SIGNER))
    return label.paragraph.place == post.paragraph.place or any(
        piece.paragraph.place in halved for piece in signed
    )


def style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quyền hạn, chức vụ của người ký viết chữ in hoa, cỡ 13 đến 14, đứng, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.7đ.
    Mức: lỗi.

    Đạt:
        Quyền hạn, chức vụ: «HIỆU TRƯỞNG»
    Không đạt:
        Quyền hạn, chức vụ: «Hiệu trưởng»
        => bảng 3, hàng 1, ô 2
    """
    size = figures()["signature"]["post"]
    found = []
    for letter in letters(parts):
        for post in of(letter, Role.POST):
            fault = faults(
                post, size=size, bold=True, italic=False, capital=True, centred=_is_set(post)
            )
            if fault:
                message = f"{quoted(post.text)} là chức vụ người ký; hãy sửa mẫu chữ: {fault}."
                found.append(error(post.place, message, clause("II.7đ")))
    yield from first(found)


def _is_set(paragraph: Paragraph) -> bool:
    """Whether its alignment tells where it stands: not where tabs or an indent have moved it."""
    return not (paragraph.text[:1] in "\t \u00a0" or paragraph.shape.left > 40)


def name(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Họ và tên người ký ghi đầy đủ, chữ thường, cỡ 13 đến 14, đứng, đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.7c, II.7đ.
    Mức: lỗi.

    Đạt:
        Họ tên người ký: «Đàm Thị Minh Nguyệt»
    Không đạt:
        Họ tên người ký: «ĐÀM THỊ MINH NGUYỆT»
        => bảng 3, hàng 1, ô 2
    """
    size = figures()["signature"]["name"]
    found = []
    for letter in letters(parts):
        for signer in of(letter, Role.SIGNER):
            if is_blank(signer):
                continue  # still to be signed
            fault = faults(
                signer, size=size, bold=True, italic=False, capital=False, centred=_is_set(signer)
            )
            advice = f"sửa mẫu chữ: {fault}" if fault else ""
            if len(signer.text.split()) < 2:
                advice = "ghi đầy đủ cả họ và tên"
            if advice:
                message = f"{quoted(signer.text)} là họ tên người ký; hãy {advice}."
                found.append(error(signer.place, message, clause("II.7đ")))
    yield from first(found)


def title(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trước họ tên người ký không ghi học hàm, học vị, danh hiệu hay tiếng xưng hô.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.7c.
    Mức: lỗi.

    Đạt:
        Họ tên người ký: «Ông Thị Kim Chi»
    Không đạt:
        Họ tên người ký: «ThS. Đàm Thị Minh Nguyệt»
        => bảng 3, hàng 1, ô 2
    """
    found = []
    for letter in letters(parts):
        for signer in of(letter, Role.SIGNER):
            if said := _title(signer.text.strip()):
                message = f"{quoted(signer.text)}: hãy bỏ «{said}», chỉ ghi họ và tên."
                found.append(error(signer.place, message, clause("II.7c")))
    yield from first(found)


def _title(name: str) -> str:
    """The title or word of address before a name, "" where it has none."""
    if degree := DEGREE.match(name):
        return degree[0].strip(" ,")
    address = ADDRESS.match(name)
    return name.split()[0] if address and fold(address["next"]) in SURNAMES else ""

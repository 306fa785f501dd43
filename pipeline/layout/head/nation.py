"""Quốc hiệu and Tiêu ngữ (ô 1)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.anatomy.lines import is_capital_line
from pipeline.layout.figures import figures
from pipeline.layout.head.held import head, letters, lines_of, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import apart, faults, room
from pipeline.layout.widths import printed
from pipeline.vietnamese import normal
from pipeline.word import Paragraph


def nation_text(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu ghi đúng từng chữ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.

    HÒA hay HOÀ đều được.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1a.
    Mức: lỗi.

    Đạt:
        Quốc hiệu: «CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM»
    Không đạt:
        Quốc hiệu: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT»
        => bảng 1, hàng 1, ô 2
    """
    due = figures()["head"]["nation"]
    for _letter, line in lines_of(parts, Role.NATION):
        said = normal(line.text).upper().replace("HOÀ", "HÒA")
        if said != due:
            told = f"Quốc hiệu ghi {quoted(line.text)}; hãy ghi đúng «{due}»."
            yield error(line.place, told, clause("II.1a"))


def nation_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1a.
    Mức: lỗi.

    Đạt:
        Quốc hiệu: cỡ 13
    Không đạt:
        Quốc hiệu: cỡ 14
        => bảng 1, hàng 1, ô 2
    """
    size = figures()["head"]["nation_size"]
    for _letter, line in lines_of(parts, Role.NATION):
        if due := faults(line, size=size, bold=True, italic=False, capital=True):
            yield error(line.place, f"Quốc hiệu chưa đúng mẫu chữ; hãy {due}.", clause("II.1a"))


def nation_on_one_line(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu nằm gọn trên một dòng.

    Máy ước bề rộng của chữ theo phông Times New Roman, kể cả khi chữ được kéo sát lại, rồi so với
    bề rộng của ô.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1c.
    Mức: lỗi.

    Đạt:
        Quốc hiệu: cỡ 12
    Không đạt:
        Quốc hiệu: cỡ 14
        => bảng 1, hàng 1, ô 2
    """
    off = figures()["head"]["off_line"]
    for _letter, line in lines_of(parts, Role.NATION):
        width = room(parts.document, line) if line.cell else None
        if width and printed(line) > width + off:
            told = (
                f"Quốc hiệu cần {printed(line):.0f} mm mà ô chỉ có {width:.0f} mm, chữ sẽ xuống "
                "dòng; hãy nới ô, bỏ lề trong của ô, hoặc dùng bộ cỡ chữ 12 - 13 - 13."
            )
            yield error(line.place, told, clause("II.1c"))


def nation_position(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu ở phía trên, bên phải trang đầu, ngang với tên cơ quan.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1a.
    Mức: lỗi.

    Đạt:
        Kiểu: tiêu đề bằng tab
    Không đạt:
        Kiểu: Quốc hiệu bên trái
        => bảng 1, hàng 1, ô 1
    """
    for letter, line in lines_of(parts, Role.NATION):
        if any(_beside(line, piece.paragraph) for piece in head(letter)):
            told = "Quốc hiệu đặt bên trái; hãy đặt ở nửa bên phải, ngang tên cơ quan."
            yield error(line.place, told, clause("II.1a"))


def _beside(nation: Paragraph, other: Paragraph) -> bool:
    """Whether the name of an office stands in a cell to the right of the Quốc hiệu."""
    here, there = nation.cell, other.cell
    if here is None or there is None or (here.table, here.row) != (there.table, there.row):
        return False
    return there.column > here.column and is_capital_line(other)


def motto_text(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tiêu ngữ ghi: Độc lập - Tự do - Hạnh phúc, gạch nối có cách chữ hai bên.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b.
    Mức: lỗi.

    Đạt:
        Tiêu ngữ: «Độc lập - Tự do - Hạnh phúc»
    Không đạt:
        Tiêu ngữ: «Độc lập – Tự do – Hạnh Phúc»
        => bảng 1, hàng 1, ô 2
    """
    due = figures()["head"]["motto"]
    for _letter, line in lines_of(parts, Role.MOTTO):
        if normal(re.sub(r"[_\t]+$", "", line.text.strip())) != due:
            told = f"Tiêu ngữ ghi {quoted(line.text)}; hãy ghi đúng «{due}» (gạch nối ngắn)."
            yield error(line.place, told, clause("II.1b"))


def motto_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tiêu ngữ viết chữ thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.

    Hai dòng chữ cách nhau dòng đơn.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b, II.1c.
    Mức: lỗi; cảnh báo khi hai dòng cách xa nhau.

    Đạt:
        Tiêu ngữ: cỡ 14
    Không đạt:
        Tiêu ngữ: cỡ 12; không đậm
        => bảng 1, hàng 1, ô 2
    """
    size = figures()["head"]["motto_size"]
    for letter, line in lines_of(parts, Role.MOTTO):
        due = faults(line, size=size, bold=True, italic=False, capital=False, centred=True)
        if due:
            yield error(line.place, f"Tiêu ngữ chưa đúng mẫu chữ; hãy {due}.", clause("II.1b"))
        above = of(letter, Role.NATION)
        if above and apart(above[-1], line):
            told = "Tiêu ngữ cách xa Quốc hiệu; hãy để dòng đơn, không thêm khoảng cách."
            yield warning(line.place, told, clause("II.1c"))


def sizes_agree(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu, Tiêu ngữ, địa danh và ngày cùng bộ cỡ chữ: 12, 13, 13 hoặc 13, 14, 14.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, V, chú thích 1.
    Mức: cảnh báo.

    Đạt:
        Kiểu: 13/14
    Không đạt:
        Tiêu ngữ: cỡ 14
        => bảng 1, hàng 1, ô 2
    """
    for letter in letters(parts):
        lines = [of(letter, role)[:1] for role in (Role.NATION, Role.MOTTO, Role.DATE)]
        if not all(line and line[0].shown for line in lines):
            continue
        sizes = [line[0].shown[0].look.size for line in lines]
        if _each_allowed(sizes) and sizes not in figures()["head"]["size_sets"]:
            told = " - ".join(f"{size:g}" for size in sizes)
            yield warning(
                lines[0][0].place,
                f"Cỡ chữ Quốc hiệu - Tiêu ngữ - địa danh, ngày đang là {told}; hãy dùng cùng một "
                "bộ: 12 - 13 - 13 hoặc 13 - 14 - 14.",
                clause("V, chú thích 1"),
            )


def _each_allowed(sizes: list[float]) -> bool:
    """Whether each size is one the decree allows; one that is not has a rule of its own."""
    given = (figures()["head"][name] for name in ("nation_size", "motto_size", "date_size"))
    return all(least <= size <= most for size, (least, most) in zip(sizes, given, strict=True))

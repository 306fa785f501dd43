"""Quốc hiệu and Tiêu ngữ (ô 1)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import letters, lines_of, plain
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.layout.widths import width


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
        said = plain(line.text).upper().replace("HOÀ", "HÒA")
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
            yield error(line.place, f"Quốc hiệu chưa đúng mẫu chữ; hãy để {due}.", clause("II.1a"))


def nation_on_one_line(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu nằm gọn trên một dòng.

    Máy so bề rộng của ô với bề rộng chữ; khi in ra có thể xem lại bằng make preflight.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1c.
    Mức: cảnh báo.

    Đạt:
        Quốc hiệu: cỡ 12
    Không đạt:
        Quốc hiệu: cỡ 14; đậm
        => bảng 1, hàng 1, ô 2
    """
    for _letter, line in lines_of(parts, Role.NATION):
        if line.cell and line.cell.width and line.shown:
            look = line.shown[0].look
            room = line.cell.width - line.cell.margins - line.shape.left - line.shape.right
            if width(plain(line.text), look.size, bold=look.bold) > room + 1:
                yield warning(
                    line.place,
                    "Ô chứa Quốc hiệu hẹp, chữ sẽ xuống dòng; hãy nới ô, bỏ lề trong của ô, hoặc "
                    "dùng cỡ chữ 12.",
                    clause("II.1c"),
                )


def nation_position(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quốc hiệu ở phía trên, bên phải trang đầu.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1a.
    Mức: lỗi.

    Đạt:
        Kiểu: tiêu đề bằng tab
    Không đạt:
        Cơ quan chủ quản: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»
        Quốc hiệu: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for _letter, line in lines_of(parts, Role.NATION):
        if line.cell and line.cell.columns > 1 and line.cell.column == 1:
            told = "Quốc hiệu đặt bên trái; hãy đặt ở nửa bên phải, ngang tên cơ quan."
            yield error(line.place, told, clause("II.1a"))


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
        if plain(re.sub(r"[_\t]+$", "", line.text.strip())) != due:
            told = f"Tiêu ngữ ghi {quoted(line.text)}; hãy ghi đúng «{due}» (gạch nối ngắn)."
            yield error(line.place, told, clause("II.1b"))


def motto_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tiêu ngữ viết chữ thường, cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b, II.1c.
    Mức: lỗi.

    Đạt:
        Tiêu ngữ: cỡ 14
    Không đạt:
        Tiêu ngữ: cỡ 12; không đậm
        => bảng 1, hàng 1, ô 2
    """
    size = figures()["head"]["motto_size"]
    for _letter, line in lines_of(parts, Role.MOTTO):
        due = faults(line, size=size, bold=True, italic=False, capital=False, centred=True)
        if due:
            yield error(line.place, f"Tiêu ngữ chưa đúng mẫu chữ; hãy để {due}.", clause("II.1b"))


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
        lines = [letter.of(role)[:1] for role in (Role.NATION, Role.MOTTO, Role.DATE)]
        if not all(line and line[0].shown for line in lines):
            continue
        sizes = [line[0].shown[0].look.size for line in lines]
        within = zip(sizes, ("nation_size", "motto_size", "date_size"), strict=True)
        each = all(figures()["head"][n][0] <= s <= figures()["head"][n][1] for s, n in within)
        if each and sizes not in figures()["head"]["size_sets"]:
            told = " - ".join(f"{size:g}" for size in sizes)
            yield warning(
                lines[0][0].place,
                f"Cỡ chữ Quốc hiệu - Tiêu ngữ - địa danh, ngày đang là {told}; hãy dùng cùng một "
                "bộ: 12 - 13 - 13 hoặc 13 - 14 - 14.",
                clause("V, chú thích 1"),
            )

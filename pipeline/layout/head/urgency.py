"""Marks of urgency and of circulation (ô 10b, 11)."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import lines_of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, quoted, warning
from pipeline.layout.set import faults


def boxed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dấu chỉ mức độ khẩn, phạm vi lưu hành viết chữ in hoa, cỡ 13 đến 14, đứng, đậm, trong khung.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.2.
    Mức: cảnh báo.

    Đạt:
        Số, ký hiệu: «Số: 05/KH-MNHS»
    Không đạt:
        Số, ký hiệu +: «KHẨN»
        => bảng 1, hàng 2, ô 1
    """
    size = figures()["head"]["stamp_size"]
    for role in (Role.SECRECY, Role.CIRCULATION):
        for _letter, line in lines_of(parts, role):
            due = faults(line, size=size, bold=True, italic=False, capital=True)
            if due or not (line.borders or line.boxed):
                rest = f"{due}, đóng khung" if due else "đóng khung"
                told = f"{quoted(line.text)} chưa đúng mẫu; hãy {rest}."
                yield warning(line.place, told, clause("III.2"))

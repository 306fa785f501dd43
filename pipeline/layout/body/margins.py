"""Margins inside the decree's limits."""

from collections.abc import Callable, Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.body.pages import only_forms, pages, place_of
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, warning
from pipeline.word import Section


def top_margin(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lề trên từ 20 mm đến 25 mm.

    Sai số 0,25 mm. Trang ngang có thể xoay lề theo trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.3.
    Mức: lỗi; cảnh báo ở trang ngang và ở biểu.

    Đạt:
        Trang: trên 20
    Không đạt:
        Trang: trên 15
        => phần 1
    """
    yield from _margins(parts, "trên", "top", "left", lambda section: section.top)


def bottom_margin(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lề dưới từ 20 mm đến 25 mm.

    Sai số 0,25 mm. Trang ngang có thể xoay lề theo trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.3.
    Mức: lỗi; cảnh báo ở trang ngang và ở biểu.

    Đạt:
        Trang: dưới 25
    Không đạt:
        Trang: dưới 30
        => phần 1
    """
    yield from _margins(parts, "dưới", "bottom", "right", lambda section: section.bottom)


def left_margin(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lề trái từ 30 mm đến 35 mm, kể cả phần đóng gáy.

    Sai số 0,25 mm. Trang ngang có thể xoay lề theo trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.3.
    Mức: lỗi; cảnh báo ở trang ngang và ở biểu.

    Đạt:
        Trang: trái 30
    Không đạt:
        Trang: trái 25
        => phần 1
    """
    yield from _margins(parts, "trái", "left", "bottom", lambda s: s.left + s.gutter)


def right_margin(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lề phải từ 15 mm đến 20 mm.

    Sai số 0,25 mm. Trang ngang có thể xoay lề theo trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.3.
    Mức: lỗi; cảnh báo ở trang ngang và ở biểu.

    Đạt:
        Trang: phải 15
    Không đạt:
        Trang: phải 25
        => phần 1
    """
    yield from _margins(parts, "phải", "right", "top", lambda section: section.right)


def _margins(
    parts: Anatomy, named: str, side: str, turned: str, of: Callable[[Section], float]
) -> Iterator[Finding]:
    """One finding for the pages whose margin is too narrow or too wide."""
    figure = figures()["page"]
    least, most = figure[side]
    errors: list[Finding] = []
    warnings: list[Finding] = []
    for number, section, letters in pages(parts):
        size, ways = of(section), [figure[side]]
        if section.landscape:
            ways.append(figure[turned])  # the page turned, its margins with it
        off = figure["margin_off"]
        if any(low - off <= round(size, 2) <= high + off for low, high in ways):
            continue
        message = f"Lề {named} {_mm(size)} mm; hãy đặt từ {least} đến {most} mm (Layout → Margins)."
        mild = section.landscape or only_forms(letters)
        (warnings if mild else errors).append(
            (warning if mild else error)(place_of(parts, number), message, clause("I.3"))
        )
    yield from first(errors, "phần")
    yield from first(warnings, "phần")


def _mm(size: float) -> str:
    return f"{size:.1f}".removesuffix(".0").replace(".", ",")


RULES = {
    "ND30-MARGIN-TOP": top_margin,
    "ND30-MARGIN-BOTTOM": bottom_margin,
    "ND30-MARGIN-LEFT": left_margin,
    "ND30-MARGIN-RIGHT": right_margin,
}

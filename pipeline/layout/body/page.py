"""The page: A4, upright, with margins inside the decree's limits."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.body.pages import only_forms, pages, place_of
from pipeline.layout.body.running import WRITTEN
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, warning

WIDE = 7  # columns of a table that needs the width of the page


def a4(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản trình bày trên giấy A4 (210 mm x 297 mm).

    Sai số 1 mm. Biểu có thể in trên giấy khổ lớn hơn.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.1.
    Mức: lỗi.

    Đạt:
        Trang: khổ 210x297
    Không đạt:
        Trang: khổ 215.9x279.4
        => phần 1
    """
    figure = figures()["page"]
    found = []
    for number, section, letters in pages(parts):
        sides = sorted((section.width, section.height))
        wanted = (figure["width"], figure["height"])
        off = max(abs(side - right) for side, right in zip(sides, wanted, strict=True))
        if off > figure["off"] and not only_forms(letters):
            message = (
                f"Khổ giấy {section.width:.0f} x {section.height:.0f} mm; hãy chọn A4"
                f" ({wanted[0]} x {wanted[1]} mm) ở Layout → Size."
            )
            found.append(error(place_of(parts, number), message, clause("I.1")))
    yield from first(found, "phần")


def upright(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trang giấy để dọc; chỉ để ngang khi văn bản có bảng, biểu không tách thành phụ lục.

    Không xét biểu và phần phụ lục có bảng hoặc hình.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.2.
    Mức: lỗi khi trang đầu để ngang mà không có bảng; cảnh báo ở các trang khác, và khi bảng ít hơn
    lời văn.

    Đạt:
        Trang: khổ 210x297
    Không đạt:
        Trang: ngang
        => phần 1
    """
    begun: set[int] = set()
    for number, section, letters in pages(parts):
        opens = any(id(o) not in begun and o.genre in WRITTEN for o in letters)
        begun |= {id(letter) for letter in letters}
        if not section.landscape or only_forms(letters):
            continue
        tables, words, wide = _content(letters, number)
        place = place_of(parts, number)
        if opens and not tables:
            message = "Trang để ngang mà không có bảng, biểu; hãy để dọc (Layout → Orientation)."
            yield error(place, message, clause("I.2"))
        elif (not tables) or (opens and words > tables and not wide):
            message = "Trang để ngang, chỉ dùng khi có bảng, biểu rộng; hãy xem có nên để dọc."
            yield warning(place, message, clause("I.2"))


def _content(letters: tuple[Letter, ...], section: int) -> tuple[int, int, bool]:
    """Characters in tables and drawings, in the text outside them, and whether one is wide."""
    inside = outside = 0
    wide = False
    for letter in letters:
        for role, paragraph in ((p.role, p.paragraph) for p in letter.pieces):
            if paragraph.section != section:
                continue
            if role is Role.TABLE or paragraph.pictures or paragraph.boxed:
                inside += len(paragraph.text) + paragraph.pictures
                wide = wide or (paragraph.cell is not None and paragraph.cell.columns >= WIDE)
            elif role in (Role.BODY, Role.ARTICLE, Role.BASIS):
                outside += len(paragraph.text)
    return inside, outside, wide


RULES = {"ND30-PAGE-A4": a4, "ND30-PAGE-ORIENT": upright}

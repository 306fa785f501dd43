"""Page numbers: in the header, in the middle, none on the first page, anew in each annex."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre
from pipeline.layout.body.pages import Shown, fields, place_of, second_page
from pipeline.layout.body.running import held
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.word import Paragraph, Section

LITERAL = re.compile(r"^[\s\-–]*\d{1,3}[\s\-–.]*$")
WHERE = "Insert → Page Number → Top of Page, kiểu giữa"


def present(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản từ hai trang trở lên phải đánh số trang.

    Chỉ xét khi chắc chắn có trang thứ hai (có ngắt trang, đổi hướng giấy, hoặc chữ nhiều hơn một
    trang). Không xét biểu.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: lỗi.

    Đạt:
        Số trang: giữa
    Không đạt:
        Kiểu: trang không đánh số
        => phần 1
    """
    written = [letter for letter in held(parts) if letter.genre is not Genre.FORM]
    if written and not fields(parts) and second_page(parts):
        message = f"Văn bản có từ hai trang mà không có số trang; hãy chèn ({WHERE})."
        yield error(place_of(parts, 0), message, clause("I.7"))


def in_header(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số trang đặt ở lề trên (đầu trang), không đặt ở chân trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: lỗi.

    Đạt:
        Số trang: giữa
    Không đạt:
        Số trang: chân trang
        => đoạn 1
    """
    below = [shown for shown in fields(parts) if not shown.above]
    if below:
        message = f"Số trang ở chân trang; hãy chuyển lên đầu trang ({WHERE})."
        yield error(below[0].paragraph.place, message, clause("I.7"))


def centred(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số trang canh giữa theo chiều ngang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: lỗi.

    Đạt:
        Số trang: giữa
    Không đạt:
        Số trang: phải
        => đoạn 1
    """
    aside = [s for s in fields(parts) if s.above and not _is_centred(s)]
    if aside:
        message = f"Số trang không ở giữa trang; hãy canh giữa ({WHERE})."
        yield error(aside[0].paragraph.place, message, clause("I.7"))


def _is_centred(shown: Shown) -> bool:
    """By its alignment, by one tab to a stop in the middle, or in a frame."""
    paragraph = shown.paragraph
    if paragraph.boxed or paragraph.shape.align == "center":
        return True
    before = paragraph.runs[: paragraph.runs.index(shown.run)]
    tabs = sum(run.text.count("\t") for run in before)
    return paragraph.shape.centre_tab and tabs == 1


def none_on_the_first(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trang thứ nhất không hiện số trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: lỗi.

    Đạt:
        Số trang: giữa
    Không đạt:
        Số trang: trang đầu
        => đoạn 1
    """
    for paragraph, said in _on_the_first(parts):
        message = (
            f"Trang đầu hiện số trang ({said}); hãy chọn Different First Page và để trống đầu"
            " trang của trang nhất."
        )
        yield error(paragraph.place, message, clause("I.7"))
        return


def _on_the_first(parts: Anatomy) -> Iterator[tuple[Paragraph, str]]:
    """What the first page shows above and below, where that is its number."""
    if not held(parts) or held(parts)[0] is not parts.letters[0]:
        return
    section = parts.document.sections[0]
    side = "first" if section.title_page else "default"
    for shown in fields(parts):
        code = shown.run.field.strip().upper()
        if shown.section == 0 and shown.side == side and code.startswith("PAGE"):
            yield shown.paragraph, "trường PAGE"
    for paragraphs in (dict(section.heads), dict(section.feet)):
        for paragraph in paragraphs.get(side, ()):
            if LITERAL.match(paragraph.text) and not any(run.field for run in paragraph.runs):
                yield paragraph, f"gõ tay {quoted(paragraph.text)}"


def style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số trang là chữ số Ả Rập, cỡ 13 đến 14, kiểu chữ đứng, không kèm chữ hay gạch.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: cảnh báo.

    Đạt:
        Số trang: cỡ 13
    Không đạt:
        Số trang: cỡ 11
        => đoạn 1
    """
    for shown in fields(parts):
        if fault := _style_fault(shown, parts.document.sections[shown.section]):
            yield warning(shown.paragraph.place, f"Số trang {fault}.", clause("I.7"))
            return


def _style_fault(shown: Shown, section: Section) -> str:
    least, most = figures()["letters"]["page_number"]
    look = shown.run.look
    beside = "".join(run.text for run in shown.paragraph.runs if not run.field).strip()
    if section.number_format != "decimal":
        return "không phải chữ số Ả Rập; hãy chọn kiểu 1, 2, 3"
    if not least <= look.size <= most:
        return f"cỡ {look.size:g}; hãy đặt cỡ {least} hoặc {most}"
    if look.italic:
        return "nghiêng; hãy để kiểu chữ đứng"
    if beside:
        return f"viết kèm {quoted(beside)}; hãy chỉ để lại số"
    return ""


def start(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số trang của văn bản bắt đầu từ 1.

    Phụ lục đánh số trang lại từ 1: xem ND30-PL-SECTION.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.7.
    Mức: lỗi.

    Đạt:
        Số trang: từ 1
    Không đạt:
        Số trang: từ 2
        => phần 1
    """
    if not fields(parts):
        return
    opening = parts.document.sections[0]
    if opening.number_start not in (None, 1):
        message = f"Số trang bắt đầu từ {opening.number_start}; hãy đặt Start at: 1."
        yield error(place_of(parts, 0), message, clause("I.7"))


RULES = {
    "ND30-PGNUM-PRESENT": present,
    "ND30-PGNUM-HEADER": in_header,
    "ND30-PGNUM-CENTER": centred,
    "ND30-PGNUM-FIRST": none_on_the_first,
    "ND30-PGNUM-STYLE": style,
    "ND30-PGNUM-START": start,
}

"""Letters of the old fonts, and letters that only look right."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy, Genre
from pipeline.layout.known import Known
from pipeline.layout.leftovers.lines import Span, around
from pipeline.tables.letters import by_letters
from pipeline.word import Paragraph

LEGACY = re.compile(r"^(?:\.Vn|VNI[- ])", re.IGNORECASE)
# The letters both old encodings borrowed, and those neither has.
OLD_LETTER, NEW_LETTER = re.compile("[\x80-\xff]"), re.compile("[^\x00-\xff]")
UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
FAULTS: dict[str, Callable[[str], object]] = {
    "chữ tổ hợp": lambda text: not unicodedata.is_normalized("NFC", text),
    "ký tự vô hình": UNSEEN.search,
}
UNICODE = "30/2020/NĐ-CP, PL I, I.4"
SHOWN = 60  # letters of an old text shown converted


def no_old_fonts(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Chữ của văn bản là Unicode: không dùng phông .VnTime, VNI, không còn chữ mã TCVN3, VNI.

    Chỉ soát phông của chữ thật sự hiện ra; phông cũ còn nằm trong kiểu chữ mà không chữ nào dùng
    thì không báo.

    Căn cứ: 30/2020/NĐ-CP, PL I, I.4.
    Mức: lỗi.

    Đạt:
        Nội dung: phông Times New Roman
    Không đạt:
        Nội dung: phông .VnTime
        => đoạn 8
    """
    held: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in _read(anatomy):
        if new := _in_unicode(paragraph.text):
            yield _old(paragraph, *new)
        for font in _old_fonts(paragraph):
            held[font].append(paragraph)
    for font, paragraphs in held.items():
        more = f" ({len(paragraphs)} đoạn)" if paragraphs[1:] else ""
        message = f"Chữ dùng phông cũ {font}{more}; hãy chuyển mã sang Unicode."
        yield Finding(paragraphs[0].place, "", message, UNICODE)


def _read(anatomy: Anatomy) -> Iterator[Paragraph]:
    if any(letter.genre is not Genre.PARTY for letter in anatomy.letters):
        yield from (p for p in anatomy.document.all_paragraphs if not p.blank)


def _in_unicode(text: str) -> tuple[str, str] | None:
    """A text of an old encoding in Unicode, with the encoding; None of any other."""
    may_be_old = OLD_LETTER.search(text) and not NEW_LETTER.search(text)
    return by_letters(text) if may_be_old else None


def _old_fonts(paragraph: Paragraph) -> set[str]:
    """The old fonts in which letters are shown."""
    named = any(LEGACY.match(f) for run in paragraph.runs for f in (run.look.ascii, run.look.other))
    runs = paragraph.shown if named else ()
    return {font for run in runs for font in run.fonts if LEGACY.match(font)}


def _old(paragraph: Paragraph, text: str, encoding: str) -> Finding:
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    message = f"Chữ gõ bằng mã {encoding} («{shown}»); hãy chuyển mã sang Unicode."
    return Finding(paragraph.place, "", message, UNICODE, Severity.ERROR)


def letters_are_whole(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Chữ có dấu là một ký tự dựng sẵn; không có ký tự vô hình xen giữa.

    Chữ tổ hợp (chữ và dấu là hai ký tự) hiện ra giống chữ dựng sẵn nhưng tìm không thấy, và ở máy
    khác dấu dễ lệch. Trong Word: chép đoạn ấy qua công cụ gõ tiếng Việt, chọn Unicode dựng sẵn.

    Căn cứ: 30/2020/NĐ-CP, PL I, I.4 (TCVN 6909:2001).
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Kế hoạch năm học.»
    Không đạt:
        Kiểu: NFD
        => bảng 1, hàng 1, ô 1
    """
    for fault, stands in FAULTS.items():
        if paragraphs := [p for p in _read(anatomy) if stands(_typed(p))]:
            first = paragraphs[0]
            more = f" (cùng {len(paragraphs) - 1} đoạn khác)" if paragraphs[1:] else ""
            typed = _typed(first)
            said = unicodedata.normalize("NFC", around(typed, _first_fault(typed)))
            message = f"«{said}»: {fault}{more}; hãy chuyển sang Unicode dựng sẵn."
            yield Finding(first.place, "", message, UNICODE, Severity.WARNING)


def _typed(paragraph: Paragraph) -> str:
    """Its letters as they are typed: the text of a paragraph is NFC whatever was."""
    return "".join(run.text for run in paragraph.runs if not run.look.hidden)


def _first_fault(text: str) -> Span:
    for n, letter in enumerate(text):
        if UNSEEN.match(letter) or unicodedata.combining(letter):
            return Span(n, n + 1)
    return Span(0, 1)

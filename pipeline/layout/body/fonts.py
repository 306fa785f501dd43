"""Letters: Times New Roman, black, one size for the text."""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.body.running import groups, held, running
from pipeline.layout.figures import figures
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import is_black
from pipeline.word import Paragraph, Run

LEGACY = re.compile(r"^\.?(vn|vni)", re.IGNORECASE)  # old encodings have a rule of their own
ALIAS = re.compile(r"^(times ?new ?roman.*|times)$", re.IGNORECASE)  # other names of the family
IN_COLOUR = (Role.SECRECY, Role.CIRCULATION, Role.SIGN_NOTE, Role.DRAFT)  # stamps and signatures


def family(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Phông chữ của toàn văn bản là Times New Roman.

    Xét phông thật của từng chữ, kể cả do kiểu (style) và chủ đề (theme) của tệp đặt. Không xét ký
    hiệu, dấu đầu dòng.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.4.
    Mức: lỗi.

    Đạt:
        Nội dung: phông Times New Roman
    Không đạt:
        Nội dung: phông Arial
        => đoạn 8
    """
    wanted = str(figures()["letters"]["family"])
    found: dict[str, list[Finding]] = {}
    for font, paragraph, text in _by_font(parts):
        if font.casefold() != wanted.casefold() and not (LEGACY.match(font) or ALIAS.match(font)):
            message = f"{quoted(text)} đặt phông {font}; hãy chọn {wanted}."
            found.setdefault(font, []).append(error(paragraph.place, message, clause("I.4")))
    for same in found.values():
        yield from first(same)


def alias(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Phông ghi đúng tên «Times New Roman», không ghi tên khác của phông ấy.

    «TimesNewRomanPSMT», «Times New Roman Bold» hiện đúng trên máy này mà có thể thành phông khác
    trên máy nhận.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.4.
    Mức: cảnh báo.

    Đạt:
        Nội dung: phông Times New Roman
    Không đạt:
        Nội dung: phông TimesNewRomanPSMT
        => đoạn 8
    """
    wanted = str(figures()["letters"]["family"])
    found: dict[str, list[Finding]] = {}
    for font, paragraph, text in _by_font(parts):
        if ALIAS.match(font) and font.casefold() != wanted.casefold():
            message = f"{quoted(text)} ghi phông «{font}»; hãy chọn đúng «{wanted}»."
            found.setdefault(font, []).append(warning(paragraph.place, message, clause("I.4")))
    for same in found.values():
        yield from first(same)


def _by_font(parts: Anatomy) -> Iterator[tuple[str, Paragraph, str]]:
    """Each typeface of each paragraph, with the words it is used in."""
    for _, paragraph in _shown(parts):
        said: dict[str, str] = {}
        for run in paragraph.shown:
            for font in _fonts(run):
                said[font] = said.get(font, "") + run.text
        yield from ((font, paragraph, text) for font, text in said.items())


def _fonts(run: Run) -> set[str]:
    """The typefaces of its letters and figures; signs and symbols may need another."""
    kept = [c for c in run.text if c.isalnum()]
    if run.look.ascii == run.look.other:
        return {run.look.ascii} if kept else set()
    return {run.look.ascii if c < "\x80" else run.look.other for c in kept}


def black(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Chữ màu đen.

    Không xét dấu mật, khẩn, phạm vi lưu hành, chữ «dự thảo», ghi chú chữ ký và chữ trong khung.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, I.4.
    Mức: lỗi.

    Đạt:
        Nội dung: màu 000000
    Không đạt:
        Nội dung: màu FF0000
        => đoạn 8
    """
    found = []
    for role, paragraph in _shown(parts):
        if role in IN_COLOUR or paragraph.boxed:
            continue
        text = "".join(r.text for r in paragraph.shown if not is_black(r.look.colour) and _fonts(r))
        if text:
            message = f"{quoted(text)} không phải chữ màu đen; hãy đặt màu Automatic."
            found.append(error(paragraph.place, message, clause("I.4")))
    yield from first(found)


def _shown(parts: Anatomy) -> Iterator[tuple[Role, Paragraph]]:
    """All that official papers show, with notes, headers and footers."""
    letters = held(parts)
    for letter in letters:
        for piece in letter.pieces:
            yield piece.role, piece.paragraph
    if len(letters) == len(parts.letters):
        own = {p.place for p in parts.document.paragraphs}
        for paragraph in parts.document.all_paragraphs:
            if paragraph.place not in own:
                yield Role.BODY, paragraph


def one_size(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Lời văn cùng một cỡ chữ.

    Hơn 95 % số chữ của lời văn phải cùng cỡ 13 hoặc cùng cỡ 14.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, V, chú thích 1.
    Mức: cảnh báo.

    Đạt:
        Nội dung: cỡ 14
    Không đạt:
        Nội dung: cỡ 13
        => đoạn 8
    """
    figure = figures()["letters"]
    least, most = figure["body"]
    for group in groups(parts):
        counted = Counter[float]()
        spots: dict[float, list[Paragraph]] = {}
        for piece in running(group):
            for run in piece.paragraph.shown if piece.role is Role.BODY else ():
                if least <= run.look.size <= most and not run.look.raised:
                    counted[run.look.size] += len(run.text)
                    spots.setdefault(run.look.size, []).append(piece.paragraph)
        if not counted:
            continue
        (usual, share), *others = counted.most_common()
        if share > figure["uniform"] * counted.total():
            continue
        found = [
            warning(p.place, _other_size(p, size, usual), clause("V, chú thích 1"))
            for size, _ in others
            for p in dict.fromkeys(spots[size])
        ]
        yield from first(found)


def _other_size(paragraph: Paragraph, size: float, usual: float) -> str:
    return f"{quoted(paragraph.text)} cỡ {size:g}, lời văn phần lớn cỡ {usual:g}; hãy dùng một cỡ."


RULES = {
    "ND30-FONT-FAMILY": family,
    "ND30-FONT-ALIAS": alias,
    "ND30-COLOR-BLACK": black,
    "ND30-SIZE-BODY-UNIFORM": one_size,
}
